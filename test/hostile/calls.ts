// A run under strace → every file that was opened or changed, every network call.

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hasProgram } from '../make/often.ts';
import { temporaryFolder } from '../make/run.ts';

export interface Call {
  readonly name: string;
  readonly line: string;
  readonly path: string;
}

const TRACED =
  'open,openat,creat,mkdir,mkdirat,unlink,unlinkat,rename,renameat,renameat2,link,symlink,chmod,truncate,connect,bind,socket,execve';

export const hasStrace = process.platform === 'linux' && hasProgram('strace');

/** Those that failed are among them; Node's compile cache, which test/bin/compile-cache.test.ts looks at, is not. */
export function callsOf(program: string, args: readonly string[]): Call[] {
  const log = join(temporaryFolder(), 'calls');
  const cache = temporaryFolder();
  const strace = ['-f', '-qq', '-s', '4096', '-e', `trace=${TRACED}`, '-o', log];
  spawnSync('strace', [...strace, process.execPath, program, ...args], {
    timeout: 120_000,
    env: { PATH: process.env['PATH'] ?? '', XDG_CACHE_HOME: cache },
  });
  const calls = readFileSync(log, 'utf8').split('\n').flatMap(callIn);
  return calls.filter(({ path }) => !path.startsWith(`${cache}/`));
}

function callIn(line: string): Call[] {
  const [, name = '', rest = ''] = /^\d+ +(\w+)\((.*)/.exec(line) ?? [];
  const path = /"((?:[^"\\]|\\.)*)"/.exec(rest)?.[1] ?? '';
  return name === '' ? [] : [{ name, line, path: decoded(path) }];
}

/** strace writes bytes beyond ASCII in octal. */
function decoded(path: string): string {
  const bytes = path.replace(/\\(\d{1,3})/g, (_, octal: string) =>
    String.fromCharCode(Number.parseInt(octal, 8)),
  );
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

const isOpening = ({ name }: Call) => name === 'open' || name === 'openat';

/** What was opened, or tried, below none of these. */
export function strangers(calls: readonly Call[], allowed: readonly string[]): string[] {
  return calls
    .filter((call) => isOpening(call) && call.path !== '')
    .filter(({ path }) => !allowed.some((root) => path === root || path.startsWith(`${root}/`)))
    .map(({ line }) => line);
}

/** What was made, changed or removed, or spoken to over a network. */
export function changes(calls: readonly Call[]): string[] {
  const isChange = (call: Call) => {
    if (isOpening(call)) return /O_WRONLY|O_RDWR|O_CREAT/.test(call.line) && !call.path.startsWith('/dev/');
    return call.name === 'socket' ? /AF_INET|AF_UNIX/.test(call.line) : call.name !== 'execve';
  };
  return calls.filter(isChange).map(({ line }) => line);
}
