// Manifests as clerks write them → values by the vocabulary, problems, places.

import { describe, expect, test } from 'vitest';
import { readManifest } from '../../../src/core/manifest/index.ts';
import { typoIn } from '../../../src/core/manifest/line-typos.ts';
import { problemOf, sourceText } from '../../../src/core/manifest/source-text.ts';
import { likelyCause } from '../../../src/core/manifest/syntax-errors.ts';
import { keyNames } from '../../../src/core/manifest/vocabulary.ts';
import type { Manifest, ManifestProblem, ManifestProblemCode } from '../../../src/core/model/manifest.ts';
import type { Vocabulary } from '../../../src/core/model/notice.ts';
import { CLUB, LIBRARY, REGISTER, TEMPLATE, TEMPLATE_TEXT } from './vocabulary.ts';

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
    ['分馆（馆名）:', { code: 'looseKey', detail: { key: '分馆（馆名）', similar: '分馆' } }],
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
    [']', { code: 'syntax', place: { line: 1, column: 1 } }],
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

// What YAML 1.2 takes for a sign and a clerk for text, by the first character that is meant otherwise.
const LINES: readonly (readonly [
  line: string,
  code?: ManifestProblemCode,
  index?: number,
  detail?: object,
])[] = [
  ['分馆: 甲'],
  ['分馆：甲', 'fullWidthColon', 2, { key: '分馆' }],
  ['分馆:甲', 'missingBlank', 2, { key: '分馆' }],
  ['分馆 :甲', 'missingBlank', 3, { key: '分馆' }],
  ['"分馆"：甲', 'fullWidthColon', 4, { key: '分馆' }],
  ['分馆:\u3000甲', 'missingBlank', 2, { key: '分馆', cause: 'wideBlank' }],
  ['分馆：\u3000甲', 'fullWidthColon', 2, { key: '分馆' }],
  // A time, a drive, an address; and keys that only look like one.
  ['12:30'],
  ['C:甲'],
  ['http://a.cn'],
  ['C:\\甲'],
  ['分馆:'],
  ['ab:甲', 'missingBlank', 2, { key: 'ab' }],
  ['1a:甲', 'missingBlank', 2, { key: '1a' }],
  ['a1:甲', 'missingBlank', 2, { key: 'a1' }],
  ['甲:乙', 'missingBlank', 1, { key: '甲' }],
  ['12：30', 'fullWidthColon', 2, { key: '12' }],
  ['C：甲', 'fullWidthColon', 1, { key: 'C' }],
  // In an item, only a key that is known.
  ['- 某某:甲'],
  ['- 某某：甲'],
  ['- 书名:甲', 'missingBlank', 4, { key: '书名' }],
  ['- - 书名：甲', 'fullWidthColon', 6, { key: '书名' }],
  ['-  书名：甲', 'fullWidthColon', 5, { key: '书名' }],
  // Blanks and marks in front.
  ['\t分馆: 甲', 'tab', 0],
  ['  \t分馆: 甲', 'tab', 2],
  ['-\t甲', 'tab', 1],
  ['\t'],
  ['\u3000'],
  [''],
  [' \u3000甲: 乙', 'indentation', 1, { cause: 'wideBlank', character: '\u3000' }],
  ['\u00ad甲: 乙', 'indentation', 0, { cause: 'unseen', character: '\u00ad' }],
  ['\u2003甲: 乙', 'indentation', 0, { cause: 'oddBlank', character: '\u2003' }],
  ['－－甲', 'syntax', 0, { cause: 'fullWidthHyphen', character: '－' }],
  ['- - -甲', 'syntax', 4, { cause: 'hyphenWithoutBlank', character: '-' }],
  // Signs in front of a value.
  ['甲: @乙', 'syntax', 3, { cause: 'needsQuotes', character: '@' }],
  ['甲:  `乙`', 'syntax', 4, { cause: 'needsQuotes', character: '`' }],
  ['甲: *乙', 'alias', 3, { character: '*' }],
  ['甲: &乙', 'alias', 3, { character: '&' }],
  ['甲: !乙', 'tag', 3, { character: '!' }],
  // Quotes.
  ['甲: "乙', 'unclosedQuote', 3],
  ['甲: "乙”', 'unclosedQuote', 3, { cause: 'fullWidthQuote', character: '”' }],
  ['甲: "乙" 丙', 'syntax', 6, { cause: 'afterQuote' }],
  ['甲: "乙"# 丙', 'syntax', 6, { cause: 'afterQuote' }],
  ["甲: '乙'丙'", 'syntax', 6, { cause: 'afterQuote' }],
  ["甲: '乙''丙", 'unclosedQuote', 3],
  ["甲: '乙丙'丁", 'syntax', 7, { cause: 'afterQuote' }],
  ['甲: "a\\"bc\\"de"f', 'syntax', 14, { cause: 'afterQuote' }],
  ["甲: 'a''bc''de'f", 'syntax', 14, { cause: 'afterQuote' }],
  ['甲: "乙"'],
  ['甲: "乙" # 丙丁'],
  ['甲: "乙\\"丙"'],
  ["甲: '乙''丙'"],
  ['甲: 乙"丙'],
  // A quoted key, a comment: where the value begins.
  ['"甲: 乙": "丙', 'unclosedQuote', 8],
  ['"甲" : "丙', 'unclosedQuote', 6],
  ['"甲"乙: "丙', 'syntax', 3, { cause: 'afterQuote' }],
  ["'甲': @乙", 'syntax', 5, { cause: 'needsQuotes', character: '@' }],
  ['甲 # 乙: "丙'],
  ['甲: # "乙'],
  ['甲#乙: "丙', 'unclosedQuote', 5],
  ['甲:'],
  ['甲 乙'],
  // Brackets and commas.
  ['甲: ［乙］', 'syntax', 3, { cause: 'fullWidthBracket', character: '［' }],
  ['甲: 乙［丙］'],
  ['甲: [乙］', 'syntax', 5, { cause: 'fullWidthBracket', character: '］' }],
  ['甲: [乙， 丙］  ', 'syntax', 8, { cause: 'fullWidthBracket', character: '］' }],
  ['甲: [［乙］, 丙]'],
  ['甲: [乙［1］丙,丁]'],
  ['甲—乙'],
  ['甲 乙:丙'],
  ['甲 乙：丙'],
  ['甲: {乙，丙}', 'syntax', 5, { cause: 'fullWidthComma', character: '，' }],
  ['甲: [，乙]', 'syntax', 4, { cause: 'fullWidthComma', character: '，' }],
  ['甲: [乙]'],
  ['甲: {乙: 丙}'],
  ['[甲: 乙，丙', 'syntax', 5, { cause: 'fullWidthComma', character: '，' }],
  // A colon in a text.
  ['甲: 乙: 丙', 'syntax', 3, { cause: 'needsQuotes', character: ':' }],
  ['甲: 乙:', 'syntax', 3, { cause: 'needsQuotes', character: ':' }],
  ['甲: 乙:丙'],
  ['甲: 乙 # 丙: 丁'],
  ['甲: 乙\t#丙: 丁'],
  ['甲: 乙# 丙: 丁', 'syntax', 3, { cause: 'needsQuotes', character: ':' }],
  ['甲: “乙”: 丙', 'syntax', 3, { cause: 'fullWidthQuote', character: '“' }],
  ['甲: 乙“丙”: 丁', 'syntax', 3, { cause: 'needsQuotes', character: ':' }],
];

describe('the typo in a line', () => {
  test.each(LINES.map((row) => [row[0], row] as const))('%j', (line, [, code, index, detail]) => {
    const typo = typoIn(line, (key) => ['分馆', '书名'].includes(key));
    const wanted = detail === undefined ? { code, index } : { code, index, detail };
    expect(typo).toEqual(code === undefined ? undefined : wanted);
  });
});

type ErrorRow = readonly [text: string, at: string, code: string, message: string, fault: string];

// What is told of an error of the YAML library, given at a place: the cause nearby first, else what the error itself says.
const ERRORS: readonly ErrorRow[] = [
  ['分馆: 甲', '1:1', 'X', 'Missing directives-end indicator line', 'syntax 1:1'],
  [
    '50%\n%乙',
    '1:1',
    'X',
    'Missing directives-end indicator line',
    'syntax 2:1 cause=needsQuotes character=%',
  ],
  ['分馆: "甲\n管理员: 乙', '1:5', 'MISSING_CHAR', 'Missing closing "quote', 'unclosedQuote 1:5'],
  ['分馆: 甲', '1:5', 'MISSING_CHAR', 'Missing closing "quote', 'unclosedQuote 1:5'],
  ['甲 乙', '1:1', 'RESOURCE_EXHAUSTION', 'Excessive', 'tooDeep 1:1 limit=32'],
  ['甲 乙', '1:3', 'X', 'Maximum call stack size exceeded', 'tooDeep 1:3 limit=32'],
  ['甲 乙', '1:2', 'TAB_AS_INDENT', 'Tabs are not allowed as indentation', 'tab 1:2'],
  ['甲: 乙', '1:4', 'X', 'Flow map is not closed', 'syntax 1:4 cause=unclosedBracket'],
  ['甲: 乙[丙', '1:5', 'X', 'in a flow collection', 'syntax 1:5 cause=unclosedBracket'],
  ['甲: [乙\n\n丙: 丁', '3:1', 'X', 'in a flow collection', 'syntax 1:4 cause=unclosedBracket'],
  ['甲: [乙, 丙］ # 丁\n戊: 己', '2:1', 'X', 'in a flow collection', 'syntax 1:4 cause=unclosedBracket'],
  [
    '甲: [乙, 丙］\n戊: 己',
    '2:1',
    'X',
    'in a flow collection',
    'syntax 1:9 cause=fullWidthBracket character=］',
  ],
  ['甲: {乙，丙\n戊: 己', '2:1', 'X', 'in a flow collection', 'syntax 1:4 cause=unclosedBracket'],
  ['甲 乙', '1:1', 'MULTILINE_IMPLICIT_KEY', 'on a single line', 'syntax 1:1 cause=missingColon'],
  ['甲 乙', '1:1', 'MISSING_CHAR', 'need to be followed by map values', 'syntax 1:1 cause=missingColon'],
  ['甲: 乙', '1:1', 'MULTILINE_IMPLICIT_KEY', 'on a single line', 'indentation 1:1'],
  ['甲 乙', '1:1', 'X', 'y', 'syntax 1:1 cause=other'],
  ['  甲: 乙', '1:3', 'UNEXPECTED_TOKEN', 'y', 'indentation 1:3'],
  ['  甲: 乙', '1:6', 'UNEXPECTED_TOKEN', 'y', 'syntax 1:6 cause=other'],
  ['  甲: 乙', '1:3', 'X', 'y', 'syntax 1:3 cause=other'],
  ['  甲: 乙', '1:1', 'X', 'Sequence item without - indicator', 'indentation 1:3'],
  ['    甲: 乙', '1:1', 'BAD_INDENT', 'y', 'indentation 1:5'],
  // Of a blank line, and of a key that goes on, the next line with content is at fault.
  ['甲: 乙\n  \n分馆：丙', '2:1', 'X', 'y', 'fullWidthColon 3:3 key=分馆'],
  ['甲: 乙\n\n  丙: 丁', '2:1', 'X', 'y', 'indentation 3:3'],
  ['甲: 乙\n \n\n  # x：y\n  丙: 丁', '2:1', 'X', 'y', 'indentation 5:3'],
  ['甲: 乙\n  丙: 丁', '1:1', 'BLOCK_AS_IMPLICIT_KEY', 'y', 'indentation 2:3'],
  ['甲: 乙\n  丙：丁', '1:1', 'BLOCK_AS_IMPLICIT_KEY', 'y', 'fullWidthColon 2:4 key=丙'],
  ['甲 乙\n  丙：丁', '1:1', 'X', 'y', 'syntax 1:1 cause=other'],
  ['甲: 乙\n', '2:1', 'X', 'y', 'syntax 2:1 cause=other'],
  // In an item, only a key that is known.
  ['- 书名：甲', '1:1', 'X', 'y', 'fullWidthColon 1:5 key=书名'],
  ['- 某某：甲', '1:1', 'X', 'y', 'syntax 1:1 cause=other'],
  // Quotes above: closed ones, those in block texts, and those that go on.
  ['分馆: "甲\n  乙"\n\n管理员: 丙: 丁', '4:1', 'X', 'y', 'syntax 4:6 cause=needsQuotes character=:'],
  ['分馆: "甲"\n管理员: "丙\n词: 丁', '3:1', 'X', 'y', 'unclosedQuote 2:6'],
  ["分馆: '甲\n  乙'\n管理员: '丙\n词: 丁", '4:1', 'X', 'y', 'unclosedQuote 3:6'],
  ['分馆: |\n  "甲\n\n  "乙\n管理员: 丙: 丁', '5:1', 'X', 'y', 'syntax 5:6 cause=needsQuotes character=:'],
  ['书目:\n  - >\n    "甲\n  - "乙\n词: 丁', '5:1', 'X', 'y', 'unclosedQuote 4:5'],
  ['甲\n"乙: 丙', '2:1', 'X', 'y', 'unclosedQuote 2:1'],
  ['分馆: 甲"乙\n管理员: "丙\n词: 丁', '3:1', 'X', 'y', 'unclosedQuote 2:6'],
  // A backslash at a line's end cuts off the line end alone, and a blank line in a block text ends nothing.
  ['分馆: "甲\\\n"\n管理员: 丙: 丁', '3:1', 'X', 'y', 'syntax 3:6 cause=needsQuotes character=:'],
  [
    '书目:\n  - |\n    甲\n \n    "乙\n词: 丁: 戊',
    '6:1',
    'X',
    'y',
    'syntax 6:4 cause=needsQuotes character=:',
  ],
  // In a quote that is not closed a full-width colon is the text's.
  ['- "甲：乙\n- 丙: 丁: 戊', '2:1', 'X', 'y', 'unclosedQuote 1:3'],
  // Tabs and wide blanks stand where they are told, though the line above lost its indent.
  ['书目:\n- 书名: 甲\n作者: 乙\n\t文件: 丙', '4:1', 'X', 'y', 'tab 4:1'],
  [
    '书目:\n- 书名: 甲\n作者: 乙\n　文件: 丙',
    '4:1',
    'X',
    'y',
    'indentation 4:1 cause=wideBlank character=　',
  ],
  ['甲: 乙\n    \n  丙: 丁', '2:1', 'X', 'y', 'indentation 3:3'],
  ['\t甲: [乙\n丙: 丁', '2:1', 'X', 'in a flow collection', 'syntax 1:5 cause=unclosedBracket'],
];

