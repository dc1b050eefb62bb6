// Node's compile cache → in the user's own cache folder or nowhere, and never a word of a submission in it.

import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import nodeModule from 'node:module';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { LIST } from '../hostile/folder.ts';
import { SLOW } from '../make/often.ts';
import { copyOfExample, EXAMPLES, ROOT, temporaryFolder } from '../make/run.ts';

const PROGRAM = join(inject('home'), 'bin/baosong.js');
const PASSING = ['check', join(EXAMPLES, 'pass-kunshan')];
/** Node 20 has none: there, all that is asked is that nothing is written. */
const hasCache = 'enableCompileCache' in nodeModule;

/** Folders of one user: nothing may be written to any of them but the cache. */
function newUser() {
  const base = temporaryFolder();
  const folders = { home: join(base, 'home'), temporary: join(base, 'tmp'), here: join(base, 'here') };
  for (const folder of Object.values(folders)) mkdirSync(folder);
  const written = () =>
    readdirSync(base, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = () => written().map(({ parentPath, name }) => join(parentPath, name));
  return { base, ...folders, paths };
}
type User = ReturnType<typeof newUser>;

function run(
  user: User,
  env: Readonly<Record<string, string>>,
  args: readonly string[],
  options: readonly string[] = [],
) {
  const ran = spawnSync(process.execPath, [...options, PROGRAM, ...args], {
    cwd: user.here,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] ?? '', TMPDIR: user.temporary, ...env },
    timeout: 60_000,
  });
  return { code: ran.status, out: ran.stdout, err: ran.stderr };
}

const isBelow = (folder: string) => (path: string) => path.startsWith(join(folder, '/'));

describe('where it is kept', () => {
  test.each<[string, (user: User) => Record<string, string>, (user: User) => string]>([
    [
      'XDG_CACHE_HOME',
      ({ home, base }) => ({ HOME: home, XDG_CACHE_HOME: join(base, 'xdg') }),
      ({ base }) => join(base, 'xdg/baosong'),
    ],
    ['HOME', ({ home }) => ({ HOME: home }), ({ home }) => join(home, '.cache/baosong')],
  ])('%s', isKeptIn);

  test.each<[string, (user: User) => Record<string, string>, (user: User) => string]>([
    [
      'HOME, where XDG_CACHE_HOME is no absolute path',
      ({ home }) => ({ HOME: home, XDG_CACHE_HOME: 'cache' }),
      ({ home }) => join(home, '.cache/baosong'),
    ],
    [
      "NODE_COMPILE_CACHE, the user's own wish",
      ({ home, base }) => ({ HOME: home, NODE_COMPILE_CACHE: join(base, 'own') }),
      ({ base }) => join(base, 'own'),
    ],
  ])('%s', SLOW, isKeptIn);

  function isKeptIn(
    _: string,
    env: (user: User) => Record<string, string>,
    folder: (user: User) => string,
  ): void {
    const user = newUser();
    expect(run(user, env(user), PASSING)).toMatchObject({ code: 0, err: '' });
    expect(user.paths().filter((path) => !isBelow(folder(user))(path))).toEqual([]);
    expect(user.paths().length > 0).toBe(hasCache);
  }

  test.each<[string, (user: User) => Record<string, string>]>([
    ['a file in its place', ({ home }) => ({ HOME: home, XDG_CACHE_HOME: aFile(home) })],
  ])('%s: the program runs without, and says nothing of it', isDoneWithout);

  test.each<[string, (user: User) => Record<string, string>]>([
    ['no HOME that is an absolute path', () => ({ HOME: 'home' })],
    ['an empty HOME', () => ({ HOME: '' })],
    ['a file as HOME', ({ home }) => ({ HOME: aFile(home) })],
    ['a place where nothing can be made', ({ home }) => ({ HOME: home, XDG_CACHE_HOME: '/proc/self' })],
    ['a home that does not exist', ({ base }) => ({ HOME: join(base, 'nowhere') })],
    ['a link to nowhere in its place', ({ home }) => ({ HOME: home, XDG_CACHE_HOME: aLinkToNowhere(home) })],
    ['NODE_DISABLE_COMPILE_CACHE', ({ home }) => ({ HOME: home, NODE_DISABLE_COMPILE_CACHE: '1' })],
  ])('%s: the program runs without, and says nothing of it', SLOW, isDoneWithout);

  function isDoneWithout(_: string, env: (user: User) => Record<string, string>): void {
    const user = newUser();
    const given = env(user);
    const before = user.paths();
    expect(run(user, given, PASSING)).toMatchObject({ code: 0, err: '' });
    expect(user.paths()).toEqual(before);
  }

  test('a system that knows of no home: the program runs without', () => {
    const user = newUser();
    const stub = join(temporaryFolder(), 'homeless.cjs');
    writeFileSync(
      stub,
      "require('node:os').homedir = () => { throw new Error('uv_os_homedir returned ENOENT'); };",
    );
    expect(run(user, {}, PASSING, ['-r', stub])).toMatchObject({ code: 0, err: '' });
    expect(user.paths()).toEqual([]);
  });
});

