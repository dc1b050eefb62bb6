// One worksheet part of an .xlsx → its rows as text.

import type { Unread } from '../../../../core/model/document.ts';
import type { XmlAttributes } from '../../../containers/xml/events.ts';
import type { Parts } from '../../../containers/zip/package-parts.ts';
import { numberText, type Shape } from '../number.ts';
import { addRow, COLUMNS, newTable, type Table } from '../table.ts';

/** What cells refer to. */
export interface Lookup {
  readonly strings: readonly string[];
  readonly shapes: readonly Shape[];
  readonly from1904: boolean;
}

interface Cell {
  readonly type: string;
  readonly style: number;
  readonly column: number;
  text: string;
}

const GENERAL: Shape = { type: 'general' };

/** A worksheet → its table. Cells without a reference stand beside the one before, as some programs write them. */
export async function cellsOf(parts: Parts, path: string, lookup: Lookup): Promise<Table | Unread> {
  const table = newTable();
  let row: string[] = [];
  let next = 0;
  let cell: Cell | undefined;
  let taken = false;
  let aids = 0; // reading aids over Japanese text
  const trouble = await parts.tell(path, {
    open: (name, attributes) => {
      if (name === 'row') [row, next] = [[], 0];
      if (name === 'c') cell = cellOf(attributes, next);
      if (name === 'rPh') aids++;
      taken = name === 'v' || (name === 't' && aids === 0);
    },
    text: (text) => {
      if (taken && cell) cell.text += text;
    },
    close: (name) => {
      taken = false;
      if (name === 'rPh') aids--;
      if (name === 'c' && cell) next = put(row, cell, lookup);
      if (name === 'row') addRow(table, row);
    },
  });
  return trouble ?? table;
}

function cellOf(attributes: XmlAttributes, next: number): Cell {
  return {
    type: attributes.get('t') ?? 'n',
    style: Number(attributes.get('s') ?? 0),
    column: columnOf(attributes.get('r')) ?? next,
    text: '',
  };
}

/** Writes the cell into its row; the column after it. */
function put(row: string[], cell: Cell, lookup: Lookup): number {
  if (cell.column < COLUMNS && cell.text !== '') {
    while (row.length < cell.column) row.push('');
    row[cell.column] = textOf(cell, lookup);
  }
  return cell.column + 1;
}

/** ECMA-376 18.18.11: the kinds of cell. */
function textOf({ type, style, text }: Cell, { strings, shapes, from1904 }: Lookup): string {
  if (type === 's') return strings[Number(text)] ?? '';
  if (type === 'b') return /^(?:1|true)$/.test(text.trim()) ? 'TRUE' : 'FALSE';
  if (type === 'd') return text.replace(/T00:00:00(?:\.0+)?Z?$/, '');
  const value = Number(text);
  if (type !== 'n' || Number.isNaN(value)) return text;
  return numberText(value, shapes[style] ?? GENERAL, from1904);
}

/** `AB12` → 27. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0];
  if (letters === undefined) return undefined;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
