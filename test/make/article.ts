// An article in examples/texts.md → the blocks that every writer understands; small changes that must hit.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gbk } from './gbk.ts';
import { makePdf, type PdfLine, WHOLE_PAGE } from './pdf.ts';

export interface TextBlock {
  readonly kind: 'title' | 'subtitle' | 'heading' | 'paragraph' | 'contact' | 'box';
  readonly text: string;
}

export type Block =
  | TextBlock
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'note'; readonly id: string; readonly text: string };

const TEXTS = readFileSync(join(import.meta.dirname, '../../examples/texts.md'), 'utf8');
const NOTE = /^\[\^(\d)\]: (.*)$/;

/** The article of this name. */
export function articleOf(name: string): string {
  const [, behind] = TEXTS.split(`\n<!-- ${name} -->\n`);
  if (behind === undefined) throw new Error(`examples/texts.md has no article ${name}`);
  const [article = ''] = behind.split('\n<!-- ');
  return `${article.trim()}\n`;
}

/** Lines of Markdown → blocks. */
export function blocksOf(article: string): Block[] {
  const blocks: Block[] = [];
  for (const line of article.split('\n').map((each) => each.trim())) {
    if (line.startsWith('|')) addRow(blocks, line);
    else if (line !== '') blocks.push(blockOf(line, blocks.length));
  }
  return blocks;
}

function blockOf(line: string, index: number): Block {
  const [, id, text] = NOTE.exec(line) ?? [];
  if (id !== undefined && text !== undefined) return { kind: 'note', id, text };
  if (line.startsWith('# ')) return { kind: 'title', text: line.slice(2) };
  if (line.startsWith('## ')) return { kind: 'heading', text: line.slice(3) };
  if (line.startsWith('> ')) return { kind: 'box', text: line.slice(2) };
  if (/^(联系人|电话)：/.test(line)) return { kind: 'contact', text: line };
  // The second line names the writer; it is no sentence.
  return { kind: index === 1 ? 'subtitle' : 'paragraph', text: line };
}

function addRow(blocks: Block[], line: string): void {
  const cells = line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
  const last = blocks.at(-1);
  if (last?.kind === 'table') blocks[blocks.length - 1] = { kind: 'table', rows: [...last.rows, cells] };
  else blocks.push({ kind: 'table', rows: [cells] });
}

/** What a block says, without its form; tables and notes say nothing here. */
export function plainText(block: Block): string {
  return block.kind === 'table' || block.kind === 'note' ? '' : block.text;
}

/** Throws where the text no longer says `old`: a variant whose change misses would lose its point. */
export function replaced(text: string, changes: Readonly<Record<string, string>>): string {
  return Object.entries(changes).reduce((before, [old, fresh]) => {
    if (!before.includes(old)) throw new Error(`a variant changes “${old}”, which its text does not say`);
    return before.replaceAll(old, fresh);
  }, text);
}

/** Without the section whose heading begins so; those behind it are numbered anew by `replaced`. */
export function withoutSection(article: string, heading: string): string {
  const start = article.indexOf(`## ${heading}`);
  const end = article.indexOf('\n## ', start + 1);
  if (start < 0 || end < 0) throw new Error(`there is no section “${heading}” with another behind it`);
  return article.slice(0, start) + article.slice(end + 1);
}

const SIZE = { title: 22, subtitle: 16, heading: 16, paragraph: 16, contact: 16, box: 16 } as const;
const LINES_PER_PAGE = 25;
const LINE_HEIGHT = 28;
const TOP = 750;
const LEFT = 79;
const LINE_WIDTH = 442;
// Such marks do not begin a line (避头尾).
const NEVER_FIRST = /^[，。、；：？！”’）》]/;

/** Laid out in lines of 仿宋 三号, a page number at the foot of each page. */
export function articlePdf(blocks: readonly Block[]): Uint8Array {
  const lines = blocks.flatMap(linesOf);
  const count = Math.ceil(lines.length / LINES_PER_PAGE);
  const pages = Array.from({ length: count }, (_, page) => {
    const own = lines.slice(page * LINES_PER_PAGE, (page + 1) * LINES_PER_PAGE);
    const placed = own.map((line, row) => ({ ...line, y: TOP - row * LINE_HEIGHT }));
    return { lines: [...placed, { text: `- ${page + 1} -`, x: 282, y: 45, size: 12 }] };
  });
  return makePdf(pages);
}

function linesOf(block: Block): Omit<PdfLine, 'y'>[] {
  if (block.kind === 'table' || block.kind === 'note') throw new Error(`no ${block.kind} in a PDF`);
  const size = SIZE[block.kind];
  const centred = block.kind === 'title' || block.kind === 'subtitle';
  // An indent is a place, not a character: an ideographic space is no glyph everywhere.
  const indent = centred ? 0 : 2;
  return wrapped(block.text, LINE_WIDTH / size, indent).map((text, row) => {
    const free = LINE_WIDTH - widthOf(text) * size;
    return { text, size, x: LEFT + (centred ? free / 2 : row === 0 ? indent * size : 0) };
  });
}

function wrapped(text: string, room: number, indent: number): string[] {
  const rows = [''];
  let used = indent;
  for (const word of text.match(/[\x21-\x7e]+|[^\x21-\x7e]/g) ?? []) {
    if (used + widthOf(word) > room && !NEVER_FIRST.test(word)) {
      rows.push('');
      used = 0;
    }
    rows[rows.length - 1] += word;
    used += widthOf(word);
  }
  return rows;
}

function widthOf(text: string): number {
  return [...text].reduce((width, character) => width + (character < '\x7f' ? 0.5 : 1), 0);
}

const PER_SCAN = 780;

/** A picture for each page, and not a letter. */
export function articleScan(blocks: readonly Block[]): Uint8Array {
  const length = blocks.map(plainText).join('　　').length;
  return makePdf(Array.from({ length: Math.ceil(length / PER_SCAN) }, () => ({ pictures: [WHOLE_PAGE] })));
}

/** As 写字板 of Chinese Windows saves it. */
export function articleRtf(blocks: readonly Block[]): Buffer {
  const paragraphs = blocks.map((block) => `{\\f0\\fs32 ${rtfText(plainText(block))}\\par}`);
  const head =
    "{\\rtf1\\ansi\\ansicpg936\\deff0\\deflang2052{\\fonttbl{\\f0\\fnil\\fcharset134 \\'b7\\'c2\\'cb\\'ce;}}\\uc2";
  return Buffer.from(`${head}\n${paragraphs.join('\n')}\n}\n`, 'latin1');
}

function rtfText(text: string): string {
  return [...gbk(text)]
    .map((byte) => (byte < 0x80 ? asciiInRtf(String.fromCharCode(byte)) : `\\'${byte.toString(16)}`))
    .join('');
}

const asciiInRtf = (character: string) => (/[\\{}]/.test(character) ? `\\${character}` : character);

/** As Notepad of Chinese Windows saves it. */
export function articleTxt(blocks: readonly Block[]): Buffer {
  return gbk(blocks.map(plainText).join('\r\n'));
}
