// A requirement's id and its notice → the requirement.

import { memoize } from '../memoize.ts';
import type { Notice, Requirement } from '../model/notice.ts';

/** A requirement by its id; every finding has one. */
export function requirementOf(id: string, notice: Notice): Requirement {
  const requirement = requirementsById(notice).get(id);
  if (!requirement) throw new Error(`no requirement ${id}`);
  return requirement;
}

/** All requirements of a notice by their ids. */
export const requirementsById = memoize(
  ({ requirements }: Notice): ReadonlyMap<string, Requirement> =>
    new Map(requirements.map((each) => [each.id, each])),
);
