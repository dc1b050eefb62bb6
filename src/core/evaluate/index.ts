// Notice × Dossier → Findings: each place that a requirement selects yields exactly one. The door of this room.

import { valueAt } from '../json-pointer.ts';
import { memoize } from '../memoize.ts';
import type { Dossier, Finding } from '../model/finding.ts';
import type { Notice, Requirement } from '../model/notice.ts';
import { createFindings, type EvaluationContext } from './create-findings.ts';
import { withoutConsequences } from './phase.ts';
import { type Selection, select } from './select.ts';

export { doubtAbout, guessesOnce } from './doubt.ts';
export { capFindings, countsOf, verdictOf } from './summarize.ts';

/**
 * The Findings of all requirements, in the order of the notice. What keeps several requirements from judging (a
 * missing value, an unreadable document) is one Finding that names the others. With a `stage`, only the
 * requirements of that stage and of none.
 */
export function evaluate(context: EvaluationContext, stage?: string): Finding[] {
  const { notice, dossier } = context;
  const { requirements, order, pointers } = planFor(notice, stage);
  if (isManifestUnreadable(dossier)) return evaluateManifestOnly(requirements, context);
  const selections = requirements.map((requirement) => select(requirement, dossier));
  const evaluation = { ...context, selections };
  const findings: (readonly Finding[])[] = requirements.map(() => []);
  const unmet = new Map<string, readonly string[]>();
  const atOf = (id: string) => pointers.get(id) ?? '';
  for (const index of order) {
    const selection = selections[index] as Selection;
    const { requirement } = selection;
    const own = withoutConsequences(createFindings(selection, evaluation), requirement, { unmet, atOf });
    const open = placesNotPassed(own);
    // Where C waits for B and B for A: C is silent wherever A did not pass, as B is.
    const inherited = unmet.get(requirement.after ?? '') ?? [];
    if (open.length + inherited.length > 0) unmet.set(requirement.id, [...inherited, ...open]);
    findings[index] = own;
  }
  return findings.flat();
}

function placesNotPassed(findings: readonly Finding[]): string[] {
  const places: string[] = [];
  for (const { verdict, at } of findings) if (verdict !== 'pass') places.push(at);
  return places;
}

/** What is evaluated and in which order: the same for every submission. */
interface Plan {
  readonly requirements: readonly Requirement[];
  /** Indices into `requirements`. */
  readonly order: readonly number[];
  /** Requirement id → its `at`. */
  readonly pointers: ReadonlyMap<string, string>;
}

const plansOf = memoize((_notice: Notice) => new Map<string | undefined, Plan>());

function planFor(notice: Notice, stage: string | undefined): Plan {
  const plans = plansOf(notice);
  const known = plans.get(stage);
  if (known) return known;
  const requirements = notice.requirements.filter(
    (each) => stage === undefined || (each.stage ?? stage) === stage,
  );
  const pointers = new Map(requirements.map(({ id, at }) => [id, at]));
  const plan = { requirements, order: dependenciesFirst(requirements), pointers };
  plans.set(stage, plan);
  return plan;
}

/** A requirement comes after the one that its `after` names, however long the chain. */
function dependenciesFirst(requirements: readonly Requirement[]): number[] {
  const dependencies = new Map(requirements.map(({ id, after }) => [id, after]));
  const depthOf = (id: string | undefined, steps = 0): number =>
    id === undefined || steps > requirements.length ? steps : depthOf(dependencies.get(id), steps + 1);
  const depths = requirements.map(({ id }) => depthOf(id));
  return [...requirements.keys()].sort((a, b) => (depths[a] ?? 0) - (depths[b] ?? 0));
}

function isManifestUnreadable(dossier: Dossier): boolean {
  return valueAt(dossier, '/manifest/unreadable') === true;
}

/** Where nothing of the manifest could be read, its problems are the only findings and block all the rest. */
function evaluateManifestOnly(requirements: readonly Requirement[], context: EvaluationContext): Finding[] {
  // A manifest that was never seen, as in an archive with a password, is neither well written nor badly.
  const isUnseen = valueAt(context.dossier, '/manifest/problems/0') === undefined;
  const isAboutManifest = ({ at }: Requirement) => !isUnseen && at.startsWith('/manifest/');
  const isJudged = (each: Requirement) => isAboutManifest(each) || each.at === '/folder/complete';
  const selections = requirements.filter(isJudged).map((requirement) => select(requirement, context.dossier));
  const blocks = requirements.filter((each) => !isJudged(each)).map(({ id }) => id);
  const evaluation = { ...context, selections };
  const findings = selections.flatMap((selection) => createFindings(selection, evaluation));
  const first = findings.find(({ verdict }) => verdict !== 'pass');
  return findings.map((finding) => (finding === first ? { ...finding, blocks } : finding));
}
