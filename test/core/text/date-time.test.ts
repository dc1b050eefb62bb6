import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type SentTime, stagesOf } from '../../../src/core/facts/stage-facts.ts';
import type { Notice, Stage } from '../../../src/core/model/notice.ts';
import { dayNumber, localDate, localMinute, parseDateTime } from '../../../src/core/text/date-time.ts';
import {
  momentIn,
  submittedAt,
  unreadableTime,
  type WrittenValues,
} from '../../../src/core/text/notice-time.ts';
import { noticeOf } from '../../make/literal.ts';

const EAST = '+08:00';
const iso = (text: string, offset = EAST) => {
  const moment = parseDateTime(text, offset);
  return moment === undefined ? undefined : new Date(moment.instant).toISOString();
};

it.each<[string, string]>([
  // 09:30 at +08:00 is 01:30 UTC.
  ['2012-11-28 09:30', '2012-11-28T01:30:00.000Z'],
  ['2012-11-28 9:30:15', '2012-11-28T01:30:15.000Z'],
  ['2012-11-28T09:30:00+08:00', '2012-11-28T01:30:00.000Z'],
  ['2012-11-28T09:30:00.123+0800', '2012-11-28T01:30:00.000Z'],
  ['2012-11-28T01:30:00Z', '2012-11-28T01:30:00.000Z'],
  ['2012-11-28T09:30', '2012-11-28T01:30:00.000Z'],
  ['2012/11/28 9:30', '2012-11-28T01:30:00.000Z'],
  ['2012.11.28 9:30', '2012-11-28T01:30:00.000Z'],
  ['2012年11月28日9时30分', '2012-11-28T01:30:00.000Z'],
  ['2012 年 11 月 28 日 9 时 30 分', '2012-11-28T01:30:00.000Z'],
  ['2012年11月28日 上午9:30', '2012-11-28T01:30:00.000Z'],
  ['2012年11月28日（星期三）上午9时30分', '2012-11-28T01:30:00.000Z'],
  ['2012年11月28日下午3点', '2012-11-28T07:00:00.000Z'],
  ['2012年11月28日下午3点半', '2012-11-28T07:30:00.000Z'],
  ['2012年11月28日 15时', '2012-11-28T07:00:00.000Z'],
  ['2012-11-28 下午15:00', '2012-11-28T07:00:00.000Z'],
  ['2012-11-28 3:00 PM', '2012-11-28T07:00:00.000Z'],
  ['2012-11-28 12:00 AM', '2012-11-27T16:00:00.000Z'],
  ['2012-11-28 12:00 PM', '2012-11-28T04:00:00.000Z'],
  ['2012年11月28日中午12点', '2012-11-28T04:00:00.000Z'],
  ['2012年11月28日中午1点', '2012-11-28T05:00:00.000Z'],
  ['２０１２－１１－２８　０９：３０', '2012-11-28T01:30:00.000Z'],
  ['二〇一二年十一月二十八日九时三十分', '2012-11-28T01:30:00.000Z'],
  ['二○一二年十一月二十八日下午三点', '2012-11-28T07:00:00.000Z'],
  ['2012-11-28 23:59:59', '2012-11-28T15:59:59.000Z'],
  ['2012-11-28 24:00', '2012-11-28T15:59:59.999Z'],
  ['2012-11-28T 09:30', '2012-11-28T01:30:00.000Z'],
  ['2012-11-28 , 09:30', '2012-11-28T01:30:00.000Z'],
  ['2012-11-28 09:30:15.1234', '2012-11-28T01:30:15.000Z'],
  ['2012年11月28日9:30UTC', '2012-11-28T09:30:00.000Z'],
  ['2012年11月28 9:30', '2012-11-28T01:30:00.000Z'],
  ['20121128T013000Z', '2012-11-28T01:30:00.000Z'],
  ['2012-11-28 0130Z', '2012-11-28T01:30:00.000Z'],
  ['2012年11月28日傍晚6点', '2012-11-28T10:00:00.000Z'],
  ['2012年11月28日晚上8点', '2012-11-28T12:00:00.000Z'],
  ['2012年11月28日晚8点', '2012-11-28T12:00:00.000Z'],
  ['2012年11月28日中午11点半', '2012-11-28T03:30:00.000Z'],
  ['二〇一二年十一月廿八日九时三十分', '2012-11-28T01:30:00.000Z'],
])('%s has a time', (text, instant) => {
  expect(iso(text)).toBe(instant);
  expect(parseDateTime(text, EAST)).toMatchObject({ date: '2012-11-28', hasTime: true });
});

