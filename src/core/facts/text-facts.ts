// Documents that can be read → facts that only their text tells: names in it, leftovers of drafting, length of its body.

import { valueAt } from '../json-pointer.ts';
import { memoize } from '../memoize.ts';
import { othersNameOf } from '../model/fact-names.ts';
import type { Measure, PrintedLabels } from '../model/measure.ts';
import type { Notice, PhonePlan } from '../model/notice.ts';
import { HAN } from '../text/character.ts';
import { measureText } from '../text/count.ts';
import { mentions, unitKey } from '../text/organization-name.ts';
import { parsePhones } from '../text/phone.ts';
import { type Derivation, type DossierDraft, put, readableTexts, valuesAt } from './draft.ts';
import { fieldsBehind } from './printed-persons.ts';

/** Whether each text names its unit and, with `others`, which other units it names in a heading. */
export function putMentions(measure: Measure, derivation: Derivation): void {
  const { draft, notice } = derivation;
  const others = measure.others && othersOf(draft, measure.others);
  for (const { item, pointer, text } of readableTexts(measure, derivation)) {
    const name = valueAt(draft, `${item}/${measure.names}`);
    if (typeof name !== 'string') continue;
    put(draft, `${pointer}/${measure.put}`, mentions(text.content, name, notice.names));
    if (others)
      put(draft, `${pointer}/${othersNameOf(measure.put)}`, namedInHeadings(text.content, name, others));
  }
}

/** Names of other units by their keys. */
type OtherUnits = ReadonlyMap<string, string>;

function othersOf(draft: DossierDraft, patterns: readonly string[]): OtherUnits {
  const named = valuesAt(draft, patterns).filter((name) => typeof name === 'string');
  return new Map(named.map((name) => [unitKey(name), name]));
}

const MOST_NAMED = 5;

/** The other units that stand in full in a heading; a text that only speaks of them does so in a sentence. */
function namedInHeadings(content: string, name: string, others: OtherUnits): string[] {
  const own = unitKey(name);
  const headings = content
    .split('\n')
    .filter((line) => HEADING.test(line))
    .map(unitKey);
  return [...others]
    .filter(([key]) => !own.includes(key) && !key.includes(own))
    .filter(([key]) => headings.some((heading) => heading.includes(key)))
    .map(([, other]) => other)
    .slice(0, MOST_NAMED);
}

/** A line of at most 40 characters that does not end a sentence is a heading. */
const HEADING = /^[^。！？\n]{1,40}$/u;

/** Parts of a text that match the notice's patterns of leftovers, each once, the first five. */
export function putLeftovers(measure: Measure, patterns: readonly string[], derivation: Derivation): void {
  const pattern = leftoversIn(patterns);
  for (const { pointer, text } of readableTexts(measure, derivation)) {
    const found = [...new Set(text.content.match(pattern) ?? [])].slice(0, 5);
    put(derivation.draft, `${pointer}/${measure.put}`, found);
  }
}

const leftoversIn = memoize((patterns: readonly string[]) => new RegExp(patterns.join('|'), 'gu'));

/** 字数 without the title and the lines that match the notice's patterns. */
export function putBody(measure: Measure, patterns: readonly string[], derivation: Derivation): void {
  const { draft } = derivation;
  const pattern = notOfBody(patterns);
  for (const { pointer, text } of readableTexts(measure, derivation)) {
    const lines = text.content.split('\n').filter((line) => line.trim() !== '');
    const left = lines.filter((line, index) => (index === 0 && HEADING.test(line)) || pattern.test(line));
    const paragraphs = left.map((line) => ({ place: 'body' as const, runs: [{ text: line }] }));
    const whole = valueAt(draft, `${pointer}/characters`);
    put(draft, `${pointer}/${measure.put}`, Number(whole) - measureText(paragraphs).figures.count);
  }
}

const notOfBody = memoize((patterns: readonly string[]) => new RegExp(patterns.join('|'), 'u'));

/** A report may cite a clause or two; who has more of them in one text has the notice before him. */
const CITED_LEAST = 6;

/** How many per cent of each text are words that the notice's requirements quote; 0 where only a few are cited. */
export function putCited(measure: Measure, derivation: Derivation): void {
  const quotes = quotesOf(derivation.notice);
  for (const { pointer, text } of readableTexts(measure, derivation)) {
    put(derivation.draft, `${pointer}/${measure.put}`, citedShare(hanOf(text.content), quotes));
  }
}

function citedShare(text: string, quotes: readonly string[]): number {
  const covered = new Uint8Array(text.length);
  let cited = 0;
  for (const quote of quotes) {
    const at = text.indexOf(quote);
    if (at < 0) continue;
    cited++;
    covered.fill(1, at, at + quote.length);
  }
  if (cited < CITED_LEAST) return 0;
  return Math.round((100 * covered.reduce((sum, one) => sum + one, 0)) / text.length);
}

/** Each once, and long enough to be nobody's own words. */
const quotesOf = memoize(({ requirements }: Notice): readonly string[] => {
  const quotes = requirements.flatMap(({ quote }) => (quote === undefined ? [] : [hanOf(quote)]));
  return [...new Set(quotes)].filter((quote) => quote.length >= QUOTE_LEAST);
});

const QUOTE_LEAST = 10;

function hanOf(text: string): string {
  return text.replace(/[^\u4e00-\u9fff]/g, '');
}

/** Puts beside each text that prints numbers behind labels those that cannot be right. */
export function putWrongPhones(measure: Measure, labels: PrintedLabels, derivation: Derivation): void {
  for (const { pointer, text } of readableTexts(measure, derivation)) {
    const entries = fieldsBehind(labels)(text).filter(({ kind, isSure }) => kind !== 'person' && isSure);
    const runs = entries.flatMap(({ value }) => (PLAIN_RUN.exec(value) ?? NUMBER_RUN.exec(value))?.[1] ?? []);
    if (runs.length === 0) continue;
    const wrong = runs.flatMap((run) => wrongIn(run, derivation.notice.phonePlan));
    put(derivation.draft, `${pointer}/${measure.put}`, [...new Set(wrong)].slice(0, MOST_WRONG));
  }
}

const MOST_WRONG = 5;
/** Most numbers, of which the pattern below would find the same. */
const PLAIN_RUN = /^ ?(\d[\d-]{4,30}\d)$/;
/** Digits as they are printed, with what may part them; a word of measure behind them makes an amount of them. */
const NUMBER_RUN = new RegExp(
  String.raw`^\s{0,8}([+（(]?[\d\uff10-\uff19](?:[\d\uff10-\uff19\s()（）+.·、,，/;；\u2010-\u2015\u2212\uff0d-]|转|分机){3,60}[\d\uff10-\uff19)）])(?!${HAN}|[\d\uff10-\uff19A-Za-z%％])`,
  'u',
);
/** Numbers of services: 110, 12333, 12345, 95588. */
const SHORT_SERVICE = /^[19]\d{2,5}$/;
const LEAST_DIGITS = 5;

function wrongIn(run: string, plan: PhonePlan): string[] {
  const digits = run.normalize('NFKC').replace(/\D/g, '');
  if (digits.length < LEAST_DIGITS || SHORT_SERVICE.test(digits)) return [];
  const { valid, problem } = parsePhones(run, plan);
  if (!valid) return [run];
  return problem ? [problem.part] : [];
}
