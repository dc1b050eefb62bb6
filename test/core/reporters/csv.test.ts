// A batch → CSV: every unit of every list, for programs that know no workbook.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ReportInput } from '../../../src/core/report/input.ts';
import { csv } from '../../../src/core/reporters/csv.ts';
import { escapeFormula } from '../../../src/core/reporters/xlsx/table.ts';
import { HOSTILE, hostileInbox, inbox, inboxWith, named } from '../../make/batch.ts';
import { SLOW } from '../../make/often.ts';

/** RFC 4180, to the letter: any other shape throws. */
function parse(text: string): string[][] {
  const rows: string[][] = [[]];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  while (field.lastIndex < text.length) {
    const found = field.exec(text);
    if (!found) throw new Error('not RFC 4180');
    const [, quoted, plain = '', end] = found;
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

const table = (batch: ReportInput) => parse(csv(batch).slice(1));

describe('the table', () => {
  test('begins with the mark of UTF-8, ends every line with CR LF', () => {
    const bytes = Buffer.from(csv(inbox()));
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(csv(inbox())).toMatch(/\r\n$/);
    expect(csv(inbox()).replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  test('has the list as a column and the heads of its items', () => {
    const [head, first] = table(inbox());
    expect(head).toEqual([
      '序号',
      '类别',
      '报送地区',
      '名称',
      '类型',
      '联系人',
      '电话',
      '字数',
      '结论',
      '材料文件',
    ]);
    expect(first?.slice(0, 4)).toEqual(['1', '单位', '青禾区', '青禾澄湖精密机械有限公司']);
  });

  test('lists that share a head share a column; each row fills its own', () => {
    const batch = inbox();
    const { manifest } = batch.notice;
    const text = { type: 'string', document: 'text', title: '文件' } as const;
    const halls = {
      type: 'array',
      title: '场所',
      items: {
        type: 'object',
        label: 'title',
        properties: {
          title: { type: 'string', title: '名称' },
          area: { type: 'string', title: '面积' },
          text,
        },
      },
    } as const;
    const notice = {
      ...batch.notice,
      manifest: { ...manifest, properties: { ...manifest.properties, halls } },
    };
    const [first, ...rest] = batch.submissions;
    if (!first) throw new Error('an inbox has packages');
    const hall = { list: 'halls', label: '礼堂', fields: { title: '礼堂', area: '900' }, file: '礼堂.docx' };
    const rows = table({ ...batch, notice, submissions: [{ ...first, units: [hall] }, ...rest] });
    expect(rows[0]?.slice(3, 8)).toEqual(['名称', '类型', '联系人', '电话', '面积']);
    // Two rows of what nobody looked at stand behind the units.
    expect(rows.at(-3)).toEqual([
      String(rows.length - 3),
      '场所',
      '青禾区',
      '礼堂',
      '',
      '',
      '',
      '900',
      '',
      '',
      '礼堂.docx',
    ]);
  });

  test('an inbox without packages has its head', () => {
    const rows = table(inboxWith({ rollCall: [] }, { ...inbox(), submissions: [] }));
    // And what no program can see, in a row as long as the others.
    expect(rows).toHaveLength(2);
    expect(rows[1]).toHaveLength(rows[0]?.length ?? 0);
    expect(rows[1]?.[1]).toContain('盖章');
  });
});

test('no phone number stands whole where they are to be hidden', () => {
  const whole = /(?<!\d)1[3-9]\d{9}(?!\d)|(?<!\d)0\d{2,3}-\d{7,8}(?!\d)/;
  expect(csv(inbox())).toMatch(whole);
  expect(csv(inbox(), { mask: true })).not.toMatch(whole);
});

describe('input stays text', () => {
  test('what a program would take for a formula is none', () => {
    const rows = table(hostileInbox()).slice(1, 1 + HOSTILE.length);
    expect(rows.map((row) => row[3])).toEqual(HOSTILE.map(([, shown]) => shown));
  });

  test('whatever is written comes out again, and never as a formula', SLOW, () => {
    const batch = inbox();
    const [first] = batch.submissions;
    const [unit] = first?.units ?? [];
    if (!first || !unit) throw new Error('an inbox has units');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const own = { ...first, units: [{ ...unit, fields: { name: text }, file: text }] };
        const [, row] = table(named([own], batch));
        expect(row?.[3]).toBe(escapeFormula(text));
        expect(row?.at(-1)).toBe(escapeFormula(text));
      }),
    );
  });
});
