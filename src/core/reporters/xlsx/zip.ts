// A small zip file → its parts; parts → a zip file whose bytes depend on nothing but them.

import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32, createDeflateRaw, inflateRawSync } from 'node:zlib';

/** The parts of a file that our own library has just written: nothing foreign ever comes here. */
export function unzip(bytes: Buffer): Map<string, string> {
  const end = bytes.length - END_BYTES;
  let at = bytes.readUInt32LE(end + 16);
  const parts = new Map<string, string>();
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const packed = bytes.readUInt32LE(at + 20);
    const name = bytes.readUInt16LE(at + 28);
    const local = bytes.readUInt32LE(at + 42);
    const data = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const title = bytes.toString('utf8', at + 46, at + 46 + name);
    parts.set(title, inflateRawSync(bytes.subarray(data, data + packed)).toString());
    at += 46 + name + bytes.readUInt16LE(at + 30);
  }
  return parts;
}

const END_BYTES = 22;

/** One part, packed. */
export interface Packed {
  readonly name: string;
  readonly crc: number;
  readonly size: number;
  readonly data: Buffer;
}

/** A part's text, piece by piece as it is made → packed, without ever standing in memory as a whole. */
export async function pack(name: string, pieces: Iterable<string>): Promise<Packed> {
  let crc = 0;
  let size = 0;
  function* bytes(): Iterable<Buffer> {
    for (const piece of pieces) {
      const chunk = Buffer.from(piece);
      crc = crc32(chunk, crc);
      size += chunk.length;
      yield chunk;
    }
  }
  const packed: Buffer[] = [];
  await pipeline(Readable.from(bytes()), createDeflateRaw(), async (chunks: AsyncIterable<Buffer>) => {
    for await (const chunk of chunks) packed.push(chunk);
  });
  return { name, crc, size, data: Buffer.concat(packed) };
}

/** Packed parts → the file. Every entry is dated 1 January 1980, the first day that a zip file knows. */
export function zipOf(parts: readonly Packed[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const name = Buffer.from(part.name);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), headOf(part, name.length), name]);
    bodies.push(local, part.data);
    const central = Buffer.alloc(14);
    central.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\0', 'latin1'), headOf(part, name.length), central, name);
    offset += local.length + part.data.length;
  }
  const listed = Buffer.concat(directory);
  return Buffer.concat([...bodies, listed, endOf(parts.length, listed.length, offset)]);
}

/** The 26 bytes that an entry's two headers share. */
function headOf({ crc, size, data }: Packed, nameBytes: number): Buffer {
  const head = Buffer.alloc(26);
  // Version 2.0, names in UTF-8, deflated, midnight, 1980-01-01.
  [20, 0x800, 8, 0, 0x21].forEach((value, index) => {
    head.writeUInt16LE(value, index * 2);
  });
  [crc, data.length, size].forEach((value, index) => {
    head.writeUInt32LE(value, 10 + index * 4);
  });
  head.writeUInt16LE(nameBytes, 22);
  return head;
}

function endOf(entries: number, bytes: number, offset: number): Buffer {
  const end = Buffer.alloc(END_BYTES);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries, 8);
  end.writeUInt16LE(entries, 10);
  end.writeUInt32LE(bytes, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}
