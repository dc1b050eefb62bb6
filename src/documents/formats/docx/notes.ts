// The notes that the body refers to → their paragraphs, in the order of the references; the comments part → how many there are.

import type { Paragraph, Unread } from '../../../core/model/document.ts';
import { readXml, vocabulary } from '../../containers/xml/index.ts';
import { isUnread } from '../../containers/zip/index.ts';
import { DOCX_ELEMENTS } from './docx-elements.ts';
import { DOCX_NAMESPACES, type DocxPackage } from './docx-package.ts';
import { type DocxParagraph, type DocxReading, type NoteReference, newDocxReading } from './docx-reading.ts';

/** Foot- and endnotes; the ones that nothing refers to, such as separators, are left out. */
export async function readNotes(parts: DocxPackage, body: DocxReading): Promise<Paragraph[] | Unread> {
  const paragraphs: Paragraph[] = [];
  for (const kind of ['footnote', 'endnote'] as const) {
    const references = body.references.filter((reference) => reference.kind === kind);
    if (references.length === 0) continue;
    const reading = await readNotesPart(parts.related(`${kind}s`), body);
    if (isUnread(reading)) return reading;
    paragraphs.push(...referred(reading, references));
    body.pictures.push(...reading.pictures);
    body.trackedChanges += reading.trackedChanges;
    body.hasComments ||= reading.hasComments;
  }
  return paragraphs;
}

async function readNotesPart(
  bytes: Uint8Array | Unread | undefined,
  body: DocxReading,
): Promise<DocxReading | Unread> {
  const reading = newDocxReading(body.styles, 'note');
  if (bytes && !isUnread(bytes)) reading.part = bytes;
  reading.pageShaded = body.pageShaded;
  if (!bytes) return reading;
  return isUnread(bytes) ? bytes : ((await readXml(bytes, DOCX_ELEMENTS, reading)) ?? reading);
}

function referred(reading: DocxReading, references: readonly NoteReference[]): Paragraph[] {
  const seen = new Set<string>();
  return references.flatMap(({ id, state }) => {
    if (seen.has(id)) return [];
    seen.add(id);
    return (reading.notes.get(id) ?? []).map((paragraph) => inState(paragraph, state));
  });
}

/** A note goes with its reference: deleted or hidden when that is. */
function inState(paragraph: DocxParagraph, state: NoteReference['state']): Paragraph {
  if (state !== 'deleted' && state !== 'hidden') return paragraph;
  return { ...paragraph, runs: paragraph.runs.map((run) => ({ ...run, state })) };
}

const COMMENTS = vocabulary<{ count: number }>({
  namespaces: DOCX_NAMESPACES,
  elements: {
    'w:comment': {
      open: (reading) => {
        reading.count++;
        return 'skip';
      },
    },
  },
  attributes: [],
});

export async function countComments(bytes: Uint8Array | Unread | undefined): Promise<number | Unread> {
  if (!bytes) return 0;
  if (isUnread(bytes)) return bytes;
  const reading = { count: 0 };
  return (await readXml(bytes, COMMENTS, reading)) ?? reading.count;
}
