// Colour, size and background of RTF text → whether it can be seen.

import { fromLatin1, indexOf, latin1 } from '#bytes';
import { isSameToEye, LARGE_DRAWING, PAPER, type Rgb } from '../../run-appearance.ts';
import {
  changeGroup,
  type GroupState,
  type RtfAction,
  type RtfReading,
  type ShapeEdges,
} from './rtf-reading.ts';
import { beginRow } from './rtf-table.ts';

const TINY_HALF_POINTS = 2;
/** A table of colours is a few hundred bytes; the rest of a longer one is not read. */
const TABLE_BYTES = 64 * 1024;
const COLOR = /^\s*\\red(\d{1,3})\s*\\green(\d{1,3})\s*\\blue(\d{1,3})\s*$/;

/** The table of colours, by their number, and which of them are white. */
export function readColors({ cursor, whites, colors }: RtfReading): void {
  const bytes = cursor.bytes.subarray(cursor.at, cursor.at + TABLE_BYTES);
  const end = bytes.indexOf(0x7d);
  const table = latin1(bytes, 0, end < 0 ? bytes.length : end);
  for (const [number, color] of table.split(';').entries()) {
    const [, red, green, blue] = COLOR.exec(color) ?? [];
    if (red === undefined) continue;
    const rgb: Rgb = [Number(red), Number(green), Number(blue)];
    colors.set(number, rgb);
    if (isSameToEye(rgb, PAPER)) whites.add(number);
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

const behind = into((color, reading) => ({ shaded: isBackground(color, reading), behind: color }));
/** A pattern over the ground makes another colour of it. */
const pattern = into((share) => (share === 0 ? {} : { shaded: true, behind: 0 }));
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

/** In twentieths of a point: lines so low, places beyond every page, boxes without room. */
const FLAT = 50;
const FAR = 31_680;
const NO_ROOM = 60;
const NARROW_PERCENT = 5;

const edge = (side: keyof ShapeEdges): RtfAction =>
  into((at, { state }) => ({ edges: { ...state.edges, [side]: at } }));

/** Whether a shape shows nothing of the text in it. */
export function isShapeAway({ left, top, right, bottom }: ShapeEdges): boolean {
  const isOff = Math.min(right, bottom) < -FAR / 4 || Math.max(left, top) > FAR;
  return isOff || Math.min(right - left, bottom - top) < NO_ROOM;
}

const NO_FILL = fromLatin1('fFilled}{\\sv 0}');
const NEAR = 1500;

/** A large filled shape in front of the text, around which no text runs. */
function coverText(reading: RtfReading, behindText = 0): void {
  const { edges, place } = reading.state;
  const area = ((edges.right - edges.left) * (edges.bottom - edges.top)) / 400;
  const { bytes, at } = reading.cursor;
  if (behindText !== 0 || edges.wrap !== 3 || area < LARGE_DRAWING || place === 'head') return;
  if (indexOf(bytes.subarray(at, at + NEAR), NO_FILL) >= 0) return;
  reading.covers++;
  changeGroup(reading, { covers: true });
}

/** Off the page by one of its two places is off the page. */
const placed = (isOff: (at: number) => boolean): RtfAction =>
  into((at, { state }) => ({ away: state.away || isOff(at) }));

const PLAIN_PARAGRAPH = { background: false, inTable: false, flat: false } as const;

/** The words for the appearance of text. */
export const APPEARANCE_WORDS: readonly (readonly [string, RtfAction])[] = [
  ['cf', into((color, { whites }) => ({ white: whites.has(color), color }))],
  ['fs', into((halfPoints, { state }) => sized(halfPoints, state))],
  ['afs', into((halfPoints, { state }) => (isDouble(state) ? { tinyDouble: isTiny(halfPoints) } : {}))],
  ['highlight', behind],
  ['cb', behind],
  ['chcbpat', behind],
  ['chshdng', pattern],
  ['cbpat', paragraphBackground],
  ['cfpat', paragraphBackground],
  ['shading', paragraphBackground],
  ['pard', into((_, { state }) => ({ ...PLAIN_PARAGRAPH, away: state.place === 'box' && state.away }))],
  ['sl', into((height) => ({ flat: height < 0 && height > -FLAT }))],
  ['charscalex', into((share) => ({ narrow: share > 0 && share <= NARROW_PERCENT }))],
  ['posx', placed((at) => at > FAR)],
  ['posy', placed((at) => at > FAR)],
  ['posnegx', placed((at) => at < -FAR)],
  ['posnegy', placed((at) => at < -FAR)],
  ['shpleft', edge('left')],
  ['shptop', edge('top')],
  ['shpright', edge('right')],
  ['shpbottom', edge('bottom')],
  ['shpwr', edge('wrap')],
  ['shpfblwtxt', coverText],
  [
    'trrh',
    (reading, height = 0) => {
      reading.rowFlat = height < 0 && height > -FLAT;
    },
  ],
  ['intbl', into(() => ({ inTable: true }))],
  [
    'trowd',
    (reading) => {
      reading.rowBackground = false;
      reading.rowFlat = false;
      beginRow(reading.table, reading.paragraphs.length);
    },
  ],
  ['trcbpat', onRow],
  ['clcbpat', onRow],
  ['clcbpatraw', onRow],
  ['clshdng', onRow],
];

export const PLAIN_APPEARANCE = {
  white: false,
  color: 0,
  tiny: false,
  tinyDouble: undefined,
  shaded: false,
  behind: 0,
  narrow: false,
} as const;

/** White on paper, in the colour of its ground, of one point and less, flat, or away; a drawn box is taken as filled. */
export function isInvisible({ state, rowBackground, rowFlat, colors }: RtfReading): boolean {
  const { white, tiny, tinyDouble, shaded, background, inTable, place, color, behind } = state;
  if (isDouble(state) ? (tinyDouble ?? tiny) : tiny) return true;
  if (state.narrow || state.flat || state.away || (inTable && rowFlat)) return true;
  if (color !== 0 && behind !== 0 && isSameColor(colors.get(color), colors.get(behind))) return true;
  return white && !shaded && !background && place !== 'box' && !(inTable && rowBackground);
}

function isSameColor(one: Rgb | undefined, other: Rgb | undefined): boolean {
  return one !== undefined && other !== undefined && isSameToEye(one, other);
}
