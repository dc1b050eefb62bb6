// The style sheets of a page, and an element's own style → what is declared for an element, and how surely.

import type { Attributes } from './foreign-content.ts';

/** Property → value, both in lower case; what stands last, or is important, holds. */
export type Declarations = ReadonlyMap<string, string>;

interface Declared {
  readonly value: string;
  readonly important: boolean;
}

const NONE: Declarations = new Map();
/** `name: value` up to the next `;` outside brackets and quotes. */
const DECLARATION = /([\w-]{1,40})\s*:((?:[^;()"']|\([^()]*(?:\([^()]*\)[^()]*)*\)|"[^"]*"|'[^']*'|[("'])*)/g;

/** Lists of declarations, the later above the earlier → what holds of them. */
function declarationsOf(lists: readonly string[]): Declarations {
  const held = new Map<string, Declared>();
  for (const list of lists)
    for (const [, name = '', written = ''] of list.matchAll(DECLARATION)) {
      const important = /!\s*important/i.test(written);
      const property = name.toLowerCase();
      if (held.get(property)?.important && !important) continue;
      const value = written.replace(/!\s*important/i, '').trim();
      held.set(property, { value: value.toLowerCase(), important });
    }
  return new Map([...held].map(([name, { value }]) => [name, value]));
}

/** A rule by the last part of its selector. */
interface StyleRule {
  readonly name: string;
  readonly id: string | undefined;
  readonly classes: readonly string[];
  /** Nothing else is asked for: no element around, no attribute, no place among others. */
  readonly sure: boolean;
  readonly weight: number;
  readonly declarations: string;
}

/** Rules by an id, a class or a name that they ask for. */
export type StyleRules = ReadonlyMap<string, readonly StyleRule[]>;

const MOST_RULES = 4_000;
const MOST_SHEETS = 100;
const MOST_OF_A_KIND = 100;
/** What decides whether text is seen. */
const JUDGED =
  /display|visibility|opacity|position|transform|translate|scale|clip|mask|filter|overflow|left|right|top|bottom|indent|margin|width|height|color|background|font|blend|mso-hide/i;

/** Rules that hold on a screen; those under other conditions (`@media print`) are left out. */
export function styleRules(html: string): StyleRules {
  const rules = new Map<string, StyleRule[]>();
  let count = 0;
  for (const sheet of sheetsIn(html)) {
    for (const written of onScreen(sheet).split('}')) {
      const [selectors = '', declarations = ''] = written.split('{');
      if (!JUDGED.test(declarations)) continue;
      for (const selector of selectors.split(',')) {
        const rule = ruleOf(selector.trim().toLowerCase(), declarations);
        if (rule === undefined || count++ >= MOST_RULES) continue;
        const key = keyOf(rule);
        const known = rules.get(key);
        if (known === undefined) rules.set(key, [rule]);
        else if (known.length < MOST_OF_A_KIND) known.push(rule);
      }
    }
  }
  return rules;
}

