// Tables as offices write them: each row has its role, each column its name, and only entries are counted.

import { describe, expect, test } from 'vitest';
import { LIMITS } from '../../../../../src/core/limits.ts';
import { sheetFacts } from '../../../../../src/documents/formats/sheet/sheet-facts.ts';
import {
  addMerge,
  addRow,
  hideColumns,
  newSheetTable,
} from '../../../../../src/documents/formats/sheet/sheet-table.ts';
import { tablesIn } from '../../../../../src/documents/formats/sheet/table/row-roles.ts';
import { processorTime } from '../../../../make/often.ts';

/** Cells divided by |, rows by line; `A1:B2` are merges; a line that begins with ~ is hidden. */
function sheetOf(text: string, merges = '') {
  const table = newSheetTable();
  text.split('\n').forEach((line, at) => {
    addRow(table, line.replace(/^~/, '').split('|'), { at, hidden: line.startsWith('~') });
  });
  for (const [, left = '', top, right = '', bottom] of merges.matchAll(/([A-Z])(\d+):([A-Z])(\d+)/g))
    addMerge(table, {
      top: Number(top) - 1,
      left: left.charCodeAt(0) - 65,
      bottom: Number(bottom) - 1,
      right: right.charCodeAt(0) - 65,
    });
  return table;
}

const LETTERS = {
  above: 'a',
  header: 'h',
  data: 'd',
  section: 's',
  total: 't',
  note: 'n',
  signature: 'g',
  numbered: 'b',
  example: 'x',
};

/** One letter a row, a bar between tables. */
const rolesOf = (text: string, merges = '') =>
  tablesIn(sheetOf(text, merges))
    .map(({ rows }) => rows.map(({ role }) => LETTERS[role]).join(''))
    .join('|');

const HEAD = '序号|名称|人数|电话';
const TWO = '1|甲厂|120|0510-55550101\n2|乙厂|80|0510-55550102';

