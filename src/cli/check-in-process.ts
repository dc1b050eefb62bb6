// A submission or file that our own readers can read → its answer in the main thread, without a worker.
//
// Our own readers are linear and bounded by caps (limits.ts; the mutation runs hold it); whatever has a foreign
// library behind it may loop or eat memory and is left to a worker, which can be stopped. Starting one costs more
// than reading a whole folder of Word documents.

import type { SubmissionSummary } from '../core/model/summary.ts';
import { type SummarySettings, summarize } from '../core/summarize.ts';
import { isUserError } from '../core/user-error.ts';
import { familyOf, isOwnKind, kindOf, readDocument } from '../documents/index.ts';
import { type CountedDocument, countDocuments } from '../platform/node/count-documents.ts';
import type { LoadedNotice } from '../platform/node/notices.ts';
import { readSubmissionAt } from '../platform/node/open-submission.ts';
import {
  type FileTree,
  isManifestName,
  type OpenedSubmission,
  type ReadDocument,
} from '../submission/index.ts';

/** Thrown to leave a task to a worker; never leaves this file. */
const NEEDS_WORKER = Symbol('needs a worker');

/** A list longer than this is nobody's daily list: its reader is a library when it is unusual. */
const LIST_BYTES = 64 * 1024;

/** Small enough to be read in a fraction of a second even where it is packed as tightly as the limits allow. */
const SHORT_BYTES = 256 * 1024;

/** Where our own kinds take longer than this in all, the time limits of a worker are wanted. */
const MOST_MILLISECONDS = 1_000;

/** Reads what is ours, short and quick; of pictures only the header is read, whatever their size. */
function readOwn(clock: () => number): ReadDocument {
  const begun = clock();
  return async (source, name, family) => {
    const kind = kindOf(source, name);
    const short = source.size <= SHORT_BYTES || familyOf(kind) === 'image';
    if (!isOwnKind(kind) || !short || clock() - begun > MOST_MILLISECONDS) throw NEEDS_WORKER;
    return readDocument(source, name, family);
  };
}

export interface InProcess {
  readonly settings: SummarySettings;
  readonly clock: () => number;
}

/** The summary, or undefined where a worker is needed: for a small picture of each photo too. */
export async function summarizeInProcess(
  path: string,
  rules: LoadedNotice,
  { settings, clock }: InProcess,
): Promise<SubmissionSummary | undefined> {
  if (settings.keep.thumbnails !== 'none') return undefined;
  return unlessWorker(async () => {
    const reader = { readDocument: readOwn(clock), through: ownTree };
    return summarize(await readSubmissionAt(path, rules.notice, reader), rules, settings);
  });
}

/** The figures of a file, or undefined where a worker is needed. */
export async function countInProcess(
  path: string,
  clock: () => number,
): Promise<readonly CountedDocument[] | undefined> {
  return unlessWorker(() => countDocuments(path, readOwn(clock)));
}

/** A folder whose list is short. */
function ownTree({ origin, tree }: OpenedSubmission): FileTree {
  if (origin.form !== 'folder') {
    tree.close?.();
    throw NEEDS_WORKER;
  }
  return {
    ...tree,
    open(written) {
      const opened = tree.open(written);
      if ('unread' in opened || !isManifestName(written) || opened.source.size <= LIST_BYTES) return opened;
      opened.close();
      throw NEEDS_WORKER;
    },
  };
}

/** A bug in a reader needs a worker as well: there it costs one document. */
async function unlessWorker<Answer>(attempt: () => Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await attempt();
  } catch (error) {
    if (isUserError(error)) throw error;
    return undefined;
  }
}
