// `check <folder…>`: each folder is read, measured, judged and told; the exit code is that of the worst.

import { batchOfSome } from '../../core/batch/index.ts';
import type { CheckOptions } from '../../core/check.ts';
import type { Report } from '../../core/model/finding.ts';
import type { Notice } from '../../core/model/notice.ts';
import { labelsIn } from '../../core/report/to-view.ts';
import type { Batch, Roll, ToldReport } from '../../core/report/view.ts';
import { BATCH_REPORTERS, reportBatch } from '../../core/reporters/batch.ts';
import { REPORTERS, reportRoll } from '../../core/reporters/index.ts';
import { readDateTime } from '../../core/text/date-time.ts';
import { Trouble } from '../../core/user-error.ts';
import { holdsSubmissions } from '../../platform/node/inbox.ts';
import { bundledNotices, isId, loadNotice } from '../../platform/node/notices.ts';
import type { Pool } from '../../platform/node/workers/pool.ts';
import type { RulesAt } from '../../platform/node/workers/protocol.ts';
import { checkHere } from '../check-in-process.ts';
import type { ExitCode, World } from '../environment.ts';
import { keepOff } from '../guard-output.ts';
import { type OutputOptions, publish, targetsOf } from '../outputs.ts';
import { lazyPoolFor } from '../worker-pool.ts';

export interface CheckCommandOptions extends OutputOptions {
  readonly notice?: string;
  readonly asOf?: string;
  readonly stage?: string;
  readonly strict: boolean;
  readonly failOn: string;
}

/** Its own formats, and those of a batch that have no smaller twin. */
const FORMATS = { ...BATCH_REPORTERS, ...REPORTERS };

/** Runs the command and says how it went. */
export async function checkCommand(
  paths: readonly string[],
  options: CheckCommandOptions,
  world: World,
): Promise<ExitCode> {
  const targets = targetsOf(options, FORMATS);
  const inbox = paths.find(holdsSubmissions);
  if (inbox !== undefined) throw new Trouble('isInbox', { path: inbox });
  keepOff(options.output, [...paths, ...filesOf(options.notice)]);
  const pool = lazyPoolFor(world);
  try {
    const named = await namedNotice(options.notice, world, paths);
    const loaded = await loadNotice(named, world.noticePaths);
    const { notice } = loaded;
    const settings = settingsOf(options, notice, world);
    const rules = { notice: named, noticePaths: world.noticePaths };
    const { language, clock } = world;
    const reports: ToldReport[] = [];
    // The patterns of a notice from elsewhere may run for ever: only a thread can be stopped.
    let here = isId(rules.notice);
    for (const path of paths) {
      const report = here ? await checkHere(path, loaded, { options: settings, language, clock }) : undefined;
      // Once a thread is there, nothing is begun here only to be begun again there.
      here &&= report !== undefined;
      reports.push(report ?? (await pool.run('check', { path, rules, options: settings, language })));
    }
    const roll: Roll = { tool: toolOf(world), notice, labels: labelsIn(language), reports };
    const many = targets.some(({ format }) => REPORTERS[format] === undefined);
    const batch = many ? await batchOf(paths, { pool, settings, rules, notice }, world) : undefined;
    await publish(targets, options, world, (format, style) =>
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
  readonly pool: Pool;
  readonly settings: CheckOptions;
  readonly rules: RulesAt;
  readonly notice: Notice;
}

/** The same submissions as a batch without a roll-call, for the formats that lay out many. */
async function batchOf(
  paths: readonly string[],
  { pool, settings, rules, notice }: Checking,
  world: World,
): Promise<Batch> {
  const { language } = world;
  const wanted = { ...settings, language, thumbnails: true, screenOnly: false };
  const digests = await Promise.all(
    paths.map((path) => pool.run('digest', { path, rules, settings: wanted })),
  );
  const given = settings.asOf;
  const asOf =
    given === undefined
      ? ({ instant: world.now, source: 'now' } as const)
      : ({ instant: given, source: 'option' } as const);
  return batchOfSome(digests, { tool: toolOf(world), notice, language, asOf });
}

/** What every report says it was made by. */
export function toolOf(world: World): Roll['tool'] {
  return { name: 'baosong', version: world.version };
}

/** The notice that was named, else the only bundled one; of several the one that the lists name, else the first. */
export async function namedNotice(
  named: string | undefined,
  { noticePaths }: Pick<World, 'noticePaths'>,
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

function settingsOf(options: CheckCommandOptions, notice: Notice, world: World): CheckOptions {
  const { stage, asOf, strict, failOn } = options;
  const only = onlyStage(stage, notice);
  holdFailOn(failOn);
  const instant = instantOf(asOf, notice);
  return {
    now: world.now,
    strict,
    ...(instant === undefined ? {} : { asOf: instant }),
    ...only,
  };
}

/** The time that was given, in milliseconds. Throws Trouble `badTime` for what is none. */
export function instantOf(asOf: string | undefined, { timeZone }: Notice): number | undefined {
  const moment = asOf === undefined ? undefined : readDateTime(asOf, timeZone.offset);
  if (asOf !== undefined && moment === undefined) throw new Trouble('badTime', { named: asOf });
  return moment?.instant;
}

/** The one stage that was asked for; none for `all`. Throws Trouble `badOption` for one that the notice lacks. */
export function onlyStage(stage: string | undefined, { stages }: Notice): { readonly stage?: string } {
  if (stage === undefined || stage === 'all') return {};
  const known = stages.map(({ id }) => id);
  if (!known.includes(stage))
    throw new Trouble('badOption', { option: '--stage', named: stage, known: [...known, 'all'].join('、') });
  return { stage };
}

/** Throws Trouble `badOption` for a severity that nothing can be failed on. */
export function holdFailOn(failOn: string): void {
  if (failOn !== 'error' && failOn !== 'warning')
    throw new Trouble('badOption', { option: '--fail-on', named: failOn, known: 'error、warning' });
}

/** 1 for anything that failed or could not be checked; warnings count where that is asked for. */
export function exitCodeOf(reports: readonly Pick<Report, 'verdict' | 'counts'>[], failOn: string): ExitCode {
  const bad = reports.some(
    ({ verdict, counts }) =>
      verdict === 'fail' || verdict === 'unchecked' || (failOn === 'warning' && counts.warnings > 0),
  );
  return bad ? 1 : 0;
}
