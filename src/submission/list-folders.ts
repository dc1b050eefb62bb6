// A way to look into one folder → the names of everything below the top one, within the limits of a walk.

import { LIMITS } from '../core/limits.ts';
import type { Unread } from '../core/model/document.ts';
import type { FolderFacts } from '../core/model/submission.ts';
import { isLeftBehind, isLeftBehindFolder } from './paths.ts';

/** What lies in a folder: on a disk, or among the files that somebody picked in a browser. */
export interface FolderEntry {
  readonly name: string;
  readonly type: 'file' | 'folder' | 'link' | 'special';
}

/** The path of a folder with `/` ('' is the top one) → what lies in it, in any order, or why nobody can look. */
export type EntriesOf = (folder: string) => readonly FolderEntry[] | { readonly unread: Unread };

type Refused = FolderFacts['refused'][number];

/** Everything below a folder, as paths with `/`, sorted by code point. */
export interface FolderListing {
  readonly files: readonly string[];
  readonly skipped: readonly string[];
  readonly refused: readonly Refused[];
  readonly unread?: Unread;
}

interface FolderWalk {
  readonly entriesOf: EntriesOf;
  readonly files: string[];
  readonly skipped: string[];
  readonly refused: Refused[];
  unread?: Unread;
}

/** Lists a folder; the walk ends at LIMITS.folderFiles entries or LIMITS.folderDepth levels, and says so. */
export function listFolders(entriesOf: EntriesOf): FolderListing {
  const walk: FolderWalk = { entriesOf, files: [], skipped: [], refused: [] };
  const pending: { readonly path: string; readonly depth: number }[] = [{ path: '', depth: 0 }];
  for (let next = pending.pop(); next && !walk.unread; next = pending.pop()) {
    for (const folder of listOne(next.path, walk)) {
      if (next.depth + 1 > LIMITS.folderDepth)
        walk.unread = { code: 'tooDeep', detail: { limit: LIMITS.folderDepth } };
      else pending.push({ path: folder, depth: next.depth + 1 });
    }
  }
  return {
    files: walk.files.sort(),
    skipped: walk.skipped.sort(),
    refused: walk.refused.sort(byFile),
    ...(walk.unread ? { unread: walk.unread } : {}),
  };
}

function byFile(a: Refused, b: Refused): number {
  return a.file < b.file ? -1 : 1;
}

/** Sorts the entries of one folder into the walk → the folders to go into. */
function listOne(path: string, walk: FolderWalk): string[] {
  const folders: string[] = [];
  for (const { name, type } of lookInto(path, walk)) {
    const file = path === '' ? name : `${path}/${name}`;
    if (type === 'folder') {
      if (isLeftBehindFolder(name)) walk.skipped.push(`${file}/`);
      else folders.push(file);
    } else if (isLeftBehind(name)) walk.skipped.push(file);
    else if (type === 'file') walk.files.push(file);
    else walk.refused.push({ file, unread: { code: type === 'link' ? 'link' : 'notRegular' } });
    const count = walk.files.length + walk.skipped.length + walk.refused.length + folders.length;
    if (count > LIMITS.folderFiles) {
      walk.unread = { code: 'tooManyParts', detail: { limit: LIMITS.folderFiles } };
      return [];
    }
  }
  return folders;
}

function lookInto(path: string, walk: FolderWalk): readonly FolderEntry[] {
  const found = walk.entriesOf(path);
  // Where a limit ends the walk, the same names are listed whatever order a disk gives them in.
  if (!('unread' in found)) return [...found].sort((a, b) => (a.name < b.name ? -1 : 1));
  if (path === '') walk.unread = found.unread;
  else walk.refused.push({ file: `${path}/`, unread: found.unread });
  return [];
}

/** The size of all files together is a limit like the others; what was found before says more. */
export function withBytes(listing: FolderListing, bytes: number): FolderListing & { readonly bytes: number } {
  const limit = LIMITS.folderBytes;
  const isTooLarge = bytes > limit && !listing.unread;
  return { ...listing, ...(isTooLarge ? { unread: { code: 'tooLarge', detail: { limit } } } : {}), bytes };
}
