// Files of a mail × the tree of the zip among them → one tree in which nothing is lost where names are equal.

import { equal } from '#bytes';
import type { Unread } from '../core/model/document.ts';
import type { FolderFacts } from '../core/model/submission.ts';
import { isUnread, type MailFile } from '../documents/index.ts';
import { isManifestName } from './manifest-names.ts';
import type { MemoryTree, TreeEntry } from './memory-tree.ts';
import { safePath } from './safe-path.ts';

/**
 * Puts attachments beside what a zip held. An equal file under an equal name is the same file; another one is
 * kept under a name as mail programs give it when they save both; two lists that differ are ambiguous.
 */
export function mergeAttachments(files: readonly MailFile[], zip: MemoryTree): MemoryTree | Unread {
  const entries = new Map(zip.entries);
  const refused: FolderFacts['refused'][number][] = [...zip.refused];
  for (const { name, bytes } of files) {
    const path = safePath(name);
    if (typeof path !== 'string') refused.push({ file: name, unread: path });
    else if (!isSame(entries.get(path), bytes)) {
      if (entries.has(path) && isManifestName(path))
        return { code: 'ambiguousArchive', detail: { file: path } };
      entries.set(freePath(path, entries), { size: bytes.length, read: () => bytes });
    }
  }
  return { ...zip, entries, refused };
}

function isSame(entry: TreeEntry | undefined, bytes: Uint8Array): boolean {
  if (entry?.size !== bytes.length) return false;
  const other = entry.read();
  return !isUnread(other) && equal(other, bytes);
}

/** 材料.docx → 材料 (2).docx, where that is free. */
function freePath(path: string, entries: ReadonlyMap<string, TreeEntry>): string {
  const dot = path.lastIndexOf('.');
  const end = dot > path.lastIndexOf('/') + 1 ? dot : path.length;
  let free = path;
  for (let number = 2; entries.has(free); number++)
    free = `${path.slice(0, end)} (${number})${path.slice(end)}`;
  return free;
}
