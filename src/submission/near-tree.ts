// A tree → the same, in which a name that differs from one file's in its writing alone opens that file.

import { type NearName, soleAmong } from '../core/text/did-you-mean.ts';
import type { FileTree } from './file-tree.ts';
import { safePath } from './paths.ts';

export interface NearTree extends FileTree {
  /** The path of the file that a written name opens. */
  readonly found: (written: string) => string;
  /** The file that was taken for a name that is not there. */
  readonly taken: (written: string) => NearName | undefined;
}

/** Asked without end, it would cost more than all the reading. */
const MOST_ASKED = 1_000;

/** Every later look at a file goes the same way, so that it is found by its written name each time. */
export function withNearNames(tree: FileTree): NearTree {
  const sole = soleAmong(tree.files);
  const known = new Map<string, NearName | undefined>();
  const taken = (written: string) => {
    if (!known.has(written) && known.size < MOST_ASKED) known.set(written, nearOf(written));
    return known.get(written);
  };
  const nearOf = (written: string) => {
    const path = safePath(written);
    const name = typeof path === 'string' ? path : path.code === 'reservedName' ? written : undefined;
    return name === undefined ? undefined : sole(name);
  };
  return {
    ...tree,
    taken: (written) => known.get(written),
    found: (written) => known.get(written)?.name ?? pathOf(tree.found?.(written) ?? written),
    open(written) {
      const opened = tree.open(written);
      if (!('unread' in opened) || !MISNAMED.includes(opened.unread.code)) return opened;
      const near = taken(written);
      return near === undefined ? opened : tree.open(near.name);
    },
  };
}

/** A blank at the end of a name's part makes it one that no system takes. */
const MISNAMED: readonly string[] = ['absent', 'reservedName'];

/** a//b, ./a/b and a\b are one path. */
function pathOf(written: string): string {
  const path = safePath(written);
  return typeof path === 'string' ? path : written;
}
