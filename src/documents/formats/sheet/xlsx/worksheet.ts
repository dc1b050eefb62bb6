// One worksheet part of an .xlsx → its rows as text.

import { LIMITS } from '../../../../core/limits.ts';
import type { Unread } from '../../../../core/model/document.ts';
import { readXmlElements, type XmlAttributes } from '../../../containers/xml/index.ts';
import type { Parts } from '../../../containers/zip/package-parts.ts';
import { type NumberShape, numberText } from '../number-text.ts';
import {
  addMerge,
  addRow,
  COLUMNS,
  hideColumns,
  newSheetTable,
  type RowPlace,
  type SheetTable,
} from '../sheet-table.ts';
import type { Merge } from '../table/grid.ts';

export interface WorkbookSheet {
  readonly path: string;
  readonly name: string;
  readonly isHidden: boolean;
}

/** What cells refer to. */
export interface CellLookup {
  readonly strings: readonly string[];
  readonly shapes: readonly NumberShape[];
  readonly from1904: boolean;
}

interface XlsxCell {
  readonly type: string;
  readonly style: number;
  readonly column: number;
  text: string;
}

const GENERAL: NumberShape = { type: 'general' };

/** A worksheet → its table. Cells without a reference stand beside the one before, as some programs write them. */
export async function readWorksheet(
  parts: Parts,
  { path, ...sheet }: WorkbookSheet,
  lookup: CellLookup,
): Promise<SheetTable | Unread> {
  const table = newSheetTable(sheet);
  let row: string[] = [];
  let next = 0;
  let place: RowPlace = {};
  let cell: XlsxCell | undefined;
  let taken = false;
  let aids = 0; // reading aids over Japanese text
  const bytes = parts.read(path, LIMITS.sheetBytes);
  const filled = 'code' in bytes ? bytes : filledRows(bytes);
  if ('code' in filled) return filled;
  const problem = await readXmlElements(filled, {
    open: (name, attributes) => {
      if (name === 'row') [row, next, place] = [[], 0, placeOf(attributes)];
      if (name === 'col') hideColumn(table, attributes);
      if (name === 'mergeCell') addRange(table, attributes.get('ref'));
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
      if (name === 'row') addRow(table, row, place);
    },
  });
  return problem ?? table;
}

function cellOf(attributes: XmlAttributes, next: number): XlsxCell {
  return {
    type: attributes.get('t') ?? 'n',
    style: Number(attributes.get('s') ?? 0),
    column: columnOf(attributes.get('r')) ?? next,
    text: '',
  };
}

/** Writes the cell into its row; the column after it. */
function put(row: string[], cell: XlsxCell, lookup: CellLookup): number {
  if (cell.column < COLUMNS && cell.text !== '') {
    while (row.length < cell.column) row.push('');
    row[cell.column] = textOf(cell, lookup);
  }
  return cell.column + 1;
}

/** ECMA-376 18.18.11: the kinds of cell. */
function textOf({ type, style, text }: XlsxCell, { strings, shapes, from1904 }: CellLookup): string {
  if (type === 's') return strings[Number(text)] ?? '';
  if (type === 'b') return /^(?:1|true)$/.test(text.trim()) ? 'TRUE' : 'FALSE';
  if (type === 'd') return text.replace(/T00:00:00(?:\.0+)?Z?$/, '');
  const value = Number(text);
  if (type !== 'n' || Number.isNaN(value)) return text;
  return numberText(value, shapes[style] ?? GENERAL, from1904);
}

/** Hidden by name, or by a height or a width of nothing. */
function isHidden(attributes: XmlAttributes, size: 'ht' | 'width'): boolean {
  return /^(?:1|true)$/.test(attributes.get('hidden') ?? '') || Number(attributes.get(size) ?? 1) === 0;
}

function hideColumn(table: SheetTable, attributes: XmlAttributes): void {
  const [first, last] = [Number(attributes.get('min')), Number(attributes.get('max'))];
  if (isHidden(attributes, 'width') && first > 0) hideColumns(table, first - 1, last - 1);
}

function placeOf(attributes: XmlAttributes): RowPlace {
  const number = Number(attributes.get('r') ?? 0);
  const hidden = isHidden(attributes, 'ht');
  return { hidden, ...(Number.isInteger(number) && number > 0 ? { at: number - 1 } : {}) };
}

/** `A1:D2`, one merged field. */
function addRange(table: SheetTable, reference: string | undefined): void {
  const [, from = '', top, to = '', bottom] =
    /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(reference ?? '') ?? [];
  const [left, right] = [columnOf(from), columnOf(to)];
  if (left === undefined || right === undefined) return;
  const merge: Merge = { top: Number(top) - 1, left, bottom: Number(bottom) - 1, right };
  addMerge(table, merge);
}

/** `AB12` → 27. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0];
  if (letters === undefined) return undefined;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** Smaller parts are read as they are. */
const WORTH_IT = 4 * 1024 * 1024;
const PIECE = 1024 * 1024;

const EMPTY_CELL = /<(?:\w+:)?c\s([^<>]*)(?:\/>|><\/(?:\w+:)?c>)/g;
const EMPTY_ROW = /<(?:\w+:)?row\s([^<>]*)(?:\/>|>\s*<\/(?:\w+:)?row>)/g;
const PLACED = /(?:^|\s)r=/;

/** Many sheets are formatted to the bottom: without the cells and rows that hold nothing, held to the limit of any part. */
function filledRows(bytes: Uint8Array): Uint8Array | Unread {
  if (bytes.length <= WORTH_IT) return bytes;
  const kept = bytes[0] === 0x3c || bytes[0] === 0xef ? withoutEmpty(bytes) : bytes; // another encoding stays as it is
  if (kept.length <= LIMITS.entryBytes) return kept;
  return { code: 'tooLarge', detail: { what: 'entryBytes', limit: LIMITS.entryBytes } };
}

function withoutEmpty(bytes: Uint8Array): Uint8Array {
  const decoder = new TextDecoder('utf-8');
  const pieces: string[] = [];
  let rest = '';
  for (let at = 0; at < bytes.length; at += PIECE) {
    const text = rest + decoder.decode(bytes.subarray(at, at + PIECE), { stream: true });
    const end = text.lastIndexOf('<row');
    const cut = end > 0 ? end : text.length > 4 * PIECE ? text.lastIndexOf('<') : 0;
    pieces.push(filled(text.slice(0, cut)));
    rest = text.slice(cut);
  }
  pieces.push(filled(rest + decoder.decode()));
  return new TextEncoder().encode(pieces.join(''));
}

function filled(text: string): string {
  return text.replace(EMPTY_CELL, unlessUnplaced).replace(EMPTY_ROW, unlessUnplaced);
}

/** A cell without a place stands beside the last, an empty one too. */
function unlessUnplaced(element: string, attributes: string): string {
  return PLACED.test(attributes) ? '' : element;
}
