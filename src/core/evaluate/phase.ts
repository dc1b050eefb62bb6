// A requirement and the facts of its stage → whether it is judged here and now, and which findings are only another's consequence.

import { childOf, isObject, isUnreadReason, isWithin, segmentsOf } from '../json-pointer.ts';
import type { Unread } from '../model/document.ts';
import type { Dossier, Finding } from '../model/finding.ts';
import type { JsonObject } from '../model/json.ts';
import type { Requirement } from '../model/notice.ts';

/**
 * elsewhere: not in this folder. pending: not due, and nothing is there. early: something is there before its turn,
 * so gaps are no faults yet. open: it is judged, as far as anybody knows what was due when it was sent (whyUnsure).
 */
export type Phase = 'elsewhere' | 'pending' | 'early' | 'open';

export function phaseOf(requirement: Requirement, dossier: Dossier): Phase {
  const stage = stageOf(requirement, dossier);
  if (stage === undefined) return 'open';
  if (stage['here'] === false) return 'elsewhere';
  if (stage['pending'] === true) return 'pending';
  return stage['early'] === true ? 'early' : 'open';
}

/** Why nobody knows whether what is missing of its stage was due. */
export function whyUnsure(requirement: Requirement, dossier: Dossier): Unread | undefined {
  const unsure = stageOf(requirement, dossier)?.['unsure'];
  return isUnreadReason(unsure) ? unsure : undefined;
}

function stageOf({ stage: id }: Requirement, dossier: Dossier): JsonObject | undefined {
  const stage = id === undefined ? undefined : childOf(dossier['stages'], id);
  return isObject(stage) ? stage : undefined;
}

/** Whether somebody has to answer for it now. */
export function isJudged(requirement: Requirement, dossier: Dossier): boolean {
  const phase = phaseOf(requirement, dossier);
  return phase !== 'pending' && phase !== 'elsewhere';
}

/** Requirement id → the places where it did not pass. */
export type Unmet = ReadonlyMap<string, readonly string[]>;

/** Leaves out findings at an item where the other requirement did not pass: they would be its consequence. */
export function withoutConsequences(
  findings: readonly Finding[],
  requirement: Requirement,
  { unmet, atOf }: { unmet: Unmet; atOf: (id: string) => string },
): readonly Finding[] {
  const { after, at } = requirement;
  const places = after === undefined ? undefined : unmet.get(after);
  if (after === undefined || places === undefined) return findings;
  const steps = sharedSteps(at, atOf(after));
  const items = places.map((place) => itemOf(place, steps));
  return findings.filter((each) => {
    const item = itemOf(each.at, steps);
    return !items.some((other) => isWithin(item, other) || isWithin(other, item));
  });
}

/** How many steps two patterns share, up to the last `*` that both contain; 0 for none: then the item is the whole. */
function sharedSteps(a: string, b: string): number {
  const other = segmentsOf(b);
  const segments = segmentsOf(a);
  const parting = segments.findIndex((segment, index) => segment !== other[index]);
  return segments.slice(0, parting < 0 ? segments.length : parting).lastIndexOf('*') + 1;
}

/** The first steps of a pointer: the item that a place belongs to. */
function itemOf(pointer: string, steps: number): string {
  return pointer
    .split('/')
    .slice(0, steps + 1)
    .join('/');
}
