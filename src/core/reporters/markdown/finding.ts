// A finding in words → its entry in a numbered list; foreign text → the same in Markdown, where nothing of it is a mark.

import { isOpen } from '../../model/finding.ts';
import type { ReportInput } from '../../report/input.ts';
import type { FindingView } from '../../report/view/index.ts';

/** Those that are open, one after another. */
export function findingLines(findings: readonly FindingView[], { messages }: ReportInput): string[] {
  return findings
    .filter(({ finding }) => isOpen(finding))
    .flatMap((each, index) => entryOf(each, index, messages));
}

function entryOf(view: FindingView, index: number, messages: ReportInput['messages']): string[] {
  const { finding } = view;
  const subject = view.subject === undefined ? '' : `${view.subject}${messages.colon}`;
  const row = (label: string, text: string) =>
    text === '' ? [] : [`   - ${label}${messages.colon}${literal(text)}`];
  return [
    `${index + 1}. **${literal(`${subject}${view.headline}`)}** \`${finding.requirement}\` ${messages.severity[finding.severity]}`,
    ...row(messages.where, view.where),
    ...row(messages.found, view.found),
    ...row(messages.wanted, view.expected),
    ...row(messages.remedy, view.remedy),
    ...row(messages.basis, view.basis),
    '',
  ];
}

/** No input can start a heading, a list, a link or raw HTML, or leave its cell of a table. */
export function literal(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|!~&]/g, (sign) => `\\${sign}`).replaceAll('\n', ' ');
}
