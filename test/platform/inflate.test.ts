// Deflate streams, whole and changed on purpose → both hosts give the same bytes, or the same one reason.

import { deflateRawSync, constants as zlib } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { InflateBounds, InflatePort } from '../../src/core/ports.ts';
import * as browserPort from '../../src/platform/browser/inflate.ts';
import * as nodePort from '../../src/platform/node/inflate.ts';

const node: InflatePort = nodePort;
const browser: InflatePort = browserPort;

/** Numbers that only look like chance: the same in every run. */
function chance(seed: number): (below: number) => number {
  let state = (Math.imul(seed, 2_654_435_761) ^ 0x5bd1e995) >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 0x1_0000_0000) * below);
  };
}

const next = chance(1);
const noise = Uint8Array.from({ length: 3000 }, () => next(256));
const CONTENTS: readonly Uint8Array[] = [
  new Uint8Array(),
  new TextEncoder().encode('报'),
  new TextEncoder().encode('报送材料，字数不少于二千字。'.repeat(60)),
  new TextEncoder().encode(
    Array.from({ length: 400 }, () => String.fromCodePoint(0x4e00 + next(900))).join(''),
  ),
  Uint8Array.from({ length: 5000 }, () => next(3)),
  new Uint8Array(40_000),
  noise,
];
const WAYS = [
  {},
  { level: 0 },
  { level: 1 },
  { strategy: zlib.Z_FIXED },
  { strategy: zlib.Z_HUFFMAN_ONLY },
  { strategy: zlib.Z_RLE, memLevel: 1 },
];
const STREAMS = CONTENTS.flatMap((content) =>
  WAYS.map((way) => ({ content, packed: new Uint8Array(deflateRawSync(content, way)) })),
);

/** The reason, or the bytes as one text that is quick to compare. */
function outcome(port: InflatePort, packed: Uint8Array, bounds: InflateBounds): string {
  const bytes = port.inflate(packed, bounds);
  return typeof bytes === 'string' ? bytes : `${bytes.length} ${nodePort.crc32(bytes)}`;
}

function expectSame(packed: Uint8Array, bounds: InflateBounds, what: string): string {
  const [wanted, found] = [outcome(node, packed, bounds), outcome(browser, packed, bounds)];
  if (found !== wanted) expect(`${what}: ${found}`).toBe(`${what}: ${wanted}`);
  return wanted;
}

function changed(packed: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(packed);
  const turns = next(4);
  for (let turn = 0; turn < turns; turn++) {
    // Mostly in front, where the codes are described.
    const at = next(next(2) === 0 ? Math.min(40, copy.length) : copy.length);
    copy[at] = next(2) === 0 ? next(256) : (copy[at] ?? 0) ^ (1 << next(8));
  }
  return next(4) === 0 ? copy.subarray(0, next(copy.length + 1)) : copy;
}

/** Bits in the order in which they are read; the last byte is filled up with zeros. */
function bytesOfBits(bits: string): Uint8Array {
  const packed = new Uint8Array(Math.ceil(bits.length / 8));
  for (let at = 0; at < bits.length; at++)
    packed[at >> 3] = (packed[at >> 3] ?? 0) | (Number(bits[at]) << (at & 7));
  return packed;
}

