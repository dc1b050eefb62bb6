// `check <folder…>`: each folder is read, measured, judged and reported; the exit code is that of the worst.

import { reportInput } from '../../core/batch/index.ts';
import type { Notice } from '../../core/model/notice.ts';
import type { KnownTime, SubmissionSummary } from '../../core/model/summary.ts';
import { keepFor, REPORTERS, report } from '../../core/reporters/index.ts';
import type { SummarySettings } from '../../core/summarize.ts';
import { UserError } from '../../core/user-error.ts';
import { holdsSubmissions } from '../../platform/node/inbox.ts';
import { isId, type LoadedNotice, loadNotice } from '../../platform/node/notices.ts';
import { summaryAt } from '../check-in-process.ts';
import { namedNotice, noticeFiles } from '../choose-notice.ts';
import { type Environment, toolOf } from '../environment.ts';
import { type ExitCode, exitCodeOf, type FailOn } from '../exit-code.ts';
import { instantOf, onlyStage } from '../option-values.ts';
import { assertNotInsideInput, type Output, type OutputOptions, outputsOf, publish } from '../outputs.ts';
import { poolFor } from '../worker-pool.ts';

export interface CheckCommandOptions extends OutputOptions {
  readonly notice?: string;
  readonly asOf?: string;
  readonly stage?: string;
  readonly strict: boolean;
  readonly failOn: FailOn;
}

/** Runs the command and says how it went. */
export async function checkCommand(
  paths: readonly string[],
  options: CheckCommandOptions,
  environment: Environment,
): Promise<ExitCode> {
  const outputs = outputsOf(options, REPORTERS);
  const inbox = paths.find(holdsSubmissions);
  if (inbox !== undefined) throw new UserError('isInbox', { path: inbox });
  assertNotInsideInput(options.output, [...paths, ...noticeFiles(options.notice)]);
  const named = await namedNotice(options.notice, environment.noticePaths, paths);
  const rules = await loadNotice(named, environment.noticePaths);
  const settings = settingsOf(options, rules.notice, { environment, outputs });
  const submissions = await summariesAt(paths, { named, rules, settings, environment });
  const { messages, now } = environment;
  const asOf: KnownTime =
    settings.asOf === undefined
      ? { instant: now, source: 'now' }
      : { instant: settings.asOf, source: 'option' };
  const input = reportInput(submissions, { tool: toolOf(environment), notice: rules.notice, messages, asOf });
  await publish(outputs, options, environment, (format, style) => report(format, input, style));
  return exitCodeOf(submissions, options.failOn);
}

interface Checking {
  /** The id or the file of the notice. */
  readonly named: string;
  readonly rules: LoadedNotice;
  readonly settings: SummarySettings;
  readonly environment: Environment;
}

/** One path after another. */
async function summariesAt(
  paths: readonly string[],
  { named, rules, settings, environment }: Checking,
): Promise<readonly SubmissionSummary[]> {
  const pool = poolFor(environment);
  const reference = { notice: named, noticePaths: environment.noticePaths };
  const checking = { rules, reference, settings, environment, pool };
  const summaries: SubmissionSummary[] = [];
  // The patterns of a notice from elsewhere may run for ever: only a worker can be stopped.
  const isSafe = isId(named);
  try {
    for (const path of paths)
      summaries.push(
        isSafe
          ? await summaryAt(path, checking)
          : await pool.run('summarize', { path, rules: reference, settings }),
      );
  } finally {
    await pool.close();
  }
  return summaries;
}

interface Asked {
  readonly environment: Environment;
  readonly outputs: readonly Output[];
}

function settingsOf(
  options: CheckCommandOptions,
  notice: Notice,
  { environment, outputs }: Asked,
): SummarySettings {
  const { stage, asOf, strict } = options;
  const only = onlyStage(stage, notice);
  const instant = instantOf(asOf, notice);
  const formats = outputs.map(({ format }) => format);
  return {
    now: environment.now,
    strict,
    keep: keepFor(formats, 'submissions'),
    ...(instant === undefined ? {} : { asOf: instant }),
    ...only,
  };
}
