// Rows whose cells are known by their right edges, as .doc and .rtf keep them → tables of columns, with what was merged.

import { addMerge, addRow, COLUMNS, newSheetTable, type SheetTable } from './sheet-table.ts';

export interface EdgedCell {
  readonly text: string;
  /** Its right edge in twentieths of a point, where it is told. */
  readonly edge?: number | undefined;
  /** A cell that goes on in the rows below. */
  readonly down?: 'begins' | 'goesOn' | undefined;
  /** It is one with the cell before it. */
  readonly across?: boolean | undefined;
}

export interface EdgedRow {
  readonly cells: readonly EdgedCell[];
  /** Text stands between it and the row before: another table begins. */
  readonly apart: boolean;
}

/** Edges nearer than this are one: rows of one table are drawn by hand. */
const NEAR = 30;

/** Rows in their order → one table for each stretch of them. */
export function tablesOfRows(rows: readonly EdgedRow[]): SheetTable[] {
  const groups: EdgedRow[][] = [];
  for (const row of rows) {
    if (row.apart || groups.length === 0) groups.push([]);
    groups.at(-1)?.push(row);
  }
  return groups.map(tableOf);
}

type OpenDownwards = Map<number, { readonly top: number; readonly right: number }>;

function tableOf(rows: readonly EdgedRow[]): SheetTable {
  const table = newSheetTable();
  const edges = edgesOf(rows);
  const down: OpenDownwards = new Map();
  for (const { cells } of rows) addCells(table, cellsAcross(cells), { edges, down });
  for (const left of down.keys()) endDown(table, down, left);
  return table;
}

function edgesOf(rows: readonly EdgedRow[]): number[] {
  const all = rows.flatMap(({ cells }) => cells.flatMap(({ edge }) => edge ?? []));
  const sorted = [...new Set(all)].sort((a, b) => a - b);
  return sorted.filter((edge, at) => at === 0 || edge - (sorted[at - 1] ?? 0) > NEAR).slice(0, COLUMNS);
}

/** What is one with the cell before it only makes that one wider. */
function cellsAcross(cells: readonly EdgedCell[]): EdgedCell[] {
  const whole: EdgedCell[] = [];
  for (const cell of cells) {
    const before = whole.at(-1);
    if (cell.across && before) whole[whole.length - 1] = { ...before, edge: cell.edge };
    else whole.push(cell);
  }
  return whole;
}

interface Columns {
  readonly edges: readonly number[];
  readonly down: OpenDownwards;
}

function addCells(table: SheetTable, cells: readonly EdgedCell[], { edges, down }: Columns): void {
  const top = table.next;
  const row: string[] = [];
  for (const { text, edge, down: way } of cells) {
    const left = row.length;
    if (left >= COLUMNS) break;
    const right = Math.max(left, edge === undefined ? left : columnAt(edges, edge));
    if (way !== 'goesOn') endDown(table, down, left);
    if (way === 'begins') down.set(left, { top, right });
    else if (way === undefined) addMerge(table, { top, left, bottom: top, right });
    row.push(way === 'goesOn' ? '' : text);
    while (row.length <= right) row.push('');
  }
  addRow(table, row);
}

function columnAt(edges: readonly number[], edge: number): number {
  const at = edges.findLastIndex((each) => each <= edge);
  return Math.max(0, at);
}

/** What went on downwards ends above the present row. */
function endDown(table: SheetTable, down: OpenDownwards, left: number): void {
  const open = down.get(left);
  if (open === undefined) return;
  addMerge(table, { top: open.top, left, bottom: Math.max(open.top, table.next - 1), right: open.right });
  down.delete(left);
}
