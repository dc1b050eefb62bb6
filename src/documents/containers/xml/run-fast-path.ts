// The texts of neighbouring runs with equal properties → one text, without parsing what stands between them.
//
// Word cuts text into runs wherever somebody stopped typing. Between two of them stand the end of the first and
// the start of the second with the same properties, byte for byte; only the run's own attributes (who typed it)
// differ, and they do not matter. Opening and closing all that would be most of the work on a document.

import { scratch, utf16 } from '#bytes';
import type { Unread } from '../../../core/model/document.ts';
import { passOnText, type ScanCursor, tagEnd } from './cursor.ts';
import { blockLength, knownBlock } from './known-blocks.ts';
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

/** Properties that are remembered, and stand from `from` to the cursor. */
export function noteBlock<S>(cursor: ScanCursor<S>, block: number, from: number): void {
  cursor.block = block;
  cursor.blockFrom = from;
  cursor.blockTo = cursor.at;
}

/** Behind the start tag of a run's text, which begins at `from`: notes whether only properties precede it in its run. */
export function atRunText<S>(cursor: ScanCursor<S>, from: number): void {
  const { runFrom, block, blockFrom, blockTo } = cursor;
  const hasBlock = runFrom === blockFrom && blockTo === from;
  const isFirst = hasBlock || runFrom === from;
  cursor.textDepth = isFirst && !isEmptyTag(cursor) ? cursor.depth : 0;
  cursor.runBlock = hasBlock ? block : -1;
}

function isEmptyTag<S>({ bytes, at }: ScanCursor<S>): boolean {
  return bytes[at - 2] === SLASH;
}

/**
 * In the text of a run: delivers it together with the texts of the runs that follow alike, and goes on in a run of
 * another look where its properties are known. Stops before a reference, and where anything else stands.
 */
export function passRunTexts<S>(cursor: ScanCursor<S>, action: XmlAction<S>): Unread | undefined {
  for (;;) {
    let length = 0;
    let next: NextRun | undefined;
    do {
      const to = decodeTo(cursor, length);
      if (to < 0) break;
      length = to;
      next = nextRun(cursor);
    } while (next?.block === cursor.runBlock && stepTo(cursor, next));
    const problem = length === 0 ? undefined : passOnText(cursor, action, utf16(joined, 0, length));
    if (problem || next === undefined || !enterRun(cursor, next)) return problem;
  }
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

/** The run that follows, as far as it is known: its properties by number, or -1 for none. */
interface NextRun {
  readonly block: number;
  readonly from: number;
  readonly blockTo: number;
  readonly text: number;
}

/** At the end of a run's text: the next run, if nothing stands between the two, and nothing unknown before its text. */
function nextRun<S>({ bytes, at, depth, textDepth, known, table }: ScanCursor<S>): NextRun | undefined {
  const { runs } = table;
  if (textDepth !== depth || runs === undefined) return undefined;
  const from = behindTag(bytes, at, runs.between);
  if (from < 0) return undefined;
  const block = knownBlock(known, bytes, from);
  const blockTo = block < 0 ? from : from + blockLength(known, block);
  const text = behindTag(bytes, blockTo, runs.text);
  return text < 0 ? undefined : { block, from, blockTo, text };
}

function stepTo<S>(cursor: ScanCursor<S>, { text }: NextRun): true {
  cursor.at = text;
  return true;
}

/**
 * Closes this run and opens the next, with its properties and its text. The names are those of this run: what is noted
 * to match the end tags stays right. False where the properties are to be parsed.
 */
function enterRun<S>(cursor: ScanCursor<S>, { block, from, blockTo, text }: NextRun): boolean {
  const { table, state } = cursor;
  table.runs?.run.close?.(state);
  table.runs?.run.open?.(state, cursor.attribute);
  cursor.runFrom = from;
  if (block >= 0 && !table.runs?.properties.again?.(state, block)) {
    cursor.depth--;
    cursor.at = from;
    return false;
  }
  cursor.at = blockTo;
  if (block >= 0) noteBlock(cursor, block, from);
  cursor.runBlock = block;
  cursor.at = text;
  return true;
}

/** Behind the start tag that `written` begins, if it stands at `at`; -1 where it does not, or is that of an empty element. */
function behindTag(bytes: Uint8Array, at: number, written: Uint8Array): number {
  if (!isAt(bytes, at, written)) return -1;
  const name = at + written.length;
  const next = bytes[name] as number;
  if (next !== GREATER && !(next <= BLANK)) return -1;
  const end = tagEnd(bytes, name);
  return end < 0 || bytes[end - 1] === SLASH ? -1 : end + 1;
}

function isAt(bytes: Uint8Array, at: number, wanted: Uint8Array): boolean {
  for (let index = 0; index < wanted.length; index++) {
    if (bytes[at + index] !== wanted[index]) return false;
  }
  return true;
}
