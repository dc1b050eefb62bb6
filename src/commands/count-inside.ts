// A zip or a mail → every document inside, measured, under the container's name.

import { readDocument } from '../documents/index.ts';
import type { Document, Unread } from '../model.ts';
import { enter } from '../submission/enter.ts';
import { isManifestName } from '../submission/manifest-in.ts';
import type { Store } from '../submission/store.ts';

/** One file as `count` shows it. */
export interface Counted {
  readonly path: string;
  readonly document: Document;
  readonly ending?: string;
}

/** Counts what is in a container, the list of a submission left out; what cannot be read says why. */
export async function countInside(path: string, kind: Document['kind']): Promise<Counted[]> {
  const { store } = await enter(path);
  try {
    const files = store.files.filter((file) => !isManifestName(file));
    const counted: Counted[] = store.unread ? [unreadRow(path, kind, store.unread)] : [];
    for (const file of files) counted.push(await countHeld(file, store, `${path}/${file}`));
    const refused = store.refused.map(({ file, unread }) => unreadRow(`${path}/${file}`, 'unknown', unread));
    return [...counted, ...refused];
  } finally {
    store.close?.();
  }
}

async function countHeld(file: string, store: Store, path: string): Promise<Counted> {
  const opened = store.open(file);
  if ('unread' in opened) return unreadRow(path, 'unknown', opened.unread);
  try {
    return { path, ...(await readDocument(opened.source, file, 'any')) };
  } finally {
    opened.close();
  }
}

function unreadRow(path: string, kind: Document['kind'], unread: Unread): Counted {
  return { path, document: { kind, notes: [], unread } };
}
