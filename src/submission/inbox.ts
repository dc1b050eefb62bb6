// An inbox → the submissions in it: folders, archives and mails, also one folder deep; nothing is dropped.

import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Trouble } from '../trouble.ts';
import { isLeftBehind } from './folder.ts';
import { MANIFEST_NAMES } from './manifest-in.ts';

export interface Inbox {
  /** Paths of the submissions, sorted by code point. */
  readonly submissions: readonly string[];
  /** Files beside them that are none. */
  readonly strays: readonly string[];
}

const PACKED = /\.(?:zip|eml|rar|7z)$/i;

/** Inboxes (or single packed submissions) → what is in them. Throws Trouble `noSuchPath`, `unreadable`, `isSubmission`. */
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

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch (error) {
    throw troubleOf(path, error);
  }
}

function listOne(path: string): Inbox {
  const names = namesIn(path);
  if (MANIFEST_NAMES.some((name) => names.files.includes(name))) throw new Trouble('isSubmission', { path });
  return {
    submissions: [
      ...names.files.filter((name) => PACKED.test(name)).map((name) => join(path, name)),
      ...names.folders.flatMap((name) => inChild(join(path, name))),
    ],
    strays: names.files.filter((name) => !PACKED.test(name)).map((name) => join(path, name)),
  };
}

/** A child folder is a submission, unless it has no list and what lies in it has. */
function inChild(path: string): string[] {
  const names = namesIn(path);
  if (MANIFEST_NAMES.some((name) => names.files.includes(name))) return [path];
  const packed = names.files.filter((name) => PACKED.test(name)).map((name) => join(path, name));
  const folders = names.folders.map((name) => join(path, name)).filter(hasManifest);
  const inner = [...packed, ...folders];
  return inner.length > 0 ? inner : [path];
}

function hasManifest(path: string): boolean {
  const { files } = namesIn(path);
  return MANIFEST_NAMES.some((name) => files.includes(name));
}

interface Names {
  readonly files: readonly string[];
  readonly folders: readonly string[];
}

/** The names in a folder; links are neither, for nothing behind one is ever opened. */
function namesIn(path: string): Names {
  try {
    const entries = readdirSync(path, { withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile() && !isLeftBehind(entry.name));
    const folders = entries.filter((entry) => entry.isDirectory() && entry.name !== '__MACOSX');
    return { files: files.map((entry) => entry.name), folders: folders.map((entry) => entry.name) };
  } catch (error) {
    throw troubleOf(path, error);
  }
}

function troubleOf(path: string, error: unknown): Trouble {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return new Trouble(code === 'ENOENT' || code === 'ENOTDIR' ? 'noSuchPath' : 'unreadable', {
    path,
    system: code,
  });
}
