// A batch → letters on disk: whole, readable by Notepad, and never left half.

import { spawn } from 'node:child_process';
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { assertStillThere, writeLetters } from '../../src/cli/commands/notify.ts';
import { UserError } from '../../src/core/user-error.ts';
import { alone, inbox } from '../make/batch.ts';
import { SLOW } from '../make/often.ts';
import { ROOT, temporaryFolder } from '../make/run.ts';
import { here } from '../make/shell.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'baosong-notify-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a page and a text for each, in a folder that is made', () => {
  const target = join(folder, '退回', '通知');
  const paths = writeLetters(inbox(), target);
  expect(paths).toHaveLength(8);
  expect(readdirSync(target).sort()).toEqual(paths.map((path) => path.slice(target.length + 1)).sort());
  const text = readFileSync(join(target, '南浦区_补正通知.txt'));
  expect([...text.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
});

test('writing again replaces them by the same bytes', () => {
  const read = () => readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
  writeLetters(inbox(), folder);
  const first = read();
  writeLetters(inbox(), folder);
  expect(read()).toEqual(first);
});

test('a link under the name of a letter is replaced: nothing is written where it leads', () => {
  const other = join(folder, 'other.txt');
  writeFileSync(other, 'kept');
  symlinkSync(other, join(folder, '南浦区_补正通知.txt'));
  symlinkSync(join(folder, 'nowhere'), join(folder, '南浦区_补正通知.html'));
  writeLetters(inbox(), folder);
  expect(readFileSync(other, 'utf8')).toBe('kept');
  expect(readdirSync(folder)).not.toContain('nowhere');
  for (const ending of ['txt', 'html'])
    expect(lstatSync(join(folder, `南浦区_补正通知.${ending}`)).isFile()).toBe(true);
});

test('an inbox that passes gives an empty folder', () => {
  expect(writeLetters(alone(0), join(folder, 'none'))).toEqual([]);
  expect(readdirSync(join(folder, 'none'))).toEqual([]);
});

test('a file where the folder should be is a UserError that names it', () => {
  const target = join(folder, 'taken');
  writeFileSync(target, '');
  expect(() => writeLetters(inbox(), target)).toThrow(UserError);
  try {
    writeLetters(inbox(), target);
  } catch (error) {
    expect(error).toMatchObject({ code: 'cannotWrite', detail: { path: target } });
  }
});

describe('another run that writes into the same folder', () => {
  const INBOX = join(inject('examples'), 'inbox-2012-26');
  const PROGRAM = join(inject('home'), 'bin/baosong.js');
  const notify = (target: string) =>
    new Promise<{ code: number | null; err: string }>((resolve) => {
      const child = spawn(process.execPath, [PROGRAM, 'notify', INBOX, '-o', target, '--no-progress']);
      let err = '';
      child.stderr.on('data', (more) => {
        err += more;
      });
      child.on('close', (code) => resolve({ code, err }));
    });

  test('of the same letters: all are whole, nothing stands beside them, nobody fails', SLOW, async () => {
    const alone = join(folder, 'alone');
    const together = join(folder, 'new', 'together');
    const runs = await Promise.all([alone, together, together, together].map(notify));
    expect(runs).toEqual(runs.map(() => ({ code: 1, err: '' })));
    const read = (at: string) =>
      readdirSync(at).map((name) => [name, readFileSync(join(at, name), 'utf8')] as const);
    expect(read(alone).length).toBeGreaterThan(4);
    expect(read(together)).toEqual(read(alone));
  });

  test.each([
    ['replaced', (path: string) => writeFileSync(path, 'of another inbox')],
    ['taken away', (path: string) => rmSync(path)],
    [
      'a folder now',
      (path: string) => {
        rmSync(path);
        mkdirSync(path);
      },
    ],
  ])('a letter that was %s meanwhile is named, with what to do', (_, disturb) => {
    const [first = '', second = ''] = writeLetters(inbox(), folder);
    const files = [first, second].map((path) => ({ path, content: readFileSync(path, 'utf8') }));
    assertStillThere(files, folder);
    disturb(second);
    expect(() => assertStillThere(files, folder)).toThrow(
      expect.objectContaining({
        code: 'lettersReplaced',
        detail: { path: folder, names: [basename(second)] },
      }),
    );
  });

  test('what cannot be made takes nothing of others with it', () => {
    mkdirSync(join(folder, '南浦区_补正通知.html'));
    writeFileSync(join(folder, '.report.1.part'), 'of another run');
    expect(() => writeLetters(inbox(), folder)).toThrow(expect.objectContaining({ code: 'cannotWrite' }));
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual(['.report.1.part']);
  });
});

