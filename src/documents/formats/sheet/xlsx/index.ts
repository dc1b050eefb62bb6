// The bytes of an .xlsx (.xlsm) → the rows of its first sheet that holds anything.

import type { ByteSource, Document, Note, Unread } from '../../../../core/model/document.ts';
import { openParts, type Parts } from '../../../containers/zip/package-parts.ts';
import { unreadDocument } from '../../../result.ts';
import { newSheetTable, type SheetTable, sheetDocument } from '../sheet-table.ts';
import { readNumberShapes, readSharedStrings } from './lookup-parts.ts';
import { readWorkbook, type Workbook } from './workbook.ts';
import { type CellLookup, readWorksheet } from './worksheet.ts';

/** A workbook → facts. Results of formulas stand for their formulas; hidden sheets are passed over. */
export async function readXlsx(source: ByteSource, _name: string): Promise<Document> {
  const parts = openParts(source);
  if ('code' in parts) return unreadDocument('xlsx', parts);
  const workbook = await readWorkbook(parts);
  if ('code' in workbook) return unreadDocument('xlsx', workbook);
  const tables = await readTables(parts, workbook);
  return 'code' in tables ? unreadDocument('xlsx', tables) : sheetDocument('xlsx', tables, notesOf(parts));
}

/** One table a sheet, read only as far as the first that holds anything: the facts need no more. */
async function readTables(parts: Parts, workbook: Workbook): Promise<readonly SheetTable[] | Unread> {
  const strings = await readSharedStrings(parts, workbook.strings);
  if ('code' in strings) return strings;
  const shapes = await readNumberShapes(parts, workbook.styles);
  const lookup: CellLookup = { strings, shapes, from1904: workbook.from1904 };
  const tables: SheetTable[] = [];
  for (const path of workbook.sheets) {
    const found = tables.some(({ count }) => count > 0);
    const table = found ? newSheetTable() : await readWorksheet(parts, path, lookup);
    if ('code' in table) return table;
    tables.push(table);
  }
  return tables;
}

function notesOf({ names }: Parts): readonly Note[] {
  return names.some((name) => /vbaProject\.bin$/i.test(name)) ? [{ code: 'macros' }] : [];
}
