// The quoted line of a list and the caret below it: the caret stands under the fault, by display width.

import { expect, test } from 'vitest';
import { sanitize } from '../../../src/core/report/sanitize.ts';
import { labelsIn, toView } from '../../../src/core/report/to-view.ts';
import { charactersOf } from '../../../src/core/reporters/excerpt.ts';
import { NO_COLOUR } from '../../../src/core/reporters/style.ts';
import { text } from '../../../src/core/reporters/text.ts';
import { displayWidth } from '../../../src/core/text/display-width.ts';
import { fillFolder, reportOf, rulesOf, temporaryFolder } from '../../make/run.ts';

const rules = await rulesOf();

/** A list → the two lines of its first fault on the screen. */
async function faultOf(list: string): Promise<readonly [line: string, caret: string]> {
  const folder = fillFolder(temporaryFolder(), { '报送清单.yaml': list });
  const told = toView(sanitize(await reportOf(folder, rules)), rules.notice, 'zh');
  const roll = {
    tool: { name: 'baosong', version: '' },
    notice: rules.notice,
    labels: labelsIn('zh'),
    reports: [told],
  };
  const lines = text(roll, { palette: NO_COLOUR, quiet: false, columns: 80, mask: false }).split('\n');
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
  ['地区：昆山市\n', '：'],
  ['企业:\n  - 名称: 甲公司\n    联系人：沈卫良\n', '：'],
  ['经办人: 甲\n地区:昆山市\n', ':'],
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
