// Width, height, rotation and crop → a HEIC file whose boxes are real and whose picture data are not.

import { makeExif, type Said } from './exif.ts';

export interface WantedHeic {
  readonly width: number;
  readonly height: number;
  /** Quarter turns against the clock. */
  readonly rotation?: number;
  readonly crop?: readonly [width: number, height: number];
  readonly said?: Said;
}

/** Item 1 is the picture, item 2 a smaller copy listed first, item 3 the EXIF block. */
export function makeHeic(wanted: WantedHeic): Buffer {
  const exif = Buffer.concat([u32(6), Buffer.from('Exif\0\0'), makeExif(wanted.said ?? {})]);
  const data = [Buffer.alloc(300, 1), Buffer.alloc(50, 2), exif];
  const start = box('ftyp', Buffer.from('heic\0\0\0\0mif1heic'));
  const metaBytes = meta(wanted, data, 0).length;
  return Buffer.concat([
    start,
    meta(wanted, data, start.length + metaBytes + 8),
    box('mdat', Buffer.concat(data)),
  ]);
}

function meta(wanted: WantedHeic, data: readonly Buffer[], from: number): Buffer {
  const content = [
    box('hdlr', Buffer.from('\0\0\0\0\0\0\0\0pict\0\0\0\0\0\0\0\0\0\0\0\0\0')),
    box('pitm', Buffer.concat([u32(0), u16(1)])),
    box('iinf', Buffer.concat([u32(0), u16(3), info(2, 'hvc1'), info(1, 'hvc1'), info(3, 'Exif')])),
    box('iloc', locations(data, from)),
    box('iprp', properties(wanted)),
  ];
  return box('meta', Buffer.concat([u32(0), ...content]));
}

function info(id: number, type: string): Buffer {
  return box('infe', Buffer.concat([u32(0x02000000), u16(id), u16(0), Buffer.from(`${type}\0`)]));
}

function locations(data: readonly Buffer[], from: number): Buffer {
  const parts = [u32(0), u16(0x4400), u16(data.length)];
  let at = from;
  for (const [index, { length }] of data.entries()) {
    parts.push(u16(index + 1), u16(0), u16(1), u32(at), u32(length));
    at += length;
  }
  return Buffer.concat(parts);
}

function properties({ width, height, rotation, crop }: WantedHeic): Buffer {
  const extent = (across: number, down: number) =>
    box('ispe', Buffer.concat([u32(0), u32(across), u32(down)]));
  const list = [extent(16, 8), extent(width, height)];
  if (crop) list.push(box('clap', Buffer.concat([...crop, 0, 0].flatMap((value) => [u32(value), u32(1)]))));
  if (rotation !== undefined) list.push(box('irot', Buffer.from([rotation])));
  const indexes = list.slice(1).map((_, index) => index + 2);
  const links = [u16(1), [indexes.length, ...indexes], u16(2), [1, 1]].map((part) => Buffer.from(part));
  return Buffer.concat([
    box('ipco', Buffer.concat(list)),
    box('ipma', Buffer.concat([u32(0), u32(2), ...links])),
  ]);
}

export function box(type: string, content: Buffer): Buffer {
  return Buffer.concat([u32(content.length + 8), Buffer.from(type, 'latin1'), content]);
}

function u16(value: number): Buffer {
  return Buffer.from([value >> 8, value & 0xff]);
}

function u32(value: number): Buffer {
  const out = Buffer.alloc(4);
  out.writeUInt32BE(value);
  return out;
}
