// The properties of a run that change how its text counts: font hint, hidden, white, tiny, shaded.

import type { AttributeOf, XmlAction } from '../../containers/xml/index.ts';
import type { RunAppearance } from '../../run-appearance.ts';

const TINY_HALF_POINTS = 2;

/** The elements of w:rPr, but for w:shd; `appearanceOf` finds the one that they change, if any. */
export function appearanceElements<S>(
  appearanceOf: (reading: S) => RunAppearance | undefined,
): Record<string, XmlAction<S>> {
  const into = (set: (appearance: RunAppearance, attribute: AttributeOf) => void): XmlAction<S> => ({
    open: (reading, attribute) => {
      const appearance = appearanceOf(reading);
      if (appearance) set(appearance, attribute);
      return undefined;
    },
  });
  return {
    'w:rFonts': into((appearance, attribute) => {
      const hint = attribute('w:hint');
      if (hint !== undefined) appearance.hint = hint === 'eastAsia';
    }),
    'w:vanish': into((appearance, attribute) => {
      appearance.vanish = isOn(attribute('w:val'));
    }),
    'w:color': into((appearance, attribute) => {
      appearance.white = isWhite(attribute('w:val'));
    }),
    'w:sz': into((appearance, attribute) => {
      appearance.tiny = Number(attribute('w:val') ?? Number.NaN) <= TINY_HALF_POINTS;
    }),
    'w:highlight': into((appearance, attribute) => {
      const color = attribute('w:val');
      if (color !== 'none' && color !== 'white') appearance.shaded = true;
    }),
  };
}

/** ECMA-376 17.17.4: an absent value means on. */
function isOn(value: string | undefined): boolean {
  return value !== 'false' && value !== '0' && value !== 'off';
}

function isWhite(color: string | undefined): boolean {
  return color?.toUpperCase() === 'FFFFFF';
}

/** w:shd → whether it darkens the paper: a pattern does, and a fill that is neither automatic nor white. */
export function isShaded(attribute: AttributeOf): boolean {
  const pattern = attribute('w:val');
  if (pattern !== undefined && pattern !== 'clear' && pattern !== 'nil') return true;
  const fill = attribute('w:fill');
  return fill !== undefined && fill !== 'auto' && !isWhite(fill);
}