const COMPOUND = /^(\*|[a-z][\w-]*)?((?:[.#][\w\u0080-\uffff-]+)*)((?:::?[\w-]+(?:\([^)]*\))?|\[[^\]]*\])*)$/;
/** What is beside the element's text, or waits for a hand. */
const ELSEWHERE = /::|:(?:before|after|first-l|hover|focus|active|visited|target|checked|disabled|selection)/;

function ruleOf(selector: string, declarations: string): StyleRule | undefined {
  const parts = selector.split(/[\s>+~]+/);
  const [, name = '*', marks = '', more = ''] = COMPOUND.exec(parts.at(-1) ?? '') ?? [];
  if (selector === '' || ELSEWHERE.test(more) || (name === '*' && marks === '' && more !== ''))
    return undefined;
  const names = marks.match(/[.#][^.#]+/g) ?? [];
  const id = names.find((each) => each.startsWith('#'))?.slice(1);
  const classes = names.filter((each) => each.startsWith('.')).map((each) => each.slice(1));
  const weight = (id === undefined ? 0 : 10_000) + classes.length * 100 + (name === '*' ? 0 : 1);
  return { name, id, classes, sure: parts.length === 1 && more === '', weight, declarations };
}

function keyOf({ name, id, classes }: StyleRule): string {
  if (id !== undefined) return `#${id}`;
  return classes[0] === undefined ? name : `.${classes[0]}`;
}

function sheetsIn(html: string): readonly string[] {
  const sheets: string[] = [];
  const style = /<style\b/gi;
  for (let found = style.exec(html); found && sheets.length < MOST_SHEETS; found = style.exec(html)) {
    const start = html.indexOf('>', style.lastIndex);
    const end = html.indexOf('</', start);
    if (start < 0 || end < 0) break;
    const isPrinted = /media\s*=\s*["']?\s*(?:print|speech)/i.test(html.slice(style.lastIndex, start));
    if (!isPrinted) sheets.push(html.slice(start + 1, end).replace(/<!--|-->/g, ''));
    style.lastIndex = end;
  }
  return sheets;
}

function withoutComments(sheet: string): string {
  let kept = '';
  let from = 0;
  for (let at = sheet.indexOf('/*'); at >= 0; at = sheet.indexOf('/*', from)) {
    kept += sheet.slice(from, at);
    const end = sheet.indexOf('*/', at + 2);
    if (end < 0) return kept;
    from = end + 2;
  }
  return kept + sheet.slice(from);
}

/** Without comments and blocks of at-rules, whose braces nest; of those for any screen what is in them stays. */
function onScreen(sheet: string): string {
  const plain = withoutComments(sheet);
  let kept = '';
  let from = 0;
  for (let at = plain.indexOf('@'); at >= 0; at = plain.indexOf('@', from)) {
    kept += plain.slice(from, at);
    const end = blockEnd(plain, at);
    const block = plain.slice(at, Math.min(end, at + 200));
    if (/^@media\s+(?:only\s+)?(?:screen|all)\s*\{/i.test(block))
      kept += plain.slice(plain.indexOf('{', at) + 1, end - 1);
    from = end;
  }
  return kept + plain.slice(from);
}

function blockEnd(sheet: string, start: number): number {
  let depth = 0;
  for (let end = start; end < sheet.length; end++) {
    if (sheet[end] === '{') depth++;
    if ((sheet[end] === '}' && --depth <= 0) || (sheet[end] === ';' && depth === 0)) return end + 1;
  }
  return sheet.length;
}

export interface DeclaredStyle {
  /** By what is sure to hold. */
  readonly held: Declarations;
  /** With the rules that may hold; absent where there are none. */
  readonly maybe?: Declarations;
}

const PLAIN: DeclaredStyle = { held: NONE };
const MOST_MEMOIZED = 2_000;

/** What the sheets and the element's own style, which stands above them, declare for it: pages repeat both. */
export function styleReader(rules: StyleRules): (name: string, attributes: Attributes) => DeclaredStyle {
  const known = new Map<string, DeclaredStyle>();
  return (name, attributes) => {
    const of = ['style', 'class', 'id'].map((each) => attributes.get(each));
    if (of.every((each) => each === undefined) && rules.size === 0) return PLAIN;
    const key = [name, ...of].join('\n');
    const found = known.get(key) ?? declaredFor(rules, name, attributes);
    if (known.size < MOST_MEMOIZED) known.set(key, found);
    return found;
  };
}

function declaredFor(rules: StyleRules, name: string, attributes: Attributes): DeclaredStyle {
  const own = attributes.get('style');
  const found = rules.size === 0 ? [] : matching(rules, name, attributes);
  if (found.length === 0) return own === undefined ? PLAIN : { held: declarationsOf([own]) };
  const lists = (some: readonly StyleRule[]) => [...some.map((rule) => rule.declarations), own ?? ''];
  const sure = found.filter((rule) => rule.sure);
  const held = declarationsOf(lists(sure));
  return sure.length === found.length ? { held } : { held, maybe: declarationsOf(lists(found)) };
}

function matching(rules: StyleRules, name: string, attributes: Attributes): StyleRule[] {
  const id = attributes.get('id')?.toLowerCase();
  const classes = (attributes.get('class') ?? '').toLowerCase().split(/\s+/);
  const keys = new Set([
    '*',
    name,
    ...classes.map((each) => `.${each}`),
    ...(id === undefined ? [] : [`#${id}`]),
  ]);
  return [...keys]
    .flatMap((key) => rules.get(key) ?? [])
    .filter(
      (rule) =>
        (rule.name === '*' || rule.name === name) &&
        (rule.id === undefined || rule.id === id) &&
        rule.classes.every((each) => classes.includes(each)),
    )
    .sort((one, other) => one.weight - other.weight);
}
