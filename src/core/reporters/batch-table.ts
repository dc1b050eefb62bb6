// A batch → the table of its screen: a line for each submitter, with what is open.

import type { Verdict } from '../model/finding.ts';
import type { ColumnName } from '../model/notice.ts';
import { noticeColumns } from '../notice/index.ts';
import type { Batch, FindingView, RollCallRow, SubmissionSummary } from '../report/view.ts';
import { displayWidth } from '../text/display-width.ts';
import { doubtOf, partsOf } from './counting.ts';
import type { Style } from './style.ts';
import { paint } from './text-checklist.ts';
import { hangingIndent, pad } from './text-layout.ts';

interface Row {
  readonly cells: readonly string[];
  readonly verdict: Verdict | 'missing';
}

/** Name, the quotas, the lengths, the verdict; what is open stands last, where its width does not matter. */
export function table(batch: Batch, style: Style): string[] {
  const { labels } = batch;
  const quotas = quotaColumns(batch, style);
  const head = [
    labels.batch.submitter,
    ...quotas.map((column) => column[labels.language]),
    labels.batch.length,
    labels.batch.verdict,
  ];
  const rows = batch.roll.map((row) => rowOf(row, quotas, batch));
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
    style.palette.faint(`${line(head)}${labels.batch.remark}`.trimEnd()),
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
function quotaColumns(batch: Batch, { columns }: Style): ColumnName[] {
  const hard = noticeColumns(batch.notice)
    .filter(({ requirements }) => requirements.some(({ severity }) => severity === 'error'))
    .map(({ name }) => name);
  const isFigure = ({ id }: ColumnName) =>
    batch.digests.some(({ cells }) => /^\d+\/\d+$/.test(cells[id]?.text ?? ''));
  let room = columns - REMARK_COLUMNS - FIXED_COLUMNS;
  return hard.filter(isFigure).filter((name) => {
    room -= displayWidth(name[batch.labels.language]) + 2;
    return room >= 0;
  });
}

function rowOf(row: RollCallRow, quotas: readonly ColumnName[], batch: Batch): Row {
  const { labels } = batch;
  const digest = row.digest === undefined ? undefined : batch.digests[row.digest];
  if (digest === undefined) {
    return {
      cells: [row.name, ...quotas.map(() => '-'), '-', labels.batch.missing, row.due],
      verdict: 'missing',
    };
  }
  const figures = quotas.map(({ id }) => digest.cells[id]?.text || '-');
  const verdict = labels.batch.verdictOf(digest.verdict);
  return {
    cells: [row.name, ...figures, lengths(digest), verdict, remark(row, digest, batch)],
    verdict: digest.verdict,
  };
}

function lengths({ texts }: SubmissionSummary): string {
  const numbers = texts.map((line) => line.characters);
  if (numbers.length === 0) return '-';
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
  return low === high ? `${low}` : `${low}-${high}`;
}

/** How many findings of which columns; for a pass the warnings. */
function remark(row: RollCallRow, digest: SubmissionSummary, batch: Batch): string {
  const { labels } = batch;
  const open = digest.findings.filter(({ finding }) => finding.severity === 'error');
  const parts = [
    doubtOf(row, digest, labels),
    open.length > 0 ? labels.batch.open(open.length, topicsOf(open, batch)) : '',
    open.length === 0 && digest.counts.warnings > 0 ? labels.batch.warnings(digest.counts.warnings) : '',
    ...partsOf(digest, labels),
  ];
  return parts.filter((part) => part !== '').join(labels.batch.semicolon);
}

/** By the short title of the column, with how many there are; what no clause orders says itself what is wrong. */
function topicsOf(open: readonly FindingView[], batch: Batch): string[] {
  const { labels } = batch;
  const topics = open.map(({ finding, headline, found }) => {
    if (finding.clause === undefined) return open.length === 1 && found !== '' ? found : headline;
    const column = batch.notice.requirements.find((each) => each.id === finding.requirement)?.column;
    return column?.[labels.language] ?? headline;
  });
  return [...new Set(topics)].map((topic) => {
    const count = topics.filter((each) => each === topic).length;
    return count === 1 ? topic : labels.batch.times(topic, count);
  });
}
