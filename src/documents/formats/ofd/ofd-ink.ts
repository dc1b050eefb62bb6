// How an object of an .ofd is drawn → whether its ink is seen where it stands (GB/T 33190, 8.3 and 11).

import type { XmlAttributes } from '../../containers/xml/index.ts';
import { isInside } from '../../layout/outline.ts';
import { CLEAR, DENSE, isSameToEye, PAPER, type Rgb } from '../../run-appearance.ts';
import { type InkedLine, type InkState, type OfdOutline, type PageArea, shareIn } from './ofd-areas.ts';
import { finiteNumber, numbersOf, type OfdObject } from './ofd-part.ts';

/** What was drawn before a text, in the outline of its corners: paths that fill, and pictures of unknown colour. */
export interface OfdFilling extends PageArea {
  readonly color: Rgb | undefined;
  /** Nothing: its whole box. */
  readonly outline: OfdOutline | undefined;
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
export function shownOn(color: Rgb | undefined, drawn: readonly OfdFilling[], line: InkedLine): InkState {
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
