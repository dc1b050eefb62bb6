// A token without end, in every format → read or refused in time proportional to its length.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openPool, type WorkerPool } from '../../src/platform/node/workers/pool.ts';
import { WORKER_BOUNDS } from '../../src/platform/node/workers/watchdog.ts';
import { startWorker } from '../../src/platform/node/workers/worker-handle.ts';
import { SLOW } from '../make/often.ts';
import { temporaryFolder } from '../make/run.ts';
import { FLOODS, type Flood } from './floods.ts';

/** Stopped by the watcher: nothing that our readers should leave to it. */
const STOPPED = ['tooSlow', 'tooHungry', 'crashed'];

let pool: WorkerPool;
beforeAll(() => {
  pool = openPool({
    startWorker: () => startWorker(join(inject('home'), 'bin/reader.js')),
    workers: 1,
    clock: () => performance.now(),
    onBug: (path, what) => {
      throw new Error(`${path}: ${what}`);
    },
    bounds: { ...WORKER_BOUNDS, documentMilliseconds: 4_000 },
  });
});
afterAll(() => pool.close());

const kinds = [...new Set(FLOODS.map(({ file }) => file))];

describe('floods', () => {
  test.each(kinds)('%s', { ...SLOW, timeout: 300_000 }, async (kind) => {
    expect(await stoppedAmong(FLOODS.filter((each) => each.file === kind))).toEqual([]);
  });

  test('one in forty of them', async () => {
    expect(await stoppedAmong(FLOODS.filter((_, at) => at % 40 === 7))).toEqual([]);
  });

  async function stoppedAmong(floods: readonly Flood[]): Promise<string[]> {
    const folder = temporaryFolder();
    const stopped: string[] = [];
    for (const { what, file, bytes } of floods) {
      const path = join(folder, file);
      writeFileSync(path, bytes());
      const [counted] = await pool.run('count', { path });
      const code = counted?.document.unread?.code ?? 'facts';
      if (STOPPED.includes(code)) stopped.push(`${what}: ${code}`);
    }
    return stopped;
  }
});
