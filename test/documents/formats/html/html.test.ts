// The bytes of a page give its text, whatever the charset and whatever its label says.

import { describe, expect, test } from 'vitest';
import { sourceOf } from '../../../../src/documents/binary.ts';
import { readHtml } from '../../../../src/documents/formats/html/index.ts';
import { cuts, flips } from '../../../make/damage.ts';

const read = (bytes: Uint8Array) => readHtml(sourceOf(bytes), 'a.html');

/** Text → GBK; only characters of its first plane, found by trying them all. */
const gbk = (text: string): Uint8Array => {
  const decoder = new TextDecoder('gbk');
  const table = new Map<string, readonly number[]>();
  for (let lead = 0xb0; lead < 0xf8; lead++) {
    for (let trail = 0xa1; trail < 0xff; trail++)
      table.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
  }
  return Uint8Array.from([...text].flatMap((character) => table.get(character) ?? [character.charCodeAt(0)]));
};

describe('charset', () => {
  const page = (label: string) =>
    `<html><head><meta http-equiv="Content-Type" content="text/html; charset=${label}"></head><body>中文</body>`;

  test.each([
    ['gb2312', gbk(page('gb2312')), 'gb18030'],
    ['none, by trial', gbk('<p>中文</p>'), 'gb18030'],
    ['wrong label on GBK', gbk(page('utf-8')), 'gb18030'],
    ['UTF-16 mark', Buffer.from(`\ufeff${page('gb2312')}`, 'utf16le'), 'utf-16le'],
  ])('%s', (_, bytes, encoding) => {
    expect(read(bytes)).toMatchObject({
      notes: [{ code: 'encoding', encoding }],
      text: { content: '中文\n' },
    });
  });

  test('UTF-8 under a wrong label is UTF-8', () => {
    expect(read(Buffer.from(page('gb2312')))).toMatchObject({
      kind: 'html',
      notes: [],
      text: { content: '中文\n' },
    });
  });

  test('a label for another script is followed', () => {
    const bytes = Uint8Array.from([...Buffer.from('<meta charset="big5">'), 0xa4, 0xa4, 0xa4, 0xe5]);
    expect(read(bytes).text?.content).toBe('中文\n');
  });
});

test('a page that ends within a comment says that its end is missing', () => {
  expect(read(Buffer.from('<p>甲</p><!-- 乙'))).toMatchObject({ notes: [{ code: 'truncatedTail' }] });
  expect(read(Buffer.from('<p>甲</p><!-- 乙 --!>')).notes).toEqual([]);
});

test('damaged bytes give a Document', () => {
  const bytes = Buffer.from(
    '<html><head><title>t</title></head><body><p>第一条<br>phone<table><tr><td>乙</table></body></html>',
  );
  for (const broken of [...cuts(bytes), ...flips(bytes)]) {
    const { text, unread } = read(broken);
    expect((text === undefined) !== (unread === undefined)).toBe(true);
  }
});
