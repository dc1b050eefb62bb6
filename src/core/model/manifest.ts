// What the submitter says it sends, with the place in the list of every value.

/** 1-based, as an editor shows it; columns count characters. */
export type SourcePosition = {
  readonly line: number;
  readonly column: number;
};

export type ManifestProblemCode =
  | 'missing'
  | 'severalManifests'
  | 'unreadableBytes'
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
  | 'unreadableTime';

/** One thing wrong with the manifest itself, with the line it stands on. */
export type ManifestProblem = {
  readonly code: ManifestProblemCode;
  readonly place?: SourcePosition;
  /** The whole source line, unescaped. */
  readonly excerpt?: string;
  /** JSON Pointer in English names, where one is known. */
  readonly pointer?: string;
  readonly detail?: Readonly<Record<string, string | number>>;
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
  /** JSON Pointer in English names → where its value (or, lacking one, its key) is written. */
  readonly placeOf: (pointer: string) => SourcePosition | undefined;
  /** JSON Pointer in English names → the keys as the submitter wrote them, last one first to be shown. */
  readonly keyOf: (pointer: string) => string | undefined;
}
