// 10,000 damaged copies of a healthy file for each reader → a table; every escape fails the run.
// node test/hostile/nightly.mjs [count] [formats,by,comma] [first number]

import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [count = '10000', formats = '', from = '0'] = process.argv.slice(2);
const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
process.stdout.write('| format | mutants | escapes | slowest | outcomes |\n|---|---|---|---|---|\n');
const ran = spawnSync(
  process.execPath,
  [
    join(root, 'node_modules/vitest/vitest.mjs'),
    'run',
    'test/hostile/mutation.test.ts',
    '--tags-filter',
    'slow',
    '--silent=false',
  ],
  {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...process.env,
      BAOSONG_MUTANTS: count,
      BAOSONG_FROM: from,
      ...(formats === '' ? {} : { BAOSONG_FORMATS: formats }),
    },
  },
);
process.exitCode = ran.status ?? 1;
