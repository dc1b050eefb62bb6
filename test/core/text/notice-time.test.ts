// Days as people write them, and the edges of a last day.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type SentTime, stagesOf } from '../../../src/core/facts/stage-facts.ts';
import type { Notice } from '../../../src/core/model/notice.ts';
import { momentIn } from '../../../src/core/text/notice-time.ts';
import { noticeOf } from '../../make/literal.ts';

const HOUR = 3_600_000;
const BASE = noticeOf([]);

/** An invented notice with two stages, of which each has one line of the list. */
function noticeAt(issued: string, dues: readonly [string, string], offset = '+08:00'): Notice {
  const [first, second] = dues;
  return {
    ...BASE,
    issued,
    timeZone: { ...BASE.timeZone, offset },
    stages: [
      { id: 'a', title: { zh: '甲', en: 'a' }, due: first, submitted: ['/sentA'] },
      { id: 'b', title: { zh: '乙', en: 'b' }, due: second, submitted: ['/sentB'] },
    ],
    manifest: {
      type: 'object',
      properties: {
        one: { type: 'string', stage: 'a' },
        two: { type: 'string', stage: 'b' },
        sentA: { type: 'string', fact: 'moment' },
        sentB: { type: 'string', fact: 'moment' },
      },
    },
  };
}

const ONE_YEAR = noticeAt('2031-03-10', ['2031-04-20', '2031-05-20']);
const TURN = noticeAt('2031-12-10', ['2031-12-30', '2032-01-20']);

describe('a day without its year has the notice’s', () => {
  test.each([
    [ONE_YEAR, '4月19日', '2031-04-19T00:00:00+08:00'],
    [ONE_YEAR, '4月19号下午3点', '2031-04-19T15:00:00+08:00'],
    [ONE_YEAR, '４月１９日 09:30', '2031-04-19T09:30:00+08:00'],
    [ONE_YEAR, '四月十九日', '2031-04-19T00:00:00+08:00'],
    // Before the notice, and not to be taken for the next year: it is told instead.
    [ONE_YEAR, '2月1日', '2031-02-01T00:00:00+08:00'],
    [TURN, '12月29日', '2031-12-29T00:00:00+08:00'],
    [TURN, '1月5日', '2032-01-05T00:00:00+08:00'],
    [ONE_YEAR, '20310419', '2031-04-19T00:00:00+08:00'],
    [ONE_YEAR, '20310419 09:30', '2031-04-19T09:30:00+08:00'],
  ])('%#: %s', (notice, text, iso) => {
    expect(momentIn(text as string, notice as Notice)?.instant).toBe(Date.parse(iso as string));
  });

  test.each(['4月31日', '13月1日', '20310431', '2031041', '203104199999', '4月', '19日'])(
    '%s is no day',
    (text) => {
      expect(momentIn(text, ONE_YEAR)).toBeUndefined();
    },
  );
});

interface Stages {
  readonly [id: string]: Readonly<Record<string, unknown>>;
}

function stagesAt(notice: Notice, values: Record<string, string>, sent: SentTime): Stages {
  const instant = sent.source === 'unknown' ? 0 : sent.instant;
  const asOf = { instant, source: 'option' } as const;
  return stagesOf(notice, values, { asOf, sentAt: () => sent }) as unknown as Stages;
}

test('a last day is over 24 hours after it begins, to the millisecond, whatever the zone', () => {
  const day = fc.date({ min: new Date('2001-01-01'), max: new Date('2098-12-31'), noInvalidDate: true });
  const zone = fc.constantFrom('+08:00', '+00:00', '-11:00', '+05:30', '+14:00');
  fc.assert(
    fc.property(day, zone, fc.integer({ min: -48 * HOUR, max: 48 * HOUR }), (date, offset, from) => {
      const due = date.toISOString().slice(0, 10);
      const notice = noticeAt('2000-01-01', [due, '2099-12-31'], offset);
      const end = Date.parse(`${due}T23:59:59.999${offset}`);
      for (const instant of [end, end + 1, end + from]) {
        const { past, daysLate } = stagesAt(notice, { one: 'x' }, { instant, source: 'option' })['a'] ?? {};
        expect([past, Number(daysLate) > 0]).toEqual([instant > end, instant > end]);
      }
    }),
  );
});
