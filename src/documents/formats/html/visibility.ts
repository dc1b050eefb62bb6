// Colour, size, place and background of an element, its own and inherited → whether its text can be seen.

import { isSameToEye, PAPER, type Rgb } from '../../run-appearance.ts';
import type { Attributes } from './foreign-content.ts';
import { cssColor } from './style-rules.ts';

/** How the text of an element appears by its own attributes and those of the elements around it. */
export interface Visibility {
  /** `clear` is no colour at all; nothing is one that is not known. */
  readonly color: Rgb | 'clear' | undefined;
  readonly tiny: boolean;
  /** The element as a whole is not painted, or far off: nothing inside can undo that. */
  readonly away: boolean;
  /** The colour behind it; `unknown` where a picture or a style sheet may lie there. */
  readonly ground: Rgb | 'unknown';
}

const COLOR = /(?:^|;)\s*color\s*:\s*([^;]*)/i;
const SIZE = /(?:^|;)\s*font-size\s*:\s*([\d.]+)\s*(pt|px|em|rem|%)?/i;
const GROUND = /(?:^|;)\s*(?:mso-)?(?:background|shading|highlight)[\w-]*\s*:\s*([^;]*)/i;
const NOTHING = /^(?:transparent|none|inherit|initial|unset)\b/i;
const TINY: Readonly<Record<string, number>> = { pt: 1, px: 1.34, em: 0.08, rem: 0.08, '%': 8 };
const OPACITY = /(?:^|;)\s*opacity\s*:\s*([\d.]+)(%?)/i;
const LEAST_OPACITY = 0.05;
const FAR =
  /(?:^|;)\s*(?:left|top|right|bottom|text-indent|margin-left|margin-top)\s*:\s*-\s*(\d+)\s*(px|pt|em|rem|cm|in|vw|vh|%)/i;
const TRANSFORM =
  /(?:^|;)\s*transform\s*:[^;]*(?:scale\w*\(\s*0(?:\.0*)?\s*[,)]|translate\w*\(\s*-\s*\d{4,})/i;
const CLIPPED =
  /(?:^|;)\s*(?:clip\s*:\s*rect\(\s*(?:0|1px)\D|clip-path\s*:\s*(?:inset\(\s*(?:[5-9]\d|100)%|circle\(\s*0))/i;
const NO_ROOM = /(?:^|;)\s*(?:max-)?(?:width|height)\s*:\s*[01](?:\.0*)?(?:px|pt|em|%)?\s*(?:;|$)/i;
const CUT = /(?:^|;)\s*overflow(?:-[xy])?\s*:\s*(?:hidden|clip)/i;
/** So far to the left or up, in any unit, nothing is left on the screen. */
const FARTHEST: Readonly<Record<string, number>> = {
  px: 500,
  pt: 400,
  em: 40,
  rem: 40,
  cm: 15,
  in: 6,
  vw: 100,
  vh: 100,
  '%': 100,
};

/** Before any element: a style sheet that sets any background may set all, and one that is linked may do anything. */
export function rootVisibility(html: string): Visibility {
  const unknown = hasGroundRule(html) || hasLinkedSheet(html);
  return { color: [0, 0, 0], tiny: false, away: false, ground: unknown ? 'unknown' : PAPER };
}

/** `<style\b[^>]*>[^<]*background`, without the square of its time on a page of nothing but `<style`. */
function hasGroundRule(html: string): boolean {
  const style = /<style\b/gi;
  for (let found = style.exec(html); found; found = style.exec(html)) {
    const start = html.indexOf('>', style.lastIndex);
    if (start < 0) return false;
    const end = html.indexOf('<', start);
    if (/background|@import/i.test(html.slice(start, end < 0 ? html.length : end))) return true;
    style.lastIndex = start;
  }
  return false;
}

function hasLinkedSheet(html: string): boolean {
  const link = /<link\b/gi;
  for (let found = link.exec(html); found; found = link.exec(html)) {
    const end = html.indexOf('>', link.lastIndex);
    if (end < 0) return false;
    if (/stylesheet/i.test(html.slice(link.lastIndex, end))) return true;
    link.lastIndex = end;
  }
  return false;
}

/** The element's own appearance over that of the element around it. */
export function visibilityOf(attributes: Attributes, around: Visibility): Visibility {
  if (attributes.size === 0) return around;
  const style = attributes.get('style') ?? '';
  const color = COLOR.exec(style)?.[1] ?? attributes.get('color');
  const size = SIZE.exec(style);
  return {
    color: color === undefined ? around.color : cssColor(color),
    tiny: size ? isTiny(size) : around.tiny,
    away: around.away || (style !== '' && isAway(style)),
    ground: groundOf(style, attributes) ?? around.ground,
  };
}

function isTiny([, number, unit = 'px']: RegExpExecArray): boolean {
  return Number(number) <= (TINY[unit.toLowerCase()] ?? 0);
}

function isAway(style: string): boolean {
  const opacity = OPACITY.exec(style);
  if (opacity && Number(opacity[1]) / (opacity[2] === '%' ? 100 : 1) <= LEAST_OPACITY) return true;
  const far = FAR.exec(style);
  if (far && Number(far[1]) >= (FARTHEST[(far[2] ?? '').toLowerCase()] ?? Number.POSITIVE_INFINITY))
    return true;
  return TRANSFORM.test(style) || CLIPPED.test(style) || (NO_ROOM.test(style) && CUT.test(style));
}

function groundOf(style: string, attributes: Attributes): Visibility['ground'] | undefined {
  if (attributes.has('background')) return 'unknown';
  const behind = (GROUND.exec(style)?.[1] ?? attributes.get('bgcolor'))?.trim();
  if (behind === undefined || NOTHING.test(behind)) return undefined;
  const color = cssColor(behind);
  return color === undefined || color === 'clear' ? 'unknown' : color;
}

/** Unpainted, of a point and less, or in the colour of what lies behind it. */
export function isUnseen({ color, tiny, away, ground }: Visibility): boolean {
  if (tiny || away || color === 'clear') return true;
  return color !== undefined && ground !== 'unknown' && isSameToEye(color, ground);
}
