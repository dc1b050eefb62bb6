// A report → what is read in a terminal: each submission in full, or an inbox as a table.

import type { ReportInput } from '../../report/input.ts';
import { isInbox } from '../is-inbox.ts';
import type { Style } from '../style.ts';
import { inboxText } from './inbox.ts';
import { submissionsText } from './submissions.ts';

export function text(input: ReportInput, style: Style): string {
  return isInbox(input) ? inboxText(input, style) : submissionsText(input, style);
}
