// Every string of the 字数 table gives its five figures; splitting a run changes nothing.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Paragraph } from '../../../src/core/model/document.ts';
import { CLASS, classOf } from '../../../src/core/text/character.ts';
import { countedText, lengthRange, measureText } from '../../../src/core/text/count.ts';
import { textDocument } from '../../make/literal.ts';

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
  // One unit that is no letter takes nothing of what follows it.
  ['\uffff中', false, 2, 2, 2, 1, 1],
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

describe('what opens the range', () => {
  test('ambiguous characters are in a word in one reading, and part it in the other', () => {
    for (const hint of [true, false]) {
      expect(measureText([paragraph('A“B', hint)]).range).toEqual({
        min: 1,
        max: 3,
        reasons: ['ambiguousWidth'],
      });
    }
  });

  test.each(['box', 'note'] as const)('a %s alone', (place) => {
    const { boxed, range } = measureText([{ place, runs: [{ text: '框内' }] }]);
    expect(boxed).toBe(2);
    expect(range).toEqual({ min: 0, max: 2, reasons: ['boxesAndNotes'] });
  });

  test('text that is in doubt, with and without deletions', () => {
    const doubtful = { text: '存疑三', state: 'doubtful' } as const;
    const deleted = { text: '删去', state: 'deleted' } as const;
    const rangeOf = (...runs: Paragraph['runs'][number][]) =>
      measureText([{ place: 'body', runs: [{ text: '正文' }, ...runs] }]).range;
    expect(rangeOf(doubtful)).toEqual({ min: 2, max: 5, reasons: ['doubtful'] });
    expect(rangeOf(doubtful, deleted)).toEqual({ min: 2, max: 7, reasons: ['deletions', 'doubtful'] });
  });

  test('what could not be read leaves no upper bound, and each reason is told once', () => {
    const { text } = textDocument(5, [4, 6]);
    if (text === undefined) throw new Error('a text');
    const pages = { code: 'pagesWithoutText' } as Parameters<typeof lengthRange>[1][number];
    const encoding = { code: 'encoding' } as Parameters<typeof lengthRange>[1][number];
    expect(lengthRange(text, [encoding])).toEqual({ min: 4, max: 6, reasons: ['ambiguousWidth'] });
    expect(lengthRange(text, [pages, encoding, pages])).toEqual({
      min: 4,
      max: null,
      reasons: ['ambiguousWidth', 'unreadPages'],
    });
  });
});

describe('runs and what is counted of them', () => {
  const measured = (...runs: Paragraph['runs']) => measureText([{ place: 'body', runs }]);

  test('two runs can be one word', () => {
    expect(measured({ text: 'foo' }, { text: 'bar' }).figures.count).toBe(1);
  });

  test('a blank that is drawn like unseen text parts words, one that was deleted does not', () => {
    const [foo, bar] = [{ text: 'foo' }, { text: 'bar' }];
    const unseen = measured(foo, { text: ' ', state: 'invisible' }, bar);
    expect(unseen.figures).toMatchObject({ count: 2, charactersWithSpaces: 7 });
    const deleted = measured(foo, { text: ' ', state: 'deleted' }, bar);
    expect(deleted.figures).toMatchObject({ count: 1, charactersWithSpaces: 6 });
  });

  test('Han characters are told apart from other Asian ones', () => {
    expect(measured({ text: '一龥〇々㐀𠮷，か한ＡB 7“' }).han).toBe(6);
  });

  test('a running head is no line of the text', () => {
    const head: Paragraph = { place: 'head', runs: [{ text: '第1页' }] };
    expect(countedText([head, paragraph('正文')])).toBe('正文\n');
  });
});

describe('characters beyond the BMP, by rules 4, 5 and 7 of docs/counting.md', () => {
  test.each<[number, keyof typeof CLASS]>([
    [0x10000, 'other'],
    [0x1afff, 'other'],
    [0x1b000, 'asian'],
    [0x1b16f, 'asian'],
    [0x1b170, 'other'],
    [0x1f1ff, 'other'],
    [0x1f200, 'asian'],
    [0x1f2ff, 'asian'],
    [0x1f300, 'other'],
    [0x1ffff, 'other'],
    [0x20000, 'han'],
    [0x3ffff, 'han'],
    [0x40000, 'other'],
    [0xdffff, 'other'],
    [0xe0000, 'invisible'],
    [0xe00ff, 'invisible'],
    [0xe0100, 'joiner'],
    [0xe01ef, 'joiner'],
    [0xe01f0, 'invisible'],
    [0xe0fff, 'invisible'],
    [0xe1000, 'other'],
  ])('%i is %s', (codePoint, name) => {
    expect(classOf(codePoint)).toBe(CLASS[name]);
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
