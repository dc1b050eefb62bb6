// Every example, and what is packed in the inbox, in Chromium → what the command says of them.

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CorePage, hasBrowser } from '../../make/browser-page.ts';
import { commandOn, folderInPage, openCheckingPage, packedInPage } from '../../make/page-and-command.ts';
import { EXAMPLES, exampleNames } from '../../make/run.ts';

const INBOX = join(EXAMPLES, 'inbox-2012-26');

describe.skipIf(!hasBrowser)('in a page from a file, the report', () => {
  let page: CorePage;
  beforeAll(async () => {
    page = await openCheckingPage();
  });
  afterAll(async () => expect(await page.close()).toEqual([]));

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
