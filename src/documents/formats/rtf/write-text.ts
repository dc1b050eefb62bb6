// Bytes and characters in the order of an RTF file → text in the present group's paragraphs.

import { latin1 } from '#bytes';
import type { RunStyle } from '../../paragraph-builder.ts';
import { isInvisible } from './appearance-words.ts';
import { decode, isLead, SYMBOLS } from './code-page.ts';
import type { GroupState, RtfReading } from './rtf-reading.ts';

/** Text that is Unicode already. */
function writeDecoded(reading: RtfReading, text: string): void {
  if (reading.state.mute || reading.state.fonts) return;
  reading.length += text.length;
  reading.state.out.add(text, runStyleOf(reading));
  noteChange(reading);
}

/** The style of text written now: as Word does, what \dbch governs counts as East Asian. */
function runStyleOf(reading: RtfReading): RunStyle {
  const { state } = reading;
  const hint = state.script === 'double';
  if (state.deleted) return { state: 'deleted', hint };
  if (state.hidden) return { state: 'hidden', hint };
  return { state: isInvisible(reading) ? 'invisible' : undefined, hint };
}

function noteChange(reading: RtfReading): void {
  const { deleted, inserted, place } = reading.state;
  const now = deleted ? 'deleted' : inserted ? 'inserted' : undefined;
  if (now && now !== reading.lastChange && place !== 'head') reading.trackedChanges++;
  reading.lastChange = now;
}

/** What a control word or symbol stands for, unless it stands in for a \u; nothing where it is no character. */
export function writeCharacter(reading: RtfReading, text: string | undefined): void {
  if (text === undefined) return;
  if (reading.toSkip > 0) reading.toSkip--;
  else writeDecoded(reading, text);
}

/** One byte of text; it waits for its neighbour until something else than a byte comes. */
export function writeByte(reading: RtfReading, byte: number): void {
  if (reading.toSkip > 0) {
    reading.toSkip--;
    return;
  }
  if (reading.pendingLength === 0) reading.encoding = encodingOf(reading);
  if (reading.pendingLength === reading.pending.length) grow(reading);
  reading.halfway = !reading.halfway && isLead(byte, reading.encoding);
  reading.pending[reading.pendingLength++] = byte;
}

function grow(reading: RtfReading): void {
  const larger = new Uint8Array(reading.pending.length * 2);
  larger.set(reading.pending);
  reading.pending = larger;
}

/** A stretch of plain bytes. In `Shift_JIS` and `GBK` a second byte may be a brace or a backslash written raw. */
export function writePlain(reading: RtfReading): void {
  const { cursor } = reading;
  for (let at = cursor.from; at < cursor.to; at++) writeByte(reading, cursor.bytes[at] ?? 0);
  const next = cursor.bytes[cursor.at];
  if (!reading.halfway || next === undefined || next < 0x40 || isHexNext(reading)) return;
  cursor.at++;
  writeByte(reading, next);
}

function isHexNext({ cursor }: RtfReading): boolean {
  return cursor.bytes[cursor.at] === 0x5c && cursor.bytes[cursor.at + 1] === 0x27;
}

/** Decodes the bytes that wait. */
export function flush(reading: RtfReading): void {
  if (reading.pendingLength === 0) return;
  const bytes = reading.pending.subarray(0, reading.pendingLength);
  reading.pendingLength = 0;
  reading.halfway = false;
  if (!reading.state.mute && !reading.state.fonts)
    writeDecoded(reading, decodedText(bytes, reading.encoding));
}

function decodedText(bytes: Uint8Array, encoding: string): string {
  const ascii = encoding !== SYMBOLS && bytes.every((byte) => byte < 0x80);
  return ascii ? latin1(bytes) : decode(bytes, encoding);
}

function encodingOf(reading: RtfReading): string {
  return reading.fonts.get(fontOf(reading.state)) ?? reading.defaultEncoding;
}

function fontOf({ script, font, doubleFont }: GroupState): number {
  return script === 'double' ? (doubleFont ?? font) : font;
}

/** \uN: a code unit, or a whole code point where a writer did not split it. */
export function writeUnicode(reading: RtfReading, parameter: number): void {
  const code = parameter < 0 ? parameter + 0x10000 : parameter;
  if (code > 0 && code <= 0x10ffff) writeDecoded(reading, String.fromCodePoint(code));
  reading.toSkip = reading.state.standIns;
}