it.each([
  '2012-11-28',
  '2012/11/28',
  '2012.11.28',
  '2012年11月28日',
  '2012年11月28号',
  '2012 年 11 月 28 日',
  '二〇一二年十一月二十八日',
  '二零一二年十一月二十八日',
  '二O一二年十一月二十八日',
  '２０１２年１１月２８日',
  '2012—11—28',
  ' 2012-11-28 ',
  '2012年11月28日 星期三',
  '2012-11-28 AM',
  `2012-11-28${' '.repeat(90)}`,
])('%s is the start of the day', (text) => {
  const instant = Date.UTC(2012, 10, 27, 16);
  expect(parseDateTime(text, EAST)).toEqual({ instant, date: '2012-11-28', hasTime: false });
});

it.each<[string, string]>([
  ['2012-1-5', '2012-01-05'],
  ['2012—1—5', '2012-01-05'],
  ['2012年十二月卅日', '2012-12-30'],
  ['2012年十二月卅一日', '2012-12-31'],
  ['2012年十月三十一日', '2012-10-31'],
  ['二〇一二年十二月十日', '2012-12-10'],
  ['2012-02-29', '2012-02-29'],
  ['2000-02-29', '2000-02-29'],
])('%s is %s', (text, date) => {
  expect(parseDateTime(text, EAST)?.date).toBe(date);
});

it.each([
  '',
  '201211300930.12',
  '20121130 0930 12',
  '待定',
  '11月28日',
  '2012-11',
  '2012-02-30',
  '2011-02-29',
  '1900-02-29',
  '2012-13-01',
  '2012-00-10',
  '2012-11-00',
  '2012-11/28',
  '2012-11-281',
  '2012-11-28 25:00',
  '2012-11-28 24:01',
  '2012-11-28 24:00:01',
  '2012-11-28 09:30:60',
  '日期2012-11-28',
  `2012-11-28${' '.repeat(91)}`,
  // What is neither a numeral below a hundred nor digits in a row is none.
  '2012年十二三月一日',
  '2012年一二十月一日',
  '2012年十十月一日',
  '2012-11-28 09:60',
  '2012-11-28 9',
  '2012-11-28 09:30 左右',
  '2012-11-28 上午15:00',
  '2012-11-28T09:30+99:00',
  '0050-01-01x',
  '十十年一月一日',
  `2012-11-28${' '.repeat(1000)}`,
])('%s is no moment', (text) => {
  expect(parseDateTime(text, EAST)).toBeUndefined();
});

describe('laws', () => {
  const instants = fc.integer({ min: Date.UTC(1990, 0), max: Date.UTC(2090, 0) });
  const offsets = fc.constantFrom('+08:00', '-05:00', '+00:00', '+05:45', '-09:30', '+14:00');

  it('what is written as local is read back to the minute, at any offset', () => {
    fc.assert(
      fc.property(instants, offsets, (instant, offset) => {
        const minute = Math.floor(instant / 60_000) * 60_000;
        expect(parseDateTime(localMinute(minute, offset), offset)?.instant).toBe(minute);
        expect(parseDateTime(new Date(minute).toISOString(), offset)?.date).toBe(localDate(minute, offset));
      }),
    );
  });

  it('a minute is written with a blank between day and time', () => {
    expect(localMinute(0, '+08:00')).toBe('1970-01-01 08:00');
  });

  it('day numbers count the days of the calendar', () => {
    fc.assert(
      fc.property(instants, offsets, (instant, offset) => {
        const start = parseDateTime(localDate(instant, offset), offset)?.instant ?? Number.NaN;
        expect(dayNumber(start, offset)).toBe(dayNumber(instant, offset));
        expect(dayNumber(start - 1, offset)).toBe(dayNumber(instant, offset) - 1);
      }),
    );
    expect(dayNumber(0, '+00:00')).toBe(0);
  });

  it('is total', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => parseDateTime(text, EAST) === undefined));
  });
});

