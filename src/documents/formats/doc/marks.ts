// Character and paragraph properties → marks for each code unit of the text.

import { isSameToEye, PAPER, type Rgb } from '../../run-appearance.ts';
import { eachStretch, readPages } from './formatted-pages.ts';
import type { PieceText, TextPiece } from './piece-table.ts';
import {
  AS_STYLE,
  applySprms,
  type CharacterProperties,
  isFlatParagraph,
  OPPOSITE,
  plainProperties,
} from './sprms.ts';
import type { HidingStyles } from './style-sheet.ts';

export const MARK = {
  deleted: 1,
  inserted: 2,
  shown: 4,
  turned: 8,
  hint: 16,
  special: 32,
  picture: 64,
  styleHides: 128,
  tiny: 256,
  /** White, and nobody knows what lies behind it. */
  white: 512,
} as const;

export interface Formatting {
  readonly characters: Uint8Array;
  readonly paragraphs: Uint8Array;
  readonly styles: HidingStyles;
}

export interface Marks {
  readonly marks: Uint16Array;
  /** All marks that any character has: most documents use few. */
  readonly used: number;
}

/** Text and its formatting → marks; a symbol's own character replaces its stand-in in `text.units`. */
export function readMarks(text: PieceText, word: Uint8Array, formatting: Formatting): Marks {
  const marks = paragraphMarks(text, word, formatting);
  const stretches = readPages(word, { index: formatting.characters, entryBytes: 1 });
  let used = 0;
  for (const piece of text.pieces) {
    eachStretch(piece, stretches, (from, to, at) => {
      const properties = propertiesAt(word, at, piece);
      const mark = markOf(properties, formatting.styles);
      if (properties.symbol !== 0) text.units.fill(properties.symbol, from, to);
      if (mark !== 0) addMark(marks, mark, [from, to]);
      used |= mark;
    });
  }
  return { marks, used };
}

/** Whether the marks say that the character is hidden: by itself, or as its paragraph's style has it. */
export function isHidden(mark: number): boolean {
  const style = (mark & MARK.styleHides) !== 0;
  const turned = (mark & MARK.turned) !== 0;
  return (mark & MARK.shown) !== 0 ? turned : style !== turned;
}

function propertiesAt(word: Uint8Array, at: number, piece: TextPiece): CharacterProperties {
  const properties = plainProperties();
  if (at !== 0) applySprms(word.subarray(at + 1, at + 1 + (word[at] ?? 0)), properties);
  if (piece.changes.length > 0) applySprms(piece.changes, properties);
  return properties;
}

function markOf(properties: CharacterProperties, styles: HidingStyles): number {
  let mark = hiding(properties, styles);
  if (properties.deleted) mark |= MARK.deleted;
  if (properties.inserted) mark |= MARK.inserted;
  if (properties.hint) mark |= MARK.hint;
  if (properties.tiny || isUninked(properties)) mark |= MARK.tiny;
  else if (isWhite(properties.color) && !properties.shaded) mark |= MARK.white;
  if (properties.special) mark |= MARK.special;
  if (properties.picture && !properties.data) mark |= MARK.picture;
  return mark;
}

function rgbOfReference(reference: number): Rgb {
  return [reference & 0xff, (reference >> 8) & 0xff, (reference >> 16) & 0xff];
}

function isWhite(color: number | undefined): boolean {
  return color !== undefined && isSameToEye(rgbOfReference(color), PAPER);
}

/** In the colour of the ground that they have themselves. */
function isUninked({ color, ground }: CharacterProperties): boolean {
  return (
    color !== undefined && ground !== undefined && isSameToEye(rgbOfReference(color), rgbOfReference(ground))
  );
}

/** `shown` sets the paragraph's style aside; `turned` takes the opposite of what would hold. */
function hiding({ vanish, style }: CharacterProperties, styles: HidingStyles): number {
  if (vanish !== AS_STYLE && vanish !== OPPOSITE) return vanish === 0 ? MARK.shown : MARK.shown | MARK.turned;
  return styles.hides(style) !== (vanish === OPPOSITE) ? MARK.turned : 0;
}

function addMark(marks: Uint16Array, mark: number, [from, to]: readonly [number, number]): void {
  for (let position = from; position < to; position++) marks[position] = (marks[position] ?? 0) | mark;
}

function paragraphMarks(text: PieceText, word: Uint8Array, { paragraphs, styles }: Formatting): Uint16Array {
  const marks = new Uint16Array(text.units.length);
  const stretches = readPages(word, { index: paragraphs, entryBytes: 13 });
  for (const piece of text.pieces) {
    eachStretch(piece, stretches, (from, to, at) => {
      const mark =
        (styles.anyParagraph && styles.hides(paragraphStyle(word, at)) ? MARK.styleHides : 0) |
        (isFlatParagraph(paragraphSprms(word, at)) ? MARK.tiny : 0);
      if (mark !== 0) marks.fill(mark, from, to);
    });
  }
  return marks;
}

/** [MS-DOC] 2.9.177: the style follows the length, which takes a second byte where the first is zero. */
function paragraphStyle(word: Uint8Array, at: number): number {
  if (at === 0) return 0;
  const style = word[at] === 0 ? at + 2 : at + 1;
  return (word[style] ?? 0) | ((word[style + 1] ?? 0) << 8);
}

/** The length counts words of two bytes, less one byte where it stands in the first. */
export function paragraphSprms(word: Uint8Array, at: number): Uint8Array {
  if (at === 0) return word.subarray(0, 0);
  const first = word[at] ?? 0;
  const start = first === 0 ? at + 2 : at + 1;
  const length = first === 0 ? (word[at + 1] ?? 0) * 2 : first * 2 - 1;
  return word.subarray(start + 2, start + length);
}
