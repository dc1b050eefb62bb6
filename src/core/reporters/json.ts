// Told reports → JSON for programs, as schemas/report.schema.json says; versioned, ids in English.

import { LIMITS } from '../limits.ts';
import type { FindingView, ReportView, Roll } from '../report/view.ts';
import { maskPhone } from '../text/mask-phone.ts';
import { headOf } from './heading.ts';
import { offsetIso } from './iso.ts';
import type { Style } from './style.ts';

/** A roll → one report object, or with several submissions an object that holds them in `reports`. */
export function json(roll: Roll, style: Style): string {
  const head = headOf(roll);
  const [only] = roll.reports;
  const body =
    roll.reports.length === 1 && only
      ? { ...head, ...reportOf(only, roll) }
      : { ...head, verdict: worstOf(roll), reports: roll.reports.map((told) => reportOf(told, roll)) };
  const write = (_key: string, value: unknown) =>
    style.mask && typeof value === 'string' ? maskPhone(value) : value;
  return `${JSON.stringify(body, write, 2)}\n`;
}

function worstOf({ reports }: Roll) {
  const worst = (['fail', 'unchecked', 'pass', 'pending'] as const).find((verdict) =>
    reports.some(({ report }) => report.verdict === verdict),
  );
  return worst ?? 'pass';
}

function reportOf(told: ReportView, { notice }: Roll) {
  const { report } = told;
  const listed = withFewPassed(told.findings);
  return {
    submission: { path: report.path, name: report.name, form: report.form, manifest: report.manifest },
    submitter: report.submitter ?? null,
    asOf: { time: offsetIso(report.asOf.instant, notice.timeZone.offset), source: report.asOf.source },
    verdict: report.verdict,
    conclusion: told.conclusion,
    counts: report.counts,
    texts: told.texts.map(({ verdict, distance, ...line }) => ({ ...line, verdict, distance })),
    findings: listed.map(findingOf),
    ...(listed.length < told.findings.length
      ? { passedNotListed: told.findings.length - listed.length }
      : {}),
  };
}

const PASSED_LISTED = 5 * LIMITS.findingsPrinted;

/** What passed is listed too, but a list of thousands of files shall not make a report of as many megabytes. */
function withFewPassed(findings: readonly FindingView[]): readonly FindingView[] {
  let left: number = PASSED_LISTED;
  return findings.filter(({ finding }) => finding.verdict !== 'pass' || left-- > 0);
}

/** Paths, figures and prose of one finding; what it lacks is left out. */
export function findingOf(told: FindingView) {
  const {
    requirement,
    stage,
    severity,
    verdict,
    clause,
    subject,
    file,
    place,
    key,
    at,
    actual,
    range,
    why,
    blocks,
  } = told.finding;
  return {
    requirement,
    stage: stage ?? null,
    severity,
    verdict,
    clause: clause ?? null,
    subject,
    file,
    place,
    key,
    at,
    actual,
    range,
    reason: why?.code === 'unread' ? why.unread : why,
    expected: told.expected,
    message: verdict === 'pass' || verdict === 'pending' ? told.title : told.message,
    remedy: verdict === 'pass' || verdict === 'pending' ? '' : told.remedy,
    blocks,
  };
}
