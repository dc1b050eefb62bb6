// The notes that the body refers to → their paragraphs, in the order of the references.

import type { Paragraph, Unread } from '../../../core/model/document.ts';
import { readXml } from '../../containers/xml/index.ts';
import { isUnread } from '../../containers/zip/index.ts';
import { WALK } from './actions.ts';
import type { Package } from './package.ts';
import { type NoteReference, newWalk, type OpenParagraph, type Walk } from './walk.ts';

/** Foot- and endnotes; the ones that nothing refers to, such as separators, are left out. */
export async function readNotes(parts: Package, body: Walk): Promise<Paragraph[] | Unread> {
  const paragraphs: Paragraph[] = [];
  for (const kind of ['footnote', 'endnote'] as const) {
    const references = body.references.filter((reference) => reference.kind === kind);
    if (references.length === 0) continue;
    const walk = await walkNotes(parts.related(`${kind}s`), body);
    if (isUnread(walk)) return walk;
    paragraphs.push(...referred(walk, references));
    body.pictures.push(...walk.pictures);
    body.trackedChanges += walk.trackedChanges;
    body.hasComments ||= walk.hasComments;
  }
  return paragraphs;
}

async function walkNotes(bytes: Uint8Array | Unread | undefined, body: Walk): Promise<Walk | Unread> {
  const walk = newWalk(body.styles, 'note');
  walk.pageShaded = body.pageShaded;
  if (!bytes) return walk;
  return isUnread(bytes) ? bytes : ((await readXml(bytes, WALK, walk)) ?? walk);
}

function referred(walk: Walk, references: readonly NoteReference[]): Paragraph[] {
  const seen = new Set<string>();
  return references.flatMap(({ id, state }) => {
    if (seen.has(id)) return [];
    seen.add(id);
    return (walk.notes.get(id) ?? []).map((paragraph) => inState(paragraph, state));
  });
}

/** A note goes with its reference: deleted or hidden when that is. */
function inState(paragraph: OpenParagraph, state: NoteReference['state']): Paragraph {
  if (state !== 'deleted' && state !== 'hidden') return paragraph;
  return { ...paragraph, runs: paragraph.runs.map((run) => ({ ...run, state })) };
}
