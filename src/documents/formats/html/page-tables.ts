// The source of a page → its tables as rows: web systems export a ledger as a page and name it .xls.

import type { SheetFacts } from '../../../core/model/document.ts';
import { addRow, COLUMNS, newSheetTable, type SheetTable, sheetFacts } from '../sheet/sheet-table.ts';
import type { Attributes } from './foreign-content.ts';
import { tokenize } from './tokenize.ts';

/** The tables met so far, and the row and the cell under way. */
interface TablesReading {
  readonly tables: SheetTable[];
  row: string[] | undefined;
  cell: string | undefined;
  span: number;
}

/** The rows of the page's tables as one sheet each; a table within a cell begins a sheet of its own. */
export function sheetOfPage(html: string): SheetFacts {
  const page: TablesReading = { tables: [], row: undefined, cell: undefined, span: 1 };
  tokenize(html, {
    text: (text) => addText(page, text.replace(/\s+/g, ' ')),
    open: (name, attributes) => openElement(page, name, attributes),
    close: (name) => closeElement(page, name),
  });
  endRow(page);
  return sheetFacts(page.tables);
}

function addText(page: TablesReading, text: string): void {
  if (page.cell !== undefined) page.cell += text;
}

function openElement(page: TablesReading, name: string, attributes: Attributes): void {
  if (name === 'br') addText(page, '\n');
  if (name === 'table' || name === 'tr') endRow(page);
  if (name === 'table') page.tables.push(newSheetTable());
  if (name === 'tr') page.row = [];
  if (name === 'td' || name === 'th') {
    endCell(page);
    page.cell = '';
    page.span = Number(attributes.get('colspan') ?? 1);
  }
}

function closeElement(page: TablesReading, name: string): void {
  if (name === 'table' || name === 'tr') endRow(page);
  if (name === 'td' || name === 'th') endCell(page);
}

/** A cell over several columns fills the first of them, as a sheet's merged cells do. */
function endCell(page: TablesReading): void {
  if (page.cell === undefined) return;
  page.row ??= [];
  page.row.push(page.cell.trim());
  for (let at = 1; at < page.span && page.row.length < COLUMNS; at++) page.row.push('');
  page.cell = undefined;
}

function endRow(page: TablesReading): void {
  endCell(page);
  const table = page.tables.at(-1);
  if (page.row && table) addRow(table, page.row);
  page.row = undefined;
}
