// A report's input → whether it is one of an inbox.

import type { InboxInput, ReportInput } from '../report/input.ts';

/** Submissions that were named one by one have no roll-call. */
export function isInbox(input: ReportInput): input is InboxInput {
  return input.inbox !== undefined;
}
