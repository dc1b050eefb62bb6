// Inboxes and options → every submission in them read, judged and put together.

import { assemble } from '../core/batch/index.ts';
import type { Batch } from '../core/report/view.ts';
import { listInbox } from '../platform/node/inbox.ts';
import { type LoadedNotice, loadNotice } from '../platform/node/notices.ts';
import type { SummarySettings } from '../platform/node/report-submission.ts';
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
  /** Photos will be shown; nothing but the screen will be. */
  readonly pictures: boolean;
  readonly screenOnly?: boolean;
  readonly part?: ShardNumber;
}

/** Every submission of the inboxes, put together; `partial` where the run was stopped. */
export async function readInbox(
  inboxes: readonly string[],
  options: ReadOptions,
  setting: Setting,
): Promise<Batch> {
  const { rules, digests, done, mine, all, ...rest } = await readSubmissions(inboxes, options, setting);
  const { environment } = setting;
  const partial = done < all ? { partial: { done, all } } : {};
  return assemble(digests, {
    ...rest,
    notice: rules.notice,
    language: environment.language,
    tool: toolOf(environment),
    strict: options.strict,
    ...partial,
  });
}

/** Lists the inboxes, of a part its share, and reads what they hold. */
export async function readSubmissions(
  inboxes: readonly string[],
  options: ReadOptions,
  { environment, pictures, screenOnly = false, part }: Setting,
) {
  const { submissions, strays } = listInbox(inboxes);
  assertNotInsideInput(options.output ?? [], [...submissions, ...filesOf(options.notice)]);
  const notice = await namedNotice(options.notice, environment, submissions);
  const rules = await loadNotice(notice, environment.noticePaths);
  const settings = settingsOf(options, rules, { environment, pictures, screenOnly });
  const mine = part ? submissions.filter((_, index) => index % part.of === part.shard - 1) : submissions;
  const { progress } = options;
  const { digests, done } = await runBatch(mine, {
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
    digests,
    done,
    mine: mine.length,
    all: submissions.length,
    inbox: inboxes.join(' '),
    asOf,
    strays,
  };
}

function settingsOf(
  options: ReadOptions,
  { notice }: LoadedNotice,
  { environment, pictures, screenOnly }: Required<Omit<Setting, 'part'>>,
): SummarySettings {
  const instant = instantOf(options.asOf, notice);
  const source = instant === undefined ? 'now' : 'option';
  return {
    language: environment.language,
    strict: options.strict,
    thumbnails: pictures,
    screenOnly,
    now: environment.now,
    lookedAt: { instant: instant ?? environment.now, source, overrides: false },
    ...onlyStage(options.stage, notice),
  };
}
