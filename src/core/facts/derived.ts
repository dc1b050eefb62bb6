// The notice's `measures` → facts derived from other facts, each put into the dossier where the measure says.

import { matchesOf, valueAt } from '../json-pointer.ts';
import { rangeNameOf, unreadNameOf } from '../model/fact-names.ts';
import type { Measure } from '../model/measure.ts';
import { type Derivation, type DossierDraft, put, valuesAt } from './draft.ts';
import { akinGroups, alikeTexts, repeatedGroups } from './groups.ts';
import { putPrinted } from './printed-persons.ts';
import { putBody, putCited, putLeftovers, putMentions, putWrongPhones } from './text-facts.ts';

/** Derives what one measure of the notice asks for. */
export function derive(measure: Measure, derivation: Derivation): void {
  const { draft } = derivation;
  if (measure.distinct) putDistinct(draft, measure.put, measure.distinct);
  else if (measure.sum) putSum(draft, measure.put, measure.sum);
  else if (measure.repeated) put(draft, measure.put, repeatedGroups(measure, measure.repeated, derivation));
  else if (measure.alike !== undefined)
    put(draft, measure.put, alikeTexts(measure, measure.alike, derivation));
  else if (measure.akin !== undefined) put(draft, measure.put, akinGroups(measure, derivation));
  else if (measure.shares !== undefined) putShared(draft, measure);
  else if (measure.names !== undefined) putMentions(measure, derivation);
  else if (measure.cites) putCited(measure, derivation);
  else if (measure.leftovers) putLeftovers(measure, measure.leftovers, derivation);
  else if (measure.bodyWithout) putBody(measure, measure.bodyWithout, derivation);
  else if (measure.printed) putPrinted(measure, measure.printed, derivation);
  else if (measure.labels) putWrongPhones(measure, measure.labels, derivation);
}

function putDistinct(draft: DossierDraft, pointer: string, patterns: readonly string[]): void {
  put(draft, pointer, new Set(valuesAt(draft, patterns).map((value) => JSON.stringify(value))).size);
}

/** A document that cannot be read may add to the sum or not: the sum becomes a range. */
function putSum(draft: DossierDraft, pointer: string, patterns: readonly string[]): void {
  const matches = patterns.flatMap((pattern) => matchesOf(draft, pattern));
  const sum = matches.reduce((total, match) => total + ('value' in match ? Number(match.value) : 0), 0);
  const unread = matches.flatMap((match) =>
    'blocker' in match && match.blocker.kind === 'unread' ? [match.blocker.unread] : [],
  );
  const [first] = unread;
  put(draft, pointer, sum);
  if (first === undefined) return;
  put(draft, rangeNameOf(pointer), [sum, sum + unread.length]);
  put(draft, unreadNameOf(pointer), first);
}

/** For each place: whether one of its values also stands at `with`. */
function putShared(
  draft: DossierDraft,
  { put: name, within = '', shares, with: pattern = '' }: Measure,
): void {
  const known = new Set(valuesAt(draft, [pattern]).flat());
  for (const match of matchesOf(draft, within)) {
    const own = 'value' in match ? valueAt(match.value, `/${shares}`) : undefined;
    if (own === undefined) continue;
    const isShared = [own].flat().some((each) => known.has(each));
    put(draft, `${match.pointer}/${name}`, isShared);
  }
}
