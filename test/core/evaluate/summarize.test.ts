// Findings → counts and verdict: what counts, what only warns, what is pending.

import { describe, expect, test } from 'vitest';
import { countsOf, verdictOf } from '../../../src/core/evaluate/summarize.ts';
import type { Finding, Verdict } from '../../../src/core/model/finding.ts';
import type { Severity } from '../../../src/core/model/notice.ts';

/** 'error fail' → a finding of a clause; 'built-in …' of none. */
function finding(words: string): Finding {
  const [kind = '', verdict = ''] = words.split(' ');
  const severity = (kind === 'built-in' ? 'error' : kind) as Severity;
  const ordered = kind === 'built-in' ? {} : { clause: '一', stage: '1' };
  return { requirement: words, at: '/x', severity, verdict: verdict as Verdict, ...ordered };
}

function concluded(rows: readonly string[], strict = false) {
  const findings = rows.map(finding);
  const counts = countsOf(findings, strict);
  return { verdict: verdictOf(findings, counts), counts };
}

describe('the verdict of a submission', () => {
  test.each([
    ['pass', ['error pass', 'built-in pass']],
    ['fail', ['error pass', 'error fail', 'error unchecked']],
    ['unchecked', ['error pass', 'error unchecked']],
    ['fail', ['built-in fail', 'error pass']],
    ['unchecked', ['built-in unchecked', 'error pending']],
    ['pass', ['error pass', 'warning fail', 'info fail', 'warning unchecked']],
    ['pass', ['error pass', 'error pending']],
    ['pending', ['error pending', 'error pending', 'built-in pass']],
    ['pass', ['built-in pass']],
  ])('%s: %j', (verdict, rows) => {
    expect(concluded(rows).verdict).toBe(verdict);
  });

  test('counts errors by verdict, and what else does not pass', () => {
    const rows = ['error pass', 'error fail', 'built-in fail', 'error unchecked', 'error pending'];
    const others = ['warning fail', 'warning unchecked', 'warning pass', 'info fail', 'info pending'];
    expect(concluded([...rows, ...others]).counts).toEqual({
      pass: 1,
      fail: 2,
      unchecked: 1,
      pending: 1,
      warnings: 2,
      infos: 1,
    });
  });

  test('strict takes warnings as errors, but not informations', () => {
    const { verdict, counts } = concluded(['error pass', 'warning fail', 'warning pass', 'info fail'], true);
    expect(verdict).toBe('fail');
    expect(counts).toEqual({ pass: 2, fail: 1, unchecked: 0, pending: 0, warnings: 0, infos: 1 });
    expect(concluded(['error pass', 'warning unchecked'], true).verdict).toBe('unchecked');
  });
});
