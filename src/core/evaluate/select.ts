// A requirement × the dossier → what it sees at each of its places.

import { type Match, matchesOf } from '../json-pointer.ts';
import type { Dossier } from '../model/finding.ts';
import type { Requirement } from '../model/notice.ts';

/** A requirement with everything it leads to. */
export interface Selection {
  readonly requirement: Requirement;
  readonly matches: readonly Match[];
}

/** Facts that exist only for some submissions or documents (`optional`) are not missed where they are missing. */
export function select(requirement: Requirement, dossier: Dossier): Selection {
  const matches = matchesOf(dossier, requirement.at);
  const kept = requirement.optional
    ? matches.filter((match) => !('blocker' in match && match.blocker.kind === 'absent'))
    : matches;
  return { requirement, matches: kept };
}
