// Which file is the list, and which file a name can only mean.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { NameDifference } from '../../src/core/model/document.ts';
import { closest } from '../../src/core/text/did-you-mean.ts';
import { findManifest } from '../../src/submission/find-manifest.ts';
import { filesNamedIn } from '../../src/submission/listed-files.ts';
import { toFileTree } from '../../src/submission/memory-tree.ts';
import { withNearNames } from '../../src/submission/near-tree.ts';
import { noticeOf } from '../make/literal.ts';

const NOTICE = noticeOf([]);

const problemWith = async (...files: readonly string[]) => {
  const entries = new Map(files.map((file) => [file, { size: 1, read: () => Buffer.from('x') }]));
  const { manifest } = await findManifest(toFileTree({ entries, refused: [] }), NOTICE);
  const { problems } = manifest;
  return problems[0];
};

test.each([
  // A list in a deeper folder is nearer than an archive beside it.
  [['材料.7z', '里面/报送清单.yaml'], { similar: '里面/报送清单.yaml' }],
  [['报送清单.yml.txt'], { similar: '报送清单.yml.txt' }],
  [['报送清单(1).yaml', '说明.txt'], { similar: '报送清单(1).yaml' }],
  [['报送清单 - 副本.yaml', '里面/报送清单.yaml'], { similar: '报送清单 - 副本.yaml' }],
  [['报送清单（定稿）.yml'], { similar: '报送清单（定稿）.yml' }],
  [['昆山市上报.yaml', '材料.zip.txt'], { similar: '昆山市上报.yaml' }],
  [['新建文件夹/报送清单(1).yaml', '说明.txt'], { similar: '新建文件夹/报送清单(1).yaml' }],
  [['报送清单_1.yaml'], { similar: '报送清单_1.yaml' }],
  [['甲.yaml', '乙.yaml'], undefined],
  [['说明.txt'], undefined],
])('%j: %j', async (files, detail) => {
  expect(await problemWith(...files)).toMatchObject({ code: 'missing', ...(detail ? { detail } : {}) });
});

test.each([
  [['说明.txt', '里面/材料.zip'], '里面/材料.zip', 'archive'],
  [['材料.RAR'], '材料.RAR', 'archive'],
  [['winmail.dat', '说明.txt'], 'winmail.dat', 'winmail'],
  [['smime.p7m'], 'smime.p7m', 'signedMail'],
  [['转发.eml'], '转发.eml', 'foreignMail'],
  [['转发.msg', '材料.zip.001'], '材料.zip.001', 'splitArchive'],
])('%j: the list may lie in %s', async (files, file, what) => {
  const entries = new Map(files.map((name) => [name, { size: 1, read: () => Buffer.from('x') }]));
  const { manifest, unread } = await findManifest(toFileTree({ entries, refused: [] }), NOTICE);
  expect(manifest.problems).toEqual([]);
  expect(unread).toMatchObject({ code: 'maybeInside', detail: { file, what, isList: true } });
});

test('a list under a name that leads elsewhere is not called missing', async () => {
  const refused = [{ file: '../../报送清单.yaml', unread: { code: 'notInFolder' } as const }];
  const { unread } = await findManifest(toFileTree({ entries: new Map(), refused }), NOTICE);
  expect(unread).toEqual({
    code: 'notInFolder',
    detail: { container: 'archive', file: '../../报送清单.yaml' },
  });
});

test('two copies of a list: both are named, and neither is taken', async () => {
  expect(await problemWith('报送清单(1).yaml', '报送清单(2).yaml')).toEqual({
    code: 'severalManifests',
    detail: { file: '报送清单(1).yaml', second: '报送清单(2).yaml' },
  });
});

const NFD = 'Cafe\u0301';
const NFC = 'Caf\u00e9';

function treeOf(...files: readonly string[]) {
  const entries = new Map(files.map((file) => [file, { size: 1, read: () => Buffer.from('x') }]));
  return withNearNames(toFileTree({ entries, refused: [] }));
}

