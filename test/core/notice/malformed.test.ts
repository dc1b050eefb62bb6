// Notices that are none are refused with the place; invented ones judge by their own words.

import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LIMITS } from '../../../src/core/limits.ts';
import { dossierSchema, manifestSchema } from '../../../src/core/notice/index.ts';
import { SLOW } from '../../make/often.ts';
import {
  fillFolder,
  noticeText,
  ROOT,
  reportOf,
  rulesOf,
  screenOf,
  temporaryFolder,
} from '../../make/run.ts';
import { here } from '../../make/shell.ts';

const HEALTHY = readFileSync(join(import.meta.dirname, '../../fixtures/notices/shumu-2031-7.yaml'), 'utf8');
const must = (schema: string) => HEALTHY.replace(/must: \{ type: integer, minimum: 3 \}/, `must: ${schema}`);

/** A notice of these words, explained. */
function explained(text: string, language = 'zh') {
  const path = join(temporaryFolder(), 'notice.yaml');
  writeFileSync(path, text);
  return here(['explain', '--notice', path, '--lang', language]);
}

test('the healthy twin is explained', async () => {
  expect(await explained(HEALTHY)).toMatchObject({ code: 0, err: '' });
  expect(must('X')).not.toBe(HEALTHY);
});

/** What no sentence of ours holds: words of Ajv, of the YAML library, of the engine. */
const FOREIGN = /\{"|must be|must NOT|Schema.*strict|Unresolved|stack|Implicit|Nested|\s+at |Warning|Error/;

describe('files that are no notice', () => {
  test.each([
    ['nothing', '', '/ 应当是有名称的各项'],
    ['an open bracket', 'id: [', '第1行第6个字附近不合YAML的写法'],
    ['deep nesting', `a: ${'['.repeat(1_000)}`, 'YAML'],
    ['an alias to nothing', 'a: *b\n', '不是能读的YAML'],
    ['aliases of aliases', bomb(), '不是能读的YAML'],
    ['tags', 'a: !!js/function x\n', '/ 缺少“id”'],
    ['prototypes', '__proto__: {id: x}\n', '/ 缺少“id”'],
    ['a number for an id', HEALTHY.replace(/^id: .*/m, 'id: 5'), '/id 应当是文字'],
    ['a property too many', `${HEALTHY}\n"\\e[31m": 1\n`, '里没有“‹U+001B›[31m”这一项'],
    ['a clause that is not there', HEALTHY.replace('clause: 一', 'clause: 二'), '条款“二”不存在'],
    [
      'a measure that needs a requirement that is not there',
      HEALTHY.replace(
        /^measures:\n/m,
        '$&  - { put: /repeats, repeated: [file/file], among: [/lists/*], needed: [list-many] }\n',
      ),
      'measures里“/repeats”的needed说的要求“list-many”不存在',
    ],
    ['an id twice', HEALTHY.replace('id: list-length', 'id: list-count'), '编号“list-count”用了两次'],
    [
      'two titles for one column',
      ['甲', '乙'].reduce(
        (text, title, index) =>
          text.replace(
            new RegExp(`(?<=id: list-${index === 0 ? 'count' : 'length'}\\n)`),
            `    column: { id: list, zh: ${title}, en: list }\n`,
          ),
        HEALTHY,
      ),
      '要求“list-length”说的列“list”与别的要求所说名称不同',
    ],
    ['a number for a schema', must('5'), '/must 应当是有名称的各项或true或false'],
    ['a type that is none', must('{type: kangaroo}'), '要求“list-count”的must不是能用的JSON Schema'],
    ['a pattern that is none', must('{pattern: "(("}'), '要求“list-count”的must不是能用的JSON Schema'],
    ['a schema elsewhere', must('{$ref: "http://203.0.113.1/x.json"}'), 'must不是能用的JSON Schema'],
    ['a schema on disk', must('{$ref: "file:///etc/passwd"}'), 'must不是能用的JSON Schema'],
  ])('%s', refused);

  test('nesting deeper than any engine goes', SLOW, () => refused('', `a: ${'['.repeat(100_000)}`, 'YAML'));

  async function refused(_: string, text: string, why: string) {
    const { code, out, err } = await explained(text);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(why);
    expect(err).toMatch(/^规则文件“[^\n]*”用不了：[^\n]*\n$/);
    expect(err.replace(/notice\.schema\.json|JSON Schema/g, '')).not.toMatch(FOREIGN);
  }

  test('in English too', async () => {
    const { code, err } = await explained(HEALTHY.replace(/^id: .*/m, 'id: 5'), 'en');
    expect([code, err.includes('/id must be a text.')]).toEqual([2, true]);
  });
});

function bomb(): string {
  const names = [...'bcdefghij'];
  const lines = names.map((name, at) => `${name}: &${name} [${`*${'abcdefghij'[at]},`.repeat(9)}]`);
  return `a: &a [x, x, x, x, x, x, x, x, x]\n${lines.join('\n')}\n`;
}

describe('paths that are no file', () => {
  const refused = async (path: string) => {
    const { code, err } = await here(['explain', '--notice', path]);
    expect(code).toBe(2);
    return err;
  };

  test('a folder', async () => {
    const path = join(temporaryFolder(), 'a.yaml');
    mkdirSync(path);
    expect(await refused(path)).toContain('不是文件');
  });

  test.skipIf(process.platform === 'win32')('a pipe is not waited for', async () => {
    const path = join(temporaryFolder(), 'a.yaml');
    execFileSync('mkfifo', [path]);
    expect(await refused(path)).toContain('不是文件');
  });

  test('a file without end', async () => {
    const path = join(temporaryFolder(), 'a.yaml');
    writeFileSync(path, '');
    truncateSync(path, LIMITS.noticeBytes + 1);
    expect(await refused(path)).toContain('超过4MB');
  });
});

const FILE = join(ROOT, 'test/fixtures/notices/shumu-2031-7.yaml');
const rules = await rulesOf(FILE);

interface Given {
  readonly head?: readonly string[];
  readonly lengths?: readonly number[];
}

const HEAD = ['分馆: 西山分馆', '管理员: 柳听泉', '送出时间: 2031-06-09 10:00'];

/** A branch's folder: the head of its list, and one plain text of so many characters each. */
function folderOf({ head = HEAD, lengths = [1000, 800, 1] }: Given): string {
  const names = lengths.map((_, index) => `书目/第${index + 1}份.txt`);
  const list = [...head, '书目:', ...names.map((name) => `  - ${name}`)].join('\n');
  const texts = names.map((name, index) => [name, '书'.repeat(lengths[index] ?? 0)]);
  return fillFolder(temporaryFolder(), { '报送清单.yaml': list, ...Object.fromEntries(texts) });
}

const checked = (given: Given) => reportOf(folderOf(given), rules);

const withHead = (line: string) => ({
  head: HEAD.map((each) => (each.slice(0, 2) === line.slice(0, 2) ? line : each)),
});

describe('a notice that the program has never seen', () => {
  test('stands on its own text', () => {
    const own = noticeText(rules.notice, join(FILE, '..'));
    const quoted = rules.notice.requirements.filter(({ clause }) => clause !== undefined);
    expect(quoted.map(({ id }) => id)).toEqual(['list-count', 'list-length', 'keeper-named', 'in-time']);
    for (const { quote = '\0' } of quoted) expect(own).toContain(quote);
  });

  test.each([
    ['three lists, one of exactly 1000 字', {}],
    ['more than asked', { lengths: [10, 20, 30, 40] }],
    ['an alias of the branch', withHead('分馆: 西山')],
    ['a former name of the branch', withHead('分馆: 北桥书屋')],
    ['English keys', { head: ['branch: West Hill', 'keeper: 柳听泉', 'sent: 2031-06-09'] }],
    ['the last minute of the last day, in its own zone', withHead('送出时间: 2031-06-10 23:59')],
    ['the same minute as a clock in Beijing shows it', withHead('送出时间: 2031-06-10T22:59:00+08:00')],
  ])('passes: %s', async (_what, given) => {
    expect((await checked(given)).verdict).toBe('pass');
  });

  test.each([
    ['list-length', 1001, '/lists/0/file/characters', { lengths: [1001, 5, 5] }],
    ['list-count', 2, '/counts/lists', { lengths: [9, 9] }],
    ['in-time', 1, '/stages/夏/daysLate', withHead('送出时间: 2031-06-11 00:00')],
    ['in-time', 1, '/stages/夏/daysLate', withHead('送出时间: 2031-06-10T23:00:00+08:00')],
    ['keeper-named', undefined, '/keeper', { head: HEAD.slice(0, 1) }],
  ])('fails by %s with %s', async (id, actual, at, given) => {
    const { findings, verdict } = await checked({ ...given });
    const failed = findings.filter((each) => each.verdict === 'fail' && each.severity === 'error');
    expect(verdict).toBe('fail');
    expect(failed).toContainEqual(expect.objectContaining({ requirement: id, at }));
    expect(failed.find((each) => each.requirement === id)?.actual).toBe(actual);
  });

  test('speaks in its own words', async () => {
    const screen = screenOf(await checked({ lengths: [1001, 5, 5] }), rules.notice);
    for (const words of [
      '西山分馆',
      '云水图〔2031〕7号',
      '书目太长',
      '请删去1字',
      '-/995',
      '“每份不超过1000字”',
    ]) {
      expect(screen).toContain(words);
    }
  });

  test('its two schemas know its own words only', () => {
    expect(Object.keys(dossierSchema(rules.notice)['$defs'] ?? {})).toContain('list-length');
    const { properties } = manifestSchema(rules.notice);
    expect(Object.keys(properties ?? {}).sort()).toEqual(
      ['branch', 'keeper', 'lists', 'sent', '书目', '分馆', '管理员', '送出时间'].sort(),
    );
  });
});
