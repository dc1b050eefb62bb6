// The notice's vocabulary → the places of its list that take a file, and the words that speak for each.

import { childPointer } from '../json-pointer.ts';
import { memoize } from '../memoize.ts';
import type { Family } from '../model/document.ts';
import type { Hints, Vocabulary } from '../model/notice.ts';

/** What an item of a list is beside its file. */
export interface ItemShape {
  readonly entry: Vocabulary;
  /** The property that takes the file. */
  readonly document: string;
  /** The property that names the unit. */
  readonly unit?: string;
}

/** All words that speak for a place. */
export interface SlotWords extends Required<Omit<Hints, 'labels'>> {
  /** What the list itself calls it: a folder may be named so. */
  readonly titles: readonly string[];
}

/** A place of the list that takes a file, or one file for each of its items. */
export interface Slot {
  /** Of the list, or of the one property. */
  readonly pointer: string;
  readonly family: Family;
  readonly isList: boolean;
  /** Where an item is more than a path. */
  readonly item?: ItemShape;
  readonly words: SlotWords;
}

/** Every place that takes a file, in the order of the vocabulary. */
export const slotsOf = memoize((vocabulary: Vocabulary): readonly Slot[] => slotsBelow(vocabulary, ''));

function slotsBelow({ properties = {} }: Vocabulary, above: string): readonly Slot[] {
  return Object.entries(properties).flatMap(([name, entry]) => {
    const pointer = childPointer(above, name);
    if (entry.type === 'object') return slotsBelow(entry, pointer);
    return entry.type === 'array' ? listSlot(entry, pointer) : singleSlot(entry, pointer);
  });
}

function singleSlot(entry: Vocabulary, pointer: string): readonly Slot[] {
  const { document: family } = entry;
  return family === undefined ? [] : [{ pointer, family, isList: false, words: wordsFor([entry]) }];
}

function listSlot(list: Vocabulary, pointer: string): readonly Slot[] {
  const { items } = list;
  if (items === undefined) return [];
  if (items.document !== undefined)
    return [{ pointer, family: items.document, isList: true, words: wordsFor([list, items]) }];
  const properties = Object.entries(items.properties ?? {});
  const [document, paper] = properties.find(([, each]) => each.document !== undefined) ?? [];
  if (document === undefined || paper?.document === undefined) return [];
  const [unit, named] = properties.find(([, { fact }]) => fact === 'unit') ?? [];
  const item = { entry: items, document, ...(unit === undefined ? {} : { unit }) };
  const { titles } = wordsFor([list]);
  const words = { ...wordsFor([list, items, paper, ...(named ? [named] : [])]), titles };
  return [{ pointer, family: paper.document, isList: true, item, words }];
}

function wordsFor(entries: readonly Vocabulary[]): SlotWords {
  const all = (kind: keyof Hints) => [...new Set(entries.flatMap(({ hints }) => hints?.[kind] ?? []))];
  return {
    titles: entries.flatMap(titlesOf),
    names: all('names'),
    headings: all('headings'),
    texts: all('texts'),
    against: all('against'),
    endings: all('endings'),
  };
}

/** What the list calls a property. */
export function titlesOf({ title, aliases = [] }: Vocabulary): readonly string[] {
  return [...(title === undefined ? [] : [title]), ...aliases];
}

/** The endings of all units, whichever list they stand in. */
export const endingsOf = memoize((slots: readonly Slot[]): readonly string[] => [
  ...new Set(slots.flatMap(({ words }) => words.endings)),
]);
