// Streams of a Word document → its paragraphs, or why they cannot be read.

import { LIMITS } from '../../../core/limits.ts';
import type { Paragraph, Unread } from '../../../core/model/document.ts';
import type { TextContent } from '../../result.ts';
import { type Fib, type PartLengths, totalOf } from './fib.ts';
import { readMarks } from './marks.ts';
import { readPieces } from './piece-table.ts';
import { readStyleSheet } from './style-sheet.ts';
import { changesIn, floatingPictures, inlinePictures } from './tallies.ts';
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

function markedText({ fib, word, table }: WordStreams, total: number): MarkedText | undefined {
  const clx = fib.block(table, 'pieces');
  const styles = fib.block(table, 'styles');
  const characters = fib.block(table, 'characterPages');
  const paragraphs = fib.block(table, 'paragraphPages');
  if (!clx || !styles || !characters || !paragraphs) return undefined;
  const text = readPieces(clx, word, total);
  if (!text) return undefined;
  const formatting = { characters, paragraphs, styles: readStyleSheet(styles) };
  return { units: text.units, ...readMarks(text, word, formatting) };
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
