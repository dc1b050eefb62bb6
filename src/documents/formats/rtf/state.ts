// What an RTF group inherits and what it may change for itself; the walk over all groups.

import type { Paragraph } from '../../../core/model/document.ts';
import { type Composer, composer } from '../../paragraph-builder.ts';
import { WESTERN } from './code-page.ts';
import { type Cursor, cursorOver } from './tokens.ts';

/** Which of its three fonts a text is written in. */
export type Script = 'low' | 'high' | 'double';

export interface State {
  readonly out: Composer;
  readonly place: Paragraph['place'];
  /** Text is dropped here, but what stands in deeper groups is looked at. */
  readonly mute: boolean;
  /** Within the font table, where a name's bytes are no text. */
  readonly fonts: boolean;
  /** In the two forms of one text only the Unicode one is read. */
  readonly twofold: boolean;
  readonly font: number;
  /** The associated font that \dbch names. */
  readonly doubleFont: number | undefined;
  readonly script: Script;
  /** How many characters stand in for a \u. */
  readonly standIns: number;
  readonly deleted: boolean;
  readonly inserted: boolean;
  readonly hidden: boolean;
  readonly white: boolean;
  readonly tiny: boolean;
  /** The same for what \dbch governs, where it differs. */
  readonly tinyDouble: boolean | undefined;
  /** Something darker than paper behind the letters, or behind their paragraph. */
  readonly shaded: boolean;
  readonly ground: boolean;
  readonly inTable: boolean;
}

export type Action = (walk: Walk, parameter: number | undefined) => void;

export interface Walk {
  readonly cursor: Cursor;
  readonly paragraphs: Paragraph[];
  readonly fonts: Map<number, string>;
  /** Numbers of the colours that are white. */
  readonly whites: Set<number>;
  /** A cell of the present row is darker than paper. */
  rowGround: boolean;
  /** Groups around the present one. */
  readonly stack: State[];
  state: State;
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
  pictures: number;
  comments: number;
  trackedChanges: number;
  lastChange: 'deleted' | 'inserted' | undefined;
}

export function newWalk(bytes: Uint8Array): Walk {
  const paragraphs: Paragraph[] = [];
  return {
    cursor: cursorOver(bytes),
    paragraphs,
    fonts: new Map(),
    whites: new Set(),
    rowGround: false,
    stack: [],
    state: firstState(composer('body', paragraphs)),
    defaultFont: 0,
    defaultEncoding: WESTERN,
    starred: false,
    toSkip: 0,
    pending: new Uint8Array(256),
    pendingLength: 0,
    encoding: WESTERN,
    halfway: false,
    length: 0,
    pictures: 0,
    comments: 0,
    trackedChanges: 0,
    lastChange: undefined,
  };
}

function firstState(out: Composer): State {
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
    tiny: false,
    tinyDouble: undefined,
    shaded: false,
    ground: false,
    inTable: false,
  };
}

/** Changes the present group alone. */
export function change(walk: Walk, changes: Partial<State>): void {
  walk.state = { ...walk.state, ...changes };
}

/** The group's text goes into paragraphs of its own; inside a running head everything stays one. */
export function enterPlace(walk: Walk, wanted: Paragraph['place']): void {
  const place = walk.state.place === 'head' ? 'head' : wanted;
  change(walk, { place, mute: false, out: composer(place, walk.paragraphs) });
}
