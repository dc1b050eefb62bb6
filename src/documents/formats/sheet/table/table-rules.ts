// A table with its header → what its rows are held to: where they are numbered, how full they are, what a form printed.

import type { Header } from './find-header.ts';
import { filledIn, type Grid, type GridRow } from './grid.ts';
import { folded, NOTE, SERIAL, SIGNER, SIGNER_ALONE, SUM } from './row-words.ts';

export interface TableRules {
  readonly grid: Grid;
  readonly header: Header;
  readonly headerKeys: ReadonlySet<string>;
  readonly width: number;
  /** Where the entries are numbered; -1 where they are not. */
  readonly serials: number;
  readonly numbersAreArabic: boolean;
  /** As many cells as most entries fill. */
  readonly typical: number;
  /** Columns that a form fills in by itself: they say the same in each of its numbered rows. */
  readonly printed: ReadonlySet<number>;
  /** The last row that can only be an entry. */
  readonly lastEntry: number;
}

export function rulesOf(grid: Grid, header: Header): TableRules {
  const body = grid.rows.slice(header.to);
  const width = Math.max(header.names.length, ...body.slice(0, 50).map(({ cells }) => cells.length));
  const serials = serialColumn(body, header, width);
  const fills = body.map((row) => filledIn(row).length).sort((a, b) => a - b);
  const typical = fills[Math.floor(fills.length / 2)] ?? 0;
  const arabic = body.filter(({ cells }) => SERIAL.test(folded(cells[serials] ?? '')));
  return {
    grid,
    header,
    headerKeys: new Set(grid.rows.slice(header.from, header.to).map(rowKey)),
    width,
    serials,
    typical,
    numbersAreArabic: arabic.length > 0,
    printed: printedIn(arabic, serials, width),
    lastEntry: lastEntryOf(grid, header, { serials, typical }),
  };
}

export function rowKey({ cells }: GridRow): string {
  return cells.map(folded).join('\t');
}

const SERIAL_NAMES = /^(?:序号?|编号|顺序号?|项次|行[次号]|次序|排序|号|no\.?|id|#)$/i;

function serialColumn(body: readonly GridRow[], { names }: Header, width: number): number {
  const named = names.findIndex((name) => SERIAL_NAMES.test(folded(name)));
  if (named >= 0 || width < 2 || (names[0] ?? '') !== '') return named;
  const first = body.map(({ cells }) => folded(cells[0] ?? '')).filter((cell) => cell !== '');
  const counts = first.filter((cell) => SERIAL.test(cell)).map((cell) => Number(/\d+/.exec(cell)?.[0]));
  const rises = counts.every((count, at) => at === 0 || count === (counts[at - 1] ?? 0) + 1);
  return counts.length > 1 && counts.length * 2 > first.length && rises && (counts[0] ?? 0) <= 1 ? 0 : -1;
}

/** Not in a table of two columns: there the other one is what is asked for. */
function printedIn(rows: readonly GridRow[], serials: number, width: number): Set<number> {
  const values = new Map<number, Set<string>>();
  for (const { cells } of rows)
    for (let column = 0; column < width; column++) {
      if (column === serials) continue;
      const known = values.get(column) ?? new Set<string>();
      if (known.size < 2) values.set(column, known.add(cells[column] ?? ''));
    }
  const filled = [...values].filter(([, known]) => !(known.size === 1 && known.has('')));
  const allAlike = filled.every(([, known]) => known.size === 1);
  return new Set(
    rows.length >= 3 && allAlike && filled.length * 2 < width ? filled.map(([column]) => column) : [],
  );
}

/** Numbered with something beside it, or as full as most rows. */
function lastEntryOf(
  { rows }: Grid,
  { to }: Header,
  { serials, typical }: Pick<TableRules, 'serials' | 'typical'>,
): number {
  return rows.findLastIndex((row, index) => {
    if (index < to) return false;
    const filled = filledIn(row);
    const first = folded(row.cells[filled[0] ?? 0] ?? '');
    const isWord = SIGNER.test(first) || SIGNER_ALONE.test(first) || NOTE.test(first) || SUM.test(first);
    const isNumbered = serials >= 0 && SERIAL.test(folded(row.cells[serials] ?? ''));
    return !isWord && (isNumbered || (filled.length > 1 && filled.length * 2 >= typical));
  });
}
