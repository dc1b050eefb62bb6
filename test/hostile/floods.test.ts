// A token without end, in every format → read or refused in time proportional to its length.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openPool, type Pool } from '../../src/platform/node/workers/pool.ts';
import { startThread } from '../../src/platform/node/workers/thread.ts';
import { BOUNDS } from '../../src/platform/node/workers/watchdog.ts';
import { temporaryFolder } from '../make/run.ts';
import { FLOODS } from './floods.ts';

/** Stopped by the watcher: nothing that our readers should leave to it. */
const STOPPED = ['tooSlow', 'tooHungry', 'crashed'];

let pool: Pool;
beforeAll(() => {
  pool = openPool({
    startThread: () => startThread(join(inject('home'), 'bin/reader.js')),
    threads: 1,
    onBug: (path, what) => {
      throw new Error(`${path}: ${what}`);
    },
    bounds: { ...BOUNDS, documentMilliseconds: 4_000 },
  });
});
afterAll(() => pool.close());

const kinds = [...new Set(FLOODS.map(({ file }) => file))];

describe('floods', () => {
  test.each(kinds)(
    '%s',
    async (kind) => {
      const folder = temporaryFolder();
      const stopped: string[] = [];
      for (const { what, file, bytes } of FLOODS.filter((each) => each.file === kind)) {
        const path = join(folder, file);
        writeFileSync(path, bytes);
        const [counted] = await pool.run('count', { path });
        const code = counted?.document.unread?.code ?? 'facts';
        if (STOPPED.includes(code)) stopped.push(`${what}: ${code}`);
      }
      expect(stopped).toEqual([]);
    },
    300_000,
  );
});
