// RTF control words → what each does to the text or to the present group.

import { encodingOfCharacterSet, encodingOfCodePage } from './code-page.ts';
import { LOOKS, PLAIN_LOOK } from './look.ts';
import { type Action, change, type State, type Walk } from './state.ts';
import { skipBinary } from './tokens.ts';
import { writeUnicode } from './write.ts';

/** Some writers leave the stand-in of a \u out at the end of a paragraph: what follows is not it. */
const endParagraph: Action = (walk) => {
  walk.toSkip = 0;
  if (!walk.state.mute && !walk.state.deleted) walk.state.out.end();
};

/** A switch is on without a parameter and off with 0. */
const turn =
  (property: 'deleted' | 'inserted' | 'hidden'): Action =>
  (walk, parameter) =>
    change(walk, { [property]: parameter !== 0 });

const plain: Action = (walk) => {
  const off = { deleted: false, inserted: false, hidden: false } as const;
  change(walk, { ...off, ...PLAIN_LOOK, script: 'low', font: walk.defaultFont, doubleFont: undefined });
};

const toScript =
  (script: State['script']): Action =>
  (walk) => {
    if (walk.state.script !== script) change(walk, { script });
  };

const codePage =
  (page: number): Action =>
  (walk) => {
    walk.defaultEncoding = encodingOfCodePage(page);
  };

/** In the font table \fN begins a font, elsewhere it chooses one. */
const font: Action = (walk, parameter = 0) => {
  change(
    walk,
    walk.state.script === 'double' ? { font: parameter, doubleFont: undefined } : { font: parameter },
  );
};

const associatedFont: Action = (walk, parameter) => {
  if (walk.state.script === 'double') change(walk, { doubleFont: parameter });
};

function nameEncoding(walk: Walk, encoding: string | undefined): void {
  if (walk.state.fonts && encoding) walk.fonts.set(walk.state.font, encoding);
}

/** Words that are one character; alone among all words these may stand in for a \u. */
export const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ['line', '\v'],
  ['lbr', '\v'],
  ['page', '\f'],
  ['column', '\f'],
  ['tab', '\t'],
  ['emdash', '\u2014'],
  ['endash', '\u2013'],
  ['lquote', '\u2018'],
  ['rquote', '\u2019'],
  ['ldblquote', '\u201c'],
  ['rdblquote', '\u201d'],
  ['bullet', '\u2022'],
  ['emspace', '\u2003'],
  ['enspace', '\u2002'],
  ['qmspace', '\u2005'],
  ['zwj', '\u200d'],
  ['zwnj', '\u200c'],
]);

export const WORDS: ReadonlyMap<string, Action> = new Map<string, Action>([
  ...LOOKS,
  ['par', endParagraph],
  ['sect', endParagraph],
  ['cell', endParagraph],
  ['row', endParagraph],
  ['nestcell', endParagraph],
  ['nestrow', endParagraph],
  ['u', (walk, parameter) => writeUnicode(walk, parameter ?? 0)],
  ['uc', (walk, parameter) => change(walk, { standIns: Math.max(0, parameter ?? 1) })],
  ['bin', (walk) => skipBinary(walk.cursor)],
  ['v', turn('hidden')],
  ['deleted', turn('deleted')],
  ['mvf', turn('deleted')],
  ['revised', turn('inserted')],
  ['mvt', turn('inserted')],
  ['plain', plain],
  ['loch', toScript('low')],
  ['hich', toScript('high')],
  ['dbch', toScript('double')],
  ['f', font],
  ['af', associatedFont],
  ['fcharset', (walk, parameter) => nameEncoding(walk, encodingOfCharacterSet(parameter ?? 1))],
  ['cpg', (walk, parameter) => nameEncoding(walk, encodingOfCodePage(parameter ?? 0))],
  ['ansi', codePage(1252)],
  ['mac', codePage(10000)],
  ['ansicpg', (walk, parameter) => codePage(parameter ?? 0)(walk, undefined)],
  [
    'deff',
    (walk, parameter = 0) => {
      walk.defaultFont = parameter;
      change(walk, { font: parameter });
    },
  ],
]);

/** The same for control symbols, by their byte: "\~", "\_" and the tab; a hyphen that only may break is nothing. */
export const CHARACTER_SYMBOLS: ReadonlyMap<number, string> = new Map([
  [0x7e, '\u00a0'],
  [0x5f, '-'],
  [0x2d, ''],
  [0x09, '\t'],
]);

/** A backslash before a line end is a paragraph's end. */
export function endsParagraph(symbol: number): boolean {
  return symbol === 0x0a || symbol === 0x0d;
}
