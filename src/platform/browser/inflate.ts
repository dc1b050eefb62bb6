// The functions of `#inflate`, for hosts without zlib: what zlib refuses is refused here, at the same place.
//
// RFC 1951, and the checks of zlib's inflate.c and inftrees.c in their order: test/platform/inflate.test.ts compares
// the two over thousands of streams that were changed on purpose.

import { type InflatePort, type NotInflated, SMALLEST_ROOM } from '../../core/ports.ts';

/** One stream on its way: where it is read, bits that were taken from it and not yet used, and what came out. */
interface Inflation {
  readonly packed: Uint8Array;
  readonly room: number;
  at: number;
  bits: number;
  held: number;
  out: Uint8Array;
  length: number;
}

export const inflate: InflatePort['inflate'] = (packed, { most, claimed }) => {
  const room = Math.max(SMALLEST_ROOM, most + 1);
  const out = new Uint8Array(Math.min(room, Math.max(SMALLEST_ROOM, claimed + 1)));
  const inflation: Inflation = { packed, room, at: 0, bits: 0, held: 0, out, length: 0 };
  const problem = blocks(inflation);
  if (problem) return problem;
  return inflation.length > most ? 'tooLong' : inflation.out.slice(0, inflation.length);
};

const STORED = 0;
const FIXED = 1;
const DYNAMIC = 2;

function blocks(inflation: Inflation): NotInflated | undefined {
  for (;;) {
    const head = take(inflation, 3);
    if (head < 0) return cut(inflation);
    const problem = block(inflation, head >> 1);
    if (problem) return problem;
    if (head & 1) return inflation.length === inflation.room ? 'tooLong' : undefined;
  }
}

function block(inflation: Inflation, type: number): NotInflated | undefined {
  if (type === STORED) return stored(inflation);
  if (type === FIXED) return symbols(inflation, FIXED_CODES);
  if (type !== DYNAMIC) return 'broken';
  const codes = dynamicCodes(inflation);
  return typeof codes === 'string' ? codes : symbols(inflation, codes);
}

/** The stream ends too early; where all room is full, that it was too long was found before. */
function cut({ length, room }: Inflation): NotInflated {
  return length === room ? 'tooLong' : 'broken';
}

/** The next bits as a number; -1 where the stream has no more. */
function take(inflation: Inflation, count: number): number {
  fill(inflation, count);
  if (inflation.held < count) return -1;
  const value = inflation.bits & ((1 << count) - 1);
  drop(inflation, count);
  return value;
}

function fill(inflation: Inflation, count: number): void {
  const { packed } = inflation;
  while (inflation.held < count && inflation.at < packed.length) {
    inflation.bits |= (packed[inflation.at++] as number) << inflation.held;
    inflation.held += 8;
  }
}

function drop(inflation: Inflation, count: number): void {
  inflation.bits >>>= count;
  inflation.held -= count;
}

/** Makes room for so many more bytes, as far as there may be any. */
function grow(inflation: Inflation, count: number): void {
  const wanted = Math.min(inflation.room, inflation.length + count);
  if (wanted <= inflation.out.length) return;
  const larger = new Uint8Array(Math.min(inflation.room, Math.max(wanted, inflation.out.length * 2)));
  larger.set(inflation.out.subarray(0, inflation.length));
  inflation.out = larger;
}

function stored(inflation: Inflation): NotInflated | undefined {
  const { packed } = inflation;
  inflation.at -= inflation.held >> 3; // whole bytes that were taken are given back
  inflation.bits = 0;
  inflation.held = 0;
  const [a, b, c, d] = packed.subarray(inflation.at, inflation.at + 4);
  if (a === undefined || b === undefined || c === undefined || d === undefined) return cut(inflation);
  if ((a ^ c) !== 0xff || (b ^ d) !== 0xff) return 'broken';
  const length = a | (b << 8);
  const from = inflation.at + 4;
  const there = Math.min(length, packed.length - from);
  grow(inflation, there);
  const fits = Math.min(there, inflation.room - inflation.length);
  inflation.out.set(packed.subarray(from, from + fits), inflation.length);
  inflation.length += fits;
  inflation.at = from + fits;
  if (fits < there) return 'tooLong';
  return there < length ? cut(inflation) : undefined;
}

