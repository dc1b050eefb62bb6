// Packages and the notice's submitters → who sent what and who sent nothing, and how far all of them are with each stage.

import { codesOf, submitterInWords, submittersNear } from '../facts/index.ts';
import type { RollCallRow, StageState, StageStatus } from '../model/batch.ts';
import type { Notice, Submitter } from '../model/notice.ts';
import type { SubmissionSummary } from '../model/summary.ts';
import { stageStateOf } from '../report/summary/stages.ts';
import { dayNumber } from '../text/date-time.ts';

/** Whose package it is, and what else it might be. */
export interface Belonging {
  readonly code?: string;
  /** The folder's name says another submitter than the list inside. */
  readonly contested: boolean;
  /** Others that it may be of: those whom its name says, or the name of a closed package in it. */
  readonly several?: readonly string[];
}

/** By its list, else by its name, else by what else was found to name somebody, else perhaps of whom a name is misspelt; list and name may disagree. */
export function belongingOf(submission: SubmissionSummary, notice: Notice): Belonging {
  const byName = submitterInWords(submission.name, notice);
  const byList = submission.submitter?.code;
  const { holds = [] } = submission;
  if (byList !== undefined) {
    const other =
      byName.named === 'one' && byName.submitter.code !== byList ? byName.submitter.code : undefined;
    const contested = other !== undefined;
    return { code: byList, contested, ...others(byList, [...(contested ? [other] : []), ...holds]) };
  }
  const named = byName.named === 'nobody' ? (submission.named ?? []) : codesOf(byName);
  const [code] = named;
  if (named.length > 1) return { contested: false, ...others(undefined, [...named, ...holds]) };
  if (code !== undefined) return { code, contested: false, ...others(code, holds) };
  const near = submittersNear([submission.submitter?.name ?? '', submission.name], notice);
  return { contested: false, ...others(undefined, [...near, ...holds]) };
}

function others(own: string | undefined, codes: readonly string[]): Pick<Belonging, 'several'> {
  const several = [...new Set(codes)].filter((code) => code !== own);
  return several.length > 0 ? { several } : {};
}

interface Calling {
  readonly submissions: readonly SubmissionSummary[];
  readonly belongings: readonly Belonging[];
  /** Not everything was looked at: nobody is known to be missing. */
  readonly partial: boolean;
}

/** One row for each submitter of the notice in its order, then the packages that belong to nobody known. */
export function rollCallOf(
  submissions: readonly SubmissionSummary[],
  notice: Notice,
  partial: boolean,
): RollCallRow[] {
  const belongings = submissions.map((submission) => belongingOf(submission, notice));
  const calling = { submissions, belongings, partial };
  const rows = notice.submitters.map((submitter) => rowOf(submitter, calling));
  const called = new Set(
    rows.flatMap(({ submission, superseded, unopened = [], bare = [] }) => [
      submission,
      ...superseded,
      ...unopened,
      ...bare,
    ]),
  );
  const others = submissions.flatMap((submission, index): RollCallRow[] => {
    if (called.has(index)) return [];
    const contested = belongings[index]?.contested === true;
    const name = contested ? submission.name : (submission.submitter?.name ?? submission.name);
    const state = contested ? 'contested' : 'unknown';
    return [{ code: '', name, state, submission: index, superseded: [] }];
  });
  return [...rows, ...others];
}

function rowOf({ code, short, name: { zh } }: Submitter, calling: Calling): RollCallRow {
  const { submissions, belongings } = calling;
  const name = short ?? zh;
  const own = submissions.flatMap((_, index) => (belongings[index]?.code === code ? [index] : []));
  const isBare = (index: number) => submissions[index]?.contents === 'empty';
  if (own.every(isBare)) return { code, name, superseded: [], ...absence(code, own, calling) };
  // A package that may be another's never takes the place of one that is surely theirs.
  const certain = own.filter((index) => !belongings[index]?.contested);
  const candidates = certain.length > 0 ? certain : own;
  const submission = countingOf(candidates, submissions);
  const rest = candidates.filter((each) => each !== submission);
  const superseded = rest.filter((each) => isRead(submissions[each]));
  const unopened = rest.filter((each) => !isRead(submissions[each]));
  const isUnordered = superseded.length > 0 && [submission, ...superseded].some(isOfUnknownTime(submissions));
  return {
    code,
    name,
    state: certain.length > 0 ? 'received' : 'contested',
    submission,
    superseded,
    ...(unopened.length > 0 ? { unopened } : {}),
    ...(isUnordered ? { unordered: true } : {}),
  };
}

/** Nothing of theirs was found: it may be among what names several or nobody exactly, was perhaps lost from an empty folder, or was not looked at. */
function absence(
  code: string,
  bare: readonly number[],
  { belongings, partial }: Calling,
): Pick<RollCallRow, 'state' | 'amid' | 'bare'> {
  const amid = belongings.flatMap(({ several }, index) => (several?.includes(code) ? [index] : []));
  const why = { ...(amid.length > 0 ? { amid } : {}), ...(bare.length > 0 ? { bare } : {}) };
  if (amid.length + bare.length > 0) return { state: 'unsure', ...why };
  return { state: partial ? 'unlooked' : 'missing' };
}

function isOfUnknownTime(submissions: readonly SubmissionSummary[]): (index: number) => boolean {
  return (index) => submissions[index]?.received.source === 'unknown';
}

/** Of several packages the latest that could be read; packages in the order of their paths break ties. */
function countingOf(indices: readonly number[], submissions: readonly SubmissionSummary[]): number {
  const readable = indices.filter((index) => isRead(submissions[index]));
  const [first = 0, ...rest] = readable.length > 0 ? readable : indices;
  return rest.reduce((best, index) => {
    const [own, other] = [submissions[index], submissions[best]];
    return own && other && isNoEarlier(own, other) ? index : best;
  }, first);
}

/** One whose time nobody knows is taken for the earlier one, and that the order is not sure is said. */
function isNoEarlier({ received: a }: SubmissionSummary, { received: b }: SubmissionSummary): boolean {
  if (a.source === 'unknown') return b.source === 'unknown';
  return b.source === 'unknown' || a.instant >= b.instant;
}

/** Something of it was understood; a second stage alone has no entries. A drafted list never takes the place of one that somebody wrote. */
function isRead(submission: SubmissionSummary | undefined): boolean {
  return (
    submission !== undefined &&
    submission.drafted !== true &&
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
      return submission ? [[index, submission] as const] : [];
    })
    .sort(([, a], [, b]) => Number(isNoEarlier(b, a)) - Number(isNoEarlier(a, b)));
}

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
        ? state
        : stageStateOf(submission === undefined ? undefined : submissions[submission], id, notice);
    const names = (state: StageState | 'unlooked') =>
      known.filter((row) => stateOf(row) === state).map(({ name }) => name);
    return {
      id,
      daysLeft: Date.parse(`${due}T00:00:00Z`) / DAY - today,
      complete: names('complete'),
      partial: names('partial'),
      unsure: names('unsure'),
      unread: names('unread'),
      unlooked: names('unlooked'),
      missing: names('missing'),
    };
  });
}
