import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { utils, write } from 'cfb';
import { describe, expect, test } from 'vitest';
import type { ByteSource, Kind } from '../../../src/core/model/document.ts';
import { sourceOf } from '../../../src/documents/binary.ts';
import { contradiction, familyOf, kindOf } from '../../../src/documents/detect/index.ts';
import { KINDS, makePicture } from '../../make/image.ts';
import { makeOle } from '../../make/ole.ts';
import { storedZip } from '../../make/zip.ts';

const samples = new URL('../../../../shared/samples/', import.meta.url);
const kind = (bytes: Uint8Array | string, name = 'file'): Kind =>
  kindOf(sourceOf(typeof bytes === 'string' ? Buffer.from(bytes) : bytes), name);
const hex = (bytes: string): Buffer =>
  Buffer.concat([Buffer.from(bytes.replaceAll(' ', ''), 'hex'), Buffer.alloc(64)]);
const zip = (...names: string[]): Buffer =>
  storedZip(names.map((name) => ({ name, bytes: Buffer.alloc(700) })));

describe('by signature', () => {
  test.each(KINDS)('%s', (name) => {
    expect(kind(makePicture(name, { width: 9, height: 9 }), 'a.docx')).toBe(name);
  });

  const table: readonly (readonly [Kind, Buffer | string])[] = [
    ['pdf', '%PDF-1.4\n'],
    ['pdf', '\ufeff\r\n%PDF-1.7\n'],
    ['text', '通知里提到的 %PDF-1.4 只是文字'],
    ['rtf', '{\\rtf1\\ansi\\ansicpg936'],
    ['rar', hex('526172211a0700')],
    ['sevenZip', hex('377abcaf271c')],
    ['shortcut', hex('4c000000 01140200')],
    ['shortcut', '[InternetShortcut]\r\nURL=http://example.com/\r\n'],
    ['executable', hex('4d5a9000 03000000')],
    ['text', 'MZ是一个缩写。'],
    ['text', 'BM是另一个缩写，后面还有二十多个字节。'],
    ['executable', hex('7f454c46')],
    ['media', hex('00000020 66747970 69736f6d')],
    ['media', hex('00000014 66747970 71742020')],
    ['avif', hex('0000001c 66747970 61766966')],
    ['heic', hex('00000018 66747970 6d696631')],
    ['media', hex('494433 0400000000')],
    ['media', hex('52494646 00000000 41564920')],
    ['media', hex('3026b275 8e66cf11')],
    ['word95', hex('dba52d00')],
    ['xls', hex('09081000 00060500')],
    ['empty', ''],
    ['unknown', Buffer.alloc(5000)],
    ['unknown', hex('1f8b0800')],
  ];
  test.each(table)('%s', (expected, bytes) => expect(kind(bytes)).toBe(expected));
});

