// The bytes of a .docx → its text as Word counts it, with what hides in it.

import type { Document, DocumentReader, Note, Paragraph, Unread } from '../../../core/model/document.ts';
import { readXml } from '../../containers/xml/index.ts';
import { isUnread, openPackageZip } from '../../containers/zip/index.ts';
import { textDocument, unreadDocument } from '../../result.ts';
import { DOCX_ELEMENTS } from './docx-elements.ts';
import { type DocxPackage, openPackage } from './docx-package.ts';
import { type DocxReading, newDocxReading } from './docx-reading.ts';
import { readDocxStyles } from './docx-styles.ts';
import { countComments, readNotes } from './notes.ts';

/** Inflates only the parts that hold text or its appearance; pictures are never touched. */
export const readDocx: DocumentReader = async (source) => {
  const zip = openPackageZip(source);
  if (isUnread(zip)) return unreadDocument('docx', zip);
  const parts = await openPackage(zip);
  if (isUnread(parts)) return unreadDocument('docx', parts);
  const reading = await readMain(parts);
  return isUnread(reading) ? unreadDocument('docx', reading) : documentOf(parts, reading);
};

async function readMain(parts: DocxPackage): Promise<DocxReading | Unread> {
  const sheet = parts.related('styles');
  if (sheet && isUnread(sheet)) return sheet;
  const styles = await readDocxStyles(sheet);
  if (isUnread(styles)) return styles;
  const reading = newDocxReading(styles);
  reading.part = parts.main;
  const problem = await readXml(parts.main, DOCX_ELEMENTS, reading);
  if (problem) return problem;
  return reading.isDocument ? reading : { code: 'damaged', detail: { what: 'mainPart' } };
}

async function documentOf(parts: DocxPackage, reading: DocxReading): Promise<Document> {
  const inMain = shownPictures(parts, reading.pictures); // before the notes, whose ids are their own
  const notes = await readNotes(parts, reading);
  if (isUnread(notes)) return unreadDocument('docx', notes);
  const comments = reading.hasComments ? await countComments(parts.related('comments')) : 0;
  if (typeof comments !== 'number') return unreadDocument('docx', comments);
  settleWhites(reading);
  const paragraphs: Paragraph[] = [...reading.list, ...notes];
  const { trackedChanges, pictures } = reading;
  return textDocument({
    kind: 'docx',
    paragraphs,
    notes: remarks(parts, reading),
    pictures: pictures.length,
    shownPictures: inMain,
    trackedChanges,
    comments,
  });
}

/** A picture that stands outside of the package, or is not there, is shown but matches no file. */
function shownPictures({ relationships, partOf }: DocxPackage, ids: readonly string[]): readonly string[] {
  return ids.flatMap((wanted) => {
    const part = relationships.find(({ id }) => id === wanted)?.part;
    return (part !== undefined && partOf(part)?.name) || [];
  });
}

function remarks({ relationships, guessed }: DocxPackage, reading: DocxReading): Note[] {
  const notes: Note[] = [];
  if (relationships.some(({ type }) => type === 'vbaProject')) notes.push({ code: 'macros' });
  if (guessed) notes.push({ code: 'guessedParts' });
  if (reading.hasForeignParts) notes.push({ code: 'foreignParts' });
  if (reading.covers > 0) notes.push({ code: 'drawnOver', drawings: reading.covers });
  return notes;
}

/** At the end of the text it is known whether drawings lie behind it: then white may be seen. */
function settleWhites({ whites, ground }: DocxReading): void {
  if (ground === undefined) return;
  for (const run of whites) {
    if (ground === 'all') delete run.state;
    else run.state = 'doubtful';
  }
}
