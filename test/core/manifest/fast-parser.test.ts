// The fast parser gives the tree that the YAML library gives, or none; texts made to break either give one named problem.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LIMITS } from '../../../src/core/limits.ts';
import { parseFast } from '../../../src/core/manifest/fast-parser.ts';
import { readManifest } from '../../../src/core/manifest/index.ts';
import type { ManifestNode } from '../../../src/core/manifest/tree.ts';
import { parseYaml } from '../../../src/core/manifest/yaml-parser.ts';
import type { ManifestProblemCode } from '../../../src/core/model/manifest.ts';
import { LIBRARY, TEMPLATE_TEXT } from './vocabulary.ts';

/** Where nothing stands, the two may put it differently; nobody is shown that place. */
function comparable(tree: ManifestNode): unknown {
  if (tree.kind === 'text') return tree.text === '' && tree.plain ? 'nothing' : tree;
  if (tree.kind === 'list') return { ...tree, items: tree.items.map(comparable) };
  return { ...tree, pairs: tree.pairs.map((pair) => ({ ...pair, value: comparable(pair.value) })) };
}

async function sameAsLibrary(text: string): Promise<boolean> {
  const tree = parseFast(text);
  if (tree === undefined) return false;
  const full = await parseYaml(text);
  expect('tree' in full ? comparable(full.tree) : full, JSON.stringify(text)).toEqual(comparable(tree));
  return true;
}

const key = fc.constantFrom('书名', '作者', 'file', '标签', 'a1', '馆');
const scalar = fc.oneof(
  fc.constantFrom(
    '红楼梦',
    '0512-6500',
    '是',
    'null',
    '2012-12-06',
    '"x: y"',
    "'# z'",
    '""',
    'a b  c',
    '9:30',
  ),
  fc.constantFrom(
    '甲（乙）',
    'http://a.b/c',
    'x#y',
    'x # y',
    '《书》',
    '-',
    '- ',
    '~',
    '[]',
    'a:',
    '“引”',
    '书：名',
  ),
  fc.string({ maxLength: 6 }),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
);
const ending = fc.constantFrom('\n', '\n', '\n', '\n\n', ' # 注\n', '  \n', '\n# 注: x\n', '\n  # 注\n');
const indent = fc.constantFrom('', '', '  ', '  ', '    ', ' ', '   ', '\t');
const mark = fc.constantFrom('', '', '', '- ', '-   ', '-');
const line = fc
  .tuple(indent, mark, fc.option(key, { freq: 5 }), fc.option(scalar, { freq: 3 }), ending)
  .map(
    ([blanks, dash, name, value, end]) => `${blanks}${dash}${name ? `${name}: ` : ''}${value ?? ''}${end}`,
  );

const item = fc
  .array(fc.tuple(key, scalar, ending), { minLength: 1, maxLength: 4 })
  .map((pairs) => pairs.map(([k, v, end], at) => `${at === 0 ? '  - ' : '    '}${k}: ${v}${end}`).join(''));
const group = fc.oneof(
  fc.tuple(key, scalar, ending).map(([k, v, end]) => `${k}: ${v}${end}`),
  fc.tuple(key, fc.array(item, { maxLength: 3 })).map(([k, items]) => `${k}:\n${items.join('')}`),
  fc
    .tuple(key, fc.array(scalar, { maxLength: 3 }))
    .map(([k, items]) => `${k}:\n${items.map((v) => `- ${v}\n`).join('')}`),
);

