// A report → Markdown (CommonMark with tables).

import { type InboxInput, isInbox, type ReportInput } from '../../report/input.ts';
import { crossFindingView, openFindings, rollCallView, timeText } from '../../report/view/index.ts';
import { maskPhone } from '../../text/mask-phone.ts';
import { absenceOf, type Counting, countingOf } from '../counting.ts';
import {
  perhapsSentLines,
  remarkOf,
  stageSentence,
  strayLines,
  summarySentence,
  supersededLines,
  unopenedLines,
  warningsOf,
} from '../inbox-summary.ts';
import type { Style } from '../style.ts';
import { unseenLines } from '../unseen.ts';
import { findingLines, literal } from './finding.ts';
import { submissionsMarkdown } from './submissions.ts';

export function markdown(input: ReportInput, { mask }: Style): string {
  const text = isInbox(input) ? inboxMarkdown(input) : submissionsMarkdown(input);
  return mask ? maskPhone(text) : text;
}

function inboxMarkdown(input: InboxInput): string {
  const { inbox, messages, notice, asOf } = input;
  const { batch } = messages;
  return [
    `# ${literal(`${batch.title} ${inbox.paths}`)}`,
    '',
    `${literal(messages.rule)} ${literal(notice.number)} · ${literal(timeText(asOf, input))}`,
    '',
    ...[summarySentence(input), ...warningsOf(input), ...perhapsSentLines(input)].flatMap((line) => [
      `**${literal(line)}**`,
      '',
    ]),
    ...rollCallTable(input),
    '',
    ...input.stages.map((each) => `- ${literal(stageSentence(each, input))}`),
    '',
    ...countingOf(input).flatMap((each) => sectionOf(each, input)),
    ...listOf(
      batch.across,
      inbox.crossFindings.map((each) => crossFindingView(each, input).sentence),
    ),
    ...listOf(batch.superseded, supersededLines(input)),
    ...listOf(batch.unopened, unopenedLines(input)),
    ...listOf(batch.strays, strayLines(inbox, messages)),
    ...unseenLines(input).map((line) => `- ${literal(line)}`),
    '',
  ].join('\n');
}

function rollCallTable(input: InboxInput): string[] {
  const { batch } = input.messages;
  const head = [batch.submitter, batch.verdict, batch.remark].map(literal);
  const rows = countingOf(input).map((counting) => {
    const { name, row, submission } = counting;
    const [verdict, remark] = submission
      ? [batch.verdictOf(submission.verdict), remarkOf({ ...counting, submission }, input)]
      : [absenceOf(row, input.messages), row ? rollCallView(row, input).due : ''];
    return `| ${[name, verdict, remark].map(literal).join(' | ')} |`;
  });
  return [`| ${head.join(' | ')} |`, '|---|---|---|', ...rows];
}

/** What is open in a package; nothing for one where nothing is. */
function sectionOf({ name, submission }: Counting, input: InboxInput): string[] {
  const lines = submission ? findingLines(openFindings(submission, input), input) : [];
  return lines.length === 0 ? [] : [`## ${literal(name)}`, '', ...lines];
}

function listOf(title: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  return [`## ${literal(title)}`, '', ...lines.map((line) => `- ${literal(line)}`), ''];
}
