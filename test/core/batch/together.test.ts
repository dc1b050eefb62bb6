// Several packages of one submitter: whose they are, which counts, and what they show together.

import { describe, expect, test } from 'vitest';
import { inboxInput } from '../../../src/core/batch/index.ts';
import { zh } from '../../../src/core/i18n/zh.ts';
import type { Notice } from '../../../src/core/model/notice.ts';
import type { StageProgress, SubmissionSummary, Traces } from '../../../src/core/model/summary.ts';
import { crossFindingView } from '../../../src/core/report/view/index.ts';
import { DISTRICTS, NOTICE as PLAIN } from '../../make/notice.ts';
import { foundOf, summaryOf } from '../../make/summary.ts';

type TextTrace = Traces['texts'][number];

const { units, ...others } = PLAIN.manifest.properties ?? {};
const NOTICE: Notice = {
  ...PLAIN,
  manifest: {
    ...PLAIN.manifest,
    properties: { ...others, ...(units ? { units: { ...units, stage: '1' } } : {}) },
  },
};

const WHO = DISTRICTS[0] ?? '';
const OTHER = DISTRICTS[1] ?? '';
const FIT = [1900, 2000, 2100];

const line = (id: string, given: Partial<StageProgress>): StageProgress => ({
  id,
  pending: false,
  started: true,
  gaps: false,
  ...given,
});
const NOTHING = { started: false, gaps: true };

function batchOf(...submissions: readonly SubmissionSummary[]) {
  return inboxInput(submissions, {
    tool: { name: 'baosong', version: '0' },
    notice: NOTICE,
    messages: zh,
    paths: '收件',
    asOf: { instant: Date.UTC(2031, 6, 1), source: 'option' },
    strict: false,
  });
}

const rowOf = (batch: ReturnType<typeof batchOf>, name: string) => {
  const row = batch.inbox.rollCall.find((each) => each.name === name && each.code !== '');
  return { row, counts: row?.submission === undefined ? undefined : batch.submissions[row.submission] };
};

const at = (instant: number) => ({ instant, source: 'mail' }) as const;

const first = summaryOf(WHO, FIT, {
  path: '收件/1.eml',
  name: '1.eml',
  received: at(1),
  stages: [line('1', {}), line('2', NOTHING)],
});
const late = foundOf('sent-1', 'fail', { at: '/stages/1/daysLate' });

describe('a stage handed in once stays handed in', () => {
  const second = summaryOf(WHO, [], {
    path: '收件/2.eml',
    name: '2.eml',
    received: at(2),
    stages: [line('1', NOTHING), line('2', {})],
    findings: [foundOf('unit-count', 'fail'), late],
  });

  test('a later package with the second stage alone is judged together with the first', () => {
    const { row, counts } = rowOf(batchOf(second, first), WHO);
    expect(counts).toMatchObject({ name: '2.eml', verdict: 'pass', findings: [] });
    expect(counts?.units).toHaveLength(FIT.length);
    expect(counts?.parts).toMatchObject([{ stage: '1', name: '1.eml', repeated: false }]);
    expect(row).toMatchObject({ state: 'received', superseded: [], parts: [0] });
  });

  test('what was wrong with the first stage stays wrong', () => {
    const wrong = foundOf('unit-length', 'fail');
    const { counts } = rowOf(batchOf({ ...first, findings: [wrong] }, second), WHO);
    expect(counts?.findings).toEqual([wrong]);
    expect(counts?.verdict).toBe('fail');
    expect(counts?.counts.fail).toBe(1);
  });

  test('a first stage sent again after its day came in time where an earlier package was complete', () => {
    const again = { ...second, units: first.units, stages: [line('1', {}), line('2', {})], findings: [late] };
    const { row, counts } = rowOf(batchOf(first, again), WHO);
    expect(counts).toMatchObject({ verdict: 'pass', findings: [], parts: [{ repeated: true }] });
    expect(row?.superseded).toEqual([0]);
  });

  test('and is late where the earlier one was not complete, or there is none', () => {
    const again = { ...second, units: first.units, stages: [line('1', {}), line('2', {})], findings: [late] };
    const open = foundOf('unit-count', 'fail');
    expect(rowOf(batchOf({ ...first, findings: [open] }, again), WHO).counts?.findings).toEqual([late]);
    expect(rowOf(batchOf(again), WHO).counts?.findings).toEqual([late]);
  });
});

describe('whose package it is', () => {
  const named = summaryOf(WHO, FIT, { path: `收件/${OTHER}`, name: OTHER, received: at(9) });

  test('one whose folder names another submitter never takes the place of a sure one; it stands for itself', () => {
    const batch = batchOf({ ...first, path: `收件/${WHO}`, name: WHO }, named);
    const { row, counts } = rowOf(batch, WHO);
    expect(counts?.name).toBe(WHO);
    expect(row).toMatchObject({ state: 'received', superseded: [] });
    expect(batch.inbox.rollCall.at(-1)).toMatchObject({ name: OTHER, code: '', state: 'contested' });
    expect(
      batch.stages.map(
        ({ complete, partial, unlooked, missing }) =>
          [...complete, ...partial, ...unlooked, ...missing].length,
      ),
    ).toEqual(batch.stages.map(() => NOTICE.submitters.length));
  });

  test('it counts, and is shown as doubtful, where nothing else came', () => {
    expect(rowOf(batchOf(named), WHO).row).toMatchObject({ state: 'contested', submission: 0 });
  });
});

describe('the same units from the same two submitters', () => {
  const traces = {
    units: ['甲', '乙', '丙', '丁'].map((label) => ({ key: label, label })),
    phones: [],
    texts: [],
  };

  test('are one finding that names both and a few of the units', () => {
    const batch = batchOf({ ...first, traces }, summaryOf(OTHER, FIT, { traces }));
    const [found, ...others] = batch.inbox.crossFindings.map((each) => crossFindingView(each, batch));
    expect(others).toEqual([]);
    expect(found?.items).toHaveLength(8);
    expect(found?.sentence).toContain(`${WHO}、${OTHER}报送了4个同样的单位：甲、乙、丙等`);
  });
});

describe('texts of two submitters', () => {
  const packed = (numbers: readonly number[]) =>
    Buffer.from(numbers.flatMap((each) => [0, 0, each >> 8, each & 255])).toString('base64');
  /** A text of 200 shingles; `own` of them, the last ones, are those of no other text. */
  const text = (label: string, own: number, from = 1000): TextTrace => {
    const numbers = Array.from({ length: 200 }, (_, index) => (index < 200 - own ? index : from + index));
    return { label, file: `${label}.docx`, bytes: 9000, size: 200, hashes: packed(numbers) };
  };
  const sent = (name: string, ...texts: TextTrace[]) =>
    summaryOf(name, FIT, { traces: { units: [], phones: [], texts } });

  // From 99.5 per cent on a text is the same, from half of it on worth a look.
  test.each([
    [0, [{ kind: 'sameText', share: 1 }]],
    [1, [{ kind: 'sameText', share: 0.995 }]],
    [2, [{ kind: 'nearCopy', share: 0.99 }]],
    [100, [{ kind: 'nearCopy', share: 0.5 }]],
    [101, []],
    [200, []],
  ])('of 200 parts %i differ', (own, found) => {
    const batch = batchOf(sent(WHO, text('甲', 0)), sent(OTHER, text('乙', own)));
    expect(batch.inbox.crossFindings).toMatchObject(found);
    expect(batch.inbox.crossFindings).toHaveLength(found.length);
  });
});
