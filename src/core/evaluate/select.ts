// Requirements × dossier → the places that each selects, and which requirements one blocker keeps from judging.

import { type Blocker, isObject, type Match, matchesOf, valueAt } from '../json-pointer.ts';
import { memoize } from '../memoize.ts';
import type { Dossier } from '../model/finding.ts';
import type { Json, JsonObject } from '../model/json.ts';
import type { Requirement } from '../model/notice.ts';
import { originOf } from './location.ts';
import { whyUnsure } from './phase.ts';

/** A requirement with every place that its pointer leads to. */
export interface Selection {
  readonly requirement: Requirement;
  readonly matches: readonly Match[];
}

/** All selections over one dossier. */
export interface Selections {
  readonly selections: readonly Selection[];
  readonly dossier: Dossier;
}

/** An `optional` fact exists for some submissions only: where it is absent, nothing is missing. */
export function select(requirement: Requirement, dossier: Dossier): Selection {
  const unread = whyUnsure(requirement, dossier);
  const stage = `/stages/${requirement.stage}`;
  const at = `${stage}/unsure`;
  // Nothing of the stage is there: whether that is a fault is one question for all of it.
  if (unread && valueAt(dossier, `${stage}/started`) === false)
    return { requirement, matches: [{ pointer: at, blocker: { kind: 'unread', at, unread } }] };
  const matches = matchesOf(dossier, requirement.at);
  const kept = requirement.optional
    ? matches.filter((match) => !('blocker' in match && match.blocker.kind === 'absent'))
    : matches;
  return { requirement, matches: kept };
}

/** The requirements that meet this blocker, each once, in the order of the selections. */
export function blockedBy(blocker: Blocker, all: Selections): readonly Requirement[] {
  return requirementsByBlocker(all).get(keyOf(blocker, all.dossier)) ?? [];
}

/** An index, because a manifest may list thousands of files. */
const requirementsByBlocker = memoize(({ selections, dossier }: Selections) => {
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
});

/** A document's facts stand under its item and in the list of documents: both are the same blocker. */
function keyOf({ kind, at }: Blocker, dossier: Dossier): string {
  return `${kind} ${originOf(at, dossier)}`;
}

/** Whether the manifest has a problem at this pointer: that is reported already, so the value is not missing too. */
export function isMiswritten(pointer: string, dossier: Dossier): boolean {
  const problems = valueAt(dossier, '/manifest/problems');
  return Array.isArray(problems) && problems.some((each: Json) => isObject(each) && isAt(each, pointer));
}

function isAt({ pointer: own = null, also = null }: JsonObject, pointer: string): boolean {
  return own === pointer || (Array.isArray(also) && also.includes(pointer));
}
