// One part of the text (main, notes, boxes …) → paragraphs, field codes and special characters resolved.

import { utf16 } from '#bytes';
import type { Paragraph } from '../../../core/model/document.ts';
import { type ParagraphBuilder, paragraphBuilder, type RunStyle } from '../../paragraph-builder.ts';
import { GUIDE_LENGTH, phoneticBase } from '../../phonetic-guide.ts';
import { isHidden, MARK, type Marks } from './marks.ts';

export interface MarkedText extends Marks {
  readonly units: Uint16Array;
}

/** The part's place and its character positions. */
export interface TextPart {
  readonly place: Paragraph['place'];
  readonly from: number;
  readonly to: number;
}

// [MS-DOC] 2.4.1 and 2.9.
const CELL = 0x07;
const TAB = 0x09;
const LINE = 0x0b;
const PAGE = 0x0c;
const PARAGRAPH = 0x0d;
const COLUMN = 0x0e;
const FIELD = 0x13;
const FIELD_RESULT = 0x14;
const FIELD_END = 0x15;
const HYPHEN = 0x1e;
const TAG_START = 0x3c;
const TAG_END = 0x3e;

interface TextPartReading {
  readonly text: MarkedText;
  /** The part as one string, and the position of its first character: slices of it cost nothing. */
  readonly whole: string;
  readonly start: number;
  readonly out: ParagraphBuilder;
  /** One entry for each open field. */
  readonly fields: OpenField[];
  /** Number of open fields whose code is being read: text in there is not shown. */
  codes: number;
}

interface OpenField {
  inCode: boolean;
  /** Kept as far as a phonetic guide may go. */
  code: string;
}

/** A part → its paragraphs, put at the end of `into`. */
export function addTextPart(text: MarkedText, { place, from, to }: TextPart, into: Paragraph[]): void {
  const whole = unitsText(text.units.subarray(from, to));
  const reading: TextPartReading = {
    text,
    whole,
    start: from,
    out: paragraphBuilder(place, into),
    fields: [],
    codes: 0,
  };
  for (let at = from; at < to; ) {
    const end = stretchEnd(text, at, to);
    if (end > at) addText(reading, at, end);
    else addControl(reading, at);
    at = Math.max(end, at + 1);
  }
  reading.out.end();
}

/** How far ordinary characters with the same marks go on. */
function stretchEnd({ units, marks }: MarkedText, from: number, to: number): number {
  const mark = marks[from] ?? 0;
  if ((mark & MARK.special) !== 0 && isTag(units[from] ?? 0)) return from;
  const last = (mark & MARK.special) === 0 ? to : from + 1;
  let at = from;
  while (at < last && marks[at] === mark && isOrdinary(units[at] ?? 0)) at++;
  return at;
}

function isOrdinary(unit: number): boolean {
  return unit >= 0x20 || unit === TAB;
}

/** As special characters these two bracket a content control and are no text. */
function isTag(unit: number): boolean {
  return unit === TAG_START || unit === TAG_END;
}

function addText(
  { text, whole, start, out, codes, fields }: TextPartReading,
  from: number,
  to: number,
): void {
  if (codes > 0) {
    addCode(fields.at(-1), whole.slice(from - start, to - start));
    return;
  }
  out.add(whole.slice(from - start, to - start), runStyleOf(text.marks[from] ?? 0));
}

function addCode(field: OpenField | undefined, text: string): void {
  if (field?.inCode && field.code.length <= GUIDE_LENGTH) field.code += text;
}

function runStyleOf(mark: number): RunStyle {
  const hint = (mark & MARK.hint) !== 0;
  if ((mark & MARK.deleted) !== 0) return { state: 'deleted', hint };
  if (isHidden(mark)) return { state: 'hidden', hint };
  if ((mark & MARK.tiny) !== 0) return { state: 'invisible', hint };
  return { state: (mark & MARK.white) === 0 ? undefined : 'doubtful', hint };
}

function addControl(reading: TextPartReading, at: number): void {
  const mark = reading.text.marks[at] ?? 0;
  switch (reading.text.units[at]) {
    case FIELD:
      reading.fields.push({ inCode: true, code: '' });
      reading.codes++;
      return;
    case FIELD_RESULT:
      leaveCode(reading, reading.fields.at(-1));
      return;
    case FIELD_END:
      endField(reading, mark);
      return;
    case PARAGRAPH:
    case CELL: // a deleted paragraph mark joins its paragraph to the next one
      if ((mark & MARK.deleted) === 0) reading.out.end();
      return;
    case PAGE: // also the mark of a section; either way what follows is a paragraph of its own to the count
      addCharacter(reading, '\f', mark);
      reading.out.end();
      return;
    case COLUMN:
      addCharacter(reading, '\f', mark);
      return;
    case LINE:
      addCharacter(reading, '\v', mark);
      return;
    case HYPHEN:
      addCharacter(reading, '-', mark);
      return;
  }
}

function leaveCode(reading: TextPartReading, field: OpenField | undefined): void {
  if (!field?.inCode) return;
  field.inCode = false;
  reading.codes--;
}

function endField(reading: TextPartReading, mark: number): void {
  const field = reading.fields.pop();
  const base = field?.inCode ? phoneticBase(field.code) : undefined;
  leaveCode(reading, field);
  if (base !== undefined) addCharacter(reading, base, mark);
}

function addCharacter({ out, codes }: TextPartReading, character: string, mark: number): void {
  if (codes === 0) out.add(character, runStyleOf(mark));
}

/** Code units → text; lone surrogates stay as they are. */
function unitsText({ buffer, byteOffset, byteLength }: Uint16Array): string {
  return utf16(new Uint8Array(buffer, byteOffset, byteLength));
}
