// The tones of cells → the part of a workbook that says how they look, and the number by which a cell names its own.

import type { Verdict } from '../../model/finding.ts';
import type { Tone } from './table.ts';

interface Look {
  readonly colour?: string;
  readonly fill?: string;
  readonly bold?: boolean;
  /** Format `@` keeps a number that is text a text when the cell is edited: a phone its zero, '4/5' no date. */
  readonly text: boolean;
  readonly alignment: string;
}

const TOP = 'vertical="top" wrapText="1"';
const HEAD: Look = { bold: true, fill: 'EDF1F5', text: false, alignment: 'vertical="center" wrapText="1"' };

/** Quiet ones: passing is the rule and stays white. */
const VERDICTS: Readonly<Record<Verdict, Pick<Look, 'colour' | 'fill'>>> = {
  pass: { colour: '2F6B3C' },
  fail: { colour: '94281C', fill: 'FBEAE7' },
  unchecked: { colour: '6B5200', fill: 'FFF6DC' },
  pending: { colour: '666666' },
};

const LOOKS: readonly (readonly [Tone | 'head', Look])[] = [
  ['head', HEAD],
  ['text', { text: true, alignment: TOP }],
  ['number', { text: false, alignment: 'vertical="top"' }],
  ...Object.entries(VERDICTS).map(
    ([verdict, look]) => [verdict as Verdict, { ...look, text: true, alignment: TOP }] as const,
  ),
];

/** What a cell in this tone names its style by; 0 is the style of cells without one. */
export const STYLE_OF = Object.fromEntries(LOOKS.map(([tone], index) => [tone, index + 1])) as Readonly<
  Record<Tone | 'head', number>
>;

// Fonts, fills and formats are listed once for each style, those of cells without one first: short, and never wrong.
const SIMSUN = '<name val="SimSun"/><charset val="134"/>';
const EDGES = ['left', 'right', 'top', 'bottom'];
const LINE = '<color rgb="FFD5DAE0"/>';

/** xl/styles.xml. */
export function stylesXml(): string {
  const looks = LOOKS.map(([, look]) => look);
  const bare = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"';
  return [
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    list('fonts', [font({}), ...looks.map(font)]),
    // A program takes the first two fills for these, whatever they say.
    list('fills', ['none', 'gray125'].map(pattern).concat(looks.map(fill))),
    list('borders', [border('', ''), border(' style="thin"', LINE)]),
    list('cellStyleXfs', [`${bare}/>`]),
    list('cellXfs', [`${bare} xfId="0"/>`, ...looks.map(cellFormat)]),
    list('cellStyles', ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']),
    '</styleSheet>',
  ].join('');
}

function list(name: string, items: readonly string[]): string {
  return `<${name} count="${items.length}">${items.join('')}</${name}>`;
}

function font({ bold, colour }: Partial<Look>): string {
  const marks = [bold ? '<b/>' : '', '<sz val="10"/>', colour ? `<color rgb="FF${colour}"/>` : ''];
  return `<font>${marks.join('')}${SIMSUN}</font>`;
}

function pattern(type: string): string {
  return `<fill><patternFill patternType="${type}"/></fill>`;
}

function fill({ fill: colour }: Look): string {
  if (colour === undefined) return pattern('none');
  return `<fill><patternFill patternType="solid"><fgColor rgb="FF${colour}"/><bgColor indexed="64"/></patternFill></fill>`;
}

function border(style: string, colour: string): string {
  const edges = EDGES.map((edge) => `<${edge}${style}>${colour}</${edge}>`);
  return `<border>${edges.join('')}<diagonal/></border>`;
}

const GENERAL = 0;
const TEXT = 49;

function cellFormat({ text, alignment }: Look, index: number): string {
  const ids = `numFmtId="${text ? TEXT : GENERAL}" fontId="${index + 1}" fillId="${index + 2}" borderId="1" xfId="0"`;
  const applied = ['NumberFormat', 'Font', 'Fill', 'Border', 'Alignment'].map((name) => ` apply${name}="1"`);
  return `<xf ${ids}${applied.join('')}><alignment ${alignment}/></xf>`;
}
