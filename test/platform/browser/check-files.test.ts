// The core, bundled for a page and run in Chromium → the same report, byte for byte, as the command gives.

import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BrowserBundle, browserBundle, nodeImports } from '../../make/browser-bundle.ts';
import { EXAMPLES, exampleNames, NOTICE, ROOT } from '../../make/run.ts';
import { baosong } from '../../make/shell.ts';

const CHROMIUM = '/usr/bin/chromium';
const installed = existsSync(CHROMIUM);
if (!installed) console.warn(`skipped: ${CHROMIUM} is not installed, so the core is not run in a browser`);

const AS_OF = '2012-12-29T09:00:00+08:00';
const OPTIONS = { now: 0, asOf: Date.parse(AS_OF), strict: false, language: 'zh', version: versionOf() };

function versionOf(): string {
  return (JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string }).version;
}

let bundle: BrowserBundle;
beforeAll(async () => {
  bundle = await browserBundle(NOTICE);
});

test('no part of it asks for a module that a browser has not', () => {
  expect(nodeImports(bundle.inputs)).toEqual([]);
  expect(Object.keys(bundle.inputs)).toContain('src/platform/browser/bytes.ts');
});

test('a module of Node in the bundle is found', () => {
  const inputs = {
    'src/core/a.ts': { bytes: 1, imports: [{ path: 'node:fs', kind: 'import-statement', external: true }] },
    'src/platform/node/bytes.ts': { bytes: 1, imports: [] },
  } as const;
  expect(nodeImports(inputs as unknown as BrowserBundle['inputs'])).toEqual([
    'src/core/a.ts imports node:fs',
    "src/platform/node/bytes.ts is Node's",
  ]);
});

test('where CI runs, the browser is there', () => {
  expect(installed || process.env['CI'] === undefined).toBe(true);
});

/** One picked file, on its way into the page. */
interface Sent {
  readonly path: string;
  readonly base64: string;
}

function filesIn(folder: string): Sent[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({
      path: relative(folder, path).replaceAll(sep, '/'),
      base64: readFileSync(path, 'base64'),
    }));
}

function commandOn(paths: readonly string[]): string {
  const { out, err } = baosong(
    ['check', ...paths.map((path) => basename(path)), '--as-of', AS_OF, '-f', 'json'],
    {
      cwd: dirname(paths[0] ?? ''),
    },
  );
  expect(err).toBe('');
  return out;
}

const IN_PAGE = `
  const bytesOf = (base64) => Uint8Array.from(atob(base64), (each) => each.charCodeAt(0));
  const picked = ({ path, base64 }) => ({ path, ...baosong.sourceOf(bytesOf(base64)) });
  const compiled = { notice: baosong.notice, checks: baosong.checks };
  window.startEngine = (base64) => baosong.providePdfEngine(bytesOf(base64));
  window.checkFolder = ({ name, files, options }) => baosong.checkFolder(name, files.map(picked), compiled, options);
  window.checkPacked = ({ file, options }) => baosong.checkPacked(picked(file), compiled, options);`;

describe.skipIf(!installed)('in a page from a file, the report', () => {
  const folder = mkdtempSync(join(tmpdir(), 'baosong-page-'));
  let browser: Browser;
  let page: Page;
  const faults: string[] = [];

  beforeAll(async () => {
    writeFileSync(join(folder, 'core.js'), `${bundle.script}\n${IN_PAGE}`);
    writeFileSync(
      join(folder, 'page.html'),
      '<!doctype html><meta charset="utf-8"><script src="core.js"></script>',
    );
    browser = await chromium.launch({
      executablePath: CHROMIUM,
      args: ['--no-sandbox', '--disable-dev-shm-usage'],
    });
    page = await browser.newPage();
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('request', (request) => {
      if (!request.url().startsWith('file:')) faults.push(`asked for ${request.url()}`);
    });
    await page.goto(pathToFileURL(join(folder, 'page.html')).href);
    const engine = createRequire(import.meta.url).resolve('@hyzyla/pdfium/pdfium.wasm');
    await page.evaluate(
      (base64) => (globalThis as never as InPage).startEngine(base64),
      readFileSync(engine, 'base64'),
    );
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
    expect(faults).toEqual([]);
  });

  interface InPage {
    readonly startEngine: (base64: string) => void;
    readonly checkFolder: (sent: object) => Promise<string>;
    readonly checkPacked: (sent: object) => Promise<string>;
  }

  const folderInPage = (path: string) =>
    page.evaluate((sent) => (globalThis as never as InPage).checkFolder(sent), {
      name: basename(path),
      files: filesIn(path).reverse(),
      options: OPTIONS,
    });

  const packedInPage = (path: string) =>
    page.evaluate((sent) => (globalThis as never as InPage).checkPacked(sent), {
      file: { path: basename(path), base64: readFileSync(path, 'base64') },
      options: OPTIONS,
    });

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
      expect(await packedInPage(path)).toBe(commandOn([path]));
    },
  );

  test('of every other example says the same', async () => {
    const paths = exampleNames().map((name) => join(EXAMPLES, name));
    const { reports } = JSON.parse(commandOn(paths)) as { reports: readonly object[] };
    expect(reports).toHaveLength(paths.length);
    for (const [index, path] of paths.entries())
      expect(JSON.parse(await folderInPage(path))).toMatchObject(reports[index] ?? {});
  });
});
