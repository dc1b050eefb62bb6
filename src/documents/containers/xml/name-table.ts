// A vocabulary and the prefixes of one part → the table that finds an element's action by its name bytes.

import type { Bindings } from './namespaces.ts';
import type { NameEntry, NameTable, Vocabulary, XmlAction } from './vocabulary.ts';

const SLOTS = 512; // several times the names of any vocabulary, so that chains stay short

/** The table for these prefixes, made once. */
export function nameTable<S>(vocabulary: Vocabulary<S>, bindings: Bindings): NameTable<S> {
  const key = vocabulary.prefixes.map((prefix) => bindings.get(prefix) ?? '/').join(' ');
  const known = vocabulary.tables.get(key);
  if (known) return known;
  const table = makeTable(vocabulary, bindings);
  vocabulary.tables.set(key, table);
  return table;
}

function makeTable<S>(vocabulary: Vocabulary<S>, bindings: Bindings): NameTable<S> {
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
  return { slots, attributes, between: betweenRuns(vocabulary, bindings) };
}

function betweenRuns<S>({ actions }: Vocabulary<S>, bindings: Bindings): Uint8Array | undefined {
  const written = (part: XmlAction<S>['part']) => {
    const name = [...actions].find(([, action]) => action.part === part)?.[0];
    return name === undefined ? undefined : rename(name, bindings);
  };
  const [run, text] = [written('run'), written('text')];
  return run === undefined || text === undefined ? undefined : utf8Bytes(`</${text}></${run}><${run}`);
}

function rename(name: string, bindings: Bindings): string | undefined {
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
