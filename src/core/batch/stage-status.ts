// Digests and roll-call → for each stage who is complete, who has begun, who has handed in nothing.

import type { Notice } from '../model/notice.ts';
import { type Language, stageIn } from '../report/to-view.ts';
import type { RollCallRow, StageCount, SubmissionSummary } from '../report/view.ts';
import { dayNumber } from '../text/date-time.ts';

export interface Clock {
  readonly notice: Notice;
  readonly language: Language;
  /** Milliseconds: the time of looking. */
  readonly instant: number;
}

/** The notice's stages; without a roll-call (one submission) only the days are told. */
export function stageCountsOf(
  digests: readonly SubmissionSummary[],
  roll: readonly RollCallRow[],
  clock: Clock,
): StageCount[] {
  const { notice, language, instant } = clock;
  return notice.stages.map((stage) => {
    const daysLeft =
      Date.parse(`${stage.due}T00:00:00Z`) / 86_400_000 - dayNumber(instant, notice.timeZone.offset);
    const known = roll.filter((row) => row.code !== '');
    const stateOf = (row: RollCallRow) =>
      standing(row.digest === undefined ? undefined : digests[row.digest], stage.id, notice);
    const names = (state: Standing) => known.filter((row) => stateOf(row) === state).map((row) => row.name);
    return {
      id: stage.id,
      ...stageIn(stage, daysLeft, language),
      daysLeft,
      complete: names('complete'),
      partial: names('partial'),
      missing: names('missing'),
    };
  });
}

type Standing = 'complete' | 'partial' | 'missing';

/** Complete: none of the stage's hard duties is open. Missing: nothing of the stage was handed in. */
export function standing(digest: SubmissionSummary | undefined, stage: string, notice: Notice): Standing {
  const line = digest?.stages.find((each) => each.id === stage);
  if (!digest || !line || line.pending || !line.started) return 'missing';
  const hard = new Set(
    notice.requirements
      .filter((each) => each.stage === stage && each.severity === 'error')
      .map((each) => each.id),
  );
  const open = digest.findings.some(
    ({ finding }) => hard.has(finding.requirement) || finding.blocks?.some((id) => hard.has(id)),
  );
  return open || line.gaps ? 'partial' : 'complete';
}
