// A folder or file that our own readers can read → its answer in the main thread; single documents, or all of it, by a worker.

import { join } from 'node:path';
import type { SubmissionSummary } from '../core/model/summary.ts';
import { isPictured, withThumbnails } from '../core/report/summary/index.ts';
import { type SummarySettings, summarize } from '../core/summarize.ts';
import { isUserError, orSystemRefused } from '../core/user-error.ts';
import { type CountedDocument, countFile, isContainer } from '../platform/node/count-documents.ts';
import type { LoadedNotice } from '../platform/node/notices.ts';
import { isFolderAt, readSubmissionAt } from '../platform/node/open-submission.ts';
import type { WorkerPool } from '../platform/node/workers/pool.ts';
import type { NoticeReference } from '../platform/node/workers/protocol.ts';
import { type FileTree, isManifestName, type ReadDocument, smallPictures } from '../submission/index.ts';
import type { Environment } from './environment.ts';
import { hereReading, NEEDS_WORKER } from './read-here.ts';

/** A list longer than this is nobody's daily list: its reader is a library when it is unusual. */
const LIST_BYTES = 64 * 1024;

export interface ReadingHosts {
  readonly environment: Environment;
  readonly pool: WorkerPool;
}

interface FolderChecking extends ReadingHosts {
  readonly rules: LoadedNotice;
  /** For a worker, which loads the notice itself. */
  readonly reference: NoticeReference;
  readonly settings: SummarySettings;
}

/** A folder is read here as far as that goes, a zip or a mail by a worker. Throws UserError as `openSubmission` does. */
export async function summaryAt(path: string, checking: FolderChecking): Promise<SubmissionSummary> {
  const { pool, reference, settings } = checking;
  const { read, done } = readingAt(path, checking);
  const summary = isFolderAt(path)
    ? await unlessWorker(() => summarizeFolder(path, read, checking))
    : undefined;
  return summary ?? pool.run('summarize', { path, rules: reference, settings }, done());
}

/** A document that is not read here is read by a worker, from the bytes of the file that is open here. */
function readingAt(path: string, { environment, pool }: ReadingHosts) {
  return hereReading(
    (source, name, family) =>
      pool.run('document', { path: join(path, name), bytes: source.read(0, source.size), name, family }),
    environment,
  );
}

async function summarizeFolder(
  path: string,
  readDocument: ReadDocument,
  { rules, settings, pool }: FolderChecking,
): Promise<SubmissionSummary> {
  let held: FileTree | undefined;
  const submission = await readSubmissionAt(path, rules.notice, {
    readDocument,
    through({ tree }) {
      held = withShortList(tree);
      return held;
    },
  });
  const summary = summarize(submission, rules, settings);
  if (held === undefined || !isPictured(summary, settings.keep)) return summary;
  const pictures = await smallPictures(submission.listed, held, {
    smallPicture: (source) => pool.run('picture', { path, bytes: source.read(0, source.size) }),
  });
  return withThumbnails(summary, pictures);
}

function withShortList(tree: FileTree): FileTree {
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

/** The figures of a file, or of all that is in a zip or a mail: those by a worker. */
export async function countAt(path: string, hosts: ReadingHosts): Promise<readonly CountedDocument[]> {
  const { read, done } = readingAt(path, hosts);
  const counted = await unlessWorker(() => countFile(path, read));
  return counted && !isContainer(counted) ? [counted] : hosts.pool.run('count', { path }, done());
}

/** A bug needs a worker as well: what it costs there is told. */
async function unlessWorker<Answer>(attempt: () => Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await attempt();
  } catch (thrown) {
    const error = thrown === NEEDS_WORKER ? thrown : orSystemRefused(thrown);
    if (isUserError(error)) throw error;
    return undefined;
  }
}
