// PDFs, old Word files, sheets and texts made to break a reader → what is to be said of them.

import { makePdf } from '../make/pdf.ts';
import type { Case } from './documents.ts';
import { HEALTHY } from './healthy.ts';
import { mutant } from './mutate.ts';

const MB = 1024 * 1024;
const bytesOf = (text: string) => Buffer.from(text);
const healthy = (format: string) => HEALTHY[format]?.bytes ?? new Uint8Array(0);

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

export const OTHER_CASES: readonly Case[] = [...PDFS, ...OTHERS];
