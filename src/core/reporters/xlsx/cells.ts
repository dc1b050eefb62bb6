// Rows of values → the XML of a sheet's rows, every text a string in its cell, no formula, no link; and how wide their columns are.

import { displayWidth } from '../../text/display-width.ts';
import { STYLE_OF } from './styles.ts';
import { escapeFormula, type Row, type Table, textOf, type Value } from './table.ts';

/** A spreadsheet program refuses longer ones. */
const CELL_UNITS = 32_000;
/** One sheet holds 1,048,576 rows. */
const MOST_ROWS = 1_000_000;
const PIECE_UNITS = 50_000;

/** What a sheet's rows are written with. */
export interface Sheet {
  /** Of each column, in narrow characters. */
  readonly widths: readonly number[];
  /** What stands below a sheet that is full. */
  readonly more: (rows: number) => string;
}

/** The first line. */
export function headXml(head: readonly string[]): string {
  const cells = head.map((text, column) => stringXml(`${lettersOf(column)}1`, STYLE_OF.head, text));
  return `<row r="1">${cells.join('')}</row>`;
}

/** Rows from the second line of the sheet on, in pieces; returns the number of the last line. */
export function* rowsXml(rows: Iterable<Row>, sheet: Sheet): Generator<string, number> {
  const columns = sheet.widths.map((width, column) => ({ letters: lettersOf(column), width }));
  let line = 1;
  let over = 0;
  let piece = '';
  for (const row of rows) {
    if (line > MOST_ROWS) {
      over++;
      continue;
    }
    line++;
    piece += rowXml(row, { line, columns });
    if (piece.length > PIECE_UNITS) {
      yield piece;
      piece = '';
    }
  }
  if (over > 0) piece += rowXml(['', sheet.more(over)], { line: ++line, columns });
  yield piece;
  return line;
}

interface Line {
  readonly line: number;
  readonly columns: readonly { readonly letters: string; readonly width: number }[];
}

/** One row, as wide as the head: an empty cell keeps its border. */
function rowXml(row: Row, { line, columns }: Line): string {
  let lines = 1;
  const cells = columns.map(({ letters, width }, column) => {
    const value = row[column] ?? '';
    lines = Math.max(lines, linesOf(textOf(value), width));
    return cellXml(`${letters}${line}`, value);
  });
  const height = lines > 1 ? ` ht="${Math.min(lines, MOST_LINES) * LINE_POINTS + 3}"` : '';
  return `<row r="${line}"${height}>${cells.join('')}</row>`;
}

const LINE_POINTS = 14;
/** A row higher than 409 points is refused. */
const MOST_LINES = 29;

function cellXml(address: string, value: Value): string {
  if (typeof value === 'number') return `<c r="${address}" s="${STYLE_OF.number}"><v>${value}</v></c>`;
  const [text, tone] = typeof value === 'string' ? ([value, 'text'] as const) : [value.text, value.tone];
  if (text === '') return `<c r="${address}" s="${STYLE_OF[tone]}"/>`;
  return stringXml(address, STYLE_OF[tone], escapeFormula(text));
}

function stringXml(address: string, style: number, text: string): string {
  return `<c r="${address}" s="${style}" t="inlineStr"><is>${textXml(text)}</is></c>`;
}

function textXml(text: string): string {
  const whole =
    text.length > CELL_UNITS ? `${text.slice(0, CELL_UNITS).replace(/[\ud800-\udbff]$/, '')}…` : text;
  const space = whole.trim() === whole ? '' : ' xml:space="preserve"';
  return `<t${space}>${escapeXml(whole)}</t>`;
}

/** XML's own characters, and the _x0041_ by which Office writes a character it cannot. */
export function escapeXml(text: string): string {
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

const NARROWEST = 6;
const WIDEST = 40;
/** Characters across A4 at some two thirds of their size; no column is cut below the width of a phone number for it. */
const ON_PAPER = 190;
const LEAST = 16;
/** What a program keeps free at the two sides of a cell. */
const MARGIN = 2;
const SAMPLE_ROWS = 300;

/** Columns as wide as the head and the first rows need, in narrow characters. */
export function widthsOf({ head, rows }: Table): number[] {
  const widths = head.map(breadthOf);
  let left = SAMPLE_ROWS;
  for (const row of rows()) {
    if (left-- === 0) break;
    row.forEach((value, column) => {
      widths[column] = Math.max(widths[column] ?? 0, breadthOf(textOf(value)));
    });
  }
  const wanted = widths.map((width) => Math.max(NARROWEST, width + MARGIN));
  const most = mostFor(wanted);
  return wanted.map((width) => Math.min(most, width));
}

/** How wide the widest columns may be, so that the sheet is still readable where it is printed one page wide. */
function mostFor(wanted: readonly number[]): number {
  const isTooWide = (most: number) =>
    wanted.reduce((sum, width) => sum + Math.min(most, width), 0) > ON_PAPER;
  let most = WIDEST;
  while (most > LEAST && isTooWide(most)) most--;
  return most;
}

/** On how many lines a text stands in a column; not every program finds that out by itself. */
function linesOf(text: string, width: number): number {
  // A character is at most two columns wide: what is shorter needs no measuring.
  if (text.length * 2 <= width - MARGIN) return 1;
  return Math.ceil(breadthOf(text) / (width - MARGIN));
}

// A terminal shows them narrow, the Chinese type of a workbook as wide as a Han character.
const WIDE_IN_PRINT = /[“”‘’—…·×]/g;

function breadthOf(text: string): number {
  return displayWidth(text) + (text.match(WIDE_IN_PRINT)?.length ?? 0);
}