/** A set of codes: those of up to FAST bits by the bits that come next, longer ones by length and order. */
interface Codes {
  /** symbol << 4 | length; 0 where the code is longer. */
  readonly fast: Uint16Array;
  readonly counts: Uint16Array;
  readonly ordered: Uint16Array;
}

interface BlockCodes {
  readonly literals: Codes;
  readonly distances: Codes;
}

const FAST = 9;
const LONGEST = 15;
/** Stands for bits that are no code: a set may have one code alone, or none. */
const INVALID = 0xfff;

/** The lengths of the codes of all symbols → the codes; nothing where no such set can be. */
function codesOf(lengths: Uint8Array, mayBeAlone: boolean): Codes | undefined {
  const counts = countsOf(lengths);
  let left = 1;
  for (const count of counts.subarray(1)) {
    left = left * 2 - count;
    if (left < 0) return undefined;
  }
  const longest = longestOf(counts);
  const isWhole = left === 0 || longest === 0 || (mayBeAlone && longest === 1);
  return isWhole ? newCodes(lengths, counts) : undefined;
}

function countsOf(lengths: Uint8Array): Uint16Array {
  const counts = new Uint16Array(LONGEST + 1);
  for (const length of lengths) if (length > 0) counts[length] = (counts[length] as number) + 1;
  return counts;
}

function longestOf(counts: Uint16Array): number {
  return Math.max(
    0,
    counts.findLastIndex((count) => count > 0),
  );
}

function newCodes(lengths: Uint8Array, counts = countsOf(lengths)): Codes {
  const fast = new Uint16Array(1 << FAST).fill(longestOf(counts) <= 1 ? (INVALID << 4) | 1 : 0);
  return { fast, counts, ordered: inOrder(lengths, counts, fast) };
}

/** Symbols by the length of their codes, and within it by their number; short codes go into the table as well. */
function inOrder(lengths: Uint8Array, counts: Uint16Array, fast: Uint16Array): Uint16Array {
  const ordered = new Uint16Array(lengths.length);
  let [code, place] = [0, 0];
  for (let length = 1; length <= LONGEST; length++, code <<= 1) {
    if (counts[length] === 0) continue;
    for (let symbol = 0; symbol < lengths.length; symbol++) {
      if (lengths[symbol] !== length) continue;
      ordered[place++] = symbol;
      const step = 1 << length;
      const first = length <= FAST ? reversed(code, length) : fast.length;
      for (let at = first; at < fast.length; at += step) fast[at] = (symbol << 4) | length;
      code++;
    }
  }
  return ordered;
}

function reversed(code: number, length: number): number {
  let bits = 0;
  for (let bit = 0; bit < length; bit++) bits |= ((code >> bit) & 1) << (length - 1 - bit);
  return bits;
}

/** The next symbol; -1 where the stream ends before its code does. */
function next(inflation: Inflation, { fast, counts, ordered }: Codes): number {
  fill(inflation, LONGEST);
  const { bits, held } = inflation;
  const entry = fast[bits & (fast.length - 1)] as number;
  if (entry !== 0) {
    if ((entry & 15) > held) return -1;
    drop(inflation, entry & 15);
    return entry >> 4;
  }
  let [code, first, place] = [0, 0, 0];
  for (let length = 1; length <= held; length++) {
    code |= (bits >> (length - 1)) & 1;
    const count = counts[length] as number;
    if (code - first < count) {
      drop(inflation, length);
      return ordered[place + code - first] as number;
    }
    place += count;
    first = (first + count) << 1;
    code <<= 1;
  }
  return -1;
}

// The order in which the lengths of the codes for lengths are written.
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
const MOST_LITERALS = 286;
const MOST_DISTANCES = 30;
const END = 256;

function dynamicCodes(inflation: Inflation): BlockCodes | NotInflated {
  const head = take(inflation, 14);
  if (head < 0) return cut(inflation);
  const [literalCount, distanceCount] = [(head & 31) + 257, ((head >> 5) & 31) + 1];
  if (literalCount > MOST_LITERALS || distanceCount > MOST_DISTANCES) return 'broken';
  const ofLengths = new Uint8Array(ORDER.length);
  for (const symbol of ORDER.slice(0, (head >> 10) + 4)) {
    const length = take(inflation, 3);
    if (length < 0) return cut(inflation);
    ofLengths[symbol] = length;
  }
  const lengthCodes = codesOf(ofLengths, false);
  if (lengthCodes === undefined) return 'broken';
  const lengths = codeLengths(inflation, lengthCodes, literalCount + distanceCount);
  if (typeof lengths === 'string') return lengths;
  if (lengths[END] === 0) return 'broken';
  const literals = codesOf(lengths.subarray(0, literalCount), true);
  const distances = literals && codesOf(lengths.subarray(literalCount), true);
  return literals && distances ? { literals, distances } : 'broken';
}

