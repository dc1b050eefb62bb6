// Written papers → what they print behind labels of persons and telephones, and whether that is whom the list names.

import { valueAt } from '../json-pointer.ts';
import { memoize, memoizeEqual } from '../memoize.ts';
import type { TextFacts } from '../model/document.ts';
import type { JsonObject } from '../model/json.ts';
import type { Measure, PrintedLabels } from '../model/measure.ts';
import { HAN } from '../text/character.ts';
import { unitKey } from '../text/organization-name.ts';
import { isFullName, parsePersons } from '../text/person-name.ts';
import { parsePhones } from '../text/phone.ts';
import { type Derivation, put, readableTexts } from './draft.ts';

type PrintedPaths = NonNullable<Measure['printed']>;
type LabelKind = 'person' | 'ownPhone' | 'phone';

/** What stands behind a label. */
interface PrintedField {
  readonly kind: LabelKind;
  readonly value: string;
  /** Which of the lines that are not empty. */
  readonly at: number;
  /** The line begins with it. */
  readonly leads: boolean;
  /** A colon, or a cell of its own: a label and no word of a sentence. */
  readonly isSure: boolean;
  readonly line: string;
}

/** A label stands in a short line, or at the end of the text, never within a long paragraph. */
const LONGEST_LINE = 120;
const LAST_LINES = 3;
const MOST_SHOWN = 60;
/** Each is compared with each: of a text that is all labels, the last ones. */
const MOST_FIELDS = 200;
const ESCAPED = /[\^$.*+?()[\]{}|/\\]/;

/** Puts beside each text whether the person and the number that it prints are the list's, where it prints some. */
export function putPrinted(measure: Measure, printed: PrintedPaths, derivation: Derivation): void {
  const { labels } = measure;
  if (labels === undefined) return;
  for (const { item, pointer, text } of readableTexts(measure, derivation)) {
    const at = (path: string) => textsAt(derivation, `${item}/${path}`);
    const listed = {
      names: at(`${printed.person}/names`).filter(isFullName),
      digits: at(`${printed.phone}/digits`),
      written: { names: at(`${printed.person}/text`), phones: at(`${printed.phone}/text`) },
    };
    const compared = compare(personIn(fieldsBehind(labels)(text), derivation), listed, text.content);
    if (compared) put(derivation.draft, `${pointer}/${measure.put}`, compared);
  }
}

function textsAt({ draft }: Derivation, pointer: string): string[] {
  const found = valueAt(draft, pointer);
  if (typeof found === 'string') return [found.trim()];
  return Array.isArray(found) ? found.map(String) : [];
}

interface PersonToCall {
  readonly names: readonly string[];
  readonly digits: readonly string[];
  /** As they stand in the list or the paper, to be quoted. */
  readonly written: { readonly names: readonly string[]; readonly phones: readonly string[] };
}

interface PrintedPerson extends PersonToCall {
  readonly line: string;
  /** Where the numbers stand. */
  readonly phoneLine: string;
}

/** The people behind labels, and the numbers that go with them. */
function personIn(entries: readonly PrintedField[], { notice }: Derivation): PrintedPerson {
  const people = entries.filter(({ kind }) => kind === 'person');
  const names = people.flatMap(({ value }) => nameIn(value));
  const own = [...people, ...entries.filter((each) => isOfPerson(each, people))];
  const phones = own.flatMap(({ kind, value, line }) => {
    const { numbers } = parsePhones(value, notice.phonePlan);
    if (numbers.length === 0) return [];
    const text = kind === 'person' ? numberIn(value) : value.trim();
    return [{ text, line, digits: numbers.map((each) => each.digits) }];
  });
  return {
    names,
    digits: phones.flatMap(({ digits }) => digits),
    written: { names, phones: phones.map(({ text }) => shown(text)) },
    line: shown(own[0]?.line ?? ''),
    phoneLine: shown(phones[0]?.line ?? ''),
  };
}

/** Behind a person's name: from the first digit to the last. */
function numberIn(value: string): string {
  return /(?:\+|[(（](?=\p{Nd}+[)）]))?\p{Nd}.*\p{Nd}/u.exec(value)?.[0] ?? value.trim();
}

/** In the line of a person, leading the line behind it, or by its own words a person's. */
function isOfPerson({ kind, at, leads }: PrintedField, people: readonly PrintedField[]): boolean {
  if (kind === 'person') return false;
  if (kind === 'ownPhone' && leads) return true;
  return people.some((each) => each.at === at || (leads && at > each.at && at - each.at <= 2));
}

