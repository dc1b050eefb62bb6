// Damaged pictures and odd dates in them → a reason, or the date without zone; never a throw.

import { describe, expect, test } from 'vitest';
import { LIMITS } from '../../../../src/core/limits.ts';
import type { Document } from '../../../../src/core/model/document.ts';
import { sourceOf } from '../../../../src/documents/binary.ts';
import { readImage } from '../../../../src/documents/formats/image/index.ts';
import { exifThumbnail } from '../../../../src/documents/formats/image/jpeg.ts';
import { chunk, KINDS, makePicture as make, makeJpeg, makePng, makeTiff } from '../../../make/image.ts';

const read = async (bytes: Uint8Array): Promise<Document> => readImage(sourceOf(bytes), 'photo');

describe('bad files', () => {
  test('too large: by bytes, by claimed pixels', async () => {
    const huge = { size: LIMITS.imageBytes + 1, read: sourceOf(makeJpeg({ width: 8, height: 8 })).read };
    expect((await readImage(huge, 'a.jpg')).unread?.code).toBe('tooLarge');
    const claimed = makeTiff({ width: 10, height: 10 });
    claimed.writeUInt32LE(20_000_000, claimed.indexOf(Buffer.from([1, 1, 4, 0])) + 8);
    expect((await read(claimed)).unread).toMatchObject({ code: 'tooLarge', detail: { pixels: 200_000_000 } });
  });

  test('a header that lies', async () => {
    const png = makePng({ width: 10, height: 10 });
    png.writeUInt32BE(9000, 16);
    expect((await read(png)).unread?.code).toBe('damaged');
    const jpeg = makeJpeg({ width: 10, height: 10 });
    jpeg.writeUInt16BE(9000, jpeg.indexOf(Buffer.from([0xff, 0xc0])) + 5);
    jpeg.writeUInt16BE(9000, jpeg.indexOf(Buffer.from([0xff, 0xc0])) + 7);
    expect((await read(jpeg)).unread?.code).toBe('damaged');
    const bomb = Buffer.concat([
      makePng({ width: 9000, height: 9000 }).subarray(0, 33),
      chunk('IDAT', Buffer.alloc(40)),
      chunk('IEND', Buffer.alloc(0)),
    ]);
    expect((await read(bomb)).unread?.code).toBe('damaged');
  });

  test.each(['png', 'gif', 'bmp', 'tiff', 'heic'])('%s: no size is damaged', async (kind) => {
    expect((await read(make(kind, { width: 0, height: 7 }))).unread?.code).toBe('damaged');
  });

  test('a JPEG with a film after its end is whole; without its end it is noted', async () => {
    const photo = makeJpeg({ width: 64, height: 48 });
    expect((await read(Buffer.concat([photo, Buffer.alloc(700_000)]))).notes).toEqual([]);
    const cut = await read(photo.subarray(0, photo.length - 100));
    expect(cut).toMatchObject({ notes: [{ code: 'truncatedTail' }], image: { pixels: { width: 64 } } });
  });

  test('no picture at all', async () => {
    expect((await read(Buffer.from('正文'))).unread?.code).toBe('wrongFamily');
    expect((await read(Buffer.alloc(0))).unread?.code).toBe('empty');
  });

  test.each(KINDS)('%s: cut at every tenth, facts are true or absent', async (kind) => {
    const said = { original: '2012:11:16 09:30:00', latitude: [31, 18, 5] as const };
    const bytes = make(kind, { width: 50, height: 41, said });
    for (let tenth = 1; tenth < 10; tenth++) {
      const { image, unread, notes } = await read(bytes.subarray(0, Math.floor((bytes.length * tenth) / 10)));
      if (unread) expect(['damaged', 'wrongFamily']).toContain(unread.code);
      else expect(image?.pixels).toEqual({ width: 50, height: 41 });
      if (!unread) expect(notes).toEqual([{ code: 'truncatedTail' }]);
    }
  });

  test.each(KINDS)('%s: 300 flipped bytes never throw and never hang', async (kind) => {
    const said = { original: '2012:11:16 09:30:00', thumbnail: makeJpeg({ width: 4, height: 4 }) };
    const bytes = make(kind, { width: 50, height: 41, said });
    const random = seeded(kind.length * 7919);
    for (let round = 0; round < 300; round++) {
      const flipped = Buffer.from(bytes);
      for (let flips = 1 + random(3); flips > 0; flips--)
        flipped[random(random(2) === 0 ? 60 : flipped.length)] = random(256);
      const { image, unread } = await read(flipped);
      expect(image === undefined).toBe(unread !== undefined);
      exifThumbnail(sourceOf(flipped));
    }
  });
});

function seeded(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const WITH_EXIF = ['jpeg', 'png', 'webp', 'tiff', 'heic'];
const WITH_XMP = ['jpeg', 'png', 'webp', 'tiff'];

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
