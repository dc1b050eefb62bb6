// Submissions that were named one by one → what a clerk reads in a terminal, top to bottom.

import type { Messages } from '../../i18n/messages.ts';
import { LIMITS } from '../../limits.ts';
import type { ReportInput } from '../../report/input.ts';
import { type FindingView, type ReportView, rangeText, toView } from '../../report/view/index.ts';
import { displayWidth } from '../../text/display-width.ts';
import { groupInfos } from '../group-infos.ts';
import type { Style } from '../style.ts';
import { charactersOf, hangingIndent, pad, padStart, shorten, wrap, wrapIndented } from '../text-layout.ts';
import { unseenLines } from '../unseen.ts';
import { paint, passedLines } from './checklist.ts';

/** Several submissions stand one below the other. */
export function submissionsText(input: ReportInput, style: Style): string {
  const { submissions, messages } = input;
  const screens = submissions.map((each) => {
    const view = toView(each, input);
    return style.quiet ? quietLine(view, messages) : screenOf(view, input, style);
  });
  const passed = submissions.filter(({ verdict }) => verdict === 'pass').length;
  const several =
    submissions.length > 1 && !style.quiet ? [`\n${messages.several(submissions.length, passed)}\n`] : [];
  const unseen = style.quiet ? [] : [unseenText(input, style)];
  return [...screens, ...several, ...unseen].join(style.quiet ? '' : '\n');
}

/** Once for all of them: it holds for each. */
function unseenText(input: ReportInput, { columns, palette }: Style): string {
  const lines = unseenLines(input).flatMap((line) => wrapIndented(line, columns));
  return `${lines.map((line) => palette.faint(line)).join('\n')}\n`;
}

function quietLine(view: ReportView, { program }: Messages): string {
  return `${program}  ${view.heading}  ${view.conclusion}\n`;
}

function screenOf(view: ReportView, input: ReportInput, style: Style): string {
  const lines = [
    ...headOf(view, input, style),
    '',
    ...wrapIndented(view.conclusion, style.columns).map((line) => paint(view.verdict, style)(line)),
    '',
    ...bodyOf(view, input, style),
    ...textTable(view, input, style),
    ...passedLines(view, input, style),
  ];
  return `${lines.join('\n')}\n`;
}

/** What was checked, by which notice, as of when. */
function headOf(view: ReportView, input: ReportInput, { palette, columns }: Style): string[] {
  const left = `${input.messages.program}  ${view.heading}`;
  const right = `${input.messages.rule} ${input.notice.number}  ${view.asOfText}`;
  const room = columns - displayWidth(left) - displayWidth(right);
  if (room >= 2) return [`${palette.strong(left)}${' '.repeat(room)}${palette.faint(right)}`];
  return [palette.strong(left), palette.faint(right)];
}

type Group = 'fail' | 'unchecked' | 'warning' | 'info';

function groupOf({ finding }: FindingView): Group | undefined {
  if (finding.verdict === 'pass' || finding.verdict === 'pending') return undefined;
  return finding.severity === 'error' ? finding.verdict : finding.severity;
}

/** Findings by weight; the least ones as one line each. */
function bodyOf(view: ReportView, input: ReportInput, style: Style): string[] {
  const lines: string[] = [];
  let number = 0;
  for (const group of ['fail', 'unchecked', 'warning', 'info'] as const) {
    const members = view.findings.filter((each) => groupOf(each) === group);
    if (members.length === 0) continue;
    lines.push(style.palette.strong(input.messages.section[group](members.length)), '');
    if (group === 'info') lines.push(...infoLines(members, input, style));
    else {
      for (const each of members.slice(0, LIMITS.findingsPrinted)) {
        number++;
        lines.push(...fully(each, { number, input, style }));
      }
    }
    if (members.length > LIMITS.findingsPrinted)
      lines.push(input.messages.more(members.length - LIMITS.findingsPrinted));
    if (lines.at(-1) !== '') lines.push('');
  }
  return lines;
}

/** Informations in one line for each sort. */
function infoLines(members: readonly FindingView[], { messages }: ReportInput, { columns }: Style): string[] {
  return groupInfos(members, messages).flatMap((line) => hangingIndent('  - ', line, columns));
}

