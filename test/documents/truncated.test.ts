// Files whose end is missing, and texts whose encoding is said wrongly: told, never taken for the whole.

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { zh } from '../../src/core/i18n/zh.ts';
import type { Family } from '../../src/core/model/document.ts';
import { sourceOf } from '../../src/documents/binary.ts';
import { openEml } from '../../src/documents/containers/mail/index.ts';
import { isUnread, openZip } from '../../src/documents/containers/zip/index.ts';
import { readHtml } from '../../src/documents/formats/html/index.ts';
import { readMht } from '../../src/documents/formats/mht/index.ts';
import { readDocument } from '../../src/documents/index.ts';
import { HEALTHY, type Healthy } from '../hostile/healthy.ts';
import { cuts } from '../make/damage.ts';
import { gbk } from '../make/gbk.ts';
import { makePdf } from '../make/pdf.ts';
import { makeZip } from '../make/zip.ts';
import { compoundFile } from './formats/doc/word-file.ts';

const page = (label: string, body: Uint8Array) =>
  Buffer.concat([Buffer.from(`<meta charset="${label}"><p>`), body, Buffer.from('</p>')]);
const contentOf = async (bytes: Uint8Array) => (await readHtml(sourceOf(bytes), 'a.html')).text?.content;

// Code page 1252: 93 “, 94 ”, 97 —, 85 …, E9 é. On the web its names mean it too (Encoding standard 4.2).
const WESTERN = Buffer.from([0x93, 0xe9, 0x74, 0xe9, 0x94, 0x20, 0x97, 0x20, 0x85]);

test.each(['windows-1252', 'ISO-8859-1', 'us-ascii', 'latin1'])('%s is code page 1252', async (label) => {
  expect(await contentOf(page(label, WESTERN))).toBe('“été” — …\n');
});

test('the same in a saved page of MIME', async () => {
  const mail = `MIME-Version: 1.0\r\nContent-Type: text/html; charset=iso-8859-1\r\nContent-Transfer-Encoding: base64\r\n\r\n${page('x', WESTERN).toString('base64')}\r\n`;
  expect((await readMht(sourceOf(Buffer.from(mail)), 'a.mht')).text?.content).toBe('“été” — …\n');
});

test('the same in a mail', async () => {
  const head =
    'From: a@example.org\r\nSubject: =?windows-1252?Q?=93x=94?=\r\nContent-Type: text/plain; charset=windows-1252\r\n\r\n';
  expect(await openEml(Buffer.concat([Buffer.from(head), WESTERN]))).toMatchObject({
    subject: '“x”',
    text: expect.stringContaining('“été” — …'),
  });
});

test('a Western label over Chinese bytes is not believed', async () => {
  expect(await contentOf(page('iso-8859-1', gbk('创建和谐企业，2012年总结')))).toBe(
    '创建和谐企业，2012年总结\n',
  );
});

/** A text has no end that could be missing: the figures of what is there are right. */
const ENDLESS = ['text', 'markdown', 'csv', 'manifest'];
const CONTAINERS = ['eml', 'zip'];
const SHEETS = ['xlsx', 'xls', 'spreadsheetXml', 'ods'];
const PICTURES = ['jpeg', 'png', 'gif', 'bmp', 'webp', 'tiff', 'heic', 'photo'];

function familyOf(format: string): Family {
  if (SHEETS.includes(format)) return 'sheet';
  return PICTURES.includes(format) ? 'image' : 'text';
}

const files = Object.entries(HEALTHY).filter(([format]) => !CONTAINERS.includes(format));

describe('documents', () => {
  test.each(files.filter(([format]) => !ENDLESS.includes(format)))('%s', async (format, { name, bytes }) => {
    for (const cut of cuts(bytes)) {
      const { document } = await readDocument(sourceOf(cut), name, familyOf(format));
      const isNoted = document.notes.some(({ code }) => code === 'truncatedTail');
      expect([cut.length, document.unread !== undefined || isNoted]).toEqual([cut.length, true]);
    }
  });

  test.each(files.filter(([format]) => ENDLESS.includes(format)))(
    '%s: less is there',
    async (_, { name, bytes }) => {
      const figureOf = async (part: Uint8Array) => {
        const { document } = await readDocument(sourceOf(part), name, 'any');
        return document.text?.figures.count ?? document.sheet?.rows ?? -1;
      };
      const figures = await Promise.all([...cuts(bytes), bytes].map(figureOf));
      expect(figures).toEqual([...figures].sort((a, b) => a - b));
      expect(figures[0]).toBe(-1); // nothing is in it
    },
  );
});

describe('containers', () => {
  const { eml, zip } = HEALTHY as Readonly<Record<'eml' | 'zip', Healthy>>;

  test('a mail', async () => {
    for (const cut of cuts(eml.bytes)) expect(await openEml(cut)).toHaveProperty('code');
    expect(await openEml(eml.bytes)).not.toHaveProperty('code');
  });

  test('a zip', () => {
    for (const cut of cuts(zip.bytes)) expect(isUnread(openZip(sourceOf(cut)))).toBe(true);
    expect(isUnread(openZip(sourceOf(zip.bytes)))).toBe(false);
  });
});

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
