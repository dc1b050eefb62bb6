import { describe, expect, test } from 'vitest';
import { labelsIn } from '../../src/phrase/tell.ts';
import { html, htmlPieces } from '../../src/reporters/html.ts';
import { NO_COLOUR, type Style } from '../../src/reporters/style.ts';
import type { Batch } from '../../src/told.ts';
import { alone, digest, inbox, large, POISON, poisoned } from '../make/batch.ts';
import { DISTRICTS } from '../make/notice.ts';
import { all, byClass, byId, byName, type Element, pageOf, rowsOf } from '../make/page.ts';

const STYLE: Style = { palette: NO_COLOUR, quiet: false, columns: 80, mask: false };
const draw = (batch: Batch) => pageOf(html(batch, STYLE));
const BATCHES: readonly (readonly [string, () => Batch])[] = [
  ['an inbox', () => inbox()],
  ['an inbox in English', () => inbox('en')],
  ['one failing submission', () => alone(3)],
  ['one passing submission', () => alone(0)],
  ['hostile strings everywhere', () => poisoned()],
  ['hundreds of submitters', () => large(450)],
  ['an empty inbox', () => ({ ...inbox(), digests: [], roll: [], across: [], stages: [] })],
];

describe.each(BATCHES)('a page of %s', (_name, make) => {
  const source = html(make(), STYLE);
  const page = pageOf(source);

  test('is well-formed, says its language, and has each id once', () => {
    const ids = all(page).flatMap(({ attributes }) => attributes['id'] ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    expect(byName(page, 'html')[0]?.attributes['lang']).toMatch(/^(zh-CN|en)$/);
    expect(byName(page, 'h1')).toHaveLength(1);
    expect(byName(page, 'main')).toHaveLength(1);
  });

  test('can run nothing and load nothing', () => {
    const policy = byName(page, 'meta').find(({ attributes }) => attributes['http-equiv'] !== undefined);
    expect(policy?.attributes['content']).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:",
    );
    const active = ['script', 'link', 'iframe', 'object', 'embed', 'form', 'base', 'use', 'audio', 'video'];
    expect(all(page, ({ name }) => active.includes(name))).toEqual([]);
    const attributes = all(page).flatMap((element) => Object.entries(element.attributes));
    expect(attributes.filter(([name]) => /^on|^xlink|srcset|formaction|ping/i.test(name))).toEqual([]);
    expect(
      attributes.filter(
        ([name, value]) => name === 'src' && !/^data:image\/jpeg;base64,[\w+/]+=*$/.test(value),
      ),
    ).toEqual([]);
    expect(byName(page, 'style')[0]?.text).not.toMatch(/url\(|@import|expression/);
  });

  test('links only to places on the page that are there', () => {
    const ids = new Set(all(page).map(({ attributes }) => attributes['id']));
    const targets = byName(page, 'a').map(({ attributes }) => attributes['href'] ?? '');
    expect(targets.filter((target) => !target.startsWith('#') || !ids.has(target.slice(1)))).toEqual([]);
  });

  test('is the same each time, in one piece or in many', () => {
    expect(html(make(), STYLE)).toBe(source);
    expect([...htmlPieces(make(), STYLE)].join('')).toBe(source);
  });

  test('gives every table a caption and every heading cell a scope', () => {
    for (const table of byName(page, 'table')) {
      expect(byName(table, 'caption')[0]?.text).not.toBe('');
      expect(byName(table, 'th').filter(({ attributes }) => attributes['scope'] === undefined)).toEqual([]);
    }
  });
});

test('what a submitter writes is text and nothing else, escaped once', () => {
  const page = draw(poisoned());
  expect(byId(page, 's4').text).toContain(`南浦区${POISON}`);
  expect(page.text).not.toMatch(/&(amp;)?(lt|gt|quot|#39);/);
  const alternatives = byName(page, 'img').map(({ attributes }) => attributes['alt'] ?? '');
  expect(alternatives).toEqual([]); // no thumbnail is base64 any more: blanks stand in their place
  expect(byClass(page, 'blank')).toHaveLength(3);
});

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
    expect(first?.text).toContain('没有收到 1东湾新区');
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

  test('a stopped run says how far it came', () => {
    const stopped = draw({ ...inbox(), partial: { done: 6, all: 10 } });
    expect(byClass(stopped, 'partial')[0]?.text).toMatch(/10.*6/);
    expect(byClass(page, 'partial')).toEqual([]);
  });

  test('a package that no row of the roll speaks of is shown all the same', () => {
    const whole = inbox();
    const lost = draw({
      ...whole,
      digests: [...whole.digests, digest('青禾区', [1999], { name: '无主', submitter: { name: '无主' } })],
    });
    expect(byName(byId(lost, 'matrix'), 'th').some(({ text }) => text === '无主')).toBe(true);
  });
});

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
    const [failing, doubtful, reminded] = [3, 4, 1].map((index) => whole.digests[index]?.findings ?? []);
    const own = digest('南浦区', [1900, 1901, 1902], {
      findings: [...(failing ?? []), ...(doubtful ?? []), ...(reminded ?? [])],
    });
    const [letter] = byClass(draw({ ...alone(3), digests: [own] }), 'letter');
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

describe('very many submitters', () => {
  const page = draw(large(450));

  test('the matrix comes in pages of two hundred, the first of them open, nobody lost', () => {
    const pages = byClass(byId(page, 'matrix'), 'page');
    expect(pages.map((each) => byName(each, 'tbody')[0]?.children.length)).toEqual([200, 200, 50]);
    expect(pages.map(({ attributes }) => attributes['open'])).toEqual(['open', undefined, undefined]);
    expect(byName(byId(page, 'matrix'), 'tbody').flatMap(({ children }) => children)).toHaveLength(450);
  });

  test('who passed is a row only; who failed has a card, folded by fifties', () => {
    expect(byClass(page, 'card').filter(({ attributes }) => attributes['class']?.includes(' pass'))).toEqual(
      [],
    );
    expect(byClass(page, 'card')).toHaveLength((450 / 10) * 4);
    expect(byClass(byId(page, 'cards'), 'page')).toHaveLength(4);
  });

  test('lengths are counted by bars, and every text is in one', () => {
    const bars = byClass(byId(page, 'lengths'), 'bar').map((bar) => Number(bar.text));
    const texts = large(450).digests.reduce((sum, { texts: own }) => sum + own.length, 0);
    expect(bars.reduce((sum, each) => sum + each, 0)).toBe(texts);
  });
});

describe('masking', () => {
  const style = { ...STYLE, mask: true };

  test("hides submitters' numbers, keeps the office's own, and leaves pictures alone", () => {
    const page = pageOf(html(inbox(), style));
    const whole = draw(inbox());
    expect(byId(page, 's4').text).toContain('0999-5550****');
    expect(page.text).not.toContain('0999-55501000');
    expect(byName(page, 'footer')[0]?.text).toContain('55501234');
    expect(byName(page, 'img')).toEqual(byName(whole, 'img'));
  });
});

test('the English labels are complete and English, but for the word that is counted', () => {
  const walk = (value: unknown): string[] => {
    if (typeof value === 'string') return [value];
    if (typeof value === 'function') return [String(value(2, 3, ['x'])).replaceAll(/undefined/g, '')];
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(walk) : [];
  };
  const safe = Object.entries(labelsIn('en').html.plot).filter(([name]) => name !== 'description');
  const words = walk(Object.fromEntries(safe)).concat(
    walk(labelsIn('en').html.card),
    walk(labelsIn('en').html.standing),
  );
  expect(words.filter((word) => word === '')).toEqual([]);
  expect(
    words.filter((word) => /[\u4e00-\u9fff]/.test(word.replaceAll('字数', '').replaceAll('字', ''))),
  ).toEqual([]);
});
