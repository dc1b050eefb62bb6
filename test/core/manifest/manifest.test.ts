// Manifests as clerks write them → values by the vocabulary, problems, places.

import { describe, expect, test } from 'vitest';
import { readManifest } from '../../../src/core/manifest/index.ts';
import type { Manifest, ManifestProblem, ManifestProblemCode } from '../../../src/core/model/manifest.ts';
import type { Vocabulary } from '../../../src/core/model/notice.ts';
import { LIBRARY, TEMPLATE, TEMPLATE_TEXT } from './vocabulary.ts';

function read(text: string, vocabulary: Vocabulary = LIBRARY): Promise<Manifest> {
  return readManifest(new TextEncoder().encode(text), '清单.yaml', vocabulary);
}

async function only(text: string): Promise<ManifestProblem | undefined> {
  const { problems, hints = [] } = await read(text);
  const told = [...problems, ...hints];
  expect(told.length, JSON.stringify(told)).toBe(1);
  return told[0];
}

describe('one slip, one problem', () => {
  test('an item without its mark is not nine duplicate keys, nor one book fewer', async () => {
    const { problems, value } = await read(
      '书目:\n  - 书名: 甲\n    作者: 子\n    文件: 甲.docx\n\n    书名: 乙\n    作者: 丑\n    文件: 乙.docx\n',
    );
    expect(problems).toMatchObject([
      { code: 'missingDash', place: { line: 6, column: 5 }, detail: { key: '书名' } },
    ]);
    expect(value).toEqual({});
  });

  // Two lines that come again cannot be one line too many, whichever line an item begins with.
  test.each([
    ['书目:\n  - 书名: 甲\n    作者: 子\n    文件: 甲\n    作者: 丑\n    文件: 乙\n', 'map', 5],
    ['书目:\n  书名: 甲\n  作者: 子\n  书名: 乙\n  作者: 丑\n', 'list', 4],
    ['书目:\n  书名: 甲\n  书名: 乙\n', 'list', 3],
    ['书目:\n  作者: 子\n  书名: 甲\n  书名: 乙\n  作者: 丑\n', 'list', 4],
  ])('items without their mark: %j', async (text, wanted, line) => {
    const { problems } = await read(text);
    expect(problems).toMatchObject([{ code: 'missingDash', place: { line }, detail: { wanted } }]);
  });

  // A full-width colon in the text of a list is the text's, though the word before it is a key elsewhere.
  test.each([
    ['词:\n  - 作者：甲\n  - 书名：乙\n分馆：丙\n', { words: ['作者：甲', '书名：乙'], branch: '丙' }],
    ['分馆：丙\n简报：\n- 文件：甲：乙.docx\n', { branch: '丙', notes: [{ file: '甲：乙.docx' }] }],
    [
      '分馆：丙\n地址：\n  街道：甲\n词: 街道：乙\n',
      { branch: '丙', address: { street: '甲' }, words: ['街道：乙'] },
    ],
  ])('colons by where they stand: %j', async (text, value) => {
    expect(await read(text)).toMatchObject({ problems: [], value });
  });

  test('the same key twice in a row is a duplicate', async () => {
    expect(await only('书目:\n  - 书名: 甲\n    书名: 乙\n    作者: 丙\n')).toMatchObject({
      code: 'duplicateKey',
    });
  });

  test('a misspelt key is told, and taken as the one that was meant', async () => {
    const { problems, value } = await read('分官: 甲\n书目:\n  - 书明: 乙\n');
    expect(problems.map(({ code, detail }) => [code, detail?.['similar']])).toEqual([
      ['unknownKey', '分馆'],
      ['unknownKey', '书名'],
    ]);
    expect(value).toEqual({ branch: '甲', books: [{ name: '乙' }] });
  });

  test('what stands under the right key goes before what a misspelt one says', async () => {
    expect((await read('分官: 甲\n分馆: 乙\n')).value).toEqual({ branch: '乙' });
  });

  test('English keys with capitals', async () => {
    expect(await read('Branch: 甲\nBOOKS:\n  - Name: 乙\n')).toMatchObject({
      problems: [],
      value: { branch: '甲', books: [{ name: '乙' }] },
    });
  });

  test.each([
    ['书目:\n  - 书名: 甲\n\n  -书名: 乙\n', '4', { line: 4, column: 3 }],
    ['书目:\n  - 书名: 甲\n\n  － 书名: 乙\n', '4', { line: 4, column: 3 }],
  ])('a mark that is none, behind a blank line: %j', async (text, lines, place) => {
    expect(await only(text)).toMatchObject({ code: 'marksRead', detail: { lines }, place });
  });
});