function aFile(folder: string): string {
  const path = join(folder, 'file');
  writeFileSync(path, '');
  return path;
}

function aLinkToNowhere(folder: string): string {
  const path = join(folder, 'link');
  symlinkSync(join(folder, 'nowhere'), path);
  return path;
}

describe.runIf(hasCache)('what is in it', SLOW, () => {
  /** Every name, path and sentence that only a submission of the inbox can have brought. */
  function wordsOf(folder: string): string[] {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    const lists = entries.filter(({ name }) => name === LIST);
    const words = lists.flatMap(({ parentPath, name }) => [
      ...readFileSync(join(parentPath, name), 'utf8').matchAll(
        /(?:名称|文件|姓名|联系人|电话|手机): *"?([^"\n#]{5,})/g,
      ),
    ]);
    return [
      ...new Set([...words.map((match) => (match[1] ?? '').trim()), ...entries.map(({ name }) => name)]),
    ];
  }

  /** As V8 keeps strings: a byte for each character of Latin-1, else two. */
  const holds = (bytes: Buffer, word: string) =>
    [Buffer.from(word, 'latin1'), Buffer.from(word, 'utf16le'), Buffer.from(word)].some((form, index) =>
      index === 0 && /[^\0-\xff]/.test(word) ? false : bytes.includes(form),
    );

  const inbox = join(EXAMPLES, 'inbox-2012-26');

  test('the program and its packages, and no word of a submission', () => {
    const user = newUser();
    const env = { HOME: user.home };
    expect(run(user, env, ['batch', inbox, '-o', join(user.here, 'r.html'), '--no-progress']).err).toBe('');
    const kept = user
      .paths()
      .filter(isBelow(join(user.home, '.cache')))
      .map((path) => readFileSync(path));
    // The office's own telephone and the list's name stand in the notice: they are the program's words.
    const notice = readFileSync(join(ROOT, 'schemas/notices/suzhou-2012-26.yaml'), 'utf8');
    const words = wordsOf(inbox).filter((word) => word !== LIST && !notice.includes(word));
    expect(words.length).toBeGreaterThan(50);
    // What would be found if it were there: a sentence of ours stands in it.
    expect(kept.some((bytes) => holds(bytes, '通过'))).toBe(true);
    expect(words.filter((word) => kept.some((bytes) => holds(bytes, word)))).toEqual([]);
  });

  test('the same, whatever was read in files of the same kinds', () => {
    const names = (folder: string) => {
      const user = newUser();
      run(user, { HOME: user.home }, ['check', folder]);
      return user
        .paths()
        .map((path) => path.slice(user.base.length))
        .sort();
    };
    const sound = join(EXAMPLES, 'pass-kunshan');
    const other = copyOfExample('pass-kunshan');
    const list = join(other, LIST);
    writeFileSync(
      list,
      readFileSync(list, 'utf8').replaceAll('沈卫良', '无').replaceAll('0512-57550202', '1'),
    );
    expect(names(sound).length).toBeGreaterThan(3);
    expect(names(other)).toEqual(names(sound));
  });

  test('threads use it too', () => {
    const user = newUser();
    const env = { HOME: user.home, NODE_DEBUG_NATIVE: 'COMPILE_CACHE' };
    const batch = ['batch', inbox, '--no-progress'];
    run(user, env, batch);
    expect(run(user, env, batch).err).toMatch(/cache for .*reader\.cjs was accepted/);
  });
});
