// The source of a page → its paragraphs, pictures and traces of revision.

import { LIMITS } from '../../../core/limits.ts';
import type { Paragraph } from '../../../core/model/document.ts';
import { BLOCKS, endedBy, endsHead, hasOptionalEnd, isComment, SCOPES, typedInto, VOID } from './element.ts';
import type { Attributes } from './foreign-content.ts';
import { elementOf, type OpenElement, ROOT } from './open-element.ts';
import {
  doubtFrom,
  endParagraph,
  newParagraphWriter,
  type ParagraphWriter,
  writeBreak,
  writeText,
} from './paragraph-writer.ts';
import { styleReader, styleRules } from './style-rules.ts';
import { tokenize } from './tokenize.ts';
import { rootVisibility } from './visibility.ts';

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

/** An open element, and how much was written when it began. */
interface OpenHere extends OpenElement {
  readonly paragraphs: number;
  readonly length: number;
}

/** A page being read: the open elements, and what was found so far. */
interface PageReading {
  readonly root: OpenHere;
  readonly styleOf: ReturnType<typeof styleReader>;
  readonly stack: OpenHere[];
  readonly writer: ParagraphWriter;
  hasHead: boolean;
  covers: number;
  pictures: number;
  trackedChanges: number;
  comments: number;
}

// Browsers stop nesting at 512 too; it keeps the search for an open element short.
const DEPTH = 512;
const MOST_COVERS = 20;

/** A page → what a reader of it sees. Never throws, whatever the source. */
export function readPage(html: string): PageContent {
  const root = { ...ROOT, visibility: rootVisibility(html), paragraphs: 0, length: 0 };
  const writer = newParagraphWriter();
  const page: PageReading = {
    root,
    styleOf: styleReader(styleRules(html)),
    stack: [],
    writer,
    hasHead: false,
    covers: 0,
    pictures: 0,
    trackedChanges: 0,
    comments: 0,
  };
  const { cut } = tokenize(html, {
    text: (text) => addText(page, text),
    open: (name, attributes) => openElement(page, name, attributes),
    close: (name) => closeElement(page, name),
    isOpen: (name) => page.stack.some((element) => element.name === name),
    isDone: () => writer.length > LIMITS.textCharacters, // already too much to be measured
  });
  endParagraph(writer);
  const { pictures, trackedChanges, comments } = page;
  const left = leftOpen(page);
  return { paragraphs: writer.done, pictures, trackedChanges, comments, cut, left };
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
  const element = elementOf(innermost(page), page.styleOf(name, attributes), { name, attributes });
  if (isComment(attributes)) page.comments++;
  note(page, element, attributes);
  if (!VOID.has(name) && page.stack.length < DEPTH)
    page.stack.push({ ...element, paragraphs: page.writer.done.length, length: page.writer.length });
}

/** A head that begins when the body has begun, or that follows another, is none (HTML standard 13.2.6.4.7). */
function isLateHead(page: PageReading): boolean {
  const isLate = page.hasHead || page.writer.length > 0 || page.stack.some(({ name }) => name !== 'html');
  page.hasHead = true;
  return isLate;
}

/** What an element itself adds: a line break, a picture, a tracked change (a plain `<ins>` is mere layout). */
function note(page: PageReading, element: OpenElement, attributes: Attributes): void {
  if (element.skipped) return;
  if (element.name === 'br') writeBreak(page.writer, element);
  const typed = typedInto(element.name, attributes);
  if (typed !== '') writeText(page.writer, typed, { ...element, state: element.state ?? 'doubtful' });
  if (element.name === 'img' && element.gone === undefined && !element.visibility.hidden) page.pictures++;
  const isChange = element.name === 'ins' || element.name === 'del';
  if (isChange && attributes.has('datetime')) page.trackedChanges++;
}

function closeElement(page: PageReading, name: string): void {
  if (BLOCKS.has(name)) endParagraph(page.writer);
  const at = page.stack.findLastIndex((element) => element.name === name);
  if (at >= 0) endElement(page, at);
  else if (name === 'br') writeBreak(page.writer, innermost(page)); // HTML standard: </br> is <br>
}

function endElement(page: PageReading, at: number): void {
  const { stack, writer, root } = page;
  const element = stack[at];
  stack.length = at;
  if (!element?.covers || element.length !== writer.length || page.covers++ >= MOST_COVERS) return;
  const around = stack.at(-1) ?? root;
  doubtFrom(writer, around.paragraphs);
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

function innermost(page: PageReading): OpenHere {
  return page.stack.at(-1) ?? page.root;
}
