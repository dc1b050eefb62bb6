// @module-tag slow
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ReportInput } from '../../../src/core/report/input.ts';
import { html } from '../../../src/core/reporters/html/index.ts';
import { NO_COLOUR } from '../../../src/core/reporters/style.ts';
import { alone, inbox, large, poisoned } from '../../make/batch.ts';
import { hasProgram } from '../../make/often.ts';
import { baosong } from '../../make/shell.ts';

const CHROMIUM = '/usr/bin/chromium';
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const OPEN_ALL = "for (const each of document.querySelectorAll('details')) each.open = true";

describe.skipIf(!hasProgram(CHROMIUM))('the HTML report in Chromium', () => {
  const folder = mkdtempSync(join(tmpdir(), 'baosong-html-'));
  let browser: Browser;
  const urlOf = (name: string) => pathToFileURL(join(folder, `${name}.html`)).href;

  beforeAll(async () => {
    const pages: Readonly<Record<string, ReportInput>> = {
      inbox: inbox(),
      english: inbox('en'),
      one: alone(3),
      hostile: poisoned(),
      large: large(450),
    };
    for (const [name, batch] of Object.entries(pages)) {
      writeFileSync(
        join(folder, `${name}.html`),
        html(batch, { palette: NO_COLOUR, quiet: false, columns: 80, mask: false }),
      );
    }
    browser = await chromium.launch({
      executablePath: CHROMIUM,
      args: ['--no-sandbox', '--disable-dev-shm-usage'],
    });
  });
  afterAll(() => browser.close());

  /** Opens a page in a context of its own, and hands it on with the addresses that were asked for. */
  async function visit<T>(
    name: string,
    options: BrowserContextOptions,
    look: (page: Page, asked: string[]) => Promise<T>,
  ): Promise<T> {
    const context = await browser.newContext({
      viewport: { width: 1240, height: 900 },
      reducedMotion: 'reduce',
      ...options,
    });
    const asked: string[] = [];
    context.on('request', (request) => asked.push(request.url()));
    const page = await context.newPage();
    try {
      await page.goto(urlOf(name));
      return await look(page, asked);
    } finally {
      await context.close();
    }
  }

  const views = [
    ['inbox', 'light', 1240],
    ['inbox', 'dark', 1240],
    ['inbox', 'light', 390],
    ['inbox', 'dark', 390],
    ['english', 'light', 390],
    ['one', 'light', 1240],
    ['one', 'dark', 390],
    ['large', 'dark', 1240],
  ] as const;

  test.each(views)('axe finds nothing in %s, %s, %i pixels wide', async (name, colorScheme, width) => {
    const options = { colorScheme, viewport: { width, height: 900 }, bypassCSP: true };
    const violations = await visit(name, options, async (page) => {
      if (name !== 'large') await page.evaluate(OPEN_ALL);
      await page.evaluate(readFileSync(AXE, 'utf8'));
      const run =
        "axe.run(document, { resultTypes: ['violations'] }).then((found) => found.violations.map((each) => each.id + ': ' + each.nodes.map((node) => node.html).slice(0, 3).join(' | ')))";
      return page.evaluate<string[]>(run);
    });
    expect(violations).toEqual([]);
  });

  test.each(['inbox', 'hostile'])('%s asks for nothing but itself, and shows no error', async (name) => {
    await visit(name, {}, async (page, asked) => {
      const said: string[] = [];
      page.on('console', (message) => said.push(message.text()));
      page.on('dialog', (dialog) => said.push(dialog.message()));
      await page.reload();
      expect(new Set(asked)).toEqual(new Set([urlOf(name)]));
      expect(said).toEqual([]);
    });
  });

  test('without script and network it can be read, and a link opens the letter it leads to', async () => {
    await visit('inbox', { javaScriptEnabled: false, offline: true }, async (page) => {
      expect(await page.getByText('单位少1家').first().isVisible()).toBe(true);
      const sheet = page.locator('#letter-s4');
      expect(await sheet.isVisible()).toBe(false);
      await page.locator('#s4 .to-letter').click();
      expect(await sheet.isVisible()).toBe(true);
    });
  });

  test('a failing cell leads to its finding', async () => {
    await visit('inbox', { javaScriptEnabled: false }, async (page) => {
      await page.locator('#matrix td.fail a[href="#s6-1"]').click();
      const box = await page.locator('#s6-1').boundingBox();
      expect(box?.y).toBeGreaterThanOrEqual(0);
      expect(box?.y).toBeLessThan(900);
    });
  });

  test('the first key press reaches the skip link, and the focus can be seen', async () => {
    await visit('inbox', {}, async (page) => {
      await page.keyboard.press('Tab');
      expect(await page.evaluate<string>('document.activeElement.className')).toBe('skip');
      expect((await page.locator('.skip').boundingBox())?.y).toBeGreaterThanOrEqual(0);
      await page.keyboard.press('Tab');
      expect(await page.evaluate<string>('getComputedStyle(document.activeElement).outlineStyle')).toBe(
        'solid',
      );
    });
  });

  test.each(['inbox', 'one', 'english', 'hostile', 'large'])(
    '%s never scrolls sideways as a whole, only inside its frames',
    async (name) => {
      for (const width of [1240, 390]) {
        const wide = await visit(name, { viewport: { width, height: 800 } }, (page) =>
          page.evaluate<number>('document.documentElement.scrollWidth'),
        );
        expect(wide).toBeLessThanOrEqual(width);
      }
    },
  );

  test('looks as it should: pictures are left to be looked at', async () => {
    const looks = {
      light: {},
      dark: { colorScheme: 'dark' },
      narrow: { viewport: { width: 390, height: 800 } },
    } as const;
    for (const [look, options] of Object.entries(looks)) {
      const path = join(folder, `${look}.png`);
      await visit('inbox', { javaScriptEnabled: false, ...options }, (page) =>
        page.screenshot({ path, fullPage: true }),
      );
      expect(statSync(path).size).toBeGreaterThan(50_000);
    }
  });

  /** Widths and heights of a PDF's pages, in points. */
  const sheets = (pdf: Buffer) =>
    [...pdf.toString('latin1').matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) =>
      Number(width) > Number(height) ? 'across' : 'upright',
    );

  test('prints across on A4, then a page upright for each letter', async () => {
    const pdf = await visit('inbox', { colorScheme: 'dark' }, (page) =>
      page.pdf({ preferCSSPageSize: true, printBackground: true }),
    );
    writeFileSync(join(folder, 'inbox.pdf'), pdf);
    expect(sheets(pdf).filter((each) => each === 'upright')).toHaveLength(4);
    expect(sheets(pdf).slice(-4)).toEqual(['upright', 'upright', 'upright', 'upright']);
  });

  test.skipIf(!hasProgram('pdftotext'))(
    'the first sheet of ten districts shows the whole matrix, and a letter is one sheet',
    async () => {
      const inboxOfTen = ['batch', 'examples/inbox-2012-26', '--as-of', '2012-11-28 09:30', '-f', 'html'];
      writeFileSync(
        join(folder, 'city.html'),
        baosong(inboxOfTen, { cwd: join(import.meta.dirname, '../../..') }).out,
      );
      const path = join(folder, 'city.pdf');
      const pdf = await visit('city', {}, (page) => page.pdf({ path, preferCSSPageSize: true }));
      expect(sheets(pdf).filter((each) => each === 'upright')).toHaveLength(4);
      const [first = ''] = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' }).split(
        '\f',
      );
      // The last row, and the key beneath the table.
      expect(first).toMatch(/损坏\.zip 看不出是哪个地区报的[\s\S]*符合\s+×\s+不符合\s+\?\s+待核/);
    },
  );

  test('prints one letter alone where that one is chosen', async () => {
    const pdf = await visit('inbox', {}, async (page) => {
      await page.goto(`${urlOf('inbox')}#letter-s6`);
      return page.pdf({ preferCSSPageSize: true });
    });
    expect(sheets(pdf)).toEqual(['upright']);
  });

  test('no finding is cut by the end of a page', async () => {
    const cut = await visit('inbox', {}, async (page) => {
      await page.emulateMedia({ media: 'print' });
      return page.evaluate<string[]>(
        "[...document.querySelectorAll('.finding, figure, .matrix tr, .tile, .plot')].map((each) => getComputedStyle(each).breakInside).filter((each) => each !== 'avoid')",
      );
    });
    expect(cut).toEqual([]);
  });
});
