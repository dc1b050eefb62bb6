// `merge <part…>`: the parts of `batch --shard` → the report that one run over all would have given.

import { assemble } from '../batch.ts';
import { loadNotice } from '../notice/load.ts';
import { BATCH_REPORTERS, reportBatch } from '../reporters/batch.ts';
import { Trouble } from '../trouble.ts';
import { exitCodeOfBatch } from './batch.ts';
import { filesOf, toolOf } from './check.ts';
import { keepOff } from './keep-off.ts';
import { readParts } from './part-file.ts';
import { sameRun } from './shard.ts';
import { type OutputOptions, publish, targetsOf } from './targets.ts';
import type { ExitCode, World } from './world.ts';

export interface MergeOptions extends OutputOptions {
  /** A part names no file: who merges says where a notice lies that is not among the bundled ones. */
  readonly notice?: string;
  readonly failOn: string;
}

/** Joins the parts of `--shard` runs into the one report that a single run would have given. */
export async function mergeCommand(
  paths: readonly string[],
  options: MergeOptions,
  world: World,
): Promise<ExitCode> {
  const targets = targetsOf(options, BATCH_REPORTERS);
  keepOff(options.output, [...paths, ...filesOf(options.notice)]);
  const shards = await readParts(paths, world.shelf);
  sameRun(shards, paths);
  const [first] = shards;
  if (first === undefined) throw new Trouble('badShard', { path: '', why: 'notAPart' });
  const { notice } = await loadNotice(options.notice ?? first.notice, world.shelf);
  if (notice.hash !== first.noticeHash)
    throw new Trouble('badShard', { path: paths[0] ?? '', why: 'anotherNotice' });
  const batch = assemble(
    shards.flatMap((shard) => shard.digests),
    {
      tool: toolOf(world),
      notice,
      language: first.language,
      inbox: first.inbox,
      asOf: first.asOf,
      strays: first.strays,
      ...(shards.length < first.of ? { partial: { done: shards.length, all: first.of } } : {}),
    },
  );
  await publish(targets, options, world, (format, style) => reportBatch(format, batch, style));
  return exitCodeOfBatch(batch, options.failOn);
}
