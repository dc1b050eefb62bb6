// A list of single property modifiers → the few character properties that decide what counts ([MS-DOC] 2.6.1).

import { uint16, uint32 } from '../../binary.ts';

export interface CharacterProperties {
  deleted: boolean;
  inserted: boolean;
  /** Operand of the toggle: 0, 1, 0x80 as the style says, 0x81 the opposite. */
  vanish: number;
  hint: boolean;
  special: boolean;
  picture: boolean;
  /** Binary data of a form field, which uses the picture's character. */
  data: boolean;
  /** Character that a symbol stands for; 0 is none. */
  symbol: number;
  /** Character style. */
  style: number;
  /** One point or less, or squeezed to strokes: nobody reads it. */
  tiny: boolean;
  /** COLORREF of the letters, and of what lies right behind them; nothing where it is automatic or not told. */
  color: number | undefined;
  ground: number | undefined;
  /** Something else than paper right behind them. */
  shaded: boolean;
}

const TINY_HALF_POINTS = 2;
const NARROW_PERCENT = 5;
const AUTOMATIC = 0xff;
const WHITE = 8;
/** [MS-DOC] 2.9.119: the colours by number, as blue, green and red. */
const INDEXED: readonly (number | undefined)[] = [
  undefined,
  0x000000,
  0xff0000,
  0xffff00,
  0x00ff00,
  0xff00ff,
  0x0000ff,
  0x00ffff,
  0xffffff,
  0x800000,
  0x808000,
  0x008000,
  0x800080,
  0x000080,
  0x008080,
  0x808080,
  0xc0c0c0,
];

export const AS_STYLE = 0x80;
export const OPPOSITE = 0x81;

/** What a character is that says nothing of itself. */
export function plainProperties(): CharacterProperties {
  return {
    deleted: false,
    inserted: false,
    vanish: AS_STYLE,
    hint: false,
    special: false,
    picture: false,
    data: false,
    symbol: 0,
    style: 10, // [MS-DOC] 2.4.6.6: Default Paragraph Font
    tiny: false,
    color: undefined,
    ground: undefined,
    shaded: false,
  };
}

/** Lays a list of modifiers over `properties`. */
export function applySprms(list: Uint8Array, properties: CharacterProperties): void {
  for (let at = 0; at + 2 < list.length; ) {
    const code = uint16(list, at);
    applySprm(code, uint32(list, at + 2), properties);
    if (code === 0xca71) shade(list, at + 3, properties);
    at += 2 + operandBytes(code, list, at + 2);
  }
}

/** [MS-DOC] 2.9.248: the colour of the pattern, that of the ground, and which pattern. */
function shade(list: Uint8Array, at: number, to: CharacterProperties): void {
  const [ground, pattern] = [uint32(list, at + 4), uint16(list, at + 8)];
  const isAutomatic = ground >>> 24 === AUTOMATIC;
  to.shaded = pattern !== 0 || !isAutomatic;
  to.ground = pattern === 0 && !isAutomatic ? ground & 0xffffff : undefined;
}

function applySprm(code: number, bytes: number, to: CharacterProperties): void {
  const operand = bytes & 0xff;
  switch (code) {
    case 0x0800:
      to.deleted = operand !== 0;
      return;
    case 0x0801:
      to.inserted = operand !== 0;
      return;
    case 0x083c:
      to.vanish = operand;
      return;
    case 0x286f:
      to.hint = operand === 1;
      return;
    case 0x0855:
      to.special = operand !== 0;
      return;
    case 0x0806:
      to.data = operand !== 0;
      return;
    case 0x4a43:
      to.tiny = (bytes & 0xffff) <= TINY_HALF_POINTS;
      return;
    case 0x4852:
      if ((bytes & 0xffff) <= NARROW_PERCENT && (bytes & 0xffff) > 0) to.tiny = true;
      return;
    case 0x6870:
      to.color = bytes >>> 24 === AUTOMATIC ? undefined : bytes & 0xffffff;
      return;
    case 0x2a42:
      to.color = INDEXED[operand];
      return;
    case 0x2a0c:
      to.ground = INDEXED[operand];
      to.shaded = operand !== 0 && operand !== WHITE;
      return;
    case 0x4866: // the shading of Word 97: two colours by number, and a pattern
      to.shaded = ((bytes >> 5) & 0x1f) !== 0 || ((bytes >> 10) & 0x3f) !== 0;
      if (((bytes >> 10) & 0x3f) === 0) to.ground = INDEXED[(bytes >> 5) & 0x1f];
      return;
    case 0x4a30:
      to.style = bytes & 0xffff;
      return;
    case 0x6a03: // the place of a picture makes its character special, and so does a symbol
      to.picture = true;
      to.special = true;
      return;
    case 0x6a09:
      to.symbol = bytes >>> 16;
      to.special = true;
      return;
  }
}

const OPERAND_BYTES = [1, 1, 2, 4, 2, 2, -1, 3];

function operandBytes(code: number, list: Uint8Array, at: number): number {
  const fixed = OPERAND_BYTES[code >> 13] ?? 1;
  if (fixed > 0) return fixed;
  // [MS-DOC] 2.6.3: the definition of a table is the one list with a length of two bytes, less one.
  return code === 0xd608 ? uint16(list, at) + 1 : (list[at] ?? 0) + 1;
}

/** Calls `visit` with each modifier of a list, and where its operand begins. */
export function eachSprm(
  list: Uint8Array,
  visit: (code: number, list: Uint8Array, operand: number) => void,
): void {
  for (let at = 0; at + 2 < list.length; ) {
    const code = uint16(list, at);
    visit(code, list, at + 2);
    at += 2 + operandBytes(code, list, at + 2);
  }
}

const LINES = 0x6412;
/** In twentieths of a point: lines so low that nothing is seen of them. */
const FLAT = 50;

/** Whether a paragraph's list of modifiers gives its lines a fixed height that shows nothing. */
export function isFlatParagraph(list: Uint8Array): boolean {
  for (let at = 0; at + 2 < list.length; ) {
    const code = uint16(list, at);
    const height = (uint16(list, at + 2) << 16) >> 16;
    if (code === LINES) return height < 0 && height > -FLAT;
    at += 2 + operandBytes(code, list, at + 2);
  }
  return false;
}
