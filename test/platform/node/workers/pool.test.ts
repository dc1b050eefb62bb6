// Workers that loop, eat memory, die or print → one document not checked, everything else as ever.

import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { runIn } from '../../../../src/cli/main.ts';
import type { SubmissionSummary } from '../../../../src/core/model/summary.ts';
import { keepFor } from '../../../../src/core/reporters/index.ts';
import { type SummarySettings, summarize } from '../../../../src/core/summarize.ts';
import { readDocument } from '../../../../src/documents/index.ts';
import { readSubmissionAt } from '../../../../src/platform/node/open-submission.ts';
import { openPool, type WorkerPool } from '../../../../src/platform/node/workers/pool.ts';
import { newProgress, readProgress } from '../../../../src/platform/node/workers/protocol.ts';
import { type ContextSettings, contextFor } from '../../../../src/platform/node/workers/task-context.ts';
import { fairClock, nextAttempt, WORKER_BOUNDS } from '../../../../src/platform/node/workers/watchdog.ts';
import { type StartedWorker, startWorker } from '../../../../src/platform/node/workers/worker-handle.ts';
import type { ReadDocument } from '../../../../src/submission/index.ts';
import { bundled } from '../../../make/bundle.ts';
import { SLOW } from '../../../make/often.ts';
import { makePdf } from '../../../make/pdf.ts';
import {
  copyOfExample,
  environmentOf,
  NOTICE,
  NOTICE_PATHS,
  rulesOf,
  temporaryFolder,
} from '../../../make/run.ts';
import { sheetsOf } from '../../../make/workbook.ts';

const SETTINGS: SummarySettings = {
  now: Date.parse('2013-01-15T10:00:00+08:00'),
  strict: false,
  keep: { ...keepFor(['json'], 'submissions'), details: true },
};
const bugs: string[] = [];
let pool: WorkerPool;

/**
 * A clock on which time passes only while a worker stands still and no other has anything to do: nobody waits, and a
 * busy machine makes no document slow.
 */
const alive = new Set<StartedWorker>();
const standing = new Set<StartedWorker>();
let now = 0;
const clock = () => {
  const others = [...alive].filter((each) => !standing.has(each));
  const othersRest = others.every(({ progress }) => readProgress(progress).stage === 'idle');
  if (standing.size > 0 && othersRest) now += 1000;
  return now;
};

function startUnruly(script: string): StartedWorker {
  const started = startWorker(script);
  alive.add(started);
  started.worker.on('message', (message) => {
    if ('standsStill' in message) standing.add(started);
  });
  started.worker.on('exit', () => {
    alive.delete(started);
    standing.delete(started);
  });
  return started;
}

beforeAll(async () => {
  const script = await bundled(join(import.meta.dirname, 'unruly.ts'));
  pool = openPool({
    startWorker: () => startUnruly(script),
    workers: 2,
    clock,
    onBug: (_, what) => bugs.push(what),
    bounds: { ...WORKER_BOUNDS, documentMilliseconds: 4000, submissionMilliseconds: 16_000, megabytes: 120 },
  });
});
afterAll(() => pool.close());

/** A copy of the passing example in which one material bears the name of a misdeed, and other bytes if they are given. */
function exampleWith(misdeed: string, bytes?: Uint8Array): string {
  const path = copyOfExample('pass-kunshan');
  const list = join(path, '报送清单.yaml');
  const [old, own] = ['企业/03_霍尔滕汽车零部件.docx', `企业/03_${misdeed}.${bytes ? 'pdf' : 'docx'}`];
  writeFileSync(list, readFileSync(list, 'utf8').replace(old, own));
  renameSync(join(path, old), join(path, own));
  if (bytes) writeFileSync(join(path, own), bytes);
  return path;
}

/** Precompiled: each of many workers would compile the notice anew. */
const noticePaths = { ...NOTICE_PATHS, compiled: join(inject('home'), 'dist/notices') };
const rules = { notice: NOTICE, noticePaths };
const check = (path: string) => pool.run('summarize', { path, rules, settings: SETTINGS });

