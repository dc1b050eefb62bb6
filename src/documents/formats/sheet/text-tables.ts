// A text that may be handed in as a sheet → the rows of its tables, by the same rules as those of sheets.

import { fromLatin1, indexOf } from '#bytes';
import type { ByteSource, Document, Kind, SheetFacts, Unread } from '../../../core/model/document.ts';
import { readXmlElements, type XmlAttributes } from '../../containers/xml/index.ts';
import { isUnread, openPackageZip } from '../../containers/zip/index.ts';
import { openParts } from '../../containers/zip/package-parts.ts';
import { isOn } from '../docx/appearance-elements.ts';
import { openPackage } from '../docx/docx-package.ts';
import { tablesOfRows } from './edged-rows.ts';
import { readOdsTables } from './ods.ts';
import { sheetFacts } from './sheet-facts.ts';
import { addMerge, addRow, COLUMNS, newSheetTable, type SheetTable } from './sheet-table.ts';

/** More letters than a blank form prints: where its table is empty, the text beside it is what was handed in. */
const PROSE = 300;

/** The facts of its tables; nothing where it has none with entries, and is no blank form either. */
export async function tablesOfText(
  source: ByteSource,
  { kind, text }: Document,
): Promise<SheetFacts | undefined> {
  const tables = (await TABLES[kind]?.(source)) ?? [];
  if ('code' in tables || tables.length === 0) return undefined;
  const facts = sheetFacts(tables);
  const isForm = (facts.beside.numbered ?? 0) > 0 && (text?.han ?? 0) < PROSE;
  if (facts.headerFound === 'guessed') return undefined;
  return facts.rows > 0 || isForm ? facts : undefined;
}

/** How the tables of each kind of text are found. */
const TABLES: Readonly<
  Partial<Record<Kind, (source: ByteSource) => Promise<readonly SheetTable[] | Unread>>>
> = {
  docx: docxTables,
  odt: odtTables,
  doc: async (source) => tablesOfRows((await import('../doc/doc-tables.ts')).docRows(source)),
  rtf: async (source) => tablesOfRows((await import('../rtf/index.ts')).rtfRows(source)),
};

async function odtTables(source: ByteSource): Promise<readonly SheetTable[] | Unread> {
  const parts = openParts(source);
  if ('code' in parts) return parts;
  const tables = await readOdsTables(parts, 'content.xml');
  return 'code' in tables ? tables : tables.map(({ name, ...table }) => table);
}

interface DocxTables {
  readonly tables: SheetTable[];
  /** How many tables are open: what is in a further one is text of the cell around it. */
  depth: number;
  row: string[];
  hidden: boolean;
  cell: DocxCell | undefined;
  /** For each column, the cell that goes on downwards. */
  readonly down: Map<number, { readonly top: number; readonly width: number }>;
  inText: boolean;
}

interface DocxCell {
  text: string;
  width: number;
  merge: 'none' | 'begins' | 'goesOn';
}

const TABLE = fromLatin1('tbl');

async function docxTables(source: ByteSource): Promise<readonly SheetTable[] | Unread> {
  const zip = openPackageZip(source);
  if (isUnread(zip)) return zip;
  const parts = await openPackage(zip);
  if (isUnread(parts)) return parts;
  if (indexOf(parts.main, TABLE) < 0) return [];
  const reading: DocxTables = {
    tables: [],
    depth: 0,
    row: [],
    hidden: false,
    cell: undefined,
    down: new Map(),
    inText: false,
  };
  const problem = await readXmlElements(parts.main, {
    open: (name, attributes) => open(reading, name, attributes),
    text: (text) => {
      if (reading.inText && reading.cell) reading.cell.text += text;
    },
    close: (name) => close(reading, name),
  });
  return problem ?? reading.tables;
}

function open(reading: DocxTables, name: string, attributes: XmlAttributes): void {
  const { cell } = reading;
  reading.inText = name === 't';
  if (name === 'tbl' && reading.depth++ === 0) reading.tables.push(newSheetTable());
  if (reading.depth === 1) inTable(reading, name, attributes);
  if (cell === undefined) return;
  if (name === 'p' && cell.text !== '') cell.text += '\n';
  if (name === 'tab') cell.text += ' ';
  if (name === 'br') cell.text += '\n';
}

function inTable(reading: DocxTables, name: string, attributes: XmlAttributes): void {
  const { cell } = reading;
  if (name === 'tr') Object.assign(reading, { row: [], hidden: false });
  if (name === 'tc') reading.cell = { text: '', width: 1, merge: 'none' };
  if (name === 'hidden' && cell === undefined) reading.hidden = isOn(attributes.get('val'));
  if (cell === undefined) return;
  if (name === 'gridSpan') cell.width = Math.min(COLUMNS, Math.max(1, Number(attributes.get('val')) || 1));
  if (name === 'vMerge') cell.merge = attributes.get('val') === 'restart' ? 'begins' : 'goesOn';
}

function close(reading: DocxTables, name: string): void {
  reading.inText = false;
  const table = reading.tables.at(-1);
  if (name === 'tbl' && --reading.depth === 0 && table) endDown(reading, table);
  if (reading.depth !== 1 || table === undefined) return;
  if (name === 'tc') endCell(reading, table);
  if (name === 'tr') addRow(table, reading.row, { hidden: reading.hidden });
}

function endCell(reading: DocxTables, table: SheetTable): void {
  const { cell, row, down } = reading;
  reading.cell = undefined;
  if (cell === undefined) return;
  const left = row.length;
  const { width, merge } = cell;
  if (merge !== 'goesOn') endDown(reading, table, left);
  if (merge === 'begins') down.set(left, { top: table.next, width });
  else if (merge === 'none')
    addMerge(table, { top: table.next, left, bottom: table.next, right: left + width - 1 });
  row.push(merge === 'goesOn' ? '' : cell.text);
  while (row.length < left + width && row.length < COLUMNS) row.push('');
}

/** What went on downwards ends above the present row. */
function endDown({ down }: DocxTables, table: SheetTable, only?: number): void {
  for (const [left, { top, width }] of down) {
    if (only !== undefined && left !== only) continue;
    addMerge(table, { top, left, bottom: Math.max(top, table.next - 1), right: left + width - 1 });
    down.delete(left);
  }
}
