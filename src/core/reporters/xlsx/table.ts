// What a sheet of the workbook is before it becomes XML, and the tone in which a verdict is shown.

import type { Verdict } from '../../model/finding.ts';
import { maskPhone } from '../../text/mask-phone.ts';

export type Tone = 'text' | 'number' | Verdict;

/** A figure of ours, a text, or a text in a tone. */
export type Value = number | string | { readonly text: string; readonly tone: Tone };
export type Row = readonly Value[];

export interface Table {
  readonly title: string;
  readonly head: readonly string[];
  /** Made anew at each call, so that no sheet stands in memory as a whole. */
  readonly rows: () => Iterable<Row>;
}

/** Rows of values → the same with 1, 2, 3 … before each. */
export function* numbered(rows: Iterable<Row>): Iterable<Row> {
  let number = 0;
  for (const row of rows) yield [++number, ...row];
}

/** A verdict in words and in its tone; nothing where there is none. */
export function toned(verdict: Verdict | undefined, text: string): Value {
  return verdict === undefined ? text : { text, tone: verdict };
}

/** The rows with the middle of every phone number hidden. */
export function* maskedRows(rows: Iterable<Row>): Iterable<Row> {
  for (const row of rows) yield row.map(maskedValue);
}

function maskedValue(value: Value): Value {
  if (typeof value === 'number') return value;
  return typeof value === 'string' ? maskPhone(value) : { ...value, text: maskPhone(value.text) };
}

/** What a cell shows. */
export function textOf(value: Value): string {
  return typeof value === 'object' ? value.text : String(value);
}
