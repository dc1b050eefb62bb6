// Reports that meet a pipe that closes, a disk that is full, an interrupt → whole or not at all.

import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { SLOW } from '../make/often.ts';
import { copyOfExample, temporaryFolder } from '../make/run.ts';
import { here } from '../make/shell.ts';
import { folderNaming, LIST, relist } from './folder.ts';

const isRoot = process.getuid?.() === 0;
const isWindows = process.platform === 'win32';
const PROGRAM = join(inject('home'), 'bin/baosong.js');
const shell = (command: string, folder: string) =>
  spawnSync('sh', ['-c', command, process.execPath, PROGRAM, folder], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });

describe.skipIf(isWindows)('pipes', () => {
  test('a long report arrives whole', () => {
    const folder = folderNaming('企业/没有.docx');
    const lines = Array.from({ length: 180 }, (_, at) => `  - 台账/没有这份材料的第${at}号.docx`);
    relist(folder, '台账:\n', `台账:\n${lines.join('\n')}\n`);
    const { stdout } = shell('"$0" "$1" check -f json "$2" | cat', folder);
    expect(stdout.length).toBeGreaterThan(2 * 65_536);
    expect(JSON.parse(stdout).verdict).toBe('fail');
  });

  test.each(['"$0" "$1" check "$2" | head -n 1', '"$0" "$1" check -f json "$2" | true'])(
    'a reader that goes away: %s',
    SLOW,
    (command) => {
      const { status, stderr } = shell(command, folderNaming('企业/没有.docx'));
      expect([status, stderr]).toEqual([0, '']);
    },
  );
});

describe('files', () => {
  const report = (path: string) => here(['check', copyOfExample('pass-kunshan'), '-o', path]);

  test('a report over an old one is whole, and nothing stands beside it', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'a.json');
    writeFileSync(path, 'old');
    expect((await report(path)).code).toBe(0);
    expect(JSON.parse(readFileSync(path, 'utf8')).verdict).toBe('pass');
    expect(readdirSync(folder)).toEqual(['a.json']);
  });

  test('a folder in its place, a folder that is not there: 2, and nothing is left', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'a.json'));
    for (const path of [join(folder, 'a.json'), join(folder, 'none', 'b.json')]) {
      const { code, err } = await report(path);
      expect([code, err === '']).toEqual([2, false]);
    }
    expect(readdirSync(folder)).toEqual(['a.json']);
  });

  test.skipIf(isRoot || isWindows)(
    'a folder that may not be written to: 2, and nothing is left',
    async () => {
      const closed = join(temporaryFolder(), 'closed');
      mkdirSync(closed, { mode: 0o555 });
      expect((await report(join(closed, 'a.json'))).code).toBe(2);
      expect(readdirSync(closed)).toEqual([]);
    },
  );

  test.skipIf(isWindows)('a file that may not grow so far: 2, the old report stays', SLOW, () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'a.json'), 'old');
    const program = [process.execPath, PROGRAM, copyOfExample('pass-kunshan'), join(folder, 'a.json')];
    const ran = spawnSync('bash', ['-c', 'ulimit -f 20; "$0" "$1" check "$2" -q -o "$3"', ...program]);
    expect(ran.status).toBe(2);
    expect(readdirSync(folder)).toEqual(['a.json']);
    expect(readFileSync(join(folder, 'a.json'), 'utf8')).toBe('old');
  });

  // Only root may mount a small disk to fill it.
  test.skipIf(!isRoot || process.platform !== 'linux')(
    'a full disk: 2, the old report stays',
    async ({ skip }) => {
      const disk = join(temporaryFolder(), 'disk');
      mkdirSync(disk);
      const mount = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=16k', 'tmpfs', disk]);
      if (mount.status !== 0) skip('no disk could be mounted');
      try {
        writeFileSync(join(disk, 'a.json'), 'old');
        writeFileSync(join(disk, 'fill'), Buffer.alloc(8_000));
        const { code, err } = await report(join(disk, 'a.json'));
        expect([code, err === '']).toEqual([2, false]);
        expect(readdirSync(disk).sort()).toEqual(['a.json', 'fill']);
        expect(readFileSync(join(disk, 'a.json'), 'utf8')).toBe('old');
      } finally {
        spawnSync('umount', [disk]);
      }
    },
  );
});

