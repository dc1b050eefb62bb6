// Notice × Dossier → Findings: each place that a requirement selections at yields exactly one.

import { valueAt } from '../json-pointer.ts';
import { memoize } from '../memoize.ts';
import type { Dossier, Finding } from '../model/finding.ts';
import type { Notice, Requirement } from '../model/notice.ts';
import { createFindings, type EvaluationContext } from './create-findings.ts';
import { withoutConsequences } from './depends-on.ts';
import { type Selection, select } from './select.ts';

/**
 * All requirements over the dossier, in their order. What stands in the way of several requirements (a missing
 * value, a document that cannot be read, a list that cannot be read) is one Finding that names the others.
 * With a `stage`, only that stage and what belongs to no stage.
 */
export function evaluate(context: EvaluationContext, stage?: string): Finding[] {
  const { notice, dossier } = context;
  const { wanted, order, patterns } = planFor(notice, stage);
  if (isListUnreadable(dossier)) return judgeListOnly(wanted, context);
  const selections = wanted.map((requirement) => select(requirement, dossier));
  const findings: (readonly Finding[])[] = wanted.map(() => []);
  const unmet = new Map<string, readonly string[]>();
  const atOf = (id: string) => patterns.get(id) ?? '';
  for (const index of order) {
    const selection = selections[index] as Selection;
    const { requirement } = selection;
    const born = withoutConsequences(createFindings(selection, selections, context), requirement, {
      unmet,
      atOf,
    });
    const places = born.filter(({ verdict }) => verdict !== 'pass').map(({ at }) => at);
    // Whoever waits for one that waits itself is silent wherever the first of them is.
    const inherited = unmet.get(requirement.after ?? '') ?? [];
    if (places.length + inherited.length > 0) unmet.set(requirement.id, [...inherited, ...places]);
    findings[index] = born;
  }
  return findings.flat();
}

/** What is judged, and in which order: the same for every submission. */
interface Plan {
  readonly wanted: readonly Requirement[];
  /** Indices into `wanted`. */
  readonly order: readonly number[];
  /** Where each selections, by id. */
  readonly patterns: ReadonlyMap<string, string>;
}

const plansOf = memoize((_notice: Notice) => new Map<string | undefined, Plan>());

function planFor(notice: Notice, stage: string | undefined): Plan {
  const plans = plansOf(notice);
  const known = plans.get(stage);
  if (known) return known;
  const wanted = notice.requirements.filter((each) => stage === undefined || (each.stage ?? stage) === stage);
  const patterns = new Map(wanted.map(({ id, at }) => [id, at]));
  const plan = { wanted, order: inOrder(wanted), patterns };
  plans.set(stage, plan);
  return plan;
}

/** A requirement that waits for another is judged behind it, however many wait in a row. */
function inOrder(requirements: readonly Requirement[]): number[] {
  const waits = new Map(requirements.map(({ id, after }) => [id, after]));
  const depthOf = (id: string | undefined, steps = 0): number =>
    id === undefined || steps > requirements.length ? steps : depthOf(waits.get(id), steps + 1);
  const depths = requirements.map(({ id }) => depthOf(id));
  return [...requirements.keys()].sort((a, b) => (depths[a] ?? 0) - (depths[b] ?? 0));
}

/** Nothing of the list could be read: its own problems are the only findings, and they block all the rest. */
function isListUnreadable(dossier: Dossier): boolean {
  return valueAt(dossier, '/manifest/unreadable') === true;
}

function judgeListOnly(wanted: readonly Requirement[], context: EvaluationContext): Finding[] {
  // A list that was never seen, as in an archive with a password, is neither well written nor badly.
  const isUnseen = valueAt(context.dossier, '/manifest/problems/0') === undefined;
  const isList = (each: Requirement) => !isUnseen && each.at.startsWith('/manifest/');
  const about = (each: Requirement) => isList(each) || each.at === '/folder/complete';
  const selections = wanted.filter(about).map((requirement) => select(requirement, context.dossier));
  const blocks = wanted.filter((each) => !about(each)).map((each) => each.id);
  let first = true;
  return selections
    .flatMap((selection) => createFindings(selection, selections, context))
    .map((finding) => {
      if (!first || finding.verdict === 'pass') return finding;
      first = false;
      return { ...finding, blocks };
    });
}