describe('an error of the YAML library', () => {
  test.each(ERRORS)('%j, at %s: %s %s', (text, at, code, message, fault) => {
    const [line = 1, column = 1] = at.split(':').map(Number);
    const before = text
      .split('\n')
      .slice(0, line - 1)
      .join('\n');
    const offset = (line === 1 ? 0 : before.length + 1) + column - 1;
    const found = likelyCause(text, { code, at: offset, message }, LIBRARY);
    expect(lineOf(problemOf(found, sourceText(text)))).toBe(fault);
  });
});

test('what “ #” cuts off is kept as the whole line, under its pointer', async () => {
  const { uncut } = await read('分馆: 甲  #乙 丙  \n管理员: 丁 # 注\n词:\n  - 戊 #己\n');
  expect([...(uncut ?? [])]).toEqual([
    ['/branch', '甲  #乙 丙'],
    ['/words/0', '戊 #己'],
  ]);
});

test('an eleventh item without its dash, and keys that come twice in different items', async () => {
  const items = Array.from({ length: 10 }, (_, at) => `  - 书名: ${at}\n    作者: 子\n`).join('');
  const last = await read(`书目:\n${items}  - 书名: 甲\n    作者: 丑\n    书名: 乙\n`);
  expect(last.problems.map(lineOf)).toEqual(['missingDash 24:5 key=书名 wanted=map']);
  const both = await read(
    `书目:\n${items}  - 书名: 甲\n    作者: 丑\n    作者: 寅\n    文件: 1\n    文件: 2\n`,
  );
  expect(both.problems.map(lineOf)).toEqual(['missingDash 24:5 key=作者 wanted=map']);
});

test('the longest key that is taken apart', async () => {
  const told = async (key: string) =>
    (await read(`${key}: 1\n总结: 甲\n`, CLUB)).hints?.map(({ code }) => code);
  expect(await told(`${'总结'.repeat(29)}电话`)).toEqual(['looseKey']);
  expect(await told(`负责人${'总结'.repeat(28)}电话`)).toEqual(['extraKey']);
  // In front of a remark, too, the key is taken whole or not at all.
  expect(await told(`${'总结'.repeat(19)}电话（办公）`)).toEqual(['looseKey']);
  expect(await told(`报${'总结'.repeat(19)}电话（办公）`)).toEqual(['extraKey']);
});

test.each([
  ['地址: 街道：甲\n', 'wrongType'],
  ['书目:\n  书名：甲\n  作者: 乙\n', 'colonsRead'],
  ['词:\n  － 甲\n', 'marksRead'],
  ['分馆: 甲\n  管理员：乙\n', 'fullWidthColon'],
])('a long comment below changes nothing of what is told of %j', async (text, code) => {
  const told = async (more: string) => {
    const { problems, hints = [] } = await read(text + more);
    return [...problems, ...hints];
  };
  const alone = await told('');
  expect(alone.map((each) => each.code)).toEqual([code]);
  expect(await told(`# ${'注'.repeat(3_000)}\n`)).toEqual(alone);
  expect(await told('# 注\n'.repeat(1_000))).toEqual(alone);
});

test('the keys of an object: its titles, aliases and English names, and nothing else', () => {
  const { branch = LIBRARY, keeper = LIBRARY } = LIBRARY.properties ?? {};
  const names = keyNames({ type: 'object', properties: { branch, Keeper: keeper } });
  expect(Object.fromEntries(names)).toEqual({
    分馆: 'branch',
    馆: 'branch',
    branch: 'branch',
    管理员: 'Keeper',
    keeper: 'Keeper',
  });
});

describe('how much is read', () => {
  const times = (count: number, text: string) => text.repeat(count);
  const [DEPTH, NODES, KEY, TEXT, QUOTED] = [32, 20_000, 500, 10_000, 200] as const;

  test.each<[string, string, string, number]>([
    [
      'brackets, one deeper than allowed',
      `词: ${times(DEPTH + 1, '[')}${times(DEPTH + 1, ']')}`,
      'tooDeep',
      4 + DEPTH,
    ],
    ['brackets behind an anchor', `词: &a ${times(DEPTH + 1, '[')}`, 'tooDeep', 7 + DEPTH],
    ['brackets behind a tag', `词: !a ${times(DEPTH + 1, '[')}`, 'tooDeep', 7 + DEPTH],
    ['brackets within a text within brackets', `词: [甲${times(DEPTH, '[')}]`, 'tooDeep', 5 + DEPTH],
    ['braces', `词: ${times(DEPTH + 1, '{a: ')}`, 'tooDeep', 4 + 4 * DEPTH],
    ['quotes, with the colon', `分馆: 甲${times(2 * NODES, '"')}`, 'tooManyNodes', 5 + 2 * NODES],
    ['colons', `? 分馆\n: 甲${times(2 * NODES + 1, ': ')}`, 'tooManyNodes', 3 + 2 * (2 * NODES - 1) + 1],
  ])('%s is refused at the first sign too many', async (_name, text, code, index) => {
    const { problems } = await read(text);
    expect(problems).toMatchObject([{ code, place: { column: index } }]);
  });

  test.each([
    ['in a text', `分馆: 甲${times(40, '[')}`],
    ['in double quotes', `分馆: "${times(40, '[')}"`],
    ['in single quotes', `分馆: '${times(40, '[')}'`],
    ['in quotes within brackets', `词: [甲, "${times(40, '[')}"]`],
    ['in quotes with an escape', `词: ["\\"${times(40, '[')}"]`],
    ['in a comment', `词: [甲] #${times(40, '[')}`],
    [
      'that are closed each time',
      `地址: {街道: 甲}\n词:\n${times(40, '  - [甲]\n').replaceAll('[甲]', '甲')}`,
    ],
    ['as deep as allowed', `词: [${times(DEPTH - 2, '[')}${times(DEPTH - 2, ']')}]`],
  ])('brackets %s are no levels too many', async (_name, text) => {
    const { problems } = await read(text);
    expect(problems.map(({ code }) => code)).not.toContain('tooDeep');
  });

  test('names and texts by their characters', async () => {
    const told = async (text: string) =>
      (await read(text)).problems.map(({ code, detail, pointer }) => [
        code,
        detail?.length,
        detail?.limit,
        pointer,
      ]);
    for (const sign of ['甲', '𠮷']) {
      expect(await told(`${times(KEY, sign)}: [乙]\n`)).toEqual([['unknownKey', undefined, undefined, '']]);
      expect(await told(`${times(KEY + 1, sign)}: [乙]\n`)).toEqual([['tooLong', KEY + 1, KEY, '']]);
      expect(await told(`${times(KEY + 1, sign)}: 乙\n`)).toEqual([['tooLong', KEY + 1, KEY, '']]);
      expect(await told(`分馆: ${times(TEXT, sign)}\n`)).toEqual([]);
      expect(await told(`分馆: ${times(TEXT + 1, sign)}\n`)).toEqual([
        ['tooLong', TEXT + 1, TEXT, '/branch'],
      ]);
    }
  });

  test('a line is quoted by its first characters, whole ones', async () => {
    const quoted = async (text: string) => (await read(text)).problems[0]?.excerpt;
    expect(await quoted(`${times(QUOTED - 5, '𠮷')}: [甲]\n`)).toBe(`${times(QUOTED - 5, '𠮷')}: [甲]`);
    expect(await quoted(`${times(300, '𠮷')}: [甲]\n`)).toBe(times(QUOTED, '𠮷'));
    expect(await quoted(`${times(300, '甲')}: [甲]\n`)).toBe(times(QUOTED, '甲'));
  });

  test('near names are sought for as many keys as are printed', async () => {
    const { problems } = await read(
      Array.from({ length: QUOTED + 2 }, (_, at) => `branc${String.fromCodePoint(0x4e00 + at)}: [甲]`).join(
        '\n',
      ),
    );
    expect(problems[QUOTED - 1]?.detail).toHaveProperty('similar', '分馆');
    expect(problems[QUOTED]?.detail).not.toHaveProperty('similar');
  });

  test('bytes beyond the limit are not even decoded', async () => {
    const { problems, encoding } = await readManifest(new Uint8Array(2 ** 20 + 1).fill(0x23), 'x', LIBRARY);
    expect(problems).toEqual([{ code: 'tooLarge', detail: { bytes: 2 ** 20 + 1, limit: 2 ** 20 } }]);
    expect(encoding).toBe('');
    const most = await readManifest(new Uint8Array(2 ** 20).fill(0x23), 'x', LIBRARY);
    expect(most.problems.map(({ code }) => code)).toEqual(['empty']);
  });
});

