// Files that lie in memory or in an archive, by safe path → the store of a submission.

import type { Unread } from '../core/model/document.ts';
import type { FolderFacts } from '../core/model/submission.ts';
import { sourceOf } from '../documents/byte-source.ts';
import { isUnread } from '../documents/containers/zip/index.ts';
import type { Opened, Store } from './file-tree.ts';
import { leftBehindIn } from './ignored-files.ts';
import { isListName } from './manifest-names.ts';
import { partsOf } from './safe-path.ts';

/** One file: its bytes, or the reason why there are none, when they are asked for. */
export interface Held {
  readonly size: number;
  readonly read: () => Uint8Array | Unread;
}

/** What a container holds; the paths in `held` are safe, with `/`. */
export interface Shelf {
  readonly held: ReadonlyMap<string, Held>;
  readonly refused: FolderFacts['refused'];
  readonly unread?: Unread;
}

/** What stands for a container of which nothing could be read. */
export function unreadShelf(unread: Unread): Shelf {
  return { held: new Map(), refused: [], unread };
}

/** A shelf → the store, by the rules that hold for a folder on disk. */
export function shelfStore({ held, refused, unread }: Shelf): Store {
  const paths = [...held.keys()].sort();
  const skipped = new Set(paths.flatMap((path) => leftBehindIn(path) ?? []));
  const files = paths.filter((path) => leftBehindIn(path) === undefined);
  return {
    files,
    skipped: [...skipped].sort(),
    refused: [...refused].sort((a, b) => (a.file < b.file ? -1 : 1)),
    ...(unread ? { unread } : {}),
    bytes: files.reduce((sum, path) => sum + (held.get(path)?.size ?? 0), 0),
    open: (written) => open(written, { held, refused }),
  };
}

function open(written: string, { held, refused }: Shelf): Opened {
  const parts = partsOf(written);
  if ('unread' in parts) return parts;
  const path = parts.join('/');
  const file = held.get(path);
  if (file === undefined) return { unread: whyNot(path, { held, refused }) };
  const bytes = file.read();
  return isUnread(bytes) ? { unread: bytes } : { source: sourceOf(bytes), close: () => undefined };
}

function whyNot(path: string, { held, refused }: Shelf): Unread {
  const known = refused.find((each) => each.file === path);
  if (known) return known.unread;
  const isFolder = [...held.keys()].some((each) => each.startsWith(`${path}/`));
  return { code: isFolder ? 'folder' : 'absent' };
}

/** Where the list lies, if there is one: the path nearest to the top, '' in front of a list that is there. */
export function listFolderOf(paths: Iterable<string>): string | undefined {
  const depthOf = (path: string) => path.split('/').length;
  const lists = [...paths].filter(isListName).sort((a, b) => depthOf(a) - depthOf(b));
  const first = lists[0];
  return first === undefined ? undefined : first.slice(0, first.lastIndexOf('/') + 1);
}

/** A submission that lies in a folder of its container, with nothing beside it, is that folder. */
export function withoutTopFolder(shelf: Shelf): Shelf {
  const paths = [...shelf.held.keys()];
  const top = listFolderOf(paths.filter((path) => leftBehindIn(path) === undefined)) ?? '';
  const beside = paths.some((path) => leftBehindIn(path) === undefined && !path.startsWith(top));
  if (top === '' || beside) return shelf;
  const cut = (path: string) => (path.startsWith(top) ? path.slice(top.length) : path);
  return {
    ...shelf,
    held: new Map([...shelf.held].map(([path, held]) => [cut(path), held])),
    refused: shelf.refused.map(({ file, unread }) => ({ file: cut(file), unread })),
  };
}
