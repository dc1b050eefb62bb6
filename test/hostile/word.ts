// Word documents made to break a reader, or to be taken for more than they are → what is to be said of them.

import { makeDocx, NAMESPACES, paragraph, relation } from '../make/docx.ts';
import { makeZip } from '../make/zip.ts';
import type { Case } from './documents.ts';
import { HEALTHY } from './healthy.ts';

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

export const WORD_CASES: readonly Case[] = [...ZIPS, ...XMLS];
