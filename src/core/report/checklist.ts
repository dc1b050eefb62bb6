// Findings of each requirement → one line of a checklist; measured texts → one line each.

import type { Messages } from '../i18n/messages.ts';
import { isObject, valueAt } from '../json-pointer.ts';
import type { Finding, Verdict } from '../model/finding.ts';
import type { Json } from '../model/json.ts';
import type { Requirement } from '../model/notice.ts';
import { type Context, countOf } from './context.ts';
import { figuresOf, fill, limitsOf, say } from './figures.ts';
import type { ChecklistLine, StageLine, TextLine } from './view.ts';

const GRAVITY: readonly Verdict[] = ['fail', 'unchecked', 'pending', 'pass'];

/** All requirements in their order; those that found nothing to look at have no verdict. */
export function checklistOf(
  findings: readonly Finding[],
  wanted: readonly Requirement[],
  context: Context,
): ChecklistLine[] {
  const places = new Map<string, number[]>();
  for (const [index, finding] of findings.entries()) {
    const known = places.get(finding.requirement);
    if (known === undefined) places.set(finding.requirement, [index]);
    else known.push(index);
  }
  return wanted.map((requirement) => {
    const indices = places.get(requirement.id) ?? [];
    const own = indices.flatMap((index) => findings[index] ?? []);
    const verdict = GRAVITY.find((each) => own.some((finding) => finding.verdict === each));
    return {
      requirement: requirement.id,
      title: say(requirement.title, context.words),
      severity: requirement.severity,
      ...(requirement.stage === undefined ? {} : { stage: requirement.stage }),
      builtIn: requirement.clause === undefined,
      ...(verdict === undefined ? {} : { verdict }),
      summary: summaryOf(requirement, own, context),
      findings: indices,
    };
  });
}

function summaryOf(requirement: Requirement, findings: readonly Finding[], context: Context): string {
  const { words, notice } = context;
  const expected = fill(say(requirement.expected, words), figuresOf(requirement, notice, words));
  const passed = findings.filter((finding) => finding.verdict === 'pass').length;
  if (passed < findings.length)
    return findings.length > 1 ? words.check.passed(passed, findings.length) : expected;
  const values = valuesOf(requirement, findings, context);
  if (values === undefined) return findings.length > 1 ? words.check.complete(findings.length) : expected;
  return findings.length > 1
    ? words.check.many(findings.length, values, expected)
    : words.check.one(values, expected);
}

/** '2105到2450字': the lowest and highest of numbers that have a limit of their own. */
function valuesOf(
  requirement: Requirement,
  findings: readonly Finding[],
  { words }: Context,
): string | undefined {
  const numbers = findings.flatMap((finding) => countOf(finding.actual) ?? []);
  const { unit } = requirement;
  if (numbers.length === 0 || unit === undefined || limitsOf(requirement.must)['maximum'] === 0)
    return undefined;
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
  const name = say(unit, words);
  return low === high ? `${low}${name}` : words.finding.range(String(low), `${high}${name}`);
}

/** Every text that a requirement measures by its characters, as a row of a table. */
export function textsOf(findings: readonly Finding[], context: Context): TextLine[] {
  return findings.flatMap((finding) => {
    if (!finding.at.endsWith('/characters') || typeof finding.actual !== 'number') return [];
    const facts = valueAt(context.dossier, finding.at.slice(0, -'/characters'.length));
    return isObject(facts) ? [textLine(finding, finding.actual, facts, context)] : [];
  });
}

function textLine(
  finding: Finding,
  characters: number,
  facts: { readonly [name: string]: Json },
  context: Context,
): TextLine {
  const { min, max } = finding.range ?? { min: characters, max: characters };
  return {
    subject: finding.subject ?? '',
    file: finding.file ?? '',
    verdict: finding.verdict,
    characters,
    range: [min, max],
    distance: distanceOf(finding, characters, context),
    han: Number(facts['han']),
    charactersNoSpaces: Number(facts['charactersNoSpaces']),
  };
}

function distanceOf(finding: Finding, characters: number, { notice, words }: Context): string {
  const requirement = notice.requirements.find((each) => each.id === finding.requirement);
  const limits = limitsOf(requirement?.must ?? true);
  const [minimum, maximum] = [Number(limits['minimum']), Number(limits['maximum'])]; // NaN where there is none
  const unit = requirement?.unit ? say(requirement.unit, words) : '';
  if (characters < minimum) return words.check.below(`${minimum - characters}${unit}`);
  if (characters > maximum) return words.check.above(`${characters - maximum}${unit}`);
  const room = (gap: number) => (Number.isNaN(gap) ? '-' : String(gap));
  return words.check.within(room(characters - minimum), room(maximum - characters));
}

/** The notice's stages, each with its last day and how it stands. */
export function stageLinesOf(findings: readonly Finding[], { dossier, notice, words }: Context): StageLine[] {
  return notice.stages.map((stage) => {
    const facts = valueAt(dossier, `/stages/${stage.id}`);
    return {
      id: stage.id,
      title: say(stage.title, words),
      due: isObject(facts) ? dueOf(facts, words.day(stage.due), words) : '',
      pending: isObject(facts) && facts['pending'] === true,
      started: isObject(facts) && facts['started'] === true,
      gaps: findings.some((each) => each.stage === stage.id && each.verdict === 'pending'),
    };
  });
}

/** Days left or over; for a stage that was sent in time, when. */
function dueOf(facts: { readonly [name: string]: Json }, due: string, words: Messages): string {
  if (facts['past'] === true && facts['started'] === true && facts['daysLate'] === 0) {
    return words.check.sentInTime(due, words.day(String(facts['submitted'])));
  }
  return words.check.due(due, Number(facts['daysLeft']));
}
