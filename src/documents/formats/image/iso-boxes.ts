// Bytes of an ISO media file → its boxes (ISO/IEC 14496-12, 4.2).

import { latin1 } from '#bytes';
import { uint32BigEndian } from '../../binary.ts';

export interface IsoBox {
  readonly type: string;
  /** The content: what follows the length and the type. */
  readonly content: Uint8Array;
}

const BOXES = 1024;

/** A container's content → its boxes; what is cut or has an impossible length ends the list. */
export function boxesIn(bytes: Uint8Array): readonly IsoBox[] {
  const boxes: IsoBox[] = [];
  let at = 0;
  while (at + 8 <= bytes.length && boxes.length < BOXES) {
    const { size, header } = sizeAt(bytes, at);
    if (size < header || at + size > bytes.length) break;
    boxes.push({ type: latin1(bytes, at + 4, at + 8), content: bytes.subarray(at + header, at + size) });
    at += size;
  }
  return boxes;
}

/** The length of the box that begins here, and of its header; 0 and 1 are the two ways to say it otherwise. */
export function sizeAt(bytes: Uint8Array, at: number): { readonly size: number; readonly header: number } {
  const size = uint32BigEndian(bytes, at);
  if (size === 0) return { size: bytes.length - at, header: 8 };
  if (size !== 1) return { size, header: 8 };
  return { size: uint32BigEndian(bytes, at + 8) * 2 ** 32 + uint32BigEndian(bytes, at + 12), header: 16 };
}
