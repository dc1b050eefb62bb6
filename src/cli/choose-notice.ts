// Submissions × the bundled notices → the notice that the first list names; only asked where several are bundled.

import { isUserError } from '../core/user-error.ts';
import { loadNotice, type NoticePaths } from '../platform/node/notices.ts';
import { openSubmission } from '../platform/node/open-submission.ts';
import { findManifest, namesNotice } from '../submission/index.ts';

/** After so many lists that name none, the first notice is taken. */
const MOST_LISTS = 20;

/** The id of the notice; undefined where no list names one that is known. */
export async function noticeByList(
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
      const named = (await findManifest(tree, notice)).value['notice'];
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
