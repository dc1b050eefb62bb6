// A report → the sheet of submitter × requirement: the columns are those that the notice names.

import type { ColumnName } from '../../model/notice.ts';
import type { MatrixCell } from '../../model/summary.ts';
import { noticeColumns } from '../../notice/index.ts';
import { isInbox, type ReportInput } from '../../report/input.ts';
import { localized } from '../../report/interpolate.ts';
import { cellView, conclusionOf, receivedText, rollCallView } from '../../report/view/index.ts';
import { absenceOf, type Counting, countingOf, doubtOf, earlierPartsOf, unreadReason } from '../counting.ts';
import { strayLine, unopenedLines } from '../inbox-summary.ts';
import { numbered, type Row, type Table, toned, type Value } from './table.ts';

export function matrixOf(input: ReportInput): Table {
  const { messages } = input;
  const { roster, batch: words } = messages;
  const columns = noticeColumns(input.notice).map(({ name }) => name);
  return {
    title: roster.matrix,
    head: [
      roster.number,
      words.submitter,
      ...columns.map((column) => localized(column, messages)),
      words.verdict,
      words.remark,
      roster.received,
      roster.package,
    ],
    rows: () => numbered(rowsOf(input, columns)),
  };
}

function* rowsOf(input: ReportInput, columns: readonly ColumnName[]): Iterable<Row> {
  for (const counting of countingOf(input)) {
    const { submission, name } = counting;
    yield [
      name,
      ...columns.map(({ id }) => cellOf(submission?.cells[id], input)),
      verdictOf(counting, input),
      remarkOf(counting, input),
      submission ? receivedText(submission.received, input) : '',
      submission?.name ?? '',
    ];
  }
  const blank = ['', ...columns.map(() => ''), ''];
  const { inbox, messages } = input;
  if (isInbox(input))
    for (const line of unopenedLines(input)) yield [...blank, messages.batch.unopened, line];
  for (const stray of inbox?.strays ?? [])
    yield [...blank, messages.batch.strays, '', strayLine(stray, messages.batch)];
  if (inbox?.partial) yield [...blank, messages.batch.partial(inbox.partial.done, inbox.partial.all)];
}

function cellOf(cell: MatrixCell | undefined, { messages }: ReportInput): Value {
  if (cell === undefined) return '';
  const { verdict, text } = cellView(cell, messages);
  if (verdict === undefined) return text;
  return toned(verdict, text === '' ? messages.verdict[verdict] : text);
}

function verdictOf({ submission, row }: Counting, { messages }: ReportInput): Value {
  if (submission === undefined) return toned('pending', absenceOf(row, messages));
  return toned(submission.verdict, messages.batch.verdictOf(submission.verdict));
}

/** What else is to be known of the package: whose it may be, what was set aside, what is to be done. */
function remarkOf({ row, submission }: Counting, input: ReportInput): string {
  const { messages } = input;
  const { batch, roster } = messages;
  const parts = [
    doubtOf({ ...(row ? { row } : {}), ...(submission ? { submission } : {}) }, messages),
    submission ? unreadReason(submission, input) : '',
    ...(submission ? earlierPartsOf(submission, input) : []),
    row && row.superseded.length > 0 ? roster.superseded(row.superseded.length) : '',
    submission ? conclusionOf(submission, messages) : row ? rollCallView(row, input).due : '',
  ];
  return parts.filter((part) => part !== '').join(batch.semicolon);
}
