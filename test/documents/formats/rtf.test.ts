// RTF by hand, by LibreOffice and by nobody of ours gives the text that was written into it.

import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Document } from '../../../src/core/model/document.ts';
import { sourceOf } from '../../../src/documents/binary.ts';
import { readRtf } from '../../../src/documents/formats/rtf/index.ts';
import { often, SLOW } from '../../make/often.ts';

const fixture = (name: string) => readFileSync(new URL(`../../fixtures/doc/${name}`, import.meta.url));
const read = async (bytes: Uint8Array): Promise<Document> => readRtf(sourceOf(bytes), 'a.rtf');
/** A body within the usual head; each character is one byte. */
const readBody = (body: string) =>
  read(Buffer.from(`{\\rtf1\\ansi\\ansicpg936\\deff0${FONTS}${body}}`, 'latin1'));
const contentOf = async (body: string) => (await readBody(body)).text?.content;

const FONTS =
  "{\\fonttbl{\\f0\\fnil\\fcharset134 \\'cb\\'ce\\'cc\\'e5{\\*\\falt SimSun};}{\\f1\\fcharset0 Arial;}" +
  '{\\f2\\fcharset128 MS Mincho;}{\\f3\\fcharset129 Batang;}{\\f4\\fcharset136 MingLiU;}{\\f5\\fcharset2 Symbol;}' +
  '{\\f6\\fcharset204 Arial Cyr;}{\\f7\\cpg950 x;}}';

describe('characters', () => {
  test.each<[string, string]>([
    ["\\'bc\\'d7", '甲\n'], // GBK BC D7
    ['\xbc\xd7', '甲\n'],
    ["\xbc\\'d7", '甲\n'],
    ["\\'bc\xd7", '甲\n'],
    ["\\'bc\r\n\\'d7", '甲\n'],
    ["\\'81\\'5c", '乗\n'], // GBK 81 5C
    ["{\\f1 \\'93a\\'94}", '“a”\n'],
    ["{\\f2 \\'83e\\'83X\\'83g}", 'テスト\n'], // Shift_JIS 83 65, 83 58, 83 67
    ["{\\f2 \\'83\\\\\x83\\}", 'ソソ\n'], // Shift_JIS 83 5C, its backslash escaped and raw
    ["{\\f3 \\'b0\\'a1}", '가\n'], // KS X 1001, first syllable
    ["{\\f4 \\'a4\\'a4}{\\f7 \\'a4\\'a4}", '中中\n'], // Big5 A4 A4
    ["{\\f5 \\'b7}", '\uf0b7\n'],
    ["{\\f6 \\'c4\\'e0}", 'Да\n'],
    ["{\\loch\\f1\\dbch\\af0 \\'bc\\'d7}", '甲\n'],
    ['\\u30002 ?\\u-30002 ?', '\u7532\u8ace\n'], // 0x10000 - 30002 = 0x8ACE
    ["\\uc2\\u30002\\'bc\\'d7a", '\u7532a\n'],
    ['\\uc0\\u30002 a', '\u7532a\n'],
    ['\\u55362 ?\\u57271 ?', '𠮷\n'],
    ['{\\uc3\\u30002 abc}\\u30002 ab', '\u7532\u7532b\n'],
    ['\\u8220\\ldblquote a', '“a\n'],
    ['\\u30002\\par ab', '\u7532\nab\n'], // the stand-in was forgotten
    ['\\u30002{}ab', '\u7532ab\n'],
    ['a\\~b\\-c\\_d\\{\\}\\\\', 'a\u00a0bc-d{}\\\n'],
    ['\\lquote a\\rquote\\ldblquote b\\rdblquote\\emdash\\endash\\bullet', '‘a’“b”—–•\n'],
    ['a\\line b\\tab c\\page d\\column e', 'a\vb\tc\fd\fe\n'],
    ['a\\par b\\sect c\\cell d\\row e\\nestcell f\\\ng', 'a\nb\nc\nd\ne\nf\ng\n'],
    ['a\\bin3 }{\\b', 'ab\n'],
    ['\\unknown12 a\\b0 b', 'ab\n'],
  ])('%s', async (body, content) => {
    expect(await contentOf(body)).toBe(content);
  });
});

