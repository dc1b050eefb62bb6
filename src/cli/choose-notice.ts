// `--notice` × the bundled notices × the lists of submissions → the notice to judge by.

import { isUserError } from '../core/user-error.ts';
import { bundledNotices, isId, loadNotice, type NoticePaths } from '../platform/node/notices.ts';
import { openSubmission } from '../platform/node/open-submission.ts';
import { findManifest, namesNotice } from '../submission/index.ts';

/** The notice that was named, else the only bundled one; of several the one that the lists name, else the first. */
export async function namedNotice(
  named: string | undefined,
  noticePaths: NoticePaths,
  paths: readonly string[],
): Promise<string> {
  if (named !== undefined) return named;
  const ids = bundledNotices(noticePaths);
  if (ids.length < 2) return ids[0] ?? '';
  return (await noticeByList(paths, ids, noticePaths)) ?? ids[0] ?? '';
}

/** The file of a notice that is none of ours, for what is read is not to be written over. */
export function noticeFiles(named: string | undefined): string[] {
  return named === undefined || isId(named) ? [] : [named];
}

/** After so many lists that name none, the first notice is taken. */
const MOST_LISTS = 20;

/** The id of the notice; undefined where no list names one that is known. */
async function noticeByList(
  paths: readonly string[],
  ids: readonly string[],
  noticePaths: NoticePaths,
): Promise<string | undefined> {
  for (const path of paths.slice(0, MOST_LISTS)) {
    const named = await namedAt(path, ids, noticePaths).catch(unlessUserError);
    if (named !== undefined) return named;
  }
  return undefined;
}

/** Each notice has its own words for its list, so each reads it in its own way. */
async function namedAt(
  path: string,
  ids: readonly string[],
  noticePaths: NoticePaths,
): Promise<string | undefined> {
  for (const id of ids) {
    const { notice } = await loadNotice(id, noticePaths);
    const { tree } = await openSubmission(path);
    try {
      const named = (await findManifest(tree, notice)).manifest.value['notice'];
      if (typeof named === 'string' && namesNotice(named, notice)) return id;
    } finally {
      tree.close?.();
    }
  }
  return undefined;
}

/** What cannot be opened is reported when it is checked. */
function unlessUserError(error: unknown): undefined {
  if (isUserError(error)) return undefined;
  throw error;
}
