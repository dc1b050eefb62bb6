// Texts at the limits and beyond → what the YAML library is not given, with the place of the first sign too many.

import { expect, test } from 'vitest';
import { LIMITS } from '../../../src/core/limits.ts';
import { exceededLimit } from '../../../src/core/manifest/text-limits.ts';

const [DEPTH, NODES] = [LIMITS.manifestDepth, LIMITS.manifestNodes];
const times = (count: number, text: string) => text.repeat(count);
/** Lines, each one blank deeper than the one above. */
const stairs = (count: number, line: string) =>
  Array.from({ length: count }, (_, at) => `${times(at, ' ')}${line}\n`);
const nested = (depth: number) => `${times(depth, '[')}${times(depth, ']')}`;

const WITHIN: readonly (readonly [name: string, text: string])[] = [
  ['lines as deep as allowed, and a text below them', stairs(DEPTH + 1, 'a:').join('')],
  ['lines side by side', times(DEPTH + 9, '  a: b\n')],
  ['stairs one behind another', times(9, stairs(DEPTH, 'a:').join(''))],
  ['comments ever deeper', stairs(DEPTH + 9, '# a').join('')],
  ['blank lines ever deeper', stairs(DEPTH + 9, '').join('')],
  ['marks as deep as allowed', `${times(DEPTH, '- ')}a`],
  ['dashes in a row', `${times(DEPTH + 9, '-')}a`],
  ['marks behind a text', `a ${times(DEPTH + 9, '- ')}`],
  ['brackets as deep as allowed', `a: ${nested(DEPTH)}`],
  ['brackets in a text', `a: b${nested(DEPTH + 1)}`],
  ['brackets behind a comma in a text', `a: b,${nested(DEPTH + 1)}`],
  ['brackets behind a quotation mark in a text', `a: b"${nested(DEPTH + 1)}`],
  ['brackets in double quotes', `a: ["${nested(DEPTH)}"]`],
  ['brackets in double quotes with escapes', `a: ["b\\"c\\"${nested(DEPTH)}\\""]`],
  ['brackets in single quotes', `a: ['${nested(DEPTH)}']`],
  ['brackets behind an escaped line end in quotes', `a: ["b\\\n${nested(DEPTH)}"]`],
  ['brackets in a comment', `a: [b,  # c ${nested(DEPTH)}\n d]`],
  ['brackets that are closed each time', `a: [${times(DEPTH, '[b], ')}c]`],
  ['braces that are closed each time', `a: {${times(DEPTH, 'b: {c: d}, ')}e: f}`],
  ['more closed than opened', `${times(9, ']')}\n${nested(DEPTH)}`],
  ['commas as many as allowed', `[${times(NODES, ',')}]`],
  ['commas in a text', `a: b${times(NODES + 1, ',')}\nc: [d]\n`],
  ['characters within brackets', `[${times(NODES + 1, 'a b ')}]`],
  ['lines as many as allowed', times(NODES, 'a\n')],
  ['lines and as many comments', times(NODES, '  # b\na\n')],
  ['signs as many as allowed', `a ${times(NODES, "'")}${times(NODES, '&')}`],
  ['colons within words', times(2 * NODES + 1, 'a:b')],
];

test.each(WITHIN)('%s: the library may read it', (_name, text) => {
  expect(exceededLimit(text)).toBeUndefined();
});

type Beyond = readonly [name: string, text: string, code: 'tooDeep' | 'tooManyNodes', at: number];

const stairsUp = stairs(DEPTH + 2, 'a:').join('');
const lastStair =
  stairsUp.length -
  stairs(DEPTH + 2, 'a:')
    .slice(-1)
    .join('').length;
const PART: readonly Beyond[] = ['- ', '? ', ': ', '-\t'].map((mark) => [
  `marks too many of ${JSON.stringify(mark)}`,
  `${times(DEPTH + 1, mark)}a`,
  'tooDeep',
  0,
]);

