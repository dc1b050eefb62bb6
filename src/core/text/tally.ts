// The text of runs → how Word counts its characters, in three readings of those of ambiguous width.

import { CLASS, classOf } from './character.ts';

/**
 * One pass, three readings of the characters of ambiguous width: as the font hint says (marked), none of them
 * Asian (never), all of them (always). What is not ambiguous is the same in all three.
 */
export interface Tally {
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
  /** Words that might be one with the next: a separator ended them. */
  perhapsJoined: number;
  /** Each of them may count as one Asian character. */
  separators: number;
  /** Words that might be two: a control character stands in them. */
  perhapsSplit: number;
  inWord: boolean;
  inWordNever: boolean;
  inWordAlways: boolean;
}

/** 字数. */
export function wordCount(tally: Tally): number {
  return tally.asian + tally.hinted + tally.words;
}

/** The tally of no text. */
export function emptyTally(): Tally {
  const words = { words: 0, wordsNever: 0, wordsAlways: 0 };
  const inside = { inWord: false, inWordNever: false, inWordAlways: false };
  const doubts = { perhapsJoined: 0, perhapsSplit: 0, separators: 0 };
  return {
    asian: 0,
    han: 0,
    characters: 0,
    spaces: 0,
    ambiguous: 0,
    hinted: 0,
    ...words,
    ...doubts,
    ...inside,
  };
}

/** One run; `hint` is its font hint. */
export function addRun(sum: Tally, text: string, hint: boolean): void {
  let han = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x4e00 && unit <= 0x9fff) {
      han++; // most of a Chinese text, so it is added by the run
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
  else if (kind === CLASS.control) sum.perhapsSplit += Number(sum.inWordNever);
  else if (kind !== CLASS.joiner) {
    if (kind === CLASS.separator) addSeparator(sum);
    else if (kind !== CLASS.split) sum.spaces++;
    endWord(sum);
  }
}

/** A published count takes it for an Asian character; others only end a word with it, or not even that. */
function addSeparator(sum: Tally): void {
  sum.separators++;
  sum.perhapsJoined += Number(sum.inWordNever);
}

/** Ends the word, as the end of a paragraph does. */
export function endWord(sum: Tally): void {
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
