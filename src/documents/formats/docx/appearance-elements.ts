// The properties of a run that change how its text counts: font hint, hidden, white, tiny, shaded.

import type { AttributeOf, XmlAction } from '../../containers/xml/index.ts';
import { isPaperWhite, type RunAppearance } from '../../run-appearance.ts';

const TINY_HALF_POINTS = 2;
// Of 100: letters squeezed to less are strokes.
const FLAT_PERCENT = 5;
// In thousandths of a per cent.
const CLEAR_ALPHA = 97_000;

/** ECMA-376 17.18.40. */
const HIGHLIGHTS: Readonly<Record<string, string>> = {
  black: '000000',
  blue: '0000FF',
  cyan: '00FFFF',
  green: '00FF00',
  magenta: 'FF00FF',
  red: 'FF0000',
  yellow: 'FFFF00',
  darkBlue: '000080',
  darkCyan: '008080',
  darkGreen: '008000',
  darkMagenta: '800080',
  darkRed: '800000',
  darkYellow: '808000',
  darkGray: '808080',
  lightGray: 'C0C0C0',
};

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
      const color = attribute('w:val');
      appearance.white = isPaperWhite(color);
      appearance.color = color;
    }),
    'w:sz': into((appearance, attribute) => {
      appearance.tiny = Number(attribute('w:val') ?? Number.NaN) <= TINY_HALF_POINTS;
    }),
    'w:w': into((appearance, attribute) => {
      if (Number(attribute('w:val') ?? 100) <= FLAT_PERCENT) appearance.tiny = true;
    }),
    ...inkElements(into),
    'w:highlight': into((appearance, attribute) => {
      const color = attribute('w:val');
      if (color !== 'none' && color !== 'white') appearance.shaded = true;
      const ground = HIGHLIGHTS[color ?? ''];
      if (ground !== undefined) appearance.ground = ground;
    }),
  };
}

/** ECMA-376 17.17.4: an absent value means on. */
export function isOn(value: string | undefined): boolean {
  return value !== 'false' && value !== '0' && value !== 'off';
}

type Into<S> = (set: (appearance: RunAppearance, attribute: AttributeOf) => void) => XmlAction<S>;

/** Effects of Word 2010: what fills the letters, and whether they have an outline ([MS-DOCX] 2.6.1). */
function inkElements<S>(into: Into<S>): Record<string, XmlAction<S>> {
  const effect = (name: RunAppearance['effect']) =>
    into((appearance) => {
      appearance.effect = name;
    });
  const filled = into((appearance) => {
    if (appearance.effect === 'outline') appearance.outlined = true;
  });
  const unfilled = into((appearance) => {
    if (appearance.effect === 'outline') appearance.outlined = false;
    else if (appearance.effect === 'fill') appearance.clear = true;
  });
  return {
    'w14:textOutline': effect('outline'),
    'w14:textFill': effect('fill'),
    'w14:solidFill': filled,
    'w14:gradFill': filled,
    'w14:noFill': unfilled,
    'w14:alpha': into((appearance, attribute) => {
      if (Number(attribute('w14:val') ?? 0) < CLEAR_ALPHA) return;
      if (appearance.effect === 'outline') appearance.outlined = false;
      else if (appearance.effect === 'fill') appearance.clear = true;
    }),
  };
}

/** w:shd → whether it darkens the paper: a pattern does, and a fill that is neither automatic nor white. */
export function isShaded(attribute: AttributeOf): boolean {
  const pattern = attribute('w:val');
  if (pattern !== undefined && pattern !== 'clear' && pattern !== 'nil') return true;
  const fill = attribute('w:fill');
  return fill !== undefined && fill !== 'auto' && !isPaperWhite(fill);
}
