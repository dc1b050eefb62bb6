// The bytes of a saved mail → who sent it when, and the tree of the files that came with it.

import { equal } from '#bytes';
import type { Kind, Unread } from '../core/model/document.ts';
import type { FolderFacts, MailHeader } from '../core/model/submission.ts';
import { isUnread, kindOf, type Mail, type MailFile, openMail, sourceOf } from '../documents/index.ts';
import type { FileTree } from './file-tree.ts';
import { foreignPackage, wrapped } from './foreign-package.ts';
import {
  type MemoryTree,
  manifestFolder,
  type TreeEntry,
  toFileTree,
  unreadMemoryTree,
} from './memory-tree.ts';
import { isManifestName, safePath } from './paths.ts';
import { zipMemoryTree } from './zip-tree.ts';

export interface MailTree {
  readonly mail: MailHeader;
  readonly tree: FileTree;
}

/** A mail → its attachments as a tree; one zip among them is opened, zips inside that one are not. */
export async function mailTree(bytes: Uint8Array): Promise<MailTree | { readonly unread: Unread }> {
  const opened = await openMail(bytes);
  if (isUnread(opened)) return { unread: inMail(opened) };
  const tree = toFileTree(treeOfAttachments(opened.attachments));
  const names = tree.unread ? { names: opened.attachments.map(({ name }) => name) } : {};
  return { mail: headOf(opened), tree: { ...byName(tree, opened.attachments), ...names } };
}

/** A mail has no folders: a file that the list puts into one is the attachment of that name, if there is but one. */
function byName(tree: FileTree, attachments: readonly MailFile[]): FileTree {
  const there = new Set(tree.files);
  const ofName = new Map<string, string | undefined>();
  for (const { name } of attachments) {
    const path = safePath(name);
    if (typeof path !== 'string') continue;
    const last = lastOf(path);
    ofName.set(last, ofName.has(last) ? undefined : path);
  }
  const found = (written: string) => {
    const path = safePath(written);
    if (typeof path !== 'string' || there.has(path)) return written;
    const attached = ofName.get(lastOf(path));
    return attached !== undefined && there.has(attached) ? attached : written;
  };
  return { ...tree, found, open: (written) => tree.open(found(written)) };
}

function lastOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function headOf({ date, from, to, subject }: Mail): MailHeader {
  return { date, from, to, subject };
}

interface Attached extends MailFile {
  readonly kind: Kind;
}

interface Chosen {
  /** The zip that is no file of its own any more. */
  readonly zip?: Attached;
  readonly tree: MemoryTree;
}

const NO_ZIP: Chosen = { tree: { entries: new Map(), refused: [] } };

function treeOfAttachments(attachments: readonly MailFile[]): MemoryTree {
  if (attachments.length === 0) return unreadMemoryTree(inMail({ code: 'empty' }));
  const files = attachments.map((each) => ({ ...each, kind: kindOf(sourceOf(each.bytes), each.name) }));
  const { zip, tree } = chosenZip(files);
  const whole = mergeAttachments(
    files.filter((file) => file !== zip),
    tree,
  );
  if (isUnread(whole)) return unreadMemoryTree(inMail(whole));
  const reason = tree.unread ?? foreignArchive(files);
  const hasList = manifestFolder(whole.entries.keys()) !== undefined;
  return reason === undefined || hasList ? whole : unreadMemoryTree(reason);
}

/** The only zip, or of several the one that holds a list; one that cannot be opened stays a file. */
function chosenZip(files: readonly Attached[]): Chosen {
  const opened = files
    .filter(({ kind }) => kind === 'zip')
    .map((zip) => ({ zip, tree: zipMemoryTree(sourceOf(zip.bytes)) }));
  const withList = opened.filter(({ tree }) => holdsList(tree));
  const only = withList.length === 1 ? withList[0] : opened[0];
  if (only && !isUnread(only.tree) && (opened.length === 1 || withList.length === 1))
    return { zip: only.zip, tree: only.tree };
  const broken = opened.map(({ tree }) => tree).find(isUnread);
  return broken ? { tree: unreadMemoryTree(broken) } : NO_ZIP;
}

function holdsList(tree: MemoryTree | Unread): boolean {
  return (
    !isUnread(tree) && [...tree.entries.keys()].some((path) => !path.includes('/') && isManifestName(path))
  );
}

/** Where no list came with the mail, an attachment that we do not open is the likely reason. */
function foreignArchive(files: readonly Attached[]): Unread | undefined {
  for (const file of files) {
    const reason = wrapped(file.name, file.bytes) ?? foreignPackage(file.name);
    if (reason) return reason;
    if (file.kind === 'rar' || file.kind === 'sevenZip')
      return { code: 'archive', detail: { kind: file.kind, container: 'archive' } };
  }
  return undefined;
}

function inMail({ code, detail }: Unread): Unread {
  return { code, detail: { ...detail, container: 'mail' } };
}

/**
 * Puts attachments beside what a zip held. An equal file under an equal name is the same file; another one is
 * kept under a name as mail programs give it when they save both; two lists that differ are ambiguous.
 */
function mergeAttachments(files: readonly MailFile[], zip: MemoryTree): MemoryTree | Unread {
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
