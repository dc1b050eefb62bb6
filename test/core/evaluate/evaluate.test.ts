// Evaluating, on the edges: each place yields one finding, and what cannot be known neither passes nor fails.

import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../src/core/evaluate/index.ts';
import type { Dossier } from '../../../src/core/model/finding.ts';
import type { Json } from '../../../src/core/model/json.ts';
import type { Requirement } from '../../../src/core/model/notice.ts';
import { compileValidators } from '../../../src/core/notice/index.ts';
import { judged, noticeOf, requirement } from '../../make/literal.ts';

const LENGTH = requirement('length', '/papers/*/text/characters', {
  type: 'integer',
  minimum: 2000,
  maximum: 2500,
});

const paper = (text: Json): Dossier => ({ papers: [{ text }] });
const certain = (characters: number) => paper({ characters, charactersRange: [characters, characters] });
const uncertain = (characters: number, low: number, high: number) =>
  paper({ characters, charactersRange: [low, high] });
const verdictsOf = async (...given: Parameters<typeof judged>) =>
  (await judged(...given)).map((each) => each.verdict);

describe('a number and its limits', () => {
  test.each([
    [0, 'fail', 'minimum'],
    [1999, 'fail', 'minimum'],
    [2000, 'pass', undefined],
    [2001, 'pass', undefined],
    [2500, 'pass', undefined],
    [2501, 'fail', 'maximum'],
    [1_000_000, 'fail', 'maximum'],
  ])('%i: %s %s', async (characters, verdict, keyword) => {
    const [finding, ...others] = await judged([LENGTH], certain(characters));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ verdict, actual: characters, at: '/papers/0/text/characters' });
    expect(finding?.why).toEqual(keyword === undefined ? undefined : { code: 'keyword', keyword });
    expect((await judged([LENGTH], paper({ characters })))[0]?.verdict).toBe(verdict);
  });

  test.each([
    ['wholly inside', 2200, 2100, 2300, 'pass'],
    ['both ends on the limits', 2200, 2000, 2500, 'pass'],
    ['one below the lower limit', 2000, 1999, 2500, 'unchecked'],
    ['one above the upper limit', 2500, 2000, 2501, 'unchecked'],
    ['across the lower limit, its figure short', 1999, 1990, 2010, 'unchecked'],
    ['across the lower limit, its figure enough', 2005, 1990, 2010, 'unchecked'],
    ['across both limits', 2300, 1990, 2600, 'unchecked'],
    ['from too short to too long, its figure short', 1990, 1990, 2600, 'unchecked'],
    ['wholly below', 1950, 1900, 1999, 'fail'],
    ['wholly above', 2600, 2501, 2700, 'fail'],
    ['below by one end only', 1999, 1999, 2000, 'unchecked'],
    ['enough by one end only', 2000, 1999, 2000, 'unchecked'],
  ])('a range %s (%i in %i to %i): %s', async (_what, figure, low, high, verdict) => {
    const [finding] = await judged([LENGTH], uncertain(figure, low, high));
    expect(finding).toMatchObject({ verdict, actual: figure, range: { min: low, max: high } });
    if (verdict === 'unchecked') expect(finding?.why).toEqual({ code: 'straddles' });
  });
});

describe('what stands in the way', () => {
  const unread = { code: 'encrypted' };

  test('a missing value fails', async () => {
    expect(await judged([LENGTH], { papers: [{}] })).toEqual([
      {
        requirement: 'length',
        severity: 'error',
        at: '/papers/0/text',
        verdict: 'fail',
        why: { code: 'absent' },
      },
    ]);
  });

  test('an optional one is not missed', async () => {
    expect(await judged([{ ...LENGTH, optional: true }], { papers: [{}] })).toEqual([]);
    const [unread] = await judged([{ ...LENGTH, optional: true }], paper({ unread: { code: 'scan' } }));
    expect(unread?.verdict).toBe('unchecked');
  });

  test('a document that cannot be read is unchecked, never failed and never passed', async () => {
    const [finding, ...others] = await judged([LENGTH], paper({ file: 'a.docx', unread }));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ verdict: 'unchecked', why: { code: 'unread', unread }, file: 'a.docx' });
  });

  test('each item yields its own finding', async () => {
    const papers = [{ text: { characters: 2200 } }, { text: { unread } }, {}, { text: { characters: 1 } }];
    expect(await verdictsOf([LENGTH], { papers })).toEqual(['pass', 'unchecked', 'fail', 'fail']);
  });

  test('of an empty list, or of none, nothing is asked item by item', async () => {
    expect(await judged([LENGTH], { papers: [] })).toEqual([]);
    expect(await judged([LENGTH], {})).toEqual([]);
  });

  test('the list itself may be asked for', async () => {
    const list = requirement('papers', '/papers', { type: 'array', minItems: 1 });
    expect(await verdictsOf([list, LENGTH], {})).toEqual(['fail']);
    expect(await verdictsOf([list, LENGTH], { papers: [] })).toEqual(['fail']);
    expect(await verdictsOf([list, LENGTH], certain(2000))).toEqual(['pass', 'pass']);
  });
});

