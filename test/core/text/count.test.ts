// Every string of the 字数 table gives its five figures; splitting a run changes nothing.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Paragraph } from '../../../src/core/model/document.ts';
import { countedText, measureText } from '../../../src/core/text/count.ts';

// Each row: text, font hint, 字数, 不计空格, 计空格, 中文字符, 非中文单词. Read off Word, or inferred by docs/counting.md.
const TABLE: readonly [string, boolean, number, number, number, number, number][] = [
  ['中文测试', false, 4, 4, 4, 4, 0],
  ['Hello World', false, 2, 10, 11, 0, 2],
  ['Hello 世界', false, 3, 7, 8, 2, 1],
  ['使用 Adobe Photoshop 打开图片', false, 8, 20, 23, 6, 2],
  ['使用Adobe Photoshop打开图片', false, 8, 20, 21, 6, 2],
  ['一二三四五 six seven eight', false, 8, 18, 21, 5, 3],
  ['東京2024オリンピック', false, 9, 12, 12, 8, 1],
  ['Hello、World。', false, 4, 12, 12, 2, 2],
  ['「こんにちは」', false, 7, 7, 7, 7, 0],
  ['ＡＢＣＤＥ', false, 5, 5, 5, 5, 0],
  ['１２３４５', false, 5, 5, 5, 5, 0],
  ['㈱テスト㈲', false, 5, 5, 5, 5, 0],
  ['①②③④⑤', false, 1, 5, 5, 0, 1],
  ['①②③④⑤', true, 5, 5, 5, 5, 0],
  ['EXH.C-◇', true, 2, 7, 7, 1, 1],
  ['👍👎👏', false, 1, 3, 3, 0, 1],
  ['Hello👍World', false, 1, 11, 11, 0, 1],
  ['👨\u200d👩\u200d👧\u200d👦', false, 1, 7, 7, 0, 1],
  ['1\ufe0f\u20e32\ufe0f\u20e33\ufe0f\u20e3', false, 1, 6, 6, 0, 1],
  ['foo\u200bbar', false, 1, 6, 6, 0, 1],
  ['foo\u200dbar', false, 1, 7, 7, 0, 1],
  ['\ufeffHello', false, 1, 5, 5, 0, 1],
  ['안녕하세요', false, 5, 5, 5, 5, 0],
  ['，', false, 1, 1, 1, 1, 0],
  ['state-of-the-art', false, 1, 16, 16, 0, 1],
  ['2A级', false, 2, 3, 3, 1, 1],
  ['3.5%', false, 1, 4, 4, 0, 1],
  ['３．５％', false, 4, 4, 4, 4, 0],
  ['65115512，65249813；', false, 4, 18, 18, 2, 2],
  ['34875591@qq.com', false, 1, 15, 15, 0, 1],
  ['http://www.jshrss.gov.cn/dfpd/gddt/200810/t20081013_19766.htm', false, 1, 61, 61, 0, 1],
  ['〔2012〕26号', false, 5, 9, 9, 3, 2],
  ['11月30日前', false, 5, 7, 7, 3, 2],
  ['0512-6522 8888', false, 2, 13, 14, 0, 2],
  ['中 / 文', false, 3, 3, 5, 2, 1],
  ['“和谐企业”', true, 6, 6, 6, 6, 0],
  ['“和谐企业”', false, 6, 6, 6, 4, 2],
  ['企业”“职工', true, 6, 6, 6, 6, 0],
  ['企业”“职工', false, 5, 6, 6, 4, 1],
  ['等等……', true, 4, 4, 4, 4, 0],
  ['等等……', false, 3, 4, 4, 2, 1],
  ['创建——落实', true, 6, 6, 6, 6, 0],
  ['创建——落实', false, 5, 6, 6, 4, 1],
  ['2000—2500字', true, 4, 10, 10, 2, 2],
  ['2000—2500字', false, 2, 10, 10, 1, 1],
  ['一、\u3000目标', false, 4, 4, 5, 4, 0],
  ['𠮷野家', false, 3, 3, 3, 3, 0],
  ['A\u0009B', false, 2, 2, 3, 0, 2],
];

const paragraph = (text: string, hint = false): Paragraph => ({ place: 'body', runs: [{ text, hint }] });

describe('the five figures of Word’s dialog', () => {
  test.each(TABLE)('%s (hint %s)', (text, hint, count, noSpaces, withSpaces, asian, nonAsian) => {
    expect(measureText([paragraph(text, hint)]).figures).toEqual({
      count,
      charactersNoSpaces: noSpaces,
      charactersWithSpaces: withSpaces,
      asian,
      nonAsian,
    });
  });

  test('a paragraph’s end splits words and is no character; a line break is one, a page break none', () => {
    expect(measureText([paragraph('中文'), paragraph('中文')]).figures.charactersWithSpaces).toBe(4);
    expect(measureText([paragraph('foo'), paragraph('bar')]).figures.count).toBe(2);
    expect(measureText([paragraph('foo\vbar')]).figures).toMatchObject({ count: 2, charactersWithSpaces: 7 });
    expect(measureText([paragraph('foo\fbar')]).figures).toMatchObject({ count: 2, charactersWithSpaces: 6 });
  });
});

