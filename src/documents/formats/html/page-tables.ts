// The source of a page → its tables as rows: web systems export a ledger as a page and name it .xls.

import type { SheetFacts } from '../../../core/model/document.ts';
import { sheetFacts } from '../sheet/sheet-facts.ts';
import { addMerge, addRow, COLUMNS, newSheetTable, type SheetTable } from '../sheet/sheet-table.ts';
import { textStateOf } from './element.ts';
import type { Attributes } from './foreign-content.ts';
import { styleReader, styleRules } from './style-rules.ts';
import { tokenize } from './tokenize.ts';

/** The tables met so far, and the row and the cell under way. */
interface TablesReading {
  readonly styleOf: ReturnType<typeof styleReader>;
  readonly tables: SheetTable[];
  row: string[] | undefined;
  cell: string | undefined;
  span: number;
  high: number;
  hidden: boolean;
  /** Columns that a cell above goes on over, with the rows that are left of it. */
  readonly over: Map<number, number>;
}

/** The rows of the page's tables as one sheet each; a table within a cell begins a sheet of its own. */
export function sheetOfPage(html: string): SheetFacts {
  const page: TablesReading = {
    styleOf: styleReader(styleRules(html)),
    tables: [],
    row: undefined,
    cell: undefined,
    span: 1,
    high: 1,
    hidden: false,
    over: new Map(),
  };
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
  if (name === 'table') beginTable(page);
  if (name === 'tr') beginRow(page, attributes);
  if (name === 'td' || name === 'th') {
    endCell(page);
    page.cell = '';
    page.span = spanOf(attributes.get('colspan'));
    page.high = spanOf(attributes.get('rowspan'));
  }
}

function closeElement(page: TablesReading, name: string): void {
  if (name === 'table' || name === 'tr') endRow(page);
  if (name === 'td' || name === 'th') endCell(page);
}

function beginTable(page: TablesReading): void {
  page.tables.push(newSheetTable());
  page.over.clear();
}

function beginRow(page: TablesReading, attributes: Attributes): void {
  page.row = [];
  page.hidden = isHiddenRow(page, attributes);
}

/** By what is sure to hold: a row that may be hidden is counted. */
function isHiddenRow({ styleOf }: TablesReading, attributes: Attributes): boolean {
  const { held } = styleOf('tr', attributes);
  return (
    textStateOf('tr', attributes, held) === 'hidden' ||
    /^(?:hidden|collapse)$/.test(held.get('visibility') ?? '')
  );
}

function spanOf(written: string | undefined): number {
  const span = Number(written ?? 1);
  return Number.isInteger(span) && span > 0 ? Math.min(span, 65_534) : 1;
}

/** A cell over several columns or rows fills the first of them, as a sheet's merged cells do. */
function endCell(page: TablesReading): void {
  if (page.cell === undefined) return;
  page.row ??= [];
  const { row, span, high, over } = page;
  fillCovered(page, row);
  const left = row.length;
  row.push(page.cell.trim());
  for (let at = 1; at < span && row.length < COLUMNS; at++) row.push('');
  for (let column = left; high > 1 && column < row.length; column++) over.set(column, high);
  const table = page.tables.at(-1);
  if (table)
    addMerge(table, { top: table.next, left, bottom: table.next + high - 1, right: left + span - 1 });
  page.cell = undefined;
}

function fillCovered({ over }: TablesReading, row: string[]): void {
  while (over.has(row.length) && row.length < COLUMNS) row.push('');
}

function endRow(page: TablesReading): void {
  endCell(page);
  const table = page.tables.at(-1);
  if (page.row && table) addRow(table, page.row, { hidden: page.hidden });
  if (page.row) passRow(page.over);
  page.row = undefined;
}

function passRow(over: Map<number, number>): void {
  for (const [column, rows] of over) {
    if (rows <= 1) over.delete(column);
    else over.set(column, rows - 1);
  }
}
