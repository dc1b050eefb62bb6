// Where the files of a submission lie: a folder, an archive, a mail or picked files, all in one shape.

import { LIMITS } from '../core/limits.ts';
import type { ByteSource, Unread } from '../core/model/document.ts';
import type { FolderListing } from './list-folders.ts';

/** A file held open: its bytes on demand, and the handle to give back. */
export interface OpenFile {
  readonly source: ByteSource;
  readonly close: () => void;
}

export type Opened = OpenFile | { readonly unread: Unread };

/** A submission's files by path with `/`; the only thing that reading a submission looks at. */
export interface FileTree extends FolderListing {
  readonly bytes: number;
  /** Opens a file by its path as written; the caller closes it. */
  readonly open: (written: string) => Opened;
  /** The path under which a file is found that the list writes otherwise. */
  readonly found?: (written: string) => string;
  /** The names of what came along where nothing of it could be read: they tell of whom. */
  readonly names?: readonly string[];
  /** Gives back what the tree itself holds open; `readSubmission` calls it when it has read all. */
  readonly close?: () => void;
}

/** What stands for a submission of which nothing could be read. */
export function unreadTree(unread: Unread): FileTree {
  return { files: [], skipped: [], refused: [], unread, bytes: 0, open: () => ({ unread }) };
}

export function readAll(file: string, tree: FileTree): Uint8Array | undefined {
  const opened = tree.open(file);
  if ('unread' in opened) return undefined;
  try {
    return opened.source.read(0, Math.min(opened.source.size, LIMITS.pdfBytes));
  } finally {
    opened.close();
  }
}
