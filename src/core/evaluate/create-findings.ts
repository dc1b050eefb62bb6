// The one door through which a Finding is born.

import { type Blocker, childOf, isObject, isUnread, type Match, valueAt } from '../json-pointer.ts';
import type { Unread } from '../model/document.ts';
import type { Dossier, Finding, Validators } from '../model/finding.ts';
import type { Json } from '../model/json.ts';
import type { Notice, Requirement, Severity } from '../model/notice.ts';
import { blockedBy, isMiswritten } from './blocked-by.ts';
import { aboutOf, type Whereabouts } from './location.ts';
import { rangeVerdict } from './range-verdict.ts';
import type { Selection } from './select.ts';

/** What judging has before it. */
export interface EvaluationContext {
  readonly notice: Notice;
  readonly dossier: Dossier;
  readonly validators: Validators;
  readonly whereOf?: Whereabouts;
}

type Judgement = Pick<Finding, 'verdict' | 'why' | 'actual' | 'range' | 'blocks'>;

/** One requirement and all it sees → its Findings; `all` tells which blockers it shares with others. */
export function createFindings(
  selection: Selection,
  all: readonly Selection[],
  context: EvaluationContext,
): Finding[] {
  const { requirement, matches } = selection;
  const phase = phaseOf(requirement, context.dossier);
  if (phase === 'pending') return [createFinding(requirement, requirement.at, NOT_DUE, context)];
  return matches.flatMap((match) => {
    if (!('blocker' in match)) {
      const judgement = judged(requirement, match, all, context);
      return [createFinding(requirement, match.pointer, forgiven(requirement, judgement, phase), context)];
    }
    return findingsOfBlocker(requirement, match.blocker, { all, context, early: phase === 'early' });
  });
}

const NOT_DUE: Judgement = { verdict: 'pending', why: { code: 'notDue' } };

/** pending: not due and empty. early: begun before it is the next one due, so that gaps are no faults yet. */
function phaseOf(requirement: Requirement, dossier: Dossier): 'pending' | 'early' | 'open' {
  if (requirement.stage === undefined) return 'open';
  const stage = childOf(dossier['stages'], requirement.stage);
  if (!isObject(stage)) return 'open';
  if (stage['pending'] === true) return 'pending';
  return stage['early'] === true ? 'early' : 'open';
}

/** A count over what is not all there yet (a fact derived from a list) is a gap like a missing value. */
function forgiven({ about }: Requirement, judgement: Judgement, phase: 'early' | 'open'): Judgement {
  return phase === 'early' && about !== undefined && judgement.verdict !== 'pass' ? NOT_DUE : judgement;
}

function judged(
  requirement: Requirement,
  match: Match,
  all: readonly Selection[],
  context: EvaluationContext,
): Judgement {
  if (!('value' in match)) return { verdict: 'pass' };
  const range = typeof match.value === 'number' ? rangeAt(context.dossier, match.pointer) : undefined;
  const outcome = rangeVerdict(match.value, range, validatorOf(requirement, context));
  const facts = { actual: match.value, ...(range ? { range: { min: range[0], max: range[1] } } : {}) };
  if (outcome.verdict === 'pass') return { verdict: 'pass', ...facts };
  if (outcome.verdict === 'unchecked') return { verdict: 'unchecked', why: { code: 'straddles' }, ...facts };
  const missing = missingFile(match.pointer, match.value, all, context);
  return missing ?? { verdict: 'fail', why: { code: 'keyword', keyword: outcome.keyword }, ...facts };
}

function validatorOf(requirement: Requirement, context: EvaluationContext) {
  const validate = context.validators[requirement.id];
  if (!validate) throw new Error(`no validator for requirement ${requirement.id}`);
  return validate;
}

/** An uncertain number `x` has its ends beside it, as `xRange`. */
function rangeAt(dossier: Dossier, pointer: string): readonly [number, number] | undefined {
  const range = valueAt(dossier, `${pointer}Range`);
  return Array.isArray(range) ? [Number(range[0]), Number(range[1])] : undefined;
}

