// The bytes of a saved mail → who sent it when, and the store of the files that came with it.

import type { Kind, Unread } from '../core/model/document.ts';
import type { MailHeader } from '../core/model/submission.ts';
import { sourceOf } from '../documents/byte-source.ts';
import { type MailFile, type Mail as OpenedMail, openEml } from '../documents/containers/mail/index.ts';
import { isUnread } from '../documents/containers/zip/index.ts';
import { kindOf } from '../documents/detect/index.ts';
import type { Store } from './file-tree.ts';
import { isListName } from './manifest-names.ts';
import { listFolderOf, type Shelf, shelfStore, unreadShelf } from './memory-tree.ts';
import { besideShelf } from './merge-attachments.ts';
import { safePath } from './safe-path.ts';
import { zipShelf } from './zip-tree.ts';

export interface MailStore {
  readonly mail: MailHeader;
  readonly store: Store;
}

/** A mail → its attachments as a store; one zip among them is opened, zips inside that one are not. */
export async function mailStore(bytes: Uint8Array): Promise<MailStore | { readonly unread: Unread }> {
  const opened = await openEml(bytes);
  if (isUnread(opened)) return { unread: inMail(opened) };
  const store = shelfStore(shelfOf(opened.attachments));
  return { mail: headOf(opened), store: byName(store, opened.attachments) };
}

/** A mail has no folders: a file that the list puts into one is the attachment of that name, if there is but one. */
function byName(store: Store, attachments: readonly MailFile[]): Store {
  const count = new Map<string, number>();
  for (const { name } of attachments) count.set(name, (count.get(name) ?? 0) + 1);
  const there = new Set(store.files);
  const found = (written: string) => {
    const path = safePath(written);
    if (typeof path !== 'string' || there.has(path)) return written;
    const name = path.slice(path.lastIndexOf('/') + 1);
    return there.has(name) && count.get(name) === 1 ? name : written;
  };
  return { ...store, found, open: (written) => store.open(found(written)) };
}

function headOf({ date, from, to, subject }: OpenedMail): MailHeader {
  return { ...(date === undefined ? {} : { date }), from, to, subject };
}

interface Attached extends MailFile {
  readonly kind: Kind;
}

interface Chosen {
  /** The zip that is no file of its own any more. */
  readonly zip?: Attached;
  readonly shelf: Shelf;
}

const NO_ZIP: Chosen = { shelf: { held: new Map(), refused: [] } };

function shelfOf(attachments: readonly MailFile[]): Shelf {
  if (attachments.length === 0) return unreadShelf(inMail({ code: 'empty' }));
  const files = attachments.map((each) => ({ ...each, kind: kindOf(sourceOf(each.bytes), each.name) }));
  const { zip, shelf } = chosenZip(files);
  const whole = besideShelf(
    files.filter((file) => file !== zip),
    shelf,
  );
  if (isUnread(whole)) return unreadShelf(inMail(whole));
  const reason = shelf.unread ?? foreignArchive(files);
  const hasList = listFolderOf(whole.held.keys()) !== undefined;
  return reason === undefined || hasList ? whole : unreadShelf(reason);
}

/** The only zip, or of several the one that holds a list; one that cannot be opened stays a file. */
function chosenZip(files: readonly Attached[]): Chosen {
  const opened = files
    .filter(({ kind }) => kind === 'zip')
    .map((zip) => ({ zip, shelf: zipShelf(sourceOf(zip.bytes)) }));
  const withList = opened.filter(({ shelf }) => holdsList(shelf));
  const only = withList.length === 1 ? withList[0] : opened[0];
  if (only && !isUnread(only.shelf) && (opened.length === 1 || withList.length === 1))
    return { zip: only.zip, shelf: only.shelf };
  const broken = opened.map(({ shelf }) => shelf).find(isUnread);
  return broken ? { shelf: unreadShelf(broken) } : NO_ZIP;
}

function holdsList(shelf: Shelf | Unread): boolean {
  return !isUnread(shelf) && [...shelf.held.keys()].some((path) => !path.includes('/') && isListName(path));
}

/** Where no list came with the mail, an archive that we do not open is the likely reason. */
function foreignArchive(files: readonly Attached[]): Unread | undefined {
  const foreign = files.find(({ kind }) => kind === 'rar' || kind === 'sevenZip');
  return foreign && { code: 'archive', detail: { kind: foreign.kind, container: 'archive' } };
}

function inMail({ code, detail }: Unread): Unread {
  return { code, detail: { ...detail, container: 'mail' } };
}
