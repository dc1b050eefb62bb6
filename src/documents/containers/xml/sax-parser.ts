// The bytes of an unusual XML part (another encoding, nested namespaces) → the same calls as the byte scanner's.

import type { SaxesAttributeNS, SaxesParser, SaxesTagNS } from 'saxes';
import { latin1 } from '#bytes';
import { LIMITS } from '../../../core/limits.ts';
import type { Unread } from '../../../core/model/document.ts';
import { declaredEncoding } from './namespaces.ts';
import {
  doctype,
  malformed,
  tooDeep,
  tooManyAttributes,
  tooMuchText,
  type Vocabulary,
  type XmlAction,
} from './vocabulary.ts';

interface Parse<S> {
  readonly vocabulary: Vocabulary<S>;
  readonly gathered: S;
  readonly actions: (XmlAction<S> | undefined)[];
  depth: number;
  skip: number;
  characters: number;
  problem: Unread | undefined;
}

const PIECE = 64 * 1024; // so that a part is given up soon after its first fault

/** Walks one part with a parser that knows namespaces. */
export async function parseXml<S>(
  bytes: Uint8Array,
  vocabulary: Vocabulary<S>,
  gathered: S,
): Promise<Unread | undefined> {
  const { SaxesParser } = await import('./saxes-library.ts');
  const text = decode(bytes);
  if (text === undefined) return malformed;
  const parse: Parse<S> = {
    vocabulary,
    gathered,
    actions: [],
    depth: 0,
    skip: 0,
    characters: 0,
    problem: undefined,
  };
  const parser = heldTo(new SaxesParser({ xmlns: true }), parse);
  for (let at = 0; at < text.length && !parse.problem; at += PIECE) parser.write(text.slice(at, at + PIECE));
  if (!parse.problem) parser.close();
  return parse.problem;
}

function heldTo<S>(parser: SaxesParser<{ xmlns: true }>, parse: Parse<S>) {
  const unlessOver = (problem: Unread | undefined) => {
    parse.problem ??= problem;
  };
  parser.on('error', () => unlessOver(malformed));
  parser.on('doctype', () => unlessOver(doctype));
  parser.on('opentag', (tag) => unlessOver(parse.problem ?? open(parse, tag)));
  parser.on('text', (text) => unlessOver(parse.problem ?? give(parse, text)));
  parser.on('cdata', (text) => unlessOver(parse.problem ?? give(parse, text)));
  parser.on('closetag', () => {
    if (!parse.problem) close(parse);
  });
  return parser;
}

function open<S>(parse: Parse<S>, tag: SaxesTagNS): Unread | undefined {
  const attributes = Object.values(tag.attributes);
  if (attributes.length > LIMITS.xmlAttributes) return tooManyAttributes;
  if (++parse.depth > LIMITS.xmlDepth) return tooDeep;
  if (parse.skip > 0) return undefined;
  const { vocabulary, gathered, depth } = parse;
  const action = vocabulary.actions.get(nameOf(vocabulary, tag) ?? '') ?? vocabulary.others;
  parse.actions[depth] = action;
  const attribute = (name: string) => attributeValue(vocabulary, attributes, name);
  if (action?.open?.(gathered, attribute) !== undefined) parse.skip = depth;
  return undefined;
}

function close<S>(parse: Parse<S>): void {
  if (parse.skip === 0) parse.actions[parse.depth]?.close?.(parse.gathered);
  else if (parse.skip === parse.depth) parse.skip = 0;
  parse.depth--;
}

function give<S>(parse: Parse<S>, text: string): Unread | undefined {
  const action = parse.skip === 0 ? parse.actions[parse.depth] : undefined;
  if (parse.depth === 0 || !action?.text) return undefined;
  parse.characters += text.length;
  if (parse.characters > LIMITS.textCharacters) return tooMuchText;
  action.text(parse.gathered, text);
  return undefined;
}

function nameOf<S>({ prefixOf }: Vocabulary<S>, tag: { uri: string; local: string }): string | undefined {
  const prefix = prefixOf.get(tag.uri);
  return prefix === '' ? tag.local : prefix && `${prefix}:${tag.local}`;
}

function attributeValue<S>(
  vocabulary: Vocabulary<S>,
  attributes: readonly SaxesAttributeNS[],
  name: string,
): string | undefined {
  for (const attribute of attributes) {
    const own = attribute.uri === '' ? attribute.local : nameOf(vocabulary, attribute);
    if (own === name) return attribute.value;
  }
  return undefined;
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    return undefined; // an unknown encoding, or bytes that it does not have
  }
}

/** XML 1.0, appendix F. */
function encodingOf(bytes: Uint8Array): string {
  const start = latin1(bytes, 0, 4);
  if (start.startsWith('\xff\xfe') || start.startsWith('<\0')) return 'utf-16le';
  if (start.startsWith('\xfe\xff') || start.startsWith('\0<')) return 'utf-16be';
  return declaredEncoding(latin1(bytes, 0, 1024));
}
