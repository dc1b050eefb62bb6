// What is read in the main thread, and what by a worker: told by what a run asks of the workers that it starts.

import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkCommand } from '../../../../src/cli/commands/check.ts';
import { keepFor } from '../../../../src/core/reporters/index.ts';
import { openPool, type WorkerPool } from '../../../../src/platform/node/workers/pool.ts';
import { type Request, readProgress } from '../../../../src/platform/node/workers/protocol.ts';
import { WORKER_BOUNDS } from '../../../../src/platform/node/workers/watchdog.ts';
import { type StartedWorker, startWorker } from '../../../../src/platform/node/workers/worker-handle.ts';
import { makeDocx, paragraph } from '../../../make/docx.ts';
import { SLOW } from '../../../make/often.ts';
import { makePdf } from '../../../make/pdf.ts';
import {
  copyOfExample,
  EXAMPLES,
  environmentOf,
  fillFolder,
  NOTICE_PATHS,
  ROOT,
  temporaryFolder,
} from '../../../make/run.ts';

const OPTIONS = { output: [], quiet: true, mask: false, failOn: 'error' as const, strict: false };
const READER = join(ROOT, 'bin/reader.js');

interface Asked {
  /** What each worker was asked: `document a.pdf`, `summarize 吴中区 after 2`, which were read elsewhere. */
  readonly asked: readonly string[];
  readonly said: string;
}

interface Slowness {
  readonly processor?: () => number;
}

async function askedBy(
  paths: readonly string[],
  options: { readonly notice?: string; readonly output?: readonly string[] } = {},
  slowness: Slowness = {},
): Promise<Asked> {
  const { environment, printed } = environmentOf();
  const asked: string[] = [];
  const listening = {
    ...environment,
    ...slowness,
    startWorker() {
      const started = environment.startWorker();
      const post = started.worker.postMessage.bind(started.worker);
      started.worker.postMessage = (request: Request) => {
        const { size } = request.attempt.known;
        asked.push(`${request.kind} ${basename(request.input.path)}${size > 0 ? ` after ${size}` : ''}`);
        post(request);
      };
      return started;
    },
  };
  await checkCommand(paths, { ...OPTIONS, quiet: false, asOf: '2012-12-20 10:00', ...options }, listening);
  return { asked, said: printed() };
}

const example = (name: string) => join(EXAMPLES, name);
const foreign = join(ROOT, 'test/fixtures/notices/shumu-2031-7.yaml');

/** The passing example with another file in place of one of its documents. */
function exampleWith(bytes: Uint8Array, ending = 'docx'): string {
  const path = copyOfExample('pass-kunshan');
  const [old, own] = ['企业/03_霍尔滕汽车零部件.docx', `企业/另一份.${ending}`];
  const list = join(path, '报送清单.yaml');
  writeFileSync(list, readFileSync(list, 'utf8').replace(old, own));
  rmSync(join(path, old));
  writeFileSync(join(path, own), bytes);
  return path;
}

const TEXT = paragraph('和谐').repeat(60);
const noise = (length: number) => {
  let state = 1;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state >>> 24;
  });
};

describe('what is asked of workers', () => {
  test('nothing for Word documents', async () => {
    expect((await askedBy([example('pass-kunshan'), example('fail-late')])).asked).toEqual([]);
  });

  test('nothing for a document that is large by its pictures', async () => {
    const path = exampleWith(makeDocx(TEXT, { files: { 'word/media/image1.jpeg': noise(2_000_000) } }));
    const { asked, said } = await askedBy([path]);
    expect([asked, said.includes('另一份.docx')]).toEqual([[], true]);
  });

  test('all of it for a notice from elsewhere, a zip, and a list that nobody writes', async () => {
    const path = copyOfExample('pass-kunshan');
    const list = join(path, '报送清单.yaml');
    writeFileSync(list, `${readFileSync(list, 'utf8')}# ${'x'.repeat(65_536)}\n`);
    const zip = join(ROOT, 'examples/fail-length-short.zip');
    const whole = (each: string) => `summarize ${basename(each)}`;
    expect((await askedBy([path, zip])).asked).toEqual([path, zip].map(whole));
    const kunshan = example('pass-kunshan');
    expect((await askedBy([kunshan], { notice: foreign })).asked).toEqual([whole(kunshan)]);
  });

  test('of a folder with a large PDF, that file', async () => {
    const path = exampleWith(Buffer.concat([makePdf([{}]), noise(1_100_000)]), 'pdf');
    const { asked } = await askedBy([path, example('pass-kunshan')]);
    expect(asked).toEqual(['document 另一份.pdf']);
  });

  test('of a folder with a large plain text, that file', async () => {
    const path = exampleWith(Buffer.from(`${'字'.repeat(40)}\n`.repeat(20_000)), 'txt');
    expect((await askedBy([path])).asked).toEqual(['document 另一份.txt']);
  });

  test('where a document unpacks to more than is read here, what is left, and nothing twice', async () => {
    const item = Buffer.from(noise(6_500_000)).toString('base64');
    const path = exampleWith(makeDocx(TEXT, { files: { 'customXml/item1.xml': item } }));
    const { asked, said } = await askedBy([path]);
    expect(asked).toEqual([`summarize ${basename(path)} after 2`]);
    expect(said).toContain('另一份.docx');
  });

  test('where the processor has worked for long, what is left', async () => {
    let now = 0;
    const slow = { clock: () => (now += 300), processor: () => now };
    const { asked, said } = await askedBy([example('pass-kunshan')], {}, slow);
    // A third of a second each, and no more than one in all.
    expect(asked).toEqual(['summarize pass-kunshan after 4']);
    expect(said).toBe((await askedBy([example('pass-kunshan')])).said);
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
