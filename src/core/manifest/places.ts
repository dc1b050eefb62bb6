// A JSON Pointer in English names → where the manifest says so, and by which key; nothing is done before it is asked.

import type { SourcePosition } from '../model/manifest.ts';
import type { Vocabulary } from '../model/notice.ts';
import { isBlank, itemsOf } from './fit-vocabulary.ts';
import type { Source } from './locate.ts';
import type { Tree } from './tree.ts';
import { nameOf, shorthandOf } from './vocabulary.ts';

export interface Places {
  readonly placeOf: (pointer: string) => SourcePosition | undefined;
  readonly keyOf: (pointer: string) => string | undefined;
}

/** A stop on the way down the tree. */
interface Stop {
  readonly node: Tree;
  readonly vocabulary: Vocabulary;
  /** What a bare text means here. */
  readonly shorthand?: string | undefined;
  /** Where the key or the item begins, and the key that leads here. */
  readonly anchor?: number;
  readonly key?: string;
}

interface Goal {
  readonly at: number | undefined;
  readonly key: string | undefined;
}

/**
 * `placeOf` gives a text's own place, a list's or a group's key or first line, and for what is not written
 * the nearest thing above it that is. `keyOf` gives the key as written, else the notice's own.
 */
export function placesOf(tree: Tree, source: Source, vocabulary: Vocabulary): Places {
  const goalOf = (pointer: string) => follow({ node: tree, vocabulary }, stepsOf(pointer));
  return {
    placeOf: (pointer) => {
      const { at } = goalOf(pointer);
      return at === undefined ? undefined : source.placeAt(at);
    },
    keyOf: (pointer) => goalOf(pointer).key,
  };
}

function stepsOf(pointer: string): readonly string[] {
  const steps = pointer.split('/').slice(1);
  return steps.map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function follow(root: Stop, steps: readonly string[]): Goal {
  let stop = root;
  for (const step of steps) {
    const next = below(stop, step);
    if (next === undefined) return { at: placeIn(stop), key: titleOf(stop, step) ?? stop.key };
    stop = next;
  }
  return { at: placeIn(stop), key: stop.key };
}

function placeIn({ node, anchor }: Stop): number | undefined {
  return node.kind === 'text' && !isBlank(node) ? node.at : anchor;
}

function titleOf({ vocabulary }: Stop, step: string): string | undefined {
  const property = Object.entries(vocabulary.properties ?? {}).find(([name]) => name === step)?.[1];
  return property?.title;
}

function below(stop: Stop, step: string): Stop | undefined {
  if (stop.vocabulary.type === 'array') return itemBelow(stop, step);
  if (stop.vocabulary.type === 'object') return propertyBelow(stop, step);
  return undefined;
}

function itemBelow({ node, vocabulary, anchor, key }: Stop, step: string): Stop | undefined {
  const item = /^\d+$/.test(step) ? itemsOf(node, vocabulary)[Number(step)] : undefined;
  if (item === undefined) return undefined;
  return {
    node: item,
    vocabulary: vocabulary.items ?? { type: 'string' },
    shorthand: shorthandOf(vocabulary),
    anchor: node.kind === 'list' ? item.at : (anchor ?? item.at),
    ...(key === undefined ? {} : { key }),
  };
}

function propertyBelow({ node, vocabulary, shorthand, ...rest }: Stop, step: string): Stop | undefined {
  const property = vocabulary.properties?.[step];
  if (property === undefined) return undefined;
  if (node.kind === 'text') return step === shorthand ? { ...rest, node, vocabulary: property } : undefined;
  if (node.kind === 'list') return undefined;
  const pair = node.pairs.find(({ key }) => nameOf(key, vocabulary) === step);
  return pair && { node: pair.value, vocabulary: property, anchor: pair.at, key: pair.key };
}
