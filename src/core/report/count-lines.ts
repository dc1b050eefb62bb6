// A measured document → the lines of `count`: figures, range with its reasons, what was left out and how much.

import type { Messages } from '../i18n/messages.ts';
import type { Document, ImageFacts, Note, SheetFacts, TextFacts } from '../model/document.ts';
import { lengthRange } from '../text/count.ts';
import { isKey } from './unread-sentences.ts';

const HEADER_CELLS = 12;

/** The lines for a text, a picture or a sheet, and for what its reader noticed. */
export function countLines({ text, image, sheet, notes }: Document, words: Messages): string[] {
  return [
    ...(text ? textLines(text, notes, words) : []),
    ...(image ? [imageLine(image, words)] : []),
    ...(sheet ? [sheetLine(sheet, words)] : []),
    ...notes.map((note) => noteLine(note, words)),
  ];
}

function textLines(text: TextFacts, notes: readonly Note[], words: Messages): string[] {
  const { figures, han } = text;
  const range = lengthRange(text, notes);
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
  return named({ deleted, hidden, invisible, heads }, count.leftOut);
}

function besides(
  { pages = 0, pictures, trackedChanges, comments, boxed }: TextFacts,
  { count }: Messages,
): string[] {
  return named({ pages, pictures, trackedChanges, comments, boxed }, count.besides);
}

/** What there is any of, in the order given. */
function named<Name extends string>(
  counts: Readonly<Record<Name, number>>,
  names: Readonly<Record<Name, (count: number) => string>>,
): string[] {
  const all = Object.keys(counts) as Name[];
  return all.flatMap((name) => (counts[name] > 0 ? [names[name](counts[name])] : []));
}

/** Every note is told. */
export function noteLine(note: Note, { count, encoding }: Messages): string {
  switch (note.code) {
    case 'encoding':
      return count.note.encoding(isKey(note.encoding, encoding) ? encoding[note.encoding] : note.encoding);
    case 'pagesWithoutText':
      return count.note.pagesWithoutText(note.pages);
    case 'truncatedTail':
    case 'macros':
    case 'guessedParts':
    case 'foreignParts':
      return count.note[note.code];
    case 'lostLetters':
      return count.note.lostLetters(note.letters);
    case 'drawnOver':
      return count.note.drawnOver(note.drawings);
    case 'formFields':
      return count.note.formFields(note.fields);
    case 'annotations':
      return count.note.annotations(note.annotations);
  }
}

function imageLine({ pixels, taken, located }: ImageFacts, { count }: Messages): string {
  return count.image(`${pixels.width}×${pixels.height}`, taken?.replace('T', ' '), located);
}

function sheetLine(sheet: SheetFacts, words: Messages): string {
  const header = sheet.header.filter((name) => name !== '').slice(0, HEADER_CELLS);
  return words.count.sheet(sheet, words.list(header));
}
