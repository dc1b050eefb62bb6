// How a JPEG of the plainest sort is coded: coarseness, codes and order by ITU-T T.81, annexes A, C and K.

const CELLS = 64;

/** Tables K.1 and K.2: how coarse each frequency of brightness and of colour may be, at quality 50. */
export const BRIGHTNESS = [
  16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22,
  29, 51, 87, 80, 62, 18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92, 49, 64, 78, 87, 103,
  121, 120, 101, 72, 92, 95, 98, 112, 100, 103, 99,
];
export const COLOUR = [
  17, 18, 24, 47, 99, 99, 99, 99, 18, 21, 26, 66, 99, 99, 99, 99, 24, 26, 56, 99, 99, 99, 99, 99, 47, 66,
].concat(Array.from({ length: CELLS - 26 }, () => 99));

/** Tables K.3 and K.5: how many codes there are of each length, and what they stand for. */
export const EVEN = tableOf('00010501010101010100000000000000', '000102030405060708090a0b');
export const WAVES = tableOf(
  '0002010303020403050504040000017d',
  '01020300041105122131410613516107227114328191a1082342b1c11552d1f02433627282090a161718191a25262728292a3435' +
    '363738393a434445464748494a535455565758595a636465666768696a737475767778797a838485868788898a92939495969798' +
    '999aa2a3a4a5a6a7a8a9aab2b3b4b5b6b7b8b9bac2c3c4c5c6c7c8c9cad2d3d4d5d6d7d8d9dae1e2e3e4e5e6e7e8e9eaf1f2f3f4' +
    'f5f6f7f8f9fa',
);

export interface CodeTable {
  /** As it stands in a file. */
  readonly bytes: readonly number[];
  readonly codes: Uint16Array;
  readonly lengths: Uint8Array;
}

/** Annex C.2. */
function tableOf(counts: string, values: string): CodeTable {
  const bytes = (counts + values).match(/../g)?.map((pair) => Number.parseInt(pair, 16)) ?? [];
  const table = { bytes, codes: new Uint16Array(256), lengths: new Uint8Array(256) };
  let [code, at] = [0, 16];
  for (let length = 1; length <= 16; length++, code <<= 1) {
    for (let left = bytes[length - 1] ?? 0; left > 0; left--) {
      const value = bytes[at++] ?? 0;
      table.codes[value] = code++;
      table.lengths[value] = length;
    }
  }
  return table;
}

/** The order in which the frequencies of a block are written: along its diagonals, to and fro. */
export const ORDER = Array.from({ length: CELLS }, (_, cell) => cell).sort((a, b) => placeOf(a) - placeOf(b));

function placeOf(cell: number): number {
  const [row, column] = [cell >> 3, cell & 7];
  const diagonal = row + column;
  return diagonal * CELLS + (diagonal % 2 === 1 ? row : column);
}
