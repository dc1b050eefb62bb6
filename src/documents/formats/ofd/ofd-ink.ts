// How an object of an .ofd is drawn → whether its ink is seen where it stands (GB/T 33190, 8.3 and 11).

import type { XmlAttributes } from '../../containers/xml/index.ts';
import { type Matrix, type PagePoint, pointOn } from '../../layout/matrix.ts';
import { CLEAR, DENSE, isSameToEye, PAPER, type Rgb } from '../../run-appearance.ts';
import { finiteNumber, numbersOf, type OfdObject } from './ofd-part.ts';

/** A box on the page in millimetres, from the upper left corner. */
export interface PageArea {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What is known of a text's ink: on the page for everybody, for nobody, or nobody here can tell. */
export type Shown = 'seen' | 'doubtful' | 'unseen';

const RANK: readonly Shown[] = ['seen', 'doubtful', 'unseen'];

export function lessShown(one: Shown, other: Shown): Shown {
  return RANK.indexOf(one) > RANK.indexOf(other) ? one : other;
}

/** What was drawn before a text, in the outline of its corners: paths that fill, and pictures of unknown colour. */
export interface OfdFilling extends PageArea {
  readonly color: Rgb | undefined;
  /** Nothing: its whole box. */
  readonly outline: OfdOutline | undefined;
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

/** The attributes of the colour that fills an object: its own, else those of its drawing parameter. */
export function fillOf(
  object: OfdObject,
  fills: ReadonlyMap<string, XmlAttributes>,
): XmlAttributes | undefined {
  return object.fill ?? (object.drawParam === undefined ? undefined : fills.get(object.drawParam));
}

/** The ink of a text: filled and not stroked, unless it says otherwise; no ink at all is none. */
export function inkOf(
  text: OfdObject,
  fill: XmlAttributes | undefined,
): { readonly color: Rgb | undefined } | undefined {
  const inks = [
    text.attributes.get('Fill') === 'false' ? [] : [fill],
    text.attributes.get('Stroke') === 'true' ? [text.stroke] : [],
  ].flat();
  const drawn = inks.filter((ink) => alphaOf(text, ink) >= CLEAR);
  if (drawn.length === 0) return undefined;
  return { color: drawn.length === 1 ? colorOfFill(drawn[0]) : undefined };
}

/** Whether a path, which is not filled unless it says so, hides what lies below it. */
export function isDense(path: OfdObject, fill: XmlAttributes | undefined): boolean {
  return path.attributes.get('Fill') === 'true' && alphaOf(path, fill) >= DENSE;
}

/** Whether a picture lets nothing shine through: one of a format that cannot, without a mask. */
export function isDensePicture(picture: OfdObject, dense: ReadonlySet<string>): boolean {
  const { attributes } = picture;
  const isClear = attributes.has('ImageMask') || alphaOf(picture, undefined) < DENSE;
  return !isClear && dense.has(attributes.get('ResourceID') ?? '');
}

export function alphaOf({ attributes }: OfdObject, fill: XmlAttributes | undefined): number {
  const own = [attributes.get('Alpha'), fill?.get('Alpha')];
  return Math.min(...own.map((alpha) => finiteNumber(alpha ?? '255')));
}

/** A colour without a value is black; one in a colour space of its own is not known here. */
export function colorOfFill(fill: XmlAttributes | undefined): Rgb | undefined {
  const value = fill?.get('Value');
  if (value === undefined) return fill === undefined ? [0, 0, 0] : undefined;
  const [red = 0, green = red, blue = red, more] = numbersOf(value);
  return more === undefined ? [red, green, blue] : undefined;
}

/** Whether letters in a colour are seen on what was drawn before them; on a picture of unknown colour white ones may not be. */
export function shownOn(color: Rgb | undefined, drawn: readonly OfdFilling[], line: InkedLine): Shown {
  if (color === undefined) return 'seen';
  const under = drawn.findLast((filling) => sharedBy(filling, line) !== 'none');
  const isPaper = isSameToEye(color, PAPER);
  if (under === undefined) return isPaper ? 'unseen' : 'seen';
  if (under.color === undefined) return isPaper ? 'doubtful' : 'seen';
  if (!isSameToEye(color, under.color))
    return isPaper && sharedBy(under, line) === 'part' ? 'doubtful' : 'seen';
  return sharedBy(under, line) === 'all' ? 'unseen' : 'doubtful';
}

/** How much of a line lies on what was drawn. What is thin is a line itself: it underlines, or strikes out. */
export function sharedBy(filling: OfdFilling, line: InkedLine): 'all' | 'part' | 'none' {
  if (filling.bottom - filling.top < line.size / 2) return 'none';
  const share = shareIn(filling, line);
  if (share === 'none' || filling.outline === undefined) return share;
  const middle = line.down - line.size / 3;
  const half = Math.min(line.size / 2, (line.right - line.left) / 2);
  const { outline } = filling;
  const held = [line.left + half, (line.left + line.right) / 2, line.right - half].filter((x) =>
    isInside(outline, x, middle),
  ).length;
  if (held === 0) return 'none';
  return held === 3 && share === 'all' && outline.isStraight ? 'all' : 'part';
}

/** The corners of a path on the page, one list for each of its parts. */
export interface OfdOutline {
  readonly parts: readonly (readonly PagePoint[])[];
  readonly isStraight: boolean;
  readonly isEvenOdd: boolean;
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

/** By the edges that a line to the left of the point crosses. */
function isInside({ parts, isEvenOdd }: OfdOutline, x: number, y: number): boolean {
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
