// The corners of a filled shape on a page × a point → whether the shape paints over it.

import type { PagePoint } from './matrix.ts';

/** The corners of a shape, one list for each of its parts. */
export interface PageOutline {
  readonly parts: readonly (readonly PagePoint[])[];
  readonly isEvenOdd: boolean;
}

/** By the edges that a line to the left of the point crosses. */
export function isInside({ parts, isEvenOdd }: PageOutline, x: number, y: number): boolean {
  let [crossed, wound] = [0, 0];
  for (const corners of parts) {
    let before = corners.at(-1) ?? [0, 0];
    for (const corner of corners) {
      const side = crossing(before, corner, [x, y]);
      crossed += Math.abs(side);
      wound += side;
      before = corner;
    }
  }
  return isEvenOdd ? crossed % 2 === 1 : wound !== 0;
}

function crossing([ax, ay]: PagePoint, [bx, by]: PagePoint, [x, y]: PagePoint): -1 | 0 | 1 {
  if (ay > y === by > y) return 0;
  const at = ax + ((y - ay) / (by - ay)) * (bx - ax);
  if (at > x) return 0;
  return by > ay ? 1 : -1;
}
