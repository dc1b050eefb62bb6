// An inbox → the table of its screen: a line for each submitter, with what is open.

import type { Verdict } from '../../model/finding.ts';
import type { ColumnName } from '../../model/notice.ts';
import type { SubmissionSummary } from '../../model/summary.ts';
import { noticeColumns } from '../../notice/index.ts';
import type { InboxInput } from '../../report/input.ts';
import { localized } from '../../report/interpolate.ts';
import { cellView, rollCallView } from '../../report/view/index.ts';
import { displayWidth } from '../../text/display-width.ts';
import { absenceOf, type Counting, countingOf } from '../counting.ts';
import { remarkOf } from '../inbox-summary.ts';
import type { Style } from '../style.ts';
import { hangingIndent, pad } from '../text-layout.ts';
import { paint } from './checklist.ts';

interface TableRow {
  readonly cells: readonly string[];
  readonly verdict: Verdict | 'missing';
}

/** Name, the quotas, the lengths, the verdict; what is open stands last, where its width does not matter. */
export function table(input: InboxInput, style: Style): string[] {
  const { messages } = input;
  const quotas = quotaColumns(input, style);
  const head = [
    messages.batch.submitter,
    ...quotas.map((column) => localized(column, messages)),
    messages.batch.length,
    messages.batch.verdict,
  ];
  const rows = countingOf(input).map((counting) => rowOf(counting, quotas, input));
  const widths = head.map((title, index) =>
    Math.max(displayWidth(title), ...rows.map(({ cells }) => displayWidth(cells[index] ?? ''))),
  );
  const line = (cells: readonly string[]) =>
    `  ${widths.map((width, index) => pad(cells[index] ?? '', width)).join('  ')}  `;
  const rule = `  ${'-'.repeat(
    Math.min(
      style.columns - 2,
      widths.reduce((sum, width) => sum + width + 2, 20),
    ),
  )}`;
  return [
    style.palette.faint(`${line(head)}${messages.batch.remark}`.trimEnd()),
    style.palette.faint(rule),
    ...rows.flatMap(({ cells, verdict }) => {
      const lines = hangingIndent(line(cells), cells[head.length] ?? '', style.columns);
      const colour = verdict === 'missing' ? style.palette.doubt : paint(verdict, style);
      return lines.length === 0
        ? [colour(line(cells).trimEnd())]
        : lines.map((each) => colour(each.trimEnd()));
    }),
    style.palette.faint(rule),
  ];
}

/** Room that the remark at the end of a line needs at least, and what the columns that always stand take. */
const REMARK_COLUMNS = 24;
const FIXED_COLUMNS = 34;

/** Columns of hard duties whose cells are figures such as 4/5 for somebody; as many as leave room for the remark. */
function quotaColumns({ notice, submissions, messages }: InboxInput, { columns }: Style): ColumnName[] {
  const hard = noticeColumns(notice)
    .filter(({ requirements }) => requirements.some(({ severity }) => severity === 'error'))
    .map(({ name }) => name);
  const isQuota = ({ id }: ColumnName) => submissions.some(({ cells }) => cells[id]?.quota !== undefined);
  let room = columns - REMARK_COLUMNS - FIXED_COLUMNS;
  return hard.filter(isQuota).filter((name) => {
    room -= displayWidth(localized(name, messages)) + 2;
    return room >= 0;
  });
}

function rowOf(
  { name, row, submission }: Counting,
  quotas: readonly ColumnName[],
  input: InboxInput,
): TableRow {
  const { messages } = input;
  if (submission === undefined) {
    const due = row ? rollCallView(row, input).due : '';
    return {
      cells: [name, ...quotas.map(() => '-'), '-', absenceOf(row, messages), due],
      verdict: 'missing',
    };
  }
  const figures = quotas.map(({ id }) => {
    const cell = submission.cells[id];
    return (cell && cellView(cell, messages).text) || '-';
  });
  const { verdict } = submission;
  const remark = remarkOf({ name, submission, ...(row ? { row } : {}) }, input);
  return {
    cells: [name, ...figures, lengths(submission), messages.batch.verdictOf(verdict), remark],
    verdict,
  };
}

function lengths({ texts }: SubmissionSummary): string {
  const numbers = texts.map((line) => line.characters);
  if (numbers.length === 0) return '-';
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
  return low === high ? `${low}` : `${low}-${high}`;
}
