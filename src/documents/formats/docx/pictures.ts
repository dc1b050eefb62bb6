// The bytes of a .docx → the hashes of the pictures that it shows, to match them with photo files.

import type { ByteSource, Unread } from '../../../core/model/document.ts';
import { isUnread, openPackageZip, type Zip, type ZipEntry } from '../../containers/zip/index.ts';

const MOST = 50;

/** Of a document as read: its pictures, one for each place where it is shown, in the order of the text, by their names in the package. */
export interface ShownPictures {
  readonly shown: readonly string[];
  /** The sizes in bytes that are looked for. */
  readonly sizes: ReadonlySet<number>;
}

/**
 * sha256 (hex) of each picture that is as large as one of `sizes`, one for each place; of at most 50 pictures. Where no
 * entry has such a size, the directory alone is read.
 */
export async function pictureHashes(
  source: ByteSource,
  { shown, sizes }: ShownPictures,
): Promise<readonly string[] | Unread> {
  const zip = openPackageZip(source);
  if (isUnread(zip)) return zip;
  if (!zip.entries.some(({ size }) => sizes.has(size))) return [];
  const entries = new Map(zip.entries.map((entry) => [entry.name, entry]));
  return hashes(
    zip,
    shown.flatMap((name) => entries.get(name) ?? []),
    sizes,
  );
}

/** A picture that cannot be read is left out: it matches nothing. */
async function hashes(zip: Zip, places: readonly ZipEntry[], sizes: ReadonlySet<number>): Promise<string[]> {
  const wanted = [...new Set(places)].filter(({ size }) => sizes.has(size)).slice(0, MOST);
  const { sha256 } = await import('#hash');
  const known = new Map<ZipEntry, string>();
  for (const entry of wanted) {
    const bytes = zip.read(entry);
    if (!isUnread(bytes)) known.set(entry, await sha256(bytes));
  }
  return places.flatMap((entry) => known.get(entry) ?? []);
}
