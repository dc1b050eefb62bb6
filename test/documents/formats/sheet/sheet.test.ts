// Workbooks that another program wrote give their rows as a clerk sees them; damage never throws.

import { type BookType, utils, write } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { LIMITS } from '../../../../src/core/limits.ts';
import type { DocumentReader, SheetFacts } from '../../../../src/core/model/document.ts';
import { sourceOf } from '../../../../src/documents/binary.ts';
import { readHtml } from '../../../../src/documents/formats/html/index.ts';
import { rowsOnly } from '../../../../src/documents/formats/sheet/biff.ts';
import { readCsv } from '../../../../src/documents/formats/sheet/csv.ts';
import {
  builtInFormat,
  numberShape,
  numberText,
} from '../../../../src/documents/formats/sheet/number-text.ts';
import { readOds } from '../../../../src/documents/formats/sheet/ods.ts';
import { readXls } from '../../../../src/documents/formats/sheet/xls.ts';
import { readXlsx } from '../../../../src/documents/formats/sheet/xlsx/index.ts';
import { readDocument, withTables } from '../../../../src/documents/index.ts';
import { cuts, flips } from '../../../make/damage.ts';
import { makeDocx, paragraph } from '../../../make/docx.ts';
import { SLOW } from '../../../make/often.ts';
import { storedZip } from '../../../make/zip.ts';

const facts = (cells: string[][], sheets = 1): SheetFacts => ({
  sheets,
  rows: cells.length - 1,
  range: [cells.length - 1, cells.length - 1],
  headerFound: 'found',
  beside: {},
  hidden: 0,
  further: [],
  header: cells[0] ?? [],
  columns: cells[0] ?? [],
  cells,
});

const WORKBOOK = utils.book_new();
utils.book_append_sheet(WORKBOOK, utils.aoa_to_sheet([]), '空');
utils.book_append_sheet(
  WORKBOOK,
  utils.aoa_to_sheet([
    ['台账'],
    ['名称', '电话', '日期', '属实', '区号'],
    [
      '甲 <乙> & 丙',
      13800000000,
      { t: 'n', v: 36526, z: 'yyyy"年"m"月"d"日"' },
      true,
      { t: 'n', v: 512, z: '0000' },
    ],
    [],
    ['丁', 0.5, { t: 'n', v: 36526, z: 'm/d/yy' }, false, 'x'],
  ]),
  '台账',
);
const ROWS = [
  ['名称', '电话', '日期', '属实', '区号'],
  ['甲 <乙> & 丙', '13800000000', '2000-01-01', 'TRUE', '0512'],
  ['丁', '0.5', '2000-01-01', 'FALSE', 'x'],
];

const bytesOf = (bookType: 'xlsx' | 'biff8' | 'xlml'): Buffer =>
  write(WORKBOOK, { bookType, type: 'buffer', compression: true });

describe('workbooks that another program wrote', () => {
  test.each<['xlsx' | 'biff8' | 'xlml', DocumentReader]>([
    ['xlsx', readXlsx],
    ['biff8', readXls],
    ['xlml', readXls],
  ])('%s', async (type, read) => {
    expect(await read(sourceOf(bytesOf(type)), 'a')).toMatchObject({ notes: [], sheet: facts(ROWS, 2) });
  });

  test.each<['xlsx' | 'biff8' | 'xlml', DocumentReader]>([
    ['xlsx', readXlsx],
    ['biff8', readXls],
    ['xlml', readXls],
  ])('%s damaged gives a Document', async (type, read) => {
    const bytes = bytesOf(type);
    for (const broken of [...cuts(bytes), ...flips(bytes, 40)]) {
      const { sheet, unread } = await read(sourceOf(broken), 'a');
      expect((sheet === undefined) !== (unread === undefined)).toBe(true);
    }
  });
});

