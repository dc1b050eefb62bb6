// The central directory of a zip file → its entries, refused where two readers would see different files.

import { equal, fromLatin1, indexOf } from '#bytes';
import { LIMITS } from '../../../core/limits.ts';
import type { ByteSource, Unread } from '../../../core/model/document.ts';
import { uint16, uint32, uint64 } from '../../binary.ts';
import { ambiguous, type DirectoryPlace, type Tail } from './end-record.ts';
import { decodeName, extraField } from './entry-name.ts';

/** One entry as the central directory describes it; sizes are claims until the entry is read. */
export interface ZipEntry {
  /** Decoded, with forward slashes; a folder's name ends with one. */
  readonly name: string;
  readonly rawName: Uint8Array;
  readonly flags: number;
  readonly method: number;
  readonly crc32: number;
  readonly compressedSize: number;
  readonly size: number;
  /** Where the local header begins. */
  readonly offset: number;
  readonly encrypted: boolean;
  readonly folder: boolean;
  /** A symbolic link, by the Unix mode that some tools store. */
  readonly link: boolean;
}

const CENTRAL = 0x02014b50;
const CENTRAL_BYTES = 46;
const UNIX = 3;
const OSX = 19;
const ENCRYPTED_FLAGS = 0x2041; // bit 0, strong encryption (6), masked headers (13)
const SIGNATURES = ['PK\x01\x02', 'PK\x03\x04', 'PK\x05\x06'].map(fromLatin1);
const DESCRIPTOR_BYTES = 24;
const GAP_READ = 1024 * 1024;

const damaged: Unread = { code: 'damaged', detail: { what: 'zipDirectory' } };

/** The directory at `place` → its entries in directory order. */
export function readCentralDirectory(
  source: ByteSource,
  tail: Tail,
  place: DirectoryPlace,
): ZipEntry[] | Unread {
  if (place.count > LIMITS.archiveEntries) {
    return { code: 'tooManyParts', detail: { limit: LIMITS.archiveEntries, count: place.count } };
  }
  const entries = parseEntries(directoryBytes(source, tail, place), place.count);
  if ('code' in entries) return entries;
  return directoryFault(source, entries, place) ?? entries;
}

function directoryBytes(source: ByteSource, tail: Tail, { offset, size }: DirectoryPlace): Uint8Array {
  if (offset < tail.offset) return source.read(offset, size);
  return tail.bytes.subarray(offset - tail.offset, offset - tail.offset + size);
}

function parseEntries(bytes: Uint8Array, count: number): ZipEntry[] | Unread {
  const entries: ZipEntry[] = [];
  let at = 0;
  while (entries.length < count) {
    if (at + CENTRAL_BYTES > bytes.length || uint32(bytes, at) !== CENTRAL) return damaged;
    const length = recordLength(bytes, at);
    if (at + length > bytes.length) return damaged;
    entries.push(parseEntry(bytes.subarray(at, at + length)));
    at += length;
  }
  // Bytes after the counted entries are entries to a reader that ignores the count.
  return at === bytes.length ? entries : ambiguous('directorySize');
}

function recordLength(bytes: Uint8Array, at: number): number {
  const variable = uint16(bytes, at + 28) + uint16(bytes, at + 30) + uint16(bytes, at + 32);
  return CENTRAL_BYTES + variable;
}

function parseEntry(record: Uint8Array): ZipEntry {
  const flags = uint16(record, 8);
  const nameEnd = CENTRAL_BYTES + uint16(record, 28);
  const rawName = record.subarray(CENTRAL_BYTES, nameEnd);
  const extra = record.subarray(nameEnd, nameEnd + uint16(record, 30));
  const name = decodeName(rawName, flags, extra);
  return {
    name,
    rawName,
    flags,
    method: uint16(record, 10),
    crc32: uint32(record, 16),
    ...sizesOf(record, extra),
    encrypted: (flags & ENCRYPTED_FLAGS) !== 0,
    folder: name.endsWith('/'),
    link: isLink(record),
  };
}

function isLink(record: Uint8Array): boolean {
  const system = record[5];
  return (system === UNIX || system === OSX) && (uint16(record, 40) & 0xf000) === 0xa000;
}

/** APPNOTE 4.5.3: the zip64 field holds, in this order, only those values that are all ones in the record. */
function sizesOf(
  record: Uint8Array,
  extra: Uint8Array,
): Pick<ZipEntry, 'size' | 'compressedSize' | 'offset'> {
  const field = extraField(extra, 1);
  let at = 0;
  const wide = (small: number) => {
    if (small !== 0xffffffff || !field || at + 8 > field.length) return small;
    at += 8;
    return uint64(field, at - 8);
  };
  const size = wide(uint32(record, 24));
  const compressedSize = wide(uint32(record, 20));
  return { size, compressedSize, offset: wide(uint32(record, 42)) };
}

/** Overlaps, and bytes between entries that another reader would take for entries. */
function directoryFault(
  source: ByteSource,
  entries: readonly ZipEntry[],
  place: DirectoryPlace,
): Unread | undefined {
  // Several records of one place are one entry: each place is looked at once.
  const sorted = [...new Map(entries.map((entry) => [entry.offset, entry])).values()].sort(
    (a, b) => a.offset - b.offset,
  );
  if (hidesAtStart(source, sorted[0]?.offset ?? place.offset)) return ambiguous('hiddenEntry');
  for (let index = 0; index < sorted.length; index++) {
    const next = sorted[index + 1]?.offset ?? place.offset;
    const found = gapFault(source, sorted[index] as ZipEntry, next);
    if (found) return found;
  }
  return undefined;
}

function hidesAtStart(source: ByteSource, first: number): boolean {
  if (first === 0) return false;
  const start = source.read(0, 4);
  return SIGNATURES.some((signature) => equal(signature, start));
}

function gapFault(source: ByteSource, entry: ZipEntry, next: number): Unread | undefined {
  const shortest = entry.offset + 30 + entry.rawName.length + entry.compressedSize;
  if (shortest > next) return ambiguous('overlap');
  if (shortest + DESCRIPTOR_BYTES >= next) return undefined;
  // Office pads the extra field of its local headers, so only the header says where the gap begins.
  const header = source.read(entry.offset, 30);
  if (header.length < 30) return damaged;
  const from = entry.offset + 30 + uint16(header, 26) + uint16(header, 28) + entry.compressedSize;
  if (from > next) return ambiguous('overlap');
  return hides(source, from, next) ? ambiguous('hiddenEntry') : undefined;
}

function hides(source: ByteSource, from: number, to: number): boolean {
  if (to - from <= DESCRIPTOR_BYTES) return false;
  if (to - from > GAP_READ) return true;
  const gap = source.read(from, to - from);
  return SIGNATURES.some((signature) => indexOf(gap, signature) >= 0);
}