describe('one cause, one finding', () => {
  const OWN = requirement('own', '/papers/*/text/namesUnit', { const: true }, { severity: 'warning' });
  const READABLE = requirement('readable', '/documents/*/readable', { const: true });
  const PRESENT = requirement('present', '/documents/*/present', { const: true });
  const all = [PRESENT, READABLE, OWN, { ...LENGTH, clause: '一' }];

  const withDocument = (facts: { readonly [name: string]: Json }): Dossier => ({
    papers: [{ text: facts }],
    documents: [{ pointer: '/papers/0/text', ...facts }],
  });

  test('an unread document speaks once, by the gravest requirement with a clause, for all', async () => {
    const found = await judged(all, withDocument({ file: 'a.pdf', present: true, unread: { code: 'scan' } }));
    expect(found.map(({ requirement, verdict }) => [requirement, verdict])).toEqual([
      ['present', 'pass'],
      ['length', 'unchecked'],
    ]);
    expect(found[1]?.blocks).toEqual(['readable', 'own']);
  });

  test('a file that is not there fails once, and nothing else is said of it', async () => {
    const found = await judged(
      all,
      withDocument({ file: 'a.pdf', present: false, unread: { code: 'absent' } }),
    );
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ requirement: 'present', verdict: 'fail', file: 'a.pdf' });
    expect([...(found[0]?.blocks ?? [])].sort()).toEqual(['length', 'own', 'readable']);
  });

  test('a missing value that several ask for fails once, by the one that asks for no more', async () => {
    const phone = requirement('phone', '/firms/*/phone/valid', { const: true });
    const given = requirement('given', '/firms/*/phone', { type: 'object' });
    const own = requirement('own', '/firms/*/phone/ofRecipient', { const: false });
    const found = await judged([own, phone, given], { firms: [{}] });
    expect(found).toMatchObject([{ requirement: 'given', verdict: 'fail', blocks: ['own', 'phone'] }]);
  });

  test('two causes are two findings', async () => {
    const dossier = {
      papers: [{ text: { unread: { code: 'scan' } } }, { text: { unread: { code: 'empty' } } }],
    };
    const found = await judged([LENGTH, OWN], dossier);
    expect(found.map(({ at, requirement }) => [at, requirement])).toEqual([
      ['/papers/0/text', 'length'],
      ['/papers/1/text', 'length'],
    ]);
  });

  test('a list that cannot be read blocks all the rest', async () => {
    const readable = requirement('list', '/manifest/problems/*', false);
    const dossier = { manifest: { unreadable: true, problems: [{ code: 'tab' }] } };
    expect(await judged([readable, ...all], dossier)).toMatchObject([
      { requirement: 'list', verdict: 'fail', blocks: ['present', 'readable', 'own', 'length'] },
    ]);
  });
});

