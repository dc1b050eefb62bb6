// Each typo → one problem, with its likeliest cause and the line to mend.

import { describe, expect, test } from 'vitest';
import { readManifest } from '../../../src/core/manifest/index.ts';
import type { ManifestProblemCode } from '../../../src/core/model/manifest.ts';
import { LIBRARY } from './vocabulary.ts';

type Row = readonly [text: string, code: ManifestProblemCode, line: number, column: number, cause?: string];

const ROWS: readonly Row[] = [
  // Full-width colons: alone, first, in the middle, last, in items, behind a list's key, swallowed.
  ['分馆：甲', 'colonsRead', 1, 3],
  ['分馆：甲\n管理员: 乙', 'colonsRead', 1, 3],
  ['管理员: 乙\n分馆：甲\n词: 丙', 'colonsRead', 2, 3],
  ['管理员: 乙\n分馆：甲\n', 'colonsRead', 2, 3],
  ['书目:\n  - 书名：甲', 'colonsRead', 2, 7],
  ['书目:\n  - 书名：甲\n    作者: 乙', 'colonsRead', 2, 7],
  ['书目:\n  - 书名: 甲\n    作者：乙\n    文件: 丙', 'colonsRead', 3, 7],
  ['书目:\n  - 书名: 甲\n    作者：乙\n  - 书名: 丙', 'colonsRead', 3, 7],
  ['书目：\n  - 书名: 甲\n分馆: 乙', 'colonsRead', 1, 3],
  ['简报:\n  - 文件：甲.docx', 'colonsRead', 2, 7],
  ['分馆: 甲\n  管理员：乙', 'fullWidthColon', 2, 6],
  ['分馆：甲: 乙', 'fullWidthColon', 1, 3],
  ['分馆： 甲\n管理员： 乙', 'colonsRead', 1, 3],
  // Colons without a blank; U+3000 is none.
  ['分馆:甲', 'missingBlank', 1, 3],
  ['管理员: 乙\n分馆:甲\n词: 丙', 'missingBlank', 2, 3],
  ['书目:\n  - 书名:甲\n    作者: 乙', 'missingBlank', 2, 7],
  ['书目:\n  - 书名: 甲\n    作者:乙', 'missingBlank', 3, 7],
  ['简报:\n  - 文件:甲.docx', 'missingBlank', 2, 7],
  ['"分馆":甲', 'missingBlank', 1, 5],
  ['分馆:　甲\n管理员: 乙', 'missingBlank', 1, 3, 'wideBlank'],
  ['词: [http://a.b]\n管理员:甲', 'missingBlank', 2, 4],
  // Blanks that are no indentation.
  ['书目:\n\t- 书名: 甲', 'tab', 2, 1],
  ['书目:\n  - 书名: 甲\n\t作者: 乙', 'tab', 3, 1],
  ['书目:\n  -\t书名: 甲\n    作者: 乙', 'tab', 2, 4],
  ['书目:\n　- 书名: 甲', 'indentation', 2, 1, 'wideBlank'],
  ['书目:\n\u00a0\u00a0- 书名: 甲', 'indentation', 2, 1, 'noBreakBlank'],
  ['书目:\n  - 书名: 甲\n\u2003\u2003作者: 乙', 'indentation', 3, 1, 'oddBlank'],
  ['地址:\n　　街道: 甲', 'indentation', 2, 1, 'wideBlank'],
  ['书目:\n  - 书名: 甲\n   作者: 乙', 'indentation', 3, 4],
  ['书目:\n  - 书名: 甲\n      作者: 乙', 'indentation', 3, 7],
  ['书目:\n  - 书名: 甲\n - 书名: 乙', 'indentation', 3, 2],
  ['分馆: 甲\n 管理员: 乙', 'indentation', 2, 2],
  [' 分馆: 甲\n管理员: 乙', 'indentation', 2, 1],
  // Quotes.
  ['分馆: "甲\n管理员: 乙\n词: 丙\n', 'unclosedQuote', 1, 5],
  ["分馆: '甲\n管理员: 乙", 'unclosedQuote', 1, 5],
  ['词: 丙\n分馆: "甲\n管理员: "乙"\n', 'unclosedQuote', 2, 5],
  ['分馆: "甲”\n管理员: 乙', 'unclosedQuote', 1, 5, 'fullWidthQuote'],
  ['分馆: “甲: 乙”', 'syntax', 1, 5, 'fullWidthQuote'],
  ['分馆: "甲"乙', 'syntax', 1, 8, 'afterQuote'],
  // Marks of lists.
  ['书目:\n  -书名: 甲\n   作者: 乙', 'syntax', 2, 3, 'hyphenWithoutBlank'],
  ['书目:\n  -书名: 甲', 'syntax', 2, 3, 'hyphenWithoutBlank'],
  ['词:\n  -甲\n  -乙', 'syntax', 2, 3, 'hyphenWithoutBlank'],
  ['词:\n  -　甲', 'syntax', 2, 3, 'hyphenWithoutBlank'],
  ['书目:\n  － 书名: 甲\n    作者: 乙', 'syntax', 2, 3, 'fullWidthHyphen'],
  ['词:\n  － 甲\n  － 乙\n分馆: 丙', 'syntax', 2, 3, 'fullWidthHyphen'],
  ['词:\n— 甲', 'syntax', 2, 1, 'fullWidthHyphen'],
  // Brackets and commas.
  ['词: ［甲, 乙］', 'syntax', 1, 4, 'fullWidthBracket'],
  ['词: [甲, 乙］\n分馆: 丙', 'syntax', 1, 9, 'fullWidthBracket'],
  ['地址: {街道: 甲，门牌: 乙}', 'syntax', 1, 11, 'fullWidthComma'],
  ['词: [甲, 乙\n分馆: 丙', 'syntax', 1, 4, 'unclosedBracket'],
  // Values that need quotes.
  ['分馆: @甲', 'syntax', 1, 5, 'needsQuotes'],
  ['分馆: `甲`', 'syntax', 1, 5, 'needsQuotes'],
  ['分馆: %甲', 'syntax', 1, 5, 'needsQuotes'],
  ['%分馆: 甲', 'syntax', 1, 1, 'needsQuotes'],
  ['分馆: 甲: 乙', 'syntax', 1, 5, 'needsQuotes'],
  ['书目:\n  - 书名: 甲: 乙\n    作者: 丙', 'syntax', 2, 9, 'needsQuotes'],
  ['分馆: *甲* 乙', 'alias', 1, 5],
  ['词: 甲\n分馆 乙\n管理员: 丙', 'syntax', 2, 1, 'missingColon'],
  ['[甲]: 乙', 'syntax', 1, 1, 'complexKey'],
  ['分馆: "\\q"', 'backslashRead', 1, 5],
];

describe('a slip', () => {
  const named = ROWS.map((row) => [row[0], row[1], row] as const);
  test.each(named)('%j → %s', async (text, code, [, , line, column, cause]) => {
    const { problems, hints = [], value } = await readManifest(new TextEncoder().encode(text), 'x', LIBRARY);
    const told = [...problems, ...hints];
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({ code, place: { line, column }, excerpt: text.split('\n')[line - 1] });
    expect(told[0]?.detail?.['cause']).toBe(cause);
    // What can be read all the same is a hint; what cannot has no values.
    expect(Object.keys(value).length > 0).toBe(hints.length > 0);
  });

  test('of an earlier line is not blamed on a quote that spans lines, or on a block text', async () => {
    const text = '分馆: "甲\n  乙"\n管理员: |\n  词: "x\n词：丙\n';
    const { hints } = await readManifest(new TextEncoder().encode(text), 'x', LIBRARY);
    expect(hints).toMatchObject([
      { code: 'colonsRead', place: { line: 5, column: 2 }, detail: { lines: '5' } },
    ]);
  });
});
