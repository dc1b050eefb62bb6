// Inboxes and options → every submission in them read, judged and put together.

import { inboxInput } from '../core/batch/index.ts';
import type { Keep } from '../core/model/summary.ts';
import { type InboxInput, keepOfMany } from '../core/report/input.ts';
import type { SummarySettings } from '../core/summarize.ts';
import { listInbox } from '../platform/node/inbox.ts';
import { type LoadedNotice, loadNotice } from '../platform/node/notices.ts';
import { namedNotice, noticeFiles } from './choose-notice.ts';
import { type Environment, toolOf } from './environment.ts';
import { instantOf, onlyStage, receivedTimes, type ShardNumber } from './option-values.ts';
import { assertNotInsideInput } from './outputs.ts';
import { runBatch } from './run-batch.ts';

/** What says how an inbox is read. */
export interface ReadOptions {
  readonly notice?: string;
  readonly asOf?: string;
  /** name=time: when the office received a package. */
  readonly received?: readonly string[];
  readonly stage?: string;
  readonly strict: boolean;
  readonly jobs?: number;
  readonly progress: boolean;
  /** Reports that may not be written into what is read. */
  readonly output?: readonly string[];
}

interface Setting {
  readonly environment: Environment;
  /** What the reports will show. */
  readonly keep: Keep;
  readonly part?: ShardNumber;
}

interface InboxSettings extends SummarySettings {
  readonly lookedAt: {
    readonly instant: number;
    readonly source: 'now' | 'option';
    readonly overrides: false;
  };
}

/** Every submission of the inboxes, put together; `partial` where the run was stopped. */
export async function readInbox(
  inboxes: readonly string[],
  options: ReadOptions,
  setting: Setting,
): Promise<InboxInput> {
  const { environment } = setting;
  const reading = await readSubmissions(inboxes, options, setting);
  const { rules, submissions, done, all, paths, asOf } = reading;
  return inboxInput(submissions, {
    tool: toolOf(environment),
    notice: rules.notice,
    messages: environment.messages,
    asOf,
    paths,
    strict: options.strict,
    ...(done < all ? { partial: { done, all } } : {}),
  });
}

/** Lists the inboxes, of a part its share, and reads what they hold. */
export async function readSubmissions(
  inboxes: readonly string[],
  options: ReadOptions,
  { environment, keep, part }: Setting,
) {
  const found = listInbox(inboxes);
  const packages = found.filter(({ kind }) => kind === 'package').map(({ path }) => path);
  assertNotInsideInput(options.output ?? [], [
    ...found.filter(({ kind }) => kind !== 'link').map(({ path }) => path),
    ...noticeFiles(options.notice),
  ]);
  const notice = await namedNotice(options.notice, environment.noticePaths, packages);
  const rules = await loadNotice(notice, environment.noticePaths);
  // What is no package may turn out to be no submission: only packages are surely as many rows of a report.
  const kept = keepOfMany(keep, packages.length);
  const settings = settingsOf(options, rules, { environment, keep: kept });
  const mine = part ? found.filter((_, index) => index % part.of === part.shard - 1) : found;
  const { jobs, progress } = options;
  const received = receivedTimes(options.received ?? [], found, rules.notice);
  const run = await runBatch(mine, { rules, settings, environment, jobs, notice, progress, received });
  const { instant, source } = settings.lookedAt;
  const counts = { mine: mine.length, all: found.length };
  return { ...run, ...counts, rules, paths: inboxes.join(' '), asOf: { instant, source } };
}

/** Who looks at what others sent judges by the time of looking. */
function settingsOf(
  options: ReadOptions,
  { notice }: LoadedNotice,
  { environment, keep }: Omit<Setting, 'part'>,
): InboxSettings {
  const { strict, stage } = options;
  const { now } = environment;
  const asked = instantOf(options.asOf, notice);
  const source = asked === undefined ? 'now' : 'option';
  const lookedAt = { instant: asked ?? now, source, overrides: false } as const;
  return { strict, keep, now, lookedAt, ...onlyStage(stage, notice) };
}
