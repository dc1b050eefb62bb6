// The keys of one map → which of them count, and a fault for each that is unknown or comes twice.

import { LIMITS } from '../limits.ts';
import type { Vocabulary } from '../model/notice.ts';
import { closest } from '../text/did-you-mean.ts';
import type { KeyValue, ManifestFault, MapNode } from './tree.ts';
import { type Expected, type KeyNames, keyNames, normalKey } from './vocabulary.ts';

/** A key's place, and the keys of the same map before it. */
export interface KeyContext {
  readonly expected: Expected;
  readonly name: string | undefined;
  /** The pairs so far: by property, or by key where that means nothing. */
  readonly seen: Map<string, KeyValue>;
  /** Unknown keys, by the property that was probably meant. */
  readonly meant: Map<string, KeyValue>;
}

/** Whether a key counts: it is known, and the first one of its property. Otherwise adds a fault. */
export function acceptKey(
  faults: ManifestFault[],
  pair: KeyValue,
  { expected, name, seen, meant }: KeyContext,
): boolean {
  const meaning = name ?? normalKey(pair.key);
  const before = seen.get(meaning);
  if (before === undefined) seen.set(meaning, pair);
  if (before === undefined && name !== undefined) return true;
  if (before === undefined) {
    const fault = unknownKey(faults, pair, expected);
    faults.push(fault);
    const similar = keyNames(expected.vocabulary).get(normalKey(String(fault.detail?.['similar'] ?? '')));
    if (similar !== undefined && !meant.has(similar)) meant.set(similar, pair);
  } else if (name !== undefined) faults.push(duplicateKey(pair, before, `${expected.pointer}/${name}`));
  return false;
}

function duplicateKey({ key, at }: KeyValue, before: KeyValue, pointer: string): ManifestFault {
  return { code: 'duplicateKey', at, pointer, detail: { key, first: before.key } };
}

function unknownKey(
  faults: readonly ManifestFault[],
  { key, at }: KeyValue,
  { vocabulary, pointer }: Expected,
): ManifestFault {
  if (key.length > LIMITS.manifestNameCharacters) {
    return {
      code: 'tooLong',
      at,
      pointer,
      detail: { limit: LIMITS.manifestNameCharacters, length: lengthOf(key) },
    };
  }
  // Each suggestion takes a search, and what is not printed needs none.
  const similar = faults.length < LIMITS.findingsPrinted ? similarKey(key, vocabulary) : undefined;
  return { code: 'unknownKey', at, pointer, detail: similar === undefined ? { key } : { key, similar } };
}

/** The title of the property of which one key is nearest. */
function similarKey(key: string, vocabulary: Vocabulary): string | undefined {
  const titles = new Map<string, string>();
  for (const [name, { title = name, aliases = [] }] of Object.entries(vocabulary.properties ?? {})) {
    for (const word of [title, ...aliases, name]) titles.set(word, title);
  }
  const bare = normalKey(key).replace(/["'“”‘’]/g, '');
  const near = titles.has(bare) ? bare : closest(bare, [...titles.keys()])?.name;
  return near === undefined ? undefined : titles.get(near);
}

interface ListItem extends Pick<KeyContext, 'expected' | 'seen'> {
  readonly node: MapNode;
  readonly names: KeyNames;
}

/** Whether the first key of a list's item comes again behind others: a new item whose dash was forgotten. */
export function startsOver(pair: KeyValue, name: string | undefined, item: ListItem): boolean {
  const { expected, node, names, seen } = item;
  const [first] = node.pairs;
  if (name === undefined || first === undefined || pair === first || seen.size < 2) return false;
  return /\/\d+$/.test(expected.pointer) && names.get(normalKey(first.key)) === name;
}

/** The fault of an item whose dash was forgotten. */
export function missingDash({ key, at }: KeyValue): ManifestFault {
  return { code: 'missingDash', at, detail: { key } };
}

/** Characters, not UTF-16 units. */
export function lengthOf(text: string): number {
  return Array.from(text).length;
}
