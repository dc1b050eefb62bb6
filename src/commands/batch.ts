// `batch <inbox…>`: every submission in it, the roll-call, and what is seen across them.

import { assemble } from '../batch.ts';
import type { LoadedNotice } from '../notice/load.ts';
import { BATCH_REPORTERS, reportBatch } from '../reporters/batch.ts';
import { listInbox } from '../submission/inbox.ts';
import { readMoment } from '../text/moment.ts';
import type { Batch, Digest } from '../told.ts';
import { Trouble } from '../trouble.ts';
import { filesOf, noticeFor, toolOf } from './check.ts';
import { keepOff } from './keep-off.ts';
import { processAll } from './process.ts';
import { shardOf, writeShard } from './shard.ts';
import { type OutputOptions, publish, targetsOf } from './targets.ts';
import type { WorkSettings } from './work.ts';
import type { ExitCode, World } from './world.ts';
import { writeWhole } from './write.ts';

/** What says how an inbox is read. */
export interface ReadOptions {
  readonly notice?: string;
  readonly asOf?: string;
  readonly stage?: string;
  readonly strict: boolean;
  readonly jobs?: string;
  readonly progress: boolean;
}

/** Reports that may not be written into what is read. */
interface Output {
  readonly output?: readonly string[];
}

export interface BatchOptions extends OutputOptions, ReadOptions {
  readonly failOn: string;
  readonly shard?: string;
}

/** Runs a batch; a run that was interrupted reports what was done so far (130). */
export async function batchCommand(
  inboxes: readonly string[],
  options: BatchOptions,
  world: World,
): Promise<ExitCode | 130> {
  if (options.shard !== undefined) return shardCommand(inboxes, { ...options, shard: options.shard }, world);
  const targets = targetsOf(options, BATCH_REPORTERS);
  const pictures = targets.some(({ format }) => format === 'html');
  const batch = await gather(inboxes, options, { world, pictures });
  await publish(targets, options, world, (format, style) => reportBatch(format, batch, style));
  return batch.partial ? 130 : exitCodeOfBatch(batch, options.failOn);
}

/** Reads, judges and tells one part of an inbox, and hands over what `merge` needs. */
async function shardCommand(
  inboxes: readonly string[],
  options: BatchOptions & { readonly shard: string },
  world: World,
): Promise<ExitCode | 130> {
  const part = shardOf(options.shard);
  const reading = await readInbox(inboxes, options, { world, pictures: false, part });
  const { rules, digests, done, all, ...rest } = reading;
  const { notice } = rules;
  const named = { notice: notice.id, noticeHash: notice.hash };
  const text = writeShard({ ...part, ...rest, ...named, language: world.language, digests });
  if (options.output[0] === undefined) world.print(text);
  else writeWhole(options.output[0], text);
  return done < all ? 130 : exitCodeOf(digests, options.failOn);
}

interface Setting {
  readonly world: World;
  /** Photos will be shown. */
  readonly pictures: boolean;
  readonly part?: { readonly shard: number; readonly of: number };
}

/** Every submission of the inboxes, put together; `partial` where the run was stopped. */
export async function gather(
  inboxes: readonly string[],
  options: ReadOptions & Output,
  setting: Setting,
): Promise<Batch> {
  const { rules, digests, done, all, ...rest } = await readInbox(inboxes, options, setting);
  const { world } = setting;
  const partial = done < all ? { partial: { done, all } } : {};
  return assemble(digests, {
    ...rest,
    notice: rules.notice,
    language: world.language,
    tool: toolOf(world),
    ...partial,
  });
}

async function readInbox(
  inboxes: readonly string[],
  options: ReadOptions & Output,
  { world, pictures, part }: Setting,
) {
  const rules = await noticeFor(options.notice, world);
  const settings = settingsOf(options, rules, world, pictures);
  const { submissions, strays } = listInbox(inboxes);
  keepOff(options.output ?? [], [...submissions, ...filesOf(options.notice)]);
  const mine = part ? submissions.filter((_, index) => index % part.of === part.shard - 1) : submissions;
  const { notice, progress } = options;
  const { digests, done } = await processAll(mine, {
    rules,
    settings,
    world,
    jobs: jobsOf(options),
    notice,
    progress,
  });
  const source = options.asOf === undefined ? ('now' as const) : ('option' as const);
  const asOf = { instant: settings.lookedAt?.instant ?? world.now, source };
  return { rules, digests, done, all: mine.length, inbox: inboxes.join(' '), asOf, strays };
}

function settingsOf(
  options: ReadOptions,
  { notice }: LoadedNotice,
  world: World,
  thumbnails: boolean,
): WorkSettings {
  const moment = options.asOf === undefined ? undefined : readMoment(options.asOf, notice.timeZone.offset);
  if (options.asOf !== undefined && moment === undefined)
    throw new Trouble('badTime', { named: options.asOf });
  const source = moment ? 'option' : 'now';
  const stages = notice.stages.map((each) => each.id);
  const { stage } = options;
  if (stage !== undefined && stage !== 'all' && !stages.includes(stage)) {
    throw new Trouble('badOption', { option: '--stage', named: stage, known: [...stages, 'all'].join('、') });
  }
  return {
    language: world.language,
    strict: options.strict,
    thumbnails,
    now: world.now,
    lookedAt: { instant: moment?.instant ?? world.now, source, overrides: false },
    ...(stage === undefined || stage === 'all' ? {} : { stage }),
  };
}

function jobsOf({ jobs }: ReadOptions): number | undefined {
  if (jobs === undefined) return undefined;
  if (!/^\d{1,3}$/.test(jobs) || Number(jobs) < 1)
    throw new Trouble('badOption', { option: '--jobs', named: jobs, known: '1、2、3 …' });
  return Number(jobs);
}

function exitCodeOf(digests: readonly Digest[], failOn: string): ExitCode {
  const bad = digests.some(
    ({ verdict, counts }) =>
      verdict === 'fail' || verdict === 'unchecked' || (failOn === 'warning' && counts.warnings > 0),
  );
  return bad ? 1 : 0;
}

/** Only the packages that count: an earlier one that was mended is nobody's fault any more. Missing ones fail once overdue. */
export function exitCodeOfBatch({ roll, digests, stages }: Batch, failOn: string): ExitCode {
  const counting = roll.flatMap((row) => (row.digest === undefined ? [] : (digests[row.digest] ?? [])));
  const overdue = (stages[0]?.daysLeft ?? 0) < 0 && roll.some((row) => row.state === 'missing');
  return overdue ? 1 : exitCodeOf(counting, failOn);
}
