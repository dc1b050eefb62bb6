// Files that lie in memory or in an archive, by safe path → the tree of a submission's files.

import type { Unread } from '../core/model/document.ts';
import type { FolderFacts } from '../core/model/submission.ts';
import { isUnread, sourceOf } from '../documents/index.ts';
import type { FileTree, Opened } from './file-tree.ts';
import { isManifestName, leftBehindIn, partsOf } from './paths.ts';

/** One file: its bytes, or the reason why there are none, when they are asked for. */
export interface TreeEntry {
  readonly size: number;
  readonly read: () => Uint8Array | Unread;
}

/** What a container holds; the paths in `entries` are safe, with `/`. */
export interface MemoryTree {
  readonly entries: ReadonlyMap<string, TreeEntry>;
  readonly refused: FolderFacts['refused'];
  readonly unread?: Unread;
}

/** What stands for a container of which nothing could be read. */
export function unreadMemoryTree(unread: Unread): MemoryTree {
  return { entries: new Map(), refused: [], unread };
}

/** What a container holds → its tree, by the rules that hold for a folder on disk. */
export function toFileTree({ entries, refused, unread }: MemoryTree): FileTree {
  const paths = [...entries.keys()].sort();
  const skipped = new Set(paths.flatMap((path) => leftBehindIn(path) ?? []));
  const files = paths.filter((path) => leftBehindIn(path) === undefined);
  return {
    files,
    skipped: [...skipped].sort(),
    refused: [...refused].sort((a, b) => (a.file < b.file ? -1 : 1)),
    ...(unread ? { unread } : {}),
    bytes: files.reduce((sum, path) => sum + (entries.get(path)?.size ?? 0), 0),
    open: (written) => open(written, { entries, refused }),
  };
}

function open(written: string, { entries, refused }: MemoryTree): Opened {
  const parts = partsOf(written);
  if ('unread' in parts) return parts;
  const path = parts.join('/');
  const file = entries.get(path);
  if (file === undefined) return { unread: whyNot(path, { entries, refused }) };
  const bytes = file.read();
  return isUnread(bytes) ? { unread: bytes } : { source: sourceOf(bytes), close: () => undefined };
}

function whyNot(path: string, { entries, refused }: MemoryTree): Unread {
  const known = refused.find((each) => each.file === path);
  if (known) return known.unread;
  const isFolder = [...entries.keys()].some((each) => each.startsWith(`${path}/`));
  return { code: isFolder ? 'folder' : 'absent' };
}

/** Where the list lies, if there is one: the path nearest to the top, '' in front of a list that is there. */
export function manifestFolder(paths: Iterable<string>): string | undefined {
  const depthOf = (path: string) => path.split('/').length;
  const lists = [...paths].filter(isManifestName).sort((a, b) => depthOf(a) - depthOf(b));
  const first = lists[0];
  return first === undefined ? undefined : first.slice(0, first.lastIndexOf('/') + 1);
}

/** A submission that lies in a folder of its container, with nothing beside it, is that folder. */
export function withoutTopFolder(tree: MemoryTree): MemoryTree {
  const paths = [...tree.entries.keys()];
  const top = manifestFolder(paths.filter((path) => leftBehindIn(path) === undefined)) ?? '';
  const beside = paths.some((path) => leftBehindIn(path) === undefined && !path.startsWith(top));
  if (top === '' || beside) return tree;
  const cut = (path: string) => (path.startsWith(top) ? path.slice(top.length) : path);
  return {
    ...tree,
    entries: new Map([...tree.entries].map(([path, entry]) => [cut(path), entry])),
    refused: tree.refused.map(({ file, unread }) => ({ file: cut(file), unread })),
  };
}
