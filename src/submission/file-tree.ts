// Where the files of a submission lie: a folder on disk (or, in the same shape, an archive or a mail in memory).

import { LIMITS } from '../core/limits.ts';
import type { Unread } from '../core/model/document.ts';
import type { FolderFacts } from '../core/model/submission.ts';
import { bytesOf, listFolder } from '../platform/node/folder-tree.ts';
import { type Opened, openInside, partsOf } from '../platform/node/open-inside.ts';

/** A submission's files by path with `/`; the only thing that reading a submission looks at. */
export interface Store {
  readonly files: readonly string[];
  readonly skipped: readonly string[];
  readonly refused: FolderFacts['refused'];
  readonly unread?: Unread;
  readonly bytes: number;
  /** Opens a file by its path as written; the caller closes it. */
  readonly open: (written: string) => Opened;
  /** The path under which a file is found that the list writes otherwise. */
  readonly found?: (written: string) => string;
  /** Gives back what the store itself holds open; `readSubmission` calls it when it has read all. */
  readonly close?: () => void;
}

/** A folder → its store. Nothing outside the folder is ever opened. */
export function folderStore(root: string): Store {
  const listing = listFolder(root);
  const bytes = bytesOf(root, listing.files);
  const limit = LIMITS.folderBytes;
  return {
    ...listing,
    ...(bytes > limit && !listing.unread ? { unread: { code: 'tooLarge', detail: { limit } } } : {}),
    bytes,
    open(written) {
      const parts = partsOf(written);
      return 'unread' in parts ? parts : openInside(root, parts);
    },
  };
}

/** What stands for a submission of which nothing could be read. */
export function unreadStore(unread: Unread): Store {
  return { files: [], skipped: [], refused: [], unread, bytes: 0, open: () => ({ unread }) };
}
