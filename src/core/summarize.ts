// One submission as read → its summary: measured, judged, made safe to show, and cut down to what reports ask for.

import { type CheckOptions, check, type NoticeRules, receivedAt } from './check.ts';
import type { Notice } from './model/notice.ts';
import type { Submission } from './model/submission.ts';
import type { Keep, KnownTime, SubmissionSummary } from './model/summary.ts';
import { sanitize } from './report/sanitize.ts';
import { summaryOf } from './report/summary/index.ts';

export interface SummarySettings extends CheckOptions {
  readonly keep: Keep;
}

/** Everything else of the submission is dropped. */
export function summarize(
  submission: Submission,
  rules: NoticeRules,
  settings: SummarySettings,
): SubmissionSummary {
  const { notice } = rules;
  const report = sanitize(check(submission, rules, settings));
  const { instant, source } = report.asOf;
  // Who looks at what others sent judges by the time of looking; each came at a time of its own.
  const received = settings.lookedAt ? ownTime(submission, notice) : undefined;
  return summaryOf({ report, notice, submission, received: received ?? { instant, source } }, settings.keep);
}

function ownTime(submission: Submission, notice: Notice): KnownTime | undefined {
  const instant = receivedAt(submission, notice);
  return instant === undefined ? undefined : { instant, source: submission.mail ? 'mail' : 'manifest' };
}
