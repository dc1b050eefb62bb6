// The bytes of an .ods → the rows of its tables.

import type { ByteSource, Document, Unread } from '../../../core/model/document.ts';
import type { XmlAttributes } from '../../containers/xml/index.ts';
import { openParts, type Parts } from '../../containers/zip/package-parts.ts';
import { unreadDocument } from '../../result.ts';
import { sheetDocument } from './sheet-facts.ts';
import { addMerge, addRow, COLUMNS, hideColumns, newSheetTable, type SheetTable } from './sheet-table.ts';

const CONTENT = 'content.xml';
const MANIFEST = 'META-INF/manifest.xml';

/** An OpenDocument workbook → facts; cells as they are shown, dates as YYYY-MM-DD. */
export async function readOds(source: ByteSource, _name: string): Promise<Document> {
  const parts = openParts(source);
  if ('code' in parts) return unreadDocument('ods', parts);
  if (await isEncrypted(parts)) return unreadDocument('ods', { code: 'encrypted' });
  const tables = await readOdsTables(parts, CONTENT);
  return 'code' in tables ? unreadDocument('ods', tables) : sheetDocument('ods', tables);
}

/** ODF 1.2 part 3, 3.4: the manifest says of each part how it is encrypted; the zip does not. */
async function isEncrypted(parts: Parts): Promise<boolean> {
  let encrypted = false;
  await parts.parse(MANIFEST, {
    open: (name) => {
      if (name === 'encryption-data') encrypted = true;
    },
  });
  return encrypted;
}

interface OdsReading {
  readonly tables: SheetTable[];
  row: string[];
  rowTimes: number;
  rowHidden: boolean;
  /** For each group of rows around, whether it is folded. */
  readonly groups: boolean[];
  column: number;
  /** Styles of tables, rows and columns that are not shown. */
  readonly hiddenStyles: Set<string>;
  style: string;
  /** The cell under way; none between cells. */
  cell: OdsCell | undefined;
  /** How deep we are in text that is not the cell's: annotations, drawings. */
  aside: number;
  paragraphs: number;
}

interface OdsCell {
  readonly times: number;
  /** The value where it serves better than the shown text: dates, and numbers shown with an exponent. */
  readonly value: XmlAttributes;
  text: string;
}

const ASIDE = new Set(['annotation', 'shapes', 'frame', 'forms', 'tracked-changes', 'dde-links']);

/** The tables in order. */
export async function readOdsTables(parts: Parts, path: string): Promise<readonly SheetTable[] | Unread> {
  const reading: OdsReading = {
    tables: [],
    row: [],
    rowTimes: 1,
    rowHidden: false,
    groups: [],
    column: 0,
    hiddenStyles: new Set(),
    style: '',
    cell: undefined,
    aside: 0,
    paragraphs: 0,
  };
  const problem = await parts.parse(path, {
    open: (name, attributes) => openElement(reading, name, attributes),
    text: (text) => {
      if (reading.cell && reading.aside === 0 && reading.paragraphs > 0) reading.cell.text += text;
    },
    close: (name) => closeElement(reading, name),
  });
  return problem ?? reading.tables;
}

function openElement(reading: OdsReading, name: string, attributes: XmlAttributes): void {
  if (ASIDE.has(name)) reading.aside++;
  if (reading.aside > 0) return;
  if (name === 'style') reading.style = attributes.get('name') ?? '';
  if (name === 'table-properties' && attributes.get('display') === 'false')
    reading.hiddenStyles.add(reading.style);
  if (/^table-(?:row|column)-properties$/.test(name) && isNothing(attributes))
    reading.hiddenStyles.add(reading.style);
  if (name === 'table-column') beginColumn(reading, attributes);
  if (name === 'table-row-group') reading.groups.push(attributes.get('display') === 'false');
  if (name === 'table') beginTable(reading, attributes);
  else if (name === 'table-row') beginRow(reading, attributes);
  else if (name === 'table-cell' || name === 'covered-table-cell') beginCell(reading, attributes);
  else if (reading.cell) inCell(reading, reading.cell, { name, attributes });
}

/** A height or a width of nothing. */
function isNothing(attributes: XmlAttributes): boolean {
  return ['row-height', 'column-width'].some((name) => /^0(?:\.0*)?[a-z]*$/.test(attributes.get(name) ?? ''));
}

function beginTable(reading: OdsReading, attributes: XmlAttributes): void {
  const { tables, hiddenStyles } = reading;
  reading.column = 0;
  const isHidden = hiddenStyles.has(attributes.get('style-name') ?? '');
  tables.push(newSheetTable({ name: attributes.get('name'), isHidden }));
}

function beginRow(reading: OdsReading, attributes: XmlAttributes): void {
  reading.row = [];
  reading.rowTimes = repeated(attributes.get('number-rows-repeated'));
  reading.rowHidden = reading.groups.includes(true) || isHiddenPart(reading, attributes);
}

function isHiddenPart({ hiddenStyles }: OdsReading, attributes: XmlAttributes): boolean {
  const isNamed = /^(?:collapse|filter)$/.test(attributes.get('visibility') ?? '');
  return isNamed || hiddenStyles.has(attributes.get('style-name') ?? '');
}

function beginColumn(reading: OdsReading, attributes: XmlAttributes): void {
  const table = reading.tables.at(-1);
  const first = reading.column;
  reading.column += repeated(attributes.get('number-columns-repeated'));
  if (table && isHiddenPart(reading, attributes)) hideColumns(table, first, reading.column - 1);
}

function beginCell(reading: OdsReading, attributes: XmlAttributes): void {
  addSpan(reading, attributes);
  reading.cell = { times: repeated(attributes.get('number-columns-repeated')), value: attributes, text: '' };
}

function addSpan({ tables, row }: OdsReading, attributes: XmlAttributes): void {
  const [wide, high] = [attributes.get('number-columns-spanned'), attributes.get('number-rows-spanned')];
  const table = tables.at(-1);
  if (table === undefined || (wide === undefined && high === undefined)) return;
  const { next: top } = table;
  const left = row.length;
  addMerge(table, { top, left, bottom: top + repeated(high) - 1, right: left + repeated(wide) - 1 });
}

function inCell(
  reading: OdsReading,
  cell: OdsCell,
  { name, attributes }: { name: string; attributes: XmlAttributes },
): void {
  if (name === 'p' && reading.paragraphs++ === 0 && cell.text !== '') cell.text += '\n';
  if (name === 's') cell.text += ' '.repeat(Math.min(repeated(attributes.get('c')), COLUMNS));
  if (name === 'tab') cell.text += '\t';
  if (name === 'line-break') cell.text += '\n';
}

function closeElement(reading: OdsReading, name: string): void {
  if (ASIDE.has(name)) reading.aside--;
  if (reading.aside > 0) return;
  if (name === 'p' && reading.paragraphs > 0) reading.paragraphs--;
  if (name === 'table-row-group') reading.groups.pop();
  if (name === 'table-cell' || name === 'covered-table-cell') endCell(reading);
  const table = reading.tables.at(-1);
  if (name === 'table-row' && table)
    addRow(table, reading.row, { times: reading.rowTimes, hidden: reading.rowHidden });
}

// An empty cell repeats to the 16,384th column and an empty row to the millionth: only what is kept is written out.
function endCell(reading: OdsReading): void {
  const { cell, row } = reading;
  reading.cell = undefined;
  reading.paragraphs = 0;
  if (!cell) return;
  const text = textOf(cell);
  const times = Math.min(cell.times, COLUMNS - row.length);
  for (let time = 0; time < times; time++) row.push(text);
}

function textOf({ value, text }: OdsCell): string {
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
