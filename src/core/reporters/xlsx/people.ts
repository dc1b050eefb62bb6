// A batch → whom to call: the clerk of each submitter, and the submitters that have not handed in.

import type { Batch } from '../../report/view.ts';
import { countingOf } from '../counting.ts';
import { numbered, type Row, type Table } from './table.ts';

export function clerksTable(batch: Batch): Table {
  const { roster, batch: words } = batch.labels;
  return {
    title: roster.clerks,
    head: [roster.number, words.submitter, roster.clerk, roster.received, roster.package],
    rows: () => numbered(clerkRows(batch)),
  };
}

function* clerkRows(batch: Batch): Iterable<Row> {
  for (const { name, digest } of countingOf(batch)) {
    if (digest) yield [name, digest.clerk, digest.receivedText, digest.name];
  }
}

export function missingTable(batch: Batch): Table {
  const { roster, batch: words } = batch.labels;
  return {
    title: roster.missing,
    head: [roster.number, words.submitter, roster.stage, roster.due],
    rows: () => numbered(missingRows(batch)),
  };
}

/** Stage by stage, for a submitter may have sent one and not the other; those without any stage stand first. */
function* missingRows({ roll, stages, labels, partial }: Batch): Iterable<Row> {
  const told = new Set(stages.flatMap(({ missing }) => missing));
  for (const { state, name, due } of roll) {
    if (state === 'missing' && !told.has(name)) yield [name, '', due];
  }
  for (const { missing, title, due } of stages) {
    for (const name of missing) yield [name, title, due];
  }
  if (partial) yield [labels.batch.partial(partial.done, partial.all)];
}
