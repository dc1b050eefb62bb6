// The characters of one page in PDFium's order → those that the page shows, line by line, each once.

import { withIdeographs } from '../../../core/text/character-variants.ts';
import { type DrawnLetters, isDrawnAgain, newDrawnLetters } from './drawn-letters.ts';
import { LOST_LETTER, mappedLetters } from './lost-letters.ts';
import type { OpenPdf } from './open-pdf.ts';
import { letterBox, letterOrigin } from './pdf-geometry.ts';
import type { Seen, SeenText } from './seen-text.ts';

/** A text page, with what decides of its letters. */
export interface LetterSource {
  readonly open: OpenPdf;
  readonly text: number;
  readonly seen: (text: number) => SeenText;
  /** The page is shown as it is, or upside down. */
  readonly isUpright: boolean;
  /** The lesser of height and width of a text object's letters. */
  readonly sizeOf: (text: number) => number;
}

/** A stretch of text from one character to another. */
export interface LineStretch {
  text: string;
  readonly first: number;
  last: number;
}

const END = '\n';
// A hyphen before the end of a line: PDFium gives a sign of its own and leaves the line's end out.
const LAST_HYPHEN = '-\n';
const HYPHEN_SIGNS = [0x02, 0xfffe];
/** Stands for a blank that PDFium has made of a gap until its neighbours are known. */
export const GAP = '\0';

/** The letters of a page as they come. */
export interface LetterReading {
  readonly source: LetterSource;
  readonly stretches: LineStretch[];
  readonly drawn: DrawnLetters;
  lost: number;
  unseen: string;
  doubtful: string;
  /** The line before has ended. */
  ended: boolean;
  /** Letters were passed over since the last one that was kept. */
  passed: boolean;
  last: LetterPlace | undefined;
}

interface LetterPlace {
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** The letters of a text page that are shown, as stretches of lines; what is not shown stands beside them. */
export function stretchesOf(source: LetterSource): LetterReading {
  const reading: LetterReading = {
    source,
    stretches: [],
    drawn: newDrawnLetters(),
    lost: 0,
    unseen: '',
    doubtful: '',
    ended: true,
    passed: false,
    last: undefined,
  };
  const count = source.open.pdfium.FPDFText_CountChars(source.text);
  for (let at = 0; at < count; at++) takeSign(reading, at, signAt(source.open, source.text, at));
  return reading;
}

function takeSign(reading: LetterReading, at: number, sign: string): void {
  if (sign === END) reading.ended = true;
  else if (sign === GAP) addGap(reading, at);
  else takeLetter(reading, at, sign);
}

function addGap(reading: LetterReading, at: number): void {
  const current = reading.ended ? undefined : reading.stretches.at(-1);
  if (current === undefined) reading.stretches.push({ text: GAP, first: at, last: at });
  else if (!current.text.endsWith(GAP)) current.text += GAP;
  reading.ended = false;
}

function takeLetter(reading: LetterReading, at: number, sign: string): void {
  const { open, text, seen, isUpright } = reading.source;
  const object = open.pdfium.FPDFText_GetTextObject(text, at);
  const about = object === 0 ? 'seen' : seen(object);
  const isBlank = sign === ' ' || sign === '\u3000';
  const state = isBlank
    ? 'seen'
    : typeof about === 'function'
      ? about(letterBox(open, text, at), isUpright)
      : about;
  const place = placeAt(reading.source, at, object);
  if (state === 'seen' && (isOfOneGlyph(reading, sign, place) || !isDrawnAgain(reading.drawn, sign, place)))
    keepLetter(reading, { at, sign, place });
  else passOver(reading, sign, state);
}

function keepLetter(
  reading: LetterReading,
  { at, sign, place }: { readonly at: number; readonly sign: string; readonly place: LetterPlace },
): void {
  if (sign === '') {
    reading.lost++;
    return;
  }
  const isBeside = reading.passed && continuesLine(reading.last, place);
  if (isBeside) reading.ended = false;
  extend(reading.stretches, {
    sign,
    at,
    ended: reading.ended,
    isBeside: isBeside && isClose(reading.last, place),
  });
  reading.ended = sign.endsWith(END);
  reading.passed = false;
  reading.last = place;
}

/** A ligature is several letters in one place (ﬀ); where the letters are Han, the map names one glyph twice. */
function isOfOneGlyph({ last, passed }: LetterReading, sign: string, { x, y }: LetterPlace): boolean {
  return !passed && last !== undefined && last.x === x && last.y === y && sign < '\u2e80';
}

function passOver(reading: LetterReading, sign: string, state: Seen): void {
  reading.passed = true;
  if (state === 'unseen') reading.unseen += sign;
  if (state === 'doubtful') reading.doubtful += sign === '' ? LOST_LETTER : sign;
}

/** A letter behind those that were passed over goes on in the line of the last one that was kept. */
function continuesLine(last: LetterPlace | undefined, { x, y, size }: LetterPlace): boolean {
  return last !== undefined && Math.abs(y - last.y) < size / 4 && x > last.x && x - last.x < 3 * size;
}

function isClose(last: LetterPlace | undefined, { x, size }: LetterPlace): boolean {
  return last !== undefined && x - last.x < 1.3 * size;
}

/** The character at a place, empty where the file has no letter for it. */
function signAt(open: OpenPdf, text: number, at: number): string {
  const { pdfium } = open;
  const codePoint = pdfium.FPDFText_GetUnicode(text, at);
  // Without a map PDFium gives the bare code, which may look like a line feed or a letter.
  const isLetter = codePoint > 0 && codePoint <= 0x10ffff;
  if (!isLetter || pdfium.FPDFText_HasUnicodeMapError(text, at) === 1) return mappedLetters(open, text, at);
  if (codePoint === 0x0a || codePoint === 0x0d) return END;
  if (HYPHEN_SIGNS.includes(codePoint)) return LAST_HYPHEN;
  if (codePoint === 0x20 && pdfium.FPDFText_IsGenerated(text, at) === 1) return GAP;
  const sign = String.fromCodePoint(codePoint);
  return codePoint < 0x2e80 || (codePoint > 0x2fd5 && codePoint < 0xf900) ? sign : withIdeographs(sign);
}

function extend(
  stretches: LineStretch[],
  {
    sign,
    at,
    ended,
    isBeside,
  }: { readonly sign: string; readonly at: number; readonly ended: boolean; readonly isBeside: boolean },
): void {
  const current = ended ? undefined : stretches.at(-1);
  const character = sign === LAST_HYPHEN ? '-' : sign;
  if (current === undefined) {
    stretches.push({ text: character, first: at, last: at });
    return;
  }
  if (isBeside) current.text = current.text.replace(/\0+$/, '');
  current.text += character;
  if (character !== ' ') current.last = at;
}

function placeAt({ open, text, sizeOf }: LetterSource, at: number, object: number): LetterPlace {
  const [x, y] = letterOrigin(open, text, at);
  return { x, y, size: sizeOf(object) };
}
