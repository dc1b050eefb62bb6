import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LIMITS } from '../../../../src/core/limits.ts';
import type { ByteSource, Document } from '../../../../src/core/model/document.ts';
import { sourceOf } from '../../../../src/documents/binary.ts';
import { readImage } from '../../../../src/documents/formats/image/index.ts';
import { exifThumbnail } from '../../../../src/documents/formats/image/jpeg.ts';
import { makeHeic } from '../../../make/heic.ts';
import {
  chunk,
  KINDS,
  makePicture as make,
  makeBmp,
  makeJpeg,
  makePng,
  segment,
} from '../../../make/image.ts';

const samples = new URL('../../../../../shared/samples/', import.meta.url);
const fixture = readFileSync(new URL('../../../fixtures/orientation.heic', import.meta.url));

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

  // RFC 9649 2.5 to 2.7, RFC 6386 9.1: written bit by bit here, the scale above the size not part of it.
  const riff = (type: string, ...content: number[]) =>
    Buffer.concat([Buffer.from(`RIFF\x16\0\0\0WEBP${type}\x0a\0\0\0`, 'latin1'), Buffer.from(content)]);

  test.each<[string, Buffer, [number, number] | undefined]>([
    ['lossy', riff('VP8 ', 0x10, 0, 0, 0x9d, 1, 0x2a, 0xd3, 0x40, 0x61, 0xc0), [211, 97]],
    ['lossy without its start code', riff('VP8 ', 0x10, 0, 0, 0x9d, 1, 0x2b, 0xd3, 0, 0x61, 0), undefined],
    // 210 = 11010010, 96 = 00 0001 1000 00: fourteen bits each, lowest first, then the alpha bit and the version.
    ['lossless', riff('VP8L', 0x2f, 0xd2, 0x00, 0x18, 0x10, 0, 0, 0, 0, 0), [211, 97]],
    ['lossless without its signature', riff('VP8L', 0x2e, 0xd2, 0, 0x18, 0x10, 0, 0, 0, 0, 0), undefined],
    ['of no form', riff('ALPH', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0), undefined],
  ])('webp, %s', async (_, bytes, size) => {
    const { image, unread } = await read(bytes);
    expect(image?.pixels ?? unread?.code).toEqual(size ? { width: size[0], height: size[1] } : 'damaged');
  });

  test('png: the header comes first, or after the chunk of Apple', async () => {
    const png = makePng({ width: 37, height: 21 });
    const preceded = (type: string) =>
      Buffer.concat([png.subarray(0, 8), chunk(type, Buffer.alloc(4)), png.subarray(8)]);
    expect((await read(preceded('CgBI'))).image?.pixels).toEqual({ width: 37, height: 21 });
    expect((await read(preceded('tEXt'))).unread?.code).toBe('damaged');
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

  test('jpeg: size after hundreds of kilobytes of other segments, read without them', async () => {
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
