// A photo → a small JPEG of it for a report: the camera's own thumbnail, else the photo scaled down by a library.

import { toBase64 } from '#bytes';
import { LIMITS } from '../../../core/limits.ts';
import type { ByteSource } from '../../../core/model/document.ts';
import { startsWith } from '../../binary.ts';
import { readExif } from './exif.ts';
import { exifThumbnail, jpegExif } from './jpeg.ts';

const LONGER_SIDE = 200;
const QUALITY = 60;
/** Decoding takes four bytes a pixel: a phone's photo, but not a panorama. */
const MEGAPIXELS = 26;
const DECODER_MEGABYTES = 400;

interface PixelData {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** A JPEG photo → base64 of a small JPEG, turned as it is to be shown; undefined for other kinds and damaged files. */
export async function smallPicture(source: ByteSource): Promise<string | undefined> {
  if (!startsWith(source.read(0, 2), [0xff, 0xd8]) || source.size > LIMITS.imageBytes) return undefined;
  const { decode, encode } = await import('./jpeg-js-library.ts');
  const bytes = exifThumbnail(source) ?? source.read(0, source.size);
  try {
    const photo = decode(bytes, {
      useTArray: true,
      maxResolutionInMP: MEGAPIXELS,
      maxMemoryUsageInMB: DECODER_MEGABYTES,
    });
    const small = turned(shrunk(photo), orientationOf(source));
    const { data } = encode(small, QUALITY);
    return toBase64(data);
  } catch {
    return undefined; // a picture is an ornament of the report: without it the file's line says all the same
  }
}

function orientationOf(source: ByteSource): number {
  const block = jpegExif(source);
  return block ? readExif(block).orientation : 1;
}

/** Each pixel of the small picture is the mean of the pixels it stands for. */
function shrunk({ width, height, data }: PixelData): PixelData {
  const scale = Math.min(1, LONGER_SIDE / Math.max(width, height));
  const [wide, high] = [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))];
  const small = new Uint8Array(wide * high * 4).fill(255);
  for (let y = 0; y < high; y++) {
    for (let x = 0; x < wide; x++) {
      const box = [
        edge(x, wide, width),
        edge(x + 1, wide, width),
        edge(y, high, height),
        edge(y + 1, high, height),
      ] as const;
      small.set(meanOf(data, width, box), (y * wide + x) * 4);
    }
  }
  return { width: wide, height: high, data: small };
}

function edge(at: number, of: number, whole: number): number {
  return Math.floor((at * whole) / of);
}

type PixelBox = readonly [left: number, right: number, top: number, bottom: number];

function meanOf(data: Uint8Array, width: number, [left, right, top, bottom]: PixelBox): number[] {
  const sum = [0, 0, 0];
  let count = 0;
  for (let y = top; y < Math.max(bottom, top + 1); y++) {
    for (let x = left; x < Math.max(right, left + 1); x++, count++) {
      for (let channel = 0; channel < 3; channel++)
        sum[channel] = (sum[channel] ?? 0) + (data[(y * width + x) * 4 + channel] ?? 0);
    }
  }
  return sum.map((each) => Math.round(each / count));
}

/** EXIF orientations 3, 6 and 8 (a camera held otherwise); mirrored ones do not come out of cameras. */
function turned(picture: PixelData, orientation: number): PixelData {
  if (orientation === 3) return quarterTurn(quarterTurn(picture));
  if (orientation === 6) return quarterTurn(picture);
  return orientation === 8 ? quarterTurn(quarterTurn(quarterTurn(picture))) : picture;
}

/** Clockwise by 90 degrees. */
function quarterTurn({ width, height, data }: PixelData): PixelData {
  const turned = new Uint8Array(data.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const from = (y * width + x) * 4;
      turned.set(data.subarray(from, from + 4), (x * height + (height - 1 - y)) * 4);
    }
  }
  return { width: height, height: width, data: turned };
}
