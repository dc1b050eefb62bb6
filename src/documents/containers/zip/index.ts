// The one door to zip files: bytes → entries and, one by one, what they hold, within the limits of limits.ts.

import { equal } from '#bytes';
import { LIMITS } from '../../../core/limits.ts';
import type { ByteSource, Unread } from '../../../core/model/document.ts';
import { readCentralDirectory, type ZipEntry } from './central-directory.ts';
import { ambiguous, findDirectory, readTail } from './end-record.ts';
import { packedBytes, readEntry } from './read-entry.ts';

export type { ZipEntry } from './central-directory.ts';

export interface Zip {
  readonly entries: readonly ZipEntry[];
  /** Inflates one entry, at most `cap` bytes; what all calls inflate counts against one budget. */
  readonly read: (entry: ZipEntry, cap?: number) => Uint8Array | Unread;
}

/** Whether a value is the reason for which there is none. */
export function isUnread(value: object): value is Unread {
  return 'code' in value;
}

/** Opens a zip file by its central directory; refuses archives in which two readers would disagree. */
export function openZip(source: ByteSource, expandedBytes: number = LIMITS.expandedBytes): Zip | Unread {
  const tail = readTail(source);
  const place = findDirectory(source, tail);
  if (isUnread(place)) return place;
  const found = readCentralDirectory(source, tail, place);
  if (isUnread(found)) return found;
  const whole = tail.offset === 0 ? inMemory(tail.bytes) : source;
  const entries = eachOnce(whole, found);
  if (isUnread(entries)) return entries;
  let left = expandedBytes;
  const read = (entry: ZipEntry, cap: number = LIMITS.entryBytes) => {
    const bytes = readEntry(whole, entry, { cap, left });
    if (!isUnread(bytes)) left -= bytes.length;
    return bytes;
  };
  return { entries, read };
}

/** What packers put in front of every name, which no format of documents does. */
const IN_FRONT = /^(?:\.?\/)+/;

/** The same of a document that is a zip: its parts under the names that its format has for them. */
export function openPackageZip(source: ByteSource, expandedBytes?: number): Zip | Unread {
  const zip = openZip(source, expandedBytes);
  if (isUnread(zip) || !zip.entries.some(({ name }) => IN_FRONT.test(name))) return zip;
  const entries = zip.entries.map((entry) => ({ ...entry, name: entry.name.replace(IN_FRONT, '') }));
  return { ...zip, entries };
}

/** A part that a document must have is not there: has somebody packed the folder into which it was unpacked? */
export function missingPart(entries: readonly ZipEntry[], what: string): Unread {
  return {
    code: 'damaged',
    detail: { what: outerFolder(entries.map(({ name }) => name)) ? 'outerFolder' : what },
  };
}

/** The one folder in which everything lies, with its slash. */
export function outerFolder(names: readonly string[]): string | undefined {
  const own = names.filter((name) => !/^(?:__MACOSX\/|\.DS_Store$)/i.test(name));
  const folder = /^[^/]+\//.exec(own[0] ?? '')?.[0];
  return folder !== undefined && own.every((name) => name.startsWith(folder)) ? folder : undefined;
}

function inMemory(bytes: Uint8Array): ByteSource {
  return { size: bytes.length, read: (offset, length) => bytes.subarray(offset, offset + length) };
}

/** Some programs pack a file twice: entries that are equal to the byte are one, whoever unpacks them. */
function eachOnce(source: ByteSource, entries: readonly ZipEntry[]): ZipEntry[] | Unread {
  const byName = new Map<string, ZipEntry>();
  for (const entry of entries) {
    const known = byName.get(entry.name);
    if (known && !entry.folder && !isSameEntry(source, known, entry)) return ambiguous('duplicateName');
    if (!known) byName.set(entry.name, entry);
  }
  return byName.size === entries.length ? [...entries] : [...byName.values()];
}

function isSameEntry(source: ByteSource, one: ZipEntry, other: ZipEntry): boolean {
  const claims = ['method', 'flags', 'crc32', 'size', 'compressedSize', 'link'] as const;
  if (claims.some((claim) => one[claim] !== other[claim]) || !equal(one.rawName, other.rawName)) return false;
  if (one.offset === other.offset) return true;
  const [packed, again] = [packedBytes(source, one), packedBytes(source, other)];
  return !('code' in packed) && !('code' in again) && equal(packed, again);
}
