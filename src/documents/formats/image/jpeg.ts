// A JPEG's markers → its size, EXIF and XMP, and whether its end is there (ITU-T T.81, annex B).

import { indexOf, latin1 } from '#bytes';
import type { ByteSource } from '../../../core/model/document.ts';
import { inBlocks, partOf, startsWith, uint16BigEndian } from '../../binary.ts';
import type { Picture, PixelSize } from './picture.ts';
import { directoryAt, entryNumber, openTiff } from './tag-directory.ts';

const BLOCK_BYTES = 16 * 1024;
/** More segments, or stray bytes between them, than any writer leaves. */
const STEPS = 100_000;
const EXIF_MARK = 'Exif\0\0';
const XMP_MARK = 'http://ns.adobe.com/xap/1.0/\0';
const TAIL_BYTES = 1024;
const SEARCH_BYTES = 256 * 1024;
/** A pixel block of 8 × 8 takes one bit at the very least. */
const PIXELS_PER_BYTE = 8 * 64;

const START_OF_SCAN = 0xda;
const END_OF_IMAGE = 0xd9;
const END_MARK = Uint8Array.of(0xff, END_OF_IMAGE);
const APP1 = 0xe1;

interface JpegSegment {
  readonly marker: number;
  /** Where its content stands, after the length. */
  readonly at: number;
  readonly bytes: number;
}

interface JpegParts {
  size?: PixelSize;
  exif?: ByteSource;
  xmp?: string;
}

/** A JPEG → its picture; undefined where it has no frame, no scan, or far too few bytes for its size. */
export function readJpeg(source: ByteSource): Picture | undefined {
  const found: JpegParts = {};
  const blocks = inBlocks(source, BLOCK_BYTES);
  const scan = eachSegment(blocks, (segment) => take(blocks, segment, found));
  const { size, ...rest } = found;
  if (scan === undefined || size === undefined) return undefined;
  if (source.size - scan < (size.width * size.height) / PIXELS_PER_BYTE) return undefined;
  return { ...size, ...rest, ...(endsAfter(source, scan) ? {} : { cut: true }) };
}

/** A JPEG → its EXIF block, or undefined. */
export function jpegExif(source: ByteSource): ByteSource | undefined {
  const found: JpegParts = {};
  const blocks = inBlocks(source, BLOCK_BYTES);
  eachSegment(blocks, (segment) => take(blocks, segment, found));
  return found.exif;
}

/** Shows every segment up to the scan; answers where the scan's data begin, or undefined if none does. */
function eachSegment(source: ByteSource, show: (segment: JpegSegment) => void): number | undefined {
  let at = 2;
  for (let step = 0; step < STEPS && at + 4 <= source.size; step++) {
    const head = source.read(at, 4);
    const marker = head[1] ?? 0;
    if (head[0] !== 0xff || marker === 0xff || isBare(marker)) {
      at += 1; // fill bytes, and the stray bytes that decoders skip as well
      continue;
    }
    if (marker === END_OF_IMAGE) return undefined;
    const bytes = uint16BigEndian(head, 2);
    if (marker === START_OF_SCAN) return at + 2 + bytes;
    show({ marker, at: at + 4, bytes: bytes - 2 });
    at += 2 + Math.max(bytes, 2);
  }
  return undefined;
}

// Stuffing, TEM, restart markers and the start of the image stand without a length.
function isBare(marker: number): boolean {
  return marker <= 0x01 || (marker >= 0xd0 && marker <= 0xd8);
}

function take(source: ByteSource, { marker, at, bytes }: JpegSegment, found: JpegParts): void {
  if (isFrame(marker) && found.size === undefined) {
    const frame = source.read(at, 5);
    found.size = { height: uint16BigEndian(frame, 1), width: uint16BigEndian(frame, 3) };
  }
  if (marker !== APP1) return;
  const mark = latin1(source.read(at, XMP_MARK.length), 0, XMP_MARK.length);
  if (mark.startsWith(EXIF_MARK)) found.exif ??= partOf(source, at + 6, bytes - 6);
  if (mark === XMP_MARK) found.xmp ??= latin1(source.read(at, bytes), XMP_MARK.length, bytes);
}

function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

// Phones append films and maps after the end, so the mark may stand far from it; in scan data it cannot occur.
function endsAfter(source: ByteSource, scan: number): boolean {
  let length = TAIL_BYTES;
  for (let to = source.size; to > scan; to -= length) {
    if (to < source.size) length = SEARCH_BYTES;
    const from = Math.max(scan, to - length - 1); // one byte more: the mark may lie across two reads
    if (hasEndMark(source.read(from, to - from))) return true;
  }
  return false;
}

function hasEndMark(bytes: Uint8Array): boolean {
  return indexOf(bytes, END_MARK) >= 0;
}

const TAG = { offset: 0x0201, bytes: 0x0202 } as const;
/** An EXIF block cannot be longer than its segment. */
const THUMBNAIL_BYTES = 64 * 1024;

/** A JPEG's own thumbnail, or undefined; other formats carry none. */
export function exifThumbnail(source: ByteSource): Uint8Array | undefined {
  const block = startsWith(source.read(0, 2), [0xff, 0xd8]) ? jpegExif(source) : undefined;
  const tiff = block && openTiff(block);
  if (tiff === undefined) return undefined;
  const { next } = directoryAt(tiff, tiff.first);
  const { entries } = directoryAt(tiff, next);
  const offset = entryNumber(tiff, entries.get(TAG.offset));
  const bytes = entryNumber(tiff, entries.get(TAG.bytes)) ?? 0;
  if (offset === undefined || bytes > THUMBNAIL_BYTES) return undefined;
  const thumbnail = tiff.source.read(offset, bytes);
  return thumbnail.length === bytes && startsWith(thumbnail, [0xff, 0xd8]) ? thumbnail : undefined;
}
