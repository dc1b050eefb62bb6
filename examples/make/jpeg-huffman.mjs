// How often each symbol occurs → the best Huffman table for them (ITU-T T.81, K.2), and a writer of bits.

const LONGEST = 16;

/**
 * @typedef {object} Table
 * @property {number[]} counts how many codes have 1, 2 … 16 bits
 * @property {number[]} symbols in the order of their codes
 * @property {Map<number, { code: number, bits: number }>} codes
 */

/**
 * @param {ReadonlyMap<number, number>} frequencies
 * @returns {Table}
 */
export function bestTable(frequencies) {
  const lengths = lengthsOf(frequencies);
  const symbols = [...lengths.keys()].sort((a, b) => (lengths.get(a) ?? 0) - (lengths.get(b) ?? 0) || a - b);
  const counts = shortened(symbols.map((symbol) => lengths.get(symbol) ?? 0));
  /** @type {Table['codes']} */
  const codes = new Map();
  let code = 0;
  let at = 0;
  counts.forEach((count, index) => {
    for (let each = 0; each < count; each++) codes.set(symbols[at++], { code: code++, bits: index + 1 });
    code <<= 1;
  });
  return { counts, symbols, codes };
}

/**
 * Joins the two rarest trees until one is left; a symbol's code grows by a bit each time its tree is joined.
 * @param {ReadonlyMap<number, number>} frequencies
 */
function lengthsOf(frequencies) {
  const RESERVED = 256; // keeps the code of ones alone free, as the format demands
  let trees = [...frequencies, [RESERVED, 0]].map(([symbol, weight]) => ({ weight, symbols: [symbol] }));
  /** @type {Map<number, number>} */
  const lengths = new Map();
  while (trees.length > 1) {
    trees.sort((a, b) => b.weight - a.weight || Math.max(...a.symbols) - Math.max(...b.symbols));
    const pair = trees.slice(-2);
    const symbols = pair.flatMap((tree) => tree.symbols);
    for (const symbol of symbols) lengths.set(symbol, (lengths.get(symbol) ?? 0) + 1);
    trees = [...trees.slice(0, -2), { weight: pair[0].weight + pair[1].weight, symbols }];
  }
  lengths.delete(RESERVED);
  return lengths;
}

/**
 * Lengths in rising order → how many codes have 1 … 16 bits, none more; the last code stays free.
 * @param {readonly number[]} lengths
 */
function shortened(lengths) {
  const counts = new Array(64).fill(0);
  for (const length of lengths) counts[length]++;
  counts[lengths.at(-1) ?? 1]++; // the reserved one, among the longest
  for (let length = 63; length > LONGEST; length--) {
    while (counts[length] > 0) {
      let shorter = length - 2;
      while (counts[shorter] === 0) shorter--;
      counts[length] -= 2;
      counts[length - 1]++;
      counts[shorter + 1] += 2;
      counts[shorter]--;
    }
  }
  let longest = LONGEST;
  while (counts[longest] === 0) longest--;
  counts[longest]--;
  return counts.slice(1, LONGEST + 1);
}

/** Bits, high ones first, with a zero byte stuffed behind each FF. */
export function bitWriter() {
  /** @type {number[]} */
  const bytes = [];
  let held = 0;
  let room = 8;
  const put = (bit) => {
    held = (held << 1) | bit;
    if (--room > 0) return;
    bytes.push(held);
    if (held === 0xff) bytes.push(0);
    held = 0;
    room = 8;
  };
  return {
    /** @param {number} value @param {number} bits */
    write: (value, bits) => {
      for (let bit = bits - 1; bit >= 0; bit--) put((value >> bit) & 1);
    },
    finish: () => {
      while (room < 8) put(1);
      return Buffer.from(bytes);
    },
  };
}
