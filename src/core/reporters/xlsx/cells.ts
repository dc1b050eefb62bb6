// Rows of values → the XML of a sheet's rows: every text a string in its cell, no formula, no link.

import { linesOf } from './columns.ts';
import { STYLE_OF } from './styles.ts';
import { escapeFormula, type Row, textOf, type Value } from './table.ts';

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
