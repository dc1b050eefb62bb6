// Bytes in every encoding that reaches us give their text back; what is no text says so.

import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isBrokenUtf8, isMostlyUtf8 } from '../../../src/core/text/broken-utf8.ts';
import { decodeText, encodingNotes, isPlausible } from '../../../src/core/text/encoding.ts';
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
  // GBK beginning with the first bytes of a mark, but not with all of one.
  ['GBK, EF first', gbk('铩靠'), '铩靠', 'gb18030'],
  ['GBK, EF BB first', gbk('锘粉'), '锘粉', 'gb18030'],
  ['GBK, BB BF behind', gbk('换靠'), '换靠', 'gb18030'],
  ['GBK, FE first', Uint8Array.from([0xfe, 0x50, 0xce, 0xc4]), '\u2e81文', 'gb18030'],
  // UTF-16 of Han alone has no zero byte; 丁 (U+4E01) is a control in GBK.
  ['UTF-16 of Han, no mark', wide('公司丁', true), '公司丁', 'utf-16le'],
  // Either reading gives Han: 814E 8250 of GBK, U+4E81 U+5082 of UTF-16.
  ['GBK that could be UTF-16', Uint8Array.from([0x81, 0x4e, 0x82, 0x50]), '丯侾', 'gb18030'],
  // U+4E16 is E4 B8 96: with one byte more it may be two characters of GBK, with another whole one it is not.
  ['one character and a half', Uint8Array.from([0xe4, 0xb8, 0x96, 0xe4]), '涓栦', 'gb18030'],
  ['a second mark is a character', Buffer.from('\ufeff\ufeffa'), '\ufeffa', 'utf-8-bom'],
  ['UTF-8 with a zero', Buffer.from(`${'0512-6511,'.repeat(20)}\0`), `${'0512-6511,'.repeat(20)}\0`, 'utf-8'],
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

  test('two characters and a half are UTF-8', () => {
    const decoded = decodeText(Uint8Array.from([...Buffer.from('中文'), 0xe4]));
    expect(decoded).toEqual({ text: '中文', encoding: 'utf-8', cut: true });
  });

  test('nine in ten characters of office text are plausible, by the beginning of a text', () => {
    expect(isPlausible('关于开展活动的通\ue000知')).toBe(true);
    expect(isPlausible('关于开展活动的\ue000\ue000知')).toBe(false);
    expect(isPlausible('')).toBe(false);
    expect(isPlausible('中'.repeat(100_000) + '\ue000'.repeat(100_000))).toBe(true);
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

describe('what speaks for UTF-8 and what for GBK', () => {
  const utf8 = (text: string) => [...Buffer.from(text)];
  const STRAY = 0xff;

  // Office text has marks, kana, Han, Hangul and full-width forms; other three-byte characters may be chance.
  test.each<[string, string, boolean]>([
    ['Han', '中文', true],
    ['Han and ASCII', 'name, phone, address and so on: 中文', true],
    ['one character, which chance gives too', '中', false],
    ['quotes', '“”', true],
    ['signs of letters', '℃℃', false],
    ['kana, and the first of the range', '\u3042\u3000', true],
    ['the last Hangul', '\ud7a3\ud7a3', true],
    ['the first Hangul', '\uac00\uac00', true],
    ['Meetei, right before Hangul', '\uabc0\uabc0', false],
    ['the first full-width forms', '\uff01\uff01', true],
    ['Arabic forms, right before those', '\ufec0\ufec0', false],
    ['private use', '\ue000\ue000', false],
    ['Burmese', '\u1000\u1000', false],
  ])('%s', (_, text, broken) => {
    expect(isBrokenUtf8(Uint8Array.from([...utf8(text), STRAY]))).toBe(broken);
  });

  test.each<[string, number[]]>([
    ['the second byte is another letter', [0xe4, 0x41, 0xad]],
    ['the third byte is another letter', [0xe4, 0xb8, 0x41]],
    ['the third byte begins a character', [0xe4, 0xb8, 0xe4]],
  ])('no whole character where %s', (_, bytes) => {
    expect(isBrokenUtf8(Uint8Array.from([...bytes, 0x0a, ...bytes, 0x0a, STRAY]))).toBe(false);
  });

  test('lines of a word or two are weighed together', () => {
    expect(isBrokenUtf8(Uint8Array.from([...utf8('中\n文'), STRAY]))).toBe(true);
    expect(isBrokenUtf8(Uint8Array.from([...utf8('电话\n电话\n'), STRAY]))).toBe(true);
    expect(isBrokenUtf8(Uint8Array.from([...gbk('关于开展活动\n'), ...utf8('中\n文')]))).toBe(false);
  });

  test('one line of it decides, whichever character ends the lines', () => {
    for (const end of ['\n', '\r', '\r\n']) {
      const lines = gbk(`关于开展活动的通知${end}`.repeat(9));
      expect(isBrokenUtf8(Uint8Array.from([...lines, ...utf8('联系人')]))).toBe(true);
      expect(isBrokenUtf8(lines)).toBe(false);
    }
  });

  test('a quarter of the bytes that are no ASCII has to be UTF-8', () => {
    // Characters of the second level of GB 2312, from row 56 (D8): of them nothing is common.
    const rare = (pairs: number) => Array.from({ length: pairs }, () => [0xd8, 0xc1]).flat();
    const withRare = (pairs: number, more: readonly number[] = []) =>
      isBrokenUtf8(Uint8Array.from([...utf8('中\n文\n'), ...rare(pairs), ...more]));
    expect(withRare(9)).toBe(true);
    expect(withRare(10)).toBe(false);
    // 80 is the euro sign of GBK, and no ASCII either.
    expect(withRare(9, [0x80])).toBe(false);
  });

  // GB 2312 has marks in its rows 1 to 9 (A1 to A9) and its first level in rows 16 to 55 (B0 to D7), cells from A1.
  // Three characters of UTF-8 (nine bytes; six pairs, none common) beside k common pairs and r others explain
  // 9 of 9 + 2k + 2r bytes, and GBK k of 6 + k + r pairs: equal for 5 and 4, UTF-8 has less for 6 and 3, or 5 and 5.
  const THREE = utf8('中\n文\n字\n');
  const EDGES = [
    [0xa1, 0xa1],
    [0xa9, 0xa1],
    [0xb0, 0xa1],
    [0xd7, 0xa1],
    [0xa1, 0xfe],
    [0xd7, 0xfe],
  ];
  const BEYOND = [
    [0xaa, 0xa1],
    [0xaf, 0xfe],
    [0xd8, 0xa1],
    [0xb0, 0xa0],
  ];
  const beside = (...pairs: readonly number[][]) =>
    isBrokenUtf8(Uint8Array.from([...THREE, ...pairs.flat()]));

  test('as many common pairs as make it even are for UTF-8, one more is for GBK', () => {
    expect(beside(...EDGES.slice(1), ...BEYOND)).toBe(true);
    expect(beside(...EDGES, ...BEYOND.slice(1))).toBe(false);
  });

  test.each<[string, number[]]>([
    ['a pair', [0xd8, 0xa1]],
    // GB 18030: two bytes and a digit behind each.
    ['a character of four bytes', [0x81, 0x30, 0xee, 0x30]],
    ['a character of four bytes, the last of its row', [0x81, 0x39, 0xee, 0x39]],
    ['a pair and letters', [0xd8, 0xa1, 0x41, 0x42]],
    ['a pair and a euro sign', [0xd8, 0xa1, 0x80, 0x41]],
    // With six pieces more, one of them of a single byte, it is 5 of 21 against 9 of 38.
    ['five pairs, and a byte with a slash behind it', [...Array(5).fill([0xd8, 0xa1]).flat(), 0x81, 0x2f]],
  ])('one piece of evidence less than even: %s', (_, piece) => {
    expect(beside(piece, ...EDGES.slice(1), ...BEYOND)).toBe(false);
  });

  test('elsewhere half of what is no ASCII has to be UTF-8', () => {
    const others = (count: number) => Array.from({ length: count }, () => STRAY);
    const mostly = (text: string, count: number) =>
      isMostlyUtf8(Uint8Array.from([...utf8(text), ...others(count)]));
    expect(mostly('a letter: 中文字', 9)).toBe(true);
    expect(mostly('中文字', 10)).toBe(false);
    expect(mostly('中文', 0)).toBe(false);
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
