// Stages: what is not due does not fail, and of what is there early only gaps are forgiven.

import { describe, expect, test } from 'vitest';
import type { Dossier } from '../../../src/core/model/finding.ts';
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
