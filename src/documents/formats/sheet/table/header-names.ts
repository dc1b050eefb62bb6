// The rows of a header → the names of its columns, a merged heading standing over each column that it covers.

import type { Grid, GridRow } from './grid.ts';
import { isNumbering, isUnits } from './header-end.ts';

export interface ColumnNames {
  /** The column's own name, with the one above it only where two columns are called alike. */
  readonly names: readonly string[];
  /** Each with the names above it. */
  readonly fullNames: readonly string[];
}

/** The columns' names, those of a merged heading for each of its columns. */
export function namesOf(grid: Grid, from: number, to: number): ColumnNames {
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
