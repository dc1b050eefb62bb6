// The entries of a zip → the same without those that are there twice, to the byte; others of one name are ambiguous.

import { equal } from '#bytes';
import type { ByteSource, Unread } from '../../../core/model/document.ts';
import type { ZipEntry } from './central-directory.ts';
import { ambiguous } from './end-record.ts';
import { packedBytes } from './read-entry.ts';

/** Some programs pack a file twice: entries that are equal to the byte are one, whoever unpacks them. */
export function eachOnce(source: ByteSource, entries: readonly ZipEntry[]): ZipEntry[] | Unread {
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
