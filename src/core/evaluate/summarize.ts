// Findings → the counts and the verdict of a whole submission.

import type { Counts, Finding, Verdict } from '../model/finding.ts';

/** What counts towards the verdict: errors, and with `strict` warnings as well. */
export function countsOf(findings: readonly Finding[], strict: boolean): Counts {
  const weighty = findings.filter((each) => countsTowardVerdict(each, strict));
  const number = (verdict: Verdict) => weighty.filter((each) => each.verdict === verdict).length;
  const open = findings.filter(
    (each) => !countsTowardVerdict(each, strict) && (each.verdict === 'fail' || each.verdict === 'unchecked'),
  );
  return {
    pass: number('pass'),
    fail: number('fail'),
    unchecked: number('unchecked'),
    pending: number('pending'),
    warnings: open.filter((each) => each.severity === 'warning').length,
    infos: open.filter((each) => each.severity === 'info').length,
  };
}

function countsTowardVerdict(finding: Finding, strict: boolean): boolean {
  return finding.severity === 'error' || (strict && finding.severity === 'warning');
}

/** A failure fails; else what could not be checked keeps the whole from passing; pending only where nothing passed a clause. */
export function verdictOf(findings: readonly Finding[], counts: Counts): Verdict {
  if (counts.fail > 0) return 'fail';
  if (counts.unchecked > 0) return 'unchecked';
  const ordered = findings.filter(
    (each) => each.clause !== undefined && each.stage !== undefined && each.severity === 'error',
  );
  return ordered.length > 0 && ordered.every((each) => each.verdict === 'pending') ? 'pending' : 'pass';
}
