// The state of reading content.xml, and how text becomes runs of paragraphs.

import type { Paragraph, Run } from '../../../core/model/document.ts';
import type { AttributeOf } from '../../containers/xml/index.ts';
import { isUninked, LARGE_DRAWING, overlaid, type RunAppearance } from '../../run-appearance.ts';
import { appearanceIn, chainOf, hasBackground, isFlatStyle, type OdtStyles, pointsOf } from './odt-styles.ts';

interface OdtRun {
  text: string;
  readonly state?: NonNullable<Run['state']>;
}

interface OdtParagraph extends Paragraph {
  readonly runs: OdtRun[];
  /** Appearances of the paragraph and the spans open in it, innermost last. */
  readonly appearances: RunAppearance[];
  readonly background: boolean;
  readonly flat: boolean;
  /** White space before was kept: more of it collapses (ODF 1.2, 6.1.2). */
  blank: boolean;
}

/** Where the reading was before a box, note or nested paragraph began. */
interface OuterFrame {
  readonly outer: OuterFrame | undefined;
  readonly paragraph: OdtParagraph | undefined;
  readonly place: Paragraph['place'];
  pictured: boolean;
  readonly drawing: OdtDrawing | undefined;
  written: boolean;
}

export interface OdtReading {
  readonly sheet: OdtStyles;
  readonly paragraphs: OdtParagraph[];
  place: Paragraph['place'];
  paragraph: OdtParagraph | undefined;
  frame: OuterFrame | undefined;
  /** How many open elements delete or hide what is in them. */
  deleted: number;
  /** Open hints that nobody wrote over: whether they count is not known. */
  hints: number;
  hidden: number;
  readonly hiding: boolean[];
  readonly backgrounds: boolean[];
  /** For each row around, whether it is too low to show anything. */
  readonly flatRows: boolean[];
  /** Large drawings before the text that hold none themselves. */
  covers: number;
  isText: boolean;
  trackedChanges: number;
  comments: number;
  pictures: number;
}

export function newOdtReading(sheet: OdtStyles): OdtReading {
  return {
    sheet,
    paragraphs: [],
    place: 'body',
    paragraph: undefined,
    frame: undefined,
    deleted: 0,
    hints: 0,
    hidden: 0,
    hiding: [],
    backgrounds: [],
    flatRows: [],
    covers: 0,
    isText: false,
    trackedChanges: 0,
    comments: 0,
    pictures: 0,
  };
}

/** Begins something beside the open paragraph, whose word goes on after it. */
export function openFrame(reading: OdtReading, place: Paragraph['place'], drawing?: OdtDrawing): undefined {
  const { frame: outer, paragraph } = reading;
  reading.frame = { outer, paragraph, place: reading.place, pictured: false, drawing, written: false };
  reading.paragraph = undefined;
  reading.place = place;
}

/** A shape or a frame; what it holds is hidden with it. */
export function openDrawing(reading: OdtReading, drawing: OdtDrawing): undefined {
  openFrame(reading, 'box', drawing);
  if (drawing.away) reading.hidden++;
}

export function closeFrame(reading: OdtReading): void {
  const { frame } = reading;
  if (frame?.drawing?.away) reading.hidden--;
  if (frame && isCover(frame)) reading.covers++;
  if (frame?.written && frame.outer) frame.outer.written = true;
  reading.paragraph = frame?.paragraph;
  reading.place = frame?.place ?? 'body';
  reading.frame = frame?.outer;
}

function isCover({ drawing, written, pictured }: OuterFrame): boolean {
  if (written || drawing === undefined || drawing.covers === 'no') return false;
  return pictured || drawing.covers === 'filled';
}

export function openOdtParagraph(reading: OdtReading, style: string | undefined): undefined {
  const { sheet, place, backgrounds } = reading;
  const background =
    place === 'box' || backgrounds.includes(true) || hasBackground(sheet, 'paragraph', style);
  const appearances = [appearanceIn(sheet, 'paragraph', style)];
  const flat = reading.flatRows.includes(true) || isFlatStyle(sheet, 'paragraph', style);
  reading.paragraph = { place, runs: [], appearances, background, flat, blank: true };
  reading.paragraphs.push(reading.paragraph);
}

export function openSpan({ sheet, paragraph }: OdtReading, style: string | undefined): undefined {
  const outer = paragraph?.appearances.at(-1);
  if (!paragraph || !outer) return;
  paragraph.appearances.push(
    style === undefined ? outer : overlaid(appearanceIn(sheet, 'text', style), outer),
  );
}

/** Text as it stands in the file: white space in it collapses. */
export function addCollapsed(reading: OdtReading, text: string): void {
  const { paragraph } = reading;
  if (!paragraph) return;
  const single = text.replace(/[ \t\r\n]+/g, ' ');
  const kept = paragraph.blank && single.startsWith(' ') ? single.slice(1) : single;
  if (kept === '') return;
  addOdtText(reading, kept);
  paragraph.blank = kept.endsWith(' ');
}

/** Text to be kept letter by letter. */
export function addOdtText(reading: OdtReading, text: string): void {
  const { paragraph } = reading;
  if (!paragraph) return;
  const state = stateOf(reading, paragraph);
  const last = paragraph.runs.at(-1);
  if (last && last.state === state) last.text += text;
  else paragraph.runs.push(state === undefined ? { text } : { text, state });
  paragraph.blank = false;
  if (reading.frame) reading.frame.written = true;
}

function stateOf(
  { deleted, hidden, hints }: OdtReading,
  { appearances, background, flat }: OdtParagraph,
): Run['state'] {
  const appearance = appearances.at(-1);
  if (deleted > 0) return 'deleted';
  if (hidden > 0 || appearance?.vanish) return 'hidden';
  if (flat || (appearance && isUninked(appearance))) return 'invisible';
  if (appearance?.tiny || (appearance?.white && !appearance.shaded && !background)) return 'invisible';
  return hints > 0 ? 'doubtful' : undefined;
}

/** What is known of a drawing by its places and its style. */
export interface OdtDrawing {
  /** Off every page, or without room. */
  readonly away: boolean;
  /** Large and before the text; what has no picture in it has to be filled. */
  readonly covers: 'no' | 'picture' | 'filled';
}

export function drawingOf(sheet: OdtStyles, attribute: AttributeOf): OdtDrawing {
  const [x, y, width, height] = ['svg:x', 'svg:y', 'svg:width', 'svg:height'].map((name) =>
    pointsOf(attribute(name)),
  );
  const size = [width, height].filter(isLength);
  const away =
    [x, y].filter(isLength).some((at) => Math.abs(at) > FAR) || size.some((side) => side < NO_ROOM);
  const [style] = chainOf(sheet, 'graphic', attribute('draw:style-name'));
  const isLarge = size.length === 2 && (width ?? 0) * (height ?? 0) >= LARGE_DRAWING;
  return { away, covers: !style?.front || !isLarge ? 'no' : style.clear ? 'picture' : 'filled' };
}

/** No page is so large; no letter fits in so little. */
const FAR = 1_584;
const NO_ROOM = 3;

function isLength(points: number | undefined): points is number {
  return points !== undefined && Number.isFinite(points);
}
