// What is declared for an element, and what holds around it → whether its text can be seen.

import { isSameToEye, PAPER, type Rgb } from '../../run-appearance.ts';
import { cssColor } from './css-values.ts';
import { BLOCKS } from './element.ts';
import type { Attributes } from './foreign-content.ts';
import { isFarIndent, paintedBy } from './hiding-styles.ts';
import type { Declarations } from './style-rules.ts';

/** How the text of an element appears by its own attributes and those of the elements around it. */
export interface Visibility {
  /** `clear` is no colour at all; nothing is one that is not known. */
  readonly color: Rgb | 'clear' | undefined;
  /** An outline or a shadow of the letters, or a ground that is cut to them. */
  readonly outlined: boolean;
  /** In pixels of the screen. */
  readonly size: number;
  /** `visibility`, which an element inside can undo. */
  readonly hidden: boolean;
  /** Lines begin far off, which a block inside can undo. */
  readonly indented: boolean;
  /** Not painted, or far off: nothing inside can undo that, but for a box without room (`cut`) what is placed freely. */
  readonly painted: 'yes' | 'doubtful' | 'cut' | 'no';
  /** The colour behind it; `unknown` where a picture or a style sheet may lie there. */
  readonly ground: Rgb | 'unknown';
}

/** Before any element: a style sheet that sets any background may set all, and one that is linked may do anything. */
export function rootVisibility(html: string): Visibility {
  const unknown = hasGroundRule(html) || hasLinkedSheet(html);
  return {
    color: [0, 0, 0],
    outlined: false,
    size: 16,
    hidden: false,
    indented: false,
    painted: 'yes',
    ground: unknown ? 'unknown' : PAPER,
  };
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
export function visibilityOf(
  { name, attributes }: { name: string; attributes: Attributes },
  declared: Declarations,
  around: Visibility,
): Visibility {
  if (attributes.size === 0 && declared.size === 0) return around;
  const isBox = isBoxed(name, declared);
  const visibility = declared.get('visibility');
  return {
    color: colorOf(declared, attributes, around),
    outlined: around.outlined || isOutlined(declared),
    size: sizeOf(declared, around.size),
    hidden: visibility === undefined ? around.hidden : /^(?:hidden|collapse)$/.test(visibility),
    indented: (isBox ? isFarIndent(declared) : undefined) ?? around.indented,
    painted: paintedIn(around.painted, paintedBy({ declared, isBox, grows: GROWS.test(name) }), declared),
    ground: groundOf(declared, attributes) ?? around.ground,
  };
}

const GROWS = /^(?:t[dhr]|table|tbody|thead|tfoot)$/;

function isBoxed(name: string, declared: Declarations): boolean {
  const display = declared.get('display');
  const isFree = /^(?:absolute|fixed)$/.test(declared.get('position') ?? '');
  if (isFree || /^(?:left|right)$/.test(declared.get('float') ?? '')) return true;
  return display === undefined ? BLOCKS.has(name) : !/^(?:inline|contents)$/.test(display);
}

function paintedIn(
  around: Visibility['painted'],
  own: Visibility['painted'],
  declared: Declarations,
): Visibility['painted'] {
  const escapes = around === 'cut' && /^(?:absolute|fixed)$/.test(declared.get('position') ?? '');
  if (escapes || around === 'yes') return own;
  return around === 'doubtful' && (own === 'no' || own === 'cut') ? own : around;
}

function colorOf(declared: Declarations, attributes: Attributes, around: Visibility): Visibility['color'] {
  const written =
    declared.get('-webkit-text-fill-color') ?? declared.get('color') ?? attributes.get('color') ?? 'inherit';
  return /^(?:inherit|unset|currentcolor|revert)$/i.test(written.trim()) ? around.color : cssColor(written);
}

function isOutlined(declared: Declarations): boolean {
  const shadow = declared.get('text-shadow') ?? 'none';
  const stroke = declared.get('-webkit-text-stroke') ?? declared.get('-webkit-text-stroke-width') ?? '0';
  const cut = declared.get('background-clip') ?? declared.get('-webkit-background-clip') ?? '';
  return shadow !== 'none' || !/^0(?:px)?(?:\s|$)/.test(stroke) || cut === 'text';
}

/** Pixels of one of each unit; shares are of the size around. */
const PIXELS: Readonly<Record<string, number>> = {
  px: 1,
  pt: 4 / 3,
  rem: 16,
  cm: 37.8,
  mm: 3.78,
  in: 96,
  pc: 16,
};
const SHARES: Readonly<Record<string, number>> = { em: 1, '%': 0.01, ex: 0.5, ch: 0.5 };
const SIZE = /(?:^|\s)(\d+\.?\d*|\.\d+)(px|pt|rem|cm|mm|in|pc|em|%|ex|ch)?(?=\s|\/|$)/;
/** small, x-large and the like. */
const NAMED = /^(?:medium|initial|(?:xx?-)?(?:small|large)|xxx-large)$/;

function sizeOf(declared: Declarations, around: number): number {
  const written = declared.get('font-size') ?? declared.get('font');
  if (written === undefined) return around;
  if (NAMED.test(written)) return 16;
  const [, number, unit = 'px'] = SIZE.exec(written) ?? [];
  if (number === undefined) return around;
  const share = SHARES[unit];
  return Number(number) * (share === undefined ? (PIXELS[unit] ?? 1) : share * around);
}

const NOTHING = /^(?:transparent|none|inherit|initial|unset)\b/i;
const GROUNDS = [
  'background',
  'background-color',
  'background-image',
  'mso-shading',
  'mso-highlight',
  'mso-pattern',
];

function groundOf(declared: Declarations, attributes: Attributes): Visibility['ground'] | undefined {
  if (attributes.has('background')) return 'unknown';
  const behind = [...GROUNDS.map((name) => declared.get(name)), attributes.get('bgcolor')].filter(
    (each) => each !== undefined && !NOTHING.test(each.trim()),
  );
  if (behind.length === 0) return undefined;
  const color = behind.length === 1 ? cssColor(behind[0] ?? '') : undefined;
  return color === undefined || color === 'clear' ? 'unknown' : color;
}

/** Whether the text in it is seen: of a point and less, unpainted, or in the colour of its ground it is not. */
export function isSeen(visibility: Visibility): 'yes' | 'doubtful' | 'hidden' | 'no' {
  const { color, outlined, size, indented, painted, ground } = visibility;
  if (visibility.hidden) return 'hidden';
  if (size <= 1.34 || indented || painted === 'no' || painted === 'cut') return 'no';
  if (!outlined && color === 'clear') return 'no';
  const isOnSame =
    color !== undefined && color !== 'clear' && ground !== 'unknown' && isSameToEye(color, ground);
  if (isOnSame && !outlined) return 'no';
  return painted === 'doubtful' ? 'doubtful' : 'yes';
}
