// A batch → the sheet of submitter × requirement: the columns are those that the notice names.

import type { ColumnName } from '../../model/notice.ts';
import { noticeColumns } from '../../notice/index.ts';
import type { Batch, Cell } from '../../report/view.ts';
import { type Counting, countingOf, doubtOf, partsOf } from '../counting.ts';
import { numbered, type Row, type Table, toned, type Value } from './table.ts';

export function matrixOf(batch: Batch): Table {
  const { labels } = batch;
  const { roster, batch: words } = labels;
  const columns = noticeColumns(batch.notice).map(({ name }) => name);
  return {
    title: roster.matrix,
    head: [
      roster.number,
      words.submitter,
      ...columns.map((column) => column[labels.language]),
      words.verdict,
      words.remark,
      roster.received,
      roster.package,
    ],
    rows: () => numbered(rowsOf(batch, columns)),
  };
}

function* rowsOf(batch: Batch, columns: readonly ColumnName[]): Iterable<Row> {
  for (const counting of countingOf(batch)) {
    const { digest, name } = counting;
    yield [
      name,
      ...columns.map(({ id }) => cellOf(digest?.cells[id], batch)),
      verdictOf(counting, batch),
      remarkOf(counting, batch),
      digest?.receivedText ?? '',
      digest?.name ?? '',
    ];
  }
  const blank = ['', ...columns.map(() => ''), ''];
  const { partial, labels, strays } = batch;
  for (const stray of strays) yield [...blank, labels.batch.strays, '', lastOf(stray)];
  if (partial) yield [...blank, labels.batch.partial(partial.done, partial.all)];
}

function cellOf(cell: Cell | undefined, { labels }: Batch): Value {
  if (cell?.verdict === undefined) return cell?.text ?? '';
  return toned(cell.verdict, cell.text === '' ? labels.verdict[cell.verdict] : cell.text);
}

function verdictOf({ digest }: Counting, { labels }: Batch): Value {
  if (digest === undefined) return toned('pending', labels.batch.missing);
  return toned(digest.verdict, labels.batch.verdictOf(digest.verdict));
}

/** What else is to be known of the package: whose it may be, what was set aside, what is to be done. */
function remarkOf({ row, digest }: Counting, { labels }: Batch): string {
  const { batch, roster } = labels;
  const parts = [
    doubtOf(row, digest, labels),
    ...(digest ? partsOf(digest, labels) : []),
    row && row.superseded.length > 0 ? roster.superseded(row.superseded.length) : '',
    digest?.conclusion ?? row?.due ?? '',
  ];
  return parts.filter((part) => part !== '').join(batch.semicolon);
}

/** The last part of a path. */
function lastOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
