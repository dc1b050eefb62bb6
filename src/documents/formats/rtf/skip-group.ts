// The rest of an RTF group → nothing: megabytes of picture digits are skipped, never read one by one.

import { nextToken, type RtfCursor, skipBinary } from './rtf-tokens.ts';

const OPEN = 0x7b;
const CLOSE = 0x7d;
const BACKSLASH = 0x5c;

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
