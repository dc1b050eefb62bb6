// A single file that the user named → held open for reading; links are followed, for the user chose it.

import { realpathSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { UserError } from '../../core/user-error.ts';
import type { OpenFile } from '../../submission/index.ts';
import { openInside } from './open-inside.ts';

/** Opens a regular file by any path. Throws UserError `noSuchPath`, `notAFile` or `unreadable`. */
export function openFile(path: string): OpenFile {
  const real = realPathOf(path);
  const opened = openInside(dirname(real), [basename(real)]);
  if (!('unread' in opened)) return opened;
  const { code } = opened.unread;
  throw new UserError(code === 'folder' || code === 'notRegular' ? 'notAFile' : 'unreadable', {
    path,
    system: code,
  });
}

function realPathOf(path: string): string {
  try {
    return realpathSync.native(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new UserError(code === 'ENOENT' || code === 'ENOTDIR' ? 'noSuchPath' : 'unreadable', {
      path,
      system: code,
    });
  }
}
