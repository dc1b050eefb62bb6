// Manifest × vocabulary → the manifest's part of the dossier: each string turned into the fact it stands for.

import { childPointer } from '../json-pointer.ts';
import type { Json } from '../model/json.ts';
import type { ManifestValue } from '../model/manifest.ts';
import type { Notice, Vocabulary } from '../model/notice.ts';
import { factOf } from './field-facts.ts';

/** What the walk needs at every step. */
export interface FactContext {
  readonly notice: Notice;
  /** The facts of every listed file, by the pointer where it is named. */
  readonly measured: ReadonlyMap<string, { readonly [name: string]: Json }>;
}

/** A manifest value and its vocabulary entry → facts; `pointer` is where the value stands. */
export function toFacts(
  value: ManifestValue,
  entry: Vocabulary,
  pointer: string,
  context: FactContext,
): Json {
  if (typeof value === 'string') return textToFacts(value, entry, pointer, context);
  if (isList(value)) {
    const items = entry.items ?? entry;
    return value.map((item, index) => toFacts(item, items, childPointer(pointer, index), context));
  }
  return objectToFacts(value, entry, pointer, context);
}

function isList(value: ManifestValue): value is readonly ManifestValue[] {
  return Array.isArray(value);
}

function textToFacts(value: string, entry: Vocabulary, pointer: string, context: FactContext): Json {
  const facts = context.measured.get(pointer);
  // A copy: what is derived of a document under its item is not put into the list of documents.
  return facts ? { ...facts } : factOf(value, entry, context.notice);
}

function objectToFacts(
  value: { readonly [name: string]: ManifestValue },
  entry: Vocabulary,
  pointer: string,
  context: FactContext,
): Json {
  const facts: Record<string, Json> = {};
  for (const [name, property] of Object.entries(entry.properties ?? {})) {
    const given = value[name];
    if (given !== undefined) facts[name] = toFacts(given, property, childPointer(pointer, name), context);
  }
  return facts;
}

/** Every item of a list with a label property → [pointer, label], for saying whose value it is. */
export function labelsOf(
  value: ManifestValue,
  entry: Vocabulary,
  pointer: string,
): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [];
  if (isList(value)) {
    return value.flatMap((item, index) => labelsOf(item, entry.items ?? entry, childPointer(pointer, index)));
  }
  const own = entry.label === undefined ? undefined : value[entry.label];
  const nested = Object.entries(entry.properties ?? {}).flatMap(([name, property]) => {
    const given = value[name];
    return given === undefined ? [] : labelsOf(given, property, childPointer(pointer, name));
  });
  return typeof own === 'string' ? [[pointer, own] as const, ...nested] : nested;
}
