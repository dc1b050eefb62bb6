// The bytes of a .docx → the hashes of the pictures that it shows, to match them with photo files.

import type { ByteSource, Unread } from '../../../core/model/document.ts';
import { readXml } from '../../containers/xml/index.ts';
import { isUnread, openPackageZip, type Zip, type ZipEntry } from '../../containers/zip/index.ts';
import { DOCX_ELEMENTS } from './docx-elements.ts';
import { type DocxPackage, openPackage } from './docx-package.ts';
import { newDocxReading } from './docx-reading.ts';
import { readDocxStyles } from './docx-styles.ts';

const MOST = 50;

/**
 * sha256 (hex) of each picture that is as large as one of `sizes`, one for each place where it is shown, in the
 * order of the text; of at most 50 pictures. Where no entry has such a size, the directory alone is read.
 */
export async function pictureHashes(
  source: ByteSource,
  sizes: ReadonlySet<number>,
): Promise<readonly string[] | Unread> {
  const zip = openPackageZip(source);
  if (isUnread(zip)) return zip;
  if (!zip.entries.some(({ size }) => sizes.has(size))) return [];
  const parts = await openPackage(zip);
  if (isUnread(parts)) return parts;
  const places = await shown(parts);
  return isUnread(places) ? places : hashes(zip, places, sizes);
}

async function shown(parts: DocxPackage): Promise<ZipEntry[] | Unread> {
  const styles = await readDocxStyles(undefined);
  if (isUnread(styles)) return styles;
  const reading = newDocxReading(styles);
  const problem = await readXml(parts.main, DOCX_ELEMENTS, reading);
  if (problem) return problem;
  return reading.pictures.flatMap((wanted) => {
    const part = parts.relationships.find(({ id }) => id === wanted)?.part;
    return (part !== undefined && parts.partOf(part)) || [];
  });
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
