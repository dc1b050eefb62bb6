// Paragraphs → a .docx as Word saves one after many hands: short runs with rsids, tables, boxes twice, revisions, fields.

import { CONTENT_TYPES, DOCUMENT_OPEN, ROOT_RELATIONS, SECTION, STYLES } from '../../make/article-docx.ts';
import { makeZip } from '../../make/zip.ts';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const REVISED = 'w:author="审稿人" w:date="2012-11-27T09:00:00Z"';
/**
 * Counted in the documents of Word, WPS and LibreOffice that were at hand (14 of them, 33 to 674 runs each): a document has
 * this many looks of a run, of 44 to 283 bytes; a run looks like the one before it in 47 of 100 cases; it holds 7 characters.
 */
const LOOKS_IN_A_DOCUMENT = [1, 1, 4, 5, 5, 6, 7, 9, 10, 10, 11, 11, 14, 43];
const REPEATED = 0.47;
/** In the same files: the share of a document's runs that bear the number of a session, none in what WPS wrote. */
const NUMBERED_RUNS = [0, 0.01, 0.1, 0.12, 0.23, 0.27, 0.3, 0.39, 0.54, 0.82, 0.85, 0.99, 1];
const LONGEST_RUN = 13;
const FONTS = ['仿宋_GB2312', '宋体', '黑体', '楷体_GB2312', 'Times New Roman'];
const MORE_LOOKS = [
  '<w:b/>',
  '<w:bCs/>',
  '<w:u w:val="single"/>',
  '<w:spacing w:val="-4"/>',
  '<w:lang w:val="en-US" w:eastAsia="zh-CN"/>',
  '<w:snapToGrid w:val="0"/>',
];

