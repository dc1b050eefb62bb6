// The source of a page → its tags and texts in order, in one pass, as the HTML standard cuts them (13.2.5).

import {
  type Attributes,
  enterTag,
  type ForeignContent,
  isForeign,
  leaveTag,
  noForeignContent,
} from './foreign-content.ts';
import { Tokenizer, type TokenizerCallbacks } from './htmlparser2-library.ts';

/** Called for each text and tag of a page, in order. */
export interface PageHandler {
  readonly text: (text: string) => void;
  readonly open: (name: string, attributes: Attributes) => void;
  readonly close: (name: string) => void;
  /** Asked where a drawing or a formula is open: whether an element of this name is. */
  readonly isOpen?: (name: string) => boolean;
  /** Asked after each tag: whether the rest may be left unread. */
  readonly isDone?: () => boolean;
}

export interface PageEnd {
  /** The page ends within a comment, a script or the like, which so took all text behind its beginning. */
  readonly cut: boolean;
}

/** Elements whose content is no markup and not shown. */
const HIDDEN: ReadonlySet<string> = new Set(['script', 'style', 'title', 'iframe', 'noembed', 'noframes']);

const NO_ATTRIBUTES: Attributes = new Map();
const CDATA = '<![CDATA[';
/** As long as `CDATA`, and a comment up to the next `>`, which is what it means outside of SVG and MathML. */
const COMMENT = '<!?CDATA[';

const never = () => false;

/** A tokenizer at work, and what it has met of the tag and the text under way. */
interface Tokenizing {
  readonly html: string;
  readonly handler: PageHandler;
  readonly foreign: ForeignContent;
  text: string;
  name: string;
  attributes: Map<string, string> | undefined;
  attribute: string;
  value: string;
  /** The open element whose content is left out. */
  hidden: string | undefined;
  isLast: boolean;
  cut: boolean;
}

/** A page → its tokens. Comments, declarations and the content of scripts and the like are left out. */
export function tokenize(html: string, handler: PageHandler): PageEnd {
  const state: Tokenizing = {
    html,
    handler,
    foreign: noForeignContent(),
    text: '',
    name: '',
    attributes: undefined,
    attribute: '',
    value: '',
    hidden: undefined,
    isLast: false,
    cut: false,
  };
  const tokenizer = new Tokenizer(
    {},
    callbacksOf(state, () => tokenizer.pause()),
  );
  write(state, tokenizer);
  state.isLast = true;
  tokenizer.end();
  return { cut: state.cut || state.hidden !== undefined };
}

/**
 * The library takes `<![CDATA[` for a section up to `]]>` everywhere. In HTML it is a comment that ends at the
 * next `>`, and all text between the two would be lost; so the mark is handed over as what it means where it stands.
 */
function write({ html, foreign }: Tokenizing, tokenizer: Tokenizer): void {
  let at = 0;
  for (let mark = html.indexOf(CDATA); mark >= 0; mark = html.indexOf(CDATA, at)) {
    tokenizer.write(html.slice(at, mark));
    tokenizer.write(isForeign(foreign) ? CDATA : COMMENT);
    at = mark + CDATA.length;
  }
  tokenizer.write(html.slice(at));
}

function callbacksOf(state: Tokenizing, stop: () => void): TokenizerCallbacks {
  const { html, foreign, handler } = state;
  const endTag = (isSelfClosing: boolean) => {
    openTag(state, isSelfClosing);
    if (handler.isDone?.()) stop();
  };
  const text = (start: number, end: number) => {
    if (state.hidden === undefined && !isRemnant(state, start)) state.text += html.slice(start, end);
  };
  const nothing = () => undefined;
  return {
    ontext: text,
    oncdata: (start, end, offset) => text(start, end - offset),
    ontextentity: (codePoint) => {
      if (state.hidden === undefined) state.text += String.fromCodePoint(codePoint);
    },
    onopentagname: (start, end) => beginTag(state, html.slice(start, end).toLowerCase()),
    onopentagend: () => endTag(false),
    onselfclosingtag: () => endTag(true),
    onclosetag: (start, end) => closeTag(state, html.slice(start, end).toLowerCase()),
    onattribname: (start, end) => {
      state.attribute = html.slice(start, end).toLowerCase();
      state.value = '';
    },
    onattribdata: (start, end) => {
      state.value += html.slice(start, end);
    },
    onattribentity: (codePoint) => {
      state.value += String.fromCodePoint(codePoint);
    },
    onattribend: () => endAttribute(state),
    isInForeignContext: () => isForeign(foreign),
    oncomment: () => {
      state.cut ||= state.isLast;
    },
    ondeclaration: nothing,
    onprocessinginstruction: nothing,
    onend: () => flush(state),
  };
}

/** Where the file ends within a tag, the library may hand over its name as text, or -1 for where text starts. */
function isRemnant({ html, isLast }: Tokenizing, start: number): boolean {
  return start < 0 || (isLast && html[start - 1] === '<' && html[start] !== '<');
}

function beginTag(state: Tokenizing, name: string): void {
  flush(state);
  state.name = name;
  state.attributes = undefined;
}

// The first of two alike counts, as in a browser.
function endAttribute(state: Tokenizing): void {
  state.attributes ??= new Map();
  if (!state.attributes.has(state.attribute)) state.attributes.set(state.attribute, state.value);
}

function openTag(state: Tokenizing, isSelfClosing: boolean): void {
  const { handler, foreign, name, attributes = NO_ATTRIBUTES } = state;
  const context = enterTag(foreign, { name, attributes, isSelfClosing });
  for (const ended of context.ended) handler.close(ended);
  handler.open(name, attributes);
  // In HTML the slash before `>` says nothing.
  if (context.isForeign && isSelfClosing) handler.close(name);
  if (!context.isForeign && HIDDEN.has(name)) state.hidden = name;
}

function closeTag(state: Tokenizing, name: string): void {
  flush(state);
  if (state.hidden === name) state.hidden = undefined;
  const { foreign, handler } = state;
  for (const ended of leaveTag(foreign, name, handler.isOpen ?? never)) handler.close(ended);
  handler.close(name);
}

function flush(state: Tokenizing): void {
  if (state.text === '') return;
  const { text } = state;
  state.text = '';
  state.handler.text(text);
}
