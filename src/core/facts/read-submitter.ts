// Words in which somebody may be named → whose they are, of those who should submit: one reader for lists, folders, mails and loose files.

import { memoize } from '../memoize.ts';
import type { Notice, Submitter } from '../model/notice.ts';
import { HAN } from '../text/character.ts';
import { unitKey } from '../text/organization-name.ts';

/** Whom some words name: one who should submit, several of them, or nobody known. */
export type NamedSubmitter =
  | { readonly named: 'one'; readonly submitter: Submitter; readonly former: boolean }
  | { readonly named: 'several'; readonly submitters: readonly Submitter[] }
  | { readonly named: 'nobody' };

export type SubmitterRules = Pick<Notice, 'submitters' | 'names'>;

const NOBODY: NamedSubmitter = { named: 'nobody' };
/** No name stands behind this much text, and no reader looks further for one. */
const LONGEST = 20_000;

/** The name of a unit → the submitter that it is or belongs to: with its province in front, or an office of it. */
export function submitterOfUnit(name: string, rules: SubmitterRules): NamedSubmitter {
  return namedIn(name, { rules, isUnit: true });
}

/** Free words: the name of a folder or a mail, a subject, a text. */
export function submitterInWords(words: string, rules: SubmitterRules): NamedSubmitter {
  return namedIn(words, { rules, isUnit: false });
}

/** The codes of whom some words name. */
export function codesOf(found: NamedSubmitter): readonly string[] {
  if (found.named === 'nobody') return [];
  return found.named === 'one' ? [found.submitter.code] : found.submitters.map(({ code }) => code);
}

/** Below this length one other character makes another name too easily. */
const SHORTEST_NEAR = 3;
/** What people write of a unit is no longer; a text is not searched for slips. */
const LONGEST_NEAR = 100;

/** The codes of those whose names stand in the words with one wrong character: perhaps meant, never taken for sure. */
export function submittersNear(words: readonly string[], rules: SubmitterRules): readonly string[] {
  const texts = words.map((each) => plain(each.slice(0, LONGEST_NEAR)));
  const near = tableOf(rules).names.filter(
    ({ text: name }) =>
      name.length >= SHORTEST_NEAR && ALL_HAN.test(name) && texts.some((text) => isNearIn(text, name)),
  );
  return [...new Set(near.map(({ submitter }) => submitter.code))];
}

/** The kind of area, the last character, is no slip: 市 and 区 of one name are two places. */
function isNearIn(text: string, name: string): boolean {
  for (let at = 0; at + name.length <= text.length; at++) {
    const written = text.slice(at, at + name.length);
    const slips = [...name].filter((character, index) => character !== written[index]).length;
    if (slips === 1 && written.at(-1) === name.at(-1)) return true;
  }
  return false;
}

interface NameReading {
  readonly rules: SubmitterRules;
  /** All of it is one name: what stands in front belongs to it. */
  readonly isUnit: boolean;
}

function namedIn(words: string, reading: NameReading): NamedSubmitter {
  const table = tableOf(reading.rules);
  const whole = table.byKey.get(unitKey(words.slice(0, LONGEST)));
  if (whole) return { named: 'one', submitter: whole.submitter, former: whole.kind === 'former' };
  const text = plain(words.slice(0, LONGEST));
  const places = independent(placesIn(text, table.names), text, reading);
  const submitters = [...new Set(places.map(({ name }) => name.submitter))];
  const [first] = submitters;
  if (first === undefined) return NOBODY;
  if (submitters.length > 1) return { named: 'several', submitters };
  return { named: 'one', submitter: first, former: places.every(({ name }) => name.kind === 'former') };
}

interface Name {
  readonly text: string;
  readonly submitter: Submitter;
  readonly kind: 'full' | 'other' | 'former';
}

interface SubmitterNames {
  readonly names: readonly Name[];
  /** Where two share a name, the first. */
  readonly byKey: ReadonlyMap<string, Name>;
}

