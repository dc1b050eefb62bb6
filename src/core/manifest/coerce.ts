// The tree as written → the values under the vocabulary's English names, and a fault for whatever does not fit it.

import type { ManifestValue } from '../model/manifest.ts';
import type { Vocabulary } from '../model/notice.ts';
import { looseNames } from './key-meanings.ts';
import {
  acceptKey,
  itemWithoutDash,
  type KeyContext,
  missingDash,
  repeatedKey,
  startsOver,
  tooLong,
} from './keys.ts';
import {
  commentCut,
  isNamedTexts,
  joinedList,
  keyedList,
  looseKey,
  partNameAndPhone,
  wrongForm,
} from './parted-values.ts';
import { silentMistakeInKey, silentMistakeInText } from './silent-mistakes.ts';
import type { KeyValue, ListNode, ManifestFault, ManifestNode, MapNode, TextNode } from './tree.ts';
import {
  type Expected,
  expectedItem,
  hasExpectedType,
  isBlankNode,
  isLonger,
  isNothing,
  itemsOf,
  keyNames,
  nameIn,
  propertyOf,
} from './vocabulary.ts';

export interface Coerced {
  readonly value: { readonly [name: string]: ManifestValue };
  readonly faults: readonly ManifestFault[];
  /** What was read all the same. */
  readonly hints: readonly ManifestFault[];
  /** A text that a comment cuts short → its whole line, by pointer. */
  readonly uncut: ReadonlyMap<string, string>;
}

interface Coercion {
  readonly text: string;
  readonly root: Vocabulary;
  readonly faults: ManifestFault[];
  readonly hints: ManifestFault[];
  readonly uncut: Map<string, string>;
  mistake: ManifestFault | undefined;
}

/**
 * Tree and its text → the manifest's values by the vocabulary; or a mistake that YAML takes for text: every other
 * fault may only be its consequence.
 */
export function coerce(
  tree: ManifestNode,
  text: string,
  vocabulary: Vocabulary,
): Coerced | { readonly mistake: ManifestFault } {
  const uncut = new Map<string, string>();
  const coercion: Coercion = { text, root: vocabulary, faults: [], hints: [], uncut, mistake: undefined };
  // The whole of a list is a map, or nothing that could be read.
  const value = coerceNode(coercion, tree, { vocabulary, pointer: '' }) as Coerced['value'] | undefined;
  const { faults, hints, mistake } = coercion;
  return mistake ? { mistake } : { value: value ?? {}, faults, hints, uncut };
}

function coerceNode(coercion: Coercion, node: ManifestNode, expected: Expected): ManifestValue | undefined {
  if (isNothing(node, expected)) return undefined;
  if (node.kind === 'text') coercion.mistake ??= silentMistakeInText(node, coercion, expected);
  const joined = joinedList(node, expected);
  if (joined !== undefined) {
    coercion.hints.push(joined.hint);
    return coerceText(coercion, joined.text, expected);
  }
  if (!hasExpectedType(node, expected) || isNamedTexts(node, expected.vocabulary)) {
    coercion.faults.push(wrongForm(node, expected));
    return undefined;
  }
  if (expected.vocabulary.type === 'array') return coerceList(coercion, node, expected);
  if (node.kind === 'text') return coerceText(coercion, node, expected);
  return coerceMap(coercion, node as MapNode, expected); // a list stands where one is expected
}

function coerceList(
  coercion: Coercion,
  node: ManifestNode,
  { vocabulary, pointer }: Expected,
): readonly ManifestValue[] {
  if (node.kind === 'list') reportLeftOut(coercion, node, expectedItem(vocabulary, pointer));
  reportKeyed(coercion, node, { vocabulary, pointer });
  return itemsOf(node, vocabulary).flatMap((item, index) => {
    const value = coerceNode(coercion, item, expectedItem(vocabulary, `${pointer}/${index}`));
    return value === undefined ? [] : [value];
  });
}

