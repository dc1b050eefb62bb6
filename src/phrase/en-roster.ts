// The words of the roster, in English.

import type { RosterLabels } from '../told/roster.ts';

export const rosterEn: RosterLabels = {
  matrix: 'Overview',
  findings: 'Findings',
  clerks: 'Clerks',
  missing: 'Not received',
  number: 'No.',
  submitter: 'Submitter',
  list: 'List',
  characters: '字数',
  verdict: 'Verdict',
  file: 'Document file',
  remark: 'Remark',
  received: 'Received (by)',
  package: 'Package',
  weight: 'Weight',
  requirement: 'Requirement',
  subject: 'Concerns',
  clerk: 'Clerk and phone',
  stage: 'Stage',
  due: 'Due',
  notReceived: 'not received',
  unknown: 'whose package it is could not be told',
  contested: 'the list and the folder name say different submitters',
  across: 'across submissions',
  superseded: (packages) => `${packages} more package(s) of the same submitter are not counted`,
  partial: (done, all) => `The run was stopped after ${done} of ${all}: what is not listed may have come in`,
};
