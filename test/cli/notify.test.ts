// A batch → letters on disk: whole, readable by Notepad, and never left half.

import {
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeLetters } from '../../src/cli/commands/notify.ts';
import { UserError } from '../../src/core/user-error.ts';
import { alone, inbox } from '../make/batch.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'baosong-notify-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a page and a text for each, in a folder that is made', () => {
  const target = join(folder, '退回', '通知');
  const paths = writeLetters(inbox(), target);
  expect(paths).toHaveLength(8);
  expect(readdirSync(target).sort()).toEqual(paths.map((path) => path.slice(target.length + 1)).sort());
  const text = readFileSync(join(target, '南浦区_补正通知.txt'));
  expect([...text.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
});

test('writing again replaces them by the same bytes', () => {
  const read = () => readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
  writeLetters(inbox(), folder);
  const first = read();
  writeLetters(inbox(), folder);
  expect(read()).toEqual(first);
});

test('a link under the name of a letter is replaced: nothing is written where it leads', () => {
  const other = join(folder, 'other.txt');
  writeFileSync(other, 'kept');
  symlinkSync(other, join(folder, '南浦区_补正通知.txt'));
  symlinkSync(join(folder, 'nowhere'), join(folder, '南浦区_补正通知.html'));
  writeLetters(inbox(), folder);
  expect(readFileSync(other, 'utf8')).toBe('kept');
  expect(readdirSync(folder)).not.toContain('nowhere');
  for (const ending of ['txt', 'html'])
    expect(lstatSync(join(folder, `南浦区_补正通知.${ending}`)).isFile()).toBe(true);
});

test('an inbox that passes gives an empty folder', () => {
  expect(writeLetters(alone(0), join(folder, 'none'))).toEqual([]);
  expect(readdirSync(join(folder, 'none'))).toEqual([]);
});

test('a file where the folder should be is a UserError that names it', () => {
  const target = join(folder, 'taken');
  writeFileSync(target, '');
  expect(() => writeLetters(inbox(), target)).toThrow(UserError);
  try {
    writeLetters(inbox(), target);
  } catch (error) {
    expect(error).toMatchObject({ code: 'cannotWrite', detail: { path: target } });
  }
});
