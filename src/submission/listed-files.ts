// Manifest × tree → every file that the list names, opened, measured and given back.

import { childPointer } from '../core/json-pointer.ts';
import { LIMITS } from '../core/limits.ts';
import { shorthandOf } from '../core/manifest/index.ts';
import type { ByteSource, Family, Unread } from '../core/model/document.ts';
import type { Manifest, ManifestValue } from '../core/model/manifest.ts';
import type { Vocabulary } from '../core/model/notice.ts';
import type { ListedFile } from '../core/model/submission.ts';
import { closestAmong, type NearName } from '../core/text/did-you-mean.ts';
import { type MeasuredFile, withTables } from '../documents/index.ts';
import { type OpenFile, readAll } from './file-tree.ts';
import { refusedAs } from './find-manifest.ts';
import { closedIn } from './foreign-package.ts';
import type { NearTree } from './near-tree.ts';
import { withEmbeddedPhotos } from './photos.ts';

/** How documents are read: in this process, or by somebody who can be stopped. */
export type ReadDocument = (source: ByteSource, name: string, family: Family) => Promise<MeasuredFile>;

/** Reads every listed file in the order of the list. */
export async function listedFiles(
  manifest: Manifest,
  vocabulary: Vocabulary,
  tree: NearTree,
  readDocument: ReadDocument,
): Promise<ListedFile[]> {
  const listed: ListedFile[] = [];
  const { uncut } = manifest;
  const context: ReadingContext = {
    tree,
    readDocument,
    uncut,
    near: nearAmong(tree.files),
    closed: closedAmong(tree),
  };
  for (const entry of documentsIn(manifest.value, { entry: vocabulary, pointer: '' })) {
    listed.push(await readListed(entry, context));
  }
  return withEmbeddedPhotos(await withHashes(listed, tree), tree);
}

interface ListEntry {
  readonly pointer: string;
  readonly file: string;
  readonly family: Family;
  /** How the list may name several files there: each on a line, each as an item that begins with a key, or not at all. */
  readonly severally: 'lines' | { readonly key: string } | 'never';
}

/** Every string of the manifest that its vocabulary calls a document. */
function documentsIn(value: ManifestValue, { entry, pointer, list }: ListPlace): ListEntry[] {
  if (typeof value === 'string') {
    const family = value === '' ? undefined : entry.document;
    const severally = list === undefined ? 'never' : 'lines';
    return family === undefined ? [] : [{ pointer, file: value, family, severally }];
  }
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => {
      const place = { entry: entry.items ?? entry, pointer: childPointer(pointer, index), list: entry };
      return documentsIn(item, place);
    });
  }
  return Object.entries(entry.properties ?? {}).flatMap(([name, property]) => {
    const given = (value as Readonly<Record<string, ManifestValue>>)[name];
    if (given === undefined) return [];
    const found = documentsIn(given, { entry: property, pointer: childPointer(pointer, name) });
    // A file that is what the item is: another one is another item.
    const isItem = list !== undefined && (list.items?.label ?? shorthandOf(list)) === name;
    const key = property.title ?? name;
    return isItem ? found.map((each) => ({ ...each, severally: { key } })) : found;
  });
}

interface ListPlace {
  readonly entry: Vocabulary;
  readonly pointer: string;
  /** The list whose item stands here. */
  readonly list?: Vocabulary;
}

interface ReadingContext {
  readonly tree: NearTree;
  readonly readDocument: ReadDocument;
  readonly uncut: Manifest['uncut'];
  readonly near: (file: string) => NearName | undefined;
  /** Where a file may lie that is not there. */
  readonly closed: () => Unread | undefined;
}

/** What was meant by a name that is not there; asked without end, it would cost more than all the reading. */
function nearAmong(files: readonly string[]): ReadingContext['near'] {
  let closest: ReadingContext['near'] | undefined; // in most folders every name is there
  let left: number = LIMITS.findingsPrinted;
  return (file) => {
    if (left-- <= 0) return undefined;
    closest ??= closestAmong(files);
    return closest(file);
  };
}

/** Asked only where a file is not there, and once. */
function closedAmong(tree: NearTree): ReadingContext['closed'] {
  let known: { readonly closed: Unread | undefined } | undefined;
  return () => {
    known ??= { closed: closedIn(tree) };
    return known.closed;
  };
}

