// The keys of one map → which of them count, and a fault for each that is unknown or comes twice.

import { LIMITS } from '../limits.ts';
import type { Vocabulary } from '../model/notice.ts';
import { listWithin, similarKey, titleWithin } from './key-meanings.ts';
import type { KeyValue, ManifestFault, MapNode, TextNode } from './tree.ts';
import {
  type Expected,
  entriesBelow,
  isKnownAnywhere,
  isLonger,
  type KeyNames,
  keyNames,
  lengthOf,
  nameIn,
  normalKey,
  propertyNamed,
  propertyOf,
} from './vocabulary.ts';

/** The place of a map's keys, and those before: one for all keys of the map. */
export interface KeyContext {
  readonly expected: Expected;
  /** The pairs so far: by property, or by key where that means nothing. */
  readonly seen: Map<string, KeyValue>;
  /** Properties that are written under a name of their own. */
  readonly given: ReadonlySet<string | undefined>;
  /** Unknown keys, by the property that was probably meant. */
  readonly meant: Map<string, KeyValue>;
  /** The vocabulary of the whole list. */
  readonly root: Vocabulary;
  readonly faults: ManifestFault[];
  readonly hints: ManifestFault[];
}

/** The property of a key that counts: it is known, and the first one of its property. Otherwise adds a fault. */
export function acceptKey(pair: KeyValue, name: string | undefined, context: KeyContext): string | undefined {
  const { expected, seen, root, faults } = context;
  const meaning = name ?? normalKey(pair.key);
  const before = seen.get(meaning);
  if (before === undefined) {
    seen.set(meaning, pair);
    if (name === undefined) rejectKey(pair, context);
    return name;
  }
  // What means nothing is told once.
  if (name !== undefined) {
    const pointer = `${expected.pointer}/${name}`;
    faults.push(duplicateKey(pair, before, { pointer, inItems: isKeyOfItem(pair.key, root) }));
  }
  return undefined;
}

function rejectKey(pair: KeyValue, context: KeyContext): void {
  const { expected, meant, root, hints, faults } = context;
  const fault = unknownKey(pair, context);
  if (isRemark(pair, fault, root)) {
    hints.push(asExtra(fault, pair.key, context));
    return;
  }
  faults.push(fault);
  const { similar: title } = fault.detail ?? {};
  const similar = propertyNamed(String(title), expected.vocabulary);
  if (similar !== undefined && !meant.has(similar)) meant.set(similar, pair);
}

/** Where the key ends like a title that is not given, that one may have been meant. */
function asExtra(
  fault: ManifestFault,
  key: string,
  { expected: { vocabulary }, given }: Pick<KeyContext, 'expected' | 'given'>,
): ManifestFault {
  const similar = titleWithin(key, Object.values(vocabulary.properties ?? {}), 'endsWith');
  const isFree = similar !== undefined && !given.has(propertyNamed(similar, vocabulary));
  return { ...fault, code: 'extraKey', detail: { ...fault.detail, ...(isFree ? { similar } : {}) } };
}

/** A line more than is asked for does no harm, unless it looks like one that is asked for. */
function isRemark({ key, value }: KeyValue, { code, detail }: ManifestFault, root: Vocabulary): boolean {
  const { similar } = detail ?? {};
  if (code !== 'unknownKey' || similar !== undefined || value.kind !== 'text') return false;
  return normalKey(key) !== '' && !isReadSomewhere(key, root);
}

/** Whether the key means a fact or a document anywhere in the vocabulary: a remark of an item is none. */
function isReadSomewhere(key: string, vocabulary: Vocabulary): boolean {
  const own = propertyOf(vocabulary, String(propertyNamed(key, vocabulary)));
  if (own !== undefined) return own.type !== 'string' || own.fact !== undefined || own.document !== undefined;
  return entriesBelow(vocabulary).some((child) => isReadSomewhere(key, child));
}

/** Whether the items of some list have such a key. */
function isKeyOfItem(key: string, { properties = {}, items }: Vocabulary): boolean {
  if (items?.properties !== undefined && propertyNamed(key, items) !== undefined) return true;
  return Object.values(properties).some((child) => isKeyOfItem(key, child));
}