describe('roles', () => {
  test.each<[string, string, string, string?]>([
    ['a plain table', `${HEAD}\n${TWO}`, 'hdd'],
    [
      'a title, a unit and a date above',
      `某某名单||\n填报单位：某局||填报日期：2031年1月5日\n${HEAD}\n${TWO}`,
      'aahdd',
      'A1:D1',
    ],
    [
      'twelve lines of instructions above',
      `${'填写要求写在表前面\n'.repeat(12)}${HEAD}\n${TWO}`,
      `${'a'.repeat(12)}hdd`,
    ],
    ['a sum and a mean', `${HEAD}\n${TWO}\n合计||200\n平均||100`, 'hddtt'],
    ['a sum in another column, with blanks within', `${HEAD}\n${TWO}\n|合 计|200|`, 'hddt'],
    ['a sum that is numbered', `${HEAD}\n${TWO}\n3|总计（人）|200|`, 'hddt'],
    [
      'a sum for each group',
      `${HEAD}\n1|甲厂|120|\n东片小计||120|\n2|乙厂|80|\n西片小计||80|\n总计||200|`,
      'hdtdtt',
    ],
    ['a sum in words', `${HEAD}\n${TWO}\n共2家`, 'hddt'],
    ['a sum without a word', `${HEAD}\n${TWO}\n||200|`, 'hddt'],
    ['an entry whose name begins like a sum', `${HEAD}\n1|合计五金厂|12|\n2|平均岭茶场|8|`, 'hdd'],
    [
      'notes and their lines',
      `${HEAD}\n${TWO}\n注：1.人数填年末数。\n2.电话填座机。\n（三）一式两份。`,
      'hddnnn',
    ],
    ['a note in two cells', `${HEAD}\n${TWO}\n备注：|人数填年末数`, 'hddn'],
    ['a column of notes is none', '序号|名称|备注\n1|甲厂|注：已搬迁\n2|乙厂|说明：已歇业', 'hdd'],
    [
      'signatures and dates',
      `${HEAD}\n${TWO}\n单位负责人：||填表人：|联系电话：\n|||申请时间：   年   月`,
      'hddgg',
    ],
    ['signatures filled in', `${HEAD}\n${TWO}\n制表人|柏丙|审核人|柏丁\n2031年11月27日`, 'hddgg'],
    ['a seal', `${HEAD}\n${TWO}\n\n单位（盖章）\n二〇三一年十一月二十七日`, 'hddgg'],
    ['an office and a date at the end', `${HEAD}\n${TWO}\n某某县某某局\n2031年11月27日`, 'hddng'],
    ['columns named like signers', '序号|单位|负责人|填表人\n1|甲厂|柏甲|柏乙\n2|乙厂|柏丙|柏丁', 'hdd'],
    ['numbers and nothing else', `${HEAD}\n1\n2\n3`, 'hbbb'],
    [
      'numbers and places to fill in',
      '序号|名称|日期|是否\n1||  年  月  日|□是 □否\n2||  年  月  日|□是 □否',
      'hbb',
    ],
    ['numbers, dashes and lines', `${HEAD}\n1|/|/|/\n2|——||\n3|____||`, 'hbbb'],
    ['numbers with a point, with a word', `${HEAD}\n1.|\n第2号|\n③|`, 'hbbb'],
    ['numbers and what the form prints', '序号|区|名称|人数|电话\n1|东片\n2|东片\n3|东片', 'hbbb'],
    ['numbers behind the entries', `${HEAD}\n${TWO}\n3\n4\n5`, 'hddbbb'],
    ['an example', `${HEAD}\n例|某厂|10|12345678\n1\n2`, 'hxbb'],
    ['entries without a number', `${HEAD}\n|甲厂|12|\n|乙厂|8|`, 'hdd'],
    ['an entry of one cell, in two columns', '姓名|签到\n柏甲\n柏乙', 'hdd'],
    ['a short answer is an entry', '序号|姓名|到否\n1|柏甲|是\n2|柏乙|否', 'hdd'],
    ['groups in one cell', `${HEAD}\n东片（1家）\n1|甲厂|12|\n西片（1家）\n2|乙厂|8|`, 'hsdsd'],
    ['groups merged across', '名称|人数|电话\n东片\n甲厂|12|\n西片\n乙厂|8|', 'hsdsd', 'A2:C2 A4:C4'],
    ['groups by Chinese numbers', `${HEAD}\n一|东片\n1|甲厂|12|\n二、|西片||\n1|乙厂|8|`, 'hsdsd'],
    ['entries by Chinese numbers', `${HEAD}\n一|甲厂|12|\n二|乙厂|8|`, 'hdd'],
    [
      'groups by day',
      '2031年日程\n时间|地点|内容\n2031年11月27日\n9:00|会议室|报到\n14:00|礼堂|开会',
      'ahsdd',
    ],
    ['the header on each page', `${HEAD}\n1|甲厂|120|\n\n${HEAD}\n2|乙厂|80|`, 'hdhd'],
    ['a gap within the entries', `${HEAD}\n1|甲厂|120|\n\n\n2|乙厂|80|`, 'hdd'],
    [
      'a second table',
      '经费表\n月份|场地|交通|合计\n9月|85|77|162\n10月|55|10|65\n\n人员统计表\n职工|工会干部|代表\n13|14|1',
      'ahdd|ahd',
    ],
    [
      'a second table right below a sum',
      `${HEAD}\n${TWO}\n合计||200\n姓名|职务|电话\n柏甲|主任|55550103`,
      'hddt|hd',
    ],
    [
      'three tables',
      `${HEAD}\n1|甲厂|1|\n\n姓名|职务\n柏甲|主任\n\n日期|地点|人数\n11月|礼堂|30`,
      'hd|hd|hd',
    ],
    ['a header and nothing below', HEAD, 'h'],
    ['hidden rows have roles too', `${HEAD}\n~1|甲厂|120|\n2|乙厂|80|\n~合计||200|`, 'hddt'],
  ])('%s', (_, text, roles, merges) => {
    expect(rolesOf(text, merges)).toBe(roles);
  });
});

