// The first row of a header → where it ends: merged down, divided, numbered, or with units below.

import { filledIn, type Grid, type GridRow, shapeOf } from './grid.ts';
import { folded } from './row-words.ts';

const DEEPEST = 4;

/** Merged down, or divided below, or numbered below (甲 1 2 3), or with the units below (人) (万元). */
export function headerEnd(grid: Grid, at: number): number {
  let end = at + 1;
  while (end < grid.rows.length && end - at < DEEPEST && goesOn(grid, at, end)) end++;
  return end;
}

function goesOn(grid: Grid, at: number, next: number): boolean {
  const row = grid.rows[next];
  const last = grid.rows[next - 1];
  if (row === undefined || last === undefined || row.at !== last.at + 1) return false;
  return isMergedInto(grid, at, row) || isNumbering(row) || isUnits(row) || isDivision(grid, at, next);
}

/** A heading merged downwards into this row. */
function isMergedInto({ rows, merges }: Grid, at: number, { at: place }: GridRow): boolean {
  return rows
    .slice(at, at + DEEPEST)
    .filter((row) => row.at < place)
    .some((row) =>
      (merges.get(row.at) ?? []).some(({ top, bottom }) => bottom >= place && bottom - top < DEEPEST),
    );
}

/** 甲 乙 1 2 3: the columns by number. */
export function isNumbering({ cells }: GridRow): boolean {
  const bare = cells
    .filter((cell) => cell !== '')
    .map((cell) => folded(cell).replace(/^[(<（]|[)>）]$/gu, ''));
  const numbers = bare.filter((cell) => /^\d+$/.test(cell)).map(Number);
  const letters = bare.filter((cell) => /^[甲乙丙丁A-D]$/u.test(cell)).length;
  return (
    bare.length >= 4 &&
    numbers.length >= 2 &&
    letters + numbers.length === bare.length &&
    numbers.every((number, index) => number === index + (numbers[0] ?? 0)) &&
    (numbers[0] === 1 || letters > 0)
  );
}

export function isUnits({ cells }: GridRow): boolean {
  const filled = cells.filter((cell) => cell !== '');
  return filled.length > 0 && filled.every((cell) => /^\([^)]{1,6}\)$/u.test(folded(cell)));
}

/**
 * What divides the heading above it: filled where that one goes on over empty columns, empty where it stands alone,
 * and of words alone. Only where entries follow that are fuller.
 */
function isDivision(grid: Grid, at: number, next: number): boolean {
  const row = grid.rows[next];
  const above = grid.rows[next - 1];
  const below = grid.rows.slice(next + 1, next + 4);
  if (!row || !above) return false;
  const own = filledIn(row);
  const upper = new Set(filledIn(above));
  const divided = own.filter((column) => !upper.has(column));
  const words = own.every(
    (column) => shapeOf(row.cells[column] ?? '') === 'text' && folded(row.cells[column] ?? '').length <= 12,
  );
  const heads = new Set(own.filter((column) => upper.has(column)));
  const begins = [...heads].every((column) => !upper.has(column + 1));
  const fuller = below.some(
    (each) => filledIn(each).length > own.length || shapeOf(each.cells[0] ?? '') === 'serial',
  );
  return (
    divided.length > 0 &&
    own.length > 1 &&
    words &&
    begins &&
    heads.size > 0 &&
    (row.cells[0] ?? '') === '' &&
    fuller &&
    next - at < DEEPEST
  );
}
