// `merge <part…>`: joins the parts of `--shard` runs into the one report that a single run would have given.

import { assemble } from '../batch.ts';
import { loadNotice } from '../notice/load.ts';
import { BATCH_REPORTERS, reportBatch } from '../reporters/batch.ts';
import { Trouble } from '../trouble.ts';
import { exitCodeOfBatch } from './batch.ts';
import { toolOf } from './check.ts';
import { readShards } from './shard.ts';
import { type OutputOptions, publish, targetsOf } from './targets.ts';
import type { ExitCode, World } from './world.ts';

export interface MergeOptions extends OutputOptions {
  readonly failOn: string;
}

/** Runs the command; 1 where something failed or a part is not there. */
export async function mergeCommand(
  paths: readonly string[],
  options: MergeOptions,
  world: World,
): Promise<ExitCode> {
  const targets = targetsOf(options, BATCH_REPORTERS);
  const shards = readShards(paths);
  const [first] = shards;
  if (first === undefined) throw new Trouble('badShard', { path: '', reason: 'noPart' });
  const { notice } = await loadNotice(first.notice, world.shelf);
  if (notice.hash !== first.noticeHash)
    throw new Trouble('badShard', { path: paths[0] ?? '', reason: 'anotherNotice' });
  const done = shards.reduce((sum, shard) => sum + shard.done, 0);
  const batch = assemble(
    shards.flatMap((shard) => shard.digests),
    {
      tool: toolOf(world),
      notice,
      language: first.language,
      inbox: first.inbox,
      asOf: first.asOf,
      strays: first.strays,
      strict: first.asked.strict,
      ...(done < first.all ? { partial: { done, all: first.all } } : {}),
    },
  );
  const there = new Set(shards.map(({ shard }) => shard));
  const absent = Array.from({ length: first.of }, (_, index) => index + 1).filter((each) => !there.has(each));
  if (absent.length > 0) world.warn(`${batch.labels.batch.absentParts(absent.slice(0, 20), first.of)}\n`);
  await publish(targets, options, world, (format, style) => reportBatch(format, batch, style));
  return batch.partial ? 1 : exitCodeOfBatch(batch, options.failOn);
}
