// Items of the dossier → the groups of those that agree in a value, or in most of their text.

import { type Match, matchesOf, valueAt } from '../json-pointer.ts';
import { memoize } from '../memoize.ts';
import type { TextFacts } from '../model/document.ts';
import type { Json } from '../model/json.ts';
import type { Measure } from '../model/notice.ts';
import { fingerprint, likeness } from '../text/fingerprint.ts';
import { likelyPairs } from '../text/similar-pairs.ts';
import type { DossierDraft, FactSources } from './draft.ts';

/** What is said of a group besides its items. */
type Facts = { readonly [name: string]: Json };

/** Items that agree in every given value → [{ value, items, subjects, files }], in the order of their first item. */
export function repeatedGroups(draft: DossierDraft, measure: Measure, sources: FactSources): Json {
  const groups = new Map<string, string[]>();
  const paths = measure.repeated ?? [];
  for (const match of matchesAmong(draft, measure)) {
    for (const key of keysOf(match, paths)) groups.set(key, [...(groups.get(key) ?? []), match.pointer]);
  }
  const records = paths.map((path) => path.split('/').slice(0, -1).join('/'));
  return [...groups]
    .filter(([, items]) => items.length > 1)
    .map(([value, items]) => ({ value, ...membersOf(items, records[0] ?? '', draft, sources) }));
}

function matchesAmong(draft: DossierDraft, { among = [] }: Measure): Match[] {
  return among.flatMap((pattern) => matchesOf(draft, pattern));
}

/** The values an item is compared by; an item that lacks one is compared with nobody. */
function keysOf(match: Match, paths: readonly string[]): string[] {
  if (!('value' in match)) return [];
  const values = paths.map((path) => valueAt(match.value, `/${path}`));
  if (values.some((value) => value === undefined)) return [];
  const [only] = values;
  if (values.length === 1 && Array.isArray(only)) return [...new Set(only.map(String))];
  return [values.map(String).join(' · ')];
}

/** The items, whose they are, and the files that were compared where it was files. */
function membersOf(
  items: readonly string[],
  record: string,
  draft: DossierDraft,
  { labelOf }: FactSources,
): Facts {
  const files = items.map((item) => valueAt(draft, `${item}${record === '' ? '' : `/${record}`}/file`));
  const named = [...new Set(files.filter((file) => typeof file === 'string'))];
  const subjects = items.flatMap((item, index) => labelOf(item) ?? files[index] ?? item);
  return {
    items: [...items],
    subjects: [...new Set(subjects)],
    ...(named.length > 0 ? { files: named } : {}),
  };
}

/** A text's fingerprint, made once: copies are looked for within a submission and across them. */
export const fingerprintOf = memoize((text: TextFacts) => fingerprint(text.content));

/** Pairs of items whose texts agree to so many per cent and are not the same file → [{ share, items, … }]. */
export function similarPairs(draft: DossierDraft, measure: Measure, sources: FactSources): Json {
  const path = measure.text ?? '';
  const texts = matchesAmong(draft, measure).flatMap(({ pointer }) => {
    const text = sources.fileAt(`${pointer}/${path}`)?.document.text;
    return text === undefined ? [] : [{ item: pointer, print: fingerprintOf(text) }];
  });
  // Files are hashed only where one could be another's double.
  const shaOf = (item: string) => valueAt(draft, `${item}/${path}/sha256`) ?? item;
  const least = (measure.alike ?? 100) / 100;
  return likelyPairs(
    texts.map(({ print }) => print),
    least,
  ).flatMap(([i, j]): Json[] => {
    const [a, b] = [texts[i], texts[j]];
    if (!a || !b || shaOf(a.item) === shaOf(b.item)) return [];
    const share = Math.round(likeness(a.print, b.print) * 100);
    return [{ share, ...membersOf([a.item, b.item], path, draft, sources) }];
  });
}
