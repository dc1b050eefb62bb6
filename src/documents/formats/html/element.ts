// An element's name and attributes → what it does to the text in it.

import type { Paragraph, Run } from '../../../core/model/document.ts';
import type { Attributes } from './foreign-content.ts';
import type { Declarations } from './style-rules.ts';

export type TextPlace = Paragraph['place'];
export type TextState = Run['state'];

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Elements that begin and end a paragraph. */
export const BLOCKS = words(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption ' +
    'figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol ' +
    'p plaintext pre search section summary table tbody td tfoot th thead tr ul xmp',
);

export const VOID = words(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr',
);

/** Elements whose text is never part of the page: templates, data islands, pinyin over its base text. */
const SKIPPED = words(
  'head template xml rt rp rtc datalist audio video object canvas svg math meter progress noscript',
);

/** What may stand in a head (HTML standard 13.2.6.4.4); `xml` is an island of Word's data. */
const HEAD_CONTENT = words(
  'base basefont bgsound link meta title noscript noframes style script template head xml',
);

/** Elements in which white space stands as it is written. */
const KEPT = words('pre xmp listing plaintext textarea');

/** An open element that a start tag of this name ends, when it is the nearest of its kind (HTML standard 13.1.2.4). */
const ENDED_BY: Readonly<Record<string, ReadonlySet<string>>> = {
  li: words('li'),
  dd: words('dd dt'),
  dt: words('dd dt'),
  td: words('td th'),
  th: words('td th'),
  tr: words('td th tr'),
  tbody: words('td th tr thead tbody tfoot caption'),
  tfoot: words('td th tr thead tbody tfoot caption'),
  rt: words('rt rp'),
  rp: words('rt rp'),
  body: words('head'),
  option: words('option'),
};

/** Elements beyond which nothing is ended by implication. */
export const SCOPES = words('table ul ol dl div template object select body svg math');

const PARAGRAPH = words('p');
const NOTHING: ReadonlySet<string> = new Set();

/** What Word's own pages mark: list labels and note marks that its dialog does not count, notes, comments, headers. */
const LABEL = /mso-list\s*:\s*ignore|mso-special-character\s*:\s*(?:footnote|endnote|comment)/i;
const PART = /mso-element\s*:\s*(comment|footnote|endnote|header|footer)\b/i;

/** What LibreOffice's pages mark: the divisions of notes and headers, and the marks of notes. */
const DIVISION = /^sd(?:foot|end)note\d+$/;
const NOTE_MARK = /^sd(?:foot|end)note(?:anc|sym)$/;

/** The open elements that a start tag ends by implication. */
export function endedBy(name: string): ReadonlySet<string> {
  if (Object.hasOwn(ENDED_BY, name)) return ENDED_BY[name] ?? NOTHING;
  return BLOCKS.has(name) ? PARAGRAPH : NOTHING;
}

/** Whether a head that nobody closed ends before this element. */
export function endsHead(name: string): boolean {
  return !HEAD_CONTENT.has(name);
}

/** HTML standard 13.1.2.4: these may be left open. */
const OPTIONAL_END = words(
  'html head body p li dt dd option optgroup td th tr tbody thead tfoot colgroup caption rt rp',
);

export function hasOptionalEnd(name: string): boolean {
  return OPTIONAL_END.has(name);
}

/** Whether white space in the element is kept. */
export function isKept(name: string): boolean {
  return KEPT.has(name);
}

/** Whether the element's text is no text of the page. */
export function isSkipped(name: string, attributes: Attributes): boolean {
  if (SKIPPED.has(name)) return true;
  // A list that drops down shows what is chosen.
  if (name === 'option') return !attributes.has('selected');
  const style = attributes.get('style') ?? '';
  if (name === 'a' && NOTE_MARK.test(attributes.get('class') ?? '')) return true;
  return LABEL.test(style) || partOf(style) === 'comment';
}

/** Fields of a form that show their value as it is. */
const TYPED = words('text search tel url email number date month week time datetime-local');

/** What somebody wrote into a field of the page's form; it is no text of the page, and Word may not count it. */
export function typedInto(name: string, attributes: Attributes): string {
  const isTyped = name === 'input' && TYPED.has((attributes.get('type') ?? 'text').toLowerCase());
  return isTyped ? (attributes.get('value') ?? '') : '';
}

/** The place an element puts its text in, if it puts it anywhere. */
export function textPlaceOf(name: string, attributes: Attributes): TextPlace | undefined {
  const part = partOf(attributes.get('style') ?? '') ?? (name === 'div' ? divisionOf(attributes) : undefined);
  if (part === 'header' || part === 'footer') return 'head';
  return part === 'footnote' || part === 'endnote' ? 'note' : undefined;
}

/** The state an element gives all text in it, if it gives any. */
export function textStateOf(name: string, attributes: Attributes, declared: Declarations): TextState {
  const display = declared.get('display');
  if (display === 'none' || declared.get('mso-hide') === 'all') return 'hidden';
  const waits = attributes.has('hidden') || attributes.has('popover') || isClosedDialog(name, attributes);
  if (waits && display === undefined) return 'hidden';
  return name === 'del' ? 'deleted' : undefined;
}

function isClosedDialog(name: string, attributes: Attributes): boolean {
  return name === 'dialog' && !attributes.has('open');
}

/** Whether the element is one comment of Word's list of them. */
export function isComment(attributes: Attributes): boolean {
  return /mso-element\s*:\s*comment(?!-)/i.test(attributes.get('style') ?? '');
}

function divisionOf(attributes: Attributes): string | undefined {
  return DIVISION.test(attributes.get('id') ?? '') ? 'footnote' : attributes.get('title');
}

function partOf(style: string): string | undefined {
  return PART.exec(style)?.[1]?.toLowerCase();
}
