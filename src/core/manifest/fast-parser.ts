// The plain block form of a manifest → its tree, without a library; `undefined` for anything unusual.
//
// Loading the YAML library is the largest single cost of a run, and nearly every manifest is written like the
// template. So this parses only what surely means the same in YAML 1.2; yaml-parser.ts does the rest.

import { LIMITS } from '../limits.ts';
import type { KeyValue, ManifestNode, TextNode } from './tree.ts';

const KEY = /([A-Za-z_\u4e00-\u9fff][A-Za-z0-9_\u4e00-\u9fff]{0,99}):(?=[ \n]|$)/y;

// First and further characters that start nothing in YAML: letters, Han and full-width marks but ＂＃＇－：［］｛｝.
// A colon only where no blank follows; `#` and quotes not at all.
const WORDS =
  /[A-Za-z0-9\u4e00-\u9fff\uff08\u3014\u300a](?:[A-Za-z0-9 _./()+@%=~&,\u00b7\u2010-\u2027\u3001-\u301f\u4e00-\u9fff\uff01-\uff5e-]|:(?![ \n]|$))*/y;
const DOUBLE = /"([^"\\\n\t\0-\x1f\x7f-\xa0\ufeff]*)"/y;
const SINGLE = /'([^'\n\t\0-\x1f\x7f-\xa0\ufeff]*)'(?!')/y;
const REST = / *(?: #[^\n]*)?(?:\n|$)/y;
const EMPTY = / *(?:#[^\n]*)?(?:\n|$)/y;

/** Between two values: `at` is the first character of a line's content, `column` blanks into the line. */
interface ParserState {
  readonly text: string;
  at: number;
  column: number;
  nodes: number;
  depth: number;
}

/** Text of the plain block form → its tree, exactly as the YAML library parses it; else `undefined`. */
export function parseFast(text: string): ManifestNode | undefined {
  const state: ParserState = { text, at: 0, column: 0, nodes: 0, depth: 0 };
  nextLine(state);
  if (state.column !== 0) return undefined;
  const tree = readBlock(state);
  return state.at >= text.length && state.nodes <= LIMITS.manifestNodes ? tree : undefined;
}

function readBlock(state: ParserState): ManifestNode | undefined {
  if (state.depth >= LIMITS.manifestDepth) return undefined;
  state.depth++;
  state.nodes++;
  const tree = startsItem(state) ? readList(state) : readMap(state);
  state.depth--;
  return tree;
}

function readMap(state: ParserState): ManifestNode | undefined {
  const { at, column } = state;
  const pairs: KeyValue[] = [];
  do {
    const pair = readPair(state);
    if (pair === undefined) return undefined;
    pairs.push(pair);
  } while (state.column === column);
  return state.column < column ? { kind: 'map', at, pairs } : undefined;
}

function readPair(state: ParserState): KeyValue | undefined {
  const { at, column, text } = state;
  KEY.lastIndex = at;
  const key = KEY.exec(text)?.[1];
  if (key === undefined) return undefined;
  state.at = at + key.length + 1;
  const value = endOfLine(state) ? readBelow(state, column) : readScalar(state, column);
  return value && { key, at, value };
}

/** The value of a key with nothing behind it: a deeper block, a list as deep as the key, or nothing. */
function readBelow(state: ParserState, column: number): ManifestNode | undefined {
  const end = state.at;
  nextLine(state);
  if (state.column > column || (state.column === column && startsItem(state))) return readBlock(state);
  state.nodes++;
  return { kind: 'text', text: '', at: end, end, plain: true };
}

function readList(state: ParserState): ManifestNode | undefined {
  const { at, column } = state;
  const items: ManifestNode[] = [];
  do {
    const item = readItem(state);
    if (item === undefined) return undefined;
    items.push(item);
  } while (state.column === column && startsItem(state));
  return state.column <= column ? { kind: 'list', at, items } : undefined;
}

function readItem(state: ParserState): ManifestNode | undefined {
  const column = state.column;
  const dash = state.at;
  state.at++;
  skipBlanks(state);
  state.column = column + state.at - dash;
  KEY.lastIndex = state.at;
  return KEY.test(state.text) ? readBlock(state) : readScalar(state, column);
}

/** A scalar that ends on its line: one that goes on in a deeper line below is left to the library. */
function readScalar(state: ParserState, column: number): TextNode | undefined {
  skipBlanks(state);
  const node = scalarAt(state.text, state.at);
  if (node === undefined) return undefined;
  state.at = node.end;
  if (!endOfLine(state)) return undefined;
  nextLine(state);
  state.nodes++;
  return state.column <= column ? node : undefined;
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

function startsItem({ text, at }: ParserState): boolean {
  return text[at] === '-' && text[at + 1] === ' ';
}

/** Whether only blanks or a comment follow on this line. */
function endOfLine({ text, at }: ParserState): boolean {
  REST.lastIndex = at;
  return REST.test(text);
}

/** To the next line with content; at the end the column is -1, left of every block. */
function nextLine(state: ParserState): void {
  const { text } = state;
  let start = state.at === 0 ? 0 : text.indexOf('\n', state.at) + 1;
  if (start === 0 && state.at > 0) start = text.length;
  for (EMPTY.lastIndex = start; start < text.length && EMPTY.test(text); ) start = EMPTY.lastIndex;
  state.at = start;
  skipBlanks(state);
  state.column = start < text.length ? state.at - start : -1;
}

function skipBlanks(state: ParserState): void {
  while (state.text[state.at] === ' ') state.at++;
}
