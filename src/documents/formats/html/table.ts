// The source of a page → its tables as rows: web systems export a ledger as a page and name it .xls.

import type { SheetFacts } from '../../../core/model/document.ts';
import { addRow, COLUMNS, factsOf, newTable, type Table } from '../sheet/table.ts';
import { type Attributes, type Token, tokensOf } from './tokens.ts';

interface Walk {
  readonly tables: Table[];
  row: string[] | undefined;
  cell: string | undefined;
  span: number;
}

/** The rows of the page's tables as one sheet each; a table within a cell begins a sheet of its own. */
export function sheetOfPage(html: string): SheetFacts {
  const walk: Walk = { tables: [], row: undefined, cell: undefined, span: 1 };
  for (const token of tokensOf(html)) step(walk, token);
  endRow(walk);
  return factsOf(walk.tables);
}

function step(walk: Walk, token: Token): void {
  if (token.type === 'text') addText(walk, token.text.replace(/\s+/g, ' '));
  else if (token.type === 'close') close(walk, token.name);
  else open(walk, token.name, token.attributes);
}

function addText(walk: Walk, text: string): void {
  if (walk.cell !== undefined) walk.cell += text;
}

function open(walk: Walk, name: string, attributes: Attributes): void {
  if (name === 'br') addText(walk, '\n');
  if (name === 'table' || name === 'tr') endRow(walk);
  if (name === 'table') walk.tables.push(newTable());
  if (name === 'tr') walk.row = [];
  if (name === 'td' || name === 'th') {
    endCell(walk);
    walk.cell = '';
    walk.span = Number(attributes.get('colspan') ?? 1);
  }
}

function close(walk: Walk, name: string): void {
  if (name === 'table' || name === 'tr') endRow(walk);
  if (name === 'td' || name === 'th') endCell(walk);
}

/** A cell over several columns fills the first of them, as a sheet's merged cells do. */
function endCell(walk: Walk): void {
  if (walk.cell === undefined) return;
  walk.row ??= [];
  walk.row.push(walk.cell.trim());
  for (let at = 1; at < walk.span && walk.row.length < COLUMNS; at++) walk.row.push('');
  walk.cell = undefined;
}

function endRow(walk: Walk): void {
  endCell(walk);
  const table = walk.tables.at(-1);
  if (walk.row && table) addRow(table, walk.row);
  walk.row = undefined;
}
