// What makes two papers one: the text whose traces are equal, the name of which one is a later version.

import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { isListCopy, versionsAmong } from '../../../src/core/text/file-version.ts';
import { fingerprint, likeness } from '../../../src/core/text/fingerprint.ts';
import { type Fingerprints, likelyPairs, linkedGroups } from '../../../src/core/text/similar-pairs.ts';

const pairsOf = (list: Fingerprints) => likelyPairs(list).map(({ pair }) => pair);

/** Han text that depends on nothing but its seed (a linear congruential generator). */
function hanText(seed: number, length: number): string {
  let state = seed >>> 0;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return 0x4e00 + ((state >>> 8) % 3000);
  };
  return Array.from({ length }, () => String.fromCharCode(next())).join('');
}

/** A text of 2,400 letters of which the given share is copied from another. */
const copied = (source: string, share: number, seed: number) =>
  source.slice(0, Math.round(2400 * share)) + hanText(seed, 2400 - Math.round(2400 * share));

/** All shingles of eight letters; a shorter text is one. */
function shinglesOf(text: string): Set<string> {
  const letters = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^a-z\u4e00-\u9fff]/g, '');
  const count = letters === '' ? 0 : Math.max(1, letters.length - 7);
  return new Set(Array.from({ length: count }, (_, at) => letters.slice(at, at + 8)));
}

/** The share of the shorter text's shingles that the other has too: what a fingerprint estimates. */
function exactLikeness(textA: string, textB: string): number {
  const [shorter = new Set(), longer = new Set()] = [shinglesOf(textA), shinglesOf(textB)].sort(
    (a, b) => a.size - b.size,
  );
  const shared = [...shorter].filter((shingle) => longer.has(shingle)).length;
  return shorter.size === 0 ? 0 : shared / shorter.size;
}

const like = (a: string, b: string) => likeness(fingerprint(a), fingerprint(b));
const seeds = fc.integer({ min: 1, max: 0x7fffffff });
const texts = fc.string({ unit: fc.constantFrom(...'恒源精密机械有限公司劳动关系，1a '), maxLength: 80 });

describe('laws of both measures', () => {
  it('symmetric, between 0 and 1, and 1 for a text and itself', () => {
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        for (const measure of [like, exactLikeness]) {
          expect(measure(a, b)).toBe(measure(b, a));
          expect(measure(a, b)).toBeGreaterThanOrEqual(0);
          expect(measure(a, b)).toBeLessThanOrEqual(1);
          expect(measure(a, a)).toBe(/[\p{L}]/u.test(a) ? 1 : 0);
        }
      }),
    );
  });

  it('the estimate is exact for short texts', () => {
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        expect(like(a, b)).toBeCloseTo(exactLikeness(a, b), 10);
      }),
    );
  });

  it('a text of other origin has nothing in common', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const [a, b] = [hanText(seed, 2400), hanText(seed ^ 0x5bd1e995, 2400)];
        expect(like(a, b)).toBeLessThan(0.02);
        expect(exactLikeness(a, b)).toBeLessThan(0.02);
      }),
      { numRuns: 20 },
    );
  });

  it('more copied is more alike, and about as much as was copied', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const source = hanText(seed, 2400);
        const shares = [0.2, 0.4, 0.6, 0.8, 1].map((share) => like(source, copied(source, share, seed ^ 99)));
        expect(shares).toEqual([...shares].sort((a, b) => a - b));
        shares.forEach((share, at) => {
          // Six standard errors of a sample of at least 128 hashes, sqrt(0.25 / 128) each.
          expect(Math.abs(share - (at + 1) * 0.2)).toBeLessThan(0.27);
        });
      }),
      { numRuns: 20 },
    );
  });
});

describe('what is overlooked', () => {
  it.each<[string, string]>([
    ['恒源公司二〇一二年成立，员工300人。', '恒源公司\n二〇一二年成立 员工2500人'],
    ['ABCDEFGHIJK', 'abcdefghijk'],
    ['ＡＢＣＤＥＦＧＨＩＪＫ', 'ABCDEFGHIJK'],
  ])('%s', (a, b) => {
    expect(exactLikeness(a, b)).toBe(1);
    expect(like(a, b)).toBe(1);
  });

  it('a short text inside a long one is wholly in it', () => {
    const source = hanText(7, 2400);
    expect(exactLikeness(source, source.slice(300, 900))).toBe(1);
    expect(like(source, source.slice(300, 900))).toBe(1);
  });

  it('nothing is like nothing', () => {
    expect(like('', '')).toBe(0);
    expect(like('123', '123')).toBe(0);
  });
});

it('a fingerprint stays small', () => {
  const { size, hashes } = fingerprint(hanText(3, 50_000));
  expect(size).toBe(50_000 - 7);
  expect(hashes).toHaveLength(128);
  expect(hashes.buffer.byteLength).toBeLessThanOrEqual(1024);
  expect(hashes).toEqual(hashes.slice().sort());
});

