// The pages at the top say what is so: their commands run, their links lead somewhere, their words are in the code.

import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readManifest } from '../src/core/manifest/index.ts';
import { SLOW } from './make/often.ts';
import { ROOT, rulesOf, temporaryFolder } from './make/run.ts';
import { here } from './make/shell.ts';
import { sourceFiles } from './make/source.ts';

const DOCS = readdirSync(join(ROOT, 'docs'))
  .filter((name) => name.endsWith('.md'))
  .map((name) => `docs/${name}`);
const PAGES = [
  ...[
    'README.md',
    'README.zh-CN.md',
    'CONTRIBUTING.md',
    'FORMATS.md',
    'SCALE.md',
    'SECURITY.md',
    'CHANGELOG.md',
  ],
  ...DOCS,
];
const pageOf = (name: string) => readFileSync(join(ROOT, name), 'utf8');
const README = pageOf('README.md');
const COMMANDS = pageOf('docs/commands.md');
const GLOSSARY = pageOf('docs/glossary.md');

/** The contents of all fenced blocks in one language. */
function blocksOf(page: string, language: string): string[] {
  return [...page.matchAll(/^```(\S*)\n([\s\S]*?)^```$/gm)].flatMap(([, name, content = '']) =>
    name === language ? [content] : [],
  );
}

interface Ran {
  readonly code: number | null;
  readonly printed: string;
}

/** Runs one line as a reader of the page would, where the files it writes trouble nobody. */
function run(line: string): Ran {
  const folder = temporaryFolder();
  for (const name of ['bin', 'examples', 'test', 'schemas'])
    symlinkSync(join(ROOT, name), join(folder, name));
  const { status, stdout, stderr } = spawnSync('sh', ['-c', line], { cwd: folder, encoding: 'utf8' });
  return { code: status, printed: stdout + stderr };
}

