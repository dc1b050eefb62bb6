// The bytes of an .ofd → its text as measured paragraphs, or why there is none to measure.

import { LIMITS } from '../../../core/limits.ts';
import type { ByteSource, Document, Note, Paragraph } from '../../../core/model/document.ts';
import { openParts } from '../../containers/zip/package-parts.ts';
import { joinLines, type LayoutLine } from '../../layout/join-lines.ts';
import { runningLines } from '../../layout/running-lines.ts';
import { textDocument, unreadDocument } from '../../result.ts';
import { layoutLines } from './ofd-lines.ts';
import { type OfdPackage, readOfdPackage } from './ofd-package.ts';
import { numbersOf, type OfdPart } from './ofd-part.ts';
import { type PositionedText, positionedTexts } from './positioned-text.ts';

interface OfdLeaf {
  readonly lines: readonly LayoutLine[];
  /** Lines that never count: watermarks. */
  readonly marks: readonly LayoutLine[];
  readonly unseen: readonly LayoutLine[];
  readonly doubtful: readonly LayoutLine[];
  readonly pictures: number;
  /** Pictures cover nearly all of the page. */
  readonly isPictured: boolean;
  readonly height: number;
  readonly characters: number;
}

const A4_WIDTH = 210;
const A4_HEIGHT = 297;
const POINTS = 72 / 25.4;
/** So much of a page is covered by a scan. */
const PICTURED = 0.7;

/**
 * A layout document → facts. Text is taken from the pages and from the composite units they use; templates,
 * watermarks and lines that repeat from page to page are headers and footers; seals and annotations are no text.
 */
export async function readOfd(source: ByteSource, _name: string): Promise<Document> {
  const parts = openParts(source);
  if ('code' in parts) return unreadDocument('ofd', parts);
  const found = await readOfdPackage(parts);
  // GB/T 33190 knows no password of its own; makers put an Encryptions.xml beside the entry.
  const isLocked = parts.names.some((name) => /(?:^|\/)encryptions?\.xml$/i.test(name));
  if ('code' in found) return unreadDocument('ofd', isLocked ? { code: 'encrypted' } : found);
  return documentOf(found);
}

function documentOf(found: OfdPackage): Document {
  const leaves = found.pages.map((page, index) => leafOf(page, index, found));
  const templates = found.templates.map((template, index) => leafOf(template, index, found));
  const all = [...leaves, ...templates];
  if (all.reduce((sum, { characters }) => sum + characters, 0) > LIMITS.textCharacters) {
    return unreadDocument('ofd', { code: 'tooMuchText', detail: { limit: LIMITS.textCharacters } });
  }
  const annotations = found.annotations.map((part, index) => leafOf(part, index, found));
  const paragraphs = [...paragraphsOf(leaves, templates), ...annotations.flatMap(remarksIn)];
  const pictures = all.reduce((sum, leaf) => sum + leaf.pictures, 0);
  const isEmpty = !paragraphs.some(({ place }) => place === 'body');
  if (isEmpty || isScan(leaves)) return unreadDocument('ofd', { code: pictures > 0 ? 'scan' : 'noText' });
  const notes = [...notesOf(leaves), ...remarksNote(annotations)];
  return textDocument({ kind: 'ofd', paragraphs, pictures, pages: leaves.length, notes });
}

/** Pages that are pictures, and no letter that is seen: what lies unseen beneath is what a scanner guessed. */
function isScan(leaves: readonly OfdLeaf[]): boolean {
  const held = leaves.filter(({ characters, pictures }) => characters + pictures > 0);
  return held.length > 0 && held.every(({ lines, isPictured }) => lines.length === 0 && isPictured);
}

/** What annotations show: it may be part of the text, or a remark on it. */
function remarksIn({ lines, doubtful }: OfdLeaf): readonly Paragraph[] {
  return [...lines, ...doubtful].map(({ text }) => doubt(text));
}

function remarksNote(annotations: readonly OfdLeaf[]): readonly Note[] {
  const remarks = annotations.flatMap(remarksIn).length;
  return remarks > 0 ? [{ code: 'annotations', annotations: remarks }] : [];
}

function doubt(text: string): Paragraph {
  return { place: 'body', runs: [{ text, state: 'doubtful' }] };
}

function leafOf(part: OfdPart, index: number, found: OfdPackage): OfdLeaf {
  const [, , across, down] = numbersOf(part.box ?? found.box);
  const height = down || A4_HEIGHT;
  const page = { left: 0, top: 0, right: across || A4_WIDTH, bottom: height };
  const { pieces, pictures, pictured, characters } = positionedTexts(part.objects, found, page);
  const lines = (list: readonly PositionedText[]) => layoutLines(list, { index, height });
  return {
    lines: lines(pieces.filter(({ shown, mark }) => shown === 'seen' && !mark)),
    marks: lines(pieces.filter(({ shown, mark }) => shown !== 'unseen' && mark)),
    unseen: lines(pieces.filter(({ shown }) => shown === 'unseen')),
    doubtful: lines(pieces.filter(({ shown, mark }) => shown === 'doubtful' && !mark)),
    pictures,
    isPictured: pictured >= PICTURED * page.right * page.bottom,
    height: height * POINTS,
    characters,
  };
}

function paragraphsOf(leaves: readonly OfdLeaf[], templates: readonly OfdLeaf[]): readonly Paragraph[] {
  const running = runningLinesIn(leaves);
  const lines = leaves.flatMap((leaf) => leaf.lines);
  const aside = [
    ...leaves.flatMap(({ marks }) => marks),
    ...templates.flatMap((leaf) => [...leaf.lines, ...leaf.marks]),
  ];
  const unseen = leaves.flatMap((leaf) => leaf.unseen);
  return [
    ...joinLines(lines.filter((line) => !running.has(line))).map((text) => paragraph('body', text)),
    ...lines.filter((line) => running.has(line)).map(({ text }) => paragraph('head', text)),
    ...aside.map(({ text }) => paragraph('head', text)),
    ...leaves.flatMap(({ doubtful }) => doubtful.map(({ text }) => doubt(text))),
    ...unseen.map(({ text }): Paragraph => ({ place: 'body', runs: [{ text, state: 'invisible' }] })),
  ];
}

/** Headers, footers and page numbers; none where nothing else stands on the pages. */
function runningLinesIn(leaves: readonly OfdLeaf[]): ReadonlySet<LayoutLine> {
  const running = runningLines(leaves);
  return leaves.every(({ lines }) => lines.every((line) => running.has(line))) ? new Set() : running;
}

function paragraph(place: Paragraph['place'], text: string): Paragraph {
  return { place, runs: [{ text }] };
}

/** Pages of pictures alone: what is written on them is not in the figure. */
function notesOf(leaves: readonly OfdLeaf[]): readonly Note[] {
  const pages = leaves.filter(({ lines, pictures }) => lines.length === 0 && pictures > 0).length;
  return pages > 0 ? [{ code: 'pagesWithoutText', pages }] : [];
}
