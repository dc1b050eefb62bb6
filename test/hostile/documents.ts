// Every hostile document of the corpus, with the words of which `count` is to say one.

import { makeDocx, NAMESPACES, paragraph, relation } from '../make/docx.ts';
import { makePicture, segment } from '../make/image.ts';
import { makePdf } from '../make/pdf.ts';
import { makeZip } from '../make/zip.ts';
import { HEALTHY } from './healthy.ts';
import { mutant } from './mutate.ts';

const MB = 1024 * 1024;
const W = `xmlns:w="${NAMESPACES['w']}"`;
const prolog = '<?xml version="1.0" encoding="UTF-8"?>';
const healthy = (format: string) => HEALTHY[format]?.bytes ?? new Uint8Array(0);

/** A Word document whose main part is this. */
const docxOf = (main: string | Uint8Array) => makeDocx('', { files: { 'word/document.xml': main } });
const main = (inside: string, before = '') =>
  `${prolog}${before}<w:document ${W}><w:body>${inside}</w:body></w:document>`;
const nested = (times: number, name: string) => `<${name}>`.repeat(times) + `</${name}>`.repeat(times);
const word = (what: string, bytes: Uint8Array, ...says: string[]): Case => ({
  what,
  file: 'x.docx',
  bytes,
  says,
});

const LAUGHS = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(50)}"><!ENTITY c "${'&b;'.repeat(50)}">]>`;
const OUTSIDE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>';
const REMOTE = '<!DOCTYPE x SYSTEM "http://203.0.113.1/x.dtd">';
const A = { name: 'word/document.xml', data: main(paragraph('甲')) };
const B = { name: 'word/document.xml', data: main(paragraph('乙')) };

const ZIPS: readonly Case[] = [
  word('a part that inflates to 60 MB', docxOf(main(' '.repeat(60 * MB))), 'tooLarge'),
  word('a part of 10 MB of paragraphs', docxOf(main(paragraph('甲').repeat(150_000))), 'tooLarge', 'facts'),
  word('two parts of one name', makeZip([A, B]), 'ambiguousArchive', 'damaged'),
  word(
    'a local header of another name',
    makeZip([{ ...A, localName: 'word/other.xml' }]),
    'ambiguousArchive',
    'damaged',
  ),
  word('a size that lies', makeZip([{ ...A, claimedSize: 10 }]), 'damaged'),
  word('a sum that lies', makeZip([{ ...A, claimedCrc: 1 }]), 'damaged'),
  word('an archive in front of the archive', makeZip([A], { before: makeZip([B]) }), 'ambiguousArchive'),
  word('an archive in the comment', makeZip([A], { comment: makeZip([B]) }), 'ambiguousArchive'),
  word(
    '2,500 parts',
    makeZip(Array.from({ length: 2_500 }, (_, at) => ({ name: `word/${at}.xml`, data: 'x' }))),
    'tooManyParts',
  ),
  word('a part with a password', makeZip([{ ...A, flags: 1 }]), 'encrypted', 'damaged'),
  word('the first half', healthy('docx').slice(0, healthy('docx').length / 2), 'damaged'),
  word('the end missing', healthy('docx').slice(0, -30), 'damaged'),
  word('nothing', new Uint8Array(0), 'empty'),
  word('zeros', new Uint8Array(5_000), 'unsupported', 'damaged'),
];

