// A batch of any mix → the same numbers in every format; one run whose readers were stopped → the same told everywhere.

import fc from 'fast-check';
import { expect } from 'vitest';
import { inboxInput } from '../../../src/core/batch/index.ts';
import { zh } from '../../../src/core/i18n/zh.ts';
import type { SubmissionSummary } from '../../../src/core/model/summary.ts';
import type { InboxInput } from '../../../src/core/report/input.ts';
import { report, reportText } from '../../../src/core/reporters/index.ts';
import { NO_COLOUR } from '../../../src/core/reporters/style.ts';
import { DISTRICTS, NOTICE } from '../../make/notice.ts';
import { often } from '../../make/often.ts';
import { foundOf, summaryOf } from '../../make/summary.ts';
import { sheetsOf } from '../../make/workbook.ts';

const FIT = [1900, 2000, 2100];
const STYLE = { palette: NO_COLOUR, quiet: false, columns: 100, mask: false };

/** What one district sent, by a word for each kind. */
const SENT: Readonly<Record<string, (name: string) => readonly SubmissionSummary[]>> = {
  nothing: () => [],
  pass: (name) => [summaryOf(name, FIT)],
  remind: (name) => [summaryOf(name, FIT, { findings: [foundOf('unit-varied', 'fail')] })],
  fail: (name) => [
    summaryOf(name, FIT, { findings: [foundOf('unit-count', 'fail'), foundOf('sent-1', 'fail')] }),
  ],
  failAndLook: (name) => [
    summaryOf(name, FIT, { findings: [foundOf('unit-count', 'fail'), foundOf('sent-1', 'unchecked')] }),
  ],
  look: (name) => [summaryOf(name, FIT, { findings: [foundOf('sent-1', 'unchecked')] })],
  pending: (name) => [
    summaryOf(name, [], { verdict: 'pending', verdicts: NOTICE.requirements.map(() => 'w').join('') }),
  ],
  unread: (name) => [unread(name, `收件/${name}.rar`)],
  bare: (name) => [{ ...summaryOf(name, [], { verdict: 'unchecked' }), contents: 'empty' }],
  twice: (name) => [summaryOf(name, FIT), { ...summaryOf(name, [1000]), path: `收件/${name}_旧` }],
  unreadBeside: (name) => [summaryOf(name, FIT), unread(name, `收件/${name}.msg`)],
  nameless: (name) => {
    const { submitter: _, ...own } = summaryOf(name, FIT, { path: `收件/来件${name.length}${name}` });
    return [{ ...own, name: '来件' }];
  },
  ofAnother: (name) => [summaryOf(name, FIT, { name: DISTRICTS.find((each) => each !== name) ?? '' })],
};

function unread(name: string, path: string): SubmissionSummary {
  const why = { code: 'unread', unread: { code: 'damaged' } } as const;
  const findings = [foundOf('file-readable', 'unchecked', { file: 'x', why })];
  return summaryOf(name, [], { contents: 'unread', stages: [], path, findings });
}

const MIX = fc.record({
  kinds: fc.array(fc.constantFrom(...Object.keys(SENT)), {
    minLength: DISTRICTS.length,
    maxLength: DISTRICTS.length,
  }),
  partial: fc.boolean(),
});

function batchOf({
  kinds,
  partial,
}: {
  readonly kinds: readonly string[];
  readonly partial: boolean;
}): InboxInput {
  const submissions = kinds.flatMap((kind, index) => SENT[kind]?.(DISTRICTS[index] ?? '') ?? []);
  return inboxInput(submissions, {
    tool: { name: 'baosong', version: '0' },
    notice: NOTICE,
    messages: zh,
    paths: '收件',
    asOf: { instant: Date.UTC(2031, 4, 29), source: 'option' },
    strict: false,
    ...(partial ? { partial: { done: submissions.length, all: submissions.length + 1 } } : {}),
  });
}

const WORDS = ['通过', '待核', '不通过', '未收到', '未查', '未到期'] as const;
type Numbers = Readonly<Record<(typeof WORDS)[number], number>> & { readonly all: number };

/** A word for each row → how many of each there are. */
function tally(words: readonly string[]): Numbers {
  expect(words.filter((word) => !(WORDS as readonly string[]).includes(word))).toEqual([]);
  const numbers = WORDS.map((word) => [word, words.filter((each) => each === word).length]);
  return { ...(Object.fromEntries(numbers) as Omit<Numbers, 'all'>), all: words.length };
}

/** The one sentence of screen and Markdown; what it leaves out is none. */
function sentence(text: string): Numbers {
  const [line = ''] = /共\d+：.*/.exec(text) ?? [];
  const number = (word: string) => Number(new RegExp(`(?<!不)${word}(\\d+)`).exec(line)?.[1] ?? 0);
  const numbers = WORDS.map((word) => [word, number(word)]);
  return {
    ...(Object.fromEntries(numbers) as Omit<Numbers, 'all'>),
    all: Number(/共(\d+)：/.exec(line)?.[1]),
  };
}

const HTML_WORDS: Readonly<Record<string, (typeof WORDS)[number]>> = {
  pass: '通过',
  unchecked: '待核',
  fail: '不通过',
  missing: '未收到',
  unlooked: '未查',
  pending: '未到期',
};

const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, found = '']) => found);

