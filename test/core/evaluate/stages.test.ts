// Stages: what is not due does not fail, and of what is there early only gaps are forgiven; findings → one verdict and its numbers.

import { describe, expect, test } from 'vitest';
import { capFindings, countsOf, verdictOf } from '../../../src/core/evaluate/summarize.ts';
import { LIMITS } from '../../../src/core/limits.ts';
import type { Dossier, Finding, Verdict } from '../../../src/core/model/finding.ts';
import type { Severity } from '../../../src/core/model/notice.ts';
import { judged, requirement } from '../../make/literal.ts';

const stage = { stage: '2' };
const SUMMARY = requirement('summary', '/summary', { type: 'object' }, stage);
const PICTURES = requirement(
  'pictures',
  '/counts/pictures',
  { type: 'integer', minimum: 1 },
  { ...stage, about: '/photos' },
);
const LENGTH = requirement('length', '/summary/characters', { type: 'integer', minimum: 100 }, stage);
const PLAIN = requirement('plain', '/clerk', { type: 'string' });
const FIRST = requirement('first', '/first', { type: 'string' }, { stage: '1' });
const ALL = [PLAIN, FIRST, SUMMARY, LENGTH, PICTURES];

type State = 'pending' | 'early' | 'open';
const stages = (second: State) => ({
  '1': { pending: false, early: false },
  '2': { pending: second === 'pending', early: second === 'early' },
});
const empty = (second: State): Dossier => ({
  clerk: '柏',
  first: 'a',
  counts: { pictures: 0 },
  stages: stages(second),
});
const short = (second: State): Dossier => ({ ...empty(second), summary: { characters: 99 } });

const rows = async (dossier: Dossier, only?: string) =>
  (await judged(ALL, dossier, only)).map(({ requirement, verdict }) => `${requirement} ${verdict}`);

describe('a stage', () => {
  test('that is not due and empty is pending, each requirement once', async () => {
    expect(await rows(empty('pending'))).toEqual([
      'plain pass',
      'first pass',
      'summary pending',
      'length pending',
      'pictures pending',
    ]);
  });

  test('that is due and empty fails', async () => {
    expect(await rows(empty('open'))).toEqual(['plain pass', 'first pass', 'summary fail', 'pictures fail']);
  });

  test('begun early: gaps are pending, what is there is judged', async () => {
    expect(await rows(short('early'))).toEqual([
      'plain pass',
      'first pass',
      'summary pass',
      'length fail',
      'pictures pending',
    ]);
  });

  test('pending and early findings say why', async () => {
    const findings = [...(await judged(ALL, empty('pending'))), ...(await judged(ALL, short('early')))];
    const pending = findings.filter(({ verdict }) => verdict === 'pending');
    expect(pending).toHaveLength(4);
    for (const { why } of pending) expect(why).toEqual({ code: 'notDue' });
  });
});

describe('one stage alone', () => {
  test('asks for its own and for what belongs to none', async () => {
    expect(await rows(empty('open'), '1')).toEqual(['plain pass', 'first pass']);
    expect(await rows(short('open'), '2')).toEqual([
      'plain pass',
      'summary pass',
      'length fail',
      'pictures fail',
    ]);
  });

  test('a shared cause then speaks for those of that stage only', async () => {
    const [one, two] = ['1', '2'].map((id) => requirement(`r${id}`, '/x', { type: 'string' }, { stage: id }));
    if (!one || !two) throw new Error('two requirements');
    expect(await judged([one, two], {})).toMatchObject([{ requirement: 'r1', blocks: ['r2'] }]);
    expect(await judged([one, two], {}, '2')).toEqual([expect.not.objectContaining({ blocks: ['r1'] })]);
  });
});

/** 'error fail' → a finding of a clause; 'built-in …' of none. */
function finding(words: string): Finding {
  const [kind = '', verdict = ''] = words.split(' ');
  const severity = (kind === 'built-in' ? 'error' : kind) as Severity;
  const ordered = kind === 'built-in' ? {} : { clause: '一', stage: '1' };
  return { requirement: words, at: '/x', severity, verdict: verdict as Verdict, ...ordered };
}

function concluded(rows: readonly string[], strict = false) {
  const findings = rows.map(finding);
  const counts = countsOf(findings, strict);
  return { verdict: verdictOf(findings, counts), counts };
}

describe('the verdict of a submission', () => {
  test.each([
    ['pass', ['error pass', 'built-in pass']],
    ['fail', ['error pass', 'error fail', 'error unchecked']],
    ['unchecked', ['error pass', 'error unchecked']],
    ['fail', ['built-in fail', 'error pass']],
    ['unchecked', ['built-in unchecked', 'error pending']],
    ['pass', ['error pass', 'warning fail', 'info fail', 'warning unchecked']],
    ['pass', ['error pass', 'error pending']],
    ['pending', ['error pending', 'error pending', 'built-in pass']],
    ['pass', ['built-in pass']],
  ])('%s: %j', (verdict, rows) => {
    expect(concluded(rows).verdict).toBe(verdict);
  });

  test('counts errors by verdict, and what else does not pass', () => {
    const rows = ['error pass', 'error fail', 'built-in fail', 'error unchecked', 'error pending'];
    const others = ['warning fail', 'warning unchecked', 'warning pass', 'info fail', 'info pending'];
    expect(concluded([...rows, ...others]).counts).toEqual({
      pass: 1,
      fail: 2,
      unchecked: 1,
      pending: 1,
      warnings: 2,
      infos: 1,
    });
  });

  // Pending as a whole is only what a stage's clause orders: neither a warning, nor what is of no clause, nor of no stage.
  test.each<[string, Partial<Finding>]>([
    ['a warning of a clause', { severity: 'warning', clause: '一', stage: '1' }],
    ['an error of no clause', { severity: 'error', stage: '1' }],
    ['an error of no stage', { severity: 'error', clause: '一' }],
  ])('%s neither makes it pending nor keeps it from that', (_what, given) => {
    const beside = (verdict: Verdict): Finding => ({
      requirement: 'r',
      at: '/x',
      severity: 'error',
      ...given,
      verdict,
    });
    expect(verdictOf([beside('pending')], countsOf([beside('pending')], false))).toBe('pass');
    const both = [finding('error pending'), beside('pass')];
    expect(verdictOf(both, countsOf(both, false))).toBe('pending');
  });

  test('strict takes warnings as errors, but not informations', () => {
    const { verdict, counts } = concluded(['error pass', 'warning fail', 'warning pass', 'info fail'], true);
    expect(verdict).toBe('fail');
    expect(counts).toEqual({ pass: 2, fail: 1, unchecked: 0, pending: 0, warnings: 0, infos: 1 });
    expect(concluded(['error pass', 'warning unchecked'], true).verdict).toBe('unchecked');
  });
});

