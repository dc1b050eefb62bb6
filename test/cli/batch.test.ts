// The example inbox gives its golden reports; parts merge to the same bytes; what the city office relies on.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { REPORTERS } from '../../src/core/reporters/index.ts';
import { SLOW } from '../make/often.ts';
import { EXAMPLES, ROOT } from '../make/run.ts';
import { baosong, here, type Ran } from '../make/shell.ts';

const INBOX = 'examples/inbox-2012-26';
const WHEN = ['--as-of', '2012-11-28 09:30'];
const folder = mkdtempSync(join(tmpdir(), 'baosong-batch-'));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const LANGUAGES = ['zh', 'en'];
/** One for each format that an inbox is reported in. */
const ENDINGS = Object.values(REPORTERS).map(({ endings: [first] }) => first);
/** Properties of the JSON that hold texts in the language that was asked for. */
const TEXTS = [
  ...['asOf', 'conclusion', 'distance', 'due', 'expected', 'kindText', 'measure', 'message'],
  ...['receivedText', 'remedy', 'sentence', 'text', 'title', 'unseen'],
];

/** The names of the properties in which two values of one form differ; a form that differs is named `form`. */
function differences(one: unknown, other: unknown, name = ''): string[] {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
    return one === other ? [] : [name];
  if (Object.keys(one).join() !== Object.keys(other).join()) return ['form'];
  const values = other as Readonly<Record<string, unknown>>;
  return Object.entries(one).flatMap(([key, value]) =>
    differences(value, values[key], Array.isArray(one) ? name : key),
  );
}

function run(...args: string[]) {
  return here(args, ROOT);
}

function golden(name: string, content: string): void {
  const path = join(ROOT, 'examples', name);
  if (process.env['BAOSONG_GOLDEN'] === 'write') writeFileSync(path, content);
  expect(content).toBe(readFileSync(path, 'utf8'));
}

