// Several packages of one submitter: whose they are, which counts, and what they show together.

import { describe, expect, test } from 'vitest';
import { inboxInput } from '../../../src/core/batch/index.ts';
import { zh } from '../../../src/core/i18n/zh.ts';
import type { Notice } from '../../../src/core/model/notice.ts';
import type { StageProgress, SubmissionSummary, Traces } from '../../../src/core/model/summary.ts';
import { crossFindingView } from '../../../src/core/report/view/index.ts';
import { DISTRICTS, NOTICE as PLAIN } from '../../make/notice.ts';
import { fillFolder, reportOf, rulesOf, screenOf, temporaryFolder } from '../../make/run.ts';
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
        ({ complete, partial, unsure, unread: names, unlooked, missing }) =>
          [...complete, ...partial, ...unsure, ...names, ...unlooked, ...missing].length,
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
    Buffer.from(numbers.flatMap((each) => [each & 255, each >> 8, 0, 0])).toString('base64');
  /** A text of 200 shingles; `own` of them, the last ones, are those of no other text. */
  const text = (label: string, own: number, from = 1000): TextTrace => {
    const numbers = Array.from({ length: 200 }, (_, index) => (index < 200 - own ? 3 * index : from + index));
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

  test('each is named with its file, in the order of the packages', () => {
    const batch = batchOf(sent(WHO, text('甲', 0)), sent(OTHER, text('乙', 0)));
    const order = batch.submissions.map(({ name }) => (name === WHO ? '甲' : '乙'));
    expect(batch.inbox.crossFindings).toEqual([
      {
        kind: 'sameText',
        share: 1,
        items: order.map((label, submission) => ({ submission, label, file: `${label}.docx` })),
      },
    ]);
  });

  const SIX = DISTRICTS.slice(0, 6);

  test('six alike from six submitters are one finding that names all', () => {
    const [found, ...others] = batchOf(...SIX.map((name, index) => sent(name, text(name, index)))).inbox
      .crossFindings;
    expect(others).toEqual([]);
    expect(found?.kind).toBe('nearCopy');
    expect(found?.items.map(({ label }) => label).sort()).toEqual([...SIX].sort());
    expect(found && crossFindingView(found, batchOf(...SIX.map((name) => sent(name)))).sentence).toMatch(
      /^6份材料约9[5-9]%的文字相同：/,
    );
  });

  test('six alike of one submitter are no matter between submitters', () => {
    const own = ['1', '2', '3', '4', '5', '6'].map((label) => text(label, 0));
    expect(batchOf(sent(WHO, ...own)).inbox.crossFindings).toEqual([]);
    const [found, ...others] = batchOf(sent(WHO, ...own), sent(OTHER, text('乙', 0))).inbox.crossFindings;
    expect([found?.kind, found?.items.length, others]).toEqual(['sameText', 7, []]);
  });

  test('and one finding of the submission itself, that names all six', async () => {
    const rules = await rulesOf();
    const prose = Array.from(
      { length: 300 },
      (_, index) => `第${index}条做法，各组各记${index * 7}次。`,
    ).join('');
    const files = ['甲', '乙', '丙', '丁', '戊', '己'].map((name, index) => `${index}${name}.txt`);
    const list = files.map((file) => `  - 名称: 昆山${file.slice(1, 2)}号机械有限公司\n    材料: ${file}\n`);
    const folder = fillFolder(temporaryFolder(), {
      '报送清单.yaml': `地区: 昆山市\n企业:\n${list.join('')}`,
      ...Object.fromEntries(files.map((file) => [file, `${prose}末尾是${file}。`])),
    });
    const report = await reportOf(folder, rules);
    expect(report.findings.filter(({ at }) => at.startsWith('/repeated/texts/'))).toHaveLength(1);
    const screen = screenOf(report, rules.notice);
    const [, found = ''] = screen.split('下列材料有雷同');
    const own = found.slice(0, found.indexOf('改法')).replace(/\s/g, '');
    for (const file of files) expect(own).toContain(file);
  });

  test('two groups that have nothing in common are two findings', () => {
    const odd = (label: string): TextTrace => text(label, 200, 5000);
    const batch = batchOf(sent(WHO, text('甲', 0), odd('丙')), sent(OTHER, text('乙', 0), odd('丁')));
    expect(batch.inbox.crossFindings.map(({ items }) => items.length)).toEqual([2, 2]);
  });
});

