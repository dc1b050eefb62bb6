// A batch → JSON for programs: the roll-call, every submission with its open findings, what is seen across them.

import type { Batch, SubmissionSummary } from '../report/view.ts';
import { maskPhone } from '../text/mask-phone.ts';
import { headOf } from './heading.ts';
import { findingOf } from './json.ts';
import type { Style } from './style.ts';

/** A batch → JSON in the form of schemas/batch.schema.json; its findings have that of report.schema.json. */
export function batchJson(batch: Batch, style: Style): string {
  const { roll, digests, across, stages, strays, inbox, asOf, partial } = batch;
  const body = {
    ...headOf(batch),
    inbox,
    asOf,
    ...(partial ? { partial } : {}),
    roll: roll.map(({ digest, superseded, parts, ...row }) => ({
      ...row,
      submission: digest === undefined ? null : (digests[digest]?.path ?? null),
      superseded: superseded.flatMap((index) => digests[index]?.path ?? []),
      ...(parts ? { parts: parts.flatMap((index) => digests[index]?.path ?? []) } : {}),
    })),
    submissions: digests.map(submissionOf),
    across: across.map(({ items, ...found }) => ({
      ...found,
      items: items.map(({ digest, ...item }) => ({ submission: digests[digest]?.path ?? '', ...item })),
    })),
    stages,
    strays,
  };
  const write = (_key: string, value: unknown) =>
    style.mask && typeof value === 'string' ? maskPhone(value) : value;
  return `${JSON.stringify(body, write, 2)}\n`;
}

function submissionOf(digest: SubmissionSummary) {
  const { traces, files, findings, ...rest } = digest;
  return {
    ...rest,
    files: files.map(({ thumbnail, ...line }) => line),
    findings: findings.map(findingOf),
  };
}
