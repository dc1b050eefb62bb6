// Named bytes → a zip archive, sizes in front of the data or behind it (data descriptor), as programs differ in that.

import { crc32, deflateRawSync } from 'node:zlib';

const DATE = ((2012 - 1980) << 9) | (11 << 5) | 27;
const DESCRIPTOR = 8;

/**
 * @param {readonly { name: string, bytes: Buffer }[]} parts
 * @param {boolean} streamed whether sizes stand behind the data
 */
export function zipOf(parts, streamed) {
  const pieces = [];
  const directory = [];
  let offset = 0;
  for (const { name, bytes } of parts) {
    const packed = deflateRawSync(bytes, { level: 6 });
    const path = Buffer.from(name);
    const sums = Buffer.alloc(12);
    sums.writeUInt32LE(crc32(bytes), 0);
    sums.writeUInt32LE(packed.length, 4);
    sums.writeUInt32LE(bytes.length, 8);
    const local = [header(0x04034b50, streamed, path, streamed ? Buffer.alloc(12) : sums), path, packed];
    if (streamed) local.push(Buffer.from('PK\x07\x08', 'latin1'), sums);
    pieces.push(...local);
    directory.push(centralOf(path, sums, { streamed, offset }));
    offset += local.reduce((sum, piece) => sum + piece.length, 0);
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...pieces, central, end]);
}

/** The local header: signature, version, flags, method, time, date, sums, lengths. */
function header(signature, streamed, path, sums) {
  const head = Buffer.alloc(30);
  head.writeUInt32LE(signature, 0);
  head.writeUInt16LE(20, 4);
  head.writeUInt16LE(streamed ? DESCRIPTOR : 0, 6);
  head.writeUInt16LE(8, 8);
  head.writeUInt16LE(DATE, 12);
  sums.copy(head, 14);
  head.writeUInt16LE(path.length, 26);
  return head;
}

function centralOf(path, sums, { streamed, offset }) {
  const record = Buffer.alloc(46);
  record.writeUInt32LE(0x02014b50, 0);
  record.writeUInt16LE(20, 4);
  header(0, streamed, path, sums).copy(record, 6, 4);
  record.writeUInt32LE(offset, 42);
  return Buffer.concat([record, path]);
}
