// Packed bytes that were met before → what they inflate to: one program writes the same small parts into every file.

import type { ZipEntry } from './directory.ts';

interface Met {
  readonly packed: Buffer;
  readonly method: number;
  readonly bytes: Buffer;
}

const MOST = 32;
const LONGEST_PACKED = 8 * 1024;
const LONGEST = 128 * 1024;

/** By the checksum that the directory claims; what is handed out rests on the packed bytes alone, which nobody can forge. */
const met = new Map<number, Met>();

/** The very same buffer as for the last entry that was packed into these bytes: nobody may write into it. */
export function inflatedBefore(packed: Buffer, { method, crc32 }: ZipEntry): Buffer | undefined {
  if (packed.length > LONGEST_PACKED) return undefined;
  const known = met.get(crc32);
  return known?.method === method && known.packed.equals(packed) ? known.bytes : undefined;
}

/** Keeps an entry whose size and checksum were found to be right. */
export function keepInflated(packed: Buffer, { method, crc32 }: ZipEntry, bytes: Buffer): void {
  if (packed.length > LONGEST_PACKED || bytes.length > LONGEST) return;
  if (met.size >= MOST) met.delete(met.keys().next().value ?? 0);
  met.set(crc32, { packed: Buffer.from(packed), method, bytes });
}
