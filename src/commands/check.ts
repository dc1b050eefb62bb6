// `check <folder…>`: each folder is read, measured, judged and told; the exit code is that of the worst.

import { type CheckOptions, check } from '../check.ts';
import { readDocument } from '../documents/index.ts';
import type { Report } from '../model.ts';
import { bundledNotices, type LoadedNotice, loadNotice } from '../notice/load.ts';
import { labelsIn, tell } from '../phrase/tell.ts';
import { safeReport } from '../safe-report.ts';
import { enter } from '../submission/enter.ts';
import { readSubmission } from '../submission/read.ts';
import { readMoment } from '../text/moment.ts';
import { Trouble } from '../trouble.ts';
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
  const rules = await noticeFor(options.notice, world);
  const settings = settingsOf(options, rules, world);
  const reports: Report[] = [];
  for (const path of paths) {
    const { origin, store } = await enter(path);
    const submission = await readSubmission(origin, store, rules.notice, readDocument);
    reports.push(safeReport(check(submission, rules, settings)));
  }
  const told = reports.map((report) => tell(report, rules.notice, world.language));
  const tool = { name: 'baosong', version: world.version };
  await publish(
    { tool, notice: rules.notice, labels: labelsIn(world.language), reports: told },
    targets,
    options,
    world,
  );
  return exitCodeOf(reports, options.failOn);
}

/** The notice that was named, else the first of the bundled ones. */
export async function noticeFor(named: string | undefined, { shelf }: World): Promise<LoadedNotice> {
  return loadNotice(named ?? bundledNotices(shelf)[0] ?? '', shelf);
}

function settingsOf(options: CheckCommandOptions, { notice }: LoadedNotice, world: World): CheckOptions {
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
