// Bytes in every encoding that reaches us give their text back; what is no text says so.

import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeText, encodingNotes } from '../../src/documents/encoding.ts';
import { cuts, flips } from '../make/damage.ts';

const samples = new URL('../../../shared/samples/', import.meta.url);
if (!existsSync(samples)) console.log('shared samples are missing: their encodings are not tested');

const TEXT = '关于开展活动的通知\r\n第一条：电话 0512-00000001。\r\n';

const wide = (text: string, little: boolean): Buffer => {
  const bytes = Buffer.from(text, 'utf16le');
  return little ? bytes : bytes.swap16();
};

// GB 2312 by its own table: row and cell of each character, written out from the standard.
const ZHONG_WEN = [0xd6, 0xd0, 0xce, 0xc4];
// GB 18030 four-byte form of U+3400 (82 30 ... begin at U+0452): 㐀 is 81 39 EE 39.
const EXTENSION_A = [0x81, 0x39, 0xee, 0x39];

const TABLE: readonly [string, Uint8Array, string, string][] = [
  ['UTF-8', Buffer.from(TEXT), TEXT, 'utf-8'],
  ['UTF-8 with a mark', Buffer.from(`\ufeff${TEXT}`), TEXT, 'utf-8-bom'],
  ['ASCII', Buffer.from('Bush hid the facts'), 'Bush hid the facts', 'utf-8'],
  ['UTF-16 little, mark', wide(`\ufeff${TEXT}`, true), TEXT, 'utf-16le'],
  ['UTF-16 big, mark', wide(`\ufeff${TEXT}`, false), TEXT, 'utf-16be'],
  ['UTF-16 little, no mark', wide(TEXT, true), TEXT, 'utf-16le'],
  ['UTF-16 big, no mark', wide(TEXT, false), TEXT, 'utf-16be'],
  ['UTF-16 of ASCII, no mark', wide('name,phone\n', true), 'name,phone\n', 'utf-16le'],
  ['GBK', Uint8Array.from(ZHONG_WEN), '中文', 'gb18030'],
  ['GBK euro sign', Uint8Array.from([...ZHONG_WEN, 0x80]), '中文€', 'gb18030'],
  ['GB18030, four bytes', Uint8Array.from([...ZHONG_WEN, ...EXTENSION_A]), '中文㐀', 'gb18030'],
  [
    'GBK among ASCII',
    Uint8Array.from([...Buffer.from('id,name\n'), ...ZHONG_WEN]),
    'id,name\n中文',
    'gb18030',
  ],
];

describe('decodeText', () => {
  test.each(TABLE)('%s', (_, bytes, text, encoding) => {
    expect(decodeText(bytes)).toEqual({ text, encoding });
  });

  test('an empty file is an empty text', () => {
    expect(decodeText(new Uint8Array(0))).toEqual({ text: '', encoding: 'utf-8' });
  });

  test.each([
    ['many NULs', new Uint8Array(64)],
    [
      'a PNG head',
      Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]),
    ],
    ['a broken byte after a mark', Buffer.concat([Buffer.from(`\ufeff${TEXT}`), Buffer.from([0xff, 0x41])])],
    ['controls', Uint8Array.from({ length: 200 }, (_, at) => (at % 4 === 0 ? 1 : 65))],
    [
      'damaged UTF-8, which GB18030 might take',
      Buffer.concat([Buffer.from(TEXT), Buffer.from([0xff, 0xff])]),
    ],
  ])('%s is no text', (_, bytes) => {
    expect(decodeText(bytes)).toEqual({ code: 'damaged', detail: { what: 'notText' } });
  });

  test.each([1, 2])('UTF-8 cut %i bytes before its end keeps what is whole', (bytes) => {
    const cut = Buffer.from('关于开展活动的通知').subarray(0, -bytes);
    expect(decodeText(cut)).toEqual({ text: '关于开展活动的通', encoding: 'utf-8', cut: true });
  });

  test('GBK cut in the middle of a character keeps what is whole', () => {
    const decoded = decodeText(Uint8Array.from([...ZHONG_WEN, 0xd6]));
    expect(decoded).toEqual({ text: '中文', encoding: 'gb18030', cut: true });
  });

  test('every text in UTF-8 comes back', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }).filter((text) => !/[\0-\x19\x1c-\x1f]/.test(text)),
        (text) => {
          const body = text.replace(/^\ufeff+/, '');
          expect(decodeText(Buffer.from(body))).toEqual({ text: body, encoding: 'utf-8' });
        },
      ),
    );
  });

  test('no bytes make it throw', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => void decodeText(bytes)));
    for (const bytes of [...cuts(Buffer.from(TEXT)), ...flips(wide(TEXT, true))]) decodeText(bytes);
  });
});

describe('encodingNotes', () => {
  test('plain UTF-8 is worth no note', () => {
    expect(encodingNotes({ text: '', encoding: 'utf-8' })).toEqual([]);
  });

  test('another encoding and a cut end are', () => {
    expect(encodingNotes({ text: '', encoding: 'gb18030', cut: true })).toEqual([
      { code: 'encoding', encoding: 'gb18030' },
      { code: 'truncatedTail' },
    ]);
  });
});

describe.skipIf(!existsSync(samples))('samples', () => {
  const read = (name: string) => decodeText(readFileSync(new URL(name, samples)));
  const truth = existsSync(samples) ? readFileSync(new URL('tenpage.truth.txt', samples), 'utf8') : '';

  test.each([
    ['t_gbk.txt', 'gb18030', ''],
    ['t_utf16le.txt', 'utf-16le', ''],
    ['t_gb18030.txt', 'gb18030', '𠮷㐀'],
  ])('%s is %s, and every line of it stands in the truth', (name, encoding, end) => {
    const decoded = read(name);
    if ('code' in decoded) throw new Error('not read');
    expect(decoded.encoding).toBe(encoding);
    expect(decoded.text.endsWith(end)).toBe(true);
    const lines = decoded.text.slice(0, decoded.text.length - end.length).split('\n');
    expect(lines.filter((line) => !truth.includes(line))).toEqual([]);
    expect(lines).toHaveLength(33);
  });
});