/** A title, a header of two merged rows, a group, a gap with a second table, and two more sheets, one of them hidden. */
function officeWorkbook() {
  const sheet = utils.aoa_to_sheet([
    ['某县招用计划表'],
    ['序号', '单位', '计划', null, '电话'],
    [null, null, '名称', '数量'],
    ['东片（2家）'],
    [1, '甲局', '会计', 1, '0510-55550101'],
    [2, '乙局', '技术员', 2, '0510-55550102'],
    [3],
    ['合计', null, null, 3],
    ['注：电话填座机。'],
    ['填表人：', null, '审核人：'],
    [],
    ['职务', '姓名'],
    ['组长', '柏甲'],
  ]);
  sheet['!merges'] = ['A1:E1', 'A2:A3', 'B2:B3', 'C2:D2', 'E2:E3', 'A4:E4'].map((range) =>
    utils.decode_range(range),
  );
  sheet['!rows'] = [];
  sheet['!rows'][5] = { hidden: true };
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, '东片');
  utils.book_append_sheet(
    book,
    utils.aoa_to_sheet([
      ['序号', '名称'],
      [1, '丙厂'],
      [2, '丁厂'],
    ]),
    '西片',
  );
  utils.book_append_sheet(book, utils.aoa_to_sheet([['类型'], ['大'], ['小']]), '字典');
  book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 0 }, { Hidden: 1 }] };
  return book;
}