describe('the example inbox', () => {
  // By the program as it is shipped; what it is asked further is asked of its functions.
  let whole: Ran;
  let batch: ReturnType<typeof JSON.parse>;
  beforeAll(() => {
    whole = baosong(['batch', INBOX, ...WHEN, '-f', 'json'], { cwd: ROOT });
    batch = JSON.parse(whole.out);
  });

  test('gives its golden screen and exits 1, for some must mend something', async () => {
    const screen = await run('batch', INBOX, ...WHEN);
    expect(screen.code).toBe(1);
    golden('inbox-2012-26.txt', screen.out);
  });

  test('answers N submissions with N verdicts: the broken zip among them, none passed', () => {
    const names = batch.submissions.map((each: { name: string }) => each.name).sort();
    expect(names).toEqual(
      [
        '太仓市.eml',
        '姑苏区',
        '常熟市.zip',
        '吴中区',
        '吴江市',
        '工业园区.zip',
        '张家港市.zip',
        '损坏.zip',
        '昆山市.zip',
        '相城区.zip',
        '相城区_旧.zip',
      ].sort(),
    );
    const broken = batch.submissions.find((each: { name: string }) => each.name === '损坏.zip');
    expect(broken.verdict).toBe('unchecked');
  });

  test('calls the roll: who is missing, whose earlier package is superseded', () => {
    const states = Object.fromEntries(
      batch.roll.map((row: { name: string; state: string }) => [row.name, row.state]),
    );
    expect(states).toMatchObject({ 高新区: 'missing', 吴中区: 'received', 太仓市: 'received' });
    const twice = batch.roll.find((row: { name: string }) => row.name === '相城区');
    expect(twice.submission).toBe(`${INBOX}/相城区.zip`);
    expect(twice.superseded).toEqual([`${INBOX}/相城区_旧.zip`]);
  });

  test('sees the same firm, a near-copy and a shared phone across districts', () => {
    expect(batch.across.map((each: { kind: string }) => each.kind)).toEqual([
      'sameUnit',
      'nearCopy',
      'sharedPhone',
    ]);
  });

  describe('split into two parts, made in two languages', () => {
    const parts = [1, 2].map((number) => join(folder, `${number}.json`));
    beforeAll(async () => {
      for (const [index, part] of parts.entries()) {
        const asked = ['--shard', `${index + 1}/2`, '--lang', LANGUAGES[index] ?? 'zh', '-o', part];
        expect((await run('batch', INBOX, ...WHEN, ...asked)).code).not.toBe(2);
      }
    });

    const inAllFormats = async (language: string) => {
      const filesOf = (who: string) => ENDINGS.map((ending) => join(folder, `${who}.${language}.${ending}`));
      const outputs = (who: string) => filesOf(who).flatMap((file) => ['-o', file]);
      const one = await run('batch', INBOX, ...WHEN, '--lang', language, ...outputs('one'));
      const merged = await run('merge', ...parts.toReversed(), '--lang', language, ...outputs('merged'));
      expect([one.code, one.err, merged.code, merged.err]).toEqual([1, '', 1, '']);
      expect(merged.out).toBe(one.out);
      const read = (file: string) => readFileSync(file);
      for (const [index, file] of filesOf('merged').entries())
        expect(read(file).equals(read(filesOf('one')[index] ?? '')), file).toBe(true);
    };
    test('they merge to the bytes of one run, in every format', () => inAllFormats('zh'));
    test('and in the other language', SLOW, () => inAllFormats('en'));

    test('one of them says that it is not the whole', async () => {
      const half = await run('merge', parts[0] ?? '', '-q');
      // Eleven packages, and a note of the office that is looked into as well.
      expect(half.out).toContain('只检查了6份，共12份');
      // What is missing, by the word that the help has for it, and how to make it.
      expect(half.err).toMatch(/^这次检查分成2个部分，缺第2部分，.*--shard 2\/2 -o 2\.json\n$/);
      const english = await run('merge', parts[1] ?? '', '-q', '--lang', 'en');
      expect(english.err).toMatch(/^One of 2 parts is missing \(1\): .*--shard 1\/2 -o 1\.json\n$/);
    });
  });

  test('gives JSON whose ids, codes and figures are the same in every language', async () => {
    const { out } = await run('batch', INBOX, ...WHEN, '-f', 'json', '--lang', 'en');
    const english = JSON.parse(out);
    const differing = new Set(differences(batch, english));
    expect([...differing].filter((name) => !TEXTS.includes(name))).toEqual([]);
    expect(differing).toContain('message');
  });

  test(
    'a part of a run by a notice file names the notice alone; who merges says where the file lies',
    SLOW,
    async () => {
      const file = 'test/fixtures/notices/shumu-2031-7.yaml';
      const part = join(folder, 'by-file.json');
      await run('batch', INBOX, '--notice', file, '--as-of', '2031-03-01', '--shard', '1/1', '-o', part);
      expect(JSON.parse(readFileSync(part, 'utf8')).notice).toBe('shumu-2031-7');
      const merged = await run('merge', part, '--notice', file, '-f', 'json');
      expect([merged.code, merged.err]).toEqual([1, '']);
      expect(JSON.parse(merged.out).submissions).toHaveLength(11);
    },
  );

  test('an entry whose file is not there is not said to fit; what came in time is not hidden by a later stage', () => {
    const [wuzhong] = batch.submissions.filter((each: { name: string }) => each.name === '吴中区');
    const park = wuzhong.units.find((each: { list: string }) => each.list === 'parks');
    expect(park).toMatchObject({ file: '园区/青岚科技创业园.docx', verdict: 'fail' });
    expect(wuzhong.cells['on-time']).toEqual({ verdict: 'pass', text: '' });
  });

  test('has no word in braces left in what is printed', async () => {
    const late = (await run('check', join(EXAMPLES, 'fail-late'), '--as-of', '2012-12-05', '-f', 'html')).out;
    const [, body = ''] = late.split('</style>');
    expect(body.includes('最后一天（11月30日）当天24时前报送算按时（北京时间）')).toBe(true);
    expect(/\{\w+\}/.exec(body)).toBeNull();
  });

  test('gives the same bytes with one job', SLOW, async () => {
    expect((await run('batch', INBOX, ...WHEN, '-f', 'json', '--jobs', '1')).out).toBe(whole.out);
  });

  test('gives the same bytes with three jobs', async () => {
    expect((await run('batch', INBOX, ...WHEN, '-f', 'json', '--jobs', '3')).out).toBe(whole.out);
  });

  test('gets a letter for each district that must mend something, and none for those that pass', async () => {
    const letters = join(folder, '通知');
    const result = await run('notify', INBOX, ...WHEN, '-o', letters);
    expect(result.code).toBe(1);
    expect(result.out).toContain(letters);
  });
});

describe('what is no inbox', () => {
  test('a submission is told apart, with the command that was meant', async () => {
    const result = await run('batch', 'examples/pass-kunshan');
    expect(result.code).toBe(2);
    expect(result.err).toContain('baosong check');
  });

  test('an inbox given to check is told apart, with the command that was meant', async () => {
    const result = await run('check', INBOX);
    expect(result.code).toBe(2);
    expect(result.err).toContain('baosong batch');
  });

  test('a missing inbox, a bad part and a bad number of jobs are usage', async () => {
    expect((await run('batch', join(folder, '没有'))).code).toBe(2);
    expect((await run('batch', INBOX, '--shard', '3/2')).code).toBe(2);
    expect((await run('batch', INBOX, '--jobs', '0')).code).toBe(2);
    expect((await run('batch', INBOX, '--fail-on', 'nothing')).code).toBe(2);
    expect((await run('merge', 'package.json')).err).toContain('不是--shard写出的，或写出后改过');
    expect((await run('batch', INBOX, '--shard', '1/2', '-o', join(folder, 'part.html'))).code).toBe(2);
  });

  test('two reports to one file are refused before anything is read', async () => {
    const file = join(folder, 'a.json');
    expect((await run('batch', INBOX, '-o', file, '-o', file)).code).toBe(2);
  });
});
