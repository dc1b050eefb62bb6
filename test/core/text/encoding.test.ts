// Bytes in every encoding that reaches us give their text back; what is no text says so.

import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeText, encodingNotes } from '../../../src/core/text/encoding.ts';
import { cuts, flips } from '../../make/damage.ts';
import { gbk } from '../../make/gbk.ts';
import { often, SLOW } from '../../make/often.ts';

const samples = new URL('../../../../shared/samples/', import.meta.url);
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

const gbkHas = (character: string): boolean => {
  try {
    return gbk(character).length > 0;
  } catch {
    return false; // the maker throws for a character that GBK does not have
  }
};

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
  // U+20000 is 95 32 82 36: the linear part of GB 18030 beyond the BMP begins at 90 30 81 30.
  [
    'GB18030, beyond the BMP',
    Uint8Array.from([0xb5, 0xd8, 0x95, 0x32, 0x82, 0x36]),
    '地\u{20000}',
    'gb18030',
  ],
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
    ['controls', Uint8Array.from({ length: 200 }, (_, at) => (at % 4 === 0 ? 1 : 65))],
    ['bytes that GB18030 does not know', Uint8Array.from([0xff, 0xff, 0x81])],
  ])('%s is no text', (_, bytes) => {
    expect(decodeText(bytes)).toEqual({ code: 'damaged', detail: { what: 'notText' } });
  });

  test.each([
    ['a broken byte after a mark', Buffer.concat([Buffer.from(`\ufeff${TEXT}`), Buffer.from([0xff, 0x41])])],
    ['a lone surrogate after a mark of UTF-8', Uint8Array.from([0xef, 0xbb, 0xbf, 0xed, 0xa0, 0x80])],
    ['a lone surrogate in UTF-16', Uint8Array.from([0xff, 0xfe, 0x00, 0xd8, 0x61, 0x00])],
    ['UTF-8 with two stray bytes', Buffer.concat([Buffer.from(TEXT), Buffer.from([0xff, 0xff])])],
    ['UTF-8 with one character of five broken', Buffer.from(Buffer.from('开展创建活动').subarray(1))],
    [
      'GBK with a line of UTF-8',
      Buffer.concat([gbk('关于开展活动的通知\n'.repeat(9)), Buffer.from('联系人')]),
    ],
    ['UTF-8 with a line of GBK', Buffer.concat([Buffer.from('关于开展活动的通知\n'), gbk('联系人')])],
  ])('%s: what is broken cannot be counted', (_, bytes) => {
    expect(decodeText(bytes)).toEqual({ code: 'damaged', detail: { what: 'brokenCharacters' } });
  });

  test.each([1, 2])('UTF-8 cut %i bytes before its end keeps what is whole', (bytes) => {
    const cut = Buffer.from('关于开展活动的通知').subarray(0, -bytes);
    expect(decodeText(cut)).toEqual({ text: '关于开展活动的通', encoding: 'utf-8', cut: true });
  });

  test('GBK cut in the middle of a character keeps what is whole', () => {
    const decoded = decodeText(Uint8Array.from([...ZHONG_WEN, 0xd6]));
    expect(decoded).toEqual({ text: '中文', encoding: 'gb18030', cut: true });
  });

  test('every text in UTF-8 comes back', SLOW, () => {
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

describe('broken UTF-8 is never GBK, and GBK never broken UTF-8', () => {
  // Prose of an office, cut anywhere; the seed makes the same thousands of texts in every run.
  const PROSE = [...readFileSync(new URL('../../fixtures/office/body.txt', import.meta.url), 'utf8')].filter(
    (character) => character < '\x80' || gbkHas(character),
  );
  const TIMES = 3000;
  const seeded = (numRuns: number) => ({ seed: 20121121, numRuns });
  const excerpt = (least: number, most: number) =>
    fc
      .tuple(fc.nat(PROSE.length - most), fc.integer({ min: least, max: most }))
      .map(([from, length]) => PROSE.slice(from, from + length).join(''));
  const han = (text: string) => text.match(/[\u3001-\u9fff\uff01-\uff5e]/g)?.length ?? 0;

  often('GBK of any length comes back, unless it is valid UTF-8 by chance', TIMES, (times) => {
    fc.assert(
      fc.property(excerpt(1, 400), (text) => {
        const bytes = gbk(text);
        fc.pre(Buffer.from(bytes.toString('utf8')).compare(bytes) !== 0);
        expect(decodeText(bytes)).toEqual({ text, encoding: 'gb18030' });
      }),
      seeded(times),
    );
  });

  often(
    'names of two and three characters come back, also of the rarer half of the table',
    TIMES,
    (times) => {
      const pair = fc
        .tuple(fc.integer({ min: 0xb0, max: 0xf7 }), fc.integer({ min: 0xa1, max: 0xfe }))
        .map((bytes) => new TextDecoder('gb18030').decode(Uint8Array.from(bytes)))
        .filter((character) => /^[\u4e00-\u9fff]$/.test(character));
      fc.assert(
        fc.property(fc.array(pair, { minLength: 2, maxLength: 3 }), (name) => {
          const bytes = gbk(`姓名：${name.join('')}\n`);
          expect(decodeText(bytes)).toMatchObject({ encoding: 'gb18030', text: `姓名：${name.join('')}\n` });
        }),
        seeded(times),
      );
    },
  );

  const BREAKS: Readonly<Record<string, (bytes: number[], at: number, value: number) => void>> = {
    'becomes a question mark': (bytes, at) => bytes.splice(at, 1, 0x3f),
    'becomes a blank': (bytes, at) => bytes.splice(at, 1, 0x20),
    'loses its high bit': (bytes, at) => bytes.splice(at, 1, (bytes[at] ?? 0) & 0x7f),
    'becomes FF': (bytes, at) => bytes.splice(at, 1, 0xff),
    'becomes any other': (bytes, at, value) => bytes.splice(at, 1, (bytes[at] ?? 0) ^ value),
    'is lost': (bytes, at) => bytes.splice(at, 1),
    'is doubled': (bytes, at) => bytes.splice(at, 0, bytes[at] ?? 0),
  };

  for (const what of Object.keys(BREAKS))
    often(`one byte in five to ten characters ${what}`, TIMES, (times) => broken(what, times));

  function broken(what: string, times: number) {
    const settings = fc.record({
      text: excerpt(5, 400).filter((text) => han(text) >= 5),
      every: fc.integer({ min: 5, max: 10 }),
      offset: fc.nat(2),
      value: fc.integer({ min: 1, max: 255 }),
    });
    fc.assert(
      fc.property(settings, ({ text, every, offset, value }) => {
        let count = 0;
        const bytes = [...text].flatMap((character) => {
          const own = [...Buffer.from(character)];
          if (own.length === 3 && ++count % every === every - 2) BREAKS[what]?.(own, offset, value);
          return own;
        });
        const decoded = decodeText(Uint8Array.from(bytes));
        fc.pre(Buffer.from(Buffer.from(bytes).toString('utf8')).compare(Buffer.from(bytes)) !== 0);
        expect('code' in decoded || decoded.cut).toBeTruthy();
        if ('text' in decoded) expect(decoded.encoding).toBe('utf-8');
      }),
      seeded(times),
    );
  }
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