const PROGRAM = 'node bin/baosong.js';
const LINES = ['README.md', ...DOCS]
  .flatMap((name) => blocksOf(pageOf(name), 'sh'))
  .flatMap((block) => block.split('\n'))
  .filter((line) => line.startsWith(PROGRAM))
  .map((line) => [line.replace(/\s*#.*/, ''), Number(/# exit (\d+)/.exec(line)?.[1] ?? Number.NaN)] as const);

/** What `<command> --help` prints, whose first line names the command if there is one. */
async function helpOf(command: string): Promise<string> {
  const { out } = await here([command, '--help']);
  expect(out, `there is no command ${command}`).toContain(`baosong ${command} [选项]`);
  return out;
}

/** Every option that a help text begins a line with, short and long. */
function optionsIn(help: string): string[] {
  const heads = [...help.matchAll(/^ {2}(-\S.*?) {2}/gm)].map(([, head = '']) => head);
  return heads.flatMap((head) => head.match(/(?<!\S)--?[A-Za-z][\w-]*/g) ?? []);
}

/** The table under a heading of docs/commands.md, by its columns. */
function rowsUnder(heading: string): string[][] {
  const part = COMMANDS.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  const lines = part.split('\n').filter((line) => /^\| `/.test(line));
  return lines.map((line) => line.split(/(?<!\\)\|/).map((cell) => cell.trim()));
}

describe('the tables of commands and options', () => {
  const rows = rowsUnder('Commands');
  const commands = rows.flatMap(([, cell = '']) => /^`([a-z]+) [[<]/.exec(cell)?.[1] ?? []);
  const options = rows.filter(([, cell = '']) => cell.startsWith('`-'));

  test('name all commands', async () => {
    const { out } = await here(['--help']);
    const there = [...out.matchAll(/^ {2}([a-z]+) \[选项\]/gm)].map(([, name]) => name);
    expect([...commands].sort()).toEqual([...there].sort());
  });

  test('name options of the program itself that there are', async () => {
    const own = options.filter(([, , of = '']) => of === 'the program');
    const listed = own.flatMap(([, cell = '']) => cell.match(/--[a-z-]+/g) ?? []);
    expect(optionsIn((await here(['--help'])).out)).toEqual(expect.arrayContaining(listed));
  });

  test.each(commands)('name all options of %s', async (command) => {
    const own = options.filter(([, , of = '']) => of.includes(`\`${command}\``));
    const listed = own.flatMap(([, cell = '']) => cell.match(/--[a-z-]+/g) ?? []);
    const there = optionsIn(await helpOf(command)).filter(
      (option) => /^--/.test(option) && option !== '--help',
    );
    expect(listed.sort()).toEqual(there.sort());
  });
});

describe('commands of README.md and docs/', () => {
  test('are there, each with its exit code', () => {
    expect(LINES.length).toBeGreaterThan(5);
    expect(LINES.filter(([, code]) => Number.isNaN(code))).toEqual([]);
    expect(existsSync(join(ROOT, 'dist/cli.cjs')), 'build first: npm run build').toBe(true);
  });

  test.each(LINES)('%s', SLOW, (line, code) => {
    const ran = run(line);
    expect(ran.code, ran.printed).toBe(code);
  });

  test('print what the page shows', () => {
    const [run1 = '', ...more] = blocksOf(README, 'console');
    expect(more).toEqual([]);
    const [command = '', ...shown] = run1.trimEnd().split('\n');
    expect(command).toMatch(/^\$ node bin\/baosong\.js /);
    const printed = run(command.slice(2)).printed.split('\n');
    const wanted = shown.filter((line) => line.trim() !== '…');
    expect(wanted.length).toBeGreaterThan(10);
    expect(wanted.filter((line) => !printed.includes(line))).toEqual([]);
  });

  test.each(['README.md', 'README.zh-CN.md'])('%s: two commands do everything', (name) => {
    const commands = blocksOf(pageOf(name), 'sh').join('');
    for (const command of [`npm ci && ${PROGRAM} examples/pass-kunshan`, 'npm ci && npm test'])
      expect(commands).toContain(command);
  });

  test('the clerks’ page uses commands that there are, with options that they have', async () => {
    const lines = blocksOf(pageOf('README.zh-CN.md'), 'sh').join('').split('\n');
    const calls = lines.flatMap((line) => {
      const [, command, rest = ''] = /^node bin\/baosong\.js ([a-z]+) (.*)$/.exec(line) ?? [];
      return command === undefined ? [] : [[command, rest.match(/(?<= )--?[a-z]+/g) ?? []] as const];
    });
    expect(calls.length).toBeGreaterThan(2);
    for (const [command, options] of calls)
      expect(optionsIn(await helpOf(command))).toEqual(expect.arrayContaining(options));
  });
});

/** Names of headings as a page's own links write them. */
function anchorsOf(page: string): string[] {
  return [...page.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

/** What of a page's links leads nowhere; links are relative to the page. */
function deadLinks(name: string): string[] {
  const page = pageOf(name);
  const folder = dirname(name);
  const links = [...page.replace(/^```[\s\S]*?^```$/gm, '').matchAll(/\]\(([^)\s]+)\)/g)];
  return links
    .map(([, target = '']) => target)
    .filter((target) => {
      const [path = '', anchor] = target.split('#');
      if (/^https?:/.test(target)) return false;
      const file = join(folder, decodeURIComponent(path));
      if (path !== '' && !existsSync(join(ROOT, file))) return true;
      return anchor !== undefined && !anchorsOf(path === '' ? page : pageOf(file)).includes(anchor);
    });
}

test.each(PAGES)('links of %s lead to files and headings', (name) => {
  expect(deadLinks(name)).toEqual([]);
});

/** A promise that names a test which is gone is held by nobody. */
function absentTests(name: string): string[] {
  const named = [...pageOf(name).matchAll(/`([\w./-]+\.test\.ts)`/g)].map(([, path = '']) => path);
  return named.filter((path) => !TESTS.some((test) => test === path || test.endsWith(`/${path}`)));
}

const TESTS = readdirSync(join(ROOT, 'test'), { recursive: true, encoding: 'utf8' }).map(
  (path) => `test/${path.replaceAll('\\', '/')}`,
);

test.each(PAGES)('tests that %s names are there', (name) => {
  expect(absentTests(name)).toEqual([]);
});

describe('the glossary', () => {
  const rows = GLOSSARY.split('\n').filter((line) => line.startsWith('| ') && /\p{Script=Han}/u.test(line));
  const words = rows.slice(1).flatMap((row) => (row.split('|')[3] ?? '').match(/(?<=`)\w+(?=`)/g) ?? []);
  const schemas = ['', 'notices'].flatMap((folder) =>
    readdirSync(join(ROOT, 'schemas', folder))
      .filter((name) => /\.(?:ya?ml|json)$/.test(name))
      .map((name) => readFileSync(join(ROOT, 'schemas', folder, name), 'utf8')),
  );
  const text = [...sourceFiles().map(({ code }) => code), ...schemas].join('\n');

  test('names words that stand in the code or the schemas', () => {
    expect(words.length).toBeGreaterThan(40);
    expect(words.filter((word) => !new RegExp(`\\b${word}\\b`).test(text))).toEqual([]);
  });
});

test('the facts that docs/notices.md tells of stand in the code', () => {
  const [, part = ''] = pageOf('docs/notices.md').split('\n## Facts\n');
  const cells = part.split('\n').flatMap((line) => /^\| .* \| (.*) \|$/.exec(line)?.[1] ?? []);
  const names = cells.flatMap((cell) => cell.match(/(?<=[`/])\w+(?=[`/])/g) ?? []);
  const code = sourceFiles()
    .map((file) => file.code)
    .join('\n');
  expect(names.length).toBeGreaterThan(60);
  const derived = ['charactersRange', 'rowsRange'];
  expect(names.filter((name) => !derived.includes(name) && !new RegExp(`\\b${name}\\b`).test(code))).toEqual(
    [],
  );
});

test.each(['docs/list.md', 'README.zh-CN.md'])('the list shown in %s is one', async (name) => {
  const { notice } = await rulesOf();
  const [list = '', ...more] = blocksOf(pageOf(name), 'yaml');
  expect(more).toEqual([]);
  const manifest = await readManifest(Buffer.from(list), '报送清单.yaml', notice.manifest);
  expect(manifest.problems).toEqual([]);
  expect(manifest.value).toMatchObject({ notice: notice.id, enterprises: [{ contact: '沈卫良' }] });
});

test('changes are told under the version of the package', () => {
  const { version } = JSON.parse(pageOf('package.json')) as { version: string };
  expect(/^## (\S+) — \d{4}-\d{2}-\d{2}$/m.exec(pageOf('CHANGELOG.md'))?.[1]).toBe(version);
});
