// Parts of a batch that somebody forged, cut or blew up → one plain sentence, or a report in which nothing steers.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { registerSchema, type SchemaObject, validate } from '@hyperjump/json-schema/draft-2020-12';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { batchCommand } from '../../src/cli/commands/batch.ts';
import { mergeCommand } from '../../src/cli/commands/merge.ts';
import { userErrorSentence } from '../../src/core/i18n/user-error-sentence.ts';
import { zh } from '../../src/core/i18n/zh.ts';
import { LIMITS } from '../../src/core/limits.ts';
import { isUserError } from '../../src/core/user-error.ts';
import { EXAMPLES, environmentOf, ROOT, TEXT_FORMATS, withoutOwn } from '../make/run.ts';

type Facts = Record<string, unknown>;

const OPTIONS = {
  output: [],
  quiet: false,
  mask: false,
  failOn: 'error' as const,
  strict: false,
  progress: false,
};
const EVIL = '甲\u001b[2J\n::error::乙\u202e\u2028<script>alert(1)</script>\u{e0041}';
const STEERING =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\ufeff\u{e0000}-\u{e0fff}]/u;

let folder: string;
let part: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'baosong-'));
  const { environment, printed } = environmentOf();
  await batchCommand(
    [join(EXAMPLES, 'inbox-2012-26')],
    { ...OPTIONS, shard: { shard: 1, of: 3 } },
    environment,
  );
  part = printed();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Merged {
  readonly out: string;
  /** The sentence of the UserError, if there was one; anything else that is thrown fails the test. */
  readonly error?: string;
}

async function merge(text: string | Uint8Array, format = 'text'): Promise<Merged> {
  const path = join(folder, 'part.json');
  writeFileSync(path, text);
  return mergePath(path, format);
}

async function mergePath(path: string, format = 'text'): Promise<Merged> {
  const { environment, printed } = environmentOf();
  try {
    await mergeCommand([path], { ...OPTIONS, format }, environment);
  } catch (error) {
    if (!isUserError(error)) throw error;
    return { out: printed(), error: userErrorSentence(error, zh) };
  }
  return { out: printed() };
}

/** The first finding with something else in it. */
function withFirst(findings: unknown, given: Facts): void {
  const [first] = findings as Facts[];
  expect(first).toBeDefined();
  Object.assign(first ?? {}, given);
}

/** The part with one thing changed. */
function forged(change: (part: Facts, submission: Facts) => void): string {
  const value = JSON.parse(part);
  change(value, value.submissions[0]);
  return JSON.stringify(value);
}

test('the healthy twin is merged, and keeps the published schema', async () => {
  expect((await merge(part)).error).toBeUndefined();
  registerSchema(JSON.parse(readFileSync(join(ROOT, 'schemas/part.schema.json'), 'utf8')) as SchemaObject);
  const id = 'https://baosong.invalid/schemas/part.schema.json';
  expect((await validate(id, JSON.parse(part))).valid).toBe(true);
  expect((await validate(id, JSON.parse(forged((value) => delete value['asOf'])))).valid).toBe(false);
});

