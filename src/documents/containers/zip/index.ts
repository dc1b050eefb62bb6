// The bytes of a zip file → its entries and, one by one, what they hold, within the limits of limits.ts.

import { crc32, inflateRawSync } from 'node:zlib';
import { LIMITS, type LimitName } from '../../../core/limits.ts';
import type { ByteSource, Unread } from '../../../core/model/document.ts';
import { readDirectory, type ZipEntry } from './directory.ts';
import { ambiguous, asBuffer, findDirectory, readTail } from './end.ts';
import { inflatedBefore, keepInflated } from './repeated.ts';

export type { ZipEntry } from './directory.ts';

export interface Zip {
  readonly entries: readonly ZipEntry[];
  /** Inflates one entry, at most `cap` bytes; what all calls inflate counts against one budget. */
  readonly read: (entry: ZipEntry, cap?: number) => Buffer | Unread;
}

const STORED = 0;
const DEFLATED = 8;
const LOCAL = 0x04034b50;
const LOCAL_BYTES = 30;
const DESCRIPTOR_FLAG = 8;
const SLACK = 64; // most local extra fields are shorter: one read is enough
const DEFLATE_MOST = 1032; // no deflate stream expands more than this (zlib's technical notes)

/** Whether a value is the reason for which there is none. */
export function isUnread(value: object): value is Unread {
  return 'code' in value;
}

/** Opens a zip file by its central directory; refuses archives in which two readers would disagree. */
export function openZip(source: ByteSource, expandedBytes: number = LIMITS.expandedBytes): Zip | Unread {
  const tail = readTail(source);
  const place = findDirectory(source, tail);
  if (isUnread(place)) return place;
  const entries = readDirectory(source, tail, place);
  if (isUnread(entries)) return entries;
  const whole = tail.offset === 0 ? inMemory(tail.bytes) : source;
  let left = expandedBytes;
  const read = (entry: ZipEntry, cap: number = LIMITS.entryBytes) => {
    const bytes = readEntry(whole, entry, { cap, left });
    if (!isUnread(bytes)) left -= bytes.length;
    return bytes;
  };
  return { entries, read };
}

function inMemory(bytes: Buffer): ByteSource {
  return { size: bytes.length, read: (offset, length) => bytes.subarray(offset, offset + length) };
}

interface Room {
  readonly cap: number;
  readonly left: number;
}

function readEntry(source: ByteSource, entry: ZipEntry, room: Room): Buffer | Unread {
  if (entry.encrypted) return { code: 'encrypted' };
  if (entry.method !== STORED && entry.method !== DEFLATED) {
    return { code: 'unsupported', detail: { what: 'zipMethod', method: entry.method } };
  }
  const packed = packedBytes(source, entry);
  if (isUnread(packed)) return packed;
  const known = inflatedBefore(packed, entry);
  if (known && known.length === entry.size && known.length <= Math.min(room.cap, room.left)) return known;
  const bytes = expand(packed, entry, room);
  if (isUnread(bytes)) return bytes;
  if (bytes.length !== entry.size) return { code: 'damaged', detail: { what: 'size' } };
  if (crc32(bytes) !== entry.crc32) return { code: 'damaged', detail: { what: 'crc32' } };
  keepInflated(packed, entry, bytes);
  return bytes;
}

function packedBytes(source: ByteSource, entry: ZipEntry): Buffer | Unread {
  const expected = LOCAL_BYTES + entry.rawName.length + entry.compressedSize;
  const bytes = asBuffer(source.read(entry.offset, expected + SLACK));
  if (bytes.length < expected || bytes.readUInt32LE(0) !== LOCAL) {
    return { code: 'damaged', detail: { what: 'localHeader' } };
  }
  if (!agrees(bytes, entry)) return ambiguous('localHeader');
  const start = LOCAL_BYTES + bytes.readUInt16LE(26) + bytes.readUInt16LE(28);
  const end = start + entry.compressedSize;
  const data = end <= bytes.length ? bytes.subarray(start, end) : readFrom(source, entry, start);
  return data.length === entry.compressedSize ? data : { code: 'damaged', detail: { what: 'truncated' } };
}

function readFrom(source: ByteSource, entry: ZipEntry, start: number): Buffer {
  return asBuffer(source.read(entry.offset + start, entry.compressedSize));
}

/** Streaming readers believe the local header, others the directory: they have to say the same. */
function agrees(header: Buffer, entry: ZipEntry): boolean {
  const nameLength = header.readUInt16LE(26);
  const name = header.subarray(LOCAL_BYTES, LOCAL_BYTES + nameLength);
  if (header.readUInt16LE(8) !== entry.method || !name.equals(entry.rawName)) return false;
  const flags = header.readUInt16LE(6);
  if ((flags & 1) !== (entry.flags & 1)) return false;
  const claims = [
    [header.readUInt32LE(14), entry.crc32],
    [header.readUInt32LE(18), entry.compressedSize],
    [header.readUInt32LE(22), entry.size],
  ] as const;
  const later = (flags & DESCRIPTOR_FLAG) !== 0; // zeros here, the values follow the data
  return claims.every(
    ([local, central]) => local === central || (later && local === 0) || local === 0xffffffff,
  );
}

function expand(packed: Buffer, entry: ZipEntry, room: Room): Buffer | Unread {
  const { name, bytes: most } = tightest(packed.length, room);
  if (entry.method === STORED) return packed.length <= most ? packed : tooLarge(name);
  const claimed = Math.min(entry.size, packed.length * DEFLATE_MOST, most);
  try {
    return inflateRawSync(packed, { maxOutputLength: most, chunkSize: Math.max(64, claimed + 1) });
  } catch (error) {
    const overflow = error instanceof RangeError;
    return overflow ? tooLarge(name) : { code: 'damaged', detail: { what: 'deflate' } };
  }
}

function tooLarge(what: LimitName): Unread {
  return { code: 'tooLarge', detail: { what, limit: LIMITS[what] } };
}

function tightest(packedLength: number, { cap, left }: Room): { name: LimitName; bytes: number } {
  const ratio = Math.max(LIMITS.ratioFloorBytes, packedLength * LIMITS.ratio);
  const limits = [
    { name: 'entryBytes', bytes: cap },
    { name: 'expandedBytes', bytes: left },
    { name: 'ratio', bytes: ratio },
  ] as const;
  const least = limits.reduce((a, b) => (b.bytes < a.bytes ? b : a));
  return { name: least.name, bytes: Math.max(1, least.bytes) };
}
