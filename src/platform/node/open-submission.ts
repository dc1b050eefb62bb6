// A path that the user named → the submission there: opened, and read. UserError if there is none.

import { realpathSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { Notice } from '../../core/model/notice.ts';
import type { Submission } from '../../core/model/submission.ts';
import { throwIfRunOut, UserError } from '../../core/user-error.ts';
import {
  type FileTree,
  looseFile,
  type OpenedSubmission,
  packedTree,
  type ReadDocument,
  readSubmission,
} from '../../submission/index.ts';
import { folderTree } from './folder-tree.ts';
import { openFile } from './open-file.ts';

/** How somebody reads: each document, and through what the files of the submission are reached. */
export interface SubmissionReader {
  readonly readDocument: ReadDocument;
  readonly through: (opened: OpenedSubmission) => FileTree;
}

/** A path → the submission there, read. Throws UserError as `openSubmission` does. */
export async function readSubmissionAt(
  path: string,
  notice: Notice,
  { readDocument, through }: SubmissionReader,
): Promise<Submission> {
  const opened = await openSubmission(path);
  return readSubmission(opened.origin, through(opened), notice, readDocument);
}

/** The same for what lies in an inbox: a file that is no package is a submission of which nothing else is known. */
export async function readInboxFileAt(
  path: string,
  notice: Notice,
  reader: SubmissionReader,
): Promise<Submission> {
  const name = basename(resolve(path));
  const packed = await openPacked(path, name);
  if (packed) return readSubmission(packed.origin, reader.through(packed), notice, reader.readDocument);
  const { source, close } = openFile(path);
  try {
    return await looseFile({ path, name }, source, reader.readDocument);
  } finally {
    close();
  }
}

/** A folder, a zip or a mail → its tree. Throws UserError `noSuchPath`, `unreadable` or `notAFolder`. */
export async function openSubmission(path: string): Promise<OpenedSubmission> {
  const found = lookAt(path);
  const name = basename(resolve(path));
  if (found.isDirectory())
    return { origin: { path, name, form: 'folder' }, tree: folderTree(realpathSync.native(path)) };
  const packed = found.isFile() ? await openPacked(path, name) : undefined;
  if (packed === undefined) throw new UserError('notAFolder', { path });
  return packed;
}

/** Whether a folder is there. Throws UserError `noSuchPath` or `unreadable`. */
export function isFolderAt(path: string): boolean {
  return lookAt(path).isDirectory();
}

function lookAt(path: string) {
  try {
    return statSync(path);
  } catch (error) {
    throwIfRunOut(error);
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const missing = code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG';
    throw new UserError(missing ? 'noSuchPath' : 'unreadable', { path, system: code });
  }
}

/** Told by content; undefined for what is no container at all. */
async function openPacked(path: string, name: string): Promise<OpenedSubmission | undefined> {
  const opened = openFile(path);
  const packed = await packedTree(opened.source, name).catch((error: unknown) => {
    opened.close();
    throw error;
  });
  // Only a zip is read as it goes along, one that is too large in all too; everything else is in memory by now.
  const isLazy = packed?.form === 'zip' && packed.tree.files.length > 0;
  if (!isLazy) opened.close();
  if (packed === undefined) return undefined;
  const { tree, ...how } = packed;
  return { origin: { path, name, ...how }, tree: isLazy ? { ...tree, close: opened.close } : tree };
}
