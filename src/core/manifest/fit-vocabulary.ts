// What a part of the tree is against what the notice wants there: blank, fit, a list of one.

import { LIMITS } from '../limits.ts';
import type { Vocabulary } from '../model/notice.ts';
import type { Tree } from './tree.ts';
import { shorthandOf } from './vocabulary.ts';

/** A place in the tree with what the notice wants there. */
export interface Spot {
  readonly vocabulary: Vocabulary;
  readonly pointer: string;
  /** What a bare text means here. */
  readonly shorthand?: string | undefined;
}

/** Nothing, or nothing but blanks: the thing is not given. */
export function isBlank(node: Tree): boolean {
  return node.kind === 'text' && (node.text === '' || node.text.trim() === '');
}

interface Kept {
  readonly vocabulary: Vocabulary;
  readonly items: readonly Tree[];
}

/** A list's items are asked for once for each place that is looked up in it. */
const KEPT = new WeakMap<Tree, Kept>();

/** The items of a list that count: a single value is a list of one; blank and unfit ones are left out. */
export function itemsOf(node: Tree, vocabulary: Vocabulary): readonly Tree[] {
  if (isBlank(node)) return [];
  if (node.kind !== 'list') return [node];
  const kept = KEPT.get(node);
  if (kept?.vocabulary === vocabulary) return kept.items;
  const spot = itemSpot(vocabulary, '');
  const items = node.items.filter((item) => !isBlank(item) && fits(item, spot));
  KEPT.set(node, { vocabulary, items });
  return items;
}

/** What is wanted of each item of a list. */
export function itemSpot(vocabulary: Vocabulary, pointer: string): Spot {
  return { vocabulary: vocabulary.items ?? { type: 'string' }, pointer, shorthand: shorthandOf(vocabulary) };
}

/** Whether a node has the form that is wanted there. */
export function fits(node: Tree, { vocabulary, shorthand }: Spot): boolean {
  if (node.kind === 'list') return vocabulary.type === 'array';
  if (node.kind === 'map') return vocabulary.type !== 'string';
  if (node.text.length > LIMITS.manifestStringCharacters) return false;
  return vocabulary.type !== 'object' || shorthand !== undefined;
}
