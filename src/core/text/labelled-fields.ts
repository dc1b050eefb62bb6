// Words that introduce something, each of a kind → what stands behind them in a text's short lines and at its end.

import { HAN } from './character.ts';

/** What stands behind a label. */
export interface LabelledField<Kind extends string> {
  readonly kind: Kind;
  readonly value: string;
  /** Which of the lines that are not empty. */
  readonly at: number;
  /** The line begins with it. */
  readonly leads: boolean;
  /** A colon, or a cell of its own: a label and no word of a sentence. */
  readonly isSure: boolean;
  readonly line: string;
}

/** Words by the kind of what they introduce. */
export type LabelWords<Kind extends string> = Readonly<Record<Kind, readonly string[]>>;

/** A label stands in a short line, or at the end of the text, never within a long paragraph. */
const LONGEST_LINE = 120;
const LAST_LINES = 3;
/** Each is compared with each: of a text that is all labels, the last ones. */
const MOST_FIELDS = 200;
const ESCAPED = /[\^$.*+?()[\]{}|/\\]/;

/** Labels (a word of two kinds is of the first) → the search for what they introduce in a text, in its order. */
export function labelledFields<Kind extends string>(
  labels: LabelWords<Kind>,
): (content: string) => readonly LabelledField<Kind>[] {
  const patterns = patternsOf(labels);
  return (content) => fieldsIn(content, patterns);
}

interface LabelPatterns<Kind extends string> {
  readonly kinds: readonly Kind[];
  readonly any: RegExp;
  readonly labelled: RegExp;
}

function fieldsIn<Kind extends string>(
  content: string,
  patterns: LabelPatterns<Kind>,
): readonly LabelledField<Kind>[] {
  const lines = content
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const found = lines.flatMap((whole, at) => {
    if (whole.length > LONGEST_LINE && at < lines.length - LAST_LINES) return [];
    const line = whole.slice(-LONGEST_LINE);
    if (!patterns.any.test(line)) return [];
    return fieldsOfLine(line, lines[at + 1] ?? '', patterns).map((each) => ({ ...each, at }));
  });
  return found.slice(-MOST_FIELDS);
}

function fieldsOfLine<Kind extends string>(
  line: string,
  next: string,
  { kinds, labelled }: LabelPatterns<Kind>,
): readonly Omit<LabelledField<Kind>, 'at'>[] {
  const found = [...line.matchAll(labelled)];
  return found.map((match, index) => {
    const end = match.index + match[0].length;
    const rest = line.slice(end, found[index + 1]?.index ?? line.length);
    const isCell = found.length === 1 && match.index === 0 && rest === '';
    const value = isCell && next.search(labelled) !== 0 ? next.slice(0, LONGEST_LINE) : rest;
    return {
      // One of the groups has matched, or the whole would not have.
      kind: kinds.find((_, kind) => match[kind + 1] !== undefined) as Kind,
      value: value.replace(/[)）]\s*$/u, (bracket) => (/[(（]/u.test(value) ? bracket : '')),
      leads: match.index === 0,
      isSure: isCell || match.groups?.['mark'] !== '',
      line: isCell ? `${line} ${value}` : line,
    };
  });
}

/** Blanks stand within labels (电 话); what stands before one without a mark makes another word of it. */
function patternsOf<Kind extends string>(labels: LabelWords<Kind>): LabelPatterns<Kind> {
  const spaced = (words: readonly string[]) =>
    [...words]
      .sort((a, b) => b.length - a.length)
      .map((word) => [...word].map((each) => each.replace(ESCAPED, '\\$&')).join('[ \\u3000\\u00a0]{0,4}'))
      .join('|');
  const kinds = (Object.keys(labels) as Kind[]).filter((kind) => labels[kind].length > 0);
  const groups = kinds.map((kind) => `(${spaced(labels[kind])})`).join('|') || '(?!)';
  // Asked of every line first: where none of them stands, no label ends.
  const ends = kinds.flatMap((kind) => labels[kind].map((word) => [...word].slice(-2).join('')));
  return {
    kinds,
    any: new RegExp(spaced([...new Set(ends)]) || '(?!)'),
    labelled: new RegExp(`(?<!${HAN})(?:${groups})(?<mark>\\s{0,4}[:：]|(?=\\s|\\||$))`, 'gu'),
  };
}
