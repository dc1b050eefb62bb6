// Packages and what lies beside them → the roll-call: unknown times, unread packages, runs that ended early.

import { describe, expect, test } from 'vitest';
import { inboxInput, reportInput } from '../../../src/core/batch/index.ts';
import { zh } from '../../../src/core/i18n/zh.ts';
import type { ReceivedTime } from '../../../src/core/model/finding.ts';
import type { SubmissionSummary } from '../../../src/core/model/summary.ts';
import { letters } from '../../../src/core/reporters/letter/index.ts';
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

  test('one package alone is in order, whenever it came', () => {
    expect(rowOf(batchOf([summaryOf(WHO, FIT, { received: UNKNOWN })]), WHO)).not.toHaveProperty('unordered');
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
    // Its own name within it does not make it one of several.
    const own = NOTICE.submitters.filter(({ name }) => name.zh === WHO).map(({ code }) => code);
    const holding = batchOf([unread(WHO, { contents: 'empty', named: own, holds: own })]);
    expect(rowOf(holding, WHO)).toEqual({
      code: own[0],
      name: WHO,
      superseded: [],
      state: 'unsure',
      bare: [0],
    });
  });

  test('whether they sent anything, an empty folder with their name does not say: no verdict, no letter', () => {
    const bare = unread(WHO, { contents: 'empty', form: 'folder', path: '收件/0', verdict: 'fail' });
    const batch = batchOf([bare]);
    expect(batch.inbox.rollCall.filter(({ state }) => state !== 'missing')).toEqual([
      expect.objectContaining({ name: WHO, state: 'unsure', bare: [0] }),
    ]);
    expect(screenOf(batch)).toContain(`收件里的“${WHO}”是空的，看不出报了没有`);
    expect(screenOf(batch)).toContain(`共${DISTRICTS.length}：通过0  待核1  不通过0`);
    for (const stage of batch.stages) expect(stage.unsure).toEqual([WHO]);
    expect(letters(batch)).toEqual([]);
    // What came beside it counts; the empty folder is told.
    const beside = rowOf(batchOf([bare, summaryOf(WHO, FIT, { path: '收件/1' })]), WHO);
    expect(beside).toMatchObject({ state: 'received', submission: 1, unopened: [0] });
  });
});

describe('letters', () => {
  const late = (code: 'unknownTime' | 'damaged') =>
    foundOf('sent-1', 'unchecked', { at: '/stages/1', why: { code: 'unread', unread: { code } } });
  const short = foundOf('unit-length', 'fail', { at: '/units/0' });
  const lettersTo = (findings: SubmissionSummary['findings']) =>
    letters(batchOf([summaryOf(WHO, FIT, { path: '收件/0', verdict: 'unchecked', findings })]));

  test('ask nobody when a package came: the office knows, and what was sent is not asked for again', () => {
    expect(lettersTo([late('unknownTime')])).toEqual([]);
    const [letter, ...others] = lettersTo([late('unknownTime'), short]);
    expect(others).toEqual([]);
    expect(letter?.text.match(/【.*?】/g)).toEqual(['【须补正】']);
    expect(lettersTo([late('damaged')])).toHaveLength(1);
  });

  test('name no submitter where list and name disagree', () => {
    const given = { path: '收件/0', name: OTHER, verdict: 'fail', findings: [short] } as const;
    const [letter, ...others] = letters(batchOf([summaryOf(WHO, FIT, given)]));
    expect([letter?.name, others]).toEqual([`${OTHER}_补正通知`, []]);
    expect(letter?.text).toContain(`“${OTHER}”的报送单位：`);
    expect(letter?.text).not.toContain(WHO);
  });
});

