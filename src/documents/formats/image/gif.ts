// A GIF's header and blocks → its size and whether its end is there (GIF89a, 17 to 27).

import type { ByteSource } from '../../../core/model/document.ts';
import { uint16 } from '../../binary.ts';
import { gifSize } from './header-size.ts';
import type { Picture } from './picture.ts';

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
