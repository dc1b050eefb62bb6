// The bytes of an .xls or .et (or Excel 2003's XML) → the rows of its sheets.

import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx';
import { latin1 } from '#bytes';
import { LIMITS } from '../../../core/limits.ts';
import type { ByteSource, Document, Note, Unread } from '../../../core/model/document.ts';
import { compoundContent } from '../../containers/ole/compound-content.ts';
import { openCompound } from '../../containers/ole/index.ts';
import { unreadDocument, wholeFile } from '../../result.ts';
import { isWholeWorkbook, rowsOnly } from './biff.ts';
import { builtInFormat, EAST_ASIAN_FORMATS, numberShape, numberText } from './number-text.ts';
import { sheetDocument } from './sheet-facts.ts';
import { addMerge, addRow, COLUMNS, newSheetTable, type SheetTable } from './sheet-table.ts';

const SPREADSHEET = 'urn:schemas-microsoft-com:office:spreadsheet';

// Rows above the header may not crowd out the last of those below it.
const ROWS = LIMITS.sheetRows + 10;

const OPTIONS = {
  type: 'array',
  dense: true,
  sheetRows: ROWS,
  cellNF: true,
  cellText: true,
  cellFormula: false,
  cellHTML: false,
  bookVBA: false,
} as const;

/**
 * A workbook of the old format → facts. The library takes anything for a sheet and a cut file for a short one,
 * so what it gets is looked at first.
 */
export async function readXls(source: ByteSource, _name: string): Promise<Document> {
  const bytes = wholeFile(source);
  if (!(bytes instanceof Uint8Array)) return unreadDocument('xls', bytes);
  const container = isXml(bytes) ? xmlContainer(bytes) : containerOf(source);
  if ('code' in container) return unreadDocument('xls', container);
  const { read, SSF } = await import('./xlsx-library.ts');
  // The library knows Excel's own numbers of formats but for those of Chinese and Japanese editions.
  for (const number of EAST_ASIAN_FORMATS) SSF.load(builtInFormat(number), number);
  try {
    return sheetDocument('xls', tablesOf(read(container.content, OPTIONS)), container.notes);
  } catch (error) {
    return unreadDocument('xls', { code: isLocked(error) ? 'encrypted' : 'damaged' });
  }
}

interface WorkbookContent {
  readonly notes: readonly Note[];
  /** What the library is to read. */
  readonly content: Uint8Array;
}

/** The compound file around the workbook, whole; or why the workbook cannot be in it. */
function containerOf(source: ByteSource): WorkbookContent | Unread {
  const compound = openCompound(source);
  if (compound === undefined) return { code: 'damaged', detail: { what: 'signature' } };
  if (compoundContent(compound) === 'protected') return { code: 'encrypted' };
  const stream = compound.stream('Workbook') ?? compound.stream('Book');
  if (stream === undefined || !isWholeWorkbook(stream))
    return { code: 'damaged', detail: { what: 'workbook' } };
  // [MS-XLS] 2.1.7.25: the storage of macros.
  const notes: readonly Note[] = compound.names.has('_VBA_PROJECT_CUR') ? [{ code: 'macros' }] : [];
  return { notes, content: rowsOnly(stream) };
}

/** The library takes a workbook that was cut for a short one. */
function xmlContainer(bytes: Uint8Array): WorkbookContent | Unread {
  const end = latin1(bytes.subarray(-256));
  return /<\/(?:\w+:)?Workbook\s*>/.test(end.replaceAll('\0', ''))
    ? { notes: [], content: bytes }
    : { code: 'damaged', detail: { what: 'workbook' } };
}

function isXml(bytes: Uint8Array): boolean {
  const start = new TextDecoder('utf-8').decode(bytes.subarray(0, 4096));
  return start.trimStart().startsWith('<') && start.includes(SPREADSHEET);
}

// The library says it in a sentence alone.
function isLocked(error: unknown): boolean {
  return error instanceof Error && /password|encrypt/i.test(error.message);
}

function tablesOf(workbook: WorkBook): SheetTable[] {
  const from1904 = workbook.Workbook?.WBProps?.date1904 === true;
  return workbook.SheetNames.map((name, at) => {
    const isHidden = (workbook.Workbook?.Sheets?.[at]?.Hidden ?? 0) !== 0;
    const table = newSheetTable({ name, isHidden });
    fill(table, workbook.Sheets[name], from1904);
    return table;
  });
}

function fill(table: SheetTable, sheet: WorkSheet | undefined, from1904: boolean): void {
  for (const { s, e } of sheet?.['!merges'] ?? [])
    addMerge(table, { top: s.r, left: s.c, bottom: e.r, right: e.c });
  rowsOf(sheet).forEach((row, at) => {
    const cells = Array.from(row.slice(0, COLUMNS), (cell) => textOf(cell, from1904));
    addRow(table, cells, { at, hidden: sheet?.['!rows']?.[at]?.hidden === true });
  });
}

// With `dense` the library keeps rows, some of them missing, under `!data`.
function rowsOf(sheet: WorkSheet | undefined): readonly (CellObject | undefined)[][] {
  const data: readonly ((CellObject | undefined)[] | undefined)[] = sheet?.['!data'] ?? [];
  return Array.from(data, (row) => row ?? []);
}

function textOf(cell: CellObject | undefined, from1904: boolean): string {
  if (cell?.t === undefined || cell.v === undefined || cell.t === 'z') return '';
  if (cell.t === 'n') return numberText(Number(cell.v), numberShape(String(cell.z ?? 'General')), from1904);
  if (cell.t === 'b') return cell.v ? 'TRUE' : 'FALSE';
  return cell.t === 'e' ? (cell.w ?? '#') : String(cell.v);
}
