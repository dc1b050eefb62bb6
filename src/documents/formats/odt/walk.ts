// What the walk through content.xml gathers, and how text becomes runs of paragraphs.

import type { Paragraph, Run } from '../../../core/model/document.ts';
import { type Look, overlaid } from '../docx/look.ts';
import { hasGround, lookIn, type StyleSheet } from './styles.ts';

interface GrowingRun {
  text: string;
  readonly state?: NonNullable<Run['state']>;
}

interface OpenParagraph extends Paragraph {
  readonly runs: GrowingRun[];
  /** Looks of the paragraph and the spans open in it, innermost last. */
  readonly looks: Look[];
  readonly ground: boolean;
  /** White space before was kept: more of it collapses (ODF 1.2, 6.1.2). */
  blank: boolean;
}

/** Where the walk was before a box, note or nested paragraph began. */
interface Frame {
  readonly outer: Frame | undefined;
  readonly paragraph: OpenParagraph | undefined;
  readonly place: Paragraph['place'];
  pictured: boolean;
}

export interface Walk {
  readonly sheet: StyleSheet;
  readonly paragraphs: OpenParagraph[];
  place: Paragraph['place'];
  paragraph: OpenParagraph | undefined;
  frame: Frame | undefined;
  /** How many open elements delete or hide what is in them. */
  deleted: number;
  hidden: number;
  readonly hiding: boolean[];
  readonly grounds: boolean[];
  isText: boolean;
  trackedChanges: number;
  comments: number;
  pictures: number;
}

export function newWalk(sheet: StyleSheet): Walk {
  return {
    sheet,
    paragraphs: [],
    place: 'body',
    paragraph: undefined,
    frame: undefined,
    deleted: 0,
    hidden: 0,
    hiding: [],
    grounds: [],
    isText: false,
    trackedChanges: 0,
    comments: 0,
    pictures: 0,
  };
}

/** Begins something beside the open paragraph, whose word goes on after it. */
export function openFrame(walk: Walk, place: Paragraph['place']): undefined {
  const { frame: outer, paragraph } = walk;
  walk.frame = { outer, paragraph, place: walk.place, pictured: false };
  walk.paragraph = undefined;
  walk.place = place;
}

export function closeFrame(walk: Walk): void {
  walk.paragraph = walk.frame?.paragraph;
  walk.place = walk.frame?.place ?? 'body';
  walk.frame = walk.frame?.outer;
}

export function openParagraph(walk: Walk, style: string | undefined): undefined {
  const { sheet, place, grounds } = walk;
  const ground = place === 'box' || grounds.includes(true) || hasGround(sheet, 'paragraph', style);
  const looks = [lookIn(sheet, 'paragraph', style)];
  walk.paragraph = { place, runs: [], looks, ground, blank: true };
  walk.paragraphs.push(walk.paragraph);
}

export function openSpan({ sheet, paragraph }: Walk, style: string | undefined): undefined {
  const outer = paragraph?.looks.at(-1);
  if (!paragraph || !outer) return;
  paragraph.looks.push(style === undefined ? outer : overlaid(lookIn(sheet, 'text', style), outer));
}

/** Text as it stands in the file: white space in it collapses. */
export function addCollapsed(walk: Walk, text: string): void {
  const { paragraph } = walk;
  if (!paragraph) return;
  const single = text.replace(/[ \t\r\n]+/g, ' ');
  const kept = paragraph.blank && single.startsWith(' ') ? single.slice(1) : single;
  if (kept === '') return;
  addText(walk, kept);
  paragraph.blank = kept.endsWith(' ');
}

/** Text to be kept letter by letter. */
export function addText(walk: Walk, text: string): void {
  const { paragraph } = walk;
  if (!paragraph) return;
  const state = stateOf(walk, paragraph);
  const last = paragraph.runs.at(-1);
  if (last && last.state === state) last.text += text;
  else paragraph.runs.push(state === undefined ? { text } : { text, state });
  paragraph.blank = false;
}

function stateOf({ deleted, hidden }: Walk, { looks, ground }: OpenParagraph): Run['state'] {
  const look = looks.at(-1);
  if (deleted > 0) return 'deleted';
  if (hidden > 0 || look?.vanish) return 'hidden';
  if (look?.tiny || (look?.white && !look.shaded && !ground)) return 'invisible';
  return undefined;
}
