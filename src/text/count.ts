// Paragraphs → 字数 as Word's dialog gives it, with the range that honesty asks for (zishu.md).

import type { Figures, LeftOut, Measured, Paragraph, RangeReason, Run } from '../model.ts';
import { CLASS, classOf } from './character.ts';

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

/**
 * One pass, three readings of the characters of ambiguous width: as the font hint says (marked), none of them
 * Asian (never), all of them (always). What is not ambiguous is the same in all three.
 */
interface Tally {
  asian: number;
  han: number;
  characters: number;
  spaces: number;
  ambiguous: number;
  /** Ambiguous characters whose run is marked as Asian. */
  hinted: number;
  words: number;
  wordsNever: number;
  wordsAlways: number;
  inWord: boolean;
  inWordNever: boolean;
  inWordAlways: boolean;
}

/**
 * Paragraphs → the five figures, their range and what is left out, all in 字 (Word's 字数).
 * Boxes and notes are in the figures; deleted, hidden and invisible runs and running heads are not.
 */
export function measureText(paragraphs: readonly Paragraph[]): Measured {
  const main = tally(paragraphs, shown);
  const traits = traitsOf(paragraphs);
  return {
    figures: figuresOf(main),
    range: rangeOf(paragraphs, main, traits),
    leftOut: leftOutOf(paragraphs, traits),
    han: main.han,
    boxed: traits.boxed ? countOf(tally(paragraphs, boxedOnly)) : 0,
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
  const own = countsOf(main);
  const bodies = traits.boxed ? countsOf(tally(paragraphs, bodyOnly)) : [];
  const withDeletions = deleted ? countsOf(tally(paragraphs, withDeleted)) : [];
  const bodiesWithDeletions = traits.boxed && deleted ? countsOf(tally(paragraphs, bodyWithDeleted)) : [];
  const counts = [...own, ...bodies, ...withDeletions, ...bodiesWithDeletions];
  const reasons: RangeReason[] = [];
  const differs = (ends: readonly number[]) => ends.some((count) => count !== countOf(main));
  if (differs(own)) reasons.push('ambiguousWidth');
  if (differs(bodies)) reasons.push('boxesAndNotes');
  if (differs(withDeletions)) reasons.push('deletions');
  return { min: Math.min(...counts), max: Math.max(...counts), reasons };
}

/** 字数 in the three readings of ambiguous characters. */
function countsOf(tally: Tally): readonly number[] {
  return [countOf(tally), tally.asian + tally.wordsNever, tally.asian + tally.ambiguous + tally.wordsAlways];
}

function leftOutOf(paragraphs: readonly Paragraph[], traits: Traits): LeftOut {
  const count = (takes: Takes) => countOf(tally(paragraphs, takes));
  return {
    deleted: traits.states.has('deleted') ? count(only('deleted')) : 0,
    hidden: traits.states.has('hidden') ? count(only('hidden')) : 0,
    invisible: traits.states.has('invisible') ? count(only('invisible')) : 0,
    heads: traits.heads ? count(headsOnly) : 0,
  };
}

function countOf(tally: Tally): number {
  return tally.asian + tally.hinted + tally.words;
}

function figuresOf(tally: Tally): Figures {
  return {
    count: countOf(tally),
    charactersNoSpaces: tally.characters,
    charactersWithSpaces: tally.characters + tally.spaces,
    asian: tally.asian + tally.hinted,
    nonAsian: tally.words,
  };
}

function emptyTally(): Tally {
  const words = { words: 0, wordsNever: 0, wordsAlways: 0 };
  const inside = { inWord: false, inWordNever: false, inWordAlways: false };
  return { asian: 0, han: 0, characters: 0, spaces: 0, ambiguous: 0, hinted: 0, ...words, ...inside };
}

function tally(paragraphs: readonly Paragraph[], takes: Takes): Tally {
  const sum = emptyTally();
  for (const { place, runs } of paragraphs) {
    endWord(sum); // a paragraph's end splits words and is no character
    for (const run of runs) if (takes(place, run.state)) addRun(sum, run.text, run.hint === true);
  }
  return sum;
}

function addRun(sum: Tally, text: string, hint: boolean): void {
  let han = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x4e00 && unit <= 0x9fff) {
      han++; // most of a Chinese text, told by the stretch
      continue;
    }
    if (han > 0) addHan(sum, han);
    han = 0;
    const codePoint = text.codePointAt(at) as number;
    if (codePoint > 0xffff) at++; // a pair of surrogates is one character
    const kind = classOf(codePoint);
    if (kind === CLASS.han) sum.han++;
    if (kind === CLASS.han || kind === CLASS.asian) addAsian(sum);
    else if (kind === CLASS.other) addWordCharacter(sum);
    else addRare(sum, kind, hint);
  }
  if (han > 0) addHan(sum, han);
}

function addHan(sum: Tally, count: number): void {
  sum.han += count;
  sum.asian += count;
  sum.characters += count;
  endWord(sum);
}

function addRare(sum: Tally, kind: number, hint: boolean): void {
  if (kind === CLASS.ambiguous) addAmbiguous(sum, hint);
  else if (kind === CLASS.invisible) sum.characters++;
  else if (kind !== CLASS.joiner) {
    if (kind !== CLASS.split) sum.spaces++;
    endWord(sum);
  }
}

function endWord(sum: Tally): void {
  sum.inWord = false;
  sum.inWordNever = false;
  sum.inWordAlways = false;
}

function addAsian(sum: Tally): void {
  sum.asian++;
  sum.characters++;
  endWord(sum);
}

function addWordCharacter(sum: Tally): void {
  sum.characters++;
  if (!sum.inWord) sum.words++;
  if (!sum.inWordNever) sum.wordsNever++;
  if (!sum.inWordAlways) sum.wordsAlways++;
  sum.inWord = true;
  sum.inWordNever = true;
  sum.inWordAlways = true;
}

/** Asian in one reading, part of a word in the other; the hint decides the third. */
function addAmbiguous(sum: Tally, hint: boolean): void {
  sum.characters++;
  sum.ambiguous++;
  if (!sum.inWordNever) sum.wordsNever++;
  sum.inWordNever = true;
  sum.inWordAlways = false;
  if (hint) sum.hinted++;
  else if (!sum.inWord) sum.words++;
  sum.inWord = !hint;
}
