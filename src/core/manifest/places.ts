// A JSON Pointer in English names → where the manifest says so and under which key, found when it is asked for.

import { segmentsOf } from '../json-pointer.ts';
import type { SourcePosition } from '../model/manifest.ts';
import type { Vocabulary } from '../model/notice.ts';
import { looseNames } from './key-meanings.ts';
import type { SourceText } from './source-text.ts';
import type { KeyValue, ManifestNode, MapNode } from './tree.ts';
import { isBlankNode, itemsOf, propertyNamed, shorthandOf } from './vocabulary.ts';

export interface ManifestPlaces {
  readonly placeOf: (pointer: string) => SourcePosition | undefined;
  readonly keyOf: (pointer: string) => string | undefined;
}

/** A node on the way down the tree. */
interface NodePlace {
  readonly node: ManifestNode;
  readonly vocabulary: Vocabulary;
  /** The property that a bare text stands for here. */
  readonly shorthand?: string | undefined;
  /** The list whose item this is. */
  readonly list?: Vocabulary;
  /** Where the key or the item begins, and the key that leads here. */
  readonly anchor?: number;
  readonly key?: string;
}

interface FoundPlace {
  readonly at: number | undefined;
  readonly key: string | undefined;
}

/**
 * `placeOf`: a text's own place, the key or first line of a list or map; for what is not written, the nearest
 * node above it. `keyOf`: the key as written, else the notice's title.
 */
export function placesOf(tree: ManifestNode, source: SourceText, vocabulary: Vocabulary): ManifestPlaces {
  const foundAt = (pointer: string) => follow({ node: tree, vocabulary }, segmentsOf(pointer));
  return {
    placeOf: (pointer) => {
      const { at } = foundAt(pointer);
      return at === undefined ? undefined : source.placeAt(at);
    },
    keyOf: (pointer) => foundAt(pointer).key,
  };
}

function follow(root: NodePlace, steps: readonly string[]): FoundPlace {
  let place = root;
  for (const step of steps) {
    const next = stepInto(place, step);
    if (next === undefined) return { at: offsetOf(place), key: titleOf(place, step) ?? place.key };
    place = next;
  }
  return { at: offsetOf(place), key: place.key };
}

function offsetOf({ node, anchor }: NodePlace): number | undefined {
  return node.kind === 'text' && !isBlankNode(node) ? node.at : anchor;
}

function titleOf({ vocabulary }: NodePlace, step: string): string | undefined {
  const property = Object.entries(vocabulary.properties ?? {}).find(([name]) => name === step)?.[1];
  return property?.title;
}

function stepInto(place: NodePlace, step: string): NodePlace | undefined {
  if (place.vocabulary.type === 'array') return stepIntoItem(place, step);
  if (place.vocabulary.type === 'object') return stepIntoProperty(place, step);
  return undefined;
}

function stepIntoItem({ node, vocabulary, anchor, key }: NodePlace, step: string): NodePlace | undefined {
  const item = /^\d+$/.test(step) ? itemsOf(node, vocabulary)[Number(step)] : undefined;
  if (item === undefined) return undefined;
  return {
    node: item,
    vocabulary: vocabulary.items ?? { type: 'string' },
    shorthand: shorthandOf(vocabulary),
    list: vocabulary,
    anchor: node.kind === 'list' ? item.at : (anchor ?? item.at),
    ...(key === undefined ? {} : { key }),
  };
}

const knownLoose = new WeakMap<MapNode, ReadonlyMap<string, KeyValue>>();

/** Keys that mean a property without being its name; a map is asked again for each property that it lacks. */
function loosePairs(node: MapNode, vocabulary: Vocabulary, list?: Vocabulary): ReadonlyMap<string, KeyValue> {
  const known = knownLoose.get(node);
  if (known !== undefined) return known;
  const pairs = new Map<string, KeyValue>();
  for (const pair of node.pairs) {
    if (propertyNamed(pair.key, vocabulary) !== undefined) continue;
    for (const name of looseNames(pair.key, vocabulary, list)) if (!pairs.has(name)) pairs.set(name, pair);
  }
  knownLoose.set(node, pairs);
  return pairs;
}

function stepIntoProperty(
  { node, vocabulary, shorthand, list, ...rest }: NodePlace,
  step: string,
): NodePlace | undefined {
  const property = vocabulary.properties?.[step];
  if (property === undefined) return undefined;
  if (node.kind === 'text') return step === shorthand ? { ...rest, node, vocabulary: property } : undefined;
  if (node.kind === 'list') return undefined;
  const pair =
    node.pairs.find(({ key }) => propertyNamed(key, vocabulary) === step) ??
    loosePairs(node, vocabulary, list).get(step);
  return pair && { node: pair.value, vocabulary: property, anchor: pair.at, key: pair.key };
}
