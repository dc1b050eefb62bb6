// Ways to be unseen, or drawn more than once × formats: what each reader does with each, as one table.

import { describe, expect, test } from 'vitest';
import { documentFacts } from '../../src/core/facts/document-facts.ts';
import { zh } from '../../src/core/i18n/zh.ts';
import { type Document, type Note, OPENS_RANGE } from '../../src/core/model/document.ts';
import { countLines } from '../../src/core/report/count-lines.ts';
import { sourceOf } from '../../src/documents/binary.ts';
import { openZip } from '../../src/documents/containers/zip/index.ts';
import { readDocument } from '../../src/documents/index.ts';
import { makeDocx, run } from '../make/docx.ts';
import { makePdf } from '../make/pdf.ts';
import { storedZip } from '../make/zip.ts';

const SEEN = '看得见的正文十个字吧';
const UNSEEN = '没有人看得见的';

const FORMATS = ['docx', 'pdf', 'ofd', 'html', 'rtf'] as const;
type Format = (typeof FORMATS)[number];

/** A maker of the body: judged. `no`: the format has no such thing. `not`: it is not looked for; FORMATS.md says so. */
type Cell = string | 'no' | 'not';

const hex = (text: string) => Buffer.from(text, 'utf16le').swap16().toString('hex');
const pdf = (state: string, { x = 70, y = 500, size = 12, before = '', after = '' } = {}) =>
  `${before} q ${state} BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm <${hex(UNSEEN)}> Tj ET Q ${after}`;
const docx = (properties: string, paragraph = '') => `<w:p>${paragraph}${run(UNSEEN, properties)}</w:p>`;
const html = (style: string) => `<p style="${style}">${UNSEEN}</p>`;
const ofd = (attributes: string, { fill = '', at = '20 60 150 6', size = 5 } = {}) =>
  `<o:TextObject Boundary="${at}" Size="${size}" ${attributes}>${fill}<o:TextCode X="0" Y="5" DeltaX="g 6 5">${UNSEEN}</o:TextCode></o:TextObject>`;
const gbk = "\\'c3\\'bb\\'d3\\'d0\\'c8\\'cb\\'bf\\'b4\\'b5\\'c3\\'bc\\'fb\\'b5\\'c4";
const rtf = (words: string) => `{${words} ${gbk}}\\par`;
const COLOR = (value: string, more = '') => `<o:FillColor Value="${value}" ${more}/>`;
const box = (style: string) =>
  `<w:p><w:r><w:pict><v:shape style="${style}"><v:textbox><w:txbxContent>${docx('')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`;

const WAYS: Readonly<Record<string, Readonly<Record<Format, Cell>>>> = {
  deleted: {
    docx: `<w:p><w:del>${`<w:r><w:delText>${UNSEEN}</w:delText></w:r>`}</w:del></w:p>`,
    pdf: 'no',
    ofd: 'no',
    html: `<del>${UNSEEN}</del>`,
    rtf: rtf('\\deleted'),
  },
  hidden: {
    docx: docx('<w:vanish/>'),
    pdf: pdf('3 Tr'),
    ofd: ofd('Visible="false"'),
    html: html('display:none'),
    rtf: rtf('\\v'),
  },
  'white on paper': {
    docx: docx('<w:color w:val="FFFFFF"/>'),
    pdf: pdf('1 g'),
    ofd: ofd('', { fill: COLOR('255 255 255') }),
    html: html('color:#fff'),
    rtf: rtf('\\cf1'),
  },
  'nearly white': {
    docx: docx('<w:color w:val="FDFDFD"/>'),
    pdf: pdf('0.98 g'),
    ofd: ofd('', { fill: COLOR('252 252 252') }),
    html: html('color:rgb(253,253,253)'),
    rtf: rtf('\\cf2'),
  },
  'the colour of its ground': {
    docx: docx('<w:color w:val="000000"/><w:shd w:val="clear" w:fill="000000"/>'),
    pdf: pdf('0 g', { before: 'q 0 g 60 490 400 30 re f Q' }),
    ofd: `<o:PathObject Boundary="10 50 180 30" Fill="true" Stroke="false">${COLOR('10 10 10')}</o:PathObject>${ofd('', { fill: COLOR('0 0 0') })}`,
    html: html('color:#800;background:#810000'),
    rtf: 'not',
  },
  'no ink or transparent': {
    docx: docx(
      '<w14:textFill xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"><w14:noFill/></w14:textFill>',
    ),
    pdf: pdf('7 Tr'),
    ofd: ofd('Alpha="0"'),
    html: html('opacity:0'),
    rtf: 'no',
  },
  tiny: {
    docx: docx('<w:sz w:val="2"/>'),
    pdf: pdf('', { size: 0.5 }),
    ofd: ofd('', { size: 0.1 }),
    html: html('font-size:0'),
    rtf: rtf('\\fs2'),
  },
  'squeezed or flattened': {
    docx: docx('', '<w:pPr><w:spacing w:line="20" w:lineRule="exact"/></w:pPr>'),
    pdf: `BT /F1 12 Tf 1 0 0 0.01 70 500 Tm <${hex(UNSEEN)}> Tj ET`,
    ofd: ofd('CTM="0.01 0 0 0.01 0 0"'),
    html: html('transform:scale(0)'),
    rtf: 'not',
  },
  'off the page': {
    docx: box('position:absolute;margin-left:-9999pt;width:90pt;height:90pt'),
    pdf: pdf('', { x: 2000 }),
    ofd: ofd('', { at: '400 60 150 6' }),
    html: html('position:absolute;left:-9999px'),
    rtf: 'not',
  },
  'clipped or in a box without room': {
    docx: box('width:0;height:0'),
    pdf: pdf('0 0 9 9 re W n'),
    ofd: 'not',
    html: html('height:0;overflow:hidden'),
    rtf: 'not',
  },
  'drawn over': {
    docx: 'not',
    pdf: pdf('', { after: 'q 1 g 60 490 400 30 re f Q' }),
    ofd: `${ofd('')}<o:PathObject Boundary="10 50 180 30" Fill="true">${COLOR('255 255 255')}</o:PathObject>`,
    html: 'not',
    rtf: 'not',
  },
};

