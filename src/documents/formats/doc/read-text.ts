// Streams of a Word document → its paragraphs, or why they cannot be read.

import { LIMITS } from '../../../core/limits.ts';
import type { Paragraph, Unread } from '../../../core/model/document.ts';
import { uint16, uint32 } from '../../binary.ts';
import type { TextContent } from '../../result.ts';
import { type Fib, type PartLengths, totalOf } from './fib.ts';
import { MARK, readMarks } from './marks.ts';
import { type PieceText, readPieces } from './piece-table.ts';
import { readStyleSheet } from './style-sheet.ts';
import { addTextPart, type MarkedText, type TextPart } from './text-part.ts';

const DAMAGED: Unread = { code: 'damaged' };
const COMMENT_BYTES = 34; // [MS-DOC] 2.8.7: a position and an ATRDPre10 each, and one position more

export interface WordStreams {
  readonly fib: Fib;
  readonly word: Uint8Array;
  readonly table: Uint8Array;
}

export type DocContent = Omit<TextContent, 'kind' | 'notes'>;

/** Streams → paragraphs and what goes with them. */
export function readText(streams: WordStreams): DocContent | Unread {
  const total = totalOf(streams.fib.lengths);
  if (total > streams.word.length) return DAMAGED; // a unit takes a byte at least
  if (total > LIMITS.textCharacters) return tooMuch();
  const marked = markedText(streams, total);
  return marked ? foundIn(streams, marked) : DAMAGED;
}

function tooMuch(): Unread {
  return { code: 'tooMuchText', detail: { limit: LIMITS.textCharacters } };
}

/** The text of all parts with its marks, and the pieces that it stands in. */
export interface BodyText extends MarkedText {
  readonly pieces: PieceText;
}

/** The same for who looks for more than paragraphs; nothing where it cannot be read. */
export function bodyText(streams: WordStreams): BodyText | undefined {
  const total = totalOf(streams.fib.lengths);
  const isReadable = total <= streams.word.length && total <= LIMITS.textCharacters;
  return isReadable ? markedText(streams, total) : undefined;
}

function markedText({ fib, word, table }: WordStreams, total: number): BodyText | undefined {
  const clx = fib.block(table, 'pieces');
  const styles = fib.block(table, 'styles');
  const characters = fib.block(table, 'characterPages');
  const paragraphs = fib.block(table, 'paragraphPages');
  if (!clx || !styles || !characters || !paragraphs) return undefined;
  const text = readPieces(clx, word, total);
  if (!text) return undefined;
  const formatting = { characters, paragraphs, styles: readStyleSheet(styles) };
  return { units: text.units, pieces: text, ...readMarks(text, word, formatting) };
}

function foundIn({ fib, table }: WordStreams, marked: MarkedText): DocContent {
  const paragraphs: Paragraph[] = [];
  const textParts = textPartsOf(fib.lengths);
  for (const part of textParts) addTextPart(marked, part, paragraphs);
  const counted = textParts.filter(({ place }) => place !== 'head');
  const sum = (tally: (text: MarkedText, part: TextPart) => number) =>
    counted.reduce((total, part) => total + tally(marked, part), 0);
  return {
    paragraphs,
    pictures: sum(inlinePictures) + floatingPictures(fib.block(table, 'drawings') ?? table.subarray(0, 0)),
    trackedChanges: sum(changesIn),
    comments: commentsIn(fib, table),
  };
}

/** The parts follow one another in one sequence of characters ([MS-DOC] 2.4.1); comments are not counted. */
function textPartsOf(lengths: PartLengths): TextPart[] {
  const places: readonly (readonly [keyof PartLengths, Paragraph['place'] | undefined])[] = [
    ['main', 'body'],
    ['footnotes', 'note'],
    ['headers', 'head'],
    ['comments', undefined],
    ['endnotes', 'note'],
    ['boxes', 'box'],
    ['headerBoxes', 'head'],
  ];
  const textParts: TextPart[] = [];
  let from = 0;
  for (const [name, place] of places) {
    const to = from + lengths[name];
    if (place && to > from) textParts.push({ place, from, to });
    from = to;
  }
  return textParts;
}

function commentsIn(fib: Fib, table: Uint8Array): number {
  const marks = fib.block(table, 'commentMarks') ?? table.subarray(0, 0);
  return fib.lengths.comments === 0 ? 0 : Math.max(0, Math.floor((marks.length - 4) / COMMENT_BYTES));
}

const PICTURE_CHARACTER = 0x01;

/** Pictures within the lines of a part. */
function inlinePictures({ units, marks, used }: MarkedText, { from, to }: TextPart): number {
  let count = 0;
  if ((used & MARK.picture) === 0) return count;
  let at = units.indexOf(PICTURE_CHARACTER, from);
  for (; at >= 0 && at < to; at = units.indexOf(PICTURE_CHARACTER, at + 1)) {
    if (((marks[at] ?? 0) & MARK.picture) !== 0) count++;
  }
  return count;
}

/** Stretches of a part that were inserted or deleted under tracking. */
function changesIn({ marks, used }: MarkedText, { from, to }: TextPart): number {
  let count = 0;
  if ((used & (MARK.deleted | MARK.inserted)) === 0) return count;
  let before = 0;
  for (let at = from; at < to; at++) {
    const now = (marks[at] ?? 0) & (MARK.deleted | MARK.inserted);
    if (now !== 0 && now !== before) count++;
    before = now;
  }
  return count;
}

// [MS-ODRAW]: a record's header is version and instance, type, length.
const GROUP = 0xf000;
const SHAPE = 0xf00a;
const PICTURE_FRAME = 75;
const HEAD_BYTES = 8;
const CONTAINER = 0x0f;
const MAIN_DRAWING = 0;

/** Floating pictures of the main document; those of headers and footers stand in a drawing of their own. */
function floatingPictures(drawings: Uint8Array): number {
  if (uint16(drawings, 2) !== GROUP) return 0;
  let count = 0;
  for (let at = HEAD_BYTES + uint32(drawings, 4); at + HEAD_BYTES < drawings.length; ) {
    const length = uint32(drawings, at + 5);
    const records = drawings.subarray(at + 1, at + 1 + HEAD_BYTES + length);
    if (drawings[at] === MAIN_DRAWING) count += picturesIn(records);
    at += 1 + HEAD_BYTES + length; // [MS-DOC] 2.9.172: one byte says whose drawing it is
  }
  return count;
}

/** A container's content is read as if it stood outside: only record headers matter. */
function picturesIn(records: Uint8Array): number {
  let count = 0;
  for (let at = 0; at + HEAD_BYTES <= records.length; ) {
    const head = uint16(records, at);
    if (uint16(records, at + 2) === SHAPE && head >> 4 === PICTURE_FRAME) count++;
    at += HEAD_BYTES + ((head & 0x0f) === CONTAINER ? 0 : uint32(records, at + 4));
  }
  return count;
}