describe('inflating', () => {
  test('whole streams, however they were packed', () => {
    for (const { content, packed } of STREAMS) {
      const bounds = { most: content.length, claimed: content.length };
      for (const { inflate } of [node, browser]) {
        const bytes = inflate(packed, bounds);
        expect(typeof bytes === 'string' ? bytes : Buffer.compare(bytes, content)).toBe(0);
      }
    }
  });

  test('one byte too many is too long, whatever is claimed', () => {
    for (const { content, packed } of STREAMS.filter(({ content }) => content.length > 0)) {
      for (const claimed of [0, 1, content.length - 1, content.length, 0xffffffff]) {
        const bounds = { most: content.length - 1, claimed };
        expect(expectSame(packed, bounds, 'too long')).toBe('tooLong');
      }
    }
  });

  test('every cut of a short stream is broken', () => {
    for (const { content, packed } of STREAMS.filter(({ packed }) => packed.length < 300)) {
      for (let length = 0; length < packed.length; length++) {
        const bounds = { most: 2 * content.length + 100, claimed: content.length };
        expect(expectSame(packed.subarray(0, length), bounds, `cut at ${length}`)).toBe('broken');
      }
    }
  });

  test('what stands behind the end of a stream changes nothing', () => {
    for (const { content, packed } of STREAMS) {
      const bounds = { most: content.length, claimed: content.length };
      const longer = Uint8Array.from([...packed, 0xff, 0x00, 0xff]);
      expect(expectSame(longer, bounds, 'longer')).toBe(outcome(node, packed, bounds));
    }
  });

  test('eight thousand changed streams, under limits that are wide, exact and narrow', () => {
    const reasons = new Map<string, number>();
    for (let turn = 0; turn < 8000; turn++) {
      const { content, packed } = STREAMS[next(STREAMS.length)] ?? { content: noise, packed: noise };
      const most =
        [content.length * 2 + 70, content.length, next(content.length + 1), 64 + next(200)][next(4)] ?? 0;
      const claimed = [content.length, next(content.length + 1), 0xffffffff][next(3)] ?? 0;
      const said = expectSame(changed(packed), { most, claimed }, `turn ${turn}, most ${most}`);
      const reason = /^\d/.test(said) ? 'bytes' : said;
      reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
    }
    // All three ways to end are met often, or the comparison shows nothing.
    for (const reason of ['bytes', 'broken', 'tooLong'])
      expect(reasons.get(reason) ?? 0).toBeGreaterThan(800);
  });

  // RFC 1951, 3.2.6: `a` is 8 bits from 0x30 on, lengths 7 bits from 256 on, distances 5 bits.
  const LITERAL = '10010001';
  const OF_THREE = '0000001';
  test.each([
    ['one byte more', LITERAL, 'tooLong'],
    ['three bytes from far in front of all', `${OF_THREE}11101000000000000`, 'tooLong'],
    ['a distance that there is none of', `${OF_THREE}11110`, 'broken'],
    ['a length that there is none of', '11000110', 'broken'],
    ['the end of the block, and then a block of no kind', '0000000011', 'broken'],
    ['nothing: the stream is cut', '', 'tooLong'],
  ])('when all room is full: %s', (_, bits, reason) => {
    const packed = bytesOfBits(`010${LITERAL.repeat(64)}${bits}`);
    expect(expectSame(packed, { most: 63, claimed: 63 }, bits)).toBe(reason);
  });

  test('noise is no stream, on both alike', () => {
    for (let turn = 0; turn < 4000; turn++) {
      const packed = Uint8Array.from({ length: next(60) }, () => next(256));
      expectSame(packed, { most: 64 + next(300), claimed: next(300) }, `noise ${turn}`);
    }
  });
});

describe('a checksum', () => {
  // The check value of CRC-32/ISO-HDLC in the catalogue of parametrised CRC algorithms.
  test.each([
    ['node', node],
    ['browser', browser],
  ])('%s: of 123456789', (_, { crc32 }) => {
    expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
  });

  test('goes on over pieces as over the whole, empty ones too', () => {
    for (const content of CONTENTS) {
      for (const { crc32 } of [node, browser]) {
        const [first, second] = [next(content.length + 1), next(content.length + 1)].sort((a, b) => a - b);
        const pieces = [
          content.subarray(0, first),
          content.subarray(first, second),
          content.subarray(second),
        ];
        expect(pieces.reduce((before, piece) => crc32(piece, before), 0)).toBe(crc32(content));
        expect(crc32(new Uint8Array(), crc32(content))).toBe(crc32(content));
      }
    }
  });
});
