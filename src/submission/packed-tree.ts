// The bytes of a file → the submission packed into it: a zip or a mail; of other archives, the reason why not.

import { LIMITS } from '../core/limits.ts';
import type { ByteSource, Kind, Unread } from '../core/model/document.ts';
import type { Submission } from '../core/model/submission.ts';
import { endingOf, kindOf } from '../documents/index.ts';
import { type FileTree, unreadTree } from './file-tree.ts';
import { foreignPackage } from './foreign-package.ts';

/** How a packed submission came, and its files. */
export interface PackedTree extends Pick<Submission, 'form' | 'mail'> {
  readonly tree: FileTree;
}

/** Told by content; nothing for what is no container at all. A zip is read from `source` as long as its tree is in use. */
export async function packedTree(source: ByteSource, name: string): Promise<PackedTree | undefined> {
  const kind = kindOf(source, name);
  if (kind === 'zip') return { form: 'zip', tree: await treeInZip(source, name) };
  if (kind === 'eml') return mailed(source);
  const unread = unreadContainer(kind, name);
  return unread && { form: unread.detail?.container === 'mail' ? 'mail' : 'zip', tree: unreadTree(unread) };
}

async function treeInZip(source: ByteSource, name: string): Promise<FileTree> {
  const { zipTree } = await import('./zip-tree.ts');
  const tree = zipTree(source);
  if ('open' in tree) return tree;
  // The first volume of an archive, or half a download, looks like a damaged zip.
  const why = tree.unread.code === 'damaged' ? foreignPackage(name) : undefined;
  return unreadTree(why ?? tree.unread);
}

async function mailed(source: ByteSource): Promise<PackedTree> {
  if (source.size > LIMITS.archiveBytes) {
    const detail = { what: 'archiveBytes', limit: LIMITS.archiveBytes, container: 'mail' } as const;
    return { form: 'mail', tree: unreadTree({ code: 'tooLarge', detail }) };
  }
  const { mailTree } = await import('./mail-tree.ts');
  const opened = await mailTree(source.read(0, source.size));
  if ('unread' in opened) return { form: 'mail', tree: unreadTree(opened.unread) };
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
function unreadContainer(kind: Kind, name: string): Unread | undefined {
  if (kind === 'rar' || kind === 'sevenZip')
    return { code: 'archive', detail: { kind, container: 'archive' } };
  const container = CONTAINERS.get(endingOf(name));
  if (container === undefined) return foreignPackage(name);
  if (!NO_CONTENT.includes(kind)) return undefined;
  return { code: 'damaged', detail: { container, what: kind } };
}
