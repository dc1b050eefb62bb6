// A TIFF structure (a TIFF file, or the EXIF block of another) → its directories of tags (TIFF 6.0, section 2).

import { latin1 } from '#bytes';
import type { ByteSource } from '../../../core/model/document.ts';
import { uint16, uint16BigEndian, uint32, uint32BigEndian } from '../../binary.ts';

export interface TagEntry {
  readonly type: number;
  readonly count: number;
  /** Where the value stands in the structure, and how long it is. */
  readonly at: number;
  readonly bytes: number;
}

export interface TagDirectory {
  readonly entries: ReadonlyMap<number, TagEntry>;
  /** Offset of the next directory, 0 where there is none. */
  readonly next: number;
}

export interface Tiff {
  readonly source: ByteSource;
  readonly first: number;
  readonly uint16: (bytes: Uint8Array, at: number) => number;
  readonly uint32: (bytes: Uint8Array, at: number) => number;
}

const ENTRY_BYTES = 12;
/** No writer known puts 1,000 tags in one directory. */
const ENTRIES = 1000;
const VALUES = 100_000;
const SHORT = 3;
const LONG = 4;

/** Bytes of one value by its type: BYTE, ASCII, SHORT, LONG, RATIONAL and the signed and floating ones. */
const TYPE_BYTES: readonly number[] = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4];

/** A source → its byte order and first directory, or undefined where it is no (classic) TIFF. */
export function openTiff(source: ByteSource): Tiff | undefined {
  const head = source.read(0, 8);
  const order = latin1(head, 0, 2);
  if (order !== 'II' && order !== 'MM') return undefined;
  const read = order === 'II' ? { uint16, uint32 } : { uint16: uint16BigEndian, uint32: uint32BigEndian };
  return read.uint16(head, 2) === 42 ? { source, first: read.uint32(head, 4), ...read } : undefined;
}

/** The directory at an offset; what stands past the end of the structure is left out. */
export function directoryAt(tiff: Tiff, offset: number): TagDirectory {
  const count = Math.min(tiff.uint16(tiff.source.read(offset, 2), 0), ENTRIES);
  const bytes = tiff.source.read(offset + 2, count * ENTRY_BYTES + 4);
  const entries = new Map<number, TagEntry>();
  if (offset < 8) return { entries, next: 0 };
  for (let at = 0; at + ENTRY_BYTES <= bytes.length && at < count * ENTRY_BYTES; at += ENTRY_BYTES) {
    const entry = entryAt(tiff, bytes.subarray(at, at + ENTRY_BYTES), offset + 2 + at);
    const tag = tiff.uint16(bytes, at);
    if (entry !== undefined && !entries.has(tag)) entries.set(tag, entry);
  }
  return { entries, next: tiff.uint32(bytes, count * ENTRY_BYTES) };
}

function entryAt(tiff: Tiff, field: Uint8Array, position: number): TagEntry | undefined {
  const type = tiff.uint16(field, 2);
  const count = tiff.uint32(field, 4);
  const bytes = count * (TYPE_BYTES[type] ?? 0);
  const at = bytes <= 4 ? position + 8 : tiff.uint32(field, 8); // small values stand in the entry itself
  return bytes === 0 || at + bytes > tiff.source.size ? undefined : { type, count, at, bytes };
}

/** A tag's first number (SHORT or LONG), or undefined. */
export function entryNumber(tiff: Tiff, entry: TagEntry | undefined): number | undefined {
  return entry && entryNumbers(tiff, { ...entry, count: 1 })[0];
}

/** A tag's numbers; none for other types. */
export function entryNumbers(tiff: Tiff, entry: TagEntry | undefined): readonly number[] {
  if (entry === undefined) return [];
  if (entry.type === SHORT) return readEach(tiff, entry, 2);
  return entry.type === LONG ? readEach(tiff, entry, 4) : [];
}

function readEach(tiff: Tiff, entry: TagEntry, width: 2 | 4): readonly number[] {
  const bytes = tiff.source.read(entry.at, Math.min(entry.count, VALUES) * width);
  const read = width === 2 ? tiff.uint16 : tiff.uint32;
  return Array.from({ length: Math.floor(bytes.length / width) }, (_, index) => read(bytes, index * width));
}

/** A tag's text up to its NUL, at most 1,000 characters. */
export function entryText(tiff: Tiff, entry: TagEntry | undefined): string {
  if (entry === undefined) return '';
  const text = latin1(tiff.source.read(entry.at, Math.min(entry.bytes, 1000)), 0, 1000);
  return text.split('\0')[0] ?? '';
}
