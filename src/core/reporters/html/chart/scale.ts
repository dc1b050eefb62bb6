// Lengths of texts and the band that is asked for → where each number stands on a picture, and the ground it is drawn on.

import { factKindOf } from '../../../facts/index.ts';
import type { Messages } from '../../../i18n/messages.ts';
import { isObject } from '../../../json-pointer.ts';
import type { Notice } from '../../../model/notice.ts';
import { localized } from '../../../report/interpolate.ts';
import type { TextView } from '../../../report/view/index.ts';
import { type Markup, markup } from '../markup.ts';

export interface Band {
  readonly low: number;
  readonly high: number;
  /** Both ends with the unit, as the requirement says it. */
  readonly text: string;
}

/** The limits that the notice sets for the length of texts, each pair once. */
export function bandsOf(notice: Notice, messages: Messages): Band[] {
  const { plot, matrix } = messages.html;
  const bands = notice.requirements.flatMap((requirement): Band[] => {
    const { must, unit, severity } = requirement;
    if (factKindOf(requirement, notice) !== 'length' || severity !== 'error' || !isObject(must)) return [];
    const { minimum: low, maximum: high } = must;
    if (typeof low !== 'number' || typeof high !== 'number') return [];
    return [{ low, high, text: plot.band(matrix.between(low, high, unit ? localized(unit, messages) : '')) }];
  });
  return bands.filter(
    (band, index) => bands.findIndex(({ low, high }) => low === band.low && high === band.high) === index,
  );
}

export interface Scale {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly number[];
  readonly step: number;
}

/** How far beyond the band, in its widths, the picture reaches: one absurd length must not flatten all others. */
const REACH = 1.4;
const TICKS = 10;

/** A scale that holds the bands and all lengths within reach. */
export function scaleOf(lengths: readonly number[], bands: readonly Band[]): Scale {
  const low = lowest(bands.map((band) => band.low));
  const high = highest(bands.map((band) => band.high));
  const reach = (high - low || high || 1) * REACH;
  const [floor, ceiling] = [Math.max(0, low - reach), high + reach];
  const within = lengths.filter((each) => each >= floor && each <= ceiling);
  const from = Math.max(0, lowest([low - reach / 4, ...within]));
  const to = highest([high + reach / 4, ...within]);
  const step = roundStep((to - from) / TICKS);
  const [first, last] = [Math.floor(from / step), Math.ceil(to / step)];
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step);
  return { from: first * step, to: last * step, ticks, step };
}

// A loop, for ten thousand submissions have more texts than a call may have arguments.
function lowest(numbers: readonly number[]): number {
  return numbers.reduce((least, each) => Math.min(least, each), Number.POSITIVE_INFINITY);
}

function highest(numbers: readonly number[]): number {
  return numbers.reduce((most, each) => Math.max(most, each), Number.NEGATIVE_INFINITY);
}

/** 1, 2 or 5 times a power of ten, not below what is asked for. */
function roundStep(wanted: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, wanted)));
  return ([1, 2, 5, 10].find((each) => each * power >= wanted) ?? 10) * power;
}

/** The place of a number between two edges, to a tenth of a pixel, kept inside them. */
export function placeOn({ from, to }: Scale, [left, right]: readonly [number, number]) {
  return (value: number): number => {
    const share = Math.min(1, Math.max(0, (value - from) / (to - from)));
    return Math.round((left + share * (right - left)) * 10) / 10;
  };
}

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
