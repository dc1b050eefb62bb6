// A .pdf → its text facts, or why its text cannot be read: a scan, no character map, a password, damage.

import { fromLatin1, indexOf } from '#bytes';
import { LIMITS } from '../../../core/limits.ts';
import type { Document, DocumentReader, Note, Paragraph, Unread } from '../../../core/model/document.ts';
import { countedText, measureText } from '../../../core/text/count.ts';
import { joinLines, type LayoutLine } from '../../layout/join-lines.ts';
import { runningLines } from '../../layout/running-lines.ts';
import { LOST_LETTER } from './lost-letters.ts';
import type { OpenPdf } from './open-pdf.ts';
import { type PdfPage, readPdfPage } from './pdf-page.ts';
import { visitPdf } from './visit-pdf.ts';

interface PdfContent {
  readonly pages: readonly PdfPage[];
  /** The file has lost its table of objects, which PDFium made anew from what is there. */
  readonly rebuilt: boolean;
}

type PdfResult = { readonly content: PdfContent } | { readonly unread: Unread };

const END_OF_FILE = fromLatin1('%%EOF');

// A few characters without a map (bullets, a logo) are no reason to doubt the figure.
const MOST_UNMAPPED = 0.1;
const NEARLY_ALL = 0.9;
const READABLE = /[^\s\ufffd\ue000-\uf8ff]/g;

/** Bytes of a PDF → 字数, pages and pictures; headers, footers and page numbers are left out of 字数. */
export const readPdf: DocumentReader = async (source) => {
  if (source.size === 0) return unread({ code: 'empty' });
  if (source.size > LIMITS.pdfBytes) return unread({ code: 'tooLarge', detail: { limit: LIMITS.pdfBytes } });
  const bytes = source.read(0, source.size);
  const visited = await visitPdf(bytes, readContent);
  if ('unread' in visited) return unread(visited.unread);
  const result = visited.value;
  if ('unread' in result) return unread(result.unread);
  return documentOf(result.content, result.content.rebuilt && !hasEnd(bytes));
};

// PDF 1.7, appendix H.3, note 18: the mark of the end stands within the last 1024 bytes.
function hasEnd(bytes: Uint8Array): boolean {
  return indexOf(bytes.subarray(-1024), END_OF_FILE) >= 0;
}

function unread(why: Unread): Document {
  return { kind: 'pdf', notes: [], unread: why };
}

function readContent(open: OpenPdf): PdfResult {
  const count = open.pdfium.FPDF_GetPageCount(open.document);
  if (count <= 0) return { unread: { code: 'damaged', detail: { what: 'noPages' } } };
  if (count > LIMITS.pdfPages)
    return { unread: { code: 'tooManyPages', detail: { limit: LIMITS.pdfPages } } };
  const pages: PdfPage[] = [];
  let room = LIMITS.textCharacters;
  for (let index = 0; index < count; index++) {
    const page = readPdfPage(open, index);
    if (page === undefined) return { unread: { code: 'damaged', detail: { what: 'page', page: index + 1 } } };
    room -= [...page.lines, ...page.typed].reduce(
      (sum, { text }) => sum + text.length,
      page.unseen.length + page.doubtful.length,
    );
    if (room < 0) return { unread: { code: 'tooMuchText', detail: { limit: LIMITS.textCharacters } } };
    pages.push(page);
  }
  const rebuilt = open.pdfium.FPDF_DocumentHasValidCrossReferenceTable(open.document) === 0;
  return { content: { pages, rebuilt } };
}

function documentOf({ pages }: PdfContent, truncated: boolean): Document {
  const running = runningLinesIn(pages);
  const textless = pages.filter((page) => readableIn(page, running) === 0);
  const why = textMissing(pages, textless);
  if (why !== undefined) return unread(why);
  const paragraphs = paragraphsOf(pages, running);
  return {
    kind: 'pdf',
    notes: notesOf(pages, textless, truncated),
    text: {
      ...measureText(paragraphs),
      content: countedText(paragraphs),
      pages: pages.length,
      pictures: pages.reduce((sum, page) => sum + page.pictures, 0),
      trackedChanges: 0,
      comments: 0,
    },
  };
}