async function readListed(entry: ListEntry, context: ReadingContext): Promise<ListedFile> {
  const { pointer, file } = entry;
  const { tree } = context;
  const opened = tree.open(file);
  if (!('unread' in opened)) return measured(opened, { entry, foundAs: tree.taken(file) }, context);
  const whole = tree.files.find((path) => path === context.uncut?.get(pointer));
  const found = whole === undefined ? opened : tree.open(whole);
  if (whole !== undefined && !('unread' in found))
    return measured(found, { entry, foundAs: { name: whole, why: 'comment' } }, context);
  const unread = whyAbsent(entry, opened.unread, context);
  return { pointer, file, document: { kind: 'unknown', notes: [], unread } };
}

interface FoundFile {
  readonly entry: ListEntry;
  readonly foundAs: NearName | undefined;
}

async function measured(
  opened: OpenFile,
  { entry: { pointer, file, family }, foundAs }: FoundFile,
  { readDocument }: ReadingContext,
): Promise<ListedFile> {
  try {
    const read = await readDocument(opened.source, foundAs?.name ?? file, family);
    const facts = withFamily(family === 'any' ? await withTables(opened.source, read) : read, family);
    return { pointer, file, ...(foundAs ? { foundAs } : {}), bytes: opened.source.size, ...facts };
  } finally {
    opened.close();
  }
}

/** What cannot be read is saved as what was asked for: a photo as a photo. */
function withFamily(measured: MeasuredFile, family: Family): MeasuredFile {
  const { unread } = measured.document;
  if (family !== 'image' || unread?.code !== 'unsupported') return measured;
  const detail = { ...unread.detail, asPhoto: 1 as const };
  return { ...measured, document: { ...measured.document, unread: { ...unread, detail } } };
}

/** A name that no file can have is a fault of the list, whatever lies in a closed package. */
function whyAbsent({ pointer, file, severally }: ListEntry, unread: Unread, context: ReadingContext): Unread {
  const { near, uncut } = context;
  const several = filesNamedIn(file).length;
  if (several > 1) {
    const takes = severally === 'never' ? ({ takes: 'file' } as const) : {};
    const key = typeof severally === 'object' ? { part: severally.key } : {};
    return { code: 'absent', detail: { several, ...takes, ...key } };
  }
  if (unread.code === 'notInFolder') return withNamesake(unread, near(file));
  if (unread.code !== 'absent') return unread;
  const outside = refusedAs([file.slice(file.lastIndexOf('/') + 1)], context.tree);
  const elsewhere = outside ?? context.closed();
  if (elsewhere !== undefined) return elsewhere;
  const cut = uncut?.get(pointer);
  if (cut !== undefined) return { code: 'absent', detail: { cut } };
  const found = near(file);
  return found ? { code: 'absent', detail: { similar: found.name, why: found.why } } : unread;
}

/** A full path of somebody's machine ends in a name that the folder may have. */
function withNamesake(unread: Unread, found: NearName | undefined): Unread {
  const isSame = found !== undefined && found.why !== 'spelling' && found.why !== 'ending';
  return isSame ? { ...unread, detail: { ...unread.detail, similar: found.name } } : unread;
}

/** The names of files that stand in one value, each with an ending. */
export function filesNamedIn(value: string): readonly string[] {
  const parts = value
    .split(/[\n、;；,，|]+|(?<=\.[a-z0-9]{2,5})(?:\s+|\s*[和及与+＋&/／](?!\d))/iu)
    .map((part) => part.trim());
  return parts.filter((part) => /\.[a-z0-9]{2,5}$/iu.test(part));
}

/** sha256 for files that share their size with another: only those can be the same. */
async function withHashes(listed: readonly ListedFile[], tree: NearTree): Promise<ListedFile[]> {
  const ofSize = new Map<number, number>();
  for (const { bytes = 0 } of listed) ofSize.set(bytes, (ofSize.get(bytes) ?? 0) + 1);
  const isTwin = ({ bytes = 0 }: ListedFile) => bytes > 0 && (ofSize.get(bytes) ?? 0) > 1;
  if (!listed.some(isTwin)) return [...listed];
  const { sha256 } = await import('#hash'); // its start is worth more than most folders' reading
  const hashed: ListedFile[] = [];
  for (const file of listed) {
    const bytes = isTwin(file) ? readAll(file.file, tree) : undefined;
    hashed.push(bytes === undefined ? file : { ...file, sha256: await sha256(bytes) });
  }
  return hashed;
}
