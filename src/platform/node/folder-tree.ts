// A folder on disk → the names of everything in it, never following a link, within the limits.

import { type Dirent, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { LIMITS } from '../../core/limits.ts';
import type { Unread } from '../../core/model/document.ts';
import type { FolderFacts } from '../../core/model/submission.ts';
import { unreadOf } from './open-inside.ts';

type Refused = FolderFacts['refused'][number];

/** Everything below a folder, as paths with `/`, sorted by code point. */
export interface Listing {
  readonly files: readonly string[];
  readonly skipped: readonly string[];
  readonly refused: readonly Refused[];
  readonly unread?: Unread;
}

// Files that systems and office programs leave behind; they are nobody's submission.
const LEFT_BEHIND = [
  /^~\$/,
  /^~WRL\d*\.tmp$/i,
  /^\.~lock\..*#$/,
  /^thumbs\.db$/i,
  /^ehthumbs\.db$/i,
  /^desktop\.ini$/i,
  /^\.DS_Store$/,
  /^\._/,
  /\.(?:tmp|bak|wbk)$/i,
];
const LEFT_BEHIND_FOLDERS = ['__MACOSX', '.git', '.svn', '$RECYCLE.BIN', '@eaDir'];

/** Whether a file is one that systems and office programs leave behind. */
export function isLeftBehind(name: string): boolean {
  return LEFT_BEHIND.some((pattern) => pattern.test(name));
}

/** A path in an archive → what a folder would skip of it: the file, or the folder that it lies in. */
export function leftBehindIn(path: string): string | undefined {
  const parts = path.split('/');
  const at = parts.slice(0, -1).findIndex((part) => LEFT_BEHIND_FOLDERS.includes(part));
  if (at >= 0) return `${parts.slice(0, at + 1).join('/')}/`;
  return isLeftBehind(parts[parts.length - 1] ?? '') ? path : undefined;
}

interface Walk {
  readonly files: string[];
  readonly skipped: string[];
  readonly refused: Refused[];
  unread?: Unread;
}

/** Lists a folder; the walk ends at LIMITS.folderFiles entries or LIMITS.folderDepth levels, and says so. */
export function listFolder(root: string): Listing {
  const walk: Walk = { files: [], skipped: [], refused: [] };
  const pending: { readonly path: string; readonly depth: number }[] = [{ path: '', depth: 0 }];
  for (let next = pending.pop(); next && !walk.unread; next = pending.pop()) {
    for (const folder of listOne(root, next.path, walk)) {
      if (next.depth + 1 > LIMITS.folderDepth)
        walk.unread = { code: 'tooDeep', detail: { limit: LIMITS.folderDepth } };
      else pending.push({ path: folder, depth: next.depth + 1 });
    }
  }
  return {
    ...walk,
    files: walk.files.sort(),
    skipped: walk.skipped.sort(),
    refused: walk.refused.sort(byFile),
  };
}

function byFile(a: Refused, b: Refused): number {
  return a.file < b.file ? -1 : 1;
}

/** Sorts the entries of one folder into the walk → the folders to go into. */
function listOne(root: string, path: string, walk: Walk): string[] {
  const folders: string[] = [];
  for (const entry of entriesOf(root, path, walk)) {
    const file = path === '' ? entry.name : `${path}/${entry.name}`;
    if (entry.isDirectory()) {
      if (LEFT_BEHIND_FOLDERS.includes(entry.name)) walk.skipped.push(`${file}/`);
      else folders.push(file);
    } else if (isLeftBehind(entry.name)) walk.skipped.push(file);
    else if (entry.isFile()) walk.files.push(file);
    else walk.refused.push({ file, unread: { code: entry.isSymbolicLink() ? 'link' : 'notRegular' } });
    const count = walk.files.length + walk.skipped.length + walk.refused.length + folders.length;
    if (count > LIMITS.folderFiles) {
      walk.unread = { code: 'tooManyParts', detail: { limit: LIMITS.folderFiles } };
      return [];
    }
  }
  return folders;
}

function entriesOf(root: string, path: string, walk: Walk): Dirent[] {
  try {
    return readdirSync(join(root, path), { withFileTypes: true });
  } catch (error) {
    const unread = unreadOf(error);
    if (path === '') walk.unread = unread;
    else walk.refused.push({ file: `${path}/`, unread });
    return [];
  }
}

/** Sum of the sizes of files, in bytes; a file that is gone counts nothing. */
export function bytesOf(root: string, files: readonly string[]): number {
  let bytes = 0;
  for (const file of files) bytes += lstatSync(join(root, file), { throwIfNoEntry: false })?.size ?? 0;
  return bytes;
}
