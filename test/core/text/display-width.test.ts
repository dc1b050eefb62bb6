// The columns of a text against string-width, code point by code point, and for all that is drawn into one character.

import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it, test } from 'vitest';
import { measureText } from '../../../src/core/text/count.ts';
import { displayWidth } from '../../../src/core/text/display-width.ts';
import { escapeAndTruncate, escapeInvisible, zeroWidthIn } from '../../../src/core/text/escape-invisible.ts';
import { SLOW } from '../../make/often.ts';

const differing = (texts: readonly string[]) =>
  texts.filter((text) => displayWidth(text) !== stringWidth(text));

describe('agrees with string-width', () => {
  const law = 'for every code point of the planes with scripts and emoji, and every hundredth beyond';
  test(law, SLOW, () => agreed(1));
  test('for one code point in thirty of them', () => agreed(31));

  function agreed(step: number) {
    const all = Array.from({ length: 0x110000 }, (_, codePoint) => codePoint);
    const asked = all.filter(
      (codePoint) => codePoint % step === 0 && (codePoint < 0x20000 || codePoint % 100 === 0),
    );
    const found = differing(asked.map((codePoint) => String.fromCodePoint(codePoint)));
    const named = found.map((one) => one.codePointAt(0)?.toString(16));
    expect(named, 'mend WIDE, or what is taken for a mark, in text/display-width.ts').toEqual([]);
  }

  test('for every kind of cluster', () => {
    const clusters = [
      ...[
        'e\u0301',
        'Z\u0364\u034d',
        'か\u3099',
        'ｶﾞ',
        'ﾊﾟ',
        'ｱ',
        'ﾞ',
        '한국',
        '각'.normalize('NFD'),
        'ᄒ\u1161',
      ],
      ...['👨‍👩‍👧‍👦', '👩🏽‍🚀', '🏳️‍🌈', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '🇨🇳', '🇨🇳🇯🇵', '☝🏻', '👍🏿', '❤️‍🔥', '❤‍🔥', '🧑‍🤝‍🧑'],
      ...['☎️', '☎', '©️', '©', '⚠️', '⚠', '⌚︎', '1️⃣', '1⃣', '#️⃣', '1️', 'a️', '中️'],
      ...[
        'a\u200db',
        '👩\u200da',
        'a\u200d👩',
        '\u200d👩',
        'a🏻',
        '☎🏻',
        '🏻',
        '\u0301',
        '\u0301a',
        '\ufe0f',
      ],
      ...[
        'ᄀᄀ\u1161',
        'ᄀ\u1161\u11a8\u11a8',
        '\u1161\u11a8',
        '\u11a8',
        'ᄀ\u1161\u1161',
        '\u202e中',
        '中\u200b文',
        '\u200b🏻',
        'é\ufe0f',
      ],
    ];
    expect(differing(clusters)).toEqual([]);
  });

  test('for any text of them', () => {
    const one = fc.constantFrom(
      ...[
        '中',
        '文',
        '，',
        '“',
        '…',
        '—',
        'a',
        '7',
        ' ',
        'é',
        'e\u0301',
        'か',
        'が'.normalize('NFD'),
        'ｶﾞ',
        '한',
      ],
      ...[
        '한'.normalize('NFD'),
        '👨‍👩‍👧',
        '👍🏽',
        '❤️',
        '☎️',
        '⚠',
        '1️⃣',
        '🇨🇳',
        '🏳️‍🌈',
        '✓',
        '✗',
        '①',
        '￥',
        '𠀀',
      ],
    );
    const text = fc.array(one, { maxLength: 40 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (each) => {
        expect(displayWidth(each)).toBe(stringWidth(each));
      }),
    );
  });
});

describe('independently of the library', () => {
  test.each([
    ['', 0],
    ['报送清单.yaml', 13],
    ['材料（定稿）', 12],
    ['第3家：“和谐”', 13],
    ['e\u0301', 1],
    ['ｱﾞ', 2],
    ['🇨🇳\ufe0f', 2],
    ['👨‍👩‍👧‍👦', 2],
    ['‹U+202E›', 8],
  ])('%j takes %i columns', (text, columns) => {
    expect(displayWidth(text)).toBe(columns);
  });

  /** A flag that no country has: terminals draw its two letters, where string-width counts one column. */
  test('two regional letters that are no flag', () => {
    expect(displayWidth('🇦🇦')).toBe(2);
  });

  test('whatever stands before a Han character does not change what follows it', () => {
    const any = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(any, any, (before, after) => {
        const whole = displayWidth(`${before}中${after}`);
        expect(whole).toBe(displayWidth(before) + displayWidth(`中${after}`));
      }),
    );
  });
});

