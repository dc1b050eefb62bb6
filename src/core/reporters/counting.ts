// What was handed in → the packages that count, each under its submitter's name, and the submitters that sent none.

import type { Messages } from '../i18n/messages.ts';
import type { RollCallRow } from '../model/batch.ts';
import { isOpen } from '../model/finding.ts';
import type { SubmissionSummary } from '../model/summary.ts';
import type { ReportInput, Wording } from '../report/input.ts';
import { earlierPartView, findingView, submitterName } from '../report/view/index.ts';

export interface Counting {
  readonly name: string;
  /** Undefined for one who has not handed in. */
  readonly submission?: SubmissionSummary;
  /** Undefined for submissions that were named one by one. */
  readonly row?: RollCallRow;
}

/** In the order of the roll-call; superseded packages are left out. */
export function countingOf({ inbox, submissions }: ReportInput): Counting[] {
  if (!inbox) return submissions.map((submission) => ({ name: submitterName(submission), submission }));
  return inbox.rollCall.map((row) => {
    const submission = row.submission === undefined ? undefined : submissions[row.submission];
    return { name: row.name, row, ...(submission ? { submission } : {}) };
  });
}

/** What is doubtful about whose package it is; empty where nothing is. */
export function doubtOf({ row, submission }: Omit<Counting, 'name'>, { batch }: Messages): string {
  if (submission === undefined) return '';
  const listed = submission.submitter?.name;
  if (row?.state === 'contested') return batch.contested(submission.name, listed ?? '');
  if (row?.state !== 'unknown') return '';
  return listed === undefined ? batch.unknown : batch.unlisted(listed);
}

/** Of a package of which nothing could be read: that it came, and the reason; empty for all others. */
export function unreadReason(
  { contents, verdict, findings, manifest }: SubmissionSummary,
  wording: Wording,
): string {
  if (contents !== 'unread' || verdict !== 'unchecked') return '';
  const [first] = findings.filter(isOpen);
  return wording.messages.batch.unread(first ? findingView(first, manifest, wording).found : '');
}

/** What is said where a submitter has no package that counts. */
export function absenceOf(row: RollCallRow | undefined, { batch }: Messages): string {
  const { state } = row ?? {};
  return state === 'unlooked' || state === 'unsure' ? batch.absent[state] : batch.missing;
}

/** Stages that earlier packages answer for, in words. */
export function earlierPartsOf({ parts = [] }: SubmissionSummary, wording: Wording): string[] {
  return parts.map((part) => wording.messages.batch.part(earlierPartView(part, wording)));
}
