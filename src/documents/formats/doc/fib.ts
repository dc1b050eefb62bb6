// Start of the WordDocument stream → the file information block: version, lengths, places ([MS-DOC] 2.5).

import { uint16, uint32 } from '../../binary.ts';

/** Index of a pair of offset and length in FibRgFcLcb97. */
const BLOCK = {
  styles: 1,
  commentMarks: 4,
  characterPages: 12,
  paragraphPages: 13,
  pieces: 33,
  anchors: 40,
  drawings: 50,
} as const;

export type BlockName = keyof typeof BLOCK;

/** Lengths of the parts of the text in code units, in the order of the file. */
export interface PartLengths {
  readonly main: number;
  readonly footnotes: number;
  readonly headers: number;
  readonly comments: number;
  readonly endnotes: number;
  readonly boxes: number;
  readonly headerBoxes: number;
}

export interface Fib {
  readonly encrypted: boolean;
  readonly table: '0Table' | '1Table';
  readonly lengths: PartLengths;
  /** Part of the table stream; empty where the document has none, nothing where it lies past the end. */
  readonly block: (table: Uint8Array, name: BlockName) => Uint8Array | undefined;
}

export type FibVerdict = Fib | 'tooOld' | 'damaged';

const WORD_97 = 0xa5ec;
// [MS-DOC] 2.5.1 names 0x00C0 to 0x00C2 as Word 97; 0x00BF was written in the same layout. Word 95 ends at 0x0069.
const FIRST_VERSION = 0x70;
const ENCRYPTED = 0x0100;
const SECOND_TABLE = 0x0200;
const PAIRS_AT = 0x9a;

/** The first two bytes of Word 1.x to 95, which keep their text in another way. */
export function isOldMagic(magic: number): boolean {
  return magic === 0xa5dc || magic === 0xa5db || magic === 0xa59b || magic === 0xa59c;
}

/** WordDocument stream → file information block, or why there is none. */
export function readFib(word: Uint8Array): FibVerdict {
  const magic = uint16(word, 0);
  if (isOldMagic(magic)) return 'tooOld';
  if (magic !== WORD_97 || word.length < PAIRS_AT) return 'damaged';
  if (uint16(word, 2) < FIRST_VERSION) return 'tooOld';
  const flags = uint16(word, 0x0a);
  return {
    encrypted: (flags & ENCRYPTED) !== 0,
    table: (flags & SECOND_TABLE) === 0 ? '0Table' : '1Table',
    lengths: lengthsOf(word),
    block: (table, name) => blockOf(word, table, BLOCK[name]),
  };
}

function lengthsOf(word: Uint8Array): PartLengths {
  return {
    main: uint32(word, 0x4c),
    footnotes: uint32(word, 0x50),
    headers: uint32(word, 0x54),
    comments: uint32(word, 0x5c),
    endnotes: uint32(word, 0x60),
    boxes: uint32(word, 0x64),
    headerBoxes: uint32(word, 0x68),
  };
}

function blockOf(word: Uint8Array, table: Uint8Array, index: number): Uint8Array | undefined {
  const at = PAIRS_AT + index * 8;
  const offset = uint32(word, at);
  const length = uint32(word, at + 4);
  if (index >= uint16(word, PAIRS_AT - 2) || length === 0) return table.subarray(0, 0);
  return offset + length <= table.length ? table.subarray(offset, offset + length) : undefined;
}

/** All code units that the pieces must hold. */
export function totalOf(lengths: PartLengths): number {
  return Object.values(lengths).reduce((sum: number, length: number) => sum + length, 0);
}
