// The tag under the cursor → the element's action called, and the cursor behind the tag.

import { concat, fromLatin1, indexOf, repeats } from '#bytes';
import { LIMITS } from '../../../core/limits.ts';
import type { Unread } from '../../../core/model/document.ts';
import type { Cursor } from './cursor.ts';
import { lookUp, nextHash } from './name-table.ts';
import { atRun, atRunText } from './run-fast-path.ts';
import { TOO_MANY, tagEnd } from './tag-end.ts';
import { MOST_BLOCKS, malformed, tooDeep, tooManyAttributes, type XmlAction } from './vocabulary.ts';

const GREATER = 0x3e;
const SLASH = 0x2f;
const BLANK = 0x20;
const BANG = 0x21;
const END_TAG = fromLatin1('</');

/** At `<` of a start tag: opens the element, and closes it if it is empty. */
export function openTag<S>(cursor: Cursor<S>): Unread | undefined {
  const { bytes } = cursor;
  const from = cursor.at + 1;
  let at = from;
  let hash = 0;
  for (const end = bytes.length; at < end; at++) {
    const byte = bytes[at] as number;
    if (byte <= GREATER && (byte <= BLANK || byte === GREATER || byte === SLASH)) break;
    hash = nextHash(hash, byte);
  }
  cursor.attributesFrom = at;
  const end = tagEnd(bytes, at);
  if (end < 0) return end === TOO_MANY ? tooManyAttributes : malformed;
  if (at === from || (cursor.depth === 0 && cursor.rooted)) return malformed;
  cursor.at = end + 1;
  cursor.attributesTo = end;
  if (++cursor.depth > LIMITS.xmlDepth) return tooDeep;
  cursor.rooted = true;
  cursor.nameFrom[cursor.depth] = from;
  cursor.nameLength[cursor.depth] = at - from;
  const passed = enter(cursor, hash);
  if (passed) cursor.depth--;
  else if (bytes[end - 1] === SLASH) leave(cursor);
  return undefined;
}

/** Opens the element; true when it was a repetition and all of it is passed. */
function enter<S>(cursor: Cursor<S>, hash: number): boolean {
  const { depth, bytes } = cursor;
  if (cursor.skip > 0) return false;
  const from = cursor.nameFrom[depth] as number;
  const length = cursor.nameLength[depth] as number;
  const action = lookUp(cursor.table.slots, hash, { bytes, from, length }) ?? cursor.others;
  cursor.actions[depth] = action;
  if (action === undefined) return false;
  if (action.again && passAgain(cursor, action, from - 1)) return true;
  if (action.part === 'run') atRun(cursor);
  else if (action.part === 'text') atRunText(cursor, from - 1);
  const wish = action.open?.(cursor.gathered, cursor.attribute);
  if (wish === 'skip') cursor.skip = depth;
  else if (wish === 'leap') leap(cursor, depth);
  return false;
}

function passAgain<S>(cursor: Cursor<S>, action: XmlAction<S>, from: number): boolean {
  const { bytes, keptFrom, keptTo } = cursor;
  for (let block = 0; block < keptFrom.length; block++) {
    const [keptStart, keptEnd] = [keptFrom[block] as number, keptTo[block] as number];
    const to = from + keptEnd - keptStart;
    if (!repeats(bytes, keptStart, keptEnd, from)) continue;
    if (!action.again?.(cursor.gathered, block)) return false;
    cursor.at = to;
    cursor.blockFrom = from;
    cursor.blockTo = to;
    return true;
  }
  return false;
}

/** To the end tag, without a look at what lies between; where a comment could hide another one, it is skipped step by step. */
function leap<S>(cursor: Cursor<S>, depth: number): void {
  const { bytes, at } = cursor;
  cursor.skip = depth;
  if (bytes[at - 2] === SLASH) return;
  const from = cursor.nameFrom[depth] as number;
  const name = bytes.subarray(from, from + (cursor.nameLength[depth] as number));
  const end = indexOf(bytes, concat([END_TAG, name]), at);
  const doubtful = bytes.indexOf(BANG, at);
  if (end >= 0 && (doubtful < 0 || doubtful > end)) cursor.at = end;
}

function leave<S>(cursor: Cursor<S>): void {
  const { depth } = cursor;
  const action = cursor.actions[depth];
  cursor.depth--;
  if (cursor.skip > 0) {
    if (cursor.skip === depth) cursor.skip = 0;
    return;
  }
  action?.close?.(cursor.gathered);
  if (action?.again) remember(cursor, action, (cursor.nameFrom[depth] as number) - 1);
}

function remember<S>(cursor: Cursor<S>, action: XmlAction<S>, from: number): void {
  const block = cursor.nextKept;
  cursor.keptFrom[block] = from;
  cursor.keptTo[block] = cursor.at;
  cursor.nextKept = (block + 1) % MOST_BLOCKS;
  cursor.blockFrom = from;
  cursor.blockTo = cursor.at;
  action.keep?.(cursor.gathered, block);
}

/** At `</`: closes the element, if it is the one that is open. */
export function closeTag<S>(cursor: Cursor<S>): Unread | undefined {
  const { bytes, depth } = cursor;
  if (depth === 0) return malformed;
  const opened = cursor.nameFrom[depth] as number;
  const length = cursor.nameLength[depth] as number;
  let at = cursor.at + 2;
  for (let index = 0; index < length; index++, at++) {
    if (bytes[at] !== bytes[opened + index]) return malformed;
  }
  while (at < bytes.length && (bytes[at] as number) <= BLANK) at++;
  if (bytes[at] !== GREATER) return malformed;
  cursor.at = at + 1;
  leave(cursor);
  return undefined;
}