const BEYOND: readonly Beyond[] = [
  ...PART,
  ['lines one deeper', stairsUp, 'tooDeep', lastStair],
  ['lines one deeper, by tabs', stairsUp.replaceAll(' ', '\t'), 'tooDeep', lastStair],
  [
    'lines one deeper, with comments between',
    stairsUp.replaceAll('\n', '\n# b\n'),
    'tooDeep',
    lastStair + 4 * (DEPTH + 1),
  ],
  [
    'marks below lines',
    `${stairs(9, 'a:').join('')}${times(9, ' ')}${times(DEPTH, '- ')}b`,
    'tooDeep',
    stairs(9, 'a:').join('').length,
  ],
  ['brackets', nested(DEPTH + 1), 'tooDeep', DEPTH],
  ['brackets behind a key', `a: ${nested(DEPTH + 1)}`, 'tooDeep', 3 + DEPTH],
  ['brackets on a line of their own', `a:\n${nested(DEPTH + 1)}`, 'tooDeep', 3 + DEPTH],
  ['brackets behind a comment', `# b\n${nested(DEPTH + 1)}`, 'tooDeep', 4 + DEPTH],
  ['brackets behind marks', `- ? ${nested(DEPTH + 1)}`, 'tooDeep', 4 + DEPTH],
  ['brackets behind an anchor', `&abc ${nested(DEPTH + 1)}`, 'tooDeep', 5 + DEPTH],
  ['brackets behind a tag', `!abc ${nested(DEPTH + 1)}`, 'tooDeep', 5 + DEPTH],
  ['brackets behind an anchor within brackets', `[&a${nested(DEPTH)}]`, 'tooDeep', 2 + DEPTH],
  [
    'brackets behind a quotation mark in a text of a list',
    `[b", ${nested(DEPTH)}, c"]`,
    'tooDeep',
    4 + DEPTH,
  ],
  ['brackets behind one that is closed in quotes', `["]", ${nested(DEPTH)}]`, 'tooDeep', 5 + DEPTH],
  ['brackets behind a quoted text', `["b", ${nested(DEPTH)}]`, 'tooDeep', 5 + DEPTH],
  ['brackets behind a quoted text with an escape', `["b\\"", ${nested(DEPTH)}]`, 'tooDeep', 7 + DEPTH],
  ['brackets behind a quoted key', `{"b": ${nested(DEPTH)}}`, 'tooDeep', 5 + DEPTH],
  ['brackets behind text within brackets', `[b${nested(DEPTH)}]`, 'tooDeep', 1 + DEPTH],
  ['brackets below a comment', `[b, # c\n${nested(DEPTH)}]`, 'tooDeep', 7 + DEPTH],
  ['brackets behind others that are closed', `[[b], ${nested(DEPTH)}]`, 'tooDeep', 5 + DEPTH],
  ['commas', `[${times(NODES + 1, ',')}]`, 'tooManyNodes', 1 + NODES],
  ['brackets side by side', `[${times(NODES + 1, '[]')}]`, 'tooManyNodes', 1 + 2 * NODES],
  ['braces side by side', `[${times(NODES + 1, '{}')}]`, 'tooManyNodes', 1 + 2 * NODES],
  ['lines', times(NODES + 1, 'a\n'), 'tooManyNodes', 2 * NODES],
  ['lines with blanks in front', times(NODES + 1, ' \ta\n'), 'tooManyNodes', 4 * NODES],
  ['blank lines', times(5 * NODES + 1, '\n'), 'tooManyNodes', 5 * NODES],
  ['comments', times(5 * NODES + 1, '#\n'), 'tooManyNodes', 10 * NODES + 1],
  ...['"', "'", '&', '*', '!', ':'].map(
    (sign): Beyond => [
      `the sign ${sign}`,
      `b${times(2 * NODES + 1, `${sign} `)}`,
      'tooManyNodes',
      1 + 4 * NODES,
    ],
  ),
];

test.each(BEYOND)('%s: beyond what the library is given', (_name, text, code, at) => {
  const limit = code === 'tooDeep' ? DEPTH : NODES;
  expect(exceededLimit(text)).toEqual({ code, at, detail: { limit } });
});
