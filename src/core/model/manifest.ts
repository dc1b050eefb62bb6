// What the submitter says it sends, with the place of every value in the list.

import type { UnreadCode } from './document.ts';

/** 1-based, as an editor shows it; columns count characters. */
export type SourcePosition = {
  readonly line: number;
  readonly column: number;
};

export type ManifestProblemCode =
  | 'missing'
  | 'severalManifests'
  | 'unreadableBytes'
  | 'notPlainText'
  | 'tooLarge'
  | 'tooDeep'
  | 'tooManyNodes'
  | 'tooLong'
  | 'tooSlow'
  | 'empty'
  | 'fullWidthColon'
  | 'missingBlank'
  | 'tab'
  | 'indentation'
  | 'unclosedQuote'
  | 'syntax'
  | 'duplicateKey'
  | 'missingDash'
  | 'severalDocuments'
  | 'alias'
  | 'tag'
  | 'unknownKey'
  | 'wrongType'
  | 'emptyValue'
  | 'unknownNotice'
  | 'unreadableTime'
  | 'keyedList'
  | 'colonsRead'
  | 'blanksRead'
  | 'marksRead'
  | 'proseSkipped'
  | 'endsRead'
  | 'backslashRead'
  | 'looseKey'
  | 'listRead'
  | 'partedValue'
  | 'extraKey'
  | 'commentCut';

/** What exactly is wrong with a line that cannot be read; `character` of the detail is the offending one. */
export type SyntaxCause =
  | 'afterQuote'
  | 'complexKey'
  | 'fullWidthBracket'
  | 'fullWidthComma'
  | 'fullWidthHyphen'
  | 'fullWidthQuote'
  | 'hyphenWithoutBlank'
  | 'numberedItems'
  | 'missingColon'
  | 'needsQuotes'
  | 'other'
  | 'unclosedBracket'
  | 'wideBlank'
  | 'noBreakBlank'
  | 'oddBlank'
  | 'unseen'
  | 'backslash';

/** What a value of the manifest is by its form. */
export type ManifestShape = 'text' | 'list' | 'map';

/** What was saved under the name of a list in place of plain text. */
export type ManifestForm =
  | 'html'
  | 'rtf'
  | 'word'
  | 'sheet'
  | 'pdf'
  | 'picture'
  | 'archive'
  | 'office'
  | 'markdown'
  | 'mail';

/** Details of a problem; each code has some of them. */
export type ManifestProblemDetail = {
  readonly limit?: number;
  readonly length?: number;
  readonly bytes?: number;
  readonly cause?: SyntaxCause;
  readonly character?: string;
  readonly key?: string;
  /** The same key as it was written the first time; of a value that was taken apart its first part. */
  readonly first?: string;
  /** An existing file or key that is much like the missing one. */
  readonly similar?: string;
  /** Why there is no list: the folder is empty, it is a link. */
  readonly empty?: 1;
  readonly special?: string;
  readonly file?: string;
  readonly second?: string;
  readonly wanted?: ManifestShape;
  readonly found?: ManifestShape;
  readonly text?: string;
  readonly named?: string;
  readonly known?: string;
  readonly name?: string;
  /** Lines that have it too. */
  readonly lines?: string;
  /** The place takes one file, or one value, and no more. */
  readonly takes?: 'file' | 'value';
  /** The key is one of an item of a list. */
  readonly inItems?: 1;
  readonly reason?: UnreadCode;
  /** What was saved under the name of a list. */
  readonly form?: ManifestForm;
};

/** One thing wrong with the manifest itself, with the line it stands on. */
export type ManifestProblem = {
  readonly code: ManifestProblemCode;
  readonly place?: SourcePosition;
  /** The whole source line, unescaped. */
  readonly excerpt?: string;
  /** JSON Pointer in English names, where one is known. */
  readonly pointer?: string;
  /** Where one value stands for two, the other one. */
  readonly also?: readonly string[];
  readonly detail?: ManifestProblemDetail;
};

/** A value of the manifest: every scalar is text. */
export type ManifestValue = string | readonly ManifestValue[] | { readonly [name: string]: ManifestValue };

export interface Manifest {
  /** Path inside the folder, as shown to the user. */
  readonly file: string;
  readonly encoding: string;
  /** In the vocabulary's English names; keys that are unknown are left out. */
  readonly value: { readonly [name: string]: ManifestValue };
  readonly problems: readonly ManifestProblem[];
  /** What was read all the same, and is worth a look. */
  readonly hints?: readonly ManifestProblem[];
  /** Where a comment says that somebody is to look at the line: as the program wrote it, and nobody has taken it away yet. */
  readonly marks?: readonly SourcePosition[];
  /** A text that a comment cuts short → the whole line of it, by its pointer. */
  readonly uncut?: ReadonlyMap<string, string>;
  /** JSON Pointer in English names → where its value (or, lacking one, its key) is written. */
  readonly placeOf: (pointer: string) => SourcePosition | undefined;
  /** JSON Pointer in English names → the key as the submitter wrote it. */
  readonly keyOf: (pointer: string) => string | undefined;
}
