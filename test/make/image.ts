// Width, height and what is said about it → the bytes of a small picture of any kind.

import { crc32, deflateSync } from 'node:zlib';
import jpeg, { encode } from 'jpeg-js';
import { type Field, makeExif, type Said } from './exif.ts';
import { makeHeic } from './heic.ts';

export interface Wanted {
  readonly width: number;
  readonly height: number;
  readonly said?: Said;
  readonly xmp?: string;
}

const XMP_MARK = 'http://ns.adobe.com/xap/1.0/\0';

export function makeJpeg({ width, height, said, xmp }: Wanted): Buffer {
  const plain = jpeg.encode({ width, height, data: pixels(width, height) }, 60).data;
  const parts = [plain.subarray(0, 2)];
  if (said) parts.push(segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), makeExif(said)])));
  if (xmp) parts.push(segment(0xe1, Buffer.from(XMP_MARK + xmp)));
  return Buffer.concat([...parts, plain.subarray(2)]);
}

export function segment(marker: number, content: Uint8Array): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}

function pixels(width: number, height: number): Buffer {
  const data = Buffer.alloc(width * height * 4);
  for (let at = 0; at < data.length; at++) data[at] = (at * 7 + ((at >> 5) % 3) * 40) % 256;
  return data;
}

export function makePng({ width, height, said, xmp }: Wanted): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const rows = Buffer.alloc((width + 1) * height, 0x5a).fill(0, 0, 1);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    ...(said ? [chunk('eXIf', makeExif(said))] : []),
    ...(xmp ? [chunk('iTXt', Buffer.from(`XML:com.adobe.xmp\0\0\0\0\0${xmp}`))] : []),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

export function chunk(type: string, content: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const out = Buffer.alloc(8 + body.length);
  out.writeUInt32BE(content.length, 0);
  out.set(body, 4);
  out.writeUInt32BE(crc32(body), 4 + body.length);
  return out;
}

function makeGif({ width, height }: Wanted): Buffer {
  const out = Buffer.from(
    'GIF89a\0\0\0\0\x80\0\0\0\0\0\xff\xff\xff,\0\0\0\0\0\0\0\0\0\x02\x02\x44\x01\0;',
    'latin1',
  );
  for (const at of [6, 24]) {
    out.writeUInt16LE(width, at);
    out.writeUInt16LE(height, at + 2);
  }
  return out;
}

export function makeBmp({ width, height }: Wanted): Buffer {
  const rowBytes = Math.ceil((width * 24) / 32) * 4;
  const out = Buffer.alloc(54 + rowBytes * Math.abs(height), 0x7f).fill(0, 0, 54);
  out.write('BM');
  out.writeUInt32LE(out.length, 2);
  out.writeUInt32LE(54, 10);
  out.writeUInt32LE(40, 14);
  out.writeInt32LE(width, 18);
  out.writeInt32LE(height, 22);
  out.writeUInt16LE(1, 26);
  out.writeUInt16LE(24, 28);
  return out;
}

/** The extended form: its canvas is the size, the frame is no real one. */
export function makeWebp({ width, height, said, xmp }: Wanted): Buffer {
  const header = Buffer.alloc(10);
  header.writeUIntLE(width - 1, 4, 3);
  header.writeUIntLE(height - 1, 7, 3);
  const chunks = Buffer.concat([
    riff('VP8X', header),
    riff('VP8L', Buffer.alloc(40, 0x2f)),
    ...(said ? [riff('EXIF', makeExif(said))] : []),
    ...(xmp ? [riff('XMP ', Buffer.from(xmp))] : []),
  ]);
  return riff('RIFF', Buffer.concat([Buffer.from('WEBP'), chunks]));
}

function riff(type: string, content: Uint8Array): Buffer {
  const out = Buffer.alloc(8 + content.length + (content.length % 2));
  out.write(type, 0, 'latin1');
  out.writeUInt32LE(content.length, 4);
  out.set(content, 8);
  return out;
}

/** One strip of grey at the end of the file. */
export function makeTiff({ width, height, said = {}, xmp }: Wanted): Buffer {
  const strip = Buffer.alloc(width * height, 0x33);
  const fields = (stripAt: number): Field[] => [
    [256, 3, [width]],
    [257, 4, [height]],
    [273, 4, [stripAt]],
    [279, 4, [strip.length]],
    ...(xmp ? [[700, 2, xmp] satisfies Field] : []),
  ];
  const all = (stripAt: number) => makeExif({ ...said, fields: fields(stripAt) });
  return Buffer.concat([all(all(0).length), strip]);
}

const MAKERS: Readonly<Record<string, (wanted: Wanted) => Buffer>> = {
  jpeg: makeJpeg,
  png: makePng,
  gif: makeGif,
  bmp: makeBmp,
  webp: makeWebp,
  tiff: makeTiff,
  heic: makeHeic,
};

export const KINDS = Object.keys(MAKERS);

export function makePicture(kind: string, wanted: Wanted): Buffer {
  return MAKERS[kind]?.(wanted) ?? Buffer.alloc(0);
}

/** As wide and high as a report shows photos. */
const SHOWN = { width: 168, height: 112 };

const drawn = new Map<number, string>();

/** The same seed gives the same picture; drawing one takes longer than most tests. */
export function thumbnail(seed: number): string {
  const known = drawn.get(seed) ?? draw(seed);
  drawn.set(seed, known);
  return known;
}

function draw(seed: number): string {
  const { width, height } = SHOWN;
  const data = new Uint8Array(width * height * 4);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) data.set(colourAt(x, y, seed), (y * width + x) * 4);
  }
  return Buffer.from(encode({ data, width, height }, 80).data).toString('base64');
}

function colourAt(x: number, y: number, seed: number): number[] {
  const far = 58 + 14 * Math.sin(x / 23 + seed) + 5 * Math.sin(x / 7 + seed * 2);
  const near = 82 + 10 * Math.sin(x / 31 + seed * 3);
  if (y > near) return [74 + seed * 12, 108, 74, 255];
  if (y > far) return [116, 146, 128 + seed * 8, 255];
  return [170 + y * 0.7, 200 + y * 0.35, 226 - seed * 6, 255];
}
