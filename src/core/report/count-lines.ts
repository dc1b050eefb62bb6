// A measured document → the lines of `count`: figures, range with its reasons, what was left out and how much.

import type { Messages } from '../i18n/messages.ts';
import type { Document, ImageFacts, SheetFacts, TextFacts } from '../model/document.ts';

const HEADER_CELLS = 12;

/** The lines for a text, a picture or a sheet, and for what its reader noticed. */
export function countLines({ text, image, sheet, notes }: Document, words: Messages): string[] {
  return [
    ...(text ? textLines(text, words) : []),
    ...(image ? [imageLine(image, words)] : []),
    ...(sheet ? [sheetLine(sheet, words)] : []),
    ...notes.flatMap((note) => words.count.note(note) ?? []),
  ];
}

function textLines(text: TextFacts, words: Messages): string[] {
  const { figures, range, han } = text;
  const reasons = words.list(range.reasons.map((reason) => words.rangeReason[reason]));
  const left = leftOut(text, words);
  const other = besides(text, words);
  return [
    ...words.count.figures(figures, han),
    ...(range.min === range.max ? [] : [words.count.range(range.min, range.max, reasons)]),
    ...(left.length === 0 ? [] : [words.count.left(words.list(left))]),
    ...(other.length === 0 ? [] : [words.list(other)]),
  ];
}

function leftOut(
  { leftOut: { deleted, hidden, invisible, heads } }: TextFacts,
  { count }: Messages,
): string[] {
  const all = { deleted, hidden, invisible, heads };
  return Object.entries(all).flatMap(([name, number]) => (number > 0 ? [count.leftOut(name, number)] : []));
}

function besides(
  { pages = 0, pictures, trackedChanges, comments, boxed }: TextFacts,
  { count }: Messages,
): string[] {
  const all = { pages, pictures, trackedChanges, comments, boxed };
  return Object.entries(all).flatMap(([name, number]) => (number > 0 ? [count.besides(name, number)] : []));
}

function imageLine({ pixels, taken, located }: ImageFacts, { count }: Messages): string {
  return count.image(`${pixels.width}×${pixels.height}`, taken?.replace('T', ' '), located);
}

function sheetLine({ sheets, rows, header }: SheetFacts, words: Messages): string {
  return words.count.sheet(sheets, rows, words.list(header.slice(0, HEADER_CELLS)));
}
