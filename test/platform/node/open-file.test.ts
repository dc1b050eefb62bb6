// Paths inside a folder on disk → an opened regular file and nothing else.

import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, realpathSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openInside } from '../../../src/platform/node/open-file.ts';
import type { OpenFile } from '../../../src/submission/file-tree.ts';
import { fillFolder, temporaryFolder } from '../../make/run.ts';

describe('openInside', () => {
  const codeOf = (root: string, ...parts: readonly string[]) => {
    const opened = openInside(root, parts);
    if ('unread' in opened) return opened.unread.code;
    opened.close();
    return 'opened';
  };

  const folder = () => realpathSync(fillFolder(temporaryFolder(), { 'in/a.txt': 'alpha', 'b.txt': 'beta' }));

  function held(root: string, ...parts: readonly string[]): OpenFile {
    const opened = openInside(root, parts);
    if ('unread' in opened) throw new Error(opened.unread.code);
    return opened;
  }

  test('a regular file is read by any stretch, and cut at its end', () => {
    const { source, close } = held(folder(), 'in', 'a.txt');
    const read = (offset: number, length: number) => Buffer.from(source.read(offset, length)).toString();
    expect([source.size, read(0, 5), read(1, 3), read(3, 99), read(5, 1), read(9, 1)]).toEqual([
      5,
      'alpha',
      'lph',
      'ha',
      '',
      '',
    ]);
    close();
  });

  test('a file that shrinks while it is read is cut, not waited for', () => {
    const root = folder();
    const { source, close } = held(root, 'b.txt');
    truncateSync(join(root, 'b.txt'), 2);
    expect(Buffer.from(source.read(0, 4)).toString()).toBe('be');
    close();
  });

  test('no link is followed, on no step and to nowhere', () => {
    const root = folder();
    const outside = fillFolder(temporaryFolder(), { 'secret.txt': 'x' });
    symlinkSync(join(outside, 'secret.txt'), join(root, 'file'));
    symlinkSync(outside, join(root, 'folder'));
    symlinkSync(join(root, 'b.txt'), join(root, 'inner'));
    symlinkSync('nowhere', join(root, 'dangling'));
    symlinkSync('loop', join(root, 'loop'));
    expect(codeOf(root, 'file')).toBe('link');
    expect(codeOf(root, 'folder', 'secret.txt')).toBe('link');
    expect(codeOf(root, 'inner')).toBe('link');
    expect(codeOf(root, 'dangling')).toBe('link');
    expect(codeOf(root, 'loop')).toBe('link');
  });

  test('a folder, a file taken for a folder, and nothing at all', () => {
    const root = folder();
    expect(codeOf(root, 'in')).toBe('folder');
    expect(codeOf(root, 'b.txt', 'c.txt')).toBe('notRegular');
    expect(codeOf(root, 'c.txt')).toBe('absent');
    expect(codeOf(root, 'no', 'c.txt')).toBe('absent');
    expect(codeOf(root, 'x'.repeat(300))).toBe('absent');
    expect(codeOf(join(root, 'gone'), 'b.txt')).toBe('absent');
  });

  test.skipIf(process.platform === 'win32')('a pipe does not make anybody wait', () => {
    const root = folder();
    execFileSync('mkfifo', [join(root, 'pipe')]);
    expect(codeOf(root, 'pipe')).toBe('notRegular');
  });

  test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)('a file without permission', () => {
    const root = folder();
    mkdirSync(join(root, 'closed'));
    writeFileSync(join(root, 'closed', 'a.txt'), 'x');
    chmodSync(join(root, 'closed', 'a.txt'), 0);
    expect(codeOf(root, 'closed', 'a.txt')).toBe('noPermission');
  });
});
