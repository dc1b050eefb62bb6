// A document's needs → the parts of its .docx that are nearly the same in all: types, relations, styles, page, properties.

import { escapeXml } from './docx.ts';

export const NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

export const DOCUMENT_OPEN =
  `<w:document ${NAMESPACE} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"` +
  ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"' +
  ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"' +
  ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"' +
  ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"' +
  ' xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"' +
  ' xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office">';

const override = (name: string, type: string) => `<Override PartName="/${name}" ContentType="${type}"/>`;

const TYPES =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/><Default Extension="jpeg" ContentType="image/jpeg"/>';

/** Names more parts than some documents have: that is allowed, and keeps this text the same for all. */
export const CONTENT_TYPES =
  TYPES +
  override('word/document.xml', `${WORD}.document.main+xml`) +
  override('word/styles.xml', `${WORD}.styles+xml`) +
  override('word/footer1.xml', `${WORD}.footer+xml`) +
  override('word/footnotes.xml', `${WORD}.footnotes+xml`) +
  override('word/comments.xml', `${WORD}.comments+xml`) +
  override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml') +
  '</Types>';

/** A document that may hold macros says so in its type, whatever its name ends in. */
export const MACRO_CONTENT_TYPES = CONTENT_TYPES.replace(
  `${WORD}.document.main+xml`,
  'application/vnd.ms-word.document.macroEnabled.main+xml',
).replace('</Types>', `${override('word/vbaProject.bin', 'application/vnd.ms-office.vbaProject')}</Types>`);

export const ROOT_RELATIONS =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
  '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>' +
  '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>' +
  '</Relationships>';

/** docProps/core.xml. */
export function propertiesOf(title: string): string {
  const moment = '2012-11-27T01:30:00Z';
  const stamp = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${moment}</dcterms:${name}>`;
  return (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"' +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"' +
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escapeXml(title)}</dc:title><dc:creator>办公室</dc:creator>${stamp('created')}${stamp('modified')}` +
    '</cp:coreProperties>'
  );
}

interface Style {
  readonly id: string;
  readonly name: string;
  readonly font: string;
  readonly halfPoints: number;
  readonly paragraph: string;
  readonly bold?: boolean;
}

function style({ id, name, font, halfPoints, paragraph, bold }: Style): string {
  const size = `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`;
  const run = `<w:rPr><w:rFonts w:eastAsia="${font}"/>${bold ? '<w:b/>' : ''}${size}</w:rPr>`;
  return (
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>` +
    `<w:pPr>${paragraph}</w:pPr>${run}</w:style>`
  );
}

const CENTRED = '<w:spacing w:line="560" w:lineRule="exact"/><w:jc w:val="center"/>';
// The house style of official papers: 仿宋 三号, 28 points from line to line, two characters indented.
const INDENTED =
  '<w:spacing w:line="560" w:lineRule="exact"/><w:ind w:firstLineChars="200" w:firstLine="640"/>';
const SINGLE_BORDERS = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
  .join('');

export const STYLES =
  `<w:styles ${NAMESPACE}><w:docDefaults><w:rPrDefault><w:rPr>` +
  '<w:rFonts w:ascii="Times New Roman" w:eastAsia="仿宋_GB2312" w:hAnsi="Times New Roman"/><w:sz w:val="32"/>' +
  '<w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault></w:docDefaults>' +
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:pPr><w:jc w:val="both"/></w:pPr></w:style>' +
  style({ id: 'Title', name: 'Title', font: '方正小标宋简体', halfPoints: 44, paragraph: CENTRED }) +
  style({ id: 'Subtitle', name: 'Subtitle', font: '楷体_GB2312', halfPoints: 32, paragraph: CENTRED }) +
  style({
    id: 'Heading1',
    name: 'heading 1',
    font: '黑体',
    halfPoints: 32,
    paragraph: `<w:keepNext/>${INDENTED}<w:outlineLvl w:val="0"/>`,
  }) +
  style({ id: 'BodyText', name: 'Body Text', font: '仿宋_GB2312', halfPoints: 32, paragraph: INDENTED }) +
  style({
    id: 'Contact',
    name: 'Contact',
    font: '仿宋_GB2312',
    halfPoints: 32,
    paragraph: INDENTED,
    bold: true,
  }) +
  style({ id: 'Cell', name: 'Cell', font: '宋体', halfPoints: 24, paragraph: '<w:jc w:val="center"/>' }) +
  '<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:tblPr>' +
  `<w:tblBorders>${SINGLE_BORDERS}</w:tblBorders></w:tblPr></w:style></w:styles>`;

/** A4 with the margins of official papers; the footer holds the page number. */
export const SECTION =
  '<w:sectPr><w:footerReference w:type="default" r:id="rId2"/><w:pgSz w:w="11906" w:h="16838"/>' +
  '<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="851" w:footer="1417" w:gutter="0"/></w:sectPr>';

export const FOOTER =
  `<w:ftr ${NAMESPACE}><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">— </w:t></w:r>` +
  '<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple><w:r><w:t xml:space="preserve"> —</w:t></w:r></w:p></w:ftr>';

/** A paragraph that holds the picture. */
export const PICTURE =
  '<w:p><w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="5040000" cy="3780000"/>' +
  '<wp:docPr id="9" name="图片 9"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">' +
  '<pic:pic><pic:nvPicPr><pic:cNvPr id="9" name="image1.jpeg"/><pic:cNvPicPr/></pic:nvPicPr>' +
  '<pic:blipFill><a:blip r:embed="rId5"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>' +
  '<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="5040000" cy="3780000"/></a:xfrm>' +
  '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MACROS =
  '<Relationship Id="rId6" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/>';

interface Has {
  readonly notes: boolean;
  readonly comments: boolean;
  readonly picture: boolean;
  readonly macros: boolean;
}

/** word/_rels/document.xml.rels. */
export function documentRelations({ notes, comments, picture, macros }: Has): string {
  const relation = (id: number, type: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const rows = [relation(1, 'styles', 'styles.xml'), relation(2, 'footer', 'footer1.xml')];
  if (notes) rows.push(relation(3, 'footnotes', 'footnotes.xml'));
  if (comments) rows.push(relation(4, 'comments', 'comments.xml'));
  if (picture) rows.push(relation(5, 'image', 'media/image1.jpeg'));
  if (macros) rows.push(MACROS);
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rows.join('')}</Relationships>`;
}
