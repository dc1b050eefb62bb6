// A folder on disk → its files, listed by the rules of every submission, never following a link.

import { type Dirent, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { throwIfRunOut } from '../../core/user-error.ts';
import {
  type EntriesOf,
  type FileTree,
  type FolderEntry,
  listFolders,
  partsOf,
  withBytes,
} from '../../submission/index.ts';
import { openInside, unreadOf } from './open-file.ts';

/** A folder → its files. Nothing outside the folder is ever opened. */
export function folderTree(root: string): FileTree {
  const listing = listFolders(entriesIn(root));
  return {
    ...withBytes(listing, bytesOf(root, listing.files)),
    open(written) {
      const parts = partsOf(written);
      return 'unread' in parts ? parts : openInside(root, parts);
    },
  };
}

/** A folder on disk → the way to look into it and the folders below. */
export function entriesIn(root: string): EntriesOf {
  return (folder) => {
    try {
      return readdirSync(join(root, folder), { withFileTypes: true }).map(entryOf);
    } catch (error) {
      return { unread: unreadOf(error) };
    }
  };
}

function entryOf(entry: Dirent): FolderEntry {
  return { name: entry.name, type: typeOf(entry) };
}

function typeOf(entry: Dirent): FolderEntry['type'] {
  if (entry.isDirectory()) return 'folder';
  if (entry.isFile()) return 'file';
  return entry.isSymbolicLink() ? 'link' : 'special';
}

/** Sum of the sizes of files, in bytes; a file that is gone or not shown counts nothing: opening it says why. */
export function bytesOf(root: string, files: readonly string[]): number {
  let bytes = 0;
  for (const file of files) bytes += sizeOf(join(root, file));
  return bytes;
}

function sizeOf(path: string): number {
  try {
    return lstatSync(path, { throwIfNoEntry: false })?.size ?? 0;
  } catch (error) {
    throwIfRunOut(error);
    return 0;
  }
}
