// Colours and lengths as style sheets write them → values.

import type { Rgb } from '../../run-appearance.ts';

/** So far away in any unit, nothing is left on the screen; from a fifth of it on, nobody knows. */
const FARTHEST: Readonly<Record<string, number>> = {
  px: 1920,
  pt: 1440,
  em: 120,
  rem: 120,
  ch: 240,
  cm: 53,
  mm: 530,
  in: 21,
  vw: 100,
  vh: 100,
  '%': 100,
};
const LENGTH = /^(-?(?:\d+\.?\d*|\.\d+))([a-z%]*)$/;

interface Length {
  readonly number: number;
  readonly unit: string;
}

/** `-2em`, `50%`, `0`; nothing for what is calculated. */
export function cssLength(value: string | undefined): Length | undefined {
  const [, number, unit = ''] = LENGTH.exec(value ?? '') ?? [];
  return number === undefined ? undefined : { number: Number(number), unit };
}

/** Which way a length goes that leads off the screen, or may. */
export function farness(value: string | undefined): { way: 'back' | 'on'; far: boolean } | undefined {
  const length = cssLength(value);
  const farthest = FARTHEST[length?.unit ?? ''];
  if (length === undefined || farthest === undefined) return undefined;
  const share = Math.abs(length.number) / farthest;
  if (share < (/[%vwh]/.test(length.unit) ? 1 : 0.2)) return undefined;
  return { way: length.number < 0 ? 'back' : 'on', far: share >= 1 };
}

export function isZero(value: string | undefined): boolean {
  const length = cssLength(value);
  return length !== undefined && length.number === 0;
}

const WORDS: Readonly<Record<string, Rgb>> = {
  white: [255, 255, 255],
  snow: [255, 250, 250],
  ivory: [255, 255, 240],
  ghostwhite: [248, 248, 255],
  whitesmoke: [245, 245, 245],
  azure: [240, 255, 255],
  mintcream: [245, 255, 250],
  seashell: [255, 245, 238],
  honeydew: [240, 255, 240],
  aliceblue: [240, 248, 255],
  lavenderblush: [255, 240, 245],
  floralwhite: [255, 250, 240],
  black: [0, 0, 0],
  windowtext: [0, 0, 0],
  window: [255, 255, 255],
  gray: [128, 128, 128],
  red: [255, 0, 0],
  yellow: [255, 255, 0],
  blue: [0, 0, 255],
  navy: [0, 0, 128],
};

const HEX = /^#([0-9a-f]{3,8})$/i;
const FUNCTION =
  /^(rgb|hsl)a?\(\s*([\d.]+)(%?)(?:deg)?[\s,]+([\d.]+)(%?)[\s,]+([\d.]+)(%?)(?:\s*[,/]\s*([\d.]+)(%?))?\s*\)$/i;
const LEAST_ALPHA = 0.05;

/** `clear` where it is transparent; nothing where the colour is not known here. */
export function cssColor(written: string): Rgb | 'clear' | undefined {
  const word = written.trim().toLowerCase();
  if (word === 'transparent') return 'clear';
  const hex = HEX.exec(word)?.[1];
  if (hex !== undefined) return hexColor(hex);
  const called = FUNCTION.exec(word);
  return called ? functionColor(called) : WORDS[word];
}

function hexColor(digits: string): Rgb | 'clear' | undefined {
  const long = digits.length <= 4 ? [...digits].map((digit) => digit + digit).join('') : digits;
  const bytes = (long.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));
  const [red = 0, green = 0, blue = 0, alpha = 255] = bytes;
  if (alpha < LEAST_ALPHA * 255) return 'clear';
  return bytes.length === 3 || bytes.length === 4 ? [red, green, blue] : undefined;
}

function functionColor(called: RegExpExecArray): Rgb | 'clear' | undefined {
  const [, name, one, onePart, two, twoPart, three, threePart, alpha, alphaPart] = called;
  if (alpha !== undefined && Number(alpha) / (alphaPart === '%' ? 100 : 1) <= LEAST_ALPHA) return 'clear';
  if (name === 'hsl')
    return Number(three) >= 99 ? [255, 255, 255] : Number(three) <= 1 ? [0, 0, 0] : undefined;
  const byte = (number = '0', part = '') => Number(number) * (part === '%' ? 2.55 : 1);
  return [byte(one, onePart), byte(two, twoPart), byte(three, threePart)];
}
