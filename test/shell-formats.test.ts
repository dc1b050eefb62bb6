// What the program prints for machines: JSON that obeys its schemas, JUnit that parses, several reports at once.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { EXAMPLES, exampleNames, fillFolder, ROOT, rulesOf, temporaryFolder } from './make/run.ts';
import { baosong } from './make/shell.ts';

const PASSING = join(EXAMPLES, 'pass-kunshan');
const FAILING = join(EXAMPLES, 'fail-length-short');

function validatorOf(name: string) {
  const schema = JSON.parse(readFileSync(join(ROOT, `schemas/${name}.schema.json`), 'utf8')) as object;
  return new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema);
}

const isReport = validatorOf('report');
const isCount = validatorOf('count');

describe('check -f json', () => {
  test('of every example obeys schemas/report.schema.json', () => {
    const folders = exampleNames().map((name) => join(EXAMPLES, name));
    const { code, out, err } = baosong(['-f', 'json', ...folders]);
    expect([code, err]).toEqual([1, '']);
    const all = JSON.parse(out) as { verdict: string; reports: { submission: { path: string } }[] };
    expect(isReport(all), JSON.stringify(isReport.errors?.slice(0, 3))).toBe(true);
    expect(all.verdict).toBe('fail');
    expect(all.reports.map(({ submission }) => submission.path)).toEqual(folders);
  });

  test('of one folder is one report', () => {
    const { code, out } = baosong([FAILING, '-f', 'json']);
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

  test('the schema is strict', () => {
    const report = JSON.parse(baosong([FAILING, '-f', 'json']).out) as { findings: object[] };
    const [first, ...others] = report.findings;
    expect(isReport({ ...report, colour: 'red' })).toBe(false);
    expect(isReport({ ...report, findings: [{ ...first, colour: 'red' }, ...others] })).toBe(false);
    expect(isReport({ ...report, findings: [{ ...first, remedy: 7 }, ...others] })).toBe(false);
    const { verdict, ...without } = report as { findings: object[]; verdict: string };
    expect(isReport(without)).toBe(false);
  });

  test('masks phones when asked, and only then', () => {
    const office = join(EXAMPLES, 'fail-phone-office');
    expect(baosong([office, '-f', 'json']).out).toContain('65115512');
    expect(baosong([office, '-f', 'json', '--mask']).out).not.toContain('65115512');
  });
});

interface Case {
  readonly name: string;
  readonly inside: string[];
}

/** A JUnit file → its cases with the elements inside them; throws where it is not well-formed. */
function casesIn(xml: string): Case[] {
  const cases: Case[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'testcase') cases.push({ name: String(attributes['name']), inside: [] });
    else if (name !== 'testsuite' && name !== 'testsuites') cases.at(-1)?.inside.push(name);
  });
  parser.write(xml).close();
  return cases;
}

describe('check -f junit', () => {
  const failedIn = (xml: string) =>
    casesIn(xml)
      .filter(({ inside }) => inside.some((name) => name === 'failure' || name === 'error'))
      .map(({ name }) => name.split(' ')[0]);

  test('has a case for each requirement, passed ones too', async () => {
    const ids = (await rulesOf()).notice.requirements.map(({ id }) => id);
    for (const folder of [PASSING, FAILING]) {
      expect(casesIn(baosong([folder, '-f', 'junit']).out).map(({ name }) => name.split(' ')[0])).toEqual(
        ids,
      );
    }
  });

  test.each([
    ['pass-kunshan', []],
    ['warn-shared-phone', []],
    ['fail-length-short', ['enterprise-length']],
    ['fail-photos-missing', ['photos']],
    ['fail-late', ['deadline-1']],
    ['unchecked-range', ['enterprise-length']],
  ])('%s: %j do not pass', (name, ids) => {
    expect(failedIn(baosong([join(EXAMPLES, name), '-f', 'junit']).out)).toEqual(ids);
  });

  test('escapes what a submission says', () => {
    const folder = fillFolder(temporaryFolder(), { '报送清单.yaml': '地区: 昆山市\n总结: a<b>&"c".docx\n' });
    const { out } = baosong([folder, '-f', 'junit']);
    expect(casesIn(out).length).toBeGreaterThan(50);
    expect(out).not.toContain('a<b>');
  });
});

