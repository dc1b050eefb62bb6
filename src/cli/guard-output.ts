// Paths of reports × what was handed in → none, if every report goes elsewhere: a submission is never changed.

import { lstatSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { UserError } from '../core/user-error.ts';

/** Throws UserError `intoInput` for a report that would go over one of these or into it, by whatever name. */
export function assertNotInsideInput(reports: readonly string[], handedIn: readonly string[]): void {
  if (reports.length === 0) return;
  const inputs = handedIn.map((path) => realPathOf(resolve(path)));
  for (const path of reports) {
    const report = placeOf(resolve(path));
    const isIn = (input: string) =>
      report === input || report.startsWith(input.endsWith(sep) ? input : input + sep);
    if (inputs.some(isIn)) throw new UserError('intoInput', { path });
  }
}

/** Where a report will really lie; what is there already may be called by another name. */
export function placeOf(path: string): string {
  const isThere = lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  return isThere ? realPathOf(path) : join(realPathOf(dirname(path)), basename(path));
}

/** The path itself where it leads nowhere: what cannot be read or written says so later. */
function realPathOf(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return path;
  }
}
