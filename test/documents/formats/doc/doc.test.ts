// .doc files made by LibreOffice, by hand and by nobody of ours give the text that was written into them.

import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Document } from '../../../../src/core/model/document.ts';
import { sourceOf } from '../../../../src/documents/binary.ts';
import { readDoc } from '../../../../src/documents/formats/doc/index.ts';
import { often } from '../../../make/often.ts';
import { compoundFile, type PieceText, type WordFile, wordFile } from './word-file.ts';

const fixture = (name: string) => readFileSync(new URL(`../../../fixtures/doc/${name}`, import.meta.url));
const read = async (bytes: Uint8Array, name = 'a.doc'): Promise<Document> => readDoc(sourceOf(bytes), name);
const contentOf = async (pieces: readonly PieceText[], more: Partial<WordFile> = {}) =>
  (await read(wordFile({ pieces, ...more }))).text?.content;

const DELETED = [0x00, 0x08, 1];
const INSERTED = [0x01, 0x08, 1];
const HIDDEN = [0x3c, 0x08, 1];
const EAST_ASIA = [0x6f, 0x28, 1];
const SPECIAL = [0x55, 0x08, 1];
const PICTURE = [0x03, 0x6a, 0, 0, 0, 0, ...SPECIAL];
const SYMBOL = [0x09, 0x6a, 1, 0, 0xb7, 0xf0];

// features.doc: `soffice --headless --convert-to doc features.fodt` (LibreOffice 7.4.7). Figures counted by
// hand in the .fodt: 59 Asian characters in the body, 6 in the box, 4 + 5 in the notes = 74. LibreOffice writes
// no font hint, so “ and ”—— and …… are one word each; with 1, non-breaking, softhyphen, abc, def, 😀: 9 words.
test('LibreOffice: notes, box, fields, tracked changes, hidden text, quotes', async () => {
  const { kind, notes, text } = await read(fixture('features.doc'));
  expect([kind, notes]).toEqual(['doc', []]);
  expect(text).toMatchObject({
    figures: { count: 83, asian: 74, nonAsian: 9, charactersNoSpaces: 111 },
    range: { min: 83 - 15, max: 86 + 4 }, // boxes and notes out; every quote and dash Asian and deletions in
    leftOut: { deleted: 4, hidden: 4 + 6 + 4, heads: 4 + 2 + 1 },
    han: 74 - 6,
    boxed: 15,
    pictures: 2,
    trackedChanges: 2,
    comments: 1,
  });
  for (const line of [
    '标题：“创建”——总结……',
    '前文后文新加。',
    '明文，完。',
    '脚注尾注到此',
    '链接网站名，第1页，批注处',
    '换行\v之后\t制表 non-breaking, softhyphen',
    '文本框里的字',
  ])
    expect(text?.content).toContain(`${line}\n`);
  expect(text?.content).not.toMatch(/HYPERLINK|example|批注不算|删去|隐藏|页眉/);
});

