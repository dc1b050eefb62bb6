// A path that the user named → the submission's tree and what it is called. UserError if there is none.

import { realpathSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { UserError } from '../../core/user-error.ts';
import type { OpenedSubmission } from '../../submission/index.ts';
import { folderTree } from './folder-tree.ts';

/** A folder, a zip or a mail → its tree. Throws UserError `noSuchPath`, `unreadable` or `notAFolder`. */
export async function openSubmission(path: string): Promise<OpenedSubmission> {
  const found = lookAt(path);
  if (found.isFile()) return (await import('./open-packed.ts')).openPacked(path);
  if (!found.isDirectory()) throw new UserError('notAFolder', { path });
  const root = realpathSync.native(path);
  return { origin: { path, name: basename(resolve(path)), form: 'folder' }, tree: folderTree(root) };
}

function lookAt(path: string) {
  try {
    return statSync(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const missing = code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG';
    throw new UserError(missing ? 'noSuchPath' : 'unreadable', { path, system: code });
  }
}
