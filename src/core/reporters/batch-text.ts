// A batch → the city office's screen: one line a submitter, then what to know about them all.

import type { Batch, StageCount } from '../report/view.ts';
import { displayWidth } from '../text/display-width.ts';
import { table } from './batch-table.ts';
import type { Style } from './style.ts';
import { hangingIndent, shorten, wrap } from './text-layout.ts';

/** A batch → text. Rows in the order of the notice's submitters, then packages of nobody known. */
export function batchText(batch: Batch, style: Style): string {
  const { labels } = batch;
  const summary = summaryLines(batch, style);
  if (style.quiet) return `${summary.join('\n')}\n`;
  const lines = [
    ...headLines(batch, style),
    '',
    ...table(batch, style),
    '',
    ...summary,
    '',
    ...batch.stages.flatMap((stage) => wrap(stageLine(stage, batch), style.columns)),
    ...section(
      labels.batch.across,
      batch.across.map((each) => each.sentence),
      style,
    ),
    ...section(labels.batch.superseded, supersededLines(batch), style),
    ...section(labels.batch.strays, batch.strays.length > 0 ? [strayLine(batch)] : [], style),
  ];
  return `${lines.join('\n')}\n`;
}

function stageLine({ title, due, complete, partial, missing }: StageCount, { labels }: Batch): string {
  return `${title}  ${due}${labels.batch.stage(complete.length, partial.length, missing.length)}`;
}

function headLines({ labels, inbox, notice, asOf }: Batch, { palette, columns }: Style): string[] {
  const left = `${labels.batch.title}  ${inbox}`;
  const right = `${labels.rule} ${notice.number}  ${asOf}`;
  const room = columns - displayWidth(left) - displayWidth(right);
  if (room >= 2) return [`${palette.strong(left)}${' '.repeat(room)}${palette.faint(right)}`];
  return [palette.strong(shorten(left, columns)), palette.faint(right)];
}

function summaryLines(
  { roll, digests, labels, partial, inbox }: Batch,
  { columns, palette }: Style,
): string[] {
  const verdicts = roll.map((row) =>
    row.digest === undefined ? 'missing' : (digests[row.digest]?.verdict ?? 'missing'),
  );
  const number = (verdict: string) => verdicts.filter((each) => each === verdict).length;
  const open = roll.reduce((sum, row) => sum + (digests[row.digest ?? -1]?.counts.fail ?? 0), 0);
  const line = labels.batch.summary({
    all: roll.length,
    pass: number('pass'),
    unchecked: number('unchecked'),
    pending: number('pending'),
    fail: number('fail'),
    open,
    missing: number('missing'),
  });
  const stopped = partial ? [palette.doubt(labels.batch.partial(partial.done, partial.all))] : [];
  const nothing = digests.length === 0 && !partial ? [palette.doubt(labels.batch.nothing(inbox))] : [];
  return [...wrap(line, columns), ...stopped, ...nothing];
}

function section(title: string, lines: readonly string[], style: Style): string[] {
  if (lines.length === 0) return [];
  return [
    '',
    style.palette.strong(title),
    ...lines.flatMap((line) => hangingIndent('  - ', line, style.columns)),
  ];
}

function supersededLines({ roll, digests, labels }: Batch): string[] {
  return roll.flatMap((row) => {
    const counting = row.digest === undefined ? '' : (digests[row.digest]?.name ?? '');
    return row.superseded.map((index) =>
      labels.batch.supersededBy(row.name, digests[index]?.name ?? '', counting),
    );
  });
}

function strayLine({ strays, labels }: Batch): string {
  const shown = strays.slice(0, 5).map((path) => path.slice(path.lastIndexOf('/') + 1));
  return labels.batch.stray(shown, strays.length);
}