describe('requirements that wait for another', () => {
  const VALID = requirement('valid', '/phone/valid', { const: true });
  const OWN = requirement('own', '/phone/ofRecipient', { const: false }, { after: 'valid' });

  test.each([
    [true, true, ['pass', 'fail']],
    [true, false, ['pass', 'pass']],
    [false, true, ['fail']],
  ])('valid %s, own %s', async (valid, ofRecipient, verdicts) => {
    expect(await verdictsOf([OWN, VALID], { phone: { valid, ofRecipient } })).toEqual(
      verdicts.length === 2 ? [...verdicts].reverse() : verdicts,
    );
  });

  const each = (id: string, at: string, after?: string) =>
    requirement(id, `/clubs/*/phone/${at}`, { const: true }, after === undefined ? {} : { after });
  const IN_EACH = [
    each('third', 'third', 'second'),
    each('second', 'second', 'first'),
    each('first', 'first'),
  ];

  test('one that fails at one item silences the others there and nowhere else', async () => {
    const clubs = [
      { phone: { first: false, second: false, third: false } },
      { phone: { first: true, second: false, third: false } },
      { phone: { first: true, second: true, third: false } },
      {},
    ];
    const open = (await judged(IN_EACH, { clubs })).filter(({ verdict }) => verdict !== 'pass');
    expect(open.map(({ requirement: id, at }) => `${id} ${at}`)).toEqual([
      'third /clubs/2/phone/third',
      'second /clubs/1/phone/second',
      'first /clubs/0/phone/first',
      'first /clubs/3/phone',
    ]);
  });

  test('what is said of all together waits for every item', async () => {
    const spread = requirement('spread', '/counts/kinds', { minimum: 2 }, { after: 'first' });
    const clubs = [{ phone: { first: true } }, { phone: { first: false } }];
    const found = await judged([spread, each('first', 'first')], { clubs, counts: { kinds: 1 } });
    expect(found.map(({ requirement: id }) => id)).toEqual(['first', 'first']);
  });
});

test('findings come in the order of their requirements, whatever waits for what', async () => {
  const second = requirement('b', '/x', true);
  const found = await judged([requirement('a', '/x', true, { after: 'b' }), second], { x: 1 });
  expect(found.map((each) => each.requirement)).toEqual(['a', 'b']);
});

