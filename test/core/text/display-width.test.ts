// The columns of a text against string-width, code point by code point, and for all that is drawn into one character.

import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { displayWidth } from '../../../src/core/text/display-width.ts';
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
