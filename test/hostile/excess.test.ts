// Lists, texts and folders without end, and texts padded with what nobody sees → named, in time, never a pass.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { makeDocx, paragraph } from '../make/docx.ts';
import { SLOW } from '../make/often.ts';
import { copyOfExample, temporaryFolder } from '../make/run.ts';
import { checked, checkedByProgram, folderWith, LIST } from './folder.ts';

describe('lists that cannot be read', () => {
  test.each<[string, string | Uint8Array]>([
    ['nothing', ''],
    ['1 MB of brackets', '['.repeat(1024 * 1024)],
    ['2 MB', 'a: b\n'.repeat(400_000)],
    ['aliases', `a: &a [x]\nb: [${'*a,'.repeat(9_000)}]\n`],
    ['tags', 'a: !!js/function "return 1"\n'],
    ['bytes', Uint8Array.from({ length: 5_000 }, (_, at) => (at * 7_919) % 256)],
    ['20,000 keys', Array.from({ length: 20_000 }, (_, at) => `k${at}: v`).join('\n')],
    ['prototypes', '__proto__: {toString: 1}\nconstructor: 2\n'],
  ])('%s', async (_, list) => {
    const folder = copyOfExample('pass-kunshan');
    writeFileSync(join(folder, LIST), list);
    const { code, err, verdict } = await checked(folder);
    expect({ code, err, verdict }).toEqual({ code: 1, err: '', verdict: 'fail' });
  });
});

describe('a text that is padded with what nobody sees', () => {
  const short = '协调员每月走访车间，把意见写进记录。'.repeat(90); // 18 字 each: 1,620
  const padding = '看不见的文字'.repeat(100);

  test.each([
    ['hidden', '<w:vanish/>'],
    ['white', '<w:color w:val="FFFFFF"/>'],
    ['of one point', '<w:sz w:val="2"/>'],
  ])('%s: out of the figure and named', async (_, properties) => {
    const { code, out } = await checked(
      folderWith('x.docx', makeDocx(paragraph(short) + paragraph(padding, properties))),
    );
    expect(code).toBe(1);
    expect(out).toContain('"actual": 1620');
    expect(out).toContain('没有计入字数');
  });

  test('zero-width characters make no 字, and are named', async () => {
    const { out } = await checked(folderWith('x.docx', makeDocx(paragraph([...short].join('\u200b')))));
    expect(out).toContain('"actual": 1620');
    expect(out).toContain('没有计入字数');
  });
});

describe('folders without end', () => {
  test('18 levels', async () => {
    const folder = copyOfExample('pass-kunshan');
    mkdirSync(join(folder, ...Array.from({ length: 18 }, () => '层')), { recursive: true });
    expect((await checked(folder)).reasons).toContain('tooDeep');
  });

  test('3 GB', async () => {
    const folder = copyOfExample('pass-kunshan');
    writeFileSync(join(folder, '大.bin'), '');
    truncateSync(join(folder, '大.bin'), 3 * 1024 ** 3);
    const { code, reasons } = await checked(folder);
    expect([code, reasons.includes('tooLarge')]).toEqual([1, true]);
  });

  test('a list that names 15,000 files: a report of less than 2 MB', SLOW, async () => {
    const folder = temporaryFolder();
    const names = Array.from({ length: 15_000 }, (_, at) => `  - 台账/第${at}号某某单位材料.docx`);
    writeFileSync(join(folder, LIST), `地区: 昆山市\n台账:\n${names.join('\n')}\n`);
    for (let at = 0; at < 3_000; at++) writeFileSync(join(folder, `第${at}号某某公司材料.docx`), '');
    const { code, out, verdict } = await checked(folder);
    expect([code, verdict]).toEqual([1, 'fail']);
    expect(out.length).toBeLessThan(2 * 1024 * 1024);
    expect(out).toContain('tooManyFindings');
  });

  test('100,000 files, by the program as it is shipped', SLOW, () => {
    const folder = copyOfExample('pass-kunshan');
    mkdirSync(join(folder, '附件'));
    for (let at = 0; at < 100_000; at++) writeFileSync(join(folder, '附件', `${at}.txt`), '');
    const start = performance.now();
    const { code, reasons } = checkedByProgram(folder);
    expect([code, reasons.includes('tooManyParts')]).toEqual([1, true]);
    expect(performance.now() - start).toBeLessThan(30_000);
    if (existsSync(TIME)) expect(peakOf(folder)).toBeLessThan(512 * 1024);
  });
});

const TIME = '/usr/bin/time';

/** Kilobytes that checking a folder took at most. */
function peakOf(folder: string): number {
  const program = [process.execPath, join(inject('home'), 'bin/baosong.js'), 'check', '-q', folder];
  const { stderr } = spawnSync(TIME, ['-f', '%M', ...program], { encoding: 'utf8' });
  return Number(stderr.trim().split('\n').at(-1));
}
