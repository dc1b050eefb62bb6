// The table of forms: what a file is to be → the writer that makes it.

import { makeDocx } from './docx.mjs';
import { makeJpeg } from './jpeg.mjs';
import { encodeGbk, makeLocked, makeRtf, makeShortcut } from './odd.mjs';
import { makeScanPdf, makeTextPdf } from './pdf.mjs';
import { scannedPage } from './scenes.mjs';

/**
 * @typedef {import('./texts.mjs').Block} Block
 * @typedef {(blocks: readonly Block[], options?: Record<string, unknown>) => Buffer} Writer
 */

/** @type {Readonly<Record<string, Writer>>} */
const WRITERS = {
  docx: makeDocx,
  pdf: makeTextPdf,
  txt: (blocks) => encodeGbk(blocks.map((block) => ('text' in block ? block.text : '')).join('\r\n')),
  rtf: makeRtf,
  scan: (blocks) => makeScanPdf(pagesOf(blocks).map(scanOf)),
  locked: makeLocked,
  damaged: (blocks) => cut(makeDocx(blocks)),
  empty: () => Buffer.alloc(0),
  lnk: () => makeShortcut('..\\..\\我的文档\\澄湖精密机械经验材料.docx'),
};

/**
 * @param {string} form
 * @param {readonly Block[]} blocks
 * @param {Record<string, unknown>} [options]
 * @returns {Buffer}
 */
export function write(form, blocks, options) {
  const writer = WRITERS[form];
  if (writer === undefined) throw new Error(`no writer for ${form}`);
  return writer(blocks, options);
}

/**
 * A copy that broke off: the list of parts stands at the end of a zip, so it is gone.
 * @param {Buffer} bytes
 */
function cut(bytes) {
  return bytes.subarray(0, Math.floor(bytes.length * 0.6));
}

const PER_PAGE = 780;

/** @param {readonly Block[]} blocks */
function pagesOf(blocks) {
  const text = blocks.map((block) => ('text' in block ? block.text : '')).join('　　');
  return text.match(new RegExp(`[^]{1,${PER_PAGE}}`, 'gu')) ?? [];
}

/** @param {string} text */
function scanOf(text) {
  const canvas = scannedPage(text);
  return { bytes: makeJpeg(canvas), width: canvas.width, height: canvas.height };
}
