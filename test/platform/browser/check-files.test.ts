// The core, bundled for a page and run in Chromium → the same report, byte for byte, as the command gives.

import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BrowserBundle, browserBundle, nodeImports } from '../../make/browser-bundle.ts';
import { type CorePage, hasBrowser, openCorePage, type SentFile, sent } from '../../make/browser-page.ts';
import { EXAMPLES, exampleNames, NOTICE, ROOT } from '../../make/run.ts';
import { baosong } from '../../make/shell.ts';

describe('the bundle for a page', () => {
  test('asks for no module that a browser has not', async () => {
    const { inputs } = await browserBundle(NOTICE);
    expect(nodeImports(inputs)).toEqual([]);
    expect(Object.keys(inputs)).toContain('src/platform/browser/bytes.ts');
  });

  test('is found out where it does', () => {
    const inputs = {
      'src/core/a.ts': { bytes: 1, imports: [{ path: 'node:fs', kind: 'import-statement', external: true }] },
      'src/platform/node/bytes.ts': { bytes: 1, imports: [] },
    } satisfies BrowserBundle['inputs'];
    expect(nodeImports(inputs)).toEqual([
      'src/core/a.ts imports node:fs',
      "src/platform/node/bytes.ts is Node's",
    ]);
  });
});

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

function commandOn(paths: readonly string[]): string {
  const names = paths.map((path) => basename(path));
  const args = ['check', ...names, '--as-of', AS_OF, '-f', 'json'];
  const { out, err } = baosong(args, { cwd: dirname(paths[0] ?? '') });
  expect(err).toBe('');
  return out;
}

describe.skipIf(!hasBrowser)('in a page from a file, the report', () => {
  let page: CorePage;
  beforeAll(async () => {
    page = await openCorePage(NOTICE, FUNCTIONS);
  });
  afterAll(async () => expect(await page.close()).toEqual([]));

  const folderInPage = (path: string) =>
    page.call('checkFolder', { name: basename(path), files: filesIn(path), options: OPTIONS });

  test.each(['pass-kunshan', 'unchecked-scan', 'warn-wrong-file', 'unchecked-folder-deep'])(
    'of %s is the command’s, byte for byte',
    async (name) => {
      const path = join(EXAMPLES, name);
      expect(await folderInPage(path)).toBe(commandOn([path]));
    },
  );

  test.each(['常熟市.zip', '太仓市.eml', '损坏.zip'])(
    'of %s is the command’s, byte for byte',
    async (name) => {
      const path = join(EXAMPLES, 'inbox-2012-26', name);
      const file = sent(name, readFileSync(path));
      expect(await page.call('checkPacked', { file, options: OPTIONS })).toBe(commandOn([path]));
    },
  );

  test('of every other example says the same', async () => {
    const paths = exampleNames().map((name) => join(EXAMPLES, name));
    const { reports } = JSON.parse(commandOn(paths)) as { reports: readonly object[] };
    expect(reports).toHaveLength(paths.length);
    for (const [index, path] of paths.entries())
      expect(JSON.parse(String(await folderInPage(path)))).toMatchObject(reports[index] ?? {});
  });
});
