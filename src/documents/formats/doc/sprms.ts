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
  /** One point or less: nobody reads it. */
  tiny: boolean;
}

const TINY_HALF_POINTS = 2;

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
  };
}

/** Lays a list of modifiers over `properties`. */
export function applySprms(list: Uint8Array, properties: CharacterProperties): void {
  for (let at = 0; at + 2 < list.length; ) {
    const code = uint16(list, at);
    applySprm(code, uint32(list, at + 2), properties);
    at += 2 + operandBytes(code, list, at + 2);
  }
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
