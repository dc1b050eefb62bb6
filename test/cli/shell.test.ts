// The command line as a user meets it: exit codes, help, and one sentence for every mistake.

import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/command-table.ts';
import { exitCodeOf, type FailOn } from '../../src/cli/exit-code.ts';
import type { Verdict } from '../../src/core/model/finding.ts';
import { EXAMPLES, fillFolder, temporaryFolder } from '../make/run.ts';
import { baosong, here } from '../make/shell.ts';

const PASSING = join(EXAMPLES, 'pass-kunshan');
const FAILING = join(EXAMPLES, 'fail-length-short');

describe('exit codes', () => {
  test.each([
    [0, [PASSING], /^报送材料检查/, /^$/],
    [1, [FAILING], /^报送材料检查/, /^$/],
    [2, [`${PASSING}-x`], /^$/, /^找不到“/],
  ] as const)('of the process, and where it speaks: %i', (code, args, out, err) => {
    expect(baosong(args)).toEqual({
      code,
      out: expect.stringMatching(out),
      err: expect.stringMatching(err),
    });
  });

  test.each([
    [0, ['check', PASSING]],
    [1, [join(EXAMPLES, 'unchecked-scan')]],
    [0, [join(EXAMPLES, 'warn-shared-phone')]],
    [1, [join(EXAMPLES, 'warn-shared-phone'), '--fail-on', 'warning']],
    [1, [join(EXAMPLES, 'warn-shared-phone'), '--strict']],
    [0, [join(EXAMPLES, 'warn-old-name'), '--fail-on', 'warning']],
    [0, ['-q', PASSING, join(EXAMPLES, 'pass-notepad')]],
    [1, ['-q', PASSING, FAILING]],
    [1, [PASSING, '--as-of', '2012-12-29']],
    [0, [PASSING, '--as-of', '2012-12-29', '--stage', '2', '--as-of', '2012-12-28']],
    [1, [join(EXAMPLES, 'fail-late'), '--stage', '1']],
    [0, [join(EXAMPLES, 'fail-late'), '--stage', '2']],
    [0, ['--version']],
    [0, ['explain', 'enterprise-length']],
    [0, ['count', join(PASSING, '报送清单.yaml')]],
  ] as [number, string[]][])('%i: %j', async (code, args) => {
    const ran = await here(args);
    expect(ran.err).toBe('');
    expect(ran.code).toBe(code);
    expect(ran.out).not.toBe('');
  });
});

describe('help', () => {
  test('speaks Chinese', async () => {
    const { code, out, err } = await here(['--help']);
    expect([code, err]).toEqual([0, '']);
    for (const words of ['用法：', '选项：', '命令：', 'check', 'count', 'explain', '退出码：0', '文件夹']) {
      expect(out).toContain(words);
    }
    expect(out).not.toMatch(/Usage|Options:|display help/);
  });

  test('speaks English', async () => {
    const { code, out } = await here(['--help', '--lang', 'en']);
    expect(code).toBe(0);
    expect(out).toMatch(/Usage:[\s\S]*Options:[\s\S]*Exit codes: 0 all pass; 1 /);
    expect(out.replace('报送清单', '')).not.toMatch(/[用法选项命令]/);
  });

  test('asked for by a word in place of an option', async () => {
    for (const [words, options] of [
      [['help'], ['--help']],
      [
        ['help', 'check'],
        ['check', '--help'],
      ],
      [
        ['help', '--lang', 'en'],
        ['--help', '--lang', 'en'],
      ],
    ] as const)
      expect(await here(words)).toEqual(await here(options));
  });

  test.each(COMMANDS)('of $name names its options', async ({ name, options }) => {
    const { code, out } = await here([name, '--help']);
    expect(code).toBe(0);
    expect(out).toContain(`baosong ${name}`);
    for (const { flags } of options) expect(out).toContain(flags);
  });
});

