// Blocks → a PDF with a text layer; page pictures → a PDF as a scanner makes it, without any text.

import { deflateSync } from 'node:zlib';

/** @typedef {import('./texts.mjs').Block} Block */

const A4 = { width: 595, height: 842 };
const MARGIN = { left: 78, top: 90, bottom: 80 };
const LINE_WIDTH = 440;
const LINE_HEIGHT = 27;
const SIZE = { title: 22, subtitle: 16, heading: 16, paragraph: 16, contact: 16 };
// Such marks do not begin a line (避头尾).
const NEVER_FIRST = /^[，。、；：？！”’）》]/;

/**
 * @param {readonly Block[]} blocks
 * @returns {Buffer}
 */
export function makeTextPdf(blocks) {
  const lines = blocks.flatMap(linesOf);
  const perPage = Math.floor((A4.height - MARGIN.top - MARGIN.bottom) / LINE_HEIGHT);
  const pages = [];
  for (let at = 0; at < lines.length; at += perPage)
    pages.push(pageContent(lines.slice(at, at + perPage), pages.length + 1));
  const fonts = [
    // PDF 1.7, 9.7.5.2: UniGB-UCS2-H is predefined, so the font needs neither a file nor a map.
    '<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[4 0 R]>>',
    '<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>' +
      '/DW 1000/W[1 95 500]/FontDescriptor 5 0 R>>',
    '<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880/Descent -120' +
      '/CapHeight 880/StemV 93>>',
  ];
  return assemble(
    fonts,
    pages.map((content) => ({ resources: '/Font<</F1 3 0 R>>', objects: [contentObject(content)] })),
  );
}

/**
 * @param {readonly { bytes: Buffer, width: number, height: number }[]} pictures one JPEG for each page
 * @returns {Buffer}
 */
export function makeScanPdf(pictures) {
  const pages = pictures.map(({ bytes, width, height }) => {
    const dictionary = `/Type/XObject/Subtype/Image/Width ${width}/Height ${height}/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode`;
    const drawing = `q ${A4.width} 0 0 ${A4.height} 0 0 cm /P Do Q`;
    return {
      resources: '/XObject<</P @2 0 R>>',
      objects: [contentObject(drawing), streamObject(dictionary, bytes)],
    };
  });
  return assemble([], pages);
}

/** @param {Block} block */
function linesOf(block) {
  if (block.kind === 'table' || block.kind === 'note' || block.kind === 'box')
    throw new Error(`no ${block.kind} in a PDF`);
  const size = SIZE[block.kind];
  const centred = block.kind === 'title' || block.kind === 'subtitle';
  const rows = wrap(centred ? block.text : `\u3000\u3000${block.text}`, LINE_WIDTH / size);
  return rows.map((text) => {
    const free = LINE_WIDTH - widthOf(text) * size;
    // An ideographic space is no glyph of the first CIDs everywhere: indent by position, not by character.
    const indent = text.match(/^\u3000*/)?.[0].length ?? 0;
    return { text: text.slice(indent), size, x: MARGIN.left + (centred ? free / 2 : indent * size) };
  });
}

/**
 * @param {string} text
 * @param {number} room in characters
 */
function wrap(text, room) {
  const rows = [''];
  let used = 0;
  for (const word of text.match(/[\x21-\x7e]+|[^\x21-\x7e]/g) ?? []) {
    if (used + widthOf(word) > room && !NEVER_FIRST.test(word)) {
      rows.push('');
      used = 0;
    }
    rows[rows.length - 1] += word;
    used += widthOf(word);
  }
  return rows;
}

/** @param {string} text */
function widthOf(text) {
  let width = 0;
  for (const character of text) width += character < '\x7f' ? 0.5 : 1;
  return width;
}

/**
 * @param {readonly { text: string, size: number, x: number }[]} lines
 * @param {number} number
 */
function pageContent(lines, number) {
  const show = (text, size, x, y) => `BT /F1 ${size} Tf ${x.toFixed(2)} ${y} Td <${hex(text)}> Tj ET`;
  const body = lines.map(({ text, size, x }, index) =>
    show(text, size, x, A4.height - MARGIN.top - index * LINE_HEIGHT),
  );
  return [...body, show(`- ${number} -`, 12, A4.width / 2 - 15, 45)].join('\n');
}

/** @param {string} text */
function hex(text) {
  return Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase();
}

/** @param {string} content */
function contentObject(content) {
  return streamObject('/Filter/FlateDecode', deflateSync(Buffer.from(content, 'latin1'), { level: 9 }));
}

/**
 * @param {string} dictionary
 * @param {Buffer} bytes
 */
function streamObject(dictionary, bytes) {
  return Buffer.concat([
    Buffer.from(`<<${dictionary}/Length ${bytes.length}>>\nstream\n`, 'latin1'),
    bytes,
    Buffer.from('\nendstream', 'latin1'),
  ]);
}

/**
 * Objects 1 and 2 are catalogue and page tree, the shared ones follow, then each page with its own objects.
 * In a page's resources `@n` stands for the page's n-th object.
 * @param {readonly string[]} shared
 * @param {readonly { resources: string, objects: readonly Buffer[] }[]} pages
 */
function assemble(shared, pages) {
  const objects = [
    Buffer.from('<</Type/Catalog/Pages 2 0 R>>'),
    Buffer.alloc(0),
    ...shared.map((each) => Buffer.from(each, 'latin1')),
  ];
  const kids = [];
  for (const page of pages) {
    const number = objects.length + 1;
    kids.push(`${number} 0 R`);
    const resources = page.resources.replace(/@(\d)/g, (_, index) => String(number + Number(index)));
    const box = `/MediaBox[0 0 ${A4.width} ${A4.height}]`;
    objects.push(
      Buffer.from(`<</Type/Page/Parent 2 0 R${box}/Resources<<${resources}>>/Contents ${number + 1} 0 R>>`),
      ...page.objects,
    );
  }
  objects[1] = Buffer.from(`<</Type/Pages/Kids[${kids.join(' ')}]/Count ${kids.length}>>`);
  return withTable(objects);
}

/** @param {readonly Buffer[]} objects */
function withTable(objects) {
  const pieces = [Buffer.from('%PDF-1.4\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
  let offset = pieces[0].length;
  let table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  objects.forEach((object, index) => {
    const piece = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')]);
    table += `${String(offset).padStart(10, '0')} 00000 n \n`;
    pieces.push(piece);
    offset += piece.length;
  });
  const trailer = `trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${offset}\n%%EOF\n`;
  return Buffer.concat([...pieces, Buffer.from(table + trailer, 'latin1')]);
}
