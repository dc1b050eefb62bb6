// An article's blocks → a .docx as Word 2007 writes one for Chinese text: hinted runs, tables, boxes, notes, revisions.

import { type Block, plainText } from './article.ts';
import { escapeXml } from './docx.ts';
import { makeOle } from './ole.ts';
import { makeZip, NOVEMBER_27 } from './zip.ts';

const NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
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
const MACRO_CONTENT_TYPES = CONTENT_TYPES.replace(
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

const FOOTER =
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
function documentRelations({ notes, comments, picture, macros }: Has): string {
  const relation = (id: number, type: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const rows = [relation(1, 'styles', 'styles.xml'), relation(2, 'footer', 'footer1.xml')];
  if (notes) rows.push(relation(3, 'footnotes', 'footnotes.xml'));
  if (comments) rows.push(relation(4, 'comments', 'comments.xml'));
  if (picture) rows.push(relation(5, 'image', 'media/image1.jpeg'));
  if (macros) rows.push(MACROS);
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rows.join('')}</Relationships>`;
}

/** What is met while the paragraphs are written. */
export interface Writing {
  /** Whether runs of Chinese text say w:hint="eastAsia", as those of a Chinese input method do. */
  readonly hint: boolean;
  readonly comments: string[];
  revisions: number;
}

const REVISED = 'w:author="审稿人" w:date="2012-11-27T09:00:00Z"';
// {+inserted+} {-deleted-} {~hidden~} {#comment|the words it stands at#} [^1]
const MARKS =
  /\{\+(?<added>.*?)\+\}|\{-(?<gone>.*?)-\}|\{~(?<hidden>.*?)~\}|\{#(?<remark>.*?)\|(?<words>.*?)#\}|\[\^(?<note>\d)\]/g;

/** Comments met on the way are added to `writing`. */
export function runsOf(text: string, writing: Writing): string {
  let xml = '';
  let at = 0;
  for (const match of text.matchAll(MARKS)) {
    xml += plainRuns(text.slice(at, match.index), writing.hint) + markXml(match.groups ?? {}, writing);
    at = match.index + match[0].length;
  }
  return xml + plainRuns(text.slice(at), writing.hint);
}

type Mark = Readonly<Record<string, string | undefined>>;

function markXml({ added, gone, hidden, note, remark, words }: Mark, writing: Writing): string {
  const { hint, comments } = writing;
  if (added !== undefined)
    return `<w:ins w:id="${++writing.revisions}" ${REVISED}>${plainRuns(added, hint)}</w:ins>`;
  if (gone !== undefined)
    return `<w:del w:id="${++writing.revisions}" ${REVISED}>${plainRuns(gone, hint, 'w:delText')}</w:del>`;
  if (hidden !== undefined) return `<w:r><w:rPr><w:vanish/></w:rPr><w:t>${escapeXml(hidden)}</w:t></w:r>`;
  if (note !== undefined)
    return `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="${note}"/></w:r>`;
  const id = comments.push(remark ?? '') - 1;
  return (
    `<w:commentRangeStart w:id="${id}"/>${plainRuns(words ?? '', hint)}<w:commentRangeEnd w:id="${id}"/>` +
    `<w:r><w:commentReference w:id="${id}"/></w:r>`
  );
}

/** Word breaks a run where the script changes: only what came from a Chinese input method has the hint. */
function plainRuns(text: string, hint: boolean, element = 'w:t'): string {
  const stretches = text.match(/[\x21-\x7e]+|[^\x21-\x7e]+/g) ?? [];
  return stretches.map((stretch) => runXml(stretch, hint && !/[\x21-\x7e]/.test(stretch), element)).join('');
}

function runXml(text: string, hint: boolean, element: string): string {
  const properties = hint ? '<w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr>' : '';
  return `<w:r>${properties}<${element} xml:space="preserve">${escapeXml(text)}</${element}></w:r>`;
}

/** The inside of word/footnotes.xml. */
function footnotesXml(
  notes: readonly { readonly id: string; readonly text: string }[],
  hint: boolean,
): string {
  const separators =
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>' +
    '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>';
  const mark = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r>';
  const body = notes
    .map(({ id, text }) => `<w:footnote w:id="${id}"><w:p>${mark}${plainRuns(text, hint)}</w:p></w:footnote>`)
    .join('');
  return `<w:footnotes ${NAMESPACE}>${separators}${body}</w:footnotes>`;
}

/** The inside of word/comments.xml. */
function commentsXml({ comments, hint }: Writing): string {
  const head = `${REVISED} w:initials="审"`;
  const body = comments
    .map((text, id) => `<w:comment w:id="${id}" ${head}><w:p>${plainRuns(text, hint)}</w:p></w:comment>`)
    .join('');
  return `<w:comments ${NAMESPACE}>${body}</w:comments>`;
}

export interface ArticleOptions {
  /** True unless said otherwise. */
  readonly hint?: boolean;
  /** A JPEG that stands behind the text. */
  readonly picture?: Uint8Array;
  /** Whether the document has a part for macros, and says so in its type. */
  readonly macros?: boolean;
}

const STYLE = {
  title: 'Title',
  subtitle: 'Subtitle',
  heading: 'Heading1',
  paragraph: 'BodyText',
  contact: 'Contact',
} as const;

/** The bytes are the same in every run. */
export function articleDocx(blocks: readonly Block[], options: ArticleOptions = {}): Buffer {
  const { hint = true, picture, macros = false } = options;
  const writing: Writing = { hint, comments: [], revisions: 0 };
  const body = blocks.map((block) => blockXml(block, writing)).join('');
  const notes = blocks.filter((block) => block.kind === 'note');
  const title = blocks.find((block) => block.kind === 'title');
  const has = { notes: notes.length > 0, comments: writing.comments.length > 0, picture, macros };
  const parts: (readonly [string, string | Uint8Array | false | undefined])[] = [
    ['[Content_Types].xml', macros ? MACRO_CONTENT_TYPES : CONTENT_TYPES],
    ['_rels/.rels', ROOT_RELATIONS],
    ['word/document.xml', documentXml(picture === undefined ? body : body + PICTURE)],
    ['word/_rels/document.xml.rels', documentRelations({ ...has, picture: picture !== undefined })],
    ['word/styles.xml', STYLES],
    ['word/footer1.xml', FOOTER],
    ['docProps/core.xml', propertiesOf(title === undefined ? '' : plainText(title))],
    ['word/footnotes.xml', has.notes && footnotesXml(notes, hint)],
    ['word/comments.xml', has.comments && commentsXml(writing)],
    [
      'word/vbaProject.bin',
      macros && makeOle([{ name: 'PROJECT', start: Buffer.from('Name="Example"\r\n') }]),
    ],
    ['word/media/image1.jpeg', picture],
  ];
  const there = parts.flatMap(([name, data]) =>
    data === undefined || data === false ? [] : [part(name, data)],
  );
  return makeZip(there, NOVEMBER_27);
}

const part = (name: string, data: string | Uint8Array) => ({
  name,
  data: typeof data === 'string' ? `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${data}` : data,
  flags: 0,
});

const documentXml = (inside: string) => `${DOCUMENT_OPEN}<w:body>${inside}${SECTION}</w:body></w:document>`;

function blockXml(block: Block, writing: Writing): string {
  if (block.kind === 'note') return ''; // stands in footnotes.xml
  if (block.kind === 'table') return tableXml(block.rows, writing);
  if (block.kind === 'box') return boxXml(paragraphXml('BodyText', block.text, writing));
  return paragraphXml(STYLE[block.kind], block.text, writing);
}

function paragraphXml(style: string, text: string, writing: Writing): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${runsOf(text, writing)}</w:p>`;
}

function tableXml(rows: readonly (readonly string[])[], writing: Writing): string {
  const columns = rows[0] ?? [];
  const width = Math.floor(8844 / columns.length);
  const cell = (text: string) =>
    `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${paragraphXml('Cell', text, writing)}</w:tc>`;
  const grid = `<w:tblGrid>${columns.map(() => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`;
  const body = rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('');
  return `<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="0" w:type="auto"/></w:tblPr>${grid}${body}</w:tbl>`;
}

/** As Word 2010 saves a text box: the drawing, and the same text again for readers that know VML only. */
function boxXml(content: string): string {
  const inside = `<w:txbxContent>${content}</w:txbxContent>`;
  const size = '<wp:extent cx="5400000" cy="1440000"/>';
  const shape =
    '<a:xfrm><a:off x="0" y="0"/><a:ext cx="5400000" cy="1440000"/></a:xfrm>' +
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>';
  const drawing =
    `<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">${size}<wp:docPr id="7" name="${escapeXml('文本框 7')}"/>` +
    '<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">' +
    `<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr>${shape}</wps:spPr><wps:txbx>${inside}</wps:txbx><wps:bodyPr/></wps:wsp>` +
    '</a:graphicData></a:graphic></wp:inline></w:drawing>';
  const vml =
    '<w:pict><v:shape id="box7" type="#_x0000_t202" style="width:425pt;height:113pt">' +
    `<v:textbox>${inside}</v:textbox></v:shape></w:pict>`;
  return (
    '<w:p><w:r><mc:AlternateContent>' +
    `<mc:Choice Requires="wps">${drawing}</mc:Choice><mc:Fallback>${vml}</mc:Fallback>` +
    '</mc:AlternateContent></w:r></w:p>'
  );
}
