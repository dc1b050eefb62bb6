// Bytes of an RTF file → a Document.

import { LIMITS } from '../../../core/limits.ts';
import type { ByteSource, Document, DocumentReader, Note } from '../../../core/model/document.ts';
import { startsWith } from '../../binary.ts';
import { textDocument, unreadDocument, wholeFile } from '../../result.ts';
import type { EdgedRow } from '../sheet/edged-rows.ts';
import { CHARACTER_SYMBOLS, CHARACTER_WORDS, CONTROL_WORDS, endsParagraph } from './control-words.ts';
import { DESTINATIONS } from './destinations.ts';
import { newRtfReading, type RtfReading } from './rtf-reading.ts';
import { rtfRowsOf } from './rtf-table.ts';
import { nextToken, type RtfCursor, skipGroup } from './rtf-tokens.ts';
import { flush, writeByte, writeCharacter, writePlain } from './write-text.ts';

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
  return documentOf(reading, [
    ...(ending === 'cut' ? [{ code: 'truncatedTail' } as const] : []),
    ...(reading.covers > 0 ? [{ code: 'drawnOver', drawings: reading.covers } as const] : []),
  ]);
};

/** Rows of the tables in its body, in their order; none where it cannot be read, which `readRtf` tells. */
export function rtfRows(source: ByteSource): readonly EdgedRow[] {
  const bytes = wholeFile(source);
  if ('code' in bytes || !startsWith(bytes, SIGNATURE)) return [];
  const { table, paragraphs } = readGroups(bytes).reading;
  return rtfRowsOf(table, paragraphs);
}

/** A brace too many ends the document early for every reader; LibreOffice 7.4 writes one for a box in a box. */
function goesOn({ bytes, at }: RtfCursor): boolean {
  return bytes.indexOf(BACKSLASH, at) >= 0;
}

function documentOf(reading: RtfReading, notes: readonly Note[]): Document {
  const { paragraphs, pictures, trackedChanges, comments } = reading;
  return textDocument({ kind: 'rtf', paragraphs, notes, pictures, trackedChanges, comments });
}

/** `cut`: the file ends before the last group is closed; `broken`: more than that one is open. */
export type RtfEnding = 'closed' | 'cut' | 'broken' | 'tooDeep' | 'full';

const STAR = 0x2a;

/** Bytes → everything that stands in the document's group. */
function readGroups(bytes: Uint8Array): { readonly reading: RtfReading; readonly ending: RtfEnding } {
  const reading = newRtfReading(bytes);
  let ending: RtfEnding | undefined;
  while (!ending) ending = readToken(reading);
  flush(reading);
  reading.state.out.end();
  return { reading, ending };
}

function readToken(reading: RtfReading): RtfEnding | undefined {
  const token = nextToken(reading.cursor);
  switch (token) {
    case 'plain':
      writePlain(reading);
      return undefined;
    case 'byte':
      writeByte(reading, reading.cursor.code);
      return undefined;
    case 'symbol':
      symbol(reading);
      return undefined;
    case 'word':
      word(reading);
      return reading.length > LIMITS.textCharacters ? 'full' : undefined;
    case 'open':
      return openGroup(reading);
    case 'close':
      return closeGroup(reading);
    case 'end':
      return reading.stack.length > 1 ? 'broken' : 'cut';
  }
}

function openGroup(reading: RtfReading): RtfEnding | undefined {
  flush(reading);
  reading.toSkip = 0;
  reading.starred = false;
  if (reading.stack.length >= LIMITS.xmlDepth) return 'tooDeep';
  reading.stack.push(reading.state);
  if (reading.state.twofold && !startsUnicodeForm(reading)) skipGroup(reading.cursor);
  return undefined;
}

/** Of {\upr{in bytes}{\*\ud{in Unicode}}} the first is left out. */
function startsUnicodeForm({ cursor }: RtfReading): boolean {
  const head = cursor.bytes.subarray(cursor.at, cursor.at + 5);
  return String.fromCharCode(...head) === '\\*\\ud';
}

function closeGroup(reading: RtfReading): RtfEnding | undefined {
  flush(reading);
  reading.toSkip = 0;
  reading.starred = false;
  const before = reading.stack.pop();
  if (!before || reading.stack.length === 0) return 'closed';
  if (before.out !== reading.state.out) reading.state.out.end();
  reading.state = before;
  return undefined;
}

function symbol(reading: RtfReading): void {
  const { code } = reading.cursor;
  if (code === STAR) {
    reading.starred = true;
    return;
  }
  if (code === 0x5c || code === 0x7b || code === 0x7d) {
    writeByte(reading, code);
    return;
  }
  flush(reading);
  if (endsParagraph(code)) CONTROL_WORDS.get('par')?.(reading, undefined);
  else writeCharacter(reading, CHARACTER_SYMBOLS.get(code));
}

function word(reading: RtfReading): void {
  const { cursor, starred } = reading;
  flush(reading);
  reading.starred = false;
  const enter = DESTINATIONS.get(cursor.word);
  if (enter) enter(reading);
  else if (starred) skipGroup(cursor);
  else if (CHARACTER_WORDS.has(cursor.word)) writeCharacter(reading, CHARACTER_WORDS.get(cursor.word));
  else CONTROL_WORDS.get(cursor.word)?.(reading, cursor.parameter);
}
