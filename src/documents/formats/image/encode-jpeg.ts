// Pixels → a JPEG of the plainest sort (ITU-T T.81: baseline, no subsampling, the tables of annex K).
//
// Without a library: jpeg-js makes 65,000 arrays anew for each picture, which costs ten times what decoding a photo does.

import { concat } from '#bytes';
import type { PixelData } from './decode-jpeg.ts';
import { BRIGHTNESS, COLOUR, type CodeTable, EVEN, ORDER, WAVES } from './jpeg-tables.ts';

const BLOCK = 8;
const CELLS = BLOCK * BLOCK;

/** cos(k π/16), so that no host's own cosine decides over a byte. */
const COSINES = [
  1,
  0.9807852804032304,
  0.9238795325112867,
  0.8314696123025452,
  Math.SQRT1_2,
  0.5555702330196022,
  0.3826834323650898,
  0.19509032201612825,
];
const WAVE = Float64Array.from({ length: CELLS }, (_, cell) => {
  const [frequency, at] = [cell >> 3, cell & 7];
  return frequency === 0 ? Math.SQRT1_2 / 2 : cosineOf((2 * at + 1) * frequency) / 2;
});

function cosineOf(sixteenths: number): number {
  const around = sixteenths % 32;
  const half = around > 16 ? 32 - around : around;
  return half > 8 ? -(COSINES[16 - half] ?? 0) : (COSINES[half] ?? 0);
}

/** Pixels → the bytes of a JPEG; `quality` is that of libjpeg, 1 to 100. */
export function encodeJpeg(picture: PixelData, quality: number): Uint8Array {
  const tables = [BRIGHTNESS, COLOUR].map((table) => table.map((step) => coarseness(step, quality)));
  const steps = [0, 1, 1].map((table) => Float64Array.from(tables[table] ?? []));
  const bits = bitWriter();
  const before = [0, 0, 0];
  const [samples, waves] = [new Float64Array(CELLS), new Float64Array(CELLS)];
  for (let top = 0; top < picture.height; top += BLOCK) {
    for (let left = 0; left < picture.width; left += BLOCK) {
      for (const [channel, step] of steps.entries()) {
        takeBlock(picture, { left, top, channel }, samples);
        transform(samples, waves);
        before[channel] = writeBlock(bits, waves, { step, before: before[channel] ?? 0 });
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

/** JFIF's brightness and two colours of red, green and blue, the first less 128. */
const MIXES = [
  [0.299, 0.587, 0.114, -128],
  [-0.168736, -0.331264, 0.5, 0],
  [0.5, -0.418688, -0.081312, 0],
] as const;

interface BlockPlace {
  readonly left: number;
  readonly top: number;
  readonly channel: number;
}

/** Beyond the edge its last pixels go on. */
function takeBlock({ width, height, data }: PixelData, place: BlockPlace, samples: Float64Array): void {
  const [red, green, blue, shift] = MIXES[place.channel] ?? MIXES[0];
  for (let cell = 0; cell < CELLS; cell++) {
    const y = Math.min(height - 1, place.top + (cell >> 3));
    const x = Math.min(width - 1, place.left + (cell & 7));
    const at = (y * width + x) * 4;
    samples[cell] = red * (data[at] ?? 0) + green * (data[at + 1] ?? 0) + blue * (data[at + 2] ?? 0) + shift;
  }
}

const ROWS = new Float64Array(CELLS);

/** Annex A.3.3, first along the rows, then along the columns. */
function transform(samples: Float64Array, waves: Float64Array): void {
  for (let cell = 0; cell < CELLS; cell++) ROWS[cell] = sumOf(samples, cell & ~7, 1, cell & 7);
  for (let cell = 0; cell < CELLS; cell++) waves[cell] = sumOf(ROWS, cell & 7, BLOCK, cell >> 3);
}

function sumOf(values: Float64Array, from: number, step: number, frequency: number): number {
  let sum = 0;
  for (let at = 0; at < BLOCK; at++)
    sum += (values[from + at * step] as number) * (WAVE[frequency * BLOCK + at] as number);
  return sum;
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

/** One block; answers its mean, from which the next one of its channel is told. */
function writeBlock(
  bits: BitWriter,
  waves: Float64Array,
  { step, before }: { readonly step: Float64Array; readonly before: number },
): number {
  const levelAt = (cell: number) => Math.round((waves[cell] ?? 0) / (step[cell] ?? 1));
  const mean = levelAt(0);
  writeLevel(bits, EVEN, 0, mean - before);
  let zeros = 0;
  for (const cell of ORDER.slice(1)) {
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
