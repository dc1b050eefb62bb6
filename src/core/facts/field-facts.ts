// One string of the manifest → the fact that its vocabulary entry says it is.

import { memoize } from '../memoize.ts';
import type { Json } from '../model/json.ts';
import type { Notice, Term, Vocabulary } from '../model/notice.ts';
import { parseDeclaration } from '../text/declaration.ts';
import { momentIn } from '../text/notice-time.ts';
import { looksShort, unitKey } from '../text/organization-name.ts';
import { parsePersons } from '../text/person-name.ts';
import { parsePhones } from '../text/phone.ts';
import { isPlaceholder } from '../text/placeholder.ts';
import { submitterOfUnit } from './read-submitter.ts';

type FieldFactKind = NonNullable<Vocabulary['fact']>;

/** What a field is read with besides its vocabulary entry. */
export interface FieldContext {
  readonly notice: Notice;
  /** Whether the submission holds a file whose path ends so. */
  readonly holds: (name: string) => boolean;
}

type FactReader = (text: string, entry: Vocabulary, context: FieldContext) => Json;

const FACT_READERS: Readonly<Record<FieldFactKind, FactReader>> = {
  phone: phoneFact,
  person: personFact,
  unit: unitFact,
  submitter: submitterFact,
  moment: momentFact,
  term: termFact,
  declaration: declarationFact,
};

/** Text, its vocabulary entry and the notice → the fact as JSON; plain text where no fact is asked for. */
export function factOf(text: string, entry: Vocabulary, context: FieldContext): Json {
  return entry.fact === undefined ? text : FACT_READERS[entry.fact](text, entry, context);
}

/** What names a file that is not there shows nothing. */
function declarationFact(text: string, _entry: Vocabulary, { holds }: FieldContext): Json {
  const { done, files } = parseDeclaration(text);
  if (!done) return { text, shown: false, problem: 'notDone' };
  const absent = files.find((file) => !holds(file));
  return absent === undefined
    ? { text, shown: true }
    : { text, shown: false, problem: 'fileAbsent', names: absent };
}

function phoneFact(text: string, _entry: Vocabulary, { notice }: FieldContext): Json {
  const fact = parsePhones(text, notice.phonePlan);
  const own = recipientDigits(notice);
  const digits = fact.numbers.map((number) => number.digits);
  return {
    text,
    valid: fact.valid,
    digits,
    numbers: [...fact.numbers],
    service: fact.numbers.some((number) => number.kind === 'service'),
    areaAssumed: fact.numbers.some((number) => number.areaAssumed === true),
    tidy: !fact.forms.some((form) => form === 'fullWidth' || form === 'blanks' || form === 'label'),
    ofRecipient: digits.some((each) => own.has(each)),
    foreign: fact.numbers.some((number) => number.kind === 'international'),
    beside: [...fact.beside],
    doubtful: fact.valid && fact.problem !== undefined,
    ...(fact.problem ? { problem: fact.problem } : {}),
  };
}

const recipientDigits = memoize(({ recipient, phonePlan }: Notice): ReadonlySet<string> => {
  const numbers = recipient.phones.flatMap((phone) => parsePhones(phone, phonePlan).numbers);
  return new Set(numbers.map((number) => number.digits));
});

function personFact(text: string, entry: Vocabulary, { notice }: FieldContext): Json {
  if (isOwnTitle(text, entry)) return { text, named: false, ...UNNAMED };
  const fact = parsePersons(text);
  return {
    text,
    named: fact.problem === undefined,
    plausible: fact.plausible,
    names: [...fact.names],
    ofRecipient: fact.names.some((name) => notice.recipient.contacts.includes(name)),
    ...(fact.problem ? { problem: { code: fact.problem } } : {}),
  };
}

const UNNAMED = {
  plausible: false,
  names: [],
  ofRecipient: false,
  problem: { code: 'placeholder' },
} as const;

/** A unit that is not named has no key, so that it counts as none. */
function unitFact(text: string, entry: Vocabulary, { notice }: FieldContext): Json {
  const key = unitKey(text);
  const { suffixes } = notice.names;
  if (isUnnamed(text, entry) || [...key].length < 2 || suffixes.includes(key))
    return { text, named: false, short: false };
  return { text, named: true, key, short: looksShort(text, suffixes) };
}

function submitterFact(text: string, entry: Vocabulary, { notice }: FieldContext): Json {
  const found = submitterOfUnit(text, notice);
  if (found.named !== 'one')
    return { text, named: !isUnnamed(text, entry), known: false, former: false, name: text };
  const { submitter, former } = found;
  return { text, named: true, known: true, former, code: submitter.code, name: submitter.name.zh };
}

/** Nothing but a placeholder, a number, or the very title under which it stands. */
function isUnnamed(text: string, entry: Vocabulary): boolean {
  return isPlaceholder(text) || /^[\d\s.-]+$/.test(text.normalize('NFKC')) || isOwnTitle(text, entry);
}

/** “名称” behind 名称 was copied from a form, not filled in. */
function isOwnTitle(text: string, entry: Vocabulary): boolean {
  return titleKeys(entry).has(unitKey(text));
}

const titleKeys = memoize(({ title = '', aliases = [] }: Vocabulary): ReadonlySet<string> => {
  const words = [title, ...aliases].filter((word) => word !== '');
  return new Set(words.map(unitKey));
});

function momentFact(text: string, _entry: Vocabulary, { notice }: FieldContext): Json {
  const moment = momentIn(text, notice);
  if (!moment) return { text, valid: false };
  return { text, valid: true, instant: moment.instant, date: moment.date, hasTime: moment.hasTime };
}

function termFact(text: string, entry: Vocabulary, { notice }: FieldContext): Json {
  const terms = notice.taxonomies[entry.taxonomy ?? '']?.terms;
  const term = terms && termsByKey(terms).get(unitKey(text));
  if (!term) return { text, known: false };
  return { text, known: true, term: term.term, ...(term.group === undefined ? {} : { group: term.group }) };
}

/** Terms by the keys of all their names; where two share a name, the first. */
const termsByKey = memoize((terms: readonly Term[]): ReadonlyMap<string, Term> => {
  const table = new Map<string, Term>();
  for (const each of terms) {
    const names = [each.term, ...(each.aliases ?? [])];
    for (const key of names.map(unitKey)) if (!table.has(key)) table.set(key, each);
  }
  return table;
});
