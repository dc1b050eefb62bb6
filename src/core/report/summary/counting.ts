// Findings → the same by requirement, their worst verdict, and the numbers in them.

import type { Finding, Verdict } from '../../model/finding.ts';

const BY_WEIGHT: readonly Verdict[] = ['fail', 'unchecked', 'pending', 'pass'];

/** Undefined where there is no finding. */
export function worstOf(findings: readonly Pick<Finding, 'verdict'>[]): Verdict | undefined {
  return BY_WEIGHT.find((each) => findings.some(({ verdict }) => verdict === each));
}

/** Findings by the id of their requirement, in their order. */
export function byRequirement(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const found = new Map<string, Finding[]>();
  for (const finding of findings) {
    const known = found.get(finding.requirement);
    if (known === undefined) found.set(finding.requirement, [finding]);
    else known.push(finding);
  }
  return found;
}

/** A number is itself; a list counts its items. */
export function countOf(actual: Finding['actual']): number | undefined {
  if (typeof actual === 'number') return actual;
  return Array.isArray(actual) ? actual.length : undefined;
}