const make: Readonly<Record<Format, (body: string) => Uint8Array>> = {
  docx: (body) => makeDocx(`<w:p>${run(SEEN, '')}</w:p>${body}`),
  pdf: (body) => makePdf([{ lines: [{ text: SEEN, x: 70, y: 760 }], operators: body }]),
  ofd: (body) => {
    const seen = `<o:TextObject Boundary="20 20 150 6" Size="5"><o:TextCode X="0" Y="5" DeltaX="g 9 5">${SEEN}</o:TextCode></o:TextObject>`;
    const parts = {
      'OFD.xml': '<o:OFD xmlns:o="urn:x"><o:DocBody><o:DocRoot>D.xml</o:DocRoot></o:DocBody></o:OFD>',
      'D.xml':
        '<o:Document xmlns:o="urn:x"><o:CommonData><o:PageArea><o:PhysicalBox>0 0 210 297</o:PhysicalBox></o:PageArea></o:CommonData><o:Pages><o:Page ID="1" BaseLoc="P.xml"/></o:Pages></o:Document>',
      'P.xml': `<o:Page xmlns:o="urn:x"><o:Content><o:Layer>${seen}${body}</o:Layer></o:Content></o:Page>`,
    };
    return storedZip(Object.entries(parts).map(([name, text]) => ({ name, bytes: Buffer.from(text) })));
  },
  html: (body) => Buffer.from(`<!DOCTYPE html><html><body><p>${SEEN}</p>${body}</body></html>`),
  rtf: (body) =>
    Buffer.concat([
      Buffer.from(
        '{\\rtf1\\ansi\\ansicpg936{\\fonttbl{\\f0\\fcharset134 SimSun;}}{\\colortbl;\\red255\\green255\\blue255;\\red252\\green252\\blue252;}\\f0 ',
      ),
      Buffer.from([...SEEN].map((sign) => `\\u${sign.charCodeAt(0)}?`).join('')),
      Buffer.from(`\\par ${body}}`),
    ]),
};

const cells = Object.entries(WAYS).flatMap(([way, row]) =>
  FORMATS.map((format) => [way, format, row[format]] as const),
);
const judged = cells.filter(([, , cell]) => cell !== 'no' && cell !== 'not');

async function read(format: Format, body: string): Promise<Document> {
  const { document } = await readDocument(sourceOf(make[format](body)), `a.${format}`, 'text');
  return document;
}

describe('what the page does not show', () => {
  test.each(judged)('%s in .%s is not counted', async (_, format, body) => {
    const { text } = await read(format, body);
    const { deleted = 0, hidden = 0, invisible = 0 } = text?.leftOut ?? {};
    expect([text?.figures.count, deleted + hidden + invisible]).toEqual([SEEN.length, UNSEEN.length]);
  });

  test.each(FORMATS)('.%s counts the same text where it is shown', async (format) => {
    const plain = { docx: docx(''), pdf: pdf(''), ofd: ofd(''), html: html(''), rtf: rtf('') }[format];
    expect((await read(format, plain)).text?.figures.count).toBe(SEEN.length + UNSEEN.length);
  });

  test('the table', () => {
    const word = (cell: Cell) => (cell === 'no' ? 'cannot occur' : cell === 'not' ? 'not judged' : 'judged');
    const lines = Object.entries(WAYS).map(
      ([way, row]) => `${way.padEnd(34)}${FORMATS.map((format) => word(row[format]).padEnd(14)).join('')}`,
    );
    console.log(
      [`${''.padEnd(34)}${FORMATS.map((format) => format.padEnd(14)).join('')}`, ...lines].join('\n'),
    );
    expect(judged.length).toBeGreaterThan(40);
  });
});

