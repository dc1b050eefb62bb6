// Paragraphs, rows or a reason → the Document that a reader hands back.

import { LIMITS } from '../core/limits.ts';
import type { ByteSource, Document, Kind, Note, Paragraph, Unread } from '../core/model/document.ts';
import { countedText, measureText } from '../core/text/count.ts';

/** What a reader of running text found; numbers default to 0, notes to none. */
export interface TextContent {
  readonly kind: Kind;
  readonly paragraphs: readonly Paragraph[];
  readonly notes?: readonly Note[];
  readonly pictures?: number;
  readonly shownPictures?: readonly string[];
  readonly pages?: number;
  readonly trackedChanges?: number;
  readonly comments?: number;
}

/** Found text → the measured Document, or `tooMuchText`. */
export function textDocument(found: TextContent): Document {
  const { kind, paragraphs, notes = [], pictures = 0, trackedChanges = 0, comments = 0, pages } = found;
  const { shownPictures = [] } = found;
  if (lengthOf(paragraphs) > LIMITS.textCharacters) {
    return unreadDocument(kind, { code: 'tooMuchText', detail: { limit: LIMITS.textCharacters } });
  }
  const measured = measureText(paragraphs);
  const content = countedText(paragraphs);
  const counted = { pictures, trackedChanges, comments, ...(pages === undefined ? {} : { pages }) };
  const shown = shownPictures.length === 0 ? {} : { shownPictures };
  return { kind, notes, text: { ...measured, content, ...counted, ...shown } };
}

/** A reason → the Document that says it. */
export function unreadDocument(kind: Kind, unread: Unread, notes: readonly Note[] = []): Document {
  return { kind, notes, unread };
}

/** The whole file, or why it is not read: the readers of text formats need all of it. */
export function wholeFile(source: ByteSource): Uint8Array | Unread {
  if (source.size === 0) return { code: 'empty' };
  if (source.size > LIMITS.documentBytes)
    return { code: 'tooLarge', detail: { limit: LIMITS.documentBytes } };
  return source.read(0, source.size);
}

function lengthOf(paragraphs: readonly Paragraph[]): number {
  let length = 0;
  for (const { runs } of paragraphs) for (const { text } of runs) length += text.length;
  return length;
}
