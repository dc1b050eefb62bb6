// Summaries and roll-call → for each stage who is complete, who has begun, who has handed in nothing.

import type { RollCallRow, StageState, StageStatus } from '../model/batch.ts';
import type { Notice } from '../model/notice.ts';
import type { SubmissionSummary } from '../model/summary.ts';
import { stageStateOf } from '../report/summary/stages.ts';
import { dayNumber } from '../text/date-time.ts';

const DAY = 86_400_000;

export interface Called {
  readonly submissions: readonly SubmissionSummary[];
  /** Empty where the submissions were named one by one: then only the days are known. */
  readonly rollCall: readonly RollCallRow[];
  readonly notice: Notice;
  /** Milliseconds: the time of looking. */
  readonly instant: number;
}

/** The notice's stages in their order. */
export function stageStatusOf({ submissions, rollCall, notice, instant }: Called): StageStatus[] {
  const today = dayNumber(instant, notice.timeZone.offset);
  const known = rollCall.filter((row) => row.code !== '');
  return notice.stages.map(({ id, due }) => {
    const stateOf = ({ submission, state }: RollCallRow) =>
      state === 'unlooked' || state === 'unsure'
        ? 'unlooked'
        : stageStateOf(submission === undefined ? undefined : submissions[submission], id, notice);
    const names = (state: StageState | 'unlooked') =>
      known.filter((row) => stateOf(row) === state).map(({ name }) => name);
    return {
      id,
      daysLeft: Date.parse(`${due}T00:00:00Z`) / DAY - today,
      complete: names('complete'),
      partial: names('partial'),
      unread: names('unread'),
      unlooked: names('unlooked'),
      missing: names('missing'),
    };
  });
}
