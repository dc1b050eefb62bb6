// The material → a .docx as Word would write it: each feature in the element that Word uses for it.

import { makeDocx, relation, run, wordPart } from '../docx.ts';
import { boxXml, PICTURE, pictureXml } from './shapes.ts';
import { BLOCKS, type Block, type Cell, HEADS, type Piece } from './text.ts';

const WHO = 'w:author="校对" w:date="2012-11-20T09:00:00Z"';
const CONTENTS_CODE = ' TOC \\o "1-3" \\h ';

export interface OfficeOptions {
  /** LibreOffice writes broken RTF for a box in a box. */
  readonly boxInBox?: boolean;
}

/** What is written beside the body while it is written; each thing's number is its place. */
interface Aside {
  readonly footnotes: string[];
  readonly endnotes: string[];
  readonly comments: string[];
  readonly boxInBox: boolean;
  changes: number;
}

export function officeDocx({ boxInBox = true }: OfficeOptions = {}): Buffer {
  const aside: Aside = { footnotes: [], endnotes: [], comments: [], boxInBox, changes: 0 };
  const body = BLOCKS.map((block) => blockXml(block, aside)).join('');
  return makeDocx(body + sectionXml(), {
    styles: styleXml('Memo', '<w:rPr><w:vanish/></w:rPr>'),
    footnotes: noteSeparators('footnote') + aside.footnotes.join(''),
    endnotes: noteSeparators('endnote') + aside.endnotes.join(''),
    comments: aside.comments.join(''),
    relations: RELATIONS,
    files: {
      '[Content_Types].xml': CONTENT_TYPES,
      'word/header1.xml': wordPart('hdr', `<w:p>${run(HEADS.header)}</w:p>`),
      'word/footer1.xml': wordPart('ftr', `<w:p>${run(HEADS.footer)}</w:p>`),
      'word/numbering.xml': wordPart('numbering', NUMBERING),
      'word/media/image1.png': PICTURE,
    },
  });
}

function blockXml(block: Block, aside: Aside): string {
  switch (block.is) {
    case 'table':
      return tableXml(block.rows);
    case 'contents':
      return contentsXml(block.lines);
    case 'section':
      return `<w:p><w:pPr>${sectionXml()}</w:pPr></w:p>`;
    default:
      return `<w:p>${LOOKS[block.is]}${piecesXml(block.pieces, aside)}</w:p>`;
  }
}

const LOOKS = {
  paragraph: '',
  item: '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>',
  hiddenByStyle: '<w:pPr><w:pStyle w:val="Memo"/></w:pPr>',
} as const;

function piecesXml(pieces: readonly Piece[], aside: Aside): string {
  return pieces.map((piece) => pieceXml(piece, aside)).join('');
}

