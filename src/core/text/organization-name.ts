// Names of firms and areas → keys to compare them by, and whether a text speaks of one.

import { lazyPattern, memoize } from '../memoize.ts';
import { withIdeographs } from './character-variants.ts';
import { simplified } from './usual-characters.ts';

/** Words in names of units, which the notice gives. */
export interface NameWords {
  /** Endings that say what kind of organisation it is, such as 有限公司, 厂, 集团有限公司. */
  readonly suffixes: readonly string[];
  /** Names of places with which a name may begin, with and without 省, 市, 区, 县. */
  readonly places: readonly string[];
}

/** How a text names a unit: in full, without place and legal form (core), or by its trade name (字号) alone. */
export type Naming = 'full' | 'core' | 'tradeName';

/** A part in brackets. */
export const BRACKETED = /[(（［【〔[][^()（）［］【】〔〕[\]]*[)）］】〕\]]/gu;
const CORE_LEAST = 4;
const TRADE_NAME_LENGTH = 2;
const TRADE_NAME_LEAST_TIMES = 2;

/** Name or text → letters and digits alone, each in its usual form, one width, one case, one word for a limited company. */
export function unitKey(name: string): string {
  const key = simplified(HAN_ALONE.test(name) ? name : letters(name));
  return key.includes('有限责任') ? key.replaceAll('有限责任公司', '有限公司') : key;
}

// Most names are their own key but for their legal form.
const HAN_ALONE = /^[\u4e00-\u9fff]*$/;
/** What follows in a text may turn such an ending into another legal form. */
const FORM_BEGUN = /有(?:限(?:责(?:任公?)?)?)?$/;

// Names with marks of the usual kinds: for them the tables of Unicode need not be asked.
const USUAL = /^[\n\r\t\u3000\x20-\x7e\u4e00-\u9fff（）《》〈〉“”‘’、，。：；·—]*$/;

// Variation selectors and fillers are letters and marks to Unicode, and nothing to a reader.
const notOfAName = lazyPattern(
  String.raw`[^\p{L}\p{M}\p{N}\p{Co}]|[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\ufe00-\ufe0f\uffa0\u{e0100}-\u{e01ef}]`,
  'gu',
);
const twoHan = lazyPattern(String.raw`^\p{Script=Han}{2}`, 'u');

function letters(name: string): string {
  if (USUAL.test(name)) return name.toLowerCase().replace(/[^0-9a-z\u4e00-\u9fff]/g, '');
  return withIdeographs(name.normalize('NFKC')).toLowerCase().normalize('NFKC').replace(notOfAName(), '');
}

/** A name without any of the endings is likely to be a short form; one without letters is no name at all. */
export function looksShort(name: string, suffixes: readonly string[]): boolean {
  const keys = [unitKey(name), unitKey(name.replace(BRACKETED, ''))];
  if (keys[0] === '') return false;
  return !longestFirst(suffixes).some((suffix) => keys.some((key) => key.endsWith(suffix)));
}

/** Whether the text names the unit in any way: lenient, so that it raises no false alarm. */
export function mentions(text: string, name: string, words: NameWords): boolean {
  return naming(text, name, words) !== undefined;
}

/** The surest way in which the text names the unit; only `full` can prove that it names another one. */
export function naming(text: string, name: string, words: NameWords): Naming | undefined {
  if (
    HAN_ALONE.test(name) &&
    name.length >= TRADE_NAME_LENGTH &&
    !FORM_BEGUN.test(name) &&
    text.includes(name)
  )
    return 'full';
  const within = unitKey(text);
  const full = unitKey(name);
  if (full.length >= TRADE_NAME_LENGTH && within.includes(full)) return 'full';
  const core = coreOf(name, words);
  if (lengthOf(core) >= CORE_LEAST && within.includes(core)) return 'core';
  const tradeName = twoHan().exec(core)?.[0];
  return tradeName !== undefined && timesOf(within, tradeName) >= TRADE_NAME_LEAST_TIMES
    ? 'tradeName'
    : undefined;
}

/** Name → key without leading places, places in brackets and the legal ending. */
export function coreOf(name: string, words: NameWords): string {
  const places = longestFirst(words.places);
  const unbracketed = name.replace(BRACKETED, (found) => (places.includes(unitKey(found)) ? '' : found));
  return withoutForm(withoutPlaces(unitKey(unbracketed), places, 1).rest, words.suffixes).core;
}

/** A key → the places (longest first) that it begins with, and what is left behind them: at least so many characters. */
export function withoutPlaces(
  key: string,
  listed: readonly string[],
  least: number,
): { readonly places: readonly string[]; readonly rest: string } {
  const places: string[] = [];
  for (let rest = key; ; ) {
    const place = listed.find((one) => rest.startsWith(one) && rest.length - one.length >= least);
    if (place === undefined) return { places, rest };
    places.push(place);
    rest = rest.slice(place.length);
  }
}

/** A key → the legal form at its end, empty where it has none or is nothing else, and what stands before it. */
export function withoutForm(
  key: string,
  suffixes: readonly string[],
): { readonly form: string; readonly core: string } {
  const form = longestFirst(suffixes).find((one) => key.endsWith(one) && key.length > one.length) ?? '';
  return { form, core: key.slice(0, key.length - form.length) };
}

/** Words as keys, the longest first. */
export const longestFirst = memoize((words: readonly string[]): readonly string[] => {
  const keys = words.map(unitKey).filter((key) => key !== '');
  return keys.sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
});

function lengthOf(key: string): number {
  return [...key].length;
}

function timesOf(text: string, part: string): number {
  return text.split(part).length - 1;
}