describe('values', () => {
  test('the template is read in English names, without problems', async () => {
    const { value, problems, encoding, file } = await read(TEMPLATE_TEXT, TEMPLATE);
    expect(problems).toEqual([]);
    expect([encoding, file]).toEqual(['utf-8', '清单.yaml']);
    expect(value).toMatchObject({
      district: '吴中区',
      phone: '0512-65251180',
      summary: '总结/活动总结.docx',
    });
    expect(value['enterprises']).toHaveLength(2);
    expect(value['news']).toEqual([{ file: '信息/01_广场咨询活动.docx' }]);
    expect(value['photos']).toMatchObject([{ date: '2012-12-06' }]);
  });

  test.each([
    ['a leading zero is kept', '馆: 051265115512', { branch: '051265115512' }],
    [
      'yes, null, numbers and dates are text',
      '词: [是, null, 1e3, 2012-12-06, ~]',
      { words: ['是', 'null', '1e3', '2012-12-06', '~'] },
    ],
    [
      'English names and aliases are accepted',
      'books:\n  - 题名: 甲\n    author: 乙',
      { books: [{ name: '甲', author: '乙' }] },
    ],
    ['full-width letters and blanks around a key', 'ｂranch　: 甲', { branch: '甲' }],
    [
      'empty values are not given',
      '分馆:\n管理员: ""\n书目:\n简报:\n  - 文件: 甲\n    日期:',
      { notes: [{ file: '甲' }] },
    ],
    [
      'a bare text is the item it stands for',
      '简报:\n  - 甲.docx\n  - 文件: 乙.docx',
      { notes: [{ file: '甲.docx' }, { file: '乙.docx' }] },
    ],
    [
      'a single item is a list of one',
      '书目:\n  书名: 甲\n词: 乙',
      { books: [{ name: '甲' }], words: ['乙'] },
    ],
    [
      'lists in brackets',
      '{书目: [{书名: 甲, 标签: [a, b]}]}',
      { books: [{ name: '甲', tags: ['a', 'b'] }] },
    ],
    ['block texts', '分馆: |-\n  甲\n  乙', { branch: '甲\n乙' }],
    [
      'a colon within a value',
      '分馆: 甲：乙\n管理员: 9:30\n词: [http://a.b/c]',
      { branch: '甲：乙', keeper: '9:30', words: ['http://a.b/c'] },
    ],
    ['a path of Windows', '词:\n  - C:\\甲\\乙.docx', { words: ['C:\\甲\\乙.docx'] }],
    [
      'an item that holds a full-width colon',
      '简报:\n  - 简报/01：活动.docx',
      { notes: [{ file: '简报/01：活动.docx' }] },
    ],
    ['a continued text that begins with a dash', '词:\n  - 甲\n    —— 乙\n', { words: ['甲 —— 乙'] }],
    ['one name that begins with a number', '词:\n  1.docx', { words: ['1.docx'] }],
    ['a document start and end', '---\n分馆: 甲\n...\n', { branch: '甲' }],
    ['a second document of comments alone', '分馆: 甲\n---\n# 乙\n', { branch: '甲' }],
    ['line ends of Windows', '分馆: 甲\r\n管理员: 乙\r\n', { branch: '甲', keeper: '乙' }],
    ['line ends of old Macs', '分馆: 甲\r管理员: 乙\r', { branch: '甲', keeper: '乙' }],
  ])('%s', async (_name, text, value) => {
    const manifest = await read(text);
    expect(manifest.problems).toEqual([]);
    expect(manifest.value).toEqual(value);
  });

  test('a byte order mark and GBK are named', async () => {
    const mark = await readManifest(new TextEncoder().encode('\ufeff分馆: 甲'), 'x', LIBRARY);
    expect([mark.encoding, mark.value]).toEqual(['utf-8-bom', { branch: '甲' }]);
    // 分馆: 甲 in GBK
    const gbk = Uint8Array.from([0xb7, 0xd6, 0xb9, 0xdd, 0x3a, 0x20, 0xbc, 0xd7]);
    const old = await readManifest(gbk, 'x', LIBRARY);
    expect([old.encoding, old.value]).toEqual(['gb18030', { branch: '甲' }]);
  });
});

