// A tree of files → the list in it: found under one of its names, read, and held to the notice; or why there is none.

import { LIMITS } from '../core/limits.ts';
import { readManifest } from '../core/manifest/index.ts';
import type { Unread } from '../core/model/document.ts';
import type { Manifest, ManifestProblem } from '../core/model/manifest.ts';
import type { Notice } from '../core/model/notice.ts';
import { closest } from '../core/text/did-you-mean.ts';
import { isListCopy } from '../core/text/file-version.ts';
import { unreadableTime } from '../core/text/notice-time.ts';
import { unitKey } from '../core/text/organization-name.ts';
import type { FileTree } from './file-tree.ts';
import { closedIn } from './foreign-package.ts';
import { isManifestName, MANIFEST_NAMES } from './paths.ts';

/** A list, and where its file could not be opened the reason, which is nobody's fault who wrote the list. */
export interface FoundManifest {
  readonly manifest: Manifest;
  readonly unread?: Unread;
}

/** The manifest of a tree; a list that is missing or cannot be read is one with a problem and no values. */
export async function findManifest(tree: FileTree, notice: Notice): Promise<FoundManifest> {
  const present = MANIFEST_NAMES.filter((name) => tree.files.includes(name));
  const [file, ...others] = present;
  const second = others.find((other) => file !== undefined && !isListCopy(other, file));
  if (file === undefined) return missingManifest(tree);
  if (second !== undefined)
    return withProblemAlone(file, { code: 'severalManifests', detail: { file, second } });
  const opened = tree.open(file);
  if ('unread' in opened) return { ...withProblemAlone(file, undefined), unread: opened.unread };
  try {
    if (opened.source.size > LIMITS.manifestBytes)
      return withProblemAlone(file, { code: 'tooLarge', detail: { limit: LIMITS.manifestBytes } });
    const manifest = await readManifest(opened.source.read(0, opened.source.size), file, notice.manifest);
    return { manifest: withTimesChecked(withNoticeChecked(manifest, notice), notice) };
  } finally {
    opened.close();
  }
}

function withProblemAlone(file: string, problem: ManifestProblem | undefined): FoundManifest {
  return { manifest: emptyManifest(file, problem ? [problem] : []) };
}

/** A list without any values, and what is wrong with it. */
export function emptyManifest(file: string, problems: readonly ManifestProblem[]): Manifest {
  const none = () => undefined;
  return { file, encoding: 'utf-8', value: {}, problems, placeOf: none, keyOf: none };
}

/** A file that came under a name which leads elsewhere (`../a`), and was not opened for that reason alone. */
export function refusedAs(names: readonly string[], { refused }: FileTree): Unread | undefined {
  const file = refused.find(
    (each) =>
      each.unread.code === 'notInFolder' &&
      each.unread.detail?.container === undefined &&
      names.includes(each.file.split(/[\\/]/).at(-1) ?? ''),
  )?.file;
  return file === undefined ? undefined : { code: 'notInFolder', detail: { container: 'archive', file } };
}

/** A list that may lie in what nobody opened is no list that is missing. */
function missingManifest(tree: FileTree): FoundManifest {
  const file = MANIFEST_NAMES[0] as string;
  const outside = refusedAs(MANIFEST_NAMES, tree);
  if (outside !== undefined) return { ...withProblemAlone(file, undefined), unread: outside };
  const problem = missingProblem(tree);
  const isNamed = problem === undefined || Object.keys(problem.detail ?? {}).length > 0;
  const closed = isNamed ? undefined : closedIn(tree);
  if (closed === undefined) return withProblemAlone(file, problem);
  const detail = { ...closed.detail, isList: true } as const;
  return { ...withProblemAlone(file, undefined), unread: { ...closed, detail } };
}

/** The list is not there: was another name meant, or does it lie one folder deeper? */
function missingProblem(tree: FileTree): ManifestProblem | undefined {
  if (tree.files.length === 0) {
    // Why nothing at all could be read is said once, of the folder.
    return tree.unread ? undefined : { code: 'missing', detail: { empty: 1 } };
  }
  const special = tree.refused.find(({ file }) => MANIFEST_NAMES.includes(file));
  if (special) return { code: 'missing', detail: { special: special.file } };
  const top = tree.files.filter((file) => !file.includes('/'));
  const [copy, second] = copiesIn(top);
  if (copy !== undefined && second !== undefined)
    return { code: 'severalManifests', detail: { file: copy, second } };
  if (copy !== undefined) return { code: 'missing', detail: { similar: copy } };
  const deeper = tree.files.find(isManifestName) ?? copiesIn(tree.files)[0];
  const similar =
    deeper ?? MANIFEST_NAMES.flatMap((name) => closest(name, top)?.name ?? [])[0] ?? onlyYaml(top);
  return similar === undefined ? { code: 'missing' } : { code: 'missing', detail: { similar } };
}

/** 报送清单(1).yaml, 报送清单 - 副本.yaml: what browsers and file managers make of a second copy. */
function copiesIn(files: readonly string[]): readonly string[] {
  return files.filter((file) => MANIFEST_NAMES.some((name) => isListCopy(file, name)));
}

/** Whatever it is called, nobody puts another such file beside office papers. */
function onlyYaml(files: readonly string[]): string | undefined {
  const [first, second] = files.filter((file) => YAML.test(file));
  return second === undefined ? first : undefined;
}

const YAML = /\.ya?ml$/iu;

/** A list that names another notice is not judged by this one in silence. */
function withNoticeChecked(manifest: Manifest, notice: Notice): Manifest {
  const named = manifest.value['notice'];
  if (typeof named !== 'string' || namesNotice(named, notice)) return manifest;
  return withProblem(manifest, 'unknownNotice', '/notice', { named, known: notice.id });
}

/** By its id or its number, whatever brackets and blanks are used, with or without 号. */
export function namesNotice(named: string, { id, number }: Notice): boolean {
  const bare = (name: string) => unitKey(name).replace(/号$/u, '');
  return [id, number].some((name) => bare(name) === bare(named));
}

/** Nor is a time that cannot be read replaced by another one in silence. */
function withTimesChecked(manifest: Manifest, notice: Notice): Manifest {
  const wrong = notice.stages.flatMap((stage) => {
    const found = unreadableTime(stage, notice, manifest.value);
    return found === undefined ? [] : [found];
  });
  return [...new Map(wrong)].reduce(
    (checked, [pointer, text]) => withProblem(checked, 'unreadableTime', pointer, { text }),
    manifest,
  );
}

function withProblem(
  manifest: Manifest,
  code: ManifestProblem['code'],
  pointer: string,
  detail: NonNullable<ManifestProblem['detail']>,
): Manifest {
  const place = manifest.placeOf(pointer);
  const problem: ManifestProblem = { code, pointer, detail, ...(place ? { place } : {}) };
  return { ...manifest, problems: [...manifest.problems, problem] };
}
