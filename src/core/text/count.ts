// Paragraphs → 字数 as Word's dialog counts it, with the range in which it may lie (docs/counting.md).

import {
  type Document,
  type Figures,
  type LeftOut,
  type Measured,
  OPENS_RANGE,
  type Paragraph,
  type RangeReason,
  type Run,
  type TextFacts,
} from '../model/document.ts';
import { addRun, emptyTally, endWord, type Tally, wordCount } from './tally.ts';

/** Whether a run in such a place and state is counted. */
type RunFilter = (place: Paragraph['place'], state: Run['state']) => boolean;

const isCounted: RunFilter = (place, state) => place !== 'head' && state === undefined;
const bodyOnly: RunFilter = (place, state) => place === 'body' && state === undefined;
const withDeleted: RunFilter = (place, state) =>
  place !== 'head' && (state === undefined || state === 'deleted');
const withDoubtful: RunFilter = (place, state) =>
  place !== 'head' && (state === undefined || state === 'doubtful');
const withAll: RunFilter = (place, state) => withDeleted(place, state) || withDoubtful(place, state);
const boxedOnly: RunFilter = (place, state) => (place === 'box' || place === 'note') && state === undefined;
const only =
  (wanted: Run['state']): RunFilter =>
  (place, state) =>
    place !== 'head' && state === wanted;
const headsOnly: RunFilter = (place, state) => place === 'head' && state === undefined;

/**
 * Paragraphs → the five figures, their range and what is left out, all in 字 (Word's 字数).
 * Boxes and notes are in the figures; deleted, hidden and invisible runs and running heads are not.
 */
export function measureText(paragraphs: readonly Paragraph[]): Measured {
  const main = tally(paragraphs, isCounted);
  const traits = traitsOf(paragraphs);
  return {
    figures: figuresOf(main),
    range: rangeOf(paragraphs, main, traits),
    leftOut: leftOutOf(paragraphs, traits),
    han: main.han,
    boxed: traits.boxed ? wordCount(tally(paragraphs, boxedOnly)) : 0,
  };
}

/** Paragraphs → the text that is counted or may be, each paragraph ended by a line feed. */
export function countedText(paragraphs: readonly Paragraph[]): string {
  let text = '';
  for (const { place, runs } of paragraphs) {
    for (const run of runs) if (withDoubtful(place, stateOf(run))) text += run.text;
    if (place !== 'head') text += '\n';
  }
  return text;
}

interface TextTraits {
  readonly boxed: boolean;
  readonly heads: boolean;
  /** Of what is no running head: in those, nothing is in doubt. */
  readonly states: ReadonlySet<Run['state']>;
}

function traitsOf(paragraphs: readonly Paragraph[]): TextTraits {
  const states = new Set<Run['state']>();
  for (const { place, runs } of paragraphs) {
    if (place !== 'head') for (const run of runs) states.add(stateOf(run));
  }
  return {
    boxed: paragraphs.some(({ place }) => place === 'box' || place === 'note'),
    heads: paragraphs.some(({ place }) => place === 'head'),
    states,
  };
}

function rangeOf(paragraphs: readonly Paragraph[], main: Tally, traits: TextTraits): Measured['range'] {
  const deleted = traits.states.has('deleted');
  const own = countsOf(main);
  const bodies = traits.boxed ? countsOf(tally(paragraphs, bodyOnly)) : [];
  const withDeletions = deleted ? countsOf(tally(paragraphs, withDeleted)) : [];
  const doubtful = traits.states.has('doubtful');
  // More text never makes less: with all of it, it is the most.
  const most = doubtful ? countsOf(tally(paragraphs, withAll)) : withDeletions;
  const counts = [...own, ...bodies, ...most];
  const reasons: RangeReason[] = [];
  const differs = (ends: readonly number[]) => ends.some((count) => count !== wordCount(main));
  if (differs(own)) reasons.push('ambiguousWidth');
  if (differs(bodies)) reasons.push('boxesAndNotes');
  if (differs(withDeletions)) reasons.push('deletions');
  if (doubtful) reasons.push('doubtful');
  const { perhapsJoined, perhapsSplit, separators } = main;
  if (separators + perhapsSplit > 0) reasons.push('separators');
  const max = Math.max(...counts) + perhapsSplit + separators;
  return { min: Math.min(...counts) - perhapsJoined, max, reasons };
}

/** 字数 in the three readings of ambiguous characters. */
function countsOf(tally: Tally): readonly number[] {
  return [
    wordCount(tally),
    tally.asian + tally.wordsNever,
    tally.asian + tally.ambiguous + tally.wordsAlways,
  ];
}

function leftOutOf(paragraphs: readonly Paragraph[], traits: TextTraits): LeftOut {
  const count = (takes: RunFilter) => wordCount(tally(paragraphs, takes));
  return {
    deleted: traits.states.has('deleted') ? count(only('deleted')) : 0,
    hidden: traits.states.has('hidden') ? count(only('hidden')) : 0,
    invisible: traits.states.has('invisible') ? count(only('invisible')) : 0,
    heads: traits.heads ? count(headsOnly) : 0,
  };
}

function figuresOf(tally: Tally): Figures {
  return {
    count: wordCount(tally),
    charactersNoSpaces: tally.characters,
    charactersWithSpaces: tally.characters + tally.spaces,
    asian: tally.asian + tally.hinted,
    nonAsian: tally.words,
  };
}

function tally(paragraphs: readonly Paragraph[], takes: RunFilter): Tally {
  const sum = emptyTally();
  for (const { place, runs } of paragraphs) {
    for (const run of runs) if (takes(place, stateOf(run))) addRun(sum, run.text, run.hint === true);
    endWord(sum); // a paragraph's end splits words and is no character
  }
  return sum;
}

/** A blank has no colour and no size: one that is drawn like unseen text still parts the words beside it. */
function stateOf({ text, state }: Run): Run['state'] {
  return state === 'invisible' && text.trim() === '' ? undefined : state;
}

/** Between which bounds 字数 lies and why; where part of the text could not be read, nobody knows the upper one. */
export function lengthRange({ range }: TextFacts, notes: Document['notes']) {
  const open = [...new Set(notes.flatMap(({ code }) => OPENS_RANGE[code] ?? []))];
  const max = open.length > 0 ? null : range.max;
  return { min: range.min, max, reasons: [...range.reasons, ...open] };
}
