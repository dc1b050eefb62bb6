// How telephone numbers are dialled is the notice's to say: each part of its plan changes what a number is.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parsePhones } from '../../../src/core/text/phone.ts';
import { ROOT, rulesOf, temporaryFolder } from '../../make/run.ts';

const FIXTURE = readFileSync(join(ROOT, 'test/fixtures/notices/shumu-2031-7.yaml'), 'utf8');

/** The plan of a notice file that says this. */
async function planOf(plan: string) {
  const path = join(temporaryFolder(), 'notice.yaml');
  writeFileSync(path, FIXTURE.replace(/^phonePlan: .*$/m, `phonePlan: ${plan}`));
  return (await rulesOf(path)).notice.phonePlan;
}

describe('the phone plan of a notice', () => {
  test.each([
    // 0510 went over to eight digits; a notice may say so, for elsewhere seven may still be right.
    ['{ defaultArea: "0999", localDigits: 8 }', '0510-7654322', true],
    ['{ defaultArea: "0999", localDigits: 8, eightDigitAreas: ["0510"] }', '0510-7654322', false],
    ['{ defaultArea: "0999", localDigits: 8, eightDigitAreas: ["0510"] }', '0510-87654322', true],
    ['{ defaultArea: "0999", localDigits: 8, eightDigitAreas: ["0510"] }', '0511-7654322', true],
    ['{ defaultArea: "0999", localDigits: 7 }', '7654322', true],
    ['{ defaultArea: "0999", localDigits: 8 }', '7654322', false],
  ])('%s: %s is a number: %s', async (plan, written, valid) => {
    expect(parsePhones(written, await planOf(plan)).valid).toBe(valid);
  });

  test.each([
    '{ defaultArea: "0999", localDigits: 8, eightDigitAreas: ["510"] }',
    '{ defaultArea: "0999", localDigits: 8, eightDigitAreas: ["0510", "0510"] }',
    '{ defaultArea: "0999", localDigits: 8, eightDigitAreas: "0510" }',
    '{ defaultArea: "0999", localDigits: 9 }',
  ])('%s is refused', async (plan) => {
    await expect(planOf(plan)).rejects.toMatchObject({ code: 'badNotice' });
  });
});
