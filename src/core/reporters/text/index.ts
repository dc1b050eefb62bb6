// A report → what is read in a terminal: each submission in full, or an inbox as a table.

import { type InboxInput, isInbox, type ReportInput } from '../../report/input.ts';
import { crossFindingView, timeText } from '../../report/view/index.ts';
import { displayWidth } from '../../text/display-width.ts';
import {
  perhapsSentLines,
  stageSentence,
  strayLines,
  summarySentence,
  supersededLines,
  unopenedLines,
  warningsOf,
} from '../inbox-summary.ts';
import type { Style } from '../style.ts';
import { hangingIndent, shorten, withoutCommands, wrapIndented } from '../text-layout.ts';
import { unseenLines } from '../unseen.ts';
import { table } from './inbox-table.ts';
import { submissionsText } from './submissions.ts';

export function text(input: ReportInput, style: Style): string {
  return withoutCommands(isInbox(input) ? inboxText(input, style) : submissionsText(input, style));
}

/** Rows in the order of the notice's submitters, then packages of nobody known. */
export function inboxText(input: InboxInput, style: Style): string {
  const { inbox, messages } = input;
  const summary = [
    ...wrapIndented(summarySentence(input), style.columns),
    ...[...warningsOf(input), ...perhapsSentLines(input)]
      .flatMap((line) => wrapIndented(line, style.columns))
      .map((line) => style.palette.doubt(line)),
  ];
  if (style.quiet) return `${summary.join('\n')}\n`;
  const crossing = inbox.crossFindings.map((each) => crossFindingView(each, input).sentence);
  const lines = [
    ...headLines(input, style),
    '',
    ...table(input, style),
    '',
    ...summary,
    '',
    ...input.stages.flatMap((each) => wrapIndented(stageSentence(each, input), style.columns)),
    ...section(messages.batch.across, crossing, style),
    ...section(messages.batch.superseded, supersededLines(input), style),
    ...section(messages.batch.unopened, unopenedLines(input), style),
    ...section(messages.batch.strays, strayLines(inbox, messages), style),
    '',
    ...unseenLines(input)
      .flatMap((line) => wrapIndented(line, style.columns))
      .map((line) => style.palette.faint(line)),
  ];
  return `${lines.join('\n')}\n`;
}

function headLines(input: InboxInput, { palette, columns }: Style): string[] {
  const { messages, inbox, notice, asOf } = input;
  const left = `${messages.batch.title}  ${inbox.paths}`;
  const right = `${messages.rule} ${notice.number}  ${timeText(asOf, input)}`;
  const room = columns - displayWidth(left) - displayWidth(right);
  if (room >= 2) return [`${palette.strong(left)}${' '.repeat(room)}${palette.faint(right)}`];
  return [palette.strong(shorten(left, columns)), palette.faint(right)];
}

function section(title: string, lines: readonly string[], style: Style): string[] {
  if (lines.length === 0) return [];
  return [
    '',
    style.palette.strong(title),
    ...lines.flatMap((line) => hangingIndent('  - ', line, style.columns)),
  ];
}
