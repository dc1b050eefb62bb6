// Items of the dossier → groups of items that share a value, and groups that share most of their text.

import { type Match, matchesOf, valueAt } from '../json-pointer.ts';
import { memoize } from '../memoize.ts';
import type { TextFacts } from '../model/document.ts';
import type { Json, JsonObject } from '../model/json.ts';
import type { Measure } from '../model/measure.ts';
import type { Notice } from '../model/notice.ts';
import { alikeNames } from '../text/alike-names.ts';
import { fingerprint } from '../text/fingerprint.ts';
import { likelyPairs, linkedGroups } from '../text/similar-pairs.ts';
import type { Derivation, DossierDraft } from './draft.ts';

/** Items that agree in every given value → [{ value, items, subjects, files }], in the order of their first item. */
export function repeatedGroups(measure: Measure, paths: readonly string[], derivation: Derivation): Json {
  const groups = new Map<string, string[]>();
  for (const match of matchesAmong(derivation.draft, measure)) {
    for (const key of keysOf(match, paths)) {
      const known = groups.get(key);
      if (known === undefined) groups.set(key, [match.pointer]);
      else known.push(match.pointer);
    }
  }
  // Files are compared by a fact of theirs, which stands in their record.
  const record = `/${paths[0]}`.replace(/\/[^/]+$/, '');
  const repeated = [...groups].filter(
    ([, items]) => items.length > 1 && isAsked(items, measure, derivation.draft),
  );
  if (repeated.length === 0) return [];
  const spare = spareIn(
    measure,
    repeated.map(([, items]) => items),
    derivation,
  );
  return repeated.map(([value, items]) => ({
    value,
    ...(spare === undefined ? {} : { spare }),
    ...membersOf(items, record, derivation),
  }));
}

/** Whether each kind of item, and all together, are still as many as is asked for when every repeat is taken away. */
function spareIn(
  { among = [], needed }: Measure,
  groups: readonly (readonly string[])[],
  { draft, notice }: Derivation,
): boolean | undefined {
  if (needed === undefined) return undefined;
  const kinds = among.map((pattern) => new Set(matchesOf(draft, pattern).map(({ pointer }) => pointer)));
  const least = needed.map((id) => minimumOf(id, notice));
  const left = kinds.map((kind) => withoutRepeats(kind, groups));
  const all = withoutRepeats(new Set(kinds.flatMap((kind) => [...kind])), groups);
  const total = least.reduce((sum, minimum) => sum + minimum, 0);
  return left.every((count, index) => count >= (least[index] ?? 0)) && all >= total;
}

function withoutRepeats(items: ReadonlySet<string>, groups: readonly (readonly string[])[]): number {
  const repeats = groups.map((group) => Math.max(0, group.filter((item) => items.has(item)).length - 1));
  return repeats.reduce((left, count) => left - count, items.size);
}

function minimumOf(id: string, { requirements }: Notice): number {
  const must = requirements.find((each) => each.id === id)?.must;
  const minimum = typeof must === 'object' ? must['minimum'] : undefined;
  return typeof minimum === 'number' ? minimum : 0;
}

function matchesAmong(draft: DossierDraft, { among = [], against = [] }: Measure): Match[] {
  return [...among, ...against].flatMap((pattern) => matchesOf(draft, pattern));
}

/** Whether one of the items is more than something to compare with. */
function isAsked(items: readonly string[], { among = [], against }: Measure, draft: DossierDraft): boolean {
  if (against === undefined) return true;
  const asked = new Set(among.flatMap((pattern) => matchesOf(draft, pattern)).map(({ pointer }) => pointer));
  return items.some((item) => asked.has(item));
}

/** The values that an item is compared by; an item that lacks one is not compared. */
function keysOf(match: Match, paths: readonly string[]): string[] {
  if (!('value' in match)) return [];
  const values = paths.map((path) => valueAt(match.value, `/${path}`));
  if (values.some((value) => value === undefined)) return [];
  const [only] = values;
  if (values.length === 1 && Array.isArray(only)) return [...new Set(only.map(String))];
  return [values.map(String).join(' · ')];
}

/** What is said of a group: its items, whose they are and, where files were compared, the files. */
function membersOf(items: readonly string[], record: string, { draft, labelOf }: Derivation): JsonObject {
  const files = items.map((item) => valueAt(draft, `${item}${record}/file`));
  const named = [...new Set(files.filter((file) => typeof file === 'string'))];
  const subjects = items.flatMap((item, index) => labelOf(item) ?? files[index] ?? item);
  return {
    items: [...items],
    subjects: [...new Set(subjects)],
    ...(named.length > 0 ? { files: named } : {}),
  };
}

/** Items whose names differ but are likely one unit's → [{ items, subjects }]. */
export function akinGroups(measure: Measure, derivation: Derivation): Json {
  const named = matchesAmong(derivation.draft, measure).flatMap((match) => {
    const name = 'value' in match ? valueAt(match.value, `/${measure.akin}`) : undefined;
    return typeof name === 'string' ? [{ item: match.pointer, name }] : [];
  });
  const names = named.map(({ name }) => name);
  return alikeNames(names, derivation.notice.names).map((group) =>
    membersOf(
      group.flatMap((index) => named[index]?.item ?? []),
      '',
      derivation,
    ),
  );
}

/** A text's fingerprint, computed once: copies are searched within a submission and across submissions. */
export const fingerprintOf = memoize((text: TextFacts) => fingerprint(text.content));

/** Different files whose texts agree, each with another, to at least `alike` per cent → [{ share, items, … }]. */
export function alikeTexts(measure: Measure, percent: number, derivation: Derivation): Json {
  const path = measure.text === undefined ? '' : `/${measure.text}`;
  const texts = matchesAmong(derivation.draft, measure).flatMap(({ pointer }) => {
    const text = derivation.fileAt(`${pointer}${path}`)?.document.text;
    return text === undefined ? [] : [{ item: pointer, print: fingerprintOf(text) }];
  });
  // Only files of equal size are hashed: a file without a hash is no copy of another.
  const fileIdOf = (item: string) => valueAt(derivation.draft, `${item}${path}/sha256`) ?? item;
  const least = percent / 100;
  const prints = texts.map(({ print }) => print);
  const asked = likelyPairs(prints, least).filter(({ pair }) => {
    const items = pair.flatMap((index) => texts[index]?.item ?? []);
    const isOneFile = new Set(items.map(fileIdOf)).size < 2;
    return !isOneFile && isAsked(items, measure, derivation.draft);
  });
  return linkedGroups(asked).map(({ members, share }) => {
    const items = members.flatMap((index) => texts[index]?.item ?? []);
    return { share: Math.round(share * 100), ...membersOf(items, path, derivation) };
  });
}
