// Packed bytes that were met before → what they inflate to: one program writes the same small parts into every file.

import { equal } from '#bytes';
import type { ZipEntry } from './directory.ts';

interface InflatedEntry {
  readonly packed: Uint8Array;
  readonly method: number;
  readonly bytes: Uint8Array;
}

const MOST = 32;
const LONGEST_PACKED = 8 * 1024;
const LONGEST = 128 * 1024;

/** By the checksum that the directory claims; what is handed out rests on the packed bytes alone, which nobody can forge. */
const inflated = new Map<number, InflatedEntry>();

/** The very same buffer as for the last entry that was packed into these bytes: nobody may write into it. */
export function inflatedBefore(packed: Uint8Array, { method, crc32 }: ZipEntry): Uint8Array | undefined {
  if (packed.length > LONGEST_PACKED) return undefined;
  const known = inflated.get(crc32);
  return known?.method === method && equal(known.packed, packed) ? known.bytes : undefined;
}

/** Keeps an entry whose size and checksum were found to be right. */
export function keepInflated(packed: Uint8Array, { method, crc32 }: ZipEntry, bytes: Uint8Array): void {
  if (packed.length > LONGEST_PACKED || bytes.length > LONGEST) return;
  if (inflated.size >= MOST) inflated.delete(inflated.keys().next().value ?? 0);
  inflated.set(crc32, { packed: Uint8Array.from(packed), method, bytes });
}
