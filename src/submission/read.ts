// A folder (or archive, or mail) × the notice → Submission: the list, and every file it names, measured.

import { createHash } from 'node:crypto';
import type { Found } from '../documents/index.ts';
import { LIMITS } from '../limits.ts';
import { readManifest } from '../manifest/manifest.ts';
import type {
  ByteSource,
  Family,
  FolderFacts,
  ListedFile,
  Mail,
  Manifest,
  ManifestProblem,
  ManifestValue,
  Notice,
  Submission,
  Vocabulary,
} from '../model.ts';
import { below } from '../pointer.ts';
import { closest } from '../text/similar.ts';
import type { Store } from './store.ts';

/** The names under which a list is looked for, first found first. */
const MANIFEST_NAMES = ['报送清单.yaml', '报送清单.yml', 'manifest.yaml', 'manifest.yml'];

/** How documents are read: in this process, or by somebody who can be stopped. */
export type ReadDocument = (source: ByteSource, name: string, family: Family) => Promise<Found>;

/** What a submission is called and how it came. */
export interface Origin {
  readonly path: string;
  readonly name: string;
  readonly form: Submission['form'];
  readonly mail?: Mail;
}

/** Reads a submission out of its store. Everything wrong with it becomes a fact; only our own bugs throw. */
export async function readSubmission(
  origin: Origin,
  store: Store,
  notice: Notice,
  readDocument: ReadDocument,
): Promise<Submission> {
  const manifest = await findManifest(store, notice);
  const wanted = documentsIn(manifest.value, notice.manifest, '');
  const listed: ListedFile[] = [];
  for (const each of wanted) listed.push(await readListed(each, store, readDocument));
  return { ...origin, manifest, folder: folderFacts(store, manifest), listed: withHashes(listed, store) };
}

async function findManifest(store: Store, notice: Notice): Promise<Manifest> {
  const present = MANIFEST_NAMES.filter((name) => store.files.includes(name));
  const [file, second] = present;
  if (file === undefined) return emptyManifest(MANIFEST_NAMES[0] as string, missingProblem(store));
  if (second !== undefined)
    return emptyManifest(file, { code: 'severalManifests', detail: { file, second } });
  const opened = store.open(file);
  if ('unread' in opened)
    return emptyManifest(file, { code: 'unreadableBytes', detail: { reason: opened.unread.code } });
  try {
    if (opened.source.size > LIMITS.manifestBytes)
      return emptyManifest(file, { code: 'tooLarge', detail: { limit: LIMITS.manifestBytes } });
    const manifest = await readManifest(opened.source.read(0, opened.source.size), file, notice.manifest);
    return withNoticeChecked(manifest, notice);
  } finally {
    opened.close();
  }
}

function emptyManifest(file: string, problem: ManifestProblem): Manifest {
  return {
    file,
    encoding: 'utf-8',
    value: {},
    problems: [problem],
    placeOf: () => undefined,
    keyOf: () => undefined,
  };
}

/** The list is not there: was another name meant, or does it lie one folder deeper? */
function missingProblem(store: Store): ManifestProblem {
  if (store.files.length === 0) return { code: 'missing', detail: { empty: 1 } };
  const deeper = store.files.find((file) => MANIFEST_NAMES.includes(file.slice(file.lastIndexOf('/') + 1)));
  const similar =
    deeper ??
    closest(
      MANIFEST_NAMES[0] as string,
      store.files.filter((file) => !file.includes('/')),
    )?.name;
  return similar === undefined ? { code: 'missing' } : { code: 'missing', detail: { similar } };
}

/** A list that names another notice is not judged by this one in silence. */
function withNoticeChecked(manifest: Manifest, notice: Notice): Manifest {
  const named = manifest.value['notice'];
  if (typeof named !== 'string' || named === notice.id || named === notice.number) return manifest;
  const place = manifest.placeOf('/notice');
  const problem: ManifestProblem = {
    code: 'unknownNotice',
    pointer: '/notice',
    detail: { named, known: notice.id },
    ...(place ? { place } : {}),
  };
  return { ...manifest, problems: [...manifest.problems, problem] };
}

interface Wanted {
  readonly pointer: string;
  readonly file: string;
  readonly family: Family;
}

/** Every string of the manifest that its vocabulary calls a document. */
function documentsIn(value: ManifestValue, entry: Vocabulary, pointer: string): Wanted[] {
  if (typeof value === 'string')
    return entry.document && value !== '' ? [{ pointer, file: value, family: entry.document }] : [];
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => documentsIn(item, entry.items ?? entry, below(pointer, index)));
  }
  return Object.entries(entry.properties ?? {}).flatMap(([name, property]) => {
    const given = (value as Readonly<Record<string, ManifestValue>>)[name];
    return given === undefined ? [] : documentsIn(given, property, below(pointer, name));
  });
}

async function readListed(
  { pointer, file, family }: Wanted,
  store: Store,
  readDocument: ReadDocument,
): Promise<ListedFile> {
  const opened = store.open(file);
  if ('unread' in opened) {
    const near = opened.unread.code === 'absent' ? closest(file, store.files) : undefined;
    const unread = near
      ? { code: 'absent' as const, detail: { similar: near.name, why: near.why } }
      : opened.unread;
    return { pointer, file, document: { kind: 'unknown', notes: [], unread } };
  }
  try {
    return { pointer, file, bytes: opened.source.size, ...(await readDocument(opened.source, file, family)) };
  } finally {
    opened.close();
  }
}

/** sha256 for files that share their size with another: only those can be the same. */
function withHashes(listed: readonly ListedFile[], store: Store): ListedFile[] {
  return listed.map((file) => {
    const twins = listed.filter(
      (other) => other.bytes === file.bytes && file.bytes !== undefined && file.bytes > 0,
    );
    const sha256 = twins.length > 1 ? hashOf(file.file, store) : undefined;
    return sha256 === undefined ? file : { ...file, sha256 };
  });
}

function hashOf(file: string, store: Store): string | undefined {
  const opened = store.open(file);
  if ('unread' in opened) return undefined;
  try {
    const { source } = opened;
    return createHash('sha256')
      .update(source.read(0, Math.min(source.size, LIMITS.pdfBytes)))
      .digest('hex');
  } finally {
    opened.close();
  }
}

/** What lies in the folder besides the list and what it mentions anywhere. */
function folderFacts(store: Store, manifest: Manifest): FolderFacts {
  const mentioned = new Set(
    stringsIn(manifest.value).map((text) => text.replaceAll('\\', '/').replace(/^\.\//, '')),
  );
  return {
    unlisted: store.files.filter((file) => !mentioned.has(file) && !MANIFEST_NAMES.includes(file)),
    skipped: store.skipped,
    refused: store.refused,
    files: store.files.length,
    bytes: store.bytes,
    ...(store.unread ? { unread: store.unread } : {}),
  };
}

function stringsIn(value: ManifestValue): string[] {
  return typeof value === 'string' ? [value] : Object.values(value).flatMap(stringsIn);
}
