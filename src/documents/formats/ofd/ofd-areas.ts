// The boxes, clips and paths of an .ofd object → areas of the page, and how much of a line of text lies in them.

import {
  combined,
  extentOf,
  type Matrix,
  movedExtent,
  type PagePoint,
  pointOn,
} from '../../layout/matrix.ts';
import type { PageOutline } from '../../layout/outline.ts';
import { finiteNumber, numbersOf, type OfdClipArea, type OfdObject } from './ofd-part.ts';

/** A box on the page in millimetres, from the upper left corner. */
export interface PageArea {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What is known of a text's ink: on the page for everybody, for nobody, or nobody here can tell. */
export type InkState = 'seen' | 'doubtful' | 'unseen';

const RANK: readonly InkState[] = ['seen', 'doubtful', 'unseen'];

export function lessShown(one: InkState, other: InkState): InkState {
  return RANK.indexOf(one) > RANK.indexOf(other) ? one : other;
}

/** A line of text where it stands on the page. */
export interface InkedLine {
  readonly left: number;
  readonly right: number;
  /** The base line. */
  readonly down: number;
  readonly size: number;
}

/** How much of a line a box holds; the line's height counts at its middle, an end by half a letter. */
export function shareIn({ left, top, right, bottom }: PageArea, line: InkedLine): 'all' | 'part' | 'none' {
  const middle = line.down - line.size / 3;
  const half = Math.min(line.size, line.right - line.left) / 2;
  if (middle < top || middle > bottom || line.right - half < left || line.left + half > right) return 'none';
  return line.left + half >= left && line.right - half <= right ? 'all' : 'part';
}

/** The matrix that an object adds to that of its parent: its own CTM, then the corner of its Boundary. */
export function within(parent: Matrix, boundary: string | undefined, ctm: string | undefined): Matrix {
  const [x = 0, y = 0] = numbersOf(boundary);
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbersOf(ctm);
  return combined(combined([a, b, c, d, e, f], [1, 0, 0, 1, x, y]), parent);
}

/** The Boundary of an object on the page. */
export function boundaryOn({ attributes }: OfdObject, around: Matrix): PageArea {
  const [x = 0, y = 0, width = 0, height = 0] = numbersOf(attributes.get('Boundary'));
  return areaOf({ left: x, low: y, right: x + width, high: y + height }, around);
}

function areaOf(box: Parameters<typeof movedExtent>[0], around: Matrix): PageArea {
  const { left, low, right, high } = movedExtent(box, around);
  return { left, top: low, right, bottom: high };
}

/** What is drawn beside its Boundary is cut away (8.5); not every reader does so. */
export function isInItsBox(object: OfdObject, around: Matrix, line: InkedLine): boolean {
  const box = boundaryOn(object, around);
  return !object.attributes.has('Boundary') || shareIn(box, line) !== 'none';
}

/** What a clip leaves of a page: its areas, and where other readers see them. */
export interface Room {
  readonly areas: readonly PageArea[];
  readonly elsewhere: readonly PageArea[];
}

/** For each clip, the room that it leaves; readers disagree whether its path moves with the object's own matrix. */
export function roomOf(object: OfdObject, own: Matrix, around: Matrix): Room[] {
  return object.clips
    .filter((areas) => areas.length > 0 && areas.every(({ isPath }) => isPath))
    .map((areas) => ({
      areas: areas.map((area) => clipOn(area, own)),
      elsewhere: areas.map((area) => clipOn(area, around)),
    }));
}

function clipOn({ matrix, boundary, path }: OfdClipArea, around: Matrix): PageArea {
  const placed = within(around, boundary, matrix);
  const outline = outlineOf(path, placed, undefined);
  const corners = outline?.parts.flat() ?? [];
  if (corners.length > 0) {
    const { left, low, right, high } = extentOf(corners);
    return { left, top: low, right, bottom: high };
  }
  const [, , width = 0, height = 0] = numbersOf(boundary);
  return areaOf({ left: 0, low: 0, right: width, high: height }, placed);
}

/** What lies in one of the areas is seen, what lies outside of all is not; what lies in one only in part may be. */
export function shownIn({ areas, elsewhere }: Room, line: InkedLine): InkState {
  const isIn = (area: PageArea, share: 'all' | 'none') => shareIn(area, line) === share;
  if (areas.some((area) => isIn(area, 'all'))) return 'seen';
  return [...areas, ...elsewhere].every((area) => isIn(area, 'none')) ? 'unseen' : 'doubtful';
}

/** A path on the page. */
export interface OfdOutline extends PageOutline {
  readonly isStraight: boolean;
}

/** How many numbers follow a command of a path (9.1); the corners are the last two, and before them what bends a curve. */
const NUMBERS: Readonly<Record<string, number>> = { S: 2, M: 2, L: 2, Q: 4, B: 6, A: 7, C: 0 };
const MOST_WORDS = 20_000;

/** `M 0 0 L 5 0 L 5 5 C` → its corners, moved to the page; nothing for what is no path. */
export function outlineOf(data: string, matrix: Matrix, rule: string | undefined): OfdOutline | undefined {
  const words = data
    .trim()
    .split(/[\s,]+/)
    .slice(0, MOST_WORDS);
  const parts: PagePoint[][] = [];
  let isStraight = true;
  for (let at = 0; at < words.length; ) {
    const command = words[at] ?? '';
    const count = NUMBERS[command];
    if (count === undefined) return undefined;
    const numbers = words.slice(at + 1, at + 1 + count).map(finiteNumber);
    if (command === 'M' || command === 'S' || parts.length === 0) parts.push([]);
    if (count > 2) isStraight = false;
    for (let pair = count % 2 === 1 ? count - 2 : 0; pair + 1 < count; pair += 2)
      parts.at(-1)?.push(pointOn(matrix, numbers[pair] ?? 0, numbers[pair + 1] ?? 0));
    at += 1 + count;
  }
  return { parts, isStraight, isEvenOdd: rule === 'Even-Odd' };
}
