// Lines become paragraphs; Markdown is counted as written; damage never throws.

import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LIMITS } from '../../../src/core/limits.ts';
import { sourceOf } from '../../../src/documents/binary.ts';
import { readPlain } from '../../../src/documents/formats/text/index.ts';
import { cuts, flips } from '../../make/damage.ts';

const samples = new URL('../../../../shared/samples/', import.meta.url);
if (!existsSync(samples)) console.log('shared samples are missing: their figures are not tested');

const read = (text: string, name = 'a.txt') => readPlain(sourceOf(Buffer.from(text)), name);

describe('readPlain', () => {
  test.each([
    ['two lines', '中文\n中文', '中文\n中文\n', 4],
    ['line ends of three systems', '甲\r\n乙\r丙\n', '甲\n乙\n丙\n', 3],
    ['a word is not joined over a line', 'one\ntwo', 'one\ntwo\n', 2],
    ['empty lines stay lines', '甲\n\n乙', '甲\n\n乙\n', 2],
    ['DOS end mark', '甲\r\n\x1a', '甲\n', 1],
  ])('%s', (_, text, content, count) => {
    const document = read(text);
    expect(document).toMatchObject({ kind: 'text', notes: [], text: { content, pictures: 0 } });
    expect(document.text?.figures.count).toBe(count);
  });

  test.each(['a.md', '说明.MARKDOWN'])('%s is Markdown and counted as written', (name) => {
    // By Word's rule for the bare line: #, 标, 题, **, 粗, ** are six.
    const document = read('# 标题 **粗**', name);
    expect(document.kind).toBe('markdown');
    expect(document.text?.figures.count).toBe(6);
  });

  test('an empty file is empty', () => {
    expect(read('').unread).toEqual({ code: 'empty' });
  });

  test('another encoding than UTF-8 is noted', () => {
    const bytes = Uint8Array.from([0xd6, 0xd0, 0xce, 0xc4]);
    expect(readPlain(sourceOf(bytes), 'a.txt').notes).toEqual([{ code: 'encoding', encoding: 'gb18030' }]);
  });

  test('too large is refused before it is read', () => {
    const source = { size: LIMITS.documentBytes + 1, read: () => expect.unreachable() as never };
    expect(readPlain(source, 'a.txt').unread?.code).toBe('tooLarge');
  });

  test('too much text is not measured', () => {
    expect(read('a'.repeat(LIMITS.textCharacters + 1)).unread?.code).toBe('tooMuchText');
    expect(read('a'.repeat(LIMITS.textCharacters)).text?.figures.count).toBe(1);
  });

  test('damaged bytes give a Document', () => {
    const bytes = Buffer.from('第一条 phone 0512\n第二条\n');
    for (const broken of [...cuts(bytes), ...flips(bytes)]) {
      const { text, unread } = readPlain(sourceOf(broken), 'a.txt');
      expect((text === undefined) !== (unread === undefined)).toBe(true);
    }
  });
});

describe.skipIf(!existsSync(samples))('samples', () => {
  // The figure of tenpage without hints stands in the samples' list, by an independent counter.
  test('tenpage.truth.txt', () => {
    const document = readPlain(
      sourceOf(readFileSync(new URL('tenpage.truth.txt', samples))),
      'tenpage.truth.txt',
    );
    expect(document.text?.figures).toMatchObject({
      count: 7283,
      charactersNoSpaces: 7540,
      charactersWithSpaces: 7540,
    });
    expect(document.text?.range).toMatchObject({ min: 7283, max: 7293 });
  });

  test('one text in three encodings has one figure, and two characters more have two more', () => {
    const figures = ['t_gbk.txt', 't_utf16le.txt', 't_gb18030.txt'].map(
      (name) => readPlain(sourceOf(readFileSync(new URL(name, samples))), name).text?.figures,
    );
    expect(figures[1]).toEqual(figures[0]);
    expect(figures[2]?.asian).toBe((figures[0]?.asian ?? 0) + 2);
    expect(figures[2]?.count).toBe((figures[0]?.count ?? 0) + 2);
  });
});