/** A listed file that is not there fails the list, and speaks for all that would have been measured in it. */
function missingFile(
  pointer: string,
  value: Json,
  all: readonly Selection[],
  context: EvaluationContext,
): Judgement | undefined {
  const record = pointer.slice(0, pointer.lastIndexOf('/'));
  const unread = unreadAt(record, context.dossier);
  if (!unread || value !== false) return undefined;
  const others = meeting({ kind: 'unread', at: record, unread }, all, context);
  return { verdict: 'fail', why: { code: 'unread', unread }, ...blocking(others) };
}

function unreadAt(pointer: string, dossier: Dossier): Unread | undefined {
  const record = valueAt(dossier, pointer);
  const unread = isObject(record) ? record['unread'] : undefined;
  return isUnread(unread) ? unread : undefined;
}

interface Company {
  readonly all: readonly Selection[];
  readonly context: EvaluationContext;
  readonly early: boolean;
}

/** Of all requirements that meet the same blocker one speaks for the others; those stay silent here. */
function findingsOfBlocker(
  requirement: Requirement,
  blocker: Blocker,
  { all, context, early }: Company,
): Finding[] {
  if (blocker.kind === 'unread' && valueAt(context.dossier, `${blocker.at}/present`) === false) return [];
  if (blocker.kind === 'absent' && isMiswritten(blocker.at, context.dossier)) return [];
  const [first, ...others] = meeting(blocker, all, context);
  if (first?.id !== requirement.id) return [];
  const judgement = { ...judgeBlocker(blocker, early), ...blocking(others) };
  return [createFinding(requirement, blocker.at, judgement, context)];
}

function judgeBlocker(blocker: Blocker, early: boolean): Judgement {
  if (blocker.kind === 'unread')
    return { verdict: 'unchecked', why: { code: 'unread', unread: blocker.unread } };
  return early ? NOT_DUE : { verdict: 'fail', why: { code: 'absent' } };
}

function blocking(others: readonly Requirement[]): Pick<Finding, 'blocks'> {
  const blocks = [...new Set(others.map((each) => each.id))];
  return blocks.length > 0 ? { blocks } : {};
}

const SEVERITY_ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** All that meet an blocker; first who asks for just the missing value, then by severity, who waits for nobody, a clause before none. */
function meeting(blocker: Blocker, all: readonly Selection[], context: EvaluationContext): Requirement[] {
  const steps = (each: Requirement) => (blocker.kind === 'absent' ? each.at.split('/').length : 0);
  return blockedBy(blocker, all, context.dossier)
    .filter((each) => phaseOf(each, context.dossier) !== 'pending')
    .sort(
      (a, b) =>
        steps(a) - steps(b) ||
        SEVERITY_ORDER[a.severity] - SEVERITY_ORDER[b.severity] ||
        Number(a.after !== undefined) - Number(b.after !== undefined) ||
        Number(a.clause === undefined) - Number(b.clause === undefined),
    );
}

function createFinding(
  requirement: Requirement,
  at: string,
  judgement: Judgement,
  context: EvaluationContext,
): Finding {
  const whereOf =
    judgement.verdict === 'pass' || judgement.verdict === 'pending' ? undefined : context.whereOf;
  const { id, severity, stage, clause } = requirement;
  const finding: FindingDraft = { requirement: id, severity, at, verdict: judgement.verdict };
  if (stage !== undefined) finding.stage = stage;
  if (clause !== undefined) finding.clause = clause;
  if (judgement.actual !== undefined) finding.actual = judgement.actual;
  if (judgement.verdict !== 'pass' || judgement.range) addWhy(finding, judgement);
  addAbout(finding, aboutOf(at, requirement, context.dossier, whereOf));
  return finding;
}

/** Two hundred are born of each submission: an object that grows costs a fifth of one put together from five. */
type FindingDraft = { -readonly [Name in keyof Finding]: Finding[Name] };

function addWhy(finding: FindingDraft, { why, range, blocks }: Judgement): void {
  if (why !== undefined) finding.why = why;
  if (range !== undefined) finding.range = range;
  if (blocks !== undefined) finding.blocks = blocks;
}

function addAbout(finding: FindingDraft, { subject, file, place, key }: ReturnType<typeof aboutOf>): void {
  if (subject !== undefined) finding.subject = subject;
  if (file !== undefined) finding.file = file;
  if (place !== undefined) finding.place = place;
  if (key !== undefined) finding.key = key;
}
