// Examples → what the page and the command say of them.

import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { expect } from 'vitest';
import { type CorePage, openCorePage, type SentFile, sent } from './browser-page.ts';
import { NOTICE, ROOT } from './run.ts';
import { baosong } from './shell.ts';

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
