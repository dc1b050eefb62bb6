import { describe, expect, test } from 'vitest';
import { zh } from '../../../../src/core/i18n/zh.ts';
import type { UnreadCode } from '../../../../src/core/model/document.ts';
import type { ReportInput } from '../../../../src/core/report/input.ts';
import { html } from '../../../../src/core/reporters/html/index.ts';
import { letters } from '../../../../src/core/reporters/letter/index.ts';
import { NO_COLOUR, type Style } from '../../../../src/core/reporters/style.ts';
import { alone, foundOf, inbox, named, summaryOf } from '../../../make/batch.ts';
import { byClass, byId, byName, pageOf, rowsOf } from '../../../make/page.ts';

const STYLE: Style = { palette: NO_COLOUR, quiet: false, columns: 80, mask: false };
const draw = (batch: ReportInput) => pageOf(html(batch, STYLE));

describe('letters', () => {
  const page = draw(inbox());
  const sheets = byClass(page, 'letter');

  test('there is one for each who has something to mend, with everything in it', () => {
    expect(sheets.map((each) => byClass(each, 'sheet')[0]?.attributes['id'])).toEqual([
      'letter-s4',
      'letter-s5',
      'letter-s6',
      'letter-s9',
    ]);
    const [first] = sheets;
    const headlines = rowsOf(first ?? page).flatMap(([number, problem]) =>
      number && problem && /^\d+$/.test(number.text) ? [problem.text] : [],
    );
    expect(headlines).toHaveLength(4);
    expect(headlines.join('\n')).toContain('材料太短，还差236字');
    for (const words of ['请于2031年5月31日前补正', 'office@chengzhou.example', '（盖章）', '签收'])
      expect(first?.text).toContain(words);
  });

  test('what could not be checked and what is recommended stands in it too', () => {
    const whole = inbox();
    const [failing, doubtful, reminded] = [3, 4, 1].map((index) => whole.submissions[index]?.findings ?? []);
    const own = summaryOf('南浦区', [1900, 1901, 1902], {
      findings: [...(failing ?? []), ...(doubtful ?? []), ...(reminded ?? [])],
    });
    const [letter] = byClass(draw(named([own])), 'letter');
    const numbers = byClass(letter ?? page, 'number').map(({ text }) => Number(text));
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    for (const words of ['字数在界线上', '几家单位都是同一种类型', '照片偏小'])
      expect(letter?.text).toContain(words);
  });

  test('after the last day it asks to hurry instead of naming a day that is to come', () => {
    const whole = inbox();
    const stages = whole.stages.map((stage) => ({ ...stage, daysLeft: -3 }));
    const [letter] = byClass(draw({ ...whole, stages }), 'letter');
    expect(letter?.text).toContain('期限2031年5月31日已过，请尽快补正');
    expect(letter?.text).not.toContain('请于');
  });
});

