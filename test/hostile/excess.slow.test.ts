// A folder of a hundred thousand files, by the program as it is shipped → named, in time, in little memory.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { copyOfExample } from '../make/run.ts';
import { checkedByProgram } from './folder.ts';

const TIME = '/usr/bin/time';

/** Kilobytes that checking a folder took at most. */
function peakOf(folder: string): number {
  const program = [process.execPath, join(inject('home'), 'bin/baosong.js'), 'check', '-q', folder];
  const { stderr } = spawnSync(TIME, ['-f', '%M', ...program], { encoding: 'utf8' });
  return Number(stderr.trim().split('\n').at(-1));
}

test('100,000 files', () => {
  const folder = copyOfExample('pass-kunshan');
  mkdirSync(join(folder, '附件'));
  for (let at = 0; at < 100_000; at++) writeFileSync(join(folder, '附件', `${at}.txt`), '');
  const start = performance.now();
  const { code, reasons } = checkedByProgram(folder);
  expect([code, reasons.includes('tooManyParts')]).toEqual([1, true]);
  expect(performance.now() - start).toBeLessThan(30_000);
  if (existsSync(TIME)) expect(peakOf(folder)).toBeLessThan(512 * 1024);
}, 120_000);
