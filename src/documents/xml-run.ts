// Between the texts of two runs that look alike → nothing to do: the scanner steps from one text into the next.
//
// Word cuts text into runs wherever somebody stopped typing. What stands between two of them is the end of the one,
// and the start of the other with the same properties, byte for byte; only the run's own attributes (who typed it)
// differ, and they say nothing. To open and close all that is most of the work of a document.

import type { Cursor } from './xml-cursor.ts';
import { tagEnd } from './xml-tag-end.ts';

const GREATER = 0x3e;
const SLASH = 0x2f;
const BLANK = 0x20;

/** Behind the start tag of a run. */
export function atRun<S>(cursor: Cursor<S>): void {
  cursor.runFrom = isEmptyTag(cursor) ? -1 : cursor.at;
}

/** Behind the start tag of a run's text, which begins at `from`: is there nothing but properties before it in its run? */
export function atRunText<S>(cursor: Cursor<S>, from: number): void {
  const { runFrom, blockFrom, blockTo } = cursor;
  const first = runFrom === from || (runFrom === blockFrom && blockTo === from);
  cursor.startTo = first && !isEmptyTag(cursor) ? cursor.at : -1;
}

function isEmptyTag<S>({ bytes, at }: Cursor<S>): boolean {
  return bytes[at - 2] === SLASH;
}

/** At the end of a run's text: steps to the start of the next run's, if that run begins as this one did. */
export function stepToNextRun<S>(cursor: Cursor<S>): void {
  const { bytes, at, runFrom, startTo, table } = cursor;
  const { between } = table;
  if (startTo < 0 || between === undefined || !isAt(bytes, at, between)) return;
  const name = at + between.length;
  const next = bytes[name] as number;
  if (next !== GREATER && !(next <= BLANK)) return;
  const end = tagEnd(bytes, name);
  if (end < 0 || bytes[end - 1] === SLASH) return;
  const to = end + 1 + startTo - runFrom;
  if (to > bytes.length) return;
  for (let here = runFrom, there = end + 1; there < to; here++, there++) {
    if (bytes[here] !== bytes[there]) return;
  }
  cursor.at = to;
}

function isAt(bytes: Buffer, at: number, wanted: Buffer): boolean {
  for (let index = 0; index < wanted.length; index++) {
    if (bytes[at + index] !== wanted[index]) return false;
  }
  return true;
}
