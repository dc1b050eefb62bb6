// Tags in order → whether SVG or MathML is open, where other rules of markup hold (HTML standard 13.2.6.5).

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Start tags that belong to no drawing and no formula: a browser ends both before them. */
const BREAKOUT = names(
  'b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu ' +
    'meta nobr ol p pre ruby s small span strong strike sub sup table tt u ul var',
);

/** Elements of a drawing and of a formula in which HTML goes on. */
const INTEGRATION = { svg: names('foreignobject desc title'), math: names('mi mo mn ms mtext') };

// Browsers stop nesting at 512 too; it keeps the search for an open element short.
const DEPTH = 512;

interface OpenContext {
  readonly name: string;
  /** What markup in it is; nothing where it is HTML. */
  readonly foreign: 'svg' | 'math' | undefined;
}

/** The open elements from the outermost drawing or formula on, but for HTML within it. */
export interface ForeignContent {
  readonly contexts: OpenContext[];
}

/** Attribute names in lower case → values. */
export type Attributes = ReadonlyMap<string, string>;

export interface StartTag {
  readonly name: string;
  readonly attributes: Attributes;
  readonly isSelfClosing: boolean;
}

export function noForeignContent(): ForeignContent {
  return { contexts: [] };
}

export function isForeign({ contexts }: ForeignContent): boolean {
  return contexts.at(-1)?.foreign !== undefined;
}

export interface TagContext {
  /** Drawings and formulas that end before the tag, innermost first. */
  readonly ended: readonly string[];
  /** The tag is of SVG or MathML itself. */
  readonly isForeign: boolean;
}

const IN_HTML: TagContext = { ended: [], isForeign: false };
const IN_FOREIGN: TagContext = { ended: [], isForeign: true };

/** Takes a start tag. */
export function enterTag(content: ForeignContent, tag: StartTag): TagContext {
  const root = rootOf(tag.name);
  if (content.contexts.length === 0 && root === undefined) return IN_HTML;
  if (isForeign(content) && isBreakout(tag)) return { ended: leaveForeign(content), isForeign: false };
  const foreign = root ?? content.contexts.at(-1)?.foreign;
  if (foreign === undefined) return IN_HTML;
  if (!tag.isSelfClosing && content.contexts.length < DEPTH) {
    const isHtmlInside = root === undefined && isIntegration(foreign, tag);
    content.contexts.push({ name: tag.name, foreign: isHtmlInside ? undefined : foreign });
  }
  return IN_FOREIGN;
}

/** Takes an end tag and whether HTML around has an element of that name open; answers what ends before it. */
export function leaveTag(
  content: ForeignContent,
  name: string,
  isOpen: (name: string) => boolean,
): readonly string[] {
  const { contexts } = content;
  if (contexts.length === 0) return IN_HTML.ended;
  const at = contexts.findLastIndex((context) => context.name === name);
  if (at >= 0) contexts.length = at;
  else if (isForeign(content) && (name === 'p' || name === 'br' || isOpen(name)))
    return leaveForeign(content);
  return IN_HTML.ended;
}

function rootOf(name: string): 'svg' | 'math' | undefined {
  return name === 'svg' || name === 'math' ? name : undefined;
}

function isBreakout({ name, attributes }: StartTag): boolean {
  if (name === 'font') return ['color', 'face', 'size'].some((each) => attributes.has(each));
  return BREAKOUT.has(name);
}

function isIntegration(foreign: 'svg' | 'math', { name, attributes }: StartTag): boolean {
  const html = /^(?:text\/html|application\/xhtml\+xml)$/i;
  if (name === 'annotation-xml') return html.test(attributes.get('encoding') ?? '');
  return INTEGRATION[foreign].has(name);
}

function leaveForeign(content: ForeignContent): readonly string[] {
  const ended: string[] = [];
  for (; isForeign(content); content.contexts.pop()) {
    const name = content.contexts.at(-1)?.name ?? '';
    if (rootOf(name) !== undefined) ended.push(name);
  }
  return ended;
}
