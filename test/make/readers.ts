// Files → what readers that share nothing with ours find in them: plain parsers, and tools of the system.

import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { find, read } from 'cfb';
import { SaxesParser } from 'saxes';

const COMPRESSED = 0x40000000;
const WESTERN = new Map(
  [0x2026, 0x2018, 0x2019, 0x201c, 0x201d, 0x2013, 0x2014].map((code, at) => [
    at === 0 ? 0x85 : 0x90 + at,
    code,
  ]),
);

/** [MS-DOC] 2.4.1: the characters of body, notes and boxes, not those of heads and comments. */
export function cfbText(bytes: Buffer): string {
  const container = read(bytes, { type: 'buffer' });
  const stream = (name: string) => Buffer.from(find(container, name)?.content ?? []);
  const word = stream('/WordDocument');
  const table = stream((word.readUInt16LE(10) & 0x0200) === 0 ? '/0Table' : '/1Table');
  const length = (at: number) => word.readUInt32LE(at);
  const [body, notes, heads, comments, ends, boxes] = [0x4c, 0x50, 0x54, 0x5c, 0x60, 0x64].map(length);
  const all = pieces(word, table.subarray(length(0x1a2), length(0x1a2) + length(0x1a6)));
  const first = (body ?? 0) + (notes ?? 0);
  const aside = first + (heads ?? 0) + (comments ?? 0);
  return withoutCodes(all.slice(0, first) + all.slice(aside, aside + (ends ?? 0) + (boxes ?? 0)));
}

function pieces(word: Buffer, clx: Buffer): string {
  let at = 0;
  while (clx[at] === 1) at += 3 + clx.readUInt16LE(at + 1);
  const plc = clx.subarray(at + 5, at + 5 + clx.readUInt32LE(at + 1));
  const count = (plc.length - 4) / 12;
  let text = '';
  for (let piece = 0; piece < count; piece++) {
    const length = plc.readUInt32LE(piece * 4 + 4) - plc.readUInt32LE(piece * 4);
    text += pieceText(word, plc.readUInt32LE((count + 1) * 4 + piece * 8 + 2), length);
  }
  return text;
}

function pieceText(word: Buffer, place: number, length: number): string {
  if ((place & COMPRESSED) === 0) return word.toString('utf16le', place, place + length * 2);
  const from = (place & ~COMPRESSED) / 2;
  return [...word.subarray(from, from + length)]
    .map((byte) => String.fromCharCode(WESTERN.get(byte) ?? byte))
    .join('');
}

/** A field: its code between the marks 13 and 14, its result between 14 and 15. */
function withoutCodes(text: string): string {
  let shorter = text;
  for (let before = ''; before !== shorter; ) {
    before = shorter;
    shorter = shorter.replace(
      /\x13[^\x13-\x15]*(?:\x14([^\x13-\x15]*))?\x15/g,
      (_, result?: string) => result ?? '',
    );
  }
  return shorter;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** In no order; pages, templates and resources alike, or those parts alone whose path is asked for. */
export function textCodes(bytes: Buffer, path = /\.xml$/): string {
  const { FileIndex, FullPaths } = read(bytes, { type: 'buffer' });
  return FileIndex.filter((_, at) => path.test(FullPaths[at] ?? ''))
    .map(({ content }) => codesIn(Buffer.from(content).toString()))
    .join('');
}

function codesIn(xml: string): string {
  return [...xml.matchAll(/<(?:\w+:)?TextCode\b[^>]*>([^<]*)</g)]
    .map(([, text = '']) => text.replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole))
    .join('');
}

/** Nothing in these is shown: copies for old readers, pinyin, what was moved away. */
const LEFT = new Set(['mc:Fallback', 'w:rt', 'w:moveFrom']);

const PARTS = ['document', 'footnotes', 'endnotes'];

export function saxesText(bytes: Buffer): string {
  return textOf(bytes, 'w:t');
}

/** What stands in text boxes. */
export function boxText(bytes: Buffer): string {
  return textOf(bytes, 'w:t', 'w:txbxContent');
}

/** What tracked changes have deleted. */
export function deletedText(bytes: Buffer): string {
  return textOf(bytes, 'w:delText');
}

function textOf(bytes: Buffer, element: string, within?: string): string {
  const container = read(bytes, { type: 'buffer' });
  return PARTS.map((part) => find(container, `/word/${part}.xml`)?.content)
    .map((content) => (content === undefined ? '' : textIn(Buffer.from(content).toString(), element, within)))
    .join('');
}

function textIn(xml: string, element: string, within?: string): string {
  let text = '';
  let left = 0;
  let deep = within === undefined ? 1 : 0;
  let inText = false;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => {
    if (LEFT.has(name)) left++;
    if (name === within) deep++;
    inText = name === element;
  });
  parser.on('closetag', ({ name }) => {
    if (LEFT.has(name)) left--;
    if (name === within) deep--;
    inText = false;
  });
  parser.on('text', (piece) => {
    if (inText && left === 0 && deep > 0) text += piece;
  });
  parser.write(xml).close();
  return text;
}

export function antiword(path: string): string {
  return run('antiword', ['-m', 'UTF-8', '-w', '0', path]);
}

export function pdftotext(path: string): string {
  return run('pdftotext', ['-raw', path, '-']);
}

/** All at once: its start takes longer than the files. Path → text. */
export function libreOffice(paths: readonly string[]): ReadonlyMap<string, string> {
  const folder = mkdtempSync(join(tmpdir(), 'second'));
  const copies = paths.map((path, at) => {
    const copy = join(folder, `${at}${extname(path)}`);
    copyFileSync(path, copy);
    return copy;
  });
  const how = ['--headless', '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', join(folder, 'out')];
  run('soffice', [`-env:UserInstallation=file://${folder}/profile`, ...how, ...copies]);
  const texts = paths.map((path, at) => [path, textAt(join(folder, `out/${at}.txt`))] as const);
  rmSync(folder, { recursive: true });
  return new Map(texts);
}

function textAt(path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8').replace(/^\ufeff/, '') : '';
}

function run(program: string, args: readonly string[]): string {
  const { error, stdout } = spawnSync(program, args, {
    encoding: 'utf8',
    timeout: 100_000,
    maxBuffer: 2 ** 26,
  });
  if (error) throw error;
  return stdout;
}

/** Blanks, controls and marks that nobody sees are no letters. */
const NO_LETTER = /[\s\p{Cc}\p{Cf}]/gu;

export interface Difference {
  readonly ours: string;
  readonly theirs: string;
}

export function difference(ours: string, theirs: string): Difference {
  const [mine, other] = [lettersOf(ours), lettersOf(theirs)];
  return { ours: surplus(mine, other), theirs: surplus(other, mine) };
}

function lettersOf(text: string): ReadonlyMap<string, number> {
  const letters = new Map<string, number>();
  for (const letter of text.replace(NO_LETTER, '')) letters.set(letter, (letters.get(letter) ?? 0) + 1);
  return letters;
}

function surplus(has: ReadonlyMap<string, number>, than: ReadonlyMap<string, number>): string {
  return [...has]
    .map(([letter, count]) => letter.repeat(Math.max(0, count - (than.get(letter) ?? 0))))
    .sort()
    .join('');
}
