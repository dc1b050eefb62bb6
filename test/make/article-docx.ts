// An article's blocks → a .docx as Word 2007 writes one for Chinese text: hinted runs, tables, boxes, notes, revisions.

import { type Block, plainText } from './article.ts';
import {
  CONTENT_TYPES,
  DOCUMENT_OPEN,
  documentRelations,
  FOOTER,
  MACRO_CONTENT_TYPES,
  PICTURE,
  propertiesOf,
  ROOT_RELATIONS,
  SECTION,
  STYLES,
} from './article-docx-parts.ts';
import { commentsXml, footnotesXml, runsOf, type Writing } from './article-docx-runs.ts';
import { escapeXml } from './docx.ts';
import { makeOle } from './ole.ts';
import { makeZip, NOVEMBER_27 } from './zip.ts';

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
