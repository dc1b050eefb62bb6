// One part under the byte scanner → where the scanner stands, where a tag ends, its attributes, and characters out of bytes.

import { latin1, utf8 } from '#bytes';
import { LIMITS } from '../../../core/limits.ts';
import type { Unread } from '../../../core/model/document.ts';
import { type KnownBlocks, newKnownBlocks } from './known-blocks.ts';
import {
  type AttributeOf,
  type NameTable,
  nameTable,
  nextHash,
  type PrefixBindings,
  tooMuchText,
  type XmlAction,
  type XmlVocabulary,
} from './xml-vocabulary.ts';

export interface ScanCursor<S> {
  readonly bytes: Uint8Array;
  readonly state: S;
  readonly table: NameTable<S>;
  readonly others: XmlAction<S> | undefined;
  readonly attribute: AttributeOf;
  /** By depth: the action of each open element, and where its name is, to match the end tag. */
  readonly actions: (XmlAction<S> | undefined)[];
  readonly nameFrom: number[];
  readonly nameLength: number[];
  at: number;
  depth: number;
  /** The depth whose element is being left out, or 0. */
  skip: number;
  characters: number;
  rooted: boolean;
  /** The elements that are passed where they repeat. */
  readonly known: KnownBlocks;
  /** The last such element, whether parsed or passed as a repetition, and where it stands. */
  block: number;
  blockFrom: number;
  blockTo: number;
  /** Behind the start tag of the last run. */
  runFrom: number;
  /** At the text of a run before which only its properties stand: its depth, and their number or -1; else depth 0. */
  textDepth: number;
  runBlock: number;
  attributesFrom: number;
  attributesTo: number;
}

export const BOM_BYTES = 3;

export function newScanCursor<S>(
  bytes: Uint8Array,
  scan: { readonly vocabulary: XmlVocabulary<S>; readonly bindings: PrefixBindings; readonly state: S },
): ScanCursor<S> {
  const cursor: ScanCursor<S> = {
    bytes,
    state: scan.state,
    table: nameTable(scan.vocabulary, scan.bindings),
    others: scan.vocabulary.others,
    attribute: (name) => attributeOf(cursor, name),
    actions: [],
    nameFrom: [],
    nameLength: [],
    at: bytes[0] === 0xef && bytes[1] === 0xbb ? BOM_BYTES : 0,
    depth: 0,
    skip: 0,
    characters: 0,
    rooted: false,
    known: newKnownBlocks(),
    block: -1,
    blockFrom: -1,
    blockTo: -1,
    runFrom: -1,
    textDepth: 0,
    runBlock: -1,
    attributesFrom: 0,
    attributesTo: 0,
  };
  return cursor;
}

/** Hands text to the action of the element around it, within the limit. */
export function passOnText<S>(cursor: ScanCursor<S>, action: XmlAction<S>, text: string): Unread | undefined {
  cursor.characters += text.length;
  if (cursor.characters > LIMITS.textCharacters) return tooMuchText;
  action.text?.(cursor.state, text);
  return undefined;
}

const EQUALS = 0x3d;
const AMPERSAND = 0x26;
const BLANK = 0x20;
const ASCII = 0x7f;

function attributeOf<S>(cursor: ScanCursor<S>, name: string): string | undefined {
  const wanted = cursor.table.attributes.get(name);
  if (!wanted) return undefined;
  const { bytes, attributesTo: end } = cursor;
  for (let at = cursor.attributesFrom; at < end; ) {
    while (at < end && (bytes[at] as number) <= BLANK) at++;
    const from = at;
    while (at < end && bytes[at] !== EQUALS) at++;
    const open = quoteAfter(bytes, at + 1, end);
    const close = closingQuote(bytes, open, end);
    if (close >= end) return undefined;
    if (isName(bytes, from, wanted)) return attributeValue(bytes, open + 1, close);
    at = close + 1;
  }
  return undefined;
}

function quoteAfter(bytes: Uint8Array, from: number, end: number): number {
  let at = from;
  while (at < end && (bytes[at] as number) <= BLANK) at++;
  return at;
}

function closingQuote(bytes: Uint8Array, open: number, end: number): number {
  const quote = bytes[open];
  let at = open + 1;
  while (at < end && bytes[at] !== quote) at++;
  return at;
}

