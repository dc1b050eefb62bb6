// A BMP's header → its size, and whether the pixels it promises are there.

import type { ByteSource } from '../../../core/model/document.ts';
import { uint16, uint32 } from '../../binary.ts';
import { headerSize } from './header-size.ts';
import { type Picture, type Size, wholeness } from './picture.ts';

const CORE_HEADER_BYTES = 12;
const UNCOMPRESSED: readonly number[] = [0, 3, 6];

/** A BMP → its picture; undefined where its fields are impossible or most of its pixels are missing. */
export async function walkBmp(source: ByteSource): Promise<Picture | undefined> {
  const head = source.read(0, 54);
  const isCore = uint32(head, 14) === CORE_HEADER_BYTES;
  const size = isCore ? coreSize(head) : await headerSize(source);
  if (size === undefined || ![0, 1, 2, 4, 8, 16, 24, 32].includes(uint16(head, isCore ? 24 : 28)))
    return undefined;
  const state = wholeness(source.size, neededBytes(head, size, isCore));
  if (state === 'damaged') return undefined;
  return { ...size, ...(state === 'cut' ? { cut: true } : {}) };
}

// The header of OS/2 1 has 16-bit fields, which the library reads as 32.
function coreSize(head: Uint8Array): Size {
  return { width: uint16(head, 18), height: uint16(head, 20) };
}

// Rows are padded to four bytes; packed pixels have no length that can be foretold, so their file's own word counts.
function neededBytes(head: Uint8Array, { width, height }: Size, isCore: boolean): number {
  const bits = uint16(head, isCore ? 24 : 28);
  if (!isCore && !UNCOMPRESSED.includes(uint32(head, 30))) return uint32(head, 2);
  return uint32(head, 10) + Math.ceil((width * bits) / 32) * 4 * height;
}
