// Entries → the bytes of a zip file, sound by default and wrong in one named way where a test asks for it.

import { crc32, deflateRawSync } from 'node:zlib';

export interface Entry {
  /** Bytes for names that are not UTF-8. */
  readonly name: string | Uint8Array;
  readonly data: string | Uint8Array;
  readonly stored?: boolean;
  /** General purpose flags; 0x800, UTF-8 names, is set for names given as a string. */
  readonly flags?: number;
  readonly method?: number;
  readonly centralExtra?: Uint8Array;
  readonly localExtra?: Uint8Array;
  /** Sizes and CRC follow the data, as streaming writers do. */
  readonly descriptor?: boolean;
  /** What the local header says instead of the truth. */
  readonly localName?: string;
  readonly localSize?: number;
  /** What both headers claim instead of the truth. */
  readonly claimedSize?: number;
  readonly claimedCrc?: number;
}

export interface ZipOptions {
  /** MS-DOS time and date of every entry (APPNOTE 4.4.6); the first of 1980 unless said otherwise. */
  readonly stamp?: readonly [time: number, date: number];
  /** How hard to pack, as zlib counts it. */
  readonly level?: number;
  readonly comment?: Uint8Array;
  readonly before?: Uint8Array;
  /** Bytes between the last entry and the directory. */
  readonly gap?: Uint8Array;
  readonly zip64?: boolean;
}

interface Written {
  readonly local: Buffer;
  readonly central: (offset: number) => Buffer;
}

/** Entries as pairs or in full → a zip file. */
export function makeZip(
  entries: readonly (Entry | readonly [name: string, data: string | Uint8Array])[],
  options: ZipOptions = {},
): Buffer {
  const written = entries.map((entry) =>
    write('name' in entry ? entry : { name: entry[0], data: entry[1] }, options),
  );
  const before = Buffer.from(options.before ?? []);
  let offset = before.length;
  const central = written.map(({ local, central: at }) => {
    const record = at(offset);
    offset += local.length;
    return record;
  });
  const gap = Buffer.from(options.gap ?? []);
  const directory = Buffer.concat(central);
  const end = endOf({ count: entries.length, size: directory.length, offset: offset + gap.length }, options);
  return Buffer.concat([before, ...written.map(({ local }) => local), gap, directory, end]);
}

/** Packed hard, on 2012-11-27 at 09:30: as the examples are. */
export const NOVEMBER_27: ZipOptions = {
  level: 9,
  stamp: [(9 << 11) | (30 << 5), ((2012 - 1980) << 9) | (11 << 5) | 27],
};

const FIRST_DAY = [0, 0x21] as const;

function write(entry: Entry, { stamp = FIRST_DAY, level = -1 }: ZipOptions): Written {
  const name = Buffer.from(entry.name);
  const data = Buffer.from(entry.data);
  const packed = entry.stored ? data : deflateRawSync(data, { level });
  const flags = (entry.flags ?? (typeof entry.name === 'string' ? 0x800 : 0)) | (entry.descriptor ? 8 : 0);
  const method = entry.method ?? (entry.stored ? 0 : 8);
  const sums = [entry.claimedCrc ?? crc32(data), packed.length, entry.claimedSize ?? data.length] as const;
  const localSums = entry.descriptor ? ([0, 0, 0] as const) : sums;
  const localName = Buffer.from(entry.localName ?? name);
  const localExtra = Buffer.from(entry.localExtra ?? []);
  const head = header(0x04034b50, { flags, method, stamp, sums: localSums });
  if (entry.localSize !== undefined) head.writeUInt32LE(entry.localSize, 22);
  const lengths = numbers16(localName.length, localExtra.length);
  const tail = entry.descriptor ? numbers32(0x08074b50, ...sums) : Buffer.alloc(0);
  return {
    local: Buffer.concat([head, lengths, localName, localExtra, packed, tail]),
    central: (offset) =>
      centralRecord(name, Buffer.from(entry.centralExtra ?? []), { flags, method, stamp, sums, offset }),
  };
}

interface Fields {
  readonly flags: number;
  readonly method: number;
  readonly stamp: readonly [time: number, date: number];
  readonly sums: readonly [crc: number, packed: number, size: number];
}

function header(signature: number, { flags, method, stamp, sums }: Fields): Buffer {
  return Buffer.concat([numbers32(signature), numbers16(20, flags, method, ...stamp), numbers32(...sums)]);
}

function centralRecord(name: Buffer, extra: Buffer, fields: Fields & { readonly offset: number }): Buffer {
  const start = header(0x02014b50, fields);
  const versionMadeBy = numbers16(20);
  return Buffer.concat([
    start.subarray(0, 4),
    versionMadeBy,
    start.subarray(4),
    numbers16(name.length, extra.length, 0, 0, 0),
    numbers32(0, fields.offset),
    name,
    extra,
  ]);
}

interface Directory {
  readonly count: number;
  readonly size: number;
  readonly offset: number;
}

function endOf({ count, size, offset }: Directory, { comment = Buffer.alloc(0), zip64 }: ZipOptions): Buffer {
  if (!zip64) {
    const counts = numbers16(0, 0, count, count);
    const end = [numbers32(0x06054b50), counts, numbers32(size, offset), numbers16(comment.length), comment];
    return Buffer.concat(end);
  }
  const record = Buffer.concat([
    numbers32(0x06064b50),
    numbers64(44),
    numbers16(45, 45),
    numbers32(0, 0),
    numbers64(count, count, size, offset),
  ]);
  const locator = Buffer.concat([numbers32(0x07064b50, 0), numbers64(offset + size), numbers32(1)]);
  const ones = [numbers16(0, 0, 0xffff, 0xffff), numbers32(0xffffffff, 0xffffffff)];
  return Buffer.concat([record, locator, numbers32(0x06054b50), ...ones, numbers16(0)]);
}

function numbers16(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 2);
  values.forEach((value, index) => {
    bytes.writeUInt16LE(value, index * 2);
  });
  return bytes;
}

function numbers32(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  values.forEach((value, index) => {
    bytes.writeUInt32LE(value >>> 0, index * 4);
  });
  return bytes;
}

function numbers64(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 8);
  values.forEach((value, index) => {
    bytes.writeBigUInt64LE(BigInt(value), index * 8);
  });
  return bytes;
}

/** Parts that are not packed, sizes in front of them or, where `late`, behind them. */
export function storedZip(
  parts: readonly { readonly name: string; readonly bytes?: Uint8Array }[],
  late = false,
): Buffer {
  return makeZip(
    parts.map(({ name, bytes = Buffer.alloc(0) }) => ({ name, data: bytes, stored: true, descriptor: late })),
  );
}

/** Sets the Unix mode of the only entry, as Info-ZIP stores it. */
export function withMode(zip: Buffer, mode: number): Buffer {
  const at = zip.readUInt32LE(zip.length - 6);
  zip.writeUInt8(3, at + 5);
  zip.writeUInt16LE(mode, at + 40);
  return zip;
}
