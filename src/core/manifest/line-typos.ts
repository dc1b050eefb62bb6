// One line of a manifest → the slip of the keyboard in it, if it is one that clerks are known to make.
//
// Asked only about lines that are known to be wrong, so a rule may be blunt: what it finds is the likeliest cause.

import type { ManifestProblemCode } from '../model/manifest.ts';
import type { Cause } from './tree.ts';

export interface Slip {
  readonly code: ManifestProblemCode;
  /** UTF-16 index in the line. */
  readonly index: number;
  readonly detail?: { readonly cause?: Cause; readonly character?: string; readonly key?: string };
}

/** Whether a word is a key of the notice. */
export type Known = (key: string) => boolean;

/** A line in parts: blanks, `- ` marks, key with its colon, value. */
export interface Line {
  readonly lead: string;
  readonly marks: string;
  readonly body: string;
  readonly bodyAt: number;
  readonly value: string;
  readonly valueAt: number;
}

const HYPHENS = /^[\uff0d\u2014\u2013\u2212\ufe63\u2010\u2011]/;
const KEY = /^["'“”‘’]?([^\s:：#,"'“”‘’[\]{}]{1,20})["'“”‘’]?[ \u3000]*(：|:(?![ \t/\\]|$))/;
const INDICATORS: Readonly<Record<string, ManifestProblemCode>> = {
  '@': 'syntax',
  '`': 'syntax',
  '%': 'syntax',
  '*': 'alias',
  '&': 'alias',
  '!': 'tag',
};

/** A line → its first slip. */
export function slipIn(text: string, known: Known): Slip | undefined {
  const line = lineOf(text);
  return slipOfLead(line) ?? slipOfMark(line) ?? slipOfColon(line, known) ?? slipOfValue(line);
}

/** A line → its parts. */
export function lineOf(text: string): Line {
  const lead = /^\s*/.exec(text)?.[0] ?? '';
  const marks = /^(?:-[ \t]+)*/.exec(text.slice(lead.length))?.[0] ?? '';
  const bodyAt = lead.length + marks.length;
  const body = text.slice(bodyAt).trimEnd();
  const skipped = keyLength(body);
  return { lead, marks, body, bodyAt, value: body.slice(skipped), valueAt: bodyAt + skipped };
}

/** How much of a line's content is its key, colon and the blanks behind; searched step by step, to stay linear. */
function keyLength(body: string): number {
  if (/^[#[{]/.test(body)) return 0;
  const quoted = /^["']/.test(body) ? (closedQuote(body) ?? body) : '';
  const rest = body.slice(quoted.length);
  const colon = quoted === '' ? rest.search(/:(?=[ \t]|$)/) : rest.search(/(?<=^[ \t]*):(?=[ \t]|$)/);
  const comment = rest.search(/\s#/);
  if (colon < 0 || (comment >= 0 && comment < colon)) return 0;
  return body.length - rest.slice(colon + 1).trimStart().length;
}

/** Blanks that are no indentation in YAML. */
export function slipOfLead({ lead, marks, body }: Line): Slip | undefined {
  if (body === '') return undefined;
  const wide = /[^ \t]/.exec(lead);
  if (wide !== null) {
    return { code: 'indentation', index: wide.index, detail: { cause: 'wideBlank', character: wide[0] } };
  }
  const tab = `${lead}${marks}`.indexOf('\t');
  return tab < 0 ? undefined : { code: 'tab', index: tab };
}

/** A list mark of the wrong width, or one that touches its item. */
export function slipOfMark({ body, bodyAt }: Line): Slip | undefined {
  const character = HYPHENS.exec(body)?.[0];
  if (character !== undefined) return syntax('fullWidthHyphen', bodyAt, character);
  return /^-[^ \t-]/.test(body) ? syntax('hyphenWithoutBlank', bodyAt, '-') : undefined;
}

/** The colon behind a key: full-width, or without its blank. Behind a `- `, only where the key is known. */
export function slipOfColon({ marks, body, bodyAt }: Line, known: Known): Slip | undefined {
  const match = KEY.exec(body);
  if (match === null) return undefined;
  const [whole, key = '', colon = ''] = match;
  // Times, drives and the like hold colons too; so does many a text that is an item of a list.
  const unlikely = marks !== '' || (colon === ':' && /^(?:\d+|[A-Za-z])$/.test(key));
  if (unlikely && !known(key)) return undefined;
  const code = colon === ':' ? 'missingBlank' : 'fullWidthColon';
  const wide = colon === ':' && body[whole.length] === '\u3000' ? ({ cause: 'wideBlank' } as const) : {};
  return { code, index: bodyAt + whole.length - colon.length, detail: { key, ...wide } };
}

function slipOfValue(line: Line): Slip | undefined {
  const { value, valueAt } = line;
  const first = value.charAt(0);
  const code = INDICATORS[first];
  if (code === 'syntax') return syntax('needsQuotes', valueAt, first);
  if (code !== undefined) return { code, index: valueAt, detail: { character: first } };
  if (first === '"' || first === "'") return slipOfQuote(value, valueAt);
  if (/^[［【｛]/.test(value)) return syntax('fullWidthBracket', valueAt, first);
  if (first === '[' || first === '{') return slipOfBrackets(value, valueAt);
  if (!/:(?:[ \t]|$)/.test(value.replace(/[ \t]#.*$/, ''))) return undefined;
  return /^[“”‘’]/.test(value)
    ? syntax('fullWidthQuote', valueAt, first)
    : syntax('needsQuotes', valueAt, ':');
}

function slipOfQuote(value: string, index: number): Slip | undefined {
  const quoted = closedQuote(value);
  if (quoted === undefined) return { code: 'unclosedQuote', index, ...wrongQuote(value) };
  const after = value.slice(quoted.length);
  return /^\s*(?:\s#.*)?$/.test(after) || /^\s*:/.test(after)
    ? undefined
    : syntax('afterQuote', index + quoted.length);
}

/** The quoted text at the start, where it ends on its line. */
export function closedQuote(value: string): string | undefined {
  const pattern = value.startsWith('"') ? /^"[^"\\]*(?:\\.[^"\\]*)*"/ : /^'[^']*(?:''[^']*)*'/;
  return pattern.exec(value)?.[0];
}

function wrongQuote(value: string): Pick<Slip, 'detail'> {
  const character = /[“”‘’＂＇]/.exec(value)?.[0];
  return character === undefined ? {} : { detail: { cause: 'fullWidthQuote', character } };
}

function slipOfBrackets(value: string, index: number): Slip | undefined {
  const bracket = /[］】｝]\s*$/.exec(value);
  if (bracket !== null) return syntax('fullWidthBracket', index + bracket.index, bracket[0].trim());
  const comma = value.indexOf('，');
  return comma < 0 ? undefined : syntax('fullWidthComma', index + comma, '，');
}

function syntax(cause: Cause, index: number, character?: string): Slip {
  return { code: 'syntax', index, detail: character === undefined ? { cause } : { cause, character } };
}
