// Elements of a run that stand for one character → that character.

import { onOpen } from '../../containers/xml/index.ts';
import { addDocxText, type DocxAction, type DocxReading } from './docx-reading.ts';

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
