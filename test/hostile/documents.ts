// Every hostile document of the corpus, with the words of which `count` is to say one.

import { OTHER_CASES } from './others.ts';
import { PICTURE_CASES } from './pictures.ts';
import { WORD_CASES } from './word.ts';

export interface Case {
  readonly what: string;
  readonly file: string;
  readonly bytes: Uint8Array;
  /** Codes of which one is to be said; `facts` where the file is only strange. */
  readonly says: readonly string[];
}

export const CASES: readonly Case[] = [...WORD_CASES, ...OTHER_CASES, ...PICTURE_CASES];