describe('where a finding is, and whose value it is', () => {
  /** One requirement over a dossier, with a list that says of each pointer where it stands. */
  async function foundAt(one: Requirement, dossier: Dossier, passesCounted = false) {
    const notice = noticeOf([one]);
    const asked: string[] = [];
    const whereOf = (pointer: string) => {
      asked.push(pointer);
      return { place: { line: 3, column: 5 }, key: '键' };
    };
    const isCountedOnly = () => passesCounted;
    const validators = await compileValidators(notice);
    const findings = evaluate({ notice, dossier, validators, whereOf, isCountedOnly });
    return { findings, asked };
  }
  const never = (at: string, more: Partial<Requirement> = {}) => requirement('r', at, false, more);
  const WHERE = { place: { line: 3, column: 5 }, key: '键' };
  const FAILED = {
    requirement: 'r',
    severity: 'error',
    verdict: 'fail',
    why: { code: 'keyword', keyword: 'not' },
  };

  // All that a finding holds, and nothing beside it: what is not known is no key.
  test('all that is known of a failure is in it', async () => {
    const dossier = { firms: [{ file: 'a.docx', text: { size: 7 } }], labels: { '/firms/0': '甲公司' } };
    const one = never('/firms/*/text/size', { stage: '1', clause: '一' });
    expect((await foundAt(one, dossier)).findings).toStrictEqual([
      {
        ...FAILED,
        at: '/firms/0/text/size',
        stage: '1',
        clause: '一',
        actual: 7,
        subject: '甲公司',
        file: 'a.docx',
        ...WHERE,
      },
    ]);
  });

  test('and of what nothing more is known, nothing more', async () => {
    expect(await judged([never('/size')], { size: '7' })).toStrictEqual([
      { ...FAILED, at: '/size', actual: '7' },
    ]);
    expect(await judged([requirement('r', '/size', true)], { size: 7 })).toStrictEqual([
      { requirement: 'r', severity: 'error', at: '/size', verdict: 'pass', actual: 7 },
    ]);
    expect(await judged([requirement('list', '/list/*', true)], { list: [] })).toStrictEqual([
      { requirement: 'list', severity: 'error', at: '/list', verdict: 'pass' },
    ]);
  });

  test('a pass is not looked up in the list, and one that is only counted says neither whose it is nor its file', async () => {
    const dossier = { firms: [{ file: 'a.docx', size: 7 }], labels: { '/firms/0': '甲公司' } };
    const one = requirement('r', '/firms/*/size', true);
    const pass = { requirement: 'r', severity: 'error', at: '/firms/0/size', verdict: 'pass', actual: 7 };
    const told = await foundAt(one, dossier);
    expect(told).toStrictEqual({ findings: [{ ...pass, subject: '甲公司', file: 'a.docx' }], asked: [] });
    expect((await foundAt(one, dossier, true)).findings).toStrictEqual([pass]);
    const failed = await foundAt(never('/firms/*/size'), dossier, true);
    expect(failed.findings[0]).toMatchObject({ subject: '甲公司', file: 'a.docx', ...WHERE });
  });

  test('what nobody could check is looked up like what failed', async () => {
    const { findings } = await foundAt(never('/x/size'), { x: { unread: { code: 'scan' } } });
    expect(findings).toMatchObject([{ verdict: 'unchecked', at: '/x', ...WHERE }]);
  });

  test.each<[string, string, Dossier, Partial<Requirement>, string]>([
    ['a value stands where it is', '/firms/*/size', { firms: [{ size: 7 }] }, {}, '/firms/0/size'],
    [
      'a group stands at its last item',
      '/groups/*',
      { groups: [{ items: ['/firms/2', '/firms/3', '/firms/4'], subjects: ['甲'] }] },
      { about: '/firms' },
      '/firms/4',
    ],
    ['a group of nothing where it is', '/groups/*', { groups: [{ items: [] }] }, {}, '/groups/0'],
    [
      'what was taken from elsewhere, there',
      '/stages/1/late',
      { stages: { '1': { late: 2, given: '/sent' } } },
      { about: '/firms' },
      '/sent',
    ],
    [
      'what is reckoned, at what it is about',
      '/counts/firms',
      { counts: { firms: 1, given: 7 } },
      { about: '/firms' },
      '/firms',
    ],
    [
      'a document, where the list names it',
      '/documents/*/size',
      { documents: [...Array.from({ length: 12 }, () => ({})), { pointer: '/firms/12/text', size: 7 }] },
      { optional: true },
      '/firms/12/text',
    ],
    [
      'a document that the list does not name, where it is',
      '/documents/*/size',
      { documents: [{ size: 7 }] },
      {},
      '/documents/0/size',
    ],
    [
      'documents of an item are no list of documents',
      '/firms/*/documents/*/size',
      { firms: [{ documents: [{ size: 7, pointer: '/x' }] }], documents: [{ pointer: '/y' }] },
      {},
      '/firms/0/documents/0/size',
    ],
  ])('%s', async (_what, at, dossier, more, place) => {
    const { findings, asked } = await foundAt(never(at, more), dossier);
    expect(findings).toHaveLength(1);
    expect(asked).toEqual([place]);
  });

  test.each<[string, string, Dossier, string | undefined]>([
    ['a group names all of its items', '/groups/*', { groups: [{ subjects: ['甲', '乙'] }] }, '甲、乙'],
    ['an item has its label', '/firms/*', { firms: [{}], labels: { '/firms/0': '甲' } }, '甲'],
    [
      'what is in an item has the item’s',
      '/firms/*/a/b',
      { firms: [{ a: { b: 1 } }], labels: { '/firms/0': '甲' } },
      '甲',
    ],
    ['a label that is no text is none', '/firms/*', { firms: [{}], labels: { '/firms/0': 7 } }, undefined],
    [
      'a document has that of the item that names it',
      '/documents/*/size',
      {
        documents: [{ pointer: '/firms/0/text', size: 7 }],
        firms: [{ text: {} }],
        labels: { '/firms/0': '甲' },
      },
      '甲',
    ],
    ['what belongs to no item has none', '/clerk', { clerk: '柏', labels: { '/firms/0': '甲' } }, undefined],
    ['nor has the whole', '', { labels: { '': '全' } }, undefined],
  ])('%s', async (_what, at, dossier, subject) => {
    const [finding] = await judged([never(at)], dossier);
    expect(finding?.verdict).toBe('fail');
    expect(finding?.subject).toBe(subject);
  });

  test('a problem of the list stands where the problem says, not where the list is searched', async () => {
    const dossier = { manifest: { problems: [{ code: 'tab', place: { line: 8, column: 2 } }] } };
    const { findings, asked } = await foundAt(never('/manifest/problems/*'), dossier);
    expect(findings).toMatchObject([{ verdict: 'fail', place: { line: 8, column: 2 } }]);
    expect([findings[0]?.key, asked]).toEqual([undefined, []]);
  });

  test('the file is that of the nearest record that has one', async () => {
    const dossier = {
      firms: [{ file: 'a.docx', photo: { file: 'b.jpg', wide: 1 }, text: { size: 7, file: 9 } }],
    };
    expect((await judged([never('/firms/*/photo/wide')], dossier))[0]?.file).toBe('b.jpg');
    expect((await judged([never('/firms/*/text/size')], dossier))[0]?.file).toBe('a.docx');
  });
});

