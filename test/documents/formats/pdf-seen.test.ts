// What a PDF draws and does not show is aside; what it shows, however drawn, counts once.

import { describe, expect, it } from 'vitest';
import { readPdf } from '../../../src/documents/formats/pdf/index.ts';
import { processorTime } from '../../make/often.ts';
import { column, makePdf, type PdfPage, WHOLE_PAGE } from '../../make/pdf.ts';

const SHOWN = '看得见的正文一共十五个字在这里';
const UNSEEN = '另外八字无人看见';

async function read(page: PdfPage, further?: Readonly<Record<number, string>>) {
  const bytes = makePdf([page], undefined, further);
  const document = await readPdf(
    { size: bytes.length, read: (at, length) => bytes.subarray(at, at + length) },
    'a.pdf',
  );
  return { count: document.text?.figures.count, max: document.text?.range.max, ...document };
}

const hex = (text: string) => Buffer.from(text, 'utf16le').swap16().toString('hex');
/** Text by operators: `state` before it, at a place, of a size. */
const drawn = (text: string, { state = '', x = 70, y = 500, size = 12, after = '' } = {}) =>
  `q ${state} BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm <${hex(text)}> Tj ET ${after} Q\n`;
const body = drawn(SHOWN, { y: 700 });
const with15 = (operators: string) => read({ operators: body + operators });

describe('is not shown', () => {
  it.each([
    ['render mode 3', drawn(UNSEEN, { state: '3 Tr' })],
    ['render mode 7', drawn(UNSEEN, { state: '7 Tr' })],
    ['white on paper', drawn(UNSEEN, { state: '1 g' })],
    ['nearly white', drawn(UNSEEN, { state: '0.97 0.97 0.98 rg' })],
    ['white in CMYK', drawn(UNSEEN, { state: '0 0 0 0 k' })],
    ['white strokes', drawn(UNSEEN, { state: '1 Tr 1 G' })],
    ['black on black', `q 0 g 60 490 400 30 re f Q ${drawn(UNSEEN)}`],
    ['a tenth of a point', drawn(UNSEEN, { size: 0.1 })],
    ['squeezed flat', `BT /F1 12 Tf 1 0 0 0.01 70 500 Tm <${hex(UNSEEN)}> Tj ET`],
    ['off the page', drawn(UNSEEN, { x: 900 })],
    ['below the page', drawn(UNSEEN, { y: -50 })],
    ['clipped away', drawn(UNSEEN, { state: '0 0 10 10 re W n' })],
    ['clipped to nothing', drawn(UNSEEN, { state: '300 300 0 0 re W n' })],
    ['under a white box', `${drawn(UNSEEN)} q 1 g 60 490 400 30 re f Q`],
    [
      'under a box in two strokes',
      `${drawn(UNSEEN)} q 1 g 60 490 m 460 490 l 460 520 l 60 520 l h 9 9 m 12 12 l h f Q`,
    ],
    ['under a picture', `${drawn(UNSEEN)} q 400 0 0 30 60 490 cm /P Do Q`],
  ])('%s', async (_, operators) => {
    const { count, text } = await with15(operators);
    expect([count, text?.leftOut.invisible]).toEqual([15, 8]);
  });

  it('clipped to nothing within a form that is moved', async () => {
    const form = drawn(UNSEEN, { state: '0 0 10 10 re W n 300 300 200 400 re W n', x: 20, y: 100 });
    const further = {
      12: `<</Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Length ${form.length}>>stream\n${form}\nendstream`,
    };
    const { count, text } = await read({ operators: `${body} q 1 0 0 1 5 5 cm /Q Do Q` }, further);
    expect([count, text?.leftOut.invisible]).toEqual([15, 8]);
  });

  it('a page that is one picture with what a scanner recognised is a scan', async () => {
    const ocr = await read({ pictures: [WHOLE_PAGE], operators: drawn(SHOWN, { state: '3 Tr' }) });
    expect(ocr.unread).toEqual({ code: 'scan' });
    const under = await read({ operators: `${drawn(SHOWN)} q 595 0 0 842 0 0 cm /P Do Q` });
    expect(under.unread).toEqual({ code: 'scan' });
  });
});

describe('is shown', () => {
  it.each([
    ['white on a dark box', `q 0 0 0.5 rg 60 490 400 30 re f Q ${drawn(UNSEEN, { state: '1 g' })}`],
    ['white on a picture', `q 400 0 0 30 60 490 cm /P Do Q ${drawn(UNSEEN, { state: '1 g' })}`],
    ['white letters with black strokes', drawn(UNSEEN, { state: '2 Tr 0 G 1 g' })],
    ['light grey', drawn(UNSEEN, { state: '0.85 g' })],
    ['half transparent paper behind a box', `q 1 g 60 490 400 30 re f Q ${drawn(UNSEEN)}`],
    ['a frame around it', `${drawn(UNSEEN)} q 0 g 50 480 420 60 re 60 490 400 40 re f* Q`],
    ['a clip that holds it', drawn(UNSEEN, { state: '60 490 400 30 re W n' })],
    ['small print of six points', drawn(UNSEEN, { size: 6 })],
  ])('%s', async (_, operators) => {
    const { count, max, text } = await with15(operators);
    expect([count, max, text?.leftOut.invisible]).toEqual([23, 23, 0]);
  });

  it('a letter at the edge of the page, of which a third is left', async () => {
    expect((await read({ operators: drawn(SHOWN, { x: 595 - 14 * 12 - 4 }) })).count).toBe(15);
  });
});

