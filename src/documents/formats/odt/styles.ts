// The styles of an OpenDocument text, common and automatic → how text in a style shows.

import type { AttributeOf, XmlAction } from '../../containers/xml/vocabulary.ts';
import { type Look, newLook, overlaid } from '../docx/look.ts';

interface Style {
  readonly parent: string | undefined;
  readonly look: Look;
  /** The paragraph, cell or table behind the text is dark. */
  ground: boolean;
}

/** Styles by family and name; filled by `styleElements` from styles.xml, then from content.xml. */
export interface StyleSheet {
  readonly styles: Map<string, Style>;
  readonly resolved: Map<string, Look>;
  current: Style | undefined;
}

const LONGEST_CHAIN = 32;
const TINY_POINTS = 1;

export function newSheet(): StyleSheet {
  return { styles: new Map(), resolved: new Map(), current: undefined };
}

/** The actions that fill the sheet, for any gatherer that has one. */
export function styleElements<S extends { readonly sheet: StyleSheet }>(): Record<string, XmlAction<S>> {
  const close = ({ sheet }: S) => {
    sheet.current = undefined;
  };
  const style: XmlAction<S> = { open: ({ sheet }, attribute) => openStyle(sheet, attribute), close };
  const ground: XmlAction<S> = {
    open: ({ sheet }, attribute) => {
      if (sheet.current) sheet.current.ground ||= isDark(attribute);
      return undefined;
    },
  };
  return {
    'style:style': style,
    'style:default-style': style,
    'style:text-properties': {
      open: ({ sheet }, attribute) => {
        if (sheet.current) readLook(sheet.current.look, attribute);
        return undefined;
      },
    },
    'style:paragraph-properties': ground,
    'style:table-cell-properties': ground,
    'style:table-row-properties': ground,
    'style:table-properties': ground,
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

function openStyle(sheet: StyleSheet, attribute: AttributeOf): undefined {
  // A default style has no name; every chain of its family ends there.
  const key = `${attribute('style:family') ?? ''} ${attribute('style:name') ?? ''}`;
  sheet.current = { parent: attribute('style:parent-style-name'), look: newLook(), ground: false };
  sheet.styles.set(key, sheet.current);
}

function readLook(look: Look, attribute: AttributeOf): void {
  const display = attribute('text:display');
  if (display !== undefined) look.vanish = display === 'none';
  const color = attribute('fo:color');
  if (color !== undefined) look.white = color.toLowerCase() === '#ffffff';
  // Chinese letters have a size of their own, where one is given.
  const given = attribute('style:font-size-asian') ?? attribute('fo:font-size') ?? '';
  const size = /^([\d.]+)pt$/.exec(given)?.[1];
  if (size !== undefined) look.tiny = Number(size) <= TINY_POINTS;
  if (attribute('fo:background-color') !== undefined) look.shaded = isDark(attribute);
}

function isDark(attribute: AttributeOf): boolean {
  const color = attribute('fo:background-color')?.toLowerCase();
  return color !== undefined && color !== 'transparent' && color !== '#ffffff';
}

/** The look that a style and those above it give. */
export function lookIn(sheet: StyleSheet, family: 'paragraph' | 'text', name: string | undefined): Look {
  const key = `${family} ${name ?? ''}`;
  const known = sheet.resolved.get(key);
  if (known) return known;
  const look = chainOf(sheet, family, name).reduce((over, style) => overlaid(over, style.look), newLook());
  sheet.resolved.set(key, look);
  return look;
}

export function hasGround(sheet: StyleSheet, family: string, name: string | undefined): boolean {
  return chainOf(sheet, family, name).some(({ ground }) => ground);
}

function chainOf({ styles }: StyleSheet, family: string, name: string | undefined): Style[] {
  const chain: Style[] = [];
  let next = name;
  while (next !== undefined && chain.length < LONGEST_CHAIN) {
    const style: Style | undefined = styles.get(`${family} ${next}`);
    if (!style || chain.includes(style)) break;
    chain.push(style);
    next = style.parent;
  }
  const last = styles.get(`${family} `);
  return last ? [...chain, last] : chain;
}
