// A law: shuffling the entries of a list shuffles its findings, and nothing else.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check } from '../../../src/core/check.ts';
import type { Report } from '../../../src/core/model/finding.ts';
import { listedFile, submissionOf, textDocument, unreadDocument } from '../../make/literal.ts';
import { rulesOf } from '../../make/run.ts';

describe('the order in which enterprises are listed changes no verdict', () => {
  const firm = fc.record({
    name: fc.constantFrom(
      '东湖光学有限公司',
      '西山机械有限公司',
      '南塘纺织有限公司',
      '北桥餐饮有限公司',
      '光学',
    ),
    phone: fc.constantFrom('0512-57550101', '13900550505', '57550202', '1390055', '400-800-8888', ''),
    contact: fc.constantFrom('沈卫良', '江美惠', '', '13900550505'),
    ownership: fc.constantFrom('国有', '私营', '外资', '不知道', ''),
    count: fc.integer({ min: 1990, max: 2510 }),
    slack: fc.integer({ min: 0, max: 12 }),
    unread: fc.constantFrom(undefined, undefined, undefined, 'scan' as const, 'absent' as const),
  });
  type Firm = typeof firm extends fc.Arbitrary<infer Value> ? Value : never;

  function reportOf(firms: readonly Firm[], rules: Awaited<ReturnType<typeof rulesOf>>): Report {
    const items = firms.map(({ name, phone, contact, ownership }, index) => ({
      material: `${index}.docx`,
      ...Object.fromEntries(
        Object.entries({ name, phone, contact, ownership }).filter(([, each]) => each !== ''),
      ),
    }));
    const files = firms.map(({ count, slack, unread }, index) =>
      listedFile(
        `/enterprises/${index}/material`,
        unread ? unreadDocument(unread) : textDocument(count, [count - slack, count + slack]),
      ),
    );
    return check(submissionOf({ submitter: '昆山市', enterprises: items }, files), rules, {
      now: 0,
      strict: false,
    });
  }

  const tally = ({ findings }: Report) =>
    findings.map((each) => `${each.requirement} ${each.verdict}`).sort();

  test('and no count', async () => {
    const rules = await rulesOf();
    const shuffled = fc
      .array(firm, { maxLength: 7 })
      .chain((firms) =>
        fc.tuple(fc.constant(firms), fc.shuffledSubarray(firms, { minLength: firms.length })),
      );
    fc.assert(
      fc.property(shuffled, ([firms, others]) => {
        const [one, other] = [reportOf(firms, rules), reportOf(others, rules)];
        expect(tally(other)).toEqual(tally(one));
        expect(other.counts).toEqual(one.counts);
      }),
      { numRuns: 60 },
    );
  });
});
