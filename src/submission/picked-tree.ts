// Files that somebody picked in a browser → the tree of a submission, by the rules that hold for a folder on disk.

import type { ByteSource, Unread } from '../core/model/document.ts';
import type { FileTree } from './file-tree.ts';
import { type EntriesOf, type FolderEntry, listFolders, withBytes } from './list-folders.ts';
import { partsOf } from './paths.ts';

/** One picked file; `path` is below the picked folder, with `/`, and its bytes are read when they are asked for. */
export interface PickedFile extends ByteSource {
  readonly path: string;
}

/** Picked files, in any order → their tree. The browser says nothing of links and of folders without files. */
export function pickedTree(picked: readonly PickedFile[]): FileTree {
  const byPath = new Map(picked.map((file) => [file.path, file]));
  const folders = foldersOf(byPath.keys());
  const listing = listFolders(lookInto(folders));
  const bytes = listing.files.reduce((sum, path) => sum + (byPath.get(path)?.size ?? 0), 0);
  return {
    ...withBytes(listing, bytes),
    open(written) {
      const parts = partsOf(written);
      if ('unread' in parts) return parts;
      const source = byPath.get(parts.join('/'));
      return source ? { source, close: () => undefined } : { unread: { code: whyNot(parts) } };
    },
  };

  function whyNot(parts: readonly string[]): Unread['code'] {
    if (folders.has(parts.join('/'))) return 'folder';
    return parts.some((_, at) => byPath.has(parts.slice(0, at).join('/'))) ? 'notRegular' : 'absent';
  }
}

type Folders = ReadonlyMap<string, ReadonlyMap<string, FolderEntry['type']>>;

/** The paths of files → every folder that they lie in, with what lies there. */
function foldersOf(paths: Iterable<string>): Folders {
  const folders = new Map([['', new Map<string, FolderEntry['type']>()]]);
  for (const path of paths) {
    let [at, type, isNew]: [string, FolderEntry['type'], boolean] = [path, 'file', true];
    // Upwards as far as the folders are new.
    while (at !== '' && isNew) {
      const folder = at.slice(0, Math.max(0, at.lastIndexOf('/')));
      isNew = !folders.has(folder);
      const entries = folders.get(folder) ?? new Map<string, FolderEntry['type']>();
      folders.set(folder, entries.set(at.slice(at.lastIndexOf('/') + 1), type));
      [at, type] = [folder, 'folder'];
    }
  }
  return folders;
}

function lookInto(folders: Folders): EntriesOf {
  return (folder) => [...(folders.get(folder) ?? [])].map(([name, type]) => ({ name, type }));
}
