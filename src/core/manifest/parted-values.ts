// A value in another form than is wanted → what is meant by it where nothing is in doubt, or its fault.

import { LIMITS } from '../limits.ts';
import type { ManifestValue } from '../model/manifest.ts';
import type { Vocabulary } from '../model/notice.ts';
import { personAndPhone } from '../text/person-name.ts';
import { tooLong } from './keys.ts';
import { cutBehind } from './repairs.ts';
import type { KeyValue, ManifestFault, ManifestNode, MapNode, TextNode } from './tree.ts';
import { type Expected, isBlankNode, isKeyedItems, isLonger, titleOfItem } from './vocabulary.ts';

/** Facts of which several may stand in one text. */
const SEVERAL: readonly unknown[] = ['person', 'phone', 'declaration'];

/** A list of texts where one text is wanted: the only one, or all of them where a text may say several things. */
export function joinedList(
  node: ManifestNode,
  { vocabulary, pointer }: Expected,
): { readonly text: TextNode; readonly hint: ManifestFault } | undefined {
  if (node.kind !== 'list' || vocabulary.type !== 'string') return undefined;
  const given = node.items.filter((item) => !isBlankNode(item));
  const texts = given.flatMap((item) => (item.kind === 'text' ? [item.text.trim()] : []));
  const { length } = texts;
  const isOne = length === 1 || (length > 1 && SEVERAL.includes(vocabulary.fact));
  if (!isOne || length < given.length) return undefined;
  const { at } = node;
  return {
    text: { kind: 'text', text: texts.join('、'), at, end: at, plain: false },
    hint: { code: 'listRead', at, pointer, detail: { length } },
  };
}

/** The hint that a key was read as what it means. */
export function looseKey(pair: KeyValue, meant: readonly string[], expected: Expected): ManifestFault {
  const titles = meant.map((name) => expected.vocabulary.properties?.[name]?.title ?? name);
  const detail = { key: pair.key, similar: titles.join('、') };
  return { code: 'looseKey', at: pair.at, pointer: expected.pointer, detail };
}

/** Where a list stands in the place of one text, how many there are. */
function oneOfMany(node: ManifestNode, { document, type }: Vocabulary) {
  if (type !== 'string' || node.kind !== 'list') return {};
  return {
    takes: document === undefined ? ('value' as const) : ('file' as const),
    length: node.items.length,
  };
}

/** The fault of a node that has another form than is wanted. */
export function wrongForm(node: ManifestNode, { vocabulary, pointer }: Expected): ManifestFault {
  if (node.kind === 'text' && isLonger(node.text, LIMITS.manifestStringCharacters))
    return tooLong(node, { pointer, limit: LIMITS.manifestStringCharacters });
  const wanted = ({ object: 'map', array: 'list', string: 'text' } as const)[vocabulary.type];
  const detail = { wanted, found: node.kind, ...oneOfMany(node, vocabulary) };
  return { code: 'wrongType', at: node.at, pointer, detail };
}

/** Whether texts stand under names where a list of texts is wanted. */
export function isNamedTexts(node: ManifestNode, list: Vocabulary): boolean {
  return node.kind === 'map' && list.items?.type === 'string' && !isKeyedItems(node, list);
}

/** A blank and # begin a comment; where the next character follows at once, it may have been meant as text. */
export function commentCut(
  node: TextNode,
  text: string,
  pointer: string,
): { readonly whole: string; readonly hint: ManifestFault } | undefined {
  const cut = cutBehind(node, text);
  if (cut === undefined) return undefined;
  const detail = { text: node.text, second: cut.trim() };
  return { whole: node.text + cut.trimEnd(), hint: { code: 'commentCut', at: node.end, pointer, detail } };
}

/** The fault of a list whose items stand under numbers or names. */
export function keyedList(node: MapNode, { vocabulary, pointer }: Expected): ManifestFault | undefined {
  const [first] = node.pairs;
  if (first === undefined || !isKeyedItems(node, vocabulary)) return undefined;
  const title = titleOfItem(vocabulary);
  const detail = { key: first.key, ...(title === undefined ? {} : { name: title }) };
  return { code: 'keyedList', at: first.at, pointer, detail };
}

/** The keys of one map that were read, by property. */
export interface WrittenKeys {
  readonly expected: Expected;
  readonly seen: ReadonlyMap<string, KeyValue>;
}

/** One line for a person and a telephone, and the other one missing or the same: taken apart where nothing is in doubt. */
export function partNameAndPhone(
  hints: ManifestFault[],
  value: Record<string, ManifestValue>,
  { expected, seen }: WrittenKeys,
): void {
  const [person, phone] = [soleOf('person', expected), soleOf('phone', expected)];
  if (person === undefined || phone === undefined) return;
  const written = value[person] ?? value[phone];
  const parted = typeof written === 'string' ? personAndPhone(written) : undefined;
  if (parted === undefined) return;
  const other = value[phone] === written ? undefined : value[phone];
  if (other !== undefined && namesNumber(String(other), parted.phone)) return;
  value[person] = parted.person;
  value[phone] = other ?? parted.phone;
  const { at = 0 } = seen.get(person) ?? seen.get(phone) ?? {};
  const detail = {
    ...{ text: String(written), first: parted.person, second: parted.phone },
    ...(other === undefined ? {} : { similar: String(other) }),
  };
  const hint: ManifestFault = { code: 'partedValue', at, pointer: `${expected.pointer}/${person}`, detail };
  const found = hints.findIndex((each) => each.code === 'looseKey' && each.at === at);
  // That the key means both is said by what was made of its value.
  if (found < 0) hints.push(hint);
  else hints[found] = hint;
}

/** With its area or without, alone or among others. */
function namesNumber(text: string, phone: string): boolean {
  const digits = (part: string) => part.normalize('NFKC').replace(/\D/gu, '');
  const own = digits(phone);
  const given = text.split(/[、，,;；/\s]+/u).map(digits);
  return given.some((each) => each.length >= 7 && (own.endsWith(each) || each.endsWith(own)));
}

/** The only text of a map that stands for such a fact. */
function soleOf(fact: Vocabulary['fact'], { vocabulary: { properties = {} } }: Expected): string | undefined {
  const [only, second] = Object.keys(properties).filter((name) => properties[name]?.fact === fact);
  return second === undefined ? only : undefined;
}
