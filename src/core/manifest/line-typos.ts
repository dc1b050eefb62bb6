// One line of a manifest → the typo in it, if it is one that clerks are known to make.
//
// Only lines with an error are asked about, so a rule need not be exact: it finds the likeliest cause.

import type { ManifestProblemCode, ManifestProblemDetail, SyntaxCause } from '../model/manifest.ts';
import { OTHER_MARK } from './item-marks.ts';

/** A typo, and where it is in its line. */
export interface Typo {
  readonly code: ManifestProblemCode;
  /** UTF-16 index in the line. */
  readonly index: number;
  readonly detail?: Pick<ManifestProblemDetail, 'cause' | 'character' | 'key'>;
}

/** Whether a word is a key of the notice. */
export type IsKnownKey = (key: string) => boolean;

/** A line in parts: blanks, `- ` marks, key with its colon, value. */
export interface LineParts {
  readonly lead: string;
  readonly marks: string;
  readonly body: string;
  readonly bodyAt: number;
  readonly value: string;
  readonly valueAt: number;
}

const KEY = /^["'“”‘’]?([^\s:：#,"'“”‘’[\]{}]{1,20})["'“”‘’]?[ \u3000]*(：|:(?![ \t/\\]|$))/;
const INDICATORS: Readonly<Record<string, ManifestProblemCode>> = {
  '@': 'syntax',
  '`': 'syntax',
  '%': 'syntax',
  '*': 'alias',
  '&': 'alias',
  '!': 'tag',
};

/** A line → its first typo. */
export function typoIn(text: string, known: IsKnownKey): Typo | undefined {
  const line = partsOfLine(text);
  return indentTypo(line) ?? listMarkTypo(line) ?? colonTypo(line, known) ?? valueTypo(line);
}

// What shows as an indent, or does not show, and is none to YAML.
const LEAD = /^[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]*/u;

/** A line → its parts. */
export function partsOfLine(text: string): LineParts {
  const content = text.replace(LEAD, '');
  const unmarked = content.replace(/^(?:-[ \t]+)*/, '');
  const lead = text.slice(0, text.length - content.length);
  const bodyAt = text.length - unmarked.length;
  const marks = text.slice(lead.length, bodyAt);
  const body = unmarked.trimEnd();
  const skipped = keyLength(body);
  return { lead, marks, body, bodyAt, value: body.slice(skipped), valueAt: bodyAt + skipped };
}

/** How much of a line is its key, colon and the blanks behind; searched in steps, as one pattern could backtrack. */
function keyLength(body: string): number {
  if (/^[#[{]/.test(body)) return 0;
  const quoted = /^["']/.test(body) ? (closedQuote(body) ?? body) : '';
  const rest = body.slice(quoted.length);
  const colon = quoted === '' ? rest.search(/:(?=[ \t]|$)/) : rest.search(/(?<=^[ \t]*):(?=[ \t]|$)/);
  const comment = rest.search(/\s#/);
  if (colon < 0 || (comment >= 0 && comment < colon)) return 0;
  return body.length - rest.slice(colon + 1).trimStart().length;
}

/** Blanks that do not indent in YAML: tabs and wide ones. */
export function indentTypo({ lead, marks, body }: LineParts): Typo | undefined {
  if (body === '') return undefined;
  const wide = /[^ \t]/.exec(lead);
  if (wide !== null) {
    return {
      code: 'indentation',
      index: wide.index,
      detail: { cause: blankCause(wide[0]), character: wide[0] },
    };
  }
  const tab = `${lead}${marks}`.indexOf('\t');
  return tab < 0 ? undefined : { code: 'tab', index: tab };
}

/** What an odd blank is, by its name. */
function blankCause(character: string): SyntaxCause {
  if (character === '\u3000') return 'wideBlank';
  if (/[\u00a0\u202f\u2007]/u.test(character)) return 'noBreakBlank';
  return /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/u.test(character) ? 'unseen' : 'oddBlank';
}

/** A dash of the wrong width, or one without a blank behind it. */
export function listMarkTypo({ body, bodyAt }: LineParts): Typo | undefined {
  const character = OTHER_MARK.exec(body)?.[0].charAt(0);
  if (character === '-') return syntaxTypo('hyphenWithoutBlank', bodyAt, '-');
  return character === undefined ? undefined : syntaxTypo('fullWidthHyphen', bodyAt, character);
}

/** A colon behind a key that is full-width or has no blank behind it; in an item of a list, only behind a known key. */
export function colonTypo({ marks, body, bodyAt }: LineParts, known: IsKnownKey): Typo | undefined {
  const [whole, key, colon] = KEY.exec(body) ?? [];
  if (whole === undefined || key === undefined || colon === undefined) return undefined;
  // Times and drives hold colons too, and so do texts that are items of a list.
  const unlikely = marks !== '' || (colon === ':' && /^(?:\d+|[A-Za-z])$/.test(key));
  if (unlikely && !known(key)) return undefined;
  const code = colon === ':' ? 'missingBlank' : 'fullWidthColon';
  const wide = colon === ':' && body[whole.length] === '\u3000' ? ({ cause: 'wideBlank' } as const) : {};
  return { code, index: bodyAt + whole.length - colon.length, detail: { key, ...wide } };
}

function valueTypo(line: LineParts): Typo | undefined {
  const { value, valueAt } = line;
  const first = value.charAt(0);
  const code = INDICATORS[first];
  if (code === 'syntax') return syntaxTypo('needsQuotes', valueAt, first);
  if (code !== undefined) return { code, index: valueAt, detail: { character: first } };
  if (first === '"' || first === "'") return quoteTypo(value, valueAt);
  if (/^[［【｛]/.test(value)) return syntaxTypo('fullWidthBracket', valueAt, first);
  if (first === '[' || first === '{') return bracketTypo(value, valueAt);
  if (!/:(?:[ \t]|$)/.test(value.replace(/[ \t]#.*$/, ''))) return undefined;
  return /^[“”‘’]/.test(value)
    ? syntaxTypo('fullWidthQuote', valueAt, first)
    : syntaxTypo('needsQuotes', valueAt, ':');
}

function quoteTypo(value: string, index: number): Typo | undefined {
  const quoted = closedQuote(value);
  if (quoted === undefined) return { code: 'unclosedQuote', index, ...wrongQuote(value) };
  const after = value.slice(quoted.length);
  return /^\s*(?:\s#.*)?$/.test(after) ? undefined : syntaxTypo('afterQuote', index + quoted.length);
}

/** The quoted text at the start, where it ends on its line. */
export function closedQuote(value: string): string | undefined {
  const pattern = value.startsWith('"') ? /^"[^"\\]*(?:\\.[^"\\]*)*"/ : /^'[^']*(?:''[^']*)*'(?!')/;
  return pattern.exec(value)?.[0];
}

function wrongQuote(value: string): Pick<Typo, 'detail'> {
  const character = /[“”‘’＂＇]/.exec(value)?.[0];
  return character === undefined ? {} : { detail: { cause: 'fullWidthQuote', character } };
}

function bracketTypo(value: string, index: number): Typo | undefined {
  const bracket = /[］】｝]\s*$/.exec(value);
  if (bracket !== null) return syntaxTypo('fullWidthBracket', index + bracket.index, bracket[0].trim());
  const comma = value.indexOf('，');
  return comma < 0 ? undefined : syntaxTypo('fullWidthComma', index + comma, '，');
}

function syntaxTypo(cause: SyntaxCause, index: number, character?: string): Typo {
  return { code: 'syntax', index, detail: character === undefined ? { cause } : { cause, character } };
}
