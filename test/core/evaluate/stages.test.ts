// Stages: what is not due does not fail, and of what is there early only gaps are forgiven; findings → one verdict and its numbers.

import { describe, expect, test } from 'vitest';
import { countsOf, verdictOf } from '../../../src/core/evaluate/summarize.ts';
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

  test('strict takes warnings as errors, but not informations', () => {
    const { verdict, counts } = concluded(['error pass', 'warning fail', 'warning pass', 'info fail'], true);
    expect(verdict).toBe('fail');
    expect(counts).toEqual({ pass: 2, fail: 1, unchecked: 0, pending: 0, warnings: 0, infos: 1 });
    expect(concluded(['error pass', 'warning unchecked'], true).verdict).toBe('unchecked');
  });
});