describe('what several submitters have in common', () => {
  const unit = (label: string, key = label) => ({ key, label });
  const phone = (label: string, digits = '099955550001') => ({ digits, label });
  type Given = Partial<Pick<Traces, 'units' | 'phones'>>;
  /** So many packages, the first of them with these traces; all paths in their order. */
  const found = (...given: readonly Given[]) =>
    batchOf(
      ...given.map(({ units = [], phones = [] }, index) => {
        const path = `收件/${String(index).padStart(2, '0')}`;
        const name = DISTRICTS[index] ?? `外${index}`;
        return summaryOf(name, FIT, { path, traces: { units, phones, texts: [] } });
      }),
    ).inbox.crossFindings;
  const item = (submission: number, label: string) => ({ submission, label });

  test('a phone of two submitters is told with both units, one inside a package is not', () => {
    expect(found({ phones: [phone('甲'), phone('乙')] }, {})).toEqual([]);
    expect(found({ phones: [phone('甲'), phone('丙', '1')] }, { phones: [phone('乙')] })).toEqual([
      { kind: 'sharedPhone', items: [item(0, '甲'), item(1, '乙')] },
    ]);
  });

  test('a unit twice in one package is no finding across packages', () => {
    expect(found({ units: [unit('甲'), unit('甲')] }, { units: [unit('乙')] })).toEqual([]);
  });

  test('one firm brings its phone along: its name says it all, and only of that firm', () => {
    const both = { units: [unit('甲')], phones: [phone('甲')] };
    const same = { kind: 'sameUnit', items: [item(0, '甲'), item(1, '甲')] };
    expect(found(both, both)).toEqual([same]);
    expect(found(both, { units: [unit('甲')], phones: [phone('乙')] })).toEqual([
      same,
      { kind: 'sharedPhone', items: [item(0, '甲'), item(1, '乙')] },
    ]);
    expect(found(both, both, { phones: [phone('甲')] })).toEqual([
      same,
      { kind: 'sharedPhone', items: [item(0, '甲'), item(1, '甲'), item(2, '甲')] },
    ]);
  });

  test('names that are likely one unit’s are told across packages, never inside one', () => {
    const [long, short] = ['澄州恒源精密有限公司', '恒源精密有限公司'];
    expect(found({ units: [unit(long), unit(short)] }, { units: [unit('东湖餐饮有限公司')] })).toEqual([]);
    expect(found({ units: [unit('东湖餐饮有限公司'), unit(long)] }, { units: [unit(short)] })).toEqual([
      { kind: 'akinUnit', items: [item(0, long), item(1, short)] },
    ]);
    // Where both are the same unit by the same names already, nothing is added.
    const two = { units: [unit(long, '恒源'), unit(short, '恒源')] };
    expect(found(two, two).map(({ kind }) => kind)).toEqual(['sameUnit']);
  });

  test('the same submitters are one finding, others one of their own', () => {
    const [a, b, c] = [unit('甲'), unit('乙'), unit('丙')];
    expect(found({ units: [a, b] }, { units: [b, a, c] }, { units: [c] })).toEqual([
      { kind: 'sameUnit', items: [item(0, '甲'), item(1, '甲'), item(0, '乙'), item(1, '乙')] },
      { kind: 'sameUnit', items: [item(1, '丙'), item(2, '丙')] },
    ]);
    // Packages 0 and 12 are not packages 0, 1 and 2.
    const none = Array.from({ length: 9 }, () => ({}));
    expect(found({ units: [a, b] }, { units: [a] }, { units: [a] }, ...none, { units: [b] })).toHaveLength(2);
  });

  test('packages are laid side by side in the order of their paths, whatever the order of the notice', () => {
    const traces = { units: [unit('甲')], phones: [], texts: [] };
    const batch = batchOf(
      summaryOf(WHO, FIT, { path: '收件/9', traces }),
      summaryOf(OTHER, FIT, { path: '收件/1', traces }),
    );
    expect(batch.submissions.map(({ path }) => path)).toEqual(['收件/1', '收件/9']);
    expect(batch.inbox.crossFindings).toEqual([{ kind: 'sameUnit', items: [item(0, '甲'), item(1, '甲')] }]);
  });
});

