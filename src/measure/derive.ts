// The notice's `measures` → facts that follow from other facts, each put where the measure says.

import type { Json, ListedFile, Measure, Notice } from '../model.ts';
import { isObject, isUnread, type Spot, spotsOf, valueAt } from '../pointer.ts';
import { measureText } from '../text/count.ts';
import { mentions } from '../text/unit.ts';

/** The dossier while it is being filled; nobody else ever changes one. */
export type Draft = { [name: string]: Json };

/** What a measure may look at besides the dossier. */
export interface Sources {
  readonly notice: Notice;
  /** The listed file whose facts stand at a dossier pointer. */
  readonly fileAt: (pointer: string) => ListedFile | undefined;
  readonly labelOf: (pointer: string) => string | undefined;
}

/** Runs one measure of the notice over the dossier. */
export function derive(draft: Draft, measure: Measure, sources: Sources): void {
  if (measure.distinct) putDistinct(draft, measure.put, measure.distinct);
  else if (measure.sum) putSum(draft, measure.put, measure.sum);
  else if (measure.repeated) put(draft, measure.put, groupsOf(draft, measure, sources));
  else if (measure.names !== undefined) putMentions(draft, measure, sources);
  else if (measure.leftovers) putLeftovers(draft, measure, sources);
  else if (measure.bodyWithout) putBody(draft, measure, sources);
}

function put(draft: Draft, pointer: string, value: Json): void {
  const segments = pointer.slice(1).split('/');
  const last = segments.pop() as string;
  let node: Draft = draft;
  for (const segment of segments) {
    if (!isObject(node[segment]) && !Array.isArray(node[segment])) node[segment] = {};
    node = node[segment] as Draft;
  }
  node[last] = value;
}

function valuesAt(draft: Draft, patterns: readonly string[]): Json[] {
  return patterns
    .flatMap((pattern) => spotsOf(draft, pattern))
    .flatMap((spot) => ('value' in spot ? [spot.value] : []));
}

function putDistinct(draft: Draft, pointer: string, patterns: readonly string[]): void {
  put(draft, pointer, new Set(valuesAt(draft, patterns).map((value) => JSON.stringify(value))).size);
}

/** A document that cannot be read may add to the sum or not: the sum becomes a range. */
function putSum(draft: Draft, pointer: string, patterns: readonly string[]): void {
  const spots = patterns.flatMap((pattern) => spotsOf(draft, pattern));
  const sum = spots.reduce((total, spot) => total + ('value' in spot ? Number(spot.value) : 0), 0);
  const unread = spots.filter((spot) => 'obstacle' in spot && spot.obstacle.kind === 'unread').length;
  put(draft, pointer, sum);
  if (unread > 0) put(draft, `${pointer}Range`, [sum, sum + unread]);
}

/** Items that agree in every given value → [{ value, items, subjects }], in the order of their first item. */
function groupsOf(draft: Draft, measure: Measure, sources: Sources): Json {
  const groups = new Map<string, string[]>();
  for (const spot of (measure.among ?? []).flatMap((pattern) => spotsOf(draft, pattern))) {
    for (const key of keysOf(spot, measure.repeated ?? [])) {
      groups.set(key, [...(groups.get(key) ?? []), spot.pointer]);
    }
  }
  return [...groups]
    .filter(([, items]) => items.length > 1)
    .map(([value, items]) => ({
      value,
      items,
      subjects: items.map((item) => sources.labelOf(item) ?? item),
    }));
}

/** The values an item is compared by; an item that lacks one is compared with nobody. */
function keysOf(spot: Spot, paths: readonly string[]): string[] {
  if (!('value' in spot)) return [];
  const values = paths.map((path) => valueAt(spot.value, `/${path}`));
  if (values.some((value) => value === undefined)) return [];
  const [only] = values;
  if (values.length === 1 && Array.isArray(only)) return [...new Set(only.map(String))];
  return [values.map(String).join(' · ')];
}

/** Facts of documents that can be read, under the items of `within`. */
function readableAt(draft: Draft, measure: Measure, sources: Sources) {
  const path = measure.text === undefined ? '' : `/${measure.text}`;
  return spotsOf(draft, `${measure.within ?? ''}${path}`).flatMap((spot) => {
    const file = 'value' in spot && !isUnreadRecord(spot.value) ? sources.fileAt(spot.pointer) : undefined;
    const content = file?.document.text?.content;
    return content === undefined ? [] : [{ pointer: spot.pointer, content }];
  });
}

function isUnreadRecord(value: Json): boolean {
  return isObject(value) && isUnread(value['unread']);
}

function putMentions(draft: Draft, measure: Measure, sources: Sources): void {
  const { names } = sources.notice;
  for (const { pointer, content } of readableAt(draft, measure, sources)) {
    const item = pointer.slice(0, pointer.length - `/${measure.text}`.length);
    const name = valueAt(draft, `${item}/${measure.names}`);
    if (typeof name === 'string') put(draft, `${pointer}/${measure.put}`, mentions(content, name, names));
  }
}

function putLeftovers(draft: Draft, measure: Measure, sources: Sources): void {
  const pattern = new RegExp((measure.leftovers ?? []).join('|'), 'gu');
  for (const { pointer, content } of readableAt(draft, measure, sources)) {
    put(draft, `${pointer}/${measure.put}`, [...new Set(content.match(pattern) ?? [])].slice(0, 5));
  }
}

/** A first line of at most 40 characters that does not end a sentence is a title. */
const TITLE = /^[^。！？\n]{1,40}$/u;

function putBody(draft: Draft, measure: Measure, sources: Sources): void {
  const pattern = new RegExp((measure.bodyWithout ?? []).join('|'), 'u');
  for (const { pointer, content } of readableAt(draft, measure, sources)) {
    const lines = content.split('\n').filter((line) => line.trim() !== '');
    const left = lines.filter((line, index) => (index === 0 && TITLE.test(line)) || pattern.test(line));
    const paragraphs = left.map((text) => ({ place: 'body' as const, runs: [{ text }] }));
    const whole = valueAt(draft, `${pointer}/characters`);
    put(draft, `${pointer}/${measure.put}`, Number(whole) - measureText(paragraphs).figures.count);
  }
}
