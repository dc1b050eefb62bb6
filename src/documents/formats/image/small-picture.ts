// A photo → a small JPEG of it for a report: the camera's own thumbnail, else the photo scaled down.

import { toBase64 } from '#bytes';
import { LIMITS } from '../../../core/limits.ts';
import type { ByteSource } from '../../../core/model/document.ts';
import { startsWith } from '../../binary.ts';
import type { PixelData } from './decode-jpeg.ts';
import { readExif } from './exif.ts';
import { exifThumbnail, jpegExif } from './jpeg.ts';

const LONGER_SIDE = 200;
const QUALITY = 60;
/** A phone's photo, but not a panorama: one in several scans is held as a whole to be decoded. */
const MOST_PIXELS = 26_000_000;

/** A JPEG photo → base64 of a small JPEG, turned as it is to be shown; undefined for other kinds and damaged files. */
export async function smallPicture(source: ByteSource): Promise<string | undefined> {
  if (!startsWith(source.read(0, 2), [0xff, 0xd8]) || source.size > LIMITS.imageBytes) return undefined;
  const { decodeJpeg } = await import('./decode-jpeg.ts');
  const { encodeJpeg } = await import('./encode-jpeg.ts');
  const bytes = exifThumbnail(source) ?? source.read(0, source.size);
  try {
    const photo = decodeJpeg(bytes, { least: LONGER_SIDE, mostPixels: MOST_PIXELS });
    const small = turned(shrunk(photo), orientationOf(source));
    return toBase64(encodeJpeg(small, QUALITY));
  } catch {
    return undefined; // a picture is an ornament of the report: without it the file's line says all the same
  }
}

function orientationOf(source: ByteSource): number {
  const block = jpegExif(source);
  return block ? readExif(block).orientation : 1;
}

/** Each pixel of the small picture is the mean of the pixels it stands for. */
function shrunk(photo: PixelData): PixelData {
  const { width, height } = photo;
  const scale = Math.min(1, LONGER_SIDE / Math.max(width, height));
  const [wide, high] = [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))];
  const small = { width: wide, height: high, data: new Uint8Array(wide * high * 4).fill(255) };
  const box = { left: 0, right: 0, top: 0, bottom: 0 }; // one for all: there are thirty thousand
  for (let y = 0; y < high; y++) {
    box.top = Math.floor((y * height) / high);
    box.bottom = Math.floor(((y + 1) * height) / high);
    for (let x = 0; x < wide; x++) {
      box.left = Math.floor((x * width) / wide);
      box.right = Math.floor(((x + 1) * width) / wide);
      writeMean(photo, box, small.data, (y * wide + x) * 4);
    }
  }
  return small;
}

interface PixelBox {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function writeMean({ data, width }: PixelData, box: PixelBox, into: Uint8Array, place: number): void {
  let red = 0;
  let green = 0;
  let blue = 0;
  for (let y = box.top; y < box.bottom; y++) {
    const end = (y * width + box.right) * 4;
    for (let at = (y * width + box.left) * 4; at < end; at += 4) {
      red += data[at] as number;
      green += data[at + 1] as number;
      blue += data[at + 2] as number;
    }
  }
  const count = (box.right - box.left) * (box.bottom - box.top);
  into[place] = Math.round(red / count);
  into[place + 1] = Math.round(green / count);
  into[place + 2] = Math.round(blue / count);
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
