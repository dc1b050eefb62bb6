// Submissions that were named one by one → JSON for programs, as schemas/report.schema.json says.

import { LIMITS } from '../../limits.ts';
import type { ReportInput } from '../../report/input.ts';
import { type FindingView, type ReportView, toView } from '../../report/view/index.ts';
import { unseenLines } from '../unseen.ts';
import { findingJson, headOf, offsetIso } from './parts.ts';

/** One report object, or with several submissions an object that holds them in `reports`. */
export function submissionsJson(input: ReportInput) {
  const reports = input.submissions.map((each) => reportOf(toView(each, input), input));
  const [only] = reports;
  const head = headOf(input, REPORT_SCHEMA);
  const unseen = unseenLines(input);
  return reports.length === 1 && only
    ? { ...head, ...only, unseen }
    : { ...head, verdict: worstOf(input), reports, unseen };
}

/** Raised when a field changes its meaning or goes. */
const REPORT_SCHEMA = 1;

function worstOf({ submissions }: ReportInput) {
  const worst = (['fail', 'unchecked', 'pass', 'pending'] as const).find((verdict) =>
    submissions.some((each) => each.verdict === verdict),
  );
  return worst ?? 'pass';
}

function reportOf(view: ReportView, { notice }: ReportInput) {
  const { path, name, form, manifest, drafted, submitter, asOf, verdict, conclusion, counts, findings } =
    view;
  const listed = withFewPassed(findings);
  return {
    submission: { path, name, form, manifest, ...(drafted ? { drafted } : {}) },
    submitter: submitter ?? null,
    asOf: { time: offsetIso(asOf.instant, notice.timeZone.offset), source: asOf.source },
    verdict,
    conclusion,
    counts,
    texts: view.texts.map(({ verdict: own, distance, ...text }) => ({ ...text, verdict: own, distance })),
    findings: listed.map(findingJson),
    ...(listed.length < findings.length ? { passedNotListed: findings.length - listed.length } : {}),
  };
}

const PASSED_LISTED = 5 * LIMITS.findingsPrinted;

/** What passed is listed too, but a list of thousands of files shall not make a report of as many megabytes. */
function withFewPassed(findings: readonly FindingView[]): readonly FindingView[] {
  let left: number = PASSED_LISTED;
  return findings.filter(({ finding }) => finding.verdict !== 'pass' || left-- > 0);
}
