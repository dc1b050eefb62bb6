// One requirement and the places that it selects → its Findings.

import { type Blocker, isObject, isUnreadReason, type Match, valueAt } from '../json-pointer.ts';
import type { NumberRange, Unread } from '../model/document.ts';
import { rangeNameOf } from '../model/fact-names.ts';
import type { Dossier, Finding, Validators } from '../model/finding.ts';
import type { Notice, Requirement, Severity } from '../model/notice.ts';
import type { Doubt, Judgement } from './doubt.ts';
import { locationOf, type SourceLookup } from './location.ts';
import { isJudged, phaseOf, whyUnsure } from './phase.ts';
import { rangeVerdict, whyUncertain } from './range-verdict.ts';
import { blockedBy, isMiswritten, type Selection, type Selections } from './select.ts';

/** What evaluating needs. */
export interface EvaluationContext {
  readonly notice: Notice;
  readonly dossier: Dossier;
  readonly validators: Validators;
  readonly whereOf?: SourceLookup;
  /** What becomes of a judgement where nobody wrote the list (doubt.ts). */
  readonly doubt?: Doubt;
  /** Requirements whose passes are only counted: nobody asks whose value it is or in which file. */
  readonly isCountedOnly?: (requirement: Requirement) => boolean;
}

/** The same with what all requirements select: one Finding reports a blocker for all that it blocks. */
export type Evaluation = EvaluationContext & Selections;

/** One Finding for each place, but none where another requirement reports the same blocker. */
export function createFindings({ requirement, matches }: Selection, evaluation: Evaluation): Finding[] {
  const phase = phaseOf(requirement, evaluation.dossier);
  if (phase === 'elsewhere') return [];
  if (phase === 'pending') {
    return [createFinding({ requirement, at: requirement.at, judgement: NOT_DUE }, evaluation)];
  }
  const findings: Finding[] = [];
  for (const match of matches) {
    const finding = findingOf(requirement, match, evaluation);
    if (finding !== undefined) findings.push(finding);
  }
  return findings;
}

function findingOf(requirement: Requirement, match: Match, evaluation: Evaluation): Finding | undefined {
  if ('blocker' in match) return findingOfBlocker(requirement, match.blocker, evaluation);
  const judgement = judgeMatch(requirement, match, evaluation);
  return createFinding({ requirement, at: match.pointer, judgement }, evaluation);
}

const NOT_DUE: Judgement = { verdict: 'pending', why: { code: 'notDue' } };

/** Before its stage is the next one due, a number derived from an unfinished list (`about`) is pending, not failing. */
function judgeMatch(requirement: Requirement, match: Match, evaluation: Evaluation): Judgement {
  const judgement = judgeValue(requirement, match, evaluation);
  const isGap = requirement.about !== undefined && judgement.verdict !== 'pass';
  return isGap ? judgeGap(requirement, judgement, evaluation) : judgement;
}

/** Something that is missing: no fault before its turn, and nobody's guess where its turn is not known. */
function judgeGap(requirement: Requirement, fault: Judgement, { dossier }: EvaluationContext): Judgement {
  if (phaseOf(requirement, dossier) === 'early') return NOT_DUE;
  const unread = whyUnsure(requirement, dossier);
  return unread ? { verdict: 'unchecked', why: { code: 'unread', unread } } : fault;
}

function judgeValue(requirement: Requirement, match: Match, evaluation: Evaluation): Judgement {
  if (!('value' in match)) return { verdict: 'pass' };
  const { pointer, value } = match;
  const range = typeof value === 'number' ? rangeAt(evaluation.dossier, pointer) : undefined;
  const result = rangeVerdict(value, range, validatorOf(requirement, evaluation));
  const facts = { actual: value, ...(range ? { range: { min: range[0], max: range[1] } } : {}) };
  if (result.verdict === 'pass') return { verdict: 'pass', ...facts };
  if (result.verdict === 'unchecked')
    return { verdict: 'unchecked', why: whyUncertain(pointer, evaluation.dossier), ...facts };
  const missing = value === false ? judgeMissingFile(pointer, evaluation) : undefined;
  return missing ?? { verdict: 'fail', why: { code: 'keyword', keyword: result.keyword }, ...facts };
}

function validatorOf(requirement: Requirement, { validators }: EvaluationContext) {
  const validate = validators[requirement.id];
  if (!validate) throw new Error(`no validator for requirement ${requirement.id}`);
  return validate;
}

function rangeAt(dossier: Dossier, pointer: string): NumberRange | undefined {
  const range = valueAt(dossier, rangeNameOf(pointer));
  if (!Array.isArray(range)) return undefined;
  const [least, most] = range;
  return [Number(least), typeof most === 'number' ? most : null];
}

