// A report → JUnit XML: well-formed whatever is in it, with counts that hold, for one submission or an inbox.

import { describe, expect, test } from 'vitest';
import type { ReportInput } from '../../../src/core/report/input.ts';
import { junit } from '../../../src/core/reporters/junit/index.ts';
import { NO_COLOUR, type Style } from '../../../src/core/reporters/style.ts';
import { alone, inbox, inboxWith, large, named, poisoned, withPhone } from '../../make/batch.ts';
import { DISTRICTS, NOTICE } from '../../make/notice.ts';
import { all, byName, type Element, pageOf } from '../../make/page.ts';

const STYLE: Style = { palette: NO_COLOUR, quiet: false, columns: 80, mask: false };
const draw = (input: ReportInput): Element => pageOf(junit(input, STYLE));
const suitesOf = (input: ReportInput) => byName(draw(input), 'testsuite');
const suiteOf = (name: string, input: ReportInput = inbox()): Element => {
  const suite = suitesOf(input).find(({ attributes }) => attributes['name']?.startsWith(name));
  if (!suite) throw new Error(`no suite of ${name}`);
  return suite;
};
const caseOf = (suite: Element, id: string) =>
  byName(suite, 'testcase').find(({ attributes }) => attributes['name']?.startsWith(id));
const outcomesIn = (suite: Element | undefined) =>
  (suite ? all(suite) : [])
    .map(({ name }) => name)
    .filter((name) => /^(?:failure|error|skipped)$/.test(name));

const INPUTS: readonly (readonly [string, () => ReportInput])[] = [
  ['an inbox', () => inbox()],
  ['an inbox in English', () => inbox('en')],
  ['one failing submission', () => alone(3)],
  ['one passing submission', () => alone(0)],
  ['hostile strings everywhere', () => poisoned()],
  ['hundreds of submitters', () => large(300)],
  ['a run that was stopped', () => inboxWith({ partial: { done: 6, all: 10 } })],
];

describe.each(INPUTS)('%s', (_name, make) => {
  test('is well-formed XML whose every suite counts its own cases', () => {
    for (const suite of suitesOf(make())) {
      const { tests, failures, errors, skipped } = suite.attributes;
      const number = (name: string) => String(byName(suite, name).length);
      expect([tests, failures, errors, skipped]).toEqual(
        ['testcase', 'failure', 'error', 'skipped'].map(number),
      );
    }
  });

  test('says the same each time', () => expect(junit(make(), STYLE)).toBe(junit(make(), STYLE)));
});

describe('an inbox', () => {
  test('has a suite for each row of the roll-call, then what is seen across', () => {
    const names = suitesOf(inbox()).map(({ attributes }) => attributes['name']?.split(' ')[0]);
    expect(names).toEqual([...DISTRICTS, '各地之间', '没有核对的']);
  });

  test('has a case for each requirement, failed, doubtful or passed as its findings say', () => {
    const suite = suiteOf('南浦区');
    expect(byName(suite, 'testcase')).toHaveLength(NOTICE.requirements.length);
    expect(outcomesIn(caseOf(suite, 'unit-count'))).toEqual(['failure']);
    expect(byName(caseOf(suite, 'unit-count') ?? suite, 'failure')[0]?.text).toContain('单位少1家');
    expect(outcomesIn(caseOf(suite, 'unit-contact'))).toEqual([]);
    const doubtful = suiteOf('石桥区');
    expect(outcomesIn(caseOf(doubtful, 'file-readable'))).toEqual(['error']);
  });

  test('fails nobody for a warning or a remark', () => {
    const suite = suiteOf('云溪市');
    expect(outcomesIn(suite)).toEqual([]);
    expect(byName(caseOf(suite, 'unit-varied') ?? suite, 'system-out')[0]?.text).toContain('同一种类型');
  });

  test('has an entry for who sent nothing: skipped while there is time, failed when there is none', () => {
    expect(outcomesIn(suiteOf('东湾新区'))).toEqual(['skipped']);
    const whole = inbox();
    const stages = whole.stages.map((stage) => ({ ...stage, daysLeft: -3 }));
    expect(outcomesIn(suiteOf('东湾新区', { ...whole, stages }))).toEqual(['failure']);
  });

  test('tells whose package is doubtful, and what several have in common, failing nobody', () => {
    expect(byName(suiteOf('枫林区'), 'system-out')[0]?.text).toContain('枫林区');
    const across = suiteOf('各地之间');
    expect(outcomesIn(across)).toEqual([]);
    expect(across.text).toContain('南浦山溪餐饮管理有限公司');
  });

  test('that was stopped has an error of its own', () => {
    const suite = suitesOf(inboxWith({ partial: { done: 6, all: 10 } })).at(-2);
    expect(outcomesIn(suite)).toEqual(['error']);
    expect(suite?.text).toMatch(/6份.*10份/);
  });

  test('shows no whole phone number, masked or not', () => {
    const text = junit(named([withPhone()]), STYLE);
    expect(text).toContain('unit-phone');
    expect(text).not.toContain('55637701');
  });
});
