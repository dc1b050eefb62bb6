// Told reports → Markdown: a summary, a checklist as a table, and every open finding.

import type { FindingView, ReportView, Roll } from '../report/view.ts';
import { maskPhone } from '../text/mask-phone.ts';
import type { Style } from './style.ts';

/** A roll → Markdown (CommonMark with tables). */
export function markdown(roll: Roll, style: Style): string {
  const text = roll.reports.map((told) => sectionOf(told, roll)).join('\n');
  return style.mask ? maskPhone(text) : text;
}

function sectionOf(told: ReportView, roll: Roll): string {
  const { labels } = roll;
  const open = told.findings.filter(
    ({ finding }) => finding.verdict === 'fail' || finding.verdict === 'unchecked',
  );
  return [
    `# ${literal(`${labels.program} ${told.heading}`)}`,
    '',
    `${literal(labels.rule)} ${literal(roll.notice.number)} · ${literal(told.asOf)}`,
    '',
    `**${literal(told.conclusion)}**`,
    '',
    ...(open.length === 0
      ? []
      : [`## ${labels.findings}`, '', ...open.flatMap((each, index) => findingOf(each, index, roll))]),
    `## ${labels.checklist}`,
    '',
    ...checklistOf(told, roll),
    '',
    ...textsOf(told, roll),
  ].join('\n');
}

function findingOf(told: FindingView, index: number, { labels }: Roll): string[] {
  const { finding } = told;
  const subject = finding.subject === undefined ? '' : `${finding.subject}${labels.colon}`;
  const row = (label: string, text: string) =>
    text === '' ? [] : [`   - ${label}${labels.colon}${literal(text)}`];
  return [
    `${index + 1}. **${literal(`${subject}${told.headline}`)}** \`${finding.requirement}\` ${labels.severity[finding.severity]}`,
    ...row(labels.where, told.where),
    ...row(labels.found, told.found),
    ...row(labels.wanted, told.expected),
    ...row(labels.remedy, told.remedy),
    ...row(labels.basis, told.basis),
    '',
  ];
}

function checklistOf(told: ReportView, { labels }: Roll): string[] {
  const rows = told.checklist.map((line) => {
    const verdict = line.verdict === undefined ? labels.nothingToCheck : labels.verdict[line.verdict];
    return `| ${cell(line.title)} | ${labels.severity[line.severity]} | ${verdict} | ${cell(line.summary)} |`;
  });
  return [`| ${labels.checklistTable.map(cell).join(' | ')} |`, '|---|---|---|---|', ...rows];
}

function textsOf(told: ReportView, { labels }: Roll): string[] {
  if (told.texts.length === 0) return [];
  const rows = told.texts.map(
    (line) =>
      `| ${cell(line.file)} | ${line.characters} (${line.range[0]}-${line.range[1]}) | ${cell(line.distance)} | ${line.han} | ${line.charactersNoSpaces} |`,
  );
  return [`| ${labels.textTable.map(cell).join(' | ')} |`, '|---|--:|---|--:|--:|', ...rows, ''];
}

/** No input can start a heading, a list, a link or raw HTML. */
function literal(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|!~&]/g, (sign) => `\\${sign}`).replaceAll('\n', ' ');
}

const cell = literal;
