// The bytes of a web page, or of a Word file saved as one → its text as measured paragraphs.

import { latin1 } from '#bytes';
import type { ByteSource, Document, Kind, Note, Unread } from '../../../core/model/document.ts';
import { decodeText, encodingNotes } from '../../../core/text/encoding.ts';
import { decodeByLabel } from '../../charset.ts';
import { textDocument, unreadDocument, wholeFile } from '../../result.ts';
import { sheetOfPage } from './page-tables.ts';
import { readPage } from './read-page.ts';

/** Under these endings a page is a ledger that a web system exported. */
const SHEET = /\.(?:xlsx?|et)$/i;

interface DecodedPage {
  readonly text: string;
  readonly notes: readonly Note[];
}

/** The part of a page in which its charset is looked for (HTML standard 13.2.3.2 says 1024; Word puts it later). */
const PRESCAN = 4096;

/**
 * A page → facts: what a browser shows, less Word's list labels, its comments and what is hidden or deleted.
 * Under a sheet's name the rows of its tables come beside the text.
 */
export function readHtml(source: ByteSource, name: string): Document {
  const bytes = wholeFile(source);
  if (!(bytes instanceof Uint8Array)) return unreadDocument('html', bytes);
  const document = htmlDocument('html', bytes);
  if (document.unread || !SHEET.test(name)) return document;
  const page = pageText(bytes, undefined);
  return 'code' in page ? document : { ...document, sheet: sheetOfPage(page.text) };
}

/** The bytes of a page (from a file or a mail part) → facts; `charset` is what a label outside of it says. */
export function htmlDocument(kind: Kind, bytes: Uint8Array, charset?: string): Document {
  const page = pageText(bytes, charset);
  if ('code' in page) return unreadDocument(kind, page);
  const { cut, left, ...content } = readPage(page.text);
  const isLeft = left === 'required' || (left === 'optional' && closesParagraphs(page.text));
  const isCut = cut || (isLeft && isOpenEnded(page.text));
  return textDocument({ kind, notes: notesOf(page, isCut), ...content });
}

/** Programs write both ends of a page, people neither. */
function isOpenEnded(text: string): boolean {
  return /<html[\s>]/i.test(text) && !/<\/(?:html|body)\s*>/i.test(text);
}

/** Programs that leave optional end tags out (SingleFile) leave most of them out; one that writes them was stopped. */
function closesParagraphs(text: string): boolean {
  const count = (tag: RegExp) => text.match(tag)?.length ?? 0;
  return count(/<\/(?:p|li|td|tr)\s*>/gi) * 2 > count(/<(?:p|li|td|tr)[\s>]/gi);
}

/** The end tags of a page and its body are optional (HTML standard 13.1.2.4); a tag or a comment that is cut is not. */
function notesOf({ notes }: DecodedPage, cut: boolean): readonly Note[] {
  const isNoted = notes.some(({ code }) => code === 'truncatedTail');
  return cut && !isNoted ? [...notes, { code: 'truncatedTail' }] : notes;
}

/** Valid UTF-8 or a mark outweighs the page's own label, which copies and re-saving make wrong. */
function pageText(bytes: Uint8Array, charset: string | undefined): DecodedPage | Unread {
  const decoded = decodeText(bytes);
  const isSure = !('code' in decoded) && decoded.encoding !== 'gb18030';
  const labelled = isSure ? undefined : byLabel(bytes, charset ?? labelOf(bytes));
  if (labelled) return labelled;
  if ('code' in decoded) return decoded;
  return { text: decoded.text, notes: encodingNotes(decoded) };
}

function labelOf(bytes: Uint8Array): string | undefined {
  const start = latin1(bytes, 0, PRESCAN);
  return /<meta\b[^>]*?charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(start)?.[1];
}

function byLabel(bytes: Uint8Array, label: string | undefined): DecodedPage | undefined {
  if (label === undefined) return undefined;
  try {
    const { text, encoding } = decodeByLabel(bytes, label);
    return { text, notes: [{ code: 'encoding', encoding }] };
  } catch {
    return undefined; // an unknown label, or bytes that do not bear it out
  }
}
