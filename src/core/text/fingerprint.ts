// Text → a small fingerprint; two fingerprints → the share of the shorter text that also stands in the other.

import { CLASS, classOf } from './character.ts';

const SHINGLE = 8;
/** Hashes kept of one text: half a kB, which estimates a share to about four per cent. */
const KEPT = 128;
const MULTIPLIER = 0x01000193; // FNV's prime

/** The smallest hashes of a text's shingles (bottom-k sketch), ascending; all of them for a short text. */
export interface Fingerprint {
  /** Different shingles of the text. */
  readonly size: number;
  readonly hashes: Uint32Array;
}

/** Text → fingerprint. Only letters count: digits, punctuation and blanks are what a copyist changes first. */
export function fingerprint(text: string): Fingerprint {
  const letters = lettersOf(text);
  const size = countOf(letters.length);
  const low = lowHashes(letters, boundFor(size)).sort();
  let kept = 0;
  for (let at = 0; at < low.length; at++) {
    const hash = low[at] as number;
    if (hash !== low[kept - 1]) low[kept++] = hash;
  }
  return { size: size <= KEPT ? kept : size, hashes: low.slice(0, Math.min(kept, KEPT)) };
}

/** Hashes are spread evenly, so that up to this bound a text of so many shingles has half as many again as are kept. */
function boundFor(size: number): number {
  return Math.min(0xffffffff, Math.floor((0xffffffff / size) * KEPT * 1.5));
}

/** Estimated share, 0…1, of the shorter text that stands in the other one; symmetric, 1 for equal texts. */
export function likeness(a: Fingerprint, b: Fingerprint): number {
  const bound = Math.min(boundOf(a), boundOf(b));
  const ofA = countUpTo(a.hashes, bound);
  const ofB = countUpTo(b.hashes, bound);
  const shorter = a.size < b.size ? ofA : a.size > b.size ? ofB : Math.max(ofA, ofB);
  return shorter === 0 ? 0 : sharedBy(a.hashes, b.hashes) / shorter;
}

/** The letters of a text as UTF-16 units: Han, other Asian letters of the BMP, and Latin in lower case. */
function lettersOf(text: string): Uint16Array {
  const letters = new Uint16Array(text.length);
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const letter = letterOf(unit);
    if (letter > 0) letters[count++] = letter;
  }
  return letters.subarray(0, count);
}

/** One unit as a letter, 0 for none; full-width Latin counts as Latin. */
function letterOf(unit: number): number {
  if (unit >= 0x4e00 && unit <= 0x9fff) return unit; // nearly every one
  if (unit >= 0xff21 && unit <= 0xff5a) return letterOf(unit - 0xfee0);
  if (unit >= 0x41 && unit <= 0x5a) return unit + 32;
  const isLatin = (unit >= 0x61 && unit <= 0x7a) || (unit >= 0xc0 && unit < 0x250);
  const isHalf = unit >= 0xd800 && unit <= 0xdfff;
  return isLatin || isHalf || classOf(unit) === CLASS.han ? unit : 0;
}

/** A text shorter than a shingle is one shingle. */
function countOf(letters: number): number {
  return Math.max(1, letters - SHINGLE + 1);
}

// The weight with which a letter leaves the rolling hash of SHINGLE letters.
const LEAVING = Array.from({ length: SHINGLE }).reduce<number>((power) => Math.imul(power, MULTIPLIER), 1);

/** The hashes of all shingles that are at most `bound`, by a rolling hash; in the order of the text. */
function lowHashes(letters: Uint16Array, bound: number): Uint32Array {
  const low = new Uint32Array(countOf(letters.length));
  let [count, hash] = [0, 0];
  for (let at = 0; at < letters.length; at++) {
    const leaving = at < SHINGLE ? 0 : (letters[at - SHINGLE] as number);
    hash = (Math.imul(hash, MULTIPLIER) + (letters[at] as number) - Math.imul(leaving, LEAVING)) | 0;
    if (at < SHINGLE - 1 && at < letters.length - 1) continue;
    const mixed = mix(hash);
    if (mixed <= bound) low[count++] = mixed;
  }
  return low.subarray(0, count);
}

/** MurmurHash3's last mix: the smallest hashes are a fair sample only if every bit is random. */
function mix(rolled: number): number {
  let hash = Math.imul(rolled ^ (rolled >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Up to this hash the fingerprint is complete. */
function boundOf({ size, hashes }: Fingerprint): number {
  return size > hashes.length ? (hashes.at(-1) as number) : 0xffffffff;
}

function countUpTo(hashes: Uint32Array, bound: number): number {
  let count = 0;
  for (const hash of hashes) if (hash <= bound) count++;
  return count;
}

/** What both have lies up to the last hash of either. */
function sharedBy(a: Uint32Array, b: Uint32Array): number {
  let [i, j, shared] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const [left, right] = [a[i] as number, b[j] as number];
    if (left === right) shared++;
    if (left <= right) i++;
    if (right <= left) j++;
  }
  return shared;
}
