// styles.xml → the look of text by its paragraph and character style.

import type { Unread } from '../../../core/model/document.ts';
import { readXml } from '../../containers/xml/index.ts';
import { vocabulary, type XmlAction } from '../../containers/xml/vocabulary.ts';
import { isShaded, type Look, lookElements, newLook, overlaid } from './look.ts';
import { NAMESPACES } from './namespaces.ts';

export interface Styles {
  /** The look that styles and defaults give a run; direct properties lie over it. */
  readonly look: (paragraphStyle: string | undefined, characterStyle: string | undefined) => Look;
  readonly paragraphShaded: (style: string | undefined) => boolean;
  readonly tableShaded: (style: string | undefined) => boolean;
}

interface Style {
  basedOn: string | undefined;
  look: Look;
  /** Paragraph and cell shading, which lies behind the run's own. */
  ground: boolean;
}

interface Sheet {
  readonly defaults: Style;
  readonly styles: Map<string, Style>;
  readonly defaultOf: Map<string, string>;
  current: Style | undefined;
  currentType: string;
  inRunProperties: boolean;
}

const LONGEST_CHAIN = 32;

const STYLES = vocabulary<Sheet>({
  namespaces: NAMESPACES,
  elements: {
    'w:latentStyles': { open: () => 'leap' },
    'w:docDefaults': { open: (sheet) => enter(sheet, sheet.defaults), close: leave },
    'w:style': { open: openStyle, close: leave },
    'w:basedOn': {
      open: (sheet, attribute) => {
        if (sheet.current) sheet.current.basedOn = attribute('w:val');
        return undefined;
      },
    },
    // Which cells a table's conditional look falls on is not computed: only that it may shade.
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
    ...lookElements<Sheet>((sheet) => (sheet.currentType === 'table' ? undefined : sheet.current?.look)),
  },
  attributes: ['w:val', 'w:hint', 'w:fill', 'w:styleId', 'w:type', 'w:default'],
});

const known = new WeakMap<Uint8Array, Styles>();

/** Reads styles.xml, each buffer once; without one there are the defaults alone. */
export async function readStyles(bytes: Uint8Array | undefined): Promise<Styles | Unread> {
  const before = bytes && known.get(bytes);
  if (before) return before;
  const styles = await stylesIn(bytes);
  if (bytes && !('code' in styles)) known.set(bytes, styles);
  return styles;
}

async function stylesIn(bytes: Uint8Array | undefined): Promise<Styles | Unread> {
  const sheet: Sheet = {
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

function newStyle(): Style {
  return { basedOn: undefined, look: newLook(), ground: false };
}

function enter(sheet: Sheet, style: Style): undefined {
  sheet.current = style;
}

function leave(sheet: Sheet): void {
  sheet.current = undefined;
  sheet.currentType = '';
}

function openStyle(sheet: Sheet, attribute: (name: string) => string | undefined): undefined {
  const type = attribute('w:type') ?? 'paragraph';
  const id = attribute('w:styleId') ?? '';
  const style = newStyle();
  sheet.styles.set(`${type} ${id}`, style);
  const isDefault = attribute('w:default');
  if (isDefault === '1' || isDefault === 'true' || isDefault === 'on') sheet.defaultOf.set(type, id);
  sheet.currentType = type;
  return enter(sheet, style);
}

function shading(): XmlAction<Sheet> {
  return {
    open: ({ current, currentType, inRunProperties }, attribute) => {
      if (!current) return undefined;
      if (inRunProperties && currentType !== 'table') current.look.shaded = isShaded(attribute);
      else current.ground ||= isShaded(attribute);
      return undefined;
    },
  };
}

function stylesOf(sheet: Sheet): Styles {
  return {
    look: remembered((paragraphStyle, characterStyle) => combined(sheet, paragraphStyle, characterStyle)),
    paragraphShaded: (style) => chainOf(sheet, 'paragraph', style).some(({ ground }) => ground),
    tableShaded: (style) => chainOf(sheet, 'table', style).some(({ ground }) => ground),
  };
}

const MOST_LOOKS = 1_000;

/** Asked once a run, mostly with the same styles as for the run before. Styles outlive their document: no end of names. */
function remembered(make: Styles['look']): Styles['look'] {
  const looks = new Map<string | undefined, Map<string | undefined, Look>>();
  return (paragraphStyle, characterStyle) => {
    const inner = looks.get(paragraphStyle) ?? new Map<string | undefined, Look>();
    const known = inner.get(characterStyle);
    if (known) return known;
    if (looks.size > MOST_LOOKS || inner.size > MOST_LOOKS) looks.clear();
    const made = make(paragraphStyle, characterStyle);
    looks.set(paragraphStyle, inner.set(characterStyle, made));
    return made;
  };
}

function combined(
  sheet: Sheet,
  paragraphStyle: string | undefined,
  characterStyle: string | undefined,
): Look {
  const paragraph = chainLook(chainOf(sheet, 'paragraph', paragraphStyle));
  const character = chainLook(chainOf(sheet, 'character', characterStyle));
  const look = overlaid(overlaid(character, paragraph), sheet.defaults.look);
  // ECMA-376 17.7.3: w:vanish is a toggle, so two styles that both hide show the text again.
  const toggled = (paragraph.vanish ?? false) !== (character.vanish ?? false);
  return { ...look, vanish: sheet.defaults.look.vanish === true || toggled };
}

function chainLook(chain: readonly Style[]): Look {
  return chain.reduce((look, style) => overlaid(look, style.look), newLook());
}

/** A style and those it is based on, nearest first. */
function chainOf(sheet: Sheet, type: string, style: string | undefined): Style[] {
  const chain: Style[] = [];
  let id = style ?? sheet.defaultOf.get(type);
  while (id !== undefined && chain.length < LONGEST_CHAIN) {
    const found: Style | undefined = sheet.styles.get(`${type} ${id}`);
    if (!found || chain.includes(found)) break;
    chain.push(found);
    id = found.basedOn;
  }
  return chain;
}
