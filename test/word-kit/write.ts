// What only Word and WPS can settle → the folder word-kit: a small .docx for each question, and one page that tells what to do, with the table to fill in.

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeDocx, type Parts, paragraph, run } from '../make/docx.ts';

/** Ten characters that nobody doubts. */
const BASE = '创建劳动关系和谐企业';
const FIVE = '甲乙丙丁戊';

export interface Question {
  readonly id: string;
  /** What is asked, for whoever looks. */
  readonly asks: string;
  /** 字数 under each answer, reckoned by hand from docs/counting.md. */
  readonly answers: Readonly<Record<string, number>>;
  /** Why the program takes one answer all the same; without a reason every answer stays in the range. */
  readonly decided?: string;
  /** The inside of w:body. */
  readonly body: string;
  readonly parts?: Parts;
}

const HINTED = '<w:rFonts w:hint="eastAsia"/>';
const AUTHOR = 'w:id="1" w:author="甲" w:date="2026-01-01T00:00:00Z"';

const RUBY =
  '<w:rubyPr><w:rubyAlign w:val="center"/><w:hps w:val="10"/><w:hpsRaise w:val="18"/><w:hpsBaseText w:val="21"/><w:lid w:val="zh-CN"/></w:rubyPr>';

const beside = (inside: string) => `<w:p>${run(BASE)}${inside}</w:p>`;

const box = (inside: string) =>
  `<w:r><w:pict><v:rect id="box" style="width:200pt;height:40pt"><v:textbox><w:txbxContent>${paragraph(inside)}</w:txbxContent></v:textbox></v:rect></w:pict></w:r>`;

const note = (kind: 'footnote' | 'endnote') => ({
  body: beside(`<w:r><w:${kind}Reference w:id="2"/></w:r>`),
  parts: {
    [`${kind}s`]:
      `<w:${kind} w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:${kind}>` +
      `<w:${kind} w:type="continuationSeparator" w:id="1"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:${kind}>` +
      `<w:${kind} w:id="2">${paragraph(FIVE)}</w:${kind}>`,
  },
});

/** A mark of ambiguous width, without and with the hint of an East Asian font. */
function width(id: string, text: string, [without, hinted]: readonly [number, number]): Question[] {
  const answers = { 窄: without, 宽: hinted };
  const asks = `“${text}”按西文还是按中文计`;
  return [
    { id: `${id}-plain`, asks: `${asks}（没有字体提示）`, answers, body: paragraph(text) },
    { id: `${id}-hinted`, asks: `${asks}（有中文字体提示）`, answers, body: paragraph(text, HINTED) },
  ];
}

