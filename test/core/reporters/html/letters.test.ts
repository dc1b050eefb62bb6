import { describe, expect, test } from 'vitest';
import type { ReportInput } from '../../../../src/core/report/input.ts';
import { html } from '../../../../src/core/reporters/html/index.ts';
import { NO_COLOUR, type Style } from '../../../../src/core/reporters/style.ts';
import { alone, inbox, named, summaryOf } from '../../../make/batch.ts';
import { byClass, byId, byName, pageOf, rowsOf } from '../../../make/page.ts';

const STYLE: Style = { palette: NO_COLOUR, quiet: false, columns: 80, mask: false };
const draw = (batch: ReportInput) => pageOf(html(batch, STYLE));

describe('letters', () => {
  const page = draw(inbox());
  const letters = byClass(page, 'letter');

  test('there is one for each who has something to mend, with everything in it', () => {
    expect(letters.map((each) => byClass(each, 'sheet')[0]?.attributes['id'])).toEqual([
      'letter-s4',
      'letter-s6',
      'letter-s9',
    ]);
    const [first] = letters;
    const headlines = rowsOf(first ?? page)
      .slice(1)
      .map(([, problem]) => problem?.text);
    expect(headlines).toHaveLength(4);
    expect(headlines[1]).toContain('材料太短，还差236字');
    for (const words of ['请于5月31日前一次改齐', 'office@chengzhou.example', '（盖章）', '签收'])
      expect(first?.text).toContain(words);
  });

  test('what could not be checked stands in it too; warnings do not', () => {
    const whole = inbox();
    const [failing, doubtful, reminded] = [3, 4, 1].map((index) => whole.submissions[index]?.findings ?? []);
    const own = summaryOf('南浦区', [1900, 1901, 1902], {
      findings: [...(failing ?? []), ...(doubtful ?? []), ...(reminded ?? [])],
    });
    const [letter] = byClass(draw(named([own])), 'letter');
    const numbers = byClass(letter ?? page, 'number').map(({ text }) => text);
    expect(numbers).toEqual(['1', '2', '3', '4', '5', '6']);
    expect(letter?.text).toContain('字数在界线上');
    expect(letter?.text).not.toContain('几家单位都是同一种类型');
  });

  test('after the last day it asks to hurry instead of naming a day that is over', () => {
    const whole = inbox();
    const stages = whole.stages.map((stage) => ({ ...stage, daysLeft: -3 }));
    const [letter] = byClass(draw({ ...whole, stages }), 'letter');
    expect(letter?.text).toContain('5月31日前报送的期限已过');
    expect(letter?.text).not.toContain('请于');
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
