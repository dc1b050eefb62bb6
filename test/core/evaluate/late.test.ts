// Times: which one counts, where the last day ends, and what is due when.

import { describe, expect, test } from 'vitest';
import { check, receivedAt } from '../../../src/core/check.ts';
import { propertiesOfStage } from '../../../src/core/facts/index.ts';
import type { Manifest } from '../../../src/core/model/manifest.ts';
import type { Stage, Vocabulary } from '../../../src/core/model/notice.ts';
import type { MailHeader } from '../../../src/core/model/submission.ts';
import { compileValidators } from '../../../src/core/notice/index.ts';
import { noticeOf, requirement, submissionOf } from '../../make/literal.ts';

const SAME = { zh: '', en: '' };
const stage = (id: string, due: string): Stage => ({
  id,
  title: SAME,
  due,
  submitted: [`/sent${id}`, '/sent'],
});
const moment: Vocabulary = { type: 'string', fact: 'moment' };

const NOTICE = noticeOf(
  [
    ...['1', '2'].map((id) =>
      requirement(`late-${id}`, `/stages/${id}/daysLate`, { maximum: 0 }, { stage: id, clause: '一' }),
    ),
    requirement('extra', '/extra', { type: 'string' }, { stage: '2' }),
    requirement('plain', '/essay', { type: 'string' }),
  ],
  {
    stages: [stage('1', '2030-03-15'), stage('2', '2030-04-30')],
    manifest: {
      type: 'object',
      properties: {
        sent: moment,
        sent1: moment,
        sent2: moment,
        essay: { type: 'string', stage: '1' },
        report: { type: 'string', stage: '2' },
        extra: { type: 'string', stage: '2' },
      },
    },
  },
);
const validators = await compileValidators(NOTICE);
const at = (time: string) => Date.parse(time);

interface Given {
  readonly value?: Manifest['value'];
  readonly mail?: MailHeader;
  readonly asOf?: string;
  readonly now?: string;
}

function judged({ value = {}, mail, asOf, now = '2030-03-01T09:00:00+08:00' }: Given) {
  const submission = submissionOf(value, [], mail ? { mail } : {});
  const options = { now: at(now), strict: false, ...(asOf === undefined ? {} : { asOf: at(asOf) }) };
  const report = check(submission, { notice: NOTICE, validators }, options);
  const [first, second] = report.findings;
  return { report, first, second, stages: report.dossier['stages'] as Record<string, object> };
}

describe('the last day counts to its end, in the zone of the notice', () => {
  test.each([
    ['2030-03-15T00:00:00+08:00', 0],
    ['2030-03-15T23:59:59+08:00', 0],
    ['2030-03-15T15:59:59Z', 0],
    ['2030-03-15T16:00:00Z', 1],
    ['2030-03-16T00:00:00+08:00', 1],
    ['2030-03-16T23:59:59+08:00', 1],
    ['2030-03-17T00:00:00+08:00', 2],
    ['2030-03-15T20:00:00-05:00', 1],
    ['2031-03-15T12:00:00+08:00', 365],
  ])('%s: %i days late', (asOf, days) => {
    const { first } = judged({ value: { essay: 'a' }, asOf });
    expect(first).toMatchObject({ verdict: days === 0 ? 'pass' : 'fail', actual: days });
  });

  test.each([
    ['2030-03-14T00:00:00+08:00', false, 48],
    ['2030-03-15T22:59:59.999+08:00', false, 1],
    ['2030-03-15T23:00:00+08:00', false, 1],
    ['2030-03-15T23:00:00.001+08:00', false, 0],
    ['2030-03-15T23:59:59.999+08:00', false, 0],
    ['2030-03-16T00:00:00+08:00', true, 0],
    ['2030-03-16T01:00:00+08:00', true, 0],
    ['2030-03-18T00:00:00+08:00', true, 0],
  ])('%s: past %s, and so many whole hours left: %i', (asOf, past, hoursLeft) => {
    const { stages, first } = judged({ value: { essay: 'a' }, asOf });
    expect(stages['1']).toMatchObject({ past, hoursLeft });
    expect(first?.verdict).toBe(past ? 'fail' : 'pass');
    expect(judged({ asOf }).first?.verdict).toBe(past ? 'fail' : 'pending');
  });

  test.each([
    ['2030-03-15', 0],
    ['2030-03-15 23:59', 0],
    ['2030年3月15日', 0],
    ['2030-03-16', 1],
    ['2030-03-16 00:00', 1],
  ])('the list says %s: %i days late', (sent, days) => {
    expect(judged({ value: { essay: 'a', sent } }).first).toMatchObject({ actual: days });
  });
});

