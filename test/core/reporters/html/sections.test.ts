import { describe, expect, test } from 'vitest';
import type { ReportInput } from '../../../../src/core/report/input.ts';
import { html } from '../../../../src/core/reporters/html/index.ts';
import { NO_COLOUR, type Style } from '../../../../src/core/reporters/style.ts';
import { inbox, inboxWith, summaryOf } from '../../../make/batch.ts';
import { DISTRICTS } from '../../../make/notice.ts';
import { byClass, byId, byName, type Element, pageOf, rowsOf } from '../../../make/page.ts';

const STYLE: Style = { palette: NO_COLOUR, quiet: false, columns: 80, mask: false };
const draw = (batch: ReportInput) => pageOf(html(batch, STYLE));

describe('the matrix', () => {
  const page = draw(inbox());
  const rows = rowsOf(byName(byId(page, 'matrix'), 'table')[0] ?? page);
  const body = rows.slice(2);
  const texts = (cells: readonly Element[] | undefined) => cells?.map(({ text }) => text.trim());

  test('has the stages above and the columns in the order of the notice, the house last', () => {
    expect(texts(rows[0])).toEqual([
      '报送单位',
      '报送时间5月31日前6月28日前',
      '第一批（经验材料） 5月31日前 · 还剩2天',
      '第二批（总结和照片） 6月28日前 · 还剩30天',
      '文件',
      '结论',
    ]);
    expect(texts(rows[1])).toEqual([
      '单位数≥3家',
      '单位类型≥2种',
      '材料字数1800—2200字',
      '联系人',
      '联系电话',
      '总结',
      '照片≥2张',
    ]);
    expect(rows[0]?.map(({ attributes }) => attributes['colspan'] ?? '1')).toEqual([
      '1',
      '1',
      '5',
      '2',
      '1',
      '1',
    ]);
  });

  test('has a row for each submitter in the order of the roll, wide as its heading', () => {
    expect(body.map(([name]) => name?.text.replace(/归属待核|另有1份较早/, ''))).toEqual(DISTRICTS);
    expect(body.map((row) => row.length)).toEqual(DISTRICTS.map(() => 1 + 9 + 1));
  });

  const stateAt = (row: number, column: number) => body[row]?.[column]?.attributes['class']?.split(' ')[0];

  test.each([
    ['passes quietly', 0, 2, 'pass', '符合 6/3'],
    ['fails with its figure', 3, 2, 'fail', '不符合 2/3'],
    ['counts places', 3, 4, 'fail', '不符合 2处'],
    ['is not yet due', 0, 7, 'pending', '未到期'],
    ['could not be checked', 4, 9, 'unchecked', '待核 1处'],
    ['breaks a warning only', 1, 3, 'remind', '提醒 1/2'],
    ['was not received', 7, 4, 'missing', '未收到'],
  ])('says of a cell that it %s', (_what, row, column, state, text) => {
    expect(stateAt(row, column)).toBe(state);
    expect(body[row]?.[column]?.text).toBe(text);
  });

  test('leads from a failing cell to the finding on its card', () => {
    const link = byName(body[3]?.[4] ?? page, 'a')[0]?.attributes['href'] ?? '';
    const finding = byId(byId(page, 's4'), link.slice(1));
    expect(finding.text).toContain('材料太短，还差236字');
    expect(byName(finding, 'mark').map(({ text }) => text)).toEqual(['1800—2200字']);
  });

  test('marks packages whose owner is doubtful or that replace an earlier one', () => {
    expect(body[6]?.[0]?.text).toContain('归属待核');
    expect(body[9]?.[0]?.text).toContain('另有1份较早');
    expect(byId(page, 's10').text).toContain('北原（旧）');
  });
});

