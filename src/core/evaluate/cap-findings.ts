// Findings without end → those that are listed, and the one that says how many more there are.

import { LIMITS } from '../limits.ts';
import type { Finding } from '../model/finding.ts';

/** Where it stands that the whole submission was seen. */
const COMPLETE = '/folder/complete';

export interface CappedFindings {
  /** All of them, for counting. */
  readonly all: readonly Finding[];
  /** What a report lists: of failures, doubts, warnings and informations the first of each. */
  readonly listed: readonly Finding[];
}

/** A report that could grow with what is handed in would be a way to fill a disk: the rest is named, not listed. */
export function capFindings(findings: readonly Finding[]): CappedFindings {
  const kept = new Map<string, number>();
  const listed = findings.filter((finding) => {
    const group = groupOf(finding);
    if (group === undefined) return true;
    const place = (kept.get(group) ?? 0) + 1;
    kept.set(group, place);
    return place <= LIMITS.findingsPrinted;
  });
  const more = findings.length - listed.length;
  if (more === 0) return { all: findings, listed };
  const named = (finding: Finding) => withRest(finding, more);
  return { all: findings.map(named), listed: listed.map(named) };
}

/** What passes or waits is as many as the list and its files allow, which have limits of their own. */
function groupOf({ severity, verdict }: Finding): string | undefined {
  if (verdict !== 'fail' && verdict !== 'unchecked') return undefined;
  return severity === 'error' ? verdict : severity;
}

function withRest(finding: Finding, more: number): Finding {
  if (finding.at !== COMPLETE || finding.verdict !== 'pass') return finding;
  const detail = { limit: LIMITS.findingsPrinted, more };
  return {
    ...finding,
    verdict: 'unchecked',
    why: { code: 'unread', unread: { code: 'tooManyFindings', detail } },
  };
}
