import { describe, expect, test } from 'vitest';
import { zh } from '../../../../src/core/i18n/zh.ts';
import type { ReportInput } from '../../../../src/core/report/input.ts';
import { plot } from '../../../../src/core/reporters/html/chart/index.ts';
import { bandsOf, placeOn, scaleOf } from '../../../../src/core/reporters/html/chart/scale.ts';
import { marked } from '../../../../src/core/reporters/html/finding.ts';
import { layoutOf } from '../../../../src/core/reporters/html/layout.ts';
import { markup, trusted } from '../../../../src/core/reporters/html/markup.ts';
import css from '../../../../src/core/reporters/html/page.css' with { type: 'text' };
import { inbox, named, summaryOf } from '../../../make/batch.ts';
import { NOTICE } from '../../../make/notice.ts';
import { byClass, byName, type Element, pageOf } from '../../../make/page.ts';

describe('markup', () => {
  test.each([
    ['<b> & "x" \'y\'', '&lt;b&gt; &amp; &quot;x&quot; &#39;y&#39;'],
    ['&lt;', '&amp;lt;'],
    ['字', '字'],
  ])('%s is written as text', (text, written) => {
    expect(markup`<p>${text}</p>`.markup).toBe(`<p>${written}</p>`);
  });

  test('markup inside stays, lists are joined, nothing is nothing', () => {
    const inner = [markup`<i>${'<'}</i>`, markup`<i>2</i>`];
    expect(markup`${inner}|${undefined}|${false}|${0}|${trusted('<u>')}`.markup).toBe(
      '<i>&lt;</i><i>2</i>|||0|<u>',
    );
  });
});

describe('the decisive words', () => {
  test.each([
    ['每篇1800字以上', '1800字', '每篇<mark>1800字</mark>以上'],
    ['每篇1800字以上', '', '每篇1800字以上'],
    ['每篇1800字以上', '两千字', '每篇1800字以上'],
    ['甲乙甲', '甲', '<mark>甲</mark>乙甲'],
    ['<甲>', '甲', '&lt;<mark>甲</mark>&gt;'],
  ])('in %s: %s', (quote, mark, written) => {
    expect(marked(quote, mark).markup).toBe(written);
  });
});

describe('the scale', () => {
  const bands = bandsOf(NOTICE, zh);

  test("the band is the notice's length requirement, found by what it looks at", () => {
    expect(bands.map(({ low, high }) => [low, high])).toEqual([[1800, 2200]]);
  });

  test('ticks are round, and the scale holds band and lengths', () => {
    const { from, to, ticks } = scaleOf([1564, 2403], bands);
    expect(from).toBeLessThanOrEqual(1564);
    expect(to).toBeGreaterThanOrEqual(2403);
    expect(ticks.every((tick) => tick % 100 === 0)).toBe(true);
  });

  test('one absurd length does not flatten the others: it stands at the edge', () => {
    const scale = scaleOf([1900, 250_000], bands);
    expect(scale.to).toBeLessThan(3000);
    expect(placeOn(scale, [0, 100])(250_000)).toBe(100);
    expect(placeOn(scale, [0, 100])(0)).toBe(0);
  });
});

describe('the picture of lengths', () => {
  const svg = (input: ReportInput): Element => pageOf(`<div>${plot(layoutOf(input, false))?.markup}</div>`);
  const page = svg(inbox());
  const number = (element: Element | undefined, name: string) => Number(element?.attributes[name]);

  test('has a mark for each text: dots, diamonds, triangles', () => {
    const kinds = ['pass', 'fail', 'unchecked'].map(
      (kind) =>
        byClass(page, 'mark').filter(({ attributes }) => attributes['class'] === `mark ${kind}`).length,
    );
    // 34 texts of nine packages that count, and three samples in the legend
    expect(kinds).toEqual([30 + 1, 3 + 1, 1 + 1]);
  });

  test('a text just at a limit stands on the edge of the band', () => {
    const [band] = byClass(page, 'band');
    const right = number(band, 'x') + number(band, 'width');
    const at2200 = byClass(page, 'mark').find(({ text }) => text.endsWith(' 2200字'));
    expect(number(at2200, 'cx')).toBeCloseTo(right, 1);
  });

  test('writes the length and the distance beside what is outside', () => {
    expect(byClass(page, 'figure').map(({ text }) => text)).toEqual([
      '1564（还差236字）',
      '2403（超出203字）',
      '1812',
      '2338（超出138字）',
    ]);
  });

  test('an uncertain length has a whisker over its range', () => {
    expect(
      byClass(page, 'range').filter(({ attributes }) => attributes['class'] === 'range unchecked'),
    ).toHaveLength(1);
  });

  test('says in words what is outside, and who sent nothing', () => {
    const [description] = byName(page, 'desc');
    expect(description?.text).toContain('南浦澄湖精密机械有限公司 1564字');
    expect(byClass(page, 'none').map(({ text }) => text)).toEqual(['没有收到材料']);
  });

  test('labels of neighbours never overlap: where there is no room there is no label', () => {
    const crowded = summaryOf('青禾区', [2301, 2302, 2303, 2304, 2305]);
    const own = byClass(svg(named([crowded, crowded])), 'figure');
    const heights = own.map(({ attributes }) => attributes['y']);
    for (const y of heights) expect(heights.filter((each) => each === y).length).toBeLessThanOrEqual(2);
    expect(own.length).toBeGreaterThan(0);
  });
});

describe('the style sheet', () => {
  test('prints on A4 and holds nothing that markup could end', () => {
    expect(css).toMatch(/@page\{size:A4 landscape/);
    expect(css).not.toMatch(/[<&]/);
  });

  const [light, dark] = [...css.matchAll(/:root\{([^}]*)\}/g)].map(([, rules = '']) =>
    Object.fromEntries(
      [...rules.matchAll(/--([\w-]+):(#[0-9a-f]{3,6})(?=;|$)/g)].map(([, name, colour]) => [name, colour]),
    ),
  );
  const pairs = [
    ['ink', 'paper'],
    ['ink', 'ground'],
    ['ink', 'mark'],
    ['ink', 'faint'],
    ['soft', 'paper'],
    ['soft', 'ground'],
    ['soft', 'faint'],
    ['soft', 'band'],
    ['soft', 'pass-ground'],
    ['accent', 'paper'],
    ['accent', 'ground'],
    ['pass', 'paper'],
    ['pass', 'pass-ground'],
    ['pass', 'band'],
    ['fail', 'paper'],
    ['fail', 'fail-ground'],
    ['doubt', 'paper'],
    ['doubt', 'doubt-ground'],
    ['doubt', 'band'],
    ['idle', 'idle-ground'],
    ['paper', 'idle'],
    ['fail', 'ground'],
  ] as const;

  test.each(pairs)('%s on %s can be read in light and in dark (WCAG AA, 4.5)', (ink, ground) => {
    for (const colours of [light, dark])
      expect(contrast(colours?.[ink] ?? '', colours?.[ground] ?? '')).toBeGreaterThanOrEqual(4.5);
  });
});

/** WCAG 2.2, relative luminance and contrast ratio. */
function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

function luminance(colour: string): number {
  const long = colour.length === 4 ? colour.replace(/[0-9a-f]/g, '$&$&') : colour;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(long.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