describe('who is missing', () => {
  test('nobody, where the run ended before everything was looked at', () => {
    const batch = batchOf([summaryOf(WHO, FIT)], { done: 1, all: 3 });
    expect(new Set(batch.inbox.rollCall.map(({ state }) => state))).toEqual(
      new Set(['received', 'unlooked']),
    );
    expect(batch.stages.flatMap(({ missing }) => missing)).not.toContain(OTHER);
    const others = DISTRICTS.filter((name) => name !== WHO);
    expect(batch.stages.map(({ unlooked }) => unlooked)).toEqual(batch.stages.map(() => others));
    const table = screenOf(batch)
      .split('\n')
      .filter((line) => line.includes(OTHER));
    expect(table[0]).toContain('未查');
    expect(screenOf(batch)).toContain('未收到0');
  });

  test('nobody of whom something may be among what names several', () => {
    const batch = batchOf([unread(`${WHO}、${OTHER}`)]);
    for (const name of [WHO, OTHER]) expect(rowOf(batch, name)).toMatchObject({ state: 'unsure', amid: [0] });
    expect(screenOf(batch)).toContain(`收件里的“${WHO}、${OTHER}”也许是它报的`);
  });

  test.each([
    ['in its list', { name: '来件', submitter: { name: `${WHO.slice(0, 1)}某${WHO.slice(2)}` } }],
    ['in its own name', { name: `${WHO.slice(0, 1)}某${WHO.slice(2)}材料.zip` }],
  ])('nobody whose name stands with a wrong character on a package of nobody: %s', (_, given) => {
    const { submitter: _own, ...nameless } = summaryOf('', FIT, { path: '收件/0' });
    const batch = batchOf([{ ...nameless, ...given }]);
    expect(rowOf(batch, WHO)).toMatchObject({ state: 'unsure', amid: [0] });
    expect(batch.inbox.rollCall.filter(({ state }) => state === 'unsure')).toHaveLength(1);
    const sent = batchOf([{ ...nameless, ...given }, summaryOf(WHO, FIT, { path: '收件/1' })]);
    expect(rowOf(sent, WHO)?.state).toBe('received');
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

describe('a report that the program wrote', () => {
  const codeOf = (name: string) => NOTICE.submitters.find((each) => each.name.zh === name)?.code ?? '';
  const of = (name: string, speaksOf: readonly string[], given: Partial<SubmissionSummary> = {}) =>
    unread(name, {
      form: 'file',
      path: `收件/${name}`,
      named: speaksOf.map(codeOf),
      spokenOf: speaksOf.map(codeOf),
      findings: [
        foundOf('unit-phone', 'fail', { why: { code: 'keyword', keyword: 'const' } }),
        foundOf('clerk-named', 'pass'),
        foundOf('file-readable', 'unchecked', {
          file: 'x',
          why: { code: 'unread', unread: { code: 'ownReport' } },
        }),
      ],
      ...given,
    });
  const whole = summaryOf(WHO, FIT, { path: '收件/0' });
  const page = '核对表.html';

  // Whoever sent a report in place of papers sent something: nobody says that nothing came.
  test.each<[string, readonly SubmissionSummary[], readonly string[], string, string]>([
    ['beside the package of which it speaks', [whole, of(page, [WHO])], [page], 'received', 'missing'],
    ['that speaks of several', [of(page, [WHO, OTHER])], [page], 'missing', 'missing'],
    ['that speaks of nobody', [whole, of(page, [])], [page], 'received', 'missing'],
    ['of a submitter without a package', [whole, of(page, [OTHER])], [], 'received', 'received'],
    ['twice', [whole, of(page, [OTHER]), of('核对表(1).html', [OTHER])], [], 'received', 'received'],
    ['under a submitter’s name', [of(`${OTHER}${page}`, [WHO, OTHER])], [], 'missing', 'received'],
    [
      'under the name of one whose package is there',
      [whole, of(`${WHO}${page}`, [WHO])],
      [],
      'received',
      'missing',
    ],
    ['in a folder of its own', [whole, of('来件', [WHO], { form: 'folder' })], [], 'received', 'missing'],
  ])('%s', (_what, submissions, strays, who, other) => {
    const batch = batchOf(submissions);
    expect(batch.inbox.strays).toEqual(
      strays.map((name) => ({ path: `收件/${name}`, names: [], ownReport: true })),
    );
    expect([rowOf(batch, WHO)?.state, rowOf(batch, OTHER)?.state]).toEqual([who, other]);
  });
});

describe('the rows of the roll-call', () => {
  const row = (code: number, name: string, state: string) => ({
    code: `9901${String(code).padStart(2, '0')}`,
    name,
    state,
    superseded: [],
  });
  const missing = DISTRICTS.map((name, index) => row(index + 1, name, 'missing'));
  const rowsOf = (...given: Parameters<typeof batchOf>) => batchOf(...given).inbox.rollCall;

  test('are those of the notice in its order, and then those of nobody known', () => {
    const { submitter: _, ...nobody } = summaryOf('外地', FIT, { path: '收件/0' });
    const foreign = summaryOf('外', FIT, { path: '收件/1', name: '一包', submitter: { name: '外省' } });
    const known = summaryOf(OTHER, FIT, { path: '收件/2' });
    expect(rowsOf([known, foreign, nobody])).toEqual([
      missing[0],
      { ...row(2, OTHER, 'received'), submission: 2 },
      ...missing.slice(2),
      { code: '', name: '外地', state: 'unknown', submission: 0, superseded: [] },
      { code: '', name: '外省', state: 'unknown', submission: 1, superseded: [] },
    ]);
  });

  test('one that names several is a row of its own, and theirs are not sure', () => {
    const rows = rowsOf([unread(`${WHO}、${OTHER}`)], { done: 1, all: 2 });
    const unlooked = missing.slice(2).map((each) => ({ ...each, state: 'unlooked' }));
    expect(rows).toEqual([
      { ...row(1, WHO, 'unsure'), amid: [0] },
      { ...row(2, OTHER, 'unsure'), amid: [0] },
      ...unlooked,
      { code: '', name: `${WHO}、${OTHER}`, state: 'unknown', submission: 0, superseded: [] },
    ]);
  });

  test('a name that says the same as the list contests nothing, and is nobody else’s', () => {
    expect(rowsOf([summaryOf(WHO, FIT)])).toEqual([
      { ...row(1, WHO, 'received'), submission: 0 },
      ...missing.slice(1),
    ]);
  });

  // Paths are in the order of the row; the last column is the place of the package that counts.
  test.each<[string, readonly Partial<SubmissionSummary>[], number, object]>([
    ['the later of two', [{ received: at(2) }, { received: at(1) }], 0, { superseded: [1] }],
    [
      'of two at the same time the later by path',
      [{ received: at(1) }, { received: at(1) }],
      1,
      { superseded: [0] },
    ],
    [
      'a known time before an unknown one',
      [{ received: UNKNOWN }, { received: at(1) }],
      1,
      { superseded: [0], unordered: true },
    ],
    [
      'wherever it stands',
      [{ received: at(1) }, { received: UNKNOWN }],
      0,
      { superseded: [1], unordered: true },
    ],
    [
      'of two unknown times the later by path',
      [{ received: UNKNOWN }, { received: UNKNOWN }],
      1,
      { superseded: [0], unordered: true },
    ],
    [
      'one with a stage and no entries is read',
      [{ received: at(2), units: [] }, { received: at(1) }],
      0,
      { superseded: [1] },
    ],
    [
      'one with entries and no stage too',
      [{ received: at(2), stages: [] }, { received: at(1) }],
      0,
      { superseded: [1] },
    ],
    [
      'of what cannot be read the later',
      [
        { received: at(2), stages: [], units: [] },
        { received: at(1), stages: [], units: [] },
      ],
      0,
      { unopened: [1] },
    ],
    [
      'what can be read before what cannot',
      [{ received: at(1) }, { received: at(2), stages: [], units: [] }],
      0,
      { unopened: [1] },
    ],
  ])('%s counts', (_what, given, submission, more) => {
    // Without entries of a stage of their own, nothing is put together.
    const packages = given.map((each, index) =>
      summaryOf(WHO, FIT, { path: `收件/${index}`, name: `包${index}`, ...each }),
    );
    expect(rowsOf(packages)[0]).toEqual({ ...row(1, WHO, 'received'), submission, ...more });
  });

  test('where every package is contested, the later counts and the earlier is told', () => {
    const packages = [1, 2].map((time) =>
      summaryOf(WHO, FIT, { path: `收件/${time}`, name: OTHER, received: at(time) }),
    );
    const [own, other] = rowsOf(packages);
    expect(own).toEqual({ ...row(1, WHO, 'contested'), submission: 1, superseded: [0] });
    expect(other).toEqual({ ...row(2, OTHER, 'unsure'), amid: [0, 1] });
  });

  test('say of each stage who is how far, and how many days are left by the calendar of the notice', () => {
    const stages = [
      { id: '1', pending: false, started: true, gaps: false },
      { id: '2', pending: false, started: true, gaps: true },
    ];
    const packages = [
      summaryOf(WHO, FIT, { path: '收件/0', stages }),
      unread(OTHER, { path: '收件/1', contents: 'unread' }),
      unread(`${DISTRICTS[2]}、${DISTRICTS[3]}`, { path: '收件/2' }),
    ];
    const rest = DISTRICTS.slice(4);
    const both = { unsure: DISTRICTS.slice(2, 4), unread: [OTHER], unlooked: [], missing: rest };
    // Seen on 1 July, eight o'clock there: 31 days after 31 May, three after 28 June.
    expect(batchOf(packages).stages).toEqual([
      { id: '1', daysLeft: -31, complete: [WHO], partial: [], ...both },
      { id: '2', daysLeft: -3, complete: [], partial: [WHO], ...both },
    ]);
  });
});

test('paths are made safe to show, and how far a run came is told', () => {
  const run = {
    tool: { name: 'baosong', version: '0' },
    notice: NOTICE,
    messages: zh,
    paths: '收\u001b[2J件',
    asOf: { instant: 0, source: 'option' },
    strict: false,
  } as const;
  const { inbox } = inboxInput([], { ...run, partial: { done: 1, all: 3 } });
  expect(inbox.paths).not.toContain('\u001b');
  expect(inbox.partial).toEqual({ done: 1, all: 3 });
  expect(inboxInput([], run).inbox).not.toHaveProperty('partial');
});

test('a file that names its submitter by itself is no stray, nor one that names several', () => {
  const files = [`${WHO}、${OTHER}.docx`, '说明.txt'].map((name) =>
    unread(name, { form: 'file', path: `收件/${name}` }),
  );
  const folder = unread('说明', { path: '收件/说明' });
  const { inbox, submissions } = batchOf([...files, folder]);
  expect(inbox.strays).toEqual([{ path: '收件/说明.txt', names: [] }]);
  expect(submissions.map(({ name }) => name).sort()).toEqual(['说明', `${WHO}、${OTHER}.docx`].sort());
});

describe('packages that somebody named one by one', () => {
  const day = (date: string) => ({ instant: Date.parse(`${date}T12:00:00+08:00`), source: 'mail' }) as const;
  const run = {
    tool: { name: 'baosong', version: '0' },
    notice: NOTICE,
    messages: zh,
    asOf: { instant: Date.parse('2031-05-31T12:00:00+08:00'), source: 'option' },
  } as const;
  const one = summaryOf(WHO, FIT, { asOf: day('2031-05-30') });
  const two = summaryOf(OTHER, FIT, { asOf: day('2031-05-29') });

  test.each([
    ['one alone is seen as of its own time', [one], one.asOf, 1],
    ['several as of the run’s, the days by the first', [two, one], run.asOf, 2],
    ['none as of the run’s', [], run.asOf, 0],
  ])('%s', (_what, submissions, asOf, daysLeft) => {
    const input = reportInput(submissions, run);
    const nobody = { complete: [], partial: [], unsure: [], unread: [], unlooked: [], missing: [] };
    expect(input).toEqual({
      ...run,
      asOf,
      submissions,
      stages: [
        { id: '1', daysLeft, ...nobody },
        { id: '2', daysLeft: daysLeft + 28, ...nobody },
      ],
    });
  });
});