describe('what a stage brings along when it is taken from an earlier package', () => {
  const file = (name: string) => ({ file: name, kind: 'docx', verdict: 'pass' }) as const;
  const [unitText] = first.texts;
  if (unitText === undefined) throw new Error('the first package has texts');
  const named = first.units[0]?.label ?? '';
  const traced = (...labels: string[]): Traces => ({
    units: labels.map((label) => ({ key: label, label })),
    phones: labels.map((label) => ({ digits: label, label })),
    texts: labels.map((label) => ({ label, file: label, bytes: 1, size: 1, hashes: '' })),
  });
  /** Letters of the requirements, those of one stage and the others. */
  const letters = (ofFirst: string, others: string) =>
    NOTICE.requirements.map(({ stage }) => (stage === '1' ? ofFirst : others)).join('');
  const shared = first.files[1];
  if (shared === undefined) throw new Error('the first package has files');

  const earlier: SubmissionSummary = {
    ...first,
    verdicts: letters('f', 'x'),
    texts: [...first.texts, { ...unitText, file: '总结.docx' }],
    files: [...first.files, file('总结.docx')],
    traces: traced(named, '他人'),
    findings: [
      foundOf('unit-length', 'fail'),
      foundOf('unit-varied', 'fail', { blocks: ['unit-phone'] }),
      foundOf('photos', 'fail'),
    ],
    cells: {
      units: { verdict: 'unchecked' },
      length: { verdict: 'fail' },
      phone: {},
      photos: { verdict: 'fail' },
      kinds: {},
    },
  };
  const later: SubmissionSummary = {
    ...summaryOf(WHO, [], { path: '收件/2.eml', name: '2.eml', received: at(2) }),
    verdicts: letters('y', 'p'),
    files: [file('总结（定）.docx'), { ...shared, characters: 7 }],
    texts: [{ ...unitText, file: '总结（定）.docx' }],
    traces: traced('己'),
    units: [
      { list: 'units', label: '空', fields: {}, file: '' },
      { list: 'others', label: '附', fields: {}, file: '' },
    ],
    stages: [line('1', NOTHING), line('2', { daysLeft: 9 })],
    findings: [
      foundOf('unit-count', 'fail'),
      foundOf('summary', 'unchecked'),
      foundOf('file-readable', 'fail'),
    ],
    cells: {
      units: { verdict: 'fail' },
      photos: { verdict: 'pending' },
      summary: { verdict: 'unchecked' },
      'on-time': { verdict: 'fail' },
      files: { verdict: 'fail' },
    },
  };
  const { row, counts } = rowOf(batchOf({ ...earlier, units: first.units }, later), WHO);

  test('its own findings, and none of the stage that came later', () => {
    expect(counts?.findings.map(({ requirement }) => requirement)).toEqual([
      'summary',
      'file-readable',
      'unit-length',
      'unit-varied',
    ]);
    expect(counts?.verdicts).toBe(letters('f', 'p'));
    // Two errors and a reminder; what passed and what waits are as they were.
    expect(counts?.counts).toEqual({ pass: 40, fail: 2, unchecked: 1, pending: 3, warnings: 1, infos: 0 });
    expect(counts?.stages).toEqual([line('1', {}), line('2', { daysLeft: 9 })]);
    expect(row?.parts).toEqual([0]);
    expect(counts?.parts).toEqual([{ stage: '1', name: '1.eml', received: at(1), repeated: false }]);
  });

  test('its entries, with the texts, the files and the traces that are theirs, each file once', () => {
    expect(counts?.units.map(({ label }) => label)).toEqual(['附', ...first.units.map(({ label }) => label)]);
    expect(counts?.texts.map((each) => each.file)).toEqual([
      '总结（定）.docx',
      ...first.texts.map((each) => each.file),
    ]);
    expect(counts?.files).toEqual([
      file('总结（定）.docx'),
      { ...shared, characters: 7 },
      ...first.files.filter((each) => each !== shared),
    ]);
    expect(counts?.traces).toEqual(traced('己', named));
  });

  test('its columns alone; what was open and has nothing open any more passes', () => {
    expect(counts?.cells).toEqual({
      units: { verdict: 'pass' }, // unchecked before: nothing is open in it
      length: { verdict: 'fail' },
      phone: {}, // what is open stands in its way
      kinds: {}, // open itself
      photos: { verdict: 'pending' },
      summary: { verdict: 'unchecked' },
      'on-time': { verdict: 'pass' },
      files: { verdict: 'fail' },
    });
  });

  test('reminders count as errors where they are asked to', () => {
    const options = { tool: { name: 'baosong', version: '0' }, notice: NOTICE, messages: zh, paths: '收件' };
    const warned = { ...first, findings: [foundOf('unit-varied', 'fail')] };
    const next = { ...later, findings: [], units: [] };
    const verdictIn = (strict: boolean) => {
      const asOf = { instant: 0, source: 'option' } as const;
      const { inbox, submissions } = inboxInput([warned, next], { ...options, asOf, strict });
      return submissions[inbox.rollCall[0]?.submission ?? -1]?.verdict;
    };
    expect([verdictIn(false), verdictIn(true)]).toEqual(['pass', 'fail']);
  });

  test('of several earlier packages the latest that has the stage', () => {
    const without = summaryOf(WHO, FIT, {
      path: '收件/3',
      name: '3',
      received: at(3),
      stages: [line('2', {})],
    });
    const middle = { ...first, path: '收件/0', name: '0', received: at(2) };
    const last = { ...later, received: at(9), findings: [] };
    expect(rowOf(batchOf(first, middle, without, last), WHO).counts?.parts?.map(({ name }) => name)).toEqual([
      '0',
    ]);
    const swapped = [
      { ...first, received: at(2) },
      { ...middle, received: at(1) },
    ];
    expect(rowOf(batchOf(...swapped, without, last), WHO).counts?.parts?.map(({ name }) => name)).toEqual([
      '1.eml',
    ]);
  });

  test('a stage sent twice, both in time, is the later one’s, and nothing is said of the earlier', () => {
    const again = { ...first, path: '收件/2.eml', name: '2.eml', received: at(2) };
    const { row: own, counts: last } = rowOf(batchOf(first, again), WHO);
    expect(last).toEqual(again);
    expect(own).not.toHaveProperty('parts');
  });

  test('only what is judged of that stage’s time is over', () => {
    const other = foundOf('unit-length', 'fail', { at: '/stages/11/daysLate' });
    const own = foundOf('sent-2', 'fail', { at: '/stages/1' });
    const again: SubmissionSummary = {
      ...first,
      path: '收件/2.eml',
      name: '2.eml',
      received: at(2),
      findings: [other, late, own],
      verdicts: letters('f', 'f'),
    };
    const { counts: last } = rowOf(batchOf({ ...first, verdicts: letters('p', 'p') }, again), WHO);
    expect(last?.findings).toEqual([other]);
    const replaced = NOTICE.requirements
      .map(({ id }) => (id === 'sent-1' || id === 'sent-2' ? 'p' : 'f'))
      .join('');
    expect(last?.verdicts).toBe(replaced);
  });
});