describe('every mistake of the user is one sentence with the next step, exit 2', () => {
  test.each([
    [['--colour', PASSING], '没有“--colour”这个选项', 'baosong --help'],
    [['count'], '没有写要处理的文件', 'baosong --help'],
    [['check'], '没有写要处理的文件', 'baosong --help'],
    [['explain', 'a', 'b'], '写的内容太多', 'baosong --help'],
    [[PASSING, '--stage'], '后面少写了内容', 'baosong --help'],
    [['chekc', PASSING], '没有“chekc”这个命令', '是不是想写“check”'],
    [[`${PASSING}-x`], '找不到“', '请核对名字'],
    [[PASSING, '-f', 'pdf'], '没有“pdf”这种格式', 'text、json'],
    [['count', '-f', 'xml', join(PASSING, '报送清单.yaml')], '没有“xml”这种格式', 'text、json'],
    [[PASSING, '-o', 'report.doc'], '没有“report.doc”这种格式', '.json'],
    [[PASSING, '-o', 'a.json', '-o', './a.json'], '写到了同一个文件', '不同的名字'],
    [['explain', 'enterprise-lenght'], '没有编号为“enterprise-lenght”', '是不是想写“enterprise-length”'],
    [[PASSING, '--notice', 'jinan-2012'], '没有“jinan-2012”这个规则', 'suzhou-2012-26'],
    [[PASSING, '--notice', 'bad.yaml'], '用不了', 'notice.schema.json'],
    [[PASSING, '--notice', 'poor.yaml'], '用不了：/ 缺少', 'notice.schema.json'],
    [[PASSING, '--as-of', '明天'], '“明天”不是时间', '2012-11-28'],
    [[PASSING, '--stage', '3'], '不能是“3”', '1、2、all'],
    [[PASSING, '--fail-on', 'all'], '不能是“all”', 'error、warning'],
    [[PASSING, '--lang', 'fr'], '“--lang”不能是“fr”', 'zh、en'],
    [['--lang=fr', 'explain'], '“--lang”不能是“fr”', 'zh、en'],
    [['--limits', '--lang', 'fr'], '“--lang”不能是“fr”', 'zh、en'],
    [['explain', '-f', 'xml'], '没有“xml”这种格式', 'text、json'],
    [['batch', EXAMPLES, '--jobs', '0'], '“--jobs”不能是“0”', '1、2'],
    [['batch', EXAMPLES, '--shard', '3/2'], '“--shard”不能是“3/2”', '1/2'],
    [['explain', '--lang'], '后面少写了内容', 'baosong --help'],
    [[join(PASSING, '报送清单.yaml')], '不是文件夹', 'baosong count'],
    [['count', PASSING], '不是文件', 'baosong check'],
    [['count', `${PASSING}-x`], '找不到“', '请核对名字'],
  ])('%j', async (args, what, next) => {
    const cwd = fillFolder(temporaryFolder(), { 'bad.yaml': 'id: [1', 'poor.yaml': 'id: poor\n' });
    const { code, out, err } = await here(args, cwd);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(what);
    expect(err).toContain(next);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect(err).not.toMatch(/\bat \S+:\d+|Error:|node:internal/);
  });

  /** What was written × what was meant; said in both languages, with the words allowed where they are few. */
  test.each<[readonly string[], string, string]>([
    [['chekc', 'x'], 'check', 'batch'],
    [['bacth'], 'batch', 'notify'],
    [['explian', 'x', '--lang', 'zh'], 'explain', 'count'],
    [['check', '--strcit', PASSING], '--strict', '--stage'],
    [['batch', '--formt=json', EXAMPLES], '--format', '--jobs'],
    [['notify', '-o', 'x', '--as-off', EXAMPLES], '--as-of', '--received'],
    [['check', '--hlep'], '--help', '--mask'],
    [[PASSING, '-f', 'hmtl'], 'html', 'xlsx'],
    [[PASSING, '-f', 'ＪＳＯＮ'], 'json', 'text'],
    [['batch', EXAMPLES, '-f', 'HTML'], 'html', 'text'],
    [[PASSING, '-o', 'report.hmtl'], '.html', '.json'],
    [['merge', 'x.json', '-f', 'jsno'], 'json', 'html'],
    [['count', 'x', '-f', 'jason'], 'json', 'text'],
    [['explain', '-f', 'txet'], 'text', 'json'],
    [['explain', '-f', 'html'], '', 'json'],
    [['explain', '--lang', 'fr'], '', 'zh'],
    [['explain', '--lang', 'ZH'], 'zh', 'en'],
    [['check', PASSING, '--lang', 'eng'], 'en', 'zh'],
    [['explain', 'enterprise-lenght'], 'enterprise-length', 'baosong explain'],
    [['explain', '--notice', 'suzhuo-2012-26'], 'suzhou-2012-26', 'suzhou-2012-26'],
    [[PASSING, '--notice', 'suzhou_2012_26'], 'suzhou-2012-26', '.yaml'],
    [[PASSING, '--stage', '１'], '1', 'all'],
    [[PASSING, '--stage', 'al'], 'all', '2'],
    [[PASSING, '--fail-on', 'eror'], 'error', 'warning'],
    [['check', '报送材枓'], '报送材料', '报送材枓'],
    [['报送材枓'], '报送材料', '报送材枓'],
    [['check', '上级/报送材枓/'], '上级/报送材料', '上级/报送材枓'],
    [['check', '上极/报送材料'], '上级/报送材料', '上极'],
    [['batch', '收件/'], '收件箱', '收件'],
    [['notify', '收件想', '-o', 'x'], '收件箱', '收件想'],
    [['count', '上级/文书.dcox'], '上级/文书.docx', '文书.dcox'],
    [['merge', 'part1.josn'], 'part1.json', 'part1.josn'],
    [['check', '01_报送'], '', '01_报送'],
  ])('%j: did you mean %j', async (args, meant, allowed) => {
    const cwd = fillFolder(temporaryFolder(), {
      '报送材料/a.txt': 'a',
      '上级/报送材料/a.txt': 'a',
      '上级/文书.docx': 'a',
      '收件箱/a/a.txt': 'a',
      '02_报送/a.txt': 'a',
      'part1.json': '{}',
    });
    for (const language of args.includes('--lang') ? [] : ['zh', 'en']) {
      const { code, out, err } = await here([...args, '--lang', language], cwd);
      const proposed = language === 'zh' ? /是不是想写“([^”]*)”/ : /Did you mean “([^”]*)”/;
      expect([code, out, proposed.exec(err)?.[1]?.replace(/[/\\]$/, '') ?? '']).toEqual([2, '', meant]);
      expect(err).toContain(allowed);
      expect(err.trimEnd().split('\n')).toHaveLength(1);
    }
    if (!args.includes('--lang')) return;
    const { code, err } = await here(args, cwd);
    expect([code, /(?:想写|mean) ?“([^”]*)”/.exec(err)?.[1] ?? '']).toEqual([2, meant]);
    expect(err).toContain(allowed);
  });

  test('in English as well', async () => {
    const { code, err } = await here(['--lang', 'en', 'explain', 'enterprise-lenght']);
    expect(code).toBe(2);
    expect(err).toMatch(/^There is no requirement “enterprise-lenght”.*enterprise-length/);
  });
});

const judged = (verdict: Verdict, warnings = 0) => ({
  verdict,
  counts: { pass: 1, fail: 0, unchecked: 0, pending: 0, warnings, infos: 1 },
});

describe('the exit code', () => {
  test.each<[Verdict, number, FailOn, number]>([
    ['pass', 0, 'error', 0],
    ['pending', 0, 'error', 0],
    ['fail', 0, 'error', 1],
    ['unchecked', 0, 'error', 1],
    ['pass', 1, 'error', 0],
    ['pass', 1, 'warning', 1],
    ['pass', 0, 'warning', 0],
    ['fail', 0, 'warning', 1],
  ])('%s with %i open warnings, --fail-on %s: %i', (verdict, warnings, failOn, code) => {
    expect(exitCodeOf([judged(verdict, warnings)], failOn)).toBe(code);
  });

  test('of several submissions is that of the worst', () => {
    expect(exitCodeOf([judged('pass'), judged('fail'), judged('pass')], 'error')).toBe(1);
    expect(exitCodeOf([judged('pass'), judged('pass')], 'error')).toBe(0);
  });
});
