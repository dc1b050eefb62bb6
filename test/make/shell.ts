// Arguments → what the program prints and exits with: started as a user starts it, or run here, which is ten times quicker.

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { runIn } from '../../src/cli/main.ts';
import { parseEarly } from '../../src/cli/parse-early.ts';
import { hasProgram } from './often.ts';
import { environmentOf } from './run.ts';

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

const { version: VERSION } = JSON.parse(readFileSync(join(inject('home'), 'package.json'), 'utf8')) as {
  version: string;
};

/**
 * The same without a process, for what a command finds and says: not for what only a process has (streams, signals,
 * memory, the clock of the machine).
 */
export async function here(args: readonly string[], cwd?: string): Promise<Ran> {
  const before = process.cwd();
  if (cwd !== undefined) process.chdir(cwd);
  try {
    return await ran(args, inject('home'));
  } finally {
    process.chdir(before);
  }
}

async function ran(args: readonly string[], home: string): Promise<Ran> {
  const { language, limits } = parseEarly(args);
  const { environment } = environmentOf(language);
  const said = { out: '', err: '' };
  const code = await runIn(
    {
      ...environment,
      version: VERSION,
      noticePaths: { schemas: join(home, 'schemas'), compiled: join(home, 'dist/notices') },
      print: (content) => {
        said.out += typeof content === 'string' ? content : Buffer.from(content).toString();
      },
      warn: (text) => {
        said.err += text;
      },
    },
    args,
    { home, limits },
  );
  return { code, ...said };
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

export const hasTerminal = process.platform === 'linux' && hasProgram('script');
