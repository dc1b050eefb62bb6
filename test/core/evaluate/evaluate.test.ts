// Evaluating, on the edges: each place yields one finding, and what cannot be known neither passes nor fails.

import { describe, expect, test } from 'vitest';
import type { Dossier } from '../../../src/core/model/finding.ts';
import type { Json } from '../../../src/core/model/json.ts';
import { judged, requirement } from '../../make/literal.ts';

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
