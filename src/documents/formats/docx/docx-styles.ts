// styles.xml → the appearance of text by its paragraph and character style.

import type { Unread } from '../../../core/model/document.ts';
import { readXml, vocabulary, type XmlAction } from '../../containers/xml/index.ts';
import { newAppearance, overlaid, type RunAppearance } from '../../run-appearance.ts';
import { appearanceElements, isShaded } from './appearance-elements.ts';
import { DOCX_NAMESPACES } from './docx-package.ts';

export interface DocxStyles {
  /** The appearance that styles and defaults give a run; direct properties override it. */
  readonly appearance: (
    paragraphStyle: string | undefined,
    characterStyle: string | undefined,
  ) => RunAppearance;
  readonly paragraphShaded: (style: string | undefined) => boolean;
  readonly tableShaded: (style: string | undefined) => boolean;
}

interface DocxStyle {
  basedOn: string | undefined;
  appearance: RunAppearance;
  /** Paragraph and cell shading, which lies behind the run's own. */
  background: boolean;
}

interface StylesReading {
  readonly defaults: DocxStyle;
  readonly styles: Map<string, DocxStyle>;
  readonly defaultOf: Map<string, string>;
  current: DocxStyle | undefined;
  currentType: string;
  inRunProperties: boolean;
}

const LONGEST_CHAIN = 32;

const STYLES = vocabulary<StylesReading>({
  namespaces: DOCX_NAMESPACES,
  elements: {
    'w:latentStyles': { open: () => 'skipUnchecked' },
    'w:docDefaults': { open: (sheet) => enter(sheet, sheet.defaults), close: leave },
    'w:style': { open: openStyle, close: leave },
    'w:basedOn': {
      open: (sheet, attribute) => {
        if (sheet.current) sheet.current.basedOn = attribute('w:val');
        return undefined;
      },
    },
    // Which cells a table's conditional formatting applies to is not computed: only that it may shade.
    'w:rPr': {
      open: (sheet) => {
        sheet.inRunProperties = true;
        return undefined;
      },
      close: (sheet) => {
        sheet.inRunProperties = false;
      },
    },
    'w:shd': shading(),
    ...appearanceElements<StylesReading>((sheet) =>
      sheet.currentType === 'table' ? undefined : sheet.current?.appearance,
    ),
  },
  attributes: ['w:val', 'w:hint', 'w:fill', 'w:styleId', 'w:type', 'w:default'],
});

const known = new WeakMap<Uint8Array, DocxStyles>();

/** Reads styles.xml, each buffer once; without one there are the defaults alone. */
export async function readDocxStyles(bytes: Uint8Array | undefined): Promise<DocxStyles | Unread> {
  const before = bytes && known.get(bytes);
  if (before) return before;
  const styles = await stylesIn(bytes);
  if (bytes && !('code' in styles)) known.set(bytes, styles);
  return styles;
}

async function stylesIn(bytes: Uint8Array | undefined): Promise<DocxStyles | Unread> {
  const sheet: StylesReading = {
    defaults: newStyle(),
    styles: new Map(),
    defaultOf: new Map(),
    current: undefined,
    currentType: '',
    inRunProperties: false,
  };
  const problem = bytes && (await readXml(bytes, STYLES, sheet));
  return problem ?? stylesOf(sheet);
}

function newStyle(): DocxStyle {
  return { basedOn: undefined, appearance: newAppearance(), background: false };
}

function enter(sheet: StylesReading, style: DocxStyle): undefined {
  sheet.current = style;
}

function leave(sheet: StylesReading): void {
  sheet.current = undefined;
  sheet.currentType = '';
}

function openStyle(sheet: StylesReading, attribute: (name: string) => string | undefined): undefined {
  const type = attribute('w:type') ?? 'paragraph';
  const id = attribute('w:styleId') ?? '';
  const style = newStyle();
  sheet.styles.set(`${type} ${id}`, style);
  const isDefault = attribute('w:default');
  if (isDefault === '1' || isDefault === 'true' || isDefault === 'on') sheet.defaultOf.set(type, id);
  sheet.currentType = type;
  return enter(sheet, style);
}

function shading(): XmlAction<StylesReading> {
  return {
    open: ({ current, currentType, inRunProperties }, attribute) => {
      if (!current) return undefined;
      if (inRunProperties && currentType !== 'table') current.appearance.shaded = isShaded(attribute);
      else current.background ||= isShaded(attribute);
      return undefined;
    },
  };
}

function stylesOf(sheet: StylesReading): DocxStyles {
  return {
    appearance: cachedAppearance((paragraphStyle, characterStyle) =>
      combined(sheet, paragraphStyle, characterStyle),
    ),
    paragraphShaded: (style) => chainOf(sheet, 'paragraph', style).some(({ background }) => background),
    tableShaded: (style) => chainOf(sheet, 'table', style).some(({ background }) => background),
  };
}

const MOST_APPEARANCES = 1_000;

/** Called once a run, mostly with the styles of the run before. Styles outlive their document, so the number of names is limited. */
function cachedAppearance(make: DocxStyles['appearance']): DocxStyles['appearance'] {
  const appearances = new Map<string | undefined, Map<string | undefined, RunAppearance>>();
  return (paragraphStyle, characterStyle) => {
    const inner = appearances.get(paragraphStyle) ?? new Map<string | undefined, RunAppearance>();
    const known = inner.get(characterStyle);
    if (known) return known;
    if (appearances.size > MOST_APPEARANCES || inner.size > MOST_APPEARANCES) appearances.clear();
    const made = make(paragraphStyle, characterStyle);
    appearances.set(paragraphStyle, inner.set(characterStyle, made));
    return made;
  };
}

function combined(
  sheet: StylesReading,
  paragraphStyle: string | undefined,
  characterStyle: string | undefined,
): RunAppearance {
  const paragraph = chainAppearance(chainOf(sheet, 'paragraph', paragraphStyle));
  const character = chainAppearance(chainOf(sheet, 'character', characterStyle));
  const appearance = overlaid(overlaid(character, paragraph), sheet.defaults.appearance);
  // ECMA-376 17.7.3: w:vanish is a toggle, so two styles that both hide show the text again.
  const toggled = (paragraph.vanish ?? false) !== (character.vanish ?? false);
  return { ...appearance, vanish: sheet.defaults.appearance.vanish === true || toggled };
}

function chainAppearance(chain: readonly DocxStyle[]): RunAppearance {
  return chain.reduce((appearance, style) => overlaid(appearance, style.appearance), newAppearance());
}

/** A style and those it is based on, nearest first. */
function chainOf(sheet: StylesReading, type: string, style: string | undefined): DocxStyle[] {
  const chain: DocxStyle[] = [];
  let id = style ?? sheet.defaultOf.get(type);
  while (id !== undefined && chain.length < LONGEST_CHAIN) {
    const found: DocxStyle | undefined = sheet.styles.get(`${type} ${id}`);
    if (!found || chain.includes(found)) break;
    chain.push(found);
    id = found.basedOn;
  }
  return chain;
}
