// What a label says of the bytes is believed as far as the bytes bear it out.

import { expect, test } from 'vitest';
import { sourceOf } from '../../src/documents/binary.ts';
import { openEml } from '../../src/documents/containers/mail/index.ts';
import { readHtml } from '../../src/documents/formats/html/index.ts';
import { readMht } from '../../src/documents/formats/mht/index.ts';
import { gbk } from '../make/gbk.ts';

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