/** `present` is false: a listed file that is not there fails, and blocks whatever would be measured in it. */
function judgeMissingFile(pointer: string, evaluation: Evaluation): Judgement | undefined {
  const record = pointer.slice(0, pointer.lastIndexOf('/'));
  const unread = unreadAt(record, evaluation.dossier);
  if (!unread) return undefined;
  const others = reportersOf({ kind: 'unread', at: record, unread }, evaluation);
  return { verdict: 'fail', why: { code: 'unread', unread }, ...blocking(others) };
}

function unreadAt(pointer: string, dossier: Dossier): Unread | undefined {
  const record = valueAt(dossier, pointer);
  const unread = isObject(record) ? record['unread'] : undefined;
  return isUnreadReason(unread) ? unread : undefined;
}

/** Of all requirements that meet the same blocker the first reports it and names the others. */
function findingOfBlocker(
  requirement: Requirement,
  blocker: Blocker,
  evaluation: Evaluation,
): Finding | undefined {
  const { dossier } = evaluation;
  if (blocker.kind === 'unread' && valueAt(dossier, `${blocker.at}/present`) === false) return undefined;
  if (blocker.kind === 'absent' && isMiswritten(blocker.at, dossier)) return undefined;
  const [first, ...others] = reportersOf(blocker, evaluation);
  if (first?.id !== requirement.id) return undefined;
  const judged =
    blocker.kind === 'unread'
      ? ({ verdict: 'unchecked', why: { code: 'unread', unread: blocker.unread } } as const)
      : judgeGap(requirement, { verdict: 'fail', why: { code: 'absent' } }, evaluation);
  const judgement = { ...judged, ...blocking(others) };
  return createFinding({ requirement, at: blocker.at, judgement }, evaluation);
}

function blocking(others: readonly Requirement[]): Pick<Finding, 'blocks'> {
  const blocks = [...new Set(others.map((each) => each.id))];
  return blocks.length > 0 ? { blocks } : {};
}

const SEVERITY_ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** By the list of all that meet a blocker: each of them asks for the same order. */
const knownReporters = new WeakMap<readonly Requirement[], readonly Requirement[]>();

/** All requirements that meet a blocker, in the order of who reports it. */
function reportersOf(blocker: Blocker, evaluation: Evaluation): readonly Requirement[] {
  const blocked = blockedBy(blocker, evaluation);
  const known = knownReporters.get(blocked);
  if (known) return known;
  const due = blocked.filter((each) => isJudged(each, evaluation.dossier));
  const reporters = reportersFirst(due, blocker.kind);
  knownReporters.set(blocked, reporters);
  return reporters;
}

/** Shortest path (to an absent value), severity, no `after`, has a clause. */
function reportersFirst(due: readonly Requirement[], kind: Blocker['kind']): readonly Requirement[] {
  const pathLength = (each: Requirement) => (kind === 'absent' ? each.at.split('/').length : 0);
  return [...due].sort(
    (a, b) =>
      pathLength(a) - pathLength(b) ||
      SEVERITY_ORDER[a.severity] - SEVERITY_ORDER[b.severity] ||
      Number(a.after !== undefined) - Number(b.after !== undefined) ||
      Number(a.clause === undefined) - Number(b.clause === undefined),
  );
}

interface Judged {
  readonly requirement: Requirement;
  readonly at: string;
  readonly judgement: Judgement;
}

/** Filling one object is five times faster than spreading five into a new one, and a submission has two hundred. */
type FindingDraft = { -readonly [Name in keyof Finding]: Finding[Name] };

/** The one place where a Finding is made. */
function createFinding({ requirement, at, judgement }: Judged, context: EvaluationContext): Finding {
  const { id, severity, stage, clause } = requirement;
  const settled = context.doubt?.(judgement, at) ?? judgement;
  const { verdict, actual, range } = settled;
  const finding: FindingDraft = { requirement: id, severity, at, verdict };
  if (stage !== undefined) finding.stage = stage;
  if (clause !== undefined) finding.clause = clause;
  if (actual !== undefined) finding.actual = actual;
  if (verdict !== 'pass' || range) addReason(finding, settled);
  if (verdict !== 'pass' || context.isCountedOnly?.(requirement) !== true)
    addLocation(finding, requirement, context);
  return finding;
}

function addReason(finding: FindingDraft, { why, range, blocks }: Judgement): void {
  if (why !== undefined) finding.why = why;
  if (range !== undefined) finding.range = range;
  if (blocks !== undefined) finding.blocks = blocks;
}

/** The manifest is searched only for what is open: passed and pending findings are shown without a line. */
function addLocation(finding: FindingDraft, requirement: Requirement, context: EvaluationContext): void {
  const isOpen = finding.verdict === 'fail' || finding.verdict === 'unchecked';
  const sources = { dossier: context.dossier, whereOf: isOpen ? context.whereOf : undefined };
  const { subject, file, place, key } = locationOf(finding.at, requirement, sources);
  if (subject !== undefined) finding.subject = subject;
  if (file !== undefined) finding.file = file;
  if (place !== undefined) finding.place = place;
  if (key !== undefined) finding.key = key;
}
