// A report → JSON for programs: versioned, ids in English, the same in every language but for its texts.

import { isInbox, type ReportInput } from '../../report/input.ts';
import { maskPhone } from '../../text/mask-phone.ts';
import type { Style } from '../style.ts';
import { inboxJson } from './inbox.ts';
import { submissionsJson } from './submissions.ts';

export function json(input: ReportInput, { mask }: Style): string {
  const body = isInbox(input) ? inboxJson(input) : submissionsJson(input);
  const write = (_key: string, value: unknown) =>
    mask && typeof value === 'string' ? maskPhone(value) : value;
  return `${JSON.stringify(body, write, 2)}\n`;
}