const tableOf = memoize(({ submitters }: SubmitterRules): SubmitterNames => {
  const names = submitters.flatMap((submitter) => [
    { text: submitter.name.zh, submitter, kind: 'full' as const },
    ...[submitter.short, submitter.name.en, ...submitter.aliases].flatMap((text) =>
      text === undefined ? [] : [{ text, submitter, kind: 'other' as const }],
    ),
    ...submitter.former.map((text) => ({ text, submitter, kind: 'former' as const })),
  ]);
  const byKey = new Map<string, Name>();
  for (const name of names) {
    const key = unitKey(name.text);
    if (key !== '' && !byKey.has(key)) byKey.set(key, name);
  }
  const searched = [...byKey.values()].map((name) => ({ ...name, text: plain(name.text) }));
  return { names: searched.filter(({ text }) => text.length >= 2), byKey };
});

const BLANKS_IN_HAN = new RegExp(`(?<=${HAN})\\s+(?=${HAN})`, 'gu');

/** One width, one case; no blanks between Han characters, for names are written with them and without. */
function plain(words: string): string {
  return words.normalize('NFKC').toLowerCase().replace(BLANKS_IN_HAN, '');
}

interface NamePlace {
  readonly name: Name;
  readonly at: number;
  readonly end: number;
}

/** Where names stand, in order; of names within names the longest. */
function placesIn(text: string, names: readonly Name[]): readonly NamePlace[] {
  const all = names.flatMap((name): NamePlace[] => {
    const found: NamePlace[] = [];
    const { length } = name.text;
    for (let at = text.indexOf(name.text); at >= 0; at = text.indexOf(name.text, at + length))
      if (isWord(text, at, at + length)) found.push({ name, at, end: at + length });
    return found;
  });
  const longest = all.sort((a, b) => a.at - b.at || b.end - a.end);
  let reached = 0;
  return longest.filter(({ end }) => {
    if (end <= reached) return false;
    reached = end;
    return true;
  });
}

const isLetter = (character: string | undefined) => character !== undefined && /[a-z]/.test(character);

/** A name in Latin letters is no part of another word. */
function isWord(text: string, at: number, end: number): boolean {
  const begins = isLetter(text[at]) && isLetter(text[at - 1]);
  return !begins && !(isLetter(text[end - 1]) && isLetter(text[end]));
}

const HAN_BEFORE = new RegExp(`${HAN}+$`, 'u');
/** No name of a place is longer; a search through all that stands in front would take the square of its length. */
const LONGEST_BEFORE = 100;
/** Units of administration: whatever ends so in front of a name is another place, which the name belongs to. */
const ADMINISTRATION = /[省市县州盟旗]$/u;
/** The name of a kind of area alone, of two characters: there is one in many a place. */
const KIND_OF_AREA = new RegExp(`^${HAN}[区县市]$`, 'u');
const ALL_HAN = new RegExp(`^${HAN}*$`, 'u');

/** Names that stand for themselves: the name of an area behind that of another place is a part of it. */
function independent(places: readonly NamePlace[], text: string, reading: NameReading): readonly NamePlace[] {
  return places.filter(({ name, at }, index) => {
    const before = places[index - 1];
    const between = text.slice(before?.end ?? 0, at);
    if (before && before.name.submitter !== name.submitter && isPartOf(name, between)) return false;
    const prefix = HAN_BEFORE.exec(between.slice(-LONGEST_BEFORE))?.[0] ?? '';
    return prefix === '' || !isElsewhere(prefix, name, reading);
  });
}

/** A full name begins anew; any other right behind a name, with no mark between, is a part of that place. */
function isPartOf({ kind }: Name, between: string): boolean {
  return kind !== 'full' && ALL_HAN.test(between) && !/[和与及]/u.test(between);
}

function isElsewhere(prefix: string, name: Name, { rules, isUnit }: NameReading): boolean {
  if (placeNames(rules).some((place) => prefix.endsWith(place))) return false;
  if (ADMINISTRATION.test(prefix)) return true;
  return KIND_OF_AREA.test(name.text) || (isUnit && isQualified(name, rules));
}

const placeNames = memoize(({ names }: SubmitterRules) => names.places.map(plain));

/** A name that the same submitter also bears behind a place is told apart by that place alone. */
function isQualified({ text, submitter }: Name, rules: SubmitterRules): boolean {
  if (submitter.name.zh === text) return false;
  const own = [submitter.name.zh, ...submitter.aliases].map(plain);
  return own.some(
    (each) => each.endsWith(text) && placeNames(rules).includes(each.slice(0, each.length - text.length)),
  );
}