/** Every format → the numbers that it tells, by what it is that tells them. */
async function told(batch: InboxInput): Promise<readonly (readonly [where: string, numbers: Numbers])[]> {
  const make = (format: string) => reportText(format, batch, STYLE);
  const [screen, markdown, html, junit] = [
    await make('text'),
    await make('markdown'),
    await make('html'),
    await make('junit'),
  ];
  const json = JSON.parse(await make('json'));
  const [table = '', rest = ''] = [screen.split(/\n {2}-+\n/)[1], screen.split(/\n {2}-+\n/)[0]];
  const at = (rest.split('\n').at(-1) ?? '').trim().split(/ {2,}/).indexOf('结论');
  const cells = table
    .split('\n')
    .flatMap((line) => (/^ {2}\S/.test(line) ? [line.trim().split(/ {2,}/)] : []));
  const verdicts = new Map<string, string>(
    json.submissions.map(({ path, verdict }: Record<string, string>) => [path, HTML_WORDS[verdict ?? '']]),
  );
  const states: Readonly<Record<string, string>> = { missing: '未收到', unlooked: '未查', unsure: '待核' };
  const sheet = sheetsOf((await report('xlsx', batch, STYLE)) as Uint8Array)[0]?.rows ?? [];
  const column = sheet[0]?.indexOf('结论') ?? -1;
  return [
    ['screen, the sentence', sentence(screen)],
    ['screen, the table', tally(cells.map((line) => line[at] ?? ''))],
    ['Markdown, the sentence', sentence(markdown)],
    ['Markdown, the table', tally(all(markdown, /^\| [^|]+ \| ([^|]+) \| .*\|$/gm).slice(1))],
    [
      'HTML, the matrix',
      tally(
        all(
          /<section id="matrix">[\s\S]*?<\/section>/.exec(html)?.[0] ?? '',
          /<tr class="(\w+)"><th scope="row">/g,
        ).map((each) => HTML_WORDS[each] ?? ''),
      ),
    ],
    ['HTML, the strip', strip(html)],
    [
      'JSON',
      tally(
        json.roll.map(({ submission, state }: Record<string, string | null>) =>
          submission === null ? states[state ?? ''] : verdicts.get(submission ?? ''),
        ),
      ),
    ],
    ['XLSX', tally(sheet.slice(1).flatMap((row) => (row[1] === '' ? [] : (row[column] ?? ''))))],
    ['JUnit', suites(junit)],
  ];
}

/** How much there is to be mended in all, where it is told. */
async function toBeMended(batch: InboxInput): Promise<readonly number[]> {
  const [screen, html, json] = await Promise.all(
    ['text', 'html', 'json'].map((format) => reportText(format, batch, STYLE)),
  );
  const counting = new Set(
    JSON.parse(json ?? '').roll.map(({ submission }: Record<string, string>) => submission),
  );
  const own = JSON.parse(json ?? '').submissions.filter(({ path }: Record<string, string>) =>
    counting.has(path),
  );
  return [
    Number(/不通过\d+（(\d+)项）/.exec(screen ?? '')?.[1] ?? 0),
    Number(/退回补正 <b>\d+<\/b> <small>(\d+)项/.exec(html ?? '')?.[1] ?? 0),
    all(html ?? '', /<span class="pill fail">退回补正 · (\d+)项[^<]*<\/span><\/td>/g).reduce(
      (sum, each) => sum + Number(each),
      0,
    ),
    own.reduce((sum: number, { counts }: SubmissionSummary) => sum + counts.fail, 0),
  ];
}

function strip(html: string): Numbers {
  const [box = ''] = /<div class="box count">.*/.exec(html) ?? [];
  const lines = [...box.matchAll(/<dt><i class="(\w+)"><\/i>[^<]* <b>(\d+)<\/b>/g)];
  const rows = lines.flatMap(
    ([, name = '', count]) => Array(Number(count)).fill(HTML_WORDS[name]) as string[],
  );
  expect(Number(/\/ (\d+) 个单位通过/.exec(box)?.[1])).toBe(rows.length);
  return tally(rows);
}

/** A suite for each row: with a failure, with an error, of one skipped case, or none of these. */
function suites(junit: string): Numbers {
  const own = junit.split('<testsuite ').slice(1);
  const rows = own.filter((suite) => !/name="(?:批量检查|各地之间|没有核对的)"/.test(suite));
  return tally(
    rows.map((suite) => {
      const word = /<testcase name="(未收到|未查|待核)"/.exec(suite)?.[1];
      if (word) return word;
      if (!/failures="0"/.test(suite)) return '不通过';
      if (!/errors="0"/.test(suite)) return '待核';
      return /skipped="0"/.test(suite) ? '通过' : '未到期';
    }),
  );
}

often('every format of a batch tells the same numbers, which sum up to its rows', 300, (numRuns) =>
  fc.assert(
    fc.asyncProperty(MIX, async (mix) => {
      const batch = batchOf(mix);
      const numbers = await told(batch);
      const [, first] = numbers[0] ?? [];
      const { all: rows, ...parts } = first ?? tally([]);
      expect(Object.values(parts).reduce((sum, each) => sum + each, 0)).toBe(rows);
      expect(rows).toBe(batch.inbox.rollCall.length);
      for (const [where, each] of numbers) expect(each, where).toEqual(first);
      expect(new Set(await toBeMended(batch)).size).toBe(1);
    }),
    { numRuns },
  ),
);
