// Paragraphs → a .docx as Word saves one after many hands: short runs with rsids, tables, boxes twice, revisions, fields.

import { CONTENT_TYPES, DOCUMENT_OPEN, ROOT_RELATIONS, SECTION, STYLES } from '../../make/article-docx.ts';
import { makeZip } from '../../make/zip.ts';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const REVISED = 'w:author="审稿人" w:date="2012-11-27T09:00:00Z"';
const RUN_LOOK =
  '<w:rPr><w:rFonts w:ascii="仿宋_GB2312" w:eastAsia="仿宋_GB2312" w:hAnsi="宋体" w:hint="eastAsia"/>' +
  '<w:color w:val="000000"/><w:kern w:val="0"/><w:sz w:val="32"/><w:szCs w:val="32"/></w:rPr>';
/** Without the hint: what was not typed by a Chinese input method. */
const LATIN_LOOK = RUN_LOOK.replace(' w:hint="eastAsia"', '');
// What Word writes of the styles that a document does not use: most of its styles.xml.
const LATENT = `<w:latentStyles w:defLockedState="0" w:count="267">${Array.from({ length: 267 }, (_, index) => `<w:lsdException w:name="Medium Grid ${index}" w:semiHidden="0" w:uiPriority="${index % 99}" w:unhideWhenUsed="0"/>`).join('')}</w:latentStyles>`;
const WORD_STYLES = STYLES.replace('</w:docDefaults>', `</w:docDefaults>${LATENT}`);
const RELATIONS =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>';
/** 2012-11-27 as MS-DOS writes it. */
const NOVEMBER = ((2012 - 1980) << 9) | (11 << 5) | 27;
const APP = '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">';

/**
 * What a document has besides its paragraphs; `box` is counted, `deleted` and the field's code are not.
 * @typedef {{ table: boolean, box: string, deleted: string, field: boolean, stale: boolean, streamed: boolean }} Extras
 */

/**
 * @param {readonly string[]} paragraphs
 * @param {Extras} extras
 * @param {import('./text.mjs').Random} random
 * @returns {Buffer}
 */
export function docxOf(paragraphs, extras, random) {
  const pieces = paragraphs.map((text) => paragraphXml(text, random));
  if (extras.table) pieces.splice(2, 3, tableXml(paragraphs.slice(2, 5), random));
  if (extras.box !== '') pieces.splice(1, 0, boxXml(paragraphXml(extras.box, random)));
  if (extras.deleted !== '') pieces[0] = pieces[0].replace('</w:p>', `${deletionXml(extras.deleted)}</w:p>`);
  if (extras.field) pieces.push(FIELD);
  const document = `${XML}${DOCUMENT_OPEN}<w:body>${pieces.join('')}${SECTION}</w:body></w:document>`;
  const words = extras.stale ? 17 : 2200;
  return makeZip(
    [
      part('[Content_Types].xml', XML + CONTENT_TYPES),
      part('_rels/.rels', XML + ROOT_RELATIONS),
      part('word/_rels/document.xml.rels', XML + RELATIONS),
      part('word/document.xml', document),
      part('word/styles.xml', XML + WORD_STYLES),
      part('docProps/app.xml', `${XML}${APP}<Words>${words}</Words></Properties>`),
    ].map((each) => ({ ...each, flags: 0, descriptor: extras.streamed })),
    { level: 6, stamp: [0, NOVEMBER] },
  );
}

function part(name, data) {
  return { name, data };
}

function paragraphXml(text, random) {
  const rsid = random.between(0x100000, 0xffffff).toString(16).toUpperCase();
  const open = `<w:p w:rsidR="00${rsid}" w:rsidRDefault="00${rsid}" w:rsidP="00${rsid}"><w:pPr><w:pStyle w:val="BodyText"/></w:pPr>`;
  return `${open}${runsOf(text, rsid, random)}</w:p>`;
}

/** Word breaks a run wherever somebody stopped typing, in each session under another number, and where scripts change. */
function runsOf(text, rsid, random) {
  let xml = '';
  for (const stretch of text.match(/[\x21-\x7e]+|[^\x21-\x7e]+/g) ?? []) {
    const look = /[\x21-\x7e]/.test(stretch) ? LATIN_LOOK : RUN_LOOK;
    for (let at = 0, length = 0; at < stretch.length; at += length) {
      length = random.between(1, 16);
      const session = `00A5${rsid.slice(0, 3)}${random.between(0, 4)}`;
      xml += `<w:r w:rsidR="${session}" w:rsidRPr="00${rsid}">${look}<w:t xml:space="preserve">${stretch.slice(at, at + length)}</w:t></w:r>`;
    }
  }
  return xml;
}

function tableXml(texts, random) {
  const cell = (text) =>
    `<w:tc><w:tcPr><w:tcW w:w="4422" w:type="dxa"/></w:tcPr>${paragraphXml(text, random)}</w:tc>`;
  const rows = texts.map((text) => `<w:tr>${cell(text)}</w:tr>`).join('');
  return `<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/></w:tblPr><w:tblGrid><w:gridCol w:w="4422"/></w:tblGrid>${rows}</w:tbl>`;
}

/** A box stands twice: as a drawing, and in VML for old readers. */
function boxXml(content) {
  const inside = `<w:txbxContent>${content}</w:txbxContent>`;
  return (
    '<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><a:graphic><a:graphicData>' +
    `<wps:wsp><wps:txbx>${inside}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>` +
    `<mc:Fallback><w:pict><v:shape><v:textbox>${inside}</v:textbox></v:shape></w:pict></mc:Fallback>` +
    '</mc:AlternateContent></w:r></w:p>'
  );
}

function deletionXml(text) {
  return `<w:del w:id="1" ${REVISED}><w:r><w:delText>${text}</w:delText></w:r></w:del>`;
}

const mark = (type) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
/** The result, one word, is counted; the code is not. */
const FIELD = `<w:p>${mark('begin')}<w:r><w:instrText xml:space="preserve"> PAGE \\* MERGEFORMAT </w:instrText></w:r>${mark('separate')}<w:r><w:t>3</w:t></w:r>${mark('end')}</w:p>`;
