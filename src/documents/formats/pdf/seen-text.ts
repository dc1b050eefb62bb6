// The objects of a page → for each text, and each letter of it, whether the page shows it.

import { isSameToEye, PAPER, type Rgb } from '../../run-appearance.ts';
import type { Filling, PageObjects } from './page-objects.ts';
import { covers, type Filler } from './pdf-filler.ts';
import { type Box, holdsBox, holdsPoint, meets, overlap } from './pdf-geometry.ts';
import type { TextDrawing } from './text-drawing.ts';

/** `cut`: an edge goes through the letter, and the better part of it stands elsewhere. */
export type Seen = 'seen' | 'unseen' | 'doubtful' | 'cut';

/** Of one text object: the state of all its letters, or a question for each of them. */
export type SeenText = Seen | ((letter: Box, isUpright: boolean) => Seen);

/** Of a point or less: nobody reads it. */
const TINY = 1;
/** Of a letter's width: so much of it tells which one it is. */
const EDGE = 0.25;

/** Asked for the handle of a text object; what is not among the page's objects is seen. */
export function seenTexts(
  { drawings, fillings }: PageObjects,
  page: Box,
  filler: Filler,
): (text: number) => SeenText {
  const known = new Map<number, SeenText>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const drawing = drawings.get(text);
    const seen = drawing ? seenText(drawing, { fillings, page, filler }) : 'seen';
    known.set(text, seen);
    return seen;
  };
}

interface PageGround {
  readonly fillings: readonly Filling[];
  readonly page: Box;
  readonly filler: Filler;
}

function seenText(drawing: TextDrawing, ground: PageGround): SeenText {
  const { ink, size, layer, window } = drawing;
  const isMasked =
    ink === 'clip' && ground.fillings.some(({ order, box }) => order > drawing.order && meets(box, window));
  if (ink === 'none' || layer === 'off' || size <= TINY || (ink === 'clip' && !isMasked)) return 'unseen';
  const plain: Seen = ink === 'faint' || ink === 'clip' || layer === 'unknown' ? 'doubtful' : 'seen';
  const shown = overlap(window, ground.page);
  const near = ground.fillings.filter(({ box }) => drawing.box === undefined || meets(box, drawing.box));
  const above = near.filter(({ order, opaque }) => order > drawing.order && opaque);
  const below = near.filter(({ order }) => order < drawing.order).reverse();
  const mayVanish =
    drawing.color !== undefined &&
    [PAPER, ...below.map(({ color }) => color)].some(
      (color) => color !== undefined && isSameToEye(color, drawing.color ?? color),
    );
  const isWhole = drawing.box !== undefined && holdsBox(shown, drawing.box);
  if (isWhole && above.length === 0 && !mayVanish) return plain;
  return (letter, isUpright) => {
    const [x, y] = [(letter.left + letter.right) / 2, (letter.bottom + letter.top) / 2];
    if (!isShownPart(shown, letter, isUpright)) return meets(shown, letter) ? 'cut' : 'unseen';
    const over = coverAt(above, ground.filler, x, y);
    if (over !== 'seen') return over;
    return mayVanish && drawing.color && isLost(drawing.color, below, ground.filler, x, y) ? 'unseen' : plain;
  };
}

/** A line that is cut along its middle is read on one of two pages; a letter at the edge is read by what is left of it. */
function isShownPart(shown: Box, { left, bottom, right, top }: Box, isUpright: boolean): boolean {
  const [x, y] = [(left + right) / 2, (bottom + top) / 2];
  const ends = [EDGE, 1 - EDGE].map((part) =>
    isUpright ? ([left + part * (right - left), y] as const) : ([x, bottom + part * (top - bottom)] as const),
  );
  return ends.some((end) => holdsPoint(shown, ...end));
}

/** What is drawn over a point. */
function coverAt(above: readonly Filling[], filler: Filler, x: number, y: number): Seen {
  let seen: Seen = 'seen';
  for (const filling of above) {
    if (!holdsPoint(filling.box, x, y)) continue;
    const covered = filling.kind === 'shading' ? 'unknown' : covers(filler, filling, x, y);
    if (covered === 'yes') return 'unseen';
    if (covered === 'unknown') seen = 'doubtful';
  }
  return seen;
}

/** Whether letters in a colour stand on the same colour; on a picture or a pattern they may be seen. */
function isLost(color: Rgb, below: readonly Filling[], filler: Filler, x: number, y: number): boolean {
  for (const filling of below) {
    if (!holdsPoint(filling.box, x, y)) continue;
    if (filling.kind !== 'path') return false;
    const covered = covers(filler, filling, x, y);
    if (covered === 'no') continue;
    return (
      covered === 'yes' && filling.opaque && filling.color !== undefined && isSameToEye(color, filling.color)
    );
  }
  return isSameToEye(color, PAPER);
}
