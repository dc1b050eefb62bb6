// The fixed words of the screens, in English.

import type { Verdict } from '../model/finding.ts';
import type { Labels } from '../report/view.ts';
import { htmlEn } from './en-html.ts';
import { notifyEn } from './en-notify.ts';
import { rosterEn } from './en-roster.ts';

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
  checklistTable: ['Item', 'Severity', 'Verdict', 'Details'],
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
  written: (paths) => `Written: ${paths.join('  ')}`,
  alike: (title, count) => `${title}: ${count} more of the same sort`,
  nextStep: 'Check again afterwards.',
  several: (total, passed) => `${total} submissions, ${passed} passed.`,
  batch: {
    title: 'Batch check',
    submitter: 'Submitter',
    length: '字数',
    verdict: 'Verdict',
    remark: 'Remark',
    missing: 'missing',
    verdictOf: (verdict) =>
      ({ pass: 'pass', fail: 'fail', unchecked: 'to review', pending: 'not due' })[verdict],
    contested: (name, listed) => `the folder says “${name}”, the list says “${listed}”`,
    unknown: 'nobody knows whose package this is',
    unlisted: (listed) => `“${listed}” in the list is none of the submitters`,
    part: ({ stage, name, received, repeated }) =>
      repeated ? `${stage} came in time: “${name}”, ${received}` : `${stage}: the earlier “${name}” counts`,
    open: (count, topics) => `${count}: ${topics.join(', ')}`,
    times: (topic, count) => `${topic} (${count})`,
    warnings: (count) => `${count} warning(s)`,
    semicolon: '; ',
    summary: ({ all, pass, unchecked, pending, fail, open, missing }) =>
      `${all} in all: pass ${pass}, to review ${unchecked}, fail ${fail}${fail > 0 ? ` (${open} findings)` : ''}, missing ${missing}${pending > 0 ? `, not due ${pending}` : ''}`,
    partial: (done, all) => `Stopped: only ${done} of ${all} were checked; this is not the whole result.`,
    absentParts: (numbers, of) => `Of ${of} parts these are not there: ${numbers.join(', ')}.`,
    nothing: (inbox) => `There is no submission in “${inbox}”. Is it the right folder?`,
    stage: (complete, partial, missing) =>
      ` (complete ${complete}, incomplete ${partial}, nothing ${missing})`,
    across: 'Across submissions',
    superseded: 'Superseded by a later package',
    supersededBy: (submitter, earlier, later) => `${submitter}: ${earlier} (${later} counts)`,
    letters: (count, folder) =>
      count === 0 ? 'Nothing to mend: no letter written.' : `${count} letter(s) written to “${folder}”.`,
    strays: 'Files that are no submissions',
    stray: (names, count) =>
      `${names.join(', ')}${count > names.length ? ` and ${count - names.length} more` : ''}`,
  },
  html: htmlEn,
  notify: notifyEn,
  roster: rosterEn,
};