test('a key that its words make up in many ways is read in as many steps as it has characters', async () => {
  const [word, name] = [{ type: 'string' as const, title: '册', aliases: ['册册'] }, '书名'];
  const vocabulary: Vocabulary = {
    type: 'object',
    properties: { word, name: { type: 'string', title: name } },
  };
  const { value } = await read(`${'册'.repeat(50)}${name}: 甲\n${'册'.repeat(50)}丨${name}: 乙`, vocabulary);
  expect(value).toEqual({ name: '甲' });
});

describe('what does not fit the vocabulary', () => {
  test.each([
    [
      '分馆: 甲\n出版: 乙',
      { code: 'extraKey', place: { line: 2, column: 1 }, excerpt: '出版: 乙', detail: { key: '出版' } },
    ],
    [
      '书目:\n  - 书明: 甲',
      { code: 'unknownKey', pointer: '/books/0', detail: { key: '书明', similar: '书名' } },
    ],
    ['“分馆”: 甲', { code: 'looseKey', detail: { key: '“分馆”', similar: '分馆' } }],
    ['分馆:\n  - 甲', { code: 'listRead', pointer: '/branch', detail: { length: 1 } }],
    [
      '分馆:\n  - 甲\n  - 乙',
      {
        code: 'wrongType',
        pointer: '/branch',
        place: { line: 2, column: 3 },
        detail: { wanted: 'text', found: 'list', takes: 'value', length: 2 },
      },
    ],
    ['书目: 甲', { code: 'wrongType', detail: { wanted: 'map', found: 'text' } }],
    [
      '地址:\n  - 街道: 甲',
      { code: 'wrongType', pointer: '/address', detail: { wanted: 'map', found: 'list' } },
    ],
    ['- 分馆: 甲', { code: 'wrongType', pointer: '', detail: { wanted: 'map', found: 'list' } }],
    ['甲', { code: 'wrongType', pointer: '', detail: { wanted: 'map', found: 'text' } }],
    [
      '书目:\n  - 书名: 甲\n  -\n  - 书名: 乙',
      { code: 'emptyValue', pointer: '/books', place: { line: 3, column: 4 } },
    ],
    ['管理员: 一二三四五六', { code: 'tooLong', pointer: '/keeper', detail: { limit: 5, length: 6 } }],
    ['分馆: 甲\n分馆: 乙', { code: 'duplicateKey', place: { line: 2, column: 1 }, pointer: '/branch' }],
    [
      '书目:\n  - 书名: 甲\n    name: 乙',
      { code: 'duplicateKey', pointer: '/books/0/name', detail: { key: 'name', first: '书名' } },
    ],
    ['分馆: &a 甲', { code: 'alias', place: { line: 1 } }],
    ['分馆: *a', { code: 'alias' }],
    ['分馆: !a 甲', { code: 'tag' }],
    ['分馆: 甲\n---\n分馆: 乙', { code: 'severalDocuments', place: { line: 2, column: 1 }, excerpt: '---' }],
    ['', { code: 'empty' }],
    ['# 甲\n\n', { code: 'empty' }],
    ['""', { code: 'empty' }],
  ])('%j', async (text, problem) => {
    expect(await only(text)).toMatchObject(problem);
  });

  test('the first of two equal keys counts; blank items do not', async () => {
    expect((await read('分馆: 甲\n馆: 乙')).value).toEqual({ branch: '甲' });
    expect((await read('书目:\n  -\n  - 书名: 乙')).value).toEqual({ books: [{ name: '乙' }] });
  });

  test('the length is counted in characters', async () => {
    expect((await read('管理员: 𠮷𠮷𠮷𠮷𠮷')).problems).toEqual([]);
  });

  test('problems come in the order of the lines', async () => {
    const { problems, hints = [] } = await read('乙: 1\n书目:\n  - 丙: 2\n  -\n丁: 3\n');
    expect(problems.map(({ place }) => place?.line)).toEqual([4]);
    expect(hints.map(({ place }) => place?.line)).toEqual([1, 3, 5]);
  });
});

