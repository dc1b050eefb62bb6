// The plain block form of a manifest → its tree, without a library; `undefined` for anything unusual.
//
// The YAML library is the largest single cost of a run, and nearly every manifest is written like the
// template. So this knows only what surely means the same in YAML 1.2, and leaves the rest to full.ts.

import { LIMITS } from '../limits.ts';
import type { Pair, TextNode, Tree } from './tree.ts';

const KEY = /([A-Za-z_\u4e00-\u9fff][A-Za-z0-9_\u4e00-\u9fff]{0,99}):(?=[ \n]|$)/y;

// First and further characters that start nothing in YAML: letters, Han and full-width marks but ＂＃＇－：［］｛｝.
// A colon only where no blank follows; `#` and quotes not at all.
const WORDS =
  /[A-Za-z0-9\u4e00-\u9fff\uff08\u3014\u300a](?:[A-Za-z0-9 _./()+@%=~&,\u00b7\u2010-\u2027\u3001-\u301f\u4e00-\u9fff\uff01-\uff5e-]|:(?![ \n]|$))*/y;
const DOUBLE = /"([^"\\\n\t\0-\x1f\x7f-\xa0\ufeff]*)"/y;
const SINGLE = /'([^'\n\t\0-\x1f\x7f-\xa0\ufeff]*)'(?!')/y;
const REST = / *(?: #[^\n]*)?(?:\n|$)/y;
const EMPTY = / *(?:#[^\n]*)?(?:\n|$)/y;

/** Where the reader stands: at the first character of a line's content, `column` blanks into the line. */
interface Reader {
  readonly text: string;
  at: number;
  column: number;
  nodes: number;
  depth: number;
}

/** Text of the plain block form → its tree, exactly as the library reads it; else `undefined`. */
export function readPlain(text: string): Tree | undefined {
  const reader: Reader = { text, at: 0, column: 0, nodes: 0, depth: 0 };
  nextLine(reader);
  if (reader.column !== 0) return undefined;
  const tree = readBlock(reader);
  return reader.at >= text.length && reader.nodes <= LIMITS.manifestNodes ? tree : undefined;
}

function readBlock(reader: Reader): Tree | undefined {
  if (reader.depth >= LIMITS.manifestDepth) return undefined;
  reader.depth++;
  reader.nodes++;
  const tree = startsItem(reader) ? readList(reader) : readMap(reader);
  reader.depth--;
  return tree;
}

function readMap(reader: Reader): Tree | undefined {
  const { at, column } = reader;
  const pairs: Pair[] = [];
  do {
    const pair = readPair(reader);
    if (pair === undefined) return undefined;
    pairs.push(pair);
  } while (reader.column === column);
  return reader.column < column ? { kind: 'map', at, pairs } : undefined;
}

function readPair(reader: Reader): Pair | undefined {
  const { at, column, text } = reader;
  KEY.lastIndex = at;
  const key = KEY.exec(text)?.[1];
  if (key === undefined) return undefined;
  reader.at = at + key.length + 1;
  const value = endOfLine(reader) ? readBelow(reader, column) : readScalar(reader, column);
  return value && { key, at, value };
}

/** The value of a key with nothing behind it: a deeper block, a list as deep as the key, or nothing. */
function readBelow(reader: Reader, column: number): Tree | undefined {
  const end = reader.at;
  nextLine(reader);
  if (reader.column > column || (reader.column === column && startsItem(reader))) return readBlock(reader);
  reader.nodes++;
  return { kind: 'text', text: '', at: end, end, plain: true };
}

function readList(reader: Reader): Tree | undefined {
  const { at, column } = reader;
  const items: Tree[] = [];
  do {
    const item = readItem(reader);
    if (item === undefined) return undefined;
    items.push(item);
  } while (reader.column === column && startsItem(reader));
  return reader.column <= column ? { kind: 'list', at, items } : undefined;
}

function readItem(reader: Reader): Tree | undefined {
  const column = reader.column;
  const dash = reader.at;
  reader.at++;
  skipBlanks(reader);
  reader.column = column + reader.at - dash;
  KEY.lastIndex = reader.at;
  return KEY.test(reader.text) ? readBlock(reader) : readScalar(reader, column);
}

/** A scalar that ends on its line; a deeper line below might go on with it, which is unusual. */
function readScalar(reader: Reader, column: number): TextNode | undefined {
  skipBlanks(reader);
  const node = scalarAt(reader.text, reader.at);
  if (node === undefined) return undefined;
  reader.at = node.end;
  if (!endOfLine(reader)) return undefined;
  nextLine(reader);
  reader.nodes++;
  return reader.column <= column ? node : undefined;
}

function scalarAt(text: string, at: number): TextNode | undefined {
  const pattern = text[at] === '"' ? DOUBLE : text[at] === "'" ? SINGLE : WORDS;
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  if (match === null) return undefined;
  const plain = pattern === WORDS;
  const written = plain ? match[0].trimEnd() : match[0];
  return { kind: 'text', text: match[1] ?? written, at, end: at + written.length, plain };
}

function startsItem({ text, at }: Reader): boolean {
  return text[at] === '-' && text[at + 1] === ' ';
}

/** Whether only blanks or a comment follow on this line. */
function endOfLine({ text, at }: Reader): boolean {
  REST.lastIndex = at;
  return REST.test(text);
}

/** To the next line with content; at the end the column is -1, left of every block. */
function nextLine(reader: Reader): void {
  const { text } = reader;
  let start = reader.at === 0 ? 0 : text.indexOf('\n', reader.at) + 1;
  if (start === 0 && reader.at > 0) start = text.length;
  for (EMPTY.lastIndex = start; start < text.length && EMPTY.test(text); ) start = EMPTY.lastIndex;
  reader.at = start;
  skipBlanks(reader);
  reader.column = start < text.length ? reader.at - start : -1;
}

function skipBlanks(reader: Reader): void {
  while (reader.text[reader.at] === ' ') reader.at++;
}
