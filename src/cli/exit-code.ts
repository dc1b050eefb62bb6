// What was found → the exit code of the run.

import { isOpen, type Report } from '../core/model/finding.ts';
import type { InboxInput } from '../core/report/input.ts';

/** From which severity on an open finding is a failure of the run. */
export type FailOn = 'error' | 'warning';

/** 0 all pass · 1 something failed or could not be checked · 2 usage, or the run cannot work · 3 our bug. */
export type ExitCode = 0 | 1 | 2 | 3;

/** 1 for anything that failed or could not be checked; warnings count where that is asked for. */
export function exitCodeOf(reports: readonly Pick<Report, 'verdict' | 'counts'>[], failOn: FailOn): ExitCode {
  const bad = reports.some((each) => isOpen(each) || (failOn === 'warning' && each.counts.warnings > 0));
  return bad ? 1 : 0;
}

/** Only the packages that count: an earlier one that was mended is nobody's fault any more. Missing ones fail once overdue. */
export function exitCodeOfInbox({ inbox, submissions, stages }: InboxInput, failOn: FailOn): ExitCode {
  const { rollCall } = inbox;
  const counting = rollCall.flatMap(({ submission }) => submissions[submission ?? -1] ?? []);
  const overdue = (stages[0]?.daysLeft ?? 0) < 0 && rollCall.some(({ state }) => state === 'missing');
  return overdue ? 1 : exitCodeOf(counting, failOn);
}
