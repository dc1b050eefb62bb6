// The manifest as it is written, before its keys mean anything: what both readers give; no code.

import type { ManifestProblemCode } from '../model/manifest.ts';

export type Tree = TextNode | MapNode | ListNode;

/** A scalar. Nothing at all is the text ''. Offsets are UTF-16 indices into the text. */
export interface TextNode {
  readonly kind: 'text';
  readonly text: string;
  readonly at: number;
  readonly end: number;
  /** Written without quotes and not as a block. */
  readonly plain: boolean;
}

export interface MapNode {
  readonly kind: 'map';
  readonly at: number;
  readonly pairs: readonly Pair[];
}

export interface Pair {
  readonly key: string;
  readonly at: number;
  readonly value: Tree;
}

export interface ListNode {
  readonly kind: 'list';
  readonly at: number;
  readonly items: readonly Tree[];
}

export type Detail = Readonly<Record<string, string | number>>;

/** A problem whose place is still an offset. */
export interface Fault {
  readonly code: ManifestProblemCode;
  readonly at?: number;
  readonly pointer?: string;
  readonly detail?: Detail;
}

/** What a reader found: the tree, or the one reason why there is none. */
export type Reading =
  | { readonly tree: Tree; readonly fault?: never }
  | { readonly tree?: never; readonly fault: Fault };

/**
 * The cause given with the code `syntax` (and, for some, `indentation`, `unclosedQuote`), as `detail.cause`;
 * `detail.character` holds the offending character where there is one.
 */
export type Cause =
  | 'afterQuote'
  | 'complexKey'
  | 'fullWidthBracket'
  | 'fullWidthComma'
  | 'fullWidthHyphen'
  | 'fullWidthQuote'
  | 'hyphenWithoutBlank'
  | 'missingColon'
  | 'needsQuotes'
  | 'other'
  | 'unclosedBracket'
  | 'wideBlank';
