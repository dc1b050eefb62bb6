// The .pdf reader: words over line ends, running heads, scans and missing maps, limits, memory.

import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../../src/core/limits.ts';
import type { Document } from '../../../src/core/model/document.ts';
import { measureText } from '../../../src/core/text/count.ts';
import { readPdf } from '../../../src/documents/formats/pdf/index.ts';
import { loadPdfium, type Pdfium } from '../../../src/documents/formats/pdf/pdfium.ts';
import { often, SLOW } from '../../make/often.ts';
import { column, makePdf, type PdfPage, WHOLE_PAGE } from '../../make/pdf.ts';

const samples = new URL('../../../../shared/samples/', import.meta.url);

async function readBytes(bytes: Uint8Array): Promise<Document> {
  const read = (offset: number, length: number) => bytes.subarray(offset, offset + length);
  return await readPdf({ size: bytes.length, read }, 'a.pdf');
}

const read = (...pages: readonly PdfPage[]) => readBytes(makePdf(pages));
const page = (...texts: readonly string[]): PdfPage => ({ lines: column(texts) });
const countOf = (document: Document) => document.text?.figures.count;

// Full lines of one width, so that nothing but the words themselves tells where a paragraph ends.
const FULL = '这一行写得满满当当没有余地留给下一个字';

describe('lines', () => {
  const table: readonly (readonly [first: string, second: string, count: number, joined: string])[] = [
    ['东山湖光', '餐饮管理', 8, '东山湖光餐饮管理'],
    ['使用Adobe', 'Photoshop打开', 6, 'Adobe Photoshop'],
    ['使用Adobe', '打开', 5, 'Adobe打开'],
    ['well-', 'known', 1, 'well-known'],
    ['co\u00ad', 'operate', 1, 'co'],
    ['电话0512-', '65000000', 3, '0512-65000000'],
    ['共120—', '150份', 3, '120—150'],
    ['http://a.example/b/', 'c.htm', 1, 'http://a.example/b/c.htm'],
    ['the end.', 'A start', 4, 'end. A'],
    ['“好”', '“坏”', 5, '“好”“坏”'],
    ['ﬁne', 'eﬀort', 2, 'fine effort'],
  ];

  it.each(table)('%s / %s → %i 字', async (first, second, count, joined) => {
    const lines = column([`${FULL}${first}`]);
    const document = await read({ lines: [...lines, ...column(['', second]).slice(1)] });
    const pages = await read(page(`${FULL}${first}`), page(second));
    for (const { text } of [document, pages]) {
      expect(text?.figures.count).toBe(FULL.length + count);
      expect(text?.content.replaceAll('\n', '')).toContain(joined);
    }
  });

  it('keeps the blank that ends a line, and adds none between Han', async () => {
    expect(countOf(await read(page('see pages/ ', 'figures')))).toBe(3);
    expect((await read(page(FULL, FULL))).text?.content).toBe(`${FULL}${FULL}\n`);
  });

  it('ends a paragraph at a short line or an indented one', async () => {
    const { text } = await read(page('标题', FULL, `\u3000\u3000${FULL.slice(2)}`));
    expect(text?.content).toBe(`标题\n${FULL}\n\u3000\u3000${FULL.slice(2)}\n`);
  });

  it('joins a number that a fixed grid has cut', async () => {
    expect(countOf(await read(page(`${FULL}〔2`, `6号${FULL}`)))).toBe(2 * FULL.length + 3);
  });

  often('breaking a text into lines and pages does not change 字数', 60, async (times) => {
    const token = fc.oneof(
      fc.constantFrom('东', '山', '，', '。', '（'),
      fc.constantFrom(' ab', ' Word', ' 3.5%'),
    );
    const law = fc.asyncProperty(
      fc.array(token, { minLength: 1, maxLength: 60 }),
      fc.integer({ min: 1, max: 9 }),
      async (tokens, width) => {
        const whole = measureText([{ place: 'body', runs: [{ text: `始${tokens.join('')}终` }] }]);
        const lines = Array.from({ length: Math.ceil(tokens.length / width) }, (_, at) =>
          tokens
            .slice(at * width, (at + 1) * width)
            .join('')
            .trim(),
        );
        const half = lines.length >> 1; // the first and the last line differ: no running heads
        const document = await read(page('始', ...lines.slice(0, half)), page(...lines.slice(half), '终'));
        expect(countOf(document)).toBe(whole.figures.count);
      },
    );
    await fc.assert(law, { numRuns: times });
  });
});