const open = (report: SubmissionSummary) =>
  report.findings
    .filter(({ severity, verdict }) => severity === 'error' && verdict !== 'pass')
    .map(({ file, verdict, why }) => [file, verdict, why?.code === 'unread' ? why.unread.code : why?.code]);

describe('the clock of the limits', () => {
  const after = (passed: number, worked: number, busy: number) => {
    let [time, work] = [1_000, 50];
    const fair = fairClock({ clock: () => time, processor: () => work }, () => busy);
    [time, work] = [time + passed, work + worked];
    return fair();
  };

  test.each([
    ['one worker that has the machine for itself', 100, 100, 1, 100],
    ['garbage collected beside it', 100, 170, 1, 100],
    ['a machine that gives it a quarter', 100, 25, 1, 25],
    ['two workers on a machine that gives them one core', 100, 100, 2, 50],
    ['one that waits for ever and does nothing', 100, 0, 1, 10],
  ])('%s', (_, passed, worked, busy, fair) => {
    expect(after(passed, worked, busy)).toBe(fair);
  });

  test('without a clock of the processor it is the clock on the wall', () => {
    let time = 7;
    const fair = fairClock({ clock: () => time }, () => 1);
    time += 40;
    expect(fair()).toBe(40);
  });
});

test('a small picture that stops a worker costs the picture, not the photo', () => {
  const snapshot = { task: 1, stage: 'picture', serial: 3, step: 9 } as const;
  for (const code of ['tooSlow', 'tooHungry', 'crashed'] as const) {
    const next = nextAttempt({ known: new Map(), milliseconds: 0 }, { code, snapshot }, WORKER_BOUNDS);
    expect(next).toEqual({ known: new Map(), milliseconds: 0, unpictured: new Set([3]) });
  }
});

