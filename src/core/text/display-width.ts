// Text → the columns that it takes on a screen: wide characters and emoji two, marks and invisible ones none.
//
// Agrees with string-width, which a test holds. The library itself takes over 100 ms of processor time to load and
// to make its tables (measured on Node 20; this file 3 ms), and as it asks the Unicode of the running Node, two
// machines could lay out one report in two ways.

import { lazyPattern } from '../memoize.ts';

/** East Asian Width W and F: the first and the last code point of each range, ascending. */
const WIDE: readonly number[] = [
  0x1100, 0x115f, 0x231a, 0x231b, 0x2329, 0x232a, 0x23e9, 0x23ec, 0x23f0, 0x23f0, 0x23f3, 0x23f3, 0x25fd,
  0x25fe, 0x2614, 0x2615, 0x2630, 0x2637, 0x2648, 0x2653, 0x267f, 0x267f, 0x268a, 0x268f, 0x2693, 0x2693,
  0x26a1, 0x26a1, 0x26aa, 0x26ab, 0x26bd, 0x26be, 0x26c4, 0x26c5, 0x26ce, 0x26ce, 0x26d4, 0x26d4, 0x26ea,
  0x26ea, 0x26f2, 0x26f3, 0x26f5, 0x26f5, 0x26fa, 0x26fa, 0x26fd, 0x26fd, 0x2705, 0x2705, 0x270a, 0x270b,
  0x2728, 0x2728, 0x274c, 0x274c, 0x274e, 0x274e, 0x2753, 0x2755, 0x2757, 0x2757, 0x2795, 0x2797, 0x27b0,
  0x27b0, 0x27bf, 0x27bf, 0x2b1b, 0x2b1c, 0x2b50, 0x2b50, 0x2b55, 0x2b55, 0x2e80, 0x2e99, 0x2e9b, 0x2ef3,
  0x2f00, 0x2fd5, 0x2ff0, 0x303e, 0x3041, 0x3096, 0x3099, 0x30ff, 0x3105, 0x312f, 0x3131, 0x318e, 0x3190,
  0x31e5, 0x31ef, 0x321e, 0x3220, 0x3247, 0x3250, 0xa48c, 0xa490, 0xa4c6, 0xa960, 0xa97c, 0xac00, 0xd7a3,
  0xf900, 0xfaff, 0xfe10, 0xfe19, 0xfe30, 0xfe52, 0xfe54, 0xfe66, 0xfe68, 0xfe6b, 0xff01, 0xff60, 0xffe0,
  0xffe6, 0x16fe0, 0x16fe4, 0x16ff0, 0x16ff6, 0x17000, 0x18cda, 0x18cff, 0x18d20, 0x18d80, 0x18df2, 0x18e00,
  0x19191, 0x191a0, 0x191d2, 0x1aff0, 0x1aff3, 0x1aff5, 0x1affb, 0x1affd, 0x1affe, 0x1b000, 0x1b128, 0x1b132,
  0x1b132, 0x1b150, 0x1b152, 0x1b155, 0x1b155, 0x1b164, 0x1b168, 0x1b170, 0x1b2fb, 0x1d300, 0x1d356, 0x1d360,
  0x1d376, 0x1f004, 0x1f004, 0x1f0cf, 0x1f0cf, 0x1f18e, 0x1f18e, 0x1f191, 0x1f19a, 0x1f1ae, 0x1f1ae, 0x1f200,
  0x1f202, 0x1f210, 0x1f23b, 0x1f240, 0x1f248, 0x1f250, 0x1f251, 0x1f260, 0x1f265, 0x1f300, 0x1f320, 0x1f32d,
  0x1f335, 0x1f337, 0x1f37c, 0x1f37e, 0x1f393, 0x1f3a0, 0x1f3ca, 0x1f3cf, 0x1f3d3, 0x1f3e0, 0x1f3f0, 0x1f3f4,
  0x1f3f4, 0x1f3f8, 0x1f43e, 0x1f440, 0x1f440, 0x1f442, 0x1f4fc, 0x1f4ff, 0x1f53d, 0x1f54b, 0x1f54e, 0x1f550,
  0x1f567, 0x1f57a, 0x1f57a, 0x1f595, 0x1f596, 0x1f5a4, 0x1f5a4, 0x1f5fb, 0x1f64f, 0x1f680, 0x1f6c5, 0x1f6cc,
  0x1f6cc, 0x1f6d0, 0x1f6d2, 0x1f6d5, 0x1f6d9, 0x1f6dc, 0x1f6df, 0x1f6eb, 0x1f6ec, 0x1f6f4, 0x1f6fc, 0x1f7da,
  0x1f7da, 0x1f7e0, 0x1f7eb, 0x1f7f0, 0x1f7f0, 0x1f90c, 0x1f93a, 0x1f93c, 0x1f945, 0x1f947, 0x1f9ff, 0x1fa70,
  0x1fa7c, 0x1fa80, 0x1fac6, 0x1fac8, 0x1fac8, 0x1facc, 0x1fadd, 0x1fadf, 0x1faeb, 0x1faef, 0x1fafa, 0x20000,
  0x2fffd, 0x30000, 0x3fffd,
];