describe('days as clerks write them', () => {
  it.each([
    ['11月29日', '2012-11-29'],
    ['11月29日 9时30分', '2012-11-29'],
    ['11 月 29 号', '2012-11-29'],
    ['十一月二十九日', '2012-11-29'],
    ['20121130', '2012-11-30'],
    ['20121130 09:30', '2012-11-30'],
    ['11-29', '2012-11-29'],
    ['11/29', '2012-11-29'],
    ['11.29', '2012-11-29'],
    ['11-29 9:30', '2012-11-29'],
    ['1-5', '2012-01-05'],
    ['1-5 9:30', '2012-01-05'],
    ['11月29', '2012-11-29'],
    ['11月29日上午', '2012-11-29'],
    ['2012年11月29', '2012-11-29'],
  ])('%s lies in the given year', (text, date) => {
    expect(parseDateTime(text, '+08:00', '2012')?.date).toBe(date);
  });

  it.each(['201211300930', '20121130093000', '20121130 0930', '2012.11.30 09.30', '11-30 0930'])(
    '%s is half past nine',
    (text) => {
      expect(parseDateTime(text, '+08:00', '2012')?.instant).toBe(Date.UTC(2012, 10, 30, 1, 30));
    },
  );

  // Which of the figures is the year, or that there is no such month, must not be guessed.
  it.each(['12.11.30', '30/11/2012', '29/11', '13-1', '201211302560', '2012-11', '1.2.3'])(
    '%s is not guessed at',
    (text) => {
      expect(parseDateTime(text, '+08:00', '2012')).toBeUndefined();
    },
  );

  it.each(['11月31日', '20121131', '2012113', '201211300'])('%s is no day', (text) => {
    expect(parseDateTime(text, '+08:00', '2012')).toBeUndefined();
  });

  it('a day without a year is none where no year is given', () => {
    expect(parseDateTime('11月29日', '+08:00')).toBeUndefined();
  });
});

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

test.each([
  // The first day on which it does not lie before the notice, up to the year of the last day.
  [TURN, '12月10日', '2031-12-10'],
  [TURN, '12月9日', '2032-12-09'],
  [noticeAt('2031-12-10', ['2031-12-30', '2034-01-20']), '1月5日', '2032-01-05'],
  [noticeAt('2031-12-10', ['2031-12-30', '2034-01-20']), '2月29日', '2032-02-29'],
  [noticeAt('2031-03-10', ['2031-12-30', '2034-01-20']), '3月10日', '2031-03-10'],
  // No year up to then has that day: as in the notice's own year.
  [noticeAt('2029-03-10', ['2029-12-30', '2031-01-20']), '2月29日', undefined],
])('%#: %s', (notice, text, date) => {
  expect(momentIn(text, notice)?.date).toBe(date);
});

describe('when a list says that a stage was sent', () => {
  const [stage] = ONE_YEAR.stages;
  const either = { ...stage, submitted: ['/first', '/second'] } as Stage;

  test.each<[WrittenValues, string, string]>([
    [{ first: '4月19日 09:30' }, '2031-04-19T09:30:00+08:00', '/first'],
    [{ second: '2031-04-19' }, '2031-04-19T00:00:00+08:00', '/second'],
    [{ first: ' ', second: '2031-04-19' }, '2031-04-19T00:00:00+08:00', '/second'],
    [{ first: ['4月18日'], second: '2031-04-19' }, '2031-04-19T00:00:00+08:00', '/second'],
  ])('%j', (values, iso, given) => {
    const found = { instant: Date.parse(iso), source: 'manifest', given };
    expect(submittedAt(either, ONE_YEAR, values)).toEqual(found);
    expect(unreadableTime(either, ONE_YEAR, values)).toBeUndefined();
  });

  test('the first that is written counts, even if nobody can read it', () => {
    const values = { first: '待定', second: '2031-04-19' };
    expect(submittedAt(either, ONE_YEAR, values)).toBeUndefined();
    expect(unreadableTime(either, ONE_YEAR, values)).toEqual(['/first', '待定']);
  });

  test.each<WrittenValues>([{}, { first: '' }])('%j says nothing', (values) => {
    expect(submittedAt(either, ONE_YEAR, values)).toBeUndefined();
    expect(unreadableTime(either, ONE_YEAR, values)).toBeUndefined();
  });
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
