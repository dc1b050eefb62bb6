// Findings by column of the matrix → the worst verdict and the figure that says why.

import type { Finding, Verdict } from '../model/finding.ts';
import type { Requirement } from '../model/notice.ts';
import { noticeColumns } from '../notice/index.ts';
import { type Context, countOf } from './context.ts';
import { limitsOf } from './figures.ts';
import type { Cell } from './view.ts';

const GRAVITY: readonly Verdict[] = ['fail', 'unchecked', 'pending', 'pass'];

/** One cell for each column, by the column's id. */
export function cellsOf(findings: readonly Finding[], context: Context): Record<string, Cell> {
  const cells: Record<string, Cell> = {};
  for (const { name, requirements } of noticeColumns(context.notice)) {
    cells[name.id] = cellOf(requirements, findings, context);
  }
  return cells;
}

function cellOf(requirements: readonly Requirement[], findings: readonly Finding[], context: Context): Cell {
  const ids = new Set(requirements.map((each) => each.id));
  const own = withoutDormant(findings.filter((finding) => ids.has(finding.requirement)));
  const verdict = GRAVITY.find((each) => own.some((finding) => finding.verdict === each));
  if (verdict === undefined) return { text: blockedText(ids, findings, context) };
  const worst = own.filter((finding) => finding.verdict === verdict);
  return { verdict, text: textOf(requirements, worst, context) };
}

/** In a column of several stages, one of which nothing is due hides nothing of the others. */
function withoutDormant(findings: readonly Finding[]): readonly Finding[] {
  const awake = new Set(findings.filter(({ verdict }) => verdict !== 'pending').map(({ stage }) => stage));
  return awake.size === 0 ? findings : findings.filter(({ stage }) => awake.has(stage));
}

/** A column whose every finding was swallowed by a common cause shows that it was not looked at. */
function blockedText(ids: ReadonlySet<string>, findings: readonly Finding[], { words }: Context): string {
  const blocked = findings.some((finding) => finding.blocks?.some((id) => ids.has(id)));
  return blocked ? words.verdict.unchecked : '';
}

/** '4/5' for a number with a lower limit of its own; how many places otherwise. */
function textOf(requirements: readonly Requirement[], worst: readonly Finding[], { words }: Context): string {
  const [first] = worst;
  if (first === undefined || first.verdict === 'pending') return '';
  const requirement = requirements.find((each) => each.id === first.requirement);
  const quota = requirement && !requirement.at.includes('*') ? limitsOf(requirement.must) : {};
  const minimum = quota['minimum'] ?? quota['minItems'];
  const actual = countOf(first.actual) ?? (first.why?.code === 'absent' ? 0 : undefined);
  if (minimum !== undefined && actual !== undefined) return `${actual}/${minimum}`;
  return first.verdict === 'pass' ? '' : words.check.places(worst.length);
}
