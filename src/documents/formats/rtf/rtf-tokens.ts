// RTF bytes → tokens: braces, control words with their parameter, control symbols, stretches of plain bytes.

export type RtfToken = 'open' | 'close' | 'word' | 'symbol' | 'byte' | 'plain' | 'end';

/** Where we are, and what the last token was made of: one object, since a token each would cost more. */
export interface RtfCursor {
  readonly bytes: Uint8Array;
  at: number;
  word: string;
  parameter: number | undefined;
  /** The last control symbol, or the value of the last \'hh. */
  code: number;
  /** The last stretch of plain bytes. */
  from: number;
  to: number;
}

const OPEN = 0x7b;
const CLOSE = 0x7d;
const BACKSLASH = 0x5c;
const QUOTE = 0x27;
const MINUS = 0x2d;
const SPACE = 0x20;
const MOST_LETTERS = 32;
const MOST_DIGITS = 10;

export function rtfCursor(bytes: Uint8Array): RtfCursor {
  return { bytes, at: 0, word: '', parameter: undefined, code: 0, from: 0, to: 0 };
}

/** Reads the next token. Line ends mean nothing and are stepped over. */
export function nextToken(cursor: RtfCursor): RtfToken {
  while (isLineEnd(cursor.bytes[cursor.at])) cursor.at++;
  const byte = cursor.bytes[cursor.at];
  if (byte === undefined) return 'end';
  if (byte === OPEN || byte === CLOSE) {
    cursor.at++;
    return byte === OPEN ? 'open' : 'close';
  }
  return byte === BACKSLASH ? control(cursor) : plain(cursor);
}

function plain(cursor: RtfCursor): RtfToken {
  cursor.from = cursor.at;
  while (isPlain(cursor.bytes[cursor.at])) cursor.at++;
  cursor.to = cursor.at;
  return 'plain';
}

function isPlain(byte: number | undefined): boolean {
  return byte !== undefined && byte !== BACKSLASH && byte !== OPEN && byte !== CLOSE && !isLineEnd(byte);
}

function isLineEnd(byte: number | undefined): boolean {
  return byte === 0x0a || byte === 0x0d;
}

function control(cursor: RtfCursor): RtfToken {
  const byte = cursor.bytes[++cursor.at];
  if (byte === undefined) return 'end';
  if (isLetter(byte)) return controlWord(cursor);
  cursor.at++;
  cursor.code = byte;
  if (byte !== QUOTE) return 'symbol';
  cursor.code = (digit(cursor.bytes[cursor.at]) << 4) | digit(cursor.bytes[cursor.at + 1]);
  cursor.at = Math.min(cursor.at + 2, cursor.bytes.length);
  return 'byte';
}

function controlWord(cursor: RtfCursor): RtfToken {
  const from = cursor.at;
  while (isLetter(cursor.bytes[cursor.at]) && cursor.at - from < MOST_LETTERS) cursor.at++;
  cursor.word = wordAt(cursor.bytes, from, cursor.at);
  cursor.parameter = parameter(cursor);
  if (cursor.bytes[cursor.at] === SPACE) cursor.at++;
  return 'word';
}

function wordAt(bytes: Uint8Array, from: number, to: number): string {
  let word = '';
  for (let at = from; at < to; at++) word += String.fromCharCode(bytes[at] ?? 0);
  return word;
}

function parameter(cursor: RtfCursor): number | undefined {
  const negative = cursor.bytes[cursor.at] === MINUS && isDigit(cursor.bytes[cursor.at + 1]);
  if (negative) cursor.at++;
  const from = cursor.at;
  let value = 0;
  while (isDigit(cursor.bytes[cursor.at]) && cursor.at - from < MOST_DIGITS) {
    value = value * 10 + (cursor.bytes[cursor.at++] ?? 0) - 0x30;
  }
  if (cursor.at === from) return undefined;
  return negative ? -value : value;
}

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && ((byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a));
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}

function digit(byte: number | undefined): number {
  if (byte === undefined) return 0;
  return isDigit(byte) ? byte - 0x30 : ((byte | 0x20) - 0x57) & 0x0f;
}

/** Steps over the binary data that a \binN announces. */
export function skipBinary(cursor: RtfCursor): void {
  cursor.at = Math.min(cursor.at + Math.max(0, cursor.parameter ?? 0), cursor.bytes.length);
}

/** Moves to the brace that closes the present group, which stays the next token; false where there is none. */
export function skipGroup(cursor: RtfCursor): boolean {
  const { bytes } = cursor;
  const next = [find(cursor, OPEN), find(cursor, CLOSE), find(cursor, BACKSLASH)] as const;
  let [openGroup, closeGroup, backslash] = next;
  for (let depth = 0; closeGroup < bytes.length; ) {
    cursor.at = Math.min(openGroup, closeGroup, backslash);
    if (cursor.at === backslash) {
      stepControl(cursor);
    } else {
      if (cursor.at === closeGroup && depth === 0) return true;
      depth += cursor.at === closeGroup ? -1 : 1;
      cursor.at++;
    }
    if (openGroup < cursor.at) openGroup = find(cursor, OPEN);
    if (closeGroup < cursor.at) closeGroup = find(cursor, CLOSE);
    if (backslash < cursor.at) backslash = find(cursor, BACKSLASH);
  }
  cursor.at = bytes.length;
  return false;
}

function find({ bytes, at }: RtfCursor, byte: number): number {
  const found = bytes.indexOf(byte, at);
  return found < 0 ? bytes.length : found;
}

/** A control symbol may be a brace, and binary data may hold some. */
function stepControl(cursor: RtfCursor): void {
  if (nextToken(cursor) === 'word' && cursor.word === 'bin') skipBinary(cursor);
}
