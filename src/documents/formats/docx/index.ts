// The bytes of a .docx → its text as Word counts it, with what hides in it.

import type { Document, DocumentReader, Note, Paragraph, Unread } from '../../../core/model/document.ts';
import { readXml } from '../../containers/xml/index.ts';
import { isUnread, openZip } from '../../containers/zip/index.ts';
import { textDocument, unreadDocument } from '../../result.ts';
import { WALK } from './actions.ts';
import { countComments } from './comments.ts';
import { readNotes } from './notes.ts';
import { openPackage, type Package } from './package.ts';
import { readStyles } from './styles.ts';
import { newWalk, type Walk } from './walk.ts';

/** Inflates only the parts that hold text or say how it looks; pictures are never touched. */
export const readDocx: DocumentReader = async (source) => {
  const zip = openZip(source);
  if (isUnread(zip)) return unreadDocument('docx', zip);
  const parts = await openPackage(zip);
  if (isUnread(parts)) return unreadDocument('docx', parts);
  const walk = await walkMain(parts);
  return isUnread(walk) ? unreadDocument('docx', walk) : documentOf(parts, walk);
};

async function walkMain(parts: Package): Promise<Walk | Unread> {
  const sheet = parts.related('styles');
  if (sheet && isUnread(sheet)) return sheet;
  const styles = await readStyles(sheet);
  if (isUnread(styles)) return styles;
  const walk = newWalk(styles);
  const problem = await readXml(parts.main, WALK, walk);
  if (problem) return problem;
  return walk.isDocument ? walk : { code: 'damaged', detail: { what: 'mainPart' } };
}

async function documentOf(parts: Package, walk: Walk): Promise<Document> {
  const notes = await readNotes(parts, walk);
  if (isUnread(notes)) return unreadDocument('docx', notes);
  const comments = walk.hasComments ? await countComments(parts.related('comments')) : 0;
  if (typeof comments !== 'number') return unreadDocument('docx', comments);
  const paragraphs: Paragraph[] = [...walk.list, ...notes];
  const { trackedChanges, pictures } = walk;
  return textDocument({
    kind: 'docx',
    paragraphs,
    notes: remarks(parts, walk),
    pictures: pictures.length,
    trackedChanges,
    comments,
  });
}

function remarks({ relationships, guessed }: Package, walk: Walk): Note[] {
  const notes: Note[] = [];
  if (relationships.some(({ type }) => type === 'vbaProject')) notes.push({ code: 'macros' });
  if (guessed) notes.push({ code: 'fallback', what: 'relationships' });
  if (walk.hasForeignParts) notes.push({ code: 'fallback', what: 'foreignParts' });
  return notes;
}
