// A path that the user named → the submission's store and what it is called. UserError if there is none.

import { realpathSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { UserError } from '../../core/user-error.ts';
import type { Store } from '../../submission/file-tree.ts';
import type { Origin } from '../../submission/index.ts';
import { folderStore } from './folder-tree.ts';

export interface Entered {
  readonly origin: Origin;
  readonly store: Store;
}

/** A folder, a zip or a mail → its store. Throws UserError `noSuchPath`, `unreadable` or `notAFolder`. */
export async function enter(path: string): Promise<Entered> {
  const found = lookAt(path);
  if (found.isFile()) return (await import('./open-packed.ts')).enterFile(path);
  if (!found.isDirectory()) throw new UserError('notAFolder', { path });
  const root = realpathSync.native(path);
  return { origin: { path, name: basename(resolve(path)), form: 'folder' }, store: folderStore(root) };
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
