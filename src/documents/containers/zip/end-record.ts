// The tail of a zip file → where its one central directory stands.

import { fromLatin1, indexOf, lastIndexOf } from '#bytes';
import type { ByteSource, Unread } from '../../../core/model/document.ts';
import { uint16, uint32, uint64 } from '../../binary.ts';

export interface DirectoryPlace {
  readonly offset: number;
  readonly size: number;
  readonly count: number;
}

/** Bytes of the file from `offset` to its end. */
export interface Tail {
  readonly bytes: Uint8Array;
  readonly offset: number;
}

const WHOLE_BELOW = 64 * 1024;
const FIRST_TAIL = 8 * 1024;
const END_BYTES = 22;
const LONGEST_TAIL = END_BYTES + 0xffff;
const END = fromLatin1('PK\x05\x06');
const END64 = 0x06064b50;
const LOCATOR64 = 0x07064b50;

const damaged: Unread = { code: 'damaged', detail: { what: 'zipEnd' } };
export const ambiguous = (what: string): Unread => ({ code: 'ambiguousArchive', detail: { what } });

/** Reads the whole file when it is small, else only its end. */
export function readTail(source: ByteSource, length = FIRST_TAIL): Tail {
  const offset = source.size < WHOLE_BELOW ? 0 : Math.max(0, source.size - length);
  return { bytes: source.read(offset, source.size - offset), offset };
}

/** The directory's place, or why there is none; a second end record makes the archive ambiguous. */
export function findDirectory(source: ByteSource, tail: Tail): DirectoryPlace | Unread {
  const at = lastEnd(tail.bytes);
  if (at < 0) return retryLonger(source, tail);
  const place = placeAt(source, tail, at);
  // An end record that fits nothing behind one that may: readers differ in which they try.
  if ('code' in place) return indexOf(tail.bytes, END) < at ? ambiguous('twoEnds') : place;
  const start = Math.max(0, place.offset + place.size - tail.offset);
  return indexOf(tail.bytes, END, start) === at ? place : ambiguous('twoEnds');
}

function retryLonger(source: ByteSource, tail: Tail): DirectoryPlace | Unread {
  if (tail.offset === 0 || tail.bytes.length >= LONGEST_TAIL) return damaged;
  return findDirectory(source, readTail(source, LONGEST_TAIL));
}

/** The last signature whose comment ends where the file does; else the last one, before stray bytes. */
function lastEnd(bytes: Uint8Array): number {
  const last = lastIndexOf(bytes, END, Math.max(0, bytes.length - END_BYTES));
  for (let at = last; at >= 0; at = at === 0 ? -1 : lastIndexOf(bytes, END, at - 1)) {
    if (at + END_BYTES + uint16(bytes, at + 20) === bytes.length) return at;
  }
  const fits = last >= 0 && last + END_BYTES + uint16(bytes, last + 20) <= bytes.length;
  return fits ? last : -1;
}

function placeAt(source: ByteSource, { bytes, offset }: Tail, at: number): DirectoryPlace | Unread {
  const place = {
    count: uint16(bytes, at + 10),
    size: uint32(bytes, at + 12),
    offset: uint32(bytes, at + 16),
  };
  const disks = uint16(bytes, at + 4) + uint16(bytes, at + 6);
  const locator = source.read(Math.max(0, offset + at - 20), 20);
  if (offset + at >= 20 && locator.length === 20 && uint32(locator, 0) === LOCATOR64) {
    return place64(source, locator, place);
  }
  if (disks !== 0) return { code: 'unsupported', detail: { what: 'multiDisk' } };
  return checkedPlace(place, offset + at);
}

/** APPNOTE 4.3.14; a 32-bit field that is not filled with ones has to agree with its 64-bit twin. */
function place64(source: ByteSource, locator: Uint8Array, small: DirectoryPlace): DirectoryPlace | Unread {
  const at = uint64(locator, 8);
  if (at + 56 > source.size) return damaged;
  const record = source.read(at, 56);
  if (record.length < 56 || uint32(record, 0) !== END64) return damaged;
  const place = {
    count: uint64(record, 32),
    size: uint64(record, 40),
    offset: uint64(record, 48),
  };
  const agrees =
    same(small.count, place.count, 0xffff) &&
    same(small.size, place.size, 0xffffffff) &&
    same(small.offset, place.offset, 0xffffffff);
  return agrees ? checkedPlace(place, at) : ambiguous('twoEnds');
}

function same(small: number, large: number, unused: number): boolean {
  return small === unused || small === large;
}

/** The directory must end where the end record begins: some readers trust the offset, others the size. */
function checkedPlace(place: DirectoryPlace, end: number): DirectoryPlace | Unread {
  return place.offset + place.size === end ? place : damaged;
}
