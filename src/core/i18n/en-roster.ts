// The words of the roster, in English.

import type { RosterLabels } from './labels-roster.ts';

export const rosterEn: RosterLabels = {
  matrix: 'Overview',
  findings: 'Findings',
  clerks: 'Clerks',
  missing: 'Not received',
  number: 'No.',
  list: 'List',
  characters: '字数',
  file: 'Document file',
  received: 'Received (by)',
  package: 'Package',
  weight: 'Weight',
  requirement: 'Requirement',
  subject: 'Concerns',
  clerk: 'Clerk and phone',
  stage: 'Stage',
  due: 'Due',
  superseded: (packages) => `${packages} more package(s) of the same submitter are not counted`,
};
