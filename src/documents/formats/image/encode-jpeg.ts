// Pixels → a JPEG of the plainest sort (ITU-T T.81: baseline, no subsampling, the tables of annex K).
//
// Without a library: jpeg-js makes 65,000 arrays anew for each picture, which costs ten times what decoding a photo does.

import { concat } from '#bytes';
import type { PixelData } from './decode-jpeg.ts';
import { BRIGHTNESS, COLOUR, type CodeTable, EVEN, ORDER, WAVES } from './jpeg-tables.ts';

const BLOCK = 8;
const CELLS = BLOCK * BLOCK;

/** cos(k π/16) / 2, so that no host's own cosine decides over a byte; at 4, for the mean as well. */
const C1 = 0.4903926402016152;
const C2 = 0.46193976625564337;
const C3 = 0.4157348061512726;
const C4 = Math.SQRT1_2 / 2;
const C5 = 0.2777851165098011;
const C6 = 0.1913417161825449;
const C7 = 0.09754516100806414;

/** Pixels → the bytes of a JPEG; `quality` is that of libjpeg, 1 to 100. */
export function encodeJpeg(picture: PixelData, quality: number): Uint8Array {
  const tables = [BRIGHTNESS, COLOUR].map((table) => table.map((step) => coarseness(step, quality)));
  const steps = [0, 1, 1].map((table) => tables[table] ?? []);
  const bits = bitWriter();
  const before = [0, 0, 0];
  const channels = [new Float64Array(CELLS), new Float64Array(CELLS), new Float64Array(CELLS)] as const;
  for (let top = 0; top < picture.height; top += BLOCK) {
    for (let left = 0; left < picture.width; left += BLOCK) {
      takeBlock(picture, { left, top }, channels);
      for (const [index, channel] of channels.entries()) {
        transform(channel);
        before[index] = writeBlock(bits, channel, { step: steps[index], before: before[index] ?? 0 });
      }
    }
  }
  return concat([Uint8Array.from(headOf(picture, tables)), bits.end(), Uint8Array.of(0xff, 0xd9)]);
}

function coarseness(step: number, quality: number): number {
  const percent = quality < 50 ? 5000 / quality : 200 - 2 * quality;
  return Math.min(255, Math.max(1, Math.floor((step * percent + 50) / 100)));
}

function headOf({ width, height }: PixelData, tables: readonly (readonly number[])[]): number[] {
  const word = (value: number) => [value >> 8, value & 255];
  const segment = (marker: number, content: readonly number[]) => [
    0xff,
    marker,
    ...word(content.length + 2),
    ...content,
  ];
  const inOrder = (table: readonly number[] = []) => ORDER.map((cell) => table[cell] ?? 1);
  return [
    ...[0xff, 0xd8],
    ...segment(0xe0, [0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0]), // JFIF
    ...segment(0xdb, [0, ...inOrder(tables[0]), 1, ...inOrder(tables[1])]),
    ...segment(0xc0, [8, ...word(height), ...word(width), 3, 1, 0x11, 0, 2, 0x11, 1, 3, 0x11, 1]),
    ...segment(0xc4, [0, ...EVEN.bytes, 0x10, ...WAVES.bytes]),
    ...segment(0xda, [3, 1, 0, 2, 0, 3, 0, 0, 63, 0]),
  ];
}

interface BlockPlace {
  readonly left: number;
  readonly top: number;
}

/** Brightness and two colours by JFIF, the first less 128. Beyond the edge its last pixels go on. */
function takeBlock(
  { width, height, data }: PixelData,
  { left, top }: BlockPlace,
  [light, blueness, redness]: readonly [Float64Array, Float64Array, Float64Array],
): void {
  for (let cell = 0; cell < CELLS; cell++) {
    const y = Math.min(height - 1, top + (cell >> 3));
    const x = Math.min(width - 1, left + (cell & 7));
    const at = (y * width + x) * 4;
    const red = data[at] as number;
    const green = data[at + 1] as number;
    const blue = data[at + 2] as number;
    light[cell] = 0.299 * red + 0.587 * green + 0.114 * blue - 128;
    blueness[cell] = -0.168736 * red - 0.331264 * green + 0.5 * blue;
    redness[cell] = 0.5 * red - 0.418688 * green - 0.081312 * blue;
  }
}