describe('several reports in one run', () => {
  test('each file is what -f alone would print, and the screen stays as it is', () => {
    const folder = temporaryFolder();
    const formats = { 'r.json': 'json', 'r.xml': 'junit', 'r.md': 'markdown', 'r.txt': 'text' };
    const outputs = Object.keys(formats).flatMap((name) => ['-o', join(folder, name)]);
    const { code, out, err } = baosong([FAILING, ...outputs]);
    expect([code, err]).toEqual([1, '']);
    expect(readdirSync(folder).sort()).toEqual(Object.keys(formats).sort());
    for (const [name, format] of Object.entries(formats)) {
      expect(readFileSync(join(folder, name), 'utf8')).toBe(baosong([FAILING, '-f', format]).out);
    }
    expect(out).toBe(baosong([FAILING]).out);
  });

  test('a report is replaced whole', () => {
    const folder = fillFolder(temporaryFolder(), { 'r.json': 'old '.repeat(100_000) });
    baosong([PASSING, '-q', '-o', join(folder, 'r.json')]);
    expect(isReport(JSON.parse(readFileSync(join(folder, 'r.json'), 'utf8')))).toBe(true);
    expect(readdirSync(folder)).toEqual(['r.json']);
  });

  test('one that cannot be written is trouble, and leaves nothing half done', () => {
    const folder = temporaryFolder();
    const { code, err } = baosong([PASSING, '-q', '-o', join(folder, 'none/r.json')]);
    expect(code).toBe(2);
    expect(err).toMatch(/^报告“.*none\/r\.json”写不进去（ENOENT）.*\n$/);
    expect(readdirSync(folder)).toEqual([]);
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

  test('obeys schemas/count.schema.json', () => {
    const files = ['字数 样.txt', '空.docx', '图.jpg', '表.csv'];
    const { code, out, err } = baosong(['count', '-f', 'json', ...files], { cwd: folder() });
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

  test('the schema is strict', () => {
    const [row] = JSON.parse(
      baosong(['count', '-f', 'json', '字数 样.txt'], { cwd: folder() }).out,
    ) as object[];
    expect(isCount([row])).toBe(true);
    expect(isCount([{ ...row, colour: 'red' }])).toBe(false);
    expect(isCount([{ path: 'a', kind: 'docx' }])).toBe(false);
  });
});

describe('explain', () => {
  test('without an id lists every requirement', async () => {
    const { notice } = await rulesOf();
    const { code, out } = baosong(['explain']);
    expect(code).toBe(0);
    const listed = out.split('\n').flatMap((line) => /^ {2}([a-z0-9-]+) {2,}/.exec(line)?.[1] ?? []);
    expect(listed).toEqual(notice.requirements.map(({ id }) => id));
    const { out: json } = baosong(['explain', '-f', 'json']);
    expect((JSON.parse(json) as { id: string }[]).map(({ id }) => id)).toEqual(listed);
  });

  test('with one shows clause, quote, reading, expected and remedy', () => {
    const zh = baosong(['explain', 'enterprise-length']).out;
    for (const words of [
      '四(三).4',
      '（2000—2500字，附企业联系人及电话）',
      '含两端',
      '2000到2500字',
      '改法',
    ]) {
      expect(zh).toContain(words);
    }
    const en = baosong(['explain', 'enterprise-length', '--lang', 'en']).out;
    for (const words of ['part 4 (3)', '（2000—2500字', 'both ends included', '2000 to 2500']) {
      expect(en).toContain(words);
    }
  });
});