describe('places and keys', () => {
  const text =
    '分馆: 甲\n书目:\n  -\n  - 书名: "乙"\n    作者:\n  - 题名: 丙\n简报:\n  - 丁.docx\n词: 戊\n𠮷: 0\n地址: {街道: 己}\n';

  test.each([
    ['a text', '/branch', [1, 5], '分馆'],
    ['a list is shown by its key', '/books', [2, 1], '书目'],
    ['an item (the blank one does not count)', '/books/0', [4, 5], '书目'],
    ['a quoted text', '/books/0/name', [4, 9], '书名'],
    ['an empty value: its key', '/books/0/author', [5, 5], '作者'],
    ['a key as written', '/books/1/name', [6, 9], '题名'],
    ['a missing property: its item, and the key it should have', '/books/1/file', [6, 5], '文件'],
    ['a missing item: its list', '/books/7', [2, 1], '书目'],
    ['a bare text as an item', '/notes/0', [8, 5], '简报'],
    ['a bare text as a property', '/notes/0/file', [8, 5], '简报'],
    ['a fact derived from a text', '/branch/characters', [1, 5], '分馆'],
    ['a list of one', '/words/0', [9, 4], '词'],
    ['a property of a group', '/address/street', [11, 10], '街道'],
    ['a missing property of a group', '/address/door', [11, 1], '门牌'],
    ['what is missing at the top has no place', '/keeper', undefined, '管理员'],
    ['the whole', '', undefined, undefined],
    ['what no vocabulary knows', '/nothing/at/all', undefined, undefined],
  ])('%s', async (_name, pointer, place, key) => {
    const manifest = await read(text);
    const found = manifest.placeOf(pointer);
    expect(found && [found.line, found.column]).toEqual(place);
    expect(manifest.keyOf(pointer)).toBe(key);
  });

  test('columns count characters', async () => {
    const { hints } = await read('{分馆: 𠮷𠮷, 乙: 丙}');
    expect(hints?.[0]?.place).toEqual({ line: 1, column: 10 });
  });
});

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
  ['分馆:甲', 'blanksRead', 1, 3],
  ['管理员: 乙\n分馆:甲\n词: 丙', 'blanksRead', 2, 3],
  ['书目:\n  - 书名:甲\n    作者: 乙', 'blanksRead', 2, 7],
  ['书目:\n  - 书名: 甲\n    作者:乙', 'blanksRead', 3, 7],
  ['简报:\n  - 文件:甲.docx', 'blanksRead', 2, 7],
  ['"分馆":甲', 'missingBlank', 1, 5],
  ['分馆:　甲\n管理员: 乙', 'blanksRead', 1, 3],
  ['分馆:\u00a0甲\n管理员: 乙', 'blanksRead', 1, 3],
  ['词: [http://a.b]\n管理员:甲', 'blanksRead', 2, 4],
  // Blanks that are no indentation.
  ['书目:\n\t- 书名: 甲', 'tab', 2, 1],
  ['书目:\n  - 书名: 甲\n\t作者: 乙', 'tab', 3, 1],
  ['书目:\n  -\t书名: 甲\n    作者: 乙', 'tab', 2, 4],
  ['书目:\n　- 书名: 甲', 'indentation', 2, 1, 'wideBlank'],
  ['书目:\n\u00a0\u00a0- 书名: 甲', 'indentation', 2, 1, 'noBreakBlank'],
  ['书目:\n  - 书名: 甲\n\u2003\u2003作者: 乙', 'indentation', 3, 1, 'oddBlank'],
  ['地址:\n　　街道: 甲', 'indentation', 2, 1, 'wideBlank'],
  ['地址:\n\u200b\u200b街道: 甲\n  门牌: 1', 'indentation', 2, 1, 'unseen'],
  ['书目:\n  - 书名: 甲\n\u2060\u2060\u2060\u2060作者: 乙\n', 'indentation', 3, 1, 'unseen'],
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
  ['书目:\n  -书名: 甲', 'marksRead', 2, 3],
  ['词:\n  -甲\n  -乙', 'marksRead', 2, 3],
  ['词:\n  -　甲', 'marksRead', 2, 3],
  ['书目:\n  － 书名: 甲\n    作者: 乙', 'marksRead', 2, 3],
  ['词:\n  － 甲\n  － 乙\n分馆: 丙', 'marksRead', 2, 3],
  ['词:\n— 甲', 'marksRead', 2, 1],
  ['词:\n  • 甲\n  • 乙', 'marksRead', 2, 3],
  ['词:\n  1、甲\n  2、乙', 'marksRead', 2, 3],
  ['词:\n  * 甲', 'marksRead', 2, 3],
  ['书目:\n  ● 书名: 甲\n    作者: 乙', 'marksRead', 2, 3],
  // Lines that are no entries.
  ['某馆清单\n分馆: 甲', 'proseSkipped', 1, 1],
  ['现报送如下：\n\n分馆: 甲', 'proseSkipped', 1, 1],
  ['分馆: 甲\n一、其他\n管理员: 乙', 'proseSkipped', 2, 1],
  ['分馆 甲\n管理员: 乙', 'syntax', 1, 1, 'missingColon'],
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
