// The source of a page → its paragraphs, pictures and traces of revision.

import { LIMITS } from '../../../core/limits.ts';
import type { Paragraph } from '../../../core/model/document.ts';
import { BLOCKS, endedBy, isComment, isSkipped, placeOf, SCOPES, stateOf, VOID } from './element.ts';
import { isUnseen, type Look, lookOf, rootLook } from './look.ts';
import { type Attributes, type Token, tokensOf } from './tokens.ts';
import {
  endParagraph,
  newWriter,
  type Standing,
  type State,
  type Writer,
  writeBreak,
  writeText,
} from './writer.ts';

export interface Page {
  readonly paragraphs: readonly Paragraph[];
  readonly pictures: number;
  readonly trackedChanges: number;
  readonly comments: number;
}

interface Element extends Standing {
  readonly name: string;
  readonly look: Look;
  /** What the element, or one around it, is: hidden or deleted, whatever its look. */
  readonly gone: State;
  readonly skipped: boolean;
}

interface Walk {
  readonly root: Element;
  readonly stack: Element[];
  readonly writer: Writer;
  pictures: number;
  trackedChanges: number;
  comments: number;
}

const ROOT = {
  name: '',
  place: 'body',
  state: undefined,
  gone: undefined,
  kept: false,
  skipped: false,
} as const;

// Browsers stop nesting at 512 too; it keeps the search for an open element short.
const DEPTH = 512;

/** A page → what a reader of it sees. Never throws, whatever the source. */
export function readPage(html: string): Page {
  const root = { ...ROOT, look: rootLook(html) };
  const walk: Walk = { root, stack: [], writer: newWriter(), pictures: 0, trackedChanges: 0, comments: 0 };
  for (const token of tokensOf(html)) {
    if (walk.writer.length > LIMITS.textCharacters) break; // already too much to be measured
    step(walk, token);
  }
  endParagraph(walk.writer);
  const { pictures, trackedChanges, comments } = walk;
  return { paragraphs: walk.writer.done, pictures, trackedChanges, comments };
}

function step(walk: Walk, token: Token): void {
  if (token.type === 'text') addText(walk, token.text);
  else if (token.type === 'open') open(walk, token.name, token.attributes);
  else close(walk, token.name);
}

function addText(walk: Walk, text: string): void {
  const element = top(walk);
  if (element.skipped) return;
  // Word fills an empty paragraph with a no-break space in o:p; there is none in its document.
  if (element.name === 'o:p' && /^[\s\u00a0]*$/.test(text)) return;
  writeText(walk.writer, text, element);
}

function open(walk: Walk, name: string, attributes: Attributes): void {
  endImplied(walk, name);
  if (BLOCKS.has(name)) endParagraph(walk.writer);
  const element = elementOf(top(walk), name, attributes);
  if (isComment(attributes)) walk.comments++;
  note(walk, element, attributes);
  if (!VOID.has(name) && walk.stack.length < DEPTH) walk.stack.push(element);
}

function elementOf(parent: Element, name: string, attributes: Attributes): Element {
  const look = lookOf(attributes, parent.look);
  const gone = parent.gone ?? stateOf(name, attributes);
  return {
    name,
    look,
    gone,
    place: placeOf(name, attributes) ?? parent.place,
    state: gone ?? (isUnseen(look) ? 'invisible' : undefined),
    kept: parent.kept || name === 'pre' || name === 'xmp' || name === 'listing' || name === 'textarea',
    skipped: parent.skipped || isSkipped(name, attributes),
  };
}

/** What an element itself adds: a line break, a picture, a tracked change (a plain `<ins>` is mere layout). */
function note(walk: Walk, element: Element, attributes: Attributes): void {
  if (element.skipped) return;
  if (element.name === 'br') writeBreak(walk.writer, element);
  if (element.name === 'img' && element.gone === undefined) walk.pictures++;
  const isChange = element.name === 'ins' || element.name === 'del';
  if (isChange && attributes.has('datetime')) walk.trackedChanges++;
}

function close(walk: Walk, name: string): void {
  if (BLOCKS.has(name)) endParagraph(walk.writer);
  const at = walk.stack.findLastIndex((element) => element.name === name);
  if (at >= 0) walk.stack.length = at;
  else if (name === 'br') writeBreak(walk.writer, top(walk)); // HTML standard: </br> is <br>
}

/** Ends the nearest paragraph, item or cell that the coming element cannot stand in. */
function endImplied(walk: Walk, name: string): void {
  const ended = endedBy(name);
  if (ended.size === 0) return;
  for (let at = walk.stack.length - 1; at >= 0; at--) {
    const open = walk.stack[at]?.name ?? '';
    if (ended.has(open)) walk.stack.length = at;
    else if (SCOPES.has(open)) return;
  }
}

function top(walk: Walk): Element {
  return walk.stack.at(-1) ?? walk.root;
}
