// Bands and a scale → the ground of a drawing: the bands that are asked for, the grid and the figures beneath.

import type { TextView } from '../../../report/view/index.ts';
import { type Markup, markup } from '../markup.ts';
import { type Band, placeOn, type Scale } from './scale.ts';

/** One measured text and whose it is. */
export interface PlottedText extends TextView {
  readonly submitter: string;
}

export interface Drawing {
  readonly texts: readonly PlottedText[];
  readonly bands: readonly Band[];
  readonly scale: Scale;
  readonly description: string;
}

export const WIDTH = 1120;
export const TOP = 34;
export const LEFT = 150;
export const RIGHT = 985;

/** Band, grid and figures beneath. */
export function axes({ bands, scale }: Drawing, bottom: number): Markup {
  const x = placeOn(scale, [LEFT, RIGHT]);
  const grid = scale.ticks.map(
    (tick) =>
      markup`<line class="grid" x1="${x(tick)}" x2="${x(tick)}" y1="${TOP}" y2="${bottom}"/><text class="axis" x="${x(tick)}" y="${bottom + 17}">${tick}</text>`,
  );
  const fields = bands.map(({ low, high, text }) => {
    const [left, right] = [x(low), x(high)];
    return markup`<rect class="band" x="${left}" y="${TOP}" width="${round(right - left)}" height="${bottom - TOP}"/><path class="edge" d="M${left} ${TOP}V${bottom}M${right} ${TOP}V${bottom}"/><text class="band-text" x="${round((left + right) / 2)}" y="${TOP - 11}">${text}</text>`;
  });
  return markup`${fields}${grid}`;
}

/** To a tenth of a pixel. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