/** A run's properties as Word writes them: fonts, then switches, colour, sizes. */
function lookOf(number) {
  const font = FONTS[number % FONTS.length];
  const fonts = `<w:rFonts w:ascii="${font}" w:eastAsia="${font}" w:hAnsi="宋体"${number % 3 === 0 ? ' w:hint="eastAsia"' : ''}/>`;
  const more = MORE_LOOKS.filter((_, index) => (number >> index) % 2 === 1).join('');
  return `<w:rPr>${fonts}${more}<w:color w:val="${number % 4 === 3 ? '333333' : '000000'}"/><w:kern w:val="0"/><w:sz w:val="${28 + (number % 3) * 2}"/><w:szCs w:val="32"/></w:rPr>`;
}
// What Word writes of the styles that a document does not use: most of its styles.xml.
const LATENT = `<w:latentStyles w:defLockedState="0" w:count="267">${Array.from({ length: 267 }, (_, index) => `<w:lsdException w:name="Medium Grid ${index}" w:semiHidden="0" w:uiPriority="${index % 99}" w:unhideWhenUsed="0"/>`).join('')}</w:latentStyles>`;
const WORD_STYLES = STYLES.replace('</w:docDefaults>', `</w:docDefaults>${LATENT}`);
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function relationsOf({ notes, picture }) {
  const targets = ['styles', ...(notes ? ['footnotes', 'endnotes'] : []), ...(picture ? ['image'] : [])];
  const each = targets.map((name, index) => {
    const target = name === 'image' ? 'media/image1.jpeg' : `${name}.xml`;
    return `<Relationship Id="rId${name === 'image' ? 9 : index + 1}" Type="${TYPES}/${name}" Target="${target}"/>`;
  });
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each.join('')}</Relationships>`;
}

/** Half of the files have parts for notes that hold nothing but the lines between text and notes. */
const NOTES = ['footnote', 'endnote'].map((kind) => {
  const lines = ['separator', 'continuationSeparator'].map(
    (type, index) =>
      `<w:${kind} w:type="${type}" w:id="${index - 1}"><w:p><w:r><w:${type}/></w:r></w:p></w:${kind}>`,
  );
  const open = DOCUMENT_OPEN.replace('<w:document', `<w:${kind}s`);
  return { name: `word/${kind}s.xml`, data: `${XML}${open}${lines.join('')}</w:${kind}s>` };
});
const PICTURE_PARAGRAPH =
  '<w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="rId9"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>';
/** 2012-11-27 as MS-DOS writes it. */
const NOVEMBER = ((2012 - 1980) << 9) | (11 << 5) | 27;
const APP = '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">';

/**
 * What a document has besides its paragraphs; `box` is counted, `deleted` and the field's code are not.
 * @typedef {{ table: boolean, box: string, deleted: string, field: boolean, stale: boolean, streamed: boolean, notes: boolean, picture: Buffer | undefined }} Extras
 */

/**
 * @param {readonly string[]} paragraphs
 * @param {Extras} extras
 * @param {import('./text.mjs').Random} random
 * @returns {Buffer}
 */
export function docxOf(paragraphs, extras, random) {
  const first = random.between(0, 40);
  const looks = Array.from({ length: random.pick(LOOKS_IN_A_DOCUMENT) }, (_, index) => lookOf(first + index));
  const hands = { random, looks, numbered: random.pick(NUMBERED_RUNS) };
  const pieces = paragraphs.map((text) => paragraphXml(text, hands));
  if (extras.table) pieces.splice(2, 3, tableXml(paragraphs.slice(2, 5), hands));
  if (extras.box !== '') pieces.splice(1, 0, boxXml(paragraphXml(extras.box, hands)));
  if (extras.picture) pieces.push(PICTURE_PARAGRAPH);
  if (extras.deleted !== '') pieces[0] = pieces[0].replace('</w:p>', `${deletionXml(extras.deleted)}</w:p>`);
  if (extras.field) pieces.push(FIELD);
  const document = `${XML}${DOCUMENT_OPEN}<w:body>${pieces.join('')}${SECTION}</w:body></w:document>`;
  const words = extras.stale ? 17 : 2200;
  return makeZip(
    [
      part('[Content_Types].xml', XML + CONTENT_TYPES),
      part('_rels/.rels', XML + ROOT_RELATIONS),
      part('word/_rels/document.xml.rels', XML + relationsOf(extras)),
      part('word/document.xml', document),
      part('word/styles.xml', XML + WORD_STYLES),
      ...(extras.notes ? NOTES : []),
      ...(extras.picture ? [{ ...part('word/media/image1.jpeg', extras.picture), method: 0 }] : []),
      part('docProps/app.xml', `${XML}${APP}<Words>${words}</Words></Properties>`),
    ].map((each) => ({ ...each, flags: 0, descriptor: extras.streamed })),
    { level: 6, stamp: [0, NOVEMBER] },
  );
}

function part(name, data) {
  return { name, data };
}

function paragraphXml(text, hands) {
  const rsid = hands.random.between(0x100000, 0xffffff).toString(16).toUpperCase();
  const open = `<w:p w:rsidR="00${rsid}" w:rsidRDefault="00${rsid}" w:rsidP="00${rsid}"><w:pPr><w:pStyle w:val="BodyText"/></w:pPr>`;
  return `${open}${runsOf(text, rsid, hands)}</w:p>`;
}

/** Word breaks a run wherever somebody stopped typing, in each session under another number, and where scripts change. */
function runsOf(text, rsid, { random, looks, numbered }) {
  let xml = '';
  let look = looks[0];
  for (const stretch of text.match(/[\x21-\x7e]+|[^\x21-\x7e]+/g) ?? []) {
    for (let at = 0, length = 0; at < stretch.length; at += length) {
      length = random.between(1, LONGEST_RUN);
      if (!random.chance(REPEATED)) look = random.pick(looks);
      const session = `00A5${rsid.slice(0, 3)}${random.between(0, 4)}`;
      const numbers = random.chance(numbered) ? ` w:rsidR="${session}" w:rsidRPr="00${rsid}"` : '';
      const mark = random.chance(0.04) ? '<w:proofErr w:type="gramStart"/>' : '';
      xml += `${mark}<w:r${numbers}>${look}<w:t xml:space="preserve">${stretch.slice(at, at + length)}</w:t></w:r>`;
    }
  }
  return xml;
}

function tableXml(texts, hands) {
  const cell = (text) =>
    `<w:tc><w:tcPr><w:tcW w:w="4422" w:type="dxa"/></w:tcPr>${paragraphXml(text, hands)}</w:tc>`;
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
