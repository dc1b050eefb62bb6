// The program in a language of which only its catalogue is new: no sentence that it says comes from elsewhere.
// @module-tag slow

import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { parse } from 'yaml';
import { inJson, inputIn, inWorkbook, inXml, untranslated, wordsOf } from '../core/i18n/untranslated.ts';
import { NOTICE, ROOT } from '../make/run.ts';

const REGISTRY = join(ROOT, 'src/core/i18n/languages.ts');

/** The line goes where the last of the others ends. */
function withLine(line: string): Plugin {
  return {
    name: 'with-line',
    setup({ onLoad }) {
      onLoad({ filter: /[\\/]i18n[\\/]languages\.ts$/ }, () => {
        const text = readFileSync(REGISTRY, 'utf8');
        const longer = text.replace(/^\}(?: as const satisfies Languages)?;/m, `  ${line}\n$&`);
        if (longer === text) throw new Error('the registry has another form than this test knows');
        return { contents: longer, loader: 'ts' };
      });
    },
  };
}

/** How `bin` starts an entry, for a build that is not written as CommonJS. */
const starting = (entry: string) =>
  `import('../dist/${entry}.js').then(({ main }) => main(require('node:path').dirname(__dirname)));\n`;

const CALLS_REQUIRE =
  "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);";

/** The home of such a program, to be removed; `line` is what a translator adds to src/core/i18n/languages.ts. */
async function programWith(line: string): Promise<string> {
  const home = mkdtempSync(join(tmpdir(), 'baosong-language-'));
  cpSync(join(inject('home'), 'schemas'), join(home, 'schemas'), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(home, 'node_modules'), 'junction');
  mkdirSync(join(home, 'bin'));
  writeFileSync(join(home, 'bin/baosong.cjs'), starting('cli'));
  writeFileSync(join(home, 'bin/reader.js'), starting('reader'));
  writeFileSync(join(home, 'package.json'), '{ "version": "0.0.0" }');
  await build({
    entryPoints: {
      cli: join(ROOT, 'src/cli/main.ts'),
      reader: join(ROOT, 'src/platform/node/workers/worker.ts'),
    },
    outdir: join(home, 'dist'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    splitting: true,
    banner: { js: CALLS_REQUIRE },
    plugins: [withLine(line)],
    target: 'node20.19', // what the program itself is built for: an older Node reads no newer form of bytes
    external: ['@hyzyla/pdfium'],
    logLevel: 'error',
  });
  writeFileSync(join(home, 'dist/package.json'), '{ "type": "module" }');
  writeFileSync(join(home, 'dist/files.json'), '{}');
  return home;
}

const PSEUDO = JSON.stringify(join(ROOT, 'test/core/i18n/pseudo.ts'));
const EXAMPLES = inject('examples');
const INBOX = join(ROOT, 'examples/inbox-2012-26');
const OFFICE = join(ROOT, 'test/fixtures/office');
const NOTICE_FILES = [`notices/${NOTICE}.yaml`, 'built-in.yaml'];

const home = await programWith(`xx: async () => (await import(${PSEUDO})).pseudo,`);
const folder = mkdtempSync(join(tmpdir(), 'baosong-said-'));
afterAll(() => {
  for (const path of [home, folder]) rmSync(path, { recursive: true, force: true });
});

/** Any text of the notice in the third language: its figures, and nothing else. */
function withThird(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withThird);
  if (typeof value !== 'object' || value === null) return value;
  if (!isText(value))
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, withThird(each)]));
  return { ...value, xx: `⟦notice⟧${(value.zh.match(/\{\w+\}/g) ?? []).join(' ')}` };
}

function isText(value: object): value is { readonly zh: string } {
  return 'zh' in value && typeof value.zh === 'string' && 'en' in value;
}

/** What the notice says in its own words only, whatever the language of a report. */
function ownWords(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null || isText(value)) return [];
  return Object.entries(value).flatMap(([name, each]) => [name, ...ownWords(each)]);
}

interface Said {
  readonly out: string;
  readonly err: string;
  readonly code: number | null;
}