describe('the range', () => {
  test('runs from no ambiguous character Asian to all of them, whatever the hint', () => {
    for (const hint of [true, false]) {
      const { range } = measureText([paragraph('创建——落实', hint)]);
      expect(range).toEqual({ min: 5, max: 6, reasons: ['ambiguousWidth'] });
    }
  });

  test('is one number with no reason where nothing is open', () => {
    expect(measureText([paragraph('中文，2A级')]).range).toEqual({ min: 5, max: 5, reasons: [] });
  });

  test('takes boxes and notes in and out, and deletions out and in', () => {
    const text: Paragraph[] = [
      { place: 'body', runs: [{ text: '正文四字' }, { text: '删去', state: 'deleted' }] },
      { place: 'box', runs: [{ text: '框内' }] },
      { place: 'note', runs: [{ text: '注' }] },
    ];
    const measured = measureText(text);
    expect(measured.figures.count).toBe(7);
    expect(measured.range).toEqual({ min: 4, max: 9, reasons: ['boxesAndNotes', 'deletions'] });
    expect(measured.leftOut.deleted).toBe(2);
    expect(measured.boxed).toBe(3);
    expect(countedText(text)).toBe('正文四字\n框内\n注\n');
  });
});

describe('separators and control characters', () => {
  // From POI's test data: two U+2028 are two Asian characters in a published count, 6 in all.
  test.each([
    ['foo\u2028\u2028bar 中文', { min: 3, max: 6 }],
    ['中\u2028文', { min: 2, max: 3 }],
    ['foo\u2029bar', { min: 1, max: 3 }],
    ['foo\u0082bar', { min: 1, max: 2 }],
  ])('%j: every reading lies in the range', (text, ends) => {
    expect(measureText([paragraph(text)]).range).toEqual({ ...ends, reasons: ['separators'] });
  });
});

describe('what a reader does not see', () => {
  test('hidden, invisible and running heads are counted aside', () => {
    const { figures, leftOut } = measureText([
      { place: 'body', runs: [{ text: '看得见' }, { text: '隐藏文字', state: 'hidden' }] },
      { place: 'body', runs: [{ text: '白字', state: 'invisible' }] },
      { place: 'head', runs: [{ text: '第1页' }] },
    ]);
    expect(figures.count).toBe(3);
    expect(leftOut).toEqual({ deleted: 0, hidden: 4, invisible: 2, heads: 3 });
  });

  test('zero-width characters make no word', () => {
    expect(measureText([paragraph('中 \u200d \u2060 \u200b 文')]).figures.count).toBe(2);
  });
});

describe('laws', () => {
  const text = fc.string({
    unit: fc.constantFrom('中', '，', 'A', '1', ' ', '—', '“', '👍', '\u200b', '\t'),
    maxLength: 60,
  });

  test('splitting a run does not change a figure', () => {
    fc.assert(
      fc.property(text, fc.nat(60), fc.boolean(), (whole, cut, hint) => {
        const parts = [...whole];
        const split: Paragraph = {
          place: 'body',
          runs: [
            { text: parts.slice(0, cut).join(''), hint },
            { text: parts.slice(cut).join(''), hint },
          ],
        };
        expect(measureText([split])).toEqual(measureText([paragraph(whole, hint)]));
      }),
    );
  });

  test('the figure lies inside its range, and 字数 is 中文字符 plus 非中文单词', () => {
    fc.assert(
      fc.property(text, fc.boolean(), (whole, hint) => {
        const { figures, range } = measureText([paragraph(whole, hint)]);
        expect(range.min).toBeLessThanOrEqual(figures.count);
        expect(range.max).toBeGreaterThanOrEqual(figures.count);
        expect(figures.count).toBe(figures.asian + figures.nonAsian);
      }),
    );
  });

  const STATES = [undefined, 'deleted', 'hidden', 'invisible', 'doubtful'] as const;
  const runs = fc.array(
    fc
      .record({ text, state: fc.constantFrom(...STATES) })
      .map(({ text, state }) => (state === undefined ? { text } : { text, state })),
    { maxLength: 4 },
  );
  const placed = (...places: Paragraph['place'][]) =>
    fc.array(fc.record({ place: fc.constantFrom(...places), runs }), { maxLength: 4 });

  test('running heads, whatever state their runs are in, are in no figure, no end of the range and no reason', () => {
    fc.assert(
      fc.property(placed('body', 'box', 'note'), placed('head'), (rest, heads) => {
        const { leftOut, ...measured } = measureText(rest);
        const together = measureText([...rest, ...heads]);
        expect(together).toEqual({ ...measured, leftOut: { ...leftOut, heads: together.leftOut.heads } });
        const shown = heads.map(({ runs }) => ({ place: 'body' as const, runs }));
        expect(together.leftOut.heads).toBe(measureText(shown).figures.count);
      }),
    );
  });

  test('each end of the range is what is counted where all that is open falls on one side', () => {
    // Words of one letter with a blank on each side: no run joins its neighbour, so counts add up.
    const words = fc.nat(5).map((count) => ' A '.repeat(count));
    const apart = fc.array(
      fc.record({
        place: fc.constantFrom<Paragraph['place']>('body', 'box', 'note', 'head'),
        text: words,
        state: fc.constantFrom(...STATES),
      }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(apart, (parts) => {
        const paragraphs = parts.map(({ place, text, state }) => ({
          place,
          runs: [state === undefined ? { text } : { text, state }],
        }));
        const sum = (takes: (part: (typeof parts)[number]) => boolean) =>
          parts
            .filter((part) => part.place !== 'head' && takes(part))
            .reduce((all, { text }) => all + text.length / 3, 0);
        const { figures, range, leftOut, boxed } = measureText(paragraphs);
        expect(figures.count).toBe(sum(({ state }) => state === undefined));
        expect(boxed).toBe(sum(({ place, state }) => place !== 'body' && state === undefined));
        expect(range.min).toBe(sum(({ place, state }) => place === 'body' && state === undefined));
        const open = [undefined, 'deleted', 'doubtful'] as const;
        expect(range.max).toBe(sum(({ state }) => open.some((each) => each === state)));
        for (const state of ['deleted', 'hidden', 'invisible'] as const) {
          expect(leftOut[state]).toBe(sum((part) => part.state === state));
        }
      }),
    );
  });
});
