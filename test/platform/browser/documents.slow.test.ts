// Files of every kind, whole and damaged, read with a browser's ports → the facts that Node reads.
// @module-tag slow

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readDocument, smallPicture, sourceOf } from '../../../src/documents/index.ts';
import { HEALTHY } from '../../hostile/healthy.ts';
import { innerMutant, mutant } from '../../hostile/mutate.ts';
import { type CorePage, hasBrowser, openCorePage, sent } from '../../make/browser-page.ts';
import { browserBundle } from '../../make/bundle.ts';
import { NOTICE, ROOT } from '../../make/run.ts';

/** A mutant of an archive may be whole outside and damaged within. */
const ARCHIVES = ['docx', 'prefixedDocx', 'odt', 'ofd', 'xlsx', 'ods'];

interface Named {
  readonly name: string;
  readonly bytes: Uint8Array;
}

function damaged(format: string, count: number): Named[] {
  const healthy = HEALTHY[format];
  if (healthy === undefined) return [];
  return Array.from({ length: count }, (_, number) => {
    const change = ARCHIVES.includes(format) && number % 4 > 0 ? innerMutant : mutant;
    return { name: healthy.name, bytes: change(healthy.bytes, number) };
  });
}

const FIXTURES = ['office', 'doc', 'password'].flatMap((folder) => {
  const path = join(ROOT, 'test/fixtures', folder);
  return readdirSync(path).map((name): Named => ({ name, bytes: readFileSync(join(path, name)) }));
});

type Read = (file: Named) => Promise<string>;

const inNode: Read = async ({ name, bytes }) =>
  JSON.stringify(await readDocument(sourceOf(bytes), name, 'any'));

describe('with a browser’s ports under Node', () => {
  const folder = mkdtempSync(join(tmpdir(), 'baosong-ports-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  let withPorts: Read;
  beforeAll(async () => {
    const { script } = await browserBundle(NOTICE);
    const path = join(folder, 'core.mjs');
    writeFileSync(path, `${script}\nexport { baosong };`);
    const { baosong } = (await import(pathToFileURL(path).href)) as {
      baosong: { readDocument: typeof readDocument };
    };
    // Bytes of a plain kind, as a browser has them.
    withPorts = async ({ name, bytes }) =>
      JSON.stringify(await baosong.readDocument(sourceOf(Uint8Array.from(bytes)), name, 'any'));
  });

  // PDFium is the same on both, and needs no port but its start.
  test.each(Object.keys(HEALTHY).filter((format) => format !== 'pdf'))(
    '%s, and 80 damaged copies',
    async (format) => {
      for (const file of [HEALTHY[format] as Named, ...damaged(format, 80)])
        expect(await withPorts(file)).toBe(await inNode(file));
    },
  );

  test('a PDF is a kind that cannot be read where no engine was handed in', async () => {
    expect(JSON.parse(await withPorts(HEALTHY['pdf'] as Named))).toMatchObject({
      document: { kind: 'pdf', unread: { code: 'unsupported' } },
    });
  });
});

describe.skipIf(!hasBrowser)('in Chromium', () => {
  let page: CorePage;
  beforeAll(async () => {
    const read = "baosong.readDocument(picked(file), file.path, 'any')";
    const functions = `
      const read = async (file) => JSON.stringify(await ${read});
      const small = (file) => baosong.smallPicture(picked(file));`;
    page = await openCorePage(NOTICE, functions);
  });
  afterAll(async () => expect(await page.close()).toEqual([]));

  const inPage: Read = async ({ name, bytes }) => String(await page.call('read', sent(name, bytes)));

  test.each(FIXTURES.map((file) => [file.name, file] as const))('%s of other makers', async (_, file) => {
    expect(await inPage(file)).toBe(await inNode(file));
  });

  /** Every call carries its file as text. */
  const LARGE = 200 * 1024;
  const small = Object.entries(HEALTHY).filter(([, { bytes }]) => bytes.length < LARGE);

  test.each(small.map(([format]) => format))('%s, and 8 damaged copies', async (format) => {
    for (const file of [HEALTHY[format] as Named, ...damaged(format, 8)])
      expect(await inPage(file)).toBe(await inNode(file));
  });

  test('the small picture of a photo', async () => {
    const { name, bytes } = HEALTHY['photo'] as Named;
    const picture = await smallPicture(sourceOf(bytes));
    expect(picture).toMatch(/^\/9j\//);
    expect(await page.call('small', sent(name, bytes))).toBe(picture);
  });
});