describe('who reports what several meet', () => {
  const at = (id: string, pointer: string, more: Partial<Requirement> = {}) =>
    requirement(id, pointer, { const: 1 }, more);
  const reporterOf = async (requirements: readonly Requirement[], dossier: Dossier) =>
    (await judged(requirements, dossier)).map(({ requirement: id, verdict, blocks }) => [
      id,
      verdict,
      blocks,
    ]);

  // Each pair differs in one thing: the second goes first whichever way round they stand.
  test.each<[string, Partial<Requirement>, Partial<Requirement>]>([
    ['an error before a warning', { severity: 'warning' }, {}],
    ['a warning before an information', { severity: 'info' }, { severity: 'warning' }],
    ['an error before an information', { severity: 'info' }, {}],
    ['what waits for nothing', { after: 'none', clause: '一' }, { clause: '一' }],
    ['what has a clause', {}, { clause: '一' }],
    ['severity counts more than waiting', { severity: 'warning' }, { after: 'none' }],
    ['waiting counts more than a clause', { after: 'none', clause: '一' }, {}],
  ])('%s', async (_what, later, sooner) => {
    const two = [at('later', '/x', later), at('sooner', '/x', sooner)];
    expect(await reporterOf(two, {})).toEqual([['sooner', 'fail', ['later']]]);
    expect(await reporterOf([...two].reverse(), {})).toEqual([['sooner', 'fail', ['later']]]);
  });

  test('the shortest way to what is missing; of an unread file all ways are one', async () => {
    const deep = at('deep', '/x/text/size');
    const near = at('near', '/x/text', { severity: 'warning' });
    expect(await reporterOf([deep, near], { x: {} })).toEqual([['near', 'fail', ['deep']]]);
    const other = at('other', '/x/text/size/more', {});
    const unread = { x: { text: { unread: { code: 'scan' } } } };
    expect(await reporterOf([other, { ...deep, severity: 'warning' }], unread)).toEqual([
      ['other', 'unchecked', ['deep']],
    ]);
  });

  test('only who is asked now: of a stage that is not due nobody reports', async () => {
    const stages = { '2': { pending: true }, '3': { here: false } };
    const first = at('first', '/x', { severity: 'warning' });
    const all = [at('second', '/x', { stage: '2' }), at('third', '/x', { stage: '3' }), first];
    expect(await reporterOf(all, { stages })).toEqual([
      ['second', 'pending', undefined],
      ['first', 'fail', undefined],
    ]);
    expect(
      await reporterOf([at('alone', '/x/a', { stage: '2' })], { stages, x: { unread: { code: 'scan' } } }),
    ).toEqual([['alone', 'pending', undefined]]);
  });

  test('one that selects a place twice is not its own other', async () => {
    const dossier = {
      documents: [{ pointer: '/x', unread: { code: 'scan' } }],
      x: { unread: { code: 'scan' } },
    };
    const twice = { ...dossier, documents: [...dossier.documents, ...dossier.documents] };
    expect(await reporterOf([at('b', '/documents/*/size')], twice)).toEqual([
      ['b', 'unchecked', undefined],
      ['b', 'unchecked', undefined],
    ]);
    const all = [at('a', '/x/size'), at('b', '/documents/*/size'), at('b2', '/documents/*/size')];
    expect(await reporterOf(all, dossier)).toEqual([['a', 'unchecked', ['b', 'b2']]]);
  });

  test('what the list wrote wrongly is not missing besides, and only that', async () => {
    const problems = [{ code: 'tab', pointer: '/phone' }, 'odd'];
    const dossier = { manifest: { problems } };
    expect(await reporterOf([at('phone', '/phone'), at('name', '/name')], dossier)).toEqual([
      ['name', 'fail', undefined],
    ]);
    // One value that is wrong for two keys.
    const both = { manifest: { problems: [{ code: 'tab', pointer: '/phone', also: ['/fax'] }] } };
    expect(await reporterOf([at('fax', '/fax'), at('name', '/name')], both)).toEqual([
      ['name', 'fail', undefined],
    ]);
    const unread = { ...dossier, phone: { unread: { code: 'scan' } } };
    expect(await reporterOf([at('phone', '/phone/valid')], unread)).toEqual([
      ['phone', 'unchecked', undefined],
    ]);
    // An item that is no list: its way ends there.
    expect(await reporterOf([at('phone', '/phone/*/valid')], { manifest: { problems }, phone: '1' })).toEqual(
      [],
    );
  });

  test('a file that is not there fails by its own requirement alone, whatever else would be measured in it', async () => {
    const present = requirement('present', '/x/present', { const: true });
    const size = at('size', '/x/size');
    const unread = { code: 'absent' };
    expect(await judged([size, present], { x: { present: false, unread } })).toStrictEqual(
      [
        {
          requirement: 'present',
          severity: 'error',
          at: '/x/present',
          verdict: 'fail',
          why: { code: 'unread', unread },
          actual: undefined,
          blocks: ['size'],
        },
      ].map(({ actual: _, ...finding }) => finding),
    );
    // Without a reason it is a value like any other.
    expect(await judged([present], { x: { present: false } })).toMatchObject([
      { verdict: 'fail', actual: false, why: { code: 'keyword', keyword: 'const' } },
    ]);
    const wrong = { x: { present: 7, unread } };
    expect(await judged([present], wrong)).toMatchObject([{ actual: 7, why: { code: 'keyword' } }]);
  });
});