/** Headers and footers; none where nothing else is on the pages, unless it is stamped on pictures. */
function runningLinesIn(pages: readonly PdfPage[]): ReadonlySet<LayoutLine> {
  const running = runningLines(pages);
  const onlyHeads = pages.every((page) => readableIn(page, running) === 0 && !page.covered);
  return onlyHeads ? new Set() : running;
}

function readableIn({ lines, typed }: PdfPage, running: ReadonlySet<LayoutLine>): number {
  const body = [...lines.filter((line) => !running.has(line)), ...typed];
  return body.reduce((sum, { text }) => sum + (text.match(READABLE)?.length ?? 0), 0);
}

function textMissing(pages: readonly PdfPage[], textless: readonly PdfPage[]): Unread | undefined {
  const unmapped = lostIn(pages);
  const readable = pages.reduce((sum, page) => sum + readableIn(page, new Set()), 0);
  const noMap: Unread = { code: 'noText', detail: { what: 'characterMap' } };
  if (unmapped > MOST_UNMAPPED * (unmapped + readable)) return noMap;
  if (textless.length < pages.length) return undefined;
  if (readable === 0 && pages.some(isNameless)) return noMap;
  const marked = pages.filter(({ pictures, lines }) => pictures > 0 || lines.length > 0);
  const covered = pages.filter((page) => page.covered).length;
  return { code: covered > 0 && covered >= NEARLY_ALL * marked.length ? 'scan' : 'noText' };
}

/** There are texts, and none of them gave a letter. */
function isNameless({ texts, lines, unseen, doubtful }: PdfPage): boolean {
  return texts > 0 && lines.length === 0 && unseen === '' && doubtful === '';
}

/** A page that is a picture, or whose letters have no map, holds text that is not in the figure. */
function notesOf(
  pages: readonly PdfPage[],
  textless: readonly PdfPage[],
  truncated: boolean,
): readonly Note[] {
  const empty = textless.filter(({ covered, unmapped }) => covered || unmapped > 0).length;
  const lost = lostIn(pages);
  const notes: Note[] = [];
  if (empty > 0) notes.push({ code: 'pagesWithoutText', pages: empty });
  const typed = pages.flatMap((page) => page.typed);
  const annotations = typed.filter(({ isStamp }) => isStamp).length;
  const fields = typed.length - annotations;
  if (fields > 0) notes.push({ code: 'formFields', fields });
  if (annotations > 0) notes.push({ code: 'annotations', annotations });
  if (lost > 0) notes.push({ code: 'lostLetters', letters: lost });
  if (truncated) notes.push({ code: 'truncatedTail' });
  return notes;
}

function paragraphsOf(pages: readonly PdfPage[], running: ReadonlySet<LayoutLine>): readonly Paragraph[] {
  const lines = pages.flatMap((page) => page.lines);
  const body = joinLines(lines.filter((line) => !running.has(line)));
  return [
    ...body.map((text): Paragraph => ({ place: 'body', runs: [{ text }] })),
    ...lines
      .filter((line) => running.has(line))
      .map(({ text }): Paragraph => ({ place: 'head', runs: [{ text }] })),
    ...pages.flatMap(asideOf),
  ];
}

/** What the page does not show, and what it may show or say: each letter that nobody can name is one at most. */
function asideOf({ unseen, doubtful, unmapped, typed }: PdfPage): readonly Paragraph[] {
  const texts = [
    ...typed.map(({ text, fits }) => ({ text, state: fits ? undefined : ('doubtful' as const) })),
    { text: unseen, state: 'invisible' },
    { text: doubtful + LOST_LETTER.repeat(unmapped), state: 'doubtful' },
  ] as const;
  return texts
    .filter(({ text }) => text !== '')
    .map(({ text, state }) => ({ place: 'body', runs: [state === undefined ? { text } : { text, state }] }));
}

function lostIn(pages: readonly PdfPage[]): number {
  return pages.reduce((sum, { unmapped }) => sum + unmapped, 0);
}
