// What every format's reader of sheets gives → cells with merges, row by row.

import { folded, SERIAL } from './row-words.ts';

export type Shape = 'serial' | 'figure' | 'digits' | 'date' | 'text';

export function shapeOf(cell: string): Shape {
  const bare = folded(cell);
  if (/^\d{4}[-/.年]\d{1,2}(?:[-/.月]\d{1,2}日?|月)?(?:[T\d:]*)$/u.test(bare)) return 'date';
  if (/^[+(]?[\d\-—()转*#/]{7,}$/u.test(bare) || /^\d{17}[\dXx]$/.test(bare)) return 'digits';
  if (SERIAL.test(bare)) return 'serial';
  return /^[-+¥￥]?[\d,]*\.?\d+%?(?:元|万元|人|岁)?$/u.test(bare) ? 'figure' : 'text';
}

function isFigure(shape: Shape): boolean {
  return shape === 'serial' || shape === 'figure';
}

/** What a column's entries are by most of them. */
export function columnShape(rows: readonly GridRow[], column: number): Shape | undefined {
  const cells = rows.map(({ cells }) => cells[column] ?? '').filter((cell) => cell !== '');
  const typed = (test: (shape: Shape) => boolean) =>
    cells.filter((cell) => test(shapeOf(cell))).length * 5 >= cells.length * 3;
  if (cells.length === 0) return undefined;
  if (typed((shape) => shape === 'digits')) return 'digits';
  if (typed((shape) => shape === 'date')) return 'date';
  return typed(isFigure) ? 'figure' : 'text';
}

/** One row that holds anything. */
export interface GridRow {
  /** Its number in the sheet, from 0: what is missing between two rows is a gap. */
  readonly at: number;
  readonly cells: readonly string[];
  readonly hidden: boolean;
}

/** One merged field; both ends are inside. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface Grid {
  readonly rows: readonly GridRow[];
  /** By the row in which they begin. */
  readonly merges: ReadonlyMap<number, readonly Merge[]>;
}

/** The places of the cells that hold anything. */
export function filledIn({ cells }: GridRow): number[] {
  return cells.flatMap((cell, at) => (cell === '' ? [] : [at]));
}

/** How many columns a row's cells cover, those that are merged over several with their width. */
export function coveredBy(row: GridRow, { merges }: Grid): number {
  const wide = merges.get(row.at) ?? [];
  const widths = filledIn(row).map((column) => {
    const merge = wide.find(({ left }) => left === column);
    return merge ? merge.right - merge.left + 1 : 1;
  });
  return widths.reduce((sum, width) => sum + width, 0);
}