describe('what is no plain text', () => {
  const zip = (name: string) =>
    Uint8Array.from([0x50, 0x4b, 3, 4, ...new TextEncoder().encode(`..${name}..`)]);
  const ascii = (text: string) => new TextEncoder().encode(text);

  // The first bytes are those that each format's own description names.
  test.each<[string, Uint8Array]>([
    ['word', zip('word/document.xml')],
    ['sheet', zip('xl/workbook.xml')],
    ['archive', zip('甲.txt')],
    ['pdf', ascii('%PDF-1.7\n')],
    ['office', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1])],
    ['picture', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0])],
    ['picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a])],
    ['archive', ascii('Rar!\x1a\x07')],
    ['archive', Uint8Array.from([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c])],
    ['rtf', ascii('\n{\\rtf1 分馆: a}')],
    ['html', ascii(' <html>')],
    ['html', ascii('<!DOCTYPE html>')],
    ['html', ascii('<?xml version="1.0"?>')],
    ['mail', ascii('MIME-Version: 1.0\n\n甲')],
    ['mail', ascii('From: a@b.cn\nSubject: x\n y\nReceived: from b.cn\n\n甲')],
    ['mail', ascii('message-id: <1@b.cn>\n')],
    ['mail', ascii('Subject: x\n folded on\nReceived: from b.cn\n')],
    ['markdown', ascii('# 清单\n\n| 项目 | 内容 |\n|---|:--|\n| 分馆 | 甲 |\n')],
    ['markdown', ascii('**分馆**： 甲\n')],
    ['markdown', ascii('**分馆** ： 甲\n')],
    ['markdown', ascii('- **分馆**: 甲\n')],
  ])('is called %s: %#', async (form, bytes) => {
    const { problems, value } = await readManifest(bytes, 'x', LIBRARY);
    expect(value).toEqual({});
    expect(problems).toMatchObject([{ code: 'notPlainText', detail: { form } }]);
    expect(problems[0]?.place).toEqual(
      /rtf|html|mail|markdown/.test(form) ? { line: 1, column: 1 } : undefined,
    );
  });

  test.each([
    ['a text that speaks of one', '分馆: 见 {\\rtf1 和 <html>\n', { branch: '见 {\\rtf1 和 <html>' }],
    [
      'a mail’s head below the first lines',
      `分馆: 甲\n${'# 注\n'.repeat(15)}# Received: from b.cn\n`,
      { branch: '甲' },
    ],
    ['a list with a table in a comment', '分馆: 甲\n#|---|---|\n', { branch: '甲' }],
    ['a list that reads, with a table in a text', '分馆: |-\n  |---|\n', { branch: '|---|' }],
    [
      'a mail’s head far behind the first word',
      `branch: 甲 # ${'注'.repeat(2_000)}\nReceived: 乙\n`,
      { branch: '甲' },
    ],
    ['a percent sign and letters', '分馆: "%PDF-"\n', { branch: '%PDF-' }],
    ['PK as text', '"PK": 1\n分馆: 甲\n', { branch: '甲' }],
  ])('%s is plain text', async (_name, text, value) => {
    expect((await read(text)).value).toEqual(value);
  });

  test.each([
    ['half a character at the end', ascii('分馆: 甲').subarray(0, -1)],
    ['a NUL', ascii('分馆: 甲\0\n')],
  ])('%s: unreadable', async (_name, bytes) => {
    const { problems, encoding } = await readManifest(bytes, 'x', LIBRARY);
    expect({ problems, encoding }).toEqual({ problems: [{ code: 'unreadableBytes' }], encoding: '' });
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
    ['what a bare text does not say: its item, and the key it should have', '/notes/0/date', [8, 5], '日期'],
    ['what is no index (RFC 6901): its list', '/books/1e0/name', [2, 1], '书目'],
    ['what Number would take for an index', '/books/0x1/name', [2, 1], '书目'],
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

  test('a key that was read as what it means, the first of two', async () => {
    const { placeOf, keyOf } = await read(
      '会员:\n  - 联系人（经办）: 沈卫良\n    联系人（主管）: 陆国淇\n    联系电话（手机）: 1\n',
      CLUB,
    );
    expect([placeOf('/members/0/contact'), keyOf('/members/0/contact')]).toEqual([
      { line: 2, column: 14 },
      '联系人（经办）',
    ]);
    expect([placeOf('/members/0/phone'), keyOf('/members/0/phone')]).toEqual([
      { line: 4, column: 15 },
      '联系电话（手机）',
    ]);
  });

  test('an item of a list that holds none: the list', async () => {
    const { placeOf, keyOf } = await read('分馆: 甲\n书目:\n');
    expect([placeOf('/books/0/name'), keyOf('/books/0/name')]).toEqual([{ line: 2, column: 1 }, '书目']);
  });

  test('the eleventh item, one item without its dash, and a group of which the notice says nothing', async () => {
    const words = await read(`词:\n${'  - 甲\n'.repeat(11)}`);
    expect(words.placeOf('/words/10')).toEqual({ line: 12, column: 5 });
    const single = await read('书目:\n  书名: 甲\n');
    expect(single.placeOf('/books/0/file')).toEqual({ line: 1, column: 1 });
    const unknown = await read('其他:\n  甲: 乙\n词: 丙\n', REGISTER);
    expect(unknown.placeOf('/other/more')).toEqual({ line: 1, column: 1 });
    expect((await read('2.词: 甲\n', REGISTER)).placeOf('/words')).toBeUndefined();
  });

  test('one after another on one line, in any order', async () => {
    const { placeOf } = await read('地址: {街道: 𠮷𠮷, 门牌: 乙}\n');
    const [street, door] = [
      { line: 1, column: 10 },
      { line: 1, column: 18 },
    ];
    const asked = ['door', 'street', 'street', 'door'].map((name) => placeOf(`/address/${name}`));
    expect(asked).toEqual([door, street, street, door]);
  });

  test('columns count characters', async () => {
    const { hints } = await read('{分馆: 𠮷𠮷, 乙: 丙}');
    expect(hints?.[0]?.place).toEqual({ line: 1, column: 10 });
  });
});

/** What is told of a problem, in one line: code, place, pointer, and each part of its detail. */
function lineOf({ code, place, pointer, also, detail = {} }: ManifestProblem): string {
  const parts = Object.entries(detail).map(([name, part]) => `${name}=${part}`);
  const at = place && `${place.line}:${place.column}`;
  return [code, at, pointer, also && `also=${also}`, ...parts.sort()].filter(Boolean).join(' ');
}

type WrittenRow = readonly [vocabulary: Vocabulary, text: string, value: object, ...told: readonly string[]];

