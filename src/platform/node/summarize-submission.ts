// One path of an inbox → its summary: what a batch keeps of it.

import { type CheckOptions, check, receivedAt } from '../../core/check.ts';
import type { Notice } from '../../core/model/notice.ts';
import type { Submission } from '../../core/model/submission.ts';
import { sanitize } from '../../core/report/sanitize.ts';
import { forScreen, summaryOf } from '../../core/report/summary.ts';
import { type Language, timeIn, toOpenView } from '../../core/report/to-view.ts';
import type { SubmissionSummary } from '../../core/report/view.ts';
import type { LoadedNotice } from './notices.ts';

/** A path → the submission there, read. */
export type ReadAt = (path: string, notice: Notice) => Promise<Submission>;

export interface SummarySettings extends CheckOptions {
  readonly language: Language;
  /** Photos will be shown: keep a small picture of each. */
  readonly thumbnails: boolean;
  /** Only the screen is asked for: what it does not show need not be kept. */
  readonly screenOnly: boolean;
}

/** Reads, judges and tells one submission and keeps its summary; everything else of it is dropped. */
export async function summarize(
  path: string,
  rules: LoadedNotice,
  settings: SummarySettings,
  read: ReadAt,
): Promise<SubmissionSummary> {
  const { notice } = rules;
  const { language, lookedAt } = settings;
  const submission = await read(path, notice);
  const report = sanitize(check(submission, rules, settings));
  const own = lookedAt ? receivedAt(submission, notice) : undefined;
  const source = own === undefined ? report.asOf.source : submission.mail ? 'mail' : 'manifest';
  const received = own ?? report.asOf.instant;
  const summary = summaryOf(
    toOpenView(report, notice, language),
    submission,
    received,
    timeIn(received, source, notice, language),
  );
  return settings.screenOnly ? forScreen(summary) : summary;
}
