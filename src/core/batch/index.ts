// Digests of many submissions → the batch: roll-call, facts across them, how the stages stand.

import type { Notice } from '../model/notice.ts';
import { crossSentence } from '../report/cross-view.ts';
import { sanitize } from '../report/sanitize.ts';
import { dueIn, type Language, labelsIn, readingsIn, timeIn } from '../report/to-view.ts';
import type { Batch, RollCallRow, SubmissionSummary } from '../report/view.ts';
import { crossFindingsOf } from './cross-submission.ts';
import { joined } from './merge-packages.ts';
import { earlierOf, rollCallOf } from './roll-call.ts';
import { stageCountsOf } from './stage-status.ts';

export interface Gathering {
  readonly tool: Batch['tool'];
  readonly notice: Notice;
  readonly language: Language;
  readonly inbox: string;
  /** The time of looking, in milliseconds, and where it comes from. */
  readonly asOf: { readonly instant: number; readonly source: 'option' | 'now' };
  readonly strays: readonly string[];
  readonly strict: boolean;
  readonly partial?: Batch['partial'];
}

/** Everything known of the submissions, in the order of their paths whatever the order they were read in. */
export function assemble(unsorted: readonly SubmissionSummary[], gathering: Gathering): Batch {
  const { tool, notice, language, asOf, partial } = gathering;
  // Names of files that nobody reads come through no report: this is their edge.
  const { inbox, strays } = sanitize({ inbox: gathering.inbox, strays: gathering.strays });
  const sorted = [...unsorted].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  const called = rollCallOf(sorted, notice, dueIn(notice, asOf.instant, language));
  const { digests, roll } = together(sorted, called, gathering);
  const counting = roll.flatMap((row) => row.digest ?? []);
  const across = crossFindingsOf(
    digests,
    [...counting].sort((a, b) => a - b),
  );
  return {
    tool,
    notice,
    labels: labelsIn(language),
    readings: readingsIn(notice, language),
    inbox,
    asOf: timeIn(asOf.instant, asOf.source, notice, language),
    digests,
    roll,
    across: across.map((found) => ({ ...found, sentence: crossSentence(found, digests, language) })),
    stages: stageCountsOf(digests, roll, { notice, language, instant: asOf.instant }),
    strays,
    ...(partial ? { partial } : {}),
  };
}

/** What a submitter sent in several packages, put together stage by stage. */
function together(
  digests: readonly SubmissionSummary[],
  roll: readonly RollCallRow[],
  gathering: Gathering,
): { readonly digests: readonly SubmissionSummary[]; readonly roll: readonly RollCallRow[] } {
  const changed = [...digests];
  const rows = roll.map((row): RollCallRow => {
    const latest = row.digest === undefined ? undefined : digests[row.digest];
    if (row.digest === undefined || latest === undefined || row.superseded.length === 0) return row;
    const { digest, used } = joined(latest, earlierOf(row, digests), gathering);
    changed[row.digest] = digest;
    return used.length === 0
      ? row
      : { ...row, superseded: row.superseded.filter((index) => !used.includes(index)), parts: used };
  });
  return { digests: changed, roll: rows };
}

/** Submissions that somebody named one by one, as a batch without a roll-call. */
export function batchOfSome(
  digests: readonly SubmissionSummary[],
  gathering: Omit<Gathering, 'inbox' | 'strays' | 'strict'>,
): Batch {
  const { tool, notice, language, asOf } = gathering;
  const [only] = digests;
  return {
    tool,
    notice,
    labels: labelsIn(language),
    readings: readingsIn(notice, language),
    inbox: '',
    asOf:
      digests.length === 1 && only ? only.receivedText : timeIn(asOf.instant, asOf.source, notice, language),
    digests,
    roll: [],
    across: [],
    stages: stageCountsOf(digests, [], { notice, language, instant: only?.received ?? asOf.instant }),
    strays: [],
  };
}
