// The notice's vocabulary → which property a written key means.

import type { Vocabulary } from '../model/notice.ts';

/** Keys that a person may write, without blanks around them, in NFKC and small letters → English name. */
export type Words = ReadonlyMap<string, string>;

const cache = new WeakMap<Vocabulary, Words>();

/** The keys of one object: each property's title, aliases and English name. */
export function wordsOf(vocabulary: Vocabulary): Words {
  const known = cache.get(vocabulary);
  if (known !== undefined) return known;
  const words = new Map<string, string>();
  for (const [name, property] of Object.entries(vocabulary.properties ?? {})) {
    const written = [property.title, ...(property.aliases ?? []), name];
    for (const key of written) if (key !== undefined) words.set(normalKey(key), name);
  }
  cache.set(vocabulary, words);
  return words;
}

/** A key as written → the English name it means here. */
export function nameOf(key: string, vocabulary: Vocabulary): string | undefined {
  const words = wordsOf(vocabulary);
  return words.get(key) ?? words.get(normalKey(key));
}

/** Full-width letters, capitals and blanks around a key are slips of the hand, not other keys. */
export function normalKey(key: string): string {
  return key.normalize('NFKC').trim().toLowerCase();
}

/** Whether a key means anything anywhere in the vocabulary: to tell a key with a slip from plain text. */
export function isKnownAnywhere(key: string, vocabulary: Vocabulary): boolean {
  if (nameOf(key, vocabulary) !== undefined) return true;
  const below = [...Object.values(vocabulary.properties ?? {})];
  if (vocabulary.items !== undefined) below.push(vocabulary.items);
  return below.some((child) => isKnownAnywhere(key, child));
}

/** The properties of a list's items: what a bare text stands for, where the notice allows one. */
export function shorthandOf(vocabulary: Vocabulary): string | undefined {
  return vocabulary.items?.shorthand ?? vocabulary.shorthand;
}
