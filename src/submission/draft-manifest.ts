// The files of a tree without a list × the notice → the list that they make themselves, and each file as it was read for it.

import type { DraftedList, ReadFile } from '../core/model/draft.ts';
import type { Manifest } from '../core/model/manifest.ts';
import type { Notice } from '../core/model/notice.ts';
import { familyOf, type MeasuredFile, withTables } from '../documents/index.ts';
import type { FileTree } from './file-tree.ts';
import type { ReadDocument } from './listed-files.ts';

/** What a submission without a list is called, how its files are reached and read. */
export interface UnlistedTree {
  readonly name: string;
  readonly tree: FileTree;
  readonly readDocument: ReadDocument;
}

/** A drafted list in the form of one that was read, and its files: none is read twice. */
export interface DraftedManifest {
  readonly manifest: Manifest;
  readonly drafted: DraftedList;
  readonly readDocument: ReadDocument;
}

/** Nobody sends so many papers without a list; of the others their names speak. */
const MOST_READ = 300;

/** Undefined where nothing in the tree has a place in such a list: then there is no submission to be drafted. */
export async function draftManifest(
  { name, tree, readDocument }: UnlistedTree,
  notice: Notice,
): Promise<DraftedManifest | undefined> {
  const known = new Map<string, MeasuredFile>();
  const files: ReadFile[] = [];
  for (const path of tree.files) files.push(await readFile(path, { tree, readDocument, known }));
  const { draftList } = await import('../core/draft/index.ts'); // only who sends no list waits for it
  const drafted = draftList({ name, files }, notice);
  if (!drafted.values.some(({ isPlace }) => isPlace)) return undefined;
  return { manifest: manifestOf(drafted), drafted, readDocument: knownFirst(known, readDocument) };
}

interface ReadingFiles extends Pick<UnlistedTree, 'tree' | 'readDocument'> {
  readonly known: Map<string, MeasuredFile>;
}

async function readFile(path: string, { tree, readDocument, known }: ReadingFiles): Promise<ReadFile> {
  const opened = known.size < MOST_READ ? tree.open(path) : undefined;
  if (opened === undefined || 'unread' in opened) {
    const unread = opened?.unread ?? { code: 'tooManyParts', detail: { limit: MOST_READ } };
    return { path, family: 'any', document: { kind: 'unknown', notes: [], unread } };
  }
  try {
    const measured = await readDocument(opened.source, path, 'any');
    known.set(path, measured);
    const { document } = await withTables(opened.source, measured);
    return { path, document, family: familyOf(document.kind) };
  } finally {
    opened.close();
  }
}

/** What was read without a wish is read again where it says nothing: a family that is asked for gives the reason. */
function knownFirst(known: ReadonlyMap<string, MeasuredFile>, readDocument: ReadDocument): ReadDocument {
  return async (source, name, family) => {
    const found = known.get(name);
    const { unread, text, image, sheet } = found?.document ?? {};
    const says = unread ?? text ?? image ?? sheet;
    return found !== undefined && says !== undefined ? found : readDocument(source, name, family);
  };
}

/** It has no file and no lines. */
function manifestOf(drafted: DraftedList): Manifest {
  const none = () => undefined;
  return { file: '', encoding: '', value: drafted.value, problems: [], placeOf: none, keyOf: none };
}
