// The first bytes of a GIF, BMP or WebP, or the header chunk of a PNG → the size that stands in them; a BMP and a GIF whole.

import { latin1 } from '#bytes';
import type { ByteSource } from '../../../core/model/document.ts';
import { startsWith, uint16, uint32, uint32BigEndian } from '../../binary.ts';
import { type Picture, type PixelSize, wholeness } from './picture.ts';

/** PNG third edition, 11.2.1: the header chunk begins with both sizes, highest byte first. */
export function pngSize(header: Uint8Array): PixelSize {
  return { width: uint32BigEndian(header, 0), height: uint32BigEndian(header, 4) };
}

/** GIF89a, 18: the logical screen. */
function gifSize(head: Uint8Array): PixelSize {
  return { width: uint16(head, 6), height: uint16(head, 8) };
}

/** [MS-WMF] 2.2.2.3: rows from top to bottom have a height below zero; the header of OS/2 1 has 16-bit fields. */
function bmpSize(head: Uint8Array, isCore: boolean): PixelSize {
  if (isCore) return { width: uint16(head, 18), height: uint16(head, 20) };
  return { width: uint32(head, 18), height: Math.abs(uint32(head, 22) | 0) };
}

const CHUNK_BYTES = 8;
const RIFF_BYTES = 12;
/** RFC 6386, 9.1: after the frame tag of a key frame. */
const LOSSY_MARK = [0x9d, 0x01, 0x2a];
/** RFC 9649, 3.4. */
const LOSSLESS_MARK = [0x2f];

/** The size by a WebP's first chunk, the canvas of an extended one; undefined where that chunk is none of the three. */
export function webpSize(source: ByteSource): PixelSize | undefined {
  const chunk = source.read(RIFF_BYTES, CHUNK_BYTES + 10);
  const content = chunk.subarray(CHUNK_BYTES);
  const type = latin1(chunk, 0, 4);
  if (type === 'VP8X') return { width: 1 + uint24(content, 4), height: 1 + uint24(content, 7) };
  if (type === 'VP8 ' && startsWith(content, LOSSY_MARK, 3)) {
    return { width: uint16(content, 6) & 0x3fff, height: uint16(content, 8) & 0x3fff };
  }
  if (type !== 'VP8L' || !startsWith(content, LOSSLESS_MARK)) return undefined;
  const bits = uint32(content, 1);
  return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
}

function uint24(bytes: Uint8Array, at: number): number {
  return uint32(bytes, at) & 0xffffff;
}

const CORE_HEADER_BYTES = 12;
const UNCOMPRESSED: readonly number[] = [0, 3, 6];

/** A BMP → its picture; undefined where its fields are impossible or most of its pixels are missing. */
export function readBmp(source: ByteSource): Picture | undefined {
  const head = source.read(0, 54);
  const isCore = uint32(head, 14) === CORE_HEADER_BYTES;
  const size = bmpSize(head, isCore);
  if (![0, 1, 2, 4, 8, 16, 24, 32].includes(uint16(head, isCore ? 24 : 28))) return undefined;
  const state = wholeness(source.size, neededBytes(head, size, isCore));
  if (state === 'damaged') return undefined;
  return { ...size, ...(state === 'cut' ? { cut: true } : {}) };
}

// Rows are padded to four bytes; packed pixels have no length that can be foretold, so their file's own word counts.
function neededBytes(head: Uint8Array, { width, height }: PixelSize, isCore: boolean): number {
  const bits = uint16(head, isCore ? 24 : 28);
  if (!isCore && !UNCOMPRESSED.includes(uint32(head, 30))) return uint32(head, 2);
  return uint32(head, 10) + Math.ceil((width * bits) / 32) * 4 * height;
}

const EXTENSION = 0x21;
const FRAME = 0x2c;
const TRAILER = 0x3b;

/** A GIF → its picture; undefined where not even one frame begins. */
export function readGif(source: ByteSource): Picture | undefined {
  const bytes = source.read(0, source.size); // its blocks may be one byte long: no walk for many small reads
  const { frames, ended } = readBlocks(bytes);
  if (frames === 0) return undefined;
  return { ...gifSize(bytes), ...(ended ? {} : { cut: true }) };
}

function readBlocks(bytes: Uint8Array): { readonly frames: number; readonly ended: boolean } {
  let at = 13 + colours(bytes[10]);
  let frames = 0;
  while (at < bytes.length) {
    const mark = bytes[at];
    if (mark === TRAILER) return { frames, ended: true };
    if (mark !== FRAME && mark !== EXTENSION) break;
    if (mark === FRAME && uint16(bytes, at + 5) > 0) frames++;
    at = afterSubBlocks(bytes, mark === FRAME ? at + 11 + colours(bytes[at + 9]) : at + 2);
  }
  return { frames, ended: at === bytes.length }; // old writers leave the trailer out after a whole frame
}

/** Bytes of the colour table that a packed field announces. */
function colours(packed = 0): number {
  return (packed & 0x80) === 0 ? 0 : 3 * 2 ** ((packed & 7) + 1);
}

// Every sub-block is at least one byte long, so the loop always ends.
function afterSubBlocks(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length) {
    const length = bytes[at] ?? 0;
    at += 1 + length;
    if (length === 0) return at;
  }
  return at;
}
