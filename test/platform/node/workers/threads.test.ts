// Which submissions are read beside a thread that watches, and which by one: told by how many threads a run starts.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkCommand } from '../../../../src/cli/commands/check.ts';
import { openPool, type Pool } from '../../../../src/platform/node/workers/pool.ts';
import { startThread } from '../../../../src/platform/node/workers/thread.ts';
import { BOUNDS } from '../../../../src/platform/node/workers/watchdog.ts';
import {
  EXAMPLES,
  environmentOf,
  fillFolder,
  NOTICE_PATHS,
  ROOT,
  temporaryFolder,
} from '../../../make/run.ts';

const OPTIONS = { output: [], quiet: true, mask: false, failOn: 'error', strict: false };
const READER = join(ROOT, 'bin/reader.js');

async function threadsOf(paths: readonly string[], notice?: string): Promise<number> {
  const { environment } = environmentOf();
  let threads = 0;
  const counting = {
    ...environment,
    startThread() {
      threads++;
      return environment.startThread();
    },
  };
  await checkCommand(paths, { ...OPTIONS, ...(notice === undefined ? {} : { notice }) }, counting);
  return threads;
}

const example = (name: string) => join(EXAMPLES, name);
const foreign = join(ROOT, 'test/fixtures/notices/shumu-2031-7.yaml');

describe('threads', () => {
  test.each<[string, number, readonly string[], string?]>([
    ['none for Word documents', 0, [example('pass-kunshan'), example('fail-late')]],
    ['one for a PDF, and all that follows', 1, [example('pass-more-than-asked'), example('pass-kunshan')]],
    ['one for a notice from elsewhere', 1, [example('pass-kunshan')], foreign],
  ])('%s', async (_, threads, paths, notice) => {
    expect(await threadsOf(paths, notice)).toBe(threads);
  });
});

describe('a notice whose pattern never comes to an end', () => {
  let pool: Pool;
  beforeAll(() => {
    pool = openPool({
      startThread: () => startThread(READER),
      threads: 1,
      onBug: (_, what) => expect.unreachable(what),
      bounds: { ...BOUNDS, submissionMilliseconds: 2000 },
    });
  });
  afterAll(() => pool.close());

  test('costs the submission that meets it: unchecked', async () => {
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
    const options = { now: 0, strict: false };
    const { report } = await pool.run('check', { path, rules, options, language: 'zh' });
    expect(report.verdict).toBe('unchecked');
    expect(report.findings.flatMap(({ why }) => (why?.code === 'unread' ? why.unread.code : []))).toContain(
      'tooSlow',
    );
  });
});