describe('zip', () => {
  const odf = (type: string) =>
    storedZip([
      { name: 'mimetype', bytes: Buffer.from(`application/vnd.oasis.opendocument.${type}`) },
      { name: 'content.xml' },
    ]);
  const many = Array.from({ length: 40 }, (_, index) => `media/image${index}.png`);
  const table: readonly (readonly [Kind, Buffer])[] = [
    ['docx', zip('[Content_Types].xml', '_rels/.rels', 'word/document.xml')],
    ['docx', zip('_rels/.rels', ...many, 'word/document.xml', '[Content_Types].xml')],
    ['docx', zip('[Content_Types].xml', '_rels\\.rels', 'word\\document.xml')],
    ['xlsx', zip('[Content_Types].xml', 'xl/workbook.xml')],
    ['pptx', zip('[Content_Types].xml', 'ppt/presentation.xml')],
    ['odt', odf('text')],
    ['odt', odf('text-template')],
    ['ods', odf('spreadsheet')],
    ['otherPackage', odf('graphics')],
    ['pptx', odf('presentation')],
    ['ofd', zip('OFD.xml', 'Doc_0/Document.xml')],
    ['ofd', zip(...many, 'OFD.xml')],
    // Names as odd packers write them: readers of documents take them all.
    ['docx', zip('./[Content_Types].xml', './_rels/.rels', './word/document.xml')],
    ['docx', zip('/[Content_Types].xml', '/word/document.xml')],
    ['xlsx', zip('[CONTENT_TYPES].XML', 'XL/WORKBOOK.XML')],
    ['ofd', zip('./OFD.xml', './Doc_0/Document.xml')],
    ['zip', zip('材料/a.docx', '材料/word/document.xml')],
    ['zip', zip('word/document.xml', 'a.txt')],
    ['zip', storedZip([])],
  ];
  test.each(table)('%s %#', (expected, bytes) => expect(kind(bytes)).toBe(expected));

  test('sizes behind the data: the central directory tells', () => {
    const parts = ['[Content_Types].xml', 'word/document.xml'].map((name) => ({
      name,
      bytes: Buffer.alloc(5000),
    }));
    expect(kind(storedZip(parts, true))).toBe('docx');
  });

  test('a docx that was packed into a zip does not make the zip a docx', () => {
    const inner = zip('[Content_Types].xml', 'word/document.xml');
    expect(kind(storedZip([{ name: 'a.docx', bytes: inner }]))).toBe('zip');
    expect(kind(storedZip([{ name: 'a.docx', bytes: inner }], true))).toBe('zip');
  });

  test('a cut docx is still one; parts in unusual folders are believed with the ending', () => {
    const cut = zip('[Content_Types].xml', 'word/document.xml', ...many).subarray(0, 3000);
    expect(kind(cut)).toBe('docx');
    expect(kind(zip('[Content_Types].xml', 'text/main.xml'), 'a.docx')).toBe('docx');
    expect(kind(zip('[Content_Types].xml', 'text/main.xml'), 'a.zip')).toBe('zip');
    expect(kind(zip('META-INF/manifest.xml', 'content.xml', 'mimetype'), 'a.odt')).toBe('odt');
  });

  test.each([
    ['iwork', 'a.pages', ['Index/Document.iwa', 'preview.jpg']],
    ['iwork', 'a.numbers', ['Index.zip', 'Metadata/Properties.plist']],
    ['iwork', 'a.pages', ['index.xml', 'QuickLook/Thumbnail.jpg']],
    ['iwork', 'a.zip', ['index.xml.gz', 'buildVersionHistory.plist']],
    ['iwork', 'a.key', ['index.apxl', 'theme-files/a.jpg']],
    ['zip', 'a.zip', ['index.xml', 'a.docx']],
    ['zip', 'a.zip', ['报告.pages/Index/Document.iwa', '报送清单.yaml']],
    ['otherPackage', 'a.epub', ['META-INF/container.xml', 'OEBPS/content.opf']],
    ['otherPackage', 'a.vsdx', ['[Content_Types].xml', 'visio/document.xml']],
    ['otherPackage', 'a.docx', ['[Content_Types].xml', 'visio/document.xml']],
    ['otherPackage', 'a.oxps', ['[Content_Types].xml', 'FixedDocumentSequence.fdseq']],
    ['otherPackage', 'a.xmind', ['content.json', 'manifest.json']],
    ['pptx', 'a.dps', ['[Content_Types].xml', 'slides/presentation.xml']],
    // Unpacked, and packed again with the folder around it; without a document’s name it is a zip.
    ['docx', 'a.docx', ['材料/[Content_Types].xml', '材料/word/document.xml']],
    ['docx', 'a.docx', ['材料/[Content_Types].xml', '材料/word/document.xml', '__MACOSX/材料/._a']],
    ['ofd', 'a.ofd', ['材料/OFD.xml', '材料/Doc_0/Document.xml']],
    ['odt', 'a.odt', ['材料/mimetype', '材料/content.xml']],
    ['zip', 'a.zip', ['材料/[Content_Types].xml', '材料/word/document.xml']],
    ['zip', 'a.docx', ['材料/[Content_Types].xml', '材料/word/document.xml', 'b.docx']],
  ] as const)('%s: %s with %j', (expected, name, names) => expect(kind(zip(...names), name)).toBe(expected));

  test('an ordinary docx costs one read of 4 kB', () => {
    const reads: number[] = [];
    const inner = sourceOf(zip('[Content_Types].xml', '_rels/.rels', 'word/document.xml', ...many));
    const source: ByteSource = {
      size: inner.size,
      read: (offset, length) => {
        reads.push(length);
        return inner.read(offset, length);
      },
    };
    expect(kindOf(source, 'a.docx')).toBe('docx');
    expect(reads).toEqual([4096]);
  });
});

