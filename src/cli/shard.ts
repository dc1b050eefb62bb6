// A part of a batch → mergeable JSON, so that any engine can spread the work over machines (back: read-shard.ts).

import type { Notice } from '../core/model/notice.ts';
import type { SubmissionSummary } from '../core/model/summary.ts';
import { requirementsById } from '../core/report/interpolate.ts';
import { UserError } from '../core/user-error.ts';
import type { ShardNumber } from './option-values.ts';

/** Raised when the shape of the parts changes: parts of different shapes are not merged. */
export const SHARD_SCHEMA = 4;

/** What one run of `--shard i/n` hands over. */
export interface Shard extends ShardNumber {
  /** Its id: where another machine keeps the file is that machine's own affair. */
  readonly notice: string;
  readonly noticeHash: string;
  readonly inbox: string;
  readonly asOf: { readonly instant: number; readonly source: 'option' | 'now' };
  /** What was asked for besides: parts of different questions are no parts of one answer. */
  readonly asked: { readonly stage: string; readonly strict: boolean };
  /** How many submissions the whole inbox held, and how many of this part were looked at. */
  readonly all: number;
  readonly done: number;
  /** Facts alone, so that parts made in any language are merged in any. */
  readonly submissions: readonly SubmissionSummary[];
}

/** The shard as text. */
export function writeShard(shard: Shard): string {
  return `${JSON.stringify({ schema: SHARD_SCHEMA, ...shard })}\n`;
}

/** The first of parts that are all of one and the same run, each once. Throws UserError `badShard`. */
export function firstOfRun(shards: readonly Shard[], paths: readonly string[]): Shard {
  const [first] = shards;
  if (first === undefined) throw new UserError('badShard', { paths: [], fault: { why: 'notAPart' } });
  for (const [index, shard] of shards.entries()) {
    if (runOf(shard) !== runOf(first) || shard.shard > shard.of)
      throw new UserError('badShard', { paths: paths.slice(index, index + 1), fault: { why: 'anotherRun' } });
  }
  const numbers = new Set(shards.map((shard) => shard.shard));
  if (numbers.size !== shards.length) throw new UserError('badShard', { paths, fault: { why: 'twice' } });
  return first;
}

/** What is the same in all parts of one run; without `--as-of` each part looked at a moment of its own. */
function runOf({ notice, noticeHash, of, inbox, all, asked, asOf }: Shard): string {
  const moment = asOf.source === 'option' ? asOf.instant : 0;
  return JSON.stringify([notice, noticeHash, of, inbox, all, asked, moment]);
}

/** Throws UserError `badShard` for a part with a requirement that the notice does not have. */
export function assertKnownRequirements(
  notice: Notice,
  shards: readonly Shard[],
  paths: readonly string[],
): void {
  const known = requirementsById(notice);
  for (const [index, { submissions }] of shards.entries()) {
    if (!submissions.every((each) => requirementsIn(each).every((id) => known.has(id))))
      throw new UserError('badShard', { paths: paths.slice(index, index + 1), fault: { why: 'notAPart' } });
  }
}

function requirementsIn({ findings, texts }: SubmissionSummary): string[] {
  return [
    ...findings.flatMap(({ requirement, blocks = [] }) => [requirement, ...blocks]),
    ...texts.map(({ requirement }) => requirement),
  ];
}
