// Findings → the counts and the verdict of a whole submission.

import type { Counts, Finding, Verdict } from '../model/finding.ts';

/** Findings by verdict: errors, and with `strict` warnings too; other open warnings and infos are counted apart. */
export function countsOf(findings: readonly Finding[], strict: boolean): Counts {
  const decisive = findings.filter((each) => countsTowardVerdict(each, strict));
  const count = (verdict: Verdict) => decisive.filter((each) => each.verdict === verdict).length;
  const open = findings.filter(
    (each) => !countsTowardVerdict(each, strict) && (each.verdict === 'fail' || each.verdict === 'unchecked'),
  );
  return {
    pass: count('pass'),
    fail: count('fail'),
    unchecked: count('unchecked'),
    pending: count('pending'),
    warnings: open.filter((each) => each.severity === 'warning').length,
    infos: open.filter((each) => each.severity === 'info').length,
  };
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
