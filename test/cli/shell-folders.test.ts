// Odd folders: each is a finding or one sentence, nothing outside is read, nothing is written.

import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { copyOfExample, fillFolder, temporaryFolder } from '../make/run.ts';
import { here } from '../make/shell.ts';

interface Found {
  readonly requirement: string;
  readonly verdict: string;
  readonly file?: string;
  readonly message: string;
  readonly remedy: string;
  readonly reason?: { readonly code: string };
}

interface Opened {
  readonly code: number | null;
  readonly found: readonly Found[];
  readonly out: string;
}

/** The findings of one requirement that do not pass. */
async function openOf(folder: string, requirement: string): Promise<Opened> {
  const { code, out, err } = await here([folder, '-f', 'json']);
  expect(err).toBe('');
  const { findings } = JSON.parse(out) as { findings: Found[] };
  const found = findings.filter((each) => each.requirement === requirement && each.verdict !== 'pass');
  return { code, found, out };
}

describe('a folder without a list', () => {
  test.each([
    ['an empty one', {}],
    ['one whose list has a near name', { '报送清单.yaml.txt': '地区: 昆山市\n' }],
    ['one whose list lies deeper', { '昆山市/报送清单.yaml': '地区: 昆山市\n' }],
    ['an empty list', { '报送清单.yaml': '' }],
    ['two lists', { '报送清单.yaml': '地区: 昆山市\n', 'manifest.yaml': '地区: 昆山市\n' }],
  ])('%s: one finding that says what to do', async (_what, files) => {
    const { code, found } = await openOf(fillFolder(temporaryFolder(), files), 'manifest-readable');
    expect(code).toBe(1);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ verdict: 'fail' });
    expect(found[0]?.remedy).not.toBe('');
  });

  test('the near name is named', async () => {
    const folder = fillFolder(temporaryFolder(), { '报送清单.yaml.txt': '地区: 昆山市\n' });
    expect((await here([folder])).out).toContain('报送清单.yaml.txt');
  });
});

describe('a folder whose name is odd', () => {
  test.each(['昆山市 材料（终稿）', ' 前后 ', '-f', "it's $HOME", '第1批;rm'])('“%s”', async (name) => {
    const parent = temporaryFolder();
    fillFolder(join(parent, name), { '报送清单.yaml': '地区: 昆山市\n' });
    const { code, out, err } = await here(['check', '-q', '--', name], parent);
    expect([code, err]).toEqual([1, '']);
    expect(out).toMatch(/^报送材料检查 {2}昆山市 {2}不通过/);
  });
});

const SECRET = '门外的秘密材料';

/** A folder beside a file that it must not read, with one summary named in its list. */
function naming(file: string, prepare: (folder: string) => void = () => undefined): string {
  const parent = fillFolder(temporaryFolder(), { '门外.txt': SECRET, '门外夹/内.txt': SECRET });
  const folder = fillFolder(join(parent, '昆山'), { '报送清单.yaml': `地区: 昆山市\n总结: ${file}\n` });
  prepare(folder);
  return folder;
}

const linkTo = (target: string, name: string) => (folder: string) => symlinkSync(target, join(folder, name));
const pipe = (folder: string) => spawnSync('mkfifo', [join(folder, '总结.txt')]);

describe('a list that names what is no file in the folder', () => {
  test.each([
    ['../门外.txt', 'notInFolder', undefined],
    ['总结/../../门外.txt', 'notInFolder', undefined],
    ['/etc/passwd', 'notInFolder', undefined],
    ['C:\\资料\\总结.docx', 'notInFolder', undefined],
    ['~/总结.txt', 'notInFolder', undefined],
    ['file:///etc/passwd', 'notInFolder', undefined],
    ['总结.txt', 'link', linkTo('../门外.txt', '总结.txt')],
    ['总结/内.txt', 'link', linkTo('../门外夹', '总结')],
    ['总结.txt', 'link', linkTo('没有.txt', '总结.txt')],
    ['总结.txt', 'link', linkTo('总结.txt', '总结.txt')],
    ['总结.txt', 'notRegular', pipe],
    ['总结', 'folder', (folder: string) => mkdirSync(join(folder, '总结'))],
    ['NUL', 'reservedName', undefined],
    ['没有.docx', 'absent', undefined],
  ])('%s: %s', async (file, reason, prepare) => {
    const { code, found, out } = await openOf(naming(file, prepare), 'file-present');
    expect(code).toBe(1);
    expect(found).toMatchObject([{ verdict: 'fail', file, reason: { code: reason } }]);
    expect(out).not.toContain(SECRET);
    expect(out).not.toContain('root:');
  });

  test.each([
    ['a link', linkTo('../门外.txt', '总结.txt')],
    ['a pipe', pipe],
  ])('%s that it does not name is mentioned, never opened', async (_what, prepare) => {
    const folder = naming('没有.txt', prepare);
    expect((await openOf(folder, 'folder-plain')).found).toMatchObject([
      { verdict: 'fail', file: '总结.txt' },
    ]);
  });
});

test.skipIf(process.getuid?.() === 0)('a file that may not be read is unchecked', async () => {
  const folder = naming('总结.txt', (path) => {
    writeFileSync(join(path, '总结.txt'), '总结');
    chmodSync(join(path, '总结.txt'), 0);
  });
  expect((await openOf(folder, 'file-readable')).found).toMatchObject([
    { verdict: 'unchecked', reason: { code: 'noPermission' } },
  ]);
});

describe('nothing is written into the folder', () => {
  const stampsOf = (folder: string) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .sort()
      .map((path) => [path, statSync(join(folder, path)).mtimeMs, statSync(join(folder, path)).size]);

  test.each([
    [[]],
    [['-f', 'json']],
    [['-f', 'junit', '--strict']],
    [['--lang', 'en', '-o', '../report.md']],
  ])('by check %j', async (options) => {
    const folder = copyOfExample('pass-kunshan');
    const before = [statSync(folder).mtimeMs, stampsOf(folder)];
    await here(['.', ...options], folder);
    expect([statSync(folder).mtimeMs, stampsOf(folder)]).toEqual(before);
  });

  test('by count', async () => {
    const folder = copyOfExample('pass-kunshan');
    const before = stampsOf(folder);
    const files = readdirSync(join(folder, '企业')).map((name) => join('企业', name));
    expect((await here(['count', ...files], folder)).code).toBe(0);
    expect(stampsOf(folder)).toEqual(before);
  });
});
