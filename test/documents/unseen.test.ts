// Ways to be unseen, or drawn more than once × formats: what each reader does with each, as one table.

import { describe, expect, test } from 'vitest';
import { documentFacts } from '../../src/core/facts/document-facts.ts';
import { zh } from '../../src/core/i18n/zh.ts';
import { ASKS_TO_LOOK, type Document, type Note, OPENS_RANGE } from '../../src/core/model/document.ts';
import { countLines } from '../../src/core/report/count-lines.ts';
import { unseenLines } from '../../src/core/reporters/unseen.ts';
import { sourceOf } from '../../src/documents/binary.ts';
import { openZip } from '../../src/documents/containers/zip/index.ts';
import { readDocument } from '../../src/documents/index.ts';
import { joinLines } from '../../src/documents/layout/join-lines.ts';
import { makeDocx, run } from '../make/docx.ts';
import { makePdf } from '../make/pdf.ts';
import { makeZip, storedZip } from '../make/zip.ts';
import { wordFile } from './formats/doc/word-file.ts';

const SEEN = '看得见的正文十个字吧';
const UNSEEN = '没有人看得见的';

const FORMATS = ['docx', 'doc', 'odt', 'rtf', 'html', 'pdf', 'ofd'] as const;
type Format = (typeof FORMATS)[number];

/**
 * A body whose text is left out; `range`: in doubt; `note`: counted, with a note that asks to look; `never`: cannot
 * occur, and why; `seen`: taken as seen, and why.
 */
type Cell =
  | string
  | { readonly range: string }
  | { readonly note: string }
  | { readonly never: string }
  | { readonly seen: string };

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
const CLIP = (path: string) =>
  `<o:Clips><o:Clip><o:Area><o:Path Boundary="0 0 150 297"><o:AbbreviatedData>${path}</o:AbbreviatedData></o:Path></o:Area></o:Clip></o:Clips>`;
/** A clip of several areas: what lies in any of them is left. */
const CLIPS = (...paths: readonly string[]) =>
  `<o:Clips><o:Clip>${paths.map((path) => `<o:Area><o:Path Boundary="0 0 150 297"><o:AbbreviatedData>${path}</o:AbbreviatedData></o:Path></o:Area>`).join('')}</o:Clip></o:Clips>`;
const box = (style: string) =>
  `<w:p><w:r><w:pict><v:shape style="${style}"><v:textbox><w:txbxContent>${docx('')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`;

const odt = (properties: string, { paragraph = '', frame = '', graphic = '' } = {}) => {
  const styles =
    `<style:style style:name="T" style:family="text"><style:text-properties ${properties}/></style:style>` +
    `<style:style style:name="P" style:family="paragraph"><style:paragraph-properties ${paragraph}/></style:style>` +
    `<style:style style:name="G" style:family="graphic"><style:graphic-properties ${graphic}/></style:style>`;
  const text = `<text:p text:style-name="P"><text:span text:style-name="T">${UNSEEN}</text:span></text:p>`;
  const framed = `<text:p><draw:frame draw:style-name="G" ${frame}><draw:text-box>${text}</draw:text-box></draw:frame></text:p>`;
  return `${styles}|${frame === '' ? text : framed}`;
};
/** Modifiers of the characters; those of the paragraph behind a bar; `box` puts the text in a text box. */
const doc = (characters: string, where: 'main' | 'box' | 'drawing' = 'main') => `${where}|${characters}`;
const shape = (edges: string, inside = `{\\shptxt \\pard\\plain ${gbk}\\par}`) =>
  `{\\shp{\\*\\shpinst${edges}\\shpwr3\\shpfblwtxt0 ${inside}}}`;
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing';
const NO_INK = 'the format has no ink but a colour';
const PAGES = 'the format is drawn: what is deleted is not drawn';

