// A key that is no property's name as it stands → the properties that it surely means, by the vocabulary's own words.

import { memoize } from '../memoize.ts';
import type { Vocabulary } from '../model/notice.ts';
import { closest } from '../text/did-you-mean.ts';
import type { ListNode, ManifestFault, ManifestNode, MapNode } from './tree.ts';
import { keyNames, normalKey, titleOfItem, wordsOf } from './vocabulary.ts';

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
  const [, head, remark = ''] = REMARK.exec(bare) ?? [];
  const named = head === undefined ? undefined : one(head);
  if (named !== undefined) return withRemark(named, names.get(remark), vocabulary);
  const parts = bare.split(JOINED).map((part) => one(part.trim()));
  const known = parts.filter((name) => name !== undefined);
  return parts.length > 1 && known.length === parts.length ? [...new Set(known)] : [];
}

/** 联系人（电话） means two, 联系电话（手机） one: what the remark names is a property of another kind. */
function withRemark(name: string, remark: string | undefined, { properties = {} }: Vocabulary): string[] {
  const fact = remark === undefined ? undefined : properties[remark]?.fact;
  const isOther = remark !== undefined && remark !== name && (fact === 'person' || fact === 'phone');
  return isOther ? [name, remark] : [name];
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
  if (bare.length > LONGEST) return undefined;
  const found = properties.filter((property) =>
    wordsOf(property).some((word) => word.length > 1 && bare[side](word)),
  );
  return found.length === 1 ? found[0]?.title : undefined;
}

/** The title of the property of which one key is nearest. */
export function similarKey(key: string, vocabulary: Vocabulary): string | undefined {
  const titles = new Map<string, string>();
  for (const [name, { title = name, aliases = [] }] of Object.entries(vocabulary.properties ?? {})) {
    for (const word of [title, ...aliases, name]) titles.set(word, title);
  }
  const bare = normalKey(key).replace(/["'“”‘’]/g, '');
  const near = titles.has(bare) ? bare : closest(bare, [...titles.keys()])?.name;
  return near === undefined ? undefined : titles.get(near);
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

/** 照片1: … 照片2: … → one list, as it is meant. */
export function withListsGathered(tree: ManifestNode, vocabulary: Vocabulary, pointer = ''): GatheredTree {
  if (tree.kind !== 'map' || vocabulary.type !== 'object') return { tree, faults: [] };
  const names = keyNames(vocabulary);
  const unknown = tree.pairs.filter(({ key }) => names.get(normalKey(key)) === undefined);
  const numbered = new Set(unknown.flatMap(({ key }) => numberedList(key, vocabulary) ?? []));
  return [...numbered].reduce(
    ({ tree: map, faults }, name) => {
      const { node, fault } = gatheredAs(map, name, { vocabulary, pointer });
      return { tree: node, faults: [...faults, fault] };
    },
    { tree, faults: [] as ManifestFault[] },
  );
}

function gatheredAs(
  map: MapNode,
  name: string,
  { vocabulary, pointer }: { readonly vocabulary: Vocabulary; readonly pointer: string },
): { readonly node: MapNode; readonly fault: ManifestFault } {
  const list = vocabulary.properties?.[name];
  const isOwn = (key: string) =>
    (keyNames(vocabulary).get(normalKey(key)) ?? numberedList(key, vocabulary)) === name;
  const own = map.pairs.filter(({ key }) => isOwn(key));
  const isGathered = new Set(own);
  const first = own.find(({ key }) => numberedList(key, vocabulary) === name) ?? own[0];
  const at = own[0]?.at ?? map.at;
  const items = own.flatMap(({ value }) => (value.kind === 'list' ? value.items : [value]));
  const value: ListNode = { kind: 'list', at, items };
  const pair = { key: list?.title ?? name, at, value };
  const pairs = map.pairs.flatMap((each) => (each === own[0] ? [pair] : isGathered.has(each) ? [] : [each]));
  const title = list === undefined ? undefined : titleOfItem(list);
  const detail = {
    key: first?.key ?? '',
    named: list?.title ?? name,
    ...(title === undefined ? {} : { name: title }),
  };
  return {
    node: { ...map, pairs },
    fault: { code: 'keyedList', at: first?.at ?? at, pointer: `${pointer}/${name}`, detail },
  };
}

/** The list of which a key is one item's number. */
function numberedList(key: string, vocabulary: Vocabulary): string | undefined {
  if (key.length > LONGEST) return undefined;
  const bare = normalKey(key);
  const word = bare.replace(NUMBERED, '');
  const name = word === bare || word === '' ? undefined : keyNames(vocabulary).get(word);
  if (name === undefined || !/[\d一二三四五六七八九十]/u.test(bare)) return undefined;
  return vocabulary.properties?.[name]?.type === 'array' ? name : undefined;
}

/** A key that names a list by its word and one of its items' words: 照片文件. */
const listNamed = memoize((vocabulary: Vocabulary): ReadonlyMap<string, string> => {
  const named = new Map<string, string>();
  for (const [name, list] of Object.entries(vocabulary.properties ?? {})) {
    if (list.type !== 'array') continue;
    for (const word of wordsOf(list)) {
      for (const item of itemWordsOf(list)) {
        const key = word + item;
        if (!named.has(key)) named.set(key, name);
      }
    }
  }
  return named;
});

function itemWordsOf({ items }: Vocabulary): readonly string[] {
  return Object.values(items?.properties ?? {}).flatMap((property) =>
    property.document === undefined ? [] : wordsOf(property),
  );
}
