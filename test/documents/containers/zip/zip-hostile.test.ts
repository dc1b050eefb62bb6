// Zip files that are ambiguous, oversized or damaged: the reason, never an exception and never a guess.

import { crc32, deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LIMITS } from '../../../../src/core/limits.ts';
import { sourceOf } from '../../../../src/documents/binary.ts';
import { isUnread, openZip } from '../../../../src/documents/containers/zip/index.ts';
import { type Entry, makeZip } from '../../../make/zip.ts';

function codeOf(bytes: Uint8Array): string {
  const zip = openZip(sourceOf(bytes));
  if (isUnread(zip)) return zip.code;
  for (const entry of zip.entries) {
    const read = zip.read(entry);
    if (isUnread(read)) return read.code;
  }
  return 'read';
}

const A: Entry = { name: 'a.txt', data: 'alpha' };
const B: Entry = { name: 'b.txt', data: 'beta' };

describe('two readers would disagree', () => {
  const second = makeZip([B]);
  test.each<[string, Uint8Array]>([
    ['duplicate names', makeZip([A, { ...A, data: 'other' }])],
    [
      'duplicate names after / and \\',
      makeZip([
        { ...A, name: 'x/a' },
        { ...A, name: 'x\\a' },
      ]),
    ],
    ['another local name', makeZip([{ ...A, localName: 'z.txt' }])],
    ['another local size', makeZip([{ ...A, localSize: 3 }])],
    ['a second end record in the comment', makeZip([A], { comment: second })],
    ['an archive before the archive', makeZip([A], { before: second })],
    ['an entry before the directory that it does not list', makeZip([A], { gap: second })],
  ])('%s', (_name, bytes) => {
    expect(codeOf(bytes)).toBe('ambiguousArchive');
  });

  // Programs that add a file again do not take the old one out: whoever unpacks it gets the same file.
  test.each<[string, Uint8Array, readonly string[]]>([
    ['twice, byte for byte', makeZip([A, B, A]), ['a.txt', 'b.txt']],
    ['three times', makeZip([A, A, A]), ['a.txt']],
    [
      'a folder twice',
      makeZip([{ name: 'x/', data: '', stored: true }, { name: 'x/', data: '', stored: true }, A]),
      ['x/', 'a.txt'],
    ],
  ])('an entry that is there %s is one', (_name, bytes, names) => {
    const zip = openZip(sourceOf(bytes));
    if (isUnread(zip)) throw new Error(zip.code);
    expect(zip.entries.map(({ name }) => name)).toEqual(names);
    expect(codeOf(bytes)).toBe('read');
  });

  test.each<[string, Uint8Array]>([
    ['packed once and stored once', makeZip([A, { ...A, stored: true }])],
    ['whose local name differs', makeZip([A, { ...A, localName: 'z.txt' }])],
    [
      'of one size and sum that is claimed',
      makeZip([A, { ...A, data: 'alphb', claimedCrc: crc32('alpha') }]),
    ],
  ])('not one %s', (_name, bytes) => expect(codeOf(bytes)).toBe('ambiguousArchive'));

  test('two entries over the same data', () => {
    const bytes = makeZip([A, B]);
    const directory = bytes.readUInt32LE(bytes.length - 6);
    bytes.writeUInt32LE(0, directory + 46 + 5 + 42); // the second entry now begins where the first does
    expect(codeOf(bytes)).toBe('ambiguousArchive');
  });
});

describe('limits and damage', () => {
  const zeros = Buffer.alloc(2 * LIMITS.ratioFloorBytes);
  test.each<[string, Uint8Array, string]>([
    ['ratio', makeZip([{ name: 'a', data: zeros }]), 'tooLarge'],
    ['ratio, with a claim of 10 bytes', makeZip([{ name: 'a', data: zeros, claimedSize: 10 }]), 'tooLarge'],
    ['a false size', makeZip([{ ...A, claimedSize: 4 }]), 'damaged'],
    ['a false sum', makeZip([{ ...A, claimedCrc: 1 }]), 'damaged'],
    ['a password', makeZip([{ ...A, flags: 1 }]), 'encrypted'],
    ['LZMA', makeZip([{ ...A, method: 14 }]), 'unsupported'],
    ['not deflated', makeZip([{ ...A, stored: true, method: 8, data: '\u0007\u0007' }]), 'damaged'],
    ['no zip', Buffer.from('PK'), 'damaged'],
    ['empty', Buffer.alloc(0), 'damaged'],
    ['cut', makeZip([A, B]).subarray(0, 60), 'damaged'],
  ])('%s', (_name, bytes, code) => {
    expect(codeOf(bytes)).toBe(code);
  });

  test('entries: 2000 pass, 2001 are refused', () => {
    const some = (count: number) => Array.from({ length: count }, (_, at) => [`${at}`, ''] as const);
    expect(codeOf(makeZip(some(LIMITS.archiveEntries)))).toBe('read');
    expect(codeOf(makeZip(some(LIMITS.archiveEntries + 1)))).toBe('tooManyParts');
  });

  test('all entries together have one budget', () => {
    const zip = openZip(sourceOf(makeZip([A, B])), 8);
    if (isUnread(zip)) throw new Error(zip.code);
    const [first, second] = zip.entries.map((entry) => zip.read(entry));
    expect(first?.toString()).toBe('alpha');
    expect(second).toMatchObject({ code: 'tooLarge', detail: { what: 'expandedBytes' } });
  });
});

test('any bytes, and any damage to a sound file, end in a result', () => {
  const sound = makeZip([A, { ...B, stored: true }]);
  fc.assert(
    fc.property(fc.nat(sound.length - 1), fc.nat(255), fc.nat(sound.length), (at, byte, length) => {
      const bytes = Buffer.from(sound);
      bytes[at] = byte;
      expect(codeOf(bytes)).toBeTypeOf('string');
      expect(codeOf(bytes.subarray(0, length))).toBeTypeOf('string');
    }),
    { numRuns: 300 },
  );
  expect(codeOf(deflateRawSync('x'))).toBe('damaged');
});

test('a picture without packing of its own may be packed as tightly as it can be', () => {
  const blank = Buffer.alloc(3 * 2 ** 20, 0xff);
  expect(codeOf(makeZip([{ name: '现场.bmp', data: blank }]))).toBe('read');
  expect(codeOf(makeZip([{ name: '现场.docx', data: blank }]))).toBe('tooLarge');
});