describe('a reader that misbehaves costs its own document', () => {
  test.each([
    ['loop', 'tooSlow'],
    ['wait', 'tooSlow'],
    ['heap', 'tooHungry'],
    ['throw', 'crashed'],
    ['exit', 'crashed'],
  ])('%s: %s', alone);
  test.each([['buffers', 'tooHungry']])('%s: %s', SLOW, alone);

  async function alone(misdeed: string, code: string) {
    const report = await check(exampleWith(misdeed));
    expect(report.verdict).toBe('unchecked');
    expect(open(report)).toEqual([[`企业/03_${misdeed}.docx`, 'unchecked', code]]);
    // Whatever stopped its reader, it stays a Word document.
    const [{ why } = {}] = report.findings.filter(({ verdict }) => verdict === 'unchecked');
    expect(report.files.find(({ file }) => file.endsWith(`${misdeed}.docx`))?.kind, JSON.stringify(why)).toBe(
      'docx',
    );
  }

  test('its neighbours in the same run are judged as alone', SLOW, async () => {
    const reports = await Promise.all(
      ['healthy', 'wait', 'heap', 'healthy', 'exit', 'noise', 'healthy'].map((each) =>
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
    expect(reports.map(open)[2]).toEqual([['企业/03_heap.docx', 'unchecked', 'tooHungry']]);
  });
});

/** The whole program with such readers and such a clock: what was read once is told everywhere. */
describe('one run whose readers were stopped by the clock is told alike in every format', () => {
  const ENDINGS = ['txt', 'json', 'html', 'xml', 'md', 'csv', 'xlsx'] as const;
  const reports = async (args: readonly string[]) => {
    const script = await bundled(join(import.meta.dirname, 'unruly.ts'));
    const folder = temporaryFolder();
    const fileOf = (ending: string) => join(folder, `r.${ending}`);
    const { environment } = environmentOf();
    const given = { noticePaths, clock, processor: clock, startWorker: () => startUnruly(script) };
    const outputs = ENDINGS.flatMap((ending) => ['-o', fileOf(ending)]);
    const code = await runIn({ ...environment, ...given }, [...args, ...outputs], {
      home: inject('home'),
      limits: false,
    });
    const texts = ENDINGS.map((ending) => [ending, readFileSync(fileOf(ending), 'utf8')] as const);
    return {
      code,
      ...(Object.fromEntries(texts) as Record<(typeof ENDINGS)[number], string>),
      sheets: sheetsOf(readFileSync(fileOf('xlsx'))),
    };
  };
  const WHY = '还没读完，已停止';
  const flat = (text: string) => text.replace(/[\s\\]+/g, ''); // Markdown spells `_` out
  const times = (text: string, word: string) => text.split(word).length - 1;

  test('check, of which that document alone is read by a worker', async () => {
    const FILE = '企业/03_loop.pdf';
    const pdf = Buffer.concat([makePdf([{}]), Buffer.alloc(2 ** 21)]);
    const { code, txt, json, html, xml, md, csv, sheets } = await reports([
      'check',
      exampleWith('loop', pdf),
    ]);
    const { verdict, counts, findings } = JSON.parse(json);
    expect([code, verdict, counts.fail, counts.unchecked]).toEqual([1, 'unchecked', 0, 1]);
    const told = findings.filter((each: { verdict: string }) => each.verdict === 'unchecked');
    expect(told).toMatchObject([{ file: FILE, message: expect.stringContaining(WHY) }]);
    // The sentence that the screen ends with, wherever a whole report has one.
    for (const whole of [txt, html, md]) expect(flat(whole)).toContain('待核：有1处程序没法判断');
    for (const whole of [txt, html, md, xml, csv]) expect(flat(whole)).toContain(FILE);
    for (const whole of [txt, html, md, xml]) expect(times(flat(whole), WHY)).toBeGreaterThan(0);
    expect(html).toContain('<div class="box verdict unchecked">');
    expect(times(xml, '<failure')).toBe(0);
    expect(
      xml
        .split('<error ')
        .slice(1)
        .some((each) => each.includes(WHY)),
    ).toBe(true);
    expect(csv.split('\r\n').find((line) => line.includes(FILE))).toMatch(/,待核,/);
    expect(sheets[0]?.rows[1]).toContain('待核');
    const rows = sheets.find(({ name }) => name === '问题')?.rows.filter((row) => row.join().includes(FILE));
    expect(rows).toHaveLength(1);
    expect(rows?.[0]?.join()).toContain(WHY);
  });

  test('batch', async () => {
    const inbox = temporaryFolder();
    renameSync(exampleWith('loop'), join(inbox, '昆山市'));
    const { code, txt, json, html, xml, md, sheets } = await reports(['batch', inbox]);
    const [own] = JSON.parse(json).submissions;
    expect([code, own.verdict, own.counts.fail]).toEqual([1, 'unchecked', 0]);
    for (const whole of [txt, md]) expect(whole).toMatch(/共10：通过0 {2}待核1 {2}不通过0 {2}未收到9/);
    expect(html).toMatch(/<i class="unchecked"><\/i>待核 <b>1<\/b> <small>1项/);
    expect(times(xml, '<failure')).toBe(9);
    expect(sheets[0]?.rows.filter((row) => row.includes('未收到'))).toHaveLength(9);
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

  test('a path that is not there is a UserError, as without workers', async () => {
    await expect(check('/nowhere/at-all')).rejects.toMatchObject({ code: 'noSuchPath' });
  });
});

/** The watch itself refused: by the memory figure, by the clock of the processor, by the making of a thread. */
describe('the system refuses what the watch needs', () => {
  const refusal = (code: string) =>
    Object.assign(new Error(`${code}: /some/path.js:1`), { code, syscall: 'x' });
  const throws = (error: Error) => () => {
    throw error;
  };
  const settings = {
    workers: 2,
    clock: () => Number(process.hrtime.bigint() / 1_000_000n),
    onBug: (_: string, what: string) => bugs.push(what),
    bounds: WORKER_BOUNDS,
  };
  let script = '';
  beforeAll(async () => {
    script = await bundled(join(import.meta.dirname, 'unruly.ts'));
  });
  const start = () => startWorker(script);
  /** Says something at first, as a system that runs dry in the middle of a run. */
  const thenThrows = (error: Error, times: number) => {
    let asked = 0;
    return () => {
      asked += 1;
      if (asked > times) throw error;
      return 0;
    };
  };

  test.each([
    ['no memory figure, as without /proc', { memory: throws(refusal('ENOENT')) }, 'ENOENT'],
    ['no memory figure, for whatever reason', { memory: throws(new Error('boom')) }, undefined],
    ['none from the second look on', { memory: thenThrows(refusal('EMFILE'), 1) }, 'EMFILE'],
    ['no processor time while it is read', { processor: thenThrows(refusal('EMFILE'), 2) }, 'EMFILE'],
    ['no thread', { startWorker: throws(refusal('EAGAIN')) }, 'EAGAIN'],
    [
      'no thread, by the code of Node',
      { startWorker: throws(Object.assign(new Error('EMFILE'), { code: 'ERR_WORKER_INIT_FAILED' })) },
      'ERR_WORKER_INIT_FAILED',
    ],
  ])('%s: every task, a later one too, is refused with it', async (_, refused, system) => {
    const own = openPool({ startWorker: start, ...settings, ...refused });
    const known = bugs.length;
    const run = (name: string) =>
      own.run('summarize', { path: exampleWith(name), rules, settings: SETTINGS }).catch((error) => error);
    const first = await Promise.all([run('wait'), run('wait'), run('wait')]);
    const later = await run('wait');
    await own.close();
    for (const error of [...first, later])
      expect(error).toMatchObject({ code: 'systemRefused', detail: system === undefined ? {} : { system } });
    expect(bugs).toHaveLength(known);
  });

  test('workers that end together when it has run dry: refused, and nobody waits for ever', async () => {
    const started: StartedWorker[] = [];
    let dry = false;
    const own = openPool({
      ...settings,
      startWorker: () => {
        started.push(start());
        return started.at(-1) as StartedWorker;
      },
      memory: () => {
        if (dry) throw refusal('EMFILE');
        return 0;
      },
    });
    const run = () => own.run('summarize', { path: exampleWith('wait'), rules, settings: SETTINGS });
    const both = [run(), run()].map((task) => task.catch((error) => error));
    dry = true;
    await Promise.all(started.map(({ worker }) => worker.terminate()));
    for (const error of await Promise.all(both)) expect(error).toMatchObject({ code: 'systemRefused' });
    await new Promise((resolve) => setTimeout(resolve, 20));
    const again = vi.spyOn(globalThis, 'setImmediate');
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect([started.length, again.mock.calls.length]).toEqual([2, 0]);
    again.mockRestore();
    await own.close();
  });
});

describe('pictures and readers that take their time change no word of the verdict', () => {
  const wait = () => new Promise<void>((resolve) => setTimeout(resolve, 3));
  const keep = keepFor(['text', 'json', 'html'], 'submissions');
  const judged = async (how: Pick<ContextSettings, 'readDocument' | 'smallPicture'>) => {
    const attempt = { known: new Map(), milliseconds: 0 };
    const context = contextFor({ progress: newProgress(), task: 1, attempt, keep: () => undefined, ...how });
    const loaded = await rulesOf();
    const from = { path: copyOfExample('pass-kunshan'), notice: loaded.notice, readAt: readSubmissionAt };
    return context.submission(from, (submission, pictured) =>
      pictured(summarize(submission, loaded, { ...SETTINGS, keep })),
    );
  };
  const slowly: ReadDocument = async (...given) => {
    await wait();
    return readDocument(...given);
  };

  test.each<[string, Pick<ContextSettings, 'readDocument' | 'smallPicture'>]>([
    ['slow readers', { readDocument: slowly }],
    ['slow pictures', { readDocument, smallPicture: () => wait().then(() => undefined) }],
    [
      'pictures that fail',
      { readDocument, smallPicture: () => wait().then(() => Promise.reject(new Error('x'))) },
    ],
  ])('%s', SLOW, async (_, how) => {
    const [plain, other] = [await judged({ readDocument }), await judged(how)];
    expect(plain.verdict).toBe('pass');
    expect([other.verdict, other.counts]).toEqual([plain.verdict, plain.counts]);
    const findings = ({ findings }: SubmissionSummary) =>
      findings.map(({ requirement, verdict, file }) => [requirement, verdict, file]);
    expect(findings(other)).toEqual(findings(plain));
  });
});
