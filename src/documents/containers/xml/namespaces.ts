// The head of an XML part → its encoding, and which prefix stands for which namespace, if the byte scanner can go by prefixes.

import { fromLatin1, indexOf, isUtf8, latin1 } from '#bytes';
import type { PrefixBindings, XmlVocabulary } from './xml-vocabulary.ts';

type KnownNames = Pick<XmlVocabulary<never>, 'prefixes' | 'prefixOf' | 'roots'>;

interface Declaration {
  readonly prefix: string;
  readonly uri: string;
}

const BOM = '\u00ef\u00bb\u00bf'; // its three bytes, read as Latin-1
const ENCODING = /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([^"']*)["']/;
/** What may stand in front of the root where no parser is needed: a byte order mark, blanks, declarations. */
const BEFORE_ROOT = /(?:\u00ef\u00bb\u00bf)?\s*(?:<\?[^>]*\?>\s*)*/y;
// Anchored, and the name ends in one place only: otherwise a hostile head takes time by the cube of its length.
const ROOT = /<[^\s!?/<>][^\s/<>]*(?=[\s/>])((?:"[^"]*"|'[^']*'|[^"'>])*)>/y;
const DECLARED = /\sxmlns(?::([^\s=]+))?\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const NESTED = /xmlns(?::([^\s=]+))?\s*=\s*(?:"([^"]*)"|'([^']*)')/y;
const XMLNS = fromLatin1('xmlns');
const HEAD = 16 * 1024;
/** Holds the root's tag of nearly every part. */
const SHORT_HEAD = 2 * 1024;
const LONGEST_DECLARATION = 512;
const MOST_ROOTS = 50;

/**
 * Nothing when prefixes are ambiguous: not UTF-8, a comment or document type in front, one namespace under
 * two prefixes, or a prefix that changes its meaning inside. Then the part needs a parser of namespaces.
 */
export function bindingsOf(bytes: Uint8Array, names: KnownNames): PrefixBindings | undefined {
  const root = rootIn(headOf(bytes, SHORT_HEAD)) ?? rootIn(headOf(bytes, HEAD));
  if (!root || !isPlainUtf8(bytes, root.input)) return undefined;
  const bindings = rootOf(root[1] ?? '', names);
  if (!bindings) return undefined;
  return nestedAgree(bytes.subarray(root.index + root[0].length), bindings, names) ? bindings : undefined;
}

function rootIn(head: string): RegExpExecArray | null {
  BEFORE_ROOT.lastIndex = 0;
  BEFORE_ROOT.exec(head);
  ROOT.lastIndex = BEFORE_ROOT.lastIndex;
  return ROOT.exec(head);
}

function headOf(bytes: Uint8Array, length: number): string {
  return latin1(bytes, 0, length);
}

/** Whether the part is UTF-8, and says nothing else of itself. */
export function isPlainUtf8(bytes: Uint8Array, head = headOf(bytes, SHORT_HEAD)): boolean {
  const encoding = declaredEncoding(head);
  return /^(utf-?8|us-ascii)$/i.test(encoding) && isUtf8(bytes);
}

/** The encoding of a part, as TextDecoder names it (XML 1.0, appendix F): by a mark, a zero byte, or the declaration. */
export function xmlEncoding(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || second === 0) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || first === 0) return 'utf-16be';
  const declared = declaredEncoding(headOf(bytes, SHORT_HEAD)).toLowerCase();
  if (declared.startsWith('utf')) return 'utf-8'; // in single bytes it can be no other of that name
  return declared.startsWith('gb') ? 'gb18030' : declared;
}

/** The head of a part as Latin-1 → the encoding that its XML declaration names. */
function declaredEncoding(head: string): string {
  return ENCODING.exec(head.startsWith(BOM) ? head.slice(BOM.length) : head)?.[1] ?? 'utf-8';
}

/** Roots are few: each program writes its own over and over. */
function rootOf(attributes: string, names: KnownNames): PrefixBindings | undefined {
  const { roots } = names;
  if (roots.has(attributes)) return roots.get(attributes);
  if (roots.size >= MOST_ROOTS) roots.clear();
  const bindings = rootBindings(attributes, names);
  roots.set(attributes, bindings);
  return bindings;
}

function rootBindings(attributes: string, names: KnownNames): PrefixBindings | undefined {
  const bindings = new Map<string, string>();
  const foreign = new Set<string>();
  for (const [, prefix = '', double, single] of attributes.matchAll(DECLARED)) {
    const uri = double ?? single ?? '';
    const name = names.prefixOf.get(uri);
    if (uri.includes('&')) return undefined; // a reference would have to be resolved first
    if (name === undefined) foreign.add(prefix);
    else if (bindings.has(name) || (prefix === '' && name !== '')) return undefined;
    else bindings.set(name, prefix);
  }
  return withUsual(bindings, foreign, names.prefixes);
}

/** A namespace that the root does not bind may be bound inside: there only its usual prefix is known. */
function withUsual(
  bindings: Map<string, string>,
  foreign: ReadonlySet<string>,
  prefixes: readonly string[],
): PrefixBindings {
  const used = new Set([...bindings.values(), ...foreign]);
  for (const prefix of prefixes) {
    if (!bindings.has(prefix) && !used.has(prefix)) bindings.set(prefix, prefix);
  }
  return bindings;
}

function nestedAgree(bytes: Uint8Array, bindings: PrefixBindings, names: KnownNames): boolean {
  const taken = new Set(bindings.values());
  let at = indexOf(bytes, XMLNS);
  while (at >= 0) {
    const found = declarationAt(bytes, at);
    if (!found || !agrees(found)) return false;
    at = indexOf(bytes, XMLNS, at + XMLNS.length);
  }
  return true;

  function agrees({ prefix, uri }: Declaration): boolean {
    const name = names.prefixOf.get(uri);
    return name === undefined ? !taken.has(prefix) : bindings.get(name) === prefix;
  }
}

/** The word may also stand in running text: what is no declaration is left to the full parser. */
function declarationAt(bytes: Uint8Array, at: number): Declaration | undefined {
  NESTED.lastIndex = 0;
  const found = NESTED.exec(latin1(bytes, at, at + LONGEST_DECLARATION));
  const uri = found?.[2] ?? found?.[3];
  return uri === undefined || uri.includes('&') ? undefined : { prefix: found?.[1] ?? '', uri };
}
