// Zips that lead out, are locked, lie or burst → a reason for the file or for the whole, and never more than that.

import { describe, expect, test } from 'vitest';
import { LIMITS } from '../../src/core/limits.ts';
import { sourceOf } from '../../src/documents/binary.ts';
import type { FileTree } from '../../src/submission/file-tree.ts';
import { findManifest } from '../../src/submission/find-manifest.ts';
import { zipTree } from '../../src/submission/zip-tree.ts';
import { cuts, flips } from '../make/damage.ts';
import { gbk } from '../make/gbk.ts';
import { NOTICE } from '../make/notice.ts';
import { SLOW } from '../make/often.ts';
import { makeZip, withMode } from '../make/zip.ts';

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

function unreadOf(bytes: Uint8Array) {
  const tree = zipTree(sourceOf(bytes));
  return 'open' in tree ? undefined : tree.unread;
}

describe('names that lead out or cannot be opened', () => {
  test.each([
    ['../../etc/passwd', 'notInFolder'],
    ['企业/../../a.docx', 'notInFolder'],
    ['..\\a.docx', 'notInFolder'],
    ['/etc/passwd', 'notInFolder'],
    ['C:\\a.docx', 'notInFolder'],
    ['\\\\server\\share\\a.docx', 'notInFolder'],
    ['file:a.docx', 'notInFolder'],
    ['__MACOSX/../../a.docx', 'notInFolder'],
    ['a\0.docx', 'notInFolder'],
    ['企业/con.docx', 'reservedName'],
    ['01.docx:stream', 'reservedName'],
  ])('%j', (name, code) => {
    const tree = treeOf(makeZip([{ name, data: 'x' }, ['b.txt', 'b']]));
    expect(tree.files).toEqual(['b.txt']);
    expect(tree.refused.map(({ unread }) => unread.code)).toEqual([code]);
    expect(textIn(tree, name)).toBe(code);
  });

  test('a symbolic link is named and never followed', () => {
    const tree = treeOf(withMode(makeZip([['01.docx', '/etc/passwd']]), 0o120777));
    expect(tree.files).toEqual([]);
    expect(tree.refused).toEqual([{ file: '01.docx', unread: { code: 'link' } }]);
    expect(textIn(tree, '01.docx')).toBe('link');
    expect(treeOf(withMode(makeZip([['01.docx', 'x']]), 0o100644)).files).toEqual(['01.docx']);
  });
});

describe('archives of which nothing is taken', () => {
  const zip = makeZip([
    ['报送清单.yaml', 'x'],
    ['a.txt', 'a'],
  ]);
  const many = Array.from({ length: LIMITS.archiveEntries + 1 }, (_, number) => [`${number}`, ''] as const);

  test.each<[string, Buffer, string]>([
    [
      'one name twice',
      makeZip([
        ['a', '1'],
        ['a', '2'],
      ]),
      'ambiguousArchive',
    ],
    [
      'one path by two names',
      makeZip([
        ['a', '1'],
        ['./a', '2'],
      ]),
      'ambiguousArchive',
    ],
    ...(
      [
        ['two names that differ in case', 'a/B.docx', 'A/b.DOCX'],
        ['two names that differ in how a letter is composed', 'caf\u00e9.docx', 'cafe\u0301.docx'],
        ['a file where another needs a folder', 'a', 'A/b.docx'],
      ] as const
    ).map(([what, first, second]): [string, Buffer, string] => [
      what,
      makeZip([
        [first, '1'],
        [second, '2'],
      ]),
      'ambiguousArchive',
    ]),
    ['cut off', zip.subarray(0, zip.length - 30), 'damaged'],
    ['no zip', Buffer.from('PK\x03\x04 and no more'), 'damaged'],
    ['nothing in it', makeZip([]), 'empty'],
    ['folders alone', makeZip([['企业/', '']]), 'empty'],
    ['too many entries', makeZip(many), 'tooManyParts'],
    ['a password on all', makeZip([{ name: 'a', data: 'x', flags: 1 }]), 'encrypted'],
    [
      'a password on the list',
      makeZip([{ name: '报送清单.yaml', data: 'x', flags: 0x801 }, ['a', 'a']]),
      'encrypted',
    ],
  ])('%s', (_, bytes, code) => {
    expect(unreadOf(bytes)).toMatchObject({ code, detail: { container: 'zip' } });
  });

  test('too large to look at', () => {
    const size = LIMITS.archiveBytes + 1;
    const source = {
      size,
      read: () => {
        throw new Error('must not be read');
      },
    };
    const tree = zipTree(source);
    expect('open' in tree || tree.unread).toEqual({
      code: 'tooLarge',
      detail: { what: 'archiveBytes', limit: LIMITS.archiveBytes, container: 'zip' },
    });
  });
});

