// A cell's text → its shape, and the shape that most cells of a column have.

import type { GridRow } from './grid.ts';
import { folded, SERIAL } from './row-words.ts';

export type Shape = 'serial' | 'figure' | 'digits' | 'date' | 'text';

export function shapeOf(cell: string): Shape {
  const bare = folded(cell);
  if (/^\d{4}[-/.年]\d{1,2}(?:[-/.月]\d{1,2}日?|月)?(?:[T\d:]*)$/u.test(bare)) return 'date';
  if (/^[+(]?[\d\-—()转*#/]{7,}$/u.test(bare) || /^\d{17}[\dXx]$/.test(bare)) return 'digits';
  if (SERIAL().test(bare)) return 'serial';
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
