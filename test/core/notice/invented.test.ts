// A second, tiny notice (book lists of library branches) → the same program checks by it: nothing is fixed in code.

import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dossierSchema, manifestSchema } from '../../../src/core/notice/index.ts';
import {
  fillFolder,
  noticeText,
  ROOT,
  reportOf,
  rulesOf,
  screenOf,
  temporaryFolder,
} from '../../make/run.ts';

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
