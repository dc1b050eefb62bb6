// Paragraphs → 字数 as Word's dialog gives it, with the range that honesty asks for (zishu.md).

import type { Figures, LeftOut, Measured, Paragraph, RangeReason, Run } from '../model.ts';
import { CLASS, classOf } from './character.ts';

/** Which characters of ambiguous width are Asian: as the font hint says, none, or all of them. */
type Ambiguous = 'marked' | 'never' | 'always';

/** Whether a run in this place is part of the count. */
type Takes = (place: Paragraph['place'], state: Run['state']) => boolean;

const shown: Takes = (place, state) => place !== 'head' && state === undefined;
const bodyOnly: Takes = (place, state) => place === 'body' && state === undefined;
const withDeleted: Takes = (place, state) => place !== 'head' && (state === undefined || state === 'deleted');
const bodyWithDeleted: Takes = (place, state) => place === 'body' && withDeleted(place, state);
const boxedOnly: Takes = (place, state) => (place === 'box' || place === 'note') && state === undefined;
const only =
  (wanted: Run['state']): Takes =>
  (place, state) =>
    place !== 'head' && state === wanted;
const headsOnly: Takes = (place, state) => place === 'head' && state === undefined;

interface Tally {
  asian: number;
  han: number;
  words: number;
  characters: number;
  spaces: number;
  ambiguous: number;
  inWord: boolean;
}

/**
 * Paragraphs → the five figures, their range and what is left out, all in 字 (Word's 字数).
 * Boxes and notes are in the figures; deleted, hidden and invisible runs and running heads are not.
 */
export function measureText(paragraphs: readonly Paragraph[]): Measured {
  const main = tally(paragraphs, shown, 'marked');
  const traits = traitsOf(paragraphs);
  return {
    figures: figuresOf(main),
    range: rangeOf(paragraphs, main, traits),
    leftOut: leftOutOf(paragraphs, traits),
    han: main.han,
    boxed: traits.boxed ? countOf(tally(paragraphs, boxedOnly, 'marked')) : 0,
  };
}

/** Paragraphs → the counted text alone, each paragraph ended by a line feed. */
export function plainText(paragraphs: readonly Paragraph[]): string {
  let text = '';
  for (const { place, runs } of paragraphs) {
    for (const run of runs) if (shown(place, run.state)) text += run.text;
    if (place !== 'head') text += '\n';
  }
  return text;
}

interface Traits {
  readonly boxed: boolean;
  readonly heads: boolean;
  readonly states: ReadonlySet<Run['state']>;
}

function traitsOf(paragraphs: readonly Paragraph[]): Traits {
  const states = new Set<Run['state']>();
  for (const { runs } of paragraphs) for (const run of runs) states.add(run.state);
  return {
    boxed: paragraphs.some(({ place }) => place === 'box' || place === 'note'),
    heads: paragraphs.some(({ place }) => place === 'head'),
    states,
  };
}

function rangeOf(paragraphs: readonly Paragraph[], main: Tally, traits: Traits): Measured['range'] {
  const deleted = traits.states.has('deleted');
  const scopes: Takes[] = [shown];
  if (traits.boxed) scopes.push(bodyOnly);
  if (deleted) scopes.push(withDeleted);
  if (traits.boxed && deleted) scopes.push(bodyWithDeleted);
  const counts = scopes.flatMap((takes) => endsOf(paragraphs, takes));
  counts.push(countOf(main));
  const reasons: RangeReason[] = [];
  if (differs(endsOf(paragraphs, shown), main)) reasons.push('ambiguousWidth');
  if (traits.boxed && differs(endsOf(paragraphs, bodyOnly), main)) reasons.push('boxesAndNotes');
  if (deleted && differs(endsOf(paragraphs, withDeleted), main)) reasons.push('deletions');
  return { min: Math.min(...counts), max: Math.max(...counts), reasons };
}

/** The two ends for characters of ambiguous width; one tally where there are none. */
function endsOf(paragraphs: readonly Paragraph[], takes: Takes): number[] {
  const never = tally(paragraphs, takes, 'never');
  if (never.ambiguous === 0) return [countOf(never)];
  return [countOf(never), countOf(tally(paragraphs, takes, 'always'))];
}

function differs(counts: readonly number[], main: Tally): boolean {
  return counts.some((count) => count !== countOf(main));
}

function leftOutOf(paragraphs: readonly Paragraph[], traits: Traits): LeftOut {
  const count = (takes: Takes) => countOf(tally(paragraphs, takes, 'marked'));
  return {
    deleted: traits.states.has('deleted') ? count(only('deleted')) : 0,
    hidden: traits.states.has('hidden') ? count(only('hidden')) : 0,
    invisible: traits.states.has('invisible') ? count(only('invisible')) : 0,
    heads: traits.heads ? count(headsOnly) : 0,
  };
}

function countOf(tally: Tally): number {
  return tally.asian + tally.words;
}

function figuresOf(tally: Tally): Figures {
  return {
    count: countOf(tally),
    charactersNoSpaces: tally.characters,
    charactersWithSpaces: tally.characters + tally.spaces,
    asian: tally.asian,
    nonAsian: tally.words,
  };
}

function tally(paragraphs: readonly Paragraph[], takes: Takes, ambiguous: Ambiguous): Tally {
  const sum: Tally = { asian: 0, han: 0, words: 0, characters: 0, spaces: 0, ambiguous: 0, inWord: false };
  for (const { place, runs } of paragraphs) {
    sum.inWord = false; // a paragraph's end splits words and is no character
    for (const run of runs) {
      if (takes(place, run.state)) addRun(sum, run.text, asianHint(ambiguous, run));
    }
  }
  return sum;
}

function asianHint(ambiguous: Ambiguous, run: Run): boolean {
  return ambiguous === 'marked' ? run.hint === true : ambiguous === 'always';
}

function addRun(sum: Tally, text: string, hint: boolean): void {
  for (let at = 0; at < text.length; at++) {
    const codePoint = text.codePointAt(at) as number;
    if (codePoint > 0xffff) at++; // a pair of surrogates is one character
    addCharacter(sum, classOf(codePoint), hint);
  }
}

function addCharacter(sum: Tally, kind: number, hint: boolean): void {
  switch (kind) {
    case CLASS.space:
    case CLASS.line:
      sum.spaces++;
      sum.inWord = false;
      return;
    case CLASS.split:
      sum.inWord = false;
      return;
    case CLASS.joiner:
      return;
    case CLASS.invisible:
      sum.characters++;
      return;
    case CLASS.han:
      sum.han++;
      addAsian(sum);
      return;
    case CLASS.asian:
      addAsian(sum);
      return;
    case CLASS.ambiguous:
      sum.ambiguous++;
      if (hint) addAsian(sum);
      else addWordCharacter(sum);
      return;
    default:
      addWordCharacter(sum);
  }
}

function addAsian(sum: Tally): void {
  sum.asian++;
  sum.characters++;
  sum.inWord = false;
}

function addWordCharacter(sum: Tally): void {
  sum.characters++;
  if (!sum.inWord) sum.words++;
  sum.inWord = true;
}
