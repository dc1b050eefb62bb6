// Bytes in the encodings of Chinese office machines → the same text; what is no text → nothing.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeText } from '../../../src/core/text/encoding.ts';

const TEXT = '地区: 一二三\n一: “甲”，abc\n';

function utf16(text: string, big: boolean): number[] {
  const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
  return units.flatMap((unit) => (big ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8]));
}

const bytesOf = (text: string) => [...new TextEncoder().encode(text)];

describe('decodeText', () => {
  test.each([
    ['utf-8', bytesOf(TEXT), TEXT],
    ['utf-8-bom', [0xef, 0xbb, 0xbf, ...bytesOf(TEXT)], TEXT],
    ['utf-16le', [0xff, 0xfe, ...utf16(TEXT, false)], TEXT],
    ['utf-16be', [0xfe, 0xff, ...utf16(TEXT, true)], TEXT],
    ['utf-16le', utf16(TEXT, false), TEXT],
    ['utf-16be', utf16(TEXT, true), TEXT],
    ['gb18030', [0xb5, 0xd8, 0xc7, 0xf8, 0x3a, 0x20, 0xce, 0xe2], '地区: 吴'],
    // U+20000 is 0x95 0x32 0x82 0x36: the linear part of GB 18030 beyond the BMP begins at 0x90 0x30 0x81 0x30.
    ['gb18030', [0xb5, 0xd8, 0x95, 0x32, 0x82, 0x36], '地\u{20000}'],
    ['utf-8', [], ''],
    ['utf-8', bytesOf('plain'), 'plain'],
  ])('%s', (encoding, bytes, text) => {
    expect(decodeText(Uint8Array.from(bytes))).toEqual({ encoding, text });
  });

  test.each([
    ['NUL in UTF-8', bytesOf('地区\0')],
    ['a broken byte in UTF-8', [...bytesOf('地区: 吴中区吴中区吴中区'), 0xe5, 0x20]],
    ['a lone surrogate in UTF-8 with a mark', [0xef, 0xbb, 0xbf, 0xed, 0xa0, 0x80]],
    ['a lone surrogate in UTF-16', [0xff, 0xfe, 0x00, 0xd8, 0x61, 0x00]],
    ['half a unit in UTF-16', [0xff, 0xfe, 0x61]],
    ['no GB18030 either', [0xff, 0xff, 0x81]],
    ['a picture', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]],
  ])('%s is no text', (_name, bytes) => {
    expect(decodeText(Uint8Array.from(bytes))).toBeUndefined();
  });

  test('any text comes back from UTF-8; any bytes give an answer', () => {
    const text = fc.string({ unit: 'grapheme' }).filter((one) => !/[\0\ufeff]/.test(one));
    fc.assert(
      fc.property(text, (one) => {
        expect(decodeText(new TextEncoder().encode(one))?.text).toBe(one);
      }),
    );
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        decodeText(bytes);
      }),
    );
  });
});
