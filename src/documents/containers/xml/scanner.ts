// UTF-8 bytes of an XML part → calls of the vocabulary's actions, without decoding the part.

import { concat, fromLatin1, indexOf, latin1 } from '#bytes';
import { LIMITS } from '../../../core/limits.ts';
import type { Unread } from '../../../core/model/document.ts';
import {
  decodeCharacters,
  isBlankBytes,
  newScanCursor,
  passOnText,
  type ScanCursor,
  TOO_MANY,
  tagEnd,
} from './cursor.ts';
import { blockLength, knownBlock, rememberBlock } from './known-blocks.ts';
import { atRun, atRunText, noteBlock, passRunTexts } from './run-fast-path.ts';
import {
  doctype,
  lookUp,
  malformed,
  nextHash,
  type PrefixBindings,
  tooDeep,
  tooManyAttributes,
  type XmlAction,
  type XmlVocabulary,
} from './xml-vocabulary.ts';

const LESS = 0x3c;
const SLASH = 0x2f;
const BANG = 0x21;
const QUERY = 0x3f;
const AMPERSAND = 0x26;
const RETURN = 0x0d;
const GREATER = 0x3e;
const BLANK = 0x20;
const END_TAG = fromLatin1('</');
const END_OF_INSTRUCTION = fromLatin1('?>');
const END_OF_COMMENT = fromLatin1('-->');
const END_OF_CDATA = fromLatin1(']]>');

export interface ScanOf<S> {
  readonly vocabulary: XmlVocabulary<S>;
  readonly bindings: PrefixBindings;
  readonly state: S;
}

/** Reads one part whose prefixes are known. */
export function scanXml<S>(bytes: Uint8Array, scan: ScanOf<S>): Unread | undefined {
  const cursor = newScanCursor(bytes, scan);
  while (cursor.at < bytes.length) {
    const problem = bytes[cursor.at] === LESS ? passMarkup(cursor) : passText(cursor);
    if (problem) return problem;
  }
  return cursor.depth === 0 && cursor.rooted ? undefined : malformed;
}

function passText<S>(cursor: ScanCursor<S>): Unread | undefined {
  const { bytes, at: from } = cursor;
  const action = cursor.skip === 0 ? cursor.actions[cursor.depth] : undefined;
  if (action?.part === 'text' && cursor.depth > 0) {
    const problem = passRunTexts(cursor, action);
    if (problem || cursor.at > from) return problem;
  }
  let at = from;
  let special = false;
  for (const end = bytes.length; at < end; at++) {
    const byte = bytes[at] as number;
    if (byte > LESS) continue;
    if (byte === LESS) break;
    if (byte === AMPERSAND || byte === RETURN) special = true;
  }
  cursor.at = at;
  if (cursor.depth === 0) return isBlankBytes(bytes, from, at) ? undefined : malformed;
  return giveText(cursor, from, special);
}

/** Text from `from` to the cursor, if the element that holds it wants it. */
function giveText<S>(cursor: ScanCursor<S>, from: number, special: boolean): Unread | undefined {
  const action = cursor.skip === 0 ? cursor.actions[cursor.depth] : undefined;
  if (!action?.text) return undefined;
  const text = decodeCharacters(cursor.bytes, { from, to: cursor.at, special });
  return text === undefined ? malformed : passOnText(cursor, action, text);
}

function passMarkup<S>(cursor: ScanCursor<S>): Unread | undefined {
  const next = cursor.bytes[cursor.at + 1];
  if (next === SLASH) return closeTag(cursor);
  if (next === BANG) return declaration(cursor);
  if (next === QUERY) return jump(cursor, END_OF_INSTRUCTION);
  return openTag(cursor);
}

function declaration<S>(cursor: ScanCursor<S>): Unread | undefined {
  const { bytes, at } = cursor;
  const mark = latin1(bytes, at, at + 9);
  if (mark.startsWith('<!--')) return jump(cursor, END_OF_COMMENT, 4);
  if (mark !== '<![CDATA[') return mark.startsWith('<!D') ? doctype : malformed;
  const end = indexOf(bytes, END_OF_CDATA, at + 9);
  if (end < 0 || cursor.depth === 0) return malformed;
  cursor.at = end;
  const problem = giveText(cursor, at + 9, false);
  cursor.at = end + 3;
  return problem;
}

function jump<S>(cursor: ScanCursor<S>, mark: Uint8Array, opening = 2): Unread | undefined {
  const end = indexOf(cursor.bytes, mark, cursor.at + opening);
  if (end < 0) return malformed;
  cursor.at = end + mark.length;
  return undefined;
}

/** At `<` of a start tag: opens the element, and closes it if it is empty. */
function openTag<S>(cursor: ScanCursor<S>): Unread | undefined {
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

/** Opens the element; true when it repeats a remembered one and was passed as a whole. */
function enter<S>(cursor: ScanCursor<S>, hash: number): boolean {
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
  const wish = action.open?.(cursor.state, cursor.attribute);
  if (wish === 'skip') cursor.skip = depth;
  else if (wish === 'skipUnchecked') jumpToEnd(cursor, depth);
  return false;
}

function passAgain<S>(cursor: ScanCursor<S>, action: XmlAction<S>, from: number): boolean {
  const { known, bytes } = cursor;
  const block = knownBlock(known, bytes, from);
  if (block < 0 || !action.again?.(cursor.state, block)) return false;
  cursor.at = from + blockLength(known, block);
  noteBlock(cursor, block, from);
  return true;
}

/** Jumps to the end tag without checking what lies between; where a comment could hold another end tag, it is skipped tag by tag. */
function jumpToEnd<S>(cursor: ScanCursor<S>, depth: number): void {
  const { bytes, at } = cursor;
  cursor.skip = depth;
  if (bytes[at - 2] === SLASH) return;
  const from = cursor.nameFrom[depth] as number;
  const name = bytes.subarray(from, from + (cursor.nameLength[depth] as number));
  const end = indexOf(bytes, concat([END_TAG, name]), at);
  if (end >= 0 && !bytes.subarray(at, end).includes(BANG)) cursor.at = end;
}

function leave<S>(cursor: ScanCursor<S>): void {
  const { depth } = cursor;
  const action = cursor.actions[depth];
  cursor.depth--;
  if (cursor.skip > 0) {
    if (cursor.skip === depth) cursor.skip = 0;
    return;
  }
  action?.close?.(cursor.state);
  if (action?.again) remember(cursor, action, (cursor.nameFrom[depth] as number) - 1);
}

function remember<S>(cursor: ScanCursor<S>, action: XmlAction<S>, from: number): void {
  cursor.blockTo = -1;
  rememberBlock(cursor.known, cursor.bytes, { from, to: cursor.at }, (block) => {
    const isKept = action.keep?.(cursor.state, block) === true;
    if (isKept) noteBlock(cursor, block, from);
    return isKept;
  });
}

/** At `</`: closes the element, if it is the one that is open. */
function closeTag<S>(cursor: ScanCursor<S>): Unread | undefined {
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
