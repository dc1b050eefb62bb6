// A batch → a workbook that an office can filter, print and trust.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ReportInput } from '../../../src/core/report/input.ts';
import { openFindings } from '../../../src/core/report/view/index.ts';
import { rowsXml } from '../../../src/core/reporters/xlsx/cells.ts';
import { xlsx } from '../../../src/core/reporters/xlsx/index.ts';
import { escapeFormula } from '../../../src/core/reporters/xlsx/table.ts';
import { sheetNames } from '../../../src/core/reporters/xlsx/tables.ts';
import { alone, HOSTILE, hostileInbox, inbox, inboxWith, named } from '../../make/batch.ts';
import { DISTRICTS } from '../../make/notice.ts';
import { hasProgram, SLOW } from '../../make/often.ts';
import { partsOf, type Sheet, sheetsOf } from '../../make/workbook.ts';

async function sheetNamed(name: string, batch: ReportInput = inbox()): Promise<Sheet> {
  const sheet = sheetsOf(await xlsx(batch)).find((each) => each.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

describe('what the sheets hold', () => {
  test('one for the matrix, for each list of the notice, findings, clerks, and who is missing', async () => {
    expect(sheetsOf(await xlsx(inbox())).map(({ name }) => name)).toEqual([
      '汇总',
      '单位',
      '问题',
      '经办人',
      '未报送',
    ]);
  });

  test('the matrix has the columns of the requirements in their order, a row for each submitter', async () => {
    const { rows } = await sheetNamed('汇总');
    const columns = [
      '文件',
      '报送时间',
      '单位数',
      '单位类型',
      '材料字数',
      '联系人',
      '联系电话',
      '总结',
      '照片',
    ];
    expect(rows[0]?.slice(2, -4)).toEqual(columns);
    expect(rows.slice(1, 11).map((row) => row[1])).toEqual(DISTRICTS);
    const nanpu = rows.find((row) => row[1] === '南浦区');
    expect(nanpu?.slice(2, 12)).toEqual([
      '通过',
      '通过',
      '2/3',
      '通过',
      '2处',
      '通过',
      '1处',
      '未到期',
      '未到期',
      '不通过',
    ]);
    expect(rows.find((row) => row[1] === '东湾新区')).toEqual(expect.arrayContaining(['未收到', '还剩2天']));
  });

  test('the list has the properties of its items in their order, the text itself last', async () => {
    const { rows } = await sheetNamed('单位');
    expect(rows[0]?.slice(2)).toEqual(['名称', '类型', '联系人', '电话', '字数', '结论', '材料文件']);
    expect(rows[1]).toEqual([
      '1',
      '青禾区',
      '青禾澄湖精密机械有限公司',
      '民营',
      '沈卫良',
      '0999-55501000',
      '1905',
      '通过',
      '材料/01_澄湖精密机械.docx',
    ]);
  });

  test('only packages that count: none that was superseded', async () => {
    const { rows } = await sheetNamed('单位');
    const expected = inbox()
      .submissions.slice(0, 9)
      .flatMap(({ units }) => units).length;
    expect(rows.length - 1).toBe(expected);
  });

  test('every open finding, and those across submissions', async () => {
    const batch = inbox();
    const { rows } = await sheetNamed('问题', batch);
    const findings = batch.submissions.flatMap((each) => openFindings(each, batch));
    // Behind them what nobody looked at: the sentence that always holds, and a file that could not be read.
    const unseen = rows.slice(-2).map((row) => row[3]);
    expect(unseen).toEqual([expect.stringContaining('盖章'), expect.stringContaining('没有读出内容')]);
    expect(rows.length - 3).toBe(findings.length + batch.inbox.crossFindings.length);
    for (const { remedy } of findings) expect(rows.map((row) => row[8])).toContain(remedy);
    expect(rows.at(-3)?.[2]).toBe('各地之间');
  });

  test('who has not handed in, stage by stage', async () => {
    const { rows } = await sheetNamed('未报送');
    expect(rows[1]?.slice(1)).toEqual(['东湾新区', '第一批（经验材料）', '5月31日前，还剩2天']);
    expect(rows.length - 1).toBe(1 + 9);
  });

  test('one submission alone makes a roster too', async () => {
    const { rows } = await sheetNamed('汇总', alone(0));
    expect(rows.map((row) => row[1])).toEqual(['报送地区', '青禾区']);
  });

  test('a run that was stopped says so where someone might be taken for missing', async () => {
    const { rows } = await sheetNamed('未报送', inboxWith({ partial: { done: 3, all: 12 } }));
    expect(rows.at(-1)?.join('')).toMatch(/3份.*12份/);
  });

  test('in English', async () => {
    const names = sheetsOf(await xlsx(inbox('en'))).map(({ name }) => name);
    expect(names).toEqual(['Overview', '单位', 'Findings', 'Clerks', 'Not received']);
  });
});

describe('input stays text', () => {
  test('no formula, no link; numbers only where we have counted', async () => {
    for (const { elements, cells } of sheetsOf(await xlsx(hostileInbox()))) {
      expect([...elements].filter((name) => /^(?:f|hyperlinks?|dataValidations?)$/.test(name))).toEqual([]);
      const numbers = cells.filter(({ type, text }) => type === 'n' && text !== '');
      expect(new Set(numbers.map(({ address }) => address.replace(/\d+/, '')))).toEqual(
        new Set(numbers.some(({ address }) => address.startsWith('G')) ? ['A', 'G'] : ['A']),
      );
      expect(cells.every(({ type }) => ['n', 's', 'inlineStr'].includes(type))).toBe(true);
    }
  });

  test('nothing that a spreadsheet program would take for a formula, in any field', async () => {
    const { rows } = await sheetNamed('单位', hostileInbox());
    const shown = HOSTILE.map(([, text]) => text);
    for (const column of [2, 3, 4, 5, 8]) {
      expect(rows.slice(1, 1 + HOSTILE.length).map((row) => row[column])).toEqual(shown);
    }
    const { rows: clerks } = await sheetNamed('经办人', hostileInbox());
    expect(clerks[1]).toEqual(expect.arrayContaining(["'=cmd", "'@收件"]));
  });

  test('whatever is written, the result begins no formula and is stable', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const safe = escapeFormula(text);
        expect(safe).not.toMatch(/^\s*[=+\-@＝＋－＠]/u);
        expect(escapeFormula(safe)).toBe(safe);
      }),
    );
  });

  test('a cell longer than a program takes is cut and says so', async () => {
    const long = '长'.repeat(40_000);
    const [first] = inbox().submissions;
    if (!first) throw new Error('an inbox has packages');
    const batch = named([{ ...first, clerk: long }]);
    const { rows } = await sheetNamed('经办人', batch);
    expect(rows[1]?.[2]).toHaveLength(32_001);
    expect(rows[1]?.[2]).toMatch(/长…$/);
  });
});

