// Cells with merges → the tables of a sheet, each row of them with its role: one list of rules for every format.

import type { RowRole } from '../../../../core/model/document.ts';
import { findHeader, type Header } from './find-header.ts';
import { filledIn, type Grid, type GridRow } from './grid.ts';
import { type RoledRow, roled, roleOf, seen } from './role-rules.ts';
import { folded, isHeading } from './row-words.ts';
import { rowKey, rulesOf, type TableRules } from './table-rules.ts';

export interface RoledTable {
  readonly header: Header;
  readonly rows: readonly RoledRow[];
}

/** Each costs a walk to the end of the sheet; rows below so many are the last one's. */
const MOST_TABLES = 20;

/** The tables of a sheet from above; none in an empty one. */
export function tablesIn(grid: Grid): RoledTable[] {
  const tables: RoledTable[] = [];
  for (let from = 0; from < grid.rows.length; ) {
    const { table, end } = tableFrom(grid, from, tables.length + 1 < MOST_TABLES);
    tables.push(table);
    from = end;
  }
  return tables;
}

/** One table with the rows above it; where the next begins. */
function tableFrom(grid: Grid, from: number, mayEnd: boolean): { table: RoledTable; end: number } {
  const header = findHeader(grid, from);
  const rules = rulesOf(grid, header);
  const above = grid.rows.slice(from, header.from).map((row) => roled(row, 'above'));
  const rows = [...above, ...grid.rows.slice(header.from, header.to).map((row) => roled(row, 'header'))];
  let index = header.to;
  for (; index < grid.rows.length; index++) {
    const row = grid.rows[index];
    if (row === undefined) break;
    const given = roleOf(rules, seen(row, index, rows.at(-1)?.role));
    if (mayEnd && beginsAnother(rules, index, given.role, rows.at(-1)?.role)) break;
    rows.push(given);
  }
  return { table: { header, rows }, end: index };
}

/** A second table: behind a gap, a sum or a line of one cell, with a header of its own that is another one. */
function beginsAnother(
  { grid, header }: TableRules,
  index: number,
  role: RowRole,
  before: RowRole | undefined,
): boolean {
  if ((role !== 'data' && role !== 'section' && role !== 'note') || header.known !== 'found') return false;
  const row = grid.rows[index];
  const last = grid.rows[index - 1];
  if (row === undefined || last === undefined || before === 'header') return false;
  const isApart = row.at > last.at + 1 || before === 'total' || before === 'signature';
  const next = isApart || role !== 'data' ? headerNear(grid, index) : undefined;
  if (next === undefined || rowKey(next.row) === rowKey(grid.rows[header.from] ?? next.row)) return false;
  const cells = filledIn(next.row).map((column) => next.row.cells[column] ?? '');
  const words = cells.filter(isHeading).length;
  return words * 2 >= cells.length || (isApart && next.title);
}

/** The header of all words that begins here, or below one title. */
function headerNear(grid: Grid, index: number): { row: GridRow; title: boolean } | undefined {
  const first = grid.rows[index];
  const title = first !== undefined && filledIn(first).length === 1;
  const row = grid.rows[title ? index + 1 : index];
  if (row === undefined || filledIn(row).length < 2) return undefined;
  if (filledIn(row).some((column) => /^[\d.,%/—-]+$/.test(folded(row.cells[column] ?? '')))) return undefined;
  const { known, from } = findHeader(grid, index);
  return known === 'found' && grid.rows[from] === row ? { row, title } : undefined;
}

const MOST_BESIDE = 4;

/** Tables side by side, an empty column between: the first from the left, and those to its right. */
export function gridsBeside(grid: Grid): readonly [Grid, ...Grid[]] {
  const gap = gapIn(grid.rows);
  if (gap === undefined) return [grid];
  const [left, right] = [part(grid, 0, gap.to), part(grid, gap.to, Number.POSITIVE_INFINITY)];
  if (!areTwo(left, right)) return [grid];
  const more = gridsBeside(right);
  return more.length >= MOST_BESIDE ? [left, right] : [left, ...more];
}

/** The first columns that nothing stands in, but for lines of one cell. */
function gapIn(rows: readonly GridRow[]): { readonly to: number } | undefined {
  const filled = new Set(rows.map(filledIn).flatMap((columns) => (columns.length > 1 ? columns : [])));
  const columns = [...filled].sort((one, other) => one - other);
  const at = columns.findIndex((column, index) => index > 0 && column > (columns[index - 1] ?? 0) + 1);
  const to = columns[at];
  return at < 0 || to === undefined ? undefined : { to };
}

function part({ rows, merges }: Grid, from: number, to: number): Grid {
  const cut = rows.map((row) => ({ ...row, cells: row.cells.slice(from, to) }));
  const moved = [...merges].map(([row, all]) => {
    const inside = all.filter(({ left, right }) => left >= from && right < to);
    return [
      row,
      inside.map((each) => ({ ...each, left: each.left - from, right: each.right - from })),
    ] as const;
  });
  return { rows: cut.filter((row) => filledIn(row).length > 0), merges: new Map(moved) };
}

/** Each with a header of its own: in another row, or with a heading that the other has too. */
function areTwo(left: Grid, right: Grid): boolean {
  const [one, other] = [findHeader(left), findHeader(right)];
  if (one.known !== 'found' || other.known !== 'found' || other.names.length < 2) return false;
  if (right.rows.length <= other.to) return false;
  const again = other.names.some((name) => name !== '' && one.names.includes(name));
  return again || left.rows[one.from]?.at !== right.rows[other.from]?.at;
}