interface Place {
  readonly number: number;
  readonly input: ReportInput;
  readonly style: Style;
}

/** Heading, subject, place with what was found and wanted, how to mend it, by which clause. */
function fully(view: FindingView, { number, input, style }: Place): string[] {
  const { messages } = input;
  const { palette, columns } = style;
  const id = `[${view.finding.requirement}]`;
  const subject = view.subject === undefined ? '' : `${view.subject}${messages.colon}`;
  const heading = wrap(`${number}. ${subject}${view.headline}`, columns - displayWidth(id) - 2);
  const first = pad(heading[0] ?? '', columns - displayWidth(id));
  const found = [view.found, `${messages.wanted}${messages.colon}${view.expected}`]
    .filter((part) => part !== '')
    .join(messages.batch.semicolon);
  return [
    `${palette.strong(first)}${palette.faint(id)}`,
    ...heading.slice(1).map((line) => `   ${palette.strong(line)}`),
    ...(view.where === '' ? [] : hangingIndent('   ', view.where, columns)),
    ...caret(view, style),
    ...hangingIndent('   ', found, columns),
    ...hangingIndent(`   ${messages.remedy}${messages.colon}`, view.remedy, columns),
    ...hangingIndent(`   ${messages.basis}${messages.colon}`, view.basis, columns).map((line) =>
      palette.faint(line),
    ),
    ...(view.blocks === ''
      ? []
      : hangingIndent('   ', view.blocks, columns).map((line) => palette.faint(line))),
    '',
  ];
}

const EXCERPT_COLUMNS = 60;
/** The line's number and the bar behind it. */
const EXCERPT_MARGIN = 10;

/** The line of the list and a caret under the fault; a long line is cut around it. */
function caret({ excerpt }: FindingView, { palette }: Style): string[] {
  if (excerpt === undefined) return [];
  const characters = charactersOf(excerpt.text);
  const before = characters.slice(0, excerpt.place.column - 1);
  const start = Math.max(0, before.length - 24);
  const shown = characters.slice(start).join('');
  const line = displayWidth(shown) > EXCERPT_COLUMNS ? characters.slice(start, start + 28).join('') : shown;
  const gap = displayWidth(before.slice(start).join(''));
  return [
    `   ${padStart(String(excerpt.place.line), 4)} | ${line}`,
    `${' '.repeat(EXCERPT_MARGIN + gap)}${palette.bad('^')}`,
  ];
}

function bracketed(text: string): string {
  return text === '' ? '' : `(${text})`;
}

/** Every measured text with its length, the distance to the limits, and the two other ways of counting. */
function textTable(view: ReportView, { messages }: ReportInput, { palette, columns }: Style): string[] {
  if (view.texts.length === 0) return [];
  const [file = '', count = '', distance = '', han = '', noSpaces = ''] = messages.textTable;
  const rows = view.texts.map((line) => [
    line.file.slice(Math.max(line.file.lastIndexOf('/'), line.file.lastIndexOf('\\')) + 1),
    [String(line.characters), bracketed(rangeText(line.range, messages))]
      .filter((part) => part !== '')
      .join(' '),
    line.distance,
    String(line.han),
    String(line.charactersNoSpaces),
    messages.verdict[line.verdict],
  ]);
  const widths = [count, distance, han, noSpaces].map((title, index) =>
    Math.max(displayWidth(title), ...rows.map((row) => displayWidth(row[index + 1] ?? ''))),
  );
  const rest = widths.reduce((sum, width) => sum + width + 2, 0) + 10;
  const layout = (cells: readonly string[]) =>
    `  ${pad(shorten(cells[0] ?? '', columns - rest - 2), columns - rest - 2)}${widths
      .map((width, index) => `  ${padStart(cells[index + 1] ?? '', width)}`)
      .join('')}  ${cells[5] ?? ''}`.trimEnd();
  return [
    palette.faint(layout([file, count, distance, han, noSpaces, ''])),
    ...rows.map((row, index) => paint(view.texts[index]?.verdict ?? 'pass', { palette })(layout(row))),
    '',
  ];
}