describe('characters', () => {
  test.each([
    ['a\x07b\x07\x07c\r', 'a\nb\nc\n'],
    ['a\x0bb\r', 'a\vb\n'],
    ['a\x0cb\r', 'a\f\nb\n'],
    ['a\x0eb\r', 'a\fb\n'],
    ['a\x1eb\x1fc\r', 'a-bc\n'],
    ['a\x02b\x05c\x01d\x08\r', 'abcd\n'],
    ['a\x13 HYPERLINK x \x14b\x15c\r', 'abc\n'],
    ['a\x13 IF \x13 PAGE \x143\x15 = 3 \x14b\x13 X \x14c\x15d\x15e\r', 'abcde\n'],
    ['a\x13 XE "b" \x15c\r', 'ac\n'],
    ['<a> (b)\r', '<a> (b)\n'],
    ['“甲”——𠮷…\r', '“甲”——𠮷…\n'],
  ])('%j', async (text, content) => {
    expect(await contentOf([{ text }])).toBe(content);
  });

  test('bytes of code page 1252 keep their quotes and dashes', async () => {
    expect(await contentOf([{ text: '“a”–b—…\r', narrow: true }])).toBe('“a”–b—…\n');
  });

  test('a symbol is one character, a content control none', async () => {
    const pieces = [
      { text: 'a' },
      { text: '(', sprms: SYMBOL },
      { text: '<>', sprms: SPECIAL },
      { text: 'b\r' },
    ];
    expect(await contentOf(pieces)).toBe('a\uf0b7b\n');
  });

  often('how the text is cut into pieces does not change it', 50, async (numRuns) => {
    const letters = fc.string({ unit: fc.constantFrom(...'甲“”—𠮷x 1'), minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(fc.array(letters, { minLength: 1, maxLength: 8 }), async (texts) => {
        const whole = texts.join('');
        expect(await contentOf(texts.map((text) => ({ text })))).toBe(await contentOf([{ text: whole }]));
      }),
      { numRuns },
    );
  });
});

describe('properties', () => {
  test('the font hint makes dots Asian characters', async () => {
    const count = async (sprms: readonly number[]) =>
      (await read(wordFile({ pieces: [{ text: '等等……\r', sprms }] }))).text?.figures.count;
    expect([await count([]), await count(EAST_ASIA)]).toEqual([3, 4]); // zishu, rows 41 and 42
  });

  test('deleted and hidden text is out; neighbouring changes of one sort are one', async () => {
    const pieces = [
      { text: '甲' },
      { text: '乙乙', sprms: DELETED },
      { text: '丙', sprms: [...DELETED, ...EAST_ASIA] },
      { text: '丁', sprms: INSERTED },
      { text: '戊', sprms: HIDDEN },
      { text: '己\r', modifier: (0x41 << 1) | (1 << 8) }, // a fast save deletes a piece
    ];
    const { text } = await read(wordFile({ pieces }));
    expect(text).toMatchObject({ content: '甲丁\n', trackedChanges: 3, leftOut: { deleted: 4, hidden: 1 } });
  });

  test('text of one point is out and named; of two points it is text', async () => {
    const size = (halfPoints: number) => [0x43, 0x4a, halfPoints, 0]; // [MS-DOC] 2.6.1: sprmCHps
    const pieces = [
      { text: '甲' },
      { text: '乙乙', sprms: size(2) },
      { text: '丙', sprms: [...HIDDEN, ...size(1)] },
      { text: '丁\r', sprms: size(4) },
    ];
    const { text } = await read(wordFile({ pieces }));
    expect(text).toMatchObject({ content: '甲丁\n', leftOut: { invisible: 2, hidden: 1 } });
  });

  test('pictures in the line count where they stand in the text', async () => {
    const pieces = [
      { text: '甲' },
      { text: '\x01', sprms: PICTURE },
      { text: '\r' },
      { text: '\x01', sprms: PICTURE },
    ];
    const { text } = await read(wordFile({ pieces, lengths: [3, 0, 1] }));
    expect(text).toMatchObject({ content: '甲\n', pictures: 1 });
  });

  test('stories follow one another', async () => {
    const pieces = [{ text: '正文\r脚注\r页眉\r批注\r尾注\r框\r页眉框\r' }];
    const { text } = await read(wordFile({ pieces, lengths: [3, 3, 3, 0, 3, 3, 2, 4] }));
    expect(text).toMatchObject({ content: '正文\n脚注\n尾注\n框\n', boxed: 5, leftOut: { heads: 5 } });
  });
});

describe('what cannot be measured', () => {
  const pieces = [{ text: '甲\r' }];
  const stream = Buffer.alloc(5000, 1);
  const inCircle = () => {
    const file = wordFile({ pieces });
    const directory = file.readUInt32LE(48);
    file.writeUInt32LE(directory, (file.readUInt32LE(76) + 1) * 512 + directory * 4);
    return file;
  };
  test.each<[string, Buffer, string, string]>([
    ['nothing', Buffer.alloc(0), 'empty', 'empty'],
    ['noise', Buffer.alloc(4096, 7), 'doc', 'damaged'],
    ['encrypted', wordFile({ pieces, flags: 0x0300 }), 'doc', 'encrypted'],
    ['Word 95', wordFile({ pieces, magic: 0xa5dc, version: 0x68 }), 'word95', 'tooOld'],
    ['early Word 97', wordFile({ pieces, version: 0x68 }), 'word95', 'tooOld'],
    ['Word 2', Buffer.concat([Buffer.from([0xdb, 0xa5]), stream]), 'word95', 'tooOld'],
    ['other magic', wordFile({ pieces, magic: 0x1234 }), 'doc', 'damaged'],
    ['no table', wordFile({ pieces, flags: 0 }), 'doc', 'damaged'],
    ['lengths that lie', wordFile({ pieces, lengths: [200] }), 'doc', 'damaged'],
    ['lengths beyond all', wordFile({ pieces, lengths: [0xffffffff, 0xffffffff] }), 'doc', 'damaged'],
    ['too much', wordFile({ pieces: [{ text: 'a'.repeat(1_000_001), narrow: true }] }), 'doc', 'tooMuchText'],
    ['a directory in a circle', inCircle(), 'doc', 'damaged'],
    ['Works', compoundFile({ '/CONTENTS': stream }), 'works', 'tooOld'],
    ['a workbook', compoundFile({ '/Workbook': stream }), 'ole', 'unsupported'],
    [
      'Word within a workbook',
      compoundFile({ '/Workbook': stream, '/MBD/WordDocument': stream }),
      'ole',
      'unsupported',
    ],
    ['an encrypted package', compoundFile({ '/EncryptedPackage': stream }), 'docx', 'encrypted'],
  ])('%s', async (_, bytes, kind, code) => {
    expect(await read(bytes)).toMatchObject({ kind, unread: { code } });
  });

  test('an encrypted package goes by its ending', async () => {
    const bytes = compoundFile({ '/EncryptedPackage': stream });
    expect((await read(bytes, '台账.XLSX')).kind).toBe('xlsx');
  });

  test('macros are noted', async () => {
    const bytes = wordFile({ pieces, others: { '/Macros/VBA/dir': stream } });
    expect((await read(bytes)).notes).toEqual([{ code: 'macros' }]);
  });
});

describe('damage', () => {
  const whole = fixture('features.doc');

  test('cut at every tenth, the file is never taken for whole', async () => {
    for (let tenth = 0; tenth < 10; tenth++) {
      const { unread, notes } = await read(whole.subarray(0, (whole.length * tenth) / 10));
      expect(unread ?? notes[0]).toBeDefined();
    }
  });

  test('a picture that is cut off leaves the text, and a note', async () => {
    const text = '甲'.repeat(2000);
    const bytes = wordFile({ pieces: [{ text }], others: { '/PicturesAtTheEnd': Buffer.alloc(100_000, 1) } });
    const cut = await read(bytes.subarray(0, bytes.length - 60_000));
    expect([cut.text?.content, cut.notes]).toEqual([`${text}\n`, [{ code: 'truncatedTail' }]]);
  });

  often('bytes turned at random end in a verdict', 200, async (numRuns) => {
    const flips = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(flips, async (changes) => {
        const bytes = Buffer.from(whole);
        for (const [at, value] of changes) bytes[at] = value;
        const { text, unread } = await read(bytes);
        expect(text ?? unread).toBeDefined();
      }),
      { numRuns, seed: 1 },
    );
  });
});