describe('the shingles of a text', () => {
  const sizeOf = (text: string) => fingerprint(text).size;

  test.each<[string, number]>([
    ['', 0],
    ['甲', 1],
    ['abcdefgh', 1],
    ['abcdefghi', 2],
    // Nine, of which the first and the last are one.
    ['abcdefghabcdefgh', 8],
    [hanText(11, 135), 128],
    [hanText(11, 200), 193],
  ])('%s: %i', (text, size) => expect(sizeOf(text)).toBe(size));

  test('of a text with as many as are kept, one twice is told from all different ones', () => {
    const text = `${hanText(11, 119)}abcdefghabcdefgh`;
    expect(text).toHaveLength(135);
    expect(sizeOf(text)).toBe(127);
  });

  // The first and the last of each alphabet; beside them marks, digits and unused places.
  test.each([...'azAZａｚＡＺÀɏ中龥㐀𠮷'].map((letter) => [letter]))('%s is a letter', (letter) => {
    expect(sizeOf(letter)).toBe(1);
  });
  test.each([...'`{@[｀｛＠［¿ɐ￠￥７7，。か\ud7ff\ue000'].map((mark) => [mark]))('%s is none', (mark) => {
    expect(sizeOf(mark)).toBe(0);
  });
  test.each(['\ud800', '\udfff'])('half a character is one too', (half) => expect(sizeOf(half)).toBe(1));
});

describe('likeness by hand', () => {
  const print = (size: number, ...hashes: number[]) => ({ size, hashes: Uint32Array.from(hashes) });

  test.each([
    // All hashes are there: the shorter text has 5 and 7, of which the other has one.
    [print(2, 5, 7), print(3, 5, 8, 9), 1 / 2],
    [print(2, 5, 20), print(3, 5, 9, 11), 1 / 2],
    // Of ten only the smallest are known, up to 10 and up to 9: 5 against 5, 7 and 9.
    [print(10, 5, 10), print(10, 5, 7, 9), 1 / 3],
    [print(10, 5, 10), print(11, 5, 7, 9), 1],
    [print(9, 50, 60), print(9, 5, 7), 0],
    [print(0), print(2, 5, 7), 0],
  ])('%#', (a, b, share) => {
    expect(likeness(a, b)).toBe(share);
    expect(likeness(b, a)).toBe(share);
  });

  test('two long texts that share no shingle share no hash', () => {
    expect(like(hanText(21, 2400), hanText(22, 2400))).toBe(0);
  });
});

describe('pairs that hang together', () => {
  const pair = (i: number, j: number, share: number) => ({ pair: [i, j] as const, share });

  test('are one group each, with the least of their shares', () => {
    const pairs = [pair(4, 9, 0.9), pair(1, 7, 0.8), pair(2, 9, 0.6), pair(2, 4, 0.7), pair(3, 7, 1)];
    expect(linkedGroups(pairs)).toEqual([
      { members: [1, 3, 7], share: 0.8 },
      { members: [2, 4, 9], share: 0.6 },
    ]);
  });

  test('whichever of two groups is the larger', () => {
    const chains = [pair(1, 2, 0.9), pair(3, 4, 0.9), pair(3, 5, 0.9), pair(2, 5, 0.5)];
    expect(linkedGroups(chains)).toEqual([{ members: [1, 2, 3, 4, 5], share: 0.5 }]);
    const others = [pair(3, 4, 0.9), pair(3, 5, 0.9), pair(1, 2, 0.9), pair(5, 2, 0.5)];
    expect(linkedGroups(others)).toEqual([{ members: [1, 2, 3, 4, 5], share: 0.5 }]);
  });

  test('and are ordered as numbers', () => {
    const [group] = linkedGroups([pair(10, 100, 1), pair(9, 10, 1)]);
    expect(group?.members).toEqual([9, 10, 100]);
  });

  test('none make none', () => expect(linkedGroups([])).toEqual([]));
});

