// A canvas and the moment it was “taken” → a JPEG with hand-written EXIF, as a camera of 2012 saves it.

import { encodeJpeg } from './jpeg-encode.mjs';

const ASCII = 2;
const SHORT = 3;
const LONG = 4;

/**
 * @param {import('./canvas.mjs').Canvas} canvas
 * @param {string} [taken] `2012:12:06 09:12:30`; without it there is no EXIF, as in a scan
 * @param {number} [coarseness] of the encoder
 * @returns {Buffer}
 */
export function makeJpeg(canvas, taken, coarseness) {
  const picture = encodeJpeg(canvas, coarseness);
  if (taken === undefined) return picture;
  // Cameras put EXIF right behind the start mark.
  return Buffer.concat([picture.subarray(0, 2), exifSegment(taken, canvas), picture.subarray(2)]);
}

/**
 * @param {string} taken
 * @param {{ width: number, height: number }} size
 */
function exifSegment(taken, size) {
  const first = [
    { tag: 0x010f, type: ASCII, value: 'EXAMPLE' },
    { tag: 0x0110, type: ASCII, value: 'DSC-E2012' },
    { tag: 0x0112, type: SHORT, value: 1 },
    { tag: 0x0132, type: ASCII, value: taken },
  ];
  const exif = [
    { tag: 0x9003, type: ASCII, value: taken },
    { tag: 0x9004, type: ASCII, value: taken },
    { tag: 0xa002, type: LONG, value: size.width },
    { tag: 0xa003, type: LONG, value: size.height },
  ];
  const HEADER = 8;
  // The pointer to the second directory is an entry of the first: its size is known beforehand.
  const behind = HEADER + directory([...first, { tag: 0x8769, type: LONG, value: 0 }], HEADER).length;
  const header = Buffer.from([0x49, 0x49, 0x2a, 0, HEADER, 0, 0, 0]);
  const tiff = [
    header,
    directory([...first, { tag: 0x8769, type: LONG, value: behind }], HEADER),
    directory(exif, behind),
  ];
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), ...tiff]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

/**
 * One directory of TIFF (little-endian) with its long values behind it.
 * @param {readonly { tag: number, type: number, value: string | number }[]} entries
 * @param {number} offset where the directory begins
 */
function directory(entries, offset) {
  const table = Buffer.alloc(2 + entries.length * 12 + 4);
  table.writeUInt16LE(entries.length, 0);
  const values = [];
  let free = offset + table.length;
  entries.forEach(({ tag, type, value }, index) => {
    const at = 2 + index * 12;
    table.writeUInt16LE(tag, at);
    table.writeUInt16LE(type, at + 2);
    if (typeof value === 'number') {
      table.writeUInt32LE(1, at + 4);
      table.writeUInt32LE(value, at + 8);
      return;
    }
    const bytes = Buffer.from(`${value}\0`, 'latin1');
    table.writeUInt32LE(bytes.length, at + 4);
    table.writeUInt32LE(free, at + 8);
    values.push(bytes);
    free += bytes.length;
  });
  return Buffer.concat([table, ...values]);
}
