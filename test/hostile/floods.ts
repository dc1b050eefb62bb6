// One token of a format over and over, where the format has it → files that show what a reader does not do in line.

import { makeDocx, NAMESPACES } from '../make/docx.ts';
import { makeZip } from '../make/zip.ts';

export interface Flood {
  readonly what: string;
  readonly file: string;
  /** Made when asked for: all of them together are a hundred megabytes. */
  readonly bytes: () => Uint8Array;
}

/** Below the floor of the ratio: it packs to a kilobyte and is read to its end. At night longer. */
const LENGTH = Number(process.env['BAOSONG_FLOOD'] ?? 200_000);
const W = `xmlns:w="${NAMESPACES['w']}"`;
const ODF = 'urn:oasis:names:tc:opendocument:xmlns';
const over = (token: string) => token.repeat(Math.floor(LENGTH / token.length));

/** Two blanks apart. */
const XML_TOKENS = `
  <  >  &  "  '  <a  <a   <a>  </a>  <a/>  <?  <?x?>  <!--  <!-- -->  <![CDATA[  ]]>   a="   a="1"
   xmlns:a="   xmlns:a="u"  xmlns  &lt;  &#1;  &#x  =  /  字  <w:p>  <w:p/>  <w:r><w:t>  <w:tab/>
  <w:br/>  <w:fldChar w:fldCharType="begin"/>  <w:instrText>
  <w:r><w:rPr><w:vanish/></w:rPr><w:t>字</w:t></w:r>  <w:del><w:r><w:delText>字</w:delText></w:r></w:del>
  <w:footnoteReference w:id="1"/>  <w:commentReference w:id="1"/>  <w:sdt><w:sdtContent>
  <w:txbxContent>  <text:p/>  <text:span>  <text:s text:c="99999999"/>  <text:tab/>
  <table:table-row table:number-rows-repeated="9999999"/>
  <table:table-cell table:number-columns-repeated="9999999"><text:p>字</text:p></table:table-cell>
  <row/>  <row r="9999999"/>  <c r="XFD1"/>  <c t="s"><v>0</v></c>  <si><t>字</t></si>
`
  .trim()
  .split(/\n {2}| {2}/)
  .concat(' ', '\n');

const wordMain = (inside: string) => `<w:document ${W}><w:body>${inside}</w:body></w:document>`;
const docx = (name: string, text: string) => makeDocx('', { files: { [name]: text } });

const odf = (type: 'text' | 'spreadsheet', inside: string) =>
  makeZip([
    { name: 'mimetype', data: `application/vnd.oasis.opendocument.${type}`, stored: true },
    {
      name: 'content.xml',
      data: `<office:document-content xmlns:office="${ODF}:office:1.0" xmlns:text="${ODF}:text:1.0" xmlns:table="${ODF}:table:1.0"><office:body><office:${type}>${inside}</office:${type}></office:body></office:document-content>`,
    },
  ]);

const xlsx = (part: 'sharedStrings' | 'styles' | 'worksheets/sheet1', inside: string) => {
  const related = (id: number, type: string, target: string) =>
    `<Relationship Id="r${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
  const relations = (text: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${text}</Relationships>`;
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const parts = {
    'xl/sharedStrings.xml': `<sst ${main}><si><t>甲</t></si></sst>`,
    'xl/styles.xml': `<styleSheet ${main}/>`,
    'xl/worksheets/sheet1.xml': `<worksheet ${main}><sheetData><row><c t="s"><v>0</v></c></row></sheetData></worksheet>`,
  };
  const flooded = {
    sharedStrings: `<sst ${main}>${inside}</sst>`,
    styles: `<styleSheet ${main}>${inside}</styleSheet>`,
    'worksheets/sheet1': `<worksheet ${main}><sheetData>${inside}</sheetData></worksheet>`,
  };
  const all = {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': relations(related(1, 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `<workbook ${main} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="一" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      related(1, 'worksheet', 'worksheets/sheet1.xml') +
        related(2, 'sharedStrings', 'sharedStrings.xml') +
        related(3, 'styles', 'styles.xml'),
    ),
    ...parts,
    [`xl/${part}.xml`]: flooded[part],
  };
  return makeZip(Object.entries(all));
};

