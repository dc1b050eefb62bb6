// RTF control words → what each does to the text or to the present group.

import { APPEARANCE_WORDS, PLAIN_APPEARANCE } from './appearance-words.ts';
import { encodingOfCharacterSet, encodingOfCodePage } from './code-page.ts';
import { changeGroup, type GroupState, type RtfAction, type RtfReading } from './rtf-reading.ts';
import { addEdge, endCell, endRow, mergeNext, type RtfTable } from './rtf-table.ts';
import { skipBinary } from './rtf-tokens.ts';
import { writeUnicode } from './write-text.ts';

/** Some writers leave the stand-in of a \u out at the end of a paragraph: what follows is not it. */
const endParagraph: RtfAction = (reading) => {
  reading.toSkip = 0;
  if (!reading.state.mute && !reading.state.deleted) reading.state.out.end();
};

const leaveTable: RtfAction = (reading, parameter) => {
  endParagraph(reading, parameter);
  if (!reading.state.inTable && reading.state.place === 'body') reading.table.apart = true;
};

/** Rows of running heads, notes and boxes are none of the text. */
function endThen(mark: (table: RtfTable, paragraphs: number) => void): RtfAction {
  return (reading, parameter) => {
    endParagraph(reading, parameter);
    const { place, mute } = reading.state;
    if (place === 'body' && !mute) mark(reading.table, reading.paragraphs.length);
  };
}

/** A switch is on without a parameter and off with 0. */
const turn =
  (property: 'deleted' | 'inserted' | 'hidden'): RtfAction =>
  (reading, parameter) =>
    changeGroup(reading, { [property]: parameter !== 0 });

const plain: RtfAction = (reading) => {
  const off = { deleted: false, inserted: false, hidden: false } as const;
  changeGroup(reading, {
    ...off,
    ...PLAIN_APPEARANCE,
    script: 'low',
    font: reading.defaultFont,
    doubleFont: undefined,
  });
};

const toScript =
  (script: GroupState['script']): RtfAction =>
  (reading) => {
    if (reading.state.script !== script) changeGroup(reading, { script });
  };

const codePage =
  (page: number): RtfAction =>
  (reading) => {
    reading.defaultEncoding = encodingOfCodePage(page);
  };

/** In the font table \fN begins a font, elsewhere it chooses one. */
const font: RtfAction = (reading, parameter = 0) => {
  changeGroup(
    reading,
    reading.state.script === 'double' ? { font: parameter, doubleFont: undefined } : { font: parameter },
  );
};

const associatedFont: RtfAction = (reading, parameter) => {
  if (reading.state.script === 'double') changeGroup(reading, { doubleFont: parameter });
};

function nameEncoding(reading: RtfReading, encoding: string | undefined): void {
  if (reading.state.fonts && encoding) reading.fonts.set(reading.state.font, encoding);
}

/** Words that are one character; alone among all words these may stand in for a \u. */
export const CHARACTER_WORDS: ReadonlyMap<string, string> = new Map([
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

export const CONTROL_WORDS: ReadonlyMap<string, RtfAction> = new Map<string, RtfAction>([
  ...APPEARANCE_WORDS,
  ['par', leaveTable],
  ['sect', endParagraph],
  ['cell', endThen(endCell)],
  ['row', endThen(endRow)],
  ['cellx', (reading, edge) => addEdge(reading.table, edge ?? 0)],
  ['clvmgf', ({ table }) => mergeNext(table, { down: 'begins' })],
  ['clvmrg', ({ table }) => mergeNext(table, { down: 'goesOn' })],
  ['clmrg', ({ table }) => mergeNext(table, { across: true })],
  ['nestcell', endParagraph],
  ['nestrow', endParagraph],
  ['u', (reading, parameter) => writeUnicode(reading, parameter ?? 0)],
  ['uc', (reading, parameter) => changeGroup(reading, { standIns: Math.max(0, parameter ?? 1) })],
  ['bin', (reading) => skipBinary(reading.cursor)],
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
  ['fcharset', (reading, parameter) => nameEncoding(reading, encodingOfCharacterSet(parameter ?? 1))],
  ['cpg', (reading, parameter) => nameEncoding(reading, encodingOfCodePage(parameter ?? 0))],
  ['ansi', codePage(1252)],
  ['mac', codePage(10000)],
  ['ansicpg', (reading, parameter) => codePage(parameter ?? 0)(reading, undefined)],
  [
    'deff',
    (reading, parameter = 0) => {
      reading.defaultFont = parameter;
      changeGroup(reading, { font: parameter });
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