describe('what is no part', () => {
  const deep = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);
  test.each<[string, () => string | Uint8Array]>([
    ['nothing', () => ''],
    ['null', () => 'null'],
    ['a list', () => '[]'],
    ['bytes', () => Uint8Array.from({ length: 999 }, (_, at) => (at * 7_919) % 256)],
    ['a part that is cut', () => part.slice(0, -20)],
    ['deep nesting', () => deep(200_000)],
    [
      'deep nesting where any JSON may stand',
      () => part.replace(/"actual":/, `"actual":${deep(5_000)},"x":`),
    ],
    ['no submissions', () => forged((value) => delete value['submissions'])],
    [
      'submissions that are none',
      () => forged((value) => Object.assign(value, { submissions: [null, 1, {}] })),
    ],
    ['no time', () => forged((value) => Object.assign(value, { asOf: null }))],
    [
      'a time without end',
      () => forged((value) => Object.assign(value, { asOf: { instant: 1e300, source: 'now' } })),
    ],
    ['strays of its own', () => forged((value) => Object.assign(value, { strays: [] }))],
    ['a property too many', () => forged((value) => Object.assign(value, { language: 'zh' }))],
    [
      'a file for a notice',
      () => forged((value) => Object.assign(value, { notice: '\\\\203.0.113.1\\a\\b.yaml' })),
    ],
    [
      'a verdict that is none',
      () => forged((_, submission) => Object.assign(submission, { verdict: 'toString' })),
    ],
    ['findings that are none', () => forged((_, submission) => Object.assign(submission, { findings: 5 }))],
    [
      'a name that is none',
      () => forged((_, submission) => Object.assign(submission, { submitter: { name: { a: 1 } } })),
    ],
    [
      'a picture of its own',
      () => forged((_, submission) => Object.assign(submission, { thumbnail: '"><script>' })),
    ],
    [
      'a requirement that is none',
      () => forged((_, { findings }) => withFirst(findings, { requirement: 'x' })),
    ],
    [
      'a requirement blocked that is none',
      () => forged((_, { findings }) => withFirst(findings, { blocks: ['x'] })),
    ],
    [
      'a reason that is none',
      () =>
        forged((_, { findings }) =>
          withFirst(findings, { why: { code: 'unread', unread: { code: 'toString' } } }),
        ),
    ],
    [
      'a fact that is none',
      () => forged((_, { findings }) => withFirst(findings, { evidence: { fact: { kind: 'constructor' } } })),
    ],
    [
      'a problem of the list that is none',
      () =>
        forged((_, { findings }) =>
          withFirst(findings, { evidence: { fact: { kind: 'listProblem', code: 'valueOf' } } }),
        ),
    ],
    ['letters that are none', () => forged((_, submission) => Object.assign(submission, { verdicts: 'x' }))],
    ['another form', () => forged((_, submission) => Object.assign(submission, { form: EVIL }))],
  ])('%s', async (_, text) => {
    const { out, error } = await merge(text());
    expect(out).toBe('');
    expect(error).toMatch(/不能合并：不是--shard写出的，或写出后改过。/);
  });

  test('a part of another version of the program is to be made again', async () => {
    const older = forged((value) =>
      Object.assign(value, { schema: 2, language: 'zh', digests: value['submissions'] }),
    );
    expect((await merge(older)).error).toMatch(
      /“.*part\.json”不能合并：是另一版程序写出的，请用现在这一版重新生成各部分。/,
    );
  });

  test('a file that is too large is not read', async () => {
    const path = join(folder, 'large.json');
    writeFileSync(path, '');
    truncateSync(path, LIMITS.partBytes + 1);
    expect((await mergePath(path)).error).toContain('超过256MB');
  });

  test.skipIf(process.platform === 'win32')('a pipe or a device is not waited for', async () => {
    const pipe = join(folder, 'pipe.json');
    execFileSync('mkfifo', [pipe]);
    for (const path of [pipe, '/dev/zero', folder])
      expect((await mergePath(path)).error).toContain('不是文件');
  });

  test('prototypes are not reached', async () => {
    const text = part.replace('{"schema":', '{"__proto__":{"polluted":1},"schema":');
    expect((await merge(text)).error).toContain('不能合并');
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});

describe('words in a part that want to be more than words', () => {
  /** Every string that is free, replaced. */
  function poisoned(value: unknown, name = ''): unknown {
    const fixed =
      /^(?:schema|notice|noticeHash|source|form|verdicts?|severity|requirement|code|hashes|path|list|kind|blocks|reasons|sentBy|wanted|found|cause|container|why|as|sentInTime|thumbnail|contents|unknown)$/;
    if (typeof value === 'string') return fixed.test(name) ? value : `${EVIL}${value}`;
    if (Array.isArray(value)) return value.map((item) => poisoned(item, name));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, poisoned(inner, key)]));
  }

  test.each(TEXT_FORMATS)('%s', async (format) => {
    const { out, error } = await merge(JSON.stringify(poisoned(JSON.parse(part))), format);
    expect(error).toBeUndefined();
    expect(out).toContain('‹U+001B›');
    const own = withoutOwn(format, out);
    expect(STEERING.exec(own)?.[0]).toBeUndefined();
    expect(own).not.toMatch(/^\s*::/m);
    if (['html', 'junit', 'markdown'].includes(format)) expect(own).not.toMatch(/(?<!\\)<script>/);
  });
});
