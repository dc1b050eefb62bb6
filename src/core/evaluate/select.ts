// A requirement × the dossier → what it sees at each of its places.

import { type Spot, spotsOf } from '../json-pointer.ts';
import type { Dossier } from '../model/finding.ts';
import type { Requirement } from '../model/notice.ts';

/** A requirement with everything it leads to. */
export interface Look {
  readonly requirement: Requirement;
  readonly spots: readonly Spot[];
}

/** Facts that exist only for some submissions or documents (`optional`) are not missed where they are missing. */
export function gather(requirement: Requirement, dossier: Dossier): Look {
  const spots = spotsOf(dossier, requirement.at);
  const kept = requirement.optional
    ? spots.filter((spot) => !('obstacle' in spot && spot.obstacle.kind === 'absent'))
    : spots;
  return { requirement, spots: kept };
}
