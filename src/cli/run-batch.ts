// Paths of an inbox → summaries: one after another, or spread over workers where that pays; progress on stderr.

import { availableParallelism } from 'node:os';
import { basename, resolve } from 'node:path';
import type { SubmissionSummary } from '../core/model/summary.ts';
import { type SummarySettings, summarize } from '../core/summarize.ts';
import { isUserError } from '../core/user-error.ts';
import type { InboxEntry } from '../platform/node/inbox.ts';
import type { LoadedNotice } from '../platform/node/notices.ts';
import type { WorkerPool } from '../platform/node/workers/pool.ts';
import { failedSubmission, single } from '../submission/index.ts';
import type { Environment } from './environment.ts';
import { progressOf } from './progress.ts';
import { poolFor } from './worker-pool.ts';

export interface BatchRun {
  readonly rules: LoadedNotice;
  readonly settings: SummarySettings;
  readonly environment: Environment;
  readonly jobs: number | undefined;
  /** Its id or file: workers load it themselves. */
  readonly notice: string;
  readonly progress: boolean;
  /** By path: when the office says that it came. */
  readonly received: ReadonlyMap<string, number>;
}

export interface BatchResult {
  readonly submissions: readonly SubmissionSummary[];
  /** How many were looked at before the run ended or was stopped. */
  readonly done: number;
}

// Below so many submissions a second worker costs more than it brings (measured: docs/performance.md).
const WORTH_WORKERS = 150;
const MOST_WORKERS = 8;

/** Every submission yields a summary, whatever is wrong with it; an interrupt ends the run with what is at hand. */
export async function runBatch(entries: readonly InboxEntry[], processing: BatchRun): Promise<BatchResult> {
  const { environment, progress } = processing;
  const workers = processing.jobs ?? workersFor(entries.length);
  const pool = poolFor(environment, workers);
  const bar = progressOf(entries.length, environment, progress);
  const submissions: SubmissionSummary[] = [];
  const waiting = [...entries];
  const walk = async () => {
    for (let entry = waiting.shift(); entry !== undefined; entry = waiting.shift()) {
      if (environment.interrupted()) return;
      bar.show(submissions.length, entry.path);
      submissions.push(await summaryAt(entry, pool, processing));
    }
  };
  try {
    // Two at a time for each worker, so that none waits for us.
    await Promise.all(Array.from({ length: 2 * workers }, walk));
  } finally {
    waiting.length = 0; // after a failure nobody takes another
    await pool.close();
    bar.end();
  }
  return { submissions, done: submissions.length };
}

function workersFor(submissions: number): number {
  return submissions < WORTH_WORKERS ? 1 : Math.min(availableParallelism(), MOST_WORKERS);
}

/** A path that went away or cannot be opened is a submission that could not be checked; the others go on. */
async function summaryAt(
  { path, kind, under }: InboxEntry,
  pool: WorkerPool,
  processing: BatchRun,
): Promise<SubmissionSummary> {
  const { notice, environment, rules, received } = processing;
  const given = received.get(path);
  const settings = {
    ...processing.settings,
    ...(under === undefined ? {} : { under }),
    ...(given === undefined ? {} : { received: given }),
  };
  const origin = { path, name: basename(resolve(path)) };
  // Nothing behind a link is looked at, and a pipe is never opened: that they lie there is told.
  if (kind === 'link' || kind === 'special')
    return summarize(single(origin, { code: kind === 'link' ? 'link' : 'notRegular' }), rules, settings);
  const at = { notice, noticePaths: environment.noticePaths };
  try {
    return await pool.run('summarize', { path, loose: kind === 'file', rules: at, settings });
  } catch (error) {
    // What the system refuses the run is no fault of this submission.
    if (!isUserError(error) || error.code === 'systemRefused') throw error;
    const code = error.code === 'noSuchPath' ? 'vanished' : 'noPermission';
    return summarize(failedSubmission(origin, { code }), rules, settings);
  }
}
