// An inbox → the submissions in it: folders, archives and mails, also one folder deep; nothing is dropped.

import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isUserError, UserError } from '../../core/user-error.ts';
import { isLeftBehind, MANIFEST_NAMES } from '../../submission/index.ts';

export interface Inbox {
  /** Paths of the submissions, sorted by code point. */
  readonly submissions: readonly string[];
  /** Files beside them that are none. */
  readonly strays: readonly string[];
}

const PACKED = /\.(?:zip|eml|rar|7z)$/i;

/** Inboxes (or single packed submissions) → what is in them. Throws UserError `noSuchPath`, `unreadable`, `isSubmission`. */
export function listInbox(paths: readonly string[]): Inbox {
  const submissions = new Set<string>();
  const strays = new Set<string>();
  for (const path of paths) {
    if (!isFolder(path)) {
      submissions.add(path);
      continue;
    }
    const found = listOne(path);
    for (const each of found.submissions) submissions.add(each);
    for (const each of found.strays) strays.add(each);
  }
  return { submissions: [...submissions].sort(), strays: [...strays].sort() };
}

/** Whether a folder without a list of its own holds several submissions: somebody meant another command. */
export function holdsSubmissions(path: string): boolean {
  if (!isFolder(path)) return false;
  const names = namesIn(path);
  if (hasList(names)) return false;
  const packed = names.files.filter((name) => PACKED.test(name)).length;
  return packed + names.folders.filter((name) => hasList(namesInChild(join(path, name)))).length > 1;
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch (error) {
    throw userErrorOf(path, error);
  }
}

function listOne(path: string): Inbox {
  const names = namesIn(path);
  if (hasList(names)) throw new UserError('isSubmission', { path });
  return {
    submissions: [
      ...names.files.filter((name) => PACKED.test(name)).map((name) => join(path, name)),
      ...names.folders.flatMap((name) => inChild(join(path, name))),
    ],
    strays: names.files.filter((name) => !PACKED.test(name)).map((name) => join(path, name)),
  };
}

/** A child folder is a submission, unless it has no list and what lies in it has. One that cannot be read is one too. */
function inChild(path: string): string[] {
  const names = namesInChild(path);
  if (hasList(names)) return [path];
  const packed = names.files.filter((name) => PACKED.test(name)).map((name) => join(path, name));
  const folders = names.folders.map((name) => join(path, name)).filter((each) => hasList(namesInChild(each)));
  const inner = [...packed, ...folders];
  return inner.length > 0 ? inner : [path];
}

function hasList({ files }: FolderNames): boolean {
  return MANIFEST_NAMES.some((name) => files.includes(name));
}

interface FolderNames {
  readonly files: readonly string[];
  readonly folders: readonly string[];
}

/** The names in a folder; links are neither, for nothing behind one is ever opened. */
function namesIn(path: string): FolderNames {
  try {
    const entries = readdirSync(path, { withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile() && !isLeftBehind(entry.name));
    const folders = entries.filter((entry) => entry.isDirectory() && entry.name !== '__MACOSX');
    return { files: files.map((entry) => entry.name), folders: folders.map((entry) => entry.name) };
  } catch (error) {
    throw userErrorOf(path, error);
  }
}

/** The same for a child: one that cannot be read shows nothing here, and says why when it is checked. */
function namesInChild(path: string): FolderNames {
  try {
    return namesIn(path);
  } catch (error) {
    if (isUserError(error)) return { files: [], folders: [] };
    throw error;
  }
}

function userErrorOf(path: string, error: unknown): UserError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return new UserError(code === 'ENOENT' || code === 'ENOTDIR' ? 'noSuchPath' : 'unreadable', {
    path,
    system: code,
  });
}
