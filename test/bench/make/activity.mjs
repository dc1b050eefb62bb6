// A number → what a folder holds of the second stage: a summary, news in several formats, photos, a ledger.

import { wordFile } from '../../documents/formats/doc/word-file.ts';
import { column, makePdf } from '../../make/pdf.ts';
import { docxOf } from './document.mjs';
import { photoOf } from './picture.mjs';
import { paragraphsOf, prose } from './text.mjs';

const NO_EXTRAS = {
  table: false,
  box: '',
  deleted: '',
  field: false,
  stale: false,
  streamed: false,
  notes: false,
};
/** One folder in so many has a .doc. */
const DOC_EVERY = 25;
const LINE = 36;

/**
 * @param {import('./text.mjs').Random} random
 * @param {number} number
 * @param {{ fault: string | undefined, pictures: import('./folder.mjs').Pictures, pdf: boolean }} wanted
 * @returns {{ files: Map<string, Uint8Array>, list: string }} the part of the list that names them
 */
export function activityOf(random, number, { fault, pictures, pdf }) {
  const files = new Map();
  if (fault !== 'noSummary') files.set('总结/主题活动总结.docx', paperOf(random, '主题活动总结', 1500));
  const news = fault === 'noNews' ? [] : newsOf(random, number, pdf);
  for (const [path, bytes] of news) files.set(path, bytes);
  const photos = Array.from({ length: random.between(3, 6) }, (_, index) => photoIn(random, index, pictures));
  for (const { path, bytes } of photos) files.set(path, bytes);
  const summary = fault === 'noSummary' ? '' : '\n总结: 总结/主题活动总结.docx\n';
  const newsList = news.length === 0 ? '' : `\n信息:\n${news.map(([path]) => `  - ${path}\n`).join('')}`;
  return { files, list: `${summary}${newsList}\n照片:\n${photos.map(({ entry }) => entry).join('\n')}` };
}

function paperOf(random, title, length) {
  return docxOf(paragraphsOf(random, title, length), NO_EXTRAS, random);
}

function newsOf(random, number, pdf) {
  const paper = (at) => paperOf(random, `第${at}期和谐企业创建动态`, 400);
  return [
    ['信息/第1期.docx', paper(1)],
    number % DOC_EVERY === 7
      ? ['信息/第2期.doc', wordFile({ pieces: [{ text: `第2期和谐企业创建动态\r${prose(random, 400)}\r` }] })]
      : ['信息/第2期.docx', paper(2)],
    pdf ? ['信息/第3期.pdf', pdfOf(random)] : ['信息/第3期.docx', paper(3)],
  ];
}

function pdfOf(random) {
  const text = prose(random, 400);
  const lines = Array.from({ length: Math.ceil(text.length / LINE) }, (_, at) =>
    text.slice(at * LINE, (at + 1) * LINE),
  );
  return makePdf([{ lines: column(['第3期和谐企业创建动态', ...lines]) }]);
}

/** Half of them went through a chat program, which leaves nothing of what the camera said. */
function photoIn(random, index, pictures) {
  const day = `12-${String(random.between(5, 19)).padStart(2, '0')}`;
  const taken = random.chance(0.5) ? `2012:${day.replace('-', ':')} 10:0${index}:00` : undefined;
  const path = `照片/${index + 1}现场.jpg`;
  const entry = `  - 文件: ${path}\n    说明: 第${index + 1}场咨询宣传活动\n    日期: 2012-${day}\n`;
  return { path, bytes: photoOf(random, pictures === 'full', taken), entry };
}
