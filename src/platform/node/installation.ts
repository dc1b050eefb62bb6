// The program's own files → whether all of them are there, the built ones each as long as the build wrote it.

import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { throwIfRunOut } from '../../core/user-error.ts';

/** `home`: the package's folder. Throws UserError `systemRefused` where nobody can tell. A copy that was broken off, or half unpacked, is not complete. */
export function isComplete(home: string): boolean {
  const dist = join(home, 'dist');
  try {
    const sizes = JSON.parse(readFileSync(join(dist, 'files.json'), 'utf8')) as Readonly<
      Record<string, number>
    >;
    statSync(join(home, 'package.json'));
    statSync(join(home, 'schemas', 'notices'));
    const { createRequire } = process.getBuiltinModule('node:module'); // no healthy start needs it
    createRequire(join(dist, 'files.json')).resolve('@hyzyla/pdfium'); // the one package that is not bundled
    return Object.entries(sizes).every(([name, size]) => statSync(join(dist, name)).size === size);
  } catch (error) {
    throwIfRunOut(error);
    return false; // the list itself or one of the files is missing or damaged
  }
}
