// The look of a run → whether a reader sees it: colours that are one to the eye, size, ground.

/** Red, green and blue, 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number];

export const PAPER: Rgb = [255, 255, 255];

/** Of 255: no eye sees less; nothing shines through more. */
export const CLEAR = 4;
export const DENSE = 250;

/** Light grey as programs offer it (D9D9D9, BFBFBF) is read; F2F2F2 and paler is not. */
const LEAST_CONTRAST = 20;

/** A sixth of A4, in square points: a seal or a stamp is smaller, and clear. */
export const LARGE_DRAWING = (595 * 842) / 6;

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
function rgbOf(hex: string | undefined): Rgb | undefined {
  const found = HEX.exec(hex ?? '');
  return found
    ? [
        Number.parseInt(found[1] ?? '', 16),
        Number.parseInt(found[2] ?? '', 16),
        Number.parseInt(found[3] ?? '', 16),
      ]
    : undefined;
}

/** What one style or run says; undefined is inherited from the next in the chain. */
export interface RunAppearance {
  /** w:rFonts/@w:hint is eastAsia. */
  hint: boolean | undefined;
  vanish: boolean | undefined;
  white: boolean | undefined;
  /** One point or less: nobody reads it. */
  tiny: boolean | undefined;
  /** Something darker than paper behind the letters. */
  shaded: boolean | undefined;
  /** The letters are not filled, or with a colour that is transparent. */
  clear: boolean | undefined;
  /** Their outline is drawn. */
  outlined: boolean | undefined;
  /** Which part of the letters an effect is being told of. */
  effect: 'fill' | 'outline' | undefined;
  /** Their colour, and that of the ground right behind them. */
  color: string | undefined;
  ground: string | undefined;
}

/** No ink at all, or ink on a ground of its own colour. */
export function isUninked({ clear, outlined, color, ground }: RunAppearance): boolean {
  if (outlined) return false;
  if (clear) return true;
  const [ink, paper] = [rgbOf(color), rgbOf(ground)];
  return ink !== undefined && paper !== undefined && isSameToEye(ink, paper);
}

export function newAppearance(): RunAppearance {
  return {
    hint: undefined,
    vanish: undefined,
    white: undefined,
    tiny: undefined,
    shaded: undefined,
    clear: undefined,
    outlined: undefined,
    effect: undefined,
    color: undefined,
    ground: undefined,
  };
}

/** `over` where it says something, else `under`. */
export function overlaid(over: RunAppearance, under: RunAppearance): RunAppearance {
  return {
    hint: over.hint ?? under.hint,
    vanish: over.vanish ?? under.vanish,
    white: over.white ?? under.white,
    tiny: over.tiny ?? under.tiny,
    shaded: over.shaded ?? under.shaded,
    clear: over.clear ?? under.clear,
    outlined: over.outlined ?? under.outlined,
    effect: undefined,
    color: over.color ?? under.color,
    ground: over.ground ?? under.ground,
  };
}
