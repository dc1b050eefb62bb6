// The notice's vocabulary → which property a written key means, and what form a value should have.

import { LIMITS } from '../limits.ts';
import { memoize } from '../memoize.ts';
import type { Vocabulary } from '../model/notice.ts';
import type { KeyValue, ManifestNode, MapNode, TextNode } from './tree.ts';

/** Every key that may be written for a property, without blanks around it, in NFKC and small letters → English name. */
export type KeyNames = ReadonlyMap<string, string>;

/** The keys of one object: each property's title, aliases and English name. */
export const keyNames = memoize((vocabulary: Vocabulary): KeyNames => {
  const names = new Map<string, string>();
  for (const [name, property] of Object.entries(vocabulary.properties ?? {})) {
    const written = [property.title, ...(property.aliases ?? []), name];
    for (const key of written) if (key !== undefined) names.set(normalKey(key), name);
  }
  return names;
});

/** A key as written → the English name that it means here. */
export function propertyNamed(key: string, vocabulary: Vocabulary): string | undefined {
  return nameIn(keyNames(vocabulary), key);
}

/** The same by the names of an object. Most keys are written as they are to be, and are not taken apart. */
export function nameIn(names: KeyNames, key: string): string | undefined {
  return names.get(key) ?? names.get(normalKey(key));
}

/** What an object has under an English name. */
export function propertyOf({ properties }: Vocabulary, name: string): Vocabulary | undefined {
  return properties?.[name];
}

/** Full-width letters, capitals and blanks around a key are typos, not other keys. */
export function normalKey(key: string): string {
  const bare = key.normalize('NFKC').replace(UNSEEN, '').trim().toLowerCase();
  return /\s/u.test(bare) ? bare.replace(SPACED, '') : bare;
}

/** Blanks that only spread the characters of a word: 联 系 人 */
const SPACED = /(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff])/gu;
const UNSEEN = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;

/** Whether a key means anything anywhere in the vocabulary: tells a key with a typo from plain text. */
export function isKnownAnywhere(key: string, vocabulary: Vocabulary): boolean {
  if (propertyNamed(key, vocabulary) !== undefined) return true;
  return entriesBelow(vocabulary).some((child) => isKnownAnywhere(key, child));
}

/** The properties of an object, the items of a list. */
export function entriesBelow({ properties = {}, items }: Vocabulary): readonly Vocabulary[] {
  return [...Object.values(properties), ...(items === undefined ? [] : [items])];
}

/** The words for a property, as keys are compared. */
export const wordsOf = memoize(({ title, aliases = [] }: Vocabulary): readonly string[] =>
  [...(title === undefined ? [] : [title]), ...aliases].map(normalKey),
);

/** The key that a list's item begins with; undefined where an item is one text. */
export function titleOfItem({ items }: Vocabulary): string | undefined {
  const properties = Object.entries(items?.properties ?? {});
  const [name, property] = properties.find(([each]) => each === items?.label) ?? properties[0] ?? [];
  return property?.title ?? name;
}

/** The property that a bare text stands for in a list's items, where the notice allows one. */
export function shorthandOf(vocabulary: Vocabulary): string | undefined {
  return vocabulary.items?.shorthand ?? vocabulary.shorthand;
}

/** Characters, not UTF-16 units. */
export function lengthOf(text: string): number {
  return Array.from(text).length;
}

/** In characters, which are never more than the units: most texts need not be counted. */
export function isLonger(text: string, limit: number): boolean {
  return text.length > limit && lengthOf(text) > limit;
}

/** What the notice expects at a place. */
export interface Expected {
  readonly vocabulary: Vocabulary;
  readonly pointer: string;
  /** The property that a bare text stands for here. */
  readonly shorthand?: string | undefined;
  /** The list whose item is expected. */
  readonly list?: Vocabulary;
}

/** What is expected of each item of a list. */
export function expectedItem(vocabulary: Vocabulary, pointer: string): Expected {
  return {
    vocabulary: vocabulary.items ?? { type: 'string' },
    pointer,
    shorthand: shorthandOf(vocabulary),
    list: vocabulary,
  };
}

/** Whether a node has the form that is expected. */
export function hasExpectedType(node: ManifestNode, { vocabulary, shorthand }: Expected): boolean {
  if (node.kind === 'list') return vocabulary.type === 'array';
  if (node.kind === 'map') return vocabulary.type !== 'string';
  if (isLonger(node.text, LIMITS.manifestStringCharacters)) return false;
  return vocabulary.type !== 'object' || shorthand !== undefined;
}

/** Nothing, or nothing but blanks: the value is not given. */
export function isBlankNode(node: ManifestNode): boolean {
  return node.kind === 'text' && (node.text === '' || node.text.trim() === '');
}

/** Where one text is wanted, a list of nothing is none either. */
export function isNothing(node: ManifestNode, { vocabulary }: Expected): boolean {
  if (node.kind === 'list') return vocabulary.type === 'string' && node.items.every(isBlankNode);
  return isBlankNode(node);
}

interface KnownItems {
  readonly vocabulary: Vocabulary;
  readonly items: readonly ManifestNode[];
}

/** Each place that is looked up in a list asks for its items again. */
const knownItems = new WeakMap<ManifestNode, KnownItems>();

/** The items that count: a single value is a list of one; blank items and those of another form are left out. */
export function itemsOf(node: ManifestNode, vocabulary: Vocabulary): readonly ManifestNode[] {
  if (isBlankNode(node)) return [];
  if (node.kind === 'text') return [node];
  if (node.kind === 'map' && !isKeyedItems(node, vocabulary)) return [node];
  const known = knownItems.get(node);
  if (known?.vocabulary === vocabulary) return known.items;
  const expected = expectedItem(vocabulary, '');
  const given = node.kind === 'map' ? node.pairs.map((pair) => namedItem(pair, vocabulary)) : node.items;
  const items = given.filter((item) => !isBlankNode(item) && hasExpectedType(item, expected));
  knownItems.set(node, { vocabulary, items });
  return items;
}

/** Items under numbers or names where a list is wanted: 1: … 2: … A text has no name, only a number. */
export function isKeyedItems({ pairs }: MapNode, list: Vocabulary): boolean {
  const { items } = list;
  if (items === undefined || pairs.length === 0) return false;
  const names = keyNames(items);
  const takesText = items.type === 'string' || shorthandOf(list) !== undefined;
  return pairs.every(({ key, value }) => {
    if (items.type === 'object' && names.get(normalKey(key)) !== undefined) return false;
    return value.kind === 'map' ? items.type === 'object' : takesText && ITEM_NUMBER.test(normalKey(key));
  });
}

const ITEM_NUMBER = /^\D{0,2}(?:\d+|[一二三四五六七八九十]+)\D{0,1}$/u;

/** An item under a name that it does not say itself has that name. */
function namedItem({ key, at, value }: KeyValue, { items }: Vocabulary): ManifestNode {
  const label = items?.label;
  const title = label === undefined ? undefined : (items?.properties?.[label]?.title ?? label);
  if (value.kind !== 'map' || items === undefined || title === undefined) return value;
  const isNamed = value.pairs.some((pair) => propertyNamed(pair.key, items) === label);
  if (isNamed || ITEM_NUMBER.test(normalKey(key))) return value;
  const name: TextNode = { kind: 'text', text: key, at, end: at + key.length, plain: false };
  return { ...value, pairs: [{ key: title, at, value: name }, ...value.pairs] };
}