describe('facts', () => {
  it('pages, pictures in forms too, and no hint: the range is never … always', async () => {
    const pictures = [{ x: 70, y: 100, width: 50, height: 50 }];
    const [whole] = pictures;
    const inForm = { x: 200, y: 100, width: 50, height: 50, inForm: true };
    const document = await read(
      { lines: column(['他说：“好”“坏”……']), pictures },
      {
        lines: column(['再见']),
        pictures: whole === undefined ? [] : [whole, inForm],
      },
    );
    expect(document).toMatchObject({ kind: 'pdf', notes: [], text: { pages: 2, pictures: 3, comments: 0 } });
    expect(document.text?.range).toEqual({ min: 10, max: 13, reasons: ['ambiguousWidth'] });
  });

  it('reads a page that is turned', async () => {
    const lines = column([FULL, FULL]).map((line) => ({ ...line, y: line.y - 300 })); // shown, it is 595 high
    const document = await read({ lines, turned: true });
    expect(document.text?.content).toBe(`${FULL}${FULL}\n`);
  });
});

describe('fonts without a file', () => {
  const at = (text: string, x: number, y: number) => ({ text, x, y });

  it('every character is a text of its own', async () => {
    let x = 70;
    const lines = [...'东山湖光餐饮2012年'].map((character) => {
      const line = at(character, x, 700);
      x += /[0-9]/.test(character) ? 6 : 12;
      return line;
    });
    expect((await read({ lines })).text?.content).toBe('东山湖光餐饮2012年\n');
  });

  it('equal lines one beneath the other are all there, a shadow is not', async () => {
    const lines = [at('同一句话', 70, 700), at('同一句话', 70, 682), at('同一句话', 70.3, 682.2)];
    expect(countOf(await read({ lines }))).toBe(8);
  });
});

describe('running heads', () => {
  const BODY = ['甲乙丙丁', '戊己庚辛', '壬癸子丑'];
  const sheet = (index: number, foot: string): PdfPage => ({
    lines: [
      { text: '某某材料汇编', x: 230, y: 800 },
      ...column([BODY[index % 3] ?? '']),
      { text: foot, x: 280, y: 40 },
    ],
  });
  const sheets = (count: number, foot: (number: number) => string) =>
    read(...Array.from({ length: count }, (_, index) => sheet(index, foot(index + 1))));

  it.each([
    [3, (n: number) => `第 ${n} 页 共 3 页`, 3 * 12],
    [2, (n: number) => `- ${n} -`, 2 * 9],
    [4, (n: number) => `— ${n + 7} —`, 4 * 9],
  ])('%i pages', async (count, foot, heads) => {
    const { text } = await sheets(count, foot);
    expect(text?.figures.count).toBe(4 * count);
    expect(text?.leftOut.heads).toBe(heads);
    expect(text?.content).not.toContain('汇编');
  });

  it('two of three pages are not enough, save for the number of the very page', async () => {
    const { text } = await read(page('甲乙丙丁'), sheet(1, '- 2 -'), sheet(2, '- 3 -'));
    expect(text?.figures.count).toBe(12 + 2 * 6);
    expect(text?.leftOut.heads).toBe(6);
  });

  it('figures at the foot of a table are no page numbers', async () => {
    const totals = [58, 31, 77];
    const { text } = await read(
      ...totals.map(
        (total, at): PdfPage => ({
          lines: [...column([BODY[at] ?? '']), { text: `合计${total}`, x: 90, y: 60 }],
        }),
      ),
    );
    expect(text?.figures.count).toBe(3 * 7);
  });

  it('pages that hold nothing else keep their lines', async () => {
    expect(countOf(await read(page('同一句话'), page('同一句话'), page('同一句话')))).toBe(12);
  });
});

