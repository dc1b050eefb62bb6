// Colour, size and background of an element, its own and inherited → whether its text can be seen.

import type { Attributes } from './foreign-content.ts';

/** How the text of an element appears by its own attributes and those of the elements around it. */
export interface Visibility {
  readonly white: boolean;
  readonly tiny: boolean;
  /** Something that may be darker than paper lies behind it. */
  readonly ground: boolean;
}

const COLOR = /(?:^|;)\s*color\s*:\s*([^;]*)/i;
const SIZE = /(?:^|;)\s*font-size\s*:\s*([\d.]+)\s*(pt|px|em|rem|%)?/i;
const GROUND = /(?:^|;)\s*(?:mso-)?(?:background|shading|highlight)[\w-]*\s*:\s*([^;]*)/i;
const WHITE =
  /^(?:white|#fff|#ffffff|rgba?\(\s*255\s*,\s*255\s*,\s*255\s*(?:,\s*1\s*)?\))\s*(?:!important)?$/i;
const PAPER = /^(?:white|#fff|#ffffff|transparent|none|inherit|initial)\s*(?:!important)?$/i;
const TINY: Readonly<Record<string, number>> = { pt: 1, px: 1.34, em: 0.08, rem: 0.08, '%': 8 };

/** Before any element: a style sheet that sets any background may set all. */
export function rootVisibility(html: string): Visibility {
  return { white: false, tiny: false, ground: hasGroundRule(html) };
}

/** `<style\b[^>]*>[^<]*background`, without the square of its time on a page of nothing but `<style`. */
function hasGroundRule(html: string): boolean {
  const style = /<style\b/gi;
  for (let found = style.exec(html); found; found = style.exec(html)) {
    const start = html.indexOf('>', style.lastIndex);
    if (start < 0) return false;
    const end = html.indexOf('<', start);
    if (/background/i.test(html.slice(start, end < 0 ? html.length : end))) return true;
    style.lastIndex = start;
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
    white: color === undefined ? around.white : WHITE.test(color.trim()),
    tiny: size ? isTiny(size) : around.tiny,
    ground: around.ground || isGround(style, attributes),
  };
}

function isTiny([, number, unit = 'px']: RegExpExecArray): boolean {
  return Number(number) <= (TINY[unit.toLowerCase()] ?? 0);
}

function isGround(style: string, attributes: Attributes): boolean {
  const behind = GROUND.exec(style)?.[1] ?? attributes.get('bgcolor');
  return attributes.has('background') || (behind !== undefined && !PAPER.test(behind.trim()));
}

/** White on paper, or of a point and less. */
export function isUnseen({ white, tiny, ground }: Visibility): boolean {
  return tiny || (white && !ground);
}
