// Which file is the list, and which file a name can only mean.

import { describe, expect, test } from 'vitest';
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