describe('the report and the folder hold the same letters', () => {
  const only = (...findings: Parameters<typeof foundOf>[]) =>
    named([summaryOf('青禾区', [1900], { findings: findings.map((each) => foundOf(...each)) })]);
  const past = (batch: ReportInput): ReportInput => ({
    ...batch,
    stages: batch.stages.map((stage, index) => ({ ...stage, daysLeft: index === 0 ? -1 : 20 })),
  });
  const batches: readonly (readonly [string, ReportInput])[] = [
    ['ten districts', inbox()],
    ['ten districts in English', inbox('en')],
    ['after the first last day', past(inbox())],
    ['unchecked only', only(['unit-count', 'unchecked'])],
    ['two stages', only(['unit-phone', 'fail'], ['summary', 'fail'])],
    ['no stage', only(['file-readable', 'fail'])],
    ['no stage, after the first last day', past(only(['file-readable', 'fail']))],
    ['the second stage and none', past(only(['summary', 'unchecked'], ['file-readable', 'fail']))],
    ['warnings beside a failure', only(['unit-varied', 'fail'], ['sent-1', 'fail'])],
  ];

  test.each(batches)('%s', (_, batch) => {
    const sheets = byClass(draw(batch), 'sheet');
    const texts = letters(batch).map(({ text }) => text.split('\r\n'));
    expect(sheets).toHaveLength(texts.length);
    expect(texts.length).toBeGreaterThan(0);
    for (const [index, lines] of texts.entries()) {
      const sheet = sheets[index] ?? pageOf('<p/>');
      const [title, , addressee, , opening] = lines;
      const due = lines.findIndex((line) => line.startsWith(batch.messages.notify.due)) + 1;
      const dues = lines.slice(due, lines.indexOf('', due));
      const heads = lines.flatMap((line) => line.match(/^\d+\. (【.*)/)?.[1] ?? []);
      const facts = lines.flatMap((line) => line.match(/^ {3}[^：:]+(?:：|: )(.*)/)?.[1]?.split('“') ?? []);
      expect(byName(sheet, 'h3')[0]?.text).toBe(title);
      expect(byClass(sheet, 'to')[0]?.text).toBe(addressee);
      expect(byClass(sheet, 'due').map(({ text }) => text)).toEqual(dues);
      expect(byClass(sheet, 'number')).toHaveLength(heads.length);
      expect(heads.length).toBeGreaterThan(0);
      expect(facts.length).toBeGreaterThan(heads.length);
      for (const words of [opening, ...heads, ...facts, ...lines.slice(-3)])
        expect(sheet.text).toContain(words);
    }
  });

  test('they name the title, the district, the stage and its last day', () => {
    const [sheet] = byClass(draw(only(['unit-phone', 'fail'], ['summary', 'fail'])), 'sheet');
    for (const words of [
      '关于补正“安心用工”活动报送材料的通知',
      '青禾区：',
      '第一批（经验材料）：请于2031年5月31日前补正后重新报送。',
      '第二批（总结和照片）：请于2031年6月28日前补正后重新报送。',
      '2031年5月29日',
    ])
      expect(sheet?.text).toContain(words);
  });

  test('none names a command of this program', () => {
    const codes = Object.keys(zh.unread) as UnreadCode[];
    const findings = codes.map((code) =>
      foundOf('unit-length', 'unchecked', { why: { code: 'unread', unread: { code } } }),
    );
    const heads = (text: string) => text.match(/^\d+\. 【/gm) ?? [];
    for (const language of ['zh', 'en'] as const) {
      const batch = named([summaryOf('青禾区', [1900], { findings })], inbox(language));
      const text = letters(batch)
        .map((each) => each.text)
        .join('');
      expect(heads(text)).toHaveLength(codes.length);
      expect(text).not.toMatch(/baosong|(?:^|\s)--?[a-z]/m);
    }
  });
});

describe('one submission', () => {
  test('shows its verdict, a checklist instead of the matrix, and its card even where it passes', () => {
    const page = draw(alone(0));
    expect(byClass(page, 'verdict')[0]?.text).toContain('通过');
    const rows = rowsOf(byName(byId(page, 'matrix'), 'table')[0] ?? page).slice(1);
    expect(rows.map((row) => row.map(({ text }) => text)).slice(1, 5)).toEqual([
      ['单位数', '≥3家 · 5月31日前', '符合 · 6/3'],
      ['单位类型', '≥2种 · 5月31日前', '符合'],
      ['材料字数', '1800—2200字 · 5月31日前', '符合'],
      ['联系人', '每家单位一名联系人 · 5月31日前', '符合'],
    ]);
    expect(byClass(page, 'card')).toHaveLength(1);
    expect(byClass(page, 'letter')).toEqual([]);
    expect(byClass(page, 'tile')).toEqual([]);
  });

  test('draws a strip for each of its texts', () => {
    const page = draw(alone(0));
    expect(byClass(byId(page, 'lengths'), 'rail')).toHaveLength(6);
  });
});

test('a stage that was sent in full is done, whatever the days say', () => {
  const one = alone(0);
  const [first] = one.submissions;
  if (!first) throw new Error('one submission');
  const stages = first.stages.map((stage) => ({ ...stage, pending: false, started: true, gaps: false }));
  const stage = (batch: ReportInput) => byClass(draw(batch), 'stage').find(({ name }) => name === 'div');
  expect(stage({ ...one, submissions: [{ ...first, stages }] })?.attributes['class']).toContain('done');
  expect(stage(alone(3))?.attributes['class']).toContain('pressing');
});
