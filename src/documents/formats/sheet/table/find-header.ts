// Rows → where the header of a table begins and ends, the full name of each column, and how sure that is.

import { isPlaceholder } from '../../../../core/text/placeholder.ts';
import { columnShape, coveredBy, filledIn, type Grid, type GridRow, type Shape, shapeOf } from './grid.ts';
import { headerEnd, isNumbering, isUnits } from './header-end.ts';
import { DAY_LINE, folded, isHeading, SIGNER } from './row-words.ts';

export interface ColumnNames {
  /** The column's own name, with the one above it only where two columns are called alike. */
  readonly names: readonly string[];
  /** Each with the names above it. */
  readonly fullNames: readonly string[];
}

/** The columns' names, those of a merged heading for each of its columns. */
function namesOf(grid: Grid, from: number, to: number): ColumnNames {
  const levels = grid.rows.slice(from, to).filter((row) => !isNumbering(row) && !isUnits(row));
  const width = Math.max(...levels.map(({ cells }) => cells.length));
  const paths = Array.from({ length: width }, (_, column) => pathOf(grid, levels, column));
  const own = paths.map((path) => path.at(-1) ?? '');
  const fullNames = paths.map((path) => path.join('/'));
  const names = own.map((name, column) =>
    own.indexOf(name) !== own.lastIndexOf(name) ? (fullNames[column] ?? name) : name,
  );
  return { names, fullNames };
}

function pathOf(grid: Grid, levels: readonly GridRow[], column: number): string[] {
  const path = levels
    .map((_, level) => headingOver(grid, levels, { level, column }))
    .filter((name) => name !== '');
  return path.filter((name, index) => name !== path[index - 1]);
}

/** A heading's cell, or the one to its left that goes on over it. */
function headingOver(
  { merges }: Grid,
  levels: readonly GridRow[],
  { level, column }: { level: number; column: number },
): string {
  const row = levels[level];
  const cell = row?.cells[column] ?? '';
  if (row === undefined || cell !== '') return cell;
  const own = merges.get(row.at) ?? [];
  const merge = own.find(({ left, right }) => left <= column && column <= right);
  if (merge) return row.cells[merge.left] ?? '';
  const deeper = levels.slice(level + 1).some(({ cells }) => (cells[column] ?? '') !== '');
  const left = row.cells.slice(0, column).findLastIndex((each) => each !== '');
  const isGroup = levels.slice(level + 1).some(({ cells }) => (cells[left] ?? '') !== '');
  return deeper && isGroup && own.length === 0 ? (row.cells[left] ?? '') : '';
}

/** Rows that may be a header, after the lines of one cell above it. */
const WITHIN = 10;
/** Rows below that tell what a column holds. */
const SAMPLE = 20;

export interface Header extends ColumnNames {
  /** Where it begins, and where the entries do; the same where there is no header. */
  readonly from: number;
  readonly to: number;
  /** `data`: the first row is an entry. `unknown`: nobody can tell whether it is one. */
  readonly known: 'found' | 'data' | 'unknown';
}

/** The header of the table that begins at this row or below. */
export function findHeader(grid: Grid, from = 0): Header {
  const at = headerAt(grid, from);
  const known = kindOf(grid.rows, at);
  if (known !== 'found')
    return {
      from: firstEntry(grid.rows, from, at),
      to: firstEntry(grid.rows, from, at),
      known,
      names: [],
      fullNames: [],
    };
  const to = headerEnd(grid, at);
  return { from: at, to, known, ...namesOf(grid, at, to) };
}

/**
 * Offices put a title, a unit and a date above the header, in one or two merged cells each: the header is the first
 * of the first rows that fills more than half as many cells as the fullest of them.
 */
function headerAt(grid: Grid, from: number): number {
  const first = firstWide(grid.rows, from);
  const window = grid.rows.slice(first, first + WITHIN);
  const fullest = Math.max(0, ...window.map((row) => filledIn(row).length));
  const found = window.findIndex((row) => isWide(row, fullest) && isFull(grid, row, fullest));
  return found < 0 ? first : first + found;
}

/** More than half as many cells as the fullest row, or headings alone: some columns have none. */
function isFull(grid: Grid, row: GridRow, fullest: number): boolean {
  if (isFormLine(row)) return false;
  return (
    coveredBy(row, grid) * 2 > fullest || filledIn(row).every((column) => isHeading(row.cells[column] ?? ''))
  );
}

/** A title merged over the whole width is still one cell. */
function isWide(row: GridRow, fullest: number): boolean {
  return fullest <= 1 || filledIn(row).length > 1;
}

function firstWide(rows: readonly GridRow[], from: number): number {
  const at = rows.findIndex((row, index) => index >= from && filledIn(row).length > 1 && !isFormLine(row));
  return at < 0 ? from : at;
}

/** 填报单位（盖章）：  填报时间：  年  月. */
function isFormLine(row: GridRow): boolean {
  const cells = filledIn(row).map((at) => folded(row.cells[at] ?? ''));
  const labels = cells.filter(
    (cell) => /^[^\d:：]{1,16}[:：]/u.test(cell) || SIGNER.test(cell) || DAY_LINE.test(cell),
  );
  return cells.length > 0 && labels.length * 2 >= cells.length;
}

/** Where no header is, lines of one cell above the first entry are a title. */
function firstEntry(rows: readonly GridRow[], from: number, at: number): number {
  const first = firstWide(rows, from);
  return Math.min(first, at);
}

function kindOf(rows: readonly GridRow[], at: number): Header['known'] {
  const row = rows[at];
  if (row === undefined) return 'unknown';
  const columns = filledIn(row);
  const next = rows.slice(at + 1, at + 1 + SAMPLE);
  const wide = next.filter((each) => filledIn(each).length > 1);
  const below = columns.length === 1 || wide.length === 0 ? next : wide;
  if (columns.some((column) => isEntry(row.cells[column] ?? '', columnShape(below, column)))) return 'data';
  const named = columns.filter((column) => isHeading(row.cells[column] ?? '')).length;
  if (named * 3 >= columns.length && named > 0) return 'found';
  if (columns.some((column) => comesAgain(row, below, column))) return 'data';
  return columns.some((column) => standsOut(row.cells[column] ?? '', columnShape(below, column)))
    ? 'found'
    : 'unknown';
}

/** A phone, a whole date: never a heading. A number is one only over numbers: years and days are headings too. */
function isEntry(cell: string, below: Shape | undefined): boolean {
  const shape = shapeOf(cell);
  if (shape === 'digits') return true;
  if (shape === 'date')
    return below === 'date' || /\d日?$/u.test(folded(cell).replace(/^\d{4}[-/.年]\d{1,2}月?$/u, ''));
  return shape === 'serial' && below === 'figure' && /^(?:no\.?|第)?1[.、号]?$/iu.test(folded(cell));
}

/** 男 over 女, 男. */
function comesAgain({ cells }: GridRow, below: readonly GridRow[], column: number): boolean {
  const cell = cells[column] ?? '';
  return below.some((row) => row.cells[column] === cell);
}

/** A word over figures, phones or dates. */
function standsOut(cell: string, below: Shape | undefined): boolean {
  return below !== undefined && below !== 'text' && shapeOf(cell) === 'text' && !isPlaceholder(cell);
}
