// `merge <part…>`: joins the parts of `--shard` runs into the one report that a single run would have given.

import { assemble } from '../../core/batch/index.ts';
import { BATCH_REPORTERS, reportBatch } from '../../core/reporters/batch.ts';
import { UserError } from '../../core/user-error.ts';
import { loadNotice } from '../../platform/node/notices.ts';
import type { Environment, ExitCode, FailOn } from '../environment.ts';
import { assertNotInsideInput } from '../guard-output.ts';
import { type OutputOptions, outputsOf, publish } from '../outputs.ts';
import { readParts } from '../read-shard.ts';
import { sameRun } from '../shard.ts';
import { exitCodeOfBatch } from './batch.ts';
import { filesOf, toolOf } from './check.ts';

export interface MergeOptions extends OutputOptions {
  /** A part names no file: who merges says where a notice lies that is not among the bundled ones. */
  readonly notice?: string;
  readonly failOn: FailOn;
}

/** Runs the command; 1 where something failed or a part is not there. */
export async function mergeCommand(
  paths: readonly string[],
  options: MergeOptions,
  environment: Environment,
): Promise<ExitCode> {
  const outputs = outputsOf(options, BATCH_REPORTERS);
  assertNotInsideInput(options.output, [...paths, ...filesOf(options.notice)]);
  const shards = await readParts(paths, environment.noticePaths);
  sameRun(shards, paths);
  const [first] = shards;
  if (first === undefined) throw new UserError('badShard', { paths: [], fault: { why: 'notAPart' } });
  const { notice } = await loadNotice(options.notice ?? first.notice, environment.noticePaths);
  if (notice.hash !== first.noticeHash)
    throw new UserError('badShard', { paths: paths.slice(0, 1), fault: { why: 'anotherNotice' } });
  const done = shards.reduce((sum, shard) => sum + shard.done, 0);
  const batch = assemble(
    shards.flatMap((shard) => shard.digests),
    {
      tool: toolOf(environment),
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
  if (absent.length > 0)
    environment.warn(`${batch.labels.batch.absentParts(absent.slice(0, 20), first.of)}\n`);
  await publish(outputs, options, environment, (format, style) => reportBatch(format, batch, style));
  return batch.partial ? 1 : exitCodeOfBatch(batch, options.failOn);
}
