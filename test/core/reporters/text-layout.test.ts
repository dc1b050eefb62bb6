// The quoted line of a list and the caret below it: the caret stands under the fault, by display width.

import { expect, test } from 'vitest';
import { charactersOf } from '../../../src/core/reporters/text-layout.ts';
import { displayWidth } from '../../../src/core/text/display-width.ts';
import { fillFolder, reportOf, rulesOf, screenOf, temporaryFolder } from '../../make/run.ts';

const rules = await rulesOf();

/** A list → the two lines of its first fault on the screen. */
async function faultOf(list: string): Promise<readonly [line: string, caret: string]> {
  const folder = fillFolder(temporaryFolder(), { '报送清单.yaml': list });
  const lines = screenOf(await reportOf(folder, rules), rules.notice).split('\n');
  const caret = lines.findIndex((line) => /^ *\^$/.test(line));
  return [lines[caret - 1] ?? '', lines[caret] ?? ''];
}

/** The character of a line that stands above a column of the screen. */
function above(line: string, column: number): string | undefined {
  let width = 0;
  return [...line].find((character) => {
    const isThere = width === column;
    width += displayWidth(character);
    return isThere;
  });
}

test.each([
  ['企业: ［甲公司］\n', '［'],
  ['地区: 昆山市\n企业:\n  - 名称: "甲公司\n', '"'],
  ['经办人: 甲\n地区:昆山市\n企业: ［甲公司］\n', ':'],
  ['地区: 昆山市\n经办人: 甲\n地区: 昆山市\n', '地'],
  [`地区: 昆山市\n经办人: "${'很'.repeat(40)}"多余\n`, '多'],
])('of %j the caret stands under %s', async (list, fault) => {
  const [line, caret] = await faultOf(list);
  expect(above(line, displayWidth(caret) - 1)).toBe(fault);
});

test('a tab takes one place and is not spelt out', async () => {
  const [line, caret] = await faultOf('企业:\n\t- 名称: 甲公司\n');
  expect(line).toMatch(/\| {2}- 名称: 甲公司$/);
  expect(caret).toBe(`${' '.repeat(10)}^`);
});

test('a character that was made visible is still one', () => {
  expect(charactersOf('a‹U+200B›b‹U+E0041›')).toEqual(['a', '‹U+200B›', 'b', '‹U+E0041›']);
});
