// What check and count print for machines obeys the schemas that are shipped for it.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { SLOW } from '../make/often.ts';
import { EXAMPLES, exampleNames, fillFolder, ROOT, temporaryFolder } from '../make/run.ts';
import { here } from '../make/shell.ts';

const PASSING = join(EXAMPLES, 'pass-kunshan');
const FAILING = join(EXAMPLES, 'fail-length-short');

function validatorOf(name: string) {
  const schema = JSON.parse(readFileSync(join(ROOT, `schemas/${name}.schema.json`), 'utf8')) as object;
  return new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema);
}

const isReport = validatorOf('report');
const isCount = validatorOf('count');

describe('batch -f json', async () => {
  const read = (name: string) =>
    JSON.parse(readFileSync(join(ROOT, `schemas/${name}.schema.json`), 'utf8')) as object;
  const isBatch = new Ajv2020({ allErrors: true, allowUnionTypes: true })
    .addSchema(read('report'))
    .compile(read('batch'));
  const inbox = ['batch', join(EXAMPLES, 'inbox-2012-26'), '--as-of', '2012-11-28 09:30', '--no-progress'];
  let ran: ReturnType<typeof here> | undefined;
  const run = async () => {
    ran ??= here([...inbox, '-f', 'json']);
    return JSON.parse((await ran).out) as { submissions: object[] };
  };

  test('of the example inbox obeys schemas/batch.schema.json', async () => {
    const batch = await run();
    expect(isBatch(batch), JSON.stringify(isBatch.errors?.slice(0, 3))).toBe(true);
    expect(batch.submissions.length).toBeGreaterThan(9);
  });

  test('the schema is strict', async () => {
    const { submissions, ...rest } = await run();
    expect(isBatch({ ...rest, submissions: [{ ...submissions[0], more: 1 }] })).toBe(false);
    expect(isBatch(rest)).toBe(false);
  });
});

describe('check -f json', () => {
  test('of all examples obeys schemas/report.schema.json', SLOW, () => obey(exampleNames()));
  test('of every sixth example obeys it', SLOW, () => obey(exampleNames().filter((_, at) => at % 6 === 0)));

  async function obey(names: readonly string[]): Promise<void> {
    const folders = names.map((name) => join(EXAMPLES, name));
    const { code, out, err } = await here(['-f', 'json', ...folders]);
    expect([code, err]).toEqual([1, '']);
    const all = JSON.parse(out) as { verdict: string; reports: { submission: { path: string } }[] };
    expect(isReport(all), JSON.stringify(isReport.errors?.slice(0, 3))).toBe(true);
    expect(all.verdict).toBe('fail');
    expect(all.reports.map(({ submission }) => submission.path)).toEqual(folders);
  }

  test('of one folder is one report', async () => {
    const { code, out } = await here([FAILING, '-f', 'json']);
    const report = JSON.parse(out) as Record<string, unknown> & { findings: Record<string, unknown>[] };
    expect(code).toBe(1);
    expect(isReport(report), JSON.stringify(isReport.errors?.slice(0, 3))).toBe(true);
    expect(report).toMatchObject({
      schema: 1,
      tool: { name: 'baosong' },
      notice: { id: 'suzhou-2012-26', number: '苏人保监〔2012〕26号' },
      submitter: { code: '320583', name: '昆山市' },
      asOf: { time: '2012-12-20T10:00:00+08:00', source: 'manifest' },
      verdict: 'fail',
      counts: { fail: 1, unchecked: 0 },
    });
    const [failed, ...others] = report.findings.filter(({ verdict }) => verdict === 'fail');
    expect(others).toEqual([]);
    expect(failed).toMatchObject({
      requirement: 'enterprise-length',
      severity: 'error',
      stage: '1',
      clause: '四(三).4',
      reason: { code: 'keyword', keyword: 'minimum' },
    });
    expect(failed?.['place']).toEqual({ line: expect.any(Number), column: expect.any(Number) });
  });

  test('the schema is strict', async () => {
    const report = JSON.parse((await here([FAILING, '-f', 'json'])).out) as { findings: object[] };
    const [first, ...others] = report.findings;
    expect(isReport({ ...report, colour: 'red' })).toBe(false);
    expect(isReport({ ...report, findings: [{ ...first, colour: 'red' }, ...others] })).toBe(false);
    expect(isReport({ ...report, findings: [{ ...first, remedy: 7 }, ...others] })).toBe(false);
    const { verdict, ...without } = report as { findings: object[]; verdict: string };
    expect(isReport(without)).toBe(false);
  });

  test('masks phones when asked, and only then', async () => {
    const office = join(EXAMPLES, 'fail-phone-office');
    expect((await here([office, '-f', 'json'])).out).toContain('65115512');
    expect((await here([office, '-f', 'json', '--mask'])).out).not.toContain('65115512');
  });
});

describe('count -f json', () => {
  // 报送材料 4, 2012, 年, 11, 月, OK, 。 = 10; each Latin run is one word, each Han and 。 one character.
  const folder = () =>
    fillFolder(temporaryFolder(), {
      '字数 样.txt': '报送材料 2012年11月 OK。',
      '空.docx': '',
      '图.jpg': readFileSync(join(PASSING, '照片', readdirSync(join(PASSING, '照片'))[0] ?? '')),
      '表.csv': '姓名,单位\n柏志新,甲\n',
    });

  test('obeys schemas/count.schema.json', async () => {
    const files = ['字数 样.txt', '空.docx', '图.jpg', '表.csv'];
    const { code, out, err } = await here(['count', '-f', 'json', ...files], folder());
    const rows = JSON.parse(out) as Record<string, unknown>[];
    expect([code, err]).toEqual([1, '']);
    expect(isCount(rows), JSON.stringify(isCount.errors?.slice(0, 3))).toBe(true);
    expect(rows.map(({ path }) => path)).toEqual(files);
    expect(rows[0]).toMatchObject({
      kind: 'text',
      figures: { count: 10, charactersNoSpaces: 15, charactersWithSpaces: 17, asian: 7, nonAsian: 3 },
      range: { min: 10, max: 10 },
      leftOut: { deleted: 0, hidden: 0, invisible: 0, heads: 0 },
    });
    expect(rows[1]).toEqual({
      path: '空.docx',
      kind: 'empty',
      unread: { code: 'empty', reason: expect.any(String) },
    });
    expect(rows[2]).toMatchObject({ kind: 'jpeg', image: { located: false } });
    expect(rows[3]).toMatchObject({ kind: 'csv', sheet: { sheets: 1, rows: 1, header: ['姓名', '单位'] } });
  });

  test('the schema is strict', async () => {
    const [row] = JSON.parse((await here(['count', '-f', 'json', '字数 样.txt'], folder())).out) as object[];
    expect(isCount([row])).toBe(true);
    expect(isCount([{ ...row, colour: 'red' }])).toBe(false);
    expect(isCount([{ path: 'a', kind: 'docx' }])).toBe(false);
  });
});
