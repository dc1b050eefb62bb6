import { existsSync, readFileSync } from 'node:fs';
import { imageSize } from 'image-size';
import { describe, expect, test } from 'vitest';
import { LIMITS } from '../../src/core/limits.ts';
import type { ByteSource, Document } from '../../src/core/model/document.ts';
import { sourceOf } from '../../src/documents/byte-source.ts';
import { readImage } from '../../src/documents/formats/image/index.ts';
import { exifThumbnail } from '../../src/documents/formats/image/thumbnail.ts';
import { makeHeic } from '../make/heic.ts';
import { makeBmp, makeJpeg, makePng, segment } from '../make/image.ts';
import { KINDS, makePicture as make } from '../make/picture.ts';

const samples = new URL('../../../shared/samples/', import.meta.url);
const fixture = readFileSync(new URL('../fixtures/orientation.heic', import.meta.url));

const read = async (bytes: Uint8Array): Promise<Document> => readImage(sourceOf(bytes), 'photo');

describe('pixels', () => {
  test.each(KINDS)('%s: as written, 1 × 1 too', async (kind) => {
    expect(await read(make(kind, { width: 37, height: 21 }))).toEqual({
      kind,
      notes: [],
      image: { pixels: { width: 37, height: 21 }, located: false },
    });
    expect((await read(make(kind, { width: 1, height: 1 }))).image?.pixels).toEqual({ width: 1, height: 1 });
  });

  test.each(KINDS)('%s: the same as image-size', async (kind) => {
    const bytes = make(kind, { width: 211, height: 97 });
    expect((await read(bytes)).image?.pixels).toMatchObject({
      width: imageSize(bytes).width,
      height: imageSize(bytes).height,
    });
  });

  const orientations = [1, 2, 3, 4, 5, 6, 7, 8].flatMap((value) =>
    ['jpeg', 'png', 'webp', 'tiff'].map((kind) => [kind, value] as const),
  );
  test.each(orientations)('%s with orientation %i', async (kind, orientation) => {
    for (const bigEndian of [true, false]) {
      const { image } = await read(make(kind, { width: 40, height: 30, said: { orientation, bigEndian } }));
      expect(image?.pixels).toEqual(orientation >= 5 ? { width: 30, height: 40 } : { width: 40, height: 30 });
    }
  });

  test.each([
    [{ rotation: 0 }, 40, 30],
    [{ rotation: 1 }, 30, 40],
    [{ rotation: 2 }, 40, 30],
    [{ rotation: 3 }, 30, 40],
    [{ crop: [36, 28] as const }, 36, 28],
    [{ crop: [36, 28] as const, rotation: 1 }, 28, 36],
    [{ said: { orientation: 6 } }, 40, 30],
  ])('heic: its own rotation and crop %j, never the orientation of EXIF', async (more, width, height) => {
    const { image } = await read(makeHeic({ width: 40, height: 30, ...more }));
    expect(image?.pixels).toEqual({ width, height });
  });

  test('heic written by libheif, shown 96 × 64 by heif-info', async () => {
    const image = { pixels: { width: 96, height: 64 }, taken: '2012-11-16T09:30:00', located: true };
    expect(await read(fixture)).toEqual({ kind: 'heic', notes: [], image });
  });

  test('bmp: from top to bottom, and the header of OS/2', async () => {
    expect((await read(makeBmp({ width: 9, height: -5 }))).image?.pixels).toEqual({ width: 9, height: 5 });
    const core = Buffer.alloc(26 + 4 * 3);
    core.set([0x42, 0x4d, core.length]);
    core.set([26, 0, 0, 0, 12, 0, 0, 0, 1, 0, 3, 0, 1, 0, 24, 0], 10);
    expect((await read(core)).image?.pixels).toEqual({ width: 1, height: 3 });
  });

  test('jpeg: size after hundreds of kilobytes of other segments, which image-size would need whole', async () => {
    const plain = makeJpeg({ width: 64, height: 48 });
    const profile = Array.from({ length: 8 }, () => segment(0xe2, Buffer.alloc(65_000, 0xff)));
    const bytes = Buffer.concat([plain.subarray(0, 2), ...profile, plain.subarray(2)]);
    expect(bytes.length).toBeGreaterThan(LIMITS.imageHeaderBytes);
    expect((await read(bytes)).image?.pixels).toEqual({ width: 64, height: 48 });
    const { read: reads } = counting(bytes);
    await readImage(reads.source, 'photo');
    expect(reads.bytes()).toBeLessThan(LIMITS.imageHeaderBytes);
  });
});

function counting(bytes: Uint8Array) {
  let sum = 0;
  const inner = sourceOf(bytes);
  const source: ByteSource = {
    size: inner.size,
    read: (offset, length) => {
      const got = inner.read(offset, length);
      sum += got.length;
      return got;
    },
  };
  return { read: { source, bytes: () => sum } };
}

test('the thumbnail inside a JPEG, and none elsewhere', () => {
  const thumbnail = makeJpeg({ width: 16, height: 12 });
  const photo = makeJpeg({ width: 64, height: 48, said: { orientation: 6, thumbnail } });
  expect(exifThumbnail(sourceOf(photo))).toEqual(thumbnail);
  expect(exifThumbnail(sourceOf(photo.subarray(0, 300)))).toBeUndefined();
  expect(exifThumbnail(sourceOf(makeJpeg({ width: 8, height: 8 })))).toBeUndefined();
  expect(exifThumbnail(sourceOf(makePng({ width: 8, height: 8 })))).toBeUndefined();
});

if (!existsSync(samples)) console.log('image.test: ../shared/samples is missing, its pictures are not read');
describe.skipIf(!existsSync(samples))('samples, as exiftool 12.57 reads them', () => {
  test.each([
    ['small.jpg', { kind: 'jpeg', image: { pixels: { width: 640, height: 480 }, located: false } }],
    [
      'p.webp', // 1200 × 800, rotate 90 CW
      {
        kind: 'webp',
        image: { pixels: { width: 800, height: 1200 }, taken: '2012-11-25T09:30:00', located: false },
      },
    ],
  ])('%s', async (name, expected) => {
    expect(await read(readFileSync(new URL(name, samples)))).toEqual({ notes: [], ...expected });
  });
});
