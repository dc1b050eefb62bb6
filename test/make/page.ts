// An HTML page → its elements in order, read by an XML parser: a page that is not well-formed throws.

import { SaxesParser } from 'saxes';

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** All text inside, with that of its children. */
  text: string;
  readonly children: Element[];
}

/** The root of the page. */
export function pageOf(html: string): Element {
  const root: Element = { name: '', attributes: {}, text: '', children: [] };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes, text: '', children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  parser.on('text', (text) => {
    for (const element of open) element.text += text;
  });
  parser.write(html).close();
  return root;
}

/** Every element beneath, in the order of the page. */
export function all(root: Element, wanted: (element: Element) => boolean = () => true): Element[] {
  return root.children.flatMap((child) => [...(wanted(child) ? [child] : []), ...all(child, wanted)]);
}

export const byName = (root: Element, name: string) => all(root, (each) => each.name === name);

export const byClass = (root: Element, name: string) =>
  all(root, ({ attributes }) => (attributes['class'] ?? '').split(' ').includes(name));

export function byId(root: Element, id: string): Element {
  const [found] = all(root, ({ attributes }) => attributes['id'] === id);
  if (!found) throw new Error(`the page has no #${id}`);
  return found;
}

/** The rows of a table as the texts of their cells. */
export function rowsOf(table: Element): Element[][] {
  return byName(table, 'tr').map((row) => row.children.filter(({ name }) => name === 'td' || name === 'th'));
}
