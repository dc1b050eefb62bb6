// The state of reading an RTF file, and what a group inherits and may change for itself.

import type { Paragraph } from '../../../core/model/document.ts';
import { type ParagraphBuilder, paragraphBuilder } from '../../paragraph-builder.ts';
import type { Rgb } from '../../run-appearance.ts';
import { WINDOWS_1252 } from './code-page.ts';
import { newRtfTable, type RtfTable } from './rtf-table.ts';
import { type RtfCursor, rtfCursor } from './rtf-tokens.ts';

/** Which of its three fonts a text is written in. */
export type FontScript = 'low' | 'high' | 'double';

export interface GroupState {
  readonly out: ParagraphBuilder;
  readonly place: Paragraph['place'];
  /** Text is dropped here, but deeper groups are read. */
  readonly mute: boolean;
  /** Within the font table, where a name's bytes are no text. */
  readonly fonts: boolean;
  /** In the two forms of one text only the Unicode one is read. */
  readonly twofold: boolean;
  readonly font: number;
  /** The associated font that \dbch names. */
  readonly doubleFont: number | undefined;
  readonly script: FontScript;
  /** How many characters stand in for a \u. */
  readonly standIns: number;
  readonly deleted: boolean;
  readonly inserted: boolean;
  readonly hidden: boolean;
  readonly white: boolean;
  /** Numbers of the colours of the letters and of what lies right behind them; 0 is none. */
  readonly color: number;
  readonly behind: number;
  /** Lines so low, or letters so narrow, that nothing is seen of them. */
  readonly flat: boolean;
  readonly narrow: boolean;
  /** Put where no page is, or a box without room. */
  readonly away: boolean;
  /** Edges of the shape around, in twentieths of a point. */
  readonly edges: ShapeEdges;
  /** It was taken for a large drawing in front of the text. */
  readonly covers: boolean;
  readonly tiny: boolean;
  /** The same for what \dbch governs, where it differs. */
  readonly tinyDouble: boolean | undefined;
  /** Something darker than paper behind the letters, or behind their paragraph. */
  readonly shaded: boolean;
  readonly background: boolean;
  readonly inTable: boolean;
}

export interface ShapeEdges {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** How text runs around it. */
  readonly wrap: number;
}

export const NO_EDGES: ShapeEdges = { left: 0, top: 0, right: 1440, bottom: 1440, wrap: 0 };

export type RtfAction = (reading: RtfReading, parameter: number | undefined) => void;

export interface RtfReading {
  readonly cursor: RtfCursor;
  readonly paragraphs: Paragraph[];
  readonly fonts: Map<number, string>;
  /** Numbers of the colours that are white. */
  readonly whites: Set<number>;
  readonly colors: Map<number, Rgb>;
  /** A cell of the present row is darker than paper. */
  rowBackground: boolean;
  /** The present row is too low to show its text. */
  rowFlat: boolean;
  /** Large drawings in front of the text that hold none themselves. */
  covers: number;
  /** Groups around the present one. */
  readonly stack: GroupState[];
  state: GroupState;
  defaultFont: number;
  defaultEncoding: string;
  /** Whether \* stood before the present word. */
  starred: boolean;
  /** Stand-ins yet to be stepped over. */
  toSkip: number;
  /** Bytes of text not yet decoded: a character may take two of them. */
  pending: Uint8Array;
  pendingLength: number;
  /** How they are to be decoded, and whether the last of them is the first half of a character. */
  encoding: string;
  halfway: boolean;
  length: number;
  readonly table: RtfTable;
  pictures: number;
  comments: number;
  trackedChanges: number;
  lastChange: 'deleted' | 'inserted' | undefined;
}

export function newRtfReading(bytes: Uint8Array): RtfReading {
  const paragraphs: Paragraph[] = [];
  return {
    cursor: rtfCursor(bytes),
    paragraphs,
    fonts: new Map(),
    whites: new Set(),
    colors: new Map(),
    rowBackground: false,
    rowFlat: false,
    covers: 0,
    stack: [],
    state: firstState(paragraphBuilder('body', paragraphs)),
    defaultFont: 0,
    defaultEncoding: WINDOWS_1252,
    starred: false,
    toSkip: 0,
    pending: new Uint8Array(256),
    pendingLength: 0,
    encoding: WINDOWS_1252,
    halfway: false,
    length: 0,
    table: newRtfTable(),
    pictures: 0,
    comments: 0,
    trackedChanges: 0,
    lastChange: undefined,
  };
}

function firstState(out: ParagraphBuilder): GroupState {
  return {
    out,
    place: 'body',
    mute: false,
    fonts: false,
    twofold: false,
    font: 0,
    doubleFont: undefined,
    script: 'low',
    standIns: 1,
    deleted: false,
    inserted: false,
    hidden: false,
    white: false,
    color: 0,
    behind: 0,
    flat: false,
    narrow: false,
    away: false,
    edges: NO_EDGES,
    covers: false,
    tiny: false,
    tinyDouble: undefined,
    shaded: false,
    background: false,
    inTable: false,
  };
}

/** Changes the present group alone. */
export function changeGroup(reading: RtfReading, changes: Partial<GroupState>): void {
  reading.state = { ...reading.state, ...changes };
}

/** The group's text goes into paragraphs of its own; inside a running head everything stays one. */
export function enterPlace(reading: RtfReading, wanted: Paragraph['place']): void {
  const place = reading.state.place === 'head' ? 'head' : wanted;
  changeGroup(reading, { place, mute: false, out: paragraphBuilder(place, reading.paragraphs) });
}
