// Inboxes and options → every submission in them read, judged and put together.

import { inboxInput } from '../core/batch/index.ts';
import type { Keep } from '../core/model/summary.ts';
import type { InboxInput } from '../core/report/input.ts';
import type { SummarySettings } from '../core/summarize.ts';
import { listInbox } from '../platform/node/inbox.ts';
import { type LoadedNotice, loadNotice } from '../platform/node/notices.ts';
import { filesOf, instantOf, namedNotice, onlyStage, toolOf } from './commands/check.ts';
import type { Environment } from './environment.ts';
import { assertNotInsideInput } from './guard-output.ts';
import type { ShardNumber } from './option-values.ts';
import { runBatch } from './run-batch.ts';

/** What says how an inbox is read. */
export interface ReadOptions {
  readonly notice?: string;
  readonly asOf?: string;
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

/** Every submission of the inboxes, put together; `partial` where the run was stopped. */
export async function readInbox(
  inboxes: readonly string[],
  options: ReadOptions,
  setting: Setting,
): Promise<InboxInput> {
  const { environment } = setting;
  const reading = await readSubmissions(inboxes, options, setting);
  const { rules, submissions, done, all, paths, asOf, strays } = reading;
  return inboxInput(submissions, {
    tool: toolOf(environment),
    notice: rules.notice,
    messages: environment.messages,
    asOf,
    paths,
    strays,
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
  const { submissions: found, strays } = listInbox(inboxes);
  assertNotInsideInput(options.output ?? [], [...found, ...filesOf(options.notice)]);
  const notice = await namedNotice(options.notice, environment, found);
  const rules = await loadNotice(notice, environment.noticePaths);
  const settings = settingsOf(options, rules, { environment, keep });
  const mine = part ? found.filter((_, index) => index % part.of === part.shard - 1) : found;
  const { progress } = options;
  const { submissions, done } = await runBatch(mine, {
    rules,
    settings,
    environment,
    jobs: options.jobs,
    notice,
    progress,
  });
  const source = options.asOf === undefined ? ('now' as const) : ('option' as const);
  const asOf = { instant: settings.lookedAt?.instant ?? environment.now, source };
  return {
    rules,
    submissions,
    done,
    mine: mine.length,
    all: found.length,
    paths: inboxes.join(' '),
    asOf,
    strays,
  };
}

function settingsOf(
  options: ReadOptions,
  { notice }: LoadedNotice,
  { environment, keep }: Omit<Setting, 'part'>,
): SummarySettings {
  const instant = instantOf(options.asOf, notice);
  const source = instant === undefined ? 'now' : 'option';
  return {
    strict: options.strict,
    keep,
    now: environment.now,
    lookedAt: { instant: instant ?? environment.now, source, overrides: false },
    ...onlyStage(options.stage, notice),
  };
}