const ODF = 'urn:oasis:names:tc:opendocument:xmlns';
const ODF_NAMES = Object.entries({
  office: `${ODF}:office:1.0`,
  style: `${ODF}:style:1.0`,
  text: `${ODF}:text:1.0`,
  table: `${ODF}:table:1.0`,
  draw: `${ODF}:drawing:1.0`,
  fo: `${ODF}:xsl-fo-compatible:1.0`,
  svg: `${ODF}:svg-compatible:1.0`,
  loext: 'urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0',
})
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(' ');

function makeOdt(body: string, styles: string): Buffer {
  const content = `<office:document-content ${ODF_NAMES}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`;
  return makeZip([
    { name: 'mimetype', data: 'application/vnd.oasis.opendocument.text' },
    { name: 'content.xml', data: content },
  ]);
}

/** [MS-DOC] 2.9.253: one drawing of 400 by 400 points in front of the text. */
const LARGE_ANCHOR = Buffer.concat([
  Buffer.alloc(12),
  Buffer.from(new Int32Array([0, 0, 8_000, 8_000]).buffer),
  Buffer.from([3 << 5, 0, 0, 0, 0, 0]),
]);

const WAYS: Readonly<Record<string, Readonly<Record<Format, Cell>>>> = {
  deleted: {
    docx: `<w:p><w:del>${`<w:r><w:delText>${UNSEEN}</w:delText></w:r>`}</w:del></w:p>`,
    pdf: { never: PAGES },
    ofd: { never: PAGES },
    html: `<del>${UNSEEN}</del>`,
    rtf: rtf('\\deleted'),
    doc: doc('00 08 01'),
    odt: `|<text:tracked-changes><text:changed-region><text:deletion><text:p>${UNSEEN}</text:p></text:deletion></text:changed-region></text:tracked-changes>`,
  },
  hidden: {
    docx: docx('<w:vanish/>'),
    pdf: pdf('3 Tr'),
    ofd: ofd('Visible="false"'),
    html: html('display:none'),
    rtf: rtf('\\v'),
    doc: doc('3c 08 01'),
    odt: odt('text:display="none"'),
  },
  'white on paper': {
    docx: docx('<w:color w:val="FFFFFF"/>'),
    pdf: pdf('1 g'),
    ofd: ofd('', { fill: COLOR('255 255 255') }),
    html: html('color:#fff'),
    rtf: rtf('\\cf1'),
    doc: { range: doc('70 68 ff ff ff 00') },
    odt: odt('fo:color="#ffffff"'),
  },
  'nearly white': {
    docx: docx('<w:color w:val="FDFDFD"/>'),
    pdf: pdf('0.98 g'),
    ofd: ofd('', { fill: COLOR('252 252 252') }),
    html: html('color:rgb(253,253,253)'),
    rtf: rtf('\\cf2'),
    doc: { range: doc('70 68 fd fd fd 00') },
    odt: odt('fo:color="#fdfdfd"'),
  },
  'the colour of its ground': {
    docx: docx('<w:color w:val="000000"/><w:shd w:val="clear" w:fill="000000"/>'),
    pdf: pdf('0 g', { before: 'q 0 g 60 490 400 30 re f Q' }),
    ofd: `<o:PathObject Boundary="10 50 180 30" Fill="true" Stroke="false">${COLOR('10 10 10')}</o:PathObject>${ofd('', { fill: COLOR('0 0 0') })}`,
    html: html('color:#800;background:#810000'),
    rtf: rtf('\\cf3\\chcbpat4'),
    doc: doc('42 2a 01 0c 2a 01'),
    odt: odt('fo:color="#800000" fo:background-color="#810000"'),
  },
  'no ink or transparent': {
    docx: docx(
      '<w14:textFill xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"><w14:noFill/></w14:textFill>',
    ),
    pdf: pdf('7 Tr'),
    ofd: ofd('Alpha="0"'),
    html: html('opacity:0'),
    rtf: { never: NO_INK },
    doc: { never: NO_INK },
    odt: odt('fo:color="#000000" loext:opacity="0%"'),
  },
  tiny: {
    docx: docx('<w:sz w:val="2"/>'),
    pdf: pdf('', { size: 0.5 }),
    ofd: ofd('', { size: 0.1 }),
    html: html('font-size:0'),
    rtf: rtf('\\fs2'),
    doc: doc('43 4a 02 00'),
    odt: odt('style:font-size-asian="1pt"'),
  },
  'squeezed or flattened': {
    docx: docx('', '<w:pPr><w:spacing w:line="20" w:lineRule="exact"/></w:pPr>'),
    pdf: `BT /F1 12 Tf 1 0 0 0.01 70 500 Tm <${hex(UNSEEN)}> Tj ET`,
    ofd: ofd('CTM="0.01 0 0 0.01 0 0"'),
    html: html('transform:scale(0)'),
    rtf: rtf('\\pard\\sl-20\\slmult0'),
    doc: doc('52 48 01 00'),
    odt: odt('', { paragraph: 'fo:line-height="0.05cm"' }),
  },
  'off the page': {
    docx: box('position:absolute;margin-left:-9999pt;width:90pt;height:90pt'),
    pdf: pdf('', { x: 2000 }),
    ofd: ofd('', { at: '400 60 150 6' }),
    html: html('position:absolute;left:-9999px'),
    rtf: shape('\\shpleft-40000\\shptop0\\shpright-30000\\shpbottom2000'),
    doc: { range: doc('', 'box') },
    odt: odt('', { frame: 'svg:x="-99cm" svg:width="5cm" svg:height="5cm"' }),
  },
  'clipped or in a box without room': {
    docx: box('width:0;height:0'),
    pdf: pdf('0 0 9 9 re W n'),
    ofd: ofd('', { fill: CLIP('M 0 200 L 9 200 L 9 209 L 0 209 C') }),
    html: html('height:0;overflow:hidden'),
    rtf: shape('\\shpleft0\\shptop0\\shpright10\\shpbottom10'),
    doc: { range: doc('', 'box') },
    odt: odt('', { frame: 'svg:width="0.01cm" svg:height="0.01cm"' }),
  },
  'drawn over': {
    docx: {
      note: `<w:p><w:r><w:drawing><wp:anchor xmlns:wp="${DRAWING}" behindDoc="0"><wp:extent cx="5400000" cy="4000000"/><wp:wrapNone/><a:graphic><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill></a:graphic></wp:anchor></w:drawing></w:r></w:p>${docx('')}`,
    },
    pdf: pdf('', { after: 'q 1 g 60 490 400 30 re f Q' }),
    ofd: `${ofd('')}<o:PathObject Boundary="10 50 180 30" Fill="true">${COLOR('255 255 255')}</o:PathObject>`,
    html: {
      range: `<div>${html('')}<div style="position:absolute;left:0;top:0;width:500px;height:90px;background:#fff"></div></div>`,
    },
    rtf: { note: `${rtf('')}${shape('\\shpleft0\\shptop0\\shpright9000\\shpbottom9000', '')}` },
    doc: { note: doc('', 'drawing') },
    odt: {
      note: `${odt('', { graphic: 'style:wrap="run-through" style:run-through="foreground" draw:fill="solid"' })}<text:p><draw:custom-shape draw:style-name="G" svg:width="15cm" svg:height="12cm"/></text:p>`,
    },
  },
};

