// Parts of a file → a zip whose bytes depend on nothing but them.

import { concat } from '#bytes';
import { crc32 } from '#inflate';

/** One part, packed. */
export interface PackedPart {
  readonly name: Uint8Array;
  readonly crc: number;
  readonly size: number;
  readonly data: Uint8Array;
}

/** A part's text, piece by piece as it is made → packed, without ever standing in memory as a whole. */
export type Packer = (name: string, pieces: Iterable<string>) => PackedPart;

/** Deflated in JavaScript: the same bytes on every host, whatever its zlib. */
export async function packer(): Promise<Packer> {
  const { Deflate } = await import('./fflate-library.ts');
  const encoder = new TextEncoder();
  return (name, pieces) => {
    const packed: Uint8Array[] = [];
    const stream = new Deflate((chunk) => packed.push(chunk));
    let [crc, size] = [0, 0];
    for (const piece of pieces) {
      const bytes = encoder.encode(piece);
      crc = crc32(bytes, crc);
      size += bytes.length;
      stream.push(bytes);
    }
    stream.push(new Uint8Array(), true);
    return { name: encoder.encode(name), crc, size, data: concat(packed) };
  };
}

/** Packed parts → the file (APPNOTE 4.3). */
export function zipOf(parts: readonly PackedPart[]): Uint8Array {
  const bodies: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const part of parts) {
    const local = [LOCAL, headOf(part), part.name, part.data];
    bodies.push(...local);
    // No comment, first disk, a file like any other.
    directory.push(CENTRAL, headOf(part), fields([0, 0, 0], [0, offset]), part.name);
    offset += lengthOf(local);
  }
  const bytes = lengthOf(directory);
  const end = [END, fields([0, 0, parts.length, parts.length], [bytes, offset]), fields([0], [])];
  return concat([...bodies, ...directory, ...end]);
}

const VERSION = 20;
const NAMES_IN_UTF8 = 0x800;
const DEFLATED = 8;
/** Midnight of 1 January 1980, the first day that a zip file knows. */
const DATED = [0, 0x21];

const LOCAL = Uint8Array.of(0x50, 0x4b, 3, 4);
const CENTRAL = Uint8Array.of(0x50, 0x4b, 1, 2, VERSION, 0);
const END = Uint8Array.of(0x50, 0x4b, 5, 6);

/** The 26 bytes that an entry's two headers share. */
function headOf({ crc, size, data, name }: PackedPart): Uint8Array {
  const start = fields([VERSION, NAMES_IN_UTF8, DEFLATED, ...DATED], [crc, data.length, size]);
  return concat([start, fields([name.length, 0], [])]);
}

/** Numbers of two bytes, then numbers of four, lowest byte first. */
function fields(short: readonly number[], long: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(2 * short.length + 4 * long.length);
  const view = new DataView(bytes.buffer);
  short.forEach((value, index) => {
    view.setUint16(2 * index, value, true);
  });
  long.forEach((value, index) => {
    view.setUint32(2 * short.length + 4 * index, value, true);
  });
  return bytes;
}

function lengthOf(pieces: readonly Uint8Array[]): number {
  return pieces.reduce((sum, { length }) => sum + length, 0);
}
