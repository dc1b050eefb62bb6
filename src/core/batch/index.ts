// Summaries of many submissions → what every reporter is given: roll-call, facts across them, how the stages stand.

import type { Completion, RollCallRow } from '../model/batch.ts';
import type { SubmissionSummary } from '../model/summary.ts';
import type { InboxInput, ReportInput } from '../report/input.ts';
import { sanitize } from '../report/sanitize.ts';
import { crossFindingsOf } from './cross-submission.ts';
import { mergePackages } from './merge-packages.ts';
import { earlierOf, rollCallOf } from './roll-call.ts';
import { stageStatusOf } from './stage-status.ts';

/** What is known of a run besides the submissions. */
export type RunContext = Pick<ReportInput, 'tool' | 'notice' | 'messages' | 'asOf'>;

export interface InboxRun extends RunContext {
  /** The paths that were given. */
  readonly paths: string;
  readonly strays: readonly string[];
  /** Reminders count as errors. */
  readonly strict: boolean;
  readonly partial?: Completion;
}

/** Everything known of the submissions, in the order of their paths whatever the order they were read in. */
export function inboxInput(unsorted: readonly SubmissionSummary[], run: InboxRun): InboxInput {
  const { tool, notice, messages, asOf, partial } = run;
  // Names of files that nobody reads come through no report: here they are made safe to show.
  const { paths, strays } = sanitize({ paths: run.paths, strays: run.strays });
  const sorted = [...unsorted].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  const { submissions, rollCall } = mergeRows(sorted, rollCallOf(sorted, notice), run);
  const counting = rollCall.flatMap(({ submission }) => submission ?? []).sort((a, b) => a - b);
  const crossFindings = crossFindingsOf(submissions, counting, notice.names);
  const stages = stageStatusOf({ submissions, rollCall, notice, instant: asOf.instant });
  const inbox = { paths, rollCall, crossFindings, strays, ...(partial ? { partial } : {}) };
  return { tool, notice, messages, asOf, submissions, stages, inbox };
}

interface CalledSubmissions {
  readonly submissions: readonly SubmissionSummary[];
  readonly rollCall: readonly RollCallRow[];
}

/** What a submitter sent in several packages, put together stage by stage. */
function mergeRows(
  sorted: readonly SubmissionSummary[],
  called: readonly RollCallRow[],
  run: InboxRun,
): CalledSubmissions {
  const submissions = [...sorted];
  const rollCall = called.map((row): RollCallRow => {
    const latest = row.submission === undefined ? undefined : sorted[row.submission];
    if (row.submission === undefined || latest === undefined || row.superseded.length === 0) return row;
    const { merged, used } = mergePackages(latest, earlierOf(row, sorted), run);
    submissions[row.submission] = merged;
    if (used.length === 0) return row;
    return { ...row, superseded: row.superseded.filter((index) => !used.includes(index)), parts: used };
  });
  return { submissions, rollCall };
}

/** Submissions that somebody named one by one: no roll-call; one alone is seen as of its own time. */
export function reportInput(submissions: readonly SubmissionSummary[], run: RunContext): ReportInput {
  const { tool, notice, messages } = run;
  const [only] = submissions;
  const asOf = submissions.length === 1 && only ? only.received : run.asOf;
  const { instant } = only?.received ?? asOf;
  const stages = stageStatusOf({ submissions, rollCall: [], notice, instant });
  return { tool, notice, messages, asOf, submissions, stages };
}