describe('a report lists so many of a kind, and says that there are more', () => {
  const MOST = LIMITS.findingsPrinted;
  const complete: Finding = { requirement: 'c', at: '/folder/complete', severity: 'error', verdict: 'pass' };
  const many = (count: number, words: string) => Array.from({ length: count }, () => finding(words));
  const KINDS = ['error fail', 'error unchecked', 'warning fail', 'info fail'];

  test('up to the limit of each kind, all, and nothing is noted', () => {
    const free = [
      ...many(MOST + 1, 'error pass'),
      ...many(MOST + 1, 'info pass'),
      ...many(MOST + 1, 'error pending'),
    ];
    const all = [complete, ...KINDS.flatMap((words) => many(MOST, words)), ...free];
    expect(capFindings(all)).toEqual({ all, listed: all });
  });

  test.each([
    ['error fail', 'error'],
    ['error unchecked', 'error'],
    ['warning fail', 'info'],
    ['warning unchecked', 'info'],
    ['info fail', 'info'],
    ['info unchecked', 'info'],
  ])('of three %s too many the last are left out, told as an %s', (words, severity) => {
    const others = KINDS.filter((kind) => kind.split(' ')[0] !== words.split(' ')[0]).flatMap((kind) =>
      many(MOST, kind),
    );
    const before = [finding('built-in pass'), complete, ...others];
    const { all, listed } = capFindings([...before, ...many(MOST + 3, words)]);
    const unread = { code: 'tooManyFindings', detail: { limit: MOST, more: 3 } };
    const noted = { ...complete, severity, verdict: 'unchecked', why: { code: 'unread', unread } };
    const told = before.map((each) => (each === complete ? noted : each));
    expect(all).toEqual([...told, ...many(MOST + 3, words)]);
    expect(listed).toEqual([...told, ...many(MOST, words)]);
  });

  test('failures and what is unchecked are counted apart, warnings of both verdicts together', () => {
    const apart = [...many(MOST, 'error fail'), ...many(MOST, 'error unchecked')];
    expect(capFindings(apart).listed).toHaveLength(2 * MOST);
    const together = [...many(MOST, 'warning fail'), ...many(2, 'warning unchecked')];
    expect(capFindings(together).listed).toEqual(many(MOST, 'warning fail'));
  });

  test('where the whole was not seen anyway, that stays the reason', () => {
    const unseen: Finding = { ...complete, verdict: 'fail', why: { code: 'absent' } };
    const all = [unseen, ...many(MOST + 1, 'error fail')];
    expect(capFindings(all).all).toEqual(all);
  });
});

describe('a stage of which it is not known whether it was due', () => {
  const unread = { code: 'unknownTime', detail: { unknown: 'notGiven' } };
  const open = (id: string, stage: object): Dossier =>
    ({ clerk: '柏', first: 'a', counts: { pictures: 0 }, stages: { [id]: stage } }) as Dossier;

  test('of which nothing is there is one question for all that it asks', async () => {
    const found = await judged([SUMMARY, LENGTH, PICTURES], open('2', { unsure: unread, started: false }));
    expect(found).toMatchObject([
      {
        requirement: 'summary',
        verdict: 'unchecked',
        why: { code: 'unread', unread },
        blocks: ['length', 'pictures'],
      },
    ]);
    expect(found).toHaveLength(1);
  });

  test('that was begun is judged, but for what is missing', async () => {
    const dossier = { ...open('2', { unsure: unread, started: true }), summary: { characters: 99 } };
    const found = await judged(ALL, dossier);
    expect(found.map(({ requirement: id, verdict }) => `${id} ${verdict}`)).toEqual([
      'plain pass',
      'first pass',
      'summary pass',
      'length fail',
      'pictures unchecked',
    ]);
    expect(found[4]?.why).toEqual({ code: 'unread', unread });
    const { summary: _, ...gap } = dossier as Dossier & { summary: object };
    expect((await judged([SUMMARY], gap))[0]).toMatchObject({
      verdict: 'unchecked',
      why: { code: 'unread', unread },
    });
  });

  test('elsewhere nothing is asked of it, and what is there passes as ever', async () => {
    expect(await judged([SUMMARY, PICTURES], open('2', { here: false }))).toEqual([]);
    const enough = { ...open('2', { unsure: unread, started: true }), counts: { pictures: 1 } };
    expect((await judged([PICTURES], enough))[0]?.verdict).toBe('pass');
  });
});
