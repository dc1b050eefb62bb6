// Submissions that were named one by one → Markdown: of each a summary, every open finding, and the checklist as a table.

import type { Messages } from '../../i18n/messages.ts';
import type { ReportInput } from '../../report/input.ts';
import { type ReportView, rangeText, type TextView, toView } from '../../report/view/index.ts';
import { unseenLines } from '../unseen.ts';
import { findingLines, literal } from './finding.ts';

export function submissionsMarkdown(input: ReportInput): string {
  const sections = input.submissions.map((each) => sectionOf(toView(each, input), input));
  const unseen = unseenLines(input).map((line) => `- ${literal(line)}\n`);
  return [...sections, unseen.join('')].join('\n');
}

function sectionOf(view: ReportView, input: ReportInput): string {
  const { messages, notice } = input;
  const open = findingLines(view.findings, input);
  return [
    `# ${literal(`${messages.program} ${view.heading}`)}`,
    '',
    `${literal(messages.rule)} ${literal(notice.number)} · ${literal(view.asOfText)}`,
    '',
    `**${literal(view.conclusion)}**`,
    '',
    ...(open.length === 0 ? [] : [`## ${messages.findings}`, '', ...open]),
    `## ${messages.checklist}`,
    '',
    ...checklistOf(view, input),
    '',
    ...textsOf(view, input),
  ].join('\n');
}

function checklistOf({ checklist }: ReportView, { messages }: ReportInput): string[] {
  const rows = checklist.map((line) => {
    const verdict = line.verdict === undefined ? messages.nothingToCheck : messages.verdict[line.verdict];
    return `| ${literal(line.title)} | ${messages.severity[line.severity]} | ${verdict} | ${literal(line.summary)} |`;
  });
  return [`| ${messages.checklistTable.map(literal).join(' | ')} |`, '|---|---|---|---|', ...rows];
}

function textsOf({ texts }: ReportView, { messages }: ReportInput): string[] {
  if (texts.length === 0) return [];
  const rows = texts.map(
    ({ file, characters, range, distance, han, charactersNoSpaces }) =>
      `| ${literal(file)} | ${characters}${inBrackets(range, messages)} | ${literal(distance)} | ${han} | ${charactersNoSpaces} |`,
  );
  return [`| ${messages.textTable.map(literal).join(' | ')} |`, '|---|--:|---|--:|--:|', ...rows, ''];
}

function inBrackets(range: TextView['range'], messages: Messages): string {
  const text = rangeText(range, messages);
  return text === '' ? '' : ` (${literal(text)})`;
}
