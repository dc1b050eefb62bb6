// A list that nobody wrote: what a submission's files themselves say of each value, and how sure that is. Types only.

import type { Document, Family, GuessedBy } from './document.ts';
import type { Manifest } from './manifest.ts';

/** One file of a submission without a list, as it was read. */
export interface ReadFile {
  /** Path in the submission, with `/`. */
  readonly path: string;
  readonly document: Document;
  /** Of its kind; `any` for what is of none that a notice may ask for. */
  readonly family: Family;
}

/** What a value was taken from: the name of a folder, the name of a file, words of a text, a table, a photo's own data. */
export interface ValueSource {
  readonly kind: GuessedBy;
  /** Whose name, text, table or data it is; absent for the name of the submission itself. */
  readonly file?: string;
  /** The words that say so, as they stand there. */
  readonly words: string;
}

/** A value and everything that says so. */
export interface SourcedValue {
  readonly value: string;
  readonly from: readonly ValueSource[];
}

/** A value of a drafted list. */
export interface DraftedValue extends SourcedValue {
  /** JSON Pointer in English names. */
  readonly pointer: string;
  /** Several sources agree, or one says so in so many words, and none says otherwise. */
  readonly isSure: boolean;
  /** What other sources say in its place. */
  readonly others: readonly SourcedValue[];
  /** It is the path of a file, which stands for its whole item. */
  readonly isPlace?: true;
  /** Of a file: other places of the list where it may belong. */
  readonly elsewhere?: readonly string[];
}

/** What the files of a submission say that its list would be. */
export interface DraftedList {
  /** In the vocabulary's English names. */
  readonly value: Manifest['value'];
  /** Every value of it, in the order of the vocabulary. */
  readonly values: readonly DraftedValue[];
  /** Files of which nobody knows what they are. */
  readonly unplaced: readonly string[];
  /** Files that only say something of others, such as a table of contacts. */
  readonly consulted: readonly string[];
}