describe('no text', () => {
  const scanned: PdfPage = { pictures: [WHOLE_PAGE] };
  const strips: PdfPage = {
    pictures: [0, 1, 2, 3].map((at) => ({ x: 0, y: at * 200, width: 595, height: 200, inForm: true })),
  };

  it.each<readonly [string, readonly PdfPage[], object]>([
    ['pictures that cover the pages', [scanned, scanned], { code: 'scan' }],
    ['a picture in strips, inside forms', [strips], { code: 'scan' }],
    ['a blank page behind the scan', [scanned, {}], { code: 'scan' }],
    [
      'only a stamp on every scan',
      ['1', '2', '3'].map((n) => ({ ...scanned, lines: [{ text: n, x: 290, y: 30 }] })),
      { code: 'scan' },
    ],
    ['a small picture', [{ pictures: [{ x: 9, y: 9, width: 300, height: 300 }] }], { code: 'noText' }],
    ['nothing', [{}], { code: 'noText' }],
    ['lines drawn', [{ operators: '0 0 m 100 100 l S' }], { code: 'noText' }],
  ])('%s', async (_, pages, unread) => {
    expect(await read(...pages)).toEqual({ kind: 'pdf', notes: [], unread });
  });

  it.each(['nameless', 'drawn', 'unknownMap'] as const)('font %s is never a scan', async (font) => {
    const lines = [{ text: 'ABCABCABC', x: 70, y: 700, font }];
    const unread = { code: 'noText', detail: { what: 'characterMap' } };
    expect((await read({ lines })).unread).toEqual(unread);
    expect((await read({ lines, pictures: [WHOLE_PAGE] })).unread).toEqual(unread);
  });

  it('pages without text among others are told', async () => {
    const document = await read(page('东山湖光'), scanned, scanned, {});
    expect(document.notes).toEqual([{ code: 'pagesWithoutText', pages: 2 }]);
    expect(countOf(document)).toBe(4);
  });

  it('a few bullets without a map do not spoil the figure', async () => {
    const bullet = { text: 'A', x: 50, y: 760, font: 'nameless' as const };
    const document = await read({ lines: [...column([FULL]), bullet] });
    expect(document.text?.range).toEqual({ min: FULL.length, max: FULL.length + 1, reasons: ['doubtful'] });
    expect(document.notes).toEqual([{ code: 'lostLetters', letters: 1 }]);
  });
});

describe('refusals', () => {
  const text = [page('东山湖光')];

  it('a password to open is encrypted, one for the owner is not', async () => {
    const locked = await readBytes(makePdf(text, 'geheim'));
    expect(locked.unread).toEqual({ code: 'encrypted' });
    expect(countOf(await readBytes(makePdf(text, '')))).toBe(4);
  });

  it('damage', async () => {
    const bytes = makePdf(text);
    expect((await readBytes(new Uint8Array())).unread).toEqual({ code: 'empty' });
    expect((await readBytes(bytes.subarray(0, 200))).unread?.code).toBe('damaged');
    expect((await readBytes(bytes.subarray(9))).unread?.code).toBe('damaged');
    expect((await readBytes(makePdf([]))).unread).toEqual({ code: 'damaged', detail: { what: 'noPages' } });
  });

  it('a file whose end is lost says so', async () => {
    const file = Buffer.from(makePdf(text))
      .toString('latin1')
      .replace(/startxref\n\d+/, 'startxref\n7');
    expect(await readBytes(Buffer.from(file, 'latin1'))).toMatchObject({ notes: [], text: { han: 4 } });
    const cut = await readBytes(Buffer.from(file.replace('%%EOF', ''), 'latin1'));
    expect(cut).toMatchObject({ notes: [{ code: 'truncatedTail' }], text: { han: 4 } });
  });

  it('limits', SLOW, async () => {
    const read = () => new Uint8Array();
    const huge = await readPdf({ size: LIMITS.pdfBytes + 1, read }, 'a.pdf');
    expect(huge.unread).toEqual({ code: 'tooLarge', detail: { limit: LIMITS.pdfBytes } });
    const blank = Array.from({ length: LIMITS.pdfPages + 1 }, () => ({}));
    const long = await readBytes(makePdf(blank));
    expect(long.unread).toEqual({ code: 'tooManyPages', detail: { limit: LIMITS.pdfPages } });
    const full = page(...Array.from({ length: 10 }, () => 'x'.repeat(LIMITS.textCharacters / 100)));
    const much = Array.from({ length: 11 }, () => full);
    const text = await readBytes(makePdf(much));
    expect(text.unread).toEqual({ code: 'tooMuchText', detail: { limit: LIMITS.textCharacters } });
  });

  often('changed bytes never make the reader throw', 150, async (times) => {
    const bytes = makePdf([page(FULL, FULL), { pictures: [WHOLE_PAGE] }]);
    const spot = fc.record({ at: fc.nat(bytes.length - 1), byte: fc.nat(255) });
    const law = fc.asyncProperty(fc.array(spot, { minLength: 1, maxLength: 8 }), async (spots) => {
      const changed = bytes.slice();
      for (const { at, byte } of spots) changed[at] = byte;
      const { text: facts, unread } = await readBytes(changed);
      expect((facts === undefined) !== (unread === undefined)).toBe(true);
    });
    await fc.assert(law, { numRuns: times });
  });
});

