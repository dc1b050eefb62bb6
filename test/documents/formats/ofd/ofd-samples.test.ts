// OFD files of other makers give every character of their pages, or say why there is none.

import { existsSync, readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { sourceOf } from '../../../../src/documents/byte-source.ts';
import { readOfd } from '../../../../src/documents/formats/ofd/index.ts';
import { cuts, flips } from '../../../make/damage.ts';

const samples = new URL('../../../../../shared/samples/', import.meta.url);
if (!existsSync(samples)) console.log('shared samples are missing: OFD files of others are not tested');

describe.skipIf(!existsSync(samples))('samples', () => {
  const bytes = (name: string) => readFileSync(new URL(name, samples));
  const sample = (name: string) => readOfd(sourceOf(bytes(name)), name);

  test.each(['hello.ofd', 'SplitParagraph.ofd', 'namespace_no_std.ofd', 'keyword2.ofd'])(
    '%s: every character of its text codes is there',
    async (name) => {
      const { text: found } = await sample(name);
      const written = textCodes(bytes(name), 'Content.xml');
      expect(sorted(found?.content ?? '')).toBe(sorted(written));
      expect(found?.figures.charactersNoSpaces).toBe(written.replace(/\s/g, '').length);
    },
  );

  test('hello.ofd gives sentences, whole over lines and pages', async () => {
    const { text: found } = await sample('hello.ofd');
    expect(found?.content).toContain(
      '自从给枪炮打破了大门之后，又碰了一串钉子，到现在，成了什么都是“送去主义”了。',
    );
    expect(found).toMatchObject({ pages: 2, pictures: 0 });
  });

  test('keyword2.ofd: the form beneath the invoice is a head', async () => {
    const { text: found } = await sample('keyword2.ofd');
    expect(found?.content).toContain('江苏增值税电子普通发票');
    expect(found?.content).not.toContain('购买方');
    expect(found?.leftOut.heads).toBeGreaterThan(50);
  });

  test.each([
    ['V4RideRight.ofd', 'noText'],
    ['containsJPEG.ofd', 'scan'],
  ])('%s: %s', async (name, code) => {
    expect((await sample(name)).unread).toEqual({ code });
  });

  test('damaged samples give a Document', async () => {
    for (const broken of [...cuts(bytes('hello.ofd')), ...flips(bytes('hello.ofd'), 20)]) {
      const { text: found, unread } = await readOfd(sourceOf(broken), 'a.ofd');
      expect((found === undefined) !== (unread === undefined)).toBe(true);
    }
  });
});

/** All text codes of the pages by a walk over local headers and a pattern: shares nothing with the reader. */
function textCodes(zip: Buffer, ending: string): string {
  let all = '';
  for (let at = zip.indexOf('PK\x01\x02'); at >= 0; at = zip.indexOf('PK\x01\x02', at + 4)) {
    const name = zip.toString('utf8', at + 46, at + 46 + zip.readUInt16LE(at + 28));
    if (!name.includes('Pages/') || !name.endsWith(ending)) continue;
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const data = zip.subarray(start, start + zip.readUInt32LE(at + 20));
    const xml = (zip.readUInt16LE(at + 10) === 0 ? data : inflateRawSync(data)).toString('utf8');
    for (const [, code = ''] of xml.matchAll(/<ofd:TextCode[^>]*>([^<]*)</g)) all += code;
  }
  return all
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');
}

function sorted(text: string): string {
  return [...text.replace(/\s/g, '')].sort().join('');
}
