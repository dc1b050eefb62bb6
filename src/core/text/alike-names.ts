// Names of units → those that are likely to be one unit's: place put in, left out or moved, another word for the same form.

import {
  BRACKETED,
  longestFirst,
  type NameWords,
  unitKey,
  withoutForm,
  withoutPlaces,
} from './organization-name.ts';

/** A name taken apart. */
interface NameParts {
  readonly key: string;
  /** What is left without places and legal form. */
  readonly core: string;
  /** Places without 省, 市, 区, 县. */
  readonly places: ReadonlySet<string>;
  readonly form: string;
}

/** 江苏省 and 江苏 are one place. */
const RANK = /(?<=^.{2,})[省市区县]$/u;
/** With and without 区 behind 园 is one. */
const PARK_RANK = /(?<=园)区$/u;
const CORE_LEAST = 2;

/** Names → groups of indices whose names are not equal but likely one unit's; each index in one group at most. */
export function alikeNames(names: readonly string[], words: NameWords): number[][] {
  const byName = new Map<string, number[]>();
  for (const [index, name] of names.entries()) push(byName, name, index);
  const different = [...byName.keys()];
  const parts = different.map((name) => partsOf(name, words));
  const byCore = new Map<string, number[]>();
  for (const [index, { core }] of parts.entries())
    if ([...core].length >= CORE_LEAST) push(byCore, core, index);
  return [...byCore.values()]
    .filter((indices) => indices.length > 1)
    .flatMap((indices) => groupsIn(indices, parts))
    .map((group) => group.flatMap((index) => byName.get(different[index] ?? '') ?? []).sort((a, b) => a - b));
}

function push(table: Map<string, number[]>, key: string, index: number): void {
  const known = table.get(key);
  if (known === undefined) table.set(key, [index]);
  else known.push(index);
}

/** The names of one core that hang together; those of one key alone are equal, which is told elsewhere. */
function groupsIn(indices: readonly number[], parts: readonly NameParts[]): number[][] {
  const groups: number[][] = [];
  for (const index of indices) {
    const own = parts[index] as NameParts;
    const group = groups.find((others) => others.some((other) => isAlike(own, parts[other] as NameParts)));
    if (group === undefined) groups.push([index]);
    else group.push(index);
  }
  const isSeveral = (group: number[]) => new Set(group.map((index) => parts[index]?.key)).size > 1;
  return groups.filter(isSeveral);
}

function isAlike(a: NameParts, b: NameParts): boolean {
  return arePlacesAlike(a.places, b.places) && areFormsAlike(a.form, b.form);
}

/** One may say more of the place than the other; two places that share no word are two. */
function arePlacesAlike(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === 0 || b.size === 0 || [...a].some((place) => b.has(place));
}

/** A short form has none. A group and a firm of it bear one name, and are two. */
function areFormsAlike(a: string, b: string): boolean {
  return a === '' || b === '' || kindOf(a) === kindOf(b);
}

function kindOf(form: string): string {
  if (form.includes('集团')) return '集团';
  return form.endsWith('公司') ? '公司' : form;
}

function partsOf(name: string, words: NameWords): NameParts {
  const listed = longestFirst(words.places);
  const places = new Set<string>();
  const behindPlaces = (key: string, least: number) => {
    const found = withoutPlaces(key, listed, least);
    for (const place of found.places) places.add(place.replace(RANK, ''));
    return found.rest;
  };
  const unbracketed = name.replace(BRACKETED, (found) =>
    behindPlaces(unitKey(found), 0) === '' ? '' : found,
  );
  const { form, core } = withoutForm(behindPlaces(unitKey(unbracketed), 1), words.suffixes);
  return { key: unitKey(name), core: core.replace(PARK_RANK, ''), places, form };
}
