// Pixels → a small baseline JPEG: colours at half the sharpness, Huffman tables made for the picture.
// (The encoders at hand keep all colours and the standard tables: three times the bytes, forty folders long.)

import { bestTable, bitWriter } from './jpeg-huffman.mjs';

const ZIGZAG = [
  0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6, 7,
  14, 21, 28, 35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52, 45, 38, 31, 39, 46,
  53, 60, 61, 54, 47, 55, 62, 63,
];
// Steps grow with the frequency; softer than the tables of Annex K, and enough for plain shapes.
const stepsOf = (coarseness) => [
  ZIGZAG.map((_, at) => Math.min(255, (16 + 8 * at) * coarseness)),
  ZIGZAG.map((_, at) => Math.min(255, (24 + 14 * at) * coarseness)),
];
const COSINE = Array.from({ length: 8 }, (_, frequency) =>
  Array.from(
    { length: 8 },
    (__, at) =>
      Math.cos(((2 * at + 1) * frequency * Math.PI) / 16) * (frequency === 0 ? Math.SQRT1_2 : 1) * 0.5,
  ),
);

/**
 * @param {import('./canvas.mjs').Canvas} canvas
 * @param {number} [coarseness] 1 is fair, 3 is what a telephone of 2012 sends
 * @returns {Buffer} from the start mark to the end mark, without any application segment
 */
export function encodeJpeg(canvas, coarseness = 1) {
  const steps = stepsOf(coarseness);
  const planes = [planeOf(canvas, 1, LUMA), planeOf(canvas, 2, BLUE), planeOf(canvas, 2, RED)];
  const blocks = blocksInOrder(canvas, planes, steps);
  const symbols = symbolsOf(blocks);
  const tables = [0, 1, 2, 3].map((table) => bestTable(countsOf(symbols, table)));
  const writer = bitWriter();
  for (const { table, symbol, value, bits } of symbols) {
    const code = tables[table].codes.get(symbol);
    if (code === undefined) throw new Error('a symbol without a code');
    writer.write(code.code, code.bits);
    writer.write(value, bits);
  }
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    ...headers(canvas, tables, steps),
    writer.finish(),
    Buffer.from([0xff, 0xd9]),
  ]);
}

const LUMA = [0.299, 0.587, 0.114, -128];
const BLUE = [-0.168736, -0.331264, 0.5, 0];
const RED = [0.5, -0.418688, -0.081312, 0];

/**
 * One colour component, each sample the mean of `scale` × `scale` pixels, the edge repeated.
 * @param {import('./canvas.mjs').Canvas} canvas
 * @param {number} scale
 * @param {readonly number[]} weights
 */
function planeOf({ width, height, data }, scale, weights) {
  return (x, y) => {
    let sum = 0;
    for (let sub = 0; sub < scale * scale; sub++) {
      const column = Math.min(width - 1, x * scale + (sub % scale));
      const row = Math.min(height - 1, y * scale + Math.floor(sub / scale));
      const at = (row * width + column) * 4;
      sum += data[at] * weights[0] + data[at + 1] * weights[1] + data[at + 2] * weights[2] + weights[3];
    }
    return sum / (scale * scale);
  };
}

/**
 * Four blocks of brightness, one of each colour, for every square of 16 pixels.
 * @param {{ width: number, height: number }} size
 * @param {readonly ((x: number, y: number) => number)[]} planes
 * @param {readonly (readonly number[])[]} steps
 */
function blocksInOrder({ width, height }, planes, steps) {
  const blocks = [];
  for (let y = 0; y < height; y += 16) {
    for (let x = 0; x < width; x += 16) {
      for (const [dx, dy] of [
        [0, 0],
        [8, 0],
        [0, 8],
        [8, 8],
      ])
        blocks.push({ component: 0, levels: levelsOf(planes[0], x + dx, y + dy, steps[0]) });
      for (const component of [1, 2])
        blocks.push({ component, levels: levelsOf(planes[component], x / 2, y / 2, steps[1]) });
    }
  }
  return blocks;
}

/** @returns {number[]} the 64 quantised frequencies in zigzag order */
function levelsOf(plane, left, top, steps) {
  const samples = Array.from({ length: 64 }, (_, at) => plane(left + (at % 8), top + (at >> 3)));
  const rows = samples.map((_, at) => sum8((x) => samples[(at & ~7) + x] * COSINE[at % 8][x]));
  return ZIGZAG.map((at, index) =>
    Math.round(sum8((y) => rows[y * 8 + (at % 8)] * COSINE[at >> 3][y]) / steps[index]),
  );
}

/** @param {(index: number) => number} term */
function sum8(term) {
  let sum = 0;
  for (let index = 0; index < 8; index++) sum += term(index);
  return sum;
}

/** @param {readonly { component: number, levels: number[] }[]} blocks */
function symbolsOf(blocks) {
  const symbols = [];
  const before = [0, 0, 0];
  const add = (table, run, level) => {
    const bits = 32 - Math.clz32(Math.abs(level));
    symbols.push({ table, symbol: run * 16 + bits, value: level < 0 ? level + 2 ** bits - 1 : level, bits });
  };
  for (const { component, levels } of blocks) {
    const colour = component === 0 ? 0 : 1;
    add(colour, 0, levels[0] - before[component]);
    before[component] = levels[0];
    let run = 0;
    for (const level of levels.slice(1, 1 + levels.findLastIndex((each) => each !== 0))) {
      if (level === 0) run++;
      else {
        for (; run > 15; run -= 16) add(2 + colour, 15, 0);
        add(2 + colour, run, level);
        run = 0;
      }
    }
    if (levels[63] === 0) add(2 + colour, 0, 0); // nothing but zeros from here
  }
  return symbols;
}

/**
 * @param {readonly { table: number, symbol: number }[]} symbols
 * @param {number} wanted
 */
function countsOf(symbols, wanted) {
  /** @type {Map<number, number>} */
  const counts = new Map();
  for (const { table, symbol } of symbols)
    if (table === wanted) counts.set(symbol, (counts.get(symbol) ?? 0) + 1);
  return counts;
}

/**
 * @param {{ width: number, height: number }} size
 * @param {readonly import('./jpeg-huffman.mjs').Table[]} tables brightness DC, colour DC, brightness AC, colour AC
 * @param {readonly (readonly number[])[]} steps
 */
function headers({ width, height }, tables, steps) {
  const frame = [
    8,
    height >> 8,
    height & 255,
    width >> 8,
    width & 255,
    3,
    1,
    0x22,
    0,
    2,
    0x11,
    1,
    3,
    0x11,
    1,
  ];
  return [
    segment(0xdb, [0, ...steps[0], 1, ...steps[1]]),
    segment(0xc0, frame),
    ...tables.map(({ counts, symbols }, index) =>
      segment(0xc4, [(index & 2) * 8 + (index & 1), ...counts, ...symbols]),
    ),
    segment(0xda, [3, 1, 0x00, 2, 0x11, 3, 0x11, 0, 63, 0]),
  ];
}

/**
 * @param {number} marker
 * @param {readonly number[]} body
 */
function segment(marker, body) {
  return Buffer.from([0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 255, ...body]);
}
