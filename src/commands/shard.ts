// A part of a batch → mergeable JSON, and back: so that any engine can spread the work over machines.

import { readFileSync } from 'node:fs';
import type { Digest } from '../told.ts';
import { Trouble } from '../trouble.ts';

/** Raised when the shape of the parts changes: parts of different shapes are not merged. */
const SHARD_SCHEMA = 2;

/** What one run of `--shard i/n` hands over. */
export interface Shard {
  readonly shard: number;
  readonly of: number;
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
  readonly digests: readonly Digest[];
}

/** '2/8' → { shard: 2, of: 8 }. Throws Trouble `badOption`. */
export function shardOf(text: string): { readonly shard: number; readonly of: number } {
  const match = /^(\d{1,5})\/(\d{1,5})$/.exec(text);
  const [shard, of] = [Number(match?.[1]), Number(match?.[2])];
  if (!match || shard < 1 || shard > of)
    throw new Trouble('badOption', { option: '--shard', named: text, known: '1/2、2/2 …' });
  return { shard, of };
}

/** The shard as text. */
export function writeShard(shard: Shard): string {
  return `${JSON.stringify({ schema: SHARD_SCHEMA, ...shard })}\n`;
}

/** Files of shards → all of them, checked to be parts of one and the same run. Throws Trouble `badShard`. */
export function readShards(paths: readonly string[]): readonly Shard[] {
  const shards = paths.map(readShard);
  const [first] = shards;
  for (const [index, shard] of shards.entries()) {
    if (!first || runOf(shard) !== runOf(first))
      throw new Trouble('badShard', { path: paths[index] ?? '', reason: 'anotherRun' });
  }
  const numbers = new Set(shards.map((shard) => shard.shard));
  if (numbers.size !== shards.length)
    throw new Trouble('badShard', { path: paths.join('、'), reason: 'twice' });
  return shards;
}

/** What is the same in all parts of one run; without `--as-of` each part looked at a moment of its own. */
function runOf({ noticeHash, language, of, inbox, all, asked, asOf }: Shard): string {
  const moment = asOf.source === 'option' ? asOf.instant : 0;
  return JSON.stringify([noticeHash, language, of, inbox, all, asked, moment]);
}

function readShard(path: string): Shard {
  const text = textOf(path);
  try {
    const value: unknown = JSON.parse(text);
    if (isShard(value)) return value;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new Trouble('badShard', { path, reason: 'notAPart' });
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new Trouble(code === 'ENOENT' ? 'noSuchPath' : 'unreadable', { path, system: code });
  }
}

function isShard(value: unknown): value is Shard {
  return (
    typeof value === 'object' &&
    value !== null &&
    'schema' in value &&
    value.schema === SHARD_SCHEMA &&
    'digests' in value &&
    Array.isArray(value.digests)
  );
}
