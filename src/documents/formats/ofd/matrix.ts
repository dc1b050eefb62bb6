// Boxes, matrices and step lists as OFD writes them → points on the page in millimetres (GB/T 33190 section 8.2).

/** x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** A line longer than this many steps holds no more of them than it has characters. */
const STEPS = 100_000;

/** The matrix that an object adds to that of its parent: its own CTM, then the corner of its Boundary. */
export function within(parent: Matrix, boundary: string | undefined, ctm: string | undefined): Matrix {
  const [x = 0, y = 0] = numbersOf(boundary);
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbersOf(ctm);
  return multiply(parent, multiply([1, 0, 0, 1, x, y], [a, b, c, d, e, f]));
}

/** A point of an object → the page. */
export function onPage([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** `5 5 g 3 2.5` → 5 5 2.5 2.5 2.5 (section 11.3: g, a count, the value that repeats). */
export function stepsOf(list: string | undefined, most: number): number[] {
  const steps: number[] = [];
  const words = (list ?? '').trim().split(/[\s,]+/);
  for (let at = 0; at < words.length && steps.length < Math.min(most, STEPS); at++) {
    const isGroup = words[at] === 'g';
    const times = isGroup ? finiteNumber(words[at + 1]) : 1;
    const step = finiteNumber(words[isGroup ? at + 2 : at]);
    for (let time = 0; time < times && steps.length < most; time++) steps.push(step);
    if (isGroup) at += 2;
  }
  return steps;
}

/** A number as written; 0 for what is none. */
export function finiteNumber(word: string | undefined): number {
  const number = Number(word ?? 0);
  return Number.isFinite(number) ? number : 0;
}

function numbersOf(list: string | undefined): number[] {
  return list === undefined
    ? []
    : list
        .trim()
        .split(/[\s,]+/)
        .map(finiteNumber);
}

function multiply(p: Matrix, q: Matrix): Matrix {
  return [
    p[0] * q[0] + p[2] * q[1],
    p[1] * q[0] + p[3] * q[1],
    p[0] * q[2] + p[2] * q[3],
    p[1] * q[2] + p[3] * q[3],
    p[0] * q[4] + p[2] * q[5] + p[4],
    p[1] * q[4] + p[3] * q[5] + p[5],
  ];
}
