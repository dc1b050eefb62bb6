// One row of a table → its role, by the first rule that knows it.

import type { RowRole } from '../../../../core/model/document.ts';
import { coveredBy, filledIn, type GridRow } from './grid.ts';
import {
  DAY_LINE,
  EXAMPLE,
  folded,
  GROUP_SERIAL,
  isUnfilled,
  NOTE,
  NOTE_LINE,
  SERIAL,
  SIGNER,
  SIGNER_ALONE,
  SUM,
  SUM_OF,
  SUM_SAID,
} from './row-words.ts';
import { rowKey, type TableRules } from './table-rules.ts';

/** A row and what it is there for; a doubtful one may be an entry all the same. */
export interface RoledRow {
  readonly row: GridRow;
  readonly role: RowRole;
  readonly doubtful: boolean;
}

/** One row as the rules see it. */
export interface RowSeen {
  readonly row: GridRow;
  readonly index: number;
  readonly filled: readonly number[];
  /** Its first cell that holds anything. */
  readonly first: string;
  readonly before: RowRole | undefined;
}

export function roled(row: GridRow, role: RowRole, doubtful = false): RoledRow {
  return { row, role, doubtful };
}

export function seen(row: GridRow, index: number, before: RowRole | undefined): RowSeen {
  const filled = filledIn(row);
  return { row, index, filled, first: folded(row.cells[filled[0] ?? 0] ?? ''), before };
}

type RoleRule = (
  rules: TableRules,
  seen: RowSeen,
) => RowRole | 'doubtfulSection' | 'doubtfulTotal' | 'doubtfulNumbered' | undefined;

/** The first that knows the row decides; what none of them knows is an entry. */
const RULES: readonly RoleRule[] = [
  (rules, { row }) => (isHeaderAgain(rules, row) ? 'header' : undefined),
  (_, { first }) => (EXAMPLE.test(first) ? 'example' : undefined),
  (rules, each) => (isTotal(rules, each) ? 'total' : undefined),
  (rules, each) => (isNote(rules, each) ? 'note' : undefined),
  (rules, each) => (isSignature(rules, each) ? 'signature' : undefined),
  (rules, each) => numbered(rules, each),
  (rules, each) => section(rules, each),
  (rules, each) => (isSumWithoutWord(rules, each) ? 'doubtfulTotal' : undefined),
];

const DOUBTFUL: Readonly<Record<string, RowRole>> = {
  doubtfulSection: 'section',
  doubtfulTotal: 'total',
  doubtfulNumbered: 'numbered',
};

export function roleOf(rules: TableRules, each: RowSeen): RoledRow {
  for (const rule of RULES) {
    const role = rule(rules, each);
    if (role === undefined) continue;
    const doubted = DOUBTFUL[role];
    return doubted ? roled(each.row, doubted, true) : roled(each.row, role as RowRole);
  }
  return roled(each.row, 'data');
}

/** Printed again on each page. */
function isHeaderAgain({ headerKeys }: TableRules, row: GridRow): boolean {
  return headerKeys.has(rowKey(row));
}

function isFigure(cell: string): boolean {
  return /^[-+¥￥]?[\d,]*\.?\d+%?[^\d\s]{0,2}$/u.test(folded(cell));
}

/** 合计 in one of the first cells, and figures or nothing beside it. */
function isTotal({ width }: TableRules, { row, filled, first }: RowSeen): boolean {
  if (filled.length === 1 && width > 1 && SUM_SAID.test(first)) return true;
  const at = filled.slice(0, 3).find((column) => !SERIAL.test(folded(row.cells[column] ?? '')));
  if (at === undefined) return false;
  const word = folded(row.cells[at] ?? '');
  const rest = filled.filter((column) => column !== at).map((column) => row.cells[column] ?? '');
  const figures = rest.filter(isFigure).length;
  if (SUM.test(word)) return rest.length === 0 || figures > 0;
  return SUM_OF.test(word) && rest.length > 0 && figures === rest.length && at === filled[0];
}

