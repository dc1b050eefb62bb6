// An inbox → everything that lies in it, also one folder deep: no list of endings decides what exists.

import { type Dirent, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isUserError, throwIfRunOut, UserError } from '../../core/user-error.ts';
import { isLeftBehindFolder, isSystemFile, MANIFEST_NAMES } from '../../submission/index.ts';

/** One thing that lies in an inbox; packages are folders, and files whose ending says that something is packed in them. */
export interface InboxEntry {
  readonly path: string;
  readonly kind: 'package' | 'file' | 'link' | 'special';
  /** The name of the folder in the inbox in which it lies. */
  readonly under?: string;
}

const PACKED = /\.(?:zip|eml|rar|7z)$/i;

/** Inboxes (or single packed submissions) → what is in them, by path. Throws UserError `noSuchPath`, `unreadable`, `isSubmission`. */
export function listInbox(paths: readonly string[]): readonly InboxEntry[] {
  const entries = new Map<string, InboxEntry>();
  for (const path of paths) {
    const found = isFolder(path) ? listOne(path) : [{ path, kind: 'package' as const }];
    for (const each of found) entries.set(each.path, each);
  }
  return [...entries.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Whether a folder without a list of its own holds several submissions: somebody meant another command. */
export function holdsSubmissions(path: string): boolean {
  if (!isFolder(path)) return false;
  const entries = entriesIn(path);
  if (hasList(entries)) return false;
  const packed = entries.filter(isPacked).length;
  return packed + foldersIn(entries).filter((name) => hasList(entriesInChild(join(path, name)))).length > 1;
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch (error) {
    throw userErrorOf(path, error);
  }
}

function listOne(path: string): readonly InboxEntry[] {
  const entries = entriesIn(path);
  if (hasList(entries)) throw new UserError('isSubmission', { path });
  return entries.flatMap((entry) => {
    const at = join(path, entry.name);
    return entry.isDirectory() ? inChild(at, entry.name) : [{ path: at, kind: kindOf(entry) }];
  });
}

/** A child folder is a submission, unless it has no list and what lies in it are packages. One that cannot be read is one too. */
function inChild(path: string, under: string): readonly InboxEntry[] {
  const entries = entriesInChild(path);
  const holdsPackages = entries.some(
    (each) => isPacked(each) || (each.isDirectory() && hasList(entriesInChild(join(path, each.name)))),
  );
  if (hasList(entries) || !holdsPackages) return [{ path, kind: 'package' }];
  return entries.map((entry) => ({ path: join(path, entry.name), kind: kindOf(entry), under }));
}

function kindOf(entry: Dirent): InboxEntry['kind'] {
  if (entry.isDirectory() || isPacked(entry)) return 'package';
  if (entry.isFile()) return 'file';
  return entry.isSymbolicLink() ? 'link' : 'special';
}

function isPacked(entry: Dirent): boolean {
  return entry.isFile() && PACKED.test(entry.name);
}

function foldersIn(entries: readonly Dirent[]): readonly string[] {
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}

function hasList(entries: readonly Dirent[]): boolean {
  return entries.some((entry) => entry.isFile() && MANIFEST_NAMES.includes(entry.name));
}

/** What systems leave behind is nobody's; everything else is told. */
function entriesIn(path: string): readonly Dirent[] {
  try {
    return readdirSync(path, { withFileTypes: true }).filter((entry) =>
      entry.isDirectory() ? !isLeftBehindFolder(entry.name) : !isSystemFile(entry.name),
    );
  } catch (error) {
    throw userErrorOf(path, error);
  }
}

/** The same for a child: one that cannot be read shows nothing here, and says why when it is checked. */
function entriesInChild(path: string): readonly Dirent[] {
  try {
    return entriesIn(path);
  } catch (error) {
    if (isUserError(error) && error.code !== 'systemRefused') return [];
    throw error;
  }
}

function userErrorOf(path: string, error: unknown): UserError {
  throwIfRunOut(error);
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return new UserError(code === 'ENOENT' || code === 'ENOTDIR' ? 'noSuchPath' : 'unreadable', {
    path,
    system: code,
  });
}
