// Paths as a list may write them → parts inside the folder, or refused; alike on every system.

import { posix, win32 } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { partsOf } from '../../src/submission/paths.ts';

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
