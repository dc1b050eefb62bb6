// A folder (or archive, or mail) × the notice → Submission: the list, and every file it names, measured.

import type { Manifest, ManifestValue } from '../core/model/manifest.ts';
import type { Notice } from '../core/model/notice.ts';
import type { FolderFacts, MailHeader, Submission } from '../core/model/submission.ts';
import type { Store } from './file-tree.ts';
import { MANIFEST_NAMES, manifestIn } from './find-manifest.ts';
import { listedFiles, type ReadDocument } from './listed-files.ts';

export type { ReadDocument } from './listed-files.ts';

/** What a submission is called and how it came. */
export interface Origin {
  readonly path: string;
  readonly name: string;
  readonly form: Submission['form'];
  readonly mail?: MailHeader;
}

/** Reads a submission out of its store, once. Everything wrong with it becomes a fact; only our own bugs throw. */
export async function readSubmission(
  origin: Origin,
  store: Store,
  notice: Notice,
  readDocument: ReadDocument,
): Promise<Submission> {
  try {
    const manifest = await manifestIn(store, notice);
    const listed = await listedFiles(manifest, notice.manifest, store, readDocument);
    return { ...origin, manifest, folder: folderFacts(store, manifest), listed };
  } finally {
    store.close?.();
  }
}

/** What lies in the folder besides the list and what it mentions anywhere. */
function folderFacts(store: Store, manifest: Manifest): FolderFacts {
  const mentioned = new Set(
    stringsIn(manifest.value).map((text) => {
      const path = text.replaceAll('\\', '/').replace(/^\.\//, '');
      return store.found?.(path) ?? path;
    }),
  );
  return {
    unlisted: store.files.filter((file) => !mentioned.has(file) && !MANIFEST_NAMES.includes(file)),
    skipped: store.skipped,
    refused: store.refused,
    files: store.files.length,
    bytes: store.bytes,
    ...(store.unread ? { unread: store.unread } : {}),
  };
}

function stringsIn(value: ManifestValue): string[] {
  return typeof value === 'string' ? [value] : Object.values(value).flatMap(stringsIn);
}
