// Named bytes → a zip archive with a fixed date, so that the same parts always give the same bytes.

import { crc32, deflateRawSync } from 'node:zlib';
import { encodeGbk } from './odd.mjs';

/** @typedef {{ readonly name: string, readonly bytes: Buffer }} Part */

// 2012-11-27 09:30:00 in MS-DOS form (APPNOTE 4.4.6).
const DATE = ((2012 - 1980) << 9) | (11 << 5) | 27;
const TIME = (9 << 11) | (30 << 5);
const DEFLATED = 8;
const VERSION = 20;
const NAME_IS_UTF8 = 1 << 11;

/**
 * @param {readonly Part[]} parts
 * @param {{ gbk?: boolean }} [options] gbk: names as Chinese Windows writes them, without the flag for UTF-8
 * @returns {Buffer}
 */
export function makeZip(parts, { gbk = false } = {}) {
  const pieces = [];
  const directory = [];
  let offset = 0;
  for (const part of parts) {
    const entry = entryOf(part, offset, gbk);
    pieces.push(entry.local);
    directory.push(entry.central);
    offset += entry.local.length;
  }
  const central = Buffer.concat(directory);
  return Buffer.concat([...pieces, central, endOf(parts.length, central.length, offset)]);
}

/**
 * @param {Part} part
 * @param {number} offset
 * @param {boolean} gbk
 */
function entryOf({ name, bytes }, offset, gbk) {
  const packed = deflateRawSync(bytes, { level: 9 });
  const path = gbk ? encodeGbk(name) : Buffer.from(name, 'utf8');
  const common = Buffer.alloc(26);
  common.writeUInt16LE(VERSION, 0);
  common.writeUInt16LE(gbk || path.length === name.length ? 0 : NAME_IS_UTF8, 2);
  common.writeUInt16LE(DEFLATED, 4);
  common.writeUInt16LE(TIME, 6);
  common.writeUInt16LE(DATE, 8);
  common.writeUInt32LE(crc32(bytes), 10);
  common.writeUInt32LE(packed.length, 14);
  common.writeUInt32LE(bytes.length, 18);
  common.writeUInt16LE(path.length, 22);
  const local = Buffer.concat([signature(0x04034b50), common, path, packed]);
  const tail = Buffer.alloc(14); // comment length, disk, attributes: all zero but the offset
  tail.writeUInt32LE(offset, 10);
  const madeBy = Buffer.from([VERSION, 0]);
  return { local, central: Buffer.concat([signature(0x02014b50), madeBy, common, tail, path]) };
}

/**
 * @param {number} count
 * @param {number} size
 * @param {number} offset
 */
function endOf(count, size, offset) {
  const end = Buffer.alloc(18);
  end.writeUInt16LE(count, 4);
  end.writeUInt16LE(count, 6);
  end.writeUInt32LE(size, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([signature(0x06054b50), end]);
}

/** @param {number} value */
function signature(value) {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
