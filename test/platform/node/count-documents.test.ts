// `count` of a zip or a mail → every document inside under the container's name.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { countCommand } from '../../../src/cli/commands/count.ts';
import { gbk } from '../../make/gbk.ts';
import { makeMail, windowsZip } from '../../make/parcel.ts';
import { environmentOf, temporaryFolder } from '../../make/run.ts';
import { makeZip } from '../../make/zip.ts';

async function counted(name: string, bytes: Uint8Array) {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, bytes);
  const { environment, printed } = environmentOf();
  const code = await countCommand([path], { format: 'json' }, environment);
  const rows = JSON.parse(printed()) as {
    path: string;
    figures?: { count: number };
    unread?: { code: string };
  }[];
  return {
    code,
    rows: rows.map((row) => [
      row.path.slice(path.length - name.length),
      row.figures?.count ?? row.unread?.code,
    ]),
  };
}

const FILES = [
  ['报送清单.yaml', Buffer.from('地区: 甲\n')],
  ['企业/01.txt', Buffer.from('一二三四五')],
  ['说明.txt', Buffer.from('六七')],
] as const;

test('every document of a zip, its list left out', async () => {
  expect(await counted('收件.zip', windowsZip(FILES, '甲区/'))).toEqual({
    code: 0,
    rows: [
      ['收件.zip/企业/01.txt', 5],
      ['收件.zip/说明.txt', 2],
    ],
  });
});

test('every document of a mail and of the zip in it', async () => {
  const mail = makeMail([
    { name: gbk('附件.zip'), bytes: windowsZip(FILES) },
    { name: gbk('另附.txt'), bytes: Buffer.from('八') },
  ]);
  expect(await counted('a.eml', mail)).toEqual({
    code: 0,
    rows: [
      ['a.eml/企业/01.txt', 5],
      ['a.eml/另附.txt', 1],
      ['a.eml/说明.txt', 2],
    ],
  });
});

test('what cannot be read has a row with its reason', async () => {
  const zip = makeZip([
    { name: 'locked.txt', data: 'x', flags: 0x801 },
    { name: '../out.txt', data: 'x' },
    { name: 'inner.zip', data: makeZip([['a.txt', 'x']]) },
  ]);
  expect(await counted('a.zip', zip)).toEqual({
    code: 1,
    rows: [
      ['a.zip/inner.zip', 'archive'],
      ['a.zip/locked.txt', 'encrypted'],
      ['a.zip/../out.txt', 'notInFolder'],
    ],
  });
  expect(await counted('b.zip', Buffer.from('PK\x03\x04 cut'))).toEqual({
    code: 1,
    rows: [['b.zip', 'damaged']],
  });
});