describe('candidates', () => {
  const unlike = Array.from({ length: 30 }, (_, seed) => hanText(1000 + seed, 600));

  it('finds the copies among others, wherever they stand', () => {
    fc.assert(
      fc.property(fc.nat(28), seeds, (at, seed) => {
        const list = [...unlike];
        list.splice(at, 0, copied(unlike[29] as string, 0.25, seed).slice(0, 600));
        const pairs = pairsOf(list.map(fingerprint));
        expect(pairs).toEqual([[at, 30]]);
      }),
      { numRuns: 10 },
    );
  });

  it('prose that all have in common makes no pair', () => {
    const common = hanText(5, 60);
    expect(pairsOf(unlike.map((text) => fingerprint(common + text)))).toEqual([]);
  });

  it('pairs a crowd of copies with their neighbours', () => {
    const crowd = Array.from({ length: 50 }, () => fingerprint(unlike[0] as string));
    expect(pairsOf(crowd)).toEqual(Array.from({ length: 49 }, (_, at) => [at, at + 1]));
  });

  it('pairs a few copies each with each', () => {
    const few = Array.from({ length: 3 }, () => fingerprint(unlike[0] as string));
    expect(pairsOf(few)).toEqual([
      [0, 1],
      [0, 2],
      [1, 2],
    ]);
  });

  it('a crowd begins with nine', () => {
    const copies = (count: number) => Array.from({ length: count }, () => fingerprint(unlike[0] as string));
    expect(pairsOf(copies(8))).toHaveLength(28);
    expect(pairsOf(copies(9))).toHaveLength(8);
  });

  it('takes a pair whose share is the least that is asked for, and none below', () => {
    const list = [fingerprint('甲乙丙丁戊己庚辛壬子丑'), fingerprint('甲乙丙丁戊己庚辛壬寅卯')];
    // Four shingles each, of which two are shared.
    expect(likelyPairs(list, 0.5)).toEqual([{ pair: [0, 1], share: 0.5 }]);
    expect(likelyPairs(list, 0.51)).toEqual([]);
  });

  it('two of many shingles in common are asked about, one is chance', () => {
    const print = (...hashes: number[]) => ({ size: hashes.length, hashes: Uint32Array.from(hashes) });
    expect(likelyPairs([print(1, 2, 3, 4), print(1, 2, 8, 9)], 0.1)).toEqual([{ pair: [0, 1], share: 0.5 }]);
    expect(likelyPairs([print(1, 3, 4, 5), print(1, 7, 8, 9)], 0.1)).toEqual([]);
    expect(likelyPairs([print(1), print(1, 7, 8, 9)], 0.1)).toEqual([{ pair: [0, 1], share: 1 }]);
    const third = print(5, 6, 7, 8);
    expect(likelyPairs([print(1, 2, 3, 4), print(1, 2, 8, 9), third], 0.1)).toHaveLength(1);
  });

  it('passes over a text whose fingerprint is gone', () => {
    const print = fingerprint(unlike[0] as string);
    const list: Fingerprints = { length: 3, at: (index) => (index === 1 ? undefined : print) };
    expect(pairsOf(list)).toEqual([[0, 2]]);
  });

  it('is content with nothing', () => {
    expect(pairsOf([])).toEqual([]);
    expect(pairsOf([fingerprint(''), fingerprint('')])).toEqual([]);
  });
});

const versionOf = (name: string, listed = '企业/01 甲公司材料.docx') => versionsAmong([listed])(name);

test.each([
  '企业/01 甲公司材料（定稿）.docx',
  '企业/01 甲公司材料 终稿2.docx',
  '企业/01 甲公司材料 - 副本.docx',
  '企业/01 甲公司材料(1).docx',
  '旧/01甲公司材料_修改稿.doc',
  '企业/01 甲公司材料v2.docx',
  '企业/01 甲公司材料（定稿）（2）.wps',
  '企业/01 甲公司材料 第二稿.docx',
  '企业/01 甲公司材料 COPY.docx',
  '企业/01 甲公司材料V2.docx',
])('%s', (name) => {
  expect(versionOf(name)).toBe('企业/01 甲公司材料.docx');
});

test('the listed one may be the version', () => {
  expect(versionOf('甲公司材料.docx', '甲公司材料（定稿）.docx')).toBe('甲公司材料（定稿）.docx');
});

test('a point within the name is no ending', () => {
  expect(versionOf('v1.2甲公司材料定稿.docx', 'v1.2甲公司材料.docx')).toBe('v1.2甲公司材料.docx');
});

test.each<[string, string, boolean]>([
  ['报送清单(1).yaml', '报送清单.yaml', true],
  ['报送清单_1.yaml', '报送清单.yaml', true],
  ['报送清单__12.yml', '报送清单.yaml', true],
  ['报送清单-2.yaml', '报送清单.yaml', true],
  ['报送清单.yml', '报送清单.yaml', true],
  ['报送清单.yaml.txt', '报送清单.yaml', true],
  ['报送清单.yaml', '报送清单.yaml', false],
  ['报送清单(1).docx', '报送清单.yaml', false],
  ['报送清单.yaml.docx', '报送清单.yaml', false],
  ['报送清单_123.yaml', '报送清单.yaml', false],
  ['报送清单_a.yaml', '报送清单.yaml', false],
  ['1_2报送清单.yaml', '1报送清单.yaml', false],
  ['1.名单.yaml', '1.清单.yaml', false],
])('%s is %s once more: %s', (file, list, copy) => {
  expect(isListCopy(file, list)).toBe(copy);
});

test.each([
  ['材料(1)(2)(3)(4)(5).docx', '材料.docx'],
  ['信息/第2期.docx', '信息/第1期.docx'],
  ['照片/IMG_0002.jpg', '照片/IMG_0001.jpg'],
  ['02 甲公司材料.docx', '01 甲公司材料.docx'],
  ['定稿.docx', '终稿.docx'],
  ['企业/01 甲公司材料.docx', '企业/01 甲公司材料.docx'],
])('%s is no version of %s', (name, listed) => {
  expect(versionOf(name, listed)).toBeUndefined();
});
