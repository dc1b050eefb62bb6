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
  const paths = new Set(tree.files);
  const isThere = (path: string): NearName | undefined => {
    if (paths.has(path)) return { name: path, why: 'place' };
    return sole(path);
  };
  const nearOf = (written: string) => {
    const bare = MARKED.exec(written.trim())?.[1];
    const marked = bare === undefined ? undefined : isThere(bare);
    if (marked !== undefined) return { ...marked, why: 'marks' as const };
    const path = safePath(written);
    if (typeof path === 'string') return sole(path);
    const inside = path.code === 'reservedName' ? written : pathInside(written);
    return inside === undefined ? undefined : isThere(inside);
  };
  return {
    ...tree,
    taken: (written) => known.get(written),
    found: (written) => known.get(written)?.name ?? pathOf(tree.found?.(written) ?? written),
    open(written) {
      const opened = tree.open(written);
      if (!('unread' in opened) || !MISNAMED.includes(opened.unread.code)) return opened;
      const near = taken(written);
      if (near !== undefined) return tree.open(near.name);
      return isMeantInside(written, tree.files) ? { unread: { code: 'absent' } } : opened;
    },
  };
}

/** A blank at the end of a name's part makes it one that no system takes. */
const MISNAMED: readonly string[] = ['absent', 'reservedName', 'notInFolder'];
/** 《a.docx》, “a.docx” */
const MARKED = /^[《〈“‘「『【"'](.+)[》〉”’」』】"']$/u;
const ELSEWHERE = /^[a-z][a-z0-9+.-]*:|^~[^\\/]*[\\/]|\0/i;

/** /a/b and a/../a/b as the folder's own path; undefined for what leaves the folder. Nothing is opened by it. */
function pathInside(written: string): string | undefined {
  if (ELSEWHERE.test(written)) return undefined;
  const parts: string[] = [];
  for (const part of written.split(/[\\/]/)) {
    if (part === '..' && parts.pop() === undefined) return undefined;
    if (part !== '' && part !== '.' && part !== '..') parts.push(part);
  }
  return parts.length === 0 ? undefined : parts.join('/');
}

/** Whether a path that no file has is surely one of this folder: it comes back to it, or begins with a folder of it. */
function isMeantInside(written: string, files: readonly string[]): boolean {
  const inside = pathInside(written);
  if (inside === undefined || typeof safePath(written) === 'string') return false;
  if (!/^[\\/]/.test(written)) return typeof safePath(inside) === 'string';
  const folder = inside.slice(0, inside.indexOf('/') + 1);
  return folder !== '' && files.some((file) => file.startsWith(folder));
}

/** a//b, ./a/b and a\b are one path. */
function pathOf(written: string): string {
  const path = safePath(written);
  return typeof path === 'string' ? path : written;
}