describe('destinations', () => {
  test.each<[string, string]>([
    ['a{\\*\\unheard b{\\b c}}d', 'ad\n'],
    ['{\\stylesheet{\\s1 Normal;}}{\\info{\\title t}}{\\colortbl;\\red0;}a', 'a\n'],
    ['{\\listtext 1.\\tab}{\\pntext 2.}a', 'a\n'],
    ['a{\\field{\\*\\fldinst HYPERLINK {\\b "x"}}{\\fldrslt b}}c', 'abc\n'],
    [
      'a{\\field{\\fldinst{ IF {\\field{\\fldinst X}{\\fldrslt x}}}}{\\fldrslt{b{\\field{\\fldinst Y}{\\fldrslt c}}}}}d',
      'abcd\n',
    ],
    ['a{\\upr{b}{\\*\\ud{c}}}d', 'acd\n'],
    ['a{\\object\\objemb{\\*\\objclass X}{\\*\\objdata 0102}{\\result b}}c', 'abc\n'],
    ['a{\\*\\bkmkstart x}b{\\*\\bkmkend x}c', 'abc\n'],
    ['a{\\xe{\\v b}}{\\tc c}d', 'ad\n'],
    ['a{\\*\\nesttableprops\\trowd}{\\nonesttables\\par}b', 'ab\n'],
    ['a{\\info \\{ \\} \\\\} b', 'a b\n'],
    ['a{\\*\\x\\bin2 }}}b', 'ab\n'],
  ])('%s', async (body, content) => {
    expect(await contentOf(body)).toBe(content);
  });

  test('a brace too many ends the document early: what follows is never left out without a word', async () => {
    expect((await readBody('a\\par}b\\par')).unread).toEqual({ code: 'damaged' });
    expect((await readBody('a}\0\0\r\n')).text?.content).toBe('a\n'); // mail programs pad
  });

  test('notes and boxes are paragraphs of their own and count once; running heads and comments do not', async () => {
    const box =
      '{\\shp{\\*\\shpinst{\\sp{\\sn x}{\\sv y}}{\\shptxt box\\par}}{\\shprslt{\\*\\do{\\dptxbxtext box}}}}';
    const notes =
      '{\\footnote \\chftn note\\par}{\\footnote\\ftnalt end}{\\*\\annotation{\\*\\atnid x}comment}';
    const { text } = await readBody(
      `{\\header head}{\\footerf{foot}}a${notes}b${box}c{\\*\\do\\dpx{\\dptxbxtext old}}`,
    );
    expect(text).toMatchObject({ comments: 1, boxed: 4, leftOut: { heads: 2 } });
    expect(text?.content.split('\n').sort()).toEqual(['', 'abc', 'box', 'end', 'note', 'old']);
  });

  test('a picture counts once, and in running heads not at all', async () => {
    const picture = '{\\pict\\pngblip 89504e47}';
    const twice = `{\\*\\shppict${picture}}{\\nonshppict${picture}}`;
    const floating = `{\\shp{\\*\\shpinst{\\sp{\\sn pib}{\\sv ${picture}}}}{\\shprslt${picture}}}`;
    const { text } = await readBody(`a${twice}${floating}${picture}{\\header ${picture}}`);
    expect(text).toMatchObject({ content: 'a\n', pictures: 3 });
  });
});

describe('states', () => {
  test('deleted, moved away and hidden text is out; neighbouring changes of one sort are one', async () => {
    const body =
      'a{\\deleted\\revauthdel1 bb}{\\deleted b}{\\revised c}{\\v d}\\v e\\v0 f{\\mvf g}\\v h\\plain i\\revised j\\revised0 k';
    const { text } = await readBody(body.replaceAll('}', ' }'));
    expect(text?.content.replaceAll(' ', '')).toBe('acfijk\n');
    expect(text?.trackedChanges).toBe(4);
  });

  test('a deleted paragraph mark joins two paragraphs', async () => {
    expect(await contentOf('a{\\deleted\\par}b')).toBe('ab\n');
  });

  test('what \\dbch governs counts as East Asian', async () => {
    const dots = '\\u8230 ?\\u8230 ?';
    const count = async (body: string) => (await readBody(body)).text?.figures.count;
    const high = `{\\loch\\af1\\hich\\af1\\dbch\\f0 ${dots}}`;
    expect([await count(dots), await count(high), await count(`{\\dbch\\af0\\loch\\f1 ${dots}}`)]).toEqual([
      1, 2, 1,
    ]);
  });
});

// features.rtf: `soffice --headless --convert-to rtf features.fodt` (LibreOffice 7.4.7); see doc.test.ts for the
// count by hand. LibreOffice marks quotes and dashes between Chinese as \dbch: 74 + 6 Asian, 6 words.
describe('text that nobody sees', () => {
  const COLORS = '{\\colortbl;\\red0\\green0\\blue0;\\red255\\green255\\blue255;\\red192\\green0\\blue0;}';

  test.each<[string, string, number]>([
    ['white', '{\\cf2 ab cd}', 2],
    ['of one point', '{\\fs2 ab}', 1],
    ['of one point for Chinese letters', '{\\dbch\\afs2 ab}{\\loch\\af0\\afs2 cd}', 1],
    ['of one point for Latin letters alone', '{\\fs2\\dbch\\afs24 ab}', 0],
    ['white until the next plain text', '\\cf2 ab\\plain  cd', 1],
    ['white, highlighted', '{\\cf2\\highlight3 ab}', 0],
    ['white on a shaded paragraph', '\\pard\\cbpat3{\\cf2 ab}', 0],
    ['white after a shaded paragraph', '\\pard\\cbpat3 x\\par\\pard{\\cf2 ab}', 1],
    ['white in a row with a dark cell', '\\trowd\\clcbpat3\\cellx9\\pard\\intbl{\\cf2 ab}\\cell\\row', 0],
    ['white after such a row', '\\trowd\\clcbpat3\\cellx9\\pard\\intbl x\\cell\\row\\pard{\\cf2 ab}', 1],
    ['white on white', '{\\cf2\\cb2 ab}', 1],
    ['white in a box, which may be filled', '{\\shp{\\*\\shpinst{\\shptxt{\\cf2 ab}}}}', 0],
    ['black, red and of twelve points', '{\\cf1\\fs24 ab}{\\cf3 cd}', 0],
    ['hidden and white is hidden', '{\\v\\cf2 ab}', 0],
  ])('%s', async (_, body, words) => {
    const { text } = await readBody(COLORS + body);
    expect(text?.leftOut.invisible ?? 0).toBe(words);
  });
});

