// The source of a page → its paragraphs, pictures and traces of revision.

import { LIMITS } from '../../../core/limits.ts';
import type { Paragraph } from '../../../core/model/document.ts';
import {
  BLOCKS,
  endedBy,
  endsHead,
  hasOptionalEnd,
  isComment,
  isHiddenStyle,
  isKept,
  isSkipped,
  SCOPES,
  type TextState,
  textPlaceOf,
  textStateOf,
  VOID,
} from './element.ts';
import type { Attributes } from './foreign-content.ts';
import {
  endParagraph,
  newParagraphWriter,
  type ParagraphWriter,
  type TextStanding,
  writeBreak,
  writeText,
} from './paragraph-writer.ts';
import { styleRules, withRules } from './style-rules.ts';
import { tokenize } from './tokenize.ts';
import { isUnseen, rootVisibility, type Visibility, visibilityOf } from './visibility.ts';

export interface PageContent {
  readonly paragraphs: readonly Paragraph[];
  readonly pictures: number;
  readonly trackedChanges: number;
  readonly comments: number;
  /** The page ends within a comment or a script. */
  readonly cut: boolean;
  /** What is open at its end besides the page and its body: elements that every page closes, or only such as may be left open. */
  readonly left: 'nothing' | 'optional' | 'required';
}

interface OpenElement extends TextStanding {
  readonly name: string;
  readonly visibility: Visibility;
  /** Whether the element, or one around it, is hidden or deleted, whatever its colour and size. */
  readonly gone: TextState;
  readonly skipped: boolean;
}

/** A page being read: the open elements, and what was found so far. */
interface PageReading {
  readonly root: OpenElement;
  readonly stack: OpenElement[];
  readonly writer: ParagraphWriter;
  hasHead: boolean;
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
export function readPage(html: string): PageContent {
  const root = { ...ROOT, visibility: rootVisibility(html) };
  const writer = newParagraphWriter();
  const page: PageReading = {
    root,
    stack: [],
    writer,
    hasHead: false,
    pictures: 0,
    trackedChanges: 0,
    comments: 0,
  };
  const rules = styleRules(html, (style) => hidesText(style, root.visibility));
  const { cut } = tokenize(html, {
    text: (text) => addText(page, text),
    open: (name, attributes) => openElement(page, name, withRules(rules, name, attributes)),
    close: (name) => closeElement(page, name),
    isOpen: (name) => page.stack.some((element) => element.name === name),
    isDone: () => writer.length > LIMITS.textCharacters, // already too much to be measured
  });
  endParagraph(writer);
  const { pictures, trackedChanges, comments } = page;
  const left = leftOpen(page);
  return { paragraphs: writer.done, pictures, trackedChanges, comments, cut, left };
}

function hidesText(style: string, around: Visibility): boolean {
  return isHiddenStyle(style) || isUnseen(visibilityOf(new Map([['style', style]]), around));
}

const FRAME: readonly string[] = ['html', 'head', 'body'];

function leftOpen({ stack }: PageReading): PageContent['left'] {
  const open = stack.filter(({ name }) => !FRAME.includes(name));
  if (open.some(({ name }) => !hasOptionalEnd(name))) return 'required';
  return open.length > 0 ? 'optional' : 'nothing';
}

function addText(page: PageReading, text: string): void {
  if (innermost(page).name === 'head' && /[^ \t\n\f\r]/.test(text)) page.stack.pop();
  const element = innermost(page);
  if (element.skipped) return;
  // Word fills an empty paragraph with a no-break space in o:p; there is none in its document.
  if (element.name === 'o:p' && /^[\s\u00a0]*$/.test(text)) return;
  writeText(page.writer, text, element);
}

function openElement(page: PageReading, name: string, attributes: Attributes): void {
  if (name === 'head' && isLateHead(page)) return;
  if (innermost(page).name === 'head' && endsHead(name)) page.stack.pop();
  endImplied(page, name);
  if (BLOCKS.has(name)) endParagraph(page.writer);
  const element = elementOf(innermost(page), name, attributes);
  if (isComment(attributes)) page.comments++;
  note(page, element, attributes);
  if (!VOID.has(name) && page.stack.length < DEPTH) page.stack.push(element);
}

/** A head that begins when the body has begun, or that follows another, is none (HTML standard 13.2.6.4.7). */
function isLateHead(page: PageReading): boolean {
  const isLate = page.hasHead || page.writer.length > 0 || page.stack.some(({ name }) => name !== 'html');
  page.hasHead = true;
  return isLate;
}

function elementOf(parent: OpenElement, name: string, attributes: Attributes): OpenElement {
  const visibility = visibilityOf(attributes, parent.visibility);
  const gone = parent.gone ?? textStateOf(name, attributes);
  return {
    name,
    visibility,
    gone,
    place: textPlaceOf(name, attributes) ?? parent.place,
    state: gone ?? (isUnseen(visibility) ? 'invisible' : undefined),
    kept: parent.kept || isKept(name),
    skipped: parent.skipped || isSkipped(name, attributes),
  };
}

/** What an element itself adds: a line break, a picture, a tracked change (a plain `<ins>` is mere layout). */
function note(page: PageReading, element: OpenElement, attributes: Attributes): void {
  if (element.skipped) return;
  if (element.name === 'br') writeBreak(page.writer, element);
  if (element.name === 'img' && element.gone === undefined) page.pictures++;
  const isChange = element.name === 'ins' || element.name === 'del';
  if (isChange && attributes.has('datetime')) page.trackedChanges++;
}

function closeElement(page: PageReading, name: string): void {
  if (BLOCKS.has(name)) endParagraph(page.writer);
  const at = page.stack.findLastIndex((element) => element.name === name);
  if (at >= 0) page.stack.length = at;
  else if (name === 'br') writeBreak(page.writer, innermost(page)); // HTML standard: </br> is <br>
}

/** Ends the nearest paragraph, item or cell that the coming element cannot stand in. */
function endImplied(page: PageReading, name: string): void {
  const ended = endedBy(name);
  if (ended.size === 0) return;
  for (let at = page.stack.length - 1; at >= 0; at--) {
    const open = page.stack[at]?.name ?? '';
    if (ended.has(open)) page.stack.length = at;
    else if (SCOPES.has(open)) return;
  }
}

function innermost(page: PageReading): OpenElement {
  return page.stack.at(-1) ?? page.root;
}