describe('is drawn more than once', () => {
  const signs = (dx: number) => [...SHOWN].map((sign, at) => drawn(sign, { x: 70 + at * 12 + dx, y: 700 }));
  it.each([
    ['the page', body + body],
    ['a line, a little aside', body + drawn(SHOWN, { x: 70.4, y: 700.3 })],
    [
      'four times, as a missing bold face is',
      [0, 0.3, 0.6, 0.9].map((dx) => drawn(SHOWN, { x: 70 + dx, y: 700 })).join(''),
    ],
    [
      'sign by sign',
      signs(0)
        .flatMap((sign) => [sign, sign])
        .join(''),
    ],
    ['signs, then all again', [...signs(0), ...signs(0.4)].join('')],
    ['and then unseen', body + drawn(SHOWN, { y: 700, state: '3 Tr' })],
  ])('%s', async (_, operators) => {
    const { count, max, text } = await read({ operators });
    expect([count, max]).toEqual([15, 15]);
    expect(text?.content.replaceAll('\n', '')).toBe(SHOWN);
  });

  it('letters that stand side by side are all there', async () => {
    const { text } = await read({ lines: column(['爨爨爨 lllll iiii ...... 好好学习']) });
    expect(text?.content).toBe('爨爨爨 lllll iiii ...... 好好学习\n');
  });

  it('the same line further down counts again', async () => {
    expect((await read({ operators: body + drawn(SHOWN, { y: 680 }) })).count).toBe(30);
  });
});

/** A text field whose value stands in object 90. */
const FIELD = {
  1: '<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[91 0 R]/DA(/F1 12 Tf)/DR<</Font<</F1 3 0 R>>>>>>>>',
  91: '<</Type/Annot/Subtype/Widget/FT/Tx/T(a)/V 90 0 R/Rect[70 100 500 700]/F 4/P 20 0 R>>',
};
const typed = (value: string) => ({ ...FIELD, 90: `<feff${hex(value)}>` });

describe('is laid over the page by a stamp', () => {
  const stamp = (flags: number, operators: string) => ({
    91: `<</Type/Annot/Subtype/Stamp/Rect[70 100 300 200]/F ${flags}/AP<</N 92 0 R>>>>`,
    92: `<</Type/XObject/Subtype/Form/BBox[0 0 230 100]/Resources<</Font<</F1 3 0 R>>>>/Length ${operators.length}>>\nstream\n${operators}\nendstream`,
  });
  const letters = `BT /F1 12 Tf 10 10 Td <${hex('已审核')}> Tj ET`;

  it.each([
    ['letters are noted', stamp(4, letters), [{ code: 'annotations', annotations: 1 }]],
    ['a hidden one is not', stamp(2, letters), []],
    ['nor one without letters', stamp(4, '0 0 50 50 re f'), []],
  ])('%s', async (_, more, notes) => {
    const found = await read({ operators: body, annotations: '91 0 R' }, more);
    expect([found.count, found.max, found.notes]).toEqual([15, 15, notes]);
  });
});

describe('is typed into a field', () => {
  it('what fits is counted, what does not may be', async () => {
    const short = await read({ operators: body, annotations: '91 0 R' }, typed('填上的七个字啊'));
    expect([short.count, short.max, short.notes]).toEqual([22, 22, [{ code: 'formFields', fields: 1 }]]);
    // A letter needs three points by three, and the box has 430 by 600.
    const long = await read({ operators: body, annotations: '91 0 R' }, typed('长'.repeat(30_000)));
    expect([long.count, long.max]).toEqual([15, 30_015]);
  });

  it('a value of any length is read as it is, or not at all', async () => {
    const long = await read({ operators: body, annotations: '91 0 R' }, typed('长'.repeat(70_000)));
    expect([long.count, long.max]).toEqual([15, 70_015]);
    const much = await read({ operators: body, annotations: '91 0 R' }, typed('长'.repeat(1_000_001)));
    expect(much.unread).toEqual({ code: 'tooMuchText', detail: { limit: 1_000_000 } });
  });

  it('fields that show one value over and over are no way around the limit of a text', async () => {
    const annotations = '91 0 R '.repeat(40);
    const much = await read({ operators: body, annotations }, typed('多'.repeat(30_000)));
    expect(much.unread).toEqual({ code: 'tooMuchText', detail: { limit: 1_000_000 } });
  });
});

describe('a letter without a name', () => {
  const mapped = (map: string) => ({
    90: '<</Type/Font/BaseFont/Nameless/ToUnicode 91 0 R>>',
    91: `<</Length ${map.length}>>stream\n${map}\nendstream`,
  });
  const lines = [...column([SHOWN]), { text: '甲', x: 70, y: 700, font: 'nameless' as const }];
  const code = hex('甲');

  it('is named by the map of its font', async () => {
    const { text } = await read({ lines }, mapped(`1 beginbfchar <${code}> <${hex('乙')}> endbfchar`));
    expect(text?.content.replaceAll('\n', '')).toBe(`${SHOWN}乙`);
  });

  it('a map of blocks without an end is searched once, a padding of megabytes is stepped over', async () => {
    const map = `${'beginbfchar '.repeat(100_000)} beginbfrange <${code}> <${code}> <${hex('丙')}> endbfrange`;
    const further = { ...mapped(map), 92: `[${' '.repeat(12_000_000)}]` };
    const took = await processorTime(async () => {
      const { text } = await read({ lines }, further);
      expect(text?.content.replaceAll('\n', '')).toBe(`${SHOWN}丙`);
    });
    expect(took).toBeLessThan(5_000);
  });
});
