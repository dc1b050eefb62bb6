// Rows as a sheet's reader meets them → the table under way, with what was merged and what was hidden.

import { LIMITS } from '../../../core/limits.ts';
import type { RowRole } from '../../../core/model/document.ts';
import type { GridRow, Merge } from './table/grid.ts';
import { roleByItself } from './table/role-rules.ts';

/** Columns beyond this one are not kept: a ledger has a dozen, a stray format reaches the 16,384th. */
export const COLUMNS = 256;

/** More than any form has; only those of headers and of lines across matter. */
const MOST_MERGES = 20_000;

/** One sheet under way. `rows` holds those with anything in them; of those beyond the limit only the role is kept. */
export interface SheetTable {
  readonly name?: string;
  readonly isHidden: boolean;
  readonly rows: GridRow[];
  readonly merges: Map<number, Merge[]>;
  /** Columns that are not shown. */
  readonly hiddenColumns: Set<number>;
  readonly beyond: Map<RowRole, number>;
  hiddenBeyond: number;
  merged: number;
  characters: number;
  /** The number of the next row. */
  next: number;
}

export interface SheetName {
  readonly name?: string | undefined;
  readonly isHidden?: boolean;
}

export function newSheetTable({ name, isHidden = false }: SheetName = {}): SheetTable {
  const named = name === undefined || name === '' ? {} : { name };
  return {
    ...named,
    isHidden,
    rows: [],
    merges: new Map(),
    hiddenColumns: new Set(),
    beyond: new Map(),
    hiddenBeyond: 0,
    merged: 0,
    characters: 0,
    next: 0,
  };
}

export interface RowPlace {
  /** How often the row stands there, one below the other. */
  readonly times?: number;
  /** Its number, from 0, where the format says it. */
  readonly at?: number | undefined;
  readonly hidden?: boolean;
}

/** Adds one row; of one that holds nothing only the gap stays. */
export function addRow(table: SheetTable, cells: readonly string[], place: RowPlace = {}): void {
  const { times = 1, at = table.next } = place;
  table.next = at + times;
  const row = cells.slice(0, COLUMNS).map((cell) => (cell ?? '').trim());
  while (row.at(-1) === '') row.pop();
  if (row.length === 0) return;
  const hidden = place.hidden === true || isAllHidden(table, row);
  const kept = Math.min(times, Math.max(0, LIMITS.sheetRows + 1 - table.rows.length));
  for (let time = 0; time < kept; time++) keep(table, { at: at + time, cells: row, hidden });
  if (times > kept) keepRole(table, row, { times: times - kept, hidden });
}

/** All that it holds stands in columns that are not shown. */
function isAllHidden({ hiddenColumns }: SheetTable, row: readonly string[]): boolean {
  return hiddenColumns.size > 0 && row.every((cell, column) => cell === '' || hiddenColumns.has(column));
}

/** Hides columns, the last one too. */
export function hideColumns({ hiddenColumns }: SheetTable, first: number, last: number): void {
  for (let column = first; column <= Math.min(last, COLUMNS - 1); column++) hiddenColumns.add(column);
}

function keep(table: SheetTable, row: GridRow): void {
  table.rows.push(row);
  for (const cell of row.cells) table.characters += cell.length;
}

function keepRole(
  table: SheetTable,
  row: readonly string[],
  { times, hidden }: { times: number; hidden: boolean },
): void {
  const role = roleByItself(
    row,
    table.rows.slice(0, 20).some(({ cells }) => cells.length > 1),
  );
  if (hidden && role === 'data') table.hiddenBeyond += times;
  else table.beyond.set(role, (table.beyond.get(role) ?? 0) + times);
}

/** Adds a merged field; one cell by itself is none. */
export function addMerge(table: SheetTable, merge: Merge): void {
  if (merge.top === merge.bottom && merge.left === merge.right) return;
  if (table.merged++ >= MOST_MERGES) return;
  const known = table.merges.get(merge.top);
  if (known) known.push(merge);
  else table.merges.set(merge.top, [merge]);
}
