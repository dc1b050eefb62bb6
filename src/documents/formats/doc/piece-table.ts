// Piece table (CLX) → the document's code units in reading order, and where each piece lies ([MS-DOC] 2.9.38).

import { uint16, uint32 } from '../../binary.ts';
import { windows1252Unit } from '../../charset.ts';

export interface TextPiece {
  /** First and past-last character position. */
  readonly from: number;
  readonly to: number;
  /** Where it starts in the WordDocument stream. */
  readonly offset: number;
  readonly unitBytes: 1 | 2;
  /** Properties that a fast save laid over the whole piece. */
  readonly changes: Uint8Array;
}

export interface PieceText {
  readonly units: Uint16Array;
  readonly pieces: readonly TextPiece[];
}

const PROPERTIES = 1;
const PIECES = 2;
const PIECE_BYTES = 8;
const COMPRESSED = 0x40000000;

/** CLX and WordDocument stream → text of `total` units; nothing where they do not fit together. */
export function readPieces(clx: Uint8Array, word: Uint8Array, total: number): PieceText | undefined {
  const pieces = piecesOf(clx, total);
  if (!pieces) return undefined;
  const units = new Uint16Array(total);
  for (const piece of pieces) {
    if (piece.offset + (piece.to - piece.from) * piece.unitBytes > word.length) return undefined;
    if (piece.unitBytes === 1) fillNarrow(units, piece, word);
    else fillWide(units, piece, word);
  }
  return { units, pieces };
}

function fillNarrow(units: Uint16Array, piece: TextPiece, word: Uint8Array): void {
  let at = piece.offset;
  for (let position = piece.from; position < piece.to; position++) {
    units[position] = windows1252Unit(word[at++] ?? 0);
  }
}

/** Code units in the file are little-endian, as every machine is on which Node runs. */
function fillWide(units: Uint16Array, piece: TextPiece, word: Uint8Array): void {
  const length = (piece.to - piece.from) * 2;
  const bytes = new Uint8Array(units.buffer, piece.from * 2, length);
  bytes.set(word.subarray(piece.offset, piece.offset + length));
}

function piecesOf(clx: Uint8Array, total: number): TextPiece[] | undefined {
  const changes: Uint8Array[] = [];
  let at = 0;
  while (clx[at] === PROPERTIES) {
    const length = uint16(clx, at + 1);
    changes.push(clx.subarray(at + 3, at + 3 + length));
    at += 3 + length;
  }
  const length = uint32(clx, at + 1);
  if (clx[at] !== PIECES || at + 5 + length > clx.length) return undefined;
  return piecesIn(clx.subarray(at + 5, at + 5 + length), changes, total);
}

function piecesIn(plc: Uint8Array, changes: readonly Uint8Array[], total: number): TextPiece[] | undefined {
  const count = Math.floor((plc.length - 4) / (4 + PIECE_BYTES));
  const pieces: TextPiece[] = [];
  let end = 0;
  for (let index = 0; index < count && end < total; index++) {
    const from = uint32(plc, index * 4);
    const to = uint32(plc, index * 4 + 4);
    if (from !== end || to < from) return undefined;
    end = Math.min(to, total);
    pieces.push(pieceAt(plc, (count + 1) * 4 + index * PIECE_BYTES, { from, to: end, changes }));
  }
  return end === total ? pieces : undefined;
}

interface Span {
  readonly from: number;
  readonly to: number;
  readonly changes: readonly Uint8Array[];
}

function pieceAt(plc: Uint8Array, at: number, { from, to, changes }: Span): TextPiece {
  const place = uint32(plc, at + 2);
  const narrow = (place & COMPRESSED) !== 0;
  const offset = place & 0x3fffffff;
  const change = changesOf(uint16(plc, at + 6), changes);
  return { from, to, offset: narrow ? offset >> 1 : offset, unitBytes: narrow ? 1 : 2, changes: change };
}

// [MS-DOC] 2.9.216: the short form names a property by its own index; only these matter here.
const SHORT: Readonly<Record<number, number>> = { 65: 0x0800, 66: 0x0801, 92: 0x083c };
const NONE = new Uint8Array(0);

function changesOf(modifier: number, changes: readonly Uint8Array[]): Uint8Array {
  if ((modifier & 1) === 1) return changes[modifier >> 1] ?? NONE;
  const code = SHORT[(modifier >> 1) & 0x7f];
  return code === undefined ? NONE : Uint8Array.of(code & 0xff, code >> 8, modifier >> 8);
}
