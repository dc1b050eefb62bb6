// Bytes of an RTF file → a Document.

import { LIMITS } from '../../../core/limits.ts';
import type { Document, DocumentReader, Note } from '../../../core/model/document.ts';
import { startsWith } from '../../binary.ts';
import { textDocument, unreadDocument, wholeFile } from '../../result.ts';
import { readGroups } from './read-groups.ts';
import type { RtfReading } from './rtf-reading.ts';
import type { RtfCursor } from './rtf-tokens.ts';

const BACKSLASH = 0x5c;
const SIGNATURE = [0x7b, 0x5c, 0x72, 0x74, 0x66]; // {\rtf

/** RTF of any version → its facts. */
export const readRtf: DocumentReader = (source) => {
  const bytes = wholeFile(source);
  if ('code' in bytes) return unreadDocument('rtf', bytes);
  if (!startsWith(bytes, SIGNATURE)) return unreadDocument('rtf', { code: 'damaged' });
  const { reading, ending } = readGroups(bytes);
  if (ending === 'tooDeep')
    return unreadDocument('rtf', { code: 'tooDeep', detail: { limit: LIMITS.xmlDepth } });
  if (ending === 'broken' || (ending === 'closed' && goesOn(reading.cursor)))
    return unreadDocument('rtf', { code: 'damaged' });
  return documentOf(reading, ending === 'cut' ? [{ code: 'truncatedTail' }] : []);
};

/** A brace too many ends the document early for every reader; LibreOffice 7.4 writes one for a box in a box. */
function goesOn({ bytes, at }: RtfCursor): boolean {
  return bytes.indexOf(BACKSLASH, at) >= 0;
}

function documentOf(reading: RtfReading, notes: readonly Note[]): Document {
  const { paragraphs, pictures, trackedChanges, comments } = reading;
  return textDocument({ kind: 'rtf', paragraphs, notes, pictures, trackedChanges, comments });
}
