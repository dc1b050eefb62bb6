// Names and paths in a submission → files there, or why not; what systems and office programs left behind.

import { posix, win32 } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isLeftBehind, leftBehindIn, partsOf } from '../../src/submission/paths.ts';

describe('partsOf', () => {
  test.each([
    ['a.docx', ['a.docx']],
    ['企业/01 甲.docx', ['企业', '01 甲.docx']],
    ['企业\\01.docx', ['企业', '01.docx']],
    ['./企业//01.docx', ['企业', '01.docx']],
    ['..a/b..docx', ['..a', 'b..docx']],
    ['.hidden', ['.hidden']],
    ['~甲.docx', ['~甲.docx']],
    ['console.docx', ['console.docx']],
    ['COM10.docx', ['COM10.docx']],
  ])('%s stays inside', (written, parts) => {
    expect(partsOf(written)).toEqual(parts);
  });

  test.each([
    '',
    '.',
    './',
    '..',
    '../a.docx',
    'a/../../b.docx',
    'a\\..\\..\\b.docx',
    '/etc/hostname',
    '\\Windows\\win.ini',
    '//server/share/a.docx',
    '\\\\server\\share\\a.docx',
    '\\\\?\\C:\\a.docx',
    '\\\\.\\pipe\\a',
    'C:\\a.docx',
    'c:a.docx',
    'D:/a.docx',
    'file:///etc/hostname',
    'https://example.com/a.docx',
    'mailto:a@example.com',
    '~/a.docx',
    '~root/a.docx',
    'a\0.docx',
  ])('%j is not in the folder', (written) => {
    expect(partsOf(written)).toEqual({ unread: { code: 'notInFolder' } });
  });

  test.each([
    ['CON', 'CON'],
    ['企业/nul.docx', 'nul.docx'],
    ['aux.tar.gz', 'aux.tar.gz'],
    ['COM1', 'COM1'],
    ['lpt³.txt', 'lpt³.txt'],
    ['CONIN$', 'CONIN$'],
    ['企业/01.docx.', '01.docx.'],
    ['企业 /01.docx', '企业 '],
    ['01.docx ', '01.docx '],
    ['01.docx:stream', '01.docx:stream'],
    ['what?.docx', 'what?.docx'],
    ['a|b', 'a|b'],
  ])('%j cannot be a name on Windows', (written, part) => {
    expect(partsOf(written)).toEqual({ unread: { code: 'reservedName', detail: { part } } });
  });

  test('what either system takes for absolute is outside on both', () => {
    const pieces = ['/', '\\', ':', '?', '~', '.', 'C', 'z', '甲', ' '];
    const anyPath = fc.array(fc.constantFrom(...pieces), { maxLength: 6 }).map((all) => all.join(''));
    const isAbsolute = (path: string) => posix.isAbsolute(path) || win32.isAbsolute(path);
    const isOutside = (path: string) => {
      expect(partsOf(path)).toEqual({ unread: { code: 'notInFolder' } });
    };
    fc.assert(fc.property(anyPath.filter(isAbsolute), isOutside), { numRuns: 2000 });
  });
});

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
