// Mistakes that clerks make and YAML does not notice, and what is said of them.

import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isOpen } from '../../../src/core/model/finding.ts';
import { groupInfos } from '../../../src/core/reporters/group-infos.ts';
import { makeWebp } from '../../make/image.ts';
import {
  copyOfExample,
  fillFolder,
  MESSAGES,
  reportOf,
  rulesOf,
  temporaryFolder,
  viewOf,
} from '../../make/run.ts';

const rules = await rulesOf();
const LIST = '报送清单.yaml';

/** A copy of an example with its list changed, and files added → what is open, in words. */
async function openIn(
  change: (list: string) => string,
  files: Readonly<Record<string, string | Uint8Array>> = {},
  grow?: readonly [name: string, megabytes: number],
) {
  const folder = fillFolder(copyOfExample('warn-old-name'), files);
  const list = readFileSync(join(folder, LIST), 'utf8').replace('地区: 吴江市', '地区: 吴江区');
  writeFileSync(join(folder, LIST), change(list));
  if (grow) truncateSync(join(folder, grow[0]), grow[1] * 2 ** 20); // sparse: nothing is written
  const report = await reportOf(folder, rules);
  const { findings } = viewOf(report, rules.notice);
  return findings.filter(({ finding }) => isOpen(finding));
}

const idsOf = (open: Awaited<ReturnType<typeof openIn>>) =>
  open.map(({ finding }) => finding.requirement).filter((id) => id !== 'file-listed');
const same = (list: string) => list;

test('the folder that is changed has nothing open', async () => {
  expect(idsOf(await openIn(same))).toEqual([]);
});

test.each([
  [19, []],
  [21, ['mail-size-near']],
  [36, ['mail-size']],
])('%i MB of files: %j', async (megabytes, ids) => {
  expect(idsOf(await openIn(same, { 'stray.bin': '' }, ['stray.bin', megabytes]))).toEqual(ids);
});

test('a photo that many machines cannot open', async () => {
  const open = await openIn((list) => list.replace('照片/1206现场会.jpg', '照片/现场会手机.webp'), {
    '照片/现场会手机.webp': makeWebp({ width: 1200, height: 900 }),
  });
  expect(idsOf(open)).toEqual(['photo-format']);
});

describe('a contact that is none', () => {
  test.each([
    ['待定', '还没有填真实姓名'],
    ['李某', '还没有填真实姓名'],
    ['13800001111', '填的是数字，不是姓名'],
  ])('%s: %s', async (written, found) => {
    const open = await openIn((list) => list.replace(/联系人: .*/, `联系人: ${written}`));
    expect(open.map((each) => [each.finding.requirement, each.found])).toEqual([
      ['enterprise-contact', found],
    ]);
  });
});

test.each(['无', '没有。', '待定', '——'])('“%s” is no evidence', async (written) => {
  const open = await openIn((list) => list.replace(/现场会: .*/, `现场会: ${written}`));
  expect(idsOf(open)).toEqual(['site-meeting']);
});

test('one enterprise without a phone does not hide that another copied the office’s', async () => {
  const open = await openIn((list) =>
    list.replace(/( +)电话: 0512-57550101\n/, '').replace('0512-57550202转8016', '0512-65115512'),
  );
  expect(idsOf(open)).toEqual(['enterprise-phone', 'enterprise-phone-own']);
});

test('the wrong file: whose it is', async () => {
  const [first, second] = ['企业/01 澄湖精密机械经验材料.docx', '企业/02 琮泰电子（吴江）经验材料.docx'];
  const open = await openIn((list) =>
    list
      .replace(first as string, '%')
      .replace(second as string, first as string)
      .replace('%', second as string),
  );
  expect(open.map((each) => [each.finding.requirement, each.found])).toEqual([
    ['enterprise-material-own', '标题写的是“琮泰电子（吴江）有限公司”'],
    ['enterprise-material-own', '标题写的是“吴江澄湖精密机械有限公司”'],
  ]);
});

test('an empty list of news is short by one, not a text', async () => {
  const open = await openIn((list) => list.replace(/信息:\n {2}- .*\n/, '信息: []\n'));
  expect(open.filter(({ finding }) => finding.requirement === 'news').map(({ found }) => found)).toEqual([
    '现在0份，还差1份',
  ]);
});

test('many informations of one sort make few lines', async () => {
  const numbers = ['57550101', '57550202', '57550303', '57550404', '57550505'];
  let next = 0;
  const open = await openIn((list) =>
    list.replace(
      /电话: (?:0512-5755010|0512-575502|0512-575503|0512-575504|139005).*/g,
      () => `电话: ${numbers[next++]}`,
    ),
  );
  const lines = groupInfos(open, MESSAGES.zh);
  expect(open).toHaveLength(5);
  expect(lines).toHaveLength(4);
  expect(lines[3]).toBe('电话区号：另有2处同类情况');
});

test('a value of the wrong form is told once, not missed besides', async () => {
  const open = await openIn((list) => list.replace(/规模: .*/, '规模: [大型, 中型]'));
  expect(open.map((each) => [each.finding.requirement, each.remedy])).toEqual([
    ['manifest-readable', '请只留一个，接着写在冒号后面。'],
  ]);
});

describe('a folder whose list is not where it should be', () => {
  test.each([
    ['报送清单.yaml.txt', '.txt'],
    ['报送清单.xls', '请用记事本另写一份'],
    ['材料/报送清单.yaml', '请直接检查“材料”这个文件夹'],
    ['报送清单 .yaml', '请把它改名为“报送清单.yaml”'],
    ['Manifest.YAML', '请把它改名为“报送清单.yaml”'],
  ])('%s: %s', async (name, cure) => {
    const folder = fillFolder(temporaryFolder(), { [name]: '地区: 吴江区\n' });
    const view = viewOf(await reportOf(folder, rules), rules.notice);
    const [first] = view.findings.filter(({ finding }) => finding.verdict === 'fail');
    expect(first?.finding.requirement).toBe('manifest-readable');
    expect(first?.headline).toContain(name);
    expect(first?.remedy).toContain(cure);
  });
});
