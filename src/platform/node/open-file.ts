// A single file that the user named → held open for reading; links are followed, for the user chose it.

import { realpathSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { Trouble } from '../../core/user-error.ts';
import { type OpenFile, openInside } from './open-inside.ts';

/** Opens a regular file by any path. Throws Trouble `noSuchPath`, `notAFile` or `unreadable`. */
export function openFile(path: string): OpenFile {
  const real = realPathOf(path);
  const opened = openInside(dirname(real), [basename(real)]);
  if (!('unread' in opened)) return opened;
  const { code } = opened.unread;
  throw new Trouble(code === 'folder' || code === 'notRegular' ? 'notAFile' : 'unreadable', {
    path,
    system: code,
  });
}

function realPathOf(path: string): string {
  try {
    return realpathSync.native(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new Trouble(code === 'ENOENT' || code === 'ENOTDIR' ? 'noSuchPath' : 'unreadable', {
      path,
      system: code,
    });
  }
}
