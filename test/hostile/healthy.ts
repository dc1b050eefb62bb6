// One healthy file for each reader: what the mutations begin with, and the twin of every hostile case.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { utils, write } from '@e965/xlsx';
import { wordFile } from '../documents/formats/doc/word-file.ts';
import { makeDocx, NAMESPACES, paragraph } from '../make/docx.ts';
import { KINDS, makePicture } from '../make/image.ts';
import { EXAMPLES } from '../make/run.ts';
import { makeZip } from '../make/zip.ts';

export interface Healthy {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const PASSING = join(EXAMPLES, 'pass-kunshan');
const example = (path: string) => readFileSync(join(PASSING, path));

const SENTENCES = '协调员每月走访车间两次，把职工的意见写进会议记录，逐条答复。';
const PROSE = Array.from({ length: 30 }, (_, at) => `第${at + 1}条　${SENTENCES}`).join('\n');

const OASIS = 'urn:oasis:names:tc:opendocument:xmlns';
const ODF = ['office', 'text', 'table', 'style']
  .map((name) => `xmlns:${name}="${OASIS}:${name}:1.0"`)
  .join(' ');

/** An OpenDocument file around the inside of its body. */
function openDocument(type: 'text' | 'spreadsheet', inside: string): Buffer {
  const content = `<?xml version="1.0"?><office:document-content ${ODF}><office:body>${inside}</office:body></office:document-content>`;
  return makeZip([
    { name: 'mimetype', data: `application/vnd.oasis.opendocument.${type}`, stored: true },
    { name: 'content.xml', data: content },
  ]);
}

function ofd(): Buffer {
  const lines = PROSE.split('\n').map(
    (line, at) =>
      `<o:TextObject Boundary="20 ${20 + 8 * at} 150 6" Size="5"><o:TextCode X="0" Y="5" DeltaX="g ${line.length - 1} 5">${line}</o:TextCode></o:TextObject>`,
  );
  const page = `<o:Page xmlns:o="urn:x"><o:Content><o:Layer>${lines.join('')}</o:Layer></o:Content></o:Page>`;
  const area =
    '<o:CommonData><o:PageArea><o:PhysicalBox>0 0 210 297</o:PhysicalBox></o:PageArea></o:CommonData>';
  return makeZip([
    [
      'OFD.xml',
      '<o:OFD xmlns:o="urn:x"><o:DocBody><o:DocRoot>Doc/Document.xml</o:DocRoot></o:DocBody></o:OFD>',
    ],
    [
      'Doc/Document.xml',
      `<o:Document xmlns:o="urn:x">${area}<o:Pages><o:Page ID="1" BaseLoc="Page.xml"/></o:Pages></o:Document>`,
    ],
    ['Doc/Page.xml', page],
  ]);
}

function workbook(bookType: 'biff8' | 'xlml'): Buffer {
  const book = utils.book_new();
  const rows = Array.from({ length: 40 }, (_, at) => [`单位${at}`, 13_800_000_000 + at, at % 2 === 0]);
  utils.book_append_sheet(book, utils.aoa_to_sheet([['名称', '电话', '属实'], ...rows]), '台账');
  return write(book, { bookType, type: 'buffer' });
}

/** A main part in which every name bears a prefix that Word does not use. */
function prefixed(body: string): string {
  return `<x:document xmlns:x="${NAMESPACES['w']}">${body.replaceAll('<w:', '<x:').replaceAll('</w:', '</x:').replaceAll(' w:', ' x:')}</x:document>`;
}

const rtfText = [...PROSE]
  .map((letter) => (letter === '\n' ? '\\par ' : `\\u${letter.charCodeAt(0)}?`))
  .join('');
const paragraphs = PROSE.split('\n')
  .map((line) => `<text:p>${line}</text:p>`)
  .join('');
const page = `<html><head><meta charset="utf-8"></head><body>${PROSE.split('\n')
  .map((line) => `<p>${line}</p>`)
  .join('')}<table><tr><td>甲</td></tr></table></body></html>`;
const cells = Array.from(
  { length: 30 },
  (_, at) =>
    `<table:table-row><table:table-cell><text:p>单位${at}</text:p></table:table-cell></table:table-row>`,
).join('');

const MAIL = [
  'From: =?utf-8?B?5piG5bGx?= <a@example.cn>',
  'To: b@example.cn',
  'Date: Wed, 28 Nov 2012 09:30:00 +0800',
  'Subject: =?gbk?B?sbjL1w==?=',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary="xx"',
  '',
  '--xx',
  'Content-Type: text/plain; charset=utf-8',
  '',
  SENTENCES,
  '--xx',
  'Content-Type: application/zip; name="a.zip"',
  'Content-Transfer-Encoding: base64',
  '',
  makeZip([['报送清单.yaml', '地区: 昆山市\n']]).toString('base64'),
  '--xx--',
  '',
].join('\r\n');

const MHT = [
  'MIME-Version: 1.0',
  'Content-Type: multipart/related; boundary="yy"',
  '',
  '--yy',
  'Content-Type: text/html; charset=utf-8',
  'Content-Transfer-Encoding: base64',
  '',
  Buffer.from(page).toString('base64'),
  '--yy--',
  '',
].join('\r\n');

const pictures = Object.fromEntries(
  KINDS.map((kind): [string, Healthy] => [
    kind,
    { name: `a.${kind}`, bytes: makePicture(kind, { width: 1200, height: 900 }) },
  ]),
);

/** By format. */
export const HEALTHY: Readonly<Record<string, Healthy>> = {
  docx: { name: 'a.docx', bytes: example('企业/03_霍尔滕汽车零部件.docx') },
  // Another prefix than Word's own: read by the full parser.
  prefixedDocx: {
    name: 'a.docx',
    bytes: makeDocx('', {
      files: {
        'word/document.xml': prefixed(
          `<w:body>${PROSE.split('\n')
            .map((line) => paragraph(line))
            .join('')}</w:body>`,
        ),
      },
    }),
  },
  doc: { name: 'a.doc', bytes: wordFile({ pieces: [{ text: `${PROSE.replaceAll('\n', '\r')}\r` }] }) },
  odt: { name: 'a.odt', bytes: openDocument('text', `<office:text>${paragraphs}</office:text>`) },
  ofd: { name: 'a.ofd', bytes: ofd() },
  pdf: { name: 'a.pdf', bytes: example('../pass-more-than-asked/企业/05_云锦桥纺织.pdf') },
  rtf: { name: 'a.rtf', bytes: Buffer.from(`{\\rtf1\\ansi {\\fonttbl{\\f0 SimSun;}}${rtfText}}`) },
  text: { name: 'a.txt', bytes: example('信息/第3期 培训班.txt') },
  markdown: { name: 'a.md', bytes: Buffer.from(`# 标题\n\n${PROSE}\n\n| 甲 | 乙 |\n|---|---|\n`) },
  html: { name: 'a.html', bytes: Buffer.from(page) },
  mht: { name: 'a.mht', bytes: Buffer.from(MHT) },
  xlsx: { name: 'a.xlsx', bytes: example('台账/和谐企业资料库.xlsx') },
  xls: { name: 'a.xls', bytes: workbook('biff8') },
  spreadsheetXml: { name: 'a.xls', bytes: workbook('xlml') },
  ods: {
    name: 'a.ods',
    bytes: openDocument(
      'spreadsheet',
      `<office:spreadsheet><table:table table:name="一">${cells}</table:table></office:spreadsheet>`,
    ),
  },
  csv: { name: 'a.csv', bytes: Buffer.from('\ufeff名称,电话\r\n"甲, ""乙""",0512\r\n丙,1\r\n') },
  ...pictures,
  photo: { name: 'a.jpg', bytes: example('照片/1206现场会.jpg') },
  eml: { name: 'a.eml', bytes: Buffer.from(MAIL) },
  zip: {
    name: 'a.zip',
    bytes: makeZip([
      ['报送清单.yaml', '地区: 昆山市\n'],
      ['企业/甲.txt', PROSE],
    ]),
  },
  manifest: { name: '报送清单.yaml', bytes: example('报送清单.yaml') },
};
