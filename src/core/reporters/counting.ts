// A batch → the packages that count, each under its submitter's name, and the submitters that sent none.

import type { Batch, Labels, RollCallRow, SubmissionSummary } from '../report/view.ts';

export interface Counting {
  readonly name: string;
  /** Undefined for one who has not handed in. */
  readonly digest?: SubmissionSummary;
  /** Undefined for a batch without a roll-call (one submission). */
  readonly row?: RollCallRow;
}

/** In the order of the roll-call; superseded packages are left out. */
export function countingOf({ roll, digests }: Batch): Counting[] {
  if (roll.length === 0) return digests.map((digest) => ({ name: nameOf(digest), digest }));
  return roll.map((row) => {
    const digest = row.digest === undefined ? undefined : digests[row.digest];
    return { name: row.name, row, ...(digest ? { digest } : {}) };
  });
}

/** As its list says, else as the package is called. */
export function nameOf({ submitter, name }: SubmissionSummary): string {
  return submitter?.name ?? name;
}

/** What is doubtful about whose package it is; empty where nothing is. */
export function doubtOf(
  row: RollCallRow | undefined,
  digest: SubmissionSummary | undefined,
  { batch }: Labels,
): string {
  if (digest === undefined) return '';
  const listed = digest.submitter?.name;
  if (row?.state === 'contested') return batch.contested(digest.name, listed ?? '');
  if (row?.state !== 'unknown') return '';
  return listed === undefined ? batch.unknown : batch.unlisted(listed);
}

/** Stages that earlier packages answer for, in words. */
export function partsOf({ parts }: SubmissionSummary, { batch }: Labels): string[] {
  return (parts ?? []).map(batch.part);
}