function isName(bytes: Uint8Array, from: number, wanted: Uint8Array): boolean {
  for (let index = 0; index < wanted.length; index++) {
    if (bytes[from + index] !== wanted[index]) return false;
  }
  const after = bytes[from + wanted.length] as number;
  return after === EQUALS || after <= BLANK;
}

// Values repeat by the hundred ("eastAsia", "32"); looking one up costs less than a call into the decoder.
const SEEN = 256;
const LONGEST_SEEN = 64;
const seen: string[] = new Array(SEEN).fill('');

/** A value, or another word that repeats → its text, blanks in it as XML 1.0, 3.3.3 has them. */
export function attributeValue(bytes: Uint8Array, from: number, to: number): string {
  let hash = 0;
  let plain = true;
  for (let at = from; at < to; at++) {
    const byte = bytes[at] as number;
    hash = nextHash(hash, byte);
    if (byte === AMPERSAND || byte < BLANK || byte > ASCII) plain = false;
  }
  if (!plain || to - from > LONGEST_SEEN)
    return resolve(utf8(bytes, from, to).replace(/\r\n|[\t\n\r]/g, ' ')) ?? '';
  const known = seen[hash & (SEEN - 1)] as string;
  if (sameCharacters(known, bytes, { from, to })) return known;
  const value = latin1(bytes, from, to);
  seen[hash & (SEEN - 1)] = value;
  return value;
}

function sameCharacters(
  text: string,
  bytes: Uint8Array,
  { from, to }: { from: number; to: number },
): boolean {
  if (text.length !== to - from) return false;
  for (let index = 0; index < text.length; index++) {
    if (text.charCodeAt(index) !== bytes[from + index]) return false;
  }
  return true;
}

const LESS = 0x3c;
const GREATER = 0x3e;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;

/** Instead of a place: the tag has more attributes than any document needs. */
export const TOO_MANY = -2;

/** The place of the tag's `>`; negative when there is none. */
export function tagEnd(bytes: Uint8Array, from: number): number {
  let attributes = 0;
  for (let at = from, end = bytes.length; at < end; at++) {
    const byte = bytes[at] as number;
    if (byte > GREATER) continue; // letters, by far the most
    if (byte === GREATER) return attributes > LIMITS.xmlAttributes ? TOO_MANY : at;
    if (byte === LESS) return -1;
    if (byte !== QUOTE && byte !== APOSTROPHE) continue;
    attributes++;
    at++;
    while (at < end && bytes[at] !== byte) at++;
  }
  return -1;
}

export interface ByteRange {
  readonly from: number;
  readonly to: number;
  /** Whether there is a reference or a carriage return in it. */
  readonly special: boolean;
}

const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

const REFERENCE = /&([^;&]*)(;?)/g;
const NUMBER = /^#(?:x([0-9A-Fa-f]{1,8})|([0-9]{1,8}))$/;

/** Decodes what stands between two tags; nothing when a reference is not one of XML's own. */
export function decodeCharacters(bytes: Uint8Array, { from, to, special }: ByteRange): string | undefined {
  const text = utf8(bytes, from, to);
  return special ? resolve(text) : text;
}

function resolve(raw: string): string | undefined {
  const text = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw; // XML 1.0, 2.11
  if (!text.includes('&')) return text;
  let wellFormed = true;
  const resolved = text.replace(REFERENCE, (_whole, name: string, end: string) => {
    const character = end === '' ? undefined : (NAMED.get(name) ?? numbered(name));
    if (character === undefined) wellFormed = false;
    return character ?? '';
  });
  return wellFormed ? resolved : undefined;
}

function numbered(name: string): string | undefined {
  const [, hex, decimal] = NUMBER.exec(name) ?? [];
  if (hex === undefined && decimal === undefined) return undefined;
  const codePoint = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  return isCharacter(codePoint) ? String.fromCodePoint(codePoint) : undefined;
}

/** XML 1.0, production 2. */
function isCharacter(codePoint: number): boolean {
  if (codePoint < 0x20) return codePoint === 0x09 || codePoint === 0x0a || codePoint === 0x0d;
  if (codePoint >= 0xd800 && codePoint <= 0xdfff) return false;
  return codePoint <= 0x10ffff && codePoint !== 0xfffe && codePoint !== 0xffff;
}

/** Whether nothing but white space stands between. */
export function isBlankBytes(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if ((bytes[at] as number) > 0x20) return false;
  return true;
}
