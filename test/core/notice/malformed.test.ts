// Notice files that are none, are broken or lie → one plain sentence that names the place, never an engine's words.

import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LIMITS } from '../../../src/core/limits.ts';
import { SLOW } from '../../make/often.ts';
import { temporaryFolder } from '../../make/run.ts';
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
