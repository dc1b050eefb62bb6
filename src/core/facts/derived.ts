// The notice's `measures` → facts that follow from other facts, each put where the measure says.

import { matchesOf, valueAt } from '../json-pointer.ts';
import type { Measure } from '../model/notice.ts';
import { type DossierDraft, type FactSources, put, valuesAt } from './draft.ts';
import { repeatedGroups, similarPairs } from './groups.ts';
import { putBody, putLeftovers, putMentions } from './text-facts.ts';

export type { DossierDraft, FactSources } from './draft.ts';

/** Runs one measure of the notice over the dossier. */
export function derive(draft: DossierDraft, measure: Measure, sources: FactSources): void {
  if (measure.distinct) putDistinct(draft, measure.put, measure.distinct);
  else if (measure.sum) putSum(draft, measure.put, measure.sum);
  else if (measure.repeated) put(draft, measure.put, repeatedGroups(draft, measure, sources));
  else if (measure.alike !== undefined) put(draft, measure.put, similarPairs(draft, measure, sources));
  else if (measure.shares !== undefined) putShared(draft, measure);
  else if (measure.names !== undefined) putMentions(draft, measure, sources);
  else if (measure.leftovers) putLeftovers(draft, measure, sources);
  else if (measure.bodyWithout) putBody(draft, measure, sources);
}

function putDistinct(draft: DossierDraft, pointer: string, patterns: readonly string[]): void {
  put(draft, pointer, new Set(valuesAt(draft, patterns).map((value) => JSON.stringify(value))).size);
}

/** A document that cannot be read may add to the sum or not: the sum becomes a range. */
function putSum(draft: DossierDraft, pointer: string, patterns: readonly string[]): void {
  const matches = patterns.flatMap((pattern) => matchesOf(draft, pattern));
  const sum = matches.reduce((total, match) => total + ('value' in match ? Number(match.value) : 0), 0);
  const unread = matches.filter((match) => 'blocker' in match && match.blocker.kind === 'unread').length;
  put(draft, pointer, sum);
  if (unread > 0) put(draft, `${pointer}Range`, [sum, sum + unread]);
}

/** Whether one of each place's values is also one of those at `with`. */
function putShared(
  draft: DossierDraft,
  { put: name, within = '', shares, with: pattern = '' }: Measure,
): void {
  const known = new Set(valuesAt(draft, [pattern]).flat());
  for (const match of matchesOf(draft, within)) {
    const own = 'value' in match ? valueAt(match.value, `/${shares}`) : undefined;
    if (own === undefined) continue;
    put(
      draft,
      `${match.pointer}/${name}`,
      [own].flat().some((each) => known.has(each)),
    );
  }
}