describe('a document whose parts are named oddly', () => {
  const renamed = (bytes: Uint8Array, name: (part: string) => string) => {
    const zip = openZip(sourceOf(bytes));
    if ('code' in zip) throw new Error(zip.code);
    return storedZip(
      zip.entries.map((entry) => ({ name: name(entry.name), bytes: zip.read(entry) as Uint8Array })),
    );
  };
  const cases = (['docx', 'ofd'] as const).flatMap((format) =>
    (
      [
        ['a dot in front', (part: string) => `./${part}`],
        ['a slash in front', (part: string) => `/${part}`],
        ['backslashes', (part: string) => part.replaceAll('/', '\\')],
        ['capitals', (part: string) => part.toUpperCase()],
        ['small letters', (part: string) => part.toLowerCase()],
      ] as const
    ).map(([what, name]) => [format, what, name] as const),
  );

  test.each(cases)('.%s with %s is read', async (format, _what, name) => {
    const bytes = renamed(make[format](''), name);
    const { document } = await readDocument(sourceOf(bytes), `a.${format}`, 'text');
    expect(document.text?.figures.count).toBe(SEEN.length);
  });

  test.each(['docx', 'ofd'] as const)('.%s in a folder of its own is called that', async (format) => {
    const bytes = renamed(make[format](''), (part) => `材料/${part}`);
    const { document } = await readDocument(sourceOf(bytes), `a.${format}`, 'text');
    expect(document).toMatchObject({
      kind: format,
      unread: { code: 'damaged', detail: { what: 'outerFolder' } },
    });
  });
});

describe('every note of a reader is seen', () => {
  const NOTES: { readonly [Code in Note['code']]: Extract<Note, { readonly code: Code }> } = {
    encoding: { code: 'encoding', encoding: 'gb18030' },
    macros: { code: 'macros' },
    guessedParts: { code: 'guessedParts' },
    foreignParts: { code: 'foreignParts' },
    lostLetters: { code: 'lostLetters', letters: 3 },
    formFields: { code: 'formFields', fields: 2 },
    pagesWithoutText: { code: 'pagesWithoutText', pages: 2 },
    truncatedTail: { code: 'truncatedTail' },
  };

  test.each(Object.values(NOTES))(
    '$code: in count, and where it leaves text unread, in the range of check',
    async (note) => {
      const document: Document = { ...(await read('html', '')), notes: [note] };
      const reason = OPENS_RANGE[note.code];
      // The note, and that the range has no upper end.
      const more = reason === undefined ? 1 : 2;
      expect(countLines(document, zh).length).toBe(countLines({ ...document, notes: [] }, zh).length + more);
      const facts = documentFacts({ pointer: '/x', file: 'a.html', document } as never);
      const reasons = facts['rangeReasons'] as readonly string[];
      if (reason !== undefined) expect(reasons).toContain(reason);
      expect(reasons.every((each) => each in zh.rangeReason)).toBe(true);
    },
  );
});

describe('beside the table', () => {
  test.each([
    [
      'a rule of a style sheet',
      `<style>.away{display:none}</style><p class="away">${UNSEEN}</p>`,
      SEEN.length,
    ],
    [
      'one under a condition',
      `<style>@media print{.away{display:none}}</style><p class="away">${UNSEEN}</p>`,
      SEEN.length + UNSEEN.length,
    ],
    [
      'white on a ground of its own',
      `<p style="color:#fff;background:#036">${UNSEEN}</p>`,
      SEEN.length + UNSEEN.length,
    ],
    [
      'white under a linked sheet',
      `<link rel="stylesheet" href="a.css"><p style="color:white">${UNSEEN}</p>`,
      SEEN.length + UNSEEN.length,
    ],
  ])('%s in a page', async (_, body, count) => {
    expect((await read('html', body)).text?.figures.count).toBe(count);
  });

  test('a page without its optional end tags is whole, one that stops in a division is not', async () => {
    const notes = async (text: string) =>
      (await readDocument(sourceOf(Buffer.from(text)), 'a.html', 'text')).document.notes;
    expect(await notes(`<!DOCTYPE html><html><body><p>${SEEN}<p>${UNSEEN}`)).toEqual([]);
    expect(await notes(`<!DOCTYPE html><html><body><div><p>${SEEN}</p>`)).toEqual([
      { code: 'truncatedTail' },
    ]);
  });

  test('the hint of a content control may count', async () => {
    const control = `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${docx('')}</w:sdtContent></w:sdt>`;
    const { text } = await read('docx', control);
    const [min, max] = [SEEN.length, SEEN.length + UNSEEN.length];
    expect(text?.range).toEqual({ min, max, reasons: ['doubtful'] });
    expect(text?.content).toContain(UNSEEN);
  });

  test.each([
    ['a.docx', '%TSD-Header-###%!', 'sealed', 'encrypted'],
    ['~$a.docx', 'x', 'ownerFile', 'unsupported'],
  ])('%s that begins with %s', async (name, start, kind, code) => {
    const { document } = await readDocument(sourceOf(Buffer.from(start.padEnd(60, '\x01'))), name, 'text');
    expect(document).toMatchObject({ kind, unread: { code, detail: { what: kind } } });
  });
});
