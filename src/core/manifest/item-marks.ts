// The text of a list that does not read → the same with other marks of items as dashes, and without lines of prose.

import type { Vocabulary } from '../model/notice.ts';
import { indentOf, type RepairedText, repaired, topLevel } from './repairs.ts';
import { isKnownAnywhere } from './vocabulary.ts';

/** Dashes of other widths, and the dots and stars that office programs put in front of an item. */
export const OTHER_MARK = /^(?:[－—–−﹣‐‑•●·▪◆■○➢、]+|\*(?=[ \t])|-(?=[^\s-])|-(?=[\u3000\u00a0]))/u;
/** 1、 or (2) in front of an item; 1.docx is a name. */
export const NUMBER_MARK = /^[(（]?\d{1,2}(?:[、)）]|[.．](?![a-z\d]{1,5}$))/iu;
const BLANKS = /^[\s\u3000]*/u;

/** The items of a list behind other marks get dashes; a number is a mark where several items have one. */
export function withDashes(text: string, vocabulary: Vocabulary): RepairedText {
  const listOf = topLevel(vocabulary);
  let column: number | undefined;
  const isNumbered = countOf(text) > 1;
  return repaired(text, 'marksRead', (line, index, lines) => {
    const { own, within } = listOf(line);
    const indent = indentOf(line);
    if (own) column = undefined;
    if (own || within.type !== 'array' || line.trim() === '') return undefined;
    column ??= indent;
    const mark = indent === column ? markOf(line.slice(indent), isNumbered) : undefined;
    if (mark === undefined) return undefined;
    const content = line.slice(indent + mark.length).replace(BLANKS, '');
    return { line: `${' '.repeat(indent)}${dashFor(indent, lines[index + 1])}${content}`, index: indent };
  });
}

function markOf(body: string, isNumbered: boolean): string | undefined {
  return OTHER_MARK.exec(body)?.[0] ?? (isNumbered ? NUMBER_MARK.exec(body)?.[0] : undefined);
}

/** How many lines begin with a number as items do. */
function countOf(text: string): number {
  return text.split('\n').filter((line) => NUMBER_MARK.test(line.trim())).length;
}

/** What belongs to an item begins in one column. */
function dashFor(indent: number, next = ''): string {
  const deeper = indentOf(next);
  const isOwn = next.trim() !== '' && deeper > indent + 1 && deeper < indent + 9;
  return `-${' '.repeat(isOwn ? deeper - indent - 1 : 1)}`;
}

/** A line at the margin that is no entry: a heading, a sentence, the marks around a text. */
export function withoutProse(text: string, vocabulary: Vocabulary): RepairedText {
  return repaired(text, 'proseSkipped', (line) => {
    const isProse =
      line.startsWith('```') || (PROSE.test(line) && !isKnownAnywhere(wordOf(line), vocabulary));
    return isProse ? { line: `#${line.slice(1)}`, index: 0 } : undefined;
  });
}

/** Text from the first column on, without a colon that a key has; unseen characters may stand for an indent. */
const PROSE =
  /^[^\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064#\-'"[\]{}%&*!|>@`?:,](?![^\n]*:(?:[ \t]|$))/u;

/** What would be the key if the line were an entry. */
function wordOf(line: string): string {
  return /^[^\s:：;；=,，、]{1,20}/u.exec(line)?.[0] ?? '';
}
