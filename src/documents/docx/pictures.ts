// The bytes of a .docx → the hashes of the pictures that it shows, to match them with photo files.

import { createHash } from 'node:crypto';
import type { ByteSource, Unread } from '../../model.ts';
import { readXml } from '../xml.ts';
import { isUnread, openZip, type Zip, type ZipEntry } from '../zip.ts';
import { WALK } from './actions.ts';
import { openPackage, type Package } from './package.ts';
import { readStyles } from './styles.ts';
import { newWalk } from './walk.ts';

const MOST = 50;

/**
 * sha256 (hex) of each picture, at most 50 and 64 MB, once each, in the order of the text. It inflates the
 * pictures, and so is asked for only where a photo is looked for.
 */
export async function docxPictures(source: ByteSource): Promise<readonly string[] | Unread> {
  const zip = openZip(source);
  if (isUnread(zip)) return zip;
  const parts = await openPackage(zip);
  if (isUnread(parts)) return parts;
  const entries = await shown(parts);
  return isUnread(entries) ? entries : hashes(zip, entries);
}

async function shown(parts: Package): Promise<ZipEntry[] | Unread> {
  const styles = await readStyles(undefined);
  if (isUnread(styles)) return styles;
  const walk = newWalk(styles);
  const problem = await readXml(parts.main, WALK, walk);
  if (problem) return problem;
  const entries = walk.pictures.flatMap((wanted) => {
    const part = parts.relationships.find(({ id }) => id === wanted)?.part;
    return (part !== undefined && parts.partOf(part)) || [];
  });
  return [...new Set(entries)].slice(0, MOST);
}

/** A picture that cannot be read is left out: it matches nothing. */
function hashes(zip: Zip, entries: readonly ZipEntry[]): string[] {
  return entries.flatMap((entry) => {
    const bytes = zip.read(entry);
    return isUnread(bytes) ? [] : createHash('sha256').update(bytes).digest('hex');
  });
}