describe('headers', () => {
  test.each<[string, string, string, readonly string[], number]>([
    [
      'merged across and down',
      '序号|单位|计划||条件||电话\n||名称|数量|学历|年龄|\n1|甲局|会计|1|本科|35|55550101',
      'A1:A2 B1:B2 C1:D1 E1:F1 G1:G2',
      ['序号', '单位', '名称', '数量', '学历', '年龄', '电话'],
      1,
    ],
    [
      'merged across alone',
      '序号|单位|计划||电话\n||名称|数量|\n1|甲局|会计|1|55550101',
      'C1:D1',
      ['序号', '单位', '名称', '数量', '电话'],
      1,
    ],
    [
      'not merged at all',
      '序号|单位|计划||电话\n||名称|数量|\n1|甲局|会计|1|55550101',
      '',
      ['序号', '单位', '名称', '数量', '电话'],
      1,
    ],
    [
      'alike below two',
      '序号|年初||年末|\n|男|女|男|女\n1|3|4|5|6',
      'A1:A2 B1:C1 D1:E1',
      ['序号', '年初/男', '年初/女', '年末/男', '年末/女'],
      1,
    ],
    [
      'of three rows',
      '序号|人数|||\n|企管|||工人\n|男|女||\n1|3|4||6\n2|3|4||6',
      'A1:A3 B1:E1 B2:D2 E2:E3',
      ['序号', '男', '女', '企管', '工人'],
      2,
    ],
    ['numbered below', '名称|人数|户数|金额\n甲|1|2|3\n某厂|5|6|7', '', ['名称', '人数', '户数', '金额'], 1],
    ['with units below', '序号|人数|金额\n|（人）|（万元）\n1|5|6', '', ['序号', '人数', '金额'], 1],
    [
      'merged for one heading',
      '序号|名称||电话\n1|甲厂||55550101\n2|乙厂||55550102',
      'B1:C1 B2:C2 B3:C3',
      ['序号', '名称', '名称', '电话'],
      2,
    ],
    ['a heading left blank', '序号|名称||\n1|甲厂|12|x\n2|乙厂|13|y', '', ['序号', '名称'], 2],
    ['years', '名称|2030|2031\n甲厂|120|130', '', ['名称', '2030', '2031'], 1],
    ['words that nobody knows, over figures', '甲方|乙方\n12|13\n14|15', '', ['甲方', '乙方'], 2],
  ])('%s', (_, text, merges, header, rows) => {
    expect(sheetFacts([sheetOf(text, merges)])).toMatchObject({ header, rows, headerFound: 'found' });
  });

  test('each column has its full name', () => {
    const { columns } = sheetFacts([
      sheetOf('序号|计划||电话\n|岗位|数量|\n1|会计|1|55550101', 'A1:A2 B1:C1 D1:D2'),
    ]);
    expect(columns).toEqual(['序号', '计划/岗位', '计划/数量', '电话']);
  });

  test.each<[string, string, 'none' | 'guessed', number, readonly [number, number]]>([
    [
      'phones',
      '柏甲|男|某校五1|13900000001\n柏乙|女|某校五2|13900000002\n柏丙|女|某校五3|13900000003',
      'none',
      3,
      [3, 3],
    ],
    ['under a title', '学员名单\n柏甲|13900000001\n柏乙|13900000002', 'none', 2, [2, 2]],
    ['numbers', '1|柏甲|某校\n2|柏乙|某校\n3|柏丙|另一校', 'none', 3, [3, 3]],
    ['dates', '柏甲|2031-11-27\n柏乙|2031-11-28', 'none', 2, [2, 2]],
    ['a value that comes again', '柏甲|男\n柏乙|女\n柏丙|男', 'none', 3, [3, 3]],
    ['nothing tells', '柏甲|某校\n柏乙|他校\n柏丙|外校', 'guessed', 3, [2, 3]],
  ])('none: %s', (_, text, headerFound, rows, range) => {
    expect(sheetFacts([sheetOf(text)])).toMatchObject({ header: [], headerFound, rows, range });
  });
});

