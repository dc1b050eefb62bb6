// Zips as every program packs them → the files of a submission, by their right names.

import { crc32 } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { sourceOf } from '../../src/documents/binary.ts';
import type { FileTree } from '../../src/submission/file-tree.ts';
import { zipTree } from '../../src/submission/zip-tree.ts';
import { gbk } from '../make/gbk.ts';
import { type Entry, makeZip } from '../make/zip.ts';

function treeOf(bytes: Uint8Array): FileTree {
  const tree = zipTree(sourceOf(bytes));
  if (!('open' in tree)) throw new Error(`unread: ${tree.unread.code}`);
  return tree;
}

function textIn(tree: FileTree, path: string): string {
  const opened = tree.open(path);
  if ('unread' in opened) return opened.unread.code;
  const { source } = opened;
  return Buffer.from(source.read(0, source.size)).toString();
}

const NAME = '企业/01 甲.docx';

/** APPNOTE 4.6.9: version, sum of the raw name, the name in UTF-8. */
function unicodePath(raw: Uint8Array, name: string): Buffer {
  const field = Buffer.alloc(9);
  field.writeUInt16LE(0x7075, 0);
  field.writeUInt16LE(5 + Buffer.byteLength(name), 2);
  field.writeUInt8(1, 4);
  field.writeUInt32LE(crc32(raw), 5);
  return Buffer.concat([field, Buffer.from(name)]);
}

describe('names', () => {
  const raw = Buffer.from('#U4f01#U4e1a/01.docx');
  test.each<[string, Entry]>([
    ['the UTF-8 flag', { name: NAME, data: 'x' }],
    ['GBK of Chinese Windows', { name: gbk(NAME), data: 'x' }],
    ['UTF-8 without the flag, as a Mac packs', { name: Buffer.from(NAME), data: 'x' }],
    ['the Unicode path of Info-ZIP', { name: raw, data: 'x', centralExtra: unicodePath(raw, NAME) }],
    ['backslashes in GBK', { name: gbk(NAME.replace('/', '\\')), data: 'x' }],
    ['a dot in front', { name: `./${NAME}`, data: 'x' }],
  ])('%s', (_name, entry) => {
    const tree = treeOf(makeZip([entry]));
    expect(tree.files).toEqual([NAME]);
    expect(textIn(tree, NAME)).toBe('x');
  });

  test('a GBK character whose second byte is a backslash stays whole', () => {
    expect([...gbk('昞')][1]).toBe(0x5c);
    expect(treeOf(makeZip([{ name: gbk('昞/昞.docx'), data: 'x' }])).files).toEqual(['昞/昞.docx']);
  });
});

describe('what is in it', () => {
  test('files sorted, folders dropped, the left-behind apart', () => {
    const tree = treeOf(
      makeZip([
        ['企业/', ''],
        ['企业/01.docx', 'one'],
        ['b.txt', 'b'],
        ['C.txt', 'B'],
        ['~$01.docx', 'x'],
        ['企业/Thumbs.db', 'x'],
        ['__MACOSX/企业/._01.docx', 'x'],
        ['__MACOSX/._b.txt', 'x'],
      ]),
    );
    expect(tree.files).toEqual(['C.txt', 'b.txt', '企业/01.docx']);
    expect(tree.skipped).toEqual(['__MACOSX/', '~$01.docx', '企业/Thumbs.db']);
    expect([tree.refused, tree.unread, tree.bytes]).toEqual([[], undefined, 5]);
  });

  test('paths as clerks write them, and what they cannot mean', () => {
    const tree = treeOf(makeZip([['企业/01.docx', 'one']]));
    expect(textIn(tree, '企业\\01.docx')).toBe('one');
    expect(textIn(tree, './企业/01.docx')).toBe('one');
    expect(textIn(tree, '企业')).toBe('folder');
    expect(textIn(tree, '企业/02.docx')).toBe('absent');
    expect(textIn(tree, '../企业/01.docx')).toBe('notInFolder');
    expect(textIn(tree, 'constructor')).toBe('absent');
  });

  test('a zip in the zip stays a file', () => {
    const inner = makeZip([['报送清单.yaml', 'x']]);
    const tree = treeOf(makeZip([['材料.zip', inner]]));
    expect(tree.files).toEqual(['材料.zip']);
    const opened = tree.open('材料.zip');
    expect('source' in opened && Buffer.from(opened.source.read(0, inner.length)).equals(inner)).toBe(true);
  });
});

describe('the folder in it that is the submission', () => {
  const listing = (...names: readonly string[]) => {
    const { files, skipped, refused } = treeOf(makeZip(names.map((name) => [name, 'x'])));
    return [...files, ...skipped.map((file) => `(${file})`), ...refused.map(({ file }) => `!${file}`)];
  };

  test.each([
    [
      ['甲/报送清单.yaml', '甲/企业/01.docx'],
      ['企业/01.docx', '报送清单.yaml'],
    ],
    [
      ['甲/乙/报送清单.yaml', '甲/乙/01.docx'],
      ['01.docx', '报送清单.yaml'],
    ],
    [
      ['甲/manifest.yml', '__MACOSX/甲/._manifest.yml', '甲/.DS_Store'],
      ['manifest.yml', '(.DS_Store)', '(__MACOSX/)'],
    ],
    [
      ['报送清单.yaml', '甲/01.docx'],
      ['报送清单.yaml', '甲/01.docx'],
    ],
    [
      ['甲/01.docx', '甲/02.docx'],
      ['甲/01.docx', '甲/02.docx'],
    ],
    [
      ['甲/报送清单.yaml', '说明.txt'],
      ['甲/报送清单.yaml', '说明.txt'],
    ],
    [
      ['甲/报送清单.yaml', '乙/报送清单.yaml'],
      ['乙/报送清单.yaml', '甲/报送清单.yaml'],
    ],
    [
      ['甲/报送清单.yaml', '甲/con.docx'],
      ['报送清单.yaml', '!con.docx'],
    ],
  ])('%j', (names, files) => {
    expect(listing(...names)).toEqual(files);
  });
});
