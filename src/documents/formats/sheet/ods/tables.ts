// The content part of an .ods → its tables, repeated rows and cells written out as far as they hold anything.

import type { Unread } from '../../../../core/model/document.ts';
import type { XmlAttributes } from '../../../containers/xml/events.ts';
import type { Parts } from '../../../containers/zip/package-parts.ts';
import { addRow, COLUMNS, newTable, type Table } from '../table.ts';

interface Walk {
  readonly tables: Table[];
  row: string[];
  rowTimes: number;
  /** The cell under way; none between cells. */
  cell: Cell | undefined;
  /** How deep we are in text that is not the cell's: annotations, drawings. */
  aside: number;
  paragraphs: number;
}

interface Cell {
  readonly times: number;
  /** The value where it serves better than the shown text: dates, and numbers shown with an exponent. */
  readonly value: XmlAttributes;
  text: string;
}

const ASIDE = new Set(['annotation', 'shapes', 'frame', 'forms', 'tracked-changes', 'dde-links']);

/** The tables in order. */
export async function tablesOf(parts: Parts, path: string): Promise<readonly Table[] | Unread> {
  const walk: Walk = { tables: [], row: [], rowTimes: 1, cell: undefined, aside: 0, paragraphs: 0 };
  const trouble = await parts.tell(path, {
    open: (name, attributes) => open(walk, name, attributes),
    text: (text) => {
      if (walk.cell && walk.aside === 0 && walk.paragraphs > 0) walk.cell.text += text;
    },
    close: (name) => close(walk, name),
  });
  return trouble ?? walk.tables;
}

function open(walk: Walk, name: string, attributes: XmlAttributes): void {
  if (ASIDE.has(name)) walk.aside++;
  if (walk.aside > 0) return;
  if (name === 'table') walk.tables.push(newTable());
  else if (name === 'table-row') beginRow(walk, attributes);
  else if (name === 'table-cell' || name === 'covered-table-cell') beginCell(walk, attributes);
  else if (walk.cell) inCell(walk, walk.cell, { name, attributes });
}

function beginRow(walk: Walk, attributes: XmlAttributes): void {
  walk.row = [];
  walk.rowTimes = repeated(attributes.get('number-rows-repeated'));
}

function beginCell(walk: Walk, attributes: XmlAttributes): void {
  walk.cell = { times: repeated(attributes.get('number-columns-repeated')), value: attributes, text: '' };
}

function inCell(
  walk: Walk,
  cell: Cell,
  { name, attributes }: { name: string; attributes: XmlAttributes },
): void {
  if (name === 'p' && walk.paragraphs++ === 0 && cell.text !== '') cell.text += '\n';
  if (name === 's') cell.text += ' '.repeat(Math.min(repeated(attributes.get('c')), COLUMNS));
  if (name === 'tab') cell.text += '\t';
  if (name === 'line-break') cell.text += '\n';
}

function close(walk: Walk, name: string): void {
  if (ASIDE.has(name)) walk.aside--;
  if (walk.aside > 0) return;
  if (name === 'p' && walk.paragraphs > 0) walk.paragraphs--;
  if (name === 'table-cell' || name === 'covered-table-cell') endCell(walk);
  const table = walk.tables.at(-1);
  if (name === 'table-row' && table) addRow(table, walk.row, walk.rowTimes);
}

// An empty cell repeats to the 16,384th column and an empty row to the millionth: only what is kept is written out.
function endCell(walk: Walk): void {
  const { cell, row } = walk;
  walk.cell = undefined;
  walk.paragraphs = 0;
  if (!cell) return;
  const text = textOf(cell);
  const times = Math.min(cell.times, COLUMNS - row.length);
  for (let time = 0; time < times; time++) row.push(text);
}

function textOf({ value, text }: Cell): string {
  const day = value.get('date-value');
  if (day !== undefined && value.get('value-type') === 'date')
    return day.replace('T', ' ').replace(/ 00:00:00.*$/, '');
  const isExponent = /^-?\d(?:[.,]\d+)?E[+-]?\d+$/i.test(text) && value.get('value-type') === 'float';
  return isExponent ? plain(Number(value.get('value')), text) : text;
}

function plain(value: number, shown: string): string {
  return Number.isInteger(value) && Math.abs(value) < 1e21 ? BigInt(value).toString() : shown;
}

function repeated(count: string | undefined): number {
  const times = Number(count ?? 1);
  return Number.isInteger(times) && times > 0 ? times : 1;
}
