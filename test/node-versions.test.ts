// The same submissions on each Node that the program supports → the same bytes, the same exit code, nothing on stderr.

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { EXAMPLES } from './make/run.ts';

const PROGRAM = join(inject('home'), 'bin/baosong.js');
const LIST = process.env['BAOSONG_NODES'];
/** Others than the one that runs this: .ci/run installs them, on a developer's machine there may be none. */
const OTHERS = LIST?.split(':') ?? [];

const example = (name: string) => join(EXAMPLES, name);
const AT = ['--as-of', '2012-12-20 10:00'];
const RUNS: readonly (readonly [name: string, args: readonly string[], code: number])[] = [
  ['the passing example', ['check', example('pass-kunshan')], 0],
  [
    'the passing example as JSON, in English',
    ['check', example('pass-kunshan'), '-f', 'json', '--lang', 'en'],
    0,
  ],
  ['a failing one', ['check', example('fail-length-short')], 1],
  ['one with a PDF, read in a thread', ['check', example('pass-more-than-asked')], 0],
  ['an inbox', ['batch', example('inbox-2012-26'), ...AT, '--no-progress'], 1],
  ['an inbox as a page', ['batch', example('inbox-2012-26'), ...AT, '--no-progress', '-f', 'html'], 1],
  ['an inbox as a table', ['batch', example('inbox-2012-26'), ...AT, '--no-progress', '-f', 'csv'], 1],
  ['the requirements', ['explain'], 0],
  ['the help', ['--help'], 0],
];

function run(node: string, args: readonly string[]) {
  const env = { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '', TZ: 'Asia/Shanghai' };
  const { status, stdout, stderr } = spawnSync(node, [PROGRAM, ...args], { env, maxBuffer: 2 ** 26 });
  return { code: status, err: stderr.toString(), out: stdout };
}

test.runIf(process.env['CI'])('where CI runs, the others are there', () => {
  const versions = OTHERS.map(
    (node) => spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.split('.')[0],
  );
  expect(versions).toEqual(['v22', 'v24', 'v26']);
});

describe.each(RUNS)('%s', (_, args, code) => {
  const own = run(process.execPath, args);

  test('on this Node: nothing on stderr', () => {
    expect(own).toMatchObject({ code, err: '' });
    expect(own.out.length).toBeGreaterThan(100);
  });

  test.each(OTHERS)('on %s: the same', (node) => {
    const other = run(node, args);
    expect(other).toMatchObject({ code, err: '' });
    expect(other.out.equals(own.out), other.out.toString()).toBe(true);
  });
});
