// A report → a file: written beside and renamed, so that no half report is ever left.

import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { Trouble } from '../trouble.ts';

/** Writes beside the target, flushes, renames; whatever goes wrong, no half file stays. */
export function writeWhole(path: string, content: string | Uint8Array): void {
  const beside = join(dirname(resolve(path)), `.${basename(path)}.${process.pid}.part`);
  try {
    const handle = openSync(beside, 'wx');
    try {
      const bytes = typeof content === 'string' ? Buffer.from(content) : content;
      for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw new Trouble('cannotWrite', {
      path,
      system: error instanceof Error && 'code' in error ? String(error.code) : '',
    });
  }
}