/** Behind “!” what is wrong, behind “~” what was read all the same. */
const WRITTEN: readonly WrittenRow[] = [
  // Keys with a remark, a number or a bracket, for two things, under numbers or names (docs/list.md says what is read).
  [
    CLUB,
    '会员:\n  - 名称: 甲\n    联系人（电话）: 沈卫良\n',
    { members: [{ name: '甲', contact: '沈卫良', phone: '沈卫良' }] },
    '~ looseKey 3:5 /members/0 key=联系人（电话） similar=联系人、电话',
  ],
  [
    CLUB,
    '会员:\n  - 名称: 甲\n    联系电话（手机）: 13900550101\n',
    { members: [{ name: '甲', phone: '13900550101' }] },
    '~ looseKey 3:5 /members/0 key=联系电话（手机） similar=电话',
  ],
  [
    CLUB,
    '会员:\n  - 名称: 甲\n    联系人（经办）: 沈卫良\n    联系人: 陆国淇\n',
    { members: [{ name: '甲', contact: '陆国淇' }] },
    '~ extraKey 3:5 /members/0 key=联系人（经办）',
  ],
  [
    CLUB,
    '会员:\n  - 名称: 甲\n    联系人（经办）: 沈卫良\n    联系人（主管）: 陆国淇\n',
    { members: [{ name: '甲', contact: '沈卫良' }] },
    '~ looseKey 3:5 /members/0 key=联系人（经办） similar=联系人',
    '~ extraKey 4:5 /members/0 key=联系人（主管）',
  ],
  [
    CLUB,
    '会员:\n  - 名称: 甲\n    联系人/电话: 沈卫良 0512-57550101\n',
    { members: [{ name: '甲', contact: '沈卫良', phone: '0512-57550101' }] },
    '~ partedValue 3:5 /members/0/contact first=沈卫良 second=0512-57550101 text=沈卫良 0512-57550101',
  ],
  [
    CLUB,
    '会员:\n  - 名称: 甲\n    联系人和备注: 沈卫良\n',
    { members: [{ name: '甲', contact: '沈卫良', remark: '沈卫良' }] },
    '~ looseKey 3:5 /members/0 key=联系人和备注 similar=联系人、备注',
  ],
  [
    CLUB,
    '会员:\n  - 名称: 甲\n    联系人及兴趣: 沈卫良\n',
    { members: [{ name: '甲' }] },
    '~ extraKey 3:5 /members/0 key=联系人及兴趣',
  ],
  [CLUB, '1.负责人: 沈卫良\n', { leader: '沈卫良' }, '~ looseKey 1:1 key=1.负责人 similar=负责人'],
  [CLUB, '（一）负责人: 沈卫良\n', { leader: '沈卫良' }, '~ looseKey 1:1 key=（一）负责人 similar=负责人'],
  [CLUB, '【负责人】: 沈卫良\n', { leader: '沈卫良' }, '~ looseKey 1:1 key=【负责人】 similar=负责人'],
  [CLUB, '负责人:: 沈卫良\n', { leader: '沈卫良' }, '~ looseKey 1:1 key=负责人: similar=负责人'],
  [
    CLUB,
    '会员:\n  - 会员名称: 甲\n    联系人手机: 13900550101\n    会员单位名称: 乙\n',
    { members: [{ name: '甲', phone: '13900550101' }] },
    '~ looseKey 2:5 /members/0 key=会员名称 similar=名称',
    '~ looseKey 3:5 /members/0 key=联系人手机 similar=电话',
    '~ extraKey 4:5 /members/0 key=会员单位名称 similar=名称',
  ],
  [
    CLUB,
    '会员材料:\n  - 名称: 甲\n',
    { members: [{ name: '甲' }] },
    '~ looseKey 1:1 key=会员材料 similar=会员',
  ],
  [
    CLUB,
    '会员文件:\n  - 名称: 甲\n',
    { members: [{ name: '甲' }] },
    '~ looseKey 1:1 key=会员文件 similar=会员',
  ],
  [
    CLUB,
    '第1家会员:\n  名称: 甲\n第2家会员:\n  名称: 乙\n',
    { members: [{ name: '甲' }, { name: '乙' }] },
    '! keyedList 1:1 /members key=第1家会员 name=名称 named=会员',
  ],
  [
    CLUB,
    '会员（一）:\n  名称: 甲\n会员（二）:\n  名称: 乙\n',
    { members: [{ name: '甲' }, { name: '乙' }] },
    '! keyedList 1:1 /members key=会员（一） name=名称 named=会员',
  ],
  [
    CLUB,
    '会员1:\n  名称: 甲\n',
    { members: [{ name: '甲' }] },
    '! keyedList 1:1 /members key=会员1 name=名称 named=会员',
  ],
  [
    CLUB,
    '会员:\n  - 名称: 甲\n会员2:\n  名称: 乙\n',
    { members: [{ name: '甲' }, { name: '乙' }] },
    '! keyedList 3:1 /members key=会员2 name=名称 named=会员',
  ],
  [
    CLUB,
    '会员2:\n  名称: 乙\n会员:\n  - 名称: 甲\n',
    { members: [{ name: '乙' }, { name: '甲' }] },
    '! keyedList 1:1 /members key=会员2 name=名称 named=会员',
  ],
  [CLUB, '总结1: 甲.docx\n', {}, '! unknownKey 1:1 key=总结1'],
  [CLUB, '第会员:\n  名称: 甲\n', { members: [{ name: '甲' }] }, '! unknownKey 1:1 key=第会员 similar=会员'],
  [CLUB, '媒体1:\n  报纸: 甲\n', {}, '! unknownKey 1:1 key=媒体1'],
  [
    CLUB,
    '简讯:\n  1: 甲.docx\n  2: 乙.docx\n',
    { notes: ['甲.docx', '乙.docx'] },
    '! keyedList 2:3 /notes key=1',
  ],
  [CLUB, '简讯:\n  甲: 甲.docx\n  乙: 乙.docx\n', {}, '! wrongType 2:3 /notes found=map wanted=list'],
  [
    CLUB,
    '照片:\n  1: 甲.jpg\n  2:\n    文件: 乙.jpg\n',
    { pictures: [{ image: '甲.jpg' }, { image: '乙.jpg' }] },
    '! keyedList 2:3 /pictures key=1 name=文件',
  ],
  [
    CLUB,
    '照片:\n  一: 甲.jpg\n',
    { pictures: [{ image: '甲.jpg' }] },
    '! keyedList 2:3 /pictures key=一 name=文件',
  ],
  [
    CLUB,
    '会员:\n  第1家:\n    联系人: 沈卫良\n',
    { members: [{ contact: '沈卫良' }] },
    '! keyedList 2:3 /members key=第1家 name=名称',
  ],
  [
    CLUB,
    '会员:\n  甲社:\n    类别: 丁\n  乙社: 丙\n',
    { members: [{}] },
    '! unknownKey 2:3 /members/0 key=甲社',
    '~ extraKey 4:3 /members/0 key=乙社',
  ],
  [
    CLUB,
    '会员:\n  甲社: {}\n',
    { members: [{ name: '甲社' }] },
    '! keyedList 2:3 /members key=甲社 name=名称',
  ],
  [
    CLUB,
    '会员:\n  名称: 甲\n  乙社:\n    类别: 丁\n',
    { members: [{ name: '甲' }] },
    '! unknownKey 3:3 /members/0 key=乙社',
  ],
  [
    CLUB,
    '会员:\n  - 名称: 甲\n    名称: 乙\n',
    { members: [{ name: '甲' }] },
    '! duplicateKey 3:5 /members/0/name first=名称 inItems=1 key=名称',
  ],
  [CLUB, '会员:\n  - 名称: 甲\n    类别: 丁\n    名称: 乙\n', {}, '! missingDash 4:5 key=名称 wanted=map'],
  [
    CLUB,
    '会员:\n  - 名称: 甲\n    类别: 丁\n    类别: 戊\n',
    { members: [{ name: '甲', kind: '丁' }] },
    '! duplicateKey 4:5 /members/0/kind first=类别 inItems=1 key=类别',
  ],
  [
    CLUB,
    '媒体:\n  报纸: 甲\n  广播: 乙\n  报纸: 丙\n',
    { media: { paper: '甲', radio: '乙' } },
    '! duplicateKey 4:3 /media/paper first=报纸 key=报纸',
  ],
  [CLUB, '负责人: 甲\n姓名: 乙\n', { leader: '甲' }, '! duplicateKey 2:1 /leader first=负责人 key=姓名'],
  [CLUB, '总结: 甲 乙\n总节: 丙\n', { summary: '甲 乙' }, '! unknownKey 2:1 key=总节 similar=总结'],
  [CLUB, ': 甲\n', {}, '! unknownKey 1:1 key='],
  [
    CLUB,
    '会员:\n  - 名称: 甲\n    会员: 乙\n',
    { members: [{ name: '甲' }] },
    '! unknownKey 3:5 /members/0 key=会员',
  ],
  [
    CLUB,
    '会员:\n  - 名称: 甲\n    方案: 乙\n',
    { members: [{ name: '甲' }] },
    '! unknownKey 3:5 /members/0 key=方案',
  ],
  [
    CLUB,
    '会员:\n  - 名称: 甲\n    备注事项: 乙\n',
    { members: [{ name: '甲' }] },
    '~ extraKey 3:5 /members/0 key=备注事项',
  ],
  [CLUB, '备注: 甲\n', {}, '! unknownKey 1:1 inItems=1 key=备注'],
  [CLUB, '工会负责人: 甲\n', {}, '! unknownKey 1:1 key=工会负责人 similar=负责人'],
  [CLUB, '负责人: 甲\n工会负责人: 乙\n', { leader: '甲' }, '~ extraKey 2:1 key=工会负责人'],
  [CLUB, '联系人:\n  - 甲\n总结: 丙\n', { summary: '丙' }, '! unknownKey 1:1 inItems=1 key=联系人'],
  [
    CLUB,
    '会员:\n  - 名称: [甲, 乙]\n',
    { members: [{}] },
    '! wrongType 2:9 /members/0/name found=list length=2 takes=value wanted=text',
  ],
  [
    CLUB,
    '负责人:\n  - 沈卫良\n  - 陆国淇\n',
    { leader: '沈卫良、陆国淇' },
    '~ listRead 2:3 /leader length=2',
  ],
  [
    CLUB,
    '负责人:\n  - 沈卫良\n  - 甲: 乙\n',
    {},
    '! wrongType 2:3 /leader found=list length=2 takes=value wanted=text',
  ],
  [CLUB, '负责人: []\n', {}],
  [CLUB, '负责人:\n  -\n  - 沈卫良\n', { leader: '沈卫良' }, '~ listRead 2:3 /leader length=1'],
  [
    CLUB,
    '会员:\n  - 甲\n  - 名称: 乙\n',
    { members: [{ name: '乙' }] },
    '! wrongType 2:5 /members found=text wanted=map',
  ],
  [CLUB, '会员:\n  - [甲]\n', { members: [] }, '! wrongType 2:5 /members found=list wanted=map'],
  [CLUB, '简讯:\n  - 甲: 乙\n', { notes: [] }, '! wrongType 2:5 /notes found=map wanted=text'],
  [CLUB, '简讯:\n  甲: 乙\n', {}, '! wrongType 2:3 /notes found=map wanted=list'],
  [CLUB, '媒体: 甲\n', {}, '! wrongType 1:5 /media found=text wanted=map'],
  [CLUB, '媒体:\n  - 报纸: 甲\n', {}, '! wrongType 2:3 /media found=list wanted=map'],
  [CLUB, '照片: 甲.jpg\n', { pictures: [{ image: '甲.jpg' }] }],
  [CLUB, '会员: 甲\n', { members: [] }, '! wrongType 1:5 /members/0 found=text wanted=map'],
  [
    CLUB,
    '会员:\n  - 联系人: 沈卫良 13900550101\n',
    { members: [{ contact: '沈卫良', phone: '13900550101' }] },
    '~ partedValue 2:5 /members/0/contact first=沈卫良 second=13900550101 text=沈卫良 13900550101',
  ],
  [
    CLUB,
    '会员:\n  - 联系人: 沈卫良 13900550101\n    电话: 13900550101\n',
    { members: [{ contact: '沈卫良 13900550101', phone: '13900550101' }] },
  ],
  [
    CLUB,
    '会员:\n  - 联系人: 沈卫良 13900550101\n    电话: 0512-57550101\n',
    { members: [{ contact: '沈卫良', phone: '0512-57550101' }] },
    '~ partedValue 2:5 /members/0/contact first=沈卫良 second=13900550101 similar=0512-57550101 text=沈卫良 13900550101',
  ],
  [
    CLUB,
    '会员:\n  - 电话: 沈卫良 0512-57550101\n',
    { members: [{ phone: '0512-57550101', contact: '沈卫良' }] },
    '~ partedValue 2:5 /members/0/contact first=沈卫良 second=0512-57550101 text=沈卫良 0512-57550101',
  ],
  [
    CLUB,
    '会员:\n  - 联系人: 沈卫良 0512-57550101\n    电话: 57550101\n',
    { members: [{ contact: '沈卫良 0512-57550101', phone: '57550101' }] },
  ],
  [
    CLUB,
    '会员:\n  - 联系人: 沈卫良 57550101\n    电话: 13900550101、0512-57550101\n',
    { members: [{ contact: '沈卫良 57550101', phone: '13900550101、0512-57550101' }] },
  ],
  [
    CLUB,
    '会员:\n  - 联系人: 沈卫良 57550101\n    电话: 0101\n',
    { members: [{ contact: '沈卫良', phone: '0101' }] },
    '~ partedValue 2:5 /members/0/contact first=沈卫良 second=57550101 similar=0101 text=沈卫良 57550101',
  ],
  [
    CLUB,
    '会员:\n  - 联系人: 沈卫良 57550101\n    电话: [1, {甲: 乙}]\n',
    { members: [{ contact: '沈卫良', phone: '57550101' }] },
    '! wrongType 3:9 /members/0/phone found=list length=2 takes=value wanted=text',
    '~ partedValue 2:5 /members/0/contact first=沈卫良 second=57550101 text=沈卫良 57550101',
  ],
  [
    CLUB,
    '负责人: 沈卫良 0512-57550101\n',
    { leader: '沈卫良', phone: '0512-57550101' },
    '~ partedValue 1:1 /leader first=沈卫良 second=0512-57550101 text=沈卫良 0512-57550101',
  ],
  [
    CLUB,
    '会员:\n  - 联系人及电话: 沈卫良\n',
    { members: [{ contact: '沈卫良', phone: '沈卫良' }] },
    '~ looseKey 2:5 /members/0 key=联系人及电话 similar=联系人、电话',
  ],
  [CLUB, '会员:\n  - 备注: 沈卫良 0512-57550101\n', { members: [{ remark: '沈卫良 0512-57550101' }] }],
  // Near names: the only list whose word a key holds, the one at its end first; no misspelt key where the key belongs elsewhere.
  [
    CLUB,
    '报送会员:\n  - 名称: 甲\n',
    { members: [{ name: '甲' }] },
    '! unknownKey 1:1 key=报送会员 similar=会员',
  ],
  [
    CLUB,
    '会员名单:\n  - 名称: 甲\n',
    { members: [{ name: '甲' }] },
    '! unknownKey 1:1 key=会员名单 similar=会员',
  ],
  [CLUB, '会员名单: 甲\n负责人: 乙\n', { leader: '乙' }, '~ extraKey 1:1 key=会员名单'],
  [
    CLUB,
    '会员照片:\n  - 甲.jpg\n',
    { pictures: [{ image: '甲.jpg' }] },
    '! unknownKey 1:1 key=会员照片 similar=照片',
  ],
  [CLUB, '类型:\n  - 甲\n总结: 乙\n', { summary: '乙' }, '! unknownKey 1:1 key=类型'],
  [
    CLUB,
    '会员:\n- 名称: 甲\n  类别: 丁\n文件: 甲.docx\n联系人: 沈卫良\n电话: 1\n',
    { members: [{ name: '甲', kind: '丁' }], phone: '1' },
    '! unknownKey 4:1 inItems=1 key=文件',
    '! unknownKey 5:1 inItems=1 key=联系人',
  ],
  [
    CLUB,
    '会员:\n  - 名称: 甲\n    联系人及电话:\n      甲: 乙\n',
    { members: [{ name: '甲' }] },
    '! wrongType 4:7 /members/0/contact also=/members/0/phone found=map wanted=text',
    '~ looseKey 3:5 /members/0 key=联系人及电话 similar=联系人、电话',
  ],
  // A line that lost its indent is told where it lost it; a key of the list itself did not lose any.
  [CLUB, '会员:\n  - 名称: 甲\n类别: 丁\n    联系人: 沈卫良\n', {}, '! indentation 3:1'],
  [
    CLUB,
    '会员:\n  - 名称: 甲\n    联系人: 沈\n电话: 1\n    文件: 丁\n  - 名称: 乙\n',
    {},
    '! indentation 4:1',
  ],
  [CLUB, '会员:\n- 名称: 甲\n类别: 丁\n  联系人: 沈卫良\n', {}, '! indentation 3:1'],
  [CLUB, '会员:\n  - 名称: 甲\n总结: 丁\n    联系人: 沈卫良\n', {}, '! indentation 4:5'],
  [CLUB, '会员:\n  - 名称: 甲\n 类别: 丁\n    联系人: 沈卫良\n', {}, '! indentation 3:2'],
  [CLUB, '媒体:\n  报纸: 甲\n广播: 乙\n  报纸: 丙\n', {}, '! indentation 3:1'],
  [CLUB, '媒体:\n报纸: 甲\n  广播: 乙\n', {}, '! indentation 2:1'],
  [CLUB, '会员:\n- 名称: 甲\n  类别: 丁\n- 名称: 乙\n类别: 丁\n- 名称: 丙\n', {}, '! indentation 5:1'],
  [CLUB, '会员:\n  - 名称: 甲\n    类别: 丁\n- 名称: 乙\n  - 名称: 丙\n', {}, '! indentation 4:1'],
  [CLUB, '会员:\n  名称: 甲\n联系人: 乙\n  类别: 丙\n', {}, '! indentation 3:1'],
  [CLUB, '会员:\n  - 名称: 甲\n    类别: 丁\n名称: 乙\n    类别: 丁\n', {}, '! indentation 4:1'],
  [
    CLUB,
    '会员:\n  - 名称: 甲\n    照片清单: 丁\n',
    { members: [{ name: '甲' }] },
    '~ extraKey 3:5 /members/0 key=照片清单',
  ],
  [
    CLUB,
    '会员:\n  - 名称: 甲\n    类别: 丁\n会员:\n    类别: 丁\n',
    { members: [{ name: '甲', kind: '丁' }] },
    '! duplicateKey 4:1 /members first=会员 key=会员',
  ],
  // Other marks of items, colons, backslashes and line ends are read where they can mean nothing else.
  [LIBRARY, '书目:\n  - 书名: 甲\n  ［1］\n', {}, '! syntax 3:3 cause=fullWidthBracket character=［'],
  [LIBRARY, '词: 【甲】\n', {}, '! syntax 1:4 cause=fullWidthBracket character=【'],
  [LIBRARY, '分馆: 【甲】\n', { branch: '【甲】' }],
  [LIBRARY, '书目:\n  书名：甲\n', { books: [{ name: '甲' }] }, '~ colonsRead 2:5 lines=2'],
  [LIBRARY, '书目: 书名：甲\n', { books: [] }, '! wrongType 1:5 /books/0 found=text wanted=map'],
  [LIBRARY, '地址: 街道：甲\n', {}, '! wrongType 1:5 /address found=text wanted=map'],
  [LIBRARY, '地址: 街道:甲\n', {}, '! wrongType 1:5 /address found=text wanted=map'],
  [LIBRARY, '词: 甲\n  书名: 乙\n', {}, '! indentation 2:3'],
  [LIBRARY, '词: 甲\n  书名：乙\n', {}, '! fullWidthColon 2:5 key=书名'],
  [LIBRARY, '词: 甲\n  某某：乙\n', { words: ['甲 某某：乙'] }],
  [LIBRARY, '词:\n  1、甲\n', { words: ['1、甲'] }],
  [LIBRARY, '词: 1、甲\n', { words: ['1、甲'] }],
  [LIBRARY, '词:\n  1、甲\n  乙\n', { words: ['1、甲 乙'] }],
  [LIBRARY, '词:\n  （1）甲\n  （2）乙\n', { words: ['甲', '乙'] }, '~ marksRead 2:3 lines=2、3'],
  [LIBRARY, '词:\n  1.甲\n  2.乙\n', { words: ['甲', '乙'] }, '~ marksRead 2:3 lines=2、3'],
  [LIBRARY, '词:\n  1.docx\n  2.docx\n', { words: ['1.docx 2.docx'] }],
  [LIBRARY, '词:\n  12)甲\n  13)乙\n', { words: ['甲', '乙'] }, '~ marksRead 2:3 lines=2、3'],
  [LIBRARY, '词:\n  123、甲\n  124、乙\n', { words: ['123、甲 124、乙'] }],
  [LIBRARY, '词:\n  ●甲\n  ○乙\n', { words: ['甲', '乙'] }, '~ marksRead 2:3 lines=2、3'],
  [LIBRARY, '词:\n  、甲\n', { words: ['甲'] }, '~ marksRead 2:3 lines=2'],
  [LIBRARY, '词:\n  －－甲\n', { words: ['甲'] }, '~ marksRead 2:3 lines=2'],
  [
    LIBRARY,
    '书目:\n  • 书名: 甲\n      作者: 乙\n  • 书名: 丙\n',
    { books: [{ name: '甲', author: '乙' }, { name: '丙' }] },
    '~ marksRead 2:3 lines=2、4',
  ],
  [
    LIBRARY,
    '书目:\n• 书名: 甲\n  作者: 乙\n• 书名: 丙\n',
    { books: [{ name: '甲', author: '乙' }, { name: '丙' }] },
    '~ marksRead 2:1 lines=2、4',
  ],
  [
    LIBRARY,
    '书目:\n  1、书名: 甲\n     作者: 乙\n  2、书名: 丙\n     作者: 丁\n',
    {
      books: [
        { name: '甲', author: '乙' },
        { name: '丙', author: '丁' },
      ],
    },
    '~ marksRead 2:3 lines=2、4',
  ],
  [
    LIBRARY,
    '书目:\n  • 书名: 甲\n                作者: 乙\n',
    {},
    '! syntax 2:3 cause=fullWidthHyphen character=•',
  ],
  [LIBRARY, '书目:\n  • 书名: 甲\n    • 作者: 乙\n', {}, '! syntax 2:3 cause=fullWidthHyphen character=•'],
  [
    LIBRARY,
    '词:\n  • 甲\n\n  • 乙\n分馆: 丙\n',
    { words: ['甲', '乙'], branch: '丙' },
    '~ marksRead 2:3 lines=2、4',
  ],
  [LIBRARY, '地址:\n  • 街道: 甲\n', {}, '! syntax 2:3 cause=fullWidthHyphen character=•'],
  [LIBRARY, '• 分馆: 甲\n', {}, '! syntax 1:1 cause=fullWidthHyphen character=•'],
  [LIBRARY, '```yaml\n分馆: 甲\n```\n', { branch: '甲' }, '~ proseSkipped 1:1 lines=1、3'],
  [LIBRARY, '现报送如下\n分馆: 甲\n谢谢\n', { branch: '甲' }, '~ proseSkipped 1:1 lines=1、3'],
  [LIBRARY, '分馆 甲\n词: 乙\n', {}, '! syntax 1:1 cause=missingColon'],
  [LIBRARY, '分馆=甲\n词: 乙\n', {}, '! syntax 1:1 cause=missingColon'],
  [LIBRARY, '分馆；甲\n词: 乙\n', {}, '! syntax 1:1 cause=missingColon'],
  [LIBRARY, '《清单》\n分馆: 甲\n', { branch: '甲' }, '~ proseSkipped 1:1 lines=1'],
  [
    LIBRARY,
    '表一: 甲 \n清单 x\n分馆: 乙\n',
    { branch: '乙' },
    '~ proseSkipped 2:1 lines=2',
    '~ extraKey 1:1 key=表一',
  ],
  [LIBRARY, '分馆:　甲\n', { branch: '甲' }, '~ blanksRead 1:3 lines=1'],
  [LIBRARY, '分馆　：　甲\n', { branch: '甲' }, '~ colonsRead 1:4 lines=1'],
  [LIBRARY, '馆名：甲\n分馆: 乙\n', { branch: '乙' }, '~ proseSkipped 1:1 lines=1'],
  [LIBRARY, '馆名:甲\n分馆: 乙\n', { branch: '乙' }, '~ proseSkipped 1:1 lines=1'],
  [
    LIBRARY,
    '书目:\n- 书名：甲\n  作者 ： 乙\n',
    { books: [{ name: '甲', author: '乙' }] },
    '~ colonsRead 2:5 lines=2、3',
  ],
  [
    LIBRARY,
    '书目:\n- 书名:甲\n  作者 :乙\n',
    { books: [{ name: '甲', author: '乙' }] },
    '~ blanksRead 2:5 lines=2、3',
  ],
  [LIBRARY, '分馆: "C:\\书\\甲"\n', { branch: 'C:\\书\\甲' }, '~ backslashRead 1:5 lines=1'],
  [LIBRARY, '分馆: "a\\nb"\n', { branch: 'a\nb' }],
  [LIBRARY, '分馆: "书\\new.docx"\n', { branch: '书\\new.docx' }, '~ backslashRead 1:5 lines=1'],
  [LIBRARY, '分馆: "它\'s\\书"\n', { branch: "它's\\书" }, '~ backslashRead 1:5 lines=1'],
  [LIBRARY, '分馆: "a\\u4e66"\n', { branch: 'a书' }],
  [
    LIBRARY,
    '词:\n  - "书\\甲"\n  - "书\\乙"\n',
    { words: ['书\\甲', '书\\乙'] },
    '~ backslashRead 2:5 lines=2、3',
  ],
  [LIBRARY, '分馆: 甲\u2028管理员: 乙\n', { branch: '甲', keeper: '乙' }, '~ endsRead 1:6'],
  [LIBRARY, '分馆: 甲\u2028乙\n', { branch: '甲\u2028乙' }],
  [LIBRARY, '分馆: 甲\u2028\n管理员: 乙\n', { branch: '甲', keeper: '乙' }, '~ endsRead 1:6'],
  [LIBRARY, '分馆: 甲\u2028# 注\n管理员: 乙\n', { branch: '甲', keeper: '乙' }, '~ endsRead 1:6'],
  [LIBRARY, '词:\u2028- 甲\u2028- 乙\n', { words: ['甲', '乙'] }, '~ endsRead 1:3'],
  [LIBRARY, '分馆: 甲\u2028管理员: 乙', { branch: '甲', keeper: '乙' }],
  [LIBRARY, '分馆: 甲\u0085词: 丙', { branch: '甲', words: ['丙'] }],
  [LIBRARY, '分馆: 甲\u2029其他: 丙\n', {}, '! syntax 1:5 cause=needsQuotes character=:'],
  [LIBRARY, '\ufeff分馆: 甲\n\u200b管理员: 乙\n', { branch: '甲', keeper: '乙' }],
  [LIBRARY, '书目:\n  - 书名: 甲\n    \ufeff作者: 乙\n', { books: [{ name: '甲', author: '乙' }] }],
  [LIBRARY, '书目:\n\u200b\u200b- 书名: 甲\n', { books: [{ name: '甲' }] }],
  [
    LIBRARY,
    '地址:\n  街道: 甲\n\u200b\u200b门牌: 乙\n',
    {},
    '! indentation 3:1 cause=unseen character=\u200b',
  ],
  [LIBRARY, '地址:\n  街道: 甲\n\u200b管理员: 乙\n', { address: { street: '甲' }, keeper: '乙' }],
  [
    LIBRARY,
    '地址:\n  街道: 甲\n\u200b管理员: 乙\n  门牌: 丙\n',
    {},
    '! indentation 3:1 cause=unseen character=\u200b',
  ],
  [LIBRARY, '地址:\n  街道: 甲\n\u200b词:\n  - 乙\n', { address: { street: '甲' }, words: ['乙'] }],
  [LIBRARY, '地址:\n  街道: 甲\n\u200b# 注\n', { address: { street: '甲' } }],
  [LIBRARY, '地址:\n  街道: 甲\n\u200b\n分馆: 乙\n', { address: { street: '甲' }, branch: '乙' }],
  [LIBRARY, '分馆: "甲\\n见a.md 乙"\n', { branch: '甲\n见a.md 乙' }],
  [LIBRARY, '书目:\n  - 书名: 甲\n\t\n\t作者: 乙\n', {}, '! tab 4:1'],
  [
    CLUB,
    '简讯1: 甲\n简讯2:\n  - 乙\n  - 丙\n总结: 丁\n',
    { notes: ['甲', '乙', '丙'], summary: '丁' },
    '! keyedList 1:1 /notes key=简讯1 named=简讯',
  ],
  [
    CLUB,
    '总结: 丁\n照片1: 甲.jpg\n简讯1: 甲\n照片2: 乙.jpg\n方案: 戊\n',
    { summary: '丁', pictures: [{ image: '甲.jpg' }, { image: '乙.jpg' }], notes: ['甲'], plan: '戊' },
    '! keyedList 2:1 /pictures key=照片1 name=文件 named=照片',
    '! keyedList 3:1 /notes key=简讯1 named=简讯',
  ],
  [CLUB, '【 负责人 】: 甲\n', { leader: '甲' }, '~ looseKey 1:1 key=【 负责人 】 similar=负责人'],
  [CLUB, '1. 【负责人】: 甲\n', { leader: '甲' }, '~ looseKey 1:1 key=1. 【负责人】 similar=负责人'],
  [
    CLUB,
    '会员:\n  - 名称: 甲\n    联系人 / 电话: 沈卫良\n',
    { members: [{ name: '甲', contact: '沈卫良', phone: '沈卫良' }] },
    '~ looseKey 3:5 /members/0 key=联系人 / 电话 similar=联系人、电话',
  ],
  [
    CLUB,
    '会员:\n  - 名称: 甲\n    联系人（备注）: 沈卫良\n',
    { members: [{ name: '甲', contact: '沈卫良' }] },
    '~ looseKey 3:5 /members/0 key=联系人（备注） similar=联系人',
  ],
  [
    CLUB,
    '会员:\n  - 名称: 甲\n    电话（联系人）: 0512-57550101\n',
    { members: [{ name: '甲', phone: '0512-57550101', contact: '0512-57550101' }] },
    '~ looseKey 3:5 /members/0 key=电话（联系人） similar=电话、联系人',
  ],
  [
    LIBRARY,
    '分馆馆: 甲\n管理员: 乙\n',
    { keeper: '乙', branch: '甲' },
    '! unknownKey 1:1 key=分馆馆 similar=分馆',
  ],
  [
    CLUB,
    '总结照片:\n  - 甲.jpg\n',
    { pictures: [{ image: '甲.jpg' }] },
    '~ looseKey 1:1 key=总结照片 similar=照片',
  ],
  [CLUB, '会员照片清单:\n  - 甲\n总结: 乙\n', { summary: '乙' }, '! unknownKey 1:1 key=会员照片清单'],
  [
    LIBRARY,
    '生词:\n  - 甲\n分馆: 乙\n',
    { branch: '乙', words: ['甲'] },
    '! unknownKey 1:1 key=生词 similar=词',
  ],
  [
    CLUB,
    '“总节”: [甲]\n方案: 乙\n',
    { plan: '乙', summary: '甲' },
    '! unknownKey 1:1 key=“总节” similar=总结',
    '~ listRead 1:7 /summary length=1',
  ],
  [CLUB, '会员名称: 甲\n总结: 乙\n', { summary: '乙' }, '~ extraKey 1:1 key=会员名称'],
  [LIBRARY, '分馆: "甲\n  乙"\n管理员: 丙: 丁\n', {}, '! syntax 3:6 cause=needsQuotes character=:'],
  [LIBRARY, '分馆: |\n\n  "甲\n\n管理员: 乙: 丙\n', {}, '! syntax 5:6 cause=needsQuotes character=:'],
  [LIBRARY, '分馆: 乙: 丙\n管理员: "丁\n', {}, '! syntax 1:5 cause=needsQuotes character=:'],
  [
    CLUB,
    '会员:\n  - 名称: 甲\n类别: 丁\n    联系人：沈\n',
    { members: [{ name: '甲' }] },
    '! unknownKey 3:1 inItems=1 key=类别',
  ],
  [CLUB, '会员:\n  - 名称: 甲\n类别: 丁\n    总结: 戊\n', {}, '! indentation 4:5'],
  [CLUB, '总结: 甲\n电话: 1\n  联系人: 乙\n', {}, '! indentation 3:3'],
  [CLUB, '未知: 甲\n未知: 乙\n总结: 丙\n', { summary: '丙' }, '~ extraKey 1:1 key=未知'],
  [
    LIBRARY,
    '分官: 甲\n分管: 乙\n',
    { branch: '甲' },
    '! unknownKey 1:1 key=分官 similar=分馆',
    '! unknownKey 2:1 key=分管 similar=分馆',
  ],
  [CLUB, ': 甲\n总结: 乙\n', { summary: '乙' }, '! unknownKey 1:1 key='],
  [CLUB, '备注: 甲\n总结: 乙\n', { summary: '乙' }, '~ extraKey 1:1 inItems=1 key=备注'],
  [CLUB, '报纸: [甲]\n总结: 乙\n', { summary: '乙' }, '! unknownKey 1:1 key=报纸'],
  [CLUB, '媒体:\n  联系人: 甲\n', { media: {} }, '! unknownKey 2:3 /media key=联系人'],
  [
    CLUB,
    '会员:\n  - 名称: 甲\n    类别: 丁\n    类别: 戊\n    联系人: {甲: 乙}\n',
    { members: [{ name: '甲', kind: '丁' }] },
    '! duplicateKey 4:5 /members/0/kind first=类别 inItems=1 key=类别',
    '! wrongType 5:10 /members/0/contact found=map wanted=text',
  ],
  [
    CLUB,
    '会员:\n  - 名称: 甲\n    类别: 丁\n    类别: 戊\n  - 名称: 乙\n    电话: 1\n    电话: 2\n',
    {
      members: [
        { name: '甲', kind: '丁' },
        { name: '乙', phone: '1' },
      ],
    },
    '! duplicateKey 4:5 /members/0/kind first=类别 inItems=1 key=类别',
    '! duplicateKey 7:5 /members/1/phone first=电话 inItems=1 key=电话',
  ],
  [
    CLUB,
    '会员:\n  - 名称: 甲\n    类别: 丁\n    类别: 戊\n    类别: 己\n',
    { members: [{ name: '甲', kind: '丁' }] },
    '! duplicateKey 4:5 /members/0/kind first=类别 inItems=1 key=类别',
    '! duplicateKey 5:5 /members/0/kind first=类别 inItems=1 key=类别',
  ],
  [
    CLUB,
    '会员:\n  名称: 甲\n  类别: 丁\n  类别: 戊\n',
    { members: [{ name: '甲', kind: '丁' }] },
    '! duplicateKey 4:3 /members/0/kind first=类别 inItems=1 key=类别',
  ],
  [CLUB, '负责人:\n  - "沈卫良 "\n', { leader: '沈卫良' }, '~ listRead 2:3 /leader length=1'],
  [
    CLUB,
    '总结:\n  - 甲.docx\n  - 乙.docx\n',
    {},
    '! wrongType 2:3 /summary found=list length=2 takes=file wanted=text',
  ],
  [CLUB, '媒体:\n  热线: 沈卫良 0512-57550101\n', { media: { hotline: '沈卫良 0512-57550101' } }],
  [CLUB, '媒体:\n  编辑: 沈卫良 0512-57550101\n', { media: { editor: '沈卫良 0512-57550101' } }],
  [
    CLUB,
    '照片:\n  - 文件: 甲.jpg\n    作者: 沈卫良 0512-57550101\n',
    { pictures: [{ image: '甲.jpg', author: '沈卫良 0512-57550101' }] },
  ],
  [
    CLUB,
    '会员:\n  - 名称（全称）: 甲\n    联系人及电话: 沈卫良 0512-57550101\n    备注项: 乙\n',
    { members: [{ name: '甲', contact: '沈卫良', phone: '0512-57550101', remark: '乙' }] },
    '! unknownKey 4:5 /members/0 key=备注项 similar=备注',
    '~ looseKey 2:5 /members/0 key=名称（全称） similar=名称',
    '~ partedValue 3:5 /members/0/contact first=沈卫良 second=0512-57550101 text=沈卫良 0512-57550101',
  ],
  [
    CLUB,
    '会员:\n  - 名称（全称）: 甲\n    联系人: 沈卫良 0512-57550101\n',
    { members: [{ name: '甲', contact: '沈卫良', phone: '0512-57550101' }] },
    '~ looseKey 2:5 /members/0 key=名称（全称） similar=名称',
    '~ partedValue 3:5 /members/0/contact first=沈卫良 second=0512-57550101 text=沈卫良 0512-57550101',
  ],
  [
    CLUB,
    '会员:\n  - 联系人: 沈卫良 0512-57550101\n    电话: 051257550101\n',
    { members: [{ contact: '沈卫良 0512-57550101', phone: '051257550101' }] },
  ],
  [
    CLUB,
    '会员:\n  - 联系人: 沈卫良 0512-7550101\n    电话: 7550101\n',
    { members: [{ contact: '沈卫良 0512-7550101', phone: '7550101' }] },
  ],
  [CLUB, '方案:\n  - 甲\n', { plan: '甲' }, '~ listRead 2:3 /plan length=1'],
  // What YAML 1.2 cannot read, or no clerk means: one fault, where it begins.
  [LIBRARY, '分馆: "甲\n  乙"\n管理员: 丙\n', { branch: '甲 乙', keeper: '丙' }],
  [LIBRARY, "分馆: '甲\n管理员: 丙'\n词: 丁\n", {}, '! unclosedQuote 1:5'],
  // Two single quotes in single quotes are one of the text’s.
  [LIBRARY, "分馆: '甲''乙\n管理员: 丙\n", {}, '! unclosedQuote 1:5'],
  [LIBRARY, '分馆: |\n  "甲\n管理员: "乙\n', {}, '! unclosedQuote 3:6'],
  [LIBRARY, '分馆: >-\n  甲: 乙\n\n  丙\n管理员: 丁: 戊\n', {}, '! syntax 5:6 cause=needsQuotes character=:'],
  [LIBRARY, '"分馆: 甲\n管理员: 乙\n', {}, '! unclosedQuote 1:1'],
  [LIBRARY, '- "甲\n- 乙\n', {}, '! unclosedQuote 1:3'],
  [LIBRARY, '分馆: "甲" # 注\n管理员: "乙"x\n', {}, '! syntax 2:9 cause=afterQuote'],
  [LIBRARY, "分馆: 'it''s'\n管理员: 'a'b\n", {}, '! syntax 2:9 cause=afterQuote'],
  [LIBRARY, '分馆: "甲\\"乙"\n管理员: "a"b\n', {}, '! syntax 2:9 cause=afterQuote'],
  [LIBRARY, '词: [甲, 乙\n', {}, '! syntax 1:4 cause=unclosedBracket'],
  [LIBRARY, '词: [甲, 乙］\n', {}, '! syntax 1:9 cause=fullWidthBracket character=］'],
  [LIBRARY, '词: {甲, 乙｝\n', {}, '! syntax 1:9 cause=fullWidthBracket character=｝'],
  [LIBRARY, '词: [甲】\n分馆: 乙\n', {}, '! syntax 1:6 cause=fullWidthBracket character=】'],
  [LIBRARY, '地址: {街道: 甲\n门牌: 乙}\n', {}, '! syntax 1:5 cause=unclosedBracket'],
  [LIBRARY, '地址: {街道: 甲\n分馆: 乙\n', {}, '! syntax 1:5 cause=unclosedBracket'],
  [LIBRARY, '词: [甲，乙\n分馆: 丙\n', {}, '! syntax 1:4 cause=unclosedBracket'],
  [LIBRARY, '词: 甲]\n分馆: 乙: 丙\n', {}, '! syntax 2:5 cause=needsQuotes character=:'],
  [LIBRARY, '词: [\n  甲,\n  乙\n分馆: 丙\n', {}, '! syntax 1:4 cause=unclosedBracket'],
  [LIBRARY, '词:\n  - [甲\n分馆: 丙\n', {}, '! syntax 2:5 cause=unclosedBracket'],
  [LIBRARY, '分馆: “甲”: 乙\n', {}, '! syntax 1:5 cause=fullWidthQuote character=“'],
  [LIBRARY, '分馆: ‘甲: 乙’\n', {}, '! syntax 1:5 cause=fullWidthQuote character=‘'],
  [LIBRARY, '分馆: 甲 # 乙: 丙\n', { branch: '甲' }],
  [LIBRARY, '分馆: 甲:\n', {}, '! syntax 1:5 cause=needsQuotes character=:'],
  [LIBRARY, '分馆: 甲: # 乙\n', {}, '! syntax 1:5 cause=needsQuotes character=:'],
  [LIBRARY, '"分馆": "甲": 乙\n', {}, '! syntax 1:10 cause=afterQuote'],
  [LIBRARY, '- 甲\n分馆: 乙\n', {}, '! indentation 2:1'],
  [LIBRARY, '分馆: 甲\n乙\n', { branch: '甲' }, '~ proseSkipped 2:1 lines=2'],
  [LIBRARY, '分馆: 甲\n  乙: 丙\n', {}, '! indentation 2:3'],
  [LIBRARY, '分馆:\n  甲\n  乙: 丙\n', {}, '! syntax 2:3 cause=missingColon'],
  [LIBRARY, '书目:\n  - 书名: 甲\n    作者 乙\n    文件: 丙\n', {}, '! syntax 3:5 cause=missingColon'],
  [LIBRARY, '书目:\n  - 书名: 甲\n    作者 乙\n', {}, '! syntax 3:5 cause=missingColon'],
  [LIBRARY, '\t分馆: 甲\n', {}, '! tab 1:1'],
  [LIBRARY, '书目:\n  - 书名: 甲\n\t\t作者: 乙\n\t\t文件: 丙\n', {}, '! tab 3:1 lines=3、4'],
  [LIBRARY, '书目:\n\t- 书名: 甲\n\t- 书名: 乙\n', {}, '! tab 2:1 lines=2、3'],
  [LIBRARY, '书目:\n  -\t- 甲\n', {}, '! tab 2:4'],
  [
    LIBRARY,
    '书目:\n　　- 书名: 甲\n　　- 书名: 乙\n',
    {},
    '! indentation 2:1 cause=wideBlank character=　 lines=2、3',
  ],
  [LIBRARY, '书目:\n 　- 书名: 甲\n', {}, '! indentation 2:2 cause=wideBlank character=　'],
  [LIBRARY, '书目:\n\u202f- 书名: 甲\n', {}, '! indentation 2:1 cause=noBreakBlank character=\u202f'],
  [LIBRARY, '书目:\n\u2007- 书名: 甲\n', {}, '! indentation 2:1 cause=noBreakBlank character=\u2007'],
  [LIBRARY, '分馆: !!str 甲\n', {}, '! tag 1:11 name=tag:yaml.org,2002:str'],
  [LIBRARY, '分馆: !\n', {}, '! tag 1:6 name=!'],
  [LIBRARY, '&a 分馆: 甲\n', {}, '! alias 1:4 name=a'],
  [LIBRARY, '!t 分馆: 甲\n', {}, '! tag 1:4 name=!t'],
  [LIBRARY, '*a : 甲\n', {}, '! alias 1:1 name=a'],
  [LIBRARY, '分馆: &a\n管理员: *a\n', {}, '! alias 1:7 name=a'],
  [LIBRARY, '词: [&a 甲, *a]\n', {}, '! alias 1:8 name=a'],
  [LIBRARY, '词: [甲, *bc]\n', {}, '! alias 1:8 name=bc'],
  [LIBRARY, '? 分馆\n: 甲\n', { branch: '甲' }],
  [LIBRARY, '? [甲]\n: 乙\n', {}, '! syntax 1:3 cause=complexKey'],
  [LIBRARY, '{甲: 乙}: 丙\n', {}, '! syntax 1:1 cause=complexKey'],
  [LIBRARY, '? |\n  分馆\n: 甲\n', { branch: '甲' }],
  [LIBRARY, '%YAML 1.2\n---\n分馆: 甲\n', { branch: '甲' }],
  [LIBRARY, '%甲\n', {}, '! syntax 1:1 cause=needsQuotes character=%'],
  [LIBRARY, '%分馆: 甲\n词: 乙\n', {}, '! syntax 1:1 cause=needsQuotes character=%'],
  [LIBRARY, '---\n---\n分馆: 甲\n', { branch: '甲' }],
  [LIBRARY, '分馆: 甲\n---\n\n管理员: 乙\n', {}, '! severalDocuments 2:1'],
  [LIBRARY, '分馆: 甲\n...\n管理员: 乙\n', {}, '! severalDocuments 3:1'],
  [LIBRARY, '分馆: 甲\n--- 乙\n', {}, '! severalDocuments 2:1'],
  [LIBRARY, '---\n# 注\n', {}, '! empty'],
  [LIBRARY, '分馆: 甲\n---\n管理员: "乙\n', {}, '! severalDocuments 2:1'],
  [LIBRARY, '~\n', {}, '! wrongType 1:1 found=text wanted=map'],
  [LIBRARY, 'null\n', {}, '! wrongType 1:1 found=text wanted=map'],
  [LIBRARY, "''\n", {}, '! empty'],
  [LIBRARY, '[]\n', {}, '! wrongType 1:1 found=list wanted=map'],
  [LIBRARY, '分馆: |\n', {}],
  [LIBRARY, '分馆: 甲\u00a0乙\n', { branch: '甲\u00a0乙' }],
  [LIBRARY, '管理员: 一二三四五\n', { keeper: '一二三四五' }],
  [
    LIBRARY,
    '管理员: 一二三四五六七\n',
    { keeper: '一二三四五六七' },
    '! tooLong 1:6 /keeper length=7 limit=5',
  ],
  [
    LIBRARY,
    '书目:\n  - 书名: 甲\n    作者: 乙\n    -文件: 丙\n',
    {},
    '! syntax 4:5 cause=hyphenWithoutBlank character=-',
  ],
  [LIBRARY, '词:\n  - 甲\n  -乙\n  - 丙\n', { words: ['甲', '乙', '丙'] }, '~ marksRead 3:3 lines=3'],
  [LIBRARY, '分馆: @甲\n管理员: 乙\n', {}, '! syntax 1:5 cause=needsQuotes character=@'],
  [LIBRARY, '分馆: 甲\n管理员：乙: 丙\n', {}, '! fullWidthColon 2:4 key=管理员'],
  [LIBRARY, '分馆: 12:30\n管理员: C:/x\n词: a:b\n', { branch: '12:30', keeper: 'C:/x', words: ['a:b'] }],
  [LIBRARY, '分馆: 甲\nhttp://x.cn: 乙\n', { branch: '甲' }, '~ extraKey 2:1 key=http://x.cn'],
  [LIBRARY, '12:30 开会: 甲\n分馆: 乙\n', { branch: '乙' }, '~ extraKey 1:1 key=12:30 开会'],
  [LIBRARY, '分馆: 甲\n管理员 : 乙\n', { branch: '甲', keeper: '乙' }],
  [LIBRARY, '分馆: 甲\n  # 注\n管理员: 乙\n', { branch: '甲', keeper: '乙' }],
  [LIBRARY, '分馆: 甲#乙\n', { branch: '甲#乙' }],
  [LIBRARY, '分馆: 甲 #乙\n', { branch: '甲' }, '~ commentCut 1:6 /branch second=#乙 text=甲'],
  [LIBRARY, '分馆: 甲 # 乙\n', { branch: '甲' }],
  [LIBRARY, '分馆: 甲 #\n', { branch: '甲' }],
  [LIBRARY, '分馆: 甲  #乙 丙  \n', { branch: '甲' }, '~ commentCut 1:6 /branch second=#乙 丙 text=甲'],
  [LIBRARY, '分馆: "甲" #乙\n', { branch: '甲' }],
  [
    LIBRARY,
    '词:\n  - 甲 #一\n  - 乙\n',
    { words: ['甲', '乙'] },
    '~ commentCut 2:6 /words/0 second=#一 text=甲',
  ],
  [LIBRARY, '分馆: 甲\n  乙 #丙\n', { branch: '甲 乙' }],
  // What is read all the same has to stand where it can mean that alone.
  [LIBRARY, '现报送如下：\n出版: 乙\n', {}, '! unknownKey 2:1 key=出版', '~ proseSkipped 1:1 lines=1'],
  [
    LIBRARY,
    '分馆: 甲\n  "乙丙\n管理员：丁\n',
    { branch: '甲 "乙丙', keeper: '丁' },
    '~ colonsRead 3:4 lines=3',
  ],
  [
    LIBRARY,
    '词:\n  • 甲\n书目:\n    • 书名: 乙\n',
    { words: ['甲'], books: [{ name: '乙' }] },
    '~ marksRead 2:3 lines=2、4',
  ],
  // A group has no items that a mark could begin.
  [LIBRARY, '分馆: 甲\n地址:\n  • 街道: 乙\n', {}, '! syntax 3:3 cause=fullWidthHyphen character=•'],
  [LIBRARY, '词:\n\n  • 甲\n', { words: ['甲'] }, '~ marksRead 3:3 lines=3'],
  // One name that begins with a number is a name, whatever else is mended.
  [LIBRARY, '词:\n  1、甲\n分馆：乙\n', { words: ['1、甲'], branch: '乙' }, '~ colonsRead 3:3 lines=3'],
  // Prose is no blank line: what is indented below it does not go on the text above.
  [LIBRARY, '分馆: 甲\n谢谢\n  乙\n', {}, '! indentation 2:1'],
  [
    LIBRARY,
    '出版社: 甲\n现报送如下\n分馆: 乙\n',
    { branch: '乙' },
    '~ proseSkipped 2:1 lines=2',
    '~ extraKey 1:1 key=出版社',
  ],
  // A mark within a word is a typo, not a mark around it.
  [
    CLUB,
    '负*责人: 甲\n方案: 乙\n',
    { plan: '乙', leader: '甲' },
    '! unknownKey 1:1 key=负*责人 similar=负责人',
  ],
  [
    CLUB,
    '会员:\n  - 名称: 甲\n    【 联系人（电话） 】: 沈卫良\n',
    { members: [{ name: '甲', contact: '沈卫良', phone: '沈卫良' }] },
    '~ looseKey 3:5 /members/0 key=【 联系人（电话） 】 similar=联系人、电话',
  ],
  [LIBRARY, '分馆: 甲: **乙**: 丙\n', {}, '! syntax 1:5 cause=needsQuotes character=:'],
  [CLUB, '方案:\n  - 甲\n  - 乙\n', { plan: '甲、乙' }, '~ listRead 2:3 /plan length=2'],
  [LIBRARY, '书目:\n-  书名：甲\n', { books: [{ name: '甲' }] }, '~ colonsRead 2:6 lines=2'],
  // Quotes and unseen characters within a text are the text's.
  [LIBRARY, '分馆: 甲 "书\\乙"\n', { branch: '甲 "书\\乙"' }],
  [LIBRARY, '分馆: 甲\u200b乙\n', { branch: '甲\u200b乙' }],
  // Behind an odd end of a line the plain one is as good as nothing.
  [LIBRARY, '词:\u2028\n  [甲]\n', { words: ['甲'] }, '~ endsRead 1:3'],
  [LIBRARY, '词:\u2028 \t\n  [甲]\n', { words: ['甲'] }, '~ endsRead 1:3'],
  [LIBRARY, '地址:\n  街道: 甲\n\u200b门牌: 乙', {}, '! indentation 3:1 cause=unseen character=\u200b'],
  [
    LIBRARY,
    '地址:\n  街道: 甲\n\u200b管理员：乙\n  门牌: 丙\n',
    {},
    '! indentation 3:1 cause=unseen character=\u200b',
  ],
  // A tab within a text indents nothing.
  [LIBRARY, '书目:\n\t- 书名: 甲\n  - 书名: 甲\t乙\n', {}, '! tab 2:1'],
  [LIBRARY, '简报:\n  - 【甲】.docx\n', { notes: [{ file: '【甲】.docx' }] }],
  // A text on two lines may be numbered, but holds no key of the list.
  [LIBRARY, '分馆: 1、甲\n  2、乙\n', { branch: '1、甲 2、乙' }],
  [LIBRARY, '分馆: 甲\n\n  管理员：乙\n', {}, '! fullWidthColon 3:6 key=管理员'],
  [LIBRARY, '分馆: 甲\n\n  乙\n', { branch: '甲\n乙' }],
  [
    LIBRARY,
    '书目: [甲】, 乙]\n',
    { books: [] },
    '! wrongType 1:6 /books found=text wanted=map',
    '! wrongType 1:10 /books found=text wanted=map',
  ],
  [LIBRARY, '书目: [甲，乙, 丙]\n', {}, '! syntax 1:7 cause=fullWidthComma character=，'],
  [CLUB, '名称: 甲\n  类别: 丁\n', {}, '! indentation 1:1'],
  [LIBRARY, '分\u200b馆: 甲\n', { branch: '甲' }],
  [LIBRARY, '分  馆: 甲\n', { branch: '甲' }],
  [LIBRARY, '分 馆: 甲\n', { branch: '甲' }],
  [LIBRARY, '分馆: " "\n管理员: 乙\n', { keeper: '乙' }],
  [CLUB, '简讯:\n  1甲乙丙: 甲.docx\n', {}, '! wrongType 2:3 /notes found=map wanted=list'],
  [
    CLUB,
    '简讯:\n  10: 甲.docx\n  11: 乙.docx\n',
    { notes: ['甲.docx', '乙.docx'] },
    '! keyedList 2:3 /notes key=10',
  ],
  // What an item says of itself goes before the name that it stands under.
  [
    CLUB,
    '会员:\n  甲社:\n    名称: 乙社\n',
    { members: [{ name: '乙社' }] },
    '! keyedList 2:3 /members key=甲社 name=名称',
  ],
  // A list of which the notice describes no items is one of texts; an item is named by its label, wherever that stands.
  [REGISTER, '词:\n  - 甲\n  - 乙: 丙\n', { words: ['甲'] }, '! wrongType 3:5 /words found=map wanted=text'],
  [REGISTER, '词:\n  1: 甲\n', { words: [] }, '! wrongType 2:3 /words/0 found=map wanted=text'],
  [
    REGISTER,
    '表:\n  1:\n    名称: 甲\n',
    { rows: [{ name: '甲' }] },
    '! keyedList 2:3 /rows key=1 name=名称',
  ],
  // Documents: an empty text in quotes is one, and one begins behind its comments.
  [LIBRARY, '""\n---\n分馆: 甲\n', {}, '! severalDocuments 2:1'],
  [LIBRARY, '--- &a\n---\n分馆: 甲\n', {}, '! severalDocuments 2:1'],
  [LIBRARY, '--- !t\n---\n分馆: 甲\n', {}, '! severalDocuments 2:1'],
  [LIBRARY, '分馆: 甲\n...\n# 注\n管理员: 乙\n', {}, '! severalDocuments 4:1'],
  [LIBRARY, '分馆: 甲\n...\n# 乙\n', { branch: '甲' }],
  [LIBRARY, '{分馆, 管理员: 乙}\n', { keeper: '乙' }],
  // One mark of several, and one problem beside those that are mended.
  [
    LIBRARY,
    '书目:\n  书名：甲\n管理员: 一二三四五六\n',
    { books: [{ name: '甲' }], keeper: '一二三四五六' },
    '! tooLong 3:6 /keeper length=6 limit=5',
    '~ colonsRead 2:5 lines=2',
  ],
  [
    LIBRARY,
    '现报送如下\n出版: 乙\n分馆：\n',
    {},
    '! unknownKey 2:1 key=出版',
    '~ proseSkipped 1:1 lines=1',
    '~ colonsRead 3:3 lines=3',
  ],
  [LIBRARY, '现报送如下\n分馆:\n', {}, '~ proseSkipped 1:1 lines=1'],
  // In the order of the lines, though the value of a misspelt key is read last.
  [
    LIBRARY,
    '管里员: 一二三四五六\n分馆: 甲\n分馆: 乙\n',
    { branch: '甲', keeper: '一二三四五六' },
    '! unknownKey 1:1 key=管里员 similar=管理员',
    '! tooLong 1:6 /keeper length=6 limit=5',
    '! duplicateKey 3:1 /branch first=分馆 key=分馆',
  ],
  [
    CLUB,
    '会员:\n  - 名称: 甲\n    联系电话（手机）: {甲: 乙}\n',
    { members: [{ name: '甲' }] },
    '! wrongType 3:15 /members/0/phone found=map wanted=text',
    '~ looseKey 3:5 /members/0 key=联系电话（手机） similar=电话',
  ],
  // A blank line is no deeper content of an item, and one blank more goes on its text.
  [
    LIBRARY,
    '书目:\n  • 书名: 甲\n      \n    作者: 乙\n',
    { books: [{ name: '甲', author: '乙' }] },
    '~ marksRead 2:3 lines=2',
  ],
  [LIBRARY, '词:\n  • 甲\n   乙\n', { words: ['甲 乙'] }, '~ marksRead 2:3 lines=2'],
  [
    LIBRARY,
    '书目:\n  •  书名: 甲\n     作者: 乙\n',
    { books: [{ name: '甲', author: '乙' }] },
    '~ marksRead 2:3 lines=2',
  ],
  // A key’s own name goes before its parts, its numbers, and what one character could mean.
  [REGISTER, '1.作者/译者: 甲\n', { both: '甲' }, '~ looseKey 1:1 key=1.作者/译者 similar=作者/译者'],
  [REGISTER, '第一表: 甲\n', { first: '甲' }],
  [REGISTER, '2.词: 甲\n', { second: '甲' }],
  // What has no title goes by its English name, and is near to what is nearly that.
  [REGISTER, 'Untitled: 甲\n', { untitled: '甲' }],
  [
    REGISTER,
    'untitle: 甲\n第一表: 乙\n',
    { first: '乙', untitled: '甲' },
    '! unknownKey 1:1 key=untitle similar=untitled',
  ],
  // A group under a key of an item is no item, and neither is one in a list of texts.
  [
    CLUB,
    '会员:\n  联系人:\n    名称: 甲\n',
    { members: [{}] },
    '! wrongType 3:5 /members/0/contact found=map wanted=text',
  ],
  [CLUB, '简讯:\n  1:\n    甲: 乙\n', {}, '! wrongType 2:3 /notes found=map wanted=list'],
  [
    LIBRARY,
    '书目:\n  甲:\n    作者: 乙\n',
    { books: [{ author: '乙' }] },
    '! keyedList 2:3 /books key=甲 name=书名',
  ],
  [LIBRARY, '大学馆: 甲\n词: 乙\n', { words: ['乙'] }, '~ extraKey 1:1 key=大学馆'],
  // In a group of an item no dash is missing.
  [
    REGISTER,
    '表:\n  - 名称: 甲\n    地点:\n      街道: 1\n      街道: 2\n      门牌: 3\n      门牌: 4\n',
    { rows: [{ name: '甲', place: { street: '1', door: '3' } }] },
    '! duplicateKey 5:7 /rows/0/place/street first=街道 key=街道',
    '! duplicateKey 7:7 /rows/0/place/door first=门牌 key=门牌',
  ],
  [
    REGISTER,
    '表:\n  - 名称: 甲\n    地点:\n      街道: 1\n      门牌: 3\n      街道: 2\n',
    { rows: [{ name: '甲', place: { street: '1', door: '3' } }] },
    '! duplicateKey 6:7 /rows/0/place/street first=街道 key=街道',
  ],
  [LIBRARY, '分馆: 甲: 乙 |---|\n', {}, '! syntax 1:5 cause=needsQuotes character=:'],
  [LIBRARY, '地址:\n  街道: 甲\n\u200b  \n分馆: 乙\n', { address: { street: '甲' }, branch: '乙' }],
  [LIBRARY, '词: 1、甲\n  2、乙\n', {}, '! syntax 1:4 cause=numberedItems'],
  [LIBRARY, '词:\n  - 书名：甲 乙\n', { words: ['书名：甲 乙'] }],
  // A key begins its line; a mark, its item.
  [
    LIBRARY,
    '书目:\n  - 甲 书名：乙\n分馆：丙\n',
    { books: [], branch: '丙' },
    '! wrongType 2:5 /books found=text wanted=map',
    '~ colonsRead 3:3 lines=3',
  ],
  [
    LIBRARY,
    '书目:\n  - 甲 书名:乙\n分馆:丙\n',
    { books: [], branch: '丙' },
    '! wrongType 2:5 /books found=text wanted=map',
    '~ blanksRead 3:3 lines=3',
  ],
  [LIBRARY, '词:\n  甲—乙\n分馆：丙\n', { words: ['甲—乙'], branch: '丙' }, '~ colonsRead 3:3 lines=3'],
  [
    LIBRARY,
    '词:\n  - 甲\n    —— 乙\n分馆：丙\n',
    { words: ['甲 —— 乙'], branch: '丙' },
    '~ colonsRead 4:3 lines=4',
  ],
  [LIBRARY, '词:\n  甲【一】\n  某某：乙\n', { words: ['甲【一】 某某：乙'] }],
  [LIBRARY, '书目:\n-  书名:甲\n', { books: [{ name: '甲' }] }, '~ blanksRead 2:6 lines=2'],
  [LIBRARY, '词:\n  - 甲\n管理员　：乙\n', { words: ['甲'], keeper: '乙' }, '~ colonsRead 3:5 lines=3'],
  [LIBRARY, '词:\n  1.ab甲\n  2.cd乙\n', { words: ['ab甲', 'cd乙'] }, '~ marksRead 2:3 lines=2、3'],
  [
    LIBRARY,
    '出版社:\n现报送如下\n分馆: 乙\n',
    { branch: '乙' },
    '~ proseSkipped 2:1 lines=2',
    '~ extraKey 1:1 key=出版社',
  ],
  // Blanks around a quoted value, an escape that is none, and odd ends of lines at the end or in front of a blank.
  [LIBRARY, '词:\n  -  "书\\甲"\n', { words: ['书\\甲'] }, '~ backslashRead 2:6 lines=2'],
  [LIBRARY, '分馆:  "书\\甲" \t\n', { branch: '书\\甲' }, '~ backslashRead 1:6 lines=1'],
  [LIBRARY, '分馆: "书\\u4甲"\n', { branch: '书\\u4甲' }, '~ backslashRead 1:5 lines=1'],
  [LIBRARY, '管理员: 乙\n分馆: 甲\u2028', { keeper: '乙', branch: '甲' }, '~ endsRead 2:6'],
  [LIBRARY, '分馆: 甲\u2028管理员 : 乙\n', { branch: '甲', keeper: '乙' }, '~ endsRead 1:6'],
  [LIBRARY, '分馆: 甲: 乙\n|---x\n', {}, '! syntax 1:5 cause=needsQuotes character=:'],
  [
    LIBRARY,
    '书目: [甲】 , 乙]\n',
    { books: [] },
    '! wrongType 1:6 /books found=text wanted=map',
    '! wrongType 1:11 /books found=text wanted=map',
  ],
  // How far a number, a mark or a remark goes.
  [CLUB, '简讯:\n  甲乙丙1: 甲.docx\n', {}, '! wrongType 2:3 /notes found=map wanted=list'],
  [CLUB, '简讯:\n  十一: 甲.docx\n', { notes: ['甲.docx'] }, '! keyedList 2:3 /notes key=十一'],
  [CLUB, '12.负责人: 甲\n', { leader: '甲' }, '~ looseKey 1:1 key=12.负责人 similar=负责人'],
  [CLUB, '【“‘负责人’”】: 甲\n', { leader: '甲' }, '~ looseKey 1:1 key=【“‘负责人’”】 similar=负责人'],
  [
    CLUB,
    '会员:\n  - 名称: 甲\n    联系电话（手机）号码: 1\n',
    { members: [{ name: '甲' }] },
    '~ extraKey 3:5 /members/0 key=联系电话（手机）号码',
  ],
  [
    LIBRARY,
    '\n书目: [甲】, 乙]\n',
    { books: [] },
    '! wrongType 2:6 /books found=text wanted=map',
    '! wrongType 2:10 /books found=text wanted=map',
  ],
];

const numberedLines = (count: number, line: string) =>
  Array.from({ length: count }, (_, at) => line.replace('%', `${at}`));

test.each([
  [20, Array.from({ length: 20 }, (_, at) => at + 2).join('、')],
  [21, `${Array.from({ length: 20 }, (_, at) => at + 2).join('、')}…`],
])('%i lines with the same slip: the first twenty are named', async (count, lines) => {
  const { hints } = await read(['书目:', ...numberedLines(count, '- 书名：甲%')].join('\n'));
  expect(hints).toMatchObject([{ code: 'colonsRead', place: { line: 2 }, detail: { lines } }]);
});

describe('as it is written', () => {
  test.each(WRITTEN.map((row) => [row[1], row] as const))(
    '%j',
    async (_text, [vocabulary, text, value, ...told]) => {
      const { problems, hints = [], ...manifest } = await read(text, vocabulary);
      const lines = [
        ...problems.map((each) => `! ${lineOf(each)}`),
        ...hints.map((each) => `~ ${lineOf(each)}`),
      ];
      expect({ told: lines, value: manifest.value }).toEqual({ told, value });
    },
  );
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