const LONG = 40;

function isNote({ width }: TableRules, { filled, first, before }: RowSeen): boolean {
  if (filled.length > 2 || width === 1)
    return filled.length === 1 && before === 'note' && NOTE_LINE().test(first);
  if (NOTE.test(first)) return true;
  return filled.length === 1 && (first.length >= LONG || (before === 'note' && NOTE_LINE().test(first)));
}

/** Who signs, and when: labels with a place behind them, at least every second cell. */
function isSignature({ lastEntry }: TableRules, { row, filled, first, index }: RowSeen): boolean {
  const isLast = index > lastEntry;
  if (isLast && filled.length <= 2 && DAY_LINE.test(first)) return true;
  if (!SIGNER.test(first) && !(isLast && SIGNER_ALONE.test(first))) return false;
  const labels = filled.filter((column) => {
    const cell = folded(row.cells[column] ?? '');
    return SIGNER.test(cell) || SIGNER_ALONE.test(cell) || DAY_LINE.test(cell) || /[:：]/.test(cell);
  });
  return labels.length * 2 >= filled.length;
}

/** A serial number and nothing that anybody filled in. */
function numbered({ serials, printed, width }: TableRules, { row, filled }: RowSeen): ReturnType<RoleRule> {
  const others = filled.filter((column) => column !== serials);
  if (width === 1) return undefined;
  const isEmpty = others.every((column) => isUnfilled(row.cells[column] ?? ''));
  if (isEmpty && (others.length > 0 || isSerial(row.cells[serials] ?? ''))) return 'numbered';
  const rest = others.filter((column) => !printed.has(column));
  return rest.every((column) => isUnfilled(row.cells[column] ?? '')) && others.length > rest.length
    ? 'doubtfulNumbered'
    : undefined;
}

function isSerial(cell: string): boolean {
  const bare = folded(cell);
  return SERIAL.test(bare) || GROUP_SERIAL().test(bare) || /^[①-⑳…]+$/u.test(bare);
}

/** A line that names the rows below it; below the last entry such a line is a remark. */
function section(rules: TableRules, { row, filled, first, index }: RowSeen): ReturnType<RoleRule> {
  const { serials, width, typical, numbersAreArabic, lastEntry, grid } = rules;
  const isLast = index > lastEntry;
  const heading = isLast ? 'note' : 'section';
  if (numbersAreArabic && filled[0] === serials && filled.length <= 3 && GROUP_SERIAL().test(first))
    return 'section';
  if (filled.length !== 1 || width === 1) return undefined;
  const at = filled[0] ?? 0;
  if (at === serials) return isSerial(first) ? undefined : heading;
  if (width > 2 && coveredBy(row, grid) * 2 >= width) return heading;
  return serials < 0 && at === 0 && typical >= 3 ? 'doubtfulSection' : undefined;
}

/** Figures alone below the last numbered entry: a sum, most likely. */
function isSumWithoutWord({ serials, typical, width }: TableRules, { row, filled }: RowSeen): boolean {
  if (serials < 0 || typical < 3 || width < 3) return false;
  const begins = row.cells[serials] ?? '';
  const name = row.cells[serials + 1] ?? '';
  return begins === '' && name === '' && filled.every((column) => isFigure(row.cells[column] ?? ''));
}

/** What a row says of itself, where the rows around it are not kept. */
export function roleByItself(cells: readonly string[], isWide: boolean): RowRole {
  const filled = cells.filter((cell) => cell !== '').map(folded);
  const [first = '', ...rest] = filled;
  if (SUM.test(first)) return 'total';
  if (filled.length <= 2 && NOTE.test(first)) return 'note';
  if (SIGNER.test(first)) return 'signature';
  return isWide && SERIAL.test(first) && rest.every(isUnfilled) ? 'numbered' : 'data';
}
