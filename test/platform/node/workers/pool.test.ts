// Threads that loop, eat memory, die or print → one document not checked, everything else as ever.

import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Report } from '../../../../src/core/model/finding.ts';
import { openPool, type Pool } from '../../../../src/platform/node/workers/pool.ts';
import { startThread } from '../../../../src/platform/node/workers/thread.ts';
import { BOUNDS } from '../../../../src/platform/node/workers/watchdog.ts';
import { bundled } from '../../../make/bundle.ts';
import { copyOfExample, NOTICE, NOTICE_PATHS } from '../../../make/run.ts';

const OPTIONS = { now: Date.parse('2013-01-15T10:00:00+08:00'), strict: false };
const bugs: string[] = [];
let pool: Pool;

beforeAll(async () => {
  const script = await bundled(join(import.meta.dirname, 'unruly.ts'));
  pool = openPool({
    startThread: () => startThread(script),
    threads: 2,
    onBug: (_, what) => bugs.push(what),
    bounds: { ...BOUNDS, documentMilliseconds: 4000, submissionMilliseconds: 16_000, megabytes: 300 },
  });
});
afterAll(() => pool.close());

/** A copy of the passing example in which one material bears the name of a misdeed. */
function exampleWith(misdeed: string): string {
  const path = copyOfExample('pass-kunshan');
  const list = join(path, '报送清单.yaml');
  const name = (stem: string) => `企业/03_${stem}.docx`;
  writeFileSync(list, readFileSync(list, 'utf8').replace(name('霍尔滕汽车零部件'), name(misdeed)));
  renameSync(join(path, name('霍尔滕汽车零部件')), join(path, name(misdeed)));
  return path;
}

const rules = { notice: NOTICE, noticePaths: NOTICE_PATHS };
const check = async (path: string) =>
  (await pool.run('check', { path, rules, options: OPTIONS, language: 'zh' })).report;

const open = (report: Report) =>
  report.findings
    .filter(({ severity, verdict }) => severity === 'error' && verdict !== 'pass')
    .map(({ file, verdict, why }) => [file, verdict, why?.code === 'unread' ? why.unread.code : why?.code]);

describe('a reader that misbehaves costs its own document', () => {
  test.each([
    ['loop', 'tooSlow'],
    ['heap', 'tooHungry'],
    ['buffers', 'tooHungry'],
    ['throw', 'crashed'],
    ['exit', 'crashed'],
  ])('%s: %s', async (misdeed, code) => {
    const report = await check(exampleWith(misdeed));
    expect(report.verdict).toBe('unchecked');
    expect(open(report)).toEqual([[`企业/03_${misdeed}.docx`, 'unchecked', code]]);
  });

  test('its neighbours in the same run are judged as alone', async () => {
    const reports = await Promise.all(
      ['healthy', 'loop', 'heap', 'healthy', 'exit', 'noise', 'healthy'].map((each) =>
        check(exampleWith(each)),
      ),
    );
    expect(reports.map(({ verdict }) => verdict)).toEqual([
      'pass',
      'unchecked',
      'unchecked',
      'pass',
      'unchecked',
      'pass',
      'pass',
    ]);
    // On a slow machine its clock runs out before the memory does.
    const stopped = expect.stringMatching(/^too(?:Hungry|Slow)$/);
    expect(reports.map(open)[2]).toEqual([['企业/03_heap.docx', 'unchecked', stopped]]);
  });
});

describe('what goes wrong outside the documents costs its submission', () => {
  test('an endless loop while judging', async () => {
    const path = exampleWith('healthy');
    renameSync(path, `${path}-stuck`);
    const stuck = await check(`${path}-stuck`);
    expect([stuck.verdict, ...open(stuck)]).toEqual(['unchecked', [undefined, 'unchecked', 'tooSlow']]);
  });

  test('an error of ours is told once, and the submission is not checked', async () => {
    const path = exampleWith('healthy');
    renameSync(path, `${path}-faulty`);
    const report = await check(`${path}-faulty`);
    expect(report.verdict).toBe('unchecked');
    expect(bugs).toEqual(['Error: our own fault']);
  });

  test('a path that is not there is a UserError, as without threads', async () => {
    await expect(check('/nowhere/at-all')).rejects.toMatchObject({ code: 'noSuchPath' });
  });
});
