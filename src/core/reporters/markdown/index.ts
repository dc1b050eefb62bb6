// A report → Markdown (CommonMark with tables).

import type { ReportInput } from '../../report/input.ts';
import { maskPhone } from '../../text/mask-phone.ts';
import { isInbox } from '../is-inbox.ts';
import type { Style } from '../style.ts';
import { inboxMarkdown } from './inbox.ts';
import { submissionsMarkdown } from './submissions.ts';

export function markdown(input: ReportInput, { mask }: Style): string {
  const text = isInbox(input) ? inboxMarkdown(input) : submissionsMarkdown(input);
  return mask ? maskPhone(text) : text;
}
