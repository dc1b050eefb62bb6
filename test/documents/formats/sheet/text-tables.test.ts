// Tables of .doc and .rtf that are handed in as ledgers. The fixtures are tables of a .docx as LibreOffice 7.4 saves them.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readDocument, sourceOf, withTables } from '../../../../src/documents/index.ts';
import { ROOT } from '../../../make/run.ts';

const FIXTURES = join(ROOT, 'test/fixtures/doc');

async function sheetIn(bytes: Uint8Array, name: string) {
  const source = sourceOf(bytes);
  const { document } = await withTables(source, await readDocument(source, name, 'any'));
  expect(document.unread).toBeUndefined();
  return document.sheet;
}

describe.each(['doc', 'rtf'])('a table of a .%s', (ending) => {
  const read = (name: string) => sheetIn(readFileSync(join(FIXTURES, `${name}.${ending}`)), `a.${ending}`);

  // 序号|名称|人数|电话 with two firms, a sum over two columns, a note across, a line to sign; another table below.
  test('has the rows that are entries; what stands beside them, and a second table, is told', async () => {
    expect(await read('ledger')).toMatchObject({
      rows: 2,
      headerFound: 'found',
      header: ['序号', '名称', '人数', '电话'],
      beside: { total: 1, note: 1, signature: 1 },
      further: [{ place: 'sheet', rows: 2 }],
      cells: [
        ['序号', '名称', '人数', '电话'],
        ['1', '甲厂', '12', '1'],
        ['2', '乙厂', '', '2'],
      ],
    });
  });

  // 序号 and 工人 go on downwards, 人数 is four columns wide and 企管 three.
  test('has the whole name of each column where cells are merged', async () => {
    expect(await read('ledger-header')).toMatchObject({
      rows: 2,
      columns: ['序号', '人数/企管/男', '人数/企管/女', '人数/企管/计', '人数/工人'],
    });
  });
});

describe('the words of an RTF table', () => {
  const u = (text: string) => text.replace(/[^\0-\x7f]/g, (letter) => `\\u${letter.charCodeAt(0)}?`);
  const row = (
    cells: readonly string[],
    edges: readonly string[] = cells.map((_, at) => `\\cellx${1500 * (at + 1)}`),
  ) => `\\trowd${edges.join('')}\\pard\\intbl ${cells.map((cell) => `${cell}\\cell`).join(' ')}\\row`;
  const HEAD = row(['序号', '名称', '人数']);
  const read = (...body: string[]) =>
    sheetIn(Buffer.from(`{\\rtf1\\ansi\\ansicpg936 ${u(body.join('\n'))}\\pard\\par}`), 'a.rtf');

  test('text in front, and what is hidden, deleted or in the page’s head, is none of the cells', async () => {
    const cells = ['1', '甲厂{\\v 藏}{\\deleted 删}', '12{\\footnote 注}'];
    const sheet = await read('{\\header 眉\\par}名册\\par', HEAD, row(cells));
    expect(sheet).toMatchObject({
      rows: 1,
      cells: [
        ['序号', '名称', '人数'],
        ['1', '甲厂', '12'],
      ],
    });
  });

  test('several paragraphs of a cell are one cell, and rows without a definition of their own follow the last', async () => {
    const sheet = await read(
      HEAD,
      row(['1', '甲厂\\par 乙分厂', '12']),
      '\\pard\\intbl 2\\cell 丙厂\\cell 8\\cell\\row',
    );
    expect(sheet).toMatchObject({
      rows: 2,
      cells: [[], ['1', '甲厂\n乙分厂', '12'], ['2', '丙厂', '8']].map((each, at) =>
        at === 0 ? ['序号', '名称', '人数'] : each,
      ),
    });
  });

  test('a cell that is one with that before it, and edges drawn by hand', async () => {
    const total = row(['合计', '', '20'], ['\\clmgf\\cellx1510', '\\clmrg\\cellx2990', '\\cellx4505']);
    expect(await read(HEAD, row(['1', '甲厂', '20']), total)).toMatchObject({
      rows: 1,
      beside: { total: 1 },
    });
  });

  test('a paragraph between two tables parts them, an empty one too', async () => {
    const second = `${row(['姓名', '职务'])}${row(['柏甲', '主任'])}`;
    const sheet = await read(HEAD, row(['1', '甲厂', '12']), '\\pard\\par', second);
    expect(sheet).toMatchObject({ rows: 1, further: [{ place: 'sheet', rows: 1 }] });
  });

  test('a blank form has no rows; a text without a table is a text', async () => {
    expect(await read(HEAD, row(['1', '', '']), row(['2', '', '']))).toMatchObject({
      rows: 0,
      beside: { numbered: 2 },
    });
    expect(await read('签到情况见照片。\\par')).toBeUndefined();
  });
});

test('a .doc or .rtf cut anywhere gives no rows that are not there, and ends', async () => {
  for (const ending of ['doc', 'rtf'] as const) {
    const whole = readFileSync(join(FIXTURES, `ledger.${ending}`));
    for (let part = 1; part < 16; part++) {
      const source = sourceOf(whole.subarray(0, Math.floor((whole.length * part) / 16)));
      const { document } = await withTables(source, await readDocument(source, `a.${ending}`, 'any'));
      expect(document.sheet?.rows ?? 0).toBeLessThanOrEqual(2);
    }
  }
});