describe('which time counts', () => {
  const mail: MailHeader = {
    date: { iso: '2030-03-14T10:00:00+08:00' },
    from: 'a@example.org',
    to: [],
    subject: '',
  };
  const value = { essay: 'a', sent: '2030-03-20 08:00' };

  test.each([
    ['option', { value, mail, asOf: '2030-03-17T12:00:00+08:00' }, 2],
    ['mail', { value, mail }, 0],
    ['manifest', { value }, 5],
    ['now', { value: { essay: 'a' }, now: '2030-03-18T12:00:00+08:00' }, 3],
  ] as const)('%s', (source, given, days) => {
    const { report, first } = judged(given);
    expect(report.asOf.source).toBe(source);
    expect(first?.actual).toBe(days);
  });

  test.each([[{ sent: '前天' }], [{ sent1: '2030-02-30', sent: '2030-05-02' }]])(
    'a time that cannot be read is replaced by no other: %j',
    (times) => {
      const { report } = judged({ value: { essay: 'a', ...times }, now: '2030-03-18T12:00:00+08:00' });
      expect(report.dossier['stages']).not.toHaveProperty('1.daysLate');
      expect(judged({ value: { essay: 'a', ...times }, mail }).first?.actual).toBe(0);
      // Whoever gives a time with the command asks for that one, whatever the list says.
      const asOf = '2030-03-17T12:00:00+08:00';
      expect(judged({ value: { essay: 'a', ...times }, asOf }).first?.actual).toBe(2);
    },
  );

  // The time that nobody can read may be the later one: what was sent when is not known of the whole.
  test.each([
    [{ sent1: '2030-03-10', sent: '前天' }],
    [{ sent1: '2030-02-30', sent: '2030-05-02' }],
    [{ sent1: '2030-03-10', sent2: '2030-02-30' }],
    [{ sent: '前天' }],
  ])('a time of the other stage is not taken for the latest: %j', (times) => {
    const value = { essay: 'a', ...times };
    const now = '2030-05-03T12:00:00+08:00';
    const { report } = judged({ value, now });
    expect(report.asOf).toEqual({ instant: at(now), source: 'now' });
    const reason = { code: 'unread', unread: { code: 'unknownTime', detail: { unknown: 'listUnreadable' } } };
    const ofSecond = report.findings.filter(({ requirement }) => requirement !== 'plain').slice(1);
    expect(ofSecond).toMatchObject([{ verdict: 'unchecked', why: reason, at: '/stages/2/unsure' }]);
    const submission = submissionOf(value);
    expect(receivedAt(submission, NOTICE)).toEqual({ source: 'unknown', why: 'listUnreadable' });
    // The mail's own date is known whatever the list says; a mail without one has its own reason.
    expect(receivedAt({ ...submission, mail }, NOTICE)).toMatchObject({ source: 'mail' });
    const undated = { ...submission, mail: { ...mail, date: { unknown: 'zone' } } } as const;
    expect(receivedAt(undated, NOTICE)).toEqual({ source: 'unknown', why: 'mailZone' });
    expect(receivedAt(submission, NOTICE, at(now))).toEqual({ source: 'option', instant: at(now) });
  });

  test('a time that cannot be read and that no stage needs makes nothing unknown', () => {
    const value = { essay: 'a', sent1: '2030-03-10', sent2: '2030-03-20', sent: '前天' };
    const latest = { instant: at('2030-03-20T00:00:00+08:00'), source: 'manifest' };
    expect(judged({ value }).report.asOf).toEqual(latest);
  });

  test('a stage’s own time goes before the common one', () => {
    const own = { essay: 'a', report: 'b', sent1: '2030-03-10', sent: '2030-05-02' };
    const { first, second, report } = judged({ value: own });
    expect([first?.actual, second?.actual]).toEqual([0, 2]);
    expect(report.asOf.instant).toBe(at('2030-05-02T00:00:00+08:00'));
  });
});

