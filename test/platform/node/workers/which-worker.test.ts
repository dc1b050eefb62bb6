// Which submissions are read in the main thread, and which by a worker: told by how many workers a run starts.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkCommand } from '../../../../src/cli/commands/check.ts';
import { keepFor } from '../../../../src/core/reporters/index.ts';
import { openPool, type WorkerPool } from '../../../../src/platform/node/workers/pool.ts';
import { readProgress } from '../../../../src/platform/node/workers/protocol.ts';
import { WORKER_BOUNDS } from '../../../../src/platform/node/workers/watchdog.ts';
import { type StartedWorker, startWorker } from '../../../../src/platform/node/workers/worker-handle.ts';
import { SLOW } from '../../../make/often.ts';
import {
  EXAMPLES,
  environmentOf,
  fillFolder,
  NOTICE_PATHS,
  ROOT,
  temporaryFolder,
} from '../../../make/run.ts';

const OPTIONS = { output: [], quiet: true, mask: false, failOn: 'error' as const, strict: false };
const READER = join(ROOT, 'bin/reader.js');

async function workersOf(paths: readonly string[], notice?: string): Promise<number> {
  const { environment } = environmentOf();
  let workers = 0;
  const counting = {
    ...environment,
    startWorker() {
      workers++;
      return environment.startWorker();
    },
  };
  await checkCommand(paths, { ...OPTIONS, ...(notice === undefined ? {} : { notice }) }, counting);
  return workers;
}

const example = (name: string) => join(EXAMPLES, name);
const foreign = join(ROOT, 'test/fixtures/notices/shumu-2031-7.yaml');

describe('workers', () => {
  test.each<[string, number, readonly string[], string?]>([
    ['none for Word documents', 0, [example('pass-kunshan'), example('fail-late')]],
    ['one for a notice from elsewhere', 1, [example('pass-kunshan')], foreign],
  ])('%s', async (_, workers, paths, notice) => {
    expect(await workersOf(paths, notice)).toBe(workers);
  });

  test('one for a PDF, and all that follows', SLOW, async () => {
    expect(await workersOf([example('pass-more-than-asked'), example('pass-kunshan')])).toBe(1);
  });
});

describe('a notice whose pattern never comes to an end', () => {
  let pool: WorkerPool;
  beforeAll(() => {
    let started: StartedWorker | undefined;
    let now = 0;
    pool = openPool({
      startWorker() {
        started = startWorker(READER);
        return started;
      },
      workers: 1,
      // While it judges, each look at the clock finds five more seconds gone: nobody waits for the pattern.
      clock() {
        if (started && readProgress(started.progress).stage === 'judging') now += 5000;
        return now;
      },
      onBug: (_, what) => expect.unreachable(what),
      bounds: WORKER_BOUNDS,
    });
  });
  afterAll(() => pool.close());

  test('costs the submission that meets it: unchecked', SLOW, async () => {
    const folder = temporaryFolder();
    const notice = join(folder, 'notice.yaml');
    const must = "at: /lists/*/name/text\n    must: { type: string, pattern: '^(a+)+$' }";
    const text = readFileSync(foreign, 'utf8').replace(/at: \/counts\/lists\n +must: .*/, () => must);
    expect(text).toContain(must);
    writeFileSync(notice, text);
    const list = `branch: 东湖分馆\nlists:\n  - name: ${'a'.repeat(60)}!\n    file: a.txt\n`;
    const path = join(folder, '东湖');
    fillFolder(path, { 'manifest.yaml': list, 'a.txt': '甲' });
    const rules = { notice, noticePaths: NOTICE_PATHS };
    const settings = { now: 0, strict: false, keep: keepFor(['text'], 'inbox') };
    const report = await pool.run('summarize', { path, rules, settings });
    expect(report.verdict).toBe('unchecked');
    expect(report.findings.flatMap(({ why }) => (why?.code === 'unread' ? why.unread.code : []))).toContain(
      'tooSlow',
    );
  });
});
