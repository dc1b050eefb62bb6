// The bytes of a zip → the tree of the submission inside: entries are inflated when they are asked for.

import { LIMITS } from '../core/limits.ts';
import type { ByteSource, Unread } from '../core/model/document.ts';
import type { FolderFacts } from '../core/model/submission.ts';
import { isUnread, openZip, type Zip, type ZipEntry } from '../documents/index.ts';
import type { FileTree } from './file-tree.ts';
import { type MemoryTree, type TreeEntry, toFileTree, withoutTopFolder } from './memory-tree.ts';
import { isManifestName, leftBehindIn, pathsCollide, safePath } from './paths.ts';

/** No reader takes a larger file than this. */
const FILE_MOST = Math.max(LIMITS.documentBytes, LIMITS.pdfBytes, LIMITS.imageBytes);

/** A zip → its tree, or why nothing in it can be read. Nothing is written to disk, no path leads out. */
export function zipTree(source: ByteSource): FileTree | { readonly unread: Unread } {
  const tree = zipMemoryTree(source);
  return isUnread(tree) ? { unread: tree } : toFileTree(tree);
}

/** The same before it is a tree, so that a mail can put other files beside. */
export function zipMemoryTree(source: ByteSource): MemoryTree | Unread {
  if (source.size > LIMITS.archiveBytes) return tooLarge('archiveBytes', LIMITS.archiveBytes);
  const zip = openZip(source, LIMITS.archiveExpandedBytes);
  if (isUnread(zip)) return inZip(zip);
  const entries = zip.entries.filter((entry) => !entry.folder);
  if (isLocked(entries)) return inZip({ code: 'encrypted' });
  const tree = treeOfEntries(zip, entries);
  if (isUnread(tree)) return tree;
  if (tree.entries.size + tree.refused.length === 0) return inZip({ code: 'empty' });
  // What is not listed is never inflated; whoever unpacks it all finds out how large it is.
  const claimed = entries.reduce((sum, { size }) => sum + size, 0);
  const isTooLarge = claimed > LIMITS.archiveExpandedBytes;
  const unread = isTooLarge ? tooLarge('archiveExpandedBytes', LIMITS.archiveExpandedBytes) : undefined;
  return withoutTopFolder(unread ? { ...tree, unread } : tree);
}

/** Without the list nothing can be checked, and one password for all is one finding. */
function isLocked(entries: readonly ZipEntry[]): boolean {
  const files = entries.filter((entry) => leftBehindIn(entry.name) === undefined);
  if (files.some((entry) => entry.encrypted && isManifestName(entry.name))) return true;
  return files.length > 0 && files.every((entry) => entry.encrypted);
}

function treeOfEntries(zip: Zip, zipped: readonly ZipEntry[]): MemoryTree | Unread {
  const entries = new Map<string, TreeEntry>();
  const paths: string[] = [];
  const refused: FolderFacts['refused'][number][] = [];
  for (const entry of zipped) {
    const path = entry.link ? ({ code: 'link' } as const) : safePath(entry.name);
    if (typeof path !== 'string') refused.push({ file: entry.name, unread: path });
    else {
      paths.push(path);
      entries.set(path, entryOf(zip, entry));
    }
  }
  // `a` and `./a`, `a` and `A` are two names of one file: which of them stays depends on who unpacks.
  const files = paths.filter((path) => leftBehindIn(path) === undefined);
  if (pathsCollide(files)) return inZip({ code: 'ambiguousArchive', detail: { what: 'duplicateName' } });
  return { entries, refused };
}

function entryOf(zip: Zip, entry: ZipEntry): TreeEntry {
  return {
    size: entry.size,
    read() {
      const bytes = zip.read(entry, FILE_MOST);
      return isUnread(bytes) ? inZip(withOwnLimits(bytes)) : bytes;
    },
  };
}

/** The zip reader names the limits of a document; those of an archive are wider. */
function withOwnLimits(unread: Unread): Unread {
  if (unread.code !== 'tooLarge') return unread;
  const { what } = unread.detail ?? {};
  if (what === 'expandedBytes') return tooLarge('archiveExpandedBytes', LIMITS.archiveExpandedBytes);
  return what === 'entryBytes' ? tooLarge('entryBytes', FILE_MOST) : unread;
}

function tooLarge(what: string, limit: number): Unread {
  return inZip({ code: 'tooLarge', detail: { what, limit } });
}

/** The sentence speaks of the archive, not of a document. */
function inZip({ code, detail }: Unread): Unread {
  return { code, detail: { ...detail, container: 'zip' } };
}
