// The core, bundled for a page and run in Chromium → the same report, byte for byte, as the command gives.

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CorePage, hasBrowser } from '../../make/browser-page.ts';
import { type BrowserBundle, browserBundle, nodeImports } from '../../make/bundle.ts';
import { SLOW } from '../../make/often.ts';
import { commandOn, folderInPage, openCheckingPage, packedInPage } from '../../make/page.ts';
import { EXAMPLES, exampleNames, NOTICE } from '../../make/run.ts';

const INBOX = join(EXAMPLES, 'inbox-2012-26');

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

describe.skipIf(!hasBrowser)('in a page from a file, the report', SLOW, () => {
  let page: CorePage;
  beforeAll(async () => {
    page = await openCheckingPage();
  });
  afterAll(async () => expect(await page.close()).toEqual([]));

  test.each(['pass-kunshan', 'unchecked-scan', 'unchecked-folder-deep'])(
    'of %s is the command’s',
    async (name) => {
      const path = join(EXAMPLES, name);
      expect(await folderInPage(page, path)).toBe(commandOn([path]));
    },
  );

  test('of every example says the same', async () => {
    const paths = exampleNames().map((name) => join(EXAMPLES, name));
    const { reports } = JSON.parse(commandOn(paths)) as { reports: readonly object[] };
    expect(reports).toHaveLength(paths.length);
    for (const [index, path] of paths.entries())
      expect(JSON.parse(String(await folderInPage(page, path)))).toMatchObject(reports[index] ?? {});
  });

  const packed = readdirSync(INBOX).filter((name) => /\.(?:zip|eml)$/.test(name));

  test.each(packed)('of %s is the command’s, byte for byte', async (name) => {
    const path = join(INBOX, name);
    expect(await packedInPage(page, path)).toBe(commandOn([path]));
  });
});
