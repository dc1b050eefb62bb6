// Summaries of many submissions → what every reporter is given: roll-call, facts across them, how the stages stand.

import { submitterInWords } from '../facts/index.ts';
import type { Completion, RollCallRow, Stray } from '../model/batch.ts';
import type { Notice } from '../model/notice.ts';
import type { SubmissionSummary } from '../model/summary.ts';
import type { InboxInput, ReportInput } from '../report/input.ts';
import { sanitize } from '../report/sanitize.ts';
import { crossFindingsOf } from './cross-submission.ts';
import { mergePackages } from './merge-packages.ts';
import { belongingOf, earlierOf, rollCallOf, stageStatusOf } from './roll-call.ts';

/** What is known of a run besides the submissions. */
export type RunContext = Pick<ReportInput, 'tool' | 'notice' | 'messages' | 'asOf'>;

export interface InboxRun extends RunContext {
  /** The paths that were given. */
  readonly paths: string;
  /** Reminders count as errors. */
  readonly strict: boolean;
  readonly partial?: Completion;
}

/** Everything known of the submissions, in the order of their paths whatever the order they were read in. */
export function inboxInput(unsorted: readonly SubmissionSummary[], run: InboxRun): InboxInput {
  const { tool, notice, messages, asOf, partial } = run;
  // Names of files that nobody reads come through no report: here they are made safe to show.
  const { paths } = sanitize({ paths: run.paths });
  const all = [...unsorted].sort((a, b) => (a.path < b.path ? -1 : 1));
  const strays = all.filter((each) => isStray(each, notice) || isReportBeside(each, all, notice));
  const sorted = all.filter((each) => !strays.includes(each));
  const { submissions, rollCall } = mergeRows(sorted, rollCallOf(sorted, notice, partial !== undefined), run);
  const counting = rollCall.flatMap(({ submission }) => submission ?? []).sort((a, b) => a - b);
  const crossFindings = crossFindingsOf(submissions, counting, notice.names);
  const stages = stageStatusOf({ submissions, rollCall, notice, instant: asOf.instant });
  const inbox = {
    paths,
    rollCall,
    crossFindings,
    strays: strays.map((each) => strayOf(each, notice)),
    ...(partial ? { partial } : {}),
  };
  return { tool, notice, messages, asOf, submissions, stages, inbox };
}

/** A single file of nobody known: an office keeps papers of its own in its inbox. */
function isStray(summary: SubmissionSummary, notice: Notice): boolean {
  if (summary.form !== 'file') return false;
  const { code, several } = belongingOf(summary, notice);
  return code === undefined && several === undefined;
}

/**
 * A report of the program's own that lies beside the packages it speaks of. Whoever sends one under a submitter's name,
 * or one that speaks of nobody but a submitter without a package, has sent it: that stays a row.
 */
function isReportBeside(
  summary: SubmissionSummary,
  all: readonly SubmissionSummary[],
  notice: Notice,
): boolean {
  if (!isOwnReport(summary) || submitterInWords(summary.name, notice).named !== 'nobody') return false;
  const { code } = belongingOf(summary, notice);
  return (
    code === undefined || all.some((each) => !isOwnReport(each) && belongingOf(each, notice).code === code)
  );
}

function isOwnReport({ form, findings }: SubmissionSummary): boolean {
  return (
    form === 'file' && findings.some(({ why }) => why?.code === 'unread' && why.unread.code === 'ownReport')
  );
}

/** Of a report of our own it goes without saying that it speaks of submitters. */
function strayOf(summary: SubmissionSummary, notice: Notice): Stray {
  const { path, spokenOf = [] } = summary;
  return isOwnReport(summary)
    ? { path, names: [], ownReport: true }
    : { path, names: namesOf(spokenOf, notice) };
}

function namesOf(codes: readonly string[], { submitters }: Notice): readonly string[] {
  return submitters.filter(({ code }) => codes.includes(code)).map(({ short, name }) => short ?? name.zh);
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
  const asOf = submissions.length === 1 && only ? only.asOf : run.asOf;
  const { instant } = only?.asOf ?? asOf;
  const stages = stageStatusOf({ submissions, rollCall: [], notice, instant });
  return { tool, notice, messages, asOf, submissions, stages };
}
