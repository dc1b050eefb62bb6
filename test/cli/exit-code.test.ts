// Verdicts and counts → 0 or 1: only what counts as a failure does.

import { describe, expect, test } from 'vitest';
import { exitCodeOf, type FailOn } from '../../src/cli/exit-code.ts';
import type { Verdict } from '../../src/core/model/finding.ts';

const judged = (verdict: Verdict, warnings = 0) => ({
  verdict,
  counts: { pass: 1, fail: 0, unchecked: 0, pending: 0, warnings, infos: 1 },
});

describe('the exit code', () => {
  test.each<[Verdict, number, FailOn, number]>([
    ['pass', 0, 'error', 0],
    ['pending', 0, 'error', 0],
    ['fail', 0, 'error', 1],
    ['unchecked', 0, 'error', 1],
    ['pass', 1, 'error', 0],
    ['pass', 1, 'warning', 1],
    ['pass', 0, 'warning', 0],
    ['fail', 0, 'warning', 1],
  ])('%s with %i open warnings, --fail-on %s: %i', (verdict, warnings, failOn, code) => {
    expect(exitCodeOf([judged(verdict, warnings)], failOn)).toBe(code);
  });

  test('of several submissions is that of the worst', () => {
    expect(exitCodeOf([judged('pass'), judged('fail'), judged('pass')], 'error')).toBe(1);
    expect(exitCodeOf([judged('pass'), judged('pass')], 'error')).toBe(0);
  });
});