const XMLS: readonly Case[] = [
  word('billion laughs', docxOf(main('<w:p><w:r><w:t>&c;</w:t></w:r></w:p>', LAUGHS)), 'damaged'),
  word('an entity that is a file', docxOf(main('<w:p><w:r><w:t>&a;</w:t></w:r></w:p>', OUTSIDE)), 'damaged'),
  word('a DTD from the network', docxOf(main(paragraph('甲'), REMOTE)), 'damaged'),
  word('300 levels', docxOf(main(nested(300, 'w:sdt'))), 'tooDeep'),
  word('100,000 levels', docxOf(main('<w:sdt>'.repeat(100_000))), 'tooDeep'),
  word(
    '300 attributes',
    docxOf(main(`<w:p ${Array.from({ length: 300 }, (_, at) => `w:a${at}="1"`).join(' ')}/>`)),
    'tooManyParts',
    'tooDeep',
  ),
  word(
    '1,100,000 characters',
    docxOf(main(paragraph('和谐劳动关系'.repeat(190_000)))),
    'tooMuchText',
    'tooLarge',
  ),
  word('an element without end', docxOf(`${prolog}<w:document ${W}><w:body><w:p`), 'damaged'),
  word('a part of one bracket over and over', docxOf('<'.repeat(500_000)), 'damaged'),
  word(
    'a part that is no text',
    docxOf(Uint8Array.from({ length: 9_000 }, (_, at) => (at * 7_919) % 251)),
    'damaged',
  ),
  word(
    'styles that are based on each other',
    makeDocx(`<w:p><w:pPr><w:pStyle w:val="a"/></w:pPr><w:r><w:t>${'和'.repeat(40)}</w:t></w:r></w:p>`, {
      styles:
        '<w:style w:type="paragraph" w:styleId="a"><w:basedOn w:val="b"/></w:style><w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="a"/></w:style>',
    }),
    'facts',
  ),
  word(
    'a picture that lies elsewhere',
    makeDocx(paragraph('和'.repeat(40)), {
      relations: relation('image', 'file:///etc/passwd" TargetMode="External'),
    }),
    'facts',
    'damaged',
  ),
  word(
    'a main part outside the file',
    makeZip([
      {
        name: '_rels/.rels',
        data: `${prolog}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation('officeDocument', '../../../../etc/passwd')}</Relationships>`,
      },
      { name: '[Content_Types].xml', data: `${prolog}<Types/>` },
    ]),
    'damaged',
    'unsupported',
    'archive',
  ),
];

const WORD_CASES: readonly Case[] = [...ZIPS, ...XMLS];

const lyingJpeg = () => {
  const bytes = Buffer.from(makePicture('jpeg', { width: 1200, height: 900 }));
  const at = bytes.indexOf(Buffer.from([0xff, 0xc0]));
  bytes.writeUInt16BE(65_500, at + 5);
  bytes.writeUInt16BE(65_500, at + 7);
  return bytes;
};

const circularTiff = () => {
  const bytes = Buffer.alloc(64);
  bytes.write('II*\0', 'latin1');
  bytes.writeUInt32LE(8, 4);
  bytes.writeUInt16LE(1, 8);
  bytes.writeUInt32LE(8, 22); // the next directory is this one
  return bytes;
};

const zeroBoxes = () => {
  const head = Buffer.alloc(24);
  head.writeUInt32BE(24, 0);
  head.write('ftypheic\0\0\0\0mif1heic', 4, 'latin1');
  return Buffer.concat([head, Buffer.alloc(4_096)]);
};

const PICTURE_CASES: readonly Case[] = [
  {
    what: 'a photo that claims 4 gigapixels',
    file: 'x.jpg',
    bytes: lyingJpeg(),
    says: ['tooLarge', 'damaged'],
  },
  {
    what: '1 MB of segments without content',
    file: 'x.jpg',
    bytes: Buffer.concat([
      Buffer.from([0xff, 0xd8]),
      ...Array.from({ length: 100_000 }, () => segment(0xe5, Buffer.alloc(0))),
    ]),
    says: ['damaged'],
  },
  { what: 'directories that run in a circle', file: 'x.tif', bytes: circularTiff(), says: ['damaged'] },
  { what: 'boxes of no length', file: 'x.heic', bytes: zeroBoxes(), says: ['damaged', 'unsupported'] },
  {
    what: 'a photo of 21 MB',
    file: 'x.jpg',
    bytes: Buffer.concat([healthy('photo'), Buffer.alloc(21 * MB)]),
    says: ['tooLarge'],
  },
  { what: 'a page under the name of a photo', file: 'x.jpg', bytes: healthy('html'), says: ['facts'] },
];

const bytesOf = (text: string) => Buffer.from(text);

const LOOP = (objects: string) => bytesOf(`%PDF-1.4\n${objects}\ntrailer\n<</Size 9/Root 1 0 R>>\n%%EOF\n`);
const pdf = (what: string, bytes: Uint8Array, ...says: string[]): Case => ({
  what,
  file: 'x.pdf',
  bytes,
  says,
});

const PDFS: readonly Case[] = [
  pdf(
    'a tree of pages that holds itself',
    LOOP(
      '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 9/Kids[2 0 R 2 0 R]>>endobj',
    ),
    'damaged',
    'noText',
    'tooManyPages',
  ),
  pdf(
    'a count of pages that lies',
    LOOP('1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 2147483647/Kids[]>>endobj'),
    'damaged',
    'tooManyPages',
    'noText',
  ),
  pdf(
    'a form that draws itself',
    LOOP(
      '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 5 0 R/Resources<</XObject<</X 4 0 R>>>>>>endobj\n4 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 4 0 R>>>>/Length 5>>stream\n/X Do\nendstream endobj\n5 0 obj<</Length 5>>stream\n/X Do\nendstream endobj',
    ),
    'noText',
    'damaged',
    'crashed',
  ),
  pdf('501 pages', makePdf(Array.from({ length: 501 }, () => ({}))), 'tooManyPages'),
  pdf('a password', makePdf([{}], 'secret'), 'encrypted'),
  pdf(
    'no pages',
    LOOP('1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 0/Kids[]>>endobj'),
    'damaged',
  ),
  pdf('only the mark of a PDF', bytesOf('%PDF-1.7\n'), 'damaged'),
  pdf('the first third', healthy('pdf').slice(0, healthy('pdf').length / 3), 'damaged', 'facts', 'noText'),
];