function pieceXml(piece: Piece, aside: Aside): string {
  if (typeof piece === 'string') return run(piece);
  switch (piece.is) {
    case 'hinted':
      return run(piece.text, '<w:rFonts w:hint="eastAsia"/>');
    case 'hidden':
      return run(piece.text, '<w:vanish/>');
    case 'deleted':
      return `<w:del ${changeId(aside)}>${run(piece.text).replaceAll('w:t', 'w:delText')}</w:del>`;
    case 'inserted':
      return `<w:ins ${changeId(aside)}>${run(piece.text)}</w:ins>`;
    case 'movedAway':
      return movedXml('moveFrom', piece.text, aside);
    case 'movedIn':
      return movedXml('moveTo', piece.text, aside);
    case 'link':
      return `<w:hyperlink r:id="site">${run(piece.text)}</w:hyperlink>`;
    case 'control':
      return `<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>${run(piece.text)}</w:sdtContent></w:sdt>`;
    case 'field':
      return `${fieldXml(piece.code)}${run(piece.text)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    case 'ruby':
      return `<w:r><w:ruby><w:rubyPr><w:lid w:val="zh-CN"/></w:rubyPr><w:rt>${run(piece.reading)}</w:rt><w:rubyBase>${run(piece.text)}</w:rubyBase></w:ruby></w:r>`;
    case 'box':
      return boxXml(insideXml(piece.inside, aside));
    case 'picture':
      return pictureXml('picture');
    case 'tab':
      return '<w:r><w:tab/></w:r>';
    case 'break':
      return '<w:r><w:br/></w:r>';
    default:
      return besideXml(piece.is, piece.text, aside);
  }
}

function insideXml(paragraphs: readonly (readonly Piece[])[], aside: Aside): string {
  const kept = ({ length }: readonly Piece[]) => length > 0;
  const isBox = (piece: Piece) => typeof piece !== 'string' && piece.is === 'box';
  return paragraphs
    .map((inner) => inner.filter((piece) => aside.boxInBox || !isBox(piece)))
    .filter(kept)
    .map((inner) => `<w:p>${piecesXml(inner, aside)}</w:p>`)
    .join('');
}

function besideXml(is: 'comment' | 'footnote' | 'endnote', text: string, aside: Aside): string {
  const list = aside[`${is}s`];
  const id = list.length + 1;
  const mark = is === 'comment' ? '' : `<w:r><w:${is}Ref/></w:r>`;
  list.push(`<w:${is} w:id="${id}" ${is === 'comment' ? WHO : ''}><w:p>${mark}${run(text)}</w:p></w:${is}>`);
  return `<w:r><w:${is}Reference w:id="${id}"/></w:r>`;
}

function noteSeparators(is: 'footnote' | 'endnote'): string {
  const of = (kind: string, id: number) =>
    `<w:${is} w:type="${kind}" w:id="${id}"><w:p><w:r><w:${kind}/></w:r></w:p></w:${is}>`;
  return of('separator', -1) + of('continuationSeparator', 0);
}

function changeId(aside: Aside): string {
  aside.changes++;
  return `w:id="${aside.changes}" ${WHO}`;
}

function movedXml(is: 'moveFrom' | 'moveTo', text: string, aside: Aside): string {
  const range = `w:id="${is === 'moveFrom' ? 901 : 902}"`;
  const start = `<w:${is}RangeStart ${range} ${WHO} w:name="move1"/>`;
  return `${start}<w:${is} ${changeId(aside)}>${run(text)}</w:${is}><w:${is}RangeEnd ${range}/>`;
}

function fieldXml(code: string): string {
  const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const instruction = `<w:r><w:instrText xml:space="preserve">${code}</w:instrText></w:r>`;
  return mark('begin') + instruction + mark('separate');
}

function contentsXml(lines: readonly string[]): string {
  return lines
    .map((line, at) => {
      const start = at === 0 ? fieldXml(CONTENTS_CODE) : '';
      const end = at === lines.length - 1 ? '<w:r><w:fldChar w:fldCharType="end"/></w:r>' : '';
      return `<w:p>${start}${run(line)}${end}</w:p>`;
    })
    .join('');
}

function tableXml(rows: readonly (readonly Cell[])[], width = 2200): string {
  const cell = (inside: Cell) => {
    const xml =
      typeof inside === 'string' ? `<w:p>${run(inside)}</w:p>` : `${tableXml(inside.inner, 900)}<w:p/>`;
    return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${xml}</w:tc>`;
  };
  const grid = `<w:gridCol w:w="${width}"/>`.repeat(rows[0]?.length ?? 0);
  const body = rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('');
  return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${body}</w:tbl>`;
}

function sectionXml(): string {
  const heads =
    '<w:headerReference w:type="default" r:id="header"/><w:footerReference w:type="default" r:id="footer"/>';
  return `<w:sectPr>${heads}<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1800" w:bottom="1440" w:left="1800" w:header="851" w:footer="992" w:gutter="0"/></w:sectPr>`;
}

function styleXml(id: string, inside: string): string {
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/>${inside}</w:style>`;
}

const NUMBERING =
  '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/><w:lvlJc w:val="left"/></w:lvl></w:abstractNum>' +
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';

const RELATIONS =
  relation('header', 'header1.xml') +
  relation('footer', 'footer1.xml') +
  relation('numbering', 'numbering.xml') +
  relation('image', 'media/image1.png', 'picture') +
  relation('hyperlink', 'https://yunqi.example/" TargetMode="External', 'site');

const PART_TYPES = {
  document: 'document.main',
  styles: 'styles',
  footnotes: 'footnotes',
  endnotes: 'endnotes',
  comments: 'comments',
  header1: 'header',
  footer1: 'footer',
  numbering: 'numbering',
} as const;

const CONTENT_TYPES = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="png" ContentType="image/png"/>${Object.entries(
  PART_TYPES,
)
  .map(
    ([part, type]) =>
      `<Override PartName="/word/${part}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${type}+xml"/>`,
  )
  .join('')}</Types>`;
