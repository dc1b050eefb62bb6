// The styles of an OpenDocument text, common and automatic → how text in a style shows.

import type { AttributeOf, XmlAction } from '../../containers/xml/index.ts';
import { isPaperWhite, newAppearance, overlaid, type RunAppearance } from '../../run-appearance.ts';

interface OdtStyle {
  readonly parent: string | undefined;
  readonly appearance: RunAppearance;
  /** The paragraph, cell or table behind the text is dark. */
  background: boolean;
  /** Its lines, or its row, are too low to show anything. */
  flat: boolean;
  /** A drawing that stands before the text, which does not run around it. */
  front: boolean;
  /** Without a fill of its own. */
  clear: boolean;
}

/** Styles by family and name; filled by `styleElements` from styles.xml, then from content.xml. */
export interface OdtStyles {
  readonly styles: Map<string, OdtStyle>;
  readonly resolved: Map<string, RunAppearance>;
  current: OdtStyle | undefined;
}

const LONGEST_CHAIN = 32;
const TINY_POINTS = 1;
const FLAT_POINTS = 2.5;
const NARROW_PERCENT = 5;
const CLEAR_PERCENT = 5;

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
      if (!sheet.current) return undefined;
      sheet.current.background ||= isDark(attribute);
      const height = attribute('fo:line-height') ?? attribute('style:row-height');
      if (height !== undefined) sheet.current.flat = pointsOf(height) < FLAT_POINTS;
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
    'style:graphic-properties': {
      open: ({ sheet }, attribute) => {
        if (sheet.current) readGraphic(sheet.current, attribute);
        return undefined;
      },
    },
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
  'fo:line-height',
  'style:row-height',
  'style:text-scale',
  'loext:opacity',
  'style:use-window-font-color',
  'style:wrap',
  'style:run-through',
  'draw:fill',
] as const;

function openStyle(sheet: OdtStyles, attribute: AttributeOf): undefined {
  // A default style has no name; every chain of its family ends there.
  const key = `${attribute('style:family') ?? ''} ${attribute('style:name') ?? ''}`;
  sheet.current = {
    parent: attribute('style:parent-style-name'),
    appearance: newAppearance(),
    background: false,
    flat: false,
    front: false,
    clear: false,
  };
  sheet.styles.set(key, sheet.current);
}

/** Points of one of each unit. */
const POINTS: Readonly<Record<string, number>> = { pt: 1, in: 72, cm: 28.35, mm: 2.835, pc: 12, px: 0.75 };

/** `0.2cm` → points; infinite where it is no length, as a share of the line is none. */
export function pointsOf(length: string | undefined): number {
  const [, number, unit = ''] = /^(-?[\d.]+)([a-z]+)$/.exec(length ?? '') ?? [];
  return number === undefined
    ? Number.POSITIVE_INFINITY
    : Number(number) * (POINTS[unit] ?? Number.POSITIVE_INFINITY);
}

function readGraphic(style: OdtStyle, attribute: AttributeOf): void {
  const isThrough = attribute('style:wrap') === 'run-through';
  if (isThrough) style.front = attribute('style:run-through') !== 'background';
  if (attribute('draw:fill') === 'none') style.clear = true;
}

function readAppearance(appearance: RunAppearance, attribute: AttributeOf): void {
  const display = attribute('text:display');
  if (display !== undefined) appearance.vanish = display === 'none';
  const color = attribute('fo:color');
  if (color !== undefined) {
    appearance.white = isPaperWhite(color);
    appearance.color = color;
    appearance.clear = isClear(attribute);
  }
  const scale = Number.parseFloat(attribute('style:text-scale') ?? '100');
  // Chinese letters have a size of their own, where one is given.
  const given = attribute('style:font-size-asian') ?? attribute('fo:font-size') ?? '';
  const size = /^([\d.]+)pt$/.exec(given)?.[1];
  if (size !== undefined) appearance.tiny = Number(size) <= TINY_POINTS;
  if (scale <= NARROW_PERCENT) appearance.tiny = true;
  const ground = attribute('fo:background-color');
  if (ground === undefined) return;
  appearance.shaded = isDark(attribute);
  appearance.ground = ground;
}

/** LibreOffice writes an opacity of nothing beside the automatic colour, which is seen. */
function isClear(attribute: AttributeOf): boolean {
  const isAutomatic = attribute('style:use-window-font-color') === 'true';
  return !isAutomatic && Number.parseFloat(attribute('loext:opacity') ?? '100') <= CLEAR_PERCENT;
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

/** Whether lines or rows in the style are too low to show anything. */
export function isFlatStyle(sheet: OdtStyles, family: string, name: string | undefined): boolean {
  return chainOf(sheet, family, name)[0]?.flat === true;
}

export function hasBackground(sheet: OdtStyles, family: string, name: string | undefined): boolean {
  return chainOf(sheet, family, name).some(({ background }) => background);
}

/** The style and those that it is based on. */
export function chainOf({ styles }: OdtStyles, family: string, name: string | undefined): OdtStyle[] {
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
