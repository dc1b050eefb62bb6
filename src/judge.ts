// Notice × Dossier → Findings: each place that a requirement looks at yields exactly one.

import { withoutConsequences } from './judge/after.ts';
import { type Bench, birth } from './judge/birth.ts';
import { gather, type Look } from './judge/gather.ts';
import type { Dossier, Finding, Requirement } from './model.ts';
import { valueAt } from './pointer.ts';

/**
 * All requirements over the dossier, in their order. What stands in the way of several requirements (a missing
 * value, a document that cannot be read, a list that cannot be read) is one Finding that names the others.
 * With a `stage`, only that stage and what belongs to no stage.
 */
export function judge(bench: Bench, stage?: string): Finding[] {
  const { notice, dossier } = bench;
  const wanted = notice.requirements.filter((each) => stage === undefined || (each.stage ?? stage) === stage);
  if (isListUnreadable(dossier)) return judgeListOnly(wanted, bench);
  const findings: Finding[] = [];
  const looks = wanted.map((requirement) => gather(requirement, dossier));
  const unmet = new Map<string, readonly string[]>();
  const patterns = new Map(wanted.map(({ id, at }) => [id, at]));
  const atOf = (id: string) => patterns.get(id) ?? '';
  for (const look of inOrder(looks)) {
    const { requirement } = look;
    const born = withoutConsequences(birth(look, looks, bench), requirement, { unmet, atOf });
    const places = born.filter(({ verdict }) => verdict !== 'pass').map(({ at }) => at);
    // Whoever waits for one that waits itself is silent wherever the first of them is.
    const inherited = unmet.get(requirement.after ?? '') ?? [];
    if (places.length + inherited.length > 0) unmet.set(requirement.id, [...inherited, ...places]);
    findings.push(...born);
  }
  return sortBy(findings, wanted);
}

/** A requirement that waits for another is judged behind it, however many wait in a row. */
function inOrder(looks: readonly Look[]): Look[] {
  const waits = new Map(looks.map(({ requirement }) => [requirement.id, requirement.after]));
  const depthOf = (id: string | undefined, steps = 0): number =>
    id === undefined || steps > looks.length ? steps : depthOf(waits.get(id), steps + 1);
  const depths = new Map(looks.map(({ requirement }) => [requirement.id, depthOf(requirement.id)]));
  return [...looks].sort((a, b) => (depths.get(a.requirement.id) ?? 0) - (depths.get(b.requirement.id) ?? 0));
}

function sortBy(findings: readonly Finding[], requirements: readonly Requirement[]): Finding[] {
  const rank = new Map(requirements.map((each, index) => [each.id, index]));
  return [...findings].sort((a, b) => (rank.get(a.requirement) ?? 0) - (rank.get(b.requirement) ?? 0));
}

/** Nothing of the list could be read: its own problems are the only findings, and they block all the rest. */
function isListUnreadable(dossier: Dossier): boolean {
  return valueAt(dossier, '/manifest/unreadable') === true;
}

function judgeListOnly(wanted: readonly Requirement[], bench: Bench): Finding[] {
  // A list that was never seen, as in an archive with a password, is neither well written nor badly.
  const isUnseen = valueAt(bench.dossier, '/manifest/problems/0') === undefined;
  const isList = (each: Requirement) => !isUnseen && each.at.startsWith('/manifest/');
  const about = (each: Requirement) => isList(each) || each.at === '/folder/complete';
  const looks = wanted.filter(about).map((requirement) => gather(requirement, bench.dossier));
  const blocks = wanted.filter((each) => !about(each)).map((each) => each.id);
  let first = true;
  return looks
    .flatMap((look) => birth(look, looks, bench))
    .map((finding) => {
      if (!first || finding.verdict === 'pass') return finding;
      first = false;
      return { ...finding, blocks };
    });
}
