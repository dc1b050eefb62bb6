// Findings → how each requirement of the notice came out, as one letter in its order: a hundred bytes a submission.

import { type Finding, isOpen, type Report, type Verdict } from '../../model/finding.ts';
import type { Notice, Requirement } from '../../model/notice.ts';
import { byRequirement, worstOf } from './counting.ts';

/** `blocked`: something that is open stands in the way; `none`: nothing to look at; `notAsked`: of another stage. */
export type RequirementState = Verdict | 'blocked' | 'none' | 'notAsked';

const LETTERS: Readonly<Record<RequirementState, string>> = {
  pass: 'p',
  fail: 'f',
  unchecked: 'u',
  pending: 'w',
  blocked: 'b',
  none: '-',
  notAsked: '.',
};

const STATES = new Map(Object.entries(LETTERS).map(([state, letter]) => [letter, state as RequirementState]));

/** One letter for each requirement. */
export function verdictsOf({ findings, stage }: Report, { requirements }: Notice): string {
  const own = byRequirement(findings);
  const blocked = new Set(findings.flatMap(blockedBy));
  const stateOf = (requirement: Requirement): RequirementState => {
    if (stage !== undefined && requirement.stage !== undefined && requirement.stage !== stage)
      return 'notAsked';
    return worstOf(own.get(requirement.id) ?? []) ?? (blocked.has(requirement.id) ? 'blocked' : 'none');
  };
  return requirements.map((each) => LETTERS[stateOf(each)]).join('');
}

function blockedBy(finding: Finding): readonly string[] {
  return finding.severity === 'error' && isOpen(finding) ? (finding.blocks ?? []) : [];
}

/** The requirements that were asked for, each with how it came out. */
export function statesIn(
  verdicts: string,
  { requirements }: Notice,
): readonly { readonly requirement: Requirement; readonly state: RequirementState }[] {
  return requirements.flatMap((requirement, index) => {
    const state = STATES.get(verdicts[index] ?? '') ?? 'notAsked';
    return state === 'notAsked' ? [] : [{ requirement, state }];
  });
}

/** The same, these requirements as they came out in another package. */
export function replaceVerdicts(
  verdicts: string,
  from: string,
  { requirements }: Notice,
  isReplaced: (requirement: Requirement) => boolean,
): string {
  return requirements.map((each, index) => (isReplaced(each) ? from : verdicts)[index] ?? '').join('');
}