describe('OLE', () => {
  const ole = (...names: string[]) => makeOle(names.map((name) => ({ name })));
  const fib = (...start: number[]) => makeOle([{ name: 'WordDocument', start: Uint8Array.from(start) }]);
  const table: readonly (readonly [Kind, Buffer])[] = [
    ['doc', ole('Data', '1Table', 'CompObj', 'a', 'b', 'c', 'WordDocument')],
    ['doc', fib(0xec, 0xa5, 0xc1, 0)],
    ['word95', fib(0xdc, 0xa5, 0x65, 0)],
    ['word95', fib(0xec, 0xa5, 0x68, 0)],
    ['xls', ole('Workbook')],
    ['xls', ole('Book')],
    ['works', ole('CONTENTS')],
    ['ole', ole('EncryptionInfo', 'EncryptedPackage')],
    ['ole', ole('PowerPoint Document')],
    ['ole', ole('__properties_version1.0')],
    ['doc', makeOle([{ name: 'Workbook', nested: true }, { name: 'WordDocument' }])],
    ['xls', makeOle([{ name: 'WordDocument', nested: true }, { name: 'Workbook' }])],
  ];
  test.each(table)('%s %#', (expected, bytes) => expect(kind(bytes)).toBe(expected));

  test('as another writer lays it out', () => {
    const container = utils.cfb_new();
    for (const name of ['Data', 'WordDocument', 'Workbook2'])
      utils.cfb_add(container, `/${name}`, Buffer.alloc(5000));
    expect(kind(Buffer.from(write(container, { type: 'buffer' }) as Uint8Array))).toBe('doc');
  });

  test('directories that bite their own tail', () => {
    const bytes = ole('Workbook');
    bytes.writeUInt32LE(1, 512 + 4); // the directory's sector follows itself
    bytes.writeUInt32LE(0, 1024 + 128 * 2 + 72); // an entry's right hand is the root
    expect(kind(bytes)).toBe('xls');
  });
});

test('broken containers never throw, and settle on some kind', () => {
  const whole = [zip('[Content_Types].xml', 'word/document.xml'), makeOle([{ name: 'WordDocument' }])];
  let state = 1;
  for (const bytes of whole) {
    for (let round = 0; round < 300; round++) {
      const broken = Buffer.from(bytes.subarray(0, bytes.length - (round % 10) * 90));
      for (let flip = 0; flip < 4; flip++) {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
        broken[8 + (state % (broken.length - 8))] = state >>> 24;
      }
      expect(familyOf(kind(broken, 'a.docx'))).toBeDefined();
    }
  }
});

if (!existsSync(samples)) console.log('kind.test: ../shared/samples is missing, its files are not looked at');
describe.skipIf(!existsSync(samples))('samples', () => {
  const ODD: Readonly<Record<string, Kind>> = {
    'Word95.doc': 'word95',
    'bug53475-password-is-pass.docx': 'ole',
    'testWORKS.wps': 'works',
  };
  const BY_ENDING: Readonly<Record<string, Kind>> = { txt: 'text', md: 'markdown', jpg: 'jpeg' };
  const names = existsSync(samples) ? readdirSync(samples) : [];
  test.each(names)('%s', (name) => {
    const ending = name.slice(name.lastIndexOf('.') + 1);
    const bytes = readFileSync(new URL(name, samples));
    const expected = ODD[name] ?? BY_ENDING[ending] ?? ending;
    expect(kind(bytes, name)).toBe(expected);
    expect(contradiction(name, kind(bytes, name))).toBeUndefined();
  });
});
