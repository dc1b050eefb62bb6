// Bytes and characters as RTF hands them out → text in the present group's paragraphs.

import { latin1 } from '#bytes';
import type { Manner } from '../../paragraph-builder.ts';
import { decode, isLead, SYMBOLS } from './code-page.ts';
import { isUnseen } from './look.ts';
import type { State, Walk } from './state.ts';

/** Text that is Unicode already. */
export function writeText(walk: Walk, text: string): void {
  if (walk.state.mute || walk.state.fonts) return;
  walk.length += text.length;
  walk.state.out.add(text, mannerOf(walk));
  noteChange(walk);
}

/** The manner of text written now: as Word does, what \dbch governs counts as East Asian. */
function mannerOf({ state, rowGround }: Walk): Manner {
  const hint = state.script === 'double';
  if (state.deleted) return { state: 'deleted', hint };
  if (state.hidden) return { state: 'hidden', hint };
  return { state: isUnseen(state, rowGround) ? 'invisible' : undefined, hint };
}

function noteChange(walk: Walk): void {
  const { deleted, inserted, place } = walk.state;
  const now = deleted ? 'deleted' : inserted ? 'inserted' : undefined;
  if (now && now !== walk.lastChange && place !== 'head') walk.trackedChanges++;
  walk.lastChange = now;
}

/** What a control word or symbol stands for, unless it stands in for a \u; nothing where it is no character. */
export function writeCharacter(walk: Walk, text: string | undefined): void {
  if (text === undefined) return;
  if (walk.toSkip > 0) walk.toSkip--;
  else writeText(walk, text);
}

/** One byte of text; it waits for its neighbour until something else than a byte comes. */
export function writeByte(walk: Walk, byte: number): void {
  if (walk.toSkip > 0) {
    walk.toSkip--;
    return;
  }
  if (walk.pendingLength === 0) walk.encoding = encodingOf(walk);
  if (walk.pendingLength === walk.pending.length) grow(walk);
  walk.halfway = !walk.halfway && isLead(byte, walk.encoding);
  walk.pending[walk.pendingLength++] = byte;
}

function grow(walk: Walk): void {
  const larger = new Uint8Array(walk.pending.length * 2);
  larger.set(walk.pending);
  walk.pending = larger;
}

/** A stretch of plain bytes. In `Shift_JIS` and `GBK` a second byte may be a brace or a backslash written raw. */
export function writePlain(walk: Walk): void {
  const { cursor } = walk;
  for (let at = cursor.from; at < cursor.to; at++) writeByte(walk, cursor.bytes[at] ?? 0);
  const next = cursor.bytes[cursor.at];
  if (!walk.halfway || next === undefined || next < 0x40 || isHexNext(walk)) return;
  cursor.at++;
  writeByte(walk, next);
}

function isHexNext({ cursor }: Walk): boolean {
  return cursor.bytes[cursor.at] === 0x5c && cursor.bytes[cursor.at + 1] === 0x27;
}

/** Decodes the bytes that wait. */
export function flush(walk: Walk): void {
  if (walk.pendingLength === 0) return;
  const bytes = walk.pending.subarray(0, walk.pendingLength);
  walk.pendingLength = 0;
  walk.halfway = false;
  if (!walk.state.mute && !walk.state.fonts) writeText(walk, textOf(bytes, walk.encoding));
}

function textOf(bytes: Uint8Array, encoding: string): string {
  const ascii = encoding !== SYMBOLS && bytes.every((byte) => byte < 0x80);
  return ascii ? latin1(bytes) : decode(bytes, encoding);
}

function encodingOf(walk: Walk): string {
  return walk.fonts.get(fontOf(walk.state)) ?? walk.defaultEncoding;
}

function fontOf({ script, font, doubleFont }: State): number {
  return script === 'double' ? (doubleFont ?? font) : font;
}

/** \uN: a code unit, or a whole code point where a writer did not split it. */
export function writeUnicode(walk: Walk, parameter: number): void {
  const code = parameter < 0 ? parameter + 0x10000 : parameter;
  if (code > 0 && code <= 0x10ffff) writeText(walk, String.fromCodePoint(code));
  walk.toSkip = walk.state.standIns;
}
