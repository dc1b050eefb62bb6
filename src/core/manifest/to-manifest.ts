// The tree as written → the values in the vocabulary's English names, with everything that does not fit it.

import { LIMITS } from '../limits.ts';
import type { ManifestValue } from '../model/manifest.ts';
import type { Vocabulary } from '../model/notice.ts';
import { fits, isBlank, itemSpot, itemsOf, type Spot } from './fit-vocabulary.ts';
import { isFirstKnown, lengthOf, missingDash, startsOver } from './keys.ts';
import { slipOfKey, slipOfText } from './silent-mistakes.ts';
import type { Fault, ListNode, MapNode, Pair, TextNode, Tree } from './tree.ts';
import { normalKey, wordsOf } from './vocabulary.ts';

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

function mapOf(work: Work, node: MapNode, spot: Spot): ManifestValue {
  const value: Record<string, ManifestValue> = {};
  const words = wordsOf(spot.vocabulary);
  const seen = new Map<string, Pair>();
  const meant = new Map<string, Pair>();
  for (const pair of node.pairs) {
    const exact = words.get(pair.key);
    if (exact === undefined) work.slip ??= slipOfKey(pair, work.root);
    const name = exact ?? words.get(normalKey(pair.key));
    if (startsOver(pair, name, { spot, node, words, seen })) work.slip ??= missingDash(pair);
    const counts = isFirstKnown(work.faults, pair, { spot, name, seen, meant });
    const property = counts && name !== undefined ? spot.vocabulary.properties?.[name] : undefined;
    if (name === undefined || property === undefined) continue;
    const given = valueAt(work, pair.value, { vocabulary: property, pointer: `${spot.pointer}/${name}` });
    if (given !== undefined) value[name] = given;
  }
  for (const [name, pair] of meant) takeAsMeant(work, pair, { spot, name, value });
  return value;
}

interface Misspelt {
  readonly spot: Spot;
  readonly name: string;
  readonly value: Record<string, ManifestValue>;
}

/** A misspelt key is a fault; that what it should say is missing would be said for the same letter twice. */
function takeAsMeant(work: Work, pair: Pair, { spot, name, value }: Misspelt): void {
  const property = spot.vocabulary.properties?.[name];
  if (property === undefined || value[name] !== undefined) return;
  const given = valueAt(work, pair.value, { vocabulary: property, pointer: `${spot.pointer}/${name}` });
  if (given !== undefined) value[name] = given;
}