describe('what is due', () => {
  const BEFORE = '2030-03-01T09:00:00+08:00';
  const BETWEEN = '2030-04-01T09:00:00+08:00';
  const AFTER = '2030-05-03T09:00:00+08:00';

  test.each([
    ['nothing begun, nothing due', {}, BEFORE, ['pending', 'pending']],
    ['the first handed in', { essay: 'a' }, BEFORE, ['pass', 'pending']],
    ['the first is over and was never sent', {}, BETWEEN, ['fail', 'pending']],
    ['both over', {}, AFTER, ['fail', 'fail']],
    ['the second begun early', { essay: 'a', report: 'b' }, BEFORE, ['pass', 'pass']],
  ])('%s', (_what, value, asOf, verdicts) => {
    const { first, second } = judged({ value, asOf });
    expect([first?.verdict, second?.verdict]).toEqual(verdicts);
  });

  test('says how many days are left', () => {
    const { stages } = judged({ asOf: BETWEEN });
    expect(stages['1']).toMatchObject({ past: true, started: false, daysLeft: -17, daysLate: 17 });
    expect(stages['2']).toMatchObject({
      past: false,
      pending: true,
      early: false,
      daysLeft: 29,
      daysLate: 0,
    });
    expect(judged({ value: { report: 'b' }, asOf: BEFORE }).stages['2']).toMatchObject({
      early: true,
      pending: false,
    });
  });
});

describe('a mail of a time that nobody knows', () => {
  const BEFORE = '2030-03-01T09:00:00+08:00';
  const AFTER = '2030-05-03T09:00:00+08:00';
  const mailOf = (unknown: 'none' | 'unreadable' | 'zone' | 'several'): MailHeader => ({
    date: { unknown },
    from: 'a@example.org',
    to: [],
    subject: '',
  });
  const verdicts = (given: Given) =>
    judged(given).report.findings.map(({ requirement, verdict }) => `${requirement} ${verdict}`);

  test.each([
    ['none', 'mailNone'],
    ['unreadable', 'mailUnreadable'],
    ['zone', 'mailZone'],
    ['several', 'mailSeveral'],
  ] as const)('date %s: neither stage is judged by the clock, and the reason is told', (unknown, why) => {
    const { report } = judged({ value: { essay: 'a' }, mail: mailOf(unknown), now: AFTER });
    const reason = { code: 'unread', unread: { code: 'unknownTime', detail: { unknown: why } } };
    expect(report.verdict).toBe('unchecked');
    expect(report.findings).toMatchObject([
      { requirement: 'late-1', verdict: 'unchecked', why: reason },
      // Nobody knows whether the second stage was due: one finding for all that is asked of it.
      { requirement: 'late-2', verdict: 'unchecked', why: reason, at: '/stages/2/unsure', blocks: ['extra'] },
      { requirement: 'plain', verdict: 'pass' },
    ]);
  });

  test('what was begun is judged, what is missing of it is not', () => {
    const value = { essay: 'a', report: 'b' };
    expect(verdicts({ value, mail: mailOf('zone'), now: AFTER })).toEqual([
      'late-1 unchecked',
      'late-2 unchecked',
      'extra unchecked',
      'plain pass',
    ]);
  });

  test('a time that the list or the command gives is taken', () => {
    const value = { essay: 'a', sent: '2030-03-10' };
    const taken = ['late-1 pass', 'late-2 pending', 'extra pending', 'plain pass'];
    expect(verdicts({ value, mail: mailOf('zone'), now: AFTER })).toEqual(taken);
    expect(
      verdicts({ value: { essay: 'a' }, mail: mailOf('zone'), asOf: '2030-03-10T09:00:00+08:00' }),
    ).toEqual(taken);
  });

  test('an office that looks later knows what has not come', () => {
    const submission = submissionOf({ essay: 'a' }, [], { mail: mailOf('zone') });
    const lookedAt = { instant: at(AFTER), source: 'now', overrides: false } as const;
    const rules = { notice: NOTICE, validators };
    const { findings } = check(submission, rules, { now: at(AFTER), strict: false, lookedAt });
    expect(findings.map(({ requirement, verdict }) => `${requirement} ${verdict}`)).toEqual([
      'late-1 unchecked',
      // Nothing was sent of which to say how late it is; here that is asked for all the same.
      'late-2 fail',
      'extra fail',
      'plain pass',
    ]);
  });

  // What was not there when it was sent may not have been due then; of what was begun, what is missing may not.
  test.each<[string, Readonly<Record<string, string>>, string, readonly string[]]>([
    ['the first begun: that was sent as due', { essay: 'a' }, AFTER, ['2']],
    ['both begun', { essay: 'a', report: 'b' }, AFTER, ['2']],
    ['the second begun early, while the first is due', { essay: 'a', report: 'b' }, BEFORE, []],
    ['the second not begun, and not over', { essay: 'a' }, BEFORE, []],
    ['nothing begun, all over', {}, AFTER, ['1', '2']],
    ['the first is not here', { report: 'b' }, AFTER, ['2']],
  ])('nobody knows what was due: %s', (_what, value, now, unsure) => {
    const { stages } = judged({ value, mail: mailOf('zone'), now });
    expect(Object.keys(stages).filter((id) => 'unsure' in (stages[id] ?? {}))).toEqual(unsure);
  });

  test.each([
    [{ sent1: '2030-03-10' }, { mailDated: false }], // one stage's own time is enough to take its place
    [{ sent: '2030-03-10' }, { mailDated: false }],
    [{}, {}], // the time limits tell it
    [{ sent: '前天' }, {}],
  ])('a mail without a date, where the list says %j', (times, dated) => {
    const value = { essay: 'a', ...times } as Readonly<Record<string, string>>;
    expect(judged({ value, mail: mailOf('none') }).report.dossier['submission']).toStrictEqual({
      form: 'folder',
      mailedToRecipient: false,
      ...dated,
    });
  });

  test('before the last day it is in time, whenever it came', () => {
    expect(
      verdicts({ value: { essay: 'a' }, mail: mailOf('none'), now: '2030-03-01T09:00:00+08:00' }),
    ).toEqual(['late-1 pass', 'late-2 pending', 'extra pending', 'plain pass']);
  });
});

