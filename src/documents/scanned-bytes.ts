// A file of a kind that our own readers read → how much they go through, by the bytes that would be unpacked and looked at.

import type { ByteSource, Kind } from '../core/model/document.ts';
import { isUnread, openZip, type ZipEntry } from './containers/zip/index.ts';

const PACKAGES: ReadonlySet<Kind> = new Set<Kind>(['docx', 'odt', 'xlsx', 'ods']);

/** What no reader ever unpacks. */
const PICTURE = /\.(?:jpe?g|png|gif|bmp|tiff?|webp|heic|svg|[ew]mf|[ew]mz|wdp|mp[34]|wav|odttf|ttf)$/i;

/**
 * What the worst byte of a kind costs, in worst bytes of a Word document (one token over and over, in every place of every
 * format: test/hostile/floods.ts, a third of a second for each megabyte of Word's).
 */
const WEIGHTS: ReadonlyMap<Kind, number> = new Map<Kind, number>([
  ['html', 10],
  ['text', 4],
  ['markdown', 4],
  ['csv', 4],
]);

/** Bytes, in those of a Word document. Of a package the sizes are its directory's: none of them can be exceeded. */
export function scannedBytes(source: ByteSource, kind: Kind): number {
  if (!PACKAGES.has(kind)) return source.size * (WEIGHTS.get(kind) ?? 1);
  const zip = openZip(source);
  return isUnread(zip) ? 0 : zip.entries.filter(isScanned).reduce((sum, { size }) => sum + size, 0);
}

function isScanned({ name }: ZipEntry): boolean {
  return !PICTURE.test(name);
}
