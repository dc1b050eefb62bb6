// The codes of Word's phonetic guide give their base text, and no other code gives any.

import { describe, expect, test } from 'vitest';
import { sourceOf } from '../../src/documents/binary.ts';
import { readDoc } from '../../src/documents/formats/doc/index.ts';
import { readDocx } from '../../src/documents/formats/docx/index.ts';
import { readRtf } from '../../src/documents/formats/rtf/index.ts';
import { phoneticBase } from '../../src/documents/phonetic-guide.ts';
import { makeDocx, run } from '../make/docx.ts';
import { wordFile } from './formats/doc/word-file.ts';

const GUIDE = ' EQ \\* jc0 \\* "Font:宋体" \\* hps10 \\o\\ad(\\s\\up 9(hé),和) ';

test.each<[string, string | undefined]>([
  [GUIDE, '和'], // as Word writes it
  ['EQ \\* jc3 \\* "Font:Calibri" \\* hps22 \\o\\al(\\s\\up 10(héxié),和谐)', '和谐'], // as LibreOffice does
  ['eq \\o(\\s\\up 9(hé);和)', '和'],
  ['EQ \\f(1,2)', undefined],
  ['EQ \\o(甲,乙)', undefined],
  ['HYPERLINK "https://example.org/EQ \\o\\ad(\\s\\up 9(a),b)"', undefined],
  ['SEQ \\o\\ad(\\s\\up 9(hé),和)', undefined],
  [`EQ \\o(\\s\\up 9(${'a'.repeat(600)}),和)`, undefined], // no guide is so long
])('%j', (code, base) => {
  expect(phoneticBase(code)).toBe(base);
});

describe('the base counts, the reading does not', () => {
  test('.doc', async () => {
    const pieces = [{ text: `甲\x13${GUIDE}\x15乙\x13${GUIDE}\x14丙\x15\r` }];
    const { text } = await readDoc(sourceOf(wordFile({ pieces })), 'a.doc');
    expect(text?.content).toBe('甲和乙丙\n'); // a result stands for its code
  });

  test('.rtf', async () => {
    const code = GUIDE.replaceAll('\\', '\\\\').replace(
      /[宋体hé和]/g,
      (letter) => `\\u${letter.charCodeAt(0)} ?`,
    );
    const field = `{\\field{\\*\\fldinst{\\rtlch\\f0 ${code}}}{\\fldrslt }}`;
    const { text } = await readRtf(sourceOf(Buffer.from(`{\\rtf1\\ansi a${field}b\\par}`)), 'a.rtf');
    expect(text?.content).toBe('a和b\n');
  });

  test('.docx', async () => {
    const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const code = GUIDE.split('(').map((part, at) => `${at === 0 ? '' : '('}${part}`); // Word cuts codes into runs
    const runs = code.map(
      (part) =>
        `<w:r><w:instrText xml:space="preserve">${part.replaceAll('"', '&quot;')}</w:instrText></w:r>`,
    );
    const body = `<w:p>${run('甲')}${mark('begin')}${runs.join('')}${mark('end')}${run('乙')}</w:p>`;
    const { text } = await readDocx(sourceOf(makeDocx(body)), 'a.docx');
    expect(text?.content).toBe('甲和乙\n');
  });
});