describe('a table as an office writes it, in every format', () => {
  const OWN = {
    header: ['序号', '单位', '名称', '数量', '电话'],
    columns: ['序号', '单位', '计划/名称', '计划/数量', '电话'],
    headerFound: 'found',
    beside: { section: 1, numbered: 1, total: 1, note: 1, signature: 1 },
  };
  const below = { place: 'below', rows: 1 };
  const west = { place: 'sheet', name: '西片', rows: 2 };
  const words = { place: 'hiddenSheet', name: '字典', rows: 2 };

  // The library writes no hidden rows into binary .xls and .ods, and no hidden sheets into .ods; .csv and a page are one sheet.
  test.each<[BookType, DocumentReader, string, number, readonly object[]]>([
    ['xlsx', readXlsx, 'a.xlsx', 1, [below, west, words]],
    ['biff8', readXls, 'a.xls', 2, [below, west, words]],
    ['xlml', readXls, 'a.xls', 1, [below, west, words]],
    ['ods', readOds, 'a.ods', 2, [below, west, { ...words, place: 'sheet' }]],
    ['csv', readCsv, 'a.csv', 2, [below]],
    ['html', readHtml, 'a.xls', 2, [below]],
  ])('%s', async (bookType, read, name, rows, further) => {
    const bytes: Buffer = write(officeWorkbook(), { bookType, type: 'buffer' });
    const { sheet } = await read(sourceOf(bytes), name);
    expect(sheet).toMatchObject({ ...OWN, rows, hidden: 2 - rows, further });
  });

  test('a row that a filter hides in .ods, a sheet that is not shown', async () => {
    const row = (cells: string, more = '') => `<table:table-row ${more}>${cells}</table:table-row>`;
    const cell = (text: string) => `<table:table-cell><text:p>${text}</text:p></table:table-cell>`;
    const style = '<style:style style:name="h"><style:table-properties table:display="false"/></style:style>';
    const content = `<o>${style}<table:table table:name="甲">${row(cell('名称') + cell('电话'))}${row(cell('甲厂') + cell('55550101'), 'table:visibility="filter"')}${row(cell('乙厂') + cell('55550102'))}</table:table><table:table table:name="藏" table:style-name="h">${row(cell('名称'))}${row(cell('丙厂'))}</table:table></o>`;
    const bytes = storedZip([{ name: 'content.xml', bytes: Buffer.from(content) }]);
    expect((await readOds(sourceOf(bytes), 'a.ods')).sheet).toMatchObject({
      rows: 1,
      hidden: 1,
      further: [{ place: 'hiddenSheet', name: '藏', rows: 1 }],
    });
  });

  test('rows of no height, rows in a folded group, and rows in columns of no width are hidden', async () => {
    const cell = (text: string) => `<table:table-cell><text:p>${text}</text:p></table:table-cell>`;
    const row = (cells: string, more = '') => `<table:table-row ${more}>${cells}</table:table-row>`;
    const pair = (one: string, two: string, more = '') => row(cell(one) + cell(two), more);
    const style =
      '<style:style style:name="z"><style:table-row-properties style:row-height="0cm"/></style:style><style:style style:name="w"><style:table-column-properties style:column-width="0cm"/></style:style>';
    const columns =
      '<table:table-column table:number-columns-repeated="2"/><table:table-column table:style-name="w"/>';
    const rows = `${pair('名称', '电话')}${pair('甲厂', '55550101', 'table:style-name="z"')}<table:table-row-group table:display="false">${pair('乙厂', '55550102')}</table:table-row-group>${row(`${cell('')}${cell('')}${cell('藏')}`)}${pair('丙厂', '55550103')}`;
    const ods = `<o>${style}<table:table table:name="甲">${columns}${rows}</table:table></o>`;
    const read = await readOds(
      sourceOf(storedZip([{ name: 'content.xml', bytes: Buffer.from(ods) }])),
      'a.ods',
    );
    expect(read.sheet).toMatchObject({ rows: 1, hidden: 3 });
    const text = (value: string, at: string) => `<c r="${at}" t="str"><v>${value}</v></c>`;
    const xml = `<worksheet><cols><col min="1" max="2" width="9"/><col min="3" max="3" width="0"/></cols><sheetData><row r="1">${text('名称', 'A1')}${text('电话', 'B1')}</row><row r="2" ht="0" customHeight="1">${text('甲厂', 'A2')}${text('55550101', 'B2')}</row><row r="3">${text('藏', 'C3')}</row><row r="4">${text('丙厂', 'A4')}${text('55550103', 'B4')}</row></sheetData></worksheet>`;
    const xlsx = storedZip(
      Object.entries({
        'xl/workbook.xml':
          '<workbook xmlns:r="urn:r"><sheets><sheet name="甲" r:id="a"/></sheets></workbook>',
        'xl/_rels/workbook.xml.rels':
          '<Relationships><Relationship Id="a" Type="x/worksheet" Target="s.xml"/></Relationships>',
        'xl/s.xml': xml,
      }).map(([name, part]) => ({ name, bytes: Buffer.from(part) })),
    );
    expect((await readXlsx(sourceOf(xlsx), 'a.xlsx')).sheet).toMatchObject({ rows: 1, hidden: 2 });
  });

  test('a row that is hidden in .xls, and dates by the number of their format alone', () => {
    const record = (type: number, ...data: number[]) => [
      type & 255,
      type >> 8,
      data.length & 255,
      data.length >> 8,
      ...data,
    ];
    const stream = Uint8Array.from([
      ...record(0x00e0, 0, 0, 58, 0),
      ...record(0x00e0, 0, 0, 55, 0),
      ...record(0x00e0, 0, 0, 2, 0),
    ]);
    const formats = (bytes: Uint8Array) => [bytes[6], bytes[14], bytes[22]];
    // 14 is a date and 20 a time to every reader; 2 is left alone.
    expect(formats(rowsOnly(stream))).toEqual([14, 20, 2]);
    const spelled = Uint8Array.from([...stream, ...record(0x041e, 58, 0, 1, 0)]);
    expect(formats(rowsOnly(spelled))).toEqual([58, 20, 2]);
    expect(rowsOnly(Uint8Array.from(record(0x0208, 0, 0)))[0]).toBe(0x08);
  });

  test('rowspans of a page move no cell', () => {
    const html =
      '<table><tr><td rowspan=2>序号</td><td colspan=2>计划</td></tr><tr><td>名称</td><td>数量</td></tr>' +
      '<tr><td>1</td><td>甲</td><td>3</td></tr><tr style="display: none"><td>2</td><td>乙</td><td>4</td></tr></table>';
    expect(readHtml(sourceOf(Buffer.from(html)), 'a.xls').sheet).toMatchObject({
      header: ['序号', '名称', '数量'],
      rows: 1,
      hidden: 1,
    });
  });
});

describe('readXls', () => {
  test('a cut workbook is damaged, not short', async () => {
    for (const cut of cuts(bytesOf('biff8'))) {
      const { sheet, unread } = await readXls(sourceOf(cut), 'a.xls');
      expect([sheet, unread?.code]).toEqual([undefined, cut.length === 0 ? 'empty' : 'damaged']);
    }
  });

  test.each([
    ['a PDF', '%PDF-1.4 1 0 obj'],
    ['text', 'a,b\n1,2'],
    ['a page', '<html><table><tr><td>1</table>'],
  ])('%s is no workbook', async (_, text) => {
    expect((await readXls(sourceOf(Buffer.from(text)), 'a.xls')).unread?.code).toBe('damaged');
  });
});

