// Real documents give the figures of an independent counter (samples/README.md of the shared folder).

import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Document, Paragraph, TextFacts } from '../../src/core/model/document.ts';
import { measureText } from '../../src/core/text/count.ts';
import { sourceOf } from '../../src/documents/binary.ts';
import { readDocx } from '../../src/documents/formats/docx/index.ts';
import { readOdt } from '../../src/documents/formats/odt/index.ts';

const samples = new URL('../../../shared/samples/', import.meta.url);
const missing = !existsSync(samples);
if (missing) console.log(`samples.test: ${samples.pathname} is missing, real documents are not compared`);

const bytesOf = (name: string) => readFileSync(new URL(name, samples));

// 字数, 不计空格, 计空格, 中文字符, 非中文单词; boxes out; ambiguous never, always.
type Row = readonly [file: string, figures: readonly number[], body: number, never: number, always: number];
const TABLE: readonly Row[] = [
  ['160.docx', [112, 152, 152, 103, 9], 112, 112, 112],
  ['554.docx', [260, 476, 676, 244, 16], 258, 260, 260],
  ['OKR.docx', [94, 435, 454, 59, 35], 94, 94, 94],
  ['certificate.docx', [36, 86, 90, 26, 10], 0, 36, 36],
  ['delins.docx', [223, 1094, 1297, 0, 223], 223, 223, 223],
  ['iterable_numbering.docx', [180, 559, 559, 140, 40], 180, 180, 180],
  ['payment.docx', [80, 190, 193, 59, 21], 80, 80, 80],
  ['render_multiple_column.docx', [240, 715, 723, 168, 72], 240, 240, 240],
  ['resume.docx', [67, 254, 319, 40, 27], 67, 67, 87],
  ['sdt_cell.docx', [75, 161, 164, 60, 15], 75, 75, 75],
  ['stress009.docx', [1064, 1603, 1687, 946, 118], 1064, 1064, 1065],
  ['swagger.docx', [180, 935, 956, 107, 73], 180, 180, 180],
  ['tenpage.docx', [7293, 7540, 7540, 7226, 67], 7293, 7283, 7293],
];

function factsOf({ text, unread }: Document): TextFacts {
  if (!text) throw new Error(JSON.stringify(unread));
  return text;
}

/** The counted text again, as if its ambiguous characters all, or none, carried the hint. */
function recount(content: string, hint: boolean): number {
  const paragraphs: Paragraph[] = content
    .split('\n')
    .map((text) => ({ place: 'body', runs: [{ text, hint }] }));
  return measureText(paragraphs).figures.count;
}

describe.skipIf(missing)('samples', () => {
  test.each(TABLE)('%s', async (file, figures, body, never, always) => {
    const facts = factsOf(await readDocx(sourceOf(bytesOf(file)), file));
    expect(Object.values(facts.figures)).toEqual(figures);
    expect(facts.figures.count - facts.boxed).toBe(body);
    expect([recount(facts.content, false), recount(facts.content, true)]).toEqual([never, always]);
  });

  test('the same document as .docx and .odt: the same text, which is the truth, and no hint in .odt', async () => {
    const docx = factsOf(await readDocx(sourceOf(bytesOf('tenpage.docx')), ''));
    const odt = factsOf(await readOdt(sourceOf(bytesOf('tenpage.odt')), ''));
    expect(odt.content).toBe(docx.content);
    const letters = (text: string) => text.replace(/\s+/g, '');
    expect(letters(odt.content)).toBe(letters(bytesOf('tenpage.truth.txt').toString()));
    expect([odt.figures.count, odt.range]).toEqual([
      7283,
      { min: 7283, max: 7293, reasons: ['ambiguousWidth'] },
    ]);
  });

  test('an encrypted .odt says so', async () => {
    expect((await readOdt(sourceOf(bytesOf('testODTEncrypted.odt')), '')).unread).toEqual({
      code: 'encrypted',
    });
  });
});
