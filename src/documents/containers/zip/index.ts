// The one door to zip files: bytes → entries and, one by one, what they hold, within the limits of limits.ts.

import { LIMITS } from '../../../core/limits.ts';
import type { ByteSource, Unread } from '../../../core/model/document.ts';
import { readCentralDirectory, type ZipEntry } from './central-directory.ts';
import { eachOnce } from './each-once.ts';
import { findDirectory, readTail } from './end-record.ts';
import { readEntry } from './read-entry.ts';

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

function inMemory(bytes: Uint8Array): ByteSource {
  return { size: bytes.length, read: (offset, length) => bytes.subarray(offset, offset + length) };
}