describe('entries that cannot be taken while the others can', () => {
  const reasonOf = (tree: FileTree, path: string) => {
    const opened = tree.open(path);
    return 'unread' in opened ? opened.unread : undefined;
  };

  test('a password on one file, a false sum, a rare method, a bomb', () => {
    const tree = treeOf(
      makeZip([
        { name: 'locked', data: 'x', flags: 1 },
        { name: 'sum', data: 'x', claimedCrc: 7 },
        { name: 'method', data: 'x', method: 14 },
        { name: 'bomb', data: Buffer.alloc(8 * 1024 * 1024), claimedSize: 10 },
        { name: 'fine', data: 'x' },
      ]),
    );
    expect(reasonOf(tree, 'locked')).toMatchObject({ code: 'encrypted', detail: { container: 'zip' } });
    expect(reasonOf(tree, 'sum')).toMatchObject({ code: 'damaged', detail: { container: 'zip' } });
    expect(reasonOf(tree, 'method')).toMatchObject({ code: 'unsupported' });
    expect(reasonOf(tree, 'bomb')).toMatchObject({ code: 'tooLarge', detail: { what: 'ratio' } });
    expect(textIn(tree, 'fine')).toBe('x');
  });

  test('one file over the limit of any reader', SLOW, () => {
    const big = Buffer.alloc(LIMITS.pdfBytes + 1, 'x');
    const tree = treeOf(makeZip([{ name: 'film.mp4', data: big, stored: true }]));
    expect(reasonOf(tree, 'film.mp4')).toEqual({
      code: 'tooLarge',
      detail: { what: 'entryBytes', limit: LIMITS.pdfBytes, container: 'zip' },
    });
  });

  test('what is inflated in all is counted, also when one file is read again and again', SLOW, () => {
    const big = Buffer.alloc(48 * 1024 * 1024, 'x');
    const tree = treeOf(makeZip([{ name: 'big', data: big, stored: true }]));
    const reads = Math.floor(LIMITS.archiveExpandedBytes / big.length);
    for (let number = 0; number < reads; number++) expect(reasonOf(tree, 'big')).toBeUndefined();
    expect(reasonOf(tree, 'big')).toEqual({
      code: 'tooLarge',
      detail: { what: 'archiveExpandedBytes', limit: LIMITS.archiveExpandedBytes, container: 'zip' },
    });
  });
});

test('damaged in any way: a tree or a reason, never an exception, and no path that leads out', () => {
  const whole = makeZip([
    { name: gbk('甲/报送清单.yaml'), data: 'list' },
    { name: gbk('甲/01.docx'), data: 'one'.repeat(50) },
  ]);
  for (const bytes of [...cuts(whole), ...flips(whole, 300)]) {
    const tree = zipTree(sourceOf(bytes));
    if (!('open' in tree)) continue;
    for (const file of tree.files) textIn(tree, file);
    expect(tree.files.filter((file) => /^[/~]|\.\.(?:\/|$)/.test(file))).toEqual([]);
  }
});

describe('a list that cannot be taken out of its zip', () => {
  const LIST = '报送清单.yaml';
  test.each([
    ['Deflate64', 9],
    ['BZip2', 12],
    ['LZMA', 14],
    ['PPMd', 98],
    ['Zstandard', 93],
  ])(
    'packed by %s: the method is the reason, and the list is not called missing or no text',
    async (_, method) => {
      const tree = treeOf(
        makeZip([
          { name: LIST, data: 'x', method },
          { name: 'a.docx', data: 'x' },
        ]),
      );
      const { manifest, unread } = await findManifest(tree, NOTICE);
      expect(manifest.problems).toEqual([]);
      expect(unread).toMatchObject({ code: 'unsupported', detail: { container: 'zip', method } });
    },
  );
});

test('what is not listed counts for the limit of the whole, though it is never inflated', () => {
  const claimedSize = LIMITS.archiveExpandedBytes / 2 + 1;
  const many = ['a.bin', 'b.bin'].map((name) => ({ name, data: 'x', claimedSize }));
  const tree = treeOf(makeZip([{ name: '报送清单.yaml', data: 'x' }, ...many]));
  expect(tree.unread).toMatchObject({ code: 'tooLarge', detail: { what: 'archiveExpandedBytes' } });
  expect(textIn(tree, '报送清单.yaml')).toBe('x');
});