const samples = new URL('../../../../../shared/samples/', import.meta.url);
if (!existsSync(samples)) console.log('doc.test: ../shared/samples is missing, its files are not read');

describe.skipIf(!existsSync(samples))('samples', () => {
  const sample = (name: string) => readFileSync(new URL(name, samples));
  const bare = (text = '') => text.replace(/\s/g, '');

  test('tenpage.doc holds its truth', async () => {
    const { text } = await read(sample('tenpage.doc'));
    expect(bare(text?.content)).toBe(bare(sample('tenpage.truth.txt').toString('utf8')));
    // samples/README.md: 7293 as .docx, 7283 with no font hint; LibreOffice wrote none into the .doc.
    expect(text).toMatchObject({ figures: { charactersNoSpaces: 7540 }, range: { min: 7283, max: 7293 } });
  });

  test('61490.doc: numbering and running heads are out (antiword shows the same text with its labels)', async () => {
    const { text } = await read(sample('61490.doc'));
    expect(text?.content).toMatch(
      /^居中的大标题\n章节1\n章节1的内容，一段话\n章节1\.1\n章节1\.1的内容，有点长/,
    );
    expect(text?.content).toMatch(/…{7} \n章节1\.2\n下面是表格3x3\n11\n12\n13\n21\n22\n23\n31\n32\n33\n/);
  });

  test.each([
    ['Word95.doc', 'word95', 'tooOld'],
    ['password_tika_binaryrc4.doc', 'doc', 'encrypted'],
    ['testWORKS.wps', 'works', 'tooOld'],
    ['bug53475-password-is-pass.docx', 'docx', 'encrypted'],
  ])('%s', async (name, kind, code) => {
    expect(await read(sample(name), name)).toMatchObject({ kind, unread: { code } });
  });
});
