// The bytes of an .xlsx (.xlsm) → the rows of its sheets.

import { LIMITS } from '../../../../core/limits.ts';
import type { ByteSource, Document, Note, Unread } from '../../../../core/model/document.ts';
import { openParts, type Parts, resolvePath } from '../../../containers/zip/package-parts.ts';
import { unreadDocument } from '../../../result.ts';
import { builtInFormat, type NumberShape, numberShape } from '../number-text.ts';
import { sheetDocument } from '../sheet-facts.ts';
import type { SheetTable } from '../sheet-table.ts';
import { type CellLookup, readWorksheet, type WorkbookSheet } from './worksheet.ts';

/** A workbook → facts. Results of formulas stand for their formulas. */
export async function readXlsx(source: ByteSource, _name: string): Promise<Document> {
  const parts = openParts(source, LIMITS.expandedBytes + LIMITS.sheetBytes);
  if ('code' in parts) return unreadDocument('xlsx', parts);
  const workbook = await readWorkbook(parts);
  if ('code' in workbook) return unreadDocument('xlsx', workbook);
  const tables = await readTables(parts, workbook);
  return 'code' in tables
    ? unreadDocument('xlsx', ofSheet(tables))
    : sheetDocument('xlsx', tables, notesOf(parts));
}

/** What is too large in a sheet is mended in another way than in a text. */
function ofSheet({ code, detail }: Unread): Unread {
  return code === 'tooLarge'
    ? { code, detail: { ...detail, isSheet: true } }
    : { code, ...(detail ? { detail } : {}) };
}

/** One table a sheet, hidden ones too: none is dropped in silence. */
async function readTables(parts: Parts, workbook: Workbook): Promise<readonly SheetTable[] | Unread> {
  const strings = await readSharedStrings(parts, workbook.strings);
  if ('code' in strings) return strings;
  const shapes = await readNumberShapes(parts, workbook.styles);
  const lookup: CellLookup = { strings, shapes, from1904: workbook.from1904 };
  const tables: SheetTable[] = [];
  for (const sheet of workbook.sheets) {
    const table = await readWorksheet(parts, sheet, lookup);
    if ('code' in table) return table;
    tables.push(table);
  }
  return tables;
}

function notesOf({ names }: Parts): readonly Note[] {
  return names.some((name) => /vbaProject\.bin$/i.test(name)) ? [{ code: 'macros' }] : [];
}

export interface Workbook {
  readonly sheets: readonly WorkbookSheet[];
  readonly strings?: string;
  readonly styles?: string;
  readonly from1904: boolean;
}

interface WorkbookRelation {
  readonly id: string;
  readonly type: string;
  readonly path: string;
}

const MAIN = 'xl/workbook.xml';

/** A package → its workbook, found through the relations and not by the usual names. */
async function readWorkbook(parts: Parts): Promise<Workbook | Unread> {
  const main = (await relationsOf(parts, '')).find(({ type }) => type === 'officeDocument')?.path ?? MAIN;
  if (/\.bin$/i.test(main)) return { code: 'unsupported', detail: { what: 'xlsb' } };
  const relations = await relationsOf(parts, main);
  const listed: ListedSheet[] = [];
  let from1904 = false;
  const problem = await parts.parse(main, {
    open: (name, attributes) => {
      if (name === 'sheet') {
        const state = attributes.get('state') ?? 'visible';
        const name = attributes.get('name') ?? '';
        listed.push({ id: attributes.get('id') ?? '', name, isHidden: state !== 'visible' });
      }
      if (name === 'workbookPr') from1904 = /^(?:1|true)$/.test(attributes.get('date1904') ?? '');
    },
  });
  if (problem) return problem;
  return { sheets: sheetsOf(listed, relations), from1904, ...sidePartsOf(relations) };
}

interface ListedSheet extends Omit<WorkbookSheet, 'path'> {
  readonly id: string;
}

function sheetsOf(listed: readonly ListedSheet[], relations: readonly WorkbookRelation[]): WorkbookSheet[] {
  const paths = new Map(
    relations.filter(({ type }) => type === 'worksheet').map(({ id, path }) => [id, path]),
  );
  return listed.flatMap(({ id, ...sheet }) => {
    const path = paths.get(id);
    return path === undefined ? [] : { ...sheet, path };
  });
}

function sidePartsOf(relations: readonly WorkbookRelation[]): { strings?: string; styles?: string } {
  const strings = relations.find(({ type }) => type === 'sharedStrings')?.path;
  const styles = relations.find(({ type }) => type === 'styles')?.path;
  return { ...(strings === undefined ? {} : { strings }), ...(styles === undefined ? {} : { styles }) };
}

/** The relations of a part; their types without the address, which differs between the two editions of OOXML. */
async function relationsOf(parts: Parts, part: string): Promise<WorkbookRelation[]> {
  const relations: WorkbookRelation[] = [];
  const path = part.replace(/([^/]*)$/, '_rels/$1.rels');
  if (!parts.has(path)) return relations;
  await parts.parse(path, {
    open: (name, attributes) => {
      if (name !== 'Relationship' || attributes.get('TargetMode') === 'External') return;
      const type = (attributes.get('Type') ?? '').replace(/^.*\//s, '');
      const target = resolvePath(part, attributes.get('Target') ?? '');
      relations.push({ id: attributes.get('Id') ?? '', type, path: target });
    },
  });
  return relations;
}

/** The shared strings in order; runs of one string joined, reading aids (`rPh`) left out. */
async function readSharedStrings(
  parts: Parts,
  path: string | undefined,
): Promise<readonly string[] | Unread> {
  const strings: string[] = [];
  if (path === undefined || !parts.has(path)) return strings;
  let text = '';
  let taken = false;
  let aids = 0;
  const problem = await parts.parse(path, {
    open: (name) => {
      if (name === 'si') text = '';
      if (name === 'rPh') aids++;
      taken = name === 't' && aids === 0;
    },
    text: (more) => {
      if (taken) text += more;
    },
    close: (name) => {
      if (name === 'si') strings.push(text);
      if (name === 'rPh') aids--;
      taken = false;
    },
  });
  return problem ?? strings;
}

/** The shape of each cell style, in order. Styles that cannot be read cost the dates, not the ledger. */
async function readNumberShapes(parts: Parts, path: string | undefined): Promise<readonly NumberShape[]> {
  const codes = new Map<number, string>();
  const shapes: NumberShape[] = [];
  if (path === undefined) return shapes;
  let inCells = false;
  await parts.parse(path, {
    open: (name, attributes) => {
      const number = Number(attributes.get('numFmtId') ?? 0);
      if (name === 'numFmt') codes.set(number, attributes.get('formatCode') ?? '');
      if (name === 'cellXfs') inCells = true;
      if (name === 'xf' && inCells) shapes.push(numberShape(codes.get(number) ?? builtInFormat(number)));
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return shapes;
}