/** Items under numbers or names in place of dashes: one fault, and each is read as an item. */
function reportKeyed(coercion: Coercion, node: ManifestNode, expected: Expected): void {
  if (node.kind !== 'map') return;
  const repeated = repeatedKey(node, expected.vocabulary);
  if (repeated !== undefined) coercion.mistake ??= missingDash(repeated, 'list');
  const fault = keyedList(node, expected);
  if (fault !== undefined) coercion.faults.push(fault);
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
function coerceText(coercion: Coercion, node: TextNode, expected: Expected): ManifestValue {
  const { vocabulary, pointer, shorthand } = expected;
  if (shorthand !== undefined) {
    const value: Record<string, ManifestValue> = {};
    useValue(coercion, node, { expected, name: shorthand, value });
    return value;
  }
  const limit = vocabulary.maxLength ?? Number.POSITIVE_INFINITY;
  if (isLonger(node.text, limit)) coercion.faults.push(tooLong(node, { pointer, limit }));
  const cut = node.plain ? commentCut(node, coercion.text, pointer) : undefined;
  if (cut !== undefined) {
    coercion.uncut.set(pointer, cut.whole);
    coercion.hints.push(cut.hint);
  }
  return node.text;
}

function coerceMap(coercion: Coercion, node: MapNode, expected: Expected): ManifestValue {
  const value: Record<string, ManifestValue> = {};
  const names = keyNames(expected.vocabulary);
  const seen = new Map<string, KeyValue>();
  const meant = new Map<string, KeyValue>();
  const given = new Set(node.pairs.map(({ key }) => nameIn(names, key)));
  const { root, faults, hints } = coercion;
  const context = { expected, value, seen, given, meant, root, faults, hints };
  for (const pair of node.pairs) {
    if (!names.has(pair.key)) coercion.mistake ??= silentMistakeInKey(pair, coercion.root);
    const name = nameIn(names, pair.key);
    if (startsOver(name, { expected, node, names, seen })) coercion.mistake ??= missingDash(pair, 'map');
    if (name === undefined && useLoose(coercion, pair, context)) continue;
    const accepted = acceptKey(pair, name, context);
    if (accepted !== undefined) useValue(coercion, pair.value, { expected, name: accepted, value });
  }
  coercion.mistake ??= itemWithoutDash(coercion.faults, expected);
  // A misspelt key is reported already: its value is used, so that the property is not reported as missing too.
  for (const [name, pair] of meant)
    if (value[name] === undefined) useValue(coercion, pair.value, { expected, name, value });
  partNameAndPhone(coercion.hints, value, { expected, seen });
  return value;
}

type LooseKey = Omit<NamedKey, 'name'> & Pick<KeyContext, 'given' | 'seen'>;

/** A key with a remark, or one for two properties: its value is used for each, and that is a hint. */
function useLoose(coercion: Coercion, pair: KeyValue, { expected, given, seen, value }: LooseKey): boolean {
  const { vocabulary, list } = expected;
  const named = looseNames(pair.key, vocabulary, list);
  const meant = named.filter((name) => !seen.has(name) && !given.has(name));
  if (meant.length === 0) return false;
  const before = coercion.faults.length;
  for (const name of meant) {
    seen.set(name, pair);
    useValue(coercion, pair.value, { expected, name, value });
  }
  const others = meant.slice(1).map((name) => `${expected.pointer}/${name}`);
  coercion.faults.push(...onceForBoth(coercion.faults.splice(before), others));
  coercion.hints.push(looseKey(pair, meant, expected));
  return true;
}

/** One value that is read as two properties is told once, for both. */
function onceForBoth(faults: readonly ManifestFault[], also: readonly string[]): readonly ManifestFault[] {
  const own = faults.filter(({ pointer = '' }) => !also.includes(pointer));
  return also.length === 0 ? own : own.map((fault) => ({ ...fault, also }));
}

function useValue(coercion: Coercion, node: ManifestNode, { expected, name, value }: NamedKey): void {
  const vocabulary = propertyOf(expected.vocabulary, name);
  const given =
    vocabulary && coerceNode(coercion, node, { vocabulary, pointer: `${expected.pointer}/${name}` });
  if (given !== undefined) value[name] = given;
}

interface NamedKey {
  readonly expected: Expected;
  readonly name: string;
  readonly value: Record<string, ManifestValue>;
}