test('LibreOffice: notes, box, fields, tracked changes, hidden text, quotes', async () => {
  const { kind, notes, text } = await read(fixture('features.rtf'));
  expect([kind, notes]).toEqual(['rtf', []]);
  expect(text).toMatchObject({
    figures: { count: 86, asian: 80, nonAsian: 6, charactersNoSpaces: 111 },
    range: { min: 83 - 15, max: 86 + 4 },
    leftOut: { deleted: 4, hidden: 14, heads: 7 },
    han: 68,
    boxed: 15,
    pictures: 2,
    trackedChanges: 2,
    comments: 1,
  });
  expect(text?.content).not.toMatch(/HYPERLINK|example|批注不算|删去|隐藏|页眉/);
});

describe('what cannot be measured', () => {
  test.each<[string, string, string]>([
    ['nothing', '', 'empty'],
    ['plain text', 'abc', 'damaged'],
    ['a group cut open', '{\\rtf1 {\\b a', 'damaged'],
    ['too deep', `{\\rtf1 ${'{'.repeat(300)}a`, 'tooDeep'],
  ])('%s', async (_, text, code) => {
    expect(await read(Buffer.from(text))).toMatchObject({ kind: 'rtf', unread: { code } });
  });

  test('too much', SLOW, async () => {
    const text = Buffer.from(`{\\rtf1 ${'a\\b '.repeat(1_000_001)}}`);
    expect(await read(text)).toMatchObject({ kind: 'rtf', unread: { code: 'tooMuchText' } });
  });

  test('without its last brace the text is read, with a note', async () => {
    const { text, notes } = await read(Buffer.from('{\\rtf1 a\\par b'));
    expect([text?.content, notes]).toEqual(['a\nb\n', [{ code: 'truncatedTail' }]]);
  });

  const whole = fixture('features.rtf');
  test('cut at every tenth, the file is never taken for whole', async () => {
    for (let tenth = 0; tenth < 10; tenth++) {
      const { unread, notes } = await read(whole.subarray(0, (whole.length * tenth) / 10));
      expect(unread ?? notes[0]).toBeDefined();
    }
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

test('any text written as \\u comes back', async () => {
  const paragraph = fc.string({ unit: fc.constantFrom(...'甲“”—𠮷ａx1 {\\}~é'), minLength: 1 });
  const escaped = (text: string) =>
    Array.from({ length: text.length }, (_, at) => `\\u${(text.charCodeAt(at) << 16) >> 16} ?`).join('');
  await fc.assert(
    fc.asyncProperty(fc.array(paragraph, { minLength: 1 }), async (texts) => {
      expect(await contentOf(texts.map(escaped).join('\\par '))).toBe(`${texts.join('\n')}\n`);
    }),
    { numRuns: 50 },
  );
});

const samples = new URL('../../../../shared/samples/', import.meta.url);
if (!existsSync(samples)) console.log('rtf.test: ../shared/samples is missing, its files are not read');

describe.skipIf(!existsSync(samples))('samples', () => {
  const sample = (name: string) => readFileSync(new URL(name, samples));
  const bare = (text = '') => text.replace(/\s/g, '');

  test('tenpage.rtf holds its truth', async () => {
    const { text } = await read(sample('tenpage.rtf'));
    expect(bare(text?.content)).toBe(bare(sample('tenpage.truth.txt').toString('utf8')));
    // samples/README.md: 7293 as .docx, 7283 with no font hint.
    expect(text).toMatchObject({ figures: { charactersNoSpaces: 7540 }, range: { min: 7283, max: 7293 } });
  });

  test('testRTFJapanese.rtf: bytes by the font of their run', async () => {
    const { text } = await read(sample('testRTFJapanese.rtf'));
    expect(text?.content).not.toContain('\ufffd');
    for (const words of [
      'ゾルゲと尾崎、淡々と最期',
      '（ＧＨＱ）',
      '南無阿弥陀仏',
      '（東京都品川区上大崎４の６の１９）',
    ])
      expect(text?.content).toContain(words);
  });
});
