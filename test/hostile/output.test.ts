// Words of a submitter that want to be more than words → no stream and no report in which they are.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NO_COLOUR } from '../../src/core/reporters/style.ts';
import { text } from '../../src/core/reporters/text/index.ts';
import { poisoned } from '../make/batch.ts';
import { copyOfExample, TEXT_FORMATS, temporaryFolder, withoutOwn } from '../make/run.ts';
import { here } from '../make/shell.ts';
import { makeZip } from '../make/zip.ts';
import { LIST, relist } from './folder.ts';

/** As written in YAML's double quotes: each would do something in a terminal, a build log, a table or a page. */
const FORGED = [
  '甲\\e[2J\\e]0;标题\\a乙',
  '甲\\r\\n::error file=a::通过',
  '甲\\n✔ 通过：可以报送',
  '\\u202e通过\\u202c',
  '甲\\u2028乙\\u2029丙\\x85丁',
  '甲\\U000e0041乙',
  '</td><script>alert(1)</script>',
  '\\"><img src=x onerror=alert(1)>',
  ']]><failure/><![CDATA[',
  '| 甲 | 通过 |',
  '[点这里](javascript:alert(1))',
  '=HYPERLINK(\\"http://203.0.113.1\\")',
];

/** Names, files and unknown keys of the list, all forged. */
function forgedFolder(): string {
  const folder = copyOfExample('fail-length-short');
  for (const [at, text] of FORGED.entries()) {
    const line = /\n {4}行业: .*/.exec(readFileSync(join(folder, LIST), 'utf8'))?.[0] ?? '';
    relist(folder, line, `\n    "${text} ${at}": 甲`);
    relist(folder, '台账:\n', `台账:\n  - "台账/${at}${text}.docx"\n`);
  }
  relist(folder, '名称: 昆山澄湖精密机械有限公司', `名称: "${FORGED.slice(0, 6).join('')}"`);
  relist(folder, '地区: 昆山市', `地区: "${FORGED[1]}"`);
  return folder;
}

// Everything that steers instead of showing; the line feed is ours.
const STEERING =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e0fff}]/u;
const steering = (text: string) => STEERING.exec(text)?.[0];

describe('reports of a forged list', () => {
  test.each(TEXT_FORMATS)('%s', async (format) => {
    const folder = forgedFolder();
    for (const language of ['zh', 'en']) {
      const { code, out, err } = await here(['check', '-f', format, '--lang', language, folder]);
      expect([code, err]).toEqual([1, '']);
      const own = withoutOwn(format, out);
      expect(steering(own)).toBeUndefined();
      expect(own).not.toMatch(/^\s*(?:::|✔ 通过：可以报送|\[点这里\])/m);
      if (['junit', 'markdown', 'html'].includes(format))
        expect(own).not.toMatch(/<script>alert|<img src=x|<failure\/>/);
    }
  });

  test('JSON is JSON', async () => {
    const { out } = await here(['check', '-f', 'json', forgedFolder()]);
    expect(JSON.parse(out).verdict).toBe('fail');
  });

  test('a Markdown table keeps its columns', async () => {
    const { out } = await here(['check', '-f', 'markdown', forgedFolder()]);
    for (const table of out.split(/\n\n/).filter((block) => /^\|.*\|\n\|[ :|-]+\|/.test(block))) {
      const rows = table.trim().split('\n');
      expect(new Set(rows.map((row) => row.replace(/\\\|/g, '').split('|').length)).size).toBe(1);
    }
  });
});

describe('names that no report of a submission holds', () => {
  const NAME = '甲\u001b[31m\n::error::x\u202e\u2028=乙';

  test.skipIf(process.platform === 'win32').each(['text', 'json', 'html', 'csv'])(
    'files beside the submissions of an inbox: %s',
    async (format) => {
      const inbox = temporaryFolder();
      writeFileSync(join(inbox, `${NAME}.txt`), '');
      const { out, err } = await here(['batch', inbox, '-f', format, '--lang', 'en']);
      const own = withoutOwn(format, out);
      if (format !== 'csv') expect(out).toContain('甲‹U+001B›');
      expect([steering(own), err]).toEqual([undefined, '']);
      expect(own).not.toMatch(/^::/m);
    },
  );

  test.each(['text', 'json'])('what a zip given to count holds: %s', async (format) => {
    const path = join(temporaryFolder(), '甲.zip');
    writeFileSync(
      path,
      makeZip([`con.${NAME}`, `../${NAME}`, `甲/${NAME}.`].map((name) => [name, 'x'] as const)),
    );
    const { code, out } = await here(['count', '-f', format, path]);
    expect([code, steering(out)]).toEqual([1, undefined]);
    expect(out).toContain('con.甲‹U+001B›');
    expect(out).not.toMatch(/^::/m);
  });
});

