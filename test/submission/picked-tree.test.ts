// Picked files → the same tree as the folder on disk that they were picked from, with the same limits.

import { realpathSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LIMITS } from '../../src/core/limits.ts';
import { sourceOf } from '../../src/documents/binary.ts';
import { folderTree } from '../../src/platform/node/folder-tree.ts';
import { type PickedFile, pickedTree } from '../../src/submission/picked-tree.ts';
import { fillFolder, temporaryFolder } from '../make/run.ts';

const picked = (path: string, content: string | Uint8Array = ''): PickedFile => {
  const source = sourceOf(typeof content === 'string' ? new TextEncoder().encode(content) : content);
  return { path, size: source.size, read: source.read };
};

const FILES = {
  'b.txt': 'bb',
  'B.txt': 'B',
  '报送清单.yaml': '企业: []\n',
  '企业/01 甲.docx': 'x',
  '企业/~$01 甲.docx': 'x',
  'a/b/c/d.txt': 'dd',
  'a/.git/d.txt': 'dd',
  '__MACOSX/b.txt': 'x',
  '.DS_Store': 'x',
};

describe('picked files', () => {
  test('in any order are listed as the folder on disk is', () => {
    const disk = folderTree(realpathSync(fillFolder(temporaryFolder(), FILES)));
    for (const files of [Object.entries(FILES), Object.entries(FILES).reverse()]) {
      const { open: _, ...tree } = pickedTree(files.map(([path, text]) => picked(path, text)));
      expect(tree).toEqual({ ...disk, open: undefined });
    }
  });

  test.each([
    ...Object.keys(FILES),
    '企业\\01 甲.docx',
    './企业//01 甲.docx',
    '企业',
    'a/b',
    'a/none.txt',
    'b.txt/none.txt',
    '../b.txt',
    'C:\\b.txt',
    'CON.txt',
    'b.txt ',
    '',
  ])('opening %j answers as the folder on disk does', (written) => {
    const root = realpathSync(fillFolder(temporaryFolder(), FILES));
    const answer = (opened: ReturnType<ReturnType<typeof pickedTree>['open']>) => {
      if ('unread' in opened) return opened;
      const text = new TextDecoder().decode(opened.source.read(0, opened.source.size));
      opened.close();
      return text;
    };
    const tree = pickedTree(Object.entries(FILES).map(([path, text]) => picked(path, text)));
    expect(answer(tree.open(written))).toEqual(answer(folderTree(root).open(written)));
  });

  test('16 levels are walked, the 17th is named: what lies too deep is never passed over', () => {
    const levels = (count: number) => Array.from({ length: count }, (_, level) => `${level}/`).join('');
    expect(pickedTree([picked(`${levels(16)}a.txt`)])).toMatchObject({ files: [`${levels(16)}a.txt`] });
    expect(pickedTree([picked(`${levels(16)}a.txt`)]).unread).toBeUndefined();
    const limit = LIMITS.folderDepth;
    expect(pickedTree([picked(`${levels(17)}a.txt`)]).unread).toEqual({ code: 'tooDeep', detail: { limit } });
  });

  test('one file too many is named', () => {
    const many = Array.from({ length: LIMITS.folderFiles }, (_, number) => picked(`${number}.txt`));
    expect(pickedTree(many)).toMatchObject({ files: { length: LIMITS.folderFiles } });
    expect(pickedTree(many).unread).toBeUndefined();
    const detail = { limit: LIMITS.folderFiles };
    expect(pickedTree([...many, picked('last.txt')]).unread).toEqual({ code: 'tooManyParts', detail });
  });

  test('one byte too many in all is named', () => {
    const half = { path: 'a.bin', size: LIMITS.folderBytes / 2, read: () => new Uint8Array() };
    const other = (size: number) => ({ ...half, path: 'b.bin', size });
    expect(pickedTree([half, other(half.size)]).unread).toBeUndefined();
    const detail = { limit: LIMITS.folderBytes };
    expect(pickedTree([half, other(half.size + 1)]).unread).toEqual({ code: 'tooLarge', detail });
  });

  test('a file is read only where somebody reads it', () => {
    const untouched: PickedFile = {
      path: 'a.bin',
      size: 3,
      read: () => {
        throw new Error('read without need');
      },
    };
    const opened = pickedTree([untouched]).open('a.bin');
    expect('unread' in opened ? opened : opened.source.size).toBe(3);
  });

  test('a folder that is too deep is listed as the command lists it', () => {
    const deep = `${Array.from({ length: 17 }, (_, level) => `${level}/`).join('')}a.txt`;
    const files = { ...FILES, [deep]: 'x', '1/b.txt': 'x' };
    const disk = folderTree(realpathSync(fillFolder(temporaryFolder(), files)));
    const { open: _, ...tree } = pickedTree(Object.entries(files).map(([path, text]) => picked(path, text)));
    expect(tree.unread?.code).toBe('tooDeep');
    expect(tree).toEqual({ ...disk, open: undefined });
  });
});