describe('the file', () => {
  test('the same batch gives the same bytes, dated by no clock', async () => {
    const bytes = Buffer.from(await xlsx(inbox()));
    expect(Buffer.from(await xlsx(inbox())).equals(bytes)).toBe(true);
    const dates = [...bytes.toString('latin1').matchAll(/PK\x03\x04.{6}(.{4})/gs)].map(([, date]) => date);
    expect(dates.length).toBe(partsOf(bytes).size);
    expect(new Set(dates)).toEqual(new Set(['\0\0!\0']));
  });

  test('each sheet: head frozen, filter over all rows, A4 across, one page wide, head on every page', async () => {
    const bytes = await xlsx(inbox());
    for (const { xml, rows } of sheetsOf(bytes)) {
      expect(xml).toMatch(/<pane ySplit="1"[^>]*state="frozen"/);
      expect(xml).toMatch(new RegExp(`<autoFilter ref="A1:[A-Z]+${rows.length}"/>`));
      expect(xml).toMatch(/<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"\/>/);
      expect(xml).toContain('<pageSetUpPr fitToPage="1"/>');
    }
    const workbook = partsOf(bytes).get('xl/workbook.xml') ?? '';
    expect(workbook.match(/_xlnm\.Print_Titles/g)).toHaveLength(5);
    expect(workbook).toContain("'单位'!$1:$1");
  });

  test('columns are as wide as what they show, a Han character counting two', async () => {
    const { xml } = await sheetNamed('单位');
    const widths = [...xml.matchAll(/<col [^>]*width="([\d.]+)"/g)].map(([, width]) => Number(width));
    // 青禾山溪餐饮管理有限公司 is twelve characters; 0999-55501000 thirteen narrow ones; both with a margin of two.
    expect(widths[2]).toBe(26);
    expect(widths[5]).toBe(15);
  });

  test('a sheet that is full says how much is missing', SLOW, () => {
    function* many(): Iterable<string[]> {
      for (let row = 0; row < 1_000_002; row++) yield ['x'];
    }
    let last = '';
    for (const piece of rowsXml(many(), { widths: [9, 9], more: (count) => `${count} more` })) last = piece;
    expect(last).toContain('2 more');
    expect(last).toMatch(/<row r="1000002">(?:(?!<row).)*$/);
  });
});

describe('names of sheets', () => {
  test.each([
    [
      ['甲', '甲', '甲'],
      ['甲', '甲 (2)', '甲 (3)'],
    ],
    [
      ['Ab', 'aB'],
      ['Ab', 'aB (2)'],
    ],
    [['a[b]:c*d?e/f\\g'], ['a_b__c_d_e_f_g']],
    [["'quoted'"], ['quoted']],
    [
      ['', ' '],
      ['_', '_ (2)'],
    ],
    [['长'.repeat(40)], ['长'.repeat(31)]],
    [
      ['长'.repeat(31), '长'.repeat(32)],
      ['长'.repeat(31), `${'长'.repeat(27)} (2)`],
    ],
    [[`${'a'.repeat(30)}😀`], ['a'.repeat(30)]],
    [['History'], ['History (2)']],
  ])('%j', (titles, names) => expect(sheetNames(titles)).toEqual(names));
});

test('no phone number stands whole where they are to be hidden', async () => {
  const whole = /(?<!\d)1[3-9]\d{9}(?!\d)|(?<!\d)0\d{2,3}-\d{7,8}(?!\d)/;
  const shown = async (mask: boolean) => JSON.stringify(sheetsOf(await xlsx(inbox(), { mask })));
  expect(await shown(false)).toMatch(whole);
  expect(await shown(true)).not.toMatch(whole);
});

describe.skipIf(!hasProgram('soffice'))(
  'opened by LibreOffice: the same sheets and the same words',
  SLOW,
  () => {
    let folder = '';
    const sheets = new Map<string, string>();

    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'baosong-xlsx-'));
      writeFileSync(join(folder, 'r.xlsx'), await xlsx(hostileInbox()));
      const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';
      const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
      const run = ['--headless', profile, '--convert-to', filter, '--outdir', folder, join(folder, 'r.xlsx')];
      expect(spawnSync('soffice', run, { timeout: 110_000 }).status).toBe(0);
      for (const name of readdirSync(folder).filter((each) => each.endsWith('.csv'))) {
        sheets.set(name.replace(/^r-|\.csv$/g, ''), readFileSync(join(folder, name), 'utf8'));
      }
    }, 120_000);

    afterAll(() => rmSync(folder, { recursive: true }));

    test('all sheets are there', () => {
      expect([...sheets.keys()].sort()).toEqual(['单位', '汇总', '经办人', '未报送', '问题'].sort());
    });

    test('Chinese is whole, a phone keeps its zero, a share is no date, a formula is not reckoned', () => {
      const units = sheets.get('单位') ?? '';
      expect(units).toContain('云溪澄湖精密机械有限公司');
      expect(units).toContain('05550123');
      expect(units).toContain('3/5');
      expect(units).toContain("'=1+1");
      expect(units).toContain('_x003D_1+1');
      expect(sheets.get('汇总')).toMatch(/南浦区.*2\/3/);
    });
  },
);
