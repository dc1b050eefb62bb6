// Paths of an inbox → digests: one after another, or spread over workers where that pays; progress on stderr.

import { availableParallelism } from 'node:os';
import { basename, resolve } from 'node:path';
import type { SubmissionSummary } from '../core/report/view.ts';
import { isUserError } from '../core/user-error.ts';
import type { LoadedNotice } from '../platform/node/notices.ts';
import { type WorkSettings, work } from '../platform/node/summarize-submission.ts';
import type { Pool } from '../platform/node/workers/pool.ts';
import { givenUp } from '../submission/failed.ts';
import type { Environment } from './environment.ts';
import { progressOf } from './progress.ts';
import { poolFor } from './worker-pool.ts';

export interface Processing {
  readonly rules: LoadedNotice;
  readonly settings: WorkSettings;
  readonly environment: Environment;
  readonly jobs: number | undefined;
  /** Its id or file: threads load it themselves. */
  readonly notice: string;
  readonly progress: boolean;
}

export interface Processed {
  readonly digests: readonly SubmissionSummary[];
  /** How many were looked at before the run ended or was stopped. */
  readonly done: number;
}

// Below so many submissions a second thread costs more than it brings (measured: performance.md).
const WORTH_THREADS = 150;
const MOST_THREADS = 8;

/** Every submission yields a digest, whatever is wrong with it; an interrupt ends the run with what is at hand. */
export async function processAll(paths: readonly string[], processing: Processing): Promise<Processed> {
  const { environment, progress } = processing;
  const threads = processing.jobs ?? threadsFor(paths.length);
  const pool = poolFor(environment, threads);
  const bar = progressOf(paths.length, environment, progress);
  const digests: SubmissionSummary[] = [];
  const waiting = [...paths];
  const walk = async () => {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      if (environment.interrupted()) return;
      bar.show(digests.length, path);
      digests.push(await digestAt(path, pool, processing));
    }
  };
  try {
    // Two at a time for each thread, so that none waits for us.
    await Promise.all(Array.from({ length: 2 * threads }, walk));
  } finally {
    await pool.close();
    bar.end();
  }
  return { digests, done: digests.length };
}

function threadsFor(submissions: number): number {
  return submissions < WORTH_THREADS ? 1 : Math.min(availableParallelism(), MOST_THREADS);
}

/** A path that went away or cannot be opened is a submission that could not be checked; the others go on. */
async function digestAt(path: string, pool: Pool, processing: Processing): Promise<SubmissionSummary> {
  const { settings, notice, environment, rules } = processing;
  const at = { notice, noticePaths: environment.noticePaths };
  try {
    return await pool.run('digest', { path, rules: at, settings });
  } catch (error) {
    if (!isUserError(error)) throw error;
    const code = error.code === 'noSuchPath' ? 'vanished' : 'noPermission';
    return work(path, rules, settings, async () =>
      givenUp({ path, name: basename(resolve(path)) }, { code }),
    );
  }
}
