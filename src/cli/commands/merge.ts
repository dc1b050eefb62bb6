// `merge <part…>`: joins the parts of `--shard` runs into the one report that a single run would have given.

import { inboxInput } from '../../core/batch/index.ts';
import { REPORTERS, report } from '../../core/reporters/index.ts';
import { UserError } from '../../core/user-error.ts';
import { loadNotice } from '../../platform/node/notices.ts';
import type { Environment, ExitCode, FailOn } from '../environment.ts';
import { assertNotInsideInput } from '../guard-output.ts';
import { type OutputOptions, outputsOf, publish } from '../outputs.ts';
import { readParts } from '../read-shard.ts';
import { assertSpeakOf, type Shard, sameRun } from '../shard.ts';
import { exitCodeOfInbox } from './batch.ts';
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
  const outputs = outputsOf(options, REPORTERS);
  assertNotInsideInput(options.output, [...paths, ...filesOf(options.notice)]);
  const shards = await readParts(paths, environment.noticePaths);
  sameRun(shards, paths);
  const [first] = shards;
  if (first === undefined) throw new UserError('badShard', { paths: [], fault: { why: 'notAPart' } });
  const { notice } = await loadNotice(options.notice ?? first.notice, environment.noticePaths);
  if (notice.hash !== first.noticeHash)
    throw new UserError('badShard', { paths: paths.slice(0, 1), fault: { why: 'anotherNotice' } });
  assertSpeakOf(notice, shards, paths);
  const done = shards.reduce((sum, shard) => sum + shard.done, 0);
  const input = inboxInput(
    shards.flatMap((shard) => shard.submissions),
    {
      tool: toolOf(environment),
      notice,
      messages: environment.messages,
      paths: first.inbox,
      asOf: first.asOf,
      strays: first.strays,
      strict: first.asked.strict,
      ...(done < first.all ? { partial: { done, all: first.all } } : {}),
    },
  );
  warnOfAbsent(shards, environment);
  await publish(outputs, options, environment, (format, style) => report(format, input, style));
  return input.inbox.partial ? 1 : exitCodeOfInbox(input, options.failOn);
}

const PARTS_NAMED = 20;

/** Says which parts of the run were not given. */
function warnOfAbsent(shards: readonly Shard[], { messages, warn }: Environment): void {
  const of = shards[0]?.of ?? 0;
  const there = new Set(shards.map(({ shard }) => shard));
  const absent = Array.from({ length: of }, (_, index) => index + 1).filter((each) => !there.has(each));
  if (absent.length > 0) warn(`${messages.batch.absentParts(absent.slice(0, PARTS_NAMED), of)}\n`);
}
