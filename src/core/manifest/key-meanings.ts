// A key that is no property's name as it stands → the properties that it surely means, by the vocabulary's own words.

import { memoize } from '../memoize.ts';
import type { Vocabulary } from '../model/notice.ts';
import { closest } from '../text/did-you-mean.ts';
import type { KeyValue, ManifestFault, ManifestNode } from './tree.ts';
import { keyNames, normalKey, propertyNamed, propertyOf, titleOfItem, wordsOf } from './vocabulary.ts';

const JOINED = /(?:以?及|和|与|、|\/|\||&|\+|,)/u;
/** A number, a mark or a bracket in front of a key, quotes around it, a colon or a mark behind it. */
const DECORATED =
  /^(?:[<[{【〔《「『"'“”‘’*•·●]|\(?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[)、.])+\s*|[\]>}】〕》」』"'“”‘’*:;]+$/gu;
const REMARK = /^(.{1,40}?)\s*\(([^()]{0,40})\)$/u;
/** A number and the words around it: 照片1, 照片（二）, 第3张照片 */
const NUMBERED = /[第之号家个张份项.、_()-]|\d{1,3}|[一二三四五六七八九十]{1,3}/gu;
const LONGEST = 60;

/** 联系电话（手机） → the phone; 联系人及电话 → both; 照片说明 → 说明; none where a part means nothing here. */
export function looseNames(key: string, vocabulary: Vocabulary, list?: Vocabulary): readonly string[] {
  if (key.length > LONGEST) return [];
  const names = keyNames(vocabulary);
  const bare = normalKey(key).replace(DECORATED, '').replace(DECORATED, '').trim();
  const one = (word: string) =>
    names.get(word) ?? composedName(word, vocabulary, list) ?? listNamed(vocabulary).get(word);
  const whole = one(bare);
  if (whole !== undefined) return [whole];
  const [, head, remark] = REMARK.exec(bare) ?? [];
  const named = one(String(head));
  if (named !== undefined) return withRemark(named, names.get(String(remark)) ?? named, vocabulary);
  const parts = bare.split(JOINED).map((part) => one(part.trim()));
  const known = parts.filter((name) => name !== undefined);
  return known.length === parts.length ? [...new Set(known)] : [];
}

/** 联系人（电话） means two, 联系电话（手机） one: what the remark names is a property of another kind. */
function withRemark(name: string, remark: string, { properties = {} }: Vocabulary): string[] {
  const { fact } = properties[remark] ?? {};
  return remark !== name && (fact === 'person' || fact === 'phone') ? [name, remark] : [name];
}

/** 照片说明, 联系人手机: words of the list or of another text in front of a property's own word. */
function composedName(key: string, vocabulary: Vocabulary, list: Vocabulary | undefined): string | undefined {
  const names = keyNames(vocabulary);
  for (let at = 1; at < key.length - 1; at++) {
    const name = names.get(key.slice(at));
    if (name === undefined) continue;
    return isOfWords(key.slice(0, at), beforeWords(vocabulary, list)) ? name : undefined;
  }
  return undefined;
}

/** Words of the list that an item is in, and of the item's own texts. */
function beforeWords({ properties = {} }: Vocabulary, list: Vocabulary | undefined): ReadonlySet<string> {
  const texts = Object.values(properties).filter(({ type }) => type === 'string');
  return new Set([...(list === undefined ? [] : [list]), ...texts].flatMap(wordsOf));
}

/** Whether the words, one behind another, are the whole text: each of its places is reached once, however many ways lead there. */
function isOfWords(text: string, words: ReadonlySet<string>): boolean {
  const reached = new Set([0]);
  for (const at of reached) {
    for (const word of words) if (text.startsWith(word, at)) reached.add(at + word.length);
  }
  return reached.has(text.length);
}

/** The only one of some titles with whose words a key ends, or that it holds, where nobody can say that it is meant. */
export function titleWithin(
  key: string,
  properties: readonly Vocabulary[],
  side: 'endsWith' | 'includes',
): string | undefined {
  const bare = normalKey(key);
  const found = properties.filter((property) =>
    wordsOf(property).some((word) => word.length > 1 && bare[side](word)),
  );
  const [only, ...others] = found.map(({ title }) => title);
  return others.length === 0 ? only : undefined;
}

/** The title of the property of which one key is nearest. */
export function similarKey(key: string, vocabulary: Vocabulary): string | undefined {
  const titles = new Map<string, string>();
  for (const [name, property] of Object.entries(vocabulary.properties ?? {})) {
    for (const word of [...wordsOf(property), name]) titles.set(word, property.title ?? name);
  }
  const bare = normalKey(key).replace(/["'“”‘’]/g, '');
  const near = titles.has(bare) ? bare : closest(bare, [...titles.keys()])?.name;
  return titles.get(String(near));
}

/** 会员名单 with items below is the list 会员. */
export function listWithin(
  key: string,
  value: ManifestNode,
  { properties = {} }: Vocabulary,
): string | undefined {
  if (value.kind === 'text') return undefined;
  const lists = Object.values(properties).filter(({ type }) => type === 'array');
  return titleWithin(key, lists, 'endsWith') ?? titleWithin(key, lists, 'includes');
}

/** A tree without numbered keys, and a fault for each list that was written so. */
export interface GatheredTree {
  readonly tree: ManifestNode;
  readonly faults: readonly ManifestFault[];
}

/** 照片1: … 照片2: … → one list where the first of them stands, as it is meant. */
export function withListsGathered(tree: ManifestNode, vocabulary: Vocabulary): GatheredTree {
  if (tree.kind !== 'map') return { tree, faults: [] };
  const numbered = new Map<string, ManifestFault>();
  for (const pair of tree.pairs) {
    if (propertyNamed(pair.key, vocabulary) !== undefined) continue;
    const name = numberedList(pair.key, vocabulary);
    if (name !== undefined && !numbered.has(name)) numbered.set(name, numberedFault(pair, name, vocabulary));
  }
  if (numbered.size === 0) return { tree, faults: [] };
  const gathered = new Map<string, ManifestNode[]>();
  const pairs = tree.pairs.flatMap((pair) => {
    const name = propertyNamed(pair.key, vocabulary) ?? numberedList(pair.key, vocabulary) ?? '';
    if (!numbered.has(name)) return [pair];
    const given = pair.value.kind === 'list' ? pair.value.items : [pair.value];
    const items = gathered.get(name);
    items?.push(...given);
    if (items !== undefined) return [];
    const first = [...given];
    gathered.set(name, first);
    return [
      {
        key: titleOf(name, vocabulary),
        at: pair.at,
        value: { kind: 'list' as const, at: pair.at, items: first },
      },
    ];
  });
  return { tree: { ...tree, pairs }, faults: [...numbered.values()] };
}

function numberedFault({ key, at }: KeyValue, name: string, vocabulary: Vocabulary): ManifestFault {
  const list = propertyOf(vocabulary, name);
  const title = list && titleOfItem(list);
  const detail = { key, named: titleOf(name, vocabulary), ...(title === undefined ? {} : { name: title }) };
  return { code: 'keyedList', at, pointer: `/${name}`, detail };
}

function titleOf(name: string, vocabulary: Vocabulary): string {
  const { title = name } = propertyOf(vocabulary, name) ?? {};
  return title;
}

/** The list of which a key is one item's number. */
function numberedList(key: string, vocabulary: Vocabulary): string | undefined {
  const bare = normalKey(key);
  const name = keyNames(vocabulary).get(bare.replace(NUMBERED, ''));
  if (!/[\d一二三四五六七八九十]/u.test(bare)) return undefined;
  const { type } = propertyOf(vocabulary, String(name)) ?? {};
  return type === 'array' ? name : undefined;
}

/** A key that names a list by its word and one of its items' words: 照片文件. */
const listNamed = memoize(({ properties = {} }: Vocabulary): ReadonlyMap<string, string> => {
  const keys = Object.entries(properties).flatMap(([name, list]) =>
    wordsOf(list).flatMap((word) => itemWordsOf(list).map((item) => [word + item, name] as const)),
  );
  return new Map(keys);
});

function itemWordsOf({ items }: Vocabulary): readonly string[] {
  const papers = Object.values(items?.properties ?? {}).filter(({ document }) => document !== undefined);
  return papers.flatMap(wordsOf);
}
