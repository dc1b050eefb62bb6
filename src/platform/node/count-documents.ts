// A file → it measured; a zip or a mail → every document inside, under the container's name.

import type { Document, Unread } from '../../core/model/document.ts';
import { type FileTree, isManifestName, type ReadDocument } from '../../submission/index.ts';
import { openFile } from './open-file.ts';
import { openSubmission } from './open-submission.ts';

/** One file as `count` shows it. */
export interface CountedDocument {
  readonly path: string;
  readonly document: Document;
  readonly ending?: string;
}

/** Counts one file, or all that are in a container. */
export async function countDocuments(path: string, read: ReadDocument): Promise<CountedDocument[]> {
  const found = await countFile(path, read);
  return isContainer(found) ? countInside(path, found.document.kind, read) : [found];
}

/** Whether the file itself has nothing to count, but what is in it. */
export function isContainer({ document: { kind } }: CountedDocument): boolean {
  return kind === 'zip' || kind === 'eml';
}

/** Counts one file as it is. */
export async function countFile(path: string, read: ReadDocument): Promise<CountedDocument> {
  const opened = openFile(path);
  try {
    return { path, ...(await read(opened.source, path, 'any')) };
  } finally {
    opened.close();
  }
}

/** The list of a submission is left out; what cannot be read says why. */
async function countInside(
  path: string,
  kind: Document['kind'],
  read: ReadDocument,
): Promise<CountedDocument[]> {
  const { tree } = await openSubmission(path);
  try {
    const files = tree.files.filter((file) => !isManifestName(file));
    const counted: CountedDocument[] = tree.unread ? [unreadRow(path, kind, tree.unread)] : [];
    for (const file of files) counted.push(await countHeld({ file, path }, tree, read));
    const refused = tree.refused.map(({ file, unread }) => unreadRow(`${path}/${file}`, 'unknown', unread));
    return [...counted, ...refused];
  } finally {
    tree.close?.();
  }
}

interface Inside {
  readonly file: string;
  readonly path: string;
}

async function countHeld(
  { file, path }: Inside,
  tree: FileTree,
  read: ReadDocument,
): Promise<CountedDocument> {
  const opened = tree.open(file);
  const shown = `${path}/${file}`;
  if ('unread' in opened) return unreadRow(shown, 'unknown', opened.unread);
  try {
    return { path: shown, ...(await read(opened.source, file, 'any')) };
  } finally {
    opened.close();
  }
}

function unreadRow(path: string, kind: Document['kind'], unread: Unread): CountedDocument {
  return { path, document: { kind, notes: [], unread } };
}
