// A document that asks for a password says so, of whatever kind it is, in a sentence with 密码 in it.

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { zh } from '../../src/core/i18n/zh.ts';
import { sourceOf } from '../../src/documents/byte-source.ts';
import { isUnread, openZip } from '../../src/documents/containers/zip/index.ts';
import { readDocument } from '../../src/documents/index.ts';
import { makePdf } from '../make/pdf.ts';
import { makeZip } from '../make/zip.ts';
import { compoundFile } from './formats/doc/word-file.ts';

// LibreOffice 7.4.7 wrote these with the password “pass”.
const locked = (name: string) => readFileSync(new URL(`../fixtures/password/${name}`, import.meta.url));
const officePackage = compoundFile({ '/EncryptedPackage': Buffer.alloc(5000, 1) }); // [MS-OFFCRYPTO] 2.3.4.4
const ofdPackage = makeZip([
  ['OFD.xml', '<a/>'],
  ['Encryptions.xml', '<a/>'],
]);

describe('documents', () => {
  test.each<[string, string, Uint8Array]>([
    ['甲.doc', 'doc', locked('locked.doc')],
    ['甲.wps', 'doc', locked('locked.doc')],
    ['甲.odt', 'odt', locked('locked.odt')],
    ['甲.docx', 'docx', officePackage],
    ['甲.pdf', 'pdf', makePdf([{ lines: [] }], 'pass')],
    ['甲.ofd', 'ofd', ofdPackage],
    ['甲.xls', 'xls', locked('locked.xls')],
    ['甲.et', 'xls', locked('locked.xls')],
    ['甲.ods', 'ods', locked('locked.ods')],
    ['甲.xlsx', 'xlsx', officePackage],
  ])('%s', async (name, kind, bytes) => {
    const { document } = await readDocument(sourceOf(bytes), name, 'any');
    expect(document).toMatchObject({ kind, unread: { code: 'encrypted' } });
    expect(zh.unread.encrypted.says({})).toContain('密码');
  });
});

test('a zip', () => {
  const zip = openZip(sourceOf(makeZip([{ name: '甲.docx', data: 'x', flags: 0x801 }])));
  if (isUnread(zip)) throw new Error(zip.code);
  const [entry] = zip.entries;
  expect(entry && zip.read(entry)).toMatchObject({ code: 'encrypted' });
});
