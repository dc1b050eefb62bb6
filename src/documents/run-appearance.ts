// What styles and properties say of a run, as far as it changes how its text counts.

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
}

export function newAppearance(): RunAppearance {
  return { hint: undefined, vanish: undefined, white: undefined, tiny: undefined, shaded: undefined };
}

/** `over` where it says something, else `under`. */
export function overlaid(over: RunAppearance, under: RunAppearance): RunAppearance {
  return {
    hint: over.hint ?? under.hint,
    vanish: over.vanish ?? under.vanish,
    white: over.white ?? under.white,
    tiny: over.tiny ?? under.tiny,
    shaded: over.shaded ?? under.shaded,
  };
}
