// Folders with everything that people and systems leave in them → names sorted, the rest named, nothing followed.

import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LIMITS } from '../../../src/core/limits.ts';
import { readDocument } from '../../../src/documents/index.ts';
import { bytesOf, entriesIn, folderTree } from '../../../src/platform/node/folder-tree.ts';
import { readSubmission } from '../../../src/submission/index.ts';
import { listFolders } from '../../../src/submission/list-folders.ts';
import { SLOW } from '../../make/often.ts';
import { fillFolder, rulesOf, temporaryFolder } from '../../make/run.ts';

const listFolder = (root: string) => listFolders(entriesIn(root));

const isPosix = process.platform !== 'win32';

describe('a folder on disk, listed', () => {
  test('files sorted by code point, the left-behind apart, whatever the depth', () => {
    const root = fillFolder(temporaryFolder(), {
      'b.txt': 'bb',
      'B.txt': 'B',
      '企业/01.docx': 'x',
      '企业/~$01.docx': 'x',
      'a/b/c/d.txt': 'dd',
      '__MACOSX/b.txt': 'x',
      '.DS_Store': 'x',
    });
    const { files, skipped, refused, unread } = listFolder(root);
    expect(files).toEqual(['B.txt', 'a/b/c/d.txt', 'b.txt', '企业/01.docx']);
    expect(skipped).toEqual(['.DS_Store', '__MACOSX/', '企业/~$01.docx']);
    expect([refused, unread]).toEqual([[], undefined]);
    expect(bytesOf(root, [...files, 'gone.txt'])).toBe(6);
  });

  test.skipIf(!isPosix)('links and pipes are named, links to folders not walked', () => {
    const root = fillFolder(temporaryFolder(), { 'a.txt': 'x' });
    const outside = fillFolder(temporaryFolder(), { 'secret.txt': 'x' });
    symlinkSync(outside, join(root, 'folder'));
    symlinkSync(join(outside, 'secret.txt'), join(root, 'file.docx'));
    symlinkSync('.', join(root, 'round'));
    execFileSync('mkfifo', [join(root, 'pipe.docx')]);
    expect(listFolder(root)).toEqual({
      files: ['a.txt'],
      skipped: [],
      refused: [
        { file: 'file.docx', unread: { code: 'link' } },
        { file: 'folder', unread: { code: 'link' } },
        { file: 'pipe.docx', unread: { code: 'notRegular' } },
        { file: 'round', unread: { code: 'link' } },
      ],
    });
  });

  test('a folder that is not there', () => {
    expect(listFolder(join(temporaryFolder(), 'gone'))).toEqual({
      files: [],
      skipped: [],
      refused: [],
      unread: { code: 'absent' },
    });
  });

  test.skipIf(!isPosix || process.getuid?.() === 0)('a folder without permission is refused by name', () => {
    const root = fillFolder(temporaryFolder(), { 'a.txt': 'x', 'closed/b.txt': 'x' });
    chmodSync(join(root, 'closed'), 0);
    const { files, refused } = listFolder(root);
    chmodSync(join(root, 'closed'), 0o700);
    expect(files).toEqual(['a.txt']);
    expect(refused).toEqual([{ file: 'closed/', unread: { code: 'noPermission' } }]);
  });

  test('5,000 files are a folder, 5,001 are too many', SLOW, () => {
    const root = temporaryFolder();
    for (let number = 0; number < LIMITS.folderFiles; number++)
      writeFileSync(join(root, `${number}.txt`), '');
    expect(listFolder(root).unread).toBeUndefined();
    expect(listFolder(root).files).toHaveLength(5000);
    writeFileSync(join(root, 'last.txt'), '');
    expect(listFolder(root).unread).toEqual({ code: 'tooManyParts', detail: { limit: 5000 } });
  });

  test('16 levels are walked, the 17th is named', () => {
    const root = temporaryFolder();
    const deep = Array.from({ length: 16 }, (_, level) => `${level}`).join('/');
    mkdirSync(join(root, deep), { recursive: true });
    writeFileSync(join(root, deep, 'a.txt'), '');
    expect(listFolder(root)).toMatchObject({ files: [`${deep}/a.txt`] });
    expect(listFolder(root).unread).toBeUndefined();
    mkdirSync(join(root, deep, '16'));
    expect(listFolder(root).unread).toEqual({ code: 'tooDeep', detail: { limit: 16 } });
  });
});

describe('folderTree', () => {
  const open = (root: string, written: string) => {
    const opened = folderTree(realpathSync(root)).open(written);
    if ('unread' in opened) return opened.unread.code;
    opened.close();
    return 'opened';
  };

  test('a file that vanishes between listing and opening is absent', () => {
    const root = realpathSync(fillFolder(temporaryFolder(), { 'a.txt': 'x' }));
    const tree = folderTree(root);
    rmSync(join(root, 'a.txt'));
    expect(tree.files).toEqual(['a.txt']);
    expect(tree.open('a.txt')).toEqual({ unread: { code: 'absent' } });
  });

  test('paths as clerks write them', () => {
    const root = fillFolder(temporaryFolder(), { '企业/01.docx': 'x' });
    expect(open(root, '企业\\01.docx')).toBe('opened');
    expect(open(root, './企业/01.docx')).toBe('opened');
    expect(open(root, '企业')).toBe('folder');
    expect(open(root, '../01.docx')).toBe('notInFolder');
  });

  test.skipIf(process.platform === 'darwin')(
    'a name in another Unicode form is the file that it can only mean, and says so',
    async () => {
      const name = 'Café 材料.docx';
      const root = fillFolder(temporaryFolder(), {
        [name.normalize('NFD')]: 'x',
        '报送清单.yaml': `企业:\n  - 名称: 甲\n    文件: ${name.normalize('NFC')}\n`,
      });
      const { notice } = await rulesOf();
      const origin = { path: root, name: 'a', form: 'folder' } as const;
      const { listed } = await readSubmission(origin, folderTree(realpathSync(root)), notice, readDocument);
      expect(listed[0]).toMatchObject({
        file: name.normalize('NFC'),
        foundAs: { name: name.normalize('NFD'), why: 'normalisation' },
      });
    },
  );
});
