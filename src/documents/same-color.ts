// Two colours → whether an eye can tell letters in the one from a ground in the other.

/** Red, green and blue, 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number];

export const PAPER: Rgb = [255, 255, 255];

/** Light grey as programs offer it (D9D9D9, BFBFBF) is read; F2F2F2 and paler is not. */
const LEAST_CONTRAST = 20;

export function isSameToEye(one: Rgb, other: Rgb): boolean {
  return one.every((value, at) => Math.abs(value - (other[at] ?? 0)) <= LEAST_CONTRAST);
}

/** `FFFFFF`, and what is as pale. */
export function isPaperWhite(hex: string | undefined): boolean {
  const color = rgbOf(hex);
  return color !== undefined && isSameToEye(color, PAPER);
}

const HEX = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i;

/** `FFFFFF` or `#ffffff` → its colour; nothing for a word that names none. */
export function rgbOf(hex: string | undefined): Rgb | undefined {
  const found = HEX.exec(hex ?? '');
  return found
    ? [
        Number.parseInt(found[1] ?? '', 16),
        Number.parseInt(found[2] ?? '', 16),
        Number.parseInt(found[3] ?? '', 16),
      ]
    : undefined;
}
