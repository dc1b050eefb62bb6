// `merge <part…>`: joins the parts of `--shard` runs into the one report that a single run would have given.

import { inboxInput } from '../../core/batch/index.ts';
import type { Notice } from '../../core/model/notice.ts';
import type { InboxInput } from '../../core/report/input.ts';
import { REPORTERS, report } from '../../core/reporters/index.ts';
import { UserError } from '../../core/user-error.ts';
import { loadNotice } from '../../platform/node/notices.ts';
import { noticeFiles } from '../choose-notice.ts';
import { type Environment, toolOf } from '../environment.ts';
import { type ExitCode, exitCodeOfInbox, type FailOn } from '../exit-code.ts';
import { assertNotInsideInput, type OutputOptions, outputsOf, publish } from '../outputs.ts';
import { readParts } from '../read-shard.ts';
import { assertKnownRequirements, firstOfRun, type Shard } from '../shard.ts';

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
  assertNotInsideInput(options.output, [...paths, ...noticeFiles(options.notice)]);
  const shards = await readParts(paths, environment.noticePaths);
  const first = firstOfRun(shards, paths);
  const { notice } = await loadNotice(options.notice ?? first.notice, environment.noticePaths);
  if (notice.hash !== first.noticeHash)
    throw new UserError('badShard', { paths: paths.slice(0, 1), fault: { why: 'anotherNotice' } });
  assertKnownRequirements(notice, shards, paths);
  const input = joined(shards, first, { notice, environment });
  warnOfAbsent(shards, environment);
  await publish(outputs, options, environment, (format, style) => report(format, input, style));
  return input.inbox.partial ? 1 : exitCodeOfInbox(input, options.failOn);
}

interface Merging {
  readonly notice: Notice;
  readonly environment: Environment;
}

function joined(shards: readonly Shard[], first: Shard, { notice, environment }: Merging): InboxInput {
  const { asOf, all } = first;
  const done = shards.reduce((sum, shard) => sum + shard.done, 0);
  return inboxInput(
    shards.flatMap((shard) => shard.submissions),
    {
      tool: toolOf(environment),
      notice,
      messages: environment.messages,
      paths: first.inbox,
      asOf,
      strict: first.asked.strict,
      ...(done < all ? { partial: { done, all } } : {}),
    },
  );
}

const PARTS_NAMED = 20;

/** Says which parts of the run were not given. */
function warnOfAbsent(shards: readonly Shard[], { messages, warn }: Environment): void {
  const of = shards[0]?.of ?? 0;
  const there = new Set(shards.map(({ shard }) => shard));
  const absent = Array.from({ length: of }, (_, index) => index + 1).filter((each) => !there.has(each));
  if (absent.length > 0)
    warn(`${messages.batch.absentParts(absent.slice(0, PARTS_NAMED), of, absent.length)}\n`);
}
