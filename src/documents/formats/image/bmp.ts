// A BMP's header → its size, and whether the pixels it promises are there.

import type { ByteSource } from '../../../core/model/document.ts';
import { uint16, uint32 } from '../../binary.ts';
import { bmpSize } from './header-size.ts';
import { type Picture, type PixelSize, wholeness } from './picture.ts';

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