describe('what the terminal gets beside the report', () => {
  test.each([
    [['check', '/没有/\u001b[31m红\n::error::x']],
    [['count', '/没有/\u202e甲.docx']],
    [['explain', '甲\u001b[2J\n::error::x']],
    [['check', '.', '--as-of', '\u001b[2J']],
    [['check', '.', '-f', 'a\n::error::x']],
    [['check', '.', '-f', 'constructor']],
    [['batch', '.', '-f', '__proto__']],
    [['check', '.', '--no-such-\u001b[2J\n::error::x']],
    [['check', '.', '--no-such-\u001b[2J\n::error::x', '--lang', 'en']],
  ])('%j', async (args) => {
    const { code, out, err } = await here(args);
    expect([code, steering(out + err)]).toEqual([2, undefined]);
    expect(err).not.toMatch(/^::|^\s+at /m);
  });

  test.skipIf(process.platform === 'win32')('names of files', async () => {
    const name = '甲\u001b[31m\n::error::x\u202e.txt';
    const folder = copyOfExample('pass-kunshan');
    const path = join(temporaryFolder(), name);
    writeFileSync(join(folder, name), '');
    writeFileSync(path, '甲乙丙');
    for (const args of [
      ['check', folder],
      ['count', path],
      ['count', '-f', 'json', path],
    ]) {
      const { code, out } = await here(args);
      expect([code, steering(out)]).toEqual([0, undefined]);
      expect(out).not.toMatch(/^::/m);
    }
  });
});

describe('no word of an input begins a line, nor is a command to the log of a build', () => {
  const SIGNS = [
    '::error::恶',
    '##[error]恶',
    '##vso[task.complete result=Succeeded;]恶',
    "##teamcity[恶 'x']",
  ];
  const sign = fc.constantFrom(...SIGNS);
  const words = fc.array(
    fc.oneof(sign, sign, fc.constantFrom('甲', '昆山市有限公司', 'a'.repeat(70), '，', '“')),
    {
      minLength: 1,
      maxLength: 12,
    },
  );
  const name = fc.tuple(words, fc.constantFrom(' ', '  ', '', '　')).map(([parts, gap]) => parts.join(gap));
  const columns = fc.constantFrom(60, 80, 120);
  const beginning = (text: string) =>
    /^.*恶/m.test(text) && /^(?::|#|恶|error|vso|teamcity|甲|a{9})/m.exec(text)?.[0];
  const obeyed = (text: string) => /^\s*::|##(?:vso|teamcity)?\[/m.exec(text)?.[0];
  const LIVELY = (hostile: string) => `${hostile} ${hostile}`;

  test('reports of submissions and of an inbox', () => {
    fc.assert(
      fc.property(name, columns, fc.boolean(), (hostile, width, quiet) => {
        const whole = poisoned(() => LIVELY(`${SIGNS.join(' ')} ${hostile}`));
        const { inbox: _, ...several } = whole;
        const style = { palette: NO_COLOUR, quiet, columns: width, mask: false };
        for (const input of [whole, several]) {
          const said = text(input, style);
          if (!quiet) expect(said).toContain('恶');
          expect([beginning(said) || undefined, obeyed(said)]).toEqual([undefined, undefined]);
        }
      }),
      { numRuns: 60, seed: 12 },
    );
  });

  test('reports of the packages that no list speaks of, with what is kept out of a table', () => {
    fc.assert(
      fc.property(name, columns, (hostile, width) => {
        const whole = poisoned((value) => `${hostile}${value}`);
        const stages = whole.stages.map((stage) => ({ ...stage, missing: [hostile, hostile] }));
        const noticed = [{ file: hostile, notes: [] }];
        const submissions = whole.submissions.map((each) => ({
          ...each,
          path: hostile,
          name: hostile,
          noticed,
        }));
        const style = { palette: NO_COLOUR, quiet: false, columns: width, mask: false };
        const said = text({ ...whole, stages, submissions }, style);
        expect([/^(?::|#|恶)/m.exec(said)?.[0], obeyed(said)]).toEqual([undefined, undefined]);
      }),
      { numRuns: 60, seed: 12 },
    );
  });

  test.skipIf(process.platform === 'win32').each(SIGNS)(
    'count, and what a refusal names: %s',
    async (hostile) => {
      const folder = temporaryFolder();
      const file = `${hostile} ${hostile} 甲.txt`;
      writeFileSync(join(folder, file), '甲乙丙');
      const { out } = await here(['count', file], folder);
      expect(out).toMatch(/^文件：/);
      for (const args of [
        ['count', file],
        ['count', hostile],
        ['check', hostile],
        ['batch', hostile],
        ['check', '.', '-f', hostile],
        ['explain', hostile],
        [`--${hostile}`],
        ['check', '.', '--as-of', hostile],
      ]) {
        for (const language of ['zh', 'en']) {
          const said = await here([...args, '--lang', language], folder);
          for (const each of [said.out, said.err])
            expect([/^(?::|#|恶)/m.exec(each)?.[0], obeyed(each)]).toEqual([undefined, undefined]);
        }
      }
    },
  );
});
