// The bytes of an .xlsx (.xlsm) → the rows of its first sheet that holds anything.

import type { ByteSource, Document, Note, Unread } from '../../../../core/model/document.ts';
import { openParts, type Parts } from '../../../containers/zip/package-parts.ts';
import { unreadDocument } from '../../../result.ts';
import { newTable, sheetDocument, type Table } from '../table.ts';
import { cellsOf, type Lookup } from './cells.ts';
import { shapesOf, stringsOf } from './tables.ts';
import { type Workbook, workbookOf } from './workbook.ts';

/** A workbook → facts. Results of formulas stand for their formulas; hidden sheets are passed over. */
export async function readXlsx(source: ByteSource, _name: string): Promise<Document> {
  const parts = openParts(source);
  if ('code' in parts) return unreadDocument('xlsx', parts);
  const workbook = await workbookOf(parts);
  if ('code' in workbook) return unreadDocument('xlsx', workbook);
  const tables = await tablesOf(parts, workbook);
  return 'code' in tables ? unreadDocument('xlsx', tables) : sheetDocument('xlsx', tables, notesOf(parts));
}

/** One table a sheet, read only as far as the first that holds anything: the facts need no more. */
async function tablesOf(parts: Parts, workbook: Workbook): Promise<readonly Table[] | Unread> {
  const strings = await stringsOf(parts, workbook.strings);
  if ('code' in strings) return strings;
  const shapes = await shapesOf(parts, workbook.styles);
  const lookup: Lookup = { strings, shapes, from1904: workbook.from1904 };
  const tables: Table[] = [];
  for (const path of workbook.sheets) {
    const found = tables.some(({ count }) => count > 0);
    const table = found ? newTable() : await cellsOf(parts, path, lookup);
    if ('code' in table) return table;
    tables.push(table);
  }
  return tables;
}

function notesOf({ names }: Parts): readonly Note[] {
  return names.some((name) => /vbaProject\.bin$/i.test(name)) ? [{ code: 'macros' }] : [];
}
