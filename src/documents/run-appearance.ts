// What styles and properties say of a run, as far as it changes how its text counts.

import { isSameToEye, rgbOf } from './same-color.ts';

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