const sectorLoop = (() => {
  const bytes = Buffer.from(healthy('doc'));
  const fat = 512 * (1 + bytes.readUInt32LE(76));
  for (let at = 0; at < 512; at += 4) bytes.writeUInt32LE(1, fat + at); // every chain runs in a circle
  return bytes;
})();

const OTHERS: readonly Case[] = [
  {
    what: 'chains of sectors that run in a circle',
    file: 'x.doc',
    bytes: sectorLoop,
    says: ['damaged', 'unsupported'],
  },
  ...[88, 1356, 9202].map(
    (number): Case => ({
      what: `a formula on which the library never ends (${number})`,
      file: 'x.xls',
      bytes: mutant(healthy('xls'), number),
      says: ['facts', 'damaged'],
    }),
  ),
  { what: '300 groups', file: 'x.rtf', bytes: bytesOf(`{\\rtf1${'{'.repeat(300)}甲`), says: ['tooDeep'] },
  { what: '1 MB of groups', file: 'x.rtf', bytes: bytesOf(`{\\rtf1${'{'.repeat(MB)}`), says: ['tooDeep'] },
  {
    what: 'bytes to be skipped beyond the end',
    file: 'x.rtf',
    bytes: bytesOf('{\\rtf1\\bin2147483647 x}'),
    says: ['damaged', 'facts', 'noText'],
  },
  {
    what: '1 MB of open tags',
    file: 'x.html',
    bytes: bytesOf(`<html>${'<div>'.repeat(MB / 5)}`),
    says: ['facts', 'noText', 'tooDeep', 'damaged', 'tooManyParts'],
  },
  {
    what: '1 MB of tags without end',
    file: 'x.html',
    bytes: bytesOf(`<html>${'<a '.repeat(MB / 3)}`),
    says: ['facts', 'noText', 'damaged', 'tooDeep'],
  },
  {
    what: '1 MB of entities',
    file: 'x.html',
    bytes: bytesOf(`<html>${'&amp;'.repeat(MB / 5)}`),
    says: ['facts'],
  },
  {
    what: '1 MB of comments without end',
    file: 'x.html',
    bytes: bytesOf(`<html>${'<!--'.repeat(MB / 4)}`),
    says: ['facts', 'noText', 'damaged'],
  },
  {
    what: '5 MB of quotes',
    file: 'x.csv',
    bytes: bytesOf('"'.repeat(5 * MB)),
    says: ['tooMuchText', 'facts', 'damaged'],
  },
  {
    what: '5 MB of commas',
    file: 'x.csv',
    bytes: bytesOf(','.repeat(5 * MB)),
    says: ['facts', 'tooMuchText', 'damaged', 'empty'],
  },
  {
    what: '2 MB of line ends',
    file: 'x.txt',
    bytes: bytesOf('\n'.repeat(2 * MB)),
    says: ['facts', 'tooMuchText'],
  },
  { what: '6 MB of text', file: 'x.txt', bytes: bytesOf('和谐'.repeat(MB)), says: ['tooMuchText'] },
  { what: 'text with NULs', file: 'x.txt', bytes: bytesOf('甲\0\0\0\0乙'), says: ['unsupported', 'damaged'] },
  { what: '21 MB', file: 'x.txt', bytes: Buffer.alloc(21 * MB, 'a'), says: ['tooLarge'] },
  {
    what: 'a program',
    file: 'x.docx',
    bytes: bytesOf(`MZ${'\0'.repeat(200)}`),
    says: ['executable', 'unsupported'],
  },
];

const OTHER_CASES: readonly Case[] = [...PDFS, ...OTHERS];

export interface Case {
  readonly what: string;
  readonly file: string;
  readonly bytes: Uint8Array;
  /** Codes of which one is to be said; `facts` where the file is only strange. */
  readonly says: readonly string[];
}

export const CASES: readonly Case[] = [...WORD_CASES, ...OTHER_CASES, ...PICTURE_CASES];