function say(...args: string[]): Said {
  const ran = spawnSync(process.execPath, [join(home, 'bin/baosong.cjs'), ...args, '--lang', 'xx'], {
    cwd: EXAMPLES,
    env: { PATH: process.env['PATH'] ?? '', TZ: 'Asia/Shanghai' },
    encoding: 'utf8',
  });
  return { out: ran.stdout, err: ran.stderr, code: ran.status };
}

const known: string[] = [];

beforeAll(() => {
  const notices = NOTICE_FILES.map((name) => parse(readFileSync(join(ROOT, 'schemas', name), 'utf8')));
  const [{ title, submitters }] = notices;
  for (const [index, name] of NOTICE_FILES.entries())
    writeFileSync(join(home, 'schemas', name), JSON.stringify(withThird(notices[index])));
  const given = [join(ROOT, 'examples'), EXAMPLES].flatMap((root) =>
    readdirSync(root, { recursive: true, encoding: 'utf8' }).map((path) => join(root, path)),
  );
  const texts = given
    .filter((path) => /\.(?:ya?ml|txt)$/.test(path))
    .map((path) => readFileSync(path, 'utf8'));
  const names = submitters.map(({ name }: { readonly name: { readonly zh: string } }) => name.zh);
  known.push(...given, ...texts, ...notices.flatMap(ownWords), title.zh, ...names);
  known.push(...inputIn(say('batch', INBOX, '--as-of', '2012-12-20', '-f', 'json').out));
});

/** The words of a text that come from no message, neither from the notice nor from what was handed in. */
const saidIn = (text: string, more: readonly string[] = []) => [
  ...new Set(untranslated(text, wordsOf([...known, ...more]))),
];

const READ: Readonly<Record<string, (path: string) => string>> = {
  // A requirement's id stands at the end of the line in which its heading breaks: the word goes on below.
  txt: (path) => readFileSync(path, 'utf8').replace(/ +\[[\w-]+\]$/gmu, ''),
  md: (path) => readFileSync(path, 'utf8'),
  csv: (path) => readFileSync(path, 'utf8'),
  json: (path) => inJson(readFileSync(path, 'utf8')),
  xml: (path) => inXml(readFileSync(path, 'utf8')),
  html: (path) => inXml(readFileSync(path, 'utf8')),
  xlsx: (path) => inWorkbook(readFileSync(path)),
};

/** Each report that a command writes, as what somebody reads in it, by the ending of its file. */
function reports(endings: readonly string[], ...args: string[]): Record<string, string> {
  const name = join(folder, args[0] ?? '');
  const { err } = say(...args, ...endings.flatMap((ending) => ['-o', `${name}.${ending}`]));
  expect(err).toBe('');
  return Object.fromEntries(endings.map((ending) => [ending, READ[ending]?.(`${name}.${ending}`) ?? '']));
}

test.each([
  ['⟦a.b⟧⟨3⟩，还有3处', ['，', '还有', '处']],
  ['⟦a.b⟧⟨⟦c⟧⟨code⟩⟩ pixels', ['pixels']],
  ['⟦a.b⟧：⟦c⟧', ['：']],
  ['⟦a.b⟧  ⟦c⟧⟨tooLarge⟩ 12', []],
])('what somebody would say by himself is seen in %s', (text, seen) => {
  expect(untranslated(text, wordsOf([])).sort()).toEqual([...seen].sort());
});

describe('help', () => {
  const commands = ['check', 'init', 'batch', 'merge', 'notify', 'count', 'explain'];
  test.each([['--help'], ['--limits'], ...commands.map((command) => [command, '--help'])])(
    '%s',
    (...args) => {
      const { out, code } = say(...args);
      expect(code).toBe(0);
      const flags = out.match(/-[\w-]+(?: <[\w|/]+>)?/g) ?? [];
      expect(saidIn(out, [...flags, ...commands])).toEqual([]);
    },
  );
});

