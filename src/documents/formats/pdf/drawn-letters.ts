// The letters that a page has shown so far → whether the next one is drawn once more in the same place.

/** Letters by the square of the page that they begin in. */
export type DrawnLetters = Map<number, number[]>;

/** Points; no letter is drawn further off than this to look bold. */
const SQUARE = 4;
const SQUARES = 4096;
const MOST = 2;
// Of the size. Letters of one line that are alike stand further apart: the narrowest by a fifth.
const ASIAN = 0.15;
const NARROW = 0.08;
const FIRST_ASIAN = 0x2e80;

interface DrawnPlace {
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

export function newDrawnLetters(): DrawnLetters {
  return new Map();
}

/** Whether the same letter begins here already; one that does not is remembered. A page, a line or a sign drawn twice is bold. */
export function isDrawnAgain(drawn: DrawnLetters, sign: string, { x, y, size }: DrawnPlace): boolean {
  const code = sign.codePointAt(0);
  if (code === undefined || size <= 0) return false;
  const near = Math.min(MOST, size * (code >= FIRST_ASIAN ? ASIAN : NARROW));
  for (const column of new Set([squareOf(x - near), squareOf(x + near)])) {
    for (const row of new Set([squareOf(y - near), squareOf(y + near)])) {
      const others = drawn.get(keyOf(code, column, row)) ?? [];
      for (let at = 0; at < others.length; at += 2) {
        if (Math.abs((others[at] ?? 0) - x) <= near && Math.abs((others[at + 1] ?? 0) - y) <= near)
          return true;
      }
    }
  }
  const key = keyOf(code, squareOf(x), squareOf(y));
  const own = drawn.get(key);
  if (own) own.push(x, y);
  else drawn.set(key, [x, y]);
  return false;
}

function squareOf(length: number): number {
  return (((Math.floor(length / SQUARE) % SQUARES) + SQUARES) % SQUARES) | 0;
}

function keyOf(code: number, column: number, row: number): number {
  return (code * SQUARES + column) * SQUARES + row;
}