describe('a page under the name of a sheet', () => {
  const html =
    '<table><tr><th colspan=2>台账<tr><td>名称</td><td>电话</td></tr><tr><td>甲<br>乙<td> 1 </table>';

  test('gives the rows of its table beside the text', () => {
    const document = readHtml(sourceOf(Buffer.from(html)), '台账.xls');
    expect(document.sheet).toEqual(
      facts([
        ['名称', '电话'],
        ['甲\n乙', '1'],
      ]),
    );
    expect(document.text?.figures.count).toBe(9);
  });

  test.each([
    ['by its own style', '<tr style="display:none">', '', 1],
    ['by a rule for its class', '<tr class=g>', '<style>.g{display:none}</style>', 1],
    ['by an attribute', '<tr hidden>', '', 1],
    ['by a rule on paper alone', '<tr class=g>', '<style media=print>.g{display:none}</style>', 0],
    [
      'shown by what stands above its class',
      '<tr class=g style="display:table-row">',
      '<style>.g{display:none}</style>',
      0,
    ],
    ['by a rule that may hold', '<tr class=g>', '<style>.a .g{display:none}</style>', 0],
  ])('a row that is hidden %s', (_, row, sheet, hidden) => {
    const rows = `<tr><td>名称<td>电话<tr><td>甲厂<td>55550101${row}<td>乙厂<td>55550102`;
    const { sheet: found } = readHtml(sourceOf(Buffer.from(`${sheet}<table>${rows}</table>`)), '台账.xls');
    expect(found).toMatchObject({ rows: 2 - hidden, hidden });
  });

  test('under another name it does not', () => {
    expect(readHtml(sourceOf(Buffer.from(html)), 'a.html').sheet).toBeUndefined();
  });
});

const RELATIONS = (type: string, target: string, id = 'r1') =>
  `<Relationship Id="${id}" Type="http://x/${type}" Target="${target}"/>`;

/** A package of the unusual sort: other folders, other prefixes, cells without references. */
const packed = (sheet: string, extra: Readonly<Record<string, string>> = {}) =>
  storedZip(
    Object.entries({
      '_rels/.rels': `<Relationships>${RELATIONS('officeDocument', '/book/main.xml')}</Relationships>`,
      'book/main.xml':
        '<x:workbook><x:workbookPr date1904="1"/><x:sheets><x:sheet name="甲" sheetId="9" r:id="r1"/></x:sheets></x:workbook>',
      'book/_rels/main.xml.rels': `<Relationships>${RELATIONS('worksheet', 'one/a.xml')}${RELATIONS('sharedStrings', 's.xml', 'r2')}</Relationships>`,
      'book/one/a.xml': `<x:worksheet><x:sheetData>${sheet}</x:sheetData></x:worksheet>`,
      'book/s.xml':
        '<sst><si><t>名</t><rPh><t>ming</t></rPh></si><si><r><t>甲</t></r><r><t xml:space="preserve"> 乙</t></r></si></sst>',
      ...extra,
    }).map(([name, text]) => ({ name, bytes: Buffer.from(text) })),
  );

