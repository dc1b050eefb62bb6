import { describe, expect, test } from 'vitest';
import type { Kind } from '../../../src/core/model/document.ts';
import { sourceOf } from '../../../src/documents/binary.ts';
import { contradiction, familyOf, kindOf } from '../../../src/documents/detect/index.ts';

const kind = (bytes: Uint8Array | string, name = 'file'): Kind =>
  kindOf(sourceOf(typeof bytes === 'string' ? Buffer.from(bytes) : bytes), name);

const PROSE = '东山湖光餐饮管理有限公司连续三年没有一起争议，职工人数1,280人。';
const wide = (text: string): Buffer => Buffer.from(text, 'utf16le');
const swapped = (text: string): Buffer => wide(text).swap16();
// 劳动关系 in GBK and in Big5, so that the test needs no encoder.
const GBK = Buffer.from('c0cdb6afb9d8cfb5', 'hex');
const BIG5 = Buffer.from('b3d2b0cac3f6a874', 'hex');

describe('a text in any encoding is text', () => {
  const table: readonly (readonly [string, Buffer])[] = [
    ['UTF-8', Buffer.from(PROSE)],
    ['UTF-8, cut inside a character', Buffer.from(PROSE.repeat(100)).subarray(1)],
    ['UTF-16LE with mark', wide(`\ufeff${PROSE}`)],
    ['UTF-16BE with mark', swapped(`\ufeff${PROSE}`)],
    ['UTF-16LE', wide(`${PROSE}\r\n`.repeat(200))],
    ['UTF-16BE', swapped(`${PROSE}\r\n`.repeat(200))],
    ['UTF-16LE, one line of Chinese', wide('劳动关系和谐'.repeat(50))],
    ['GBK', Buffer.concat(Array.from({ length: 900 }, () => GBK))],
    ['Big5', Buffer.concat([BIG5, Buffer.from('\r\n'), BIG5])],
    ['one letter', Buffer.from('a')],
    ['old editors end it by ^Z', Buffer.from('text\x1a')],
  ];
  test.each(table)('%s', (_, bytes) => {
    expect(kind(bytes, '说明.txt')).toBe('text');
    expect(kind(bytes, '说明')).toBe('text');
    expect(kind(bytes, '说明.MD')).toBe('markdown');
    expect(kind(bytes, '名单.csv')).toBe('csv');
    expect(kind(bytes, '名单.xls')).toBe('csv');
  });
});

describe('which text', () => {
  const page = '<html xmlns:o="urn:schemas-microsoft-com:office:office"><body>';
  const mail = 'Date: Fri, 16 Nov 2012 09:30:00 +0800\r\nFrom: a@example.com\r\nTo: b@example.com\r\n';
  const saved = 'MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary="x"\r\n\r\n--x';
  const table: readonly (readonly [Kind, string, string])[] = [
    ['html', 'a.doc', page],
    ['html', 'a.xls', '<table border="1"><tr><td>1</td></tr></table>'],
    ['html', 'a.html', '<p>甲</p><!-- note --!><p>乙</p>'],
    ['html', 'a.htm', '甲<br>乙'],
    ['text', 'a.txt', '<p>甲</p>'],
    ['html', 'a.htm', '\ufeff  <!DOCTYPE html>\n<title>'],
    ['html', 'a.htm', '<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0"><html>'],
    ['eml', 'a.eml', `${mail}Subject: x\r\n\r\ntext`],
    ['eml', 'a.eml', `Received: by example.com\r\n\tfor b\r\n${mail}${saved}`],
    ['eml', 'a.eml', `${mail}Content-Type: multipart/related; boundary=x\r\nMIME-Version: 1.0\r\n\r\n`],
    ['mht', 'a.doc', saved],
    ['mht', 'a.mht', `From: "Saved by Windows Internet Explorer 8"\r\nSubject: x\r\nDate: x\r\n${saved}`],
    [
      'mht',
      'a.mhtml',
      `From: <Saved by Blink>\r\nSnapshot-Content-Location: http://example.com/\r\n${saved}`,
    ],
    ['text', 'a.txt', 'From: 办公室\n\n正文'],
    ['text', 'a.txt', 'Subject: 说明\n正文里有 Date: 字样'],
    ['rtf', 'a.doc', '{\\rtf1\\ansi'],
    ['shortcut', 'a.url', '\ufeff[InternetShortcut]\r\nURL=http://example.com/'],
    ['xls', 'a.xls', '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'],
    [
      'xls',
      'a.xls',
      '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet><Table >',
    ],
    ['unknown', 'a.doc', '<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument>'],
    ['text', 'a.txt', '<说明>正文</说明>'],
  ];
  test.each(table)('%s %s', (expected, name, text) => expect(kind(text, name)).toBe(expected));
  test('a web page in UTF-16', () => expect(kind(wide(`\ufeff${page}`), 'a.doc')).toBe('html'));
});

describe('the ending that says another kind', () => {
  const table: readonly (readonly [string, Kind, string | undefined])[] = [
    ['a.doc', 'doc', undefined],
    ['a.doc', 'rtf', 'doc'],
    ['a.DOC', 'docx', 'doc'],
    ['a.doc', 'word95', undefined],
    ['a.doc', 'html', 'doc'],
    ['a.docx', 'docx', undefined],
    ['a.docx', 'ole', undefined],
    ['a.docx', 'doc', 'docx'],
    ['a.docx', 'pdf', 'docx'],
    ['a.wps', 'doc', undefined],
    ['a.wps', 'works', undefined],
    ['a.et', 'xls', undefined],
    ['a.xls', 'csv', 'xls'],
    ['a.jpeg', 'jpeg', undefined],
    ['a.jpg', 'jpeg', undefined],
    ['a.JPG', 'heic', 'jpg'],
    ['a.tif', 'tiff', undefined],
    ['a.txt', 'text', undefined],
    ['a.txt', 'html', 'txt'],
    ['a.rar', 'zip', 'rar'],
    ['a.b.c', 'doc', undefined],
    ['说明', 'doc', undefined],
    ['v1.2/说明', 'doc', undefined],
    ['a.docx', 'empty', undefined],
    ['a.docx', 'unknown', undefined],
  ];
  test.each(table)('%s holding %s: %s', (name, content, expected) => {
    expect(contradiction(name, content)).toBe(expected);
  });
});

test.each([
  ['docx', 'text'],
  ['pdf', 'text'],
  ['heic', 'image'],
  ['csv', 'sheet'],
  ['zip', 'any'],
] as const)('%s is of the family %s', (one, family) => expect(familyOf(one)).toBe(family));
