// The tree as written → the values in the vocabulary's English names, with everything that does not fit it.

import { LIMITS } from '../limits.ts';
import type { ManifestValue, Vocabulary } from '../model.ts';
import { closest } from '../text/similar.ts';
import { fits, isBlank, itemSpot, itemsOf, type Spot } from './fit.ts';
import { slipOfKey, slipOfText } from './silent.ts';
import type { Fault, ListNode, MapNode, Pair, TextNode, Tree } from './tree.ts';
import { normalKey, wordsOf } from './words.ts';

export interface Shaped {
  readonly value: { readonly [name: string]: ManifestValue };
  readonly faults: readonly Fault[];
  /** A slip that YAML takes for text: what it broke would only look like further faults. */
  readonly slip?: Fault;
}

interface Work {
  readonly text: string;
  readonly root: Vocabulary;
  readonly faults: Fault[];
  slip: Fault | undefined;
}

/** Tree and its text → the manifest's values by the vocabulary. */
export function shape(tree: Tree, text: string, vocabulary: Vocabulary): Shaped {
  const work: Work = { text, root: vocabulary, faults: [], slip: undefined };
  const value = valueAt(work, tree, { vocabulary, pointer: '' });
  const given = typeof value === 'object' && !Array.isArray(value) ? (value as Shaped['value']) : {};
  if (work.slip !== undefined) return { value: {}, faults: [], slip: work.slip };
  return { value: given, faults: work.faults };
}

function valueAt(work: Work, node: Tree, spot: Spot): ManifestValue | undefined {
  if (isBlank(node)) return undefined;
  if (node.kind === 'text') work.slip ??= slipOfText(node, work, spot);
  if (!fits(node, spot)) return misfit(work, node, spot);
  if (spot.vocabulary.type === 'array') return listOf(work, node, spot);
  if (node.kind === 'text') return textOf(work, node, spot);
  return node.kind === 'map' ? mapOf(work, node, spot) : undefined;
}

function misfit({ faults }: Work, node: Tree, { vocabulary, pointer }: Spot): undefined {
  if (node.kind === 'text' && node.text.length > LIMITS.manifestStringCharacters) {
    faults.push(tooLong(node, { pointer, limit: LIMITS.manifestStringCharacters }));
    return;
  }
  const wanted = { object: 'map', array: 'list', string: 'text' }[vocabulary.type];
  faults.push({ code: 'wrongType', at: node.at, pointer, detail: { wanted, found: node.kind } });
}

function listOf(work: Work, node: Tree, { vocabulary, pointer }: Spot): readonly ManifestValue[] {
  if (node.kind === 'list') reportLeftOut(work, node, itemSpot(vocabulary, pointer));
  const items = itemsOf(node, vocabulary);
  return items.flatMap((item, index) => {
    const value = valueAt(work, item, itemSpot(vocabulary, `${pointer}/${index}`));
    return value === undefined ? [] : [value];
  });
}

/** Items that do not count have no index, so they are reported at the list. */
function reportLeftOut(work: Work, list: ListNode, spot: Spot): void {
  for (const item of list.items) {
    if (isBlank(item)) work.faults.push({ code: 'emptyValue', at: item.at, pointer: spot.pointer });
    else if (!fits(item, spot)) valueAt(work, item, spot);
  }
}

/** A text where one is wanted, or the one property that a bare text stands for. */
function textOf(
  work: Work,
  node: TextNode,
  { vocabulary, pointer, shorthand }: Spot,
): ManifestValue | undefined {
  if (vocabulary.type === 'object') {
    const inner = shorthand === undefined ? undefined : vocabulary.properties?.[shorthand];
    if (shorthand === undefined || inner === undefined) return undefined;
    const value = valueAt(work, node, { vocabulary: inner, pointer: `${pointer}/${shorthand}` });
    return value === undefined ? undefined : { [shorthand]: value };
  }
  const limit = vocabulary.maxLength ?? Number.POSITIVE_INFINITY;
  if (node.text.length > limit && lengthOf(node.text) > limit) {
    work.faults.push(tooLong(node, { pointer, limit }));
  }
  return node.text;
}

function tooLong(node: TextNode, { pointer, limit }: { pointer: string; limit: number }): Fault {
  return { code: 'tooLong', at: node.at, pointer, detail: { limit, length: lengthOf(node.text) } };
}

function lengthOf(text: string): number {
  return Array.from(text).length;
}

function mapOf(work: Work, node: MapNode, spot: Spot): ManifestValue {
  const value: Record<string, ManifestValue> = {};
  const words = wordsOf(spot.vocabulary);
  const seen = new Map<string, Pair>();
  for (const pair of node.pairs) {
    const exact = words.get(pair.key);
    if (exact === undefined) work.slip ??= slipOfKey(pair, work.root);
    const name = exact ?? words.get(normalKey(pair.key));
    const counts = isFirstKnown(work, pair, { spot, name, seen });
    const property = counts && name !== undefined ? spot.vocabulary.properties?.[name] : undefined;
    if (name === undefined || property === undefined) continue;
    const given = valueAt(work, pair.value, { vocabulary: property, pointer: `${spot.pointer}/${name}` });
    if (given !== undefined) value[name] = given;
  }
  return value;
}

interface Meaning {
  readonly spot: Spot;
  readonly name: string | undefined;
  /** The pairs so far, by what they mean, or by key where that is nothing. */
  readonly seen: Map<string, Pair>;
}

/** Whether a key is known and the first of its meaning; if not, that is a fault. */
function isFirstKnown(work: Work, pair: Pair, { spot, name, seen }: Meaning): boolean {
  const word = name ?? normalKey(pair.key);
  const before = seen.get(word);
  if (before === undefined) seen.set(word, pair);
  if (before === undefined && name !== undefined) return true;
  if (before === undefined) work.faults.push(unknownKey(work, pair, spot));
  else if (name !== undefined) work.faults.push(duplicateKey(pair, before, `${spot.pointer}/${name}`));
  return false;
}

function duplicateKey({ key, at }: Pair, before: Pair, pointer: string): Fault {
  return { code: 'duplicateKey', at, pointer, detail: { key, first: before.key } };
}

function unknownKey({ faults }: Work, { key, at }: Pair, { vocabulary, pointer }: Spot): Fault {
  if (key.length > LIMITS.manifestNameCharacters) {
    return {
      code: 'tooLong',
      at,
      pointer,
      detail: { limit: LIMITS.manifestNameCharacters, length: lengthOf(key) },
    };
  }
  // Beyond what is printed nobody reads the suggestion, and each one takes a search.
  const similar = faults.length < LIMITS.findingsPrinted ? similarKey(key, vocabulary) : undefined;
  return { code: 'unknownKey', at, pointer, detail: similar === undefined ? { key } : { key, similar } };
}

/** The canonical key of the property whose key, in any of its forms, is nearest. */
function similarKey(key: string, vocabulary: Vocabulary): string | undefined {
  const titles = new Map<string, string>();
  for (const [name, { title = name, aliases = [] }] of Object.entries(vocabulary.properties ?? {})) {
    for (const word of [title, ...aliases, name]) titles.set(word, title);
  }
  const bare = normalKey(key).replace(/["'“”‘’]/g, '');
  const near = titles.has(bare) ? bare : closest(bare, [...titles.keys()])?.name;
  return near === undefined ? undefined : titles.get(near);
}
