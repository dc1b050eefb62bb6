// Findings by column of the matrix → the worst verdict and the figure that says why.

import { memoize } from '../../memoize.ts';
import { type Finding, isOpen } from '../../model/finding.ts';
import type { Notice } from '../../model/notice.ts';
import type { MatrixCell } from '../../model/summary.ts';
import { noticeColumns } from '../../notice/index.ts';
import { limitsOf, requirementsById } from '../interpolate.ts';
import { byRequirement, countOf, worstOf } from './counting.ts';

/** One cell for each column, by the column's id. */
export function cellsOf(findings: readonly Finding[], notice: Notice): Record<string, MatrixCell> {
  const own = byRequirement(findings);
  const blocked = new Set(findings.flatMap(({ blocks = [] }) => blocks));
  const cells: Record<string, MatrixCell> = {};
  for (const { name, requirements } of noticeColumns(notice)) {
    const found = requirements.flatMap(({ id }) => own.get(id) ?? []);
    const isBlocked = requirements.some(({ id }) => blocked.has(id));
    cells[name.id] = cellOf(found, isBlocked, notice);
  }
  return cells;
}

/** A column whose every finding was swallowed by a common cause shows that it was not looked at. */
function cellOf(findings: readonly Finding[], isBlocked: boolean, notice: Notice): MatrixCell {
  const awake = withoutDormant(findings);
  const verdict = worstOf(awake);
  if (verdict === undefined) return isBlocked ? { blocked: true } : {};
  const worst = awake.filter((finding) => finding.verdict === verdict);
  return { verdict, ...figureOf(worst, notice) };
}

/** In a column of several stages, one of which nothing is due hides nothing of the others. */
function withoutDormant(findings: readonly Finding[]): readonly Finding[] {
  if (!findings.some(({ verdict }) => verdict === 'pending')) return findings;
  const awake = new Set(findings.filter(({ verdict }) => verdict !== 'pending').map(({ stage }) => stage));
  return awake.size === 0 ? findings : findings.filter(({ stage }) => awake.has(stage));
}

/** 4 of 5 for a number with a lower limit of its own; at how many places otherwise. */
function figureOf(worst: readonly Finding[], notice: Notice): Omit<MatrixCell, 'verdict'> {
  const [first] = worst;
  if (first === undefined || first.verdict === 'pending') return {};
  const minimum = quotas(notice).get(first.requirement);
  const actual = countOf(first.actual) ?? (first.why?.code === 'absent' ? 0 : undefined);
  if (minimum !== undefined && actual !== undefined) return { quota: [actual, minimum] };
  return isOpen(first) ? { places: worst.length } : {};
}

/** The lower limits of requirements that look at one place alone. */
const quotas = memoize((notice: Notice): ReadonlyMap<string, number> => {
  const found = [...requirementsById(notice)].flatMap(([id, { at, must }]) => {
    const limits = at.includes('*') ? {} : limitsOf(must);
    const minimum = limits['minimum'] ?? limits['minItems'];
    return minimum === undefined ? [] : [[id, Number(minimum)] as const];
  });
  return new Map(found);
});
