// `check <folder…>`: each folder is read, measured, judged and told; the exit code is that of the worst.

import { batchOfSome } from '../../core/batch/index.ts';
import type { Report } from '../../core/model/finding.ts';
import type { Notice } from '../../core/model/notice.ts';
import { labelsIn } from '../../core/report/to-view.ts';
import type { Batch, ReportView, Roll } from '../../core/report/view.ts';
import { BATCH_REPORTERS, reportBatch } from '../../core/reporters/batch.ts';
import { REPORTERS, reportRoll } from '../../core/reporters/index.ts';
import { parseDateTime } from '../../core/text/date-time.ts';
import { UserError } from '../../core/user-error.ts';
import { holdsSubmissions } from '../../platform/node/inbox.ts';
import { bundledNotices, isId, loadNotice } from '../../platform/node/notices.ts';
import type { ReportSettings } from '../../platform/node/report-submission.ts';
import type { WorkerPool } from '../../platform/node/workers/pool.ts';
import type { NoticeReference } from '../../platform/node/workers/protocol.ts';
import { checkInProcess } from '../check-in-process.ts';
import type { Environment, ExitCode, FailOn } from '../environment.ts';
import { assertNotInsideInput } from '../guard-output.ts';
import { type OutputOptions, outputsOf, publish } from '../outputs.ts';
import { poolFor } from '../worker-pool.ts';

export interface CheckCommandOptions extends OutputOptions {
  readonly notice?: string;
  readonly asOf?: string;
  readonly stage?: string;
  readonly strict: boolean;
  readonly failOn: FailOn;
}

/** Its own formats, and those of a batch that have no smaller twin. */
const FORMATS = { ...BATCH_REPORTERS, ...REPORTERS };

/** Runs the command and says how it went. */
export async function checkCommand(
  paths: readonly string[],
  options: CheckCommandOptions,
  environment: Environment,
): Promise<ExitCode> {
  const outputs = outputsOf(options, FORMATS);
  const inbox = paths.find(holdsSubmissions);
  if (inbox !== undefined) throw new UserError('isInbox', { path: inbox });
  assertNotInsideInput(options.output, [...paths, ...filesOf(options.notice)]);
  const pool = poolFor(environment);
  try {
    const named = await namedNotice(options.notice, environment, paths);
    const loaded = await loadNotice(named, environment.noticePaths);
    const { notice } = loaded;
    const settings = settingsOf(options, notice, environment);
    const rules = { notice: named, noticePaths: environment.noticePaths };
    const { language, clock } = environment;
    const reports: ReportView[] = [];
    // The patterns of a notice from elsewhere may run for ever: only a worker can be stopped.
    let here = isId(rules.notice);
    for (const path of paths) {
      const report = here ? await checkInProcess(path, loaded, { settings, clock }) : undefined;
      // After the first that needs a worker, it takes all the remaining paths.
      here &&= report !== undefined;
      reports.push(report ?? (await pool.run('check', { path, rules, settings })));
    }
    const roll: Roll = { tool: toolOf(environment), notice, labels: labelsIn(language), reports };
    const many = outputs.some(({ format }) => REPORTERS[format] === undefined);
    const batch = many ? await batchOf(paths, { pool, settings, rules, notice }, environment) : undefined;
    await publish(outputs, options, environment, (format, style) =>
      batch && REPORTERS[format] === undefined
        ? reportBatch(format, batch, style)
        : reportRoll(format, roll, style),
    );
    return exitCodeOf(
      reports.map(({ report }) => report),
      options.failOn,
    );
  } finally {
    await pool.close();
  }
}

interface Checking {
  readonly pool: WorkerPool;
  readonly settings: ReportSettings;
  readonly rules: NoticeReference;
  readonly notice: Notice;
}

/** The same submissions as a batch without a roll-call, for the formats that lay out many. */
async function batchOf(
  paths: readonly string[],
  { pool, settings, rules, notice }: Checking,
  environment: Environment,
): Promise<Batch> {
  const { language } = environment;
  const wanted = { ...settings, thumbnails: true, screenOnly: false };
  const digests = await Promise.all(
    paths.map((path) => pool.run('summarize', { path, rules, settings: wanted })),
  );
  const given = settings.asOf;
  const asOf =
    given === undefined
      ? ({ instant: environment.now, source: 'now' } as const)
      : ({ instant: given, source: 'option' } as const);
  return batchOfSome(digests, { tool: toolOf(environment), notice, language, asOf });
}

/** What every report says it was made by. */
export function toolOf(environment: Environment): Roll['tool'] {
  return { name: 'baosong', version: environment.version };
}

/** The notice that was named, else the only bundled one; of several the one that the lists name, else the first. */
export async function namedNotice(
  named: string | undefined,
  { noticePaths }: Pick<Environment, 'noticePaths'>,
  paths: readonly string[],
): Promise<string> {
  if (named !== undefined) return named;
  const ids = bundledNotices(noticePaths);
  if (ids.length < 2) return ids[0] ?? '';
  const { noticeByList } = await import('../choose-notice.ts');
  return (await noticeByList(paths, ids, noticePaths)) ?? ids[0] ?? '';
}

/** The file of a notice that is none of ours, for what is read is not to be written over. */
export function filesOf(named: string | undefined): string[] {
  return named === undefined || isId(named) ? [] : [named];
}

function settingsOf(options: CheckCommandOptions, notice: Notice, environment: Environment): ReportSettings {
  const { stage, asOf, strict } = options;
  const only = onlyStage(stage, notice);
  const instant = instantOf(asOf, notice);
  return {
    now: environment.now,
    language: environment.language,
    strict,
    ...(instant === undefined ? {} : { asOf: instant }),
    ...only,
  };
}

/** The time that was given, in milliseconds. Throws UserError `badTime` for what is none. */
export function instantOf(asOf: string | undefined, { timeZone }: Notice): number | undefined {
  const moment = asOf === undefined ? undefined : parseDateTime(asOf, timeZone.offset);
  if (asOf !== undefined && moment === undefined) throw new UserError('badTime', { named: asOf });
  return moment?.instant;
}

/** The one stage that was asked for; none for `all`. Throws UserError `badOption` for one that the notice lacks. */
export function onlyStage(stage: string | undefined, { stages }: Notice): { readonly stage?: string } {
  if (stage === undefined || stage === 'all') return {};
  const known = stages.map(({ id }) => id);
  if (!known.includes(stage))
    throw new UserError('badOption', {
      option: '--stage',
      named: stage,
      known: [...known, 'all'],
    });
  return { stage };
}

/** 1 for anything that failed or could not be checked; warnings count where that is asked for. */
export function exitCodeOf(reports: readonly Pick<Report, 'verdict' | 'counts'>[], failOn: FailOn): ExitCode {
  const bad = reports.some(
    ({ verdict, counts }) =>
      verdict === 'fail' || verdict === 'unchecked' || (failOn === 'warning' && counts.warnings > 0),
  );
  return bad ? 1 : 0;
}
