// Findings → the counts and the verdict of a whole submission, and those that a report lists.

import { LIMITS } from '../limits.ts';
import { type Counts, type Finding, isOpen, type Verdict } from '../model/finding.ts';

/** Findings by verdict: errors, and with `strict` warnings too; other open warnings and infos are counted apart. */
export function countsOf(findings: readonly Finding[], strict: boolean): Counts {
  const counts = { pass: 0, fail: 0, unchecked: 0, pending: 0, warnings: 0, infos: 0 };
  for (const finding of findings) {
    if (countsTowardVerdict(finding, strict)) counts[finding.verdict]++;
    else if (!isOpen(finding)) continue;
    else if (finding.severity === 'warning') counts.warnings++;
    else if (finding.severity === 'info') counts.infos++;
  }
  return counts;
}

function countsTowardVerdict(finding: Finding, strict: boolean): boolean {
  return finding.severity === 'error' || (strict && finding.severity === 'warning');
}

/** `fail` before `unchecked` before `pass`; `pending` if every error of a stage's clause is pending. */
export function verdictOf(findings: readonly Finding[], counts: Counts): Verdict {
  if (counts.fail > 0) return 'fail';
  if (counts.unchecked > 0) return 'unchecked';
  const staged = findings.filter(
    (each) => each.clause !== undefined && each.stage !== undefined && each.severity === 'error',
  );
  return staged.length > 0 && staged.every((each) => each.verdict === 'pending') ? 'pending' : 'pass';
}

/** The fact that the whole submission was seen: the finding about it says that not all are listed. */
const COMPLETE = '/folder/complete';

export interface CappedFindings {
  /** All of them, for counting. */
  readonly all: readonly Finding[];
  /** What a report lists: the first so many failures, unchecked ones, warnings and infos. */
  readonly listed: readonly Finding[];
}

/** Without a limit, a hostile submission could fill a disk with its report: the rest is counted, not listed. */
export function capFindings(findings: readonly Finding[]): CappedFindings {
  const kept = new Map<string, number>();
  const listed = findings.filter((finding) => {
    const group = groupOf(finding);
    if (group === undefined) return true;
    const count = (kept.get(group) ?? 0) + 1;
    kept.set(group, count);
    return count <= LIMITS.findingsPrinted;
  });
  const more = findings.length - listed.length;
  if (more === 0) return { all: findings, listed };
  const shown = new Set(listed);
  const hides = findings.some((finding) => !shown.has(finding) && finding.severity === 'error');
  const noted = (finding: Finding) => withRest(finding, more, hides);
  return { all: findings.map(noted), listed: listed.map(noted) };
}

/** Passed and pending findings are bounded by the limits of the manifest and its files. */
function groupOf({ severity, verdict }: Finding): string | undefined {
  if (verdict !== 'fail' && verdict !== 'unchecked') return undefined;
  return severity === 'error' ? verdict : severity;
}

/** Reminders and hints that are not listed are told as a hint: they never change the verdict. */
function withRest(finding: Finding, more: number, hidesErrors: boolean): Finding {
  if (finding.at !== COMPLETE || finding.verdict !== 'pass') return finding;
  const detail = { limit: LIMITS.findingsPrinted, more };
  return {
    ...finding,
    severity: hidesErrors ? finding.severity : 'info',
    verdict: 'unchecked',
    why: { code: 'unread', unread: { code: 'tooManyFindings', detail } },
  };
}
