// Packages and what lies beside them → the roll-call: unknown times, unread packages, runs that ended early.

import { describe, expect, test } from 'vitest';
import { inboxInput } from '../../../src/core/batch/index.ts';
import { zh } from '../../../src/core/i18n/zh.ts';
import type { ReceivedTime } from '../../../src/core/model/finding.ts';
import type { SubmissionSummary } from '../../../src/core/model/summary.ts';
import { inboxText } from '../../../src/core/reporters/text/index.ts';
import { DISTRICTS, NOTICE } from '../../make/notice.ts';
import { foundOf, summaryOf } from '../../make/summary.ts';

const [WHO = '', OTHER = ''] = DISTRICTS;
const FIT = [1900, 2000, 2100];
const UNKNOWN: ReceivedTime = { source: 'unknown', why: 'notGiven' };
const at = (instant: number) => ({ instant, source: 'mail' }) as const;

function batchOf(submissions: readonly SubmissionSummary[], partial?: { done: number; all: number }) {
  return inboxInput(submissions, {
    tool: { name: 'baosong', version: '0' },
    notice: NOTICE,
    messages: zh,
    paths: '收件',
    asOf: { instant: Date.UTC(2031, 6, 1), source: 'option' },
    strict: false,
    ...(partial ? { partial } : {}),
  });
}

const rowOf = ({ inbox }: ReturnType<typeof batchOf>, name: string) =>
  inbox.rollCall.find((each) => each.name === name && each.code !== '');

const screenOf = (batch: ReturnType<typeof batchOf>) =>
  inboxText(batch, { palette: PLAIN, quiet: false, columns: 100, mask: false });
const same = (text: string) => text;
const PLAIN = { good: same, bad: same, doubt: same, faint: same, strong: same };

/** A package that came and told nothing of itself. */
const unread = (name: string, given: Partial<SubmissionSummary> = {}): SubmissionSummary => {
  const { submitter: _, ...summary } = summaryOf(name, [], {
    contents: 'unread',
    stages: [],
    findings: [
      foundOf('file-readable', 'unchecked', {
        file: 'x',
        why: { code: 'unread', unread: { code: 'damaged' } },
      }),
    ],
    ...given,
  });
  return summary;
};

test('a time that nobody knows has no instant, and the time of looking is none', () => {
  // @ts-expect-error Unknown is no instant: a default in its place does not compile.
  const default0 = (received: ReceivedTime): number => received.instant ?? 0;
  // @ts-expect-error The time of looking is no time of receipt.
  const looked: ReceivedTime = { instant: 0, source: 'now' };
  expect([default0(UNKNOWN), looked.source]).toEqual([0, 'now']);
});

describe('several packages of one submitter', () => {
  const dated = summaryOf(WHO, FIT, { path: '收件/a', name: 'a', received: at(5) });

  test.each([
    ['both known: the later counts', at(9), 'b', undefined],
    ['one unknown: the known one counts for now, and that this is not sure is said', UNKNOWN, 'a', true],
  ])('%s', (_, received, counts, unordered) => {
    const batch = batchOf([dated, summaryOf(WHO, FIT, { path: '收件/b', name: 'b', received })]);
    const row = rowOf(batch, WHO);
    expect(batch.submissions[row?.submission ?? -1]?.name).toBe(counts);
    expect(row?.unordered).toBe(unordered);
    expect(screenOf(batch).includes('收到的先后不明')).toBe(unordered === true);
  });

  test('one that cannot be read is not called an earlier one: it is named with its reason', () => {
    const batch = batchOf([
      dated,
      unread(WHO, {
        path: '收件/z.msg',
        name: 'z.msg',
        received: at(99),
        named: [NOTICE.submitters[0]?.code ?? ''],
      }),
    ]);
    expect(rowOf(batch, WHO)).toMatchObject({ state: 'received', superseded: [], unopened: [1] });
    expect(screenOf(batch)).toMatch(/另外收到，读不出\n {2}- .*z\.msg（/);
  });
});

describe('nothing of it could be read', () => {
  test.each([
    ['its name says whose it is', unread(WHO)],
    ['a subject, a file name or a text does', unread('material.msg', { named: ['990100'] })],
  ])('%s: received, never missing, in every count', (_, summary) => {
    const code = NOTICE.submitters[0]?.code ?? '';
    const own = summary.named ? { ...summary, named: [code] } : summary;
    const batch = batchOf([own]);
    expect(rowOf(batch, WHO)).toMatchObject({ state: 'received', submission: 0 });
    for (const stage of batch.stages) {
      expect(stage.unread).toEqual([WHO]);
      expect(stage.missing).not.toContain(WHO);
    }
    expect(screenOf(batch)).toContain('其中“收到，读不出”1');
  });

  test('a folder that is empty is known to hold nothing', () => {
    const batch = batchOf([unread(WHO, { contents: 'empty' })]);
    expect(batch.stages.map(({ unread: names }) => names)).toEqual(batch.stages.map(() => []));
  });
});

describe('who is missing', () => {
  test('nobody, where the run ended before everything was looked at', () => {
    const batch = batchOf([summaryOf(WHO, FIT)], { done: 1, all: 3 });
    expect(new Set(batch.inbox.rollCall.map(({ state }) => state))).toEqual(
      new Set(['received', 'unlooked']),
    );
    expect(batch.stages.flatMap(({ missing }) => missing)).not.toContain(OTHER);
    const table = screenOf(batch)
      .split('\n')
      .filter((line) => line.includes(OTHER));
    expect(table[0]).toContain('未查');
    expect(screenOf(batch)).toContain('未收到0');
  });

  test('nobody of whom something may be among what names several', () => {
    const batch = batchOf([unread(`${WHO}、${OTHER}`)]);
    for (const name of [WHO, OTHER]) expect(rowOf(batch, name)).toMatchObject({ state: 'unsure', amid: [0] });
    expect(screenOf(batch)).toContain(`收件里的“${WHO}、${OTHER}”写着几个地区`);
  });

  test('nobody whose name stands on a package with the list of another', () => {
    const batch = batchOf([summaryOf(WHO, FIT, { path: `收件/${OTHER}`, name: OTHER })]);
    expect(rowOf(batch, OTHER)?.state).toBe('unsure');
  });
});

describe('a single file', () => {
  const file = (name: string, given: Partial<SubmissionSummary> = {}) =>
    unread(name, { form: 'file', ...given });

  test('whose name says whose it is is a row', () => {
    expect(rowOf(batchOf([file(`${WHO}总结.docx`)]), WHO)?.state).toBe('received');
  });

  test('of nobody known is told by its name, and with those of whom it speaks; it counts for nothing', () => {
    const code = NOTICE.submitters[1]?.code ?? '';
    const batch = batchOf([file('说明.txt', { spokenOf: [code] }), file('另一个.txt', { path: '收件/0' })]);
    expect(batch.inbox.strays.map(({ names }) => names)).toEqual([[], [OTHER]]);
    expect(batch.submissions).toEqual([]);
    expect(rowOf(batch, OTHER)?.state).toBe('missing');
    expect(screenOf(batch)).toContain(`说明.txt（写到${OTHER}）`);
  });
});
