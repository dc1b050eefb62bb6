// Summaries × the notice's submitters → the roll-call: who has handed in, which package counts, who is missing.

import { submitterOf } from '../facts/index.ts';
import type { RollCallRow } from '../model/batch.ts';
import type { Notice, Submitter } from '../model/notice.ts';
import type { SubmissionSummary } from '../model/summary.ts';
import { unitKey } from '../text/organization-name.ts';

/** Whose package it is, and what else it might be. */
export interface Belonging {
  readonly code?: string;
  /** The folder's name says another submitter than the list inside. */
  readonly contested: boolean;
}

/** By its list, else by its folder's name; both are looked at, for they may disagree. */
export function belongingOf(submission: SubmissionSummary, notice: Notice): Belonging {
  const byName = namedIn(submission.name, notice.submitters);
  const byList = submission.submitter?.code;
  if (byList === undefined) return byName ? { code: byName.code, contested: false } : { contested: false };
  return { code: byList, contested: byName !== undefined && byName.code !== byList };
}

/** The one submitter that a folder's name holds; none where it holds several or none. */
function namedIn(name: string, submitters: readonly Submitter[]): Submitter | undefined {
  const exact = submitterOf(name, submitters);
  if (exact) return exact;
  const key = unitKey(name);
  const held = submitters
    .map((submitter) => ({ submitter, length: longestIn(key, submitter) }))
    .filter(({ length }) => length >= 2)
    .sort((a, b) => b.length - a.length);
  return held[0] && held[0].length > (held[1]?.length ?? 0) ? held[0].submitter : undefined;
}

function longestIn(key: string, { name, short, aliases, former }: Submitter): number {
  const names = [name.zh, short ?? '', ...aliases, ...former]
    .map(unitKey)
    .filter((each) => key.includes(each));
  return Math.max(0, ...names.map((each) => each.length));
}

/** One row for each submitter of the notice in its order, then the packages that belong to nobody known. */
export function rollCallOf(submissions: readonly SubmissionSummary[], notice: Notice): RollCallRow[] {
  const belongings = submissions.map((submission) => belongingOf(submission, notice));
  const rows = notice.submitters.map((submitter): RollCallRow => {
    const { code } = submitter;
    const own = submissions.flatMap((_, index) => (belongings[index]?.code === code ? [index] : []));
    const certain = own.filter((index) => !belongings[index]?.contested);
    const name = submitter.short ?? submitter.name.zh;
    if (own.length === 0) return { code, name, state: 'missing', superseded: [] };
    // A package that may be another's never takes the place of one that is surely theirs.
    const candidates = certain.length > 0 ? certain : own;
    const submission = countingOf(candidates, submissions);
    const superseded = candidates.filter((each) => each !== submission);
    return { code, name, state: certain.length > 0 ? 'received' : 'contested', submission, superseded };
  });
  const called = new Set(rows.flatMap(({ submission, superseded }) => [submission, ...superseded]));
  const others = submissions.flatMap((submission, index): RollCallRow[] => {
    if (called.has(index)) return [];
    const contested = belongings[index]?.contested === true;
    const name = contested ? submission.name : (submission.submitter?.name ?? submission.name);
    const state = contested ? 'contested' : 'unknown';
    return [{ code: '', name, state, submission: index, superseded: [] }];
  });
  return [...rows, ...others];
}

/** Of several packages the latest that could be read; packages in the order of their paths break ties. */
function countingOf(indices: readonly number[], submissions: readonly SubmissionSummary[]): number {
  const readable = indices.filter((index) => isRead(submissions[index]));
  const [first = 0, ...rest] = readable.length > 0 ? readable : indices;
  const at = (index: number) => submissions[index]?.received.instant ?? 0;
  return rest.reduce((best, index) => (at(index) >= at(best) ? index : best), first);
}

/** Something of it was understood; a second stage alone has no entries. */
function isRead(submission: SubmissionSummary | undefined): boolean {
  return (
    submission !== undefined &&
    (submission.units.length > 0 || submission.stages.some(({ started }) => started))
  );
}

/** Earlier packages of a row that could be read, the latest first. */
export function earlierOf(
  { superseded }: RollCallRow,
  submissions: readonly SubmissionSummary[],
): (readonly [index: number, submission: SubmissionSummary])[] {
  return superseded
    .flatMap((index) => {
      const submission = submissions[index];
      return submission && isRead(submission) ? [[index, submission] as const] : [];
    })
    .sort(([, a], [, b]) => b.received.instant - a.received.instant);
}
