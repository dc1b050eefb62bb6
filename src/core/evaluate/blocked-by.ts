// A blocker → the requirements that meet it, looked up in an index: a list may name thousands of files.

import { type Blocker, isObject, valueAt } from '../json-pointer.ts';
import type { Dossier } from '../model/finding.ts';
import type { Json } from '../model/json.ts';
import type { Requirement } from '../model/notice.ts';
import { originOf } from './location.ts';
import type { Selection } from './select.ts';

type Index = ReadonlyMap<string, readonly Requirement[]>;

/** One index for each set of selections; it goes when they go. */
const INDEXES = new WeakMap<readonly Selection[], Index>();

/** In the order of the selections; each requirement once. */
export function blockedBy(
  blocker: Blocker,
  selections: readonly Selection[],
  dossier: Dossier,
): readonly Requirement[] {
  const index = INDEXES.get(selections) ?? indexOf(selections, dossier);
  INDEXES.set(selections, index);
  return index.get(keyOf(blocker, dossier)) ?? [];
}

function indexOf(selections: readonly Selection[], dossier: Dossier): Index {
  const index = new Map<string, Requirement[]>();
  for (const { requirement, matches } of selections) {
    for (const match of matches) {
      if (!('blocker' in match)) continue;
      const key = keyOf(match.blocker, dossier);
      const known = index.get(key);
      if (known === undefined) index.set(key, [requirement]);
      else if (known.at(-1) !== requirement) known.push(requirement);
    }
  }
  return index;
}

/** A document is one blocker wherever its facts stand: under its item and in the list of documents. */
function keyOf({ kind, at }: Blocker, dossier: Dossier): string {
  return `${kind} ${originOf(at, dossier)}`;
}

/** What the list says there could not be taken, which is a finding of its own: it is not missed besides. */
export function isMiswritten(pointer: string, dossier: Dossier): boolean {
  const problems = valueAt(dossier, '/manifest/problems');
  return (
    Array.isArray(problems) && problems.some((each: Json) => isObject(each) && each['pointer'] === pointer)
  );
}
