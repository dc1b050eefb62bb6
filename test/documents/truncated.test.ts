// A file of any kind, cut at every tenth, is never taken for whole: a reason, or facts with a note that its end is missing.

import { describe, expect, test } from 'vitest';
import type { Family } from '../../src/core/model/document.ts';
import { sourceOf } from '../../src/documents/byte-source.ts';
import { openEml } from '../../src/documents/containers/mail/index.ts';
import { isUnread, openZip } from '../../src/documents/containers/zip/index.ts';
import { readDocument } from '../../src/documents/index.ts';
import { HEALTHY, type Healthy } from '../hostile/healthy.ts';
import { cuts } from '../make/damage.ts';

/** A text has no end that could be missing: the figures of what is there are right. */
const ENDLESS = ['text', 'markdown', 'csv', 'manifest'];
const CONTAINERS = ['eml', 'zip'];
const SHEETS = ['xlsx', 'xls', 'spreadsheetXml', 'ods'];
const PICTURES = ['jpeg', 'png', 'gif', 'bmp', 'webp', 'tiff', 'heic', 'photo'];

function familyOf(format: string): Family {
  if (SHEETS.includes(format)) return 'sheet';
  return PICTURES.includes(format) ? 'image' : 'text';
}

const files = Object.entries(HEALTHY).filter(([format]) => !CONTAINERS.includes(format));

describe('documents', () => {
  test.each(files.filter(([format]) => !ENDLESS.includes(format)))('%s', async (format, { name, bytes }) => {
    for (const cut of cuts(bytes)) {
      const { document } = await readDocument(sourceOf(cut), name, familyOf(format));
      const isNoted = document.notes.some(({ code }) => code === 'truncatedTail');
      expect([cut.length, document.unread !== undefined || isNoted]).toEqual([cut.length, true]);
    }
  });

  test.each(files.filter(([format]) => ENDLESS.includes(format)))(
    '%s: less is there',
    async (_, { name, bytes }) => {
      const figureOf = async (part: Uint8Array) => {
        const { document } = await readDocument(sourceOf(part), name, 'any');
        return document.text?.figures.count ?? document.sheet?.rows ?? -1;
      };
      const figures = await Promise.all([...cuts(bytes), bytes].map(figureOf));
      expect(figures).toEqual([...figures].sort((a, b) => a - b));
      expect(figures[0]).toBe(-1); // nothing is in it
    },
  );
});

describe('containers', () => {
  const { eml, zip } = HEALTHY as Readonly<Record<'eml' | 'zip', Healthy>>;

  test('a mail', async () => {
    for (const cut of cuts(eml.bytes)) expect(await openEml(cut)).toHaveProperty('code');
    expect(await openEml(eml.bytes)).not.toHaveProperty('code');
  });

  test('a zip', () => {
    for (const cut of cuts(zip.bytes)) expect(isUnread(openZip(sourceOf(cut)))).toBe(true);
    expect(isUnread(openZip(sourceOf(zip.bytes)))).toBe(false);
  });
});
