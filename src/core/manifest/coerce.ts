// The tree as written → the values under the vocabulary's English names, and a fault for whatever does not fit it.

import { LIMITS } from '../limits.ts';
import type { ManifestValue } from '../model/manifest.ts';
import type { Vocabulary } from '../model/notice.ts';
import { acceptKey, lengthOf, missingDash, startsOver } from './keys.ts';
import { silentMistakeInKey, silentMistakeInText } from './silent-mistakes.ts';
import type { KeyValue, ListNode, ManifestFault, ManifestNode, MapNode, TextNode } from './tree.ts';
import {
  type Expected,
  expectedItem,
  hasExpectedType,
  isBlankNode,
  itemsOf,
  keyNames,
  normalKey,
} from './vocabulary.ts';

export interface Coerced {
  readonly value: { readonly [name: string]: ManifestValue };
  readonly faults: readonly ManifestFault[];
  /** A mistake that YAML takes for text: every other fault may only be its consequence, so there are none. */
  readonly mistake?: ManifestFault;
}

interface Coercion {
  readonly text: string;
  readonly root: Vocabulary;
  readonly faults: ManifestFault[];
  mistake: ManifestFault | undefined;
}

/** Tree and its text → the manifest's values by the vocabulary. */
export function coerce(tree: ManifestNode, text: string, vocabulary: Vocabulary): Coerced {
  const coercion: Coercion = { text, root: vocabulary, faults: [], mistake: undefined };
  const value = coerceNode(coercion, tree, { vocabulary, pointer: '' });
  const given = typeof value === 'object' && !Array.isArray(value) ? (value as Coerced['value']) : {};
  if (coercion.mistake !== undefined) return { value: {}, faults: [], mistake: coercion.mistake };
  return { value: given, faults: coercion.faults };
}

function coerceNode(coercion: Coercion, node: ManifestNode, expected: Expected): ManifestValue | undefined {
  if (isBlankNode(node)) return undefined;
  if (node.kind === 'text') coercion.mistake ??= silentMistakeInText(node, coercion, expected);
  if (!hasExpectedType(node, expected)) return reportWrongType(coercion, node, expected);
  if (expected.vocabulary.type === 'array') return coerceList(coercion, node, expected);
  if (node.kind === 'text') return coerceText(coercion, node, expected);
  return node.kind === 'map' ? coerceMap(coercion, node, expected) : undefined;
}

function reportWrongType(
  { faults }: Coercion,
  node: ManifestNode,
  { vocabulary, pointer }: Expected,
): undefined {
  if (node.kind === 'text' && node.text.length > LIMITS.manifestStringCharacters) {
    faults.push(tooLong(node, { pointer, limit: LIMITS.manifestStringCharacters }));
    return;
  }
  const wanted = ({ object: 'map', array: 'list', string: 'text' } as const)[vocabulary.type];
  faults.push({ code: 'wrongType', at: node.at, pointer, detail: { wanted, found: node.kind } });
}

function coerceList(
  coercion: Coercion,
  node: ManifestNode,
  { vocabulary, pointer }: Expected,
): readonly ManifestValue[] {
  if (node.kind === 'list') reportLeftOut(coercion, node, expectedItem(vocabulary, pointer));
  const items = itemsOf(node, vocabulary);
  return items.flatMap((item, index) => {
    const value = coerceNode(coercion, item, expectedItem(vocabulary, `${pointer}/${index}`));
    return value === undefined ? [] : [value];
  });
}

/** Items that do not count have no index, so they are reported at their list. */
function reportLeftOut(coercion: Coercion, list: ListNode, expected: Expected): void {
  for (const item of list.items) {
    if (isBlankNode(item))
      coercion.faults.push({ code: 'emptyValue', at: item.at, pointer: expected.pointer });
    else if (!hasExpectedType(item, expected)) coerceNode(coercion, item, expected);
  }
}

/** A text where one is expected, or the one property that a bare text stands for. */
function coerceText(
  coercion: Coercion,
  node: TextNode,
  { vocabulary, pointer, shorthand }: Expected,
): ManifestValue | undefined {
  if (vocabulary.type === 'object') {
    const inner = shorthand === undefined ? undefined : vocabulary.properties?.[shorthand];
    if (shorthand === undefined || inner === undefined) return undefined;
    const value = coerceNode(coercion, node, { vocabulary: inner, pointer: `${pointer}/${shorthand}` });
    return value === undefined ? undefined : { [shorthand]: value };
  }
  const limit = vocabulary.maxLength ?? Number.POSITIVE_INFINITY;
  if (node.text.length > limit && lengthOf(node.text) > limit) {
    coercion.faults.push(tooLong(node, { pointer, limit }));
  }
  return node.text;
}

function tooLong(node: TextNode, { pointer, limit }: { pointer: string; limit: number }): ManifestFault {
  return { code: 'tooLong', at: node.at, pointer, detail: { limit, length: lengthOf(node.text) } };
}

function coerceMap(coercion: Coercion, node: MapNode, expected: Expected): ManifestValue {
  const value: Record<string, ManifestValue> = {};
  const names = keyNames(expected.vocabulary);
  const seen = new Map<string, KeyValue>();
  const meant = new Map<string, KeyValue>();
  for (const pair of node.pairs) {
    const exact = names.get(pair.key);
    if (exact === undefined) coercion.mistake ??= silentMistakeInKey(pair, coercion.root);
    const name = exact ?? names.get(normalKey(pair.key));
    if (startsOver(pair, name, { expected, node, names, seen })) coercion.mistake ??= missingDash(pair);
    const counts = acceptKey(coercion.faults, pair, { expected, name, seen, meant });
    const property = counts && name !== undefined ? expected.vocabulary.properties?.[name] : undefined;
    if (name === undefined || property === undefined) continue;
    const given = coerceNode(coercion, pair.value, {
      vocabulary: property,
      pointer: `${expected.pointer}/${name}`,
    });
    if (given !== undefined) value[name] = given;
  }
  for (const [name, pair] of meant) useMisspelt(coercion, pair, { expected, name, value });
  return value;
}

interface MisspeltKey {
  readonly expected: Expected;
  readonly name: string;
  readonly value: Record<string, ManifestValue>;
}

/** A misspelt key is reported already: its value is used, so that the property is not reported as missing too. */
function useMisspelt(coercion: Coercion, pair: KeyValue, { expected, name, value }: MisspeltKey): void {
  const property = expected.vocabulary.properties?.[name];
  if (property === undefined || value[name] !== undefined) return;
  const given = coerceNode(coercion, pair.value, {
    vocabulary: property,
    pointer: `${expected.pointer}/${name}`,
  });
  if (given !== undefined) value[name] = given;
}
