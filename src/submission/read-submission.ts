// A folder (or archive, or mail) × the notice → Submission: the list, and every file it names, measured.

import type { Unread } from '../core/model/document.ts';
import type { Manifest, ManifestProblem, ManifestValue } from '../core/model/manifest.ts';
import type { Notice } from '../core/model/notice.ts';
import type { FolderFacts, MailHeader, Submission } from '../core/model/submission.ts';
import { draftManifest } from './draft-manifest.ts';
import type { FileTree } from './file-tree.ts';
import { emptyManifest, findManifest } from './find-manifest.ts';
import { closedByName } from './foreign-package.ts';
import { filesNamedIn, listedFiles, type ReadDocument } from './listed-files.ts';
import { type NearTree, withNearNames } from './near-tree.ts';
import { MANIFEST_NAMES } from './paths.ts';

/** What a submission is called and how it came. */
export interface Origin {
  readonly path: string;
  readonly name: string;
  readonly form: Submission['form'];
  readonly mail?: MailHeader;
}

/** A submission that was opened, before it is read. */
export interface OpenedSubmission {
  readonly origin: Origin;
  readonly tree: FileTree;
}

/** Reads a submission out of its tree, once. Everything wrong with it becomes a fact; only our own bugs throw. */
export async function readSubmission(
  origin: Origin,
  tree: FileTree,
  notice: Notice,
  readDocument: ReadDocument,
): Promise<Submission> {
  try {
    const { manifest: found, unread } = await findManifest(tree, notice);
    const name = origin.mail?.subject ?? origin.name;
    const made = isUnlisted(found, tree)
      ? await draftManifest({ name, tree, readDocument }, notice)
      : undefined;
    const { manifest, readDocument: read } = made ?? { manifest: found, readDocument };
    const drafted = made === undefined ? {} : { drafted: made.drafted };
    const near = withNearNames(tree);
    const listed = await listedFiles(manifest, notice.manifest, near, read);
    const named = [manifest.file, ...(made?.drafted.consulted ?? [])];
    const folder = { ...folderFacts(near, { manifest, named }, listed), ...(unread ? { unread } : {}) };
    return { ...origin, manifest, ...drafted, folder, listed };
  } finally {
    tree.close?.();
  }
}

/** Nothing is there that is, or may be, a list under another name; and the whole was seen. */
function isUnlisted({ problems: [problem] }: Manifest, tree: FileTree): boolean {
  const { code, detail = {} } = problem ?? {};
  return code === 'missing' && Object.keys(detail).length === 0 && tree.unread === undefined;
}

interface FolderUses {
  readonly manifest: Manifest;
  /** The list itself, and what only tells of others, such as a table of contacts. */
  readonly named: readonly string[];
}

/** What lies in the folder besides the list and what it mentions anywhere. */
function folderFacts(
  tree: NearTree,
  { manifest, named }: FolderUses,
  listed: Submission['listed'],
): FolderFacts {
  const inOne = listed.filter(({ document }) => document.unread?.detail?.several !== undefined);
  const mentioned = new Set(
    [
      ...stringsIn(manifest.value),
      ...(manifest.uncut?.values() ?? []),
      ...inOne.flatMap(({ file }) => filesNamedIn(file)),
    ].map(tree.found),
  );
  const unlisted = tree.files.filter((file) => !mentioned.has(file) && !named.includes(file));
  const closed = [...unlisted, ...(tree.names ?? [])].filter((file) => closedByName(file) !== undefined);
  return {
    unlisted,
    ...(closed.length > 0 ? { closed } : {}),
    skipped: tree.skipped,
    refused: tree.refused,
    files: tree.files.length,
    bytes: tree.bytes,
    ...(tree.unread ? { unread: tree.unread } : {}),
  };
}

function stringsIn(value: ManifestValue): string[] {
  return typeof value === 'string' ? [value] : Object.values(value).flatMap(stringsIn);
}

/** What it is called and the reason → a submission without files; `problems` where the list itself is to blame. */
export function failedSubmission(
  { path, name }: Pick<Submission, 'path' | 'name'>,
  unread: Unread,
  problems: readonly ManifestProblem[] = [],
): Submission {
  return {
    path,
    name,
    form: 'folder',
    manifest: emptyManifest(MANIFEST_NAMES[0] ?? '', problems),
    folder: { unlisted: [], skipped: [], refused: [], files: 0, bytes: 0, unread },
    listed: [],
  };
}
