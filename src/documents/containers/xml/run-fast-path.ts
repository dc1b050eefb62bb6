// The texts of neighbouring runs with equal properties → one text, without parsing what stands between them.
//
// Word cuts text into runs wherever somebody stopped typing. Between two of them stand the end of the first and
// the start of the second with the same properties, byte for byte; only the run's own attributes (who typed it)
// differ, and they do not matter. Opening and closing all that would be most of the work on a document.

import { scratch, utf16 } from '#bytes';
import type { Unread } from '../../../core/model/document.ts';
import { passOnText, repeats, type ScanCursor, tagEnd } from './cursor.ts';
import type { XmlAction } from './xml-vocabulary.ts';

const LESS = 0x3c;
const GREATER = 0x3e;
const SLASH = 0x2f;
const BLANK = 0x20;
const AMPERSAND = 0x26;
const RETURN = 0x0d;

/** Texts are joined here as UTF-16: one string for many runs, and Han decodes three times as fast as with TextDecoder. */
const joined = scratch(8192);
const LONGEST_CHARACTER = 4;

/** Behind the start tag of a run. */
export function atRun<S>(cursor: ScanCursor<S>): void {
  cursor.runFrom = isEmptyTag(cursor) ? -1 : cursor.at;
}

/** Behind the start tag of a run's text, which begins at `from`: notes whether only properties precede it in its run. */
export function atRunText<S>(cursor: ScanCursor<S>, from: number): void {
  const { runFrom, blockFrom, blockTo } = cursor;
  const first = runFrom === from || (runFrom === blockFrom && blockTo === from);
  cursor.startTo = first && !isEmptyTag(cursor) ? cursor.at : -1;
}

function isEmptyTag<S>({ bytes, at }: ScanCursor<S>): boolean {
  return bytes[at - 2] === SLASH;
}

/** In the text of a run: delivers it together with the texts of the runs that follow alike. Stops before a reference. */
export function passRunTexts<S>(cursor: ScanCursor<S>, action: XmlAction<S>): Unread | undefined {
  let length = 0;
  do {
    const to = decodeTo(cursor, length);
    if (to < 0) break;
    length = to;
  } while (stepToNextRun(cursor));
  return length === 0 ? undefined : passOnText(cursor, action, utf16(joined, 0, length));
}

/** Appends the text at the cursor to what is joined → its new end; -1 at a reference or where the buffer is full. */
function decodeTo<S>(cursor: ScanCursor<S>, from: number): number {
  const { bytes, at: start } = cursor;
  let to = from;
  for (let at = start; at < bytes.length && to + LONGEST_CHARACTER <= joined.length; ) {
    const byte = bytes[at] as number;
    if (byte === LESS) {
      cursor.at = at;
      return to;
    }
    if (byte === AMPERSAND || byte === RETURN) return -1;
    to = put(to, byte < 0x80 ? byte : codePointAt(bytes, at, byte));
    at += byte < 0x80 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
  }
  return -1;
}

/** The part was found to be UTF-8 before: there is nothing to check. */
function codePointAt(bytes: Uint8Array, at: number, lead: number): number {
  const second = (bytes[at + 1] as number) & 0x3f;
  if (lead < 0xe0) return ((lead & 0x1f) << 6) | second;
  const third = (bytes[at + 2] as number) & 0x3f;
  if (lead < 0xf0) return ((lead & 0xf) << 12) | (second << 6) | third;
  return ((lead & 7) << 18) | (second << 12) | (third << 6) | ((bytes[at + 3] as number) & 0x3f);
}

function put(to: number, codePoint: number): number {
  if (codePoint > 0xffff) {
    const rest = codePoint - 0x10000;
    return put(put(to, 0xd800 + (rest >> 10)), 0xdc00 + (rest & 0x3ff));
  }
  joined[to] = codePoint & 0xff;
  joined[to + 1] = codePoint >> 8;
  return to + 2;
}

/** At the end of a run's text: steps to the start of the next run's, if that run begins as this one did. */
function stepToNextRun<S>(cursor: ScanCursor<S>): boolean {
  const { bytes, at, runFrom, startTo, table } = cursor;
  const { between } = table;
  if (startTo < 0 || between === undefined || !isAt(bytes, at, between)) return false;
  const name = at + between.length;
  const next = bytes[name] as number;
  if (next !== GREATER && !(next <= BLANK)) return false;
  const end = tagEnd(bytes, name);
  if (end < 0 || bytes[end - 1] === SLASH) return false;
  const to = end + 1 + startTo - runFrom;
  if (!repeats(bytes, { from: runFrom, to: startTo }, end + 1)) return false;
  cursor.at = to;
  return true;
}

function isAt(bytes: Uint8Array, at: number, wanted: Uint8Array): boolean {
  for (let index = 0; index < wanted.length; index++) {
    if (bytes[at + index] !== wanted[index]) return false;
  }
  return true;
}