test.skipIf(isWindows)('an interrupt ends at once and leaves nothing behind', async () => {
  const folder = temporaryFolder();
  const lines = Array.from({ length: 15_000 }, (_, at) => `  - 台账/${at}.docx`);
  writeFileSync(join(folder, LIST), `地区: 昆山市\n台账:\n${lines.join('\n')}\n`);
  const reports = temporaryFolder();
  const child = spawn(process.execPath, [PROGRAM, 'check', folder, '-o', join(reports, 'r.json')]);
  setTimeout(() => child.kill('SIGINT'), 400);
  const end = await new Promise((resolve) => child.on('exit', (code, signal) => resolve(code ?? signal)));
  expect([130, 'SIGINT']).toContain(end);
  expect(readdirSync(folder)).toEqual([LIST]);
  expect(readdirSync(reports)).toEqual([]);
});

describe.skipIf(isWindows)('what is no file', () => {
  const passing = () => copyOfExample('pass-kunshan');

  test('a device stays a device; a full one is 2', async () => {
    expect((await here(['check', passing(), '-q', '-f', 'json', '-o', '/dev/null'])).code).toBe(0);
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
    if (!existsSync('/dev/full')) return;
    const { code, err } = await here(['check', passing(), '-f', 'json', '-o', '/dev/full']);
    expect([code, err.includes('ENOSPC')]).toEqual([2, true]);
    expect(statSync('/dev/full').isCharacterDevice()).toBe(true);
  });

  test('a link stays a link, and the report goes where it leads', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'old.json'), 'old');
    symlinkSync('old.json', join(folder, 'r.json'));
    expect((await here(['check', passing(), '-o', join(folder, 'r.json')])).code).toBe(0);
    expect(lstatSync(join(folder, 'r.json')).isSymbolicLink()).toBe(true);
    expect(JSON.parse(readFileSync(join(folder, 'old.json'), 'utf8')).verdict).toBe('pass');
    expect(readdirSync(folder).sort()).toEqual(['old.json', 'r.json']);
  });

  test('a pipe takes the report whole', SLOW, () => {
    const { stdout } = shell('"$0" "$1" check -f json "$2" -o /dev/stdout | cat', passing());
    expect(JSON.parse(stdout).verdict).toBe('pass');
  });

  test.skipIf(!existsSync('/dev/full'))('a screen that takes nothing more: 2, in one sentence', () => {
    const { status, stderr } = shell('"$0" "$1" check "$2" > /dev/full', passing());
    expect([status, stderr]).toEqual([
      2,
      expect.stringMatching(/^报告没有完整显示出来：磁盘满了（ENOSPC）。[^\n]*\n$/),
    ]);
  });
});

/** Handles run out, the memory figure is not given: what the process is started with, so that nothing is left behind. */
describe.skipIf(isWindows)('a system that gives nothing', () => {
  const ended = (command: string, ...given: string[]) =>
    spawnSync('sh', ['-c', command, process.execPath, PROGRAM, ...given], { encoding: 'utf8' });

  test.each(['zh', 'en'])('no figure of memory: one sentence, 2 (%s)', SLOW, (language) => {
    const example = join(inject('examples'), 'inbox-2012-26');
    const withoutMemory = join(temporaryFolder(), 'no-memory.cjs');
    writeFileSync(withoutMemory, 'process.memoryUsage.rss = () => { throw new Error("no figure"); };');
    const { status, stdout, stderr } = ended(
      '"$0" -r "$2" "$1" batch "$3" --no-progress --lang "$4"',
      withoutMemory,
      example,
      language,
    );
    expect([status, stdout, stderr.trimEnd().split('\n').length]).toEqual([2, '', 1]);
    expect(stderr).toMatch(
      language === 'zh' ? /^电脑没有给出/ : /^Nothing was finished: the system did not give/,
    );
  });

  // With fewer, Node itself does not start; with more, everything can be read.
  test.for([20, 22, 24])(
    '%i file handles: a whole report or one sentence, never a stack',
    SLOW,
    (handles, { skip }) => {
      // Another Node may not even start with so few.
      const nothing = join(temporaryFolder(), 'nothing.js');
      writeFileSync(nothing, '');
      if (ended(`ulimit -n ${handles}; "$0" "$2"`, nothing).status !== 0) skip();
      const example = join(inject('examples'), 'inbox-2012-26');
      const { status, stderr } = ended(`ulimit -n ${handles}; "$0" "$1" batch "$2" --no-progress`, example);
      expect(stderr).not.toMatch(/\n\s+at |node:internal/);
      expect([0, 1, 2]).toContain(status);
      if (status === 2) expect(stderr).toMatch(/^电脑没有给出检查要用的内存、文件或线程/);
    },
  );
});
