// Bytes without a label → text and the encoding it was written in, or the reason why they are no text.

import type { Note, Unread } from '../model/document.ts';
import { isBrokenUtf8 } from './broken-utf8.ts';

export type Encoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'gb18030';

export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
  /** The bytes end in the middle of a character. */
  readonly cut?: true;
}

interface StrictText {
  readonly text: string;
  readonly cut: boolean;
}

/** A byte order mark, by the encoding it stands for. */
interface ByteOrderMark {
  readonly encoding: 'utf-8-bom' | 'utf-16le' | 'utf-16be';
  readonly length: number;
}

const NOT_TEXT: Unread = { code: 'damaged', detail: { what: 'notText' } };
const BROKEN: Unread = { code: 'damaged', detail: { what: 'brokenCharacters' } };

/** Below this share of characters that Chinese office text is made of, a guess is no guess. */
const PLAUSIBLE = 0.9;

/** A guess looks no further than this many characters. */
const SAMPLE = 65_536;

/** A stray control or two happens; one in this many characters does not happen in text. */
const CONTROL_EVERY = 50;

/**
 * Bytes → text. A byte order mark decides; then strict UTF-8, UTF-16 that reads like Chinese or carries NULs,
 * and strict GB18030 (which includes GBK). What none of them takes is `damaged`; and so is UTF-8 of which some
 * characters are broken: how many they were is not known, and GB18030 would make others of them.
 */
export function decodeText(bytes: Uint8Array): DecodedText | Unread {
  const mark = markOf(bytes);
  const decoded = mark ? byMark(bytes, mark) : byTrial(bytes);
  if ('code' in decoded) return decoded;
  return isBinary(decoded.text) ? NOT_TEXT : decoded;
}

/** What a reader notes about the decoding: any encoding but plain UTF-8, and a cut end. */
export function encodingNotes({ encoding, cut }: DecodedText): readonly Note[] {
  const notes: Note[] = [];
  if (encoding !== 'utf-8') notes.push({ code: 'encoding', encoding });
  if (cut) notes.push({ code: 'truncatedTail' });
  return notes;
}

/** Whether text decoded as UTF-16 is what Chinese office text is made of, and next to nothing else. */
export function isPlausible(whole: string): boolean {
  const text = whole.slice(0, SAMPLE);
  const usual = countOf(text, /[\t\n\r\x20-\x7e\u2010-\u2030\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/g);
  return text.length > 0 && usual >= text.length * PLAUSIBLE;
}

function markOf([first, second, third]: Uint8Array): ByteOrderMark | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return { encoding: 'utf-8-bom', length: 3 };
  if (first === 0xff && second === 0xfe) return { encoding: 'utf-16le', length: 2 };
  return first === 0xfe && second === 0xff ? { encoding: 'utf-16be', length: 2 } : undefined;
}

function byMark(bytes: Uint8Array, { encoding, length }: ByteOrderMark): DecodedText | Unread {
  const label = encoding === 'utf-8-bom' ? 'utf-8' : encoding;
  return named(encoding, strict(label, bytes.subarray(length))) ?? BROKEN;
}

function byTrial(bytes: Uint8Array): DecodedText | Unread {
  const utf8 = strict('utf-8', bytes);
  if (utf8 && !utf8.text.includes('\0') && isSure(utf8)) return withName('utf-8', utf8);
  const wide = utf16(bytes);
  if (wide) return wide;
  if (utf8 && !utf8.cut) return withName('utf-8', utf8);
  if (isBrokenUtf8(bytes)) return BROKEN;
  return named('gb18030', strict('gb18030', bytes)) ?? NOT_TEXT;
}

// Two GBK characters may look like one of UTF-8 and the start of another; a longer text cannot.
function isSure({ text, cut }: StrictText): boolean {
  return !cut || countOf(text, /[^\0-\x7f]/g) >= 2;
}

function utf16(bytes: Uint8Array): DecodedText | undefined {
  const likely = (['utf-16le', 'utf-16be'] as const)
    .map((encoding) => named(encoding, strict(encoding, bytes)))
    .find((decoded) => decoded !== undefined && isPlausible(decoded.text));
  if (likely === undefined) return undefined;
  const rival = strict('gb18030', bytes);
  return rival && !/[\0-\x08\x0e-\x1f]/.test(rival.text) ? undefined : likely;
}

function named(encoding: Encoding, decoded: StrictText | undefined): DecodedText | undefined {
  return decoded && withName(encoding, decoded);
}

function withName(encoding: Encoding, { text, cut }: StrictText): DecodedText {
  return cut ? { text, encoding, cut: true } : { text, encoding };
}

/** Strict decoding that forgives one thing alone: an end in the middle of a character. */
function strict(label: string, bytes: Uint8Array): StrictText | undefined {
  const text = decoded(label, bytes);
  if (text !== undefined) return { text, cut: false };
  const start = decoded(label, bytes, true);
  return start === undefined ? undefined : { text: start, cut: true };
}

/** The text, or nothing; with `isStream` an unfinished last character is left waiting. */
function decoded(label: string, bytes: Uint8Array, isStream = false): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes, { stream: isStream });
  } catch {
    return undefined; // a fatal decoder has no other way to say "not this encoding"
  }
}

function isBinary(text: string): boolean {
  return countOf(text, /[\0-\x08\x0e-\x19\x1c-\x1f]/g) * CONTROL_EVERY > text.length;
}

function countOf(text: string, pattern: RegExp): number {
  let count = 0;
  while (pattern.test(text)) count++;
  return count;
}
