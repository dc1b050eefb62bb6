// The bytes of an .ofd → its text as measured paragraphs, or why there is none to measure.

import { LIMITS } from '../../../core/limits.ts';
import type { ByteSource, Document, Note, Paragraph } from '../../../core/model/document.ts';
import { openParts } from '../../containers/zip/package-parts.ts';
import { textDocument, unreadDocument } from '../../result.ts';
import { headsOf } from '../pdf/heads.ts';
import { joinLines } from '../pdf/join.ts';
import type { Line } from '../pdf/lines.ts';
import { linesOf } from './lines.ts';
import type { Sheet } from './objects.ts';
import { type OfdPackage, packageOf } from './package.ts';
import { gather, type Piece } from './pieces.ts';
import { numberOf } from './place.ts';

interface Leaf {
  readonly lines: readonly Line[];
  /** Lines that never count: watermarks. */
  readonly marks: readonly Line[];
  readonly unseen: readonly Line[];
  readonly pictures: number;
  readonly height: number;
  readonly characters: number;
}

const A4_HEIGHT = 297;
const POINTS = 72 / 25.4;

/**
 * A layout document → facts. Text is taken from the pages and from the composite units they use; templates,
 * watermarks and lines that repeat from page to page are heads; seals and annotations are no text.
 */
export async function readOfd(source: ByteSource, _name: string): Promise<Document> {
  const parts = openParts(source);
  if ('code' in parts) return unreadDocument('ofd', parts);
  const found = await packageOf(parts);
  // GB/T 33190 knows no password of its own; makers put an Encryptions.xml beside the entry.
  const isLocked = parts.names.some((name) => /(?:^|\/)encryptions?\.xml$/i.test(name));
  if ('code' in found) return unreadDocument('ofd', isLocked ? { code: 'encrypted' } : found);
  return documentOf(found);
}

function documentOf(found: OfdPackage): Document {
  const leaves = found.pages.map((page, index) => leafOf(page, index, found));
  const grounds = found.templates.map((template, index) => leafOf(template, index, found));
  const all = [...leaves, ...grounds];
  if (all.reduce((sum, { characters }) => sum + characters, 0) > LIMITS.textCharacters) {
    return unreadDocument('ofd', { code: 'tooMuchText', detail: { limit: LIMITS.textCharacters } });
  }
  const paragraphs = paragraphsOf(leaves, grounds);
  const pictures = all.reduce((sum, leaf) => sum + leaf.pictures, 0);
  if (!paragraphs.some(({ place }) => place === 'body')) {
    return unreadDocument('ofd', { code: pictures > 0 ? 'scan' : 'noText' });
  }
  return textDocument({ kind: 'ofd', paragraphs, pictures, pages: leaves.length, notes: notesOf(leaves) });
}

function leafOf(sheet: Sheet, index: number, { units, box }: OfdPackage): Leaf {
  const { pieces, pictures, characters } = gather(sheet.objects, units);
  const height = numberOf((sheet.box ?? box)?.trim().split(/\s+/)[3]) || A4_HEIGHT;
  const lines = (list: readonly Piece[]) => linesOf(list, { index, height });
  return {
    lines: lines(pieces.filter(({ visible, mark }) => visible && !mark)),
    marks: lines(pieces.filter(({ visible, mark }) => visible && mark)),
    unseen: lines(pieces.filter(({ visible }) => !visible)),
    pictures,
    height: height * POINTS,
    characters,
  };
}

function paragraphsOf(leaves: readonly Leaf[], grounds: readonly Leaf[]): readonly Paragraph[] {
  const heads = headsFor(leaves);
  const lines = leaves.flatMap((leaf) => leaf.lines);
  const aside = [
    ...leaves.flatMap(({ marks }) => marks),
    ...grounds.flatMap((leaf) => [...leaf.lines, ...leaf.marks]),
  ];
  const unseen = leaves.flatMap((leaf) => leaf.unseen);
  return [
    ...joinLines(lines.filter((line) => !heads.has(line))).map((text) => paragraph('body', text)),
    ...lines.filter((line) => heads.has(line)).map(({ text }) => paragraph('head', text)),
    ...aside.map(({ text }) => paragraph('head', text)),
    ...unseen.map(({ text }): Paragraph => ({ place: 'body', runs: [{ text, state: 'invisible' }] })),
  ];
}

/** Running heads and page numbers; none where nothing else stands on the pages. */
function headsFor(leaves: readonly Leaf[]): ReadonlySet<Line> {
  const heads = headsOf(leaves.map((leaf) => ({ ...leaf, unmapped: 0, texts: 0, covered: false })));
  return leaves.every(({ lines }) => lines.every((line) => heads.has(line))) ? new Set() : heads;
}

function paragraph(place: Paragraph['place'], text: string): Paragraph {
  return { place, runs: [{ text }] };
}

/** Pages of pictures alone: what is written on them is not in the figure. */
function notesOf(leaves: readonly Leaf[]): readonly Note[] {
  const pages = leaves.filter(({ lines, pictures }) => lines.length === 0 && pictures > 0).length;
  return pages > 0 ? [{ code: 'pagesWithoutText', pages }] : [];
}
