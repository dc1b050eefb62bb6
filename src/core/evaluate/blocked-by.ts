// An obstacle → the requirements that meet it, looked up in an index: a list may name thousands of files.

import { isObject, type Obstacle, valueAt } from '../json-pointer.ts';
import type { Dossier } from '../model/finding.ts';
import type { Json } from '../model/json.ts';
import type { Requirement } from '../model/notice.ts';
import { originOf } from './location.ts';
import type { Look } from './select.ts';

type Index = ReadonlyMap<string, readonly Requirement[]>;

/** One index for each set of looks; it goes when they go. */
const INDEXES = new WeakMap<readonly Look[], Index>();

/** In the order of the looks; each requirement once. */
export function whoMeets(
  obstacle: Obstacle,
  looks: readonly Look[],
  dossier: Dossier,
): readonly Requirement[] {
  const index = INDEXES.get(looks) ?? indexOf(looks, dossier);
  INDEXES.set(looks, index);
  return index.get(keyOf(obstacle, dossier)) ?? [];
}

function indexOf(looks: readonly Look[], dossier: Dossier): Index {
  const index = new Map<string, Requirement[]>();
  for (const { requirement, spots } of looks) {
    for (const spot of spots) {
      if (!('obstacle' in spot)) continue;
      const key = keyOf(spot.obstacle, dossier);
      const known = index.get(key);
      if (known === undefined) index.set(key, [requirement]);
      else if (known.at(-1) !== requirement) known.push(requirement);
    }
  }
  return index;
}

/** A document is one obstacle wherever its facts stand: under its item and in the list of documents. */
function keyOf({ kind, at }: Obstacle, dossier: Dossier): string {
  return `${kind} ${originOf(at, dossier)}`;
}

/** What the list says there could not be taken, which is a finding of its own: it is not missed besides. */
export function isMiswritten(pointer: string, dossier: Dossier): boolean {
  const problems = valueAt(dossier, '/manifest/problems');
  return (
    Array.isArray(problems) && problems.some((each: Json) => isObject(each) && each['pointer'] === pointer)
  );
}
