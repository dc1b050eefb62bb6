// The bundled core → a page in Chromium that has it, opened from a file as a clerk would open it.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { browserBundle } from './bundle.ts';
import { hasProgram } from './often.ts';

const CHROMIUM = '/usr/bin/chromium';

export const hasBrowser = hasProgram(CHROMIUM);

/** One file on its way into the page. */
export interface SentFile {
  readonly path: string;
  readonly base64: string;
}

export const sent = (path: string, bytes: Uint8Array): SentFile => ({
  path,
  base64: Buffer.from(bytes).toString('base64'),
});

const RECEIVE = `
  const bytesOf = (base64) => Uint8Array.from(atob(base64), (each) => each.charCodeAt(0));
  const picked = ({ path, base64 }) => ({ path, ...baosong.sourceOf(bytesOf(base64)) });`;

export interface CorePage {
  /** Calls a function of the page with something that JSON can carry. */
  readonly call: (name: string, argument: object) => Promise<unknown>;
  /** Ends the browser → what went wrong in the page, and what it asked for from outside. */
  readonly close: () => Promise<readonly string[]>;
}

/** Opens a page with the core and with `functions`, a script that may use `baosong` and `picked(file)`. */
export async function openCorePage(notice: string, functions: string): Promise<CorePage> {
  const folder = mkdtempSync(join(tmpdir(), 'baosong-page-'));
  const { script } = await browserBundle(notice);
  writeFileSync(join(folder, 'core.js'), `${script}\n${RECEIVE}\n${functions}`);
  writeFileSync(
    join(folder, 'page.html'),
    '<!doctype html><meta charset="utf-8"><script src="core.js"></script>',
  );
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: ['--no-sandbox', '--disable-dev-shm-usage'],
  });
  const page = await browser.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith('file:')) faults.push(`asked for ${request.url()}`);
  });
  await page.goto(pathToFileURL(join(folder, 'page.html')).href);
  const call = (name: string, argument: object) => page.evaluate(`${name}(${JSON.stringify(argument)})`);
  const engine = createRequire(import.meta.url).resolve('@hyzyla/pdfium/pdfium.wasm');
  await page.evaluate(`baosong.providePdfEngine(bytesOf('${readFileSync(engine, 'base64')}'))`);
  return {
    call,
    close: async () => {
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
      return faults;
    },
  };
}
