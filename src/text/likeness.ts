// Texts → small fingerprints, and from two of them the share of the shorter text that stands in the other.

const SHINGLE = 8;
/** Hashes kept of one text: 1 kB, which tells a share to within about three points in a hundred. */
const KEPT = 256;
const MULTIPLIER = 0x01000193; // FNV's prime

/** The smallest hashes of a text's shingles (bottom-k sketch), ascending; all of them for a short text. */
export interface Fingerprint {
  /** Different shingles of the text. */
  readonly size: number;
  readonly hashes: Uint32Array;
}

/** Text → fingerprint. Only letters count: digits, marks and blanks are what a copyist changes first. */
export function fingerprint(text: string): Fingerprint {
  const hashes = shingleHashes(lettersOf(text)).sort();
  let size = 0;
  for (let at = 0; at < hashes.length; at++) {
    const hash = hashes[at] as number;
    if (at === 0 || hash !== hashes[size - 1]) hashes[size++] = hash;
  }
  return { size, hashes: hashes.slice(0, Math.min(size, KEPT)) };
}

/** Estimated share, 0…1, of the shorter text that stands in the other one; symmetric, 1 for equal texts. */
export function likeness(a: Fingerprint, b: Fingerprint): number {
  const bound = Math.min(boundOf(a), boundOf(b));
  const ofA = countUpTo(a.hashes, bound);
  const ofB = countUpTo(b.hashes, bound);
  const shorter = a.size === b.size ? Math.max(ofA, ofB) : a.size < b.size ? ofA : ofB;
  return shorter === 0 ? 0 : sharedUpTo(a.hashes, b.hashes, bound) / shorter;
}

/** The same share over all shingles: exact, for the few pairs that are worth it. */
export function exactLikeness(textA: string, textB: string): number {
  const a = shinglesOf(lettersOf(textA));
  const b = shinglesOf(lettersOf(textB));
  const [shorter, longer] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const shingle of shorter) if (longer.has(shingle)) shared++;
  return shorter.size === 0 ? 0 : shared / shorter.size;
}

function lettersOf(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[^\p{L}]+/gu, '')
    .toLowerCase();
}

function shinglesOf(letters: string): Set<string> {
  const shingles = new Set<string>();
  for (let at = 0; at < countOf(letters); at++) shingles.add(letters.slice(at, at + SHINGLE));
  return shingles;
}

/** A text shorter than a shingle is one shingle. */
function countOf(letters: string): number {
  return letters === '' ? 0 : Math.max(1, letters.length - SHINGLE + 1);
}

function shingleHashes(letters: string): Uint32Array {
  const hashes = new Uint32Array(countOf(letters));
  for (let at = 0; at < hashes.length; at++) hashes[at] = hashOf(letters, at);
  return hashes;
}

function hashOf(letters: string, start: number): number {
  const end = Math.min(start + SHINGLE, letters.length);
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ letters.charCodeAt(at), MULTIPLIER);
  // MurmurHash3's last mix: the smallest hashes are a fair sample only if every bit is.
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Up to this hash the fingerprint is complete. */
function boundOf({ size, hashes }: Fingerprint): number {
  return size > hashes.length ? (hashes.at(-1) as number) : 0xffffffff;
}

function countUpTo(hashes: Uint32Array, bound: number): number {
  const past = hashes.findIndex((hash) => hash > bound);
  return past < 0 ? hashes.length : past;
}

function sharedUpTo(a: Uint32Array, b: Uint32Array, bound: number): number {
  let [i, j, shared] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const [left, right] = [a[i] as number, b[j] as number];
    if (Math.min(left, right) > bound) break;
    if (left === right) shared++;
    if (left <= right) i++;
    if (right <= left) j++;
  }
  return shared;
}
