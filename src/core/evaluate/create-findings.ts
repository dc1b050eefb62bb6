// The one door through which a Finding is born.

import { childOf, isObject, isUnread, type Obstacle, type Spot, valueAt } from '../json-pointer.ts';
import type { Unread } from '../model/document.ts';
import type { Dossier, Finding, Validators } from '../model/finding.ts';
import type { Json } from '../model/json.ts';
import type { Notice, Requirement, Severity } from '../model/notice.ts';
import { isMiswritten, whoMeets } from './blocked-by.ts';
import { aboutOf, type Whereabouts } from './location.ts';
import { outcomeOf } from './range-verdict.ts';
import type { Look } from './select.ts';

/** What judging has before it. */
export interface Bench {
  readonly notice: Notice;
  readonly dossier: Dossier;
  readonly validators: Validators;
  readonly whereOf?: Whereabouts;
}

type Judged = Pick<Finding, 'verdict' | 'why' | 'actual' | 'range' | 'blocks'>;

/** One requirement and all it sees → its Findings; `all` tells which obstacles it shares with others. */
export function birth(look: Look, all: readonly Look[], bench: Bench): Finding[] {
  const { requirement, spots } = look;
  const phase = phaseOf(requirement, bench.dossier);
  if (phase === 'pending') return [born(requirement, requirement.at, NOT_DUE, bench)];
  return spots.flatMap((spot) => {
    if (!('obstacle' in spot)) {
      const judgement = judged(requirement, spot, all, bench);
      return [born(requirement, spot.pointer, forgiven(requirement, judgement, phase), bench)];
    }
    return metObstacle(requirement, spot.obstacle, { all, bench, early: phase === 'early' });
  });
}

const NOT_DUE: Judged = { verdict: 'pending', why: { code: 'notDue' } };

/** pending: not due and empty. early: begun before it is the next one due, so that gaps are no faults yet. */
function phaseOf(requirement: Requirement, dossier: Dossier): 'pending' | 'early' | 'open' {
  if (requirement.stage === undefined) return 'open';
  const stage = childOf(dossier['stages'], requirement.stage);
  if (!isObject(stage)) return 'open';
  if (stage['pending'] === true) return 'pending';
  return stage['early'] === true ? 'early' : 'open';
}

/** A count over what is not all there yet (a fact derived from a list) is a gap like a missing value. */
function forgiven({ about }: Requirement, judgement: Judged, phase: 'early' | 'open'): Judged {
  return phase === 'early' && about !== undefined && judgement.verdict !== 'pass' ? NOT_DUE : judgement;
}

function judged(requirement: Requirement, spot: Spot, all: readonly Look[], bench: Bench): Judged {
  if (!('value' in spot)) return { verdict: 'pass' };
  const range = typeof spot.value === 'number' ? rangeAt(bench.dossier, spot.pointer) : undefined;
  const outcome = outcomeOf(spot.value, range, validatorOf(requirement, bench));
  const facts = { actual: spot.value, ...(range ? { range: { min: range[0], max: range[1] } } : {}) };
  if (outcome.verdict === 'pass') return { verdict: 'pass', ...facts };
  if (outcome.verdict === 'unchecked') return { verdict: 'unchecked', why: { code: 'straddles' }, ...facts };
  const missing = missingFile(spot.pointer, spot.value, all, bench);
  return missing ?? { verdict: 'fail', why: { code: 'keyword', keyword: outcome.keyword }, ...facts };
}

function validatorOf(requirement: Requirement, bench: Bench) {
  const validate = bench.validators[requirement.id];
  if (!validate) throw new Error(`no validator for requirement ${requirement.id}`);
  return validate;
}

/** An uncertain number `x` has its ends beside it, as `xRange`. */
function rangeAt(dossier: Dossier, pointer: string): readonly [number, number] | undefined {
  const range = valueAt(dossier, `${pointer}Range`);
  return Array.isArray(range) ? [Number(range[0]), Number(range[1])] : undefined;
}

