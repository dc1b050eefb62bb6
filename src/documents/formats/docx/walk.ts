// What the walk through a WordprocessingML part gathers, and how text becomes runs of paragraphs.

import type { Paragraph, Run } from '../../../core/model/document.ts';
import { codeOf, type Field } from './fields.ts';
import { type Look, newLook } from './look.ts';
import type { Styles } from './styles.ts';

/** A run as it grows: neighbours that count alike are one. */
export interface GrowingRun {
  text: string;
  readonly hint: boolean;
  readonly state?: NonNullable<Run['state']>;
}

export interface OpenParagraph extends Paragraph {
  readonly runs: GrowingRun[];
  /** The paragraph around this one, if it stands in a box. */
  readonly outer: OpenParagraph | undefined;
  style: string | undefined;
  shaded: boolean;
  /** Whether the last run may still grow. */
  open: boolean;
}

export interface OpenRun {
  readonly outer: OpenRun | undefined;
  look: Look;
  style: string | undefined;
  shown: Shown | undefined;
}

interface Shown {
  readonly hint: boolean;
  readonly state: Run['state'];
}

/** A reference to a note, with the state that the note takes from it. */
export interface NoteReference {
  readonly kind: 'footnote' | 'endnote';
  readonly id: string;
  readonly state: Run['state'];
}

/** What a box has of its own and gives back at its end: the anchoring paragraph goes on behind it. */
interface Frame {
  readonly outer: Frame | undefined;
  readonly paragraph: OpenParagraph | undefined;
  readonly run: OpenRun | undefined;
  readonly place: Paragraph['place'];
  readonly fields: Field[];
  readonly hidden: boolean;
}

export interface Walk {
  readonly styles: Styles;
  list: OpenParagraph[];
  place: Paragraph['place'];
  paragraph: OpenParagraph | undefined;
  run: OpenRun | undefined;
  /** What the last few w:rPr of runs said: the next one is often the same as one of them. */
  readonly looks: ({ readonly look: Look; readonly style: string | undefined } | undefined)[];
  /** Whose properties were closed last. */
  closedWithin: 'text' | 'run' | 'paragraph' | 'mark';
  /** Which properties are open: those of a run, of a paragraph, of a paragraph's mark, or none. */
  within: 'text' | 'run' | 'paragraph' | 'mark';
  deleted: number;
  /** The anchor of the box is hidden, and so is the box. */
  hidden: boolean;
  fields: Field[];
  /** For each open table and cell, whether something dark lies behind its text. */
  readonly grounds: boolean[];
  pageShaded: boolean;
  /** For each open mc:AlternateContent, whether a choice was taken. */
  readonly choices: boolean[];
  frame: Frame | undefined;
  /** Whether the root is a document, and not some other part. */
  isDocument: boolean;
  trackedChanges: number;
  hasComments: boolean;
  hasForeignParts: boolean;
  readonly pictures: string[];
  readonly references: NoteReference[];
  readonly notes: Map<string, OpenParagraph[]>;
}

export function newWalk(styles: Styles, place: Paragraph['place'] = 'body'): Walk {
  return {
    styles,
    list: [],
    place,
    paragraph: undefined,
    run: undefined,
    looks: [],
    closedWithin: 'text',
    within: 'text',
    deleted: 0,
    hidden: false,
    fields: [],
    grounds: [],
    pageShaded: false,
    choices: [],
    frame: undefined,
    isDocument: false,
    trackedChanges: 0,
    hasComments: false,
    hasForeignParts: false,
    pictures: [],
    references: [],
    notes: new Map(),
  };
}

export function openParagraph(walk: Walk): undefined {
  const { place, paragraph: outer } = walk;
  walk.paragraph = { place, runs: [], outer, style: undefined, shaded: false, open: false };
  walk.list.push(walk.paragraph);
}

export function openRun(walk: Walk): undefined {
  walk.run = { outer: walk.run, look: newLook(), style: undefined, shown: undefined };
}

/** Starts a box: its paragraphs stand beside the anchoring one, whose word they do not split. */
export function openBox(walk: Walk): undefined {
  const { frame: outer, paragraph, run, place, fields, hidden } = walk;
  walk.hidden = hidden || shownNow(walk).state === 'hidden';
  walk.frame = { outer, paragraph, run, place, fields, hidden };
  walk.paragraph = undefined;
  walk.run = undefined;
  walk.place = 'box';
  walk.fields = [];
}

export function closeBox(walk: Walk): void {
  const { frame } = walk;
  if (!frame) return;
  walk.frame = frame.outer;
  walk.paragraph = frame.paragraph;
  walk.run = frame.run;
  walk.place = frame.place;
  walk.fields = frame.fields;
  walk.hidden = frame.hidden;
}

/** Adds text in the look of the open run; text in a field's code is held until the field ends. */
export function addText(walk: Walk, text: string, forced?: Run['state']): void {
  const { paragraph } = walk;
  if (!paragraph) return;
  const { hint, state: own } = shownNow(walk);
  const state = forced ?? own;
  const field = codeOf(walk.fields);
  const last = paragraph.runs.at(-1);
  if (!field && last && paragraph.open && last.hint === hint && last.state === state) {
    last.text += text;
    return;
  }
  const run: GrowingRun = state === undefined ? { text, hint } : { text, hint, state };
  paragraph.runs.push(run);
  paragraph.open = field === undefined;
  field?.held.push(run);
}

/** How the open run's text shows now. */
export function shownNow(walk: Walk): Shown {
  const { run } = walk;
  if (!run) return show(walk, newLook(), undefined);
  run.shown ??= show(walk, run.look, run.style);
  return run.shown;
}

function show(walk: Walk, look: Look, style: string | undefined): Shown {
  const base = walk.styles.look(walk.paragraph?.style, style);
  return { hint: look.hint ?? base.hint ?? false, state: stateOf(walk, look, base) };
}

function stateOf(walk: Walk, look: Look, base: Look): Run['state'] {
  if (walk.deleted > 0) return 'deleted';
  if (walk.hidden || (look.vanish ?? base.vanish)) return 'hidden';
  if (look.tiny ?? base.tiny) return 'invisible';
  const onPaper = (look.white ?? base.white) && !(look.shaded ?? base.shaded) && !hasGround(walk);
  return onPaper ? 'invisible' : undefined;
}

/** Whether the text may stand on something dark; what fills a drawn box is not known. */
function hasGround(walk: Walk): boolean {
  const { paragraph, styles, place } = walk;
  if (place === 'box' || walk.pageShaded || walk.grounds.includes(true)) return true;
  return paragraph !== undefined && (paragraph.shaded || styles.paragraphShaded(paragraph.style));
}
