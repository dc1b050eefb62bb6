// Finding × Dossier → what its sentences need besides itself: what the notice's texts quote, what stands beside the value.

import { factKindOf } from '../../facts/index.ts';
import { isManifestProblem, isObject, isTexts, lastSegment, valueAt } from '../../json-pointer.ts';
import { memoize } from '../../memoize.ts';
import type { RangeReason } from '../../model/document.ts';
import { othersNameOf } from '../../model/fact-names.ts';
import { type AsOf, type Dossier, type Finding, isOpen } from '../../model/finding.ts';
import type { JsonObject } from '../../model/json.ts';
import type { Localized, Notice, Requirement } from '../../model/notice.ts';
import type { FactEvidence, FindingEvidence } from '../../model/summary.ts';
import { BRACED, requirementOf } from '../interpolate.ts';

/** Undefined where the finding says everything itself. */
export function evidenceOf(finding: Finding, dossier: Dossier, notice: Notice): FindingEvidence | undefined {
  const requirement = requirementOf(finding.requirement, notice);
  const names = namesQuoted(requirement);
  if (names.length === 0 && !isOpen(finding)) return undefined;
  const record = recordAt(finding.at, dossier);
  const quoted = quotedOf(record, names);
  const fact = isOpen(finding) ? factEvidence(finding, record, { requirement, notice }) : undefined;
  if (quoted === undefined && fact === undefined) return undefined;
  return { ...(quoted ? { quoted } : {}), ...(fact ? { fact } : {}) };
}

/** The fact that a value belongs to: itself, or what it stands in. */
function recordAt(at: string, dossier: Dossier): JsonObject {
  const value = valueAt(dossier, at);
  const record = isObject(value) ? value : valueAt(dossier, at.slice(0, at.lastIndexOf('/')));
  return isObject(record) ? record : {};
}

/** The words in braces of the texts that are said of a finding. */
const namesQuoted = memoize(({ problem, expected, remedy, remedyFor }: Requirement): readonly string[] => {
  const texts: readonly Localized[] = [
    expected,
    remedy,
    ...Object.values(problem ?? {}),
    ...Object.values(remedyFor ?? {}),
  ];
  const names = texts.flatMap((text) =>
    [...Object.values(text).join(' ').matchAll(BRACED)].map(([, name = '']) => name),
  );
  return [...new Set(names)];
});

function quotedOf(record: JsonObject, names: readonly string[]): FindingEvidence['quoted'] {
  const found = names.flatMap((name) => {
    const value = Object.hasOwn(record, name) ? record[name] : undefined;
    const isQuotable = typeof value === 'string' || typeof value === 'number' || isTexts(value);
    return isQuotable ? [[name, value] as const] : [];
  });
  return found.length === 0 ? undefined : Object.fromEntries(found);
}

interface Rule {
  readonly requirement: Requirement;
  readonly notice: Notice;
}

function factEvidence(
  finding: Finding,
  record: JsonObject,
  { requirement, notice }: Rule,
): FactEvidence | undefined {
  const { why } = finding;
  if (why?.code === 'absent' || why?.code === 'unread') return undefined;
  return EVIDENCE[factKindOf(requirement, notice)]?.(record, finding);
}

type Gather = (record: JsonObject, finding: Finding) => FactEvidence | undefined;

/** Of the kinds that are not here the value alone is said. */
const EVIDENCE: Readonly<{ [Kind in FactEvidence['kind']]: Gather } & Record<string, Gather>> = {
  length: ({ han, charactersNoSpaces, rangeReasons }) => ({
    kind: 'length',
    han: Number(han),
    charactersNoSpaces: Number(charactersNoSpaces),
    reasons: Array.isArray(rangeReasons) ? (rangeReasons as readonly RangeReason[]) : [],
  }),
  ending: ({ file, kind }) => ({ kind: 'ending', file: String(file), documentKind: String(kind) }),
  naming: (record, { at }) => {
    const others = record[othersNameOf(lastSegment(at))];
    return isTexts(others) ? { kind: 'naming', others } : undefined;
  },
  // What lies there before the last day came in time, whenever that was.
  lateness: ({ sent, sentBy }) =>
    sent === undefined
      ? undefined
      : { kind: 'lateness', sent: String(sent), sentBy: String(sentBy) as AsOf['source'] },
  listProblem: (record) => {
    if (!isManifestProblem(record)) return undefined;
    const { code, detail, excerpt } = record;
    return { kind: 'listProblem', code, ...(detail ? { detail } : {}), ...(excerpt ? { excerpt } : {}) };
  },
  phone: ({ text, problem }) => ({
    kind: 'phone',
    text: String(text),
    ...(isObject(problem) ? { problem } : {}),
  }),
  person: ({ text, problem }) => ({
    kind: 'person',
    text: String(text),
    ...(isObject(problem) ? { problem: String(problem['code']) } : {}),
  }),
  declaration: ({ text, problem, names }) => ({
    kind: 'declaration',
    text: String(text),
    ...(problem === 'notDone' || problem === 'fileAbsent' ? { problem } : {}),
    ...(typeof names === 'string' ? { names } : {}),
  }),
  written: ({ text }) => ({ kind: 'written', text: String(text) }),
};
