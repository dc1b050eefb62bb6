// The bytes of a .txt or .md file → its lines as measured paragraphs.

import type { ByteSource, Document, Paragraph } from '../../../core/model/document.ts';
import { decodeText, encodingNotes } from '../../../core/text/encoding.ts';
import { textDocument, unreadDocument, wholeFile } from '../../result.ts';

const MARKDOWN = /\.(?:md|markdown|mdown|mkd)$/i;

/**
 * Plain text or Markdown → facts; each line is a paragraph, as Word makes of it when it opens the file.
 * Markdown is counted as written, its marks included: Word and WPS open `.md` as plain text, so this is the
 * figure that their 字数统计 shows for this file. Counting it as rendered would give a figure nobody can check.
 */
export function readPlain(source: ByteSource, name: string): Document {
  const kind = MARKDOWN.test(name) ? 'markdown' : 'text';
  const bytes = wholeFile(source);
  if (!(bytes instanceof Uint8Array)) return unreadDocument(kind, bytes);
  const decoded = decodeText(bytes);
  if ('code' in decoded) return unreadDocument(kind, decoded);
  return textDocument({ kind, paragraphs: linesOf(decoded.text), notes: encodingNotes(decoded) });
}

/** Text → one paragraph a line; a last line feed opens no further line, and DOS's end mark is no text. */
function linesOf(text: string): Paragraph[] {
  const lines = text.replace(/\x1a+$/, '').split(/\r\n|[\n\r\x85\u2028\u2029]/);
  if (lines.at(-1) === '') lines.pop();
  return lines.map((line) => ({ place: 'body', runs: [{ text: line }] }));
}