/** Nothing but characters that stand alone: narrow ones below U+2E80, wide ones from there. */
const PLAIN =
  /^[ -~\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2460-\u24ff\u2713\u2717\u3001-\u3029\u4e00-\u9fff\uff01-\uff60]*$/;

/** A character with all that is drawn into it. */
interface Cluster {
  /** The character that began it, '' for none. */
  readonly base: string;
  readonly last: string;
  readonly columns: number;
}

/** Text → columns. */
export function displayWidth(text: string): number {
  return PLAIN.test(text) ? plainWidth(text) : clusteredWidth(text);
}

function plainWidth(text: string): number {
  let columns = text.length;
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) >= 0x2e80) columns++;
  return columns;
}

function clusteredWidth(text: string): number {
  let finished = 0;
  let cluster: Cluster = { base: '', last: '', columns: 0 };
  for (const character of text) {
    const joined = columnsTogether(cluster, character);
    if (joined === undefined) {
      finished += cluster.columns;
      const columns = columnsOf(character);
      cluster = { base: columns === 0 ? '' : character, last: character, columns };
    } else cluster = { base: cluster.base, last: character, columns: joined };
  }
  return finished + cluster.columns;
}

const VARIATION_16 = '\ufe0f';
const KEYCAP = '\u20e3';
const JOINER = '\u200d';
const SKIN_TONE = /[\u{1f3fb}-\u{1f3ff}]/u;
const REGIONAL = /[\u{1f1e6}-\u{1f1ff}]/u;

/** The columns of a cluster with one character more; undefined where that begins a cluster of its own. */
function columnsTogether({ base, last, columns }: Cluster, character: string): number | undefined {
  if (base === '') return undefined;
  if (character === VARIATION_16) return isSymbolEmoji(base) ? 2 : columns;
  if (character === KEYCAP) return /[0-9#*]/.test(base) ? 2 : columns;
  if (SKIN_TONE.test(character)) return isBodyPart(base) ? 2 : columns;
  if (last === JOINER && isPictograph(base) && isPictograph(character)) return 2;
  if (REGIONAL.test(character)) return REGIONAL.test(base) && last === base ? 2 : undefined;
  if (isSyllablePart({ base, last }, character)) return columns;
  return isZeroWidth(character) ? columns : undefined;
}

const LEADING = /[\u1100-\u115e\ua960-\ua97c]/;
const VOWEL = /[\u1161-\u11a7\ud7b0-\ud7c6]/;
const TRAILING = /[\u11a8-\u11ff\ud7cb-\ud7fb]/;

/** Decomposed Hangul, as macOS writes it into file names: vowel and final consonant are drawn into the first one. */
function isSyllablePart({ base, last }: Omit<Cluster, 'columns'>, character: string): boolean {
  if (VOWEL.test(character)) return LEADING.test(last);
  return TRAILING.test(character) && LEADING.test(base) && VOWEL.test(last);
}

function columnsOf(character: string): number {
  if (isZeroWidth(character)) return 0;
  return isWide(character.codePointAt(0) as number) ? 2 : 1;
}

function isWide(codePoint: number): boolean {
  let [low, high] = [0, WIDE.length / 2];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((WIDE[2 * middle + 1] as number) < codePoint) low = middle + 1;
    else high = middle;
  }
  return codePoint >= (WIDE[2 * low] ?? Number.POSITIVE_INFINITY);
}

/** Blocks without marks, controls and formats: Unicode's long tables are made only for the rest. */
const VISIBLE =
  /[ -~\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u202f-\u205f\u2070-\u20cf\u2100-\u2cee\u3000-\u3029\u3030-\u3098\u309b-\u3163\u3165-\ua66e\uac00-\ud7a3\uff01-\uff9f\u{1f000}-\u{1faff}]/u;

const unseen = lazyPattern(String.raw`[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\p{Mn}\p{Me}\p{Cs}]`, 'u');
const emoji = lazyPattern(String.raw`\p{Emoji}`, 'u');
const bodyPart = lazyPattern(String.raw`\p{Emoji_Modifier_Base}`, 'u');
const pictograph = lazyPattern(String.raw`\p{Extended_Pictographic}`, 'u');

function isZeroWidth(character: string): boolean {
  if (VISIBLE.test(character)) return false;
  return unseen().test(character);
}

/** A sign that becomes an emoji by the selector behind it; digits do not. */
function isSymbolEmoji(character: string): boolean {
  return character > '\x7f' && emoji().test(character);
}

function isBodyPart(character: string): boolean {
  return bodyPart().test(character);
}

function isPictograph(character: string): boolean {
  return pictograph().test(character);
}
