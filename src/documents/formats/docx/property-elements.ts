// The properties of runs, paragraphs, cells and the page → what they change for the text in them; elements that stand for one character → that character.

import { type AttributeOf, onOpen } from '../../containers/xml/index.ts';
import { appearanceElements, isShaded } from './appearance-elements.ts';
import { addDocxText, type DocxAction, type DocxReading } from './docx-reading.ts';

const background: DocxAction = {
  open: (reading) => {
    reading.backgrounds.push(false);
    return undefined;
  },
  close: (reading) => {
    reading.backgrounds.pop();
  },
};

const within = (properties: 'run' | 'paragraph'): DocxAction => ({
  open: (reading) => {
    reading.within = reading.within === 'paragraph' ? 'mark' : properties;
    return undefined;
  },
  close: (reading) => {
    reading.within = reading.within === 'mark' ? 'paragraph' : 'text';
  },
});

const runProperties = within('run');

function closeRunProperties(reading: DocxReading): void {
  reading.closedWithin = reading.within;
  if (reading.run) reading.run.shown = undefined; // behind a text they hold for what follows
  runProperties.close?.(reading);
}

/** Only what a run's properties said is kept; a paragraph's mark has the same element for its own. */
function keepRunProperties({ closedWithin, run, appearances }: DocxReading, block: number): boolean {
  if (closedWithin !== 'run' || !run) return false;
  appearances[block] = { appearance: { ...run.appearance }, style: run.style };
  return true;
}

function repeatRunProperties({ within: open, run, appearances }: DocxReading, block: number): boolean {
  const kept = appearances[block];
  if (open !== 'text' || !run || !kept) return false;
  run.appearance = { ...kept.appearance };
  run.style = kept.style;
  run.shown = undefined;
  return true;
}

/** In twentieths of a point. */
const FLAT = 50;

/** Lines of a fixed height that cuts all of their letters away. */
function isFlat(attribute: AttributeOf): boolean {
  return attribute('w:lineRule') === 'exact' && Number(attribute('w:line') ?? FLAT) < FLAT;
}

function shade(reading: DocxReading, attribute: AttributeOf): void {
  if (reading.within === 'run' && reading.run) {
    reading.run.appearance.shaded = isShaded(attribute);
    reading.run.appearance.ground = attribute('w:fill');
  } else if (reading.within === 'paragraph' && reading.paragraph)
    reading.paragraph.shaded = isShaded(attribute);
  else if (reading.within === 'text') darken(reading, isShaded(attribute));
}

function darken(reading: DocxReading, dark: boolean): void {
  if (dark && reading.backgrounds.length > 0) reading.backgrounds[reading.backgrounds.length - 1] = true;
}

export const PROPERTY_ELEMENTS: Readonly<Record<string, DocxAction>> = {
  ...appearanceElements<DocxReading>((reading) =>
    reading.within === 'run' ? reading.run?.appearance : undefined,
  ),
  'w:background': onOpen((reading, attribute) => {
    reading.pageShaded = isShaded((name) => (name === 'w:fill' ? attribute('w:color') : undefined));
  }),
  'w:pPr': within('paragraph'),
  'w:spacing': onOpen((reading, attribute) => {
    if (reading.within === 'paragraph' && reading.paragraph) reading.paragraph.flat = isFlat(attribute);
  }),
  'w:tr': {
    open: (reading) => {
      reading.flatRows.push(false);
      return undefined;
    },
    close: (reading) => {
      reading.flatRows.pop();
    },
  },
  'w:trHeight': onOpen((reading, attribute) => {
    const isLow = attribute('w:hRule') === 'exact' && Number(attribute('w:val') ?? FLAT) < FLAT;
    if (isLow && reading.flatRows.length > 0) reading.flatRows[reading.flatRows.length - 1] = true;
  }),
  'w:rPr': {
    open: (reading, attribute) => (reading.inControl > 0 ? 'skip' : runProperties.open?.(reading, attribute)),
    close: closeRunProperties,
    keep: keepRunProperties,
    again: repeatRunProperties,
  },
  'w:pStyle': onOpen((reading, attribute) => {
    if (reading.paragraph) reading.paragraph.style = attribute('w:val');
  }),
  'w:rStyle': onOpen((reading, attribute) => {
    if (reading.within === 'run' && reading.run) reading.run.style = attribute('w:val');
  }),
  'w:shd': onOpen(shade),
  'w:tbl': background,
  'w:tc': background,
  'w:tblStyle': onOpen((reading, attribute) =>
    darken(reading, reading.styles.tableShaded(attribute('w:val'))),
  ),
};

const character = (text: string): DocxAction => onOpen((reading) => addCharacter(reading, text));

// w:tab, w:br and the like are properties elsewhere; in a run they are characters.
function addCharacter(reading: DocxReading, text: string): void {
  if (reading.within === 'text' && reading.run) addDocxText(reading, text);
}

/** ECMA-376 17.3.3.30: one character of a symbol font; small codes stand for those from F000 on. */
function symbol(code: string | undefined): string {
  const value = Number.parseInt(code ?? '', 16);
  if (!(value >= 0 && value <= 0xffff) || (value >= 0xd800 && value <= 0xdfff)) return '\uf000';
  return String.fromCharCode(value < 0x100 ? 0xf000 + value : value);
}

function lineBreak(type: string | undefined): string {
  return type === 'page' || type === 'column' ? '\f' : '\v';
}

export const CHARACTER_ELEMENTS: Readonly<Record<string, DocxAction>> = {
  'w:tab': character('\t'),
  'w:ptab': character('\t'),
  'w:cr': character('\v'),
  'w:br': onOpen((reading, attribute) => addCharacter(reading, lineBreak(attribute('w:type')))),
  'w:noBreakHyphen': character('-'),
  'w:sym': onOpen((reading, attribute) => addCharacter(reading, symbol(attribute('w:char')))),
};
