// UTF-8 bytes of an XML part → calls of the vocabulary's actions, without decoding the part.

import { fromLatin1, indexOf, latin1 } from '#bytes';
import type { Unread } from '../../../core/model/document.ts';
import { type Cursor, newCursor, tellText } from './cursor.ts';
import type { Bindings } from './namespaces.ts';
import { passRunTexts } from './run-fast-path.ts';
import { closeTag, openTag } from './tag.ts';
import { decodeText, isBlank } from './text.ts';
import { doctype, malformed, type Vocabulary } from './vocabulary.ts';

const LESS = 0x3c;
const SLASH = 0x2f;
const BANG = 0x21;
const QUERY = 0x3f;
const AMPERSAND = 0x26;
const RETURN = 0x0d;
const END_OF_INSTRUCTION = fromLatin1('?>');
const END_OF_COMMENT = fromLatin1('-->');
const END_OF_CDATA = fromLatin1(']]>');

export interface ScanOf<S> {
  readonly vocabulary: Vocabulary<S>;
  readonly bindings: Bindings;
  readonly gathered: S;
}

/** Walks one part whose prefixes are known. */
export function scanXml<S>(bytes: Uint8Array, scan: ScanOf<S>): Unread | undefined {
  const cursor = newCursor(bytes, scan);
  while (cursor.at < bytes.length) {
    const problem = bytes[cursor.at] === LESS ? passMarkup(cursor) : passText(cursor);
    if (problem) return problem;
  }
  return cursor.depth === 0 && cursor.rooted ? undefined : malformed;
}

function passText<S>(cursor: Cursor<S>): Unread | undefined {
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
  if (cursor.depth === 0) return isBlank(bytes, from, at) ? undefined : malformed;
  return giveText(cursor, from, special);
}

/** Text from `from` to the cursor, if the element that holds it wants it. */
function giveText<S>(cursor: Cursor<S>, from: number, special: boolean): Unread | undefined {
  const action = cursor.skip === 0 ? cursor.actions[cursor.depth] : undefined;
  if (!action?.text) return undefined;
  const text = decodeText(cursor.bytes, { from, to: cursor.at, special });
  return text === undefined ? malformed : tellText(cursor, action, text);
}

function passMarkup<S>(cursor: Cursor<S>): Unread | undefined {
  const next = cursor.bytes[cursor.at + 1];
  if (next === SLASH) return closeTag(cursor);
  if (next === BANG) return declaration(cursor);
  if (next === QUERY) return jump(cursor, END_OF_INSTRUCTION);
  return openTag(cursor);
}

function declaration<S>(cursor: Cursor<S>): Unread | undefined {
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

function jump<S>(cursor: Cursor<S>, mark: Uint8Array, opening = 2): Unread | undefined {
  const end = indexOf(cursor.bytes, mark, cursor.at + opening);
  if (end < 0) return malformed;
  cursor.at = end + mark.length;
  return undefined;
}