const make: Readonly<Record<Format, (body: string, annotations?: string, alone?: boolean) => Uint8Array>> = {
  docx: (body) => makeDocx(`<w:p>${run(SEEN, '')}</w:p>${body}`),
  pdf: (body) => makePdf([{ lines: [{ text: SEEN, x: 70, y: 760 }], operators: body }]),
  ofd: (body, annotations = '', alone = false) => {
    const seen = alone
      ? ''
      : `<o:TextObject Boundary="20 20 150 6" Size="5"><o:TextCode X="0" Y="5" DeltaX="g 9 5">${SEEN}</o:TextCode></o:TextObject>`;
    const parts = {
      'OFD.xml': '<o:OFD xmlns:o="urn:x"><o:DocBody><o:DocRoot>D.xml</o:DocRoot></o:DocBody></o:OFD>',
      'D.xml':
        '<o:Document xmlns:o="urn:x"><o:CommonData><o:PageArea><o:PhysicalBox>0 0 210 297</o:PhysicalBox></o:PageArea><o:PublicRes>R.xml</o:PublicRes></o:CommonData><o:Pages><o:Page ID="1" BaseLoc="P.xml"/></o:Pages><o:Annotations>A.xml</o:Annotations></o:Document>',
      'R.xml':
        '<o:Res xmlns:o="urn:x"><o:MultiMedias><o:MultiMedia ID="4" Type="Image"><o:MediaFile>a.jpg</o:MediaFile></o:MultiMedia><o:MultiMedia ID="5" Type="Image" Format="PNG"><o:MediaFile>b.png</o:MediaFile></o:MultiMedia></o:MultiMedias></o:Res>',
      'A.xml':
        '<o:Annotations xmlns:o="urn:x"><o:Page PageID="1"><o:FileLoc>B.xml</o:FileLoc></o:Page></o:Annotations>',
      'B.xml': `<o:PageAnnot xmlns:o="urn:x">${annotations}</o:PageAnnot>`,
      'P.xml': `<o:Page xmlns:o="urn:x"><o:Content><o:Layer>${seen}${body}</o:Layer></o:Content></o:Page>`,
    };
    return storedZip(Object.entries(parts).map(([name, text]) => ({ name, bytes: Buffer.from(text) })));
  },
  html: (body) => Buffer.from(`<!DOCTYPE html><html><body><p>${SEEN}</p>${body}</body></html>`),
  doc: (body) => {
    const [where = '', characters = ''] = body.split('|');
    const sprms = characters === '' ? [] : characters.split(' ').map((byte) => Number.parseInt(byte, 16));
    const texts =
      body === '' ? [{ text: `${SEEN}\r` }] : [{ text: `${SEEN}\r` }, { text: `${UNSEEN}\r`, sprms }];
    const boxed = where === 'box' ? [SEEN.length + 1, 0, 0, 0, 0, 0, UNSEEN.length + 1, 0] : undefined;
    return wordFile({
      pieces: texts,
      ...(boxed ? { lengths: boxed } : {}),
      ...(where === 'drawing' ? { anchors: LARGE_ANCHOR } : {}),
    });
  },
  odt: (body) => {
    const [styles = '', text = ''] = body.includes('|') ? body.split('|') : ['', body];
    return makeOdt(`<text:p>${SEEN}</text:p>${text}`, styles);
  },
  rtf: (body) =>
    Buffer.concat([
      Buffer.from(
        '{\\rtf1\\ansi\\ansicpg936{\\fonttbl{\\f0\\fcharset134 SimSun;}}{\\colortbl;\\red255\\green255\\blue255;\\red252\\green252\\blue252;\\red128\\green0\\blue0;\\red129\\green0\\blue0;}\\f0 ',
      ),
      Buffer.from([...SEEN].map((sign) => `\\u${sign.charCodeAt(0)}?`).join('')),
      Buffer.from(`\\par ${body}}`),
    ]),
};

