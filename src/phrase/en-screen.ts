// The fixed words of the screens, in English.

import type { Verdict } from '../model.ts';
import type { Labels } from '../told.ts';

/** Verdict and counts → the one sentence that a report begins and ends with. */
export function concludeEn(verdict: Verdict, mend: number, look: number, warnings: number): string {
  const reminders = warnings > 0 ? ` ${warnings} warning(s) besides.` : '';
  if (verdict === 'fail') {
    return `Fail: ${mend} to mend${look > 0 ? `, ${look} could not be checked` : ''}; check again afterwards.${reminders}`;
  }
  if (verdict === 'unchecked') return `Unchecked: ${look} could not be judged; see what to do.${reminders}`;
  if (verdict === 'pending') return 'Not due: nothing is handed in yet and no time limit has passed.';
  return `Pass: ready to be submitted.${reminders}`;
}

export const labelsEn: Labels = {
  language: 'en',
  program: 'Submission check',
  rule: 'notice',
  verdict: { pass: 'pass', fail: 'fail', unchecked: 'unchecked', pending: 'not due' },
  severity: { error: 'error', warning: 'warning', info: 'info' },
  remedy: 'Mend',
  basis: 'Clause',
  wanted: 'wanted',
  where: 'Where',
  found: 'Found',
  colon: ': ',
  nothingToCheck: 'nothing to check',
  lists: ', ',
  textTable: ['Material', '字数', 'to limits', 'Han', 'no spaces'],
  checklist: 'Checklist',
  findings: 'Findings',
  more: (count) => `${count} more, not listed here.`,
  section: {
    fail: (count) => `To mend (${count})`,
    unchecked: (count) => `Could not be checked (${count})`,
    warning: (count) => `Warnings (${count}; the verdict does not depend on them)`,
    info: (count) => `Information (${count})`,
  },
  rest: (passed, pending) => `${passed} others as wanted${pending > 0 ? `; ${pending} not due` : ''}.`,
  softPassed: (passed, open) =>
    `Warnings and information: ${passed} as wanted${open > 0 ? `, ${open} with a remark` : ''}`,
  housePassed: (files) => `the list can be read, ${files} files are there and open`,
  together: (headline, names, count) => {
    if (names.length === 0) return headline;
    return `${headline}: ${names.slice(0, 3).join(', ')}${count > 3 ? ` and ${count - 3} more` : ''}`;
  },
  nextStep: 'Check again afterwards.',
  several: (total, passed) => `${total} submissions, ${passed} passed.`,
};
