// Elements that were parsed → which of them stands at a place once more, byte for byte: a crit-bit tree over their bytes.
//
// Edited text alternates between dozens of looks that begin and end alike. A lookup asks one bit at each fork, which
// leaves one block that it can be, and compares that one.

import { repeats } from '#bytes';

/** The blocks of one part, by number: where each begins and ends, and the forks between them. */
export interface KnownBlocks {
  readonly from: number[];
  readonly to: number[];
  /** For each fork, the byte behind a block's start that it asks, and the bit of it. */
  readonly at: number[];
  readonly bit: number[];
  /** Where to go on: the first is the root, then two for each fork, by its answer. A fork, or the complement of a block. */
  readonly branches: number[];
}

/** More looks than any text has; those beyond are parsed each time. */
const MOST = 512;

export function newKnownBlocks(): KnownBlocks {
  return { from: [], to: [], at: [], bit: [], branches: [] };
}

/** The number of the block that stands at `place` once more; -1 where none does. */
export function knownBlock(known: KnownBlocks, bytes: Uint8Array, place: number): number {
  if (known.from.length === 0) return -1;
  const block = nearest(known, bytes, place);
  return repeats(bytes, known.from[block] as number, known.to[block] as number, place) ? block : -1;
}

/** In bytes. */
export function blockLength({ from, to }: KnownBlocks, block: number): number {
  return (to[block] as number) - (from[block] as number);
}

/** The only block that it can be. */
function nearest({ at, bit, branches }: KnownBlocks, bytes: Uint8Array, place: number): number {
  let next = branches[0] as number;
  while (next >= 0) {
    const isSet = (bytes[place + (at[next] as number)] as number) & (bit[next] as number);
    next = branches[next + next + (isSet === 0 ? 1 : 2)] as number;
  }
  return ~next;
}

/** Remembers what stands from `from` to `to`, if `keep` wants it under the number that it gets; one that is known keeps its number. */
export function rememberBlock(
  known: KnownBlocks,
  bytes: Uint8Array,
  { from, to }: Stretch,
  keep: (block: number) => boolean,
): void {
  const block = known.from.length;
  if (block === 0) {
    if (!keep(block)) return;
    known.branches.push(~block);
  } else {
    const near = nearest(known, bytes, from);
    const own = { from: known.from[near] as number, to: known.to[near] as number };
    const place = firstDifference(bytes, own, { from, to });
    if (place < 0) keep(near);
    if (place < 0 || block >= MOST || !keep(block)) return;
    fork(known, bytes, { block, from, other: own.from, place });
  }
  known.from.push(from);
  known.to.push(to);
}

/** Counted from their starts; -1 where none is, for the same element ends at the same byte. */
function firstDifference(bytes: Uint8Array, one: Stretch, other: Stretch): number {
  const length = Math.min(one.to - one.from, other.to - other.from);
  for (let place = 0; place < length; place++) {
    if (bytes[one.from + place] !== bytes[other.from + place]) return place;
  }
  return -1;
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

interface Parting {
  readonly block: number;
  readonly from: number;
  readonly other: number;
  readonly place: number;
}

/** Puts in the fork that tells the new block from the others: questions about earlier bits come first. */
function fork(known: KnownBlocks, bytes: Uint8Array, { block, from, other, place }: Parting): void {
  const { at, bit, branches } = known;
  const mask = highestBit((bytes[from + place] as number) ^ (bytes[other + place] as number));
  let branch = 0;
  for (let next = branches[branch] as number; next >= 0; next = branches[branch] as number) {
    const asked = at[next] as number;
    if (asked > place || (asked === place && (bit[next] as number) < mask)) break;
    const isSet = (bytes[from + asked] as number) & (bit[next] as number);
    branch = next + next + (isSet === 0 ? 1 : 2);
  }
  const made = at.push(place) - 1;
  bit.push(mask);
  const isSet = ((bytes[from + place] as number) & mask) !== 0;
  const before = branches[branch] as number;
  branches[branch] = made;
  branches.push(isSet ? before : ~block, isSet ? ~block : before);
}

function highestBit(byte: number): number {
  return 1 << (31 - Math.clz32(byte));
}
