// Bytes of an RTF file → a Document.

import { LIMITS } from '../../../core/limits.ts';
import type { Document, DocumentReader, Note } from '../../../core/model/document.ts';
import { startsWith } from '../../binary.ts';
import { textDocument, unreadDocument, wholeFile } from '../../result.ts';
import type { Walk } from './state.ts';
import type { Cursor } from './tokens.ts';
import { walkRtf } from './walk.ts';

const BACKSLASH = 0x5c;
const SIGNATURE = [0x7b, 0x5c, 0x72, 0x74, 0x66]; // {\rtf

/** RTF of any version → its facts. */
export const readRtf: DocumentReader = (source) => {
  const bytes = wholeFile(source);
  if ('code' in bytes) return unreadDocument('rtf', bytes);
  if (!startsWith(bytes, SIGNATURE)) return unreadDocument('rtf', { code: 'damaged' });
  const { walk, ending } = walkRtf(bytes);
  if (ending === 'tooDeep')
    return unreadDocument('rtf', { code: 'tooDeep', detail: { limit: LIMITS.xmlDepth } });
  if (ending === 'broken' || (ending === 'closed' && goesOn(walk.cursor)))
    return unreadDocument('rtf', { code: 'damaged' });
  return documentOf(walk, ending === 'cut' ? [{ code: 'truncatedTail' }] : []);
};

/** A brace too many ends the document early for every reader; LibreOffice 7.4 writes one for a box in a box. */
function goesOn({ bytes, at }: Cursor): boolean {
  return bytes.indexOf(BACKSLASH, at) >= 0;
}

function documentOf(walk: Walk, notes: readonly Note[]): Document {
  const { paragraphs, pictures, trackedChanges, comments } = walk;
  return textDocument({ kind: 'rtf', paragraphs, notes, pictures, trackedChanges, comments });
}