function xmlFloods(token: string): Flood[] {
  const flood = over(token);
  const tokenOf = JSON.stringify(token);
  return [
    {
      what: `docx, the whole part of ${tokenOf}`,
      file: 'x.docx',
      bytes: () => docx('word/document.xml', flood),
    },
    {
      what: `docx, the body of ${tokenOf}`,
      file: 'x.docx',
      bytes: () => docx('word/document.xml', wordMain(flood)),
    },
    {
      what: `docx, a tag of ${tokenOf}`,
      file: 'x.docx',
      bytes: () => docx('word/document.xml', `<w:document ${W} ${flood}`),
    },
    {
      what: `docx, relations of ${tokenOf}`,
      file: 'x.docx',
      bytes: () => docx('word/_rels/document.xml.rels', flood),
    },
    { what: `odt, the body of ${tokenOf}`, file: 'x.odt', bytes: () => odf('text', flood) },
    { what: `ods, the body of ${tokenOf}`, file: 'x.ods', bytes: () => odf('spreadsheet', flood) },
    {
      what: `ods, a table of ${tokenOf}`,
      file: 'x.ods',
      bytes: () => odf('spreadsheet', `<table:table>${flood}</table:table>`),
    },
    { what: `xlsx, a sheet of ${tokenOf}`, file: 'x.xlsx', bytes: () => xlsx('worksheets/sheet1', flood) },
    { what: `xlsx, strings of ${tokenOf}`, file: 'x.xlsx', bytes: () => xlsx('sharedStrings', flood) },
    { what: `html of ${tokenOf}`, file: 'x.html', bytes: () => Buffer.from(`<html><body>${flood}`) },
    { what: `html table of ${tokenOf}`, file: 'x.xls', bytes: () => Buffer.from(`<html><table>${flood}`) },
    {
      what: `Excel's XML of ${tokenOf}`,
      file: 'x.xls',
      bytes: () =>
        Buffer.from(
          `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">${flood}`,
        ),
    },
  ];
}

const RTF_TOKENS = [
  '{',
  '}',
  '{}',
  '\\',
  '\\par',
  '\\u21644?',
  "\\'b1",
  '\\bin9 ',
  '{\\*\\x ',
  '{\\field',
  '\\uc9999 ',
  '\\fs',
  '{\\fonttbl',
  ';',
  '{\\f0 a;}',
  '{\\stylesheet',
  '\\trowd',
  '\\v ',
];
const TEXT_TOKENS = [
  'a',
  ' ',
  '\n',
  '\r',
  '\t',
  '"',
  ',',
  '",',
  '"",',
  ';',
  '甲',
  '一a',
  '\u200b',
  '\u3000',
  '|',
  '#',
  '`',
  '[',
  '](',
  '*',
  '&',
  '\u0301',
  '🈶',
];
const HTML_TOKENS = [
  '<td>',
  '<tr><td rowspan=9999>',
  '<td colspan=9999>',
  '<table>',
  '<br>',
  '<p>',
  '<style>',
  '<style',
  '<style>background<',
  '<![CDATA[',
  '<![CDATA[>',
  '<svg><![CDATA[',
  '<svg><desc>',
  '<svg></b>',
  '<math></p>',
  '<!-- --!',
  '<!--',
  '<textarea>&',
  '<head>',
  '&#',
  '<x a',
  '<script>',
  '</',
  '<a href="',
  '&nbsp',
  '&#20013;',
  '&x',
  '<b><i>',
  '<span style="display:none">',
];
const MAIL_TOKENS = [
  '--x\r\n',
  'A: b\r\n',
  ' \r\n',
  '=?gbk?B?1/Y=?= ',
  '=?',
  '=\r\n',
  '=E4',
  'Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n',
  '(',
  '"',
  '<',
  ',',
];
const PDF_TOKENS = [
  '<<',
  '[',
  '(',
  '<',
  '/A ',
  '1 0 obj',
  'endobj ',
  'stream\n',
  '1 0 R ',
  'xref\n',
  'trailer',
  '%',
  '%PDF-',
  'startxref\n',
];

const MAIL =
  'From: a@example.cn\r\nDate: Wed, 28 Nov 2012 09:30:00 +0800\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n';
const flat =
  (kind: string, file: string, before: string) =>
  (token: string): Flood => ({
    what: `${kind} of ${JSON.stringify(token)}`,
    file,
    bytes: () => Buffer.from(before + over(token)),
  });

export const FLOODS: readonly Flood[] = [
  ...XML_TOKENS.flatMap(xmlFloods),
  ...RTF_TOKENS.map(flat('rtf', 'x.rtf', '{\\rtf1\\ansi ')),
  ...TEXT_TOKENS.map(flat('text', 'x.txt', '')),
  ...TEXT_TOKENS.map(flat('csv', 'x.csv', '甲,乙\n')),
  ...HTML_TOKENS.map(flat('html', 'x.html', '<html><body><table>')),
  ...HTML_TOKENS.map(flat('html sheet', 'x.xls', '<html><body><table>')),
  ...MAIL_TOKENS.map(flat('mht', 'x.mht', `${MAIL}\r\n--x\r\nContent-Type: text/html\r\n\r\n`)),
  ...MAIL_TOKENS.map(flat('mail', 'x.eml', MAIL)),
  ...MAIL_TOKENS.map(flat('mail body', 'x.eml', `${MAIL}\r\n--x\r\n`)),
  ...PDF_TOKENS.map(flat('pdf', 'x.pdf', '%PDF-1.4\n')),
];
