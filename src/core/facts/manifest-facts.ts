// Manifest × vocabulary → the manifest's part of the dossier: each string becomes the fact that it stands for.

import { childPointer } from '../json-pointer.ts';
import type { Json, JsonObject } from '../model/json.ts';
import type { ManifestValue } from '../model/manifest.ts';
import type { Vocabulary } from '../model/notice.ts';
import { type FieldContext, factOf } from './field-facts.ts';

/** What turning values into facts needs besides the values. */
export interface FactContext extends FieldContext {
  /** The facts of every listed file, by the pointer where it is named. */
  readonly documents: ReadonlyMap<string, JsonObject>;
}

/** Where a value stands, and what the vocabulary says there. */
interface VocabularyPlace {
  readonly entry: Vocabulary;
  readonly pointer: string;
}

/** A manifest value and its place → facts. */
export function toFacts(value: ManifestValue, place: VocabularyPlace, context: FactContext): Json {
  const { entry, pointer } = place;
  if (typeof value === 'string') return textToFacts(value, place, context);
  if (!isList(value)) return objectToFacts(value, place, context);
  const items = entry.items ?? entry;
  return value.map((item, index) =>
    toFacts(item, { entry: items, pointer: childPointer(pointer, index) }, context),
  );
}

function isList(value: ManifestValue): value is readonly ManifestValue[] {
  return Array.isArray(value);
}

function textToFacts(value: string, { entry, pointer }: VocabularyPlace, context: FactContext): Json {
  const facts = context.documents.get(pointer);
  // A copy, because facts derived for the item must not appear in the list of documents.
  return facts ? { ...facts } : factOf(value, entry, context);
}

function objectToFacts(
  value: { readonly [name: string]: ManifestValue },
  { entry, pointer }: VocabularyPlace,
  context: FactContext,
): Json {
  const facts: Record<string, Json> = {};
  for (const [name, property] of Object.entries(entry.properties ?? {})) {
    const given = value[name];
    const place = { entry: property, pointer: childPointer(pointer, name) };
    if (given !== undefined) facts[name] = toFacts(given, place, context);
  }
  return facts;
}

/** Every object with a label property → [pointer, label]: whose value it is. */
export function labelsOf(
  value: ManifestValue,
  { entry, pointer }: VocabularyPlace,
): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [];
  if (isList(value)) {
    const items = entry.items ?? entry;
    return value.flatMap((item, index) =>
      labelsOf(item, { entry: items, pointer: childPointer(pointer, index) }),
    );
  }
  const own = entry.label === undefined ? undefined : value[entry.label];
  const nested = Object.entries(entry.properties ?? {}).flatMap(([name, property]) => {
    const given = value[name];
    const place = { entry: property, pointer: childPointer(pointer, name) };
    return given === undefined ? [] : labelsOf(given, place);
  });
  return typeof own === 'string' ? [[pointer, own] as const, ...nested] : nested;
}
