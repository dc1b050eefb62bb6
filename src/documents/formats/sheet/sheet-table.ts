// Rows as a sheet's reader meets them → the SheetFacts of the workbook.

import { LIMITS } from '../../../core/limits.ts';
import type { Document, Kind, Note, SheetFacts } from '../../../core/model/document.ts';
import { unreadDocument } from '../../result.ts';

/** Columns beyond this one are not kept: a ledger has a dozen, a stray format reaches the 16,384th. */
export const COLUMNS = 256;

/** Among the first rows that hold anything, the header is looked for. */
const HEADER_WITHIN = 10;

/** The rows of one sheet under way. `rows` holds those with anything in them, `count` also counts what was not kept. */
export interface SheetTable {
  readonly rows: (readonly string[])[];
  count: number;
  characters: number;
}

export function newSheetTable(): SheetTable {
  return { rows: [], count: 0, characters: 0 };
}

/** Adds one row, `times` over; a row that holds nothing leaves no trace. */
export function addRow(table: SheetTable, cells: readonly string[], times = 1): void {
  const row = cells.slice(0, COLUMNS).map((cell) => (cell ?? '').trim());
  while (row.at(-1) === '') row.pop();
  if (row.length === 0) return;
  table.count += times;
  for (let time = 0; time < times && table.rows.length <= LIMITS.sheetRows; time++) keep(table, row);
}

function keep(table: SheetTable, row: readonly string[]): void {
  table.rows.push(row);
  for (const cell of row) table.characters += cell.length;
}

/** The tables of the sheets a clerk sees, in order → the Document. */
export function sheetDocument(
  kind: Kind,
  tables: readonly SheetTable[],
  notes: readonly Note[] = [],
): Document {
  if (tables.some(({ characters }) => characters > LIMITS.textCharacters)) {
    return unreadDocument(kind, { code: 'tooMuchText', detail: { limit: LIMITS.textCharacters } });
  }
  return { kind, notes, sheet: sheetFacts(tables) };
}

/** The tables of the sheets a clerk sees, in order → the facts; cells are those of the first that holds anything. */
export function sheetFacts(tables: readonly SheetTable[]): SheetFacts {
  const table = tables.find(({ count }) => count > 0);
  if (table === undefined) return { sheets: tables.length, rows: 0, header: [], cells: [] };
  const above = headerAt(table.rows);
  const cells = table.rows.slice(above, above + LIMITS.sheetRows);
  return { sheets: tables.length, rows: table.count - above - 1, header: cells[0] ?? [], cells };
}

/**
 * Chinese ledgers put a title, a unit and a date above the header, in one or two merged cells each: the header
 * is the first of the first rows that fills more than half as many cells as the fullest of them.
 */
function headerAt(rows: readonly (readonly string[])[]): number {
  const filled = rows.slice(0, HEADER_WITHIN).map((row) => row.filter((cell) => cell !== '').length);
  const fullest = Math.max(...filled);
  return filled.findIndex((count) => count * 2 > fullest);
}
