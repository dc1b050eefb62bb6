// Findings → the counts and the verdict of a whole submission.

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
