// The state of reading a WordprocessingML part, and how text becomes runs of paragraphs.

import type { Paragraph, Run } from '../../../core/model/document.ts';
import type { XmlAction } from '../../containers/xml/index.ts';
import { newAppearance, type RunAppearance } from '../../run-appearance.ts';
import { type ComplexField, codeOf } from './complex-fields.ts';
import type { DocxStyles } from './docx-styles.ts';
import { type DocxSurroundings, type Shown, show } from './docx-visibility.ts';

/** A run as it grows: neighbours that count alike are one. */
export interface DocxRun {
  text: string;
  readonly hint: boolean;
  state?: NonNullable<Run['state']>;
}

export interface DocxParagraph extends Paragraph {
  readonly runs: DocxRun[];
  /** The paragraph around this one, if it stands in a box. */
  readonly outer: DocxParagraph | undefined;
  style: string | undefined;
  shaded: boolean;
  /** Its lines are too low to show anything. */
  flat: boolean;
  /** Whether the last run may still grow. */
  open: boolean;
}

export interface OpenDocxRun {
  readonly outer: OpenDocxRun | undefined;
  appearance: RunAppearance;
  style: string | undefined;
  shown: Shown | undefined;
}

/** A reference to a note, with the state that the note takes from it. */
export interface NoteReference {
  readonly kind: 'footnote' | 'endnote';
  readonly id: string;
  readonly state: Run['state'];
}

/** What a box has of its own and gives back at its end: the anchoring paragraph goes on behind it. */
interface OuterPlace {
  readonly outer: OuterPlace | undefined;
  readonly paragraph: DocxParagraph | undefined;
  readonly run: OpenDocxRun | undefined;
  readonly place: Paragraph['place'];
  readonly fields: ComplexField[];
  readonly hidden: boolean;
}

export interface OpenDrawing {
  /** The one in whose box this one stands, and which goes on behind it. */
  readonly outer: OpenDrawing | undefined;
  readonly behind: boolean;
  area: number;
  unseen: boolean;
  /** Before the text, which does not run around it. */
  front: boolean;
  fill: 'solid' | 'none' | undefined;
  hasText: boolean;
}

export interface DocxReading extends DocxSurroundings {
  paragraph: DocxParagraph | undefined;
  list: DocxParagraph[];
  run: OpenDocxRun | undefined;
  /** What the last few w:rPr of runs said: the next one is often the same as one of them. */
  readonly appearances: (
    | { readonly appearance: RunAppearance; readonly style: string | undefined }
    | undefined
  )[];
  /** Whose properties were closed last. */
  closedWithin: 'text' | 'run' | 'paragraph' | 'mark';
  /** Which properties are open: those of a run, of a paragraph, of a paragraph's mark, or none. */
  within: 'text' | 'run' | 'paragraph' | 'mark';
  fields: ComplexField[];
  /** The part that is read, and what is known of its prefixes. */
  part: Uint8Array | undefined;
  readonly prefixes: Map<string, boolean>;
  drawing: OpenDrawing | undefined;
  /** Something dark lies behind text: it may be behind all of it, or behind some. */
  ground: 'all' | 'some' | undefined;
  /** White runs without a ground of their own. */
  readonly whites: DocxRun[];
  inControl: number;
  /** For each open mc:AlternateContent, whether a choice was taken. */
  readonly choices: boolean[];
  frame: OuterPlace | undefined;
  /** Whether the root is a document, and not some other part. */
  isDocument: boolean;
  trackedChanges: number;
  hasComments: boolean;
  hasForeignParts: boolean;
  covers: number;
  readonly pictures: string[];
  readonly references: NoteReference[];
  readonly notes: Map<string, DocxParagraph[]>;
}

/** What an element of WordprocessingML does to the reading. */
export type DocxAction = XmlAction<DocxReading>;

export function newDocxReading(styles: DocxStyles, place: Paragraph['place'] = 'body'): DocxReading {
  return {
    styles,
    list: [],
    place,
    paragraph: undefined,
    run: undefined,
    appearances: [],
    closedWithin: 'text',
    within: 'text',
    deleted: 0,
    hidden: false,
    fields: [],
    backgrounds: [],
    pageShaded: false,
    choices: [],
    part: undefined,
    prefixes: new Map(),
    drawing: undefined,
    ground: undefined,
    whites: [],
    hints: [],
    inControl: 0,
    flatRows: [],
    frame: undefined,
    isDocument: false,
    trackedChanges: 0,
    hasComments: false,
    hasForeignParts: false,
    covers: 0,
    pictures: [],
    references: [],
    notes: new Map(),
  };
}

export function openDocxParagraph(reading: DocxReading): undefined {
  const { place, paragraph: outer } = reading;
  reading.paragraph = { place, runs: [], outer, style: undefined, shaded: false, flat: false, open: false };
  reading.list.push(reading.paragraph);
}

export function openRun(reading: DocxReading): undefined {
  reading.run = { outer: reading.run, appearance: newAppearance(), style: undefined, shown: undefined };
}

/** Starts a box: its paragraphs stand beside the anchoring one, whose word they do not split. */
export function openBox(reading: DocxReading): undefined {
  const { frame: outer, paragraph, run, place, fields, hidden } = reading;
  reading.hidden = hidden || shownNow(reading).state === 'hidden' || reading.drawing?.unseen === true;
  reading.frame = { outer, paragraph, run, place, fields, hidden };
  if (reading.drawing) reading.drawing.hasText = true;
  reading.paragraph = undefined;
  reading.run = undefined;
  reading.place = 'box';
  reading.fields = [];
}

export function closeBox(reading: DocxReading): void {
  const { frame } = reading;
  if (!frame) return;
  reading.frame = frame.outer;
  reading.paragraph = frame.paragraph;
  reading.run = frame.run;
  reading.place = frame.place;
  reading.fields = frame.fields;
  reading.hidden = frame.hidden;
}

/** Adds text with the appearance of the open run; text in a field's code is held until the field ends. */
export function addDocxText(reading: DocxReading, text: string, forced?: Run['state']): void {
  const { paragraph } = reading;
  if (!paragraph) return;
  const { hint, state: own, onPaper } = shownNow(reading);
  const state = forced ?? own;
  const field = codeOf(reading.fields);
  const last = paragraph.runs.at(-1);
  const grows = field ? field.held.at(-1) === last : paragraph.open;
  if (last && grows && last.hint === hint && last.state === state) {
    last.text += text;
    return;
  }
  const run: DocxRun = state === undefined ? { text, hint } : { text, hint, state };
  if (state === 'invisible' && onPaper) reading.whites.push(run);
  paragraph.runs.push(run);
  paragraph.open = field === undefined;
  field?.held.push(run);
}

/** State and hint of the open run's text. */
export function shownNow(reading: DocxReading): Shown {
  const { run } = reading;
  if (!run) return show(reading, newAppearance(), undefined);
  run.shown ??= show(reading, run.appearance, run.style);
  return run.shown;
}