describe('summary, cards and tiles', () => {
  const page = draw(inbox());

  test('the strip counts verdicts and names who is missing', () => {
    const [count, first, second] = byClass(byId(page, 'overview'), 'box');
    expect(byName(count ?? page, 'strong')[0]?.text).toBe('5');
    expect(count?.text).toContain('/ 10 个单位通过');
    expect(count?.text).toContain('退回补正 3 6项');
    expect(first?.text).toContain('还剩2天');
    expect(first?.attributes['class']).toContain('pressing');
    expect(first?.text).toContain('未收到 1东湾新区');
    expect(second?.attributes['class']).not.toContain('pressing');
  });

  test('cards come failing first, then unchecked, then those with warnings; who passed is a tile', () => {
    const names = byClass(page, 'card').map((card) => byName(card, 'h3')[0]?.text);
    expect(names).toEqual(['南浦区', '兰亭市', '月湖区', '石桥区', '云溪市']);
    const tiles = byClass(page, 'tile').map((tile) => byName(tile, 'h3')[0]?.text);
    expect(tiles).toEqual(['东湾新区', '青禾区', '白鹭市', '枫林区', '北原县']);
  });

  test('a finding says what, where, found, wanted, remedy, clause, and how open words are read', () => {
    const [finding] = byClass(byId(page, 's2'), 'finding');
    for (const words of [
      '几家单位都是同一种类型',
      'unit-varied',
      '报送清单.yaml 第8行',
      '现在1种，还差1种',
      '不少于2种',
      '建议兼顾不同类型',
      '《通知》第三部分',
      '同类也可',
    ])
      expect(finding?.text).toContain(words);
  });

  test('only what a person has to decide has boxes to tick', () => {
    const boxes = (id: string) => byClass(byId(page, id), 'review').length;
    expect([boxes('s4'), boxes('s5'), boxes('s2')]).toEqual([0, 2, 1]);
    expect(byName(page, 'input')).toEqual([]);
  });

  test('a card shows the line of the list with the character at fault', () => {
    const [line] = byName(byId(page, 's4'), 'pre');
    expect(line?.text).toBe('41    电话: 6563770');
    expect(byName(line ?? page, 'mark')[0]?.text).toBe('6');
  });

  test('a table shows the entries by the fields of the vocabulary; photos have captions, pixels and complaints', () => {
    const card = byId(page, 's4');
    const [head, first] = rowsOf(byName(card, 'table')[0] ?? page);
    expect(head?.map(({ text }) => text)).toEqual(['名称', '类型', '联系人', '电话', '字数', '结果']);
    expect(first?.map(({ text }) => text)).toEqual([
      '南浦澄湖精密机械有限公司',
      '民营',
      '沈卫良',
      '0999-55501000',
      '1564',
      '材料太短，还差236字',
    ]);
    const figures = byName(card, 'figure').map(({ text }) => text);
    expect(figures).toEqual([
      '5月12日 现场会现场会.jpg4032×3024',
      '5月12日 广场咨询广场咨询.jpg3000×2000',
      '5月12日 合影合影.jpg320×212照片偏小，印刷会模糊',
    ]);
    expect(byName(card, 'img').map(({ attributes }) => attributes['alt'])).toEqual([
      '5月12日 现场会',
      '5月12日 广场咨询',
      '5月12日 合影',
    ]);
  });

  test('what is seen across submissions names both sides and the share', () => {
    const across = byId(page, 'across');
    expect(byClass(across, 'share').map(({ text }) => text)).toEqual(['83%']);
    expect(byName(across, 'a').map(({ attributes }) => attributes['href'])).toEqual([
      '#s4',
      '#s6',
      '#s1',
      '#s7',
    ]);
  });

  test('of very many such sightings the first stand open and none is lost', () => {
    const whole = inbox();
    const many = Array.from({ length: 25 }, () => whole.inbox.crossFindings).flatMap(([each]) => each ?? []);
    const across = byId(draw(inboxWith({ crossFindings: many })), 'across');
    const folded = byName(across, 'details').flatMap((each) => byClass(each, 'review'));
    expect([byClass(across, 'review').length, folded.length]).toEqual([25, 5]);
  });

  test('a stopped run says how far it came', () => {
    const stopped = draw(inboxWith({ partial: { done: 6, all: 10 } }));
    expect(byClass(stopped, 'partial')[0]?.text).toMatch(/10.*6/);
    expect(byClass(page, 'partial')).toEqual([]);
  });

  test('a package that no row of the roll speaks of is shown all the same', () => {
    const whole = inbox();
    const lost = draw({
      ...whole,
      submissions: [
        ...whole.submissions,
        summaryOf('青禾区', [1999], { name: '无主', submitter: { name: '无主' } }),
      ],
    });
    expect(byName(byId(lost, 'matrix'), 'th').some(({ text }) => text === '无主')).toBe(true);
  });
});
