// Findings of each requirement that was asked for → what it found, in figures.

import type { Finding, Report } from '../../model/finding.ts';
import type { Notice } from '../../model/notice.ts';
import type { RequirementOutcome } from '../../model/summary.ts';
import { byRequirement, countOf, worstOf } from './counting.ts';

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
