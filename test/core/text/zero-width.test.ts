// Characters that show nothing are found, stray ones forgiven, and none of them makes a 字.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { measureText } from '../../../src/core/text/count.ts';
import { zeroWidthIn } from '../../../src/core/text/escape-invisible.ts';

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
