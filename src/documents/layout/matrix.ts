// Matrices and boxes of laid-out pages → points on the page, and the extent of what they lie around.

/** x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export type PagePoint = readonly [x: number, y: number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** First `p`, then `q`. (A module that exports `then` could not be imported: it would be taken for a promise.) */
export function combined(p: Matrix, q: Matrix): Matrix {
  return [
    p[0] * q[0] + p[1] * q[2],
    p[0] * q[1] + p[1] * q[3],
    p[2] * q[0] + p[3] * q[2],
    p[2] * q[1] + p[3] * q[3],
    p[4] * q[0] + p[5] * q[2] + q[4],
    p[4] * q[1] + p[5] * q[3] + q[5],
  ];
}

export function pointOn([a, b, c, d, e, f]: Matrix, x: number, y: number): PagePoint {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** Whichever way a page counts its heights: `low` is the lesser one. */
export interface Extent {
  readonly left: number;
  readonly low: number;
  readonly right: number;
  readonly high: number;
}

/** How far points reach; nothing at all where there are none. */
export function extentOf(points: readonly PagePoint[]): Extent {
  const extent = { left: 1e9, low: 1e9, right: -1e9, high: -1e9 };
  for (const [x, y] of points) {
    extent.left = Math.min(extent.left, x);
    extent.right = Math.max(extent.right, x);
    extent.low = Math.min(extent.low, y);
    extent.high = Math.max(extent.high, y);
  }
  return extent;
}

/** How far a box reaches whose corners are moved: a matrix may turn it, or mirror it. */
export function movedExtent({ left, low, right, high }: Extent, matrix: Matrix): Extent {
  return extentOf([left, right].flatMap((x) => [low, high].map((y) => pointOn(matrix, x, y))));
}
