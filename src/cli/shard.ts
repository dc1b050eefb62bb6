// A part of a batch → mergeable JSON, so that any engine can spread the work over machines (back: part-file.ts).

import type { SubmissionSummary } from '../core/report/view.ts';
import { UserError } from '../core/user-error.ts';

/** Raised when the shape of the parts changes: parts of different shapes are not merged. */
const SHARD_SCHEMA = 2;

/** What one run of `--shard i/n` hands over. */
export interface Shard {
  readonly shard: number;
  readonly of: number;
  /** Its id: where another machine keeps the file is that machine's own affair. */
  readonly notice: string;
  readonly noticeHash: string;
  readonly language: 'zh' | 'en';
  readonly inbox: string;
  readonly asOf: { readonly instant: number; readonly source: 'option' | 'now' };
  readonly strays: readonly string[];
  /** What was asked for besides: parts of different questions are no parts of one answer. */
  readonly asked: { readonly stage: string; readonly strict: boolean };
  /** How many submissions the whole inbox held, and how many of this part were looked at. */
  readonly all: number;
  readonly done: number;
  readonly digests: readonly SubmissionSummary[];
}

/** '2/8' → { shard: 2, of: 8 }. Throws UserError `badOption`. */
export function shardOf(text: string): { readonly shard: number; readonly of: number } {
  const match = /^(\d{1,5})\/(\d{1,5})$/.exec(text);
  const [shard, of] = [Number(match?.[1]), Number(match?.[2])];
  if (!match || shard < 1 || shard > of)
    throw new UserError('badOption', { option: '--shard', named: text, known: ['1/2', '2/2 …'] });
  return { shard, of };
}

/** The shard as text. */
export function writeShard(shard: Shard): string {
  return `${JSON.stringify({ schema: SHARD_SCHEMA, ...shard })}\n`;
}

/** Holds parts to be of one and the same run, each once. Throws UserError `badShard`. */
export function sameRun(shards: readonly Shard[], paths: readonly string[]): void {
  const [first] = shards;
  for (const [index, shard] of shards.entries()) {
    if (!first || runOf(shard) !== runOf(first) || shard.shard > shard.of)
      throw new UserError('badShard', { paths: paths.slice(index, index + 1), fault: { why: 'anotherRun' } });
  }
  const numbers = new Set(shards.map((shard) => shard.shard));
  if (numbers.size !== shards.length) throw new UserError('badShard', { paths, fault: { why: 'twice' } });
}

/** What is the same in all parts of one run; without `--as-of` each part looked at a moment of its own. */
function runOf({ notice, noticeHash, language, of, inbox, all, asked, asOf }: Shard): string {
  const moment = asOf.source === 'option' ? asOf.instant : 0;
  return JSON.stringify([notice, noticeHash, language, of, inbox, all, asked, moment]);
}
