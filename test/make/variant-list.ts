// The base's 报送清单.yaml and what a variant changes in it → the list of the variant, as a clerk would have it.

import { type Document, isMap, isSeq, parseDocument } from 'yaml';
import { replaced } from './article.ts';
import { gbk } from './gbk.ts';

/** Places are JSON Pointers; `/-` is behind the last item. */
export interface ListChanges {
  readonly set?: Readonly<Record<string, unknown>>;
  readonly drop?: readonly string[];
  /** Old words → new ones, when all else is done. */
  readonly change?: Readonly<Record<string, string>>;
  readonly encoding?: 'gbk';
}

/** Comments and blank lines of the base are kept. `named` are its values before its words were changed. */
export function listOf(
  base: string,
  steps: readonly ListChanges[],
): { named: ReadonlySet<unknown>; bytes: Buffer } {
  const list = parseDocument(base);
  for (const { set = {}, drop = [] } of steps) {
    for (const pointer of drop) for (const keys of placesOf(list, pointer)) remove(list, keys);
    for (const [pointer, value] of Object.entries(set))
      for (const keys of placesOf(list, pointer)) put(list, keys, value);
  }
  const written = list.toString({ lineWidth: 0 });
  const text = steps.reduce((before, { change = {} }) => replaced(before, change), written);
  const isGbk = steps.some(({ encoding }) => encoding === 'gbk');
  return {
    named: new Set(valuesIn(list.toJS())),
    bytes: isGbk ? gbk(text.replaceAll('\n', '\r\n')) : Buffer.from(text),
  };
}

function valuesIn(value: unknown): unknown[] {
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(valuesIn) : [value];
}

type Keys = readonly (string | number)[];

/** A `*` stands for every item of its list. */
function placesOf(list: Document, pointer: string): Keys[] {
  const [, ...steps] = pointer.split('/');
  return steps.reduce<Keys[]>((places, step) => places.flatMap((keys) => stepsInto(list, keys, step)), [[]]);
}

function stepsInto(list: Document, keys: Keys, step: string): Keys[] {
  if (step !== '*') return [[...keys, /^\d+$/.test(step) ? Number(step) : step]];
  const items = list.getIn(keys);
  if (!isSeq(items)) throw new Error(`the list has no items in /${keys.join('/')}`);
  return items.items.map((_, index) => [...keys, index]);
}

/** A list or a map of which nothing is left goes too. */
function remove(list: Document, keys: Keys): void {
  if (!list.deleteIn(keys)) throw new Error(`the list has no /${keys.join('/')} to drop`);
  const above = keys.slice(0, -1);
  const holder = list.getIn(above);
  if (above.length > 0 && (isSeq(holder) || isMap(holder)) && holder.items.length === 0) list.deleteIn(above);
}

/** Behind the last item of a list, a clerk leaves a line free. */
function put(list: Document, keys: Keys, value: unknown): void {
  const holder = list.getIn(keys.slice(0, -1));
  const last = keys.at(-1);
  if (!isSeq(holder) || (last !== '-' && holder.has(last))) {
    list.setIn(keys, value);
    return;
  }
  const item = list.createNode(value);
  if (isMap(item)) item.spaceBefore = true;
  holder.add(item);
}
