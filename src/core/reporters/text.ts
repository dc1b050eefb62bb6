// Told reports → what a clerk reads in a terminal, top to bottom.

import { LIMITS } from '../limits.ts';
import type { FindingView, ReportView, Roll } from '../report/view.ts';
import { displayWidth } from '../text/display-width.ts';
import { charactersOf } from './excerpt.ts';
import { groupInfos } from './group-infos.ts';
import type { Style } from './style.ts';
import { paint, passedLines } from './text-checklist.ts';
import { hangingIndent, pad, padStart, shorten, wrap } from './text-layout.ts';

/** A roll → the screen; several submissions one below the other. */
export function text(roll: Roll, style: Style): string {
  const screens = roll.reports.map((report) =>
    style.quiet ? quietLine(report) : screenOf(report, roll, style),
  );
  const total = roll.reports.length;
  const passed = roll.reports.filter(({ report }) => report.verdict === 'pass').length;
  const several = total > 1 && !style.quiet ? [`\n${roll.labels.several(total, passed)}\n`] : [];
  return [...screens, ...several].join(style.quiet ? '' : '\n');
}

function quietLine(told: ReportView): string {
  return `${told.heading}  ${told.conclusion}\n`;
}

function screenOf(told: ReportView, roll: Roll, style: Style): string {
  const lines = [
    ...headOf(told, roll, style),
    '',
    ...wrap(told.conclusion, style.columns).map((line) => paint(told.report.verdict, style)(line)),
    '',
    ...bodyOf(told, roll, style),
    ...textTable(told, roll, style),
    ...passedLines(told, roll, style),
  ];
  return `${lines.join('\n')}\n`;
}

/** What was checked, by which notice, as of when. */
function headOf(told: ReportView, roll: Roll, { palette, columns }: Style): string[] {
  const left = `${roll.labels.program}  ${told.heading}`;
  const right = `${roll.labels.rule} ${roll.notice.number}  ${told.asOf}`;
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
function bodyOf(told: ReportView, roll: Roll, style: Style): string[] {
  const lines: string[] = [];
  let number = 0;
  for (const group of ['fail', 'unchecked', 'warning', 'info'] as const) {
    const members = told.findings.filter((each) => groupOf(each) === group);
    if (members.length === 0) continue;
    lines.push(style.palette.strong(roll.labels.section[group](members.length)), '');
    if (group === 'info') lines.push(...infoLines(members, roll, style));
    else {
      for (const each of members.slice(0, LIMITS.findingsPrinted)) {
        number++;
        lines.push(...fully(each, { number, roll, style }));
      }
    }
    if (members.length > LIMITS.findingsPrinted)
      lines.push(roll.labels.more(members.length - LIMITS.findingsPrinted));
    if (lines.at(-1) !== '') lines.push('');
  }
  return lines;
}

/** Informations in one line for each sort. */
function infoLines(members: readonly FindingView[], { labels }: Roll, { columns }: Style): string[] {
  return groupInfos(members, labels).flatMap((line) => hangingIndent('  - ', line, columns));
}

interface Place {
  readonly number: number;
  readonly roll: Roll;
  readonly style: Style;
}

/** Heading, subject, place with what was found and wanted, how to mend it, by which clause. */
function fully(told: FindingView, { number, roll, style }: Place): string[] {
  const { labels } = roll;
  const { palette, columns } = style;
  const id = `[${told.finding.requirement}]`;
  const subject = told.finding.subject === undefined ? '' : `${told.finding.subject}${labels.colon}`;
  const heading = wrap(`${number}. ${subject}${told.headline}`, columns - displayWidth(id) - 2);
  const first = pad(heading[0] ?? '', columns - displayWidth(id));
  const found = [told.found, `${labels.wanted}${labels.colon}${told.expected}`]
    .filter((part) => part !== '')
    .join(labels.batch.semicolon);
  return [
    `${palette.strong(first)}${palette.faint(id)}`,
    ...heading.slice(1).map((line) => `   ${palette.strong(line)}`),
    ...(told.where === '' ? [] : hangingIndent('   ', told.where, columns)),
    ...caret(told, style),
    ...hangingIndent('   ', found, columns),
    ...hangingIndent(`   ${labels.remedy}${labels.colon}`, told.remedy, columns),
    ...hangingIndent(`   ${labels.basis}${labels.colon}`, told.basis, columns).map((line) =>
      palette.faint(line),
    ),
    ...(told.blocks === ''
      ? []
      : hangingIndent('   ', told.blocks, columns).map((line) => palette.faint(line))),
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

/** Every measured text with its length, the distance to the limits, and the two other ways of counting. */
function textTable(told: ReportView, { labels }: Roll, { palette, columns }: Style): string[] {
  if (told.texts.length === 0) return [];
  const [file = '', count = '', distance = '', han = '', noSpaces = ''] = labels.textTable;
  const rows = told.texts.map((line) => [
    line.file.slice(Math.max(line.file.lastIndexOf('/'), line.file.lastIndexOf('\\')) + 1),
    line.range[0] === line.range[1]
      ? String(line.characters)
      : `${line.characters} (${line.range[0]}-${line.range[1]})`,
    line.distance,
    String(line.han),
    String(line.charactersNoSpaces),
    labels.verdict[line.verdict],
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
    ...rows.map((row, index) => paint(told.texts[index]?.verdict ?? 'pass', { palette })(layout(row))),
    '',
  ];
}