/** Annex A.3.3, in place: first along the rows, then along the columns. */
function transform(values: Float64Array): void {
  for (let row = 0; row < CELLS; row += BLOCK) transformLine(values, row, 1);
  for (let column = 0; column < BLOCK; column++) transformLine(values, column, BLOCK);
}

/** Eight values that stand `step` apart: the even waves of their sums from both ends, the odd ones of their differences. */
function transformLine(values: Float64Array, from: number, step: number): void {
  const end = from + 7 * step;
  const a0 = values[from] as number;
  const a1 = values[from + step] as number;
  const a2 = values[from + 2 * step] as number;
  const a3 = values[from + 3 * step] as number;
  const z0 = values[end] as number;
  const z1 = values[end - step] as number;
  const z2 = values[end - 2 * step] as number;
  const z3 = values[end - 3 * step] as number;
  const s0 = a0 + z0;
  const s1 = a1 + z1;
  const s2 = a2 + z2;
  const s3 = a3 + z3;
  const d0 = a0 - z0;
  const d1 = a1 - z1;
  const d2 = a2 - z2;
  const d3 = a3 - z3;
  values[from] = (s0 + s3 + s1 + s2) * C4;
  values[from + step] = d0 * C1 + d1 * C3 + d2 * C5 + d3 * C7;
  values[from + 2 * step] = (s0 - s3) * C2 + (s1 - s2) * C6;
  values[from + 3 * step] = d0 * C3 - d1 * C7 - d2 * C1 - d3 * C5;
  values[from + 4 * step] = (s0 + s3 - s1 - s2) * C4;
  values[from + 5 * step] = d0 * C5 - d1 * C1 + d2 * C7 + d3 * C3;
  values[from + 6 * step] = (s0 - s3) * C6 - (s1 - s2) * C2;
  values[from + 7 * step] = d0 * C7 - d1 * C5 + d2 * C3 - d3 * C1;
}

interface BitWriter {
  readonly code: (table: CodeTable, value: number) => void;
  readonly number: (value: number, length: number) => void;
  readonly end: () => Uint8Array;
}

/** Annex F.1.2.3: a byte of ones is followed by one of zeros, and ones fill the last byte. */
function bitWriter(): BitWriter {
  const bytes: number[] = [];
  let [held, count] = [0, 0];
  const put = (value: number, length: number) => {
    held = (held << length) | value;
    for (count += length; count >= 8; count -= 8) {
      const byte = (held >> (count - 8)) & 255;
      bytes.push(byte);
      if (byte === 255) bytes.push(0);
    }
    held &= (1 << count) - 1;
  };
  return {
    code: ({ codes, lengths }, value) => put(codes[value] ?? 0, lengths[value] ?? 0),
    // A number below nothing is written as what lacks to all ones.
    number: (value, length) => put(value < 0 ? value + (1 << length) - 1 : value, length),
    end() {
      put(127, 7);
      return Uint8Array.from(bytes);
    },
  };
}

const WAVES_IN_ORDER = ORDER.slice(1);

/** One block; answers its mean, from which the next one of its channel is told. */
function writeBlock(
  bits: BitWriter,
  waves: Float64Array,
  { step = [], before }: { readonly step: readonly number[] | undefined; readonly before: number },
): number {
  const levelAt = (cell: number) => Math.round((waves[cell] ?? 0) / (step[cell] ?? 1));
  const mean = levelAt(0);
  writeLevel(bits, EVEN, 0, mean - before);
  let zeros = 0;
  for (const cell of WAVES_IN_ORDER) {
    const level = levelAt(cell);
    if (level === 0) zeros++;
    else {
      for (; zeros > 15; zeros -= 16) bits.code(WAVES, 0xf0);
      writeLevel(bits, WAVES, zeros, level);
      zeros = 0;
    }
  }
  if (zeros > 0) bits.code(WAVES, 0);
  return mean;
}

function writeLevel(bits: BitWriter, table: CodeTable, zeros: number, level: number): void {
  const length = 32 - Math.clz32(Math.abs(level));
  bits.code(table, (zeros << 4) | length);
  bits.number(level, length);
}