describe('all facts of a stage', () => {
  const factsOf = (given: Given) => judged(given).stages;

  // Half past eight on 14 March is 39 whole hours before the end of the 15th.
  test('of one that was sent in time, its list says when', () => {
    const value = { essay: 'a', sent1: '2030-03-14 08:30' };
    expect(factsOf({ value, now: '2030-03-20T09:00:00+08:00' })['1']).toStrictEqual({
      due: '2030-03-15',
      started: true,
      past: false, // as of the time at which it was sent
      here: true,
      pending: false,
      early: false,
      submitted: '2030-03-14',
      sent: '2030-03-14 08:30',
      sentBy: 'manifest',
      given: '/sent1',
      daysLate: 0,
      hoursLeft: 39,
      afterIssue: true,
      daysLeft: 1,
    });
  });

  test.each([
    ['2029-12-31', false],
    ['2030-01-01', true], // the notice's own date
    ['2030-01-02', true],
  ])('%s: not before the notice was written: %s', (sent, afterIssue) => {
    expect(factsOf({ value: { essay: 'a', sent } })['1']).toMatchObject({ afterIssue });
    // Of what was not begun, and of the time of looking, nothing is said.
    expect(factsOf({ value: { sent } })['1']).not.toHaveProperty('afterIssue');
    expect(factsOf({ value: { essay: 'a' } })['1']).not.toHaveProperty('afterIssue');
  });

  test('who holds the later stage alone is not asked for the earlier one, once it is over', () => {
    const value = { report: 'b' };
    expect(factsOf({ value, now: '2030-03-16T09:00:00+08:00' })['1']).toStrictEqual({
      due: '2030-03-15',
      started: false,
      past: true,
      here: false,
      pending: false,
      early: false,
      daysLeft: -1,
    });
    expect(factsOf({ value, now: '2030-03-15T09:00:00+08:00' })['1']).toMatchObject({
      here: true,
      pending: true,
    });
    expect(factsOf({ value: { essay: 'a' }, now: '2030-05-16T09:00:00+08:00' })['2']).toMatchObject({
      here: true,
      started: false,
      past: true,
    });
  });

  test('an office is asked for all that should have come, the earlier stage too', () => {
    const now = at('2030-03-16T09:00:00+08:00');
    const lookedAt = { instant: now, source: 'now', overrides: false } as const;
    const submission = submissionOf({ report: 'b' });
    const { dossier } = check(submission, { notice: NOTICE, validators }, { now, strict: false, lookedAt });
    expect(dossier['stages']).toMatchObject({ 1: { here: true, started: false, past: true } });
  });

  test('a time that stands nowhere in the list has no place there', () => {
    expect(factsOf({ value: { essay: 'a' }, asOf: '2030-03-14T08:30:00+08:00' })['1']).not.toHaveProperty(
      'given',
    );
  });

  test.each([
    ['', false],
    ['a', true],
    [[], false],
    [['a'], true],
    [{}, false],
    [{ title: 'a' }, true],
  ])('%j: it begins a stage: %s', (essay, started) => {
    expect(factsOf({ value: { essay } })).toMatchObject({
      1: { started, pending: !started },
      2: { started: false },
    });
  });

  test('whose property belongs to which stage', () => {
    expect(propertiesOfStage('1', NOTICE)).toEqual(['essay']);
    expect(propertiesOfStage('2', NOTICE)).toEqual(['report', 'extra']);
    expect(propertiesOfStage('3', NOTICE)).toEqual([]);
  });
});
