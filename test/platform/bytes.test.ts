// The same bytes through `#bytes`, `#hash` and the checksum of both hosts → the same answers.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BytesPort, HashPort } from '../../src/core/ports.ts';
import * as browserBytes from '../../src/platform/browser/bytes.ts';
import * as browserHash from '../../src/platform/browser/hash.ts';
import * as browserInflate from '../../src/platform/browser/inflate.ts';
import * as nodeBytes from '../../src/platform/node/bytes.ts';
import * as nodeHash from '../../src/platform/node/hash.ts';
import * as nodeInflate from '../../src/platform/node/inflate.ts';

const node: BytesPort = nodeBytes;
const browser: BytesPort = browserBytes;
const hashes: readonly HashPort[] = [nodeHash, browserHash];

const bytes = fc.uint8Array({ maxLength: 40 });
/** Bytes of few kinds: marks are found, and found more than once. */
const few = fc.array(fc.constantFrom(0, 1, 2), { maxLength: 12 }).map((all) => Uint8Array.from(all));
const place = fc.integer({ min: 0, max: 14 });
const RUNS = { numRuns: 1000 };

/** What both hosts answer, the answer of Node first. */
const both = <T>(ask: (port: BytesPort) => T) => [ask(node), ask(browser)] as const;

function expectSame<T>(ask: (port: BytesPort) => T): void {
  const [one, other] = both(ask);
  expect(other).toEqual(one);
}

describe('bytes on both hosts', () => {
  test('join, compare and find', () => {
    fc.assert(
      fc.property(few, few, place, (one, other, from) => {
        expectSame((port) => [...port.concat([one, other, one])]);
        expectSame((port) => [port.equal(one, other), port.equal(one, Uint8Array.from(one))]);
        const twice = [...one, ...other, ...one];
        const end = from % (one.length + 1);
        expectSame((port) => port.repeats(Uint8Array.from(twice), 0, end, twice.length - one.length));
        expectSame((port) => port.repeats(Uint8Array.from(twice), 0, one.length, from));
        if (other.length === 0) return;
        expectSame((port) => [port.indexOf(one, other), port.indexOf(one, other, from)]);
        expectSame((port) => [port.lastIndexOf(one, other), port.lastIndexOf(one, other, from)]);
        expectSame((port) => port.lastIndexOf(one, other, -1));
      }),
      RUNS,
    );
  });

  test('a stretch stands there once more, as a whole', () => {
    const all = Uint8Array.from([1, 2, 3, 1, 2, 4, 1, 2]);
    const asked = [
      [0, 2, 3],
      [0, 3, 3],
      [0, 2, 6],
      [0, 3, 6],
      [4, 4, 8],
    ] as const;
    expect(both((port) => asked.map(([from, to, at]) => port.repeats(all, from, to, at)))).toEqual([
      [true, false, true, false, true],
      [true, false, true, false, true],
    ]);
  });

  test('decode, all of them or a part', () => {
    fc.assert(
      fc.property(bytes, place, place, (all, from, to) => {
        for (const name of ['utf8', 'utf16', 'latin1'] as const) {
          expectSame((port) => port[name](all));
          if (from <= to) expectSame((port) => port[name](all, from, to));
        }
        expectSame((port) => port.isUtf8(all));
      }),
      RUNS,
    );
  });

  test.each([
    ['nothing', []],
    ['a byte order mark', [0xef, 0xbb, 0xbf, 0x41]],
    ['a surrogate in UTF-8', [0xed, 0xa0, 0x80]],
    ['more than Unicode has', [0xf5, 0x80, 0x80, 0x80]],
    ['the longest way to write /', [0xc0, 0xaf]],
    ['cut within a character', [0xe4, 0xbd]],
    ['a lone high surrogate in UTF-16', [0x3d, 0xd8, 0x41, 0]],
    ['a pair, and a byte too many', [0x3d, 0xd8, 0x00, 0xde, 0x41]],
    ['the range where Windows-1252 differs', Array.from({ length: 32 }, (_, at) => 0x80 + at)],
    ['more than one call takes', Array.from({ length: 50_001 }, (_, at) => at & 0xff)],
  ])('decode %s', (_, all) => {
    expectSame((port) => [port.isUtf8(Uint8Array.from(all)), port.utf8(Uint8Array.from(all))]);
    expectSame((port) => [port.utf16(Uint8Array.from(all)), port.latin1(Uint8Array.from(all))]);
  });

  test('one character a byte, there and back', () => {
    const all = Uint8Array.from({ length: 256 }, (_, byte) => byte);
    const text = String.fromCharCode(...all);
    for (const port of [node, browser]) {
      expect(port.latin1(all)).toBe(text);
      expect([...port.fromLatin1(text)]).toEqual([...all]);
      expect([...port.fromLatin1('A\u0141')]).toEqual([0x41, 0x41]);
    }
  });

  test('base64', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'AZaz09+/-_= \n*'), maxLength: 14 });
    fc.assert(
      fc.property(bytes, letters, (all, text) => {
        expectSame((port) => port.toBase64(all));
        expectSame((port) => [...port.fromBase64(text)]);
        expect([...browser.fromBase64(node.toBase64(all))]).toEqual([...all]);
      }),
      RUNS,
    );
  });

  test.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  ])('SHA-256 of %j is what FIPS 180 says', async (text, hash) => {
    for (const { sha256 } of hashes) expect(await sha256(new TextEncoder().encode(text))).toBe(hash);
  });

  test('the checksum of zip', () => {
    expect(browserInflate.crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
    fc.assert(fc.property(bytes, (all) => browserInflate.crc32(all) === nodeInflate.crc32(all)));
  });
});