function duplicateKey(
  { key, at }: KeyValue,
  before: KeyValue,
  { pointer, inItems }: { readonly pointer: string; readonly inItems: boolean },
): ManifestFault {
  const detail = { key, first: before.key, ...(inItems ? { inItems: 1 as const } : {}) };
  return { code: 'duplicateKey', at, pointer, detail };
}

function unknownKey(
  { key, at, value }: KeyValue,
  { expected: { vocabulary, pointer }, root, faults }: KeyContext,
): ManifestFault {
  if (isLonger(key, LIMITS.manifestNameCharacters)) {
    return {
      code: 'tooLong',
      at,
      pointer,
      detail: { limit: LIMITS.manifestNameCharacters, length: lengthOf(key) },
    };
  }
  const fault = { code: 'unknownKey', at, pointer } as const;
  // What means something elsewhere is no misspelt key of this place: it stands in the wrong one.
  if (isKnownAnywhere(key, root)) {
    const isOutside = pointer === '' && isKeyOfItem(key, root);
    return { ...fault, detail: { key, ...(isOutside ? { inItems: 1 } : {}) } };
  }
  // Each suggestion takes a search, and what is not printed needs none.
  const isSought = faults.length < LIMITS.findingsPrinted;
  const similar = isSought ? (similarKey(key, vocabulary) ?? listWithin(key, value, vocabulary)) : undefined;
  return { ...fault, detail: similar === undefined ? { key } : { key, similar } };
}

interface ListItem extends Pick<KeyContext, 'expected' | 'seen'> {
  readonly node: MapNode;
  readonly names: KeyNames;
}

/** Whether the first key of a list's item comes again behind others: a new item whose dash was forgotten. */
export function startsOver(name: string | undefined, item: ListItem): boolean {
  const { expected, node, names, seen } = item;
  const [first] = node.pairs;
  if (name === undefined || first === undefined || seen.size < 2) return false;
  return /\/\d+$/.test(expected.pointer) && nameIn(names, first.key) === name;
}

/** The fault of an item whose dash was forgotten; `wanted` is a list where no item has one. */
export function missingDash(
  { key, at }: Pick<KeyValue, 'key' | 'at'>,
  wanted: 'list' | 'map',
): ManifestFault {
  return { code: 'missingDash', at, detail: { key, wanted } };
}

/** In an item of a list two keys come again: neither is one too many, the dash of an item is missing. */
export function itemWithoutDash(
  faults: readonly ManifestFault[],
  { pointer }: Expected,
): ManifestFault | undefined {
  const isOwn = (fault: ManifestFault) =>
    fault.code === 'duplicateKey' && String(fault.pointer).replace(/\/[^/]*$/, '') === pointer;
  const [first, second] = /\/\d+$/.test(pointer) ? faults.filter(isOwn) : [];
  if (!first || !second || first.pointer === second.pointer) return undefined;
  const { at = 0, detail: { key = '' } = {} } = first;
  return missingDash({ key, at }, 'map');
}

/** The key that comes again where a list is written as one map: its first one, or the first of two. */
export function repeatedKey(
  { pairs }: MapNode,
  { items = { type: 'string' } }: Vocabulary,
): KeyValue | undefined {
  const names = keyNames(items);
  const nameOf = ({ key }: KeyValue) => nameIn(names, key);
  const seen = new Set<string>();
  const repeated = pairs.filter((pair) => {
    const name = nameOf(pair);
    return name !== undefined && seen.size === seen.add(name).size;
  });
  const [first, second = first] = repeated;
  if (first === undefined || second === undefined || pairs[0] === undefined) return undefined;
  return nameOf(first) === nameOf(pairs[0]) || nameOf(second) !== nameOf(first) ? first : undefined;
}

/** The fault of a text that is longer than it may be. */
export function tooLong(
  node: TextNode,
  { pointer, limit }: { pointer: string; limit: number },
): ManifestFault {
  return { code: 'tooLong', at: node.at, pointer, detail: { limit, length: lengthOf(node.text) } };
}
