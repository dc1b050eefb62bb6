// Arguments → what the program, started as a user starts it, prints and exits with.

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { inject } from 'vitest';

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Surroundings {
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

const PROGRAM = join(inject('home'), 'bin/baosong.js');
const PLAIN = { PATH: process.env['PATH'] ?? '', LANG: 'zh_CN.UTF-8', TZ: 'Asia/Shanghai' };

/** Runs the program in a environment of few variables. */
export function baosong(args: readonly string[], { env = {}, cwd }: Surroundings = {}): Ran {
  const ran = spawnSync(process.execPath, [PROGRAM, ...args], {
    env: { ...PLAIN, ...env },
    encoding: 'utf8',
    timeout: 60_000,
    maxBuffer: 2 ** 26,
    ...(cwd === undefined ? {} : { cwd }),
  });
  return { code: ran.status, out: ran.stdout, err: ran.stderr };
}

/** The same on a terminal of its own (util-linux `script`); everything comes back as `out`. */
export function onTerminal(args: readonly string[], env: Readonly<Record<string, string>> = {}): Ran {
  const command = [process.execPath, PROGRAM, ...args].map((arg) => `'${arg}'`).join(' ');
  const ran = spawnSync('script', ['-qec', command, '/dev/null'], {
    env: { ...PLAIN, TERM: 'xterm', ...env },
    encoding: 'utf8',
    timeout: 60_000,
  });
  return { code: ran.status, out: ran.stdout, err: ran.stderr };
}

export const hasTerminal = spawnSync('script', ['-qec', 'true', '/dev/null']).status === 0;
