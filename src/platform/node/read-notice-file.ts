// The path of a notice that somebody wrote → its bytes: a regular file within the limit, never waited for.

import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import { LIMITS } from '../../core/limits.ts';
import { UserError } from '../../core/user-error.ts';

/** Throws UserError `badNotice` for what is no file or too large, `unreadable` for what may not be opened. */
export function readNoticeFile(path: string): Buffer {
  const handle = opened(path);
  try {
    const { size, isFile } = factsOf(handle);
    if (!isFile) throw new UserError('badNotice', { path, fault: { why: 'notAFile' } });
    if (size > LIMITS.noticeBytes)
      throw new UserError('badNotice', { path, fault: { why: 'tooLarge', limit: LIMITS.noticeBytes } });
    return readFileSync(handle);
  } finally {
    closeSync(handle);
  }
}

// A pipe that nobody writes to would hold the program for ever.
function opened(path: string): number {
  try {
    return openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  } catch (error) {
    const system = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new UserError('unreadable', { path, system });
  }
}

function factsOf(handle: number) {
  const facts = fstatSync(handle);
  return { size: facts.size, isFile: facts.isFile() };
}
