// A report → JUnit XML: a suite for each submission, a case for each requirement, passed ones too.

import type { ReportInput } from '../../report/input.ts';
import { isInbox } from '../is-inbox.ts';
import type { Style } from '../style.ts';
import { inboxSuites } from './inbox.ts';
import { submissionSuite } from './suite.ts';
import { attribute, suiteXml } from './xml.ts';

/** Phone numbers are always masked: such files land in public logs. */
export function junit(input: ReportInput, _style: Style): string {
  const { tool, notice, submissions } = input;
  const suites = isInbox(input)
    ? inboxSuites(input)
    : submissions.map((each) => submissionSuite(each, input));
  const name = attribute(`${tool.name} ${notice.id}`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="${name}">\n${suites.map(suiteXml).join('')}</testsuites>\n`;
}
