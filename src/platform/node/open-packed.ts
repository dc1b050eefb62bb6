// A file that the user named → the submission inside it: a zip or a mail; other archives give the reason.

import { basename, resolve } from 'node:path';
import { LIMITS } from '../../core/limits.ts';
import type { ByteSource, Kind, Unread } from '../../core/model/document.ts';
import { UserError } from '../../core/user-error.ts';
import { endingOf } from '../../documents/detect/extension.ts';
import { kindOf } from '../../documents/detect/index.ts';
import { type OpenFile, type Store, unreadStore } from '../../submission/file-tree.ts';
import { openFile } from './open-file.ts';
import type { Entered } from './open-submission.ts';

type Inside = Pick<Entered, 'store'> & Pick<Entered['origin'], 'form' | 'mail'>;

/** A file → its store, told by content. Throws UserError `notAFolder` for what is no container at all. */
export async function enterFile(path: string): Promise<Entered> {
  const opened = openFile(path);
  const inside = await lookInto(opened, path).catch((error: unknown) => {
    opened.close();
    throw error;
  });
  // Only a zip is read as it goes along; everything else is in memory by now.
  const { store, ...how } = inside;
  const isLazy = how.form === 'zip' && store.unread === undefined;
  if (!isLazy) opened.close();
  const origin = { path, name: basename(resolve(path)), ...how };
  return { origin, store: isLazy ? { ...store, close: opened.close } : store };
}

async function lookInto({ source }: OpenFile, path: string): Promise<Inside> {
  const kind = kindOf(source, path);
  if (kind === 'zip') return { form: 'zip', store: await zipInside(source) };
  if (kind === 'eml') return mailInside(source);
  const unread = unreadContainer(kind, path);
  if (unread === undefined) throw new UserError('notAFolder', { path });
  return { form: endingOf(path) === 'eml' ? 'mail' : 'zip', store: unreadStore(unread) };
}

async function zipInside(source: ByteSource): Promise<Store> {
  const { zipStore } = await import('../../submission/zip-tree.ts');
  const store = zipStore(source);
  return 'open' in store ? store : unreadStore(store.unread);
}

async function mailInside(source: ByteSource): Promise<Inside> {
  if (source.size > LIMITS.archiveBytes) {
    const detail = { what: 'archiveBytes', limit: LIMITS.archiveBytes, container: 'mail' } as const;
    return { form: 'mail', store: unreadStore({ code: 'tooLarge', detail }) };
  }
  const { mailStore } = await import('../../submission/mail-tree.ts');
  const opened = await mailStore(source.read(0, source.size));
  if ('unread' in opened) return { form: 'mail', store: unreadStore(opened.unread) };
  return { form: 'mail', ...opened };
}

const CONTAINERS: ReadonlyMap<string, 'zip' | 'archive' | 'mail'> = new Map([
  ['zip', 'zip'],
  ['rar', 'archive'],
  ['7z', 'archive'],
  ['eml', 'mail'],
]);

/** What lies under a container's name when a download failed. */
const NO_CONTENT: readonly Kind[] = ['empty', 'unknown', 'text', 'html'];

/** Other archives, and what only its name calls a container. */
function unreadContainer(kind: Kind, path: string): Unread | undefined {
  if (kind === 'rar' || kind === 'sevenZip')
    return { code: 'archive', detail: { kind, container: 'archive' } };
  const container = CONTAINERS.get(endingOf(path));
  if (container === undefined || !NO_CONTENT.includes(kind)) return undefined;
  return { code: 'damaged', detail: { container, what: kind } };
}
