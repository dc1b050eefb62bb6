// Workbooks that another program wrote give their rows as a clerk sees them; damage never throws.

import { utils, write } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import type { DocumentReader, SheetFacts } from '../../../../src/core/model/document.ts';
import { sourceOf } from '../../../../src/documents/binary.ts';
import { readHtml } from '../../../../src/documents/formats/html/index.ts';
import { readXls } from '../../../../src/documents/formats/sheet/xls.ts';
import { readXlsx } from '../../../../src/documents/formats/sheet/xlsx/index.ts';
import { cuts, flips } from '../../../make/damage.ts';

const facts = (cells: string[][], sheets = 1): SheetFacts => ({
  sheets,
  rows: cells.length - 1,
  header: cells[0] ?? [],
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

  test('under another name it does not', () => {
    expect(readHtml(sourceOf(Buffer.from(html)), 'a.html').sheet).toBeUndefined();
  });
});