describe('memory', () => {
  const PAIRS = [
    ['FPDF_LoadMemDocument', 'FPDF_CloseDocument'],
    ['FPDF_LoadPage', 'FPDF_ClosePage'],
    ['FPDFText_LoadPage', 'FPDFText_ClosePage'],
  ] as const;

  /** Handles that are open; the functions themselves do what they always do. */
  function openHandles(pdfium: Pdfium): ReadonlySet<string> {
    const handles = new Set<string>();
    for (const [load, close] of PAIRS) {
      const { [load]: loading, [close]: closing } = pdfium;
      Object.assign(pdfium, {
        [load]: (...values: readonly number[]) => {
          const handle = loading(...values);
          if (handle !== 0) handles.add(`${load} ${handle}`);
          return handle;
        },
        [close]: (handle: number) => {
          handles.delete(`${load} ${handle}`);
          return closing(handle);
        },
      });
    }
    return handles;
  }

  it('is given back: pages, texts, documents and bytes, also after refusals', async () => {
    const comment = Buffer.from(`%${'.'.repeat(500_000)}`);
    const padded = (bytes: Uint8Array) => Buffer.concat([bytes, comment, bytes.subarray(-200)]);
    const good = makePdf([page(FULL), { pictures: [WHOLE_PAGE] }]);
    const files = [good, makePdf([page(FULL)], 'geheim'), good.subarray(0, 200), makePdf([])].map(padded);
    const pdfium = await loadPdfium();
    if (pdfium === undefined) throw new Error('Node has an engine');
    const handles = openHandles(pdfium);
    for (const bytes of files) await readBytes(bytes);
    const before = pdfium.memory.buffer.byteLength;
    for (let times = 0; times < 60; times++) for (const bytes of files) await readBytes(bytes);
    expect(await loadPdfium()).toBe(pdfium);
    expect([...handles]).toEqual([]);
    expect(pdfium.memory.buffer.byteLength).toBe(before);
  });
});

const found = existsSync(samples);
if (!found) console.log(`skipped: no samples at ${samples.pathname}`);

describe.skipIf(!found)('samples', () => {
  const sample = (name: string) => readBytes(readFileSync(new URL(name, samples)));
  const truth = (name: string) => {
    const paragraphs = readFileSync(new URL(name, samples), 'utf8')
      .split('\n')
      .filter((text) => text !== '');
    return {
      paragraphs,
      measured: measureText(paragraphs.map((text) => ({ place: 'body', runs: [{ text }] }))),
    };
  };

  // The figures of tenpage.docx in shared/samples/README.md; without a hint the figure is the lower end.
  it('tenpage.pdf has the figures of tenpage.docx', async () => {
    const { text, notes } = await sample('tenpage.pdf');
    expect(text?.figures).toEqual(truth('tenpage.truth.txt').measured.figures);
    expect(text?.range).toEqual({ min: 7283, max: 7293, reasons: ['ambiguousWidth'] });
    expect([text?.pages, text?.pictures, notes]).toEqual([14, 0, []]);
  });

  it('tenpage.pdf without its character maps has no text', async () => {
    const bytes = readFileSync(new URL('tenpage.pdf', samples)).toString('latin1');
    const document = await readBytes(Buffer.from(bytes.replaceAll('/ToUnicode', '/ToUnicodX'), 'latin1'));
    expect(document.unread).toEqual({ code: 'noText', detail: { what: 'characterMap' } });
  });

  it('noembed_gbk.pdf has the text of its truth', async () => {
    const { text } = await sample('noembed_gbk.pdf');
    const { paragraphs, measured } = truth('noembed.truth.txt');
    expect(text?.content.replaceAll('\n', '')).toBe(paragraphs.join(''));
    expect(text?.figures).toEqual(measured.figures);
  });

  it('enc_user.pdf asks for a password', async () => {
    expect((await sample('enc_user.pdf')).unread).toEqual({ code: 'encrypted' });
  });
});
