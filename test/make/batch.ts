// The inbox of the invented city → one submission of it, a batch of thousands, and one full of hostile strings.

import type { Batch, RollCallRow, SubmissionSummary } from '../../src/core/report/view.ts';
import { inbox } from './inbox.ts';

export { distanceOf, findingView, lengthFinding, summaryOf } from './digest.ts';
export { inbox };

/** One submission alone, by its place in the inbox. */
export function alone(index: number, language: 'zh' | 'en' = 'zh'): Batch {
  const whole = inbox(language);
  const stages = whole.stages.map((stage) => ({ ...stage, complete: [], partial: [], missing: [] }));
  return {
    ...whole,
    inbox: '',
    digests: whole.digests.slice(index, index + 1),
    roll: [],
    across: [],
    strays: [],
    stages,
  };
}

/** A province or a ministry: `count` submitters in the inbox's proportions, each tenth missing. */
export function large(count: number): Batch {
  const whole = inbox();
  const digests: SubmissionSummary[] = [];
  const roll = Array.from({ length: count }, (_, index): RollCallRow => {
    const row = { code: String(index), name: `第${index + 1}县`, superseded: [], due: '还剩2天' };
    const own = index % 10 === 9 ? undefined : whole.digests[index % 10];
    if (own === undefined) return { ...row, state: 'missing' };
    return { ...row, state: 'received', digest: digests.push(own) - 1 };
  });
  return { ...whole, digests, roll, across: [] };
}

/** What a submitter may write to break out of text, attributes and markup. */
export const POISON = `<script>alert(1)</script>"' onmouseover="x" ]]> &amp; <!-- --> \u2028`;

/** Codes and figures that no submitter writes. */
const OURS = ['verdict', 'severity', 'requirement', 'stage', 'state', 'list', 'form', 'code', 'id', 'at'];

/** The inbox with something hostile in every string that comes from a submitter. */
export function poisoned(): Batch {
  const whole = inbox();
  const write = (key: string, value: unknown) =>
    typeof value === 'string' && !OURS.includes(key) ? `${value}${POISON}` : value;
  const hostile = JSON.parse(
    JSON.stringify({ ...whole, notice: undefined, labels: undefined, tool: undefined }, write),
  ) as Batch;
  return { ...hostile, notice: whole.notice, labels: whole.labels, tool: whole.tool };
}