describe('what is beside the entries is said', () => {
  test('hidden entries are not counted, and open the range', () => {
    const sheet = sheetFacts([sheetOf(`${HEAD}\n~1|甲厂|1|\n2|乙厂|2|\n~3|丙厂|3|`)]);
    expect(sheet).toMatchObject({ rows: 1, hidden: 2, range: [1, 3] });
  });

  test('a further table below opens the range', () => {
    const sheet = sheetFacts([sheetOf('月份|场地\n9月|85\n\n姓名|职务\n柏甲|主任\n柏乙|干事')]);
    expect(sheet).toMatchObject({ rows: 1, range: [1, 3], further: [{ place: 'below', rows: 2 }] });
  });

  test.each<[string, string, number, object[]]>([
    [
      'the list goes on to the right',
      '序号|姓名||序号|姓名\n1|柏甲||3|柏丙\n2|柏乙||4|柏丁',
      2,
      [{ place: 'beside', rows: 2 }],
    ],
    ['titles above both', '甲表|||乙表\n序号|姓名||日期|地点\n1|柏甲||9月|礼堂\n2|柏乙', 2, []],
    [
      'headers in other rows',
      '序号|姓名\n1|柏甲||日期|地点|人数\n2|柏乙||9月|礼堂|3\n3|柏丙||10月|礼堂|4',
      3,
      [{ place: 'beside', rows: 2 }],
    ],
    [
      'one title above both',
      '两地名册\n序号|姓名||序号|姓名\n1|柏甲||1|柏丙',
      1,
      [{ place: 'beside', rows: 1 }],
    ],
    [
      'an empty column within one table',
      '序号|姓名||电话|单位\n1|柏甲||55550101|甲厂\n2|柏乙||55550102|乙厂',
      2,
      [],
    ],
    ['remarks far to the right', '序号|姓名|||备注\n1|柏甲|||新\n2|柏乙', 2, []],
  ])('tables side by side: %s', (_, text, rows, further) => {
    const sheet = sheetFacts([sheetOf(text)]);
    expect(sheet).toMatchObject({ rows, further });
  });

  test('rows in columns that are not shown are hidden', () => {
    const table = newSheetTable();
    hideColumns(table, 1, 2);
    for (const row of [
      ['序号', '姓名', '电话'],
      ['1', '柏甲', '55550101'],
      ['', '柏乙', '55550102'],
    ])
      addRow(table, row);
    expect(sheetFacts([table])).toMatchObject({ rows: 1, hidden: 1 });
  });

  test('every other sheet; hidden ones and examples are no entries of this one', () => {
    const named = (name: string, text: string, isHidden = false) =>
      Object.assign(sheetOf(text), { name, isHidden });
    const sheets = [
      named('填表说明', '请逐行填写'),
      named('东片', `${HEAD}\n1|甲厂|1|`),
      named('西片', `${HEAD}\n1|乙厂|1|\n2|丙厂|2|`),
      named('空', ''),
      named('填写示例', `${HEAD}\n1|某厂|1|`),
      named('字典', '类型\n大\n小', true),
    ];
    expect(sheetFacts(sheets)).toMatchObject({
      sheets: 5,
      rows: 1,
      range: [1, 3],
      further: [
        { place: 'sheet', name: '填表说明' },
        { place: 'sheet', name: '西片', rows: 2 },
        { place: 'sheet', name: '填写示例', rows: 1 },
        { place: 'hiddenSheet', name: '字典', rows: 2 },
      ],
    });
  });

  test('a printed form is blank, but not beyond doubt', () => {
    expect(sheetFacts([sheetOf('序号|区|名称|人数|电话\n1|东片\n2|东片\n3|东片')])).toMatchObject({
      rows: 0,
      range: [0, 3],
    });
    expect(sheetFacts([sheetOf(`${HEAD}\n1\n2\n3\n填表人：||审核人：`)])).toMatchObject({
      rows: 0,
      range: [0, 0],
      beside: { numbered: 3, signature: 1 },
    });
  });

  test('rows beyond those that are kept have roles', () => {
    const table = sheetOf(`${HEAD}\n${'1|甲厂|1|\n'.repeat(LIMITS.sheetRows + 10)}合计||9\n9\n~9|甲厂|1`);
    expect(sheetFacts([table])).toMatchObject({
      rows: LIMITS.sheetRows + 10,
      hidden: 1,
      beside: { total: 1, numbered: 1 },
    });
  });

  test('thousands of tables in one sheet take no more than a moment', async () => {
    const sheet = sheetOf('姓名|职务\n柏甲|主任\n\n日期|地点\n11月|礼堂\n\n'.repeat(1200));
    expect(await processorTime(() => tablesIn(sheet))).toBeLessThan(4000);
  });
});