it.each<[string, string]>([
  ['\u0000', '‹U+0000›'],
  ['甲\n乙', '甲‹U+000A›乙'],
  ['甲\t乙\r', '甲‹U+0009›乙‹U+000D›'],
  ['\u001b[31m', '‹U+001B›[31m'],
  ['\u007f\u009b', '‹U+007F›‹U+009B›'],
  ['\u202egpj.exe', '‹U+202E›gpj.exe'],
  ['\u2066\u2069\u200e\u061c', '‹U+2066›‹U+2069›‹U+200E›‹U+061C›'],
  ['\u2028\u2029', '‹U+2028›‹U+2029›'],
  ['\u200b\u200d\u2060\ufeff\u00ad', '‹U+200B›‹U+200D›‹U+2060›‹U+FEFF›‹U+00AD›'],
  ['\u{e0041}\u{e0001}', '‹U+E0041›‹U+E0001›'],
  ['\ud800', '‹U+D800›'],
  ['甲\udc00乙', '甲‹U+DC00›乙'],
  ['\uffff\ufffe', '‹U+FFFF›‹U+FFFE›'],
  ['\u3164', '‹U+3164›'],
  ['恒\u0000源', '恒‹U+0000›源'],
])('%j', (text, shown) => {
  expect(escapeInvisible(text)).toBe(shown);
});

it.each([
  '',
  '恒源精密机械（苏州）有限公司，2012年11月28日。“引号”——……',
  'Ｆｕｌｌ　ｗｉｄｔｈ',
  '\u{20bb7}野家 \u{1f600} ❤\ufe0f 葛\u{e0100}',
  'a\u00a0b é e\u0301',
])('healthy text passes: %s', (text) => {
  expect(escapeInvisible(text)).toBe(text);
});

describe('laws', () => {
  const wild = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
    fc
      .array(fc.constantFrom('\u202e', '\u001b', '\n', '\ud83d', '\ude00', '甲', '\u{e0020}', '\u200d'))
      .map((all) => all.join('')),
  );

  /** By number, not by the property classes that the code uses. */
  function steers(codePoint: number): boolean {
    const within = (first: number, last: number) => codePoint >= first && codePoint <= last;
    return (
      within(0, 0x1f) ||
      within(0x7f, 0x9f) ||
      within(0x200b, 0x200f) ||
      within(0x2028, 0x202e) ||
      within(0x2060, 0x206f) ||
      within(0xd800, 0xdfff) ||
      within(0xe0000, 0xe007f) ||
      [0xad, 0x61c, 0x180e, 0xfeff, 0xfffe, 0xffff].includes(codePoint)
    );
  }

  it('nothing that hides or steers is left, and a second time nothing changes', () => {
    fc.assert(
      fc.property(wild, fc.nat(40), (text, limit) => {
        for (const shown of [escapeInvisible(text), escapeAndTruncate(text, limit)]) {
          expect([...shown].some((character) => steers(character.codePointAt(0) ?? 0))).toBe(false);
          expect(escapeInvisible(shown)).toBe(shown);
        }
      }),
    );
  });

  it('every single code unit', () => {
    for (let unit = 0; unit < 0x10000; unit++) {
      const shown = escapeInvisible(String.fromCharCode(unit));
      expect([...shown].some((character) => steers(character.codePointAt(0) ?? 0))).toBe(false);
    }
  });

  it('cuts by characters, never through one', () => {
    expect(escapeAndTruncate('\u{1f600}\u{1f600}\u{1f600}', 2)).toBe('\u{1f600}\u{1f600}…');
    expect(escapeAndTruncate('甲乙丙', 3)).toBe('甲乙丙');
    expect(escapeAndTruncate('甲乙丙丁', 3)).toBe('甲乙丙…');
    expect(escapeAndTruncate('甲\n乙', 2)).toBe('甲‹U+000A›…');
    expect(escapeAndTruncate('', 0)).toBe('');
    expect(escapeAndTruncate('甲', 0)).toBe('…');
    // Four units are three characters, and one of a single unit may be the last that there is.
    expect(escapeAndTruncate('\u{1f600}甲乙', 3)).toBe('\u{1f600}甲乙');
    expect(escapeAndTruncate('\uffff甲乙', 2)).toBe('‹U+FFFF›甲…');
    expect(escapeAndTruncate('甲'.repeat(200))).toBe('甲'.repeat(200));
    expect(escapeAndTruncate('甲'.repeat(201))).toBe(`${'甲'.repeat(200)}…`);
  });
});

const UNSEEN = ['\u200b', '\u200d', '\u2060', '\ufeff', '\u202e', '\u2800', '\u3164', '\u{e0041}'];
const countOf = (text: string) => measureText([{ place: 'body', runs: [{ text }] }]).figures.count;

describe('characters that show nothing', () => {
  test.each(UNSEEN)('many are counted, a few forgiven', (character) => {
    expect(zeroWidthIn(`甲${character.repeat(21)}乙`)).toBe(21);
    expect(zeroWidthIn(`甲${character.repeat(20)}乙`)).toBe(0);
  });

  test('what shows is not among them: letters, blanks, emoji with their selectors', () => {
    expect(zeroWidthIn('甲　a b\t\u00a0☎\ufe0f'.repeat(100))).toBe(0);
  });

  test('they never raise the count', () => {
    const letters = fc.array(fc.constantFrom('甲', 'a', ' ', '。', '1'), { maxLength: 40 });
    const places = fc.array(fc.tuple(fc.nat(40), fc.constantFrom(...UNSEEN)), { maxLength: 40 });
    fc.assert(
      fc.property(letters, places, (text, strays) => {
        const padded: string[] = [...text];
        for (const [at, stray] of strays) padded.splice(at, 0, stray);
        expect(countOf(padded.join(''))).toBe(countOf(text.join('')));
      }),
    );
  });
});
