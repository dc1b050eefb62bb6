// Written papers → what they print behind labels of persons and telephones, and whether that is whom the list names.

import { valueAt } from '../json-pointer.ts';
import { memoize, memoizeEqual } from '../memoize.ts';
import type { TextFacts } from '../model/document.ts';
import type { JsonObject } from '../model/json.ts';
import type { Measure, PrintedLabels } from '../model/measure.ts';
import { type LabelledField, labelledFields } from '../text/labelled-fields.ts';
import { unitKey } from '../text/organization-name.ts';
import { isFullName, parsePersons } from '../text/person-name.ts';
import { parsePhones } from '../text/phone.ts';
import { type Derivation, put, readableTexts } from './draft.ts';

type PrintedPaths = NonNullable<Measure['printed']>;
type PrintedField = LabelledField<keyof PrintedLabels>;

const MOST_SHOWN = 60;

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
  const quoted = ({ written }: PersonToCall) => [
    ...(otherName ? written.names : []),
    ...(otherPhone ? written.phones : []),
  ];
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
export const fieldsBehind = memoizeEqual(({ person, ownPhone, phone }: PrintedLabels) => {
  const read = labelledFields({ person, ownPhone, phone });
  return memoize(({ content }: TextFacts) => read(content));
});
