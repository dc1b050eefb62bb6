// A judgement by a drafted list → the same where it rests on what is sure; nothing of such a list passes or fails by a guess.

import { isWithin, segmentsOf } from '../json-pointer.ts';
import type { Unread } from '../model/document.ts';
import type { DraftedList, DraftedValue } from '../model/draft.ts';
import type { Finding } from '../model/finding.ts';
import type { Measure } from '../model/measure.ts';
import type { Notice, Vocabulary } from '../model/notice.ts';

/** What a Finding says of a place. */
export type Judgement = Pick<Finding, 'verdict' | 'why' | 'actual' | 'range' | 'blocks'>;

/** A judgement and the place in the dossier that it was made of. */
export type Doubt = (judgement: Judgement, at: string) => Judgement;

/**
 * What fails is to be looked at, for nobody has said that this is what was sent; what nothing says may be said where
 * no reader found it. What passes by a value that is not sure is to be looked at too.
 */
export function doubtAbout({ values }: DraftedList, notice: Notice): Doubt {
  const unsure = values.filter(({ isSure }) => !isSure);
  const derivation = derivationOf(notice);
  return (judgement, at) => {
    const { verdict, why } = judgement;
    if (verdict === 'fail' && why?.code === 'absent') return unread(judgement, unfound(at, notice));
    if (verdict === 'fail') return { ...judgement, verdict: 'unchecked' };
    if (verdict !== 'pass') return judgement;
    const guess = unsure.find((value) => restsOn(at, value, derivation));
    return guess === undefined ? judgement : unread(judgement, guessed(guess));
  };
}

const SEVERITY_ORDER = ['error', 'warning', 'info'];

/** A value that is not sure is told once, by the heaviest requirement that asks of an item; it names the others. */
export function guessesOnce(findings: readonly Finding[]): readonly Finding[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = guessIn(finding);
    if (key !== undefined) groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  const shown = new Map([...groups].map(([key, all]) => [key, heaviest(all)]));
  return findings.flatMap((finding) => {
    const key = guessIn(finding);
    if (key === undefined) return [finding];
    if (shown.get(key) !== finding) return [];
    const others = (groups.get(key) ?? []).filter((each) => each !== finding);
    const blocks = [...(finding.blocks ?? []), ...others.flatMap(idsOf)];
    return [blocks.length === 0 ? finding : { ...finding, blocks: [...new Set(blocks)] }];
  });
}

function idsOf({ requirement, blocks = [] }: Finding): readonly string[] {
  return [requirement, ...blocks];
}

function guessIn({ why }: Finding): string | undefined {
  return why?.code === 'unread' && why.unread.code === 'guessed'
    ? JSON.stringify(why.unread.detail)
    : undefined;
}

function heaviest(findings: readonly Finding[]): Finding | undefined {
  const rank = ({ severity, subject }: Finding) =>
    2 * SEVERITY_ORDER.indexOf(severity) + Number(subject === undefined);
  return [...findings].sort((a, b) => rank(a) - rank(b))[0];
}

function unread({ blocks }: Judgement, reason: Unread): Judgement {
  const why = { code: 'unread', unread: reason } as const;
  return { verdict: 'unchecked', why, ...(blocks === undefined ? {} : { blocks }) };
}

/** Where a file is wanted, something else is to be done than where a word is. */
function unfound(at: string, { manifest }: Notice): Unread {
  return { code: 'unfound', ...(isFileAt(at, manifest) ? { detail: { isFile: 1 } } : {}) };
}

function isFileAt(at: string, vocabulary: Vocabulary): boolean {
  const names = segmentsOf(at).filter((segment) => !/^(?:\d+|\*)$/.test(segment));
  let entry: Vocabulary | undefined = vocabulary;
  for (const name of names) entry = entry?.properties?.[name] ?? entry?.items?.properties?.[name];
  const parts = [entry, entry?.items, ...Object.values(entry?.items?.properties ?? {})];
  return parts.some((part) => part?.document !== undefined);
}

function guessed({ value, from, others: [other], isPlace }: DraftedValue): Unread {
  const by = from[0]?.kind;
  const second = other?.from[0];
  return {
    code: 'guessed',
    detail: {
      value,
      ...(isPlace ? { isFile: 1 as const } : {}),
      ...(by === undefined ? {} : { by }),
      ...(other === undefined ? {} : { other: other.value }),
      ...(second === undefined ? {} : { otherBy: second.kind }),
      ...(second?.file === undefined ? {} : { otherFile: second.file }),
    },
  };
}

/** What derived facts are taken from. */
interface DerivationPaths {
  /** The name under which an item's own derived fact stands → the properties of the item, or places of the list, that it was taken from. */
  readonly local: ReadonlyMap<string, readonly string[]>;
  /** Where others are put → the patterns of what they were taken from. */
  readonly root: ReadonlyMap<string, readonly string[]>;
}

function derivationOf({ measures, stages }: Notice): DerivationPaths {
  const isRoot = ({ put }: Measure) => put.startsWith('/');
  // Items are compared by what stands at these paths of them.
  const patterns = ({ distinct = [], sum = [], among = [], against = [], ...by }: Measure) => {
    const paths = by.repeated ?? [by.akin ?? by.text ?? ''];
    const items = [...among, ...against].flatMap((item) => paths.map((path) => `${item}/${path}`));
    return [...distinct, ...sum, ...items];
  };
  return {
    local: new Map(measures.filter((each) => !isRoot(each)).map((each) => [each.put, ownPaths(each)])),
    root: new Map([
      ...measures.filter(isRoot).map((each) => [each.put, patterns(each)] as const),
      ...stages.map(({ id, submitted }) => [`/stages/${id}`, submitted] as const),
    ]),
  };
}

function ownPaths({ names, printed, with: other }: Measure): readonly string[] {
  return [names, printed?.person, printed?.phone, other].flatMap((path) => path ?? []);
}

/** Whether what stands at a place was taken from a value: the value's own fact, one derived in its item or from its list. */
function restsOn(
  at: string,
  { pointer, isPlace, elsewhere = [] }: DraftedValue,
  paths: DerivationPaths,
): boolean {
  if (isWithin(at, pointer)) return true;
  const item = /^(.*\/\d+)\/[^/]+$/.exec(pointer)?.[1];
  const derived = segmentsOf(at).flatMap((segment) => paths.local.get(segment) ?? []);
  if (item !== undefined && isWithin(at, item)) {
    if (isPlace === true || derived.some((path) => isWithin(`${item}/${path}`, pointer))) return true;
  }
  if (derived.some((path) => isWithin(path, pointer))) return true;
  const taken = [...(isPlace === true && item !== undefined ? [item] : [pointer]), ...elsewhere];
  return [...paths.root].some(
    ([put, patterns]) =>
      isWithin(at, put) && patterns.some((pattern) => taken.some((own) => overlaps(pattern, own))),
  );
}

/** Whether a pattern leads to a place, into it, or past it. */
function overlaps(pattern: string, pointer: string): boolean {
  const other = segmentsOf(pointer);
  return segmentsOf(pattern).every(
    (segment, index) => index >= other.length || segment === '*' || segment === other[index],
  );
}
