// The bytes of a zip file → its entries and, one by one, what they hold, within the limits of limits.ts.

import { equal } from '#bytes';
import { crc32, inflate } from '#inflate';
import { LIMITS, type LimitName } from '../../../core/limits.ts';
import type { ByteSource, Unread } from '../../../core/model/document.ts';
import { uint16, uint32 } from '../../binary.ts';
import { readDirectory, type ZipEntry } from './directory.ts';
import { ambiguous, findDirectory, readTail } from './end.ts';
import { inflatedBefore, keepInflated } from './repeated.ts';

export type { ZipEntry } from './directory.ts';

export interface Zip {
  readonly entries: readonly ZipEntry[];
  /** Inflates one entry, at most `cap` bytes; what all calls inflate counts against one budget. */
  readonly read: (entry: ZipEntry, cap?: number) => Uint8Array | Unread;
}

const STORED = 0;
const DEFLATED = 8;
const LOCAL = 0x04034b50;
const LOCAL_BYTES = 30;
const DESCRIPTOR_FLAG = 8;
const SLACK = 64; // most local extra fields are shorter: one read is enough

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

function inMemory(bytes: Uint8Array): ByteSource {
  return { size: bytes.length, read: (offset, length) => bytes.subarray(offset, offset + length) };
}

interface InflateBudget {
  readonly cap: number;
  readonly left: number;
}

function readEntry(source: ByteSource, entry: ZipEntry, budget: InflateBudget): Uint8Array | Unread {
  if (entry.encrypted) return { code: 'encrypted' };
  if (entry.method !== STORED && entry.method !== DEFLATED) {
    return { code: 'unsupported', detail: { what: 'zipMethod', method: entry.method } };
  }
  const packed = packedBytes(source, entry);
  if (isUnread(packed)) return packed;
  const known = inflatedBefore(packed, entry);
  if (known && known.length === entry.size && known.length <= Math.min(budget.cap, budget.left)) return known;
  const bytes = expand(packed, entry, budget);
  if (isUnread(bytes)) return bytes;
  if (bytes.length !== entry.size) return { code: 'damaged', detail: { what: 'size' } };
  if (crc32(bytes) !== entry.crc32) return { code: 'damaged', detail: { what: 'crc32' } };
  keepInflated(packed, entry, bytes);
  return bytes;
}

function packedBytes(source: ByteSource, entry: ZipEntry): Uint8Array | Unread {
  const expected = LOCAL_BYTES + entry.rawName.length + entry.compressedSize;
  const bytes = source.read(entry.offset, expected + SLACK);
  if (bytes.length < expected || uint32(bytes, 0) !== LOCAL) {
    return { code: 'damaged', detail: { what: 'localHeader' } };
  }
  if (!agrees(bytes, entry)) return ambiguous('localHeader');
  const start = LOCAL_BYTES + uint16(bytes, 26) + uint16(bytes, 28);
  const end = start + entry.compressedSize;
  const data = end <= bytes.length ? bytes.subarray(start, end) : readFrom(source, entry, start);
  return data.length === entry.compressedSize ? data : { code: 'damaged', detail: { what: 'truncated' } };
}

function readFrom(source: ByteSource, entry: ZipEntry, start: number): Uint8Array {
  return source.read(entry.offset + start, entry.compressedSize);
}

/** Streaming readers believe the local header, others the directory: they have to say the same. */
function agrees(header: Uint8Array, entry: ZipEntry): boolean {
  const nameLength = uint16(header, 26);
  const name = header.subarray(LOCAL_BYTES, LOCAL_BYTES + nameLength);
  if (uint16(header, 8) !== entry.method || !equal(name, entry.rawName)) return false;
  const flags = uint16(header, 6);
  if ((flags & 1) !== (entry.flags & 1)) return false;
  const claims = [
    [uint32(header, 14), entry.crc32],
    [uint32(header, 18), entry.compressedSize],
    [uint32(header, 22), entry.size],
  ] as const;
  const later = (flags & DESCRIPTOR_FLAG) !== 0; // zeros here, the values follow the data
  return claims.every(
    ([local, central]) => local === central || (later && local === 0) || local === 0xffffffff,
  );
}

function expand(packed: Uint8Array, entry: ZipEntry, budget: InflateBudget): Uint8Array | Unread {
  const { name, bytes: most } = tightest(packed.length, budget);
  if (entry.method === STORED) return packed.length <= most ? packed : tooLarge(name);
  const bytes = inflate(packed, { most, claimed: entry.size });
  if (typeof bytes !== 'string') return bytes;
  return bytes === 'tooLong' ? tooLarge(name) : { code: 'damaged', detail: { what: 'deflate' } };
}

function tooLarge(what: LimitName): Unread {
  return { code: 'tooLarge', detail: { what, limit: LIMITS[what] } };
}

function tightest(packedLength: number, { cap, left }: InflateBudget): { name: LimitName; bytes: number } {
  const ratio = Math.max(LIMITS.ratioFloorBytes, packedLength * LIMITS.ratio);
  const limits = [
    { name: 'entryBytes', bytes: cap },
    { name: 'expandedBytes', bytes: left },
    { name: 'ratio', bytes: ratio },
  ] as const;
  const least = limits.reduce((a, b) => (b.bytes < a.bytes ? b : a));
  return { name: least.name, bytes: Math.max(1, least.bytes) };
}
