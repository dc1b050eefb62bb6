// `batch <inbox…>`: every submission in it, the roll-call, and what is seen across them; or one part of it to be merged.

import { keepFor, REPORTERS, report } from '../../core/reporters/index.ts';
import type { Environment } from '../environment.ts';
import { type ExitCode, exitCodeOf, exitCodeOfInbox, type FailOn } from '../exit-code.ts';
import type { ShardNumber } from '../option-values.ts';
import { type OutputOptions, outputsOf, publish } from '../outputs.ts';
import { type ReadOptions, readInbox, readSubmissions } from '../read-inbox.ts';
import { type Shard, writeShard } from '../shard.ts';
import { writeWhole } from '../write-file.ts';

export interface BatchOptions extends OutputOptions, Omit<ReadOptions, 'output'> {
  readonly failOn: FailOn;
  readonly shard?: ShardNumber;
}

/** Runs a batch; a run that was interrupted reports what was done so far (130). */
export async function batchCommand(
  inboxes: readonly string[],
  options: BatchOptions,
  environment: Environment,
): Promise<ExitCode | 130> {
  const { shard } = options;
  if (shard !== undefined) return shardCommand(inboxes, { ...options, shard }, environment);
  const outputs = outputsOf(options, REPORTERS);
  const formats = outputs.map(({ format }) => format);
  const input = await readInbox(inboxes, options, { environment, keep: keepFor(formats, 'inbox') });
  await publish(outputs, options, environment, (format, style) => report(format, input, style));
  return input.inbox.partial ? 130 : exitCodeOfInbox(input, options.failOn);
}

const SHARD_FORMATS = { json: { endings: ['json'] } };

/** Whoever merges may want any report. */
const KEPT_IN_SHARDS = keepFor(Object.keys(REPORTERS), 'inbox');

/** Reads and judges one part of an inbox, and hands over what `merge` needs. */
async function shardCommand(
  inboxes: readonly string[],
  options: BatchOptions & { readonly shard: ShardNumber },
  environment: Environment,
): Promise<ExitCode | 130> {
  const part = options.shard;
  const outputs = outputsOf(options, SHARD_FORMATS);
  const reading = await readSubmissions(inboxes, options, { environment, keep: KEPT_IN_SHARDS, part });
  const { rules, submissions, done, mine, all, paths, asOf } = reading;
  const shard: Shard = {
    ...part,
    notice: rules.notice.id,
    noticeHash: rules.notice.hash,
    inbox: paths,
    asOf,
    asked: { stage: options.stage ?? 'all', strict: options.strict },
    all,
    done,
    submissions,
  };
  const text = writeShard(shard);
  for (const { path } of outputs.filter((each) => each.path !== undefined || outputs.length === 1)) {
    if (path === undefined) environment.print(text);
    else writeWhole(path, text);
  }
  return done < mine ? 130 : exitCodeOf(submissions, options.failOn);
}
