// A report → JUnit XML: a suite for each submission, a case for each requirement, passed ones too.

import type { RollCallRow } from '../../model/batch.ts';
import { type InboxInput, isInbox, type ReportInput } from '../../report/input.ts';
import { crossFindingView, rollCallView } from '../../report/view/index.ts';
import { maskPhone } from '../../text/mask-phone.ts';
import { absenceOf, doubtOf, earlierPartsOf, unreadReason } from '../counting.ts';
import { warningsOf } from '../inbox-summary.ts';
import type { Style } from '../style.ts';
import { unseenLines } from '../unseen.ts';
import { attribute, submissionSuite, suiteXml, type TestSuite } from './suite.ts';

/** Phone numbers are always masked: such files land in public logs. */
export function junit(input: ReportInput, _style: Style): string {
  const { tool, notice, submissions } = input;
  const suites = isInbox(input)
    ? inboxSuites(input)
    : submissions.map((each) => submissionSuite(each, input));
  const unseen: TestSuite = { name: input.messages.unseen.title, cases: [], output: unseenLines(input) };
  const name = attribute(`${tool.name} ${notice.id}`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="${name}">\n${[...suites, unseen].map(suiteXml).join('')}</testsuites>\n`;
}

/** Superseded packages have none: an earlier one that was mended is nobody's fault any more. */
function inboxSuites(input: InboxInput): TestSuite[] {
  const { rollCall } = input.inbox;
  return [...rollCall.map((row) => rowSuite(row, input)), ...crossSuite(input), ...warningSuite(input)];
}

function rowSuite(row: RollCallRow, input: InboxInput): TestSuite {
  const submission = row.submission === undefined ? undefined : input.submissions[row.submission];
  if (submission === undefined) return missingSuite(row, input);
  const remarks = [
    doubtOf({ row, submission }, input.messages),
    unreadReason(submission, input),
    ...earlierPartsOf(submission, input),
  ];
  const output = remarks.filter((each) => each !== '').map(maskPhone);
  return { ...submissionSuite(submission, input), ...(output.length > 0 ? { output } : {}) };
}

/** Who has sent nothing has failed once the first stage is over, and not before; who was not looked at, never. */
function missingSuite(row: RollCallRow, input: InboxInput): TestSuite {
  const { messages, notice } = input;
  const name = absenceOf(row, messages);
  const due = rollCallView(row, input).due;
  const missing = {
    name,
    classname: `${notice.id}.all`,
    outcome: outcomeOf(row, input),
    lines: [due === '' ? name : `${name}${messages.colon}${due}`],
  };
  return { name: messages.check.heading(row.name), cases: [missing] };
}

function outcomeOf({ state }: RollCallRow, { stages }: InboxInput): 'failure' | 'error' | 'skipped' {
  if (state !== 'missing') return 'error';
  return (stages[0]?.daysLeft ?? 0) < 0 ? 'failure' : 'skipped';
}

/** To be looked at, which fails nobody. */
function crossSuite(input: InboxInput): TestSuite[] {
  const { inbox, messages, notice } = input;
  if (inbox.crossFindings.length === 0) return [];
  const cases = inbox.crossFindings.map((each, index) => ({
    name: `${each.kind} ${index + 1}`,
    classname: `${notice.id}.across`,
    outcome: 'passed' as const,
    lines: [maskPhone(crossFindingView(each, input).sentence)],
  }));
  return [{ name: messages.batch.across, cases }];
}

/** A run that was stopped has not checked everything. */
function warningSuite(input: InboxInput): TestSuite[] {
  const lines = warningsOf(input);
  if (lines.length === 0) return [];
  const name = input.messages.batch.title;
  return [{ name, cases: [{ name, classname: `${input.notice.id}.all`, outcome: 'error', lines }] }];
}
