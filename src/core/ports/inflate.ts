// What a zip needs of its host → the functions behind `#inflate`: deflate streams (RFC 1951) and the checksum.

/** `broken`: no stream, or cut; `tooLong`: it gives more bytes than are wanted. */
export type NotInflated = 'broken' | 'tooLong';

/** How much may come out at most, and how much is said to come out: a hint for memory, never believed. */
export interface InflateBounds {
  readonly most: number;
  readonly claimed: number;
}

/**
 * Both hosts go through a stream in the same order, so that one reason is named for a stream that is broken and too long:
 * the output has room for one byte more than `most`; once that is full, the stream is still read up to the next byte
 * that it would write, and a fault on that way makes it `broken`. A smaller room than this one no host has.
 */
export const SMALLEST_ROOM = 64;

export interface InflatePort {
  /** What stands behind the end of the stream is not looked at. */
  readonly inflate: (packed: Uint8Array, bounds: InflateBounds) => Uint8Array | NotInflated;
  /** `before`: the checksum of the bytes that stand before these. */
  readonly crc32: (bytes: Uint8Array, before?: number) => number;
}
