// The text of a list → the same with what is surely meant put into the form that YAML reads, and a hint for each kind.

import type { ManifestProblemCode } from '../model/manifest.ts';
import type { Vocabulary } from '../model/notice.ts';
import type { ManifestFault, TextNode } from './tree.ts';
import { isKnownAnywhere, propertyNamed, propertyOf } from './vocabulary.ts';

/** A text that was mended, and what is to be told of it. */
export interface RepairedText {
  readonly text: string;
  readonly hints: readonly ManifestFault[];
}

const MOST_LINES = 20;
/** A key in front of a full-width colon, behind the marks of an item. */
const WIDE_COLON = /^([ \t]*(?:- +)?)([^\s:：#,"'“”‘’[\]{}]{1,20})[ \u3000]*：[\s\u3000]*/u;
/** A key in front of a colon that no plain blank follows. */
const BARE_COLON = /^([ \t]*(?:- +)?)([^\s:：#,"'“”‘’[\]{}]{1,20})[ \u3000]*:(?![ \t]|$)\s*(?=\S)/u;
/** A key of the list itself. */
const TOP_KEY = /^([^\s:：#,"'“”‘’[\]{}-]{1,20})[ \u3000]*[:：]/u;
/** A value, or an item, within double quotes. */
const QUOTED_VALUE = /^([ \t]*(?:- +)?(?:[^\s:"']{1,20}: +)?)"([^"\n]*\\[^"\n]*)"[ \t]*$/u;
/** What is written with a backslash on purpose. */
const ESCAPES_ALONE = /^(?:[^\\]|\\["\\nrt/]|\\u[0-9a-fA-F]{4})*$/u;
/** Between blanks at the start of a line and its content. */
const UNSEEN_LEAD = /^([ \t]*)[\ufeff\u200b\u2060]+/u;
/** Ends of lines that only some programs know. */
const OTHER_ENDS = /[\u2028\u2029\u0085\u000b\f]/gu;
/** One that ends a line: behind it comes nothing, a comment, an item, or a key. */
const ENDS_LINE =
  /[\u2028\u2029\u0085\u000b\f](?=\s{0,40}(?:$|#|-[ \t]|([^\s:：#,"'“”‘’[\]{}]{1,20})[ \t]*[:：])|[ \t]{0,40}\n)/gu;

/** What no reader sees is taken away but for what stands for an indent, and only odd ends of lines become plain ones. */
export function withoutUnseen(text: string, vocabulary: Vocabulary): string {
  const lined = text.includes('\n') ? text : text.replace(OTHER_ENDS, '\n');
  if (!/[\ufeff\u200b\u2060]/u.test(lined)) return lined;
  const lines = lined.split('\n');
  const seen = lines.map((line, at) =>
    line.replace(UNSEEN_LEAD, (lead, blanks: string) => {
      const around = [lines[at - 1], line.slice(lead.length), lines[at + 1]] as const;
      return blanks === '' && standsForIndent(around, vocabulary) ? lead : blanks;
    }),
  );
  return seen.join('\n');
}

/** Beside an indented line, and in front of what is no key of the list itself, unless it has a value among such lines. */
function standsForIndent(
  [above, line, below]: readonly [string | undefined, string, string | undefined],
  vocabulary: Vocabulary,
): boolean {
  if (line.trim() === '' || line.startsWith('#')) return false;
  const [isBehind, isBefore] = [above?.startsWith(' ') === true, below?.startsWith(' ') === true];
  const isTop = propertyNamed(topKey(line), vocabulary) !== undefined;
  return isTop ? isBehind && isBefore && /^[^:：]*[:：]\s*\S/u.test(line) : isBehind || isBefore;
}

/** Odd ends among plain ones are ends where a line surely ends there; within a text they stay. */
export function withPlainEnds(text: string, vocabulary: Vocabulary): RepairedText {
  let first: number | undefined;
  const plain = text.replace(ENDS_LINE, (end, key: string | undefined, at: number) => {
    if (key !== undefined && !isKnownAnywhere(key, vocabulary)) return end;
    first ??= at;
    return '\n';
  });
  return { text: plain, hints: first === undefined ? [] : [{ code: 'endsRead', at: first }] };
}

/** Backslashes of folders within double quotes stand for themselves. */
export function withBackslashes(text: string): RepairedText {
  if (!text.includes('\\')) return { text, hints: [] };
  return repaired(text, 'backslashRead', (line) => {
    const mended = line.replace(QUOTED_VALUE, (whole, head: string, value: string) =>
      isEscaped(value) ? whole : `${head}'${value.replaceAll("'", "''")}'`,
    );
    return mended === line ? undefined : { line: mended, index: line.indexOf('"') };
  });
}

/** Where every backslash is one of YAML's, it is meant so; a path has letters behind that only look so. */
function isEscaped(value: string): boolean {
  return ESCAPES_ALONE.test(value) && !/\\[nrt].*\.[A-Za-z]{2,5}$/u.test(value);
}

/** Full-width colons behind keys that the notice knows there are colons; in a text of a list they are the text's. */
export function withColons(text: string, vocabulary: Vocabulary): RepairedText {
  return withPlainColons(text, vocabulary, { code: 'colonsRead', pattern: WIDE_COLON, sign: '：' });
}

/** So is a colon that another blank than the plain one follows, or none. */
export function withBlanks(text: string, vocabulary: Vocabulary): RepairedText {
  return withPlainColons(text, vocabulary, { code: 'blanksRead', pattern: BARE_COLON, sign: ':' });
}

interface OddColon {
  readonly code: ManifestProblemCode;
  readonly pattern: RegExp;
  readonly sign: string;
}

function withPlainColons(
  text: string,
  vocabulary: Vocabulary,
  { code, pattern, sign }: OddColon,
): RepairedText {
  const listOf = topLevel(vocabulary);
  return repaired(text, code, (line) => {
    const { own, within } = listOf(line);
    const [whole, head, key = ''] = pattern.exec(line) ?? [];
    if (whole === undefined || (!own && !isKnownAnywhere(key, within))) return undefined;
    return { line: `${head}${key}: ${line.slice(whole.length)}`, index: whole.indexOf(sign) };
  });
}

/** The key that a line at the margin begins with; nothing where it begins with none. */
export function topKey(line: string): string {
  return TOP_KEY.exec(line)?.[1] ?? '';
}

/** Line by line: whether it is a key of the list itself, and to which one it belongs. */
export function topLevel(
  vocabulary: Vocabulary,
): (line: string) => { readonly own: boolean; readonly within: Vocabulary } {
  let within = vocabulary;
  return (line) => {
    const name = propertyNamed(topKey(line), vocabulary);
    if (name !== undefined) within = propertyOf(vocabulary, name) ?? vocabulary;
    return { own: name !== undefined, within };
  };
}

/** A line as it is meant, and where it was mended. */
interface MendedLine {
  readonly line: string;
  readonly index: number;
}

/** Mends line by line; offsets are those of the text as written. The hint stands at the first line and names the others. */
export function repaired(
  text: string,
  code: ManifestProblemCode,
  mend: (line: string, index: number, lines: readonly string[]) => MendedLine | undefined,
): RepairedText {
  const lines = text.split('\n');
  const mended = lines.map(mend);
  const found = linesWith(lines, (_, index) => mended[index]?.index);
  if (found === undefined) return { text, hints: [] };
  const whole = lines.map((line, index) => mended[index]?.line ?? line).join('\n');
  return { text: whole, hints: [{ code, at: found.first, detail: { lines: found.named } }] };
}

/** How many blanks a line begins with. */
export function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

/** Every line that begins with the same odd blank; undefined where none does. */
export function linesLed(text: string, character: string): FoundLines | undefined {
  return linesWith(text.split('\n'), (line) => {
    const at = line.indexOf(character);
    return line.trim() !== '' && at >= 0 && at < indentOf(line) ? at : undefined;
  });
}

/** The offset in the text of what was found in the `first` line; the first twenty `named` by number, and a sign for more. */
export interface FoundLines {
  readonly first: number;
  readonly count: number;
  readonly named: string;
}

/** The lines in which something is found at an index; undefined where it is in none. */
function linesWith(
  lines: readonly string[],
  indexIn: (line: string, at: number) => number | undefined,
): FoundLines | undefined {
  const numbers: number[] = [];
  let first: number | undefined;
  let start = 0;
  for (const [at, line] of lines.entries()) {
    const index = indexIn(line, at);
    if (index !== undefined) {
      numbers.push(at + 1);
      first ??= start + index;
    }
    start += line.length + 1;
  }
  if (first === undefined) return undefined;
  const more = numbers.length > MOST_LINES ? '…' : '';
  return { first, count: numbers.length, named: numbers.slice(0, MOST_LINES).join('、') + more };
}

const CUT = / +#(?=[^\s#])[^\n]*/y;

/** What a blank and # cut off from a text on one line, where the next character follows at once. */
export function cutBehind({ at, end }: TextNode, text: string): string | undefined {
  CUT.lastIndex = end;
  const cut = CUT.exec(text)?.[0];
  return text.slice(at, end).includes('\n') ? undefined : cut;
}
