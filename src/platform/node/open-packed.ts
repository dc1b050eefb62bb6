// A file that the user named → the submission packed into it, held open for as long as it is read.

import { basename, resolve } from 'node:path';
import { UserError } from '../../core/user-error.ts';
import { type OpenedSubmission, packedTree } from '../../submission/index.ts';
import { openFile } from './open-file.ts';

/** A file → its tree, told by content. Throws UserError `notAFolder` for what is no container at all. */
export async function openPacked(path: string): Promise<OpenedSubmission> {
  const opened = openFile(path);
  const packed = await packedTree(opened.source, path).catch((error: unknown) => {
    opened.close();
    throw error;
  });
  // Only a zip is read as it goes along; everything else is in memory by now.
  const isLazy = packed?.form === 'zip' && packed.tree.unread === undefined;
  if (!isLazy) opened.close();
  if (packed === undefined) throw new UserError('notAFolder', { path });
  const { tree, ...how } = packed;
  const origin = { path, name: basename(resolve(path)), ...how };
  return { origin, tree: isLazy ? { ...tree, close: opened.close } : tree };
}
