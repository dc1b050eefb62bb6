// The elements that a reader knows → the tables by which the XML parsers find what to do at each.

import { LIMITS } from '../../../core/limits.ts';
import type { Unread } from '../../../core/model/document.ts';

/** Gives an attribute of the element just opened, by the vocabulary's prefix: `w:val`, or `Id` without one. */
export type AttributeOf = (name: string) => string | undefined;

/** What to do at one kind of element. `S` is the caller's state. */
export interface XmlAction<S> {
  /**
   * `skip` leaves out all that is inside; then `close` is not called either. `skipUnchecked` does so without
   * checking that the inside is well formed: for what cannot change the result.
   */
  readonly open?: (state: S, attribute: AttributeOf) => 'skip' | 'skipUnchecked' | undefined;
  /** Text directly inside, maybe in pieces; without this action it is not even decoded. */
  readonly text?: (state: S, text: string) => void;
  readonly close?: (state: S) => void;
  /**
   * Called where the element repeats, byte for byte, one that was closed before; `true` when its inside need not be
   * parsed again. Run properties repeat by the hundred. One action of a vocabulary may have it: an element is remembered
   * if `keep`, called when it closes with the number that it gets, says so.
   */
  readonly again?: (state: S, block: number) => boolean;
  readonly keep?: (state: S, block: number) => boolean;
  /** A run of text (its attributes say nothing) and the text in it: see run-fast-path.ts. One element each. */
  readonly part?: 'run' | 'text';
}

export interface VocabularySource<S> {
  /** The prefix used in `elements` → the namespaces it stands for (OOXML has two for each). */
  readonly namespaces: Readonly<Record<string, readonly string[]>>;
  readonly elements: Readonly<Record<string, XmlAction<S>>>;
  /** For elements that are not named. */
  readonly others?: XmlAction<S>;
  /** Every attribute name that an action asks for. */
  readonly attributes: readonly string[];
}

/** The vocabulary's prefix → the prefix that a part uses. */
export type PrefixBindings = ReadonlyMap<string, string>;

export interface XmlVocabulary<S> {
  readonly prefixes: readonly string[];
  /** Namespace → our prefix for it. */
  readonly prefixOf: ReadonlyMap<string, string>;
  readonly actions: ReadonlyMap<string, XmlAction<S>>;
  readonly others: XmlAction<S> | undefined;
  readonly attributes: readonly string[];
  /** The attributes of roots that were met, and the prefixes that they bind. */
  readonly roots: Map<string, PrefixBindings | undefined>;
  /** The scanner's tables, one for each set of prefixes met. */
  readonly tables: Map<string, NameTable<S>>;
}

/** Element name bytes → what to do, by open addressing over the hash that the scanner makes as it reads. */
export interface NameTable<S> {
  readonly slots: readonly (NameEntry<S> | undefined)[];
  readonly attributes: ReadonlyMap<string, Uint8Array>;
  readonly runs: RunTags<S> | undefined;
}

/** How runs are written, where the vocabulary knows them. */
export interface RunTags<S> {
  /** The end tags of a text and its run, and the next run's start. */
  readonly between: Uint8Array;
  /** The start of a text's tag. */
  readonly text: Uint8Array;
  readonly run: XmlAction<S>;
  readonly properties: XmlAction<S>;
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

export function vocabulary<S>(source: VocabularySource<S>): XmlVocabulary<S> {
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

/** Sees the element as it opens; what is inside is read as usual. The commonest kind of action. */
export function onOpen<S>(see: (state: S, attribute: AttributeOf) => void): XmlAction<S> {
  return {
    open: (state, attribute) => {
      see(state, attribute);
      return undefined;
    },
  };
}

const SLOTS = 512; // several times the names of any vocabulary, so that chains stay short

/** The table for these prefixes, made once. */
export function nameTable<S>(vocabulary: XmlVocabulary<S>, bindings: PrefixBindings): NameTable<S> {
  const key = vocabulary.prefixes.map((prefix) => bindings.get(prefix) ?? '/').join(' ');
  const known = vocabulary.tables.get(key);
  if (known) return known;
  const table = makeTable(vocabulary, bindings);
  vocabulary.tables.set(key, table);
  return table;
}

function makeTable<S>(vocabulary: XmlVocabulary<S>, bindings: PrefixBindings): NameTable<S> {
  const slots: (NameEntry<S> | undefined)[] = new Array(SLOTS).fill(undefined);
  for (const [name, action] of vocabulary.actions) {
    const written = rename(name, bindings);
    if (written !== undefined) place(slots, utf8Bytes(written), action);
  }
  const attributes = new Map<string, Uint8Array>();
  for (const name of vocabulary.attributes) {
    // Unlike an element, an attribute without a prefix is in no namespace.
    const written = name.includes(':') ? rename(name, bindings) : name;
    if (written !== undefined) attributes.set(name, utf8Bytes(written));
  }
  return { slots, attributes, runs: runTags(vocabulary, bindings) };
}

function runTags<S>({ actions }: XmlVocabulary<S>, bindings: PrefixBindings): RunTags<S> | undefined {
  const all = [...actions];
  const run = all.find(([, { part }]) => part === 'run');
  const text = all.find(([, { part, open, close }]) => part === 'text' && !open && !close);
  const properties = all.find(([, { again }]) => again !== undefined);
  const [ofRun, ofText] = [run, text].map((found) => found && rename(found[0], bindings));
  if (!run || !properties || ofRun === undefined || ofText === undefined) return undefined;
  return {
    between: utf8Bytes(`</${ofText}></${ofRun}><${ofRun}`),
    text: utf8Bytes(`<${ofText}`),
    run: run[1],
    properties: properties[1],
  };
}

function rename(name: string, bindings: PrefixBindings): string | undefined {
  const colon = name.indexOf(':');
  const prefix = bindings.get(colon < 0 ? '' : name.slice(0, colon));
  if (prefix === undefined) return undefined;
  return prefix === '' ? name.slice(colon + 1) : `${prefix}:${name.slice(colon + 1)}`;
}

function utf8Bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function place<S>(slots: (NameEntry<S> | undefined)[], bytes: Uint8Array, action: XmlAction<S>): void {
  let hash = 0;
  for (const byte of bytes) hash = nextHash(hash, byte);
  let slot = hash & (SLOTS - 1);
  while (slots[slot]) slot = (slot + 1) & (SLOTS - 1);
  slots[slot] = { hash, bytes, action };
}

export function nextHash(hash: number, byte: number): number {
  return (Math.imul(hash, 31) + byte) | 0;
}

/** The action for the name that stands at `from`, `length` bytes long. */
export function lookUp<S>(
  slots: NameTable<S>['slots'],
  hash: number,
  name: { readonly bytes: Uint8Array; readonly from: number; readonly length: number },
): XmlAction<S> | undefined {
  for (let slot = hash & (SLOTS - 1); ; slot = (slot + 1) & (SLOTS - 1)) {
    const entry = slots[slot];
    if (!entry) return undefined;
    if (entry.hash === hash && sameBytes(entry.bytes, name)) return entry.action;
  }
}

function sameBytes(
  expected: Uint8Array,
  { bytes, from, length }: { readonly bytes: Uint8Array; readonly from: number; readonly length: number },
): boolean {
  if (expected.length !== length) return false;
  for (let at = 0; at < length; at++) if (expected[at] !== bytes[from + at]) return false;
  return true;
}
