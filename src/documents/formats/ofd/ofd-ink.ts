// How an object of an .ofd is drawn → whether its ink is seen where it stands (GB/T 33190, 8.3 and 11).

import type { XmlAttributes } from '../../containers/xml/index.ts';
import { CLEAR, DENSE, isSameToEye, PAPER, type Rgb } from '../../run-appearance.ts';
import { finiteNumber, numbersOf, type OfdObject } from './ofd-part.ts';

/** A box on the page in millimetres, from the upper left corner. */
export interface PageArea {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What was drawn before a text: paths that fill, and pictures of unknown colour. */
export interface OfdFilling extends PageArea {
  readonly color: Rgb | undefined;
  readonly isPicture: boolean;
}

/** The attributes of the colour that fills an object: its own, else those of its drawing parameter. */
export function fillOf(
  object: OfdObject,
  fills: ReadonlyMap<string, XmlAttributes>,
): XmlAttributes | undefined {
  return object.fill ?? (object.drawParam === undefined ? undefined : fills.get(object.drawParam));
}

/** Whether the letters of a text are drawn: filled and not stroked, unless it says otherwise. */
export function isInked(text: OfdObject, fill: XmlAttributes | undefined): boolean {
  const isDrawn = text.attributes.get('Fill') !== 'false' || text.attributes.get('Stroke') === 'true';
  return isDrawn && alphaOf(text, fill) >= CLEAR;
}

/** Whether a path, which is not filled unless it says so, hides what lies below it. */
export function isDense(path: OfdObject, fill: XmlAttributes | undefined): boolean {
  return path.attributes.get('Fill') === 'true' && alphaOf(path, fill) >= DENSE;
}

function alphaOf({ attributes }: OfdObject, fill: XmlAttributes | undefined): number {
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

/** Whether letters in a colour vanish on what was drawn before them. */
export function vanishes(
  color: Rgb | undefined,
  drawn: readonly OfdFilling[],
  [x, y]: readonly [number, number],
): boolean {
  if (color === undefined) return false;
  const under = drawn.findLast((filling) => holds(filling, x, y));
  if (under === undefined) return isSameToEye(color, PAPER);
  return under.color !== undefined && isSameToEye(color, under.color);
}

export function holds({ left, top, right, bottom }: PageArea, x: number, y: number): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}
