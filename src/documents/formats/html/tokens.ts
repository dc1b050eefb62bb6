// The source of a page → its tags and texts in order, in one pass (HTML standard 13.2.5, the part that text needs).

import { decodeEntities } from './entity.ts';

export type Attributes = ReadonlyMap<string, string>;

export type Token =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'open'; readonly name: string; readonly attributes: Attributes }
  | { readonly type: 'close'; readonly name: string };

interface Cursor {
  readonly html: string;
  at: number;
}

/** Elements whose content is no markup; `true` where that content is shown. */
const RAW: ReadonlyMap<string, boolean> = new Map([
  ['script', false],
  ['style', false],
  ['title', false],
  ['iframe', false],
  ['noembed', false],
  ['noframes', false],
  ['noscript', false],
  ['textarea', true],
  ['xmp', true],
]);

const NAME = /[^\s/>]+/y;
const ATTRIBUTE = /[\s/]*([^\s=>/][^\s=>/]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*)))?/y;

/** A page → tokens. Comments, declarations and the content of scripts and the like are left out. */
export function* tokensOf(html: string): Generator<Token> {
  const cursor: Cursor = { html, at: 0 };
  while (cursor.at < html.length) {
    const next = html.indexOf('<', cursor.at);
    const end = next < 0 ? html.length : next;
    if (end > cursor.at) yield { type: 'text', text: decodeEntities(html.slice(cursor.at, end)) };
    cursor.at = end;
    if (next >= 0) yield* markup(cursor);
  }
}

function* markup(cursor: Cursor): Generator<Token> {
  const { html, at } = cursor;
  const second = html.charAt(at + 1);
  if (/[A-Za-z]/.test(second)) yield* openTag(cursor);
  else if (html.startsWith('<!--', at)) skipComment(cursor);
  else if (second === '!' || second === '?') skipTo(cursor, '>');
  else if (second === '/') yield* closeTag(cursor);
  else {
    cursor.at = at + 1;
    yield { type: 'text', text: '<' };
  }
}

function* openTag(cursor: Cursor): Generator<Token> {
  const name = match(NAME, cursor, cursor.at + 1)?.[0]?.toLowerCase() ?? '';
  const attributes = attributesOf(cursor);
  yield { type: 'open', name, attributes };
  const shown = RAW.get(name);
  if (shown === undefined) return;
  const text = rawText(cursor, name);
  if (shown) yield { type: 'text', text: decodeEntities(text) };
}

function* closeTag(cursor: Cursor): Generator<Token> {
  const name = match(NAME, cursor, cursor.at + 2)?.[0]?.toLowerCase();
  skipTo(cursor, '>');
  if (name !== undefined) yield { type: 'close', name };
}

/** The attributes up to the tag's end; the first of two alike counts, as in a browser. */
function attributesOf(cursor: Cursor): Attributes {
  const attributes = new Map<string, string>();
  for (let found = attribute(cursor); found; found = attribute(cursor)) {
    const [name, value] = found;
    if (!attributes.has(name)) attributes.set(name, value);
  }
  skipTo(cursor, '>');
  return attributes;
}

function attribute(cursor: Cursor): [string, string] | undefined {
  const found = match(ATTRIBUTE, cursor, cursor.at);
  if (!found) return undefined;
  const [, name = '', double, single, bare] = found;
  return [name.toLowerCase(), decodeEntities(double ?? single ?? bare ?? '')];
}

// An end tag is looked for once only; without one the rest belongs to the element, as in a browser.
function rawText(cursor: Cursor, name: string): string {
  const close = new RegExp(`</${name}(?=[\\s/>])`, 'gi');
  close.lastIndex = cursor.at;
  const end = close.exec(cursor.html)?.index ?? cursor.html.length;
  const text = cursor.html.slice(cursor.at, end);
  cursor.at = end;
  return text;
}

// `<!-->` and `<!--->` are whole comments; Word's `<!--[if !mso]><!-->` ends at its own last characters.
function skipComment(cursor: Cursor): void {
  const end = cursor.html.indexOf('-->', cursor.at + 2);
  cursor.at = end < 0 ? cursor.html.length : end + 3;
}

function skipTo(cursor: Cursor, mark: string): void {
  const end = cursor.html.indexOf(mark, cursor.at);
  cursor.at = end < 0 ? cursor.html.length : end + mark.length;
}

function match(pattern: RegExp, cursor: Cursor, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  const found = pattern.exec(cursor.html);
  if (found === null) return undefined;
  cursor.at = pattern.lastIndex;
  return found;
}