describe('readXlsx', () => {
  const cells = async (sheet: string) => (await readXlsx(sourceOf(packed(sheet)), 'a.xlsx')).sheet?.cells;

  test('kinds of cells', async () => {
    const row = (inner: string) =>
      `<row>${'<c t="s"><v>0</v></c>'.repeat(4)}<c t="s"><v>1</v></c></row><row>${inner}</row>`;
    const inner =
      '<c t="inlineStr"><is><t>内</t><rPh><t>nei</t></rPh></is></c><c t="str"><f>A1</f><v>式</v></c>' +
      '<c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c><c r="G2"><v>1.38E10</v></c><c t="d"><v>2012-11-21T00:00:00</v></c>';
    expect(await cells(row(inner))).toEqual([
      ['名', '名', '名', '名', '甲 乙'],
      ['内', '式', 'TRUE', '#N/A', '', '', '13800000000', '2012-11-21'],
    ]);
  });

  test('cells far to the right and strings that are not there', async () => {
    expect(
      await cells('<row><c r="A1"><v>1</v></c><c r="XFD1"><v>2</v></c><c t="s" r="B1"><v>99</v></c></row>'),
    ).toEqual([['1']]);
  });

  test('what is no workbook is damaged, what is binary unsupported', async () => {
    expect(
      (await readXlsx(sourceOf(storedZip([{ name: 'a', bytes: Buffer.from('a') }])), 'a')).unread?.code,
    ).toBe('damaged');
    const binary = packed('', {
      '_rels/.rels': `<Relationships>${RELATIONS('officeDocument', 'xl/workbook.bin')}</Relationships>`,
    });
    expect((await readXlsx(sourceOf(binary), 'a')).unread?.code).toBe('unsupported');
  });

  test('a document type is refused, deep nesting too', async () => {
    const doctype = packed('', {
      'book/one/a.xml': '<!DOCTYPE a [<!ENTITY b "c">]><worksheet>&b;</worksheet>',
    });
    expect((await readXlsx(sourceOf(doctype), 'a')).unread).toEqual({
      code: 'damaged',
      detail: { what: 'doctype' },
    });
    const deep = packed(`${'<a>'.repeat(300)}${'</a>'.repeat(300)}`);
    expect((await readXlsx(sourceOf(deep), 'a')).unread?.code).toBe('tooDeep');
  });
});

describe('a sheet that is formatted to the bottom', () => {
  const filledRow = (at: number) =>
    `<row r="${at}"><c r="A${at}"><v>${at}</v></c><c r="B${at}" t="str"><v>甲厂</v></c></row>`;
  const head = '<row r="1"><c r="A1" t="str"><v>序号</v></c><c r="B1" t="str"><v>名称</v></c></row>';
  const bytesWith = (rows: string) => packed(`${head}${filledRow(2)}${rows}${filledRow(900_000)}`);
  const empty = (at: number, place = true) =>
    `<row r="${at}" spans="1:40">${(place ? `<c r="A${at}" s="0"/><c r="B${at}" s="12"></c>` : '<c s="0"/>').repeat(12)}</row>`;

  test('is read: what holds nothing meets no limit', SLOW, async () => {
    const rows = Array.from({ length: 90_000 }, (_, at) => empty(at + 3)).join('');
    expect(rows.length).toBeGreaterThan(LIMITS.entryBytes);
    expect((await readXlsx(sourceOf(bytesWith(rows)), 'a.xlsx')).sheet).toMatchObject({
      rows: 2,
      header: ['序号', '名称'],
    });
  });

  test('else the limit stands, with a remedy of its own', SLOW, async () => {
    const rows = Array.from({ length: 300_000 }, (_, at) => empty(at + 3, false)).join('');
    const { unread } = await readXlsx(sourceOf(bytesWith(rows)), 'a.xlsx');
    expect(unread).toMatchObject({ code: 'tooLarge', detail: { isSheet: true } });
  });
});

describe('readOds', () => {
  const ods = (rows: string, manifest = '<manifest/>') =>
    readOds(
      sourceOf(
        storedZip([
          { name: 'content.xml', bytes: Buffer.from(`<o:document><o:table>${rows}</o:table></o:document>`) },
          { name: 'META-INF/manifest.xml', bytes: Buffer.from(manifest) },
        ]),
      ),
      'a.ods',
    );
  const cell = (text: string, more = '') => `<t:table-cell ${more}><x:p>${text}</x:p></t:table-cell>`;

  test('cells as shown, repeated ones written out, empty ones not', async () => {
    const rows =
      `<t:table-row>${cell('名')}${cell('数', 't:number-columns-repeated="2"')}<t:table-cell t:number-columns-repeated="16381"/></t:table-row>` +
      `<t:table-row t:number-rows-repeated="2">${cell('甲<x:s x:c="2"/>乙</x:p><x:p>丙')}${cell('1.38E+10', 'o:value-type="float" o:value="13800000000"')}` +
      `${cell('12年', 'o:value-type="date" o:date-value="2012-11-21"')}</t:table-row>` +
      '<t:table-row t:number-rows-repeated="1048000"><t:table-cell t:number-columns-repeated="16384"/></t:table-row>';
    const row = ['甲  乙\n丙', '13800000000', '2012-11-21'];
    expect((await ods(rows)).sheet).toMatchObject({ rows: 2, cells: [['名', '数', '数'], row, row] });
  });

  test('annotations are no cell text', async () => {
    const rows = `<t:table-row><t:table-cell><o:annotation><x:p>注</x:p></o:annotation><x:p>甲</x:p></t:table-cell></t:table-row>`;
    expect((await ods(rows)).sheet?.cells).toEqual([['甲']]);
  });

  test('a row repeated a million times is counted and kept within the limit', async () => {
    const { sheet } = await ods(`<t:table-row t:number-rows-repeated="1000000">${cell('甲')}</t:table-row>`);
    expect(sheet).toMatchObject({ rows: 1_000_000, headerFound: 'none' });
    expect(sheet?.cells).toHaveLength(LIMITS.sheetRows);
  });

  test('encrypted', async () => {
    expect((await ods('', '<m:manifest><m:encryption-data/></m:manifest>')).unread?.code).toBe('encrypted');
  });
});

