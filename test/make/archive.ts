// Entry names and their bytes → a stored zip, with sizes in front of the data or behind them.

import { crc32 } from 'node:zlib';

export interface ZipEntry {
  readonly name: string;
  readonly bytes?: Uint8Array;
}

/** `late`: sizes follow the data in a descriptor, so the local headers cannot be stepped over. */
export function makeZip(entries: readonly ZipEntry[], late = false): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let at = 0;
  for (const entry of entries) {
    const part = Buffer.concat([record('PK\x03\x04', entry, { late, at }), entry.bytes ?? Buffer.alloc(0)]);
    local.push(part);
    central.push(record('PK\x01\x02', entry, { late, at }));
    at += part.length;
  }
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(Buffer.concat(central).length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...local, ...central, end]);
}

function record(
  mark: string,
  { name, bytes = Buffer.alloc(0) }: ZipEntry,
  { late, at }: { late: boolean; at: number },
): Buffer {
  const isLocal = mark === 'PK\x03\x04';
  const nameBytes = Buffer.from(name);
  const out = Buffer.alloc((isLocal ? 30 : 46) + nameBytes.length);
  out.write(mark, 'latin1');
  const flags = isLocal ? 6 : 8;
  out.writeUInt16LE(late ? 0x808 : 0x800, flags);
  if (!(isLocal && late)) {
    out.writeUInt32LE(crc32(bytes), flags + 8);
    out.writeUInt32LE(bytes.length, flags + 12);
    out.writeUInt32LE(bytes.length, flags + 16);
  }
  out.writeUInt16LE(nameBytes.length, flags + 20);
  if (!isLocal) out.writeUInt32LE(at, 42);
  out.set(nameBytes, out.length - nameBytes.length);
  return out;
}
