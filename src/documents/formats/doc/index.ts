// Bytes of a .doc or Kingsoft .wps → a Document; what else keeps itself in a compound file is named.

import type { Document, DocumentReader, Kind, Note, UnreadCode } from '../../../core/model/document.ts';
import { uint16, uint32 } from '../../binary.ts';
import {
  type CompoundContent,
  compoundContent,
  hasMacros,
  packageKind,
} from '../../containers/ole/compound-content.ts';
import { type Compound, openCompound } from '../../containers/ole/index.ts';
import { textDocument, unreadDocument } from '../../result.ts';
import { LARGE_DRAWING } from '../../run-appearance.ts';
import { type Fib, isOldMagic, readFib } from './fib.ts';
import { readText } from './read-text.ts';

/** Word 97 to 2003 → its facts. Older Word, Works, encrypted and other compound files → why not. */
export const readDoc: DocumentReader = (source, name) => {
  const compound = openCompound(source);
  if (!compound) return withoutCompound(uint16(source.read(0, 2), 0), source.size);
  const content = compoundContent(compound);
  if (content === 'word') return readWord(compound);
  return content === 'protected' ? unread(packageKind(name), 'encrypted') : otherContent(content);
};

/** Word 2 and older wrote no compound file; anything else here was meant to be one. */
function withoutCompound(magic: number, size: number): Document {
  if (size === 0) return unread('empty', 'empty');
  return isOldMagic(magic) ? unread('word95', 'tooOld') : unread('doc', 'damaged');
}

function otherContent(content: CompoundContent): Document {
  if (content === 'works') return unread('works', 'tooOld');
  return unreadDocument('ole', { code: 'unsupported', detail: { content } });
}

function readWord(compound: Compound): Document {
  const word = compound.stream('WordDocument');
  if (!word) return unread('doc', 'damaged');
  const fib = readFib(word);
  if (fib === 'tooOld') return unread('word95', 'tooOld');
  if (fib === 'damaged') return unread('doc', 'damaged');
  if (fib.encrypted) return unread('doc', 'encrypted');
  const table = compound.stream(fib.table);
  if (!table) return unread('doc', 'damaged');
  const found = readText({ fib, word, table });
  const notes = notesOf(compound);
  return 'code' in found
    ? unreadDocument('doc', found, notes)
    : textDocument({ kind: 'doc', notes: [...notes, ...drawnOver(fib, table)], ...found });
}

const ANCHOR_BYTES = 26;
const NO_WRAP = 3;
const BELOW_TEXT = 0x4000;

/** [MS-DOC] 2.8.37: places, then anchors; where there are boxes, nobody knows which drawing is one. */
function drawnOver({ block, lengths }: Fib, table: Uint8Array): Note[] {
  const anchors = block(table, 'anchors') ?? table.subarray(0, 0);
  const count = Math.max(0, Math.floor((anchors.length - 4) / (4 + ANCHOR_BYTES)));
  const starts = Array.from({ length: count }, (_, at) => (count + 1) * 4 + at * ANCHOR_BYTES);
  const drawings = starts.filter((at) => isCover(anchors, at)).length;
  return drawings > 0 && lengths.boxes === 0 ? [{ code: 'drawnOver', drawings }] : [];
}

function isCover(anchors: Uint8Array, at: number): boolean {
  const side = (offset: number) => uint32(anchors, at + offset) | 0;
  const area = ((side(12) - side(4)) * (side(16) - side(8))) / 400;
  const flags = uint16(anchors, at + 20);
  return ((flags >> 5) & 0x0f) === NO_WRAP && (flags & BELOW_TEXT) === 0 && area >= LARGE_DRAWING;
}

function notesOf(compound: Compound): Note[] {
  const notes: Note[] = [];
  if (hasMacros(compound)) notes.push({ code: 'macros' });
  if (compound.cut) notes.push({ code: 'truncatedTail' });
  return notes;
}

function unread(kind: Kind, code: UnreadCode): Document {
  return unreadDocument(kind, { code });
}
