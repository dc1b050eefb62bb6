// The bytes of an XML part → its elements by the library saxes: for unusual parts, and for formats whose prefixes vary.

import type { SaxesAttributeNS, SaxesTag, SaxesTagNS, SaxesTagPlain } from 'saxes';
import { LIMITS } from '../../../core/limits.ts';
import type { Unread } from '../../../core/model/document.ts';
import { xmlEncoding } from './namespaces.ts';
import {
  doctype,
  malformed,
  tooDeep,
  tooManyAttributes,
  tooMuchText,
  type XmlAction,
  type XmlVocabulary,
} from './xml-vocabulary.ts';

/** Local attribute names → values; of two that differ in prefix alone the first counts. */
export type XmlAttributes = ReadonlyMap<string, string>;

/** Called for each element and text of a part, in order. Names come without prefix: namespaces differ between versions and makers. */
export interface XmlHandler {
  readonly open?: (name: string, attributes: XmlAttributes) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

/** What to do at each event; a returned reason ends the reading. */
interface SaxEvents<Tag> {
  readonly open: (tag: Tag) => Unread | undefined;
  readonly close: (name: string) => void;
  readonly text: (text: string) => Unread | undefined;
}

const PIECE = 64 * 1024; // so that a part is given up soon after its first fault

/** Reads a part by the local names of its elements, whatever their namespaces. */
export async function parseElements(bytes: Uint8Array, handler: XmlHandler): Promise<Unread | undefined> {
  return drive<SaxesTagPlain>(bytes, false, {
    open: ({ name, attributes }) => {
      handler.open?.(localName(name), byLocalName(attributes));
      return undefined;
    },
    close: (name) => handler.close?.(localName(name)),
    text: (text) => {
      handler.text?.(text);
      return undefined;
    },
  });
}

/** Reads a part by a vocabulary: the same calls as the byte scanner's. */
export async function parseByVocabulary<S>(
  bytes: Uint8Array,
  vocabulary: XmlVocabulary<S>,
  state: S,
): Promise<Unread | undefined> {
  const reading: VocabularyReading<S> = { vocabulary, state, actions: [], depth: 0, skip: 0, characters: 0 };
  return drive<SaxesTagNS>(bytes, true, {
    open: (tag) => openElement(reading, tag),
    close: () => closeElement(reading),
    text: (text) => giveText(reading, text),
  });
}

/** Saxes over a part, within the limits; the reason if it cannot be read to its end. A document type is refused. */
async function drive<Tag extends SaxesTagNS | SaxesTagPlain>(
  bytes: Uint8Array,
  xmlns: boolean,
  events: SaxEvents<Tag>,
): Promise<Unread | undefined> {
  const { SaxesParser } = await import('./saxes-library.ts');
  const source = decode(bytes);
  if (source === undefined) return malformed;
  const parser = new SaxesParser({ xmlns, position: false });
  let problem: Unread | undefined;
  let depth = 0;
  parser.on('error', () => {
    problem ??= malformed;
  });
  parser.on('doctype', () => {
    problem ??= doctype;
  });
  parser.on('opentag', (tag) => {
    depth++;
    problem ??= beyondLimits(tag, depth) ?? events.open(tag as Tag); // `xmlns` decides which of the two comes
  });
  parser.on('text', (text) => {
    problem ??= events.text(text);
  });
  parser.on('cdata', (text) => {
    problem ??= events.text(text);
  });
  parser.on('closetag', ({ name }) => {
    depth--;
    if (!problem) events.close(name);
  });
  for (let at = 0; at < source.length && !problem; at += PIECE) parser.write(source.slice(at, at + PIECE));
  if (!problem) parser.close();
  return problem;
}

function beyondLimits({ attributes }: SaxesTag, depth: number): Unread | undefined {
  if (Object.keys(attributes).length > LIMITS.xmlAttributes) return tooManyAttributes;
  return depth > LIMITS.xmlDepth ? tooDeep : undefined;
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(xmlEncoding(bytes), { fatal: true }).decode(bytes);
  } catch {
    return undefined; // an unknown encoding, or bytes that it does not have
  }
}

function byLocalName(attributes: Readonly<Record<string, string>>): XmlAttributes {
  const byName = new Map<string, string>();
  for (const [name, value] of Object.entries(attributes)) {
    const local = localName(name);
    if (!byName.has(local)) byName.set(local, value);
  }
  return byName;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

interface VocabularyReading<S> {
  readonly vocabulary: XmlVocabulary<S>;
  readonly state: S;
  readonly actions: (XmlAction<S> | undefined)[];
  depth: number;
  skip: number;
  characters: number;
}

function openElement<S>(reading: VocabularyReading<S>, tag: SaxesTagNS): undefined {
  reading.depth++;
  if (reading.skip > 0) return;
  const { vocabulary, state, depth } = reading;
  const attributes = Object.values(tag.attributes);
  const action = vocabulary.actions.get(knownName(vocabulary, tag) ?? '') ?? vocabulary.others;
  reading.actions[depth] = action;
  const attribute = (name: string) => attributeValue(vocabulary, attributes, name);
  if (action?.open?.(state, attribute) !== undefined) reading.skip = depth;
}

function closeElement<S>(reading: VocabularyReading<S>): void {
  if (reading.skip === 0) reading.actions[reading.depth]?.close?.(reading.state);
  else if (reading.skip === reading.depth) reading.skip = 0;
  reading.depth--;
}

function giveText<S>(reading: VocabularyReading<S>, text: string): Unread | undefined {
  const action = reading.skip === 0 ? reading.actions[reading.depth] : undefined;
  if (reading.depth === 0 || !action?.text) return undefined;
  reading.characters += text.length;
  if (reading.characters > LIMITS.textCharacters) return tooMuchText;
  action.text(reading.state, text);
  return undefined;
}

function knownName<S>(
  { prefixOf }: XmlVocabulary<S>,
  tag: { uri: string; local: string },
): string | undefined {
  const prefix = prefixOf.get(tag.uri);
  return prefix === '' ? tag.local : prefix && `${prefix}:${tag.local}`;
}

function attributeValue<S>(
  vocabulary: XmlVocabulary<S>,
  attributes: readonly SaxesAttributeNS[],
  name: string,
): string | undefined {
  for (const attribute of attributes) {
    const own = attribute.uri === '' ? attribute.local : knownName(vocabulary, attribute);
    if (own === name) return attribute.value;
  }
  return undefined;
}
