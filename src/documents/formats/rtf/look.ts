// Colour, size and ground of RTF text → whether a reader sees it.

import { latin1 } from '#bytes';
import { type Action, change, type State, type Walk } from './state.ts';

const TINY_HALF_POINTS = 2;
/** A table of colours is a few hundred bytes; what a longer one says past this is not looked at. */
const TABLE_BYTES = 64 * 1024;
const WHITE = /^\s*\\red255\s*\\green255\s*\\blue255\s*$/;

/** The table of colours: notes which of them are white, by their number. */
export function readColors({ cursor, whites }: Walk): void {
  const bytes = cursor.bytes.subarray(cursor.at, cursor.at + TABLE_BYTES);
  const end = bytes.indexOf(0x7d);
  const table = latin1(bytes, 0, end < 0 ? bytes.length : end);
  for (const [number, color] of table.split(';').entries()) if (WHITE.test(color)) whites.add(number);
}

const into =
  (changes: (parameter: number, walk: Walk) => Partial<State>): Action =>
  (walk, parameter = 0) =>
    change(walk, changes(parameter, walk));

/** A pattern or a colour behind the letters; 0 is none, and white is paper. */
const isGround = (color: number, { whites }: Walk) => color !== 0 && !whites.has(color);

const onRow: Action = (walk, color = 0) => {
  if (isGround(color, walk)) walk.rowGround = true;
};

const behind = into((color, walk) => ({ shaded: isGround(color, walk) }));
const paragraphGround = into((color, walk) => ({ ground: walk.state.ground || isGround(color, walk) }));

const isTiny = (halfPoints: number) => halfPoints <= TINY_HALF_POINTS;
const isDouble = ({ script }: State) => script === 'double';

/** As with fonts: what \dbch governs has a size of its own where \afs gives one. */
function sized(halfPoints: number, state: State): Partial<State> {
  const tiny = isTiny(halfPoints);
  return isDouble(state) ? { tiny, tinyDouble: undefined } : { tiny };
}

/** The words that say how a text looks. */
export const LOOKS: readonly (readonly [string, Action])[] = [
  ['cf', into((color, { whites }) => ({ white: whites.has(color) }))],
  ['fs', into((halfPoints, { state }) => sized(halfPoints, state))],
  ['afs', into((halfPoints, { state }) => (isDouble(state) ? { tinyDouble: isTiny(halfPoints) } : {}))],
  ['highlight', behind],
  ['cb', behind],
  ['chcbpat', behind],
  ['chshdng', behind],
  ['cbpat', paragraphGround],
  ['cfpat', paragraphGround],
  ['shading', paragraphGround],
  ['pard', into(() => ({ ground: false, inTable: false }))],
  ['intbl', into(() => ({ inTable: true }))],
  [
    'trowd',
    (walk) => {
      walk.rowGround = false;
    },
  ],
  ['trcbpat', onRow],
  ['clcbpat', onRow],
  ['clcbpatraw', onRow],
  ['clshdng', onRow],
];

export const PLAIN_LOOK = { white: false, tiny: false, tinyDouble: undefined, shaded: false } as const;

/** White on paper, or of one point and less; a drawn box is taken as filled, as in a .docx. */
export function isUnseen(state: State, rowGround: boolean): boolean {
  const { white, tiny, tinyDouble, shaded, ground, inTable, place } = state;
  if (isDouble(state) ? (tinyDouble ?? tiny) : tiny) return true;
  return white && !shaded && !ground && place !== 'box' && !(inTable && rowGround);
}