function nameIn(value: string): string[] {
  const [first = ''] = value.split(/[，,。；;\t|]|\s{2,}/u);
  return parsePersons(first.slice(0, MOST_SHOWN).trim()).names.filter(isFullName).slice(0, 1);
}

function compare(printed: PrintedPerson, listed: PersonToCall, content: string): JsonObject | undefined {
  const asksName = printed.names.length > 0 && listed.names.length > 0;
  const asksPhone = printed.digits.length > 0 && listed.digits.length > 0;
  if (!asksName && !asksPhone) return undefined;
  const otherName = asksName && !namesAny(printed.names, listed.names, content);
  const otherPhone = asksPhone && !printsAny(printed.digits, listed.digits, content);
  const quoted = ({ written }: PersonToCall) =>
    [...(otherName ? written.names : []), ...(otherPhone ? written.phones : [])].join('，');
  return {
    agrees: !otherName && !otherPhone,
    printed: quoted(printed),
    listed: quoted(listed),
    line: otherPhone && !otherName ? printed.phoneLine : printed.line,
  };
}

/** The list's name stands behind a label or anywhere else: who the others are is the paper's own matter. */
function namesAny(printed: readonly string[], listed: readonly string[], content: string): boolean {
  if (listed.some((name) => printed.includes(name))) return true;
  const whole = unitKey(content);
  return listed.some((name) => whole.includes(unitKey(name)));
}

/** With its area or without. */
const LOCAL_DIGITS = 7;

function printsAny(printed: readonly string[], listed: readonly string[], content: string): boolean {
  if (listed.some((digits) => printed.includes(digits))) return true;
  const whole = content.normalize('NFKC').replace(/\D/g, '');
  return listed.some((digits) =>
    whole.includes(/^1\d{10}$/.test(digits) ? digits : digits.slice(-LOCAL_DIGITS)),
  );
}

function shown(text: string): string {
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text;
}

/** Labels → the search for what stands behind them in a text's short lines and at its end: once for each text. */
export const fieldsBehind = memoizeEqual((labels: PrintedLabels) => {
  const { any, labelled } = patternsOf(labels);
  return memoize(({ content }: TextFacts) => fieldsIn(content, any, labelled));
});

function fieldsIn(content: string, any: RegExp, labelled: RegExp): readonly PrintedField[] {
  const lines = content
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const found = lines.flatMap((whole, at) => {
    if (whole.length > LONGEST_LINE && at < lines.length - LAST_LINES) return [];
    const line = whole.slice(-LONGEST_LINE);
    if (!any.test(line)) return [];
    return entriesOf(line, lines[at + 1] ?? '', labelled).map((each) => ({ ...each, at }));
  });
  return found.slice(-MOST_FIELDS);
}

function entriesOf(line: string, next: string, labelled: RegExp): readonly Omit<PrintedField, 'at'>[] {
  const found = [...line.matchAll(labelled)];
  return found.map((match, index) => {
    const { person, ownPhone, mark } = match.groups ?? {};
    const end = match.index + match[0].length;
    const rest = line.slice(end, found[index + 1]?.index ?? line.length);
    const isCell = found.length === 1 && match.index === 0 && rest === '';
    const value = isCell && next.search(labelled) !== 0 ? next.slice(0, LONGEST_LINE) : rest;
    return {
      kind: person ? 'person' : ownPhone ? 'ownPhone' : 'phone',
      value: value.replace(/[)）]\s*$/u, (bracket) => (/[(（]/u.test(value) ? bracket : '')),
      leads: match.index === 0,
      isSure: isCell || mark !== '',
      line: isCell ? `${line} ${value}` : line,
    };
  });
}

/** Blanks stand within labels (电 话); what stands before one without a mark makes another word of it. */
function patternsOf({ person, ownPhone, phone }: PrintedLabels) {
  const spaced = (words: readonly string[]) =>
    [...words]
      .sort((a, b) => b.length - a.length)
      .map((word) => [...word].map((each) => each.replace(ESCAPED, '\\$&')).join('[ \\u3000\\u00a0]{0,4}'))
      .join('|');
  const kinds = `(?<person>${spaced(person)})|(?<ownPhone>${spaced(ownPhone)})|(?<phone>${spaced(phone)})`;
  // Asked of every line first: where none of them stands, no label ends.
  const ends = [...person, ...ownPhone, ...phone].map((word) => [...word].slice(-2).join(''));
  return {
    any: new RegExp(spaced([...new Set(ends)])),
    labelled: new RegExp(`(?<!${HAN})(?:${kinds})(?<mark>\\s{0,4}[:：]|(?=\\s|\\||$))`, 'gu'),
  };
}
