// Sound zip files of every make give the right names and bytes.

import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromBuffer } from 'yauzl';
import { sourceOf } from '../../../../src/documents/binary.ts';
import { isUnread, openZip, type Zip } from '../../../../src/documents/containers/zip/index.ts';
import { type Entry, makeZip, type ZipOptions } from '../../../make/zip.ts';

function opened(bytes: Uint8Array): Zip {
  const zip = openZip(sourceOf(bytes));
  if (isUnread(zip)) throw new Error(JSON.stringify(zip));
  return zip;
}

function contents(bytes: Uint8Array): [string, string][] {
  const zip = opened(bytes);
  return zip.entries.map((entry) => {
    const read = zip.read(entry);
    return [entry.name, isUnread(read) ? read.code : read.toString()];
  });
}

const A: Entry = { name: 'a.txt', data: 'alpha' };
const B: Entry = { name: 'b.txt', data: 'beta' };

describe('sound files', () => {
  const big = Buffer.from(Array.from({ length: 100_000 }, (_, at) => (at * 7919) % 251));
  test.each<[string, readonly Entry[], ZipOptions]>([
    ['two entries', [A, B], {}],
    ['none at all', [], {}],
    ['stored', [{ ...A, stored: true }, B], {}],
    [
      'sizes behind the data',
      [
        { ...A, descriptor: true },
        { ...B, descriptor: true },
      ],
      {},
    ],
    ['zip64 end record', [A, B], { zip64: true }],
    ['a comment of 65535 bytes', [A, B], { comment: Buffer.alloc(0xffff, 'x') }],
    ['local padding, as Office writes it', [{ ...A, localExtra: Buffer.alloc(300) }, B], {}],
    ['larger than the first read', [{ name: 'big', data: big, stored: true }, A], {}],
  ])('%s', (_name, entries, options) => {
    const expected = entries.map(({ name, data }) => [name, Buffer.from(data).toString()]);
    expect(contents(makeZip(entries, options))).toEqual(expected);
  });

  test('stray bytes behind the end are tolerated, as some web forms add them', () => {
    expect(contents(Buffer.concat([makeZip([A]), Buffer.from('\n')]))).toEqual([['a.txt', 'alpha']]);
  });

  test('a large file is not read whole', () => {
    const bytes = makeZip([{ name: 'big', data: big, stored: true }, A]);
    let read = 0;
    const source = {
      size: bytes.length,
      read: (offset: number, length: number) => {
        read += Math.min(length, bytes.length - offset);
        return bytes.subarray(offset, offset + length);
      },
    };
    const zip = openZip(source);
    const entry = isUnread(zip) ? undefined : zip.entries[1];
    expect(!isUnread(zip) && entry && zip.read(entry).toString()).toBe('alpha');
    expect(read).toBeLessThan(10_000);
  });
});

describe('names', () => {
  // 报送 and 乗 in GBK; the second byte of 乗 is a backslash.
  const gbk = Buffer.from([0xb1, 0xa8, 0xcb, 0xcd, 0x2e, 0x74, 0x78, 0x74]);
  const backslash = Buffer.from([0x81, 0x5c, 0x2e, 0x74, 0x78, 0x74]);
  const stale = Buffer.from([0xb1, 0xa8, 0x2e, 0x74]);
  const unicodePath = (raw: Buffer, name: string, crc: number) => {
    const head = Buffer.alloc(9);
    head.writeUInt16LE(0x7075, 0);
    head.writeUInt16LE(5 + Buffer.byteLength(name), 2);
    head.writeUInt8(1, 4);
    head.writeUInt32LE(crc, 5);
    return { name: raw, data: '', centralExtra: Buffer.concat([head, Buffer.from(name)]) };
  };
  test.each<[string, Entry, string]>([
    ['the UTF-8 flag', { name: '报送.txt', data: '' }, '报送.txt'],
    ['UTF-8 without the flag', { name: Buffer.from('报送.txt'), data: '' }, '报送.txt'],
    ['GBK', { name: gbk, data: '' }, '报送.txt'],
    ['GBK whose second byte is a backslash', { name: backslash, data: '' }, '乗.txt'],
    ['backslashes', { name: 'word\\document.xml', data: '' }, 'word/document.xml'],
    ['Unicode path', unicodePath(stale, '好.txt', 0x0f8e4632), '好.txt'], // the sum by Python's binascii
    ['a stale Unicode path', unicodePath(stale, '好.txt', 1), '报.t'],
  ])('%s', (_name, entry, name) => {
    expect(opened(makeZip([entry])).entries[0]?.name).toBe(name);
  });
});

test('any entries come back, and yauzl lists the same', async () => {
  const data = fc.uint8Array({ maxLength: 300 });
  const list = fc.uniqueArray(fc.tuple(fc.stringMatching(/^[a-z][a-z0-9]{0,5}$/), data), {
    selector: ([name]) => name,
  });
  await fc.assert(
    fc.asyncProperty(list, async (entries) => {
      const bytes = makeZip(entries);
      const zip = opened(bytes);
      expect(zip.entries.map((entry) => [entry.name, new Uint8Array(zip.read(entry) as Buffer)])).toEqual(
        entries,
      );
      expect(await yauzlNames(bytes)).toEqual(entries.map(([name]) => name));
    }),
    { numRuns: 40 },
  );
});

function yauzlNames(bytes: Buffer): Promise<string[]> {
  return new Promise((resolve, reject) => {
    fromBuffer(bytes, {}, (error, file) => {
      if (error) return reject(error);
      const names: string[] = [];
      file.on('entry', ({ fileName }) => names.push(fileName));
      file.on('end', () => resolve(names));
    });
  });
}

const TEXT = '<styles>和谐</styles>'.repeat(40);

function read(entry: Entry, cap?: number) {
  const zip = openZip(sourceOf(makeZip([entry])));
  if (isUnread(zip)) throw new Error(zip.code);
  const [first] = zip.entries;
  if (first === undefined) throw new Error('no entry');
  return zip.read(first, cap);
}

/** What comes a second time is kept. */
function keepText() {
  read({ name: 'styles.xml', data: TEXT });
  return read({ name: 'styles.xml', data: TEXT });
}

test('the same bytes in further archives come as one buffer', () => {
  const one = keepText();
  const other = read({ name: 'word/styles.xml', data: TEXT });
  expect(one).toBe(other);
  expect(String(one)).toBe(TEXT);
});

test('what comes once, as every text does, is not kept', () => {
  const data = '<text>一次</text>';
  expect(read({ name: 'document.xml', data })).not.toBe(read({ name: 'document.xml', data }));
});

test('other bytes that claim the same checksum are read, and found to be damaged', () => {
  keepText();
  const forged = read({ name: 'styles.xml', data: 'hidden', claimedCrc: crc32(TEXT) });
  expect(forged).toMatchObject({ code: 'damaged', detail: { what: 'crc32' } });
});

test('the same bytes under a size that lies are damaged all the same', () => {
  keepText();
  const lying = read({ name: 'styles.xml', data: TEXT, claimedSize: 5 });
  expect(lying).toMatchObject({ code: 'damaged' });
});

test('a limit holds for what was inflated before as well', () => {
  keepText();
  expect(read({ name: 'styles.xml', data: TEXT }, 100)).toMatchObject({ code: 'tooLarge' });
});