describe('what is not certain', () => {
  const most = requirement('most', '/total', { maximum: 9 });
  const unread = { code: 'scan' };

  test('a sum because a document was not read says which and why', async () => {
    const [finding] = await judged([most], { total: 8, totalRange: [8, 10], totalUnread: unread });
    expect(finding).toMatchObject({ verdict: 'unchecked', why: { code: 'unread', unread } });
  });

  test.each([
    [
      'of the same value at both ends',
      [10, 10],
      { verdict: 'fail', why: { code: 'keyword', keyword: 'maximum' } },
    ],
    [
      'whose lower end alone is the value',
      [10, 11],
      { verdict: 'fail', why: { code: 'keyword', keyword: 'maximum' } },
    ],
    ['without an upper end', [10, null], { verdict: 'fail', why: { code: 'keyword', keyword: 'maximum' } }],
    ['without an upper end, from within', [9, null], { verdict: 'unchecked', why: { code: 'straddles' } }],
  ])('a range %s', async (_what, totalRange, expected) => {
    const [finding] = await judged([most], { total: 10, totalRange });
    expect(finding).toMatchObject(expected);
  });

  test('a value that is no number has no range, whatever stands beside it', async () => {
    const [finding] = await judged([requirement('r', '/total', { const: 'x' })], {
      total: 'x',
      totalRange: [1, 2],
    });
    expect(finding).toStrictEqual({
      requirement: 'r',
      severity: 'error',
      at: '/total',
      verdict: 'pass',
      actual: 'x',
    });
  });

  test('a check that the notice does not have is a fault of ours, told by its name', () => {
    const notice = noticeOf([most]);
    expect(() => evaluate({ notice, dossier: { total: 1 }, validators: {} })).toThrow('most');
  });
});

describe('a list of which nothing could be read', () => {
  const LISTED = requirement('listed', '/manifest/problems/*', false);
  const COMPLETE = requirement('complete', '/folder/complete', { const: true });
  const SIZE = requirement('size', '/x', true);
  const manifest = (...problems: string[]) => ({
    unreadable: true,
    problems: problems.map((code) => ({ code })),
  });

  test('its problems and what was not seen are told, the first of them for all that was not judged', async () => {
    const dossier = { manifest: manifest('tab', 'bom'), folder: { complete: true }, x: 1 };
    const found = await judged([COMPLETE, LISTED, SIZE], dossier);
    expect(found.map(({ requirement: id, verdict, blocks }) => [id, verdict, blocks])).toEqual([
      ['complete', 'pass', undefined],
      ['listed', 'fail', ['size']],
      ['listed', 'fail', undefined],
    ]);
  });

  test('one that was never seen is neither well written nor badly', async () => {
    const dossier = { manifest: manifest(), folder: { complete: false }, x: 1 };
    const about = requirement('first', '/manifest/problems', { type: 'array' });
    const found = await judged([about, LISTED, COMPLETE, SIZE], dossier);
    expect(found).toMatchObject([
      { requirement: 'complete', verdict: 'fail', blocks: ['first', 'listed', 'size'] },
    ]);
  });
});

