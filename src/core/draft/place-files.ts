// Files by their signs → the place of the list where each most likely belongs, and what else it may be.

import type { ValueSource } from '../model/draft.ts';
import { evidenceFor, type PlaceEvidence } from './evidence.ts';
import type { FileSigns } from './file-signs.ts';
import type { Slot } from './slots.ts';

/** Where a file belongs. */
export interface Placement {
  readonly signs: FileSigns;
  readonly slot: Slot;
  readonly isSure: boolean;
  readonly from: readonly ValueSource[];
  /** Pointers of the other places for which nearly as much speaks. */
  readonly elsewhere: readonly string[];
}

/** By how much the first must stand before the second, and by how many ways of speaking for it. */
const MARGIN = 2;
const KINDS = 2;

interface Ranked {
  readonly slot: Slot;
  readonly found: readonly PlaceEvidence[];
  readonly total: number;
}

/** One file → its place; nothing where nothing speaks for any. */
export function placementOf(signs: FileSigns, slots: readonly Slot[]): Placement | undefined {
  const ranked = slots
    .map((slot): Ranked => {
      const found = evidenceFor(signs, slot, slots);
      return { slot, found, total: found.reduce((sum, { weight }) => sum + weight, 0) };
    })
    .filter(({ total }) => total > 0)
    .sort((a, b) => b.total - a.total);
  const [first, ...rest] = ranked;
  if (first === undefined) return undefined;
  const near = rest.filter(({ total }) => first.total - total < MARGIN);
  const kinds = new Set(first.found.map(({ kind }) => kind));
  return {
    signs,
    slot: first.slot,
    isSure: near.length === 0 && kinds.size >= KINDS,
    from: first.found.filter(({ weight }) => weight > 0).map(({ source }) => source),
    elsewhere: near.map(({ slot }) => slot.pointer),
  };
}
