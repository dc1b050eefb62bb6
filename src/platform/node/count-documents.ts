// A file → it measured; a zip or a mail → every document inside, under the container's name.

import type { Document, Unread } from '../../core/model/document.ts';
import type { Store } from '../../submission/file-tree.ts';
import type { ReadDocument } from '../../submission/index.ts';
import { isListName } from '../../submission/manifest-names.ts';
import { openFile } from './open-file.ts';
import { enter } from './open-submission.ts';

/** One file as `count` shows it. */
export interface Counted {
  readonly path: string;
  readonly document: Document;
  readonly ending?: string;
}

/** Counts one file, or all that are in a container. */
export async function countAt(path: string, read: ReadDocument): Promise<Counted[]> {
  const found = await countOne(path, read);
  const { kind } = found.document;
  return kind === 'zip' || kind === 'eml' ? countInside(path, kind, read) : [found];
}

async function countOne(path: string, read: ReadDocument): Promise<Counted> {
  const opened = openFile(path);
  try {
    return { path, ...(await read(opened.source, path, 'any')) };
  } finally {
    opened.close();
  }
}

/** The list of a submission is left out; what cannot be read says why. */
async function countInside(path: string, kind: Document['kind'], read: ReadDocument): Promise<Counted[]> {
  const { store } = await enter(path);
  try {
    const files = store.files.filter((file) => !isListName(file));
    const counted: Counted[] = store.unread ? [unreadRow(path, kind, store.unread)] : [];
    for (const file of files) counted.push(await countHeld({ file, path }, store, read));
    const refused = store.refused.map(({ file, unread }) => unreadRow(`${path}/${file}`, 'unknown', unread));
    return [...counted, ...refused];
  } finally {
    store.close?.();
  }
}

interface Inside {
  readonly file: string;
  readonly path: string;
}

async function countHeld({ file, path }: Inside, store: Store, read: ReadDocument): Promise<Counted> {
  const opened = store.open(file);
  const shown = `${path}/${file}`;
  if ('unread' in opened) return unreadRow(shown, 'unknown', opened.unread);
  try {
    return { path: shown, ...(await read(opened.source, file, 'any')) };
  } finally {
    opened.close();
  }
}

function unreadRow(path: string, kind: Document['kind'], unread: Unread): Counted {
  return { path, document: { kind, notes: [], unread } };
}
