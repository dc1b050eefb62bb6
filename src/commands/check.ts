// `check <folder…>`: each folder is read, measured, judged and told; the exit code is that of the worst.

import type { CheckOptions } from '../check.ts';
import type { Notice, Report } from '../model.ts';
import { bundledNotices, type LoadedNotice, loadNotice } from '../notice/load.ts';
import { labelsIn, tell } from '../phrase/tell.ts';
import { readMoment } from '../text/moment.ts';
import { Trouble } from '../trouble.ts';
import type { Pool } from './isolated/pool.ts';
import { poolFor } from './isolated/pool-for.ts';
import type { RulesAt } from './isolated/task.ts';
import type { ExitCode, World } from './world.ts';
import { type OutputOptions, publish, targetsOf } from './write.ts';

export interface CheckCommandOptions extends OutputOptions {
  readonly notice?: string;
  readonly asOf?: string;
  readonly stage?: string;
  readonly strict: boolean;
  readonly failOn: string;
}

/** Runs the command and says how it went. */
export async function checkCommand(
  paths: readonly string[],
  options: CheckCommandOptions,
  world: World,
): Promise<ExitCode> {
  const targets = targetsOf(options);
  const pool = poolFor(world); // its thread loads while the notice is loaded here
  try {
    const { notice } = await noticeFor(options.notice, world);
    const reports = await reportsOf(
      paths,
      { pool, options: settingsOf(options, notice, world) },
      {
        notice: namedNotice(options.notice, world),
        shelf: world.shelf,
      },
    );
    const told = reports.map((report) => tell(report, notice, world.language));
    const tool = { name: 'baosong', version: world.version };
    const roll = { tool, notice, labels: labelsIn(world.language), reports: told };
    await publish(roll, targets, options, world);
    return exitCodeOf(reports, options.failOn);
  } finally {
    await pool.close();
  }
}

interface Checking {
  readonly pool: Pool;
  readonly options: CheckOptions;
}

/** In the order of the paths, whichever is done first. */
function reportsOf(paths: readonly string[], { pool, options }: Checking, rules: RulesAt): Promise<Report[]> {
  return Promise.all(paths.map((path) => pool.run('check', { path, rules, options })));
}

/** The notice that was named, else the first of the bundled ones. */
export function namedNotice(named: string | undefined, { shelf }: World): string {
  return named ?? bundledNotices(shelf)[0] ?? '';
}

/** The same, loaded. */
export async function noticeFor(named: string | undefined, world: World): Promise<LoadedNotice> {
  return loadNotice(namedNotice(named, world), world.shelf);
}

function settingsOf(options: CheckCommandOptions, notice: Notice, world: World): CheckOptions {
  const { stage, asOf, strict, failOn } = options;
  const stages = notice.stages.map((each) => each.id);
  if (stage !== undefined && stage !== 'all' && !stages.includes(stage)) {
    throw new Trouble('badOption', { option: '--stage', named: stage, known: [...stages, 'all'].join('、') });
  }
  if (failOn !== 'error' && failOn !== 'warning') {
    throw new Trouble('badOption', { option: '--fail-on', named: failOn, known: 'error、warning' });
  }
  const moment = asOf === undefined ? undefined : readMoment(asOf, notice.timeZone.offset);
  if (asOf !== undefined && moment === undefined) throw new Trouble('badTime', { named: asOf });
  return {
    now: world.now,
    strict,
    ...(moment ? { asOf: moment.instant } : {}),
    ...(stage === undefined || stage === 'all' ? {} : { stage }),
  };
}

/** 1 for anything that failed or could not be checked; warnings count where that is asked for. */
export function exitCodeOf(reports: readonly Pick<Report, 'verdict' | 'counts'>[], failOn: string): ExitCode {
  const bad = reports.some(
    ({ verdict, counts }) =>
      verdict === 'fail' || verdict === 'unchecked' || (failOn === 'warning' && counts.warnings > 0),
  );
  return bad ? 1 : 0;
}
