// One entry of a zip file → its bytes, inflated within a budget and checked against what the directory claims.

import { concat, equal } from '#bytes';
import { crc32, inflate } from '#inflate';
import { LIMITS, type LimitName } from '../../../core/limits.ts';
import type { ByteSource, Unread } from '../../../core/model/document.ts';
import { uint16, uint32 } from '../../binary.ts';
import type { ZipEntry } from './central-directory.ts';
import { ambiguous } from './end-record.ts';

const STORED = 0;
const DEFLATED = 8;
const LOCAL = 0x04034b50;
const LOCAL_BYTES = 30;
const DESCRIPTOR_FLAG = 8;
const SLACK = 64; // most local extra fields are shorter: one read is enough

/** How many bytes one entry may inflate to, and how many are left for all. */
export interface InflateBudget {
  readonly cap: number;
  readonly left: number;
}

/** One entry of an archive → its bytes, if they are what the directory claims; or why not. */
export function readEntry(source: ByteSource, entry: ZipEntry, budget: InflateBudget): Uint8Array | Unread {
  if (entry.encrypted) return { code: 'encrypted' };
  if (entry.method !== STORED && entry.method !== DEFLATED) {
    return { code: 'unsupported', detail: { what: 'zipMethod', method: entry.method } };
  }
  const packed = packedBytes(source, entry);
  if ('code' in packed) return packed;
  const known = inflatedBefore(packed, entry);
  if (known && known.length === entry.size && known.length <= Math.min(budget.cap, budget.left)) return known;
  const bytes = expand(packed, entry, budget);
  if ('code' in bytes) return bytes;
  if (bytes.length !== entry.size) return { code: 'damaged', detail: { what: 'size' } };
  if (crc32(bytes) !== entry.crc32) return { code: 'damaged', detail: { what: 'crc32' } };
  keepInflated(packed, entry, bytes);
  return bytes;
}

/** The packed bytes of an entry whose local header says what the directory says. */
export function packedBytes(source: ByteSource, entry: ZipEntry): Uint8Array | Unread {
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
  const { name, bytes: most } = tightest(packed.length, entry, budget);
  if (entry.method === STORED) return packed.length <= most ? packed : tooLarge(name);
  const bytes = inflate(packed, { most, claimed: entry.size });
  if (typeof bytes !== 'string') return bytes;
  return bytes === 'tooLong' ? tooLarge(name) : { code: 'damaged', detail: { what: 'deflate' } };
}

function tooLarge(what: LimitName): Unread {
  return { code: 'tooLarge', detail: { what, limit: LIMITS[what] } };
}

/** Pictures without any packing of their own: a screen with little on it packs a thousandfold. */
const BARE_PICTURE = /\.(?:bmp|dib|tiff?)$/i;

function tightest(
  packedLength: number,
  entry: ZipEntry,
  { cap, left }: InflateBudget,
): { name: LimitName; bytes: number } {
  const isBare = BARE_PICTURE.test(entry.name);
  const ratio = isBare ? cap : Math.max(LIMITS.ratioFloorBytes, packedLength * LIMITS.ratio);
  const limits = [
    { name: 'entryBytes', bytes: cap },
    { name: 'expandedBytes', bytes: left },
    { name: 'ratio', bytes: ratio },
  ] as const;
  const least = limits.reduce((a, b) => (b.bytes < a.bytes ? b : a));
  return { name: least.name, bytes: Math.max(1, least.bytes) };
}

// One program writes the same small parts into every file: what such packed bytes inflate to is kept.
interface InflatedEntry {
  readonly packed: Uint8Array;
  readonly method: number;
  readonly bytes: Uint8Array;
}

const MOST_KEPT = 32;
const LONGEST_PACKED = 8 * 1024;
const LONGEST_KEPT = 128 * 1024;

/** By the checksum that the directory claims; a match is decided by the packed bytes alone, which cannot be forged. */
const inflated = new Map<number, InflatedEntry>();

const MOST_MET = 1024;

/** The checksums of what was inflated lately: only what comes again is worth its memory, and a text never does. */
const metOnce = new Set<number>();

function isFirstTime(crc32: number): boolean {
  if (metOnce.has(crc32)) return false;
  if (metOnce.size >= MOST_MET) metOnce.clear();
  metOnce.add(crc32);
  return true;
}

/** The same buffer as for the last entry with these packed bytes: nobody may write into it. */
function inflatedBefore(packed: Uint8Array, { method, crc32 }: ZipEntry): Uint8Array | undefined {
  if (packed.length > LONGEST_PACKED) return undefined;
  const known = inflated.get(crc32);
  return known?.method === method && equal(known.packed, packed) ? known.bytes : undefined;
}

/** Keeps an entry whose size and checksum were found to be right. */
function keepInflated(packed: Uint8Array, { method, crc32 }: ZipEntry, bytes: Uint8Array): void {
  if (packed.length > LONGEST_PACKED || bytes.length > LONGEST_KEPT || isFirstTime(crc32)) return;
  if (inflated.size >= MOST_KEPT) inflated.delete(inflated.keys().next().value ?? 0);
  inflated.set(crc32, { packed: concat([packed]), method, bytes });
}
