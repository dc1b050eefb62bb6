// Names that systems and office programs leave behind → skipped; all others are the submission's.

import { describe, expect, test } from 'vitest';
import { isLeftBehind, leftBehindIn } from '../../src/submission/paths.ts';

describe('what is left behind', () => {
  test.each([
    '~$01 甲.docx',
    '~WRL0003.tmp',
    '.~lock.甲.odt#',
    'Thumbs.db',
    'DESKTOP.INI',
    '.DS_Store',
    '._甲.docx',
    '甲.bak',
    '备份.wbk',
  ])('%s', (name) => {
    expect(isLeftBehind(name)).toBe(true);
  });

  test.each(['甲.docx', '~甲.docx', '$甲.docx', 'lock.odt', 'thumbs.db.docx', '_甲.docx', '甲.tmpl'])(
    '%s is a file of the submission',
    (name) => {
      expect(isLeftBehind(name)).toBe(false);
    },
  );

  test.each([
    ['企业/甲.docx', undefined],
    ['企业/~$甲.docx', '企业/~$甲.docx'],
    ['__MACOSX/企业/._甲.docx', '__MACOSX/'],
    ['企业/.git/objects/00', '企业/.git/'],
    ['__MACOSX', undefined],
  ])('of the path %s a folder would skip %s', (path, skipped) => {
    expect(leftBehindIn(path)).toBe(skipped);
  });
});