// 41234 is 4708 days after 36526, the first day of 2000.
describe('numbers', () => {
  test.each<[number, string, string]>([
    [13800000000, 'General', '13800000000'],
    [1.1010519491231e17, 'General', '110105194912310000'],
    [0.1 + 0.2, 'General', '0.3'],
    [-1.5, '0.00_);(0.00)', '-1.5'],
    [512, '0000', '0512'],
    [0.125, '0.0%', '12.5%'],
    [41234, builtInFormat(14), '2012-11-21'],
    [41234, builtInFormat(57), '2012-11-21'],
    [41234.5, builtInFormat(22), '2012-11-21 12:00'],
    [0.75, builtInFormat(20), '18:00'],
    [41234, 'yyyy"年"m"月"d"日";@', '2012-11-21'],
    [41234, '[DBNum1][$-804]yyyy"年"m"月"d"日"', '2012-11-21'],
    [41234, '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', '2012-11-21'],
    [5, '[Red]0"day"', '5'],
    [5, '0"元"', '5'],
    [12000, '0.00E+00', '12000'],
    [7, '@', '7'],
  ])('%d as %s is %s', (value, code, text) => {
    expect(numberText(value, numberShape(code), false)).toBe(text);
  });

  // ECMA-376 18.17.4.1: day 1 is 1 January 1900 and a 29 February 1900 is counted; or day 0 is 1 January 1904.
  test.each<[number, boolean, string]>([
    [1, false, '1900-01-01'],
    [59, false, '1900-02-28'],
    [61, false, '1900-03-01'],
    [36526, false, '2000-01-01'],
    [0, true, '1904-01-01'],
    [35064, true, '2000-01-01'],
  ])('day %d, from 1904: %s, is %s', (serial, from1904, text) => {
    expect(numberText(serial, numberShape('yyyy-m-d'), from1904)).toBe(text);
  });
});

