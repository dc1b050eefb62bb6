// A submission of which nothing could be read → one that says so: not checked, never passed, never dropped.

import type { Unread } from '../core/model/document.ts';
import type { ManifestProblem } from '../core/model/manifest.ts';
import type { Submission } from '../core/model/submission.ts';
import { MANIFEST_NAMES } from './manifest-names.ts';

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
    manifest: {
      file: MANIFEST_NAMES[0] ?? '',
      encoding: 'utf-8',
      value: {},
      problems,
      placeOf: () => undefined,
      keyOf: () => undefined,
    },
    folder: { unlisted: [], skipped: [], refused: [], files: 0, bytes: 0, unread },
    listed: [],
  };
}
