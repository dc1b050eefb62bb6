// UTF-8 bytes of an XML part → its elements by their local names, without decoding the part.

import { fromLatin1, indexOf, latin1 } from '#bytes';
import { LIMITS } from '../../../core/limits.ts';
import type { Unread } from '../../../core/model/document.ts';
import { attributeValue, BOM_BYTES, decodeCharacters, isBlankBytes, TOO_MANY, tagEnd } from './cursor.ts';
import type { XmlHandler } from './sax-parser.ts';
import { doctype, malformed, tooDeep, tooManyAttributes } from './xml-vocabulary.ts';

const [LESS, GREATER, SLASH, BANG, QUERY] = [0x3c, 0x3e, 0x2f, 0x21, 0x3f];
const [BLANK, AMPERSAND, RETURN, EQUALS, COLON] = [0x20, 0x26, 0x0d, 0x3d, 0x3a];

interface ElementCursor {
  readonly bytes: Uint8Array;
  readonly handler: XmlHandler;
  /** Where the names of the open elements stand, and their local names. */
  readonly nameFrom: number[];
  readonly nameTo: number[];
  readonly names: string[];
  at: number;
  rooted: boolean;
}

/** Reads a part; the reason if it is not well formed, or beyond the limits. */
export function scanElements(bytes: Uint8Array, handler: XmlHandler): Unread | undefined {
  const at = bytes[0] === 0xef && bytes[1] === 0xbb ? BOM_BYTES : 0;
  const cursor: ElementCursor = { bytes, handler, nameFrom: [], nameTo: [], names: [], at, rooted: false };
  while (cursor.at < bytes.length) {
    const problem = bytes[cursor.at] === LESS ? passMarkup(cursor) : passText(cursor);
    if (problem) return problem;
  }
  return cursor.rooted && cursor.names.length === 0 ? undefined : malformed;
}

function passText(cursor: ElementCursor): Unread | undefined {
  const { bytes, at: from } = cursor;
  let at = from;
  let special = false;
  for (const end = bytes.length; at < end && bytes[at] !== LESS; at++) {
    if (bytes[at] === AMPERSAND || bytes[at] === RETURN) special = true;
  }
  cursor.at = at;
  if (cursor.names.length === 0) return isBlankBytes(bytes, from, at) ? undefined : malformed;
  return giveText(cursor, from, special);
}

function giveText({ bytes, at, handler }: ElementCursor, from: number, special: boolean): Unread | undefined {
  if (!handler.text || at === from) return undefined;
  const text = decodeCharacters(bytes, { from, to: at, special });
  if (text === undefined) return malformed;
  handler.text(text);
  return undefined;
}

function passMarkup(cursor: ElementCursor): Unread | undefined {
  const next = cursor.bytes[cursor.at + 1];
  if (next === SLASH) return closeTag(cursor);
  if (next === BANG) return declaration(cursor);
  return next === QUERY ? behind(cursor, '?>', 2) : openTag(cursor);
}

const CDATA = '<![CDATA[';

function declaration(cursor: ElementCursor): Unread | undefined {
  const mark = latin1(cursor.bytes, cursor.at, cursor.at + CDATA.length);
  if (mark.startsWith('<!--')) return behind(cursor, '-->', 4);
  if (mark !== CDATA) return mark.startsWith('<!D') ? doctype : malformed;
  const from = cursor.at + CDATA.length;
  const end = indexOf(cursor.bytes, fromLatin1(']]>'), from);
  if (end < 0 || cursor.names.length === 0) return malformed;
  cursor.at = end;
  const problem = giveText(cursor, from, false);
  cursor.at = end + 3;
  return problem;
}

function behind(cursor: ElementCursor, mark: string, opening: number): Unread | undefined {
  const end = indexOf(cursor.bytes, fromLatin1(mark), cursor.at + opening);
  if (end < 0) return malformed;
  cursor.at = end + mark.length;
  return undefined;
}

function openTag(cursor: ElementCursor): Unread | undefined {
  const { bytes, handler, names } = cursor;
  const from = cursor.at + 1;
  let to = from;
  while (to < bytes.length && !endsName(bytes[to] as number)) to++;
  const end = tagEnd(bytes, to);
  if (end < 0) return end === TOO_MANY ? tooManyAttributes : malformed;
  if (to === from || (names.length === 0 && cursor.rooted)) return malformed;
  if (names.length >= LIMITS.xmlDepth) return tooDeep;
  cursor.at = end + 1;
  cursor.rooted = true;
  const name = localName(bytes, from, to);
  const attributes = attributesIn(bytes, to, end);
  if (!attributes) return malformed;
  handler.open?.(name, attributes);
  if (bytes[end - 1] === SLASH) {
    handler.close?.(name);
    return undefined;
  }
  const depth = names.push(name) - 1;
  cursor.nameFrom[depth] = from;
  cursor.nameTo[depth] = to;
  return undefined;
}

function endsName(byte: number): boolean {
  return byte <= BLANK || byte === GREATER || byte === SLASH;
}

function localName(bytes: Uint8Array, from: number, to: number): string {
  let at = from;
  while (at < to && bytes[at] !== COLON) at++;
  return attributeValue(bytes, at < to ? at + 1 : from, to);
}

/** By local names; of two that differ in prefix alone the first counts. Nothing where one is written in no way of XML. */
function attributesIn(bytes: Uint8Array, start: number, end: number): Map<string, string> | undefined {
  const attributes = new Map<string, string>();
  for (let at = start; ; ) {
    while (at < end && (bytes[at] as number) <= BLANK) at++;
    if (at >= end || (bytes[at] === SLASH && at === end - 1)) return attributes;
    const from = at;
    while (at < end && bytes[at] !== EQUALS && (bytes[at] as number) > BLANK) at++;
    const to = at;
    while (at < end && (bytes[at] as number) <= BLANK) at++;
    if (bytes[at] !== EQUALS || to === from) return undefined;
    for (at++; at < end && (bytes[at] as number) <= BLANK; ) at++;
    const close = closingQuote(bytes, at, end);
    if (close < 0) return undefined;
    const name = localName(bytes, from, to);
    if (!attributes.has(name)) attributes.set(name, attributeValue(bytes, at + 1, close));
    at = close + 1;
  }
}

function closingQuote(bytes: Uint8Array, open: number, end: number): number {
  const quote = bytes[open];
  if (quote !== 0x22 && quote !== 0x27) return -1;
  for (let at = open + 1; at < end; at++) if (bytes[at] === quote) return at;
  return -1;
}

/** At `</`: closes the element, if it is the one that is open. */
function closeTag(cursor: ElementCursor): Unread | undefined {
  const { bytes, names, nameFrom, nameTo, handler } = cursor;
  const depth = names.length - 1;
  if (depth < 0) return malformed;
  let at = cursor.at + 2;
  for (let from = nameFrom[depth] as number; from < (nameTo[depth] as number); from++, at++) {
    if (bytes[at] !== bytes[from]) return malformed;
  }
  while (at < bytes.length && (bytes[at] as number) <= BLANK) at++;
  if (bytes[at] !== GREATER) return malformed;
  cursor.at = at + 1;
  const name = names.pop() as string;
  handler.close?.(name);
  return undefined;
}
