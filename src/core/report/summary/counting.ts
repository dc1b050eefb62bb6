// Findings → the same by requirement, their worst verdict, the numbers in them, and what each requirement found.

import type { Finding, Report, Verdict } from '../../model/finding.ts';
import type { Notice } from '../../model/notice.ts';
import type { RequirementOutcome } from '../../model/summary.ts';

const BY_WEIGHT: readonly Verdict[] = ['fail', 'unchecked', 'pending', 'pass'];

/** Undefined where there is no finding. */
export function worstOf(findings: readonly Pick<Finding, 'verdict'>[]): Verdict | undefined {
  let worst = BY_WEIGHT.length;
  for (const { verdict } of findings) worst = Math.min(worst, BY_WEIGHT.indexOf(verdict));
  return BY_WEIGHT[worst];
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

/** All requirements in their order; those that found nothing to look at have no verdict. */
export function outcomesOf({ findings, stage }: Report, { requirements }: Notice): RequirementOutcome[] {
  const own = byRequirement(findings);
  return requirements
    .filter((each) => stage === undefined || each.stage === undefined || each.stage === stage)
    .map(({ id }) => outcomeOf(id, own.get(id) ?? []));
}

function outcomeOf(requirement: string, findings: readonly Finding[]): RequirementOutcome {
  const verdict = worstOf(findings);
  const numbers = findings.flatMap(({ actual }) => countOf(actual) ?? []);
  const [first] = numbers;
  return {
    requirement,
    ...(verdict === undefined ? {} : { verdict }),
    places: findings.length,
    passed: findings.filter((each) => each.verdict === 'pass').length,
    ...(first === undefined ? {} : { numbers: numbers.reduce(extended, [first, first]) }),
  };
}

/** A loop, for a list may name more files than a call may have arguments. */
function extended([low, high]: readonly [number, number], number: number): readonly [number, number] {
  return [Math.min(low, number), Math.max(high, number)];
}
