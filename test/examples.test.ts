// Every example ends as examples/variants.yaml says, for its own reasons only; four are held screen by screen.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { exitCodeOf } from '../src/cli/exit-code.ts';
import type { Report } from '../src/core/model/finding.ts';
import { sanitize } from '../src/core/report/sanitize.ts';
import { displayWidth } from '../src/core/text/display-width.ts';
import { filesOf as filesIn } from './make/parcel.ts';
import { EXAMPLES, ROOT, reportOf, rulesOf, screenOf } from './make/run.ts';
import { BASE_TEXTS, baseDocument, filesOf, VARIANTS } from './make/variants.ts';
import { entriesOf, partsOf } from './make/workbook.ts';

/**
 * No example can show these: npm and Windows drop links, nobody ships 40 MB, nothing here writes HEIC, where a
 * firm stands twice among five, enterprise-count fails too, and a list with hints is no YAML: test/false-blame.test.ts.
 */
const ELSEWHERE: readonly string[] = [
  'enterprise-distinct',
  'manifest-hints',
  'folder-plain',
  'mail-size',
  'mail-size-near',
  'photo-format',
];

const TRACKED = join(ROOT, 'examples');
const names = Object.keys(VARIANTS);
const rules = await rulesOf();
const reports = new Map<string, Report>();

beforeAll(async () => {
  for (const name of names) reports.set(name, sanitize(await reportOf(join(EXAMPLES, name), rules)));
});

function reportNamed(name: string): Report {
  const report = reports.get(name);
  if (!report) throw new Error(`no example ${name}`);
  return report;
}

/** As a line of `expect:` says it. */
function openIn(name: string): string[] {
  return reportNamed(name)
    .findings.filter(({ verdict }) => verdict === 'fail' || verdict === 'unchecked')
    .map(({ severity, requirement, verdict, subject = '' }) =>
      `${severity} ${requirement} ${verdict} ${subject}`.trimEnd(),
    );
}

describe('what is open is what the example is for (expect: in examples/variants.yaml)', () => {
  test.each(names)('%s', (name) => {
    expect(openIn(name).sort()).toEqual([...(VARIANTS[name]?.expect ?? [])].sort());
  });

  test.each(names)('the name of %s says how it ends', (name) => {
    const { verdict } = reportNamed(name);
    const endings = { pass: 'pass', warn: 'pass', pending: 'pass', fail: 'fail', unchecked: 'unchecked' };
    expect(verdict).toBe(endings[name.split('-')[0] as keyof typeof endings]);
    expect(exitCodeOf([reportNamed(name)], 'error')).toBe(verdict === 'pass' ? 0 : 1);
  });

  test('a failing example has one error, so that it shows one thing', () => {
    const several = names
      .filter((name) => /^(?:fail|unchecked)-/.test(name))
      .filter((name) => openIn(name).filter((line) => line.startsWith('error ')).length !== 1);
    expect(several).toEqual([]);
  });

  test('a stage that is not due is pending, not failed', () => {
    const pending = reportNamed('pending-stage2').findings.filter(({ verdict }) => verdict === 'pending');
    expect(pending.map(({ requirement }) => requirement)).toEqual(
      expect.arrayContaining(['summary', 'news', 'photos']),
    );
    expect(new Set(pending.map(({ stage }) => stage))).toEqual(new Set(['2']));
  });
});

describe('every requirement has an example', () => {
  const asked = rules.notice.requirements.map(({ id }) => id).filter((id) => !ELSEWHERE.includes(id));

  test('that passes it', () => {
    const passed = new Set(
      [...reports.values()].flatMap(({ findings }) =>
        findings.filter(({ verdict }) => verdict === 'pass').map(({ requirement }) => requirement),
      ),
    );
    // Where somebody wrote a list, there is no fact that says so.
    expect(asked.filter((id) => !passed.has(id))).toEqual(['manifest-drafted', 'manifest-reviewed']);
  });

  test('that does not: add a variant to examples/variants.yaml for each of these', () => {
    const open = new Set(names.flatMap((name) => openIn(name).map((line) => line.split(' ')[1])));
    expect(asked.filter((id) => !open.has(id))).toEqual([]);
  });
});

const screenNamed = (name: string) => screenOf(reportNamed(name), rules.notice);

/** A line as it stays when the notice asks for one thing more: how many pass then changes, and their columns. */
const settled = (line: string) => {
  const counted = line.replace(/\d+(?=项符合)/, '…');
  return isPass(line) ? counted.replace(/ {2,}/g, '  ') : counted;
};
const isPass = (line: string) => line.trimStart().startsWith('[通过]');

describe('whole screens (BAOSONG_GOLDEN=write makes them anew; read the diff)', () => {
  const held = readdirSync(TRACKED).filter(
    (name) => names.includes(name.replace(/\.txt$/, '')) && name.endsWith('.txt'),
  );

  test('a pass, a reminder, a fail, an unchecked', () => {
    expect(held.map((name) => name.split('-')[0])).toEqual(['fail', 'pass', 'unchecked', 'warn']);
  });

  test.each(held)('%s', (golden) => {
    const file = join(TRACKED, golden);
    const screen = screenNamed(golden.replace(/\.txt$/, ''));
    if (process.env['BAOSONG_GOLDEN'] === 'write') writeFileSync(file, screen);
    const wanted = readFileSync(file, 'utf8').split('\n').map(settled);
    const lines = screen.split('\n').map(settled);
    expect(lines.filter((line) => !isPass(line) || wanted.includes(line))).toEqual(wanted);
  });

  test.each(names)('no line of %s is wider than the screen', (name) => {
    expect(
      screenNamed(name)
        .split('\n')
        .filter((line) => displayWidth(line) > 80),
    ).toEqual([]);
  });
});

/** What is in the file, whatever the zip library made of it. */
const contentOf = (bytes: Uint8Array) =>
  bytes[0] === 0x50 && bytes[1] === 0x4b ? [...partsOf(bytes)] : Buffer.from(bytes).toString('latin1');

const contents = (files: Iterable<readonly [path: string, bytes: Uint8Array]>) =>
  Object.fromEntries([...files].map(([path, bytes]) => [path, contentOf(bytes)]));

describe('what lies in the repository is what would be made (npm run examples)', () => {
  const there = readdirSync(TRACKED);

  test.each(names.filter((name) => there.includes(name)))('%s', (name) => {
    expect(contents(filesIn(join(TRACKED, name)))).toEqual(contents(filesOf(name)));
  });

  test.each(names.filter((name) => there.includes(`${name}.zip`)))('%s.zip', (name) => {
    const entries = entriesOf(readFileSync(join(TRACKED, `${name}.zip`)));
    expect(contents(entries)).toEqual(contents(filesOf(name)));
  });

  test.each(Object.keys(BASE_TEXTS))('%s of the base says what its article says', (path) => {
    const there = readFileSync(join(TRACKED, 'pass-kunshan', path));
    expect(contentOf(there)).toEqual(contentOf(baseDocument(path)));
  });
});
