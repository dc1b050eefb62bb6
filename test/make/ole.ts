// Stream names → a small OLE file of 512-byte sectors, by [MS-CFB].

const FREE = 0xffffffff;
const END = 0xfffffffe;
const FAT = 0xfffffffd;

export interface Stream {
  readonly name: string;
  /** Streams below 4,096 bytes would live in the mini stream, so all are made that long at least. */
  readonly start?: Uint8Array;
  /** Inside a storage of its own, as an embedded object is. */
  readonly nested?: boolean;
}

const STREAM_SECTORS = 8;

/** FAT in sector 0, directory from sector 1, streams after it. */
export function makeOle(streams: readonly Stream[]): Buffer {
  const entries = directory(streams);
  const directorySectors = Math.ceil((entries.length * 128) / 512);
  const out = Buffer.alloc(512 * (2 + directorySectors + streams.length * STREAM_SECTORS));
  header(out);
  const fat = Buffer.alloc(512, 0xff);
  fat.writeUInt32LE(FAT, 0);
  chain(fat, 1, directorySectors);
  for (const [index, { start }] of streams.entries()) {
    const sector = 1 + directorySectors + index * STREAM_SECTORS;
    chain(fat, sector, STREAM_SECTORS);
    out.set(start ?? [], 512 * (sector + 1));
    entries[2 + index]?.writeUInt32LE(sector, 116);
  }
  out.set(fat, 512);
  out.set(Buffer.concat(entries), 1024);
  return out;
}

function header(out: Buffer): void {
  out.write('d0cf11e0a1b11ae1', 'hex');
  out.writeUInt16LE(3, 26);
  out.writeUInt16LE(0xfffe, 28);
  out.writeUInt16LE(9, 30);
  out.writeUInt16LE(6, 32);
  out.writeUInt32LE(1, 44);
  out.writeUInt32LE(1, 48);
  out.writeUInt32LE(4096, 56);
  out.writeUInt32LE(END, 60);
  out.writeUInt32LE(END, 68);
  out.fill(0xff, 76, 512);
  out.writeUInt32LE(0, 76);
}

function chain(fat: Buffer, from: number, length: number): void {
  for (let at = from; at < from + length; at++)
    fat.writeUInt32LE(at + 1 < from + length ? at + 1 : END, at * 4);
}

/** Root, one storage, then the streams; siblings hang on each other's right hand. */
function directory(streams: readonly Stream[]): Buffer[] {
  const ids = (nested: boolean) =>
    streams.flatMap((stream, index) => ((stream.nested ?? false) === nested ? [index + 2] : []));
  const top = [...ids(false), 1];
  const inside = ids(true);
  const next = (id: number) => {
    const row = top.includes(id) ? top : inside;
    return row[row.indexOf(id) + 1] ?? FREE;
  };
  return [
    entry('Root Entry', 5, { right: FREE, child: top[0] ?? FREE }),
    entry('ObjectPool', 1, { right: next(1), child: inside[0] ?? FREE }),
    ...streams.map(({ name }, index) => entry(name, 2, { right: next(index + 2), child: FREE })),
  ];
}

function entry(name: string, type: number, links: { right: number; child: number }): Buffer {
  const out = Buffer.alloc(128);
  out.write(name, 'utf16le');
  out.writeUInt16LE((name.length + 1) * 2, 64);
  out[66] = type;
  out.writeUInt32LE(FREE, 68);
  out.writeUInt32LE(links.right, 72);
  out.writeUInt32LE(links.child, 76);
  if (type === 2) out.writeUInt32LE(STREAM_SECTORS * 512, 120);
  return out;
}
