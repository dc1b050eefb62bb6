// The style sheets of a page → for each element what they say to hide it: rules with one plain selector.

import type { Rgb } from '../../run-appearance.ts';
import type { Attributes } from './foreign-content.ts';

const WORDS: Readonly<Record<string, Rgb>> = {
  white: [255, 255, 255],
  snow: [255, 250, 250],
  ivory: [255, 255, 240],
  ghostwhite: [248, 248, 255],
  whitesmoke: [245, 245, 245],
  floralwhite: [255, 250, 240],
  black: [0, 0, 0],
  windowtext: [0, 0, 0],
  window: [255, 255, 255],
  gray: [128, 128, 128],
  red: [255, 0, 0],
  yellow: [255, 255, 0],
  blue: [0, 0, 255],
  navy: [0, 0, 128],
};

const HEX = /^#([0-9a-f]{3,8})$/i;
const FUNCTION =
  /^(rgb|hsl)a?\(\s*([\d.]+)(%?)(?:deg)?[\s,]+([\d.]+)(%?)[\s,]+([\d.]+)(%?)(?:\s*[,/]\s*([\d.]+)(%?))?\s*\)$/i;
const LEAST_ALPHA = 0.05;

/** `clear` where it is transparent; nothing where the colour is not known here. */
export function cssColor(written: string): Rgb | 'clear' | undefined {
  const word = written
    .replace(/!important/i, '')
    .trim()
    .toLowerCase();
  if (word === 'transparent') return 'clear';
  const hex = HEX.exec(word)?.[1];
  if (hex !== undefined) return hexColor(hex);
  const called = FUNCTION.exec(word);
  return called ? functionColor(called) : WORDS[word];
}

function hexColor(digits: string): Rgb | 'clear' | undefined {
  const long = digits.length <= 4 ? [...digits].map((digit) => digit + digit).join('') : digits;
  const bytes = (long.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));
  const [red = 0, green = 0, blue = 0, alpha = 255] = bytes;
  if (alpha < LEAST_ALPHA * 255) return 'clear';
  return bytes.length === 3 || bytes.length === 4 ? [red, green, blue] : undefined;
}

function functionColor(called: RegExpExecArray): Rgb | 'clear' | undefined {
  const [, name, one, onePart, two, twoPart, three, threePart, alpha, alphaPart] = called;
  if (alpha !== undefined && Number(alpha) / (alphaPart === '%' ? 100 : 1) <= LEAST_ALPHA) return 'clear';
  if (name === 'hsl')
    return Number(three) >= 99 ? [255, 255, 255] : Number(three) <= 1 ? [0, 0, 0] : undefined;
  const byte = (number = '0', part = '') => Number(number) * (part === '%' ? 2.55 : 1);
  return [byte(one, onePart), byte(two, twoPart), byte(three, threePart)];
}

/** Selector (`p`, `.note`, `#id`, `p.note`) → the declarations that hide. */
export type StyleRules = ReadonlyMap<string, string>;

const SIMPLE = /^(?:[a-z][\w-]*)?(?:[.#][\w-]+)?$/i;
const MOST_RULES = 2_000;
const MOST_SHEETS = 100;

/** Rules under conditions (`@media`) are left out; `hides` says of declarations whether they hide what they are for. */
export function styleRules(html: string, hides: (declarations: string) => boolean): StyleRules {
  const rules = new Map<string, string>();
  for (const sheet of sheetsIn(html)) {
    for (const rule of withoutConditions(sheet).split('}')) {
      const [selectors = '', declarations = ''] = rule.split('{');
      if (rules.size >= MOST_RULES || !hides(declarations)) continue;
      for (const selector of selectors.split(',').map((each) => each.trim().toLowerCase()))
        if (selector !== '' && SIMPLE.test(selector)) rules.set(selector, declarations);
    }
  }
  return rules;
}

function sheetsIn(html: string): readonly string[] {
  const sheets: string[] = [];
  const style = /<style\b/gi;
  for (let found = style.exec(html); found && sheets.length < MOST_SHEETS; found = style.exec(html)) {
    const start = html.indexOf('>', style.lastIndex);
    const end = html.indexOf('</', start);
    if (start < 0 || end < 0) break;
    sheets.push(html.slice(start + 1, end).replace(/<!--|-->/g, ''));
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

/** Without comments and blocks of at-rules, whose braces nest. */
function withoutConditions(sheet: string): string {
  const plain = withoutComments(sheet);
  let kept = '';
  let depth = 0;
  let from = 0;
  for (let at = plain.indexOf('@'); at >= 0; at = plain.indexOf('@', from)) {
    kept += plain.slice(from, at);
    depth = 0;
    from = plain.length;
    for (let end = at; end < plain.length; end++) {
      if (plain[end] === '{') depth++;
      const isEnd = (plain[end] === '}' && --depth <= 0) || (plain[end] === ';' && depth === 0);
      if (!isEnd) continue;
      from = end + 1;
      break;
    }
  }
  return kept + plain.slice(from);
}

/** The attributes of an element with what the rules say behind its own style, which stands above them. */
export function withRules(rules: StyleRules, name: string, attributes: Attributes): Attributes {
  if (rules.size === 0) return attributes;
  const classes = (attributes.get('class') ?? '').toLowerCase().split(/\s+/);
  const id = attributes.get('id')?.toLowerCase();
  const selectors = [
    ...(id === undefined ? [] : [`#${id}`, `${name}#${id}`]),
    ...classes.flatMap((each) => [`${name}.${each}`, `.${each}`]),
    name,
  ];
  const found = selectors.flatMap((selector) => rules.get(selector) ?? []);
  if (found.length === 0) return attributes;
  return new Map([...attributes, ['style', [attributes.get('style') ?? '', ...found].join(';')]]);
}
