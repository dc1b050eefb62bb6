// The style sheets of a page → for each element what they say to hide it: rules with one plain selector.

import type { Attributes } from './foreign-content.ts';

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
