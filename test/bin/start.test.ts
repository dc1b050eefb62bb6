// An old Node, an installation with parts missing → one sentence and exit 2, never a stack; and no flag of the engine.

import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { SLOW } from '../make/often.ts';
import { EXAMPLES, ROOT, temporaryFolder } from '../make/run.ts';

const HOME = inject('home');

function run(home: string, args: readonly string[], options: readonly string[] = []) {
  const command = [...options, join(home, 'bin/baosong.js'), ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    encoding: 'utf8',
    cwd: EXAMPLES,
  });
  return { code: status, out: stdout, err: stderr };
}

describe('a Node that is too old', () => {
  /** Nothing older starts in every test environment: the program sees another version. */
  function runOn(version: string) {
    const stub = join(temporaryFolder(), 'version.cjs');
    const own = JSON.stringify(version);
    writeFileSync(
      stub,
      `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: ${own} } });`,
    );
    return run(HOME, ['--version'], ['-r', stub]);
  }

  const tooOld = (version: string) => {
    const { code, out, err } = runOn(version);
    expect([code, out]).toEqual([2, '']);
    expect(err.trimEnd().split('\n')).toHaveLength(2); // the sentence, in Chinese and in English
    expect(err.split(version)).toHaveLength(3);
    expect(err).not.toMatch(/\bat .*:\d+/);
  };
  test.each(['0.10.48', '20.18.3', '22.11.0'])('%s is named', tooOld);
  test.each(['12.22.12', '16.20.2', '18.20.8', '21.7.3'])('%s is named', SLOW, tooOld);

  const newEnough = (version: string) => {
    expect(runOn(version)).toMatchObject({ code: 0, err: '' });
  };
  test.each(['20.19.0', '22.12.0'])('%s is new enough', newEnough);
  test.each(['23.0.0', '24.0.0', '26.12.1', '30.0.0'])('%s is new enough', SLOW, newEnough);

  test('the file that says so is written for the oldest of them', () => {
    const text = readFileSync(join(ROOT, 'bin/baosong.js'), 'utf8');
    expect(text).not.toMatch(/=>|`|\?\.|\?\?|\b(?:const|let|class|import|async)\b/);
  });
});

describe('an installation that is not complete', () => {
  function copyWithout(damage: (home: string) => void): string {
    const home = join(temporaryFolder(), '程序');
    for (const part of ['bin', 'dist', 'schemas', 'package.json']) {
      cpSync(join(HOME, part), join(home, part), { recursive: true });
    }
    symlinkSync(join(ROOT, 'node_modules'), join(home, 'node_modules'), 'junction');
    damage(home);
    return home;
  }
  const chunk = (home: string, name: string) => {
    const found = readdirSync(join(home, 'dist/chunks')).find((file) => file.startsWith(`${name}-`));
    if (found === undefined) throw new Error(`there is no chunk ${name}`);
    return join(home, 'dist/chunks', found);
  };
  const largest = (home: string) => {
    const sizes: Record<string, number> = JSON.parse(readFileSync(join(home, 'dist/files.json'), 'utf8'));
    const ours = Object.entries(sizes).filter(([name]) => name.startsWith('chunks/chunk-'));
    const [name = ''] = ours.reduce((a, b) => (b[1] > a[1] ? b : a));
    return join(home, 'dist', name);
  };
  const passing = ['check', join(EXAMPLES, 'pass-kunshan')];
  const withPdf = ['check', join(EXAMPLES, 'pass-more-than-asked')];
  const inbox = ['batch', join(EXAMPLES, 'inbox-2012-26')];

  test.each<[string, (home: string) => void, readonly string[]]>([
    ['nothing built', (home) => rmSync(join(home, 'dist'), { recursive: true }), ['--help']],
    ['no packages', (home) => rmSync(join(home, 'node_modules')), withPdf],
  ])('%s: one sentence, exit 2', oneSentence);

  test.each<[string, (home: string) => void, readonly string[]]>([
    ['a chunk cut off', (home) => truncateSync(largest(home), 100_000), passing],
    ['the command empty', (home) => truncateSync(join(home, 'dist/cli.cjs'), 0), ['--help']],
    ['the command cut off', (home) => truncateSync(join(home, 'dist/cli.cjs'), 20_000), ['--help']],
    ['a chunk missing', (home) => rmSync(chunk(home, 'check')), passing],
    ['the language missing', (home) => rmSync(chunk(home, 'zh')), ['--help']],
    ['the language empty', (home) => truncateSync(chunk(home, 'zh'), 0), ['--help']],
    ['the language cut off', (home) => truncateSync(chunk(home, 'zh'), 9_000), ['--help']],
    [
      'the notice cut off',
      (home) => truncateSync(join(home, 'dist/notices/suzhou-2012-26.cjs'), 9_000),
      passing,
    ],
    ['no notices', (home) => rmSync(join(home, 'schemas'), { recursive: true }), passing],
    ['no package file', (home) => rmSync(join(home, 'package.json')), ['--help']],
    ['the thread missing, check', (home) => rmSync(join(home, 'dist/reader.cjs')), withPdf],
    ['the thread missing, batch', (home) => rmSync(join(home, 'dist/reader.cjs')), inbox],
    ['a reader missing in the thread', (home) => rmSync(chunk(home, 'pdf')), withPdf],
    ['a reader missing in a batch', (home) => rmSync(chunk(home, 'pdf')), inbox],
  ])('%s: one sentence, exit 2', SLOW, oneSentence);

  function oneSentence(_: string, damage: (home: string) => void, args: readonly string[]): void {
    const { code, out, err } = run(copyWithout(damage), args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^程序没有装好.*\n(?:\(Not installed completely.*\n)?$/);
  }

  test('a complete one says nothing of the kind', SLOW, () => {
    const { code, out, err } = run(
      copyWithout(() => {}),
      withPdf,
    );
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('通过');
  });
});

describe('what ends a run before its command begins', () => {
  /** The arguments are the first thing that the program asks for. */
  function runWith(thrown: string) {
    const stub = join(temporaryFolder(), 'arguments.cjs');
    writeFileSync(stub, `Object.defineProperty(process, 'argv', { get() { throw ${thrown}; } });`);
    return run(HOME, ['--version'], ['-r', stub]);
  }

  test('what has run out is named, with its code', () => {
    const { code, out, err } = runWith("Object.assign(new Error('open'), { code: 'EMFILE' })");
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(
      /^电脑没有给出检查要用的内存、文件或线程（EMFILE）[^\n]*\n\(The system [^\n]* \(EMFILE\)[^\n]*\n$/,
    );
  });

  test.each([
    ['an error of ours', "new TypeError('x is not a function\\n    at y')", 'TypeError: x is not a function'],
    ['another code', "Object.assign(new Error('odd'), { code: 'ERR_ODD' })", 'Error: odd'],
    ['no error at all', 'undefined', 'undefined'],
  ])('%s is told as it is, and blames nothing that ran out', (_, thrown, what) => {
    const { code, out, err } = runWith(thrown);
    expect([code, out]).toEqual([3, '']);
    expect(err.split('\n').map((line) => line.includes(what))).toEqual([true, true, false]);
    expect(err).toMatch(/^程序出了意外的错误/);
  });
});

describe('nothing of the engine is touched', () => {
  /** What the program and its build consist of; what packages bring is theirs. */
  const files = ['bin', 'src', 'esbuild.config.mjs'].flatMap((name) =>
    name.includes('.')
      ? [name]
      : readdirSync(join(ROOT, name), { recursive: true, encoding: 'utf8' })
          .filter((file) => /\.(?:[cm]?js|ts)$/.test(file))
          .map((file) => join(name, file)),
  );

  test.each([
    ['a flag of V8', /setFlagsFromString|--interrupt-budget|--wasm-tiering|--max-lazy|node:v8|NODE_OPTIONS/],
    ['bytecode of our own', /cachedData|createCachedData|produceCachedData|node:vm|\.jsc/],
    ['a run to warm up', /\bwarm/i],
  ])('%s is found in no file', (_, pattern) => {
    expect(files.length).toBeGreaterThan(300);
    const found = files.filter((file) => pattern.test(readFileSync(join(ROOT, file), 'utf8')));
    expect(found).toEqual([]);
  });
});
