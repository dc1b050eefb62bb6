// The tables of a workbook → its SheetFacts: which table is counted, and what else there is.

import { LIMITS } from '../../../core/limits.ts';
import type {
  BesideRole,
  Document,
  FurtherTable,
  HeaderFound,
  Kind,
  Note,
  RowRole,
  SheetFacts,
} from '../../../core/model/document.ts';
import { unreadDocument } from '../../result.ts';
import type { SheetTable } from './sheet-table.ts';
import { filledIn } from './table/grid.ts';
import type { RoledRow } from './table/role-rules.ts';
import { gridsBeside, type RoledTable, tablesIn } from './table/row-roles.ts';

/** The sheets in order → the Document. */
export function sheetDocument(
  kind: Kind,
  tables: readonly SheetTable[],
  notes: readonly Note[] = [],
): Document {
  if (tables.some(({ characters }) => characters > LIMITS.textCharacters)) {
    return unreadDocument(kind, { code: 'tooMuchText', detail: { limit: LIMITS.textCharacters } });
  }
  return { kind, notes, sheet: sheetFacts(tables) };
}

interface SheetRead {
  readonly sheet: SheetTable;
  readonly tables: readonly RoledTable[];
  /** The tables to the right of those, each list of them below one another. */
  readonly beside: readonly (readonly RoledTable[])[];
}

const EMPTY = {
  rows: 0,
  range: [0, 0],
  headerFound: 'none',
  beside: {},
  hidden: 0,
  further: [],
  header: [],
  columns: [],
  cells: [],
} as const;

/** The sheets in order → the facts; rows are those of the first table that a clerk sees. */
export function sheetFacts(all: readonly SheetTable[]): SheetFacts {
  const isNoneSeen = all.every(({ isHidden }) => isHidden);
  const seen = isNoneSeen ? all : all.filter(({ isHidden }) => !isHidden);
  const read = all.map(readSheet);
  const shown = read.filter(({ sheet, tables }) => tables.length > 0 && seen.includes(sheet));
  const main = shown.find(isLedger) ?? shown[0];
  if (main === undefined) return { sheets: seen.length, ...EMPTY, further: furtherOf(read, undefined, seen) };
  return factsOf(main, furtherOf(read, main, seen), seen.length);
}

function readSheet(sheet: SheetTable): SheetRead {
  const [first, ...others] = gridsBeside(sheet);
  return { sheet, tables: tablesIn(first), beside: others.map(tablesIn) };
}

/** A page of instructions before the ledger is none: it has no header and one cell in each row. */
function isLedger({ tables }: SheetRead): boolean {
  return tables.some(
    ({ header, rows }) => header.known === 'found' || rows.some(({ row }) => filledIn(row).length > 1),
  );
}

function factsOf({ sheet, tables }: SheetRead, further: readonly FurtherTable[], sheets: number): SheetFacts {
  const [table] = tables;
  if (table === undefined) return { sheets, ...EMPTY, further };
  const { header } = table;
  const entries = table.rows.filter(({ role }) => role === 'data');
  const beyond = sheet.beyond.get('data') ?? 0;
  const hidden = entries.filter(({ row }) => row.hidden).length + sheet.hiddenBeyond;
  const rows = entries.filter(({ row }) => !row.hidden).length + beyond;
  const kept = [header.names, ...entries.map(({ row }) => row.cells)];
  return {
    sheets,
    rows,
    range: rangeOf(table, { rows, hidden, further }),
    headerFound: FOUND[header.known],
    beside: besideOf(table.rows, sheet.beyond),
    hidden,
    further,
    header: header.names,
    columns: header.fullNames,
    cells: kept.filter((row) => row.length > 0).slice(0, LIMITS.sheetRows),
  };
}

const FOUND: Readonly<Record<RoledTable['header']['known'], HeaderFound>> = {
  found: 'found',
  data: 'none',
  unknown: 'guessed',
};

/** What may be one row more or less, and what a clerk may count besides. */
function rangeOf(
  { header, rows: all }: RoledTable,
  { rows, hidden, further }: { rows: number; hidden: number; further: readonly FurtherTable[] },
): readonly [number, number] {
  const doubtful = all.filter((each) => each.doubtful).length;
  const elsewhere = further
    .filter(({ place, name = '' }) => place !== 'hiddenSheet' && !ASIDE.test(name))
    .reduce((sum, each) => sum + each.rows, 0);
  const least = header.known === 'unknown' ? Math.max(0, rows - 1) : rows;
  return [least, rows + hidden + doubtful + elsewhere];
}

/** Sheets that help to fill in another one. */
const ASIDE = /说明|须知|示例|样例|范例|字典|选项|下拉|代码|参数|example|sample|readme|help|list/iu;

const BESIDE: readonly BesideRole[] = ['section', 'total', 'note', 'signature', 'numbered', 'example'];

function besideOf(rows: readonly RoledRow[], beyond: ReadonlyMap<RowRole, number>): SheetFacts['beside'] {
  const counts = BESIDE.map(
    (role) => [role, rows.filter((each) => each.role === role).length + (beyond.get(role) ?? 0)] as const,
  );
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}

/** Every other table that holds anything: none is dropped in silence. */
function furtherOf(
  read: readonly SheetRead[],
  main: SheetRead | undefined,
  seen: readonly SheetTable[],
): FurtherTable[] {
  return read.flatMap((each): FurtherTable[] => {
    const { sheet, tables } = each;
    const named = sheet.name === undefined ? {} : { name: sheet.name };
    const beside = each.beside.map((all) => ({ place: 'beside' as const, rows: entriesIn(all) }));
    const below = tables.slice(1).map((table) => ({ place: 'below' as const, rows: entriesIn([table]) }));
    if (each === main) return [...below, ...beside];
    if (tables.length === 0) return [];
    const place = seen.includes(sheet) ? ('sheet' as const) : ('hiddenSheet' as const);
    return [
      {
        place,
        ...named,
        rows: entriesIn([...tables, ...each.beside.flat()]) + (sheet.beyond.get('data') ?? 0),
      },
    ];
  });
}

function entriesIn(tables: readonly RoledTable[]): number {
  return tables.reduce((sum, { rows }) => sum + rows.filter(({ role }) => role === 'data').length, 0);
}
