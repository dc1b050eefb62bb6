// The program says the same whether the bytecode that the build kept is there, cut short, of another engine, or gone.

import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { EXAMPLES, temporaryFolder } from './make/run.ts';

const HOME = inject('home');
const FOLDER = join(EXAMPLES, 'fail-length-short');

function copyOfProgram(): string {
  const home = temporaryFolder();
  for (const part of ['bin', 'dist', 'schemas', 'package.json'])
    cpSync(join(HOME, part), join(home, part), { recursive: true });
  symlinkSync(join(HOME, 'node_modules'), join(home, 'node_modules'), 'junction');
  return home;
}

function kept(home: string): string[] {
  const files = readdirSync(join(home, 'dist'), { recursive: true, encoding: 'utf8' });
  return files.filter((name) => name.endsWith('.jsc')).map((name) => join(home, 'dist', name));
}

function run(home: string) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(home, 'bin/baosong.js'), 'check', FOLDER],
    { encoding: 'utf8' },
  );
  return { status, stdout, stderr };
}

test('the build keeps it for every start', () => {
  const names = kept(HOME).map((path) => path.slice(HOME.length));
  expect(names).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/cli\.jsc$/),
      expect.stringMatching(/commands-check\.jsc$/),
    ]),
  );
});

test.each<[string, (path: string) => void]>([
  ['gone', (path) => rmSync(path)],
  ['empty', (path) => writeFileSync(path, '')],
  ['cut short', (path) => writeFileSync(path, readFileSync(path).subarray(0, 5_000))],
  [
    'of another engine',
    (path) => {
      const bytes = readFileSync(path);
      bytes.writeUInt32LE(bytes.readUInt32LE(4) ^ 0xffff, 4); // the second word tells the version
      writeFileSync(path, bytes);
    },
  ],
])('%s', (_, spoil) => {
  const home = copyOfProgram();
  for (const path of kept(home)) spoil(path);
  expect(run(home)).toEqual(run(HOME));
  expect(run(home).status).toBe(1);
});

test('a program that was not built says so, and what to do', () => {
  const home = copyOfProgram();
  rmSync(join(home, 'dist'), { recursive: true });
  expect(run(home)).toEqual({
    status: 2,
    stdout: '',
    stderr: expect.stringMatching(/^程序还没有装好.*npm ci\n/),
  });
});
