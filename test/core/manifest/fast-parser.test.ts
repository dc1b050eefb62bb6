// The fast parser gives the tree that the YAML library gives, or none.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseFast } from '../../../src/core/manifest/fast-parser.ts';
import type { ManifestNode } from '../../../src/core/manifest/tree.ts';
import { parseYaml } from '../../../src/core/manifest/yaml-parser.ts';
import { TEMPLATE_TEXT } from './vocabulary.ts';

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

  test('answers as the library for manifests in canonical form', async () => {
    const answered: boolean[] = [];
    const law = fc.asyncProperty(fc.array(group, { maxLength: 5 }), async (groups) => {
      answered.push(await sameAsLibrary(groups.join('')));
    });
    await fc.assert(law, { numRuns: 400 });
    expect(answered.filter(Boolean).length).toBeGreaterThan(20);
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