export const QUESTIONS: readonly Question[] = [
  {
    id: 'deletions',
    asks: '修订里删去、但还显示着的字算不算',
    answers: { 不算: 10, 算: 15 },
    body: beside(`<w:del ${AUTHOR}><w:r><w:delText>${FIVE}</w:delText></w:r></w:del>`),
  },
  {
    id: 'moved',
    asks: '修订里移动的字算一次还是两次',
    answers: { 一次: 15, 两次: 20 },
    body: beside(
      `<w:moveFrom ${AUTHOR}>${run(FIVE)}</w:moveFrom><w:moveTo ${AUTHOR.replace('1', '2')}>${run(FIVE)}</w:moveTo>`,
    ),
  },
  {
    id: 'hidden',
    asks: '隐藏文字算不算',
    answers: { 不算: 10, 算: 15 },
    decided: 'what the page does not show is not counted, whatever Word says',
    body: beside(run(FIVE, '<w:vanish/>')),
  },
  {
    id: 'formula',
    asks: '公式里的字母算不算',
    answers: { 不算: 10, 算: 11 },
    body: beside('<m:oMath><m:r><m:t>abc</m:t></m:r></m:oMath>'),
  },
  {
    id: 'line-separator',
    asks: '西文中间的 U+2028 是否断开单词，它自己算不算一字',
    answers: { 不断: 11, 断开: 12, 自己也算一字: 13 },
    body: beside(run('foo\u2028bar')),
  },
  {
    id: 'control-0082',
    asks: '西文中间的控制字符 U+0082 是否断开单词',
    answers: { 不断: 11, 断开: 12 },
    body: beside(run('foo\u0082bar')),
  },
  ...width('circled', '①②③④⑤', [1, 5]),
  ...width('quotes', '企业”“职工', [5, 6]),
  ...width('ellipsis', '等等……', [3, 4]),
  ...width('dash', '创建——落实', [5, 6]),
  ...width('range', '2000—2500字', [2, 4]),
  {
    id: 'box',
    asks: '打开字数统计，不动任何设置：文本框里的字算不算',
    answers: { 不算: 10, 算: 15 },
    body: beside(box(FIVE)),
  },
  {
    id: 'footnote',
    asks: '打开字数统计，不动任何设置：脚注里的字算不算',
    answers: { 不算: 10, 算: 15 },
    ...note('footnote'),
  },
  {
    id: 'endnote',
    asks: '打开字数统计，不动任何设置：尾注里的字算不算',
    answers: { 不算: 10, 算: 15 },
    ...note('endnote'),
  },
  {
    id: 'phonetic',
    asks: '拼音指南的拼音算不算',
    answers: { 不算: 11, 算: 12 },
    decided: 'the reading explains the base and says nothing of its own; LibreOffice leaves it out too',
    body: beside(
      `<w:r><w:ruby>${RUBY}<w:rt>${run('hé')}</w:rt><w:rubyBase>${run('和')}</w:rubyBase></w:ruby></w:r>`,
    ),
  },
  {
    id: 'symbol',
    asks: '从“符号”插入的字符（w:sym）算不算',
    answers: { 不算: 10, 算: 11 },
    decided: 'the sign stands on the page',
    body: beside('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>'),
  },
];

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** What Word itself asks of a package: a type for each part. */
function contentTypes(parts: Parts): string {
  const named = ['document.main', ...(['footnotes', 'endnotes'] as const).filter((name) => parts[name])];
  const types = named.map(
    (name) => `<Override PartName="/word/${name.split('.')[0]}.xml" ContentType="${WORD}.${name}+xml"/>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${types.join('')}</Types>`;
}

/** A .docx that Word opens without offering to mend it. */
export function wholeDocx(body: string, parts: Parts = {}): Uint8Array {
  return makeDocx(body, { ...parts, files: { '[Content_Types].xml': contentTypes(parts) } });
}

/** A question → its file, named so that the files lie in the order of the table. */
export function fileOf({ id, body, parts }: Question): { readonly name: string; readonly bytes: Uint8Array } {
  const number = String(QUESTIONS.findIndex((each) => each.id === id) + 1).padStart(2, '0');
  return { name: `${number} ${id}.docx`, bytes: wholeDocx(body, parts) };
}

const STEPS = [
  '帮我们看一眼字数',
  '这些小文件问的是：Word（或WPS）的“字数统计”怎样数。每个文件只有一两行字，全部看完大约十五分钟。',
  '1. 用Word或WPS打开本文件夹里带编号的文件，一次一个。不要修改，不要保存；问是否修复时选“否”，并在备注里写明。',
  '2. 点“审阅”，再点“字数统计”。对话框里的勾选保持打开时的样子。',
  '3. 把“字数”后面的数抄进下表。看不到、打不开的，在备注里写明，不要空着，也不要自己数。',
  '4. 表头的程序、版本（“文件—帐户—关于”里有）、日期和勾选情况请填好。',
  '5. 把这一页存好，发还给我们。用两种程序各做一遍更好，每种一页。',
];

const BORDER = 'w:val="single" w:sz="4" w:space="0" w:color="808080"';
const BORDERS = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} ${BORDER}/>`)
  .join('');

/** `widths` in twentieths of a point. */
function table(widths: readonly number[], rows: readonly (readonly string[])[]): string {
  const cell = (text: string, at: number) =>
    `<w:tc><w:tcPr><w:tcW w:w="${widths[at]}" w:type="dxa"/></w:tcPr>${paragraph(text)}</w:tc>`;
  const lines = rows.map((cells) => `<w:tr>${cells.map(cell).join('')}</w:tr>`).join('');
  return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/><w:tblBorders>${BORDERS}</w:tblBorders></w:tblPr><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${lines}</w:tbl>`;
}

/** The page as .docx: whoever has Word or WPS can fill it in. */
export function page(questions: readonly Question[]): Uint8Array {
  const who = [
    ['程序（Word或WPS）', ''],
    ['版本', ''],
    ['日期', ''],
    ['“包括文本框、脚注和尾注”打开时是否勾选', ''],
  ];
  const rows = questions.map((question) => [fileOf(question).name, question.asks, '', '']);
  const asked = table([2300, 4300, 800, 1100], [['文件', '要弄清的事', '字数', '备注'], ...rows]);
  return wholeDocx(
    `${STEPS.map((step) => paragraph(step)).join('')}${table([4300, 4200], who)}${paragraph('')}${asked}${paragraph('')}`,
  );
}

/** Writes the kit anew. */
export function writeKit(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, '00 先看这里，填好发还.docx'), page(QUESTIONS));
  for (const question of QUESTIONS) {
    const { name, bytes } = fileOf(question);
    writeFileSync(join(folder, name), bytes);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = join(import.meta.dirname, '../../word-kit');
  writeKit(folder);
  console.log(folder);
}
