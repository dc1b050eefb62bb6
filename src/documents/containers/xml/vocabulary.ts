// The elements that a reader knows → the tables by which both XML parsers find what to do at each.

import { LIMITS } from '../../../core/limits.ts';
import type { Unread } from '../../../core/model/document.ts';

/** Gives an attribute of the element just opened, by the vocabulary's prefix: `w:val`, or `Id` without one. */
export type AttributeOf = (name: string) => string | undefined;

/** What to do at one kind of element. `S` is what the caller gathers. */
export interface XmlAction<S> {
  /**
   * `skip` leaves out all that is inside; then `close` is not called either. `leap` does so without even asking
   * whether the inside is well formed: for what can be of no consequence.
   */
  readonly open?: (gathered: S, attribute: AttributeOf) => 'skip' | 'leap' | undefined;
  /** Text directly inside, maybe in pieces; without this action it is not even decoded. */
  readonly text?: (gathered: S, text: string) => void;
  readonly close?: (gathered: S) => void;
  /**
   * Asked where the element is byte for byte one that was closed before; `true` when that is all to know, so that
   * its inside need not be scanned. Run properties repeat by the hundred. One action of a vocabulary may have it:
   * the last MOST_BLOCKS elements are remembered, each under a number that `keep` was called with as it closed.
   */
  readonly again?: (gathered: S, block: number) => boolean;
  readonly keep?: (gathered: S, block: number) => void;
  /** A run of text (its attributes say nothing) and the text in it: see xml-run.ts. One element each. */
  readonly part?: 'run' | 'text';
}

/** A document alternates between two or three looks, of Chinese text, of Latin words, of what stands out. */
export const MOST_BLOCKS = 4;

export interface VocabularySource<S> {
  /** The prefix used in `elements` → the namespaces it stands for (OOXML has two for each). */
  readonly namespaces: Readonly<Record<string, readonly string[]>>;
  readonly elements: Readonly<Record<string, XmlAction<S>>>;
  /** For elements that are not named. */
  readonly others?: XmlAction<S>;
  /** Every attribute name that an action asks for. */
  readonly attributes: readonly string[];
}

export interface Vocabulary<S> {
  readonly prefixes: readonly string[];
  /** Namespace → our prefix for it. */
  readonly prefixOf: ReadonlyMap<string, string>;
  readonly actions: ReadonlyMap<string, XmlAction<S>>;
  readonly others: XmlAction<S> | undefined;
  readonly attributes: readonly string[];
  /** The attributes of roots that were met, and the prefixes that they bind. */
  readonly roots: Map<string, ReadonlyMap<string, string> | undefined>;
  /** The scanner's tables, one for each set of prefixes met. */
  readonly tables: Map<string, NameTable<S>>;
}

/** Element name bytes → what to do, by open addressing over the hash that the scanner makes as it reads. */
export interface NameTable<S> {
  readonly slots: readonly (NameEntry<S> | undefined)[];
  readonly attributes: ReadonlyMap<string, Uint8Array>;
  /** The end tags of a text and its run, and the next run's start. */
  readonly between: Uint8Array | undefined;
}

export interface NameEntry<S> {
  readonly hash: number;
  readonly bytes: Uint8Array;
  readonly action: XmlAction<S>;
}

export const doctype: Unread = { code: 'damaged', detail: { what: 'doctype' } };
export const malformed: Unread = { code: 'damaged', detail: { what: 'xml' } };
export const tooDeep: Unread = { code: 'tooDeep', detail: { limit: LIMITS.xmlDepth } };
export const tooMuchText: Unread = { code: 'tooMuchText', detail: { limit: LIMITS.textCharacters } };
export const tooManyAttributes: Unread = {
  code: 'tooManyParts',
  detail: { what: 'xmlAttributes', limit: LIMITS.xmlAttributes },
};

export function vocabulary<S>(source: VocabularySource<S>): Vocabulary<S> {
  const pairs = Object.entries(source.namespaces).flatMap(([prefix, uris]) =>
    uris.map((uri) => [uri, prefix] as const),
  );
  return {
    prefixes: Object.keys(source.namespaces),
    prefixOf: new Map(pairs),
    actions: new Map(Object.entries(source.elements)),
    others: source.others,
    attributes: source.attributes,
    roots: new Map(),
    tables: new Map(),
  };
}