const cells = Object.entries(WAYS).flatMap(([way, row]) =>
  FORMATS.map((format) => [way, format, row[format]] as const),
);
type Judged = 'out' | 'range' | 'note';
const JUDGED: Readonly<Record<Judged, (cell: Cell) => string | undefined>> = {
  out: (cell) => (typeof cell === 'string' ? cell : undefined),
  range: (cell) => (typeof cell === 'object' && 'range' in cell ? cell.range : undefined),
  note: (cell) => (typeof cell === 'object' && 'note' in cell ? cell.note : undefined),
};
const judged = (by: Judged) =>
  cells.flatMap(([way, format, cell]): [string, Format, string][] => {
    const body = JUDGED[by](cell);
    return body === undefined ? [] : [[way, format, body]];
  });

async function read(format: Format, body: string, annotations = ''): Promise<Document> {
  const bytes = make[format](body, annotations);
  return (await readDocument(sourceOf(bytes), `a.${format}`, 'text')).document;
}

/** The same without the line that everybody sees. */
async function readOnly(format: 'ofd', body: string): Promise<Document> {
  return (await readDocument(sourceOf(make[format](body, '', true)), 'a.ofd', 'text')).document;
}

describe('what the page does not show', () => {
  test.each(judged('out'))('%s in .%s is not counted', async (_, format, body) => {
    const { text } = await read(format, body);
    const { deleted = 0, hidden = 0, invisible = 0 } = text?.leftOut ?? {};
    expect([text?.figures.count, deleted + hidden + invisible]).toEqual([SEEN.length, UNSEEN.length]);
  });

  const cell = (inside: string) => `<table:table-cell>${inside}</table:table-cell>`;
  const flatRow = (inside: string) =>
    `<style:style style:name="R" style:family="table-row"><style:table-row-properties style:row-height="0.01cm"/></style:style>|<table:table><table:table-row table:style-name="R">${inside}</table:table-row></table:table>`;
  const inner = (text: string) =>
    `<table:table><table:table-row>${cell(`<text:p>${text}</text:p>`)}</table:table-row></table:table>`;

  test.each<[string, Format, string]>([
    ['off the page by the first of two places', 'rtf', rtf('\\pard\\posx40000\\posy100')],
    ['off the page by the second of two places', 'rtf', rtf('\\pard\\posx100\\posnegy-40000')],
    ['a flat row', 'odt', flatRow(cell(`<text:p>${UNSEEN}</text:p>`))],
    ['a table in a flat row', 'odt', flatRow(cell(inner(UNSEEN)))],
    [
      'what stands behind a table in a flat row',
      'odt',
      flatRow(cell(`${inner('')}<text:p>${UNSEEN}</text:p>`)),
    ],
  ])('%s in .%s is not counted', async (_, format, body) => {
    const { text } = await read(format, body);
    expect([text?.figures.count, text?.leftOut.invisible]).toEqual([SEEN.length, UNSEEN.length]);
  });

  test.each(judged('range'))('%s in .%s lies within the range', async (_, format, body) => {
    const { text } = await read(format, body);
    const { min, max } = text?.range ?? {};
    expect([min === 0 || min === SEEN.length, max]).toEqual([true, SEEN.length + UNSEEN.length]);
  });

  test.each(judged('note'))('%s in .%s is told, for somebody to look', async (_, format, body) => {
    const { text, notes } = await read(format, body);
    expect(text?.figures.count).toBe(SEEN.length + UNSEEN.length);
    expect(notes).toEqual([{ code: 'drawnOver', drawings: 1 }]);
  });

  test.each(FORMATS)('.%s counts the same text where it is shown', async (format) => {
    const plain = {
      docx: docx(''),
      doc: doc(''),
      odt: odt(''),
      rtf: rtf(''),
      html: html(''),
      pdf: pdf(''),
      ofd: ofd(''),
    }[format];
    expect((await read(format, plain)).text?.figures.count).toBe(SEEN.length + UNSEEN.length);
    expect((await read(format, plain)).notes).toEqual([]);
  });

  const inFront = (extent: string, wrap: string, fill = '<a:srgbClr val="FFFFFF"/>') =>
    `<w:p><w:r><w:drawing><wp:anchor xmlns:wp="${DRAWING}" behindDoc="0"><wp:extent ${extent}/><wp:${wrap}/><a:graphic>${fill}</a:graphic></wp:anchor></w:drawing></w:r></w:p>${docx('')}`;

  test.each<[string, Format, string]>([
    ['white on a highlight', 'doc', doc('70 68 ff ff ff 00 0c 2a 01')],
    ['white on a shading of its own', 'doc', doc('70 68 ff ff ff 00 71 ca 0a 00 00 00 ff 80 00 00 00 00 00')],
    ['lines of 12 points', 'doc', doc('12 64 10 ff 00 00')],
    ['white on a ground of its own', 'rtf', rtf('\\cf1\\chcbpat3')],
    ['white on a dark cell', 'rtf', `\\trowd\\clcbpat3\\cellx900\\pard\\intbl ${rtf('\\cf1')}\\cell\\row`],
    ['lines of 20 points', 'rtf', rtf('\\pard\\sl-400\\slmult0')],
    [
      'a paragraph behind one that is off the page',
      'rtf',
      `{\\pard\\posx40000\\posy100\\par}${rtf('\\pard\\posx100\\posy100')}`,
    ],
    ['a shape on the page', 'rtf', shape('\\shpleft100\\shptop100\\shpright9000\\shpbottom9000')],
    ['white on a ground of its own', 'odt', odt('fo:color="#ffffff" fo:background-color="#003366"')],
    [
      'the automatic colour with an opacity of nothing',
      'odt',
      odt('style:use-window-font-color="true" loext:opacity="0%"'),
    ],
    [
      'the same beside a colour',
      'odt',
      odt('fo:color="#000000" style:use-window-font-color="true" loext:opacity="0%"'),
    ],
    ['lines of half an inch', 'odt', odt('', { paragraph: 'fo:line-height="0.5in"' })],
    ['lines of a share', 'odt', odt('', { paragraph: 'fo:line-height="150%"' })],
    ['black on yellow', 'docx', docx('<w:color w:val="000000"/><w:highlight w:val="yellow"/>')],
    ['a seal in front', 'docx', inFront('cx="1500000" cy="1500000"', 'wrapNone', '<a:blip r:embed="x"/>')],
    ['a picture that text runs around', 'docx', inFront('cx="5400000" cy="4000000"', 'wrapSquare')],
    [
      'a frame without a fill',
      'docx',
      inFront('cx="5400000" cy="4000000"', 'wrapNone', '<a:noFill/><a:srgbClr val="FF0000"/>'),
    ],
    [
      'a clear fill',
      'docx',
      inFront(
        'cx="5400000" cy="4000000"',
        'wrapNone',
        '<a:srgbClr val="FFFFFF"><a:alpha val="30000"/></a:srgbClr>',
      ),
    ],
  ])('what is seen is never taken out: %s in .%s', async (_, format, body) => {
    const { text, notes } = await read(format, body);
    expect([text?.figures.count, notes]).toEqual([SEEN.length + UNSEEN.length, []]);
  });

  test('the table', () => {
    const word = (cell: Cell) => (typeof cell === 'string' ? 'left out' : (Object.keys(cell)[0] ?? ''));
    const row = (cells: readonly string[]) => cells.map((each) => each.padEnd(10)).join('');
    const lines = Object.entries(WAYS).map(
      ([way, cells]) => `${way.padEnd(34)}${row(FORMATS.map((format) => word(cells[format])))}`,
    );
    console.log([`${''.padEnd(34)}${row(FORMATS)}`, ...lines].join('\n'));
    expect(judged('out').length).toBeGreaterThan(55);
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
    drawnOver: { code: 'drawnOver', drawings: 1 },
    annotations: { code: 'annotations', annotations: 2 },
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

/** Where `check` shows each note: a reason of the range, or a line at the report's end. */
test('each note has a place in check', () => {
  const places = Object.entries(ASKS_TO_LOOK).map(([code, looks]) => {
    const reason = OPENS_RANGE[code as Note['code']];
    const own = code === 'encoding' ? 'count alone: nothing depends on it' : undefined;
    return [code, reason ?? own ?? (looks ? 'end of the report' : undefined)];
  });
  expect(places.filter(([, place]) => place === undefined)).toEqual([]);
  expect(Object.fromEntries(places)).toMatchObject({
    truncatedTail: 'cutEnd',
    foreignParts: 'unreadParts',
    pagesWithoutText: 'unreadPages',
    formFields: 'end of the report',
    drawnOver: 'end of the report',
  });
  const noticed = [{ file: '甲.docx', notes: [{ code: 'drawnOver', drawings: 2 }] }];
  const input = {
    messages: zh,
    notice: { stages: [] },
    submissions: [{ name: '某区', stages: [], findings: [], noticed }],
  };
  expect(unseenLines(input as never)).toContain(
    '“甲.docx”：有2个大的图形或图片浮于文字上方，下面如果压着文字，也计入了字数，请打开文件看一眼。',
  );
});

describe('an .ofd page', () => {
  const COVER = '<o:PathObject Boundary="10 50 180 30" Fill="true"><o:FillColor Value="255 255 255"/>';
  const drawn = (path: string) => `${COVER}<o:AbbreviatedData>${path}</o:AbbreviatedData></o:PathObject>`;
  const frame = 'M 0 0 L 180 0 L 180 30 L 0 30 C M 2 2 L 2 28 L 178 28 L 178 2 C';
  const image = (id: string, more = '') =>
    `<o:ImageObject ResourceID="${id}" Boundary="10 50 180 30" ${more}/>`;
  const seen = (body: string): readonly [string, string] => [body, 'seen'];

  test.each<readonly [string, readonly [body: string, state: string]]>([
    ['a clip that leaves the text', seen(ofd('', { fill: CLIP('M 0 0 L 150 0 L 150 20 L 0 20 C') }))],
    [
      'the second of two areas of a clip leaves the text',
      seen(ofd('', { fill: CLIPS('M 200 0 L 210 0 L 210 9 L 200 9 C', 'M 0 0 L 150 0 L 150 20 L 0 20 C') })),
    ],
    [
      'the second of two areas of a clip leaves half of it',
      [
        ofd('', { fill: CLIPS('M 200 0 L 210 0 L 210 9 L 200 9 C', 'M 0 0 L 12 0 L 12 20 L 0 20 C') }),
        'doubtful',
      ],
    ],
    ['a clip without corners', seen(ofd('', { fill: CLIP('') }))],
    ['a clip that leaves half of it', [ofd('', { fill: CLIP('M 0 0 L 12 0 L 12 20 L 0 20 C') }), 'doubtful']],
    ['letters squeezed to nothing', [ofd('HScale="0.01"'), 'invisible']],
    ['letters half as wide', seen(ofd('HScale="0.5"'))],
    ['letters made narrow by their matrix', [ofd('CTM="0.01 0 0 1 0 0"'), 'invisible']],
    ['mirrored letters', seen(ofd('CTM="-1 0 0 1 60 0"'))],
    ['letters turned upside down', seen(ofd('CTM="1 0 0 -1 0 8"'))],
    [
      'white outlines alone',
      [ofd('Fill="false" Stroke="true"', { fill: '<o:StrokeColor Value="255 255 255"/>' }), 'invisible'],
    ],
    [
      'black outlines alone',
      seen(ofd('Fill="false" Stroke="true"', { fill: '<o:StrokeColor Value="0 0 0"/>' })),
    ],
    [
      'letters beside their own box',
      [ofd('', { at: '20 60 150 6' }).replace('X="0" Y="5"', 'X="0" Y="40"'), 'doubtful'],
    ],
    ['letters upon each other', [ofd('').replace('g 6 5', 'g 6 0'), 'doubtful']],
    ['letters without steps', seen(ofd('').replace(' DeltaX="g 6 5"', ''))],
    ['a frame drawn around it', seen(ofd('') + drawn(frame))],
    ['a rule drawn through it', seen(`${ofd('')}<o:PathObject Boundary="10 63 180 0.3" Fill="true"/>`)],
    ['a box drawn over it', [ofd('') + drawn('M 0 0 L 180 0 L 180 30 L 0 30 C'), 'invisible']],
    [
      'a round shape drawn over it',
      [ofd('') + drawn('M 0 0 B 90 -20 90 -20 180 0 L 180 30 L 0 30 C'), 'doubtful'],
    ],
    ['a box over half of it', [`${ofd('')}<o:PathObject Boundary="30 50 90 30" Fill="true"/>`, 'doubtful']],
    ['a clear box over it', seen(`${ofd('')}<o:PathObject Boundary="10 50 180 30" Fill="true" Alpha="40"/>`)],
    ['a photo over it', [ofd('') + image('4'), 'invisible']],
    ['a photo with a mask over it', [ofd('') + image('4', 'ImageMask="5"'), 'doubtful']],
    ['a picture that may be clear in part over it', [ofd('') + image('5'), 'doubtful']],
    ['a photo behind it', seen(image('4') + ofd(''))],
    ['white on a photo', [image('4') + ofd('', { fill: COLOR('255 255 255') }), 'doubtful']],
    [
      'white on a dark box',
      seen(`<o:PathObject Boundary="10 50 180 30" Fill="true"/>${ofd('', { fill: COLOR('255 255 255') })}`),
    ],
    ['a layer that is not shown', [`</o:Layer><o:Layer Visible="false">${ofd('')}`, 'invisible']],
    ['a foreground layer', seen(`</o:Layer><o:Layer Type="Foreground">${ofd('')}`)],
  ])('%s', async (_, [body, state]) => {
    const { text } = await read('ofd', body);
    const count = SEEN.length + (state === 'seen' ? UNSEEN.length : 0);
    const max = SEEN.length + (state === 'invisible' ? 0 : UNSEEN.length);
    expect([text?.range.min, text?.range.max, text?.leftOut.invisible]).toEqual([
      count,
      max,
      state === 'invisible' ? UNSEEN.length : 0,
    ]);
  });

  const SCAN = '<o:ImageObject ResourceID="4" Boundary="0 0 210 297"/>';
  test('a page that is a picture with what a scanner guessed beneath is a scan', async () => {
    const { unread } = await readOnly('ofd', `${ofd('Alpha="0"')}${SCAN}${ofd('Alpha="0"')}`);
    expect(unread?.code).toBe('scan');
    expect((await readOnly('ofd', ofd('') + SCAN)).unread?.code).toBe('scan');
    expect((await readOnly('ofd', SCAN + ofd(''))).text?.figures.count).toBe(UNSEEN.length);
  });

  test('text of annotations is in the upper end and noted; a watermark of one is set aside', async () => {
    const annotated = (type: string, more = '') =>
      `<o:Annot Type="${type}" ${more}><o:Appearance Boundary="0 0 210 297">${ofd('')}</o:Appearance></o:Annot>`;
    const { text, notes } = await read('ofd', '', annotated('Stamp') + annotated('Path', 'Visible="false"'));
    expect(notes).toEqual([{ code: 'annotations', annotations: 1 }]);
    expect([text?.range.min, text?.range.max]).toEqual([SEEN.length, SEEN.length + UNSEEN.length]);
    expect((await read('ofd', '', annotated('Watermark'))).notes).toEqual([]);
  });
});

test('full lines that end and begin with full-width marks alone are joined without a blank', () => {
  const line = (text: string, up: number) => ({ page: 0, text, spaced: false, left: 20, right: 32, up });
  expect(joinLines([line('）', 60), line('（', 40), line('」', 20)])).toEqual(['）（」']);
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

  test.each(['.总结.docx.icloud', '总结.gdoc', '总结.webloc'])(
    '%s is what a cloud leaves in its place',
    async (name) => {
      const { document } = await readDocument(
        sourceOf(Buffer.from('{"url":"https://example.com/d/x"}')),
        name,
        'text',
      );
      expect(document).toMatchObject({ kind: 'shortcut', unread: { code: 'shortcut' } });
    },
  );

  test.each([
    ['a.docx', '%TSD-Header-###%!', 'sealed', 'encrypted'],
    ['~$a.docx', 'x', 'ownerFile', 'unsupported'],
  ])('%s that begins with %s', async (name, start, kind, code) => {
    const { document } = await readDocument(sourceOf(Buffer.from(start.padEnd(60, '\x01'))), name, 'text');
    expect(document).toMatchObject({ kind, unread: { code, detail: { what: kind } } });
  });
});
