// Blocks → a .docx as Word 2007 writes one for Chinese text: hinted runs, tables, boxes, notes, revisions.

import {
  CONTENT_TYPES,
  coreOf,
  DOCUMENT_OPEN,
  FOOTER,
  LEAN_CONTENT_TYPES,
  LEAN_SECTION,
  LEAN_STYLES,
  leanRootRelations,
  MACRO_CONTENT_TYPES,
  rootRelations,
  SECTION,
  STYLES,
} from './docx-parts.mjs';
import { escapeXml, makeRuns } from './docx-runs.mjs';
import { commentsOf, documentRelations, footnotesOf } from './docx-side.mjs';
import { makeMacros } from './odd.mjs';
import { makeZip } from './zip.mjs';

/**
 * @typedef {import('./texts.mjs').Block} Block
 * @typedef {object} DocxOptions
 * @property {boolean} [hint] whether runs of Chinese text carry w:hint="eastAsia"; true unless said otherwise
 * @property {Buffer} [picture] a JPEG that stands behind the text
 * @property {boolean} [lean] no footer, no properties, three styles: a kilobyte less
 * @property {boolean} [macros] whether the document has a part for macros
 * @typedef {{ hint: boolean, comments: string[], revisions: number }} Writing the last two grow on the way
 */

const STYLE = {
  title: 'Title',
  subtitle: 'Subtitle',
  heading: 'Heading1',
  paragraph: 'BodyText',
  contact: 'Contact',
};

/**
 * @param {readonly Block[]} blocks
 * @param {DocxOptions} [options]
 * @returns {Buffer}
 */
export function makeDocx(blocks, options = {}) {
  const hint = options.hint ?? true;
  /** @type {Writing} */
  const writing = { hint, comments: [], revisions: 0 };
  const { comments } = writing;
  const lean = isLean(blocks, options);
  const body = blocks.map((block) => blockXml(block, writing)).join('');
  const picture = options.picture === undefined ? '' : PICTURE;
  const document = `${DOCUMENT_OPEN}<w:body>${body}${picture}${lean ? LEAN_SECTION : SECTION}</w:body></w:document>`;
  const notes = blocks.filter((block) => block.kind === 'note');
  const has = {
    notes: notes.length > 0,
    comments: comments.length > 0,
    picture: options.picture !== undefined,
    footer: !lean,
    macros: options.macros === true,
  };
  const [types, relations, ...others] = lean ? leanParts() : usualParts(blocks, has.macros);
  const parts = [
    types,
    relations,
    part('word/document.xml', document),
    part('word/_rels/document.xml.rels', documentRelations(has)),
    ...others,
  ];
  if (has.notes) parts.push(part('word/footnotes.xml', footnotesOf(notes, hint)));
  if (has.comments) parts.push(part('word/comments.xml', commentsOf(comments, hint)));
  if (has.macros) parts.push({ name: 'word/vbaProject.bin', bytes: makeMacros() });
  if (options.picture !== undefined) parts.push({ name: 'word/media/image1.jpeg', bytes: options.picture });
  return makeZip(parts);
}

/**
 * The smallest package has no room for anything but text.
 * @param {readonly Block[]} blocks
 * @param {DocxOptions} options
 */
function isLean(blocks, { lean, picture, macros }) {
  const isPlain = blocks.every(
    (block) => block.kind !== 'note' && !('text' in block && block.text.includes('{#')),
  );
  return lean === true && isPlain && picture === undefined && macros !== true;
}

function leanParts() {
  return [
    part('[Content_Types].xml', LEAN_CONTENT_TYPES),
    part('_rels/.rels', leanRootRelations),
    part('word/styles.xml', LEAN_STYLES),
  ];
}

/**
 * @param {readonly Block[]} blocks
 * @param {boolean} macros
 */
function usualParts(blocks, macros) {
  return [
    part('[Content_Types].xml', macros ? MACRO_CONTENT_TYPES : CONTENT_TYPES),
    part('_rels/.rels', rootRelations),
    part('word/styles.xml', STYLES),
    part('word/footer1.xml', FOOTER),
    part('docProps/core.xml', coreOf(titleOf(blocks))),
  ];
}

/**
 * @param {string} name
 * @param {string} xml
 */
function part(name, xml) {
  return {
    name,
    bytes: Buffer.from(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`, 'utf8'),
  };
}

/** @param {readonly Block[]} blocks */
function titleOf(blocks) {
  const title = blocks.find((block) => block.kind === 'title');
  return title?.kind === 'title' ? title.text : '';
}

/**
 * @param {Block} block
 * @param {Writing} writing
 */
function blockXml(block, writing) {
  if (block.kind === 'note') return ''; // stands in footnotes.xml
  if (block.kind === 'table') return tableXml(block.rows, writing);
  if (block.kind === 'box') return boxXml(paragraphXml('BodyText', block.text, writing));
  return paragraphXml(STYLE[block.kind], block.text, writing);
}

/**
 * @param {string} style
 * @param {string} text
 * @param {Writing} writing
 */
function paragraphXml(style, text, writing) {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${makeRuns(text, writing)}</w:p>`;
}

/**
 * @param {readonly (readonly string[])[]} rows
 * @param {Writing} writing
 */
function tableXml(rows, writing) {
  const width = Math.floor(8844 / rows[0].length);
  const cell = (text) =>
    `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${paragraphXml('Cell', text, writing)}</w:tc>`;
  const grid = `<w:tblGrid>${rows[0].map(() => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`;
  const body = rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('');
  return `<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="0" w:type="auto"/></w:tblPr>${grid}${body}</w:tbl>`;
}

/**
 * A text box as Word 2010 saves it: the drawing, and the same text again for readers that know VML only.
 * @param {string} content
 */
function boxXml(content) {
  const inside = `<w:txbxContent>${content}</w:txbxContent>`;
  const size = '<wp:extent cx="5400000" cy="1440000"/>';
  const shape =
    '<a:xfrm><a:off x="0" y="0"/><a:ext cx="5400000" cy="1440000"/></a:xfrm>' +
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>';
  const drawing =
    `<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">${size}<wp:docPr id="7" name="${escapeXml('文本框 7')}"/>` +
    '<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">' +
    `<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr>${shape}</wps:spPr><wps:txbx>${inside}</wps:txbx><wps:bodyPr/></wps:wsp>` +
    '</a:graphicData></a:graphic></wp:inline></w:drawing>';
  const vml =
    '<w:pict><v:shape id="box7" type="#_x0000_t202" style="width:425pt;height:113pt">' +
    `<v:textbox>${inside}</v:textbox></v:shape></w:pict>`;
  return (
    '<w:p><w:r><mc:AlternateContent>' +
    `<mc:Choice Requires="wps">${drawing}</mc:Choice><mc:Fallback>${vml}</mc:Fallback>` +
    '</mc:AlternateContent></w:r></w:p>'
  );
}

const PICTURE =
  '<w:p><w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="5040000" cy="3780000"/>' +
  '<wp:docPr id="9" name="图片 9"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">' +
  '<pic:pic><pic:nvPicPr><pic:cNvPr id="9" name="image1.jpeg"/><pic:cNvPicPr/></pic:nvPicPr>' +
  '<pic:blipFill><a:blip r:embed="rId5"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>' +
  '<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="5040000" cy="3780000"/></a:xfrm>' +
  '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>';
