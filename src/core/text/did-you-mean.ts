// A name that is not there → the one that was probably meant, and in what the two differ.

import type { NameDifference } from '../model/document.ts';
import { withIdeographs } from './character-variants.ts';

export interface NearName {
  readonly name: string;
  readonly why: NameDifference;
}

type NameFold = (name: string) => string;

const EDITED_LONGEST = 200;
const MOST_EDITS = 2;

/** macOS decomposes letters, and what is copied out of a PDF may hold radicals: both look the same. */
const recoded: NameFold = (name) => withIdeographs(name.normalize('NFC'));
const unified: NameFold = (name) =>
  recoded(name)
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212]/gu, '-')
    .replaceAll('\\', '/');
const unblanked: NameFold = (name) => unified(name).replace(/[\s\u200b-\u200f\u2060\ufeff]/gu, '');
const folded: NameFold = (name) => unblanked(name).toLowerCase();
const baseOf: NameFold = (name) => folded(name).replace(/^.*\//u, '');
// Where a system hides endings, a second one is easily added: 清单.yaml.txt.
const stemOf: NameFold = (name) => folded(name).replace(/(?:\.[a-z][a-z0-9]{0,4})?\.[a-z0-9]{1,5}$/u, '');

// Each fold ignores what the one before ignores and one thing more, up to folders and endings.
const FOLDS: readonly (readonly [why: NameDifference, fold: NameFold])[] = [
  ['normalisation', recoded],
  ['width', unified],
  ['blank', unblanked],
  ['case', folded],
  ['folder', baseOf],
  ['ending', stemOf],
  ['ending', (name) => baseOf(stemOf(name))],
];

/** Another writing of the same name, or the name without its ending: such a file is taken for the wanted one. */
const SAME_NAME = FOLDS.slice(0, 4);
const withoutEnding: NameFold = (name) => folded(name).replace(/\.[a-z][a-z0-9]{1,4}$/u, '');

/** For a name that is not there the one file that it can only mean; where there are two, nobody can say which. */
export function soleAmong(names: readonly string[]): (wanted: string) => NearName | undefined {
  const folding = foldsOf(names);
  return (wanted) => {
    if (wanted.trim() === '') return undefined;
    for (const [why, fold] of SAME_NAME) {
      const [name, second] = folding(fold, fold(wanted));
      if (name !== undefined) return second === undefined ? { name, why } : undefined;
    }
    const [name, second] = folding(withoutEnding, folded(wanted));
    return name !== undefined && second === undefined ? { name, why: 'ending' } : undefined;
  };
}

/** By a fold what it makes of a name → the first two of the names of which it makes the same. */
type FoldedNames = (fold: NameFold, wanted: string) => readonly string[];

/** All names are folded together, when a fold is first asked for. */
function foldsOf(names: readonly string[]): FoldedNames {
  const tables = new Map<NameFold, ReadonlyMap<string, readonly string[]>>();
  return (fold, wanted) => {
    const table = tables.get(fold) ?? tableOf(names, fold);
    tables.set(fold, table);
    return table.get(wanted) ?? [];
  };
}

function tableOf(names: readonly string[], fold: NameFold): ReadonlyMap<string, readonly string[]> {
  const table = new Map<string, string[]>();
  for (const name of names) {
    const key = fold(name);
    const known = table.get(key);
    if (known === undefined) table.set(key, [name]);
    else if (known.length < 2) known.push(name);
  }
  table.delete(''); // nothing is left to compare
  return table;
}

/** The nearest of the names, if one is near; undefined if none is, or if the wanted one is there. */
export function closest(wanted: string, names: readonly string[]): NearName | undefined {
  return closestAmong(names)(wanted);
}

/** The same for many wanted names: the others are folded once. */
export function closestAmong(names: readonly string[]): (wanted: string) => NearName | undefined {
  const sorted = [...names].sort(inOrder);
  const present = new Set(names);
  const folding = foldsOf(sorted);
  const letters: FoldedName[] = [];
  return (wanted) => {
    if (wanted.trim() === '' || present.has(wanted)) return undefined;
    for (const [why, fold] of FOLDS) {
      const [name] = folding(fold, fold(wanted));
      if (name !== undefined) return { name, why };
    }
    if (letters.length === 0) letters.push(...sorted.map(lettersOf));
    return misspelt(lettersOf(wanted).folded, letters);
  };
}

interface FoldedName {
  readonly name: string;
  readonly folded: readonly string[];
}

function lettersOf(name: string): FoldedName {
  return { name, folded: name.length > 2 * EDITED_LONGEST ? [] : [...folded(name)] };
}

/** By length, then by code unit: the same answer on every machine. */
function inOrder(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
}

function misspelt(wanted: readonly string[], names: readonly FoldedName[]): NearName | undefined {
  let best: string | undefined;
  let limit = mostEdits(wanted.length);
  for (const { name, folded: letters } of names) {
    if (limit < 1) break;
    const edits = editsBetween(wanted, letters, limit);
    if (edits === undefined) continue;
    best = name;
    limit = edits - 1; // only a nearer one is of interest now
  }
  return best === undefined ? undefined : { name: best, why: 'spelling' };
}

/** A quarter of the length, at least one and at most two. */
function mostEdits(length: number): number {
  if (length < 2 || length > EDITED_LONGEST) return 0;
  return Math.min(MOST_EDITS, Math.max(1, Math.floor(length / 4)));
}

/** Edits between the two, or undefined if there are more than the limit. */
function editsBetween(a: readonly string[], b: readonly string[], limit: number): number | undefined {
  if (b.length > EDITED_LONGEST || Math.abs(a.length - b.length) > limit) return undefined;
  // 01_… and 02_… are two files, not one misspelt.
  if (digitsOf(a) !== digitsOf(b)) return undefined;
  const edits = distance(a, b, limit);
  return edits > limit ? undefined : edits;
}

function digitsOf(letters: readonly string[]): string {
  return letters.filter((letter) => /\d/.test(letter)).join('');
}

/**
 * Levenshtein's distance with swaps of neighbours as one edit, within a band of the limit's width around the diagonal.
 * fastest-levenshtein knows no swaps (联系话电 for 联系电话) and no limit.
 */
function distance(a: readonly string[], b: readonly string[], limit: number): number {
  const beyond = limit + 1;
  let before: readonly number[] = [];
  let row: readonly number[] = Array.from({ length: b.length + 1 }, (_, j) => Math.min(j, beyond));
  for (let i = 1; i <= a.length; i++) {
    const next = new Array<number>(b.length + 1).fill(beyond);
    next[0] = Math.min(i, beyond);
    for (let j = Math.max(1, i - limit); j <= Math.min(b.length, i + limit); j++) {
      const [above, left, aslant] = [row[j] ?? beyond, next[j - 1] ?? beyond, row[j - 1] ?? beyond];
      const step = Math.min(above + 1, left + 1, a[i - 1] === b[j - 1] ? aslant : aslant + 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      next[j] = swapped ? Math.min(step, (before[j - 2] ?? beyond) + 1) : step;
    }
    [before, row] = [row, next];
  }
  return row[b.length] ?? beyond;
}