describe('one file can only be meant', () => {
  test.each([
    ['企业/甲.docx', '企业/甲.docx', undefined],
    ['企业//甲.docx', '企业/甲.docx', undefined],
    ['./企业/./甲.docx', '企业/甲.docx', undefined],
    ['企业\\甲.docx', '企业/甲.docx', undefined],
    [`企业/${NFC}.docx`, `企业/${NFD}.docx`, 'normalisation'],
    [`企业/${NFD}.docx`, `企业/${NFC}.docx`, 'normalisation'],
    ['企业/公\u2ecb甲.docx', '企业/公车甲.docx', 'normalisation'],
    ['企业/公车甲.docx', '企业/公\u2ecb甲.docx', 'normalisation'],
    ['企业/\u2f08民.docx', '企业/人民.docx', 'normalisation'],
    ['/企业/甲.docx', '企业/甲.docx', 'place'],
    ['\\企业\\甲.docx', '企业/甲.docx', 'place'],
    ['企业/../企业/甲.docx', '企业/甲.docx', 'place'],
    ['.\\企业\\甲.docx', '企业/甲.docx', undefined],
    ['/企业/01 甲.docx', '企业/01甲.docx', 'blank'],
    ['《企业/甲.docx》', '企业/甲.docx', 'marks'],
    ['“企业/甲.docx”', '企业/甲.docx', 'marks'],
    ['企业/甲（一）.docx', '企业/甲(一).docx', 'width'],
    ['企业/甲—一.docx', '企业/甲-一.docx', 'width'],
    ['企业/01 甲.docx', '企业/01甲.docx', 'blank'],
    ['企业/01\u3000甲.docx', '企业/01 甲.docx', 'width'],
    ['企业/甲 ', '企业/甲', 'blank'],
    ['企业 /甲.docx', '企业/甲.docx', 'blank'],
    ['企业/甲.DOCX', '企业/甲.docx', 'case'],
    ['企业/甲', '企业/甲.docx', 'ending'],
    ['企业/第1期.txt', '企业/第1期.txt.docx', 'ending'],
  ])('%j: %j (%s)', (written, name, why) => {
    const tree = treeOf(name, '别处/乙.docx');
    expect('source' in tree.open(written)).toBe(true);
    expect(tree.taken(written)).toEqual(why && { name, why });
    expect(tree.found(written)).toBe(name);
  });
});

describe('nobody can say which, or another file is meant', () => {
  test.each([
    ['企业/甲', ['企业/甲.docx', '企业/甲.pdf']],
    ['企业/01 甲.docx', ['企业/01甲.docx', '企业/0 1甲.docx']],
    ['企业/甲.DOCX', ['企业/甲.docx', '企业/甲.Docx']],
    ['企业/甲.doc', ['企业/甲.docx']],
    ['企业/甲.docx', ['园区/甲.docx']],
    ['企业/甲公司.docx', ['企业/乙公司.docx']],
    ['企业/01.docx', ['企业/02.docx']],
    ['../甲.docx', ['甲.docx']],
    ['', ['甲.docx']],
  ])('%j among %j', (written, files) => {
    const tree = treeOf(...files);
    expect(tree.open(written)).toHaveProperty('unread');
    expect(tree.taken(written)).toBeUndefined();
  });
});

describe('what leaves the folder is outside, and is never opened; what comes back is not', () => {
  test.each([
    ['../企业/甲.docx', 'notInFolder'],
    ['企业/x/../../../企业/甲.docx', 'notInFolder'],
    ['/etc/passwd', 'notInFolder'],
    ['C:\\企业\\甲.docx', 'notInFolder'],
    ['~/企业/甲.docx', 'notInFolder'],
    ['file:///企业/甲.docx', 'notInFolder'],
    ['/企业/乙.docx', 'absent'],
    ['园区/../企业/乙.docx', 'absent'],
  ])('%s: %s', (written, code) => {
    const tree = treeOf('企业/甲.docx', '企业/丙.docx');
    expect(tree.open(written)).toMatchObject({ unread: { code } });
  });
});

describe('files that stand in one value', () => {
  test.each([
    ['甲.docx、乙 二.docx', ['甲.docx', '乙 二.docx']],
    ['甲.docx\n乙.docx\n', ['甲.docx', '乙.docx']],
    ['甲.docx 乙.pdf', ['甲.docx', '乙.pdf']],
    ['甲.docx和乙.pdf', ['甲.docx', '乙.pdf']],
    ['甲、乙两家.docx', ['乙两家.docx']],
    ['信息/甲 一.docx', ['信息/甲 一.docx']],
  ])('%j: %j', (value, names) => {
    expect(filesNamedIn(value)).toEqual(names);
  });
});

test.each<[string, string, NameDifference]>([
  ['cafe\u0301.doc', 'caf\u00e9.doc', 'normalisation'],
  ['材料（一）.docx', '材料(一).docx', 'width'],
  ['材料1.docx', '材料１.docx', 'width'],
  ['材料\\一.docx', '材料/一.docx', 'width'],
  ['01—材料.docx', '01-材料.docx', 'width'],
  ['01_恒源 精密.docx', '01_恒源精密.docx', 'blank'],
  ['01_恒源精密.docx', '01_恒源精密\u200b.docx', 'blank'],
  ['材料A.DOCX', '材料a.docx', 'case'],
  ['照片/a.jpg', '图片/a.jpg', 'folder'],
  ['a.jpg', '图片/A.jpg', 'folder'],
  ['照片/a.jpg', '照片/a.jpeg', 'ending'],
  ['总结.doc', '总结.docx', 'ending'],
  ['总结.docx', '总结.docx.docx', 'ending'],
  ['总结', '总结.docx', 'ending'],
  ['总结.doc', '文稿/总结.docx', 'ending'],
  ['联系电活', '联系电话', 'spelling'],
  ['联系电话', '联系人电话', 'spelling'],
  ['联系人电话', '联系电话', 'spelling'],
  ['人联系电话', '联系电话', 'spelling'],
  ['联系人员的电话号码表', '联系人电话号码表', 'spelling'],
  ['甲'.repeat(200), `${'甲'.repeat(199)}乙`, 'spelling'],
  ['电活', '电话', 'spelling'],
  ['联系话电', '联系电话', 'spelling'],
  ['联糸电活和人员姓名', '联系电话和人员姓名', 'spelling'],
  ['01_恒原精密.docx', '01_恒源精密.docx', 'spelling'],
])('%s → %s by %s', (wanted, name, why) => {
  expect(closest(wanted, ['毫不相干的另一个名字', name])).toEqual({ name, why });
});

