// The functions of `#inflate`, by Node's zlib.

import { inflateRawSync, crc32 as zlibCrc32 } from 'node:zlib';
import { type InflatePort, type NotInflated, SMALLEST_ROOM } from '../../core/ports.ts';

/** Zlib takes no bytes at all for a new beginning. */
export const crc32: InflatePort['crc32'] = (bytes, before = 0) =>
  bytes.length === 0 ? before : zlibCrc32(bytes, before);

/** No stream expands more than this (zlib's technical notes). */
const DEFLATE_MOST = 1032;

/** First with room for what is claimed, since most claims are true; only where more comes out with all the room there may be. */
export const inflate: InflatePort['inflate'] = (packed, { most, claimed }) => {
  const likely = Math.min(most, claimed, packed.length * DEFLATE_MOST);
  const first = inflateInto(packed, likely);
  return first === 'tooLong' && likely < most ? inflateInto(packed, most) : first;
};

/** One chunk with room for one byte too many: the stream is gone through once, and no byte further. */
function inflateInto(packed: Uint8Array, most: number): Uint8Array | NotInflated {
  const room = Math.max(SMALLEST_ROOM, most + 1);
  try {
    const bytes = inflateRawSync(packed, { maxOutputLength: room - 1, chunkSize: room });
    return bytes.length > most ? 'tooLong' : bytes;
  } catch (error) {
    return error instanceof RangeError ? 'tooLong' : 'broken';
  }
}
