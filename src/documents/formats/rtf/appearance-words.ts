// Colour, size and background of RTF text → whether it can be seen.

import { latin1 } from '#bytes';
import { isSameToEye, PAPER } from '../../run-appearance.ts';
import { changeGroup, type GroupState, type RtfAction, type RtfReading } from './rtf-reading.ts';

const TINY_HALF_POINTS = 2;
/** A table of colours is a few hundred bytes; the rest of a longer one is not read. */
const TABLE_BYTES = 64 * 1024;
const COLOR = /^\s*\\red(\d{1,3})\s*\\green(\d{1,3})\s*\\blue(\d{1,3})\s*$/;

/** The table of colours: notes which of them are white, by their number. */
export function readColors({ cursor, whites }: RtfReading): void {
  const bytes = cursor.bytes.subarray(cursor.at, cursor.at + TABLE_BYTES);
  const end = bytes.indexOf(0x7d);
  const table = latin1(bytes, 0, end < 0 ? bytes.length : end);
  for (const [number, color] of table.split(';').entries()) {
    const [, red, green, blue] = COLOR.exec(color) ?? [];
    if (red !== undefined && isSameToEye([Number(red), Number(green), Number(blue)], PAPER))
      whites.add(number);
  }
}

const into =
  (changes: (parameter: number, reading: RtfReading) => Partial<GroupState>): RtfAction =>
  (reading, parameter = 0) =>
    changeGroup(reading, changes(parameter, reading));

/** A pattern or a colour behind the letters; 0 is none, and white is paper. */
const isBackground = (color: number, { whites }: RtfReading) => color !== 0 && !whites.has(color);

const onRow: RtfAction = (reading, color = 0) => {
  if (isBackground(color, reading)) reading.rowBackground = true;
};

const behind = into((color, reading) => ({ shaded: isBackground(color, reading) }));
const paragraphBackground = into((color, reading) => ({
  background: reading.state.background || isBackground(color, reading),
}));

const isTiny = (halfPoints: number) => halfPoints <= TINY_HALF_POINTS;
const isDouble = ({ script }: GroupState) => script === 'double';

/** As with fonts: what \dbch governs has a size of its own where \afs gives one. */
function sized(halfPoints: number, state: GroupState): Partial<GroupState> {
  const tiny = isTiny(halfPoints);
  return isDouble(state) ? { tiny, tinyDouble: undefined } : { tiny };
}

/** The words for the appearance of text. */
export const APPEARANCE_WORDS: readonly (readonly [string, RtfAction])[] = [
  ['cf', into((color, { whites }) => ({ white: whites.has(color) }))],
  ['fs', into((halfPoints, { state }) => sized(halfPoints, state))],
  ['afs', into((halfPoints, { state }) => (isDouble(state) ? { tinyDouble: isTiny(halfPoints) } : {}))],
  ['highlight', behind],
  ['cb', behind],
  ['chcbpat', behind],
  ['chshdng', behind],
  ['cbpat', paragraphBackground],
  ['cfpat', paragraphBackground],
  ['shading', paragraphBackground],
  ['pard', into(() => ({ background: false, inTable: false }))],
  ['intbl', into(() => ({ inTable: true }))],
  [
    'trowd',
    (reading) => {
      reading.rowBackground = false;
    },
  ],
  ['trcbpat', onRow],
  ['clcbpat', onRow],
  ['clcbpatraw', onRow],
  ['clshdng', onRow],
];

export const PLAIN_APPEARANCE = { white: false, tiny: false, tinyDouble: undefined, shaded: false } as const;

/** White on paper, or of one point and less; a drawn box is taken as filled, as in a .docx. */
export function isInvisible(state: GroupState, rowBackground: boolean): boolean {
  const { white, tiny, tinyDouble, shaded, background, inTable, place } = state;
  if (isDouble(state) ? (tinyDouble ?? tiny) : tiny) return true;
  return white && !shaded && !background && place !== 'box' && !(inTable && rowBackground);
}
