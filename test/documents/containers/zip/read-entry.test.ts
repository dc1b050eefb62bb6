// Small parts that every file repeats are inflated once, and nobody gets another's by claiming to be it.

import { crc32 } from 'node:zlib';
import { expect, test } from 'vitest';
import { sourceOf } from '../../../../src/documents/byte-source.ts';
import { isUnread, openZip } from '../../../../src/documents/containers/zip/index.ts';
import { type Entry, makeZip } from '../../../make/zip.ts';

const TEXT = '<styles>和谐</styles>'.repeat(40);

function read(entry: Entry, cap?: number) {
  const zip = openZip(sourceOf(makeZip([entry])));
  if (isUnread(zip)) throw new Error(zip.code);
  const [first] = zip.entries;
  if (first === undefined) throw new Error('no entry');
  return zip.read(first, cap);
}

test('the same bytes in two archives come as one buffer', () => {
  const one = read({ name: 'styles.xml', data: TEXT });
  const other = read({ name: 'word/styles.xml', data: TEXT });
  expect(one).toBe(other);
  expect(String(one)).toBe(TEXT);
});

test('other bytes that claim the same checksum are read, and found to be damaged', () => {
  read({ name: 'styles.xml', data: TEXT });
  const forged = read({ name: 'styles.xml', data: 'hidden', claimedCrc: crc32(TEXT) });
  expect(forged).toMatchObject({ code: 'damaged', detail: { what: 'crc32' } });
});

test('the same bytes under a size that lies are damaged all the same', () => {
  read({ name: 'styles.xml', data: TEXT });
  const lying = read({ name: 'styles.xml', data: TEXT, claimedSize: 5 });
  expect(lying).toMatchObject({ code: 'damaged' });
});

test('a limit holds for what was inflated before as well', () => {
  read({ name: 'styles.xml', data: TEXT });
  expect(read({ name: 'styles.xml', data: TEXT }, 100)).toMatchObject({ code: 'tooLarge' });
});
