// Documents that can be read → facts that only their text tells: names in it, what was left over, its body.

import { isObject, isUnread, matchesOf, valueAt } from '../json-pointer.ts';
import type { Json } from '../model/json.ts';
import type { Measure } from '../model/notice.ts';
import { measureText } from '../text/count.ts';
import { mentions, unitKey } from '../text/organization-name.ts';
import { type DossierDraft, type FactSources, put, valuesAt } from './draft.ts';

/** Facts of documents that can be read, under the items of `within`. */
function readableAt(draft: DossierDraft, measure: Measure, sources: FactSources) {
  const path = measure.text === undefined ? '' : `/${measure.text}`;
  return matchesOf(draft, `${measure.within ?? ''}${path}`).flatMap((match) => {
    const file = 'value' in match && !isUnreadRecord(match.value) ? sources.fileAt(match.pointer) : undefined;
    const content = file?.document.text?.content;
    return content === undefined ? [] : [{ pointer: match.pointer, content }];
  });
}

function isUnreadRecord(value: Json): boolean {
  return isObject(value) && isUnread(value['unread']);
}

/** Whether each text names its unit; with `others`, beside it which of those it names in a heading instead. */
export function putMentions(draft: DossierDraft, measure: Measure, sources: FactSources): void {
  const { names } = sources.notice;
  const others = othersOf(draft, measure);
  for (const { pointer, content } of readableAt(draft, measure, sources)) {
    const item = pointer.slice(0, pointer.length - `/${measure.text}`.length);
    const name = valueAt(draft, `${item}/${measure.names}`);
    if (typeof name !== 'string') continue;
    put(draft, `${pointer}/${measure.put}`, mentions(content, name, names));
    if (measure.others) put(draft, `${pointer}/${measure.put}Others`, headedBy(content, name, others));
  }
}

type Others = ReadonlyMap<string, string>;

/** Names of units by their keys. */
function othersOf(draft: DossierDraft, { others = [] }: Measure): Others {
  const named = valuesAt(draft, others).filter((name) => typeof name === 'string');
  return new Map(named.map((name) => [unitKey(name), name]));
}

const MOST_NAMED = 5;
const HAN_RUN = /[\u4e00-\u9fff]+/g;

/** The longest stretch of Han: nobody writes a blank or a bracket into it. */
function hanIn(name: string): string {
  return (name.match(HAN_RUN) ?? [name]).reduce((best, each) => (each.length > best.length ? each : best));
}

/** The other units that stand in full in a heading: a text that only speaks of them does so in a sentence. */
function headedBy(content: string, name: string, others: Others): string[] {
  if (![...others.values()].some((other) => other !== name && content.includes(hanIn(other)))) return [];
  const own = unitKey(name);
  const headings = content
    .split('\n')
    .filter((line) => HEADING.test(line))
    .map(unitKey);
  return [...others]
    .filter(([key]) => key !== '' && !own.includes(key) && !key.includes(own))
    .filter(([key]) => headings.some((heading) => heading.includes(key)))
    .map(([, other]) => other)
    .slice(0, MOST_NAMED);
}

/** A line of at most 40 characters that does not end a sentence is a heading. */
const HEADING = /^[^。！？\n]{1,40}$/u;

/** Pieces of a text that match what the notice takes for leftovers, each once, the first few. */
export function putLeftovers(draft: DossierDraft, measure: Measure, sources: FactSources): void {
  const pattern = new RegExp((measure.leftovers ?? []).join('|'), 'gu');
  for (const { pointer, content } of readableAt(draft, measure, sources)) {
    put(draft, `${pointer}/${measure.put}`, [...new Set(content.match(pattern) ?? [])].slice(0, 5));
  }
}

/** 字数 less the title and the lines that match. */
export function putBody(draft: DossierDraft, measure: Measure, sources: FactSources): void {
  const pattern = new RegExp((measure.bodyWithout ?? []).join('|'), 'u');
  for (const { pointer, content } of readableAt(draft, measure, sources)) {
    const lines = content.split('\n').filter((line) => line.trim() !== '');
    const left = lines.filter((line, index) => (index === 0 && HEADING.test(line)) || pattern.test(line));
    const paragraphs = left.map((text) => ({ place: 'body' as const, runs: [{ text }] }));
    const whole = valueAt(draft, `${pointer}/characters`);
    put(draft, `${pointer}/${measure.put}`, Number(whole) - measureText(paragraphs).figures.count);
  }
}
