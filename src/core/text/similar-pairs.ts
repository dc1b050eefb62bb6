// Many fingerprints → the pairs worth comparing, without trying every pair.

import { type Fingerprint, likeness } from './fingerprint.ts';

/** Hashes of each text that are looked up: enough to find a text that shares a third. */
const LOOKED_UP = 32;
const SHARED_LEAST = 2;
/** A hash that more texts share is common prose, or one of many copies. */
const CROWD_SIZE = 8;
/** Two indices stand in one exact number, 26 bits each. */
const PAIR_BASE = 2 ** 26;
const ENTRY_BASE = 2 ** 21;

/** Fingerprints by index, one at a time, so that not all need to be in memory. */
export interface Fingerprints {
  readonly length: number;
  readonly at: (index: number) => Fingerprint | undefined;
}

/** Two texts, i < j, and how alike they are. */
export interface LikePair {
  readonly pair: readonly [i: number, j: number];
  /** From 0 to 1. */
  readonly share: number;
}

/**
 * Fingerprints → pairs whose likeness is at least the given share, in ascending order.
 * Where more than eight copies share a hash, each is paired with its neighbours only.
 */
export function likelyPairs(list: Fingerprints, atLeast = 0.5): LikePair[] {
  const pairs = new Float64Array(pairsByHash(list)).sort();
  const found: LikePair[] = [];
  for (let at = 0; at < pairs.length; ) {
    const pair = pairs[at] as number;
    const first = at;
    while (pairs[at] === pair) at++;
    const indices = [Math.floor(pair / PAIR_BASE), pair % PAIR_BASE] as const;
    const share = shareOf(list, indices, at - first);
    if (share !== undefined && share >= atLeast) found.push({ pair: indices, share });
  }
  return found;
}

export interface LinkedGroup {
  /** In ascending order. */
  readonly members: readonly number[];
  /** The least of the pairs that link them. */
  readonly share: number;
}

/** Pairs → the groups that they link, by their first members in ascending order. */
export function linkedGroups(pairs: readonly LikePair[]): LinkedGroup[] {
  const groupOf = new Map<number, number[]>();
  const groupAt = (index: number) => {
    const known = groupOf.get(index) ?? [index];
    groupOf.set(index, known);
    return known;
  };
  for (const { pair } of pairs) {
    const [i, j] = pair;
    const [a, b] = [groupAt(i), groupAt(j)];
    if (a === b) continue;
    // The smaller moves: a chain of thousands of copies is not copied for each of them.
    const [large, small] = a.length < b.length ? [b, a] : [a, b];
    for (const member of small) {
      large.push(member);
      groupOf.set(member, large);
    }
  }
  const shares = new Map<readonly number[], number>();
  for (const { pair, share } of pairs) {
    const group = groupAt(pair[0]);
    shares.set(group, Math.min(share, shares.get(group) ?? share));
  }
  const groups = [...shares].map(([group, share]) => ({ members: group.toSorted((a, b) => a - b), share }));
  return groups.sort(({ members: [a = 0] }, { members: [b = 0] }) => a - b);
}

/** How alike two texts are that have so many looked-up hashes in common; nothing where these are too few to ask. */
function shareOf(list: Fingerprints, [i, j]: LikePair['pair'], times: number): number | undefined {
  const [a, b] = [list.at(i), list.at(j)];
  if (a === undefined || b === undefined) return undefined;
  return times >= Math.min(SHARED_LEAST, a.size, b.size) ? likeness(a, b) : undefined;
}

/** Every pair once for each hash that the two share. */
function pairsByHash(list: Fingerprints): number[] {
  const entries = entriesOf(list);
  const pairs: number[] = [];
  for (let first = 0; first < entries.length; ) {
    let end = first + 1;
    while (end < entries.length && hashAt(entries, end) === hashAt(entries, first)) end++;
    // Most hashes stand in one text alone.
    if (end > first + 1)
      addPairs(
        pairs,
        Array.from(entries.subarray(first, end), (entry) => entry % ENTRY_BASE),
      );
    first = end;
  }
  return pairs;
}

/** Hash and index of every looked-up hash in one number of 53 bits, so that one numeric sort groups them. */
function entriesOf(list: Fingerprints): Float64Array {
  const entries = new Float64Array(list.length * LOOKED_UP);
  let count = 0;
  for (let index = 0; index < list.length; index++) {
    for (const hash of list.at(index)?.hashes.subarray(0, LOOKED_UP) ?? [])
      entries[count++] = hash * ENTRY_BASE + index;
  }
  return entries.subarray(0, count).sort();
}

function hashAt(entries: Float64Array, at: number): number {
  return Math.floor((entries[at] as number) / ENTRY_BASE);
}

function addPairs(pairs: number[], holders: readonly number[]): void {
  const reach = holders.length > CROWD_SIZE ? 1 : holders.length;
  for (const [at, i] of holders.entries()) {
    for (const j of holders.slice(at + 1, at + 1 + reach)) pairs.push(i * PAIR_BASE + j);
  }
}