function codeLengths(inflation: Inflation, codes: Codes, count: number): Uint8Array | NotInflated {
  const lengths = new Uint8Array(count);
  for (let at = 0; at < count; ) {
    const symbol = next(inflation, codes);
    if (symbol < 0) return cut(inflation);
    if (symbol < 16 || symbol === INVALID) {
      lengths[at++] = symbol === INVALID ? 0 : symbol; // so zlib; such a set has no end of block, which is found later
      continue;
    }
    const more = take(inflation, symbol === 16 ? 2 : symbol === 17 ? 3 : 7);
    if (more < 0) return cut(inflation);
    const end = at + more + (symbol === 18 ? 11 : 3);
    if ((symbol === 16 && at === 0) || end > count) return 'broken';
    lengths.fill(symbol === 16 ? (lengths[at - 1] as number) : 0, at, end);
    at = end;
  }
  return lengths;
}

const FIXED_CODES: BlockCodes = {
  literals: newCodes(
    Uint8Array.from({ length: 288 }, (_, at) => (at < 144 ? 8 : at < 256 ? 9 : at < 280 ? 7 : 8)),
  ),
  distances: newCodes(new Uint8Array(32).fill(5)),
};

// Of each length and distance: the bits that follow its symbol, and what it is where they are zero.
const LENGTH_BITS = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
const LENGTH_BASE = [
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195,
  227, 258,
];
const DISTANCE_BITS = Array.from({ length: MOST_DISTANCES }, (_, at) => Math.max(0, (at >> 1) - 1));
const DISTANCE_BASE = DISTANCE_BITS.map((bits, at) => (at < 2 ? at + 1 : (2 + (at & 1)) * 2 ** bits + 1));

/** The symbols of one block, up to its end. */
function symbols(inflation: Inflation, { literals, distances }: BlockCodes): NotInflated | undefined {
  for (;;) {
    const symbol = next(inflation, literals);
    if (symbol < 0) return cut(inflation);
    if (symbol === END) return undefined;
    if (symbol < END) {
      if (inflation.length === inflation.room) return 'tooLong';
      if (inflation.length === inflation.out.length) grow(inflation, 1);
      inflation.out[inflation.length++] = symbol;
      continue;
    }
    const problem = repetition(inflation, symbol - END - 1, distances);
    if (problem) return problem;
  }
}

function repetition(inflation: Inflation, at: number, distances: Codes): NotInflated | undefined {
  if (at >= LENGTH_BASE.length) return 'broken';
  const more = take(inflation, LENGTH_BITS[at] as number);
  if (more < 0) return cut(inflation);
  const symbol = next(inflation, distances);
  if (symbol < 0) return cut(inflation);
  if (symbol >= MOST_DISTANCES) return 'broken';
  const further = take(inflation, DISTANCE_BITS[symbol] as number);
  if (further < 0) return cut(inflation);
  if (inflation.length === inflation.room) return 'tooLong'; // zlib, too, asks this before it looks how far back
  const distance = (DISTANCE_BASE[symbol] as number) + further;
  if (distance > inflation.length) return 'broken';
  return repeat(inflation, distance, (LENGTH_BASE[at] as number) + more);
}

function repeat(inflation: Inflation, distance: number, length: number): NotInflated | undefined {
  grow(inflation, length);
  const { out, length: from } = inflation;
  const to = Math.min(from + length, inflation.room);
  for (let at = from; at < to; at++) out[at] = out[at - distance] as number;
  inflation.length = to;
  return to < from + length ? 'tooLong' : undefined;
}

const CRC_TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

export const crc32: InflatePort['crc32'] = (bytes, before = 0) => {
  let value = ~before;
  for (let at = 0; at < bytes.length; at++)
    value = (value >>> 8) ^ (CRC_TABLE[(value ^ (bytes[at] as number)) & 0xff] as number);
  return (value ^ -1) >>> 0;
};