test.each<[string, string[]]>([
  ['一样.docx', ['一样.docx', '一样.doc']],
  ['电话', ['姓名', '备注']],
  ['联系电话', ['甲系乙话']],
  // Two numbered files are two files.
  ['01_材料.docx', ['02_材料.docx']],
  ['甲', ['乙']],
  ['', ['甲']],
  ['甲'.repeat(201), [`${'甲'.repeat(200)}乙`]],
  ['甲'.repeat(201), ['甲'.repeat(200)]],
  ['甲'.repeat(200), ['甲'.repeat(201)]],
  ['1.2甲.docx', ['1.3甲.docx']],
  // Nothing is left of either but its ending.
  ['.pdf', ['.doc']],
])('%s has none near', (wanted, names) => {
  expect(closest(wanted, names)).toBeUndefined();
});

test('takes the nearest, then the shortest, then the first', () => {
  expect(closest('联系人电话号码', ['联系人的电活号码', '联系人电活号码'])?.name).toBe('联系人电活号码');
  for (const names of [
    ['甲甲/a.jpg', '乙/a.jpg', '丙/a.jpg'],
    ['丙/a.jpg', '甲甲/a.jpg', '乙/a.jpg'],
  ])
    expect(closest('a.jpg', names)?.name).toBe('丙/a.jpg');
  expect(closest('a.jpg', ['丙丙/a.jpg', '乙/a.jpg'])?.name).toBe('乙/a.jpg');
});

describe('laws', () => {
  const name = fc.string({ unit: fc.constantFrom(...'恒源精密材料aB1/. （('), maxLength: 14 });

  test('does not depend on the order of names', () => {
    fc.assert(
      fc.property(name, fc.array(name, { maxLength: 8 }), (wanted, names) => {
        expect(closest(wanted, [...names].reverse())).toEqual(closest(wanted, names));
      }),
    );
  });

  test('never names what is there, nor anything that is not', () => {
    fc.assert(
      fc.property(name, fc.array(name, { maxLength: 8 }), (wanted, names) => {
        const near = closest(wanted, names);
        if (names.includes(wanted)) expect(near).toBeUndefined();
        if (near !== undefined) expect(names).toContain(near.name);
      }),
    );
  });

  /** As it is defined: letters put in, left out, replaced, or swapped with a neighbour that was not touched otherwise. */
  function edits(a: string, b: string, known = new Map<string, number>()): number {
    if (a === '' || b === '') return a.length + b.length;
    const key = `${a} ${b}`;
    const rest = (fromA: number, fromB: number) => edits(a.slice(fromA), b.slice(fromB), known);
    const isSwap = a[0] === b[1] && a[1] === b[0] && a.length > 1;
    const least = () =>
      Math.min(
        rest(1, 0) + 1,
        rest(0, 1) + 1,
        rest(1, 1) + Number(a[0] !== b[0]),
        isSwap ? rest(2, 2) + 1 : Infinity,
      );
    const number = known.get(key) ?? least();
    known.set(key, number);
    return number;
  }

  test('a name is near by a quarter of its letters, one at least and two at most', () => {
    const word = fc.string({ unit: fc.constantFrom(...'甲乙丙'), minLength: 1, maxLength: 6 });
    const longer = fc.string({ unit: fc.constantFrom(...'甲乙'), minLength: 8, maxLength: 9 });
    const near = fc.tuple(longer, fc.nat(8), fc.nat(8)).map(([text, at, other]) => {
      const letters = [...text];
      letters.splice(at % letters.length, 1);
      letters.splice(other % letters.length, 0, '丙');
      return [text, letters.join('')] as const;
    });
    fc.assert(
      fc.property(fc.oneof(fc.tuple(word, word), near), ([wanted, name]) => {
        fc.pre(wanted !== name);
        const most = wanted.length < 2 ? 0 : wanted.length < 8 ? 1 : 2;
        const found = edits(wanted, name) <= most ? { name, why: 'spelling' } : undefined;
        expect(closest(wanted, [name])).toEqual(found);
      }),
      { numRuns: 800 },
    );
  });

  test('one letter typed wrong in a longer name is found', () => {
    const word = fc.string({ unit: fc.constantFrom(...'恒源精密机械'), minLength: 3, maxLength: 12 });
    fc.assert(
      fc.property(word, fc.nat(11), (right, at) => {
        const index = at % right.length;
        const wrong = `${right.slice(0, index)}错${right.slice(index + 1)}`;
        expect(closest(wrong, [right])).toEqual({ name: right, why: 'spelling' });
      }),
    );
  });
});
