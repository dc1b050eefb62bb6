// A submission that was read → its report in words, or what a batch keeps of it.

import { type CheckOptions, check, receivedAt } from '../../core/check.ts';
import type { Submission } from '../../core/model/submission.ts';
import { sanitize } from '../../core/report/sanitize.ts';
import { forScreen, summaryOf } from '../../core/report/summary.ts';
import { type Language, timeIn, toOpenView, toView } from '../../core/report/to-view.ts';
import type { ReportView, SubmissionSummary } from '../../core/report/view.ts';
import type { LoadedNotice } from './notices.ts';

export interface ReportSettings extends CheckOptions {
  readonly language: Language;
}

export interface SummarySettings extends ReportSettings {
  /** Photos will be shown: keep a small picture of each. */
  readonly thumbnails: boolean;
  /** Only the screen is asked for: what it does not show need not be kept. */
  readonly screenOnly: boolean;
}

/** Judges a submission and says so in words. */
export function report(submission: Submission, rules: LoadedNotice, settings: ReportSettings): ReportView {
  return toView(sanitize(check(submission, rules, settings)), rules.notice, settings.language);
}

/** Judges a submission and keeps what a batch needs of it; everything else is dropped. */
export function summarize(
  submission: Submission,
  rules: LoadedNotice,
  settings: SummarySettings,
): SubmissionSummary {
  const { notice } = rules;
  const { language, lookedAt } = settings;
  const judged = sanitize(check(submission, rules, settings));
  const own = lookedAt ? receivedAt(submission, notice) : undefined;
  const source = own === undefined ? judged.asOf.source : submission.mail ? 'mail' : 'manifest';
  const received = own ?? judged.asOf.instant;
  const summary = summaryOf(
    toOpenView(judged, notice, language),
    submission,
    received,
    timeIn(received, source, notice, language),
  );
  return settings.screenOnly ? forScreen(summary) : summary;
}