describe('a linked folder is refused before anything is read or written', () => {
  /** real/ with a folder below, and links to both; the working folder is where they lie. */
  const withLinks = () => {
    const cwd = realpathSync(folder);
    mkdirSync(join(cwd, 'real', 'below'), { recursive: true });
    symlinkSync('real', join(cwd, 'linked'));
    symlinkSync('nowhere', join(cwd, 'dangling'));
    return cwd;
  };
  const INBOX = join(inject('examples'), 'inbox-2012-26');
  const below = (cwd: string) => readdirSync(cwd, { recursive: true }).sort();

  test.each([
    ['the folder itself', ['notify', INBOX, '-o', 'linked']],
    ['with a slash behind', ['notify', INBOX, '-o', 'linked/']],
    ['a folder on the way', ['notify', INBOX, '-o', 'linked/below']],
    ['one that is to be made behind it', ['notify', INBOX, '-o', './real/../linked/new/deep']],
    ['a link that leads nowhere', ['notify', INBOX, '-o', 'dangling']],
    ['a report of check', ['check', 'nothing-is-read', '-o', 'linked/a.json']],
    ['a report of batch', ['batch', INBOX, '-o', 'linked/below/a.html']],
    ['a report of merge', ['merge', 'nothing.json', '-o', 'linked/a.xlsx']],
  ])('%s', async (_, args) => {
    const cwd = withLinks();
    const before = below(cwd);
    for (const [language, says] of [
      ['zh', '链接'],
      ['en', 'link'],
    ] as const) {
      const { code, out, err } = await here([...args, '--lang', language], cwd);
      expect([code, out, err.trimEnd().split('\n').length]).toEqual([2, '', 1]);
      expect(err).toContain(says);
    }
    expect(below(cwd)).toEqual(before);
  });

  test('by its whole path, outside the working folder too', () => {
    const cwd = withLinks();
    expect(() => writeLetters(inbox(), join(cwd, 'linked'))).toThrow(
      expect.objectContaining({ code: 'linkedFolder' }),
    );
    expect(readdirSync(join(cwd, 'real'))).toEqual(['below']);
  });

  test('a working folder that was itself reached by a link is no hindrance', async () => {
    const cwd = withLinks();
    const args = ['check', join(inject('examples'), 'pass-kunshan'), '-o', 'below/a.json'];
    expect((await here(args, join(cwd, 'linked'))).code).toBe(0);
    expect(readdirSync(join(cwd, 'real', 'below'))).toEqual(['a.json']);
  });
});

test('letters of an earlier run are told by name and left as they are', async () => {
  const target = temporaryFolder();
  const old = ['高新区_补正通知.html', '高新区_补正通知_2.txt'];
  for (const name of [...old, '说明.txt']) writeFileSync(join(target, name), '旧');
  const args = ['notify', 'examples/inbox-2012-26', '--as-of', '2012-11-28 09:30', '-o', target];
  const { out } = await here(args, ROOT);
  expect(out.split('\n')[1]).toBe(
    `文件夹里还有不是这次写的通知：${old.join('、')}，没有动它们；不再要发的，请删去或移走。`,
  );
  for (const name of old) expect(readFileSync(join(target, name), 'utf8')).toBe('旧');
});

test.skipIf(process.platform !== 'linux')(
  'a folder below /proc is refused at once, with the cause and a step',
  () => {
    try {
      writeLetters(inbox(), '/proc/没有/通知');
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({ code: 'cannotWrite', detail: { system: 'ENOENT' } });
    }
  },
);
