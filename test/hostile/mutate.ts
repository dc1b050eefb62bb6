// Healthy bytes → a damaged copy, by a number: the same number gives the same bytes in every run.

import { sourceOf } from '../../src/documents/binary.ts';
import { isUnread, openZip } from '../../src/documents/containers/zip/index.ts';
import { makeZip } from '../make/zip.ts';

/** Numbers that only look like chance (the generator of ISO C, with its better half of the bits). */
function chance(seed: number): (below: number) => number {
  let state = (Math.imul(seed, 2_654_435_761) ^ 0x5bd1e995) >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 0x1_0000_0000) * below);
  };
}

type Mutation = (bytes: Uint8Array, next: (below: number) => number) => Uint8Array;

/** Up to sixteen bits turned over. */
const flip: Mutation = (bytes, next) => {
  const copy = Uint8Array.from(bytes);
  for (let turn = next(16); turn >= 0; turn--) {
    const at = next(copy.length);
    copy[at] = (copy[at] ?? 0) ^ (1 << next(8));
  }
  return copy;
};

/** The end is missing. */
const cut: Mutation = (bytes, next) => bytes.slice(0, next(bytes.length));

/** A stretch is taken from somewhere and put elsewhere, over what was there or between. */
const splice: Mutation = (bytes, next) => {
  const from = next(bytes.length);
  const piece = bytes.slice(from, from + 1 + next(Math.min(4096, bytes.length)));
  const at = next(bytes.length);
  const over = next(2) === 0 ? piece.length : 0;
  return Buffer.concat([bytes.slice(0, at), piece, bytes.slice(at + over)]);
};

const EXTREMES = [0, 1, 0x7f, 0x80, 0xff];

/** Numbers become the largest and the smallest there are. */
const extreme: Mutation = (bytes, next) => {
  const copy = Uint8Array.from(bytes);
  for (let turn = next(4); turn >= 0; turn--) {
    const at = next(copy.length);
    copy.fill(EXTREMES[next(EXTREMES.length)] ?? 0, at, at + (1 << next(4)));
  }
  return copy;
};

const MUTATIONS: readonly Mutation[] = [flip, cut, splice, extreme];

/** The copy of this number. */
export function mutant(bytes: Uint8Array, number: number): Uint8Array {
  const next = chance(number + 1);
  const mutation = MUTATIONS[number % MUTATIONS.length] ?? flip;
  const first = mutation(bytes, next);
  if (first.length === 0 || next(4) > 0) return first;
  return (MUTATIONS[next(MUTATIONS.length)] ?? flip)(first, next);
}

/** The copy of this number of an archive: one of its parts is damaged, and all sums are right again. */
export function innerMutant(bytes: Uint8Array, number: number): Uint8Array {
  const zip = openZip(sourceOf(bytes));
  if (isUnread(zip)) throw new Error('the healthy archive cannot be read');
  const parts = zip.entries.map((entry) => {
    const data = zip.read(entry);
    if (isUnread(data)) throw new Error(`the healthy archive holds ${entry.name}, which cannot be read`);
    return { name: entry.name, data };
  });
  const chosen = chance(number + 7)(parts.length);
  return makeZip(
    parts.map((part, index) => (index === chosen ? { ...part, data: mutant(part.data, number) } : part)),
  );
}
