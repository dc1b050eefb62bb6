// A HEIC's meta box → the size of its primary picture as shown, its EXIF and XMP (ISO/IEC 23008-12).

import { latin1 } from '#bytes';
import { LIMITS } from '../../../core/limits.ts';
import type { ByteSource } from '../../../core/model/document.ts';
import { partOf, sourceOf, uint32BigEndian } from '../../binary.ts';
import {
  boxContent,
  boxesIn,
  type IsoBox,
  type ItemLocation,
  itemOfType,
  itemProperties,
  locationsOf,
  primaryOf,
  sizeAt,
} from './heic-meta.ts';
import { type Picture, type PixelSize, wholeness } from './picture.ts';

const TOP_BOXES = 64;

/** A HEIC → its picture; undefined where the meta box is broken or most of the data are missing. */
export function readHeic(source: ByteSource): Picture | undefined {
  const meta = boxesIn(metaContent(source).subarray(4));
  const primary = primaryOf(boxContent(meta, 'pitm'));
  const size = shownSize(itemProperties(boxContent(meta, 'iprp'), primary));
  const locations = locationsOf(boxContent(meta, 'iloc'));
  const state = wholeness(source.size, neededBytes(locations));
  if (size === undefined || state === 'damaged') return undefined;
  return {
    ...size,
    ...(state === 'cut' ? { cut: true } : {}),
    ...attached(source, meta, locations),
    quarterTurned: false, // the rotation property is applied already, and EXIF's orientation is not to be
  };
}

function metaContent(source: ByteSource): Uint8Array {
  let at = 0;
  for (let count = 0; count < TOP_BOXES && at + 8 <= source.size; count++) {
    const head = source.read(at, 16);
    const { size, header } = sizeAt(head, 0);
    if (latin1(head, 4, 8) === 'meta') {
      return source.read(at + header, Math.min(size - header, LIMITS.imageHeaderBytes));
    }
    if (size < header || uint32BigEndian(head, 0) === 0) break; // a length of 0 runs to the end of the file
    at += size;
  }
  return new Uint8Array(0);
}

/** Extent, crop and rotation, applied in their order. */
function shownSize(properties: readonly IsoBox[]): PixelSize | undefined {
  let size: PixelSize | undefined;
  for (const { type, content } of properties) {
    if (type === 'ispe') size = { width: uint32BigEndian(content, 4), height: uint32BigEndian(content, 8) };
    if (type === 'clap' && size) size = cropped(content);
    const isTurned = type === 'irot' && ((content[0] ?? 0) & 1) === 1;
    if (isTurned && size) size = { width: size.height, height: size.width };
  }
  return size;
}

function cropped(clap: Uint8Array): PixelSize {
  const ratio = (at: number) => Math.floor(uint32BigEndian(clap, at) / (uint32BigEndian(clap, at + 4) || 1));
  return { width: ratio(0), height: ratio(8) };
}

function neededBytes(locations: ReadonlyMap<number, ItemLocation>): number {
  let needed = 0;
  for (const { method, extents } of locations.values()) {
    for (const { offset, bytes } of method === 0 ? extents : []) needed = Math.max(needed, offset + bytes);
  }
  return needed === 0 ? Number.POSITIVE_INFINITY : needed;
}

function attached(
  source: ByteSource,
  meta: readonly IsoBox[],
  locations: ReadonlyMap<number, ItemLocation>,
): Partial<Picture> {
  const itemBytes = (type: string) => {
    const location = locations.get(itemOfType(boxContent(meta, 'iinf'), type) ?? -1);
    return location && firstExtent(source, meta, location);
  };
  const exif = itemBytes('Exif');
  const xmp = itemBytes('application/rdf+xml');
  return {
    ...(exif === undefined ? {} : { exif: exifBlock(exif) }),
    ...(xmp === undefined ? {} : { xmp: latin1(xmp, 0, xmp.length) }),
  };
}

// Metadata items are written in one piece by every camera; the rest of a split one is passed over.
function firstExtent(
  source: ByteSource,
  meta: readonly IsoBox[],
  { method, extents }: ItemLocation,
): Uint8Array {
  const { offset = 0, bytes = 0 } = extents[0] ?? {};
  const from = method === 1 ? sourceOf(boxContent(meta, 'idat')) : source;
  return from.read(offset, Math.min(bytes, LIMITS.imageHeaderBytes));
}

// ISO/IEC 23008-12, A.2.1: four bytes say how many more to skip before the TIFF header.
function exifBlock(item: Uint8Array): ByteSource {
  return partOf(sourceOf(item), 4 + uint32BigEndian(item, 0), item.length);
}
