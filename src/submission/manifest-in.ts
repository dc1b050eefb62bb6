// A store → the list in it: found under one of its names, read, and held to the notice; or why there is none.

import { LIMITS } from '../limits.ts';
import { readManifest } from '../manifest/manifest.ts';
import type { Manifest, ManifestProblem, Notice } from '../model.ts';
import { closest } from '../text/similar.ts';
import { isListName, MANIFEST_NAMES } from './list-name.ts';
import type { Store } from './store.ts';

export { MANIFEST_NAMES } from './list-name.ts';

/** The store's manifest; a list that is missing or cannot be read is one with a problem and no values. */
export async function manifestIn(store: Store, notice: Notice): Promise<Manifest> {
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

function emptyManifest(file: string, problem: ManifestProblem | undefined): Manifest {
  return {
    file,
    encoding: 'utf-8',
    value: {},
    problems: problem ? [problem] : [],
    placeOf: () => undefined,
    keyOf: () => undefined,
  };
}

const PACKED = /\.(?:zip|rar|7z)$/i;

/** The list is not there: was another name meant, or does it lie one folder deeper? */
function missingProblem(store: Store): ManifestProblem | undefined {
  if (store.files.length === 0) {
    // Why nothing at all could be read is said once, of the folder.
    return store.unread ? undefined : { code: 'missing', detail: { empty: 1 } };
  }
  const deeper = store.files.find(isListName);
  const packed = deeper === undefined ? store.files.find((file) => PACKED.test(file)) : undefined;
  if (packed !== undefined) return { code: 'missing', detail: { packed } };
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
