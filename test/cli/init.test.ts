// `init`: a list out of the papers, marked where nobody is sure; nothing is written over, through a link, or outside.

import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { displayWidth } from '../../src/core/text/display-width.ts';
import { copyOfExample, fillFolder, temporaryFolder } from '../make/run.ts';
import { here } from '../make/shell.ts';

const LIST = '报送清单.yaml';

/** The passing folder without its list, and with a file whose name is another firm's. */
function folder(): string {
  const path = copyOfExample('pass-kunshan');
  rmSync(join(path, LIST));
  rmSync(join(path, '台账/和谐企业资料库.xlsx'));
  renameSync(join(path, '企业/01 澄湖精密机械经验材料.docx'), join(path, '企业/瑞禾电子.docx'));
  return path;
}

interface Json {
  readonly verdict: string;
  readonly findings: readonly {
    requirement: string;
    verdict: string;
    severity: string;
    place?: { line: number };
  }[];
}

async function checked(path: string): Promise<readonly [string, readonly string[]]> {
  const { out } = await here([path, '-f', 'json', '--as-of', '2012-11-28']);
  const { verdict, findings } = JSON.parse(out) as Json;
  const open = findings.filter((each) => each.severity === 'error' && /fail|unchecked/.test(each.verdict));
  return [verdict, open.map(({ requirement, place }) => `${requirement} ${place?.line ?? ''}`.trim())];
}

describe('a folder of papers', () => {
  test('is listed, and stays to be looked at until the mark is gone', async () => {
    const path = folder();
    const { code, out, err } = await here(['init', path]);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/企业5 名称 +昆山澄湖精密机械有限公司 +正文 +请核对\n +文件名写的是“瑞禾电子”/);
    const text = readFileSync(join(path, LIST), 'utf8');
    const line = text.split('\n').findIndex((each) => /# 请核对/.test(each)) + 1;
    expect(await checked(path)).toEqual(['unchecked', expect.arrayContaining([`manifest-reviewed ${line}`])]);
    const filled = text.replace(/ {2}# 请核对.*/g, '').replace(/^地区:.*/m, '地区: 昆山市');
    writeFileSync(join(path, LIST), filled);
    expect(await checked(path)).toEqual(['pass', []]);
  });

  test('its table fits the screen', async () => {
    const { out } = await here(['init', folder()]);
    const table = out.slice(0, out.indexOf('已写'));
    expect(table.split('\n').filter((line) => displayWidth(line) > 80)).toEqual([]);
  });

  test('nothing but the list is written', async () => {
    const path = folder();
    const before = readdirSync(path, { recursive: true }).length;
    await here(['init', path]);
    expect(readdirSync(path, { recursive: true })).toHaveLength(before + 1);
  });
});

describe('nothing is written', () => {
  test.each(['报送清单.yaml', 'manifest.yml'])('over %s', async (name) => {
    const path = fillFolder(folder(), { [name]: '地区: 昆山市\n' });
    const { code, err } = await here(['init', path]);
    expect([code, err.includes(name), readFileSync(join(path, name), 'utf8')]).toEqual([
      2,
      true,
      '地区: 昆山市\n',
    ]);
  });

  test.skipIf(process.platform === 'win32')('through a link in the place of the list', async () => {
    const [path, outside] = [folder(), temporaryFolder()];
    symlinkSync(join(outside, 'x'), join(path, LIST));
    const { code } = await here(['init', path]);
    expect([code, readdirSync(outside), lstatSync(join(path, LIST)).isSymbolicLink()]).toEqual([2, [], true]);
  });

  test.skipIf(process.platform === 'win32')('through a link to the folder', async () => {
    const [path, link] = [folder(), join(temporaryFolder(), '链接')];
    symlinkSync(path, link);
    expect([(await here(['init', link])).code, readdirSync(path).includes(LIST)]).toEqual([2, false]);
  });

  test('where no file seems to be asked for', async () => {
    const path = fillFolder(temporaryFolder(), { '备忘.txt': '你好\n' });
    const { code, out } = await here(['init', path]);
    expect([code, /init\s+--blank/.test(out), readdirSync(path)]).toEqual([1, true, ['备忘.txt']]);
  });

  test.each([
    ['a file', (path: string) => writeFileSync(path, 'x')],
    ['nothing', () => undefined],
  ])('in place of a folder: %s', async (_, make) => {
    const path = join(temporaryFolder(), '昆山市');
    make(path);
    const { code, err } = await here(['init', path]);
    expect([code, err.includes('昆山市')]).toEqual([2, true]);
  });
});

test('an empty list is written where papers are still to come', async () => {
  const path = join(temporaryFolder(), '昆山市');
  mkdirSync(path);
  const { code } = await here(['init', '--blank', path]);
  const text = readFileSync(join(path, LIST), 'utf8');
  expect([code, text.startsWith('# yaml-language-server: $schema='), /^# 企业:$/m.test(text)]).toEqual([
    0,
    true,
    true,
  ]);
});
