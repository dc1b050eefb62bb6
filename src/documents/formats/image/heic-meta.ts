// Bytes of an ISO media file → its boxes; those inside a HEIC's meta box → its items, where they lie, and their properties (ISO/IEC 14496-12, 4.2 and 8.11).

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

export interface ItemLocation {
  /** 0: offsets count from the start of the file; 1: from the start of `idat`. */
  readonly method: number;
  readonly extents: readonly { readonly offset: number; readonly bytes: number }[];
}

interface BoxCursor {
  /** The next bytes as one number, highest first; 0 past the end. */
  readonly take: (bytes: number) => number;
  readonly isAtEnd: () => boolean;
}

function boxCursor(content: Uint8Array): BoxCursor {
  let at = 0;
  const take = (bytes: number) => {
    let number = 0;
    for (let left = bytes; left > 0; left--) number = number * 256 + (content[at++] ?? 0);
    return number;
  };
  return { take, isAtEnd: () => at >= content.length };
}

/** The content of the first box of a type; empty where there is none. */
export function boxContent(boxes: readonly IsoBox[], type: string): Uint8Array {
  return boxes.find((box) => box.type === type)?.content ?? new Uint8Array(0);
}

/** `pitm` → the id of the picture that is shown. */
export function primaryOf(pitm: Uint8Array): number {
  const cursor = boxCursor(pitm);
  const version = versionOf(cursor);
  return cursor.take(version === 0 ? 2 : 4);
}

/** `iinf` → the id of the first item of a type, such as `Exif`, or of a mime type. */
export function itemOfType(iinf: Uint8Array, type: string): number | undefined {
  const countBytes = iinf[0] === 0 ? 2 : 4;
  for (const { content } of boxesIn(iinf.subarray(4 + countBytes))) {
    const cursor = boxCursor(content);
    const id = cursor.take(versionOf(cursor) === 3 ? 4 : 2);
    const kind = latin1(content, content[0] === 3 ? 10 : 8, content.length);
    if (kind.startsWith(type) || (kind.startsWith('mime') && kind.includes(`\0${type}\0`))) return id;
  }
  return undefined;
}

/** `iloc` → where each item lies. */
export function locationsOf(iloc: Uint8Array): ReadonlyMap<number, ItemLocation> {
  const cursor = boxCursor(iloc);
  const version = versionOf(cursor);
  const sizes = cursor.take(2);
  const locations = new Map<number, ItemLocation>();
  for (let left = cursor.take(version < 2 ? 2 : 4); left > 0 && !cursor.isAtEnd(); left--) {
    const id = cursor.take(version < 2 ? 2 : 4);
    locations.set(id, locationAt(cursor, version, sizes));
  }
  return locations;
}

/** `sizes` holds four half bytes: the widths of offset, length, base offset and index. */
function locationAt(cursor: BoxCursor, version: number, sizes: number): ItemLocation {
  const method = version === 0 ? 0 : cursor.take(2) & 0x0f;
  cursor.take(2); // which file: always this one
  const base = cursor.take((sizes >> 4) & 0x0f);
  const extents: { offset: number; bytes: number }[] = [];
  for (let left = cursor.take(2); left > 0 && !cursor.isAtEnd(); left--) {
    if (version > 0) cursor.take(sizes & 0x0f);
    const offset = base + cursor.take(sizes >> 12);
    extents.push({ offset, bytes: cursor.take((sizes >> 8) & 0x0f) });
  }
  return { method, extents };
}

/** `iprp` → the properties of one item, in the order in which they are to be applied. */
export function itemProperties(iprp: Uint8Array, item: number): readonly IsoBox[] {
  const boxes = boxesIn(iprp);
  const all = boxesIn(boxContent(boxes, 'ipco'));
  return boxes
    .filter(({ type }) => type === 'ipma')
    .flatMap(({ content }) => associationsOf(content, item))
    .flatMap((index) => all[index - 1] ?? []);
}

function associationsOf(ipma: Uint8Array, item: number): readonly number[] {
  const cursor = boxCursor(ipma);
  const flags = uint32BigEndian(ipma, 0);
  const indexBytes = (flags & 1) === 1 ? 2 : 1;
  const idBytes = cursor.take(4) >= 0x01000000 ? 4 : 2;
  const mask = indexBytes === 2 ? 0x7fff : 0x7f; // the highest bit says "essential"
  for (let left = cursor.take(4); left > 0 && !cursor.isAtEnd(); left--) {
    const id = cursor.take(idBytes);
    const indexes = Array.from({ length: cursor.take(1) }, () => cursor.take(indexBytes) & mask);
    if (id === item) return indexes;
  }
  return [];
}

function versionOf(cursor: BoxCursor): number {
  return Math.floor(cursor.take(4) / 0x01000000);
}
