// A text × words that introduce values → what it says of each property; people and their telephones taken apart.

import { memoizeEqual } from '../memoize.ts';
import type { Vocabulary } from '../model/notice.ts';
import { labelledFields } from '../text/labelled-fields.ts';
import { parsePersons, personAndPhone } from '../text/person-name.ts';
import { isPlaceholder } from '../text/placeholder.ts';
import type { Candidate } from './candidates.ts';

/** Values by the name of their property. */
export type CandidatesByName = Readonly<Record<string, readonly Candidate[]>>;

/** A text and whose it is. */
export interface NamedText {
  readonly path: string;
  readonly content: string;
}

/** Which properties of an object hold a person and a telephone. */
interface ContactNames {
  readonly person?: string;
  readonly phone?: string;
}

/** What a text says behind labels of the properties of an object. */
export function labelledIn({ path, content }: NamedText, entry: Vocabulary): CandidatesByName {
  const found: Record<string, Candidate[]> = {};
  for (const { kind, value, line, isSure } of readerFor(labelsOf(entry))(content))
    for (const [name, own] of valuesBehind(kind, value, entry)) {
      const source = { kind: 'text', file: path, words: line } as const;
      found[name] = [...(found[name] ?? []), { value: own, source, ...(isSure ? {} : { isWeak: true }) }];
    }
  return found;
}

const readerFor = memoizeEqual((labels: Readonly<Record<string, readonly string[]>>) =>
  labelledFields(labels),
);

function labelsOf({ properties = {} }: Vocabulary): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    Object.entries(properties).map(([name, { hints }]) => [name, hints?.labels ?? []]),
  );
}

/** The first of each: the one whom to call. */
function contactNames({ properties = {} }: Vocabulary): ContactNames {
  const nameOf = (kind: Vocabulary['fact']) =>
    Object.entries(properties).find(([, { fact }]) => fact === kind)?.[0];
  const [person, phone] = [nameOf('person'), nameOf('phone')];
  return { ...(person === undefined ? {} : { person }), ...(phone === undefined ? {} : { phone }) };
}

/** 张三，12345678 behind a label of either is both. */
export function valuesBehind(
  name: string,
  written: string,
  entry: Vocabulary,
): readonly (readonly [string, string])[] {
  const names = contactNames(entry);
  const value = written.replace(/^[\s:：]+|[\s，,；;。]+$/gu, '');
  if (value === '' || isPlaceholder(value)) return [];
  const fact = entry.properties?.[name]?.fact;
  if (fact !== 'person' && fact !== 'phone') return [[name, value]];
  const both = personAndPhone(value);
  const person = bareName(both?.person ?? value);
  const phone = both?.phone ?? numberIn(value);
  const isWhole = both !== undefined;
  const own: (readonly [string, string])[] = [];
  if (person !== undefined && (fact === 'person' || isWhole)) own.push([names.person ?? name, person]);
  if (phone !== undefined && (fact === 'phone' || isWhole)) own.push([names.phone ?? name, phone]);
  return own;
}

/** The person alone, without title and office. */
function bareName(value: string): string | undefined {
  const [first = ''] = value.split(/[，,。；;\t|]|\s{2,}/u);
  const { names, plausible } = parsePersons(first.trim());
  return plausible ? names.join('、') : undefined;
}

/** From the first digit to the last, an extension included; a wrong number is somebody's all the same. */
function numberIn(value: string): string | undefined {
  const found = /(?:\+|[(（](?=\p{Nd}+[)）]))?\p{Nd}.*\p{Nd}/u.exec(value)?.[0];
  return found !== undefined && found.replace(/\P{Nd}/gu, '').length >= DIGITS_LEAST ? found : undefined;
}

const DIGITS_LEAST = 5;
const LAST_LINES = 3;

/** The last lines, where a person and a number may stand without a word. */
export function tailContact({ path, content }: NamedText, entry: Vocabulary): CandidatesByName {
  const names = contactNames(entry);
  const lines = content.split('\n').filter((line) => line.trim() !== '');
  for (const line of lines.slice(-LAST_LINES)) {
    const found = contactIn(line);
    const source = { kind: 'text', file: path, words: line.trim() } as const;
    if (found) return candidatesFor(names, found, { source, isWeak: true });
  }
  return {};
}

/** 沈卫良 12345678 */
function contactIn(line: string) {
  return personAndPhone(line.trim().replace(/^[(（]|[)）]$/gu, ''));
}

function candidatesFor(
  { person, phone }: ContactNames,
  found: { readonly person: string; readonly phone: string },
  how: Omit<Candidate, 'value'>,
): CandidatesByName {
  const own = bareName(found.person);
  return {
    ...(person === undefined || own === undefined ? {} : { [person]: [{ value: own, ...how }] }),
    ...(phone === undefined ? {} : { [phone]: [{ value: found.phone, ...how }] }),
  };
}

/** A line of another text that names the unit, and whom to call there. */
export function lineAbout(
  { path, content }: NamedText,
  entry: Vocabulary,
  isAbout: (words: string) => boolean,
): CandidatesByName {
  for (const line of content.split('\n', MOST_LINES)) {
    const { unit, whom } = unitAndContact(line);
    const source = { kind: 'text', file: path, words: line.trim() } as const;
    if (whom !== undefined && isAbout(unit)) return candidatesFor(contactNames(entry), whom, { source });
  }
  return {};
}

/** 甲公司：沈卫良 12345678 → the words in front, and whom to call behind them. */
export function unitAndContact(line: string) {
  const [unit = '', ...rest] = line.trim().split(/[:：,，\s]+/u);
  return { unit, whom: contactIn(rest.join('，')) };
}

const MOST_LINES = 300;
