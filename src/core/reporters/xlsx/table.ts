// What a sheet of the workbook is before it becomes XML: its types, the tone of a verdict, and text that no program takes for a formula.

import type { Verdict } from '../../model/finding.ts';
import { escapeInvisible } from '../../text/escape-invisible.ts';
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

// docs/promises.md, promise 16: = + - @ in every width Unicode has of them, tab, CR and NUL; blanks before do not help.
const FORMULA = /^\s*[=+\-@＝＋－＠﹦﹢﹣﹫−\0]|^[\t\r]/u;
const PLAIN = /^[\p{Script=Han}0-9A-Za-z（《“][\p{Script=Han} -~，。、；：？！（）《》“”—]*$/u;

/** Text → the same, made visible, with an apostrophe before what would begin a formula. */
export function escapeFormula(text: string): string {
  if (text === '' || PLAIN.test(text)) return text;
  return FORMULA.test(text) ? `'${escapeInvisible(text)}` : escapeInvisible(text);
}
