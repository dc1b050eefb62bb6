// An HTML page → its elements in order, read by an XML parser: a page that is not well-formed throws.

import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { SaxesParser } from 'saxes';
import { expect } from 'vitest';
import { type CorePage, openCorePage, type SentFile, sent } from './browser-page.ts';
import { NOTICE, ROOT } from './run.ts';
import { baosong } from './shell.ts';

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

const AS_OF = '2012-12-29T09:00:00+08:00';

function versionOf(): string {
  return (JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string }).version;
}

const OPTIONS = { now: 0, asOf: Date.parse(AS_OF), strict: false, language: 'zh', version: versionOf() };

const FUNCTIONS = `
  const compiled = { notice: baosong.notice, checks: baosong.checks };
  const checkFolder = ({ name, files, options }) => baosong.checkFolder(name, files.map(picked), compiled, options);
  const checkPacked = ({ file, options }) => baosong.checkPacked(picked(file), compiled, options);`;

/** In another order than a disk gives: a browser names picked files in none. */
function filesIn(folder: string): SentFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => sent(relative(folder, path).replaceAll(sep, '/'), readFileSync(path)))
    .reverse();
}

/** What the command says of these, by their names alone. */
export function commandOn(paths: readonly string[]): string {
  const names = paths.map((path) => basename(path));
  const args = ['check', ...names, '--as-of', AS_OF, '-f', 'json'];
  const { out, err } = baosong(args, { cwd: dirname(paths[0] ?? '') });
  expect(err).toBe('');
  return out;
}

/** A page that can check what it is sent. */
export function openCheckingPage(): Promise<CorePage> {
  return openCorePage(NOTICE, FUNCTIONS);
}

/** What the page says of a folder. */
export function folderInPage(page: CorePage, path: string): Promise<unknown> {
  return page.call('checkFolder', { name: basename(path), files: filesIn(path), options: OPTIONS });
}

/** What the page says of a zip or a mail. */
export function packedInPage(page: CorePage, path: string): Promise<unknown> {
  return page.call('checkPacked', { file: sent(basename(path), readFileSync(path)), options: OPTIONS });
}
