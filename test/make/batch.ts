// The inbox of the invented city → one submission of it, a batch of thousands, and one full of hostile strings.

import type { RollCallRow } from '../../src/core/model/batch.ts';
import type { SubmissionSummary } from '../../src/core/model/summary.ts';
import type { InboxInput, ReportInput } from '../../src/core/report/input.ts';
import { inbox, inboxWith, type Language } from './inbox.ts';
import { foundOf, summaryOf } from './summary.ts';

export { foundOf, lengthFinding, number, summaryOf } from './summary.ts';
export { inbox, inboxWith };

/** One submission alone, by its place in the inbox. */
export function alone(index: number, language: Language = 'zh'): ReportInput {
  const { inbox: _, submissions, stages, ...whole } = inbox(language);
  return named(submissions.slice(index, index + 1), { ...whole, submissions, stages });
}

/** Submissions that somebody named one by one. */
export function named(
  own: readonly SubmissionSummary[],
  { inbox: _, ...whole }: ReportInput = inbox(),
): ReportInput {
  const stages = whole.stages.map((stage) => ({ ...stage, complete: [], partial: [], missing: [] }));
  return { ...whole, submissions: own, stages };
}

/** A province or a ministry: `count` submitters in the inbox's proportions, each tenth missing. */
export function large(count: number): InboxInput {
  const whole = inbox();
  const submissions: SubmissionSummary[] = [];
  const rollCall = Array.from({ length: count }, (_, index): RollCallRow => {
    const row = { code: String(index), name: `第${index + 1}县`, superseded: [] };
    const own = index % 10 === 9 ? undefined : whole.submissions[index % 10];
    if (own === undefined) return { ...row, state: 'missing' };
    return { ...row, state: 'received', submission: submissions.push(own) - 1 };
  });
  return inboxWith({ rollCall, crossFindings: [] }, { ...whole, submissions });
}

/** A package in which a phone number is at fault. */
export function withPhone(): SubmissionSummary {
  const fact = { kind: 'written', text: '0999-55637701' } as const;
  return summaryOf('青禾区', [1900], { findings: [foundOf('unit-phone', 'fail', { evidence: { fact } })] });
}

/** What a submitter may write to break out of text, attributes and markup. */
export const POISON = `<script>alert(1)</script>"' onmouseover="x" ]]> &amp; <!-- --> \u2028`;

/** Codes and figures that no submitter writes. */
const OURS =
  /^(?:verdict|verdicts|severity|requirement|stage|state|list|form|code|id|at|kind|source|sentBy|keyword|wanted|found|blocks|reasons|clause)$/;

/** The inbox with something hostile in every string that comes from a submitter. */
export function poisoned(): InboxInput {
  const { tool, notice, messages, asOf, ...facts } = inbox();
  return {
    tool,
    notice,
    messages,
    asOf,
    ...(poison(facts) as Pick<InboxInput, 'submissions' | 'stages' | 'inbox'>),
  };
}

function poison(value: unknown, name = ''): unknown {
  if (typeof value === 'string') return OURS.test(name) ? value : `${value}${POISON}`;
  if (Array.isArray(value)) return value.map((item: unknown) => poison(item, name));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, poison(inner, key)]));
}