describe('the fast reader', () => {
  test('reads the template, as the library does', async () => {
    expect(await sameAsLibrary(TEMPLATE_TEXT)).toBe(true);
  });

  test('reads any number of blocks side by side', async () => {
    const blocks = Array.from({ length: 2 * LIMITS.manifestDepth }, (_, at) => `a${at}:\n  - b: c\n`);
    expect(await sameAsLibrary(blocks.join(''))).toBe(true);
  });

  test('answers as the library for manifests in canonical form', async () => {
    const answered: boolean[] = [];
    const law = fc.asyncProperty(fc.array(group, { maxLength: 5 }), async (groups) => {
      answered.push(await sameAsLibrary(groups.join('')));
    });
    await fc.assert(law, { numRuns: 400 });
    expect(answered.filter(Boolean).length).toBeGreaterThan(10);
  });

  test('answers as the library for any soup of lines', async () => {
    const law = fc.asyncProperty(fc.array(line, { maxLength: 7 }), async (lines) => {
      await sameAsLibrary(lines.join(''));
    });
    await fc.assert(law, { numRuns: 1500 });
  });

  test('answers as the library for any soup of signs', async () => {
    const sign = fc.constantFrom(
      'a',
      '书',
      ':',
      ': ',
      ' ',
      '\n',
      '\n  ',
      '- ',
      '-',
      '"',
      "'",
      '#',
      ' #',
      '（',
      '/',
      '%',
      '?',
      '|',
    );
    const law = fc.asyncProperty(fc.array(sign, { maxLength: 14 }), async (signs) => {
      await sameAsLibrary(signs.join(''));
    });
    await fc.assert(law, { numRuns: 1500 });
  });

  test.each([
    ['a: b'],
    ['a: b # c'],
    ['a:\n- b\n- c\nd: e\n'],
    ['a:\n  b:\n    c: d\n  e: f\ng: h\n'],
    ['a:\n  - b: c\n    d:\n      - e\n  - f\n# z'],
    ['- a\n- b: c\n'],
    ['a:\n\n# x\n  b: c\n   # y\n  d: "e" # z\n'],
    ['a: \'b\'\nc: "d # e"\n'],
    ["a: ''\nb: \"\"\nc: 'd # e'\n"],
    ['a: b\nc:'],
    ['a: b\nc:\n- d'],
    ['a:\n- b:\n- c: d\n'],
  ])('knows %j', async (text) => {
    expect(await sameAsLibrary(text)).toBe(true);
  });

  test.each([
    [''],
    ['# c\n'],
    ['a'],
    [' a: b\n'],
    ['a: [b]\n'],
    ['a: {b: c}\n'],
    ['a: |\n  b\n'],
    ['a: b\n  c\n'],
    ['a: &b c\n'],
    ['a: *b\n'],
    ['a: !b c\n'],
    ['a:\tb\n'],
    ['a: "b\\n"\n'],
    ["a: 'b''c'\n"],
    ['a: b: c\n'],
    ['a: b:'],
    ['? a\n: b\n'],
    ['---\na: b\n'],
    ['a: b\n...\n'],
    ['a:\n  - b\n c: d\n'],
    ['a:\n  - b: c\n   d: e\n'],
    ['a: "b"c\n'],
    ['a: "b\nc"\n'],
    ['- - a\n'],
    ['a: \u00a0b\n'],
    ['　a: b\n'],
  ])('leaves %j to the library', (text) => {
    expect(parseFast(text)).toBeUndefined();
  });
});

/** Keys of nothing, texts, and items: with what holds them, one more than rows. */
test.each([
  ['a%:\n', ''],
  ['a%: b\n', ''],
  ['- b\n', ''],
  ['- b\n', 'a:\n'],
])('as many parts as the library is given: %j', async (row, head) => {
  const most = LIMITS.manifestNodes - (head === '' ? 1 : 2);
  const rows = (count: number) =>
    head + Array.from({ length: count }, (_, at) => row.replace('%', `${at}`)).join('');
  expect(await sameAsLibrary(rows(most))).toBe(true);
  expect(parseFast(rows(most + 1))).toBeUndefined();
  expect(await parseYaml(rows(most + 1))).toMatchObject({ fault: { code: 'tooManyNodes' } });
});

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
  ['a list of pairs', numbered(10_001, (i) => `- k${i}: v`).join('\n'), 'tooManyNodes'],
  ['300,000 line separators', `分馆: 甲\n${'\u2028'.repeat(300_000)}x: y`, 'tooManyNodes'],
  ['a table’s border that is none', `|${' '.repeat(900_000)}x\n甲`, 'syntax'],
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
    const text = `{${numbered(1_000, (i) => `k${i}: v`).join(', ')}}`;
    const { problems } = await readManifest(new TextEncoder().encode(text), 'x', LIBRARY);
    expect(problems).toHaveLength(1_000);
    expect(problems.at(-1)?.place?.column).toBe(text.indexOf('k999') + 1);
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
