// Files of a mail × the shelf of the zip among them → one shelf in which nothing is lost where names are equal.

import { equal } from '#bytes';
import type { Unread } from '../core/model/document.ts';
import type { FolderFacts } from '../core/model/submission.ts';
import type { MailFile } from '../documents/containers/mail/index.ts';
import { isUnread } from '../documents/containers/zip/index.ts';
import { isListName } from './manifest-names.ts';
import type { Held, Shelf } from './memory-tree.ts';
import { safePath } from './safe-path.ts';

/**
 * Puts attachments beside what a zip held. An equal file under an equal name is the same file; another one is
 * kept under a name as mail programs give it when they save both; two lists that differ are ambiguous.
 */
export function besideShelf(files: readonly MailFile[], zip: Shelf): Shelf | Unread {
  const held = new Map(zip.held);
  const refused: FolderFacts['refused'][number][] = [...zip.refused];
  for (const { name, bytes } of files) {
    const path = safePath(name);
    if (typeof path !== 'string') refused.push({ file: name, unread: path });
    else if (!isSame(held.get(path), bytes)) {
      if (held.has(path) && isListName(path)) return { code: 'ambiguousArchive', detail: { file: path } };
      held.set(freePath(path, held), { size: bytes.length, read: () => bytes });
    }
  }
  return { ...zip, held, refused };
}

function isSame(held: Held | undefined, bytes: Uint8Array): boolean {
  if (held?.size !== bytes.length) return false;
  const other = held.read();
  return !isUnread(other) && equal(other, bytes);
}

/** 材料.docx → 材料 (2).docx, where that is free. */
function freePath(path: string, held: ReadonlyMap<string, Held>): string {
  const dot = path.lastIndexOf('.');
  const end = dot > path.lastIndexOf('/') + 1 ? dot : path.length;
  let free = path;
  for (let number = 2; held.has(free); number++) free = `${path.slice(0, end)} (${number})${path.slice(end)}`;
  return free;
}
