// All Findings → those that a report lists, with one that says how many more there are.

import { LIMITS } from '../limits.ts';
import type { Finding } from '../model/finding.ts';

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
