// Texts made to break a reader → one named problem, never a throw, never a long wait.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LIMITS } from '../../../src/core/limits.ts';
import { readManifest } from '../../../src/core/manifest/index.ts';
import type { ManifestProblemCode } from '../../../src/core/model/manifest.ts';
import { LIBRARY } from './vocabulary.ts';

const MB = LIMITS.manifestBytes;
const numbered = (count: number, row: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => row(i));

const TEXTS: readonly (readonly [name: string, text: string, code: ManifestProblemCode])[] = [
  ['1 MB of brackets', '['.repeat(MB), 'tooDeep'],
  ['1 MB of braces', '{a: '.repeat(MB / 4), 'tooDeep'],
  ['brackets behind anchors', '&a ['.repeat(100), 'tooDeep'],
  ['nested list marks', '- '.repeat(MB / 2), 'tooDeep'],
  ['nested key marks', '? '.repeat(MB / 2), 'tooDeep'],
  ['ever deeper lines', numbered(1_000, (i) => `${' '.repeat(i)}a:`).join('\n'), 'tooDeep'],
  ['one level too many', `${numbered(33, (i) => `${' '.repeat(i)}a:`).join('\n')} b`, 'tooDeep'],
  ['many empty lists', `a: [${'[],'.repeat(300_000)}]`, 'tooManyNodes'],
  ['40,000 keys', numbered(40_000, (i) => `k${i}: v`).join('\n'), 'tooManyNodes'],
  ['40,000 keys in braces', `{${numbered(40_000, (i) => `k${i}: v`).join(', ')}}`, 'tooManyNodes'],
  ['a list of pairs', numbered(15_000, (i) => `- k${i}: v`).join('\n'), 'tooManyNodes'],
  ['1 MB of document marks', '---\n'.repeat(MB / 4), 'tooManyNodes'],
  ['1 MB of quotes', '"'.repeat(MB), 'tooManyNodes'],
  ['1 MB of anchors', '&a '.repeat(MB / 3), 'tooManyNodes'],
  ['1 MB of tags', '!a '.repeat(MB / 3), 'tooManyNodes'],
  ['1 MB of keys in one line', 'a: '.repeat(MB / 3), 'tooManyNodes'],
  ['1 MB of line ends', '\n'.repeat(MB), 'empty'],
  ['1 MB of blanks', ' '.repeat(MB), 'empty'],
  ['1 MB of comments', '# x\n'.repeat(MB / 4), 'empty'],
  ['byte order marks', '\ufeff'.repeat(1_000), 'empty'],
  ['billion laughs', `a: &a [x, x]\n${numbered(9, (i) => `b${i}: &b${i} [*a, *a]`).join('\n')}`, 'alias'],
  ['a line of 200 kB', `分馆: ${'字'.repeat(66_000)}`, 'tooLong'],
  ['a line of 200 kB that opens a quote', `分馆: "${'字'.repeat(66_000)}`, 'unclosedQuote'],
  ['more than 1 MB', 'a'.repeat(MB + 1), 'tooLarge'],
  ['NUL characters', '分馆: 甲\0乙', 'unreadableBytes'],
  ['keys of prototypes', '__proto__: 1', 'unknownKey'],
];

describe('hostile texts', () => {
  test.each(TEXTS)('%s', async (_name, text, code) => {
    const { problems } = await readManifest(new TextEncoder().encode(text), 'x', LIBRARY);
    expect(problems.map((problem) => problem.code)).toEqual([code]);
    expect(problems[0]?.excerpt?.length ?? 0).toBeLessThanOrEqual(2 * LIMITS.quotedCharacters);
  });

  test('lone surrogates, in UTF-8 and in UTF-16', async () => {
    const utf8 = Uint8Array.from([0xef, 0xbb, 0xbf, 0x61, 0x3a, 0x20, 0xed, 0xa0, 0x80]);
    const utf16 = Uint8Array.from([0xff, 0xfe, 0x61, 0x00, 0x3a, 0x00, 0x20, 0x00, 0x00, 0xd8]);
    for (const bytes of [utf8, utf16]) {
      const { problems, encoding } = await readManifest(bytes, 'x', LIBRARY);
      expect(problems).toEqual([{ code: 'unreadableBytes' }]);
      expect(encoding).toBe('');
    }
  });

  test('as deep and as many as allowed', async () => {
    const deep = `${numbered(32, (i) => `${' '.repeat(i)}a:`).join('\n')} b`;
    const { problems } = await readManifest(new TextEncoder().encode(deep), 'x', LIBRARY);
    expect(problems.map(({ code }) => code)).toEqual(['unknownKey']);
    const many = `词:\n${'  - a\n'.repeat(LIMITS.manifestNodes - 2)}`;
    expect((await readManifest(new TextEncoder().encode(many), 'x', LIBRARY)).problems).toEqual([]);
  });

  test('one endless line of faults is told in full, each at its column', async () => {
    const text = `{${numbered(5_000, (i) => `k${i}: v`).join(', ')}}`;
    const { problems } = await readManifest(new TextEncoder().encode(text), 'x', LIBRARY);
    expect(problems).toHaveLength(5_000);
    expect(problems.at(-1)?.place?.column).toBe(text.indexOf('k4999') + 1);
  });

  test('any bytes: an answer, and every problem but those of the whole has a place', async () => {
    const piece = fc.constantFrom(
      '分馆',
      '书目',
      ':',
      '：',
      ' ',
      '\n',
      '  ',
      '- ',
      '"',
      "'",
      '[',
      ']',
      '{',
      '}',
      ',',
      '，',
      '&a',
      '*a',
      '!t',
      '|',
      '>',
      '#',
      '%',
      '@',
      '\t',
      '　',
      '---\n',
      '? ',
      '\r',
      '甲',
    );
    const soup = fc
      .array(piece, { maxLength: 25 })
      .map((pieces) => new TextEncoder().encode(pieces.join('')));
    const law = fc.asyncProperty(fc.oneof(soup, fc.uint8Array({ maxLength: 40 })), async (bytes) => {
      const { problems, placeOf, keyOf } = await readManifest(bytes, 'x', LIBRARY);
      const whole = ['empty', 'unreadableBytes'];
      expect(problems.filter(({ code, place }) => !whole.includes(code) && place === undefined)).toEqual([]);
      const [place, key] = [placeOf('/books/0/name'), keyOf('/books/0/name')];
      expect(place === undefined || place.line > 0).toBe(true);
      expect([undefined, 'string']).toContain(key === undefined ? key : typeof key);
    });
    await fc.assert(law, { numRuns: 2_000 });
  });
});
