// Findings of a requirement with `after` → those at places where the requirement that it waits for passed.

import { isWithin, segmentsOf } from '../json-pointer.ts';
import type { Finding } from '../model/finding.ts';
import type { Requirement } from '../model/notice.ts';

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
  if (steps === 0) return [];
  const items = places.map((place) => itemOf(place, steps));
  return findings.filter((each) => {
    const item = itemOf(each.at, steps);
    return !items.some((other) => isWithin(item, other) || isWithin(other, item));
  });
}

/** How many steps two patterns share, up to the last `*` that both contain; 0 for none. */
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
