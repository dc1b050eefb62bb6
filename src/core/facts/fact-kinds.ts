// A requirement's pointer → the kind of fact that it is about: one table for all that say or show facts.

import { segmentsOf } from '../json-pointer.ts';
import { memoize } from '../memoize.ts';
import type { Measure } from '../model/measure.ts';
import type { Notice, Requirement, Vocabulary } from '../model/notice.ts';

/** What a fact is, as far as it is told apart when it is said or shown; `plain` is the value and nothing else. */
export type FactKind =
  | 'length'
  | 'ending'
  | 'naming'
  | 'lateness'
  | 'encoding'
  | 'listProblem'
  | 'phone'
  | 'person'
  | 'written'
  | 'declaration'
  | 'group'
  | 'plain';

type Kinds = ReadonlyMap<string, FactKind>;

/** Facts of a document (document-facts.ts) by their names; those that are not named here are plain. */
const OF_DOCUMENT: Kinds = new Map([
  ['characters', 'length'],
  ['endingAgrees', 'ending'],
]);
/** Facts of a stage (stage-facts.ts). */
const OF_STAGE: Kinds = new Map([
  ['daysLate', 'lateness'],
  ['afterIssue', 'lateness'],
]);
/** Facts of the list itself. */
const OF_LIST: Kinds = new Map([
  ['encoding', 'encoding'],
  ['problems', 'listProblem'],
  ['hints', 'listProblem'],
]);
/** What a property is read as (field-facts.ts): its text is worth quoting whatever is wrong with it. */
const OF_FIELD: Readonly<Record<NonNullable<Vocabulary['fact']>, FactKind>> = {
  phone: 'phone',
  person: 'person',
  unit: 'written',
  submitter: 'written',
  moment: 'written',
  term: 'written',
  declaration: 'declaration',
};

/** The kind of fact that a requirement of the notice looks at. */
export function factKindOf(requirement: Requirement, notice: Notice): FactKind {
  return factKinds(notice).get(requirement.at) ?? 'plain';
}

const factKinds = memoize(
  (notice: Notice) => new Map(notice.requirements.map(({ at }) => [at, kindAt(at, notice)])),
);

function kindAt(at: string, { measures, manifest }: Notice): FactKind {
  if (measures.some((measure) => isGroup(measure) && at.startsWith(`${measure.put}/`))) return 'group';
  if (measures.some((measure) => measure.names !== undefined && at === namingAt(measure))) return 'naming';
  const [first, second = '', ...below] = segmentsOf(at);
  if (first === 'documents') return kindIn(OF_DOCUMENT, below);
  if (first === 'stages') return kindIn(OF_STAGE, below);
  if (first === 'manifest') return kindIn(OF_LIST, [second]);
  return kindBelow(manifest, segmentsOf(at));
}

function isGroup({ repeated, alike, akin }: Measure): boolean {
  return repeated !== undefined || alike !== undefined || akin !== undefined;
}

function namingAt({ within = '', text, put }: Measure): string {
  return `${within}/${text}/${put}`;
}

/** The only segment below a record is the name of one of its facts. */
function kindIn(kinds: Kinds, below: readonly string[]): FactKind {
  return kinds.get(below.join('/')) ?? 'plain';
}

function kindBelow(entry: Vocabulary, below: readonly string[]): FactKind {
  const [segment, ...rest] = below;
  if (entry.document !== undefined) return kindIn(OF_DOCUMENT, below);
  if (entry.fact !== undefined) return OF_FIELD[entry.fact];
  if (segment === undefined) return 'plain';
  const next = segment === '*' ? (entry.items ?? entry) : entry.properties?.[segment];
  return next === undefined ? 'plain' : kindBelow(next, rest);
}
