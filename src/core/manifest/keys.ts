// The keys of one map → whether each is known and the first of its meaning, and the faults of those that are not.

import { LIMITS } from '../limits.ts';
import type { Vocabulary } from '../model/notice.ts';
import { closest } from '../text/did-you-mean.ts';
import type { Spot } from './fit-vocabulary.ts';
import type { Fault, MapNode, Pair } from './tree.ts';
import { normalKey, type Words, wordsOf } from './vocabulary.ts';

export interface Meaning {
  readonly spot: Spot;
  readonly name: string | undefined;
  /** The pairs so far, by what they mean, or by key where that is nothing. */
  readonly seen: Map<string, Pair>;
  /** Unknown keys by the property that was probably meant. */
  readonly meant: Map<string, Pair>;
}

/** Whether a key is known and the first of its meaning; if not, that is a fault. */
export function isFirstKnown(faults: Fault[], pair: Pair, { spot, name, seen, meant }: Meaning): boolean {
  const word = name ?? normalKey(pair.key);
  const before = seen.get(word);
  if (before === undefined) seen.set(word, pair);
  if (before === undefined && name !== undefined) return true;
  if (before === undefined) {
    const fault = unknownKey(faults, pair, spot);
    faults.push(fault);
    const similar = wordsOf(spot.vocabulary).get(normalKey(String(fault.detail?.['similar'] ?? '')));
    if (similar !== undefined && !meant.has(similar)) meant.set(similar, pair);
  } else if (name !== undefined) faults.push(duplicateKey(pair, before, `${spot.pointer}/${name}`));
  return false;
}

function duplicateKey({ key, at }: Pair, before: Pair, pointer: string): Fault {
  return { code: 'duplicateKey', at, pointer, detail: { key, first: before.key } };
}

function unknownKey(faults: readonly Fault[], { key, at }: Pair, { vocabulary, pointer }: Spot): Fault {
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

interface Item extends Pick<Meaning, 'spot' | 'seen'> {
  readonly node: MapNode;
  readonly words: Words;
}

/** Of a list's item the key with which it began comes again, with others between: a new item without its mark. */
export function startsOver(pair: Pair, name: string | undefined, item: Item): boolean {
  const { spot, node, words, seen } = item;
  const [first] = node.pairs;
  if (name === undefined || first === undefined || pair === first || seen.size < 2) return false;
  return /\/\d+$/.test(spot.pointer) && words.get(normalKey(first.key)) === name;
}

export function missingDash({ key, at }: Pair): Fault {
  return { code: 'missingDash', at, detail: { key } };
}

/** Characters, not UTF-16 units. */
export function lengthOf(text: string): number {
  return Array.from(text).length;
}
