// A summary × one stage of the notice → whether the stage is complete, begun, or not there.

import { memoize } from '../../memoize.ts';
import { isOpen } from '../../model/finding.ts';
import type { Notice } from '../../model/notice.ts';
import type { SubmissionSummary } from '../../model/summary.ts';

export type StageState = 'complete' | 'partial' | 'missing';

/** Complete: none of the stage's hard duties is open. Missing: nothing of the stage was handed in. */
export function stageStateOf(
  submission: SubmissionSummary | undefined,
  stage: string,
  notice: Notice,
): StageState {
  const progress = submission?.stages.find(({ id }) => id === stage);
  if (!submission || !progress || progress.pending || !progress.started) return 'missing';
  const hard = hardDuties(notice).get(stage);
  const hasOpen = submission.findings.some(
    (each) => isOpen(each) && (hard?.has(each.requirement) || each.blocks?.some((id) => hard?.has(id))),
  );
  return hasOpen || progress.gaps ? 'partial' : 'complete';
}

/** The ids of the requirements of severity error, by stage. */
const hardDuties = memoize(({ stages, requirements }: Notice): ReadonlyMap<string, ReadonlySet<string>> => {
  const hard = requirements.filter(({ severity }) => severity === 'error');
  const ofStage = (id: string) => hard.filter(({ stage }) => stage === id).map((each) => each.id);
  return new Map(stages.map(({ id }) => [id, new Set(ofStage(id))]));
});
