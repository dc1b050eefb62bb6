// The styles of an OpenDocument text, common and automatic → how text in a style shows.

import type { AttributeOf, XmlAction } from '../../containers/xml/index.ts';
import { isPaperWhite, newAppearance, overlaid, type RunAppearance } from '../../run-appearance.ts';

interface OdtStyle {
  readonly parent: string | undefined;
  readonly appearance: RunAppearance;
  /** The paragraph, cell or table behind the text is dark. */
  background: boolean;
}

/** Styles by family and name; filled by `styleElements` from styles.xml, then from content.xml. */
export interface OdtStyles {
  readonly styles: Map<string, OdtStyle>;
  readonly resolved: Map<string, RunAppearance>;
  current: OdtStyle | undefined;
}

const LONGEST_CHAIN = 32;
const TINY_POINTS = 1;

export function newOdtStyles(): OdtStyles {
  return { styles: new Map(), resolved: new Map(), current: undefined };
}

/** The actions that fill the sheet, for any gatherer that has one. */
export function styleElements<S extends { readonly sheet: OdtStyles }>(): Record<string, XmlAction<S>> {
  const close = ({ sheet }: S) => {
    sheet.current = undefined;
  };
  const style: XmlAction<S> = { open: ({ sheet }, attribute) => openStyle(sheet, attribute), close };
  const background: XmlAction<S> = {
    open: ({ sheet }, attribute) => {
      if (sheet.current) sheet.current.background ||= isDark(attribute);
      return undefined;
    },
  };
  return {
    'style:style': style,
    'style:default-style': style,
    'style:text-properties': {
      open: ({ sheet }, attribute) => {
        if (sheet.current) readAppearance(sheet.current.appearance, attribute);
        return undefined;
      },
    },
    'style:paragraph-properties': background,
    'style:table-cell-properties': background,
    'style:table-row-properties': background,
    'style:table-properties': background,
  };
}

export const STYLE_ATTRIBUTES = [
  'style:name',
  'style:family',
  'style:parent-style-name',
  'text:display',
  'fo:color',
  'fo:font-size',
  'style:font-size-asian',
  'fo:background-color',
] as const;

function openStyle(sheet: OdtStyles, attribute: AttributeOf): undefined {
  // A default style has no name; every chain of its family ends there.
  const key = `${attribute('style:family') ?? ''} ${attribute('style:name') ?? ''}`;
  sheet.current = {
    parent: attribute('style:parent-style-name'),
    appearance: newAppearance(),
    background: false,
  };
  sheet.styles.set(key, sheet.current);
}

function readAppearance(appearance: RunAppearance, attribute: AttributeOf): void {
  const display = attribute('text:display');
  if (display !== undefined) appearance.vanish = display === 'none';
  const color = attribute('fo:color');
  if (color !== undefined) appearance.white = isPaperWhite(color);
  // Chinese letters have a size of their own, where one is given.
  const given = attribute('style:font-size-asian') ?? attribute('fo:font-size') ?? '';
  const size = /^([\d.]+)pt$/.exec(given)?.[1];
  if (size !== undefined) appearance.tiny = Number(size) <= TINY_POINTS;
  if (attribute('fo:background-color') !== undefined) appearance.shaded = isDark(attribute);
}

function isDark(attribute: AttributeOf): boolean {
  const color = attribute('fo:background-color')?.toLowerCase();
  return color !== undefined && color !== 'transparent' && !isPaperWhite(color);
}

/** The appearance that a style and its parents give. */
export function appearanceIn(
  sheet: OdtStyles,
  family: 'paragraph' | 'text',
  name: string | undefined,
): RunAppearance {
  const key = `${family} ${name ?? ''}`;
  const known = sheet.resolved.get(key);
  if (known) return known;
  const appearance = chainOf(sheet, family, name).reduce(
    (over, style) => overlaid(over, style.appearance),
    newAppearance(),
  );
  sheet.resolved.set(key, appearance);
  return appearance;
}

export function hasBackground(sheet: OdtStyles, family: string, name: string | undefined): boolean {
  return chainOf(sheet, family, name).some(({ background }) => background);
}

function chainOf({ styles }: OdtStyles, family: string, name: string | undefined): OdtStyle[] {
  const chain: OdtStyle[] = [];
  let next = name;
  while (next !== undefined && chain.length < LONGEST_CHAIN) {
    const style: OdtStyle | undefined = styles.get(`${family} ${next}`);
    if (!style || chain.includes(style)) break;
    chain.push(style);
    next = style.parent;
  }
  const last = styles.get(`${family} `);
  return last ? [...chain, last] : chain;
}