describe('reports', () => {
  const examples = readdirSync(EXAMPLES).filter((name) => existsSync(join(EXAMPLES, name, '报送清单.yaml')));

  test('of a check, of whatever is wrong', () => {
    expect(examples.length).toBeGreaterThan(20);
    const read = reports(['txt', 'md', 'csv', 'json', 'xml', 'html', 'xlsx'], 'check', ...examples);
    const input = inputIn(readFileSync(join(folder, 'check.json'), 'utf8'));
    for (const [ending, text] of Object.entries(read))
      expect([ending, ...saidIn(text, input)]).toEqual([ending]);
  });

  test('of an inbox', () => {
    const read = reports(['txt', 'csv', 'json', 'html', 'xlsx'], 'batch', INBOX, '--as-of', '2012-12-20');
    for (const [ending, text] of Object.entries(read)) expect([ending, ...saidIn(text)]).toEqual([ending]);
  });

  test('of an inbox of which a part is missing', () => {
    const parts = ['1/3', '2/3'].map((part) => [part, join(folder, `${part.charAt(0)}.part.json`)] as const);
    for (const [part, path] of parts)
      say('batch', INBOX, '--as-of', '2012-12-20', '--shard', part, '-o', path);
    const { out, err } = say('merge', ...parts.map(([, path]) => path));
    expect(err).toContain('⟦');
    expect(saidIn(`${out}\n\n${err}`)).toEqual([]);
  });

  test('as letters', () => {
    const letters = join(folder, 'letters');
    const { out } = say('notify', INBOX, '--as-of', '2012-12-20', '-o', letters);
    const names = readdirSync(letters);
    expect(names.length).toBeGreaterThan(2);
    const texts = names.map(
      (name) => READ[name.endsWith('html') ? 'html' : 'txt']?.(join(letters, name)) ?? '',
    );
    expect(saidIn([out, ...names, ...texts].join('\n\n'), [letters, 'html txt'])).toEqual([]);
  });
});

test('the register of requirements, and one of them', () => {
  const register = say('explain').out;
  const [id = ''] = register.match(/^ {2}[a-z][\w-]+/m) ?? [];
  expect(saidIn(register)).toEqual([]);
  // The condition itself is JSON Schema.
  expect(saidIn(say('explain', id.trim()).out.replace(/\{.*\}$/m, ''))).toEqual([]);
});

test('what count says of files of every kind', () => {
  const files = [OFFICE, join(EXAMPLES, 'pass-kunshan/照片'), join(ROOT, 'test/fixtures/password')].flatMap(
    (each) => readdirSync(each).map((name) => join(each, name)),
  );
  const texts = [say('count', ...files).out, inJson(say('count', ...files, '-f', 'json').out)];
  expect(saidIn(texts.join('\n\n'), files)).toEqual([]);
});

describe('whatever keeps a run from going on is said in one sentence', () => {
  const broken = join(folder, 'broken.yaml');
  const noPart = join(folder, 'no-part.json');
  writeFileSync(broken, 'id: [');
  writeFileSync(noPart, '{}');
  test.each([
    ['check', 'nowhere'],
    ['check'],
    ['check', '--colour', 'pass-kunshan'],
    ['check', 'pass-kunshan', '--stge', '1'],
    ['check', 'pass-kunshan', '-o'],
    ['check', 'pass-kunshan', '-f', 'pictures'],
    ['check', 'pass-kunshan', '--as-of', 'tomorrow'],
    ['check', 'pass-kunshan', '--stage', '9'],
    ['check', 'pass-kunshan', '--notice', 'another'],
    ['check', 'pass-kunshan', '--notice', broken],
    ['check', 'pass-kunshan', '-o', 'pass-kunshan/a.txt'],
    ['check', 'pass-kunshan/报送清单.yaml'],
    ['check', INBOX],
    ['batch', 'pass-kunshan'],
    ['notify', INBOX],
    ['merge', noPart],
    ['merge', 'pass-kunshan'],
    ['count', 'pass-kunshan'],
    ['explain', 'enterprise'],
    ['explain', 'one', 'two'],
  ])('%s %s %s %s', (...args) => {
    const { err, code } = say(...args);
    expect(code).toBe(2);
    expect(err).toMatch(/^⟦error\.\w+⟧.*\n$/);
    const ids = ['text json junit markdown html xlsx csv o output', NOTICE, 'all', ...args];
    expect(saidIn(err, ids)).toEqual([]);
  });
});
