// Rows of values → the XML of a sheet's rows: every text a string in its cell, no formula, no link.

import { neutral } from './neutral.ts';
import type { Row, Tone, Value } from './table.ts';

export type Styles = Readonly<Record<Tone, string>>;

/** A spreadsheet program refuses longer ones. */
const CELL_UNITS = 32_000;
/** One sheet holds 1,048,576 rows. */
const MOST_ROWS = 1_000_000;
const PIECE_UNITS = 50_000;

/** What a sheet's rows are written with. */
export interface Sheet {
  readonly width: number;
  readonly styles: Styles;
  /** What stands below a sheet that is full. */
  readonly more: (rows: number) => string;
}

/** Rows from the second line of the sheet on, in pieces; returns the number of the last line. */
export function* rowsXml(rows: Iterable<Row>, sheet: Sheet): Generator<string, number> {
  const letters = Array.from({ length: sheet.width }, (_, column) => lettersOf(column));
  let line = 1;
  let over = 0;
  let piece = '';
  for (const row of rows) {
    if (line > MOST_ROWS) {
      over++;
      continue;
    }
    line++;
    piece += rowXml(row, { line, letters, styles: sheet.styles });
    if (piece.length > PIECE_UNITS) {
      yield piece;
      piece = '';
    }
  }
  if (over > 0) piece += rowXml(['', sheet.more(over)], { line: ++line, letters, styles: sheet.styles });
  yield piece;
  return line;
}

interface Line {
  readonly line: number;
  readonly letters: readonly string[];
  readonly styles: Styles;
}

/** One row, as wide as the head: an empty cell keeps its border. */
function rowXml(row: Row, { line, letters, styles }: Line): string {
  const cells = letters.map((letter, column) => cellXml(`${letter}${line}`, row[column] ?? '', styles));
  return `<row r="${line}">${cells.join('')}</row>`;
}

function cellXml(address: string, value: Value, styles: Styles): string {
  if (typeof value === 'number') return `<c r="${address}" s="${styles.number}"><v>${value}</v></c>`;
  const [text, tone] = typeof value === 'string' ? ([value, 'text'] as const) : [value.text, value.tone];
  if (text === '') return `<c r="${address}" s="${styles[tone]}"/>`;
  return `<c r="${address}" s="${styles[tone]}" t="inlineStr"><is>${textXml(neutral(text))}</is></c>`;
}

function textXml(text: string): string {
  const whole =
    text.length > CELL_UNITS ? `${text.slice(0, CELL_UNITS).replace(/[\ud800-\udbff]$/, '')}…` : text;
  const space = whole.trim() === whole ? '' : ' xml:space="preserve"';
  return `<t${space}>${escaped(whole)}</t>`;
}

/** XML's own characters, and the _x0041_ by which Office writes a character it cannot. */
export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

/** 0 → A, 26 → AA. */
export function lettersOf(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : lettersOf(Math.floor(column / 26) - 1) + last;
}
