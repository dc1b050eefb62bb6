// Digests × the notice's submitters → the roll-call: who has handed in, which package counts, who is missing.

import { submitterOf } from '../facts/index.ts';
import type { Notice, Submitter } from '../model/notice.ts';
import type { RollCallRow, SubmissionSummary } from '../report/view.ts';
import { unitKey } from '../text/organization-name.ts';

/** Whose package it is, and what else it might be. */
export interface Belonging {
  readonly code?: string;
  /** The folder's name says another submitter than the list inside. */
  readonly contested: boolean;
}

/** By its list, else by its folder's name; both are looked at, for they may disagree. */
export function belongingOf(digest: SubmissionSummary, notice: Notice): Belonging {
  const byName = namedIn(digest.name, notice.submitters);
  const byList = digest.submitter?.code;
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
export function rollCallOf(
  digests: readonly SubmissionSummary[],
  notice: Notice,
  due: string,
): RollCallRow[] {
  const belongings = digests.map((digest) => belongingOf(digest, notice));
  const rows = notice.submitters.map((submitter): RollCallRow => {
    const { code } = submitter;
    const own = digests.flatMap((_, index) => (belongings[index]?.code === code ? [index] : []));
    const certain = own.filter((index) => !belongings[index]?.contested);
    const name = submitter.short ?? submitter.name.zh;
    if (own.length === 0) return { code, name, state: 'missing', superseded: [], due };
    // A package that may be another's never takes the place of one that is surely theirs.
    const standing = certain.length > 0 ? certain : own;
    const digest = countingOf(standing, digests);
    const superseded = standing.filter((each) => each !== digest);
    return { code, name, state: certain.length > 0 ? 'received' : 'contested', digest, superseded, due: '' };
  });
  const spoken = new Set(rows.flatMap(({ digest, superseded }) => [digest, ...superseded]));
  const others = digests.flatMap((digest, index): RollCallRow[] => {
    if (spoken.has(index)) return [];
    const contested = belongings[index]?.contested === true;
    const name = contested ? digest.name : (digest.submitter?.name ?? digest.name);
    const state = contested ? 'contested' : 'unknown';
    return [{ code: '', name, state, digest: index, superseded: [], due: '' }];
  });
  return [...rows, ...others];
}

/** Of several packages the latest that could be read; packages in the order of their paths break ties. */
function countingOf(indices: readonly number[], digests: readonly SubmissionSummary[]): number {
  const readable = indices.filter((index) => isRead(digests[index]));
  const [first = 0, ...rest] = readable.length > 0 ? readable : indices;
  return rest.reduce((best, index) => (at(index, digests) >= at(best, digests) ? index : best), first);
}

/** Something of it was understood; a second stage alone has no entries. */
function isRead(digest: SubmissionSummary | undefined): boolean {
  return digest !== undefined && (digest.units.length > 0 || digest.stages.some(({ started }) => started));
}

/** Earlier packages of a row that could be read, the latest first. */
export function earlierOf(
  { superseded }: RollCallRow,
  digests: readonly SubmissionSummary[],
): (readonly [number, SubmissionSummary])[] {
  return superseded
    .flatMap((index) => {
      const digest = digests[index];
      return digest && isRead(digest) ? [[index, digest] as const] : [];
    })
    .sort(([, a], [, b]) => b.received - a.received);
}

function at(index: number, digests: readonly SubmissionSummary[]): number {
  return digests[index]?.received ?? 0;
}
