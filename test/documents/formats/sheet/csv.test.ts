// Separated text gives its rows; title lines above the header are passed over.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LIMITS } from '../../../../src/core/limits.ts';
import type { SheetFacts } from '../../../../src/core/model/document.ts';
import { sourceOf } from '../../../../src/documents/binary.ts';
import { readCsv, rowsOf } from '../../../../src/documents/formats/sheet/csv.ts';
import { cuts, flips } from '../../../make/damage.ts';

const csv = (text: string) => readCsv(sourceOf(Buffer.from(text)), 'a.csv').sheet;

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

describe('readCsv', () => {
  test.each<[string, string, string[][]]>([
    [
      'commas',
      '名称,电话\n甲,00000001\n',
      [
        ['名称', '电话'],
        ['甲', '00000001'],
      ],
    ],
    [
      'semicolons',
      '名称;电话\r\n甲;1,5',
      [
        ['名称', '电话'],
        ['甲', '1,5'],
      ],
    ],
    [
      'tabs',
      '名称\t电话\r甲\t1',
      [
        ['名称', '电话'],
        ['甲', '1'],
      ],
    ],
    [
      'separator by the first line, outside quotes',
      '"a,b,c";电话\n1;2',
      [
        ['a,b,c', '电话'],
        ['1', '2'],
      ],
    ],
    [
      'quotes',
      '"甲 ""乙""","x,\ny"\n1,2',
      [
        ['甲 "乙"', 'x,\ny'],
        ['1', '2'],
      ],
    ],
    [
      'a quote within a cell',
      'a"b,c\n1,2',
      [
        ['a"b', 'c'],
        ['1', '2'],
      ],
    ],
    [
      'text behind a quote',
      '"a"b,c\n1,2',
      [
        ['ab', 'c'],
        ['1', '2'],
      ],
    ],
    [
      'an unclosed quote',
      'a,b\n1,"2\n3',
      [
        ['a', 'b'],
        ['1', '2\n3'],
      ],
    ],
    [
      'empty cells and rows',
      'a,b,c\n,,\n\n1,,3\n',
      [
        ['a', 'b', 'c'],
        ['1', '', '3'],
      ],
    ],
    [
      'a named separator',
      'sep=|\na|b\n1|2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['one column', '名称\n甲\n乙', [['名称'], ['甲'], ['乙']]],
    [
      'title and unit above the header',
      '台账,,,\n单位：甲,,日期,\n序号,名称,电话,备注\n1,甲,2,',
      [
        ['序号', '名称', '电话', '备注'],
        ['1', '甲', '2'],
      ],
    ],
  ])('%s', (_, text, cells) => {
    expect(csv(text)).toEqual(facts(cells));
  });

  test('GBK is read and noted', () => {
    const bytes = Uint8Array.from([0xd6, 0xd0, 0xce, 0xc4, 0x2c, 0x61, 0x0a, 0x31]);
    expect(readCsv(sourceOf(bytes), 'a.csv')).toMatchObject({
      kind: 'csv',
      notes: [{ code: 'encoding', encoding: 'gb18030' }],
      sheet: { header: ['中文', 'a'], rows: 1 },
    });
  });

  test('rows beyond the limit are counted, not kept', () => {
    const sheet = csv(`a\n${'1\n'.repeat(LIMITS.sheetRows + 20)}`);
    expect(sheet?.rows).toBe(LIMITS.sheetRows + 20);
    expect(sheet?.cells).toHaveLength(LIMITS.sheetRows);
  });

  test('a file of empty lines holds nothing', () => {
    expect(csv('\n\n')).toMatchObject({ sheets: 1, rows: 0, range: [0, 0], header: [], cells: [] });
  });

  test('what RFC 4180 writes comes back', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '甲', '"', ',', '\n', ' ') });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 }), (rows) => {
        const text = rows
          .map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(','))
          .join('\r\n');
        expect([...rowsOf(text, ',')]).toEqual(rows);
      }),
    );
  });
});

test('damaged bytes give a Document', () => {
  const bytes = Buffer.from('名称,电话\n"甲",00000001\n');
  for (const broken of [...cuts(bytes), ...flips(bytes)]) {
    const { sheet, unread } = readCsv(sourceOf(broken), 'a.csv');
    expect((sheet === undefined) !== (unread === undefined)).toBe(true);
  }
});