describe('requirements that wait in a row', () => {
  const waits = (id: string, at: string, after?: string) =>
    requirement(id, at, { const: 1 }, after === undefined ? {} : { after });
  const open = async (all: readonly Requirement[], dossier: Dossier) =>
    (await judged(all, dossier))
      .filter(({ verdict }) => verdict !== 'pass')
      .map(({ requirement: id, at }) => `${id} ${at}`);

  test('in a circle each is judged, and none for ever', async () => {
    expect(await open([waits('a', '/x', 'b'), waits('b', '/y', 'a')], { x: 2, y: 2 })).toHaveLength(1);
    expect(await open([waits('a', '/x', 'b'), waits('b', '/y', 'a')], { x: 1, y: 2 })).toEqual(['b /y']);
  });

  test('a chain as long as the list of requirements ends', async () => {
    const names = Array.from({ length: 9 }, (_, index) => `n${index}`);
    const chain = names.map((id, index) => waits(id, `/${id}`, names[index + 1]));
    const values = Object.fromEntries(names.map((id) => [id, 2]));
    expect(await open(chain, values)).toEqual(['n8 /n8']);
    expect(await open(chain, { ...values, n8: 1 })).toEqual(['n7 /n7']);
  });

  test('for one that is not there, or of another stage, nobody waits', async () => {
    expect(await open([waits('a', '/x', 'nobody')], { x: 2 })).toEqual(['a /x']);
    const other = requirement('b', '/y', { const: 1 }, { stage: '2' });
    const found = await judged([{ ...waits('a', '/x', 'b'), stage: '1' }, other], { x: 2, y: 2 }, '1');
    expect(found.map(({ requirement: id }) => id)).toEqual(['a']);
  });

  test('at the same item only, as deep as both have items in common', async () => {
    const first = requirement('first', '/halls/*/clubs/*/size', { const: 1 });
    const second = requirement('second', '/halls/*/clubs/*/name/valid', { const: 1 }, { after: 'first' });
    const hall = (...sizes: number[]) => ({ clubs: sizes.map((size) => ({ size, name: { valid: 2 } })) });
    expect(await open([first, second], { halls: [hall(1, 2), hall(2, 1)] })).toEqual([
      'first /halls/0/clubs/1/size',
      'first /halls/1/clubs/0/size',
      'second /halls/0/clubs/0/name/valid',
      'second /halls/1/clubs/1/name/valid',
    ]);
    // Of the halls only the first step is shared: a hall with one bad club is silent as a whole, and no other.
    const whole = requirement('whole', '/halls/*/rent', { const: 1 }, { after: 'first' });
    const halls = [
      { ...hall(1, 2), rent: 2 },
      { ...hall(1), rent: 2 },
    ];
    expect(await open([first, whole], { halls })).toEqual([
      'first /halls/0/clubs/1/size',
      'whole /halls/1/rent',
    ]);
    // The tenth item is not within the first.
    const ten = { halls: [...Array.from({ length: 10 }, () => hall(1)), { ...hall(1), rent: 2 }] };
    ten.halls[1] = hall(2);
    expect(await open([first, { ...whole, optional: true }], ten)).toEqual([
      'first /halls/1/clubs/0/size',
      'whole /halls/10/rent',
    ]);
  });

  test('whatever is asked of an item is silent where the item as a whole did not pass', async () => {
    const rent = requirement('rent', '/halls/*/rent', { const: 1 });
    const size = requirement('size', '/halls/*/clubs/*/size', { const: 1 }, { after: 'rent' });
    const hall = (paid: number) => ({ rent: paid, clubs: [{ size: 2 }] });
    expect(await open([rent, size], { halls: [hall(2), hall(1)] })).toEqual([
      'rent /halls/0/rent',
      'size /halls/1/clubs/0/size',
    ]);
    // Both ask of the very same place.
    const name = requirement('name', '/clubs/*', { required: ['name'] });
    const phone = requirement('phone', '/clubs/*', { required: ['phone'] }, { after: 'name' });
    expect(await open([name, phone], { clubs: [{}, { name: '甲' }] })).toEqual([
      'name /clubs/0',
      'phone /clubs/1',
    ]);
  });

  test('what is missing at a whole item silences all of it', async () => {
    const first = requirement('first', '/clubs/*/phone', { type: 'object' });
    const second = requirement('second', '/clubs/*/phone/valid', { const: 1 }, { after: 'first' });
    const third = requirement('third', '/clubs/*', { required: ['phone'] }, { after: 'second' });
    expect(await open([first, second, third], { clubs: [{}, { phone: { valid: 1 } }] })).toEqual([
      'first /clubs/0/phone',
    ]);
  });
});
