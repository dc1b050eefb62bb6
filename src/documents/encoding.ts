// Bytes without a label → text and the encoding it was written in, or the reason why they are no text.

import type { Note, Unread } from '../core/model/document.ts';
import { type Decoded, type Encoding, type Mark, markOf } from '../core/text/encoding.ts';

interface Strict {
  readonly text: string;
  readonly cut: boolean;
}

const NOT_TEXT: Unread = { code: 'damaged', detail: { what: 'notText' } };

/** Below this share of characters that Chinese office text is made of, a guess is no guess. */
const PLAUSIBLE = 0.9;

/** A guess looks no further than this many bytes or characters. */
const SAMPLE = 65_536;

/** A stray control or two happens; one in this many characters does not happen in text. */
const CONTROL_EVERY = 50;

/**
 * Bytes → text. A byte order mark decides; then strict UTF-8, UTF-16 that reads like Chinese or carries NULs,
 * and strict GB18030 (which includes GBK). What none of them takes is `damaged`, with `what: notText`.
 */
export function decodeText(bytes: Uint8Array): Decoded | Unread {
  const mark = markOf(bytes);
  const decoded = mark ? byMark(bytes, mark) : byTrial(bytes);
  if (decoded === undefined || isBinary(decoded.text)) return NOT_TEXT;
  return decoded;
}

/** What a reader notes about the decoding: any encoding but plain UTF-8, and a cut end. */
export function encodingNotes({ encoding, cut }: Decoded): readonly Note[] {
  const notes: Note[] = [];
  if (encoding !== 'utf-8') notes.push({ code: 'encoding', encoding });
  if (cut) notes.push({ code: 'truncatedTail' });
  return notes;
}

function byMark(bytes: Uint8Array, { encoding, length }: Mark): Decoded | undefined {
  const label = encoding === 'utf-8-bom' ? 'utf-8' : encoding;
  return named(encoding, strict(label, bytes.subarray(length)));
}

function byTrial(bytes: Uint8Array): Decoded | undefined {
  const utf8 = strict('utf-8', bytes);
  if (utf8 && !utf8.text.includes('\0') && isSure(utf8)) return named('utf-8', utf8);
  const wide = utf16(bytes);
  if (wide) return wide;
  if (utf8 && !utf8.cut) return named('utf-8', utf8);
  return isBrokenUtf8(bytes) ? undefined : named('gb18030', strict('gb18030', bytes));
}

// Two GBK characters may look like one of UTF-8 and the start of another; a longer text cannot.
function isSure({ text, cut }: Strict): boolean {
  return !cut || countOf(text, /[^\0-\x7f]/g) >= 2;
}

// GB18030 would take damaged UTF-8 for other characters without a word: 涓枃 in place of 中文.
function isBrokenUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes.subarray(0, SAMPLE));
  return countOf(text, /\ufffd/g) * 10 < countOf(text, /[^\0-\x7f\ufffd]/g);
}

function utf16(bytes: Uint8Array): Decoded | undefined {
  const likely = (['utf-16le', 'utf-16be'] as const)
    .map((encoding) => named(encoding, strict(encoding, bytes)))
    .find((decoded) => decoded !== undefined && plausibility(decoded.text) >= PLAUSIBLE);
  if (likely === undefined || bytes.includes(0)) return likely;
  const rival = strict('gb18030', bytes);
  return rival && !/[\0-\x08\x0e-\x1f]/.test(rival.text) ? undefined : likely;
}

function plausibility(whole: string): number {
  const text = whole.slice(0, SAMPLE);
  if (text.length === 0) return 0;
  return (
    countOf(text, /[\t\n\r\x20-\x7e\u2010-\u2030\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/g) / text.length
  );
}

function named(encoding: Encoding, decoded: Strict | undefined): Decoded | undefined {
  if (decoded === undefined) return undefined;
  return decoded.cut ? { text: decoded.text, encoding, cut: true } : { text: decoded.text, encoding };
}

/** Strict decoding that forgives one thing alone: an end in the middle of a character. */
function strict(label: string, bytes: Uint8Array): Strict | undefined {
  const decoder = new TextDecoder(label, { fatal: true, ignoreBOM: true });
  try {
    const text = decoder.decode(bytes, { stream: true });
    return { text, cut: isCut(decoder) };
  } catch {
    return undefined;
  }
}

function isCut(decoder: InstanceType<typeof TextDecoder>): boolean {
  try {
    decoder.decode();
    return false;
  } catch {
    return true;
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
