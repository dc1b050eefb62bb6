// A requirement and the facts of its stage → whether it is judged here and now.

import { childOf, isObject } from '../json-pointer.ts';
import type { Dossier } from '../model/finding.ts';
import type { Requirement } from '../model/notice.ts';

/** elsewhere: not in this folder. pending: not due, and nothing is there. early: something is there before its turn, so gaps are no faults yet. */
export function phaseOf(
  requirement: Requirement,
  dossier: Dossier,
): 'elsewhere' | 'pending' | 'early' | 'open' {
  if (requirement.stage === undefined) return 'open';
  const stage = childOf(dossier['stages'], requirement.stage);
  if (!isObject(stage)) return 'open';
  if (stage['here'] === false) return 'elsewhere';
  if (stage['pending'] === true) return 'pending';
  return stage['early'] === true ? 'early' : 'open';
}

/** Whether somebody has to answer for it now. */
export function isJudged(requirement: Requirement, dossier: Dossier): boolean {
  const phase = phaseOf(requirement, dossier);
  return phase !== 'pending' && phase !== 'elsewhere';
}
