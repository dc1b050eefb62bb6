import { describe, expect, test } from 'vitest';
import type { Document } from '../../../../src/core/model/document.ts';
import { sourceOf } from '../../../../src/documents/binary.ts';
import { readImage } from '../../../../src/documents/formats/image/index.ts';
import { makePicture as make } from '../../../make/image.ts';

const WITH_EXIF = ['jpeg', 'png', 'webp', 'tiff', 'heic'];
const WITH_XMP = ['jpeg', 'png', 'webp', 'tiff'];
const read = async (bytes: Uint8Array): Promise<Document> => readImage(sourceOf(bytes), 'photo');

describe('date taken', () => {
  const said = { changed: '2013:01:02 03:04:05' };
  const table: readonly (readonly [object, string | undefined])[] = [
    [{ ...said, original: '2012:11:16 09:30:00', digitized: '2012:11:17 00:00:00' }, '2012-11-16T09:30:00'],
    [{ ...said, digitized: '2012:11:17 23:59:59' }, '2012-11-17T23:59:59'],
    [said, '2013-01-02T03:04:05'],
    [{ original: '    :  :     :  :  ' }, undefined],
    [{ original: '0000:00:00 00:00:00' }, undefined],
    [{ original: '0000:00:00 00:00:00', digitized: '2012:02:29 10:00:00' }, '2012-02-29T10:00:00'],
    [{ original: '2011:02:29 10:00:00' }, undefined],
    [{ original: '2012:11:16' }, '2012-11-16'],
    [{ original: '2012:11:16 24:61:00' }, '2012-11-16'],
    [{ original: '2012-11-16 09:30:00' }, '2012-11-16T09:30:00'],
    [{ original: 'yesterday' }, undefined],
    [{}, undefined],
  ];

  for (const kind of WITH_EXIF) {
    test.each(table)(`${kind}: %j`, async (fields, taken) => {
      const bytes = make(kind, { width: 8, height: 8, said: fields });
      expect((await read(bytes)).image?.taken).toBe(taken);
    });
  }

  test.each(WITH_XMP)('%s: from XMP, and before the plain date of EXIF', async (kind) => {
    const xmp = '<x exif:DateTimeOriginal="2012-11-16T09:30:00.12+08:00" xmp:CreateDate="2012-12-01"/>';
    expect((await read(make(kind, { width: 8, height: 8, xmp }))).image?.taken).toBe('2012-11-16T09:30:00');
    expect((await read(make(kind, { width: 8, height: 8, xmp, said }))).image?.taken).toBe(
      '2012-11-16T09:30:00',
    );
    const element = '<photoshop:DateCreated>2012-11-16T09:30</photoshop:DateCreated>';
    expect((await read(make(kind, { width: 8, height: 8, xmp: element }))).image?.taken).toBe(
      '2012-11-16T09:30:00',
    );
  });
});

test.each(WITH_EXIF)('%s: located only with a latitude', async (kind) => {
  const located = async (latitude?: readonly [number, number, number] | 'none') =>
    (await read(make(kind, { width: 8, height: 8, said: latitude ? { latitude } : {} }))).image?.located;
  expect(await located([31, 18, 5])).toBe(true);
  expect(await located('none')).toBe(false);
  expect(await located()).toBe(false);
});