describe('a table of a Word file that is handed in as a ledger', () => {
  /** `名称>2` is two columns wide, `名称^` begins a cell that goes on below, `^` goes on. */
  const wordTable = (text: string) => {
    const cellOf = (cell: string) => {
      const [, words = '', wide] = /^([^>]*)(?:>(\d))?$/.exec(cell) ?? [];
      const span = wide === undefined ? '' : `<w:gridSpan w:val="${wide}"/>`;
      const merge = !words.endsWith('^') ? '' : words === '^' ? '<w:vMerge/>' : '<w:vMerge w:val="restart"/>';
      return `<w:tc><w:tcPr>${span}${merge}</w:tcPr>${paragraph(words.replace('^', ''))}</w:tc>`;
    };
    const rows = text.split('\n').map((line) => {
      const hidden = line.startsWith('~') ? '<w:trPr><w:hidden/></w:trPr>' : '';
      const shown = line.startsWith('!') ? '<w:trPr><w:hidden w:val="false"/></w:trPr>' : '';
      return `<w:tr>${hidden}${shown}${line.replace(/^[~!]/, '').split('|').map(cellOf).join('')}</w:tr>`;
    });
    return `<w:tbl>${rows.join('')}</w:tbl>`;
  };
  const read = async (...bodies: string[]) => {
    const source = sourceOf(makeDocx(bodies.join('')));
    return (await withTables(source, await readDocument(source, 'a.docx', 'any'))).document;
  };
  const HEAD = '序号|名称|人数|电话';

  test.each<[string, string, object]>([
    [
      'a sum, a note, a signature',
      `${HEAD}\n1|甲厂|12|1\n2|乙厂|8|2\n合 计>2|20|\n注：以实有人数为准>4\n填表人：>2|审核人：>2`,
      { rows: 2, beside: { total: 1, note: 1, signature: 1 } },
    ],
    [
      'a title and a unit above',
      `某区统计表>4\n单位：万元>4\n${HEAD}\n1|甲厂|12|1`,
      { rows: 1, headerFound: 'found' },
    ],
    [
      'a header of three rows',
      '序号^|人数>4\n^|企管>3|工人^\n^|男|女|计|^\n1|3|4|7|6\n2|3|4|7|6',
      { rows: 2, header: ['序号', '男', '女', '计', '工人'] },
    ],
    [
      'group titles across',
      `${HEAD}\n东片>4\n1|甲厂|12|1\n小计>2|12|\n西片>4\n2|乙厂|8|2\n小计>2|8|\n总计>2|20|`,
      { rows: 2, beside: { section: 2, total: 3 } },
    ],
    ['a blank form', `${HEAD}\n1|||\n2|||\n3|||\n年  月  日>4`, { rows: 0, beside: { numbered: 3 } }],
    ['the header again', `${HEAD}\n1|甲厂|12|1\n${HEAD}\n2|乙厂|8|2`, { rows: 2 }],
    ['a hidden row', `${HEAD}\n1|甲厂|12|1\n~2|乙厂|8|2`, { rows: 1, hidden: 1 }],
    ['a row that is hidden no more', `${HEAD}\n1|甲厂|12|1\n!2|乙厂|8|2`, { rows: 2, hidden: 0 }],
    [
      'means and sums so far',
      `${HEAD}\n1|甲厂|12|1\n2|乙厂|8|2\n累计>2|20|\n平均值>2|10|`,
      { rows: 2, beside: { total: 2 } },
    ],
  ])('%s', async (_, text, facts) => {
    expect((await read(paragraph('名册'), wordTable(text))).sheet).toMatchObject(facts);
  });

  test('several tables: the first is counted, the others are told', async () => {
    const second = wordTable('姓名|职务\n柏甲|主任\n柏乙|干事');
    const { sheet } = await read(wordTable(`${HEAD}\n1|甲厂|12|1`), paragraph(''), second);
    expect(sheet).toMatchObject({ rows: 1, range: [1, 3], further: [{ place: 'sheet', rows: 2 }] });
  });

  test('a text without a table, or whose table says nothing, is a text', async () => {
    expect((await read(paragraph('签到情况见照片。'))).sheet).toBeUndefined();
    expect((await read(wordTable('某市|通知'))).sheet).toBeUndefined();
    expect((await read(paragraph('字'.repeat(400)), wordTable(`${HEAD}\n1|||`))).sheet).toBeUndefined();
  });

  test('so it is in .odt', async () => {
    const cell = (text: string) => `<table:table-cell><text:p>${text}</text:p></table:table-cell>`;
    const row = (text: string) => `<table:table-row>${text.split('|').map(cell).join('')}</table:table-row>`;
    const names = ['office', 'table', 'text'].map(
      (name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
    );
    const rows = [HEAD, '1|甲厂|12|1', '合计||12|'].map(row).join('');
    const content = `<office:document-content ${names.join(' ')}><office:body><office:text><text:p>名册</text:p><table:table table:name="表格1">${rows}</table:table></office:text></office:body></office:document-content>`;
    const parts = { mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': content };
    const source = sourceOf(
      storedZip(Object.entries(parts).map(([name, part]) => ({ name, bytes: Buffer.from(part) }))),
    );
    const { document } = await withTables(source, await readDocument(source, 'a.odt', 'any'));
    expect(document.sheet).toMatchObject({ rows: 1, beside: { total: 1 } });
  });
});