/** A listed file that is not there fails the list, and speaks for all that would have been measured in it. */
function missingFile(pointer: string, value: Json, all: readonly Look[], bench: Bench): Judged | undefined {
  const record = pointer.slice(0, pointer.lastIndexOf('/'));
  const unread = unreadAt(record, bench.dossier);
  if (!unread || value !== false) return undefined;
  const others = meeting({ kind: 'unread', at: record, unread }, all, bench);
  return { verdict: 'fail', why: { code: 'unread', unread }, ...blocking(others) };
}

function unreadAt(pointer: string, dossier: Dossier): Unread | undefined {
  const record = valueAt(dossier, pointer);
  const unread = isObject(record) ? record['unread'] : undefined;
  return isUnread(unread) ? unread : undefined;
}

interface Company {
  readonly all: readonly Look[];
  readonly bench: Bench;
  readonly early: boolean;
}

/** Of all requirements that meet the same obstacle one speaks for the others; those stay silent here. */
function metObstacle(
  requirement: Requirement,
  obstacle: Obstacle,
  { all, bench, early }: Company,
): Finding[] {
  if (obstacle.kind === 'unread' && valueAt(bench.dossier, `${obstacle.at}/present`) === false) return [];
  if (obstacle.kind === 'absent' && isMiswritten(obstacle.at, bench.dossier)) return [];
  const [first, ...others] = meeting(obstacle, all, bench);
  if (first?.id !== requirement.id) return [];
  const judgement = { ...judgedObstacle(obstacle, early), ...blocking(others) };
  return [born(requirement, obstacle.at, judgement, bench)];
}

function judgedObstacle(obstacle: Obstacle, early: boolean): Judged {
  if (obstacle.kind === 'unread')
    return { verdict: 'unchecked', why: { code: 'unread', unread: obstacle.unread } };
  return early ? NOT_DUE : { verdict: 'fail', why: { code: 'absent' } };
}

function blocking(others: readonly Requirement[]): Pick<Finding, 'blocks'> {
  const blocks = [...new Set(others.map((each) => each.id))];
  return blocks.length > 0 ? { blocks } : {};
}

const GRAVITY: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** All that meet an obstacle; first who asks for just the missing value, then by severity, who waits for nobody, a clause before none. */
function meeting(obstacle: Obstacle, all: readonly Look[], bench: Bench): Requirement[] {
  const steps = (each: Requirement) => (obstacle.kind === 'absent' ? each.at.split('/').length : 0);
  return whoMeets(obstacle, all, bench.dossier)
    .filter((each) => phaseOf(each, bench.dossier) !== 'pending')
    .sort(
      (a, b) =>
        steps(a) - steps(b) ||
        GRAVITY[a.severity] - GRAVITY[b.severity] ||
        Number(a.after !== undefined) - Number(b.after !== undefined) ||
        Number(a.clause === undefined) - Number(b.clause === undefined),
    );
}

function born(requirement: Requirement, at: string, judgement: Judged, bench: Bench): Finding {
  const whereOf = judgement.verdict === 'pass' || judgement.verdict === 'pending' ? undefined : bench.whereOf;
  const { id, severity, stage, clause } = requirement;
  const finding: Growing = { requirement: id, severity, at, verdict: judgement.verdict };
  if (stage !== undefined) finding.stage = stage;
  if (clause !== undefined) finding.clause = clause;
  if (judgement.actual !== undefined) finding.actual = judgement.actual;
  if (judgement.verdict !== 'pass' || judgement.range) addWhy(finding, judgement);
  addAbout(finding, aboutOf(at, requirement, bench.dossier, whereOf));
  return finding;
}

/** Two hundred are born of each submission: an object that grows costs a fifth of one put together from five. */
type Growing = { -readonly [Name in keyof Finding]: Finding[Name] };

function addWhy(finding: Growing, { why, range, blocks }: Judged): void {
  if (why !== undefined) finding.why = why;
  if (range !== undefined) finding.range = range;
  if (blocks !== undefined) finding.blocks = blocks;
}

function addAbout(finding: Growing, { subject, file, place, key }: ReturnType<typeof aboutOf>): void {
  if (subject !== undefined) finding.subject = subject;
  if (file !== undefined) finding.file = file;
  if (place !== undefined) finding.place = place;
  if (key !== undefined) finding.key = key;
}
